/* test-rebuild.c: the cache is what the log gives
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-test-collection.h"

#define N_CARDS      40
#define N_OPERATIONS 2000

static PoiseOperation
mark (TestCollection *test, gint64 card_id, int value)
{
  g_autoptr (GError) error = NULL;
  PoiseOperation operation;

  if (value % 3 == 0)
    poise_collection_bury (test->collection, card_id, &test->policy,
                           test->now_ms, &operation, &error);
  else if (value % 3 == 1)
    poise_collection_set_suspended (test->collection, card_id, value % 2,
                                    &operation, &error);
  else
    poise_collection_set_starred (test->collection, card_id, value % 2,
                                  &operation, &error);

  g_assert_no_error (error);

  return operation;
}

static void
undo_last (TestCollection *test, GArray *done)
{
  g_autoptr (GError) error = NULL;

  poise_collection_undo (test->collection,
                         &g_array_index (done, PoiseOperation, done->len - 1),
                         test->now_ms, &error);
  g_assert_no_error (error);
  g_array_set_size (done, done->len - 1);
}

/* Grades, marks and undoes; the clock jumps forward and sometimes back. */
static void
operate_at_random (TestCollection *test, int n_operations)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (GArray) done = g_array_new (FALSE, FALSE, sizeof (PoiseOperation));

  for (int i = 0; i < n_operations; i++)
    {
      gint64 card_id = g_rand_int_range (random, 1, N_CARDS + 1);
      int choice = g_rand_int_range (random, 0, 10);
      int value = g_rand_int_range (random, 0, 100);
      PoiseOperation operation;

      test->now_ms += g_rand_int_range (random, -20, 100) * POISE_MS_PER_HOUR;

      if (choice < 3 && done->len > 0)
        {
          undo_last (test, done);
          continue;
        }

      operation = choice < 5
                      ? mark (test, card_id, value)
                      : test_collection_grade (
                            test, card_id, (PoiseRating) (value % 4 + 1), NULL);
      g_array_append_val (done, operation);
    }
}

static void
rebuild (TestCollection *test)
{
  g_autoptr (GError) error = NULL;

  poise_collection_rebuild (test->collection, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_rebuild_equals_cache (PoiseMemoryVersion version)
{
  g_auto (TestCollection) test = { 0 };
  PoiseCard cards[N_CARDS];

  test_collection_init_with_cards (&test, N_CARDS);
  test_collection_relax (&test);
  poise_memory_model_init_default (&test.collection->model, version);
  operate_at_random (&test, N_OPERATIONS);
  test_collection_assert_sound (&test);

  for (int i = 0; i < N_CARDS; i++)
    cards[i] = test_collection_get_card (&test, i + 1);

  /* Everything that the log knows is lost. */
  test_collection_execute (&test, "UPDATE card SET state = 1, stability = 3,"
                                  " stability_fast = 0, difficulty = 0,"
                                  " last_review_ms = 0, due_ms = 7, reps = 0,"
                                  " lapses = 99");
  rebuild (&test);

  for (int i = 0; i < N_CARDS; i++)
    {
      PoiseCard card = test_collection_get_card (&test, i + 1);

      test_assert_cards_equal (&card, &cards[i]);
    }
}

static void
test_rebuild_equals_the_cache_fsrs_7 (void)
{
  assert_rebuild_equals_cache (POISE_FSRS_7);
}

static void
test_rebuild_equals_the_cache_fsrs_6 (void)
{
  assert_rebuild_equals_cache (POISE_FSRS_6);
}

static void
test_rebuild_check_finds_what_differs (void)
{
  static const char *const changes[] = {
    "UPDATE card SET stability = stability * 1.000001 WHERE id = 1",
    "UPDATE card SET stability_fast = 0 WHERE id = 1",
    "UPDATE card SET difficulty = 1 WHERE id = 1",
    "UPDATE card SET due_ms = due_ms + 1 WHERE id = 1",
    "UPDATE card SET last_review_ms = 0 WHERE id = 1",
    "UPDATE card SET reps = 2 WHERE id = 1",
    "UPDATE card SET lapses = 1 WHERE id = 1",
    "UPDATE card SET state = 0 WHERE id = 1",
    "UPDATE card SET state = 2 WHERE id = 2",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_auto (TestCollection) test = { 0 };
      g_auto (PoiseCheckReport) report = { 0 };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", changes[i]);
      test_collection_init_with_cards (&test, 3);
      test_collection_grade (&test, 1, POISE_RATING_GOOD, NULL);
      test_collection_execute (&test, changes[i]);
      poise_collection_check (test.collection, NULL, &report, &error);
      g_assert_no_error (error);
      g_assert_cmpint (report.cards, ==, 3);
      g_assert_cmpint (report.reviews, ==, 1);
      g_assert_cmpint (report.differing, ==, 1);
      g_assert_cmpuint (report.problems->len, ==, 1);

      rebuild (&test);
      test_collection_assert_sound (&test);
    }
}

static void
test_rebuild_check_finds_broken_rows (void)
{
  static const struct
  {
    const char *change;
    const char *problem;
  } cases[] = {
    { "PRAGMA foreign_keys = OFF; DELETE FROM note WHERE id = 2",
      "Row 2 of card names a row of note that does not exist." },
    { "PRAGMA foreign_keys = OFF; DELETE FROM category WHERE id = 1",
      "A row of category_title names a row of category that does not exist." },
    { "DELETE FROM card WHERE id = 3", "Note one-3 has no card." },
    { "DELETE FROM card WHERE id = 3;"
      "UPDATE note SET guid = CAST (x'ae' AS TEXT) WHERE id = 3",
      "Note \357\277\275 has no card." },
    { "DELETE FROM note_text WHERE note_id = 3",
      "Note one-3 has no English text." },
    { "INSERT INTO category (key, position, retired) VALUES ('x', 9, 0);"
      "UPDATE card SET category_id = 2 WHERE id = 3",
      "Card 3 is not in the category of its note." },
    { "INSERT INTO review (card_id, time_ms, rating, kind, duration_ms,"
      " elapsed_days, interval_days, due_ms, stability, stability_fast,"
      " difficulty, undoes) VALUES (2, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 1);",
      "Review 2 takes back review 1, which is another card's or later." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (TestCollection) test = { 0 };
      g_auto (PoiseCheckReport) report = { 0 };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].change);
      test_collection_init_with_cards (&test, 3);
      test_collection_grade (&test, 1, POISE_RATING_GOOD, NULL);
      test_collection_execute (&test, cases[i].change);
      poise_collection_check (test.collection, NULL, &report, &error);
      g_assert_no_error (error);
      g_assert_true (g_ptr_array_find_with_equal_func (
          report.problems, cases[i].problem, (GEqualFunc) g_str_equal, NULL));
    }
}

static void
test_rebuild_cancelled_changes_nothing (void)
{
  g_auto (TestCollection) test = { 0 };
  g_auto (PoiseCheckReport) report = { 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  test_collection_init_with_cards (&test, 3);
  test_collection_execute (&test, "UPDATE card SET reps = 4");
  g_cancellable_cancel (cancellable);
  g_assert_false (
      poise_collection_rebuild (test.collection, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (test_collection_get_card (&test, 1).reps, ==, 4);

  g_clear_error (&error);
  g_assert_false (
      poise_collection_check (test.collection, cancellable, &report, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rebuild/equals-the-cache-fsrs-7",
                   test_rebuild_equals_the_cache_fsrs_7);
  g_test_add_func ("/rebuild/equals-the-cache-fsrs-6",
                   test_rebuild_equals_the_cache_fsrs_6);
  g_test_add_func ("/rebuild/check-finds-what-differs",
                   test_rebuild_check_finds_what_differs);
  g_test_add_func ("/rebuild/check-finds-broken-rows",
                   test_rebuild_check_finds_broken_rows);
  g_test_add_func ("/rebuild/cancelled-changes-nothing",
                   test_rebuild_cancelled_changes_nothing);

  return g_test_run ();
}
