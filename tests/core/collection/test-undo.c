/* test-undo.c: taking back what was done to a card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-test-collection.h"

#define N_CARDS 4

/* What can be done to a card; value is what to set, or the grade. */
static PoiseOperation
operate (TestCollection *test,
         PoiseOperationKind kind,
         gint64 card_id,
         int value)
{
  PoiseCollection *collection = test->collection;
  g_autoptr (GError) error = NULL;
  PoiseOperation operation = { 0 };

  switch (kind)
    {
    case POISE_OPERATION_GRADE:
      return test_collection_grade (test, card_id, (PoiseRating) value, NULL);

    case POISE_OPERATION_SUSPEND:
      poise_collection_set_suspended (collection, card_id, value % 2,
                                      &operation, &error);
      break;

    case POISE_OPERATION_FLAG:
      poise_collection_set_flagged (collection, card_id, value % 2, &operation,
                                    &error);
      break;

    case POISE_OPERATION_STAR:
      poise_collection_set_starred (collection, card_id, value % 2, &operation,
                                    &error);
      break;

    case POISE_OPERATION_BURY:
    default:
      poise_collection_bury (collection, card_id, &test->policy, test->now_ms,
                             &operation, &error);
      break;
    }

  g_assert_no_error (error);

  return operation;
}

static void
undo (TestCollection *test, const PoiseOperation *operation)
{
  g_autoptr (GError) error = NULL;

  poise_collection_undo (test->collection, operation, test->now_ms, &error);
  g_assert_no_error (error);
}

static const PoiseOperationKind kinds[] = {
  POISE_OPERATION_GRADE, POISE_OPERATION_SUSPEND, POISE_OPERATION_BURY,
  POISE_OPERATION_FLAG,  POISE_OPERATION_STAR,
};

static void
test_undo_marks_change_one_thing (void)
{
  g_auto (TestCollection) test = { 0 };
  PoiseCard expected;
  PoiseCard card;

  test_collection_init_with_cards (&test, 1);
  test_collection_grade (&test, 1, POISE_RATING_GOOD, NULL);
  expected = test_collection_get_card (&test, 1);

  operate (&test, POISE_OPERATION_SUSPEND, 1, 1);
  expected.suspended = TRUE;
  operate (&test, POISE_OPERATION_FLAG, 1, 1);
  expected.flagged = TRUE;
  operate (&test, POISE_OPERATION_STAR, 1, 1);
  expected.starred = TRUE;
  operate (&test, POISE_OPERATION_BURY, 1, 1);
  /* 2026-03-03 04:00 */
  expected.buried_until_ms = TEST_NOW_MS + 18 * POISE_MS_PER_HOUR;

  card = test_collection_get_card (&test, 1);
  test_assert_cards_equal (&card, &expected);
}

static void
test_undo_restores_the_card_exactly (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_auto (TestCollection) test = { 0 };
      PoiseOperation operation;
      PoiseCard before;
      PoiseCard after;

      test_collection_init_with_cards (&test, 1);
      test_collection_grade (&test, 1, POISE_RATING_EASY, NULL);
      test.now_ms += 50 * POISE_MS_PER_DAY;
      before = test_collection_get_card (&test, 1);
      operation = operate (&test, kinds[i], 1, 1);
      g_assert_cmpint (operation.kind, ==, kinds[i]);
      g_assert_cmpint (operation.card_id, ==, 1);
      g_assert_cmpint (operation.review_id != 0, ==,
                       kinds[i] == POISE_OPERATION_GRADE);
      test_assert_cards_equal (&operation.before, &before);

      undo (&test, &operation);
      after = test_collection_get_card (&test, 1);
      test_assert_cards_equal (&after, &before);
      test_collection_assert_sound (&test);
    }
}

static void
test_undo_goes_back_through_everything (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (GArray) done = g_array_new (FALSE, FALSE, sizeof (PoiseOperation));
  g_auto (TestCollection) test = { 0 };

  test_collection_init_with_cards (&test, N_CARDS);
  test_collection_relax (&test);

  for (int i = 0; i < 200; i++)
    {
      gint64 id = g_rand_int_range (random, 1, N_CARDS + 1);
      int kind = g_rand_int_range (random, 0, G_N_ELEMENTS (kinds));
      int value = g_rand_int_range (random, 1, 5);
      PoiseOperation operation = operate (&test, kinds[kind], id, value);

      g_array_append_val (done, operation);
      test.now_ms += g_rand_int_range (random, 0, 40) * POISE_MS_PER_HOUR;
    }

  while (done->len > 0)
    {
      const PoiseOperation *last =
          &g_array_index (done, PoiseOperation, done->len - 1);
      PoiseCard card;

      undo (&test, last);
      card = test_collection_get_card (&test, last->card_id);
      test_assert_cards_equal (&card, &last->before);
      g_array_set_size (done, done->len - 1);
    }

  test_collection_assert_sound (&test);
  g_assert_cmpint (test_collection_read_int (
                       &test, "SELECT sum (kind = 3) = sum (kind <> 3) "
                              "FROM review"),
                   ==, 1);
}

static gboolean
count_review (const PoiseReview *review, gpointer user_data, GError **error)
{
  ++*(int *) user_data;

  return TRUE;
}

static void
test_undo_leaves_a_tombstone (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GError) error = NULL;
  PoiseOperation operation;
  int count = 0;

  test_collection_init_with_cards (&test, 1);
  operation = operate (&test, POISE_OPERATION_GRADE, 1, POISE_RATING_AGAIN);
  test.now_ms += POISE_MS_PER_MINUTE;
  undo (&test, &operation);

  g_assert_cmpint (
      test_collection_read_int (&test, "SELECT count (*) FROM review"), ==, 2);
  g_assert_cmpint (test_collection_read_int (
                       &test, "SELECT undoes FROM review WHERE kind = 3"),
                   ==, operation.review_id);
  g_assert_cmpint (test_collection_read_int (
                       &test, "SELECT time_ms FROM review WHERE kind = 3"),
                   ==, test.now_ms);
  poise_collection_foreach_review (test.collection, 0, count_review, &count,
                                   &error);
  g_assert_no_error (error);
  g_assert_cmpint (count, ==, 0);
}

static void
test_undo_of_an_earlier_grade_is_refused (void)
{
  g_auto (TestCollection) test = { 0 };
  PoiseOperation first;
  PoiseOperation second;
  PoiseCard before;
  PoiseCard after;

  test_collection_init_with_cards (&test, 2);
  first = operate (&test, POISE_OPERATION_GRADE, 1, POISE_RATING_GOOD);
  second = operate (&test, POISE_OPERATION_GRADE, 1, POISE_RATING_GOOD);
  operate (&test, POISE_OPERATION_GRADE, 2, POISE_RATING_GOOD);
  before = test_collection_get_card (&test, 1);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (
          poise_collection_undo (test.collection, &first, test.now_ms, &error));
      g_assert_error (error, POISE_COLLECTION_ERROR,
                      POISE_COLLECTION_ERROR_NOT_FOUND);
      after = test_collection_get_card (&test, 1);
      test_assert_cards_equal (&after, &before);

      if (i == 0)
        {
          undo (&test, &second);
          undo (&test, &first);
          before = test_collection_get_card (&test, 1);
        }
    }

  g_assert_cmpint (before.state, ==, POISE_CARD_NEW);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/undo/marks-change-one-thing",
                   test_undo_marks_change_one_thing);
  g_test_add_func ("/undo/restores-the-card-exactly",
                   test_undo_restores_the_card_exactly);
  g_test_add_func ("/undo/goes-back-through-everything",
                   test_undo_goes_back_through_everything);
  g_test_add_func ("/undo/leaves-a-tombstone", test_undo_leaves_a_tombstone);
  g_test_add_func ("/undo/of-an-earlier-grade-is-refused",
                   test_undo_of_an_earlier_grade_is_refused);

  return g_test_run ();
}
