/* test-grade.c: what a grade leads to, and what the log keeps of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "poise-test-collection.h"

static void
preview (TestCollection *test, gint64 card_id, PoiseOutcome outcomes[4])
{
  g_autoptr (GError) error = NULL;

  poise_collection_preview (test->collection, card_id, &test->policy,
                            test->now_ms, outcomes, &error);
  g_assert_no_error (error);
}

static gboolean
collect_review (const PoiseReview *review, gpointer user_data, GError **error)
{
  g_array_append_val ((GArray *) user_data, *review);

  return TRUE;
}

static GArray *
list_reviews (TestCollection *test, gint64 card_id)
{
  g_autoptr (GArray) reviews = g_array_new (FALSE, FALSE, sizeof (PoiseReview));
  g_autoptr (GError) error = NULL;

  poise_collection_foreach_review (test->collection, card_id, collect_review,
                                   reviews, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&reviews);
}

static void
assert_outcomes_equal (const PoiseOutcome *one, const PoiseOutcome *other)
{
  g_assert_cmpfloat (one->memory.stability, ==, other->memory.stability);
  g_assert_cmpfloat (one->memory.stability_fast, ==,
                     other->memory.stability_fast);
  g_assert_cmpfloat (one->memory.difficulty, ==, other->memory.difficulty);
  g_assert_cmpfloat (one->interval_days, ==, other->interval_days);
  g_assert_cmpint (one->days, ==, other->days);
  g_assert_cmpint (one->due_ms, ==, other->due_ms);
}

static int
get_day (TestCollection *test, gint64 time_ms)
{
  return poise_day_number (time_ms, test->policy.time_zone,
                           test->policy.day_start_hour);
}

static gint64
get_day_start (TestCollection *test, int day)
{
  return poise_day_start (day, test->policy.time_zone,
                          test->policy.day_start_hour);
}

/* What holds for every set of outcomes. */
static void
assert_outcomes_in_order (TestCollection *test, const PoiseOutcome outcomes[4])
{
  int today = get_day (test, test->now_ms);

  for (int i = 0; i < 4; i++)
    {
      const PoiseOutcome *outcome = &outcomes[i];

      if (outcome->days == 0)
        {
          g_assert_cmpint (outcome->due_ms, >=,
                           test->now_ms + POISE_MS_PER_MINUTE);
          g_assert_cmpint (outcome->due_ms, <, get_day_start (test, today + 1));
        }
      else
        g_assert_cmpint (outcome->due_ms, ==,
                         get_day_start (test, today + outcome->days));

      g_assert_cmpint (outcome->days, <=, test->policy.maximum_interval);

      if (i > 0)
        g_assert_cmpint (outcome->due_ms, >=, outcomes[i - 1].due_ms);
    }

  for (int i = POISE_RATING_GOOD - 1; i < 4; i++)
    if (outcomes[i - 1].interval_days >= 1 && outcomes[i].interval_days >= 1
        && outcomes[i].days < test->policy.maximum_interval)
      g_assert_cmpint (outcomes[i].days, >, outcomes[i - 1].days);
}

static void
test_grade_gives_what_the_preview_said (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_auto (TestCollection) test = { 0 };

  test_collection_init_with_cards (&test, 5);
  test_collection_relax (&test);

  for (int i = 0; i < 400; i++)
    {
      gint64 card_id = g_rand_int_range (random, 1, 6);
      PoiseRating rating = (PoiseRating) g_rand_int_range (random, 1, 5);
      PoiseOutcome outcomes[4];
      PoiseOutcome outcome;
      PoiseCard card;

      /* From seconds to a year on, sometimes a little back. */
      test.now_ms += (gint64) exp (g_rand_double_range (random, 8, 24))
                     * (g_rand_int_range (random, 0, 10) == 0 ? -1 : 1) / 20;
      test.policy.desired_retention = g_rand_double_range (random, 0.7, 0.99);
      preview (&test, card_id, outcomes);
      assert_outcomes_in_order (&test, outcomes);
      test_collection_grade (&test, card_id, rating, &outcome);
      assert_outcomes_equal (&outcome, &outcomes[rating - 1]);

      card = test_collection_get_card (&test, card_id);
      g_assert_cmpint (card.due_ms, ==, outcome.due_ms);
      g_assert_cmpint (card.state, ==,
                       outcome.days ? POISE_CARD_REVIEW : POISE_CARD_LEARNING);
      g_assert_cmpint (card.last_review_ms, ==, test.now_ms);
    }

  test_collection_assert_sound (&test);
}

static void
use_model (TestCollection *test, PoiseMemoryVersion version)
{
  poise_memory_model_init_default (&test->collection->model, version);
}

static void
test_grade_sees_fractions_of_days_in_fsrs_7 (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GArray) reviews = NULL;

  test_collection_init_with_cards (&test, 1);
  test_collection_grade (&test, 1, POISE_RATING_GOOD, NULL);
  test.now_ms += 6 * POISE_MS_PER_HOUR;
  test_collection_grade (&test, 1, POISE_RATING_GOOD, NULL);
  test.now_ms += 36 * POISE_MS_PER_HOUR;
  test_collection_grade (&test, 1, POISE_RATING_GOOD, NULL);
  test.now_ms -= 5 * POISE_MS_PER_HOUR;
  test_collection_grade (&test, 1, POISE_RATING_GOOD, NULL);

  reviews = list_reviews (&test, 1);
  g_assert_cmpuint (reviews->len, ==, 4);
  g_assert_cmpfloat (g_array_index (reviews, PoiseReview, 0).elapsed_days, ==,
                     -1);
  g_assert_cmpfloat (g_array_index (reviews, PoiseReview, 1).elapsed_days, ==,
                     0.25);
  g_assert_cmpfloat (g_array_index (reviews, PoiseReview, 2).elapsed_days, ==,
                     1.5);
  g_assert_cmpfloat (g_array_index (reviews, PoiseReview, 3).elapsed_days, ==,
                     0);
}

static void
test_grade_sees_whole_study_days_in_fsrs_6 (void)
{
  static const struct
  {
    gint64 later_ms;
    double elapsed;
  } cases[] = {
    { 0, -1 },
    { 17 * POISE_MS_PER_HOUR, 0 }, /* 03:00, the same study day */
    { 2 * POISE_MS_PER_HOUR, 1 },
    { 3 * POISE_MS_PER_DAY, 3 },
    { -2 * POISE_MS_PER_DAY, 0 },
  };
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GArray) reviews = NULL;

  test_collection_init_with_cards (&test, 1);
  use_model (&test, POISE_FSRS_6);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      test.now_ms += cases[i].later_ms;
      test_collection_grade (&test, 1, POISE_RATING_HARD, NULL);
    }

  reviews = list_reviews (&test, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat (g_array_index (reviews, PoiseReview, i).elapsed_days, ==,
                       cases[i].elapsed);

  test_collection_assert_sound (&test);
}

static void
test_grade_comes_back_within_the_day_or_on_the_next (void)
{
  g_auto (TestCollection) test = { 0 };
  PoiseOutcome outcomes[4];
  double ms;

  test_collection_init_with_cards (&test, 1);
  preview (&test, 1, outcomes);
  g_assert_cmpfloat (outcomes[0].interval_days, <, 1);
  g_assert_cmpint (outcomes[0].days, ==, 0);
  ms = outcomes[0].interval_days * (double) POISE_MS_PER_DAY;
  g_assert_cmpint (outcomes[0].due_ms, ==,
                   test.now_ms + MAX (llround (ms), POISE_MS_PER_MINUTE));

  /* 03:59:30, and the day ends at 04:00. */
  test.now_ms += 18 * POISE_MS_PER_HOUR - POISE_MS_PER_MINUTE / 2;
  preview (&test, 1, outcomes);
  g_assert_cmpint (outcomes[0].days, ==, 1);
  g_assert_cmpint (outcomes[0].due_ms, ==,
                   test.now_ms + POISE_MS_PER_MINUTE / 2);
}

static void
test_grade_keeps_to_the_maximum_interval (void)
{
  g_auto (TestCollection) test = { 0 };
  PoiseOutcome outcome;

  test_collection_init_with_cards (&test, 1);
  test.policy.maximum_interval = 10;

  for (int i = 0; i < 6; i++)
    {
      test_collection_grade (&test, 1, POISE_RATING_EASY, &outcome);
      g_assert_cmpint (outcome.days, <=, 10);
      test.now_ms += 10 * POISE_MS_PER_DAY;
    }

  g_assert_cmpint (outcome.days, ==, 10);
  g_assert_cmpfloat (outcome.interval_days, >, 10);
}

static void
test_grade_is_logged_by_what_the_card_was (void)
{
  static const struct
  {
    PoiseRating rating;
    gint64 later_ms;
    PoiseReviewKind kind;
    int lapses;
  } cases[] = {
    { POISE_RATING_AGAIN, 0, POISE_REVIEW_LEARNING, 0 },
    { POISE_RATING_EASY, POISE_MS_PER_HOUR, POISE_REVIEW_LEARNING, 0 },
    { POISE_RATING_AGAIN, 40 * POISE_MS_PER_DAY, POISE_REVIEW_REVIEW, 1 },
    { POISE_RATING_AGAIN, POISE_MS_PER_HOUR, POISE_REVIEW_RELEARNING, 1 },
    { POISE_RATING_EASY, POISE_MS_PER_HOUR, POISE_REVIEW_RELEARNING, 1 },
    { POISE_RATING_AGAIN, 40 * POISE_MS_PER_DAY, POISE_REVIEW_REVIEW, 2 },
  };
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GArray) reviews = NULL;
  PoiseCard card;

  test_collection_init_with_cards (&test, 1);
  test.policy.desired_retention = 0.7;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      test.now_ms += cases[i].later_ms;
      test_collection_grade (&test, 1, cases[i].rating, NULL);
      card = test_collection_get_card (&test, 1);
      g_assert_cmpint (card.lapses, ==, cases[i].lapses);
      g_assert_cmpint (card.reps, ==, i + 1);
    }

  reviews = list_reviews (&test, 0);
  g_assert_cmpuint (reviews->len, ==, G_N_ELEMENTS (cases));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PoiseReview *review = &g_array_index (reviews, PoiseReview, i);

      g_assert_cmpint (review->kind, ==, cases[i].kind);
      g_assert_cmpint (review->rating, ==, cases[i].rating);
      g_assert_cmpint (review->duration_ms, ==, 30000);
    }

  g_assert_cmpint (
      g_array_index (reviews, PoiseReview, reviews->len - 1).due_ms, ==,
      card.due_ms);
}

static void
test_grade_has_no_preview_without_a_card (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GError) error = NULL;
  PoiseOutcome outcomes[4];

  test_collection_init_with_cards (&test, 1);
  g_assert_false (poise_collection_preview (test.collection, 77, &test.policy,
                                            test.now_ms, outcomes, &error));
  g_assert_error (error, POISE_COLLECTION_ERROR,
                  POISE_COLLECTION_ERROR_NOT_FOUND);
}

static void
test_grade_of_no_card_is_refused (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GError) error = NULL;
  PoiseOperation operation;
  PoiseOutcome outcome;

  test_collection_init_with_cards (&test, 1);
  g_assert_false (poise_collection_grade (
      test.collection, 77, POISE_RATING_GOOD, 0, &test.policy, test.now_ms,
      &operation, &outcome, &error));
  g_assert_error (error, POISE_COLLECTION_ERROR,
                  POISE_COLLECTION_ERROR_NOT_FOUND);
  /* The transaction has ended: the next one begins. */
  test_collection_grade (&test, 1, POISE_RATING_GOOD, NULL);
}

static void
test_grade_log_refuses_changes (void)
{
  static const char *const changes[] = {
    "UPDATE review SET rating = 4",
    "DELETE FROM review",
    "INSERT INTO review (card_id, time_ms, rating, kind, duration_ms,"
    " elapsed_days, interval_days, due_ms, stability, stability_fast,"
    " difficulty) VALUES (1, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0)",
    "INSERT INTO review (card_id, time_ms, rating, kind, duration_ms,"
    " elapsed_days, interval_days, due_ms, stability, stability_fast,"
    " difficulty) VALUES (99, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)",
  };
  g_auto (TestCollection) test = { 0 };

  test_collection_init_with_cards (&test, 1);
  test_collection_grade (&test, 1, POISE_RATING_GOOD, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (poise_database_execute (test.collection->database,
                                              changes[i], &error));
      g_assert_error (error, POISE_COLLECTION_ERROR,
                      POISE_COLLECTION_ERROR_FAILED);
    }

  g_assert_cmpint (
      test_collection_read_int (&test, "SELECT rating FROM review"), ==,
      POISE_RATING_GOOD);
}

static gboolean
stop_at_second (const PoiseReview *review, gpointer user_data, GError **error)
{
  int *count = user_data;

  if (++*count < 2)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "enough");

  return FALSE;
}

static void
test_grade_log_walk_stops_on_error (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GError) error = NULL;
  int count = 0;

  test_collection_init_with_cards (&test, 3);

  for (gint64 id = 1; id <= 3; id++)
    test_collection_grade (&test, id, POISE_RATING_GOOD, NULL);

  g_assert_false (poise_collection_foreach_review (
      test.collection, 0, stop_at_second, &count, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grade/gives-what-the-preview-said",
                   test_grade_gives_what_the_preview_said);
  g_test_add_func ("/grade/sees-fractions-of-days-in-fsrs-7",
                   test_grade_sees_fractions_of_days_in_fsrs_7);
  g_test_add_func ("/grade/sees-whole-study-days-in-fsrs-6",
                   test_grade_sees_whole_study_days_in_fsrs_6);
  g_test_add_func ("/grade/comes-back-within-the-day-or-on-the-next",
                   test_grade_comes_back_within_the_day_or_on_the_next);
  g_test_add_func ("/grade/keeps-to-the-maximum-interval",
                   test_grade_keeps_to_the_maximum_interval);
  g_test_add_func ("/grade/is-logged-by-what-the-card-was",
                   test_grade_is_logged_by_what_the_card_was);
  g_test_add_func ("/grade/has-no-preview-without-a-card",
                   test_grade_has_no_preview_without_a_card);
  g_test_add_func ("/grade/of-no-card-is-refused",
                   test_grade_of_no_card_is_refused);
  g_test_add_func ("/grade/log-refuses-changes",
                   test_grade_log_refuses_changes);
  g_test_add_func ("/grade/log-walk-stops-on-error",
                   test_grade_log_walk_stops_on_error);

  return g_test_run ();
}
