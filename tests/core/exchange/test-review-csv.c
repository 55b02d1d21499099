/* test-review-csv.c: the review log as CSV
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-review-csv.h"
#include "poise-test-collection.h"

#define HEADER \
  "card_id,review_time_ms,elapsed_days,elapsed_secs,rating,duration_ms,kind\n"

static char *
dup_csv (TestCollection *test, int day_start_hour)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  poise_review_csv_write (test->collection, test->policy.time_zone,
                          day_start_hour, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_review_csv_of_no_reviews_is_its_header (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autofree char *csv = NULL;

  test_collection_init_with_cards (&test, 1);
  csv = dup_csv (&test, 4);
  g_assert_cmpstr (csv, ==, HEADER);
}

static void
grade_some (TestCollection *test)
{
  g_autoptr (GError) error = NULL;
  PoiseOperation operation;

  test_collection_grade (test, 1, POISE_RATING_AGAIN, NULL);
  test->now_ms += POISE_MS_PER_MINUTE;
  test_collection_grade (test, 2, POISE_RATING_EASY, NULL);

  /* 03:01 on the next calendar day. */
  test->now_ms += 17 * POISE_MS_PER_HOUR;
  test_collection_grade (test, 1, POISE_RATING_EASY, NULL);
  operation = test_collection_grade (test, 2, POISE_RATING_AGAIN, NULL);
  poise_collection_undo (test->collection, &operation, test->now_ms, &error);
  g_assert_no_error (error);

  test->now_ms += 40 * POISE_MS_PER_DAY + 8 * POISE_MS_PER_HOUR;
  test_collection_grade (test, 2, POISE_RATING_AGAIN, NULL);
  test->now_ms += POISE_MS_PER_MINUTE;
  test_collection_grade (test, 2, POISE_RATING_GOOD, NULL);
}

static void
test_review_csv_has_the_reviews_that_count (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autofree char *csv = NULL;

  test_collection_init_with_cards (&test, 2);
  grade_some (&test);
  csv = dup_csv (&test, 4);
  g_assert_cmpstr (csv, ==,
                   HEADER "1,1772445600000,-1,-1,1,30000,0\n"
                          "2,1772445660000,-1,-1,4,30000,0\n"
                          "1,1772506860000,0,61260,4,30000,0\n"
                          "2,1775991660000,41,3546000,1,30000,1\n"
                          "2,1775991720000,0,60,3,30000,2\n");
}

static void
test_review_csv_counts_days_from_their_hour (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autofree char *csv = NULL;

  test_collection_init_with_cards (&test, 2);
  grade_some (&test);
  csv = dup_csv (&test, 0);
  g_assert_nonnull (strstr (csv, "1,1772506860000,1,61260,4,30000,0\n"));
}

/* Only a first review has less than 0. */
static void
test_review_csv_knows_no_time_before_the_last (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autofree char *csv = NULL;

  test_collection_init_with_cards (&test, 1);
  test_collection_grade (&test, 1, POISE_RATING_GOOD, NULL);
  test.now_ms -= POISE_MS_PER_DAY;
  test_collection_grade (&test, 1, POISE_RATING_GOOD, NULL);
  csv = dup_csv (&test, 4);
  g_assert_nonnull (strstr (csv, "1,1772359200000,0,0,3,30000,"));
}

/* The stream has room for everything, and would not look before it is full. */
static void
test_review_csv_can_be_cancelled (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream =
      g_buffered_output_stream_new_sized (memory, 65536);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  test_collection_init_with_cards (&test, 1);
  test_collection_grade (&test, 1, POISE_RATING_GOOD, NULL);
  g_cancellable_cancel (cancellable);
  g_assert_false (poise_review_csv_write (
      test.collection, test.policy.time_zone, 4, stream, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A stream with room for so many bytes and no more. */
static void
assert_does_not_fit (TestCollection *test, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *room = g_malloc (size);
  g_autoptr (GOutputStream) stream =
      g_memory_output_stream_new (room, size, NULL, NULL);

  g_assert_false (poise_review_csv_write (
      test->collection, test->policy.time_zone, 4, stream, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_review_csv_tells_what_cannot_be_written (void)
{
  g_auto (TestCollection) test = { 0 };

  test_collection_init_with_cards (&test, 1);
  test_collection_grade (&test, 1, POISE_RATING_GOOD, NULL);
  assert_does_not_fit (&test, strlen (HEADER) - 1);
  assert_does_not_fit (&test, strlen (HEADER));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review-csv/of-no-reviews-is-its-header",
                   test_review_csv_of_no_reviews_is_its_header);
  g_test_add_func ("/review-csv/has-the-reviews-that-count",
                   test_review_csv_has_the_reviews_that_count);
  g_test_add_func ("/review-csv/counts-days-from-their-hour",
                   test_review_csv_counts_days_from_their_hour);
  g_test_add_func ("/review-csv/knows-no-time-before-the-last",
                   test_review_csv_knows_no_time_before_the_last);
  g_test_add_func ("/review-csv/can-be-cancelled",
                   test_review_csv_can_be_cancelled);
  g_test_add_func ("/review-csv/tells-what-cannot-be-written",
                   test_review_csv_tells_what_cannot_be_written);

  return g_test_run ();
}
