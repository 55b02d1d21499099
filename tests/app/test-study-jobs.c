/* test-study-jobs.c: what a study session asks of the collection
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-study-jobs.h"

#include "app-sample.h"
#include "poise-queue.h"
#include "poise-review-log.h"

static gpointer
run (AppSample *sample, const PoiseWorkerJob *job, PoiseRequest *request)
{
  g_autoptr (GError) error = NULL;
  gpointer result = app_sample_run (sample, job, request, &error);

  g_assert_no_error (error);

  return result;
}

static PoiseRequest *
request_for (AppSample *sample, gint64 card_id)
{
  PoiseRequest *request = poise_request_new (sample->settings);

  request->card_id = card_id;

  return request;
}

static gint64
get_first_card (AppSample *sample)
{
  g_autoptr (GArray) queue =
      run (sample, &poise_queue_job, poise_request_new (sample->settings));

  g_assert_cmpuint (queue->len, ==, SAMPLE_CARDS);

  return g_array_index (queue, PoiseQueueItem, 0).card_id;
}

static PoiseCardContent *
read_content (AppSample *sample, gint64 card_id)
{
  return run (sample, &poise_content_job, request_for (sample, card_id));
}

static void
test_study_jobs_content (void)
{
  g_autoptr (AppSample) sample = app_sample_new ();
  gint64 id = get_first_card (sample);
  g_autoptr (PoiseCardContent) english = read_content (sample, id);
  g_autoptr (PoiseCardContent) chinese = NULL;

  g_assert_cmpint (english->card.id, ==, id);
  g_assert_cmpstr (english->text->language, ==, "en");
  g_assert_cmpstr (english->other->language, ==, "zh_CN");
  g_assert_cmpstr (english->category, ==, "alpha in en");
  g_assert_cmpstr (english->note->guid, ==, "alpha-1");
  g_assert_cmpint (english->preview.reviewed_ms, ==, 0);

  g_settings_set_string (poise_settings_get_store (sample->settings),
                         "card-language", "zh_CN");
  chinese = read_content (sample, id);
  g_assert_cmpstr (chinese->text->question, ==, "zh_CN question 1");
  g_assert_cmpstr (chinese->other->question, ==, "en question 1");
  g_assert_cmpstr (chinese->category, ==, "alpha in zh_CN");
}

/* What is announced for a moment is what a grade of that moment does. */
static void
test_study_jobs_preview_comes_true (void)
{
  for (int rating = POISE_RATING_AGAIN; rating <= POISE_RATING_EASY; rating++)
    {
      g_autoptr (AppSample) sample = app_sample_new ();
      PoiseRequest *request = request_for (sample, get_first_card (sample));
      gint64 id = request->card_id;
      gint64 reviewed_ms = request->now_ms - 1234;
      g_autoptr (PoiseCardContent) content = NULL;
      g_autofree PoiseReceipt *receipt = NULL;
      const PoiseOutcome *outcome;

      request->reviewed_ms = reviewed_ms;
      content = run (sample, &poise_content_job, request);
      g_assert_cmpint (content->preview.reviewed_ms, ==, reviewed_ms);
      outcome = &content->preview.outcomes[rating - 1];

      request = request_for (sample, id);
      request->rating = (PoiseRating) rating;
      request->reviewed_ms = reviewed_ms;
      receipt = run (sample, &poise_grade_job, request);
      g_assert_cmpint (receipt->operation.kind, ==, POISE_OPERATION_GRADE);
      g_assert_cmpint (receipt->outcome.days, ==, outcome->days);
      g_assert_cmpint (receipt->outcome.due_ms, ==, outcome->due_ms);
    }
}

static void
test_study_jobs_grade_and_history (void)
{
  g_autoptr (AppSample) sample = app_sample_new ();
  gint64 id = get_first_card (sample);
  PoiseRequest *request = request_for (sample, id);
  gint64 reviewed_ms = request->now_ms;
  g_autofree PoiseReceipt *receipt = NULL;
  g_autoptr (GArray) history = NULL;
  const PoiseReview *review;

  request->rating = POISE_RATING_HARD;
  request->reviewed_ms = reviewed_ms;
  request->duration_ms = 4321;
  receipt = run (sample, &poise_grade_job, request);
  history = run (sample, &poise_history_job, request_for (sample, id));

  g_assert_cmpuint (history->len, ==, 1);
  review = &g_array_index (history, PoiseReview, 0);
  g_assert_cmpint (review->id, ==, receipt->operation.review_id);
  g_assert_cmpint (review->card_id, ==, id);
  g_assert_cmpint (review->time_ms, ==, reviewed_ms);
  g_assert_cmpint (review->rating, ==, POISE_RATING_HARD);
  g_assert_cmpint (review->duration_ms, ==, 4321);
}

static void
assert_mark (const PoiseCard *card, PoiseOperationKind kind, gboolean value)
{
  gboolean buried = card->buried_until_ms > 0;

  g_assert_cmpint (card->suspended, ==,
                   value && kind == POISE_OPERATION_SUSPEND);
  g_assert_cmpint (buried, ==, value && kind == POISE_OPERATION_BURY);
  g_assert_cmpint (card->flagged, ==, value && kind == POISE_OPERATION_FLAG);
  g_assert_cmpint (card->starred, ==, value && kind == POISE_OPERATION_STAR);
}

/* Each mark sets its own field alone, and undo takes it back. */
static void
test_study_jobs_mark_and_undo (void)
{
  static const PoiseOperationKind kinds[] = {
    POISE_OPERATION_SUSPEND,
    POISE_OPERATION_BURY,
    POISE_OPERATION_FLAG,
    POISE_OPERATION_STAR,
  };
  g_autoptr (AppSample) sample = app_sample_new ();
  gint64 id = get_first_card (sample);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      PoiseRequest *request = request_for (sample, id);
      g_autofree PoiseReceipt *receipt = NULL;
      g_autofree PoiseReceipt *undone = NULL;
      g_autoptr (PoiseCardContent) marked = NULL;
      g_autoptr (PoiseCardContent) restored = NULL;

      request->operation.kind = kinds[i];
      request->value = TRUE;
      receipt = run (sample, &poise_mark_job, request);
      marked = read_content (sample, id);
      g_assert_cmpint (receipt->operation.kind, ==, kinds[i]);
      assert_mark (&marked->card, kinds[i], TRUE);

      request = request_for (sample, 0);
      request->operation = receipt->operation;
      undone = run (sample, &poise_undo_job, request);
      restored = read_content (sample, id);
      g_assert_cmpint (undone->operation.kind, ==, kinds[i]);
      assert_mark (&restored->card, kinds[i], FALSE);
    }
}

static void
test_study_jobs_unknown_card (void)
{
  const PoiseWorkerJob *const jobs[] = {
    &poise_content_job,
    &poise_grade_job,
    &poise_mark_job,
    &poise_undo_job,
  };
  g_autoptr (AppSample) sample = app_sample_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      PoiseRequest *request = request_for (sample, 4711);
      g_autoptr (GError) error = NULL;

      request->rating = POISE_RATING_GOOD;
      request->reviewed_ms = request->now_ms;
      request->operation.kind = POISE_OPERATION_FLAG;
      request->operation.card_id = 4711;
      g_assert_null (app_sample_run (sample, jobs[i], request, &error));
      g_assert_error (error, POISE_COLLECTION_ERROR,
                      POISE_COLLECTION_ERROR_NOT_FOUND);
    }
}

static void
test_study_jobs_queue_of_category (void)
{
  g_autoptr (AppSample) sample = app_sample_new ();
  g_autoptr (PoiseCardContent) content =
      read_content (sample, get_first_card (sample));
  PoiseRequest *request = poise_request_new (sample->settings);
  g_autoptr (GArray) queue = NULL;

  request->category_id = content->note->category_id;
  queue = run (sample, &poise_queue_job, request);

  g_assert_cmpuint (queue->len, ==, SAMPLE_ALPHA_CARDS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/study-jobs/content", test_study_jobs_content);
  g_test_add_func ("/app/study-jobs/preview-comes-true",
                   test_study_jobs_preview_comes_true);
  g_test_add_func ("/app/study-jobs/grade-and-history",
                   test_study_jobs_grade_and_history);
  g_test_add_func ("/app/study-jobs/mark-and-undo",
                   test_study_jobs_mark_and_undo);
  g_test_add_func ("/app/study-jobs/unknown-card",
                   test_study_jobs_unknown_card);
  g_test_add_func ("/app/study-jobs/queue-of-category",
                   test_study_jobs_queue_of_category);

  return g_test_run ();
}
