/* test-driver.c: a session carried through the collection by commands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "driver-sample.h"
#include "poise-review-log.h"

static const PoiseReview *
get_review (GArray *history, guint index)
{
  g_assert_cmpuint (history->len, >, index);

  return &g_array_index (history, PoiseReview, index);
}

/* The number under a grade is the number that happens. */
static void
answer_and_check (DriverSample *self, int key)
{
  gint64 id = driver_sample_get_card (self);
  const PoisePreview *preview;
  gint64 due_ms;

  driver_sample_do (self, POISE_COMMAND_PROCEED, 0);
  g_assert_cmpint (driver_sample_get_phase (self), ==, POISE_SESSION_ANSWER);

  preview = &poise_study_driver_get_content (self->driver)->preview;
  g_assert_cmpint (preview->reviewed_ms, ==,
                   poise_session_get_revealed_ms (
                       poise_study_driver_get_session (self->driver)));
  due_ms = preview->outcomes[key - 1].due_ms;

  driver_sample_do (self, POISE_COMMAND_GRADE, key);
  g_assert_cmpint (driver_sample_read_card (self, id).due_ms, ==, due_ms);
}

static void
test_driver_whole_session (void)
{
  g_autoptr (DriverSample) self = driver_sample_new ();
  g_autoptr (GArray) history = NULL;

  driver_sample_start (self);
  g_assert_cmpint (driver_sample_get_phase (self), ==, POISE_SESSION_QUESTION);

  for (int i = 0; i < SAMPLE_CARDS; i++)
    answer_and_check (self, i % 2 ? POISE_RATING_GOOD : POISE_RATING_EASY);

  g_assert_cmpint (driver_sample_get_phase (self), ==, POISE_SESSION_DONE);
  g_assert_null (poise_study_driver_get_content (self->driver));
  g_assert_null (poise_study_driver_get_text (self->driver));
  g_assert_cmpint (driver_sample_get_tally (self)->answered, ==, SAMPLE_CARDS);
  g_assert_cmpint (driver_sample_get_tally (self)->fresh, ==, SAMPLE_CARDS);
  g_assert_cmpstr (self->done->str, ==,
                   "grade, grade, grade, grade, grade, grade");

  history = driver_sample_read_history (self, 0);
  g_assert_cmpuint (history->len, ==, SAMPLE_CARDS);
  for (guint i = 0; i < history->len; i++)
    g_assert_cmpint (get_review (history, i)->rating, ==,
                     i % 2 ? POISE_RATING_GOOD : POISE_RATING_EASY);
}

/* Fast typing: all keys at once, from before the first card is there. */
static void
test_driver_keeps_fast_typing (void)
{
  static const struct
  {
    PoiseCommand command;
    int argument;
  } typed[] = {
    { POISE_COMMAND_PROCEED, 0 }, { POISE_COMMAND_GRADE, 3 },
    { POISE_COMMAND_FLAG, 0 },    { POISE_COMMAND_PROCEED, 0 },
    { POISE_COMMAND_TICK, 2 },    { POISE_COMMAND_SECTION, 0 },
    { POISE_COMMAND_GRADE, 4 },   { POISE_COMMAND_LANGUAGE, 0 },
    { POISE_COMMAND_PROCEED, 0 },
  };
  g_autoptr (DriverSample) self = driver_sample_new ();
  g_autoptr (GArray) history = NULL;
  PoiseSession *session;

  poise_study_driver_start (self->driver, 0, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    poise_study_driver_do (self->driver, typed[i].command, typed[i].argument);
  driver_sample_wait (self, 1 + (int) G_N_ELEMENTS (typed));

  session = poise_study_driver_get_session (self->driver);
  g_assert_cmpstr (self->done->str, ==, "grade, flag, grade");
  g_assert_cmpint (poise_session_get_phase (session), ==, POISE_SESSION_ANSWER);
  g_assert_true (poise_session_get_other_language (session));
  g_assert_cmphex (poise_session_get_ticks (session), ==, 0);

  history = driver_sample_read_history (self, 0);
  g_assert_cmpuint (history->len, ==, 2);
  g_assert_cmpint (get_review (history, 0)->rating, ==, POISE_RATING_GOOD);
  g_assert_cmpint (get_review (history, 1)->rating, ==, POISE_RATING_EASY);
  g_assert_false (
      driver_sample_read_card (self, get_review (history, 0)->card_id).flagged);
  g_assert_true (
      driver_sample_read_card (self, get_review (history, 1)->card_id).flagged);
}

/* A grade key pressed twice does not grade the next card unseen. */
static void
test_driver_grade_twice_counts_once (void)
{
  g_autoptr (DriverSample) self = driver_sample_new ();
  g_autoptr (GArray) history = NULL;

  driver_sample_start (self);
  driver_sample_do (self, POISE_COMMAND_PROCEED, 0);
  poise_study_driver_do (self->driver, POISE_COMMAND_GRADE, 3);
  poise_study_driver_do (self->driver, POISE_COMMAND_GRADE, 3);
  poise_study_driver_do (self->driver, POISE_COMMAND_LANGUAGE, 0);
  driver_sample_wait (self, self->changes + 2);

  history = driver_sample_read_history (self, 0);
  g_assert_cmpuint (history->len, ==, 1);
  g_assert_cmpint (driver_sample_get_phase (self), ==, POISE_SESSION_QUESTION);
}

typedef struct
{
  int n_ticks;
  PoiseRating four_grades;
  PoiseRating pass_fail;
} TickCase;

/* Of three points. */
static const TickCase tick_cases[] = {
  { 0, POISE_RATING_GOOD, POISE_RATING_GOOD },
  { 1, POISE_RATING_AGAIN, POISE_RATING_AGAIN },
  { 2, POISE_RATING_HARD, POISE_RATING_GOOD },
  { 3, POISE_RATING_GOOD, POISE_RATING_GOOD },
};

/* Returns the grade that was written. */
static PoiseRating
tick_and_proceed (const TickCase *test, gboolean pass_fail)
{
  g_autoptr (DriverSample) self = driver_sample_new ();
  g_autoptr (GArray) history = NULL;
  PoiseRatingAdvice advice;

  if (pass_fail)
    g_settings_set_string (poise_settings_get_store (self->sample->settings),
                           "grading-mode", "pass-fail");

  driver_sample_start (self);
  driver_sample_do (self, POISE_COMMAND_PROCEED, 0);

  for (int i = 0; i < test->n_ticks; i++)
    driver_sample_do (self, POISE_COMMAND_TICK, i);

  advice = poise_study_driver_get_advice (self->driver);
  g_assert_cmpint (advice.said, ==, test->n_ticks);
  g_assert_cmpint (advice.points, ==, SAMPLE_POINTS);

  driver_sample_do (self, POISE_COMMAND_PROCEED, 0);
  history = driver_sample_read_history (self, 0);
  g_assert_cmpuint (history->len, ==, 1);
  g_assert_cmpint (get_review (history, 0)->rating, ==, advice.rating);

  return advice.rating;
}

static void
test_driver_proceed_takes_suggestion (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tick_cases); i++)
    {
      g_assert_cmpint (tick_and_proceed (&tick_cases[i], FALSE), ==,
                       tick_cases[i].four_grades);
      g_assert_cmpint (tick_and_proceed (&tick_cases[i], TRUE), ==,
                       tick_cases[i].pass_fail);
    }
}

typedef struct
{
  int key;
  gboolean pass_fail;
  PoiseRating rating; /* 0 if the key does nothing */
} KeyCase;

static void
test_driver_grade_keys (void)
{
  static const KeyCase cases[] = {
    { 0, FALSE, (PoiseRating) 0 },   { 1, FALSE, POISE_RATING_AGAIN },
    { 2, FALSE, POISE_RATING_HARD }, { 3, FALSE, POISE_RATING_GOOD },
    { 4, FALSE, POISE_RATING_EASY }, { 5, FALSE, (PoiseRating) 0 },
    { 1, TRUE, POISE_RATING_AGAIN }, { 2, TRUE, POISE_RATING_GOOD },
    { 3, TRUE, (PoiseRating) 0 },    { 4, TRUE, (PoiseRating) 0 },
    { -1, FALSE, (PoiseRating) 0 },  { 0, TRUE, (PoiseRating) 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DriverSample) self = driver_sample_new ();
      g_autoptr (GArray) history = NULL;
      int changes;

      if (cases[i].pass_fail)
        g_settings_set_string (
            poise_settings_get_store (self->sample->settings), "grading-mode",
            "pass-fail");

      driver_sample_start (self);
      driver_sample_do (self, POISE_COMMAND_PROCEED, 0);
      changes = self->changes + (cases[i].rating ? 2 : 1);
      poise_study_driver_do (self->driver, POISE_COMMAND_GRADE, cases[i].key);
      poise_study_driver_do (self->driver, POISE_COMMAND_LANGUAGE, 0);
      driver_sample_wait (self, changes);

      g_test_message ("key %d, pass or fail %d", cases[i].key,
                      cases[i].pass_fail);
      history = driver_sample_read_history (self, 0);
      g_assert_cmpuint (history->len, ==, cases[i].rating ? 1 : 0);
      if (cases[i].rating)
        g_assert_cmpint (get_review (history, 0)->rating, ==, cases[i].rating);
    }
}

static void
test_driver_tick_of_no_point (void)
{
  static const int indices[] = { -1, SAMPLE_POINTS, 31, 32 };
  g_autoptr (DriverSample) self = driver_sample_new ();

  driver_sample_start (self);
  driver_sample_do (self, POISE_COMMAND_PROCEED, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (indices); i++)
    poise_study_driver_do (self->driver, POISE_COMMAND_TICK, indices[i]);

  g_assert_cmphex (
      poise_session_get_ticks (poise_study_driver_get_session (self->driver)),
      ==, 0);
}

static void
test_driver_other_language (void)
{
  g_autoptr (DriverSample) self = driver_sample_new ();

  driver_sample_start (self);
  g_assert_cmpstr (poise_study_driver_get_text (self->driver)->language, ==,
                   "en");
  driver_sample_do (self, POISE_COMMAND_LANGUAGE, 0);
  g_assert_cmpstr (poise_study_driver_get_text (self->driver)->language, ==,
                   "zh_CN");
  driver_sample_answer (self, 3);
  g_assert_cmpstr (poise_study_driver_get_text (self->driver)->language, ==,
                   "en");
}

/* Of one category, and nothing to do: done at once. */
static void
test_driver_empty_queue (void)
{
  g_autoptr (DriverSample) self = driver_sample_new ();

  poise_study_driver_start (self->driver, 4711, 0);
  driver_sample_wait (self, 1);
  g_assert_cmpint (driver_sample_get_phase (self), ==, POISE_SESSION_DONE);

  for (int command = POISE_COMMAND_PROCEED; command <= POISE_COMMAND_UNDO;
       command++)
    poise_study_driver_do (self->driver, (PoiseCommand) command, 1);

  g_assert_cmpint (driver_sample_get_phase (self), ==, POISE_SESSION_DONE);
  g_assert_cmpint (self->changes, ==, 1);
}

/* Another desired retention gives other intervals, shown and done. */
static void
test_driver_settings_change_previews_again (void)
{
  g_autoptr (DriverSample) self = driver_sample_new ();
  GSettings *store = poise_settings_get_store (self->sample->settings);
  const PoisePreview *preview;
  gint64 id;
  gint64 first_due_ms;
  gint64 due_ms;

  g_settings_set_double (store, "desired-retention", 0.98);
  driver_sample_start (self);
  id = driver_sample_get_card (self);
  driver_sample_do (self, POISE_COMMAND_PROCEED, 0);
  preview = &poise_study_driver_get_content (self->driver)->preview;
  first_due_ms = preview->outcomes[POISE_RATING_EASY - 1].due_ms;

  g_settings_set_double (store, "desired-retention", 0.72);
  driver_sample_wait (self, self->changes + 1);
  preview = &poise_study_driver_get_content (self->driver)->preview;
  due_ms = preview->outcomes[POISE_RATING_EASY - 1].due_ms;
  g_assert_cmpint (due_ms, >, first_due_ms);

  driver_sample_do (self, POISE_COMMAND_GRADE, POISE_RATING_EASY);
  g_assert_cmpint (driver_sample_read_card (self, id).due_ms, ==, due_ms);
}

/* Also where the choice changes while an answer is being looked up. */
static void
test_driver_settings_change_while_busy (void)
{
  g_autoptr (DriverSample) self = driver_sample_new ();
  GSettings *store = poise_settings_get_store (self->sample->settings);
  const PoisePreview *preview;
  gint64 id;
  gint64 due_ms;

  g_settings_set_double (store, "desired-retention", 0.98);
  driver_sample_start (self);
  id = driver_sample_get_card (self);
  poise_study_driver_do (self->driver, POISE_COMMAND_PROCEED, 0);
  g_settings_set_double (store, "desired-retention", 0.72);
  driver_sample_wait (self, self->changes + 1);
  preview = &poise_study_driver_get_content (self->driver)->preview;
  due_ms = preview->outcomes[POISE_RATING_EASY - 1].due_ms;

  driver_sample_do (self, POISE_COMMAND_GRADE, POISE_RATING_EASY);
  g_assert_cmpint (driver_sample_read_card (self, id).due_ms, ==, due_ms);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/driver/whole-session", test_driver_whole_session);
  g_test_add_func ("/app/driver/keeps-fast-typing",
                   test_driver_keeps_fast_typing);
  g_test_add_func ("/app/driver/grade-twice-counts-once",
                   test_driver_grade_twice_counts_once);
  g_test_add_func ("/app/driver/proceed-takes-suggestion",
                   test_driver_proceed_takes_suggestion);
  g_test_add_func ("/app/driver/grade-keys", test_driver_grade_keys);
  g_test_add_func ("/app/driver/tick-of-no-point",
                   test_driver_tick_of_no_point);
  g_test_add_func ("/app/driver/other-language", test_driver_other_language);
  g_test_add_func ("/app/driver/empty-queue", test_driver_empty_queue);
  g_test_add_func ("/app/driver/settings-change-previews-again",
                   test_driver_settings_change_previews_again);
  g_test_add_func ("/app/driver/settings-change-while-busy",
                   test_driver_settings_change_while_busy);

  return g_test_run ();
}
