/* poise-shortcuts-dialog.c: the list of keys
 *
 * Drawn from the table that binds them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-shortcuts-dialog.h"

#include <glib/gi18n.h>

#include "poise-key-table.h"

static char *
dup_accelerator_label (const char *accelerator)
{
  guint key;
  GdkModifierType modifiers;

  if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
    return g_strdup (accelerator);

  return gtk_accelerator_get_label (key, modifiers);
}

static gboolean
is_double (const char *accelerator)
{
  return strstr (accelerator, "KP_")
         || g_str_has_suffix (accelerator, ">equal");
}

/* The keypad's keys look like their doubles, and the equals sign is on the key
 * of the plus: they bind but are not listed. */
static GtkWidget *
create_keycaps (const PoiseKey *key, GString *spoken)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; key->accelerators[i]; i++)
    {
      g_autofree char *text = dup_accelerator_label (key->accelerators[i]);
      GtkWidget *label;

      if (is_double (key->accelerators[i]))
        continue;

      label = gtk_label_new (text);
      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (label, "keycap");
      gtk_box_append (GTK_BOX (box), label);

      if (spoken->len > 0)
        g_string_append (spoken, ", ");

      g_string_append (spoken, text);
    }

  return box;
}

static GtkWidget *
create_row (const PoiseKey *key)
{
  g_autoptr (GString) spoken = g_string_new (NULL);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keycaps = create_keycaps (key, spoken);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (key->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keycaps);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  spoken->str, -1);

  return row;
}

static GtkWidget *
create_page (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;
  const char *group_title = NULL;
  gsize n_keys;
  const PoiseKey *keys = poise_key_table_get (&n_keys);

  for (gsize i = 0; i < n_keys; i++)
    {
      if (!keys[i].title)
        continue;

      if (g_strcmp0 (group_title, keys[i].group) != 0)
        {
          group_title = keys[i].group;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _ (group_title));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }

      adw_preferences_group_add (group, create_row (&keys[i]));
    }

  return page;
}

/**
 * poise_shortcuts_dialog_present:
 * @parent: widget in the window that asks
 */
void
poise_shortcuts_dialog_present (GtkWidget *parent)
{
  GtkWidget *view = adw_toolbar_view_new ();
  AdwDialog *dialog = adw_dialog_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), create_page ());
  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_content_width (dialog, 520);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_present (dialog, parent);
}
