/* program.c: the program, run whole in the process of a test
 *
 * It runs on two small decks and a collection in a folder of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "program.h"

#include "poise-application.h"
#include "poise-category-row.h"
#include "poise-rating-panel.h"
#include "poise-sidebar.h"
#include "poise-study-page.h"

static void
body_cb (gpointer data)
{
  Program *program = data;

  program->window = GTK_WIDGET (gtk_application_get_active_window (
      GTK_APPLICATION (program->application)));
  program->body (program);
  g_application_quit (program->application);
}

static void
activated_cb (GApplication *application, Program *program)
{
  g_idle_add_once (body_cb, program);
}

/* Runs the program, and @body once its window is there; nothing of the program
 * stays. */
void
program_run (Program *program, gboolean welcomed)
{
  GSettings *store = poise_settings_get_store (program->sample->settings);
  const char *argv[] = {
    "poise",   "--collection",          program->sample->path,
    "--decks", program->sample->folder, NULL
  };

  g_settings_set_boolean (store, "welcomed", welcomed);
  g_settings_set_int (store, "window-width", 1000);
  g_settings_set_int (store, "window-height", 700);
  app_sample_write_decks (program->sample);

  program->application = G_APPLICATION (poise_application_new ());
  g_signal_connect_after (program->application, "activate",
                          G_CALLBACK (activated_cb), program);
  g_assert_cmpint (g_application_run (program->application,
                                      G_N_ELEMENTS (argv) - 1, (char **) argv),
                   ==, 0);
  g_assert_finalize_object (program->application);
}

void
program_run_test (gboolean welcomed, void (*body) (Program *program))
{
  g_autoptr (AppSample) sample = app_sample_new_empty ();
  Program program = { .sample = sample, .body = body };

  program_run (&program, welcomed);
}

static gboolean
has_rows (gpointer data)
{
  GtkWidget *sidebar = ui_find (data, POISE_TYPE_SIDEBAR);
  g_autoptr (GPtrArray) rows = ui_list (sidebar, POISE_TYPE_CATEGORY_ROW);

  return rows->len == 2
         && gtk_widget_get_mapped (
             ui_find (data, ADW_TYPE_NAVIGATION_SPLIT_VIEW));
}

/* Waits for the window to show what is in the collection. */
void
program_wait_until_loaded (Program *program)
{
  app_sample_wait (has_rows, program->window);
  ui_wait_for_frames (program->window);
}

AdwNavigationSplitView *
program_find_split_view (Program *program)
{
  return ADW_NAVIGATION_SPLIT_VIEW (
      ui_find (program->window, ADW_TYPE_NAVIGATION_SPLIT_VIEW));
}

GtkWidget *
program_get_page (Program *program)
{
  return GTK_WIDGET (adw_navigation_split_view_get_content (
      program_find_split_view (program)));
}

const char *
program_get_focused_label (Program *program)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (program->window));

  g_assert_true (GTK_IS_BUTTON (focus));

  return gtk_button_get_label (GTK_BUTTON (focus));
}

gboolean
program_is_collapsed (gpointer data)
{
  Program *program = data;

  return adw_navigation_split_view_get_collapsed (
      program_find_split_view (program));
}

/* The frame that stands for a shadow takes some of the width; a phone has none.
 */
void
program_shrink_to_phone (Program *program)
{
  GtkWindow *window = GTK_WINDOW (program->window);

  gtk_widget_remove_css_class (program->window, "solid-csd");
  gtk_window_set_default_size (window, UI_PHONE_WIDTH, 640);
  app_sample_wait (program_is_collapsed, program);
  ui_wait_for_frames (program->window);
}

static gboolean
has_dialog (gpointer data)
{
  return adw_application_window_get_visible_dialog (data) != NULL;
}

GtkWidget *
program_wait_for_dialog (Program *program)
{
  app_sample_wait (has_dialog, program->window);
  ui_wait_for_frames (program->window);

  return GTK_WIDGET (adw_application_window_get_visible_dialog (
      ADW_APPLICATION_WINDOW (program->window)));
}

/* Closed, a dialog is gone for good. */
void
program_close_dialog (GtkWidget *dialog)
{
  UiWatch *watch = ui_watch_new (dialog);

  g_assert_true (adw_dialog_close (ADW_DIALOG (dialog)));
  ui_watch_assert_all_gone (watch);
}

GtkWidget *
program_study (Program *program)
{
  program_wait_until_loaded (program);
  gtk_widget_activate_action (program->window, "win.study", "(xi)", (gint64) 0,
                              0);

  return ui_find (program->window, POISE_TYPE_STUDY_PAGE);
}

gboolean
program_shows_question (gpointer data)
{
  GtkWidget *button = ui_find_action (data, "study.proceed");

  return gtk_widget_get_mapped (button) && gtk_widget_is_focus (button);
}

gboolean
program_shows_grades (gpointer data)
{
  return gtk_widget_get_mapped (ui_find (data, POISE_TYPE_RATING_PANEL));
}
