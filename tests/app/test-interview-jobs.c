/* test-interview-jobs.c: setting the interview ahead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-interview-jobs.h"

#include "app-sample.h"

static PoiseInterview *
set (AppSample *sample,
     gint64 id,
     const char *date,
     const char *track,
     GError **error)
{
  PoiseInterviewRequest *request = g_new0 (PoiseInterviewRequest, 1);

  request->id = id;
  request->date = g_strdup (date);
  request->track = g_strdup (track);
  request->now_ms = poise_now_ms ();

  return app_sample_run (sample, &poise_interview_set_job, request, error);
}

static gpointer
list (PoiseCollection *collection, gpointer request, GError **error)
{
  return poise_collection_list_interviews (collection, error);
}

static const PoiseWorkerJob list_job = {
  list,
  NULL,
  (GDestroyNotify) g_ptr_array_unref,
};

/* All interviews, as in "2026-12-12 google; 2027-01-01 ". */
static char *
describe_all (AppSample *sample)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) interviews =
      app_sample_run (sample, &list_job, NULL, &error);
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_no_error (error);

  for (guint i = 0; i < interviews->len; i++)
    {
      const PoiseInterview *interview = g_ptr_array_index (interviews, i);

      g_string_append_printf (out, "%s%s %s", i > 0 ? "; " : "",
                              interview->date, interview->track);
    }

  return g_string_free_and_steal (g_steal_pointer (&out));
}

static void
assert_all (AppSample *sample, const char *expected)
{
  g_autofree char *all = describe_all (sample);

  g_assert_cmpstr (all, ==, expected);
}

static void
test_interview_jobs_add_change_remove (void)
{
  g_autoptr (AppSample) sample = app_sample_new ();
  g_autoptr (PoiseInterview) added = NULL;
  g_autoptr (PoiseInterview) changed = NULL;
  g_autoptr (PoiseInterview) removed = NULL;
  g_autoptr (GError) error = NULL;

  added = set (sample, 0, "2026-12-12", "google", &error);
  g_assert_no_error (error);
  g_assert_cmpint (added->id, >, 0);
  g_assert_cmpstr (added->date, ==, "2026-12-12");
  g_assert_cmpstr (added->track, ==, "google");
  assert_all (sample, "2026-12-12 google");

  changed = set (sample, added->id, "2027-01-31", "", &error);
  g_assert_no_error (error);
  g_assert_cmpint (changed->id, ==, added->id);
  assert_all (sample, "2027-01-31 ");

  removed = set (sample, added->id, NULL, "", &error);
  g_assert_no_error (error);
  g_assert_cmpint (removed->id, ==, 0);
  g_assert_cmpstr (removed->date, ==, "");
  assert_all (sample, "");
}

static void
test_interview_jobs_remove_none (void)
{
  g_autoptr (AppSample) sample = app_sample_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PoiseInterview) interview = set (sample, 0, NULL, "", &error);

  g_assert_no_error (error);
  g_assert_cmpint (interview->id, ==, 0);
  assert_all (sample, "");
}

typedef struct
{
  gint64 id;
  const char *date;
  PoiseCollectionError code;
} BadCase;

static void
test_interview_jobs_refuse_bad_requests (void)
{
  static const BadCase cases[] = {
    { 0, "", POISE_COLLECTION_ERROR_FAILED },
    { 0, "soon", POISE_COLLECTION_ERROR_FAILED },
    { 0, "2026-02-30", POISE_COLLECTION_ERROR_FAILED },
    { 0, "2026-12-12 ", POISE_COLLECTION_ERROR_FAILED },
    { 99, "2026-12-12", POISE_COLLECTION_ERROR_NOT_FOUND },
    { 99, NULL, POISE_COLLECTION_ERROR_NOT_FOUND },
  };
  g_autoptr (AppSample) sample = app_sample_new ();
  g_autoptr (PoiseInterview) kept =
      set (sample, 0, "2026-12-12", "meta", NULL /* checked below */);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (
          set (sample, cases[i].id, cases[i].date, "google", &error));
      g_assert_error (error, POISE_COLLECTION_ERROR, (int) cases[i].code);
    }

  assert_all (sample, "2026-12-12 meta");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/interview-jobs/add-change-remove",
                   test_interview_jobs_add_change_remove);
  g_test_add_func ("/app/interview-jobs/remove-none",
                   test_interview_jobs_remove_none);
  g_test_add_func ("/app/interview-jobs/refuse-bad-requests",
                   test_interview_jobs_refuse_bad_requests);

  return g_test_run ();
}
