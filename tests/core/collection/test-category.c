/* test-category.c: categories and interviews, as lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-category.h"
#include "poise-interview-list.h"
#include "poise-test-collection.h"

#define TOLERANCE 1e-12

static void
load_two_categories (TestCollection *test)
{
  g_autofree char *one = test_deck_dup_json ("one", "en", 3);
  g_autofree char *two = test_deck_dup_json ("two", "en", 4);

  test_collection_init (test);
  test_collection_load (test, (const char *const[]) { two, one }, 2);
}

static GPtrArray *
list_categories (TestCollection *test)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *categories = poise_collection_list_categories (
      test->collection, &test->policy, "zh_CN", test->now_ms, &error);

  g_assert_no_error (error);

  return categories;
}

static void
test_category_list_counts (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GPtrArray) categories = NULL;
  g_autoptr (GError) error = NULL;
  PoiseOperation operation;
  const PoiseCategory *two;
  const PoiseCategory *one;

  load_two_categories (&test);
  test_collection_grade (&test, 1, POISE_RATING_EASY, NULL);
  test_collection_grade (&test, 2, POISE_RATING_AGAIN, NULL);
  poise_collection_set_suspended (test.collection, 2, TRUE, &operation, &error);
  poise_collection_set_suspended (test.collection, 3, TRUE, &operation, &error);
  g_assert_no_error (error);

  categories = list_categories (&test);
  g_assert_cmpuint (categories->len, ==, 2);
  two = g_ptr_array_index (categories, 0);
  one = g_ptr_array_index (categories, 1);
  g_assert_cmpstr (two->key, ==, "two");
  g_assert_cmpstr (two->title, ==, "two in en");
  g_assert_cmpint (two->cards, ==, 2);
  g_assert_cmpint (two->seen, ==, 1);
  g_assert_cmpint (two->suspended, ==, 2);
  g_assert_cmpint (two->today.reviewed, ==, 2);
  g_assert_cmpint (two->today.fresh, ==, 1);
  g_assert_cmpstr (one->key, ==, "one");
  g_assert_cmpint (one->cards, ==, 3);
  g_assert_cmpint (one->seen, ==, 0);
  g_assert_cmpfloat (one->mastery, ==, 0);
}

static void
test_category_mastery_is_mean_recall (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GPtrArray) now = NULL;
  g_autoptr (GPtrArray) later = NULL;
  double sum = 0;
  double early;

  load_two_categories (&test);
  test_collection_grade (&test, 1, POISE_RATING_EASY, NULL);
  test_collection_grade (&test, 2, POISE_RATING_HARD, NULL);
  test.now_ms += 5 * POISE_MS_PER_DAY;

  for (gint64 id = 1; id <= 2; id++)
    {
      PoiseCard card = test_collection_get_card (&test, id);

      sum += poise_memory_model_retrievability (
          poise_collection_get_model (test.collection), &card.memory, 5);
    }

  now = list_categories (&test);
  early = ((PoiseCategory *) g_ptr_array_index (now, 0))->mastery;
  g_assert_cmpfloat_with_epsilon (early, sum / 4, TOLERANCE);

  test.now_ms += 30 * POISE_MS_PER_DAY;
  later = list_categories (&test);
  g_assert_cmpfloat (((PoiseCategory *) g_ptr_array_index (later, 0))->mastery,
                     <, early);
}

static void
test_category_titles_fall_back_to_english (void)
{
  static const struct
  {
    const char *language;
    const char *title;
  } cases[] = {
    { "en", "two in en" },
    { "zh_CN", "二" },
    { "de", "two in en" },
  };
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GError) error = NULL;

  load_two_categories (&test);
  test_collection_execute (
      &test, "INSERT INTO category_title (category_id, language, title) "
             "VALUES (1, 'zh_CN', '二')");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = poise_collection_dup_category_title (
          test.collection, 1, cases[i].language, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (title, ==, cases[i].title);
    }

  g_assert_null (
      poise_collection_dup_category_title (test.collection, 9, "en", &error));
  g_assert_error (error, POISE_COLLECTION_ERROR,
                  POISE_COLLECTION_ERROR_NOT_FOUND);
}

static void
test_category_cards_are_in_the_order_of_the_deck (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  PoiseOperation operation;

  load_two_categories (&test);
  test_collection_execute (&test, "UPDATE note SET retired = 1 WHERE id = 4");
  test_collection_grade (&test, 2, POISE_RATING_EASY, NULL);
  poise_collection_set_suspended (test.collection, 3, TRUE, &operation, &error);
  entries = poise_collection_list_cards (
      test.collection, 1, "zh_CN", test.now_ms + POISE_MS_PER_DAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 3);

  for (guint i = 0; i < entries->len; i++)
    {
      const PoiseCardEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *question = g_strdup_printf ("Q en %u?", i + 1);
      PoiseCard card = test_collection_get_card (&test, i + 1);

      test_assert_cards_equal (&entry->card, &card);
      g_assert_cmpstr (entry->question, ==, question);
      g_assert_cmpint (entry->retrievability > 0, ==, i == 1);
      g_assert_cmpfloat (entry->retrievability, <, 1);
    }
}

static void
test_category_retired_ones_are_not_listed (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GPtrArray) categories = NULL;
  g_autofree char *one = test_deck_dup_json ("one", "en", 3);

  load_two_categories (&test);
  test_collection_load (&test, (const char *const[]) { one }, 1);
  categories = list_categories (&test);
  g_assert_cmpuint (categories->len, ==, 1);
  g_assert_cmpstr (((PoiseCategory *) g_ptr_array_index (categories, 0))->key,
                   ==, "one");
}

static void
assert_interviews (TestCollection *test, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) interviews =
      poise_collection_list_interviews (test->collection, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);

  for (guint i = 0; i < interviews->len; i++)
    {
      const PoiseInterview *interview = g_ptr_array_index (interviews, i);

      g_string_append_printf (text, "%" G_GINT64_FORMAT " %s %s\n",
                              interview->id, interview->date, interview->track);
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_interview_list_is_by_date (void)
{
  g_auto (TestCollection) test = { 0 };
  PoiseCollection *collection;
  g_autoptr (GError) error = NULL;
  gint64 first;
  gint64 second;

  test_collection_init (&test);
  collection = test.collection;
  assert_interviews (&test, "");
  poise_collection_add_interview (collection, "2026-12-12", "google",
                                  test.now_ms, &first, &error);
  poise_collection_add_interview (collection, "2026-04-01", "", test.now_ms,
                                  &second, &error);
  g_assert_no_error (error);
  assert_interviews (&test, "2 2026-04-01 \n1 2026-12-12 google\n");

  poise_collection_set_interview (collection, second, "2027-02-28", "apple",
                                  &error);
  g_assert_no_error (error);
  assert_interviews (&test, "1 2026-12-12 google\n2 2027-02-28 apple\n");

  poise_collection_remove_interview (collection, first, &error);
  g_assert_no_error (error);
  assert_interviews (&test, "2 2027-02-28 apple\n");

  g_assert_false (
      poise_collection_remove_interview (collection, first, &error));
  g_assert_error (error, POISE_COLLECTION_ERROR,
                  POISE_COLLECTION_ERROR_NOT_FOUND);
}

static void
test_interview_refuses_what_is_no_date (void)
{
  static const char *const dates[] = {
    "",           "today",      "2026-2-3",    "2026-02-30", "2026-13-01",
    "2026/02/03", "2026-02-0x", "2026-02-031", "0000-01-01",
  };
  g_auto (TestCollection) test = { 0 };

  test_collection_init (&test);

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 id;

      g_assert_false (poise_collection_add_interview (
          test.collection, dates[i], "", test.now_ms, &id, &error));
      g_assert_error (error, POISE_COLLECTION_ERROR,
                      POISE_COLLECTION_ERROR_FAILED);
    }

  assert_interviews (&test, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/category/list-counts", test_category_list_counts);
  g_test_add_func ("/category/mastery-is-mean-recall",
                   test_category_mastery_is_mean_recall);
  g_test_add_func ("/category/titles-fall-back-to-english",
                   test_category_titles_fall_back_to_english);
  g_test_add_func ("/category/cards-are-in-the-order-of-the-deck",
                   test_category_cards_are_in_the_order_of_the_deck);
  g_test_add_func ("/category/retired-ones-are-not-listed",
                   test_category_retired_ones_are_not_listed);
  g_test_add_func ("/interview/list-is-by-date",
                   test_interview_list_is_by_date);
  g_test_add_func ("/interview/refuses-what-is-no-date",
                   test_interview_refuses_what_is_no_date);

  return g_test_run ();
}
