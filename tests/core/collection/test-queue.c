/* test-queue.c: which cards are studied, and in which order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-test-collection.h"

static GArray *
build (TestCollection *test, gint64 category_id)
{
  g_autoptr (GError) error = NULL;
  GArray *queue = poise_collection_build_queue (
      test->collection, &test->policy, category_id, test->now_ms, &error);

  g_assert_no_error (error);

  return queue;
}

static const PoiseQueueItem *
get_item (GArray *queue, guint index)
{
  g_assert_cmpuint (index, <, queue->len);

  return &g_array_index (queue, PoiseQueueItem, index);
}

/* "1 2 3" for the cards 1, 2, 3. */
static char *
dup_ids (GArray *queue)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < queue->len; i++)
    g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            get_item (queue, i)->card_id);

  return g_string_free (ids, FALSE);
}

static void
assert_queue (TestCollection *test, gint64 category_id, const char *expected)
{
  g_autoptr (GArray) queue = build (test, category_id);
  g_autofree char *ids = dup_ids (queue);

  g_assert_cmpstr (ids, ==, expected);
}

/* A card that was reviewed @days ago and is due @due_hours from now. */
static void
set_due (TestCollection *test,
         gint64 card_id,
         int state,
         int days,
         int due_hours)
{
  g_autofree char *sql = g_strdup_printf (
      "UPDATE card SET state = %d, stability = 10, stability_fast = 8,"
      "  difficulty = 5, reps = 1, last_review_ms = %" G_GINT64_FORMAT
      ",  due_ms = %" G_GINT64_FORMAT " WHERE id = %" G_GINT64_FORMAT,
      state, test->now_ms - days * POISE_MS_PER_DAY,
      test->now_ms + due_hours * POISE_MS_PER_HOUR, card_id);

  test_collection_execute (test, sql);
}

static void
set_review (TestCollection *test, gint64 card_id, int days)
{
  set_due (test, card_id, POISE_CARD_REVIEW, days, -6);
}

static void
load_two_categories (TestCollection *test)
{
  g_autofree char *one = test_deck_dup_json ("one", "en", 6);
  g_autofree char *two = test_deck_dup_json ("two", "en", 4);

  test_collection_init (test);
  test_collection_load (test, (const char *const[]) { one, two }, 2);
}

/* Levels are hard, easy, medium, hard, ...; card ids are 1 to 6 and 7 to 10. */
static void
test_queue_new_cards_take_turns_by_category_and_level (void)
{
  g_auto (TestCollection) test = { 0 };

  load_two_categories (&test);
  assert_queue (&test, 0, "2 8 5 9 3 7 6 10 1 4");
  assert_queue (&test, 1, "2 5 3 6 1 4");
  assert_queue (&test, 2, "8 9 7 10");
  assert_queue (&test, 99, "");
}

static void
test_queue_categories_with_fewer_met_come_first (void)
{
  g_auto (TestCollection) test = { 0 };

  load_two_categories (&test);
  set_due (&test, 2, POISE_CARD_REVIEW, 9, 100);
  set_due (&test, 5, POISE_CARD_REVIEW, 9, 100);
  test.policy.new_per_day = 5;
  assert_queue (&test, 0, "8 9 3 7 6");
}

static void
test_queue_new_cards_keep_to_the_limit (void)
{
  g_auto (TestCollection) test = { 0 };
  PoiseOperation operation;
  g_autoptr (GError) error = NULL;

  load_two_categories (&test);
  test.policy.new_per_day = 3;
  assert_queue (&test, 0, "2 8 5");

  /* The limit is one for all categories, and counts what was met today. */
  test_collection_grade (&test, 2, POISE_RATING_EASY, NULL);
  operation = test_collection_grade (&test, 8, POISE_RATING_EASY, NULL);
  assert_queue (&test, 0, "5");
  assert_queue (&test, 2, "9");

  poise_collection_undo (test.collection, &operation, test.now_ms, &error);
  g_assert_no_error (error);
  assert_queue (&test, 2, "8 9");

  test_collection_grade (&test, 8, POISE_RATING_EASY, NULL);
  test_collection_grade (&test, 5, POISE_RATING_EASY, NULL);
  assert_queue (&test, 0, "");

  /* Answering a card again is no new one. */
  test.now_ms += POISE_MS_PER_DAY;
  test_collection_grade (&test, 2, POISE_RATING_EASY, NULL);
  assert_queue (&test, 1, "3 6 1");

  test.policy.new_per_day = 0;
  assert_queue (&test, 0, "");
}

static void
test_queue_most_at_risk_is_first (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GArray) queue = NULL;

  test_collection_init_with_cards (&test, 4);
  test.policy.new_per_day = 0;
  set_review (&test, 1, 10);
  set_review (&test, 2, 40);
  set_review (&test, 3, 20);
  set_review (&test, 4, 30);
  queue = build (&test, 0);
  assert_queue (&test, 0, "2 4 3 1");

  for (guint i = 0; i < 4; i++)
    {
      const PoiseQueueItem *item = get_item (queue, i);

      g_assert_cmpint (item->kind, ==, POISE_QUEUE_DUE);
      g_assert_cmpint (item->note_id, ==, item->card_id);
      g_assert_cmpfloat (item->retrievability, >, 0);
      g_assert_cmpfloat (item->retrievability, <, 1);
    }
}

static void
test_queue_new_cards_are_spread_among_the_due (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GArray) queue = NULL;
  g_autoptr (GString) kinds = g_string_new (NULL);

  test_collection_init_with_cards (&test, 12);

  for (int id = 1; id <= 9; id++)
    set_review (&test, id, id);

  queue = build (&test, 0);

  for (guint i = 0; i < queue->len; i++)
    g_string_append_c (
        kinds, get_item (queue, i)->kind == POISE_QUEUE_NEW ? 'n' : 'd');

  g_assert_cmpstr (kinds->str, ==, "ddndddndddnd");
}

static void
test_queue_cards_coming_back_frame_the_rest (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GArray) queue = NULL;

  test_collection_init_with_cards (&test, 6);
  test.policy.new_per_day = 0;
  set_due (&test, 1, POISE_CARD_LEARNING, 1, 2);
  set_due (&test, 2, POISE_CARD_LEARNING, 1, 1);
  set_review (&test, 3, 5);
  set_due (&test, 4, POISE_CARD_LEARNING, 1, -1);
  set_due (&test, 5, POISE_CARD_LEARNING, 1, -2);
  set_due (&test, 6, POISE_CARD_REVIEW, 1, 18); /* 04:00 on the next day */
  assert_queue (&test, 0, "5 4 3 2 1");

  queue = build (&test, 0);
  g_assert_cmpint (get_item (queue, 0)->kind, ==, POISE_QUEUE_LEARNING);
  g_assert_cmpint (get_item (queue, 4)->due_ms, ==,
                   test.now_ms + 2 * POISE_MS_PER_HOUR);
}

static void
test_queue_leaves_out_what_is_set_aside (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GError) error = NULL;
  PoiseOperation operation;

  test_collection_init_with_cards (&test, 8);
  test.policy.new_per_day = 4;

  for (int id = 1; id <= 4; id++)
    set_review (&test, id, id);

  /* New ones in order: 5 8 6 7. */
  test_collection_execute (&test,
                           "UPDATE note SET retired = 1 WHERE id IN (4, 8)");
  poise_collection_set_suspended (test.collection, 1, TRUE, &operation, &error);
  poise_collection_set_suspended (test.collection, 5, TRUE, &operation, &error);

  for (int id = 2; id <= 6; id += 4)
    poise_collection_bury (test.collection, id, &test.policy, test.now_ms,
                           &operation, &error);

  g_assert_no_error (error);
  assert_queue (&test, 0, "3 7");

  /* What is buried is back when the next day starts, and not before. */
  test.now_ms += 18 * POISE_MS_PER_HOUR - 1;
  assert_queue (&test, 0, "3 7");
  test.now_ms += 1;
  assert_queue (&test, 0, "3 6 2 7");
}

static void
test_queue_shows_one_card_of_a_note (void)
{
  g_auto (TestCollection) test = { 0 };
  gint64 sibling;

  test_collection_init_with_cards (&test, 2);
  sibling = test_collection_add_sibling (&test, 2);
  g_assert_cmpint (sibling, ==, 3);
  assert_queue (&test, 0, "2 1");

  /* A due card before its new sibling; a returning one before a due one. */
  set_review (&test, sibling, 3);
  test.policy.new_per_day = 1;
  assert_queue (&test, 0, "3 1");
  set_due (&test, 2, POISE_CARD_LEARNING, 1, -1);
  assert_queue (&test, 0, "2 1");
}

static void
test_queue_waits_a_day_with_a_sibling (void)
{
  g_auto (TestCollection) test = { 0 };
  gint64 sibling;

  test_collection_init_with_cards (&test, 1);
  sibling = test_collection_add_sibling (&test, 1);
  test_collection_grade (&test, 1, POISE_RATING_EASY, NULL);
  assert_queue (&test, 0, "");

  set_review (&test, sibling, 3);
  assert_queue (&test, 0, "");
  test.now_ms += 18 * POISE_MS_PER_HOUR;
  assert_queue (&test, 0, "2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/queue/new-cards-take-turns-by-category-and-level",
                   test_queue_new_cards_take_turns_by_category_and_level);
  g_test_add_func ("/queue/categories-with-fewer-met-come-first",
                   test_queue_categories_with_fewer_met_come_first);
  g_test_add_func ("/queue/new-cards-keep-to-the-limit",
                   test_queue_new_cards_keep_to_the_limit);
  g_test_add_func ("/queue/most-at-risk-is-first",
                   test_queue_most_at_risk_is_first);
  g_test_add_func ("/queue/new-cards-are-spread-among-the-due",
                   test_queue_new_cards_are_spread_among_the_due);
  g_test_add_func ("/queue/cards-coming-back-frame-the-rest",
                   test_queue_cards_coming_back_frame_the_rest);
  g_test_add_func ("/queue/leaves-out-what-is-set-aside",
                   test_queue_leaves_out_what_is_set_aside);
  g_test_add_func ("/queue/shows-one-card-of-a-note",
                   test_queue_shows_one_card_of_a_note);
  g_test_add_func ("/queue/waits-a-day-with-a-sibling",
                   test_queue_waits_a_day_with_a_sibling);

  return g_test_run ();
}
