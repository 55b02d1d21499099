/* poise-study-button.c: the button that begins a session
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-study-button.h"

#include <glib/gi18n.h>

/**
 * poise_study_button_set:
 * @button: a button whose action is "win.study"
 * @category_id: a category, or 0 for all
 * @cards: cards to study now
 * @unseen: cards that were never answered
 *
 * Offers what makes sense: to study; where nothing is left for today, to learn
 * more new cards; where there are none either, nothing.
 */
void
poise_study_button_set (GtkButton *button,
                        gint64 category_id,
                        int cards,
                        int unseen)
{
  int extra = cards > 0 ? 0 : MIN (unseen, POISE_EXTRA_CARDS);
  GVariant *target = g_variant_new ("(xi)", category_id, extra);

  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);

  if (extra > 0)
    {
      g_autofree char *label = g_strdup_printf (
          ngettext ("Learn %d More", "Learn %d More", (gulong) extra), extra);

      gtk_button_set_label (button, label);
      gtk_widget_remove_css_class (GTK_WIDGET (button), "suggested-action");
    }
  else
    {
      gtk_button_set_label (button, _ ("Study"));
      gtk_widget_add_css_class (GTK_WIDGET (button), "suggested-action");
    }

  gtk_widget_set_visible (GTK_WIDGET (button), cards + extra > 0);
}
