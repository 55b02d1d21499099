/* test-window-dialogs.c: the dialogs of the window, and the names of buttons
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-card-info-dialog.h"
#include "poise-category-row.h"
#include "poise-key-table.h"
#include "poise-preferences-dialog.h"
#include "program.h"

static GtkSpinButton *
find_spin (GtkWidget *dialog, const char *name)
{
  g_autoptr (GPtrArray) spins = ui_list (dialog, GTK_TYPE_SPIN_BUTTON);

  for (guint i = 0; i < spins->len; i++)
    {
      g_autofree char *difference = gtk_test_accessible_check_property (
          spins->pdata[i], GTK_ACCESSIBLE_PROPERTY_LABEL, name);

      if (!difference)
        return spins->pdata[i];
    }

  g_error ("no “%s”", name);
}

static void
check_preferences (Program *program)
{
  GSettings *store = poise_settings_get_store (program->sample->settings);
  GtkWidget *dialog;

  program_wait_until_loaded (program);
  g_action_group_activate_action (G_ACTION_GROUP (program->application),
                                  "preferences", NULL);
  dialog = program_wait_for_dialog (program);
  g_assert_true (POISE_IS_PREFERENCES_DIALOG (dialog));

  gtk_spin_button_set_value (find_spin (dialog, "Minutes"), 35);
  g_assert_cmpint (g_settings_get_int (store, "minutes-per-day"), ==, 35);
  gtk_spin_button_set_value (find_spin (dialog, "Text size"), 130);
  g_assert_cmpfloat (g_settings_get_double (store, "card-text-scale"), ==, 1.3);
  g_settings_reset (store, "card-text-scale");

  program_close_dialog (dialog);
}

static void
test_window_dialogs_shows_preferences (void)
{
  program_run_test (TRUE, check_preferences);
}

/* "Ctrl+T" is how a key of the table is shown. */
static void
assert_accelerators (GtkWidget *row, const PoiseKey *key)
{
  g_autofree char *shown = ui_dup_text (row);

  for (guint i = 0; key->accelerators[i]; i++)
    {
      GdkModifierType modifiers;
      guint keyval;
      g_autofree char *label = NULL;

      g_assert_true (
          gtk_accelerator_parse (key->accelerators[i], &keyval, &modifiers));
      label = gtk_accelerator_get_label (keyval, modifiers);

      if (!strstr (key->accelerators[i], "KP_")
          && !g_str_has_suffix (key->accelerators[i], ">equal"))
        g_assert_nonnull (strstr (shown, label));
    }
}

static void
check_shortcuts (Program *program)
{
  g_autoptr (GPtrArray) rows = NULL;
  const PoiseKey *keys;
  GtkWidget *dialog;
  gsize n_keys;
  guint at = 0;

  program_wait_until_loaded (program);
  gtk_widget_activate_action (program->window, "win.shortcuts", NULL);
  dialog = program_wait_for_dialog (program);
  rows = ui_list (dialog, ADW_TYPE_ACTION_ROW);
  keys = poise_key_table_get (&n_keys);

  for (gsize i = 0; i < n_keys; i++)
    {
      AdwPreferencesRow *row;

      if (!keys[i].title)
        continue;

      g_assert_cmpuint (at, <, rows->len);
      row = g_ptr_array_index (rows, at++);
      g_assert_cmpstr (adw_preferences_row_get_title (row), ==, keys[i].title);
      assert_accelerators (GTK_WIDGET (row), &keys[i]);
    }

  g_assert_cmpuint (at, ==, rows->len);
  program_close_dialog (dialog);
}

static void
test_window_dialogs_lists_every_key (void)
{
  program_run_test (TRUE, check_shortcuts);
}

static gboolean
has_cards (gpointer data)
{
  GtkWidget *list = ui_find (data, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  return g_list_model_get_n_items (G_LIST_MODEL (model)) == SAMPLE_ALPHA_CARDS;
}

static gboolean
has_facts (gpointer data)
{
  g_autofree char *text = ui_dup_text (data);

  return strstr (text, "Lapses") != NULL;
}

static void
check_card_info (Program *program)
{
  GtkWidget *dialog;
  g_autofree char *text = NULL;

  program_wait_until_loaded (program);
  gtk_widget_activate (ui_find (program->window, POISE_TYPE_CATEGORY_ROW));
  app_sample_wait (has_cards, program_get_page (program));
  gtk_widget_activate_action (
      ui_find (program_get_page (program), GTK_TYPE_LIST_VIEW),
      "list.activate-item", "u", 0);
  dialog = program_wait_for_dialog (program);
  g_assert_true (POISE_IS_CARD_INFO_DIALOG (dialog));
  app_sample_wait (has_facts, dialog);
  text = ui_dup_text (dialog);
  g_assert_nonnull (strstr (text, "alpha in en\nen question 1"));
  g_assert_nonnull (strstr (text, "Suspended\n"));
  g_assert_nonnull (strstr (text, "State\nNew"));
  program_close_dialog (dialog);
}

static void
test_window_dialogs_shows_card_information (void)
{
  program_run_test (TRUE, check_card_info);
}

static gboolean
has_name (GtkWidget *button)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (button);
  g_autofree char *text = ui_dup_text (button);

  return *text || gtk_widget_get_tooltip_text (button)
         || gtk_test_accessible_has_property (accessible,
                                              GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_test_accessible_has_relation (
             accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* The button inside of a menu button or a spin button is named by GTK. */
static gboolean
is_part (GtkWidget *button)
{
  GtkWidget *parent = gtk_widget_get_parent (button);

  return GTK_IS_MENU_BUTTON (parent) || GTK_IS_SPIN_BUTTON (parent);
}

static void
assert_all_named (GtkWidget *root, GType type)
{
  g_autoptr (GPtrArray) buttons = ui_list (root, type);

  g_assert_cmpuint (buttons->len, >, 0);

  for (guint i = 0; i < buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (buttons, i);

      if (gtk_widget_get_mapped (button) && !is_part (button)
          && !has_name (button))
        g_error ("a %s in a %s has no name", G_OBJECT_TYPE_NAME (button),
                 G_OBJECT_TYPE_NAME (gtk_widget_get_parent (button)));
    }
}

static void
check_names (Program *program)
{
  GtkWidget *dialog;
  GtkWidget *page;

  program_wait_until_loaded (program);
  assert_all_named (program->window, GTK_TYPE_BUTTON);
  assert_all_named (program->window, GTK_TYPE_MENU_BUTTON);

  g_action_group_activate_action (G_ACTION_GROUP (program->application),
                                  "preferences", NULL);
  dialog = program_wait_for_dialog (program);
  assert_all_named (dialog, GTK_TYPE_BUTTON);
  assert_all_named (dialog, GTK_TYPE_MENU_BUTTON);
  program_close_dialog (dialog);

  page = program_study (program);
  app_sample_wait (program_shows_question, page);
  assert_all_named (page, GTK_TYPE_BUTTON);
  assert_all_named (page, GTK_TYPE_MENU_BUTTON);
  gtk_widget_activate_action (page, "study.proceed", NULL);
  app_sample_wait (program_shows_grades, page);
  assert_all_named (page, GTK_TYPE_BUTTON);
}

static void
check_names_on_phone (Program *program)
{
  program_wait_until_loaded (program);
  program_shrink_to_phone (program);
  check_names (program);
}

static void
test_window_dialogs_name_buttons (void)
{
  program_run_test (TRUE, check_names);
  program_run_test (TRUE, check_names_on_phone);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add_func ("/window-dialogs/shows-preferences",
                   test_window_dialogs_shows_preferences);
  g_test_add_func ("/window-dialogs/lists-every-key",
                   test_window_dialogs_lists_every_key);
  g_test_add_func ("/window-dialogs/shows-card-information",
                   test_window_dialogs_shows_card_information);
  g_test_add_func ("/window-dialogs/name-buttons",
                   test_window_dialogs_name_buttons);

  return g_test_run ();
}
