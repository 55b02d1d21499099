/* test-overview.c: what the pages outside a session show
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-overview.h"

#include "app-sample.h"
#include "poise-day.h"
#include "poise-interview-jobs.h"
#include "poise-study-jobs.h"

static PoiseOverview *
read_overview (AppSample *sample)
{
  g_autoptr (GError) error = NULL;
  PoiseOverview *overview =
      app_sample_run (sample, &poise_overview_job,
                      poise_request_new (sample->settings), &error);

  g_assert_no_error (error);

  return overview;
}

/* Local date of the study day that is @days after this one. */
static char *
dup_date (AppSample *sample, int days)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  int today =
      poise_day_number (poise_now_ms (), zone,
                        poise_settings_get_day_start_hour (sample->settings));
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1970);
  g_date_set_julian (&date, g_date_get_julian (&date) + (guint) (today + days));

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date),
                          (int) g_date_get_month (&date),
                          g_date_get_day (&date));
}

static void
add_interview (AppSample *sample, int days, const char *track)
{
  PoiseInterviewRequest *request = g_new0 (PoiseInterviewRequest, 1);
  g_autoptr (PoiseInterview) interview = NULL;
  g_autoptr (GError) error = NULL;

  request->date = dup_date (sample, days);
  request->track = g_strdup (track);
  request->now_ms = poise_now_ms ();
  interview =
      app_sample_run (sample, &poise_interview_set_job, request, &error);
  g_assert_no_error (error);
}

static void
grade (AppSample *sample, gint64 card_id)
{
  PoiseRequest *request = poise_request_new (sample->settings);
  g_autofree PoiseReceipt *receipt = NULL;
  g_autoptr (GError) error = NULL;

  request->card_id = card_id;
  request->rating = POISE_RATING_GOOD;
  request->reviewed_ms = request->now_ms;
  request->duration_ms = 61000;
  receipt = app_sample_run (sample, &poise_grade_job, request, &error);
  g_assert_no_error (error);
}

static void
test_overview_of_new_collection (void)
{
  g_autoptr (AppSample) sample = app_sample_new ();
  g_autoptr (PoiseOverview) overview = read_overview (sample);
  GPtrArray *categories = poise_overview_get_categories (overview);
  const PoiseToday *today = poise_overview_get_today (overview);
  const PoiseCategory *alpha = g_ptr_array_index (categories, 0);
  const PoiseCategory *beta = g_ptr_array_index (categories, 1);

  g_assert_cmpint (today->fresh, ==, SAMPLE_CARDS);
  g_assert_cmpint (today->due, ==, 0);
  g_assert_cmpint (today->reviewed, ==, 0);
  g_assert_cmpint (poise_overview_get_seconds (today), ==,
                   SAMPLE_CARDS * today->fresh_seconds);

  g_assert_cmpuint (categories->len, ==, 2);
  g_assert_cmpstr (alpha->title, ==, "alpha in en");
  g_assert_cmpint (alpha->cards, ==, SAMPLE_ALPHA_CARDS);
  g_assert_cmpint (beta->today.fresh, ==, SAMPLE_BETA_CARDS);
  g_assert_true (poise_overview_find_category (overview, beta->id) == beta);
  g_assert_null (poise_overview_find_category (overview, -1));

  g_assert_null (poise_overview_get_interview (overview));
  g_assert_cmpint (poise_overview_get_days_left (overview), ==, 0);
}

static void
test_overview_in_other_language (void)
{
  g_autoptr (AppSample) sample = app_sample_new ();
  g_autoptr (PoiseOverview) overview = NULL;
  const PoiseCategory *alpha;

  g_settings_set_string (poise_settings_get_store (sample->settings),
                         "card-language", "zh_CN");
  overview = read_overview (sample);
  alpha = g_ptr_array_index (poise_overview_get_categories (overview), 0);

  g_assert_cmpstr (alpha->title, ==, "alpha in zh_CN");
}

/* The minutes of the day limit what is shown as they limit the session. */
static void
test_overview_fits_minutes (void)
{
  g_autoptr (AppSample) sample = app_sample_new ();
  g_autoptr (PoiseOverview) overview = NULL;
  g_autoptr (GArray) queue = NULL;

  g_settings_set_int (poise_settings_get_store (sample->settings),
                      "minutes-per-day", 5);
  overview = read_overview (sample);
  queue = app_sample_run (sample, &poise_queue_job,
                          poise_request_new (sample->settings), NULL);

  g_assert_cmpint (poise_overview_get_today (overview)->fresh, ==, 3);
  g_assert_cmpint (
      poise_overview_get_seconds (poise_overview_get_today (overview)), <=,
      5 * 60);
  g_assert_cmpuint (queue->len, ==, 3);
}

static void
test_overview_after_a_review (void)
{
  g_autoptr (AppSample) sample = app_sample_new ();
  g_autoptr (GArray) queue = app_sample_run (
      sample, &poise_queue_job, poise_request_new (sample->settings), NULL);
  g_autoptr (PoiseOverview) overview = NULL;
  const PoiseToday *today;
  const PoiseCategory *alpha;

  grade (sample, g_array_index (queue, PoiseQueueItem, 0).card_id);
  overview = read_overview (sample);
  today = poise_overview_get_today (overview);
  alpha = g_ptr_array_index (poise_overview_get_categories (overview), 0);

  g_assert_cmpint (today->reviewed, ==, 1);
  g_assert_cmpint (today->introduced, ==, 1);
  g_assert_cmpint (today->spent_seconds, ==, 61);
  g_assert_cmpint (today->fresh + today->due, >=, SAMPLE_CARDS - 1);
  g_assert_cmpint (alpha->seen, ==, 1);
  g_assert_cmpfloat (alpha->mastery, >, 0.9 / SAMPLE_ALPHA_CARDS);
}

typedef struct
{
  int days[3]; /* of interviews, from today; ends with 99 */
  int days_left;
  gboolean found;
} InterviewCase;

static void
test_overview_next_interview (void)
{
  static const InterviewCase cases[] = {
    { { 0, 99 }, 0, TRUE },     { { 1, 99 }, 1, TRUE },
    { { 18, 99 }, 18, TRUE },   { { 400, 30, 99 }, 30, TRUE },
    { { -1, 5, 99 }, 5, TRUE }, { { 5, -1, 99 }, 5, TRUE },
    { { -1, 99 }, 0, FALSE },   { { -400, -2, 99 }, 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AppSample) sample = app_sample_new ();
      g_autofree char *date = dup_date (sample, cases[i].days_left);
      g_autoptr (PoiseOverview) overview = NULL;
      const PoiseInterview *interview;

      for (int j = 0; cases[i].days[j] != 99; j++)
        add_interview (sample, cases[i].days[j], "google");

      overview = read_overview (sample);
      interview = poise_overview_get_interview (overview);
      g_assert_cmpint (interview != NULL, ==, cases[i].found);
      g_assert_cmpint (poise_overview_get_days_left (overview), ==,
                       cases[i].days_left);

      if (interview)
        {
          g_assert_cmpstr (interview->date, ==, date);
          g_assert_cmpstr (interview->track, ==, "google");
        }
    }
}

/* Until the interview some is forgotten; without one it is as it is now. */
static void
test_overview_interview_view (void)
{
  g_autoptr (AppSample) sample = app_sample_new ();
  g_autoptr (GArray) queue = app_sample_run (
      sample, &poise_queue_job, poise_request_new (sample->settings), NULL);
  g_autoptr (PoiseOverview) without = NULL;
  g_autoptr (PoiseOverview) with = NULL;
  const PoiseCategory *now;
  const PoiseCategory *then;

  grade (sample, g_array_index (queue, PoiseQueueItem, 0).card_id);
  without = read_overview (sample);
  now = g_ptr_array_index (poise_overview_get_categories (without), 0);
  then = g_ptr_array_index (poise_overview_get_interview_view (without), 0);
  g_assert_cmpfloat (then->mastery, ==, now->mastery);

  add_interview (sample, 60, "");
  with = read_overview (sample);
  now = g_ptr_array_index (poise_overview_get_categories (with), 0);
  then = g_ptr_array_index (poise_overview_get_interview_view (with), 0);
  g_assert_cmpint (then->id, ==, now->id);
  g_assert_cmpfloat (then->mastery, <, now->mastery);
  g_assert_cmpfloat (then->mastery, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/overview/of-new-collection",
                   test_overview_of_new_collection);
  g_test_add_func ("/app/overview/in-other-language",
                   test_overview_in_other_language);
  g_test_add_func ("/app/overview/fits-minutes", test_overview_fits_minutes);
  g_test_add_func ("/app/overview/after-a-review",
                   test_overview_after_a_review);
  g_test_add_func ("/app/overview/next-interview",
                   test_overview_next_interview);
  g_test_add_func ("/app/overview/interview-view",
                   test_overview_interview_view);

  return g_test_run ();
}
