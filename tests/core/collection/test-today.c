/* test-today.c: the figures of a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-test-collection.h"

#define DURATION_MS 20000

static PoiseToday
get_today (TestCollection *test, gint64 category_id)
{
  g_autoptr (GError) error = NULL;
  PoiseToday today;

  poise_collection_get_today (test->collection, &test->policy, category_id,
                              test->now_ms, &today, &error);
  g_assert_no_error (error);

  return today;
}

static void
load_two_categories (TestCollection *test)
{
  g_autofree char *one = test_deck_dup_json ("one", "en", 30);
  g_autofree char *two = test_deck_dup_json ("two", "en", 30);

  test_collection_init (test);
  test_collection_load (test, (const char *const[]) { one, two }, 2);
}

static void
grade (TestCollection *test,
       gint64 card_id,
       PoiseRating rating,
       gint64 duration_ms)
{
  g_autoptr (GError) error = NULL;
  PoiseOperation operation;
  PoiseOutcome outcome;

  poise_collection_grade (test->collection, card_id, rating, duration_ms,
                          &test->policy, test->now_ms, &operation, &outcome,
                          &error);
  g_assert_no_error (error);
}

static void
test_today_of_a_new_collection (void)
{
  g_auto (TestCollection) test = { 0 };
  PoiseToday today;

  load_two_categories (&test);
  today = get_today (&test, 0);
  g_assert_cmpint (today.due, ==, 0);
  g_assert_cmpint (today.fresh, ==, 20);
  g_assert_cmpint (today.reviewed, ==, 0);
  g_assert_cmpint (today.introduced, ==, 0);
  g_assert_cmpint (today.due_seconds, ==, 0);
  g_assert_cmpint (today.fresh_seconds, ==, 90);
  g_assert_cmpint (today.spent_seconds, ==, 0);
  g_assert_cmpint (today.tomorrow, ==, 0);
  g_assert_cmpint (today.next_due_ms, ==, 0);
}

static void
test_today_counts_work_and_what_is_left (void)
{
  g_auto (TestCollection) test = { 0 };
  PoiseToday today;
  PoiseCard card;

  load_two_categories (&test);
  grade (&test, 1, POISE_RATING_AGAIN, 61000);
  grade (&test, 31, POISE_RATING_EASY, 30000);
  card = test_collection_get_card (&test, 1);
  g_assert_cmpint (card.state, ==, POISE_CARD_LEARNING);

  today = get_today (&test, 0);
  g_assert_cmpint (today.due, ==, 1);
  g_assert_cmpint (today.fresh, ==, 18);
  g_assert_cmpint (today.reviewed, ==, 2);
  g_assert_cmpint (today.introduced, ==, 2);
  g_assert_cmpint (today.due_seconds, ==, 40);
  g_assert_cmpint (today.spent_seconds, ==, 91);
  g_assert_cmpint (today.next_due_ms, ==, card.due_ms);

  today = get_today (&test, 2);
  g_assert_cmpint (today.due, ==, 0);
  g_assert_cmpint (today.reviewed, ==, 1);
  g_assert_cmpint (today.introduced, ==, 1);
  g_assert_cmpint (today.fresh, ==, 18);
  g_assert_cmpint (today.spent_seconds, ==, 30);

  /* The next day nothing has been done yet. */
  test.now_ms += 18 * POISE_MS_PER_HOUR;
  today = get_today (&test, 0);
  g_assert_cmpint (today.reviewed, ==, 0);
  g_assert_cmpint (today.fresh, ==, 20);
}

static void
set_due (TestCollection *test, gint64 card_id, gint64 due_ms, gint64 buried_ms)
{
  g_autofree char *sql = g_strdup_printf (
      "UPDATE card SET state = 2, due_ms = %" G_GINT64_FORMAT
      ", buried_until_ms = %" G_GINT64_FORMAT ", stability = 1,"
      " stability_fast = 1, difficulty = 5, last_review_ms = 1 "
      "WHERE id = %" G_GINT64_FORMAT,
      due_ms, buried_ms, card_id);

  test_collection_execute (test, sql);
}

static void
test_today_looks_at_tomorrow (void)
{
  g_auto (TestCollection) test = { 0 };
  gint64 tomorrow = TEST_NOW_MS + 18 * POISE_MS_PER_HOUR;
  PoiseToday today;

  load_two_categories (&test);
  set_due (&test, 1, tomorrow, 0);
  set_due (&test, 2, tomorrow + POISE_MS_PER_DAY - 1, 0);
  set_due (&test, 3, tomorrow + POISE_MS_PER_DAY, 0);
  set_due (&test, 4, tomorrow - POISE_MS_PER_DAY, tomorrow);
  set_due (&test, 31, tomorrow + 1, 0);
  set_due (&test, 32, tomorrow, 0);
  test_collection_execute (&test,
                           "UPDATE card SET suspended = 1 WHERE id = 32");

  today = get_today (&test, 0);
  g_assert_cmpint (today.due, ==, 0);
  g_assert_cmpint (today.tomorrow, ==, 4);
  g_assert_cmpint (today.next_due_ms, ==, tomorrow);
  g_assert_cmpint (get_today (&test, 2).tomorrow, ==, 1);
  g_assert_cmpint (get_today (&test, 2).next_due_ms, ==, tomorrow + 1);
}

static void
test_today_next_due_sees_the_buried (void)
{
  g_auto (TestCollection) test = { 0 };
  gint64 soon = TEST_NOW_MS + POISE_MS_PER_HOUR;

  load_two_categories (&test);
  set_due (&test, 1, TEST_NOW_MS - POISE_MS_PER_HOUR, soon + 5);
  g_assert_cmpint (get_today (&test, 0).next_due_ms, ==, soon + 5);
  set_due (&test, 2, soon, soon + 9);
  g_assert_cmpint (get_today (&test, 0).next_due_ms, ==, soon + 5);
  set_due (&test, 3, soon + 1, 0);
  g_assert_cmpint (get_today (&test, 0).next_due_ms, ==, soon + 1);
}

static void
test_today_estimates_from_own_answers (void)
{
  g_auto (TestCollection) test = { 0 };
  PoiseToday today;

  load_two_categories (&test);

  /* 20 new cards of two answers each. */
  for (int id = 1; id <= 20; id++)
    {
      grade (&test, id, POISE_RATING_AGAIN, DURATION_MS);
      grade (&test, id, POISE_RATING_EASY, DURATION_MS);
    }

  /* (10 x 90 + 20 x 40) / 30 */
  today = get_today (&test, 0);
  g_assert_cmpint (today.fresh_seconds, ==, 57);

  /* 10 cards due, with one answer each. */
  for (int id = 31; id <= 40; id++)
    set_due (&test, id, TEST_NOW_MS, 0);

  for (int id = 31; id <= 40; id++)
    grade (&test, id, POISE_RATING_GOOD, DURATION_MS);

  /* (10 x 40 + 10 x 20) / 20, for the one that is left */
  set_due (&test, 41, TEST_NOW_MS, 0);
  today = get_today (&test, 2);
  g_assert_cmpint (today.due_seconds, ==, 30 * today.due);
  g_assert_cmpint (today.due, ==, 1);
}

static void
test_today_agrees_with_the_queue (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_auto (TestCollection) test = { 0 };

  load_two_categories (&test);
  test.policy.new_per_day = 7;

  for (int i = 0; i < 60; i++)
    {
      gint64 category_id = i % 3;
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) queue = poise_collection_build_queue (
          test.collection, &test.policy, category_id, test.now_ms, &error);
      PoiseToday today = get_today (&test, category_id);

      g_assert_no_error (error);
      g_assert_cmpint (today.due + today.fresh, ==, queue->len);

      if (queue->len > 0)
        grade (&test, g_array_index (queue, PoiseQueueItem, 0).card_id,
               (PoiseRating) g_rand_int_range (random, 1, 5), DURATION_MS);

      test.now_ms += g_rand_int_range (random, 0, 8) * POISE_MS_PER_HOUR;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/today/of-a-new-collection",
                   test_today_of_a_new_collection);
  g_test_add_func ("/today/counts-work-and-what-is-left",
                   test_today_counts_work_and_what_is_left);
  g_test_add_func ("/today/looks-at-tomorrow", test_today_looks_at_tomorrow);
  g_test_add_func ("/today/next-due-sees-the-buried",
                   test_today_next_due_sees_the_buried);
  g_test_add_func ("/today/estimates-from-own-answers",
                   test_today_estimates_from_own_answers);
  g_test_add_func ("/today/agrees-with-the-queue",
                   test_today_agrees_with_the_queue);

  return g_test_run ();
}
