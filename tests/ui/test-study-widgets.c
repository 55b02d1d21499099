/* test-study-widgets.c: the grades and the summary
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-day.h"
#include "poise-rating-panel.h"
#include "poise-session-summary.h"
#include "study-actions.h"

/* From Again to Easy: 10 minutes, 1, 4 and 60 days. */
static const PoisePreview preview = {
  .outcomes = { { .due_ms = 10 * 60 * 1000 },
                { .days = 1 },
                { .days = 4 },
                { .days = 60 } },
};

static GtkWidget *
create_panel (PoiseGradingMode mode)
{
  GtkWidget *panel = g_object_new (POISE_TYPE_RATING_PANEL, NULL);

  poise_rating_panel_show (POISE_RATING_PANEL (panel), &preview, mode);

  return panel;
}

static void
advise (GtkWidget *panel, PoiseRating rating, int said, int points)
{
  const PoiseRatingAdvice advice = { rating, said, points };

  poise_rating_panel_set_advice (POISE_RATING_PANEL (panel), &advice);
}

typedef struct
{
  const char *name;
  const char *shown;
} Grade;

static void
assert_grades (GtkWidget *panel, const Grade *grades, guint n_grades)
{
  g_autoptr (GPtrArray) buttons = ui_list (panel, GTK_TYPE_BUTTON);

  g_assert_cmpuint (buttons->len, ==, n_grades);

  for (guint i = 0; i < n_grades; i++)
    {
      GtkWidget *button = g_ptr_array_index (buttons, i);
      g_autofree char *shown = ui_dup_text (button);
      g_autofree char *key = g_strdup_printf ("%u", i + 1);

      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button),
                                           GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           grades[i].name);
      gtk_test_accessible_assert_property (
          GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, key);
      g_assert_cmpstr (shown, ==, grades[i].shown);
      study_actions_press (button, &asked.grade);
      g_assert_cmpint (asked.grade, ==, (int) i + 1);
    }
}

static void
test_rating_panel_offers_grades (void)
{
  static const Grade grades[] = {
    { "Again, comes back in 10 minutes", "Again\n10 min\n1" },
    { "Hard, comes back in 1 day", "Hard\n1 d\n2" },
    { "Good, comes back in 4 days", "Good\n4 d\n3" },
    { "Easy, comes back in 60 days", "Easy\n2.0 mo\n4" },
  };
  GtkWidget *panel = create_panel (POISE_GRADING_FOUR_GRADES);
  GtkWidget *window = study_actions_present (panel);

  assert_grades (panel, grades, G_N_ELEMENTS (grades));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_rating_panel_offers_pass_and_fail (void)
{
  static const Grade grades[] = {
    { "Fail, comes back in 10 minutes", "Fail\n10 min\n1" },
    { "Pass, comes back in 4 days", "Pass\n4 d\n2" },
  };
  GtkWidget *panel = create_panel (POISE_GRADING_PASS_FAIL);
  GtkWidget *window = study_actions_present (panel);

  assert_grades (panel, grades, G_N_ELEMENTS (grades));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Four grades, each whole, in one row. */
static void
test_rating_panel_fits_phone (void)
{
  GtkWidget *panel = create_panel (POISE_GRADING_FOUR_GRADES);
  GtkWidget *window = study_actions_present (panel);
  g_autoptr (GPtrArray) labels = ui_list (panel, GTK_TYPE_LABEL);

  g_assert_cmpint (gtk_widget_get_width (panel), <=, UI_PHONE_WIDTH);

  for (guint i = 0; i < labels->len; i++)
    {
      GtkLabel *label = g_ptr_array_index (labels, i);

      g_assert_false (
          pango_layout_is_ellipsized (gtk_label_get_layout (label)));
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The suggested grade, and no other, says so, stands out and has the focus. */
static void
assert_suggested (GtkWidget *panel, guint index, const char *advice)
{
  g_autoptr (GPtrArray) buttons = ui_list (panel, GTK_TYPE_BUTTON);
  g_autofree char *shown = ui_dup_text (panel);
  GtkRoot *root = gtk_widget_get_root (panel);

  g_assert_true (g_str_has_prefix (shown, advice));
  g_assert_true (gtk_root_get_focus (root)
                 == g_ptr_array_index (buttons, index));

  for (guint i = 0; i < buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (buttons, i);

      g_assert_cmpint (gtk_widget_has_css_class (button, "suggested-action"),
                       ==, i == index);
      g_assert_cmpint (
          gtk_test_accessible_has_property (
              GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION),
          ==, i == index);
    }

  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (g_ptr_array_index (buttons, index)),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, advice);
}

static void
test_rating_panel_suggests (void)
{
  GtkWidget *panel = create_panel (POISE_GRADING_FOUR_GRADES);
  GtkWidget *window = study_actions_present (panel);

  advise (panel, POISE_RATING_GOOD, 0, 3);
  poise_rating_panel_grab_default (POISE_RATING_PANEL (panel));
  assert_suggested (panel, 2,
                    "Suggested: Good. Tick the points that you said.");

  advise (panel, POISE_RATING_AGAIN, 1, 3);
  assert_suggested (panel, 0, "Suggested: Again, 1 of 3 points said");

  advise (panel, POISE_RATING_HARD, 2, 3);
  assert_suggested (panel, 1, "Suggested: Hard, 2 of 3 points said");

  advise (panel, POISE_RATING_GOOD, 1, 1);
  assert_suggested (panel, 2, "Suggested: Good, 1 of 1 point said");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_rating_panel_suggests_to_pass (void)
{
  GtkWidget *panel = create_panel (POISE_GRADING_PASS_FAIL);
  GtkWidget *window = study_actions_present (panel);

  advise (panel, POISE_RATING_GOOD, 0, 0);
  poise_rating_panel_grab_default (POISE_RATING_PANEL (panel));
  assert_suggested (panel, 1, "Suggested: Pass");

  advise (panel, POISE_RATING_AGAIN, 1, 3);
  assert_suggested (panel, 0, "Suggested: Fail, 1 of 3 points said");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The focus that is elsewhere, on a point, stays there. */
static void
test_rating_panel_leaves_focus (void)
{
  GtkWidget *panel = create_panel (POISE_GRADING_FOUR_GRADES);
  GtkWidget *window = study_actions_present (panel);
  GtkWidget *easy;
  g_autoptr (GPtrArray) buttons = ui_list (panel, GTK_TYPE_BUTTON);

  advise (panel, POISE_RATING_GOOD, 0, 3);
  easy = g_ptr_array_index (buttons, 3);
  gtk_widget_grab_focus (easy);
  advise (panel, POISE_RATING_HARD, 2, 3);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == easy);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* One card recalled after 90 seconds; another forgotten, due in 25 minutes. */
static PoiseSession *
new_finished_session (void)
{
  const gint64 now_ms = poise_now_ms ();
  const PoiseQueueItem items[] = { { .card_id = 1 },
                                   { .card_id = 2, .kind = POISE_QUEUE_DUE } };
  const PoiseAction show = { .kind = POISE_ACTION_SHOW_ANSWER };
  const PoiseAction grades[] = {
    { .kind = POISE_ACTION_GRADE,
      .rating = POISE_RATING_GOOD,
      .outcome = { .days = 4 } },
    { .kind = POISE_ACTION_GRADE,
      .rating = POISE_RATING_AGAIN,
      .outcome = { .due_ms = now_ms + 25 * POISE_MS_PER_MINUTE } },
  };
  PoiseSession *session =
      poise_session_new (items, G_N_ELEMENTS (items), now_ms - 90 * 1000);

  for (gsize i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      g_autoptr (PoiseSession) shown =
          poise_session_apply (session, &show, now_ms);

      poise_session_unref (session);
      session = poise_session_apply (shown, &grades[i], now_ms);
    }

  g_assert_cmpint (poise_session_get_phase (session), ==, POISE_SESSION_DONE);

  return session;
}

static gboolean
has_overview (gpointer data)
{
  g_autofree char *text = ui_dup_text (data);

  return strstr (text, "…") == NULL;
}

static void
test_session_summary_says_how_it_went (void)
{
  g_autoptr (AppSample) sample = app_sample_new ();
  g_autoptr (PoiseSession) session = new_finished_session ();
  GtkWidget *summary = g_object_new (POISE_TYPE_SESSION_SUMMARY, NULL);
  GtkWidget *window = study_actions_present (summary);
  GtkWidget *done = ui_find_action (summary, "study.leave");
  g_autofree char *text = NULL;

  poise_session_summary_show (POISE_SESSION_SUMMARY (summary), session,
                              sample->worker, sample->settings);
  poise_session_summary_grab_default (POISE_SESSION_SUMMARY (summary));
  app_sample_wait (has_overview, summary);
  text = ui_dup_text (summary);
  g_assert_cmpstr (text, ==,
                   "Session Complete\n2 answers in 2 min.\n"
                   "New cards met\n1\n"
                   "Recalled\nAnswers graded Hard, Good or Easy\n1\n"
                   "Back today\nThe first in 25 minutes\n1\n"
                   "Due tomorrow\n0\nDone");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == done);
  study_actions_press (done, &asked.leave);
  g_assert_cmpint (asked.leave, ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_session_summary_of_nothing (void)
{
  g_autoptr (AppSample) sample = app_sample_new ();
  g_autoptr (PoiseSession) session = poise_session_new (NULL, 0, 0);
  GtkWidget *summary = g_object_new (POISE_TYPE_SESSION_SUMMARY, NULL);
  GtkWidget *window = study_actions_present (summary);
  g_autofree char *text = NULL;

  poise_session_summary_show (POISE_SESSION_SUMMARY (summary), session,
                              sample->worker, sample->settings);
  app_sample_wait (has_overview, summary);
  text = ui_dup_text (summary);
  g_assert_cmpstr (text, ==,
                   "Session Complete\nThere was nothing to answer.\n"
                   "New cards met\n0\n"
                   "Recalled\nAnswers graded Hard, Good or Easy\n0\n"
                   "Due tomorrow\n0\nDone");

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add_func ("/rating-panel/offers-grades",
                   test_rating_panel_offers_grades);
  g_test_add_func ("/rating-panel/offers-pass-and-fail",
                   test_rating_panel_offers_pass_and_fail);
  g_test_add_func ("/rating-panel/fits-phone", test_rating_panel_fits_phone);
  g_test_add_func ("/rating-panel/suggests", test_rating_panel_suggests);
  g_test_add_func ("/rating-panel/suggests-to-pass",
                   test_rating_panel_suggests_to_pass);
  g_test_add_func ("/rating-panel/leaves-focus",
                   test_rating_panel_leaves_focus);
  g_test_add_func ("/session-summary/says-how-it-went",
                   test_session_summary_says_how_it_went);
  g_test_add_func ("/session-summary/of-nothing",
                   test_session_summary_of_nothing);

  return g_test_run ();
}
