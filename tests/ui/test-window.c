/* test-window.c: the window over a collection, from its start to its end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-category-row.h"
#include "poise-markup-view.h"
#include "poise-sidebar.h"
#include "poise-study-page.h"
#include "poise-welcome-page.h"
#include "program.h"

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static gboolean
is_welcoming (gpointer data)
{
  return gtk_widget_get_mapped (ui_find (data, POISE_TYPE_WELCOME_PAGE));
}

static gboolean
is_welcomed (gpointer data)
{
  return poise_settings_get_welcomed (data);
}

static void
check_welcome (Program *program)
{
  GtkWidget *study;
  gpointer page;

  app_sample_wait (is_welcoming, program->window);
  ui_wait_for_frames (program->window);
  g_assert_cmpstr (program_get_focused_label (program), ==, "Start Studying");
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (program->window)));

  app_sample_wait (is_welcomed, program->sample->settings);
  ui_wait_for_frames (program->window);
  study = ui_find (program->window, POISE_TYPE_STUDY_PAGE);
  g_assert_true (gtk_widget_get_mapped (study));
  page = study;
  g_object_add_weak_pointer (G_OBJECT (study), &page);
  gtk_widget_activate_action (study, "study.leave", NULL);
  app_sample_wait (is_gone, &page);
  g_assert_cmpstr (program_get_focused_label (program), ==, "Study");
}

static void
test_window_welcomes_first (void)
{
  program_run_test (FALSE, check_welcome);
}

/* The line that says how much there is to do. */
static const char *
get_work (GtkWidget *page)
{
  g_autoptr (GPtrArray) labels = ui_list (page, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    {
      const char *text = gtk_label_get_text (g_ptr_array_index (labels, i));

      if (g_str_has_prefix (text, "6 cards"))
        return text;
    }

  g_assert_not_reached ();
}

static void
check_today (Program *program)
{
  GtkWidget *focus;

  program_wait_until_loaded (program);
  focus = gtk_window_get_focus (GTK_WINDOW (program->window));
  g_assert_cmpstr (adw_navigation_page_get_title (
                       ADW_NAVIGATION_PAGE (program_get_page (program))),
                   ==, "Today");
  g_assert_cmpstr (program_get_focused_label (program), ==, "Study");
  g_assert_true (gtk_widget_is_ancestor (focus, program_get_page (program)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       get_work (program_get_page (program)));
}

static void
test_window_starts_with_today (void)
{
  program_run_test (TRUE, check_today);
}

static void
check_rows (Program *program)
{
  static const char *const titles[] = { "Today", "alpha in en", "beta in en" };
  g_autoptr (GPtrArray) rows = NULL;

  program_wait_until_loaded (program);
  rows = ui_list (ui_find (program->window, POISE_TYPE_SIDEBAR),
                  GTK_TYPE_LIST_BOX_ROW);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (titles));

  for (guint i = rows->len; i > 0; i--)
    {
      GtkWidget *row = g_ptr_array_index (rows, i - 1);

      gtk_test_accessible_assert_property (
          GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, titles[i - 1]);
      g_assert_true (gtk_test_accessible_has_property (
          GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
      gtk_widget_activate (row);
      ui_wait_for_frames (program->window);
      g_assert_true (gtk_widget_get_mapped (program_get_page (program)));
      g_assert_cmpstr (adw_navigation_page_get_title (
                           ADW_NAVIGATION_PAGE (program_get_page (program))),
                       ==, titles[i - 1]);
      g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
    }
}

static void
test_window_rows_lead_to_pages (void)
{
  program_run_test (TRUE, check_rows);
}

static void
check_phone (Program *program)
{
  AdwNavigationSplitView *view;
  GtkWidget *row;

  program_wait_until_loaded (program);
  view = program_find_split_view (program);
  g_assert_false (program_is_collapsed (program));
  program_shrink_to_phone (program);
  g_assert_cmpint (gtk_widget_get_width (program->window), ==, UI_PHONE_WIDTH);
  g_assert_true (adw_navigation_split_view_get_show_content (view));

  adw_navigation_split_view_set_show_content (view, FALSE);
  ui_wait_for_frames (program->window);
  row = ui_find (program->window, POISE_TYPE_CATEGORY_ROW);
  g_assert_true (gtk_widget_get_mapped (row));

  gtk_widget_activate (row);
  ui_wait_for_frames (program->window);
  g_assert_true (adw_navigation_split_view_get_show_content (view));
  g_assert_true (gtk_widget_get_mapped (program_get_page (program)));
  g_assert_cmpstr (program_get_focused_label (program), ==, "Study");
}

static void
test_window_collapses_on_phone (void)
{
  program_run_test (TRUE, check_phone);
}

/* The eye stays where the question was when the answer appears. */
static void
check_question (Program *program)
{
  GtkWidget *page = program_study (program);
  GtkWidget *question = ui_find (page, POISE_TYPE_MARKUP_VIEW);
  graphene_rect_t bounds;

  app_sample_wait (program_shows_question, page);
  ui_wait_for_frames (program->window);
  g_assert_true (
      gtk_widget_compute_bounds (question, program->window, &bounds));

  gtk_widget_activate_action (page, "study.proceed", NULL);
  app_sample_wait (program_shows_grades, page);
  ui_wait_for_frames (program->window);
  ui_assert_bounds_equal (question, program->window, &bounds);
}

static void
check_question_on_phone (Program *program)
{
  program_wait_until_loaded (program);
  program_shrink_to_phone (program);
  check_question (program);
}

static void
test_window_question_stays (void)
{
  program_run_test (TRUE, check_question);
  program_run_test (TRUE, check_question_on_phone);
}

/* With a session in it, a dialog over it, and work still to come back. */
static void
check_end (Program *program)
{
  GtkWidget *page = program_study (program);
  UiWatch *watch;

  app_sample_wait (program_shows_question, page);
  gtk_widget_activate_action (page, "study.info", NULL);
  program_wait_for_dialog (program);
  gtk_widget_activate_action (page, "study.proceed", NULL);
  gtk_widget_activate_action (page, "study.grade", "i", 3);
  gtk_widget_activate_action (program->window, "win.refresh", NULL);

  watch = ui_watch_new (program->window);
  gtk_window_destroy (GTK_WINDOW (program->window));
  ui_watch_assert_all_gone (watch);
}

static void
test_window_goes_when_closed (void)
{
  program_run_test (TRUE, check_end);
}

/* Closed before it has heard from the collection. */
static void
check_early_end (Program *program)
{
  UiWatch *watch = ui_watch_new (program->window);

  gtk_window_destroy (GTK_WINDOW (program->window));
  ui_watch_assert_all_gone (watch);
}

static void
test_window_goes_when_closed_early (void)
{
  program_run_test (TRUE, check_early_end);
}

static void
check_quit (Program *program)
{
  app_sample_wait (program_shows_question, program_study (program));
  g_object_add_weak_pointer (G_OBJECT (program->window),
                             (gpointer *) &program->window);
}

static void
test_window_goes_when_program_ends (void)
{
  g_autoptr (AppSample) sample = app_sample_new_empty ();
  Program program = { .sample = sample, .body = check_quit };

  program_run (&program, TRUE);
  g_assert_null (program.window);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add_func ("/window/welcomes-first", test_window_welcomes_first);
  g_test_add_func ("/window/starts-with-today", test_window_starts_with_today);
  g_test_add_func ("/window/rows-lead-to-pages",
                   test_window_rows_lead_to_pages);
  g_test_add_func ("/window/collapses-on-phone",
                   test_window_collapses_on_phone);
  g_test_add_func ("/window/question-stays", test_window_question_stays);
  g_test_add_func ("/window/goes-when-closed", test_window_goes_when_closed);
  g_test_add_func ("/window/goes-when-closed-early",
                   test_window_goes_when_closed_early);
  g_test_add_func ("/window/goes-when-program-ends",
                   test_window_goes_when_program_ends);

  return g_test_run ();
}
