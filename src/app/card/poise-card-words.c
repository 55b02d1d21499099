/* poise-card-words.c: what a part of a card says, to be read aloud
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-card-words.h"

#include "poise-figure-view.h"
#include "poise-formula-view.h"
#include "poise-text-view.h"

static char *
dup_own_words (GtkWidget *widget)
{
  if (POISE_IS_TEXT_VIEW (widget))
    return poise_text_view_dup_words (POISE_TEXT_VIEW (widget));

  if (POISE_IS_FORMULA_VIEW (widget))
    return g_strdup (
        poise_formula_view_get_words (POISE_FORMULA_VIEW (widget)));

  if (POISE_IS_FIGURE_VIEW (widget))
    return g_strdup (
        poise_figure_view_get_alternative_text (POISE_FIGURE_VIEW (widget)));

  if (GTK_IS_LABEL (widget))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));

  return NULL;
}

static void
append_words (GString *out, GtkWidget *widget)
{
  g_autofree char *words = dup_own_words (widget);

  if (words)
    {
      if (out->len > 0)
        g_string_append_c (out, '\n');

      g_string_append (out, words);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    append_words (out, child);
}

/**
 * poise_card_words_dup:
 * @root: a widget that shows a part of a card
 *
 * Returns: (transfer full): what it says, a line for each text, with formulas
 * as one says them and what pictures show
 */
char *
poise_card_words_dup (GtkWidget *root)
{
  GString *out = g_string_new (NULL);

  append_words (out, root);

  return g_string_free_and_steal (out);
}
