/* test-worker.c: the one thread that owns the collection
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>

#include "app-sample.h"

static gpointer
echo (PoiseCollection *collection, gpointer request, GError **error)
{
  g_assert_nonnull (collection);

  return g_strdup (request);
}

static gpointer
fail (PoiseCollection *collection, gpointer request, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, request);

  return NULL;
}

static const PoiseWorkerJob echo_job = { echo, g_free, g_free };
static const PoiseWorkerJob fail_job = { fail, g_free, g_free };

static AppSample *
new_sample (void)
{
  AppSample *sample = app_sample_new_empty ();

  sample->worker = poise_worker_new (sample->path);

  return sample;
}

static void
test_worker_answers (void)
{
  g_autoptr (AppSample) sample = new_sample ();
  g_autoptr (GError) error = NULL;
  g_autofree char *answer =
      app_sample_run (sample, &echo_job, g_strdup ("hello"), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (answer, ==, "hello");
  g_assert_cmpstr (poise_worker_get_path (sample->worker), ==, sample->path);

  g_assert_null (app_sample_run (sample, &fail_job, g_strdup ("no"), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_cmpstr (error->message, ==, "no");
}

#define N_JOBS 200

static void
append_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *answer = poise_worker_run_finish (result, NULL);

  g_ptr_array_add (user_data, g_steal_pointer (&answer));
}

static gboolean
is_complete (gpointer data)
{
  return ((GPtrArray *) data)->len == N_JOBS;
}

static void
test_worker_keeps_order (void)
{
  g_autoptr (AppSample) sample = new_sample ();
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < N_JOBS; i++)
    poise_worker_run_async (sample->worker, &echo_job,
                            g_strdup_printf ("%d", i), NULL, append_cb,
                            answers);

  app_sample_wait (is_complete, answers);

  for (int i = 0; i < N_JOBS; i++)
    {
      g_autofree char *expected = g_strdup_printf ("%d", i);

      g_assert_cmpstr (g_ptr_array_index (answers, i), ==, expected);
    }
}

typedef struct
{
  gboolean done;
  GError *error;
} Outcome;

static void
finish_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  g_assert_null (poise_worker_run_finish (result, &outcome->error));
  outcome->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Outcome *) data)->done;
}

static void
test_worker_cancelled (void)
{
  g_autoptr (AppSample) sample = new_sample ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome = { FALSE, NULL };

  g_cancellable_cancel (cancellable);
  poise_worker_run_async (sample->worker, &echo_job, g_strdup ("late"),
                          cancellable, finish_cb, &outcome);
  app_sample_wait (is_done, &outcome);

  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
}

/* Dropping the worker waits for the jobs; a new one can open the file at once.
 */
static void
test_worker_finishes_before_it_goes (void)
{
  g_autoptr (AppSample) sample = new_sample ();
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < N_JOBS; i++)
    poise_worker_run_async (sample->worker, &echo_job, g_strdup ("x"), NULL,
                            append_cb, answers);

  g_clear_object (&sample->worker);
  sample->worker = poise_worker_new (sample->path);
  again = app_sample_run (sample, &echo_job, g_strdup ("again"), &error);
  g_assert_no_error (error);

  app_sample_wait (is_complete, answers);
}

static void
test_worker_one_at_a_time (void)
{
  g_autoptr (AppSample) sample = app_sample_new ();
  g_autoptr (PoiseWorker) first = g_steal_pointer (&sample->worker);
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = NULL;

  sample->worker = poise_worker_new (sample->path);
  g_assert_null (app_sample_run (sample, &echo_job, g_strdup ("x"), &error));
  g_assert_error (error, POISE_COLLECTION_ERROR, POISE_COLLECTION_ERROR_IN_USE);
  g_clear_error (&error);

  g_clear_object (&first);
  answer = app_sample_run (sample, &echo_job, g_strdup ("x"), &error);
  g_assert_no_error (error);
}

/* A file where the folder should be: refused, and tried anew with each job. */
static void
test_worker_tries_to_open_again (void)
{
  g_autoptr (AppSample) sample = app_sample_new_empty ();
  g_autofree char *obstacle = g_build_filename (sample->folder, "here", NULL);
  g_autofree char *path = g_build_filename (obstacle, "collection.db", NULL);
  g_autofree char *answer = NULL;
  g_autoptr (GError) error = NULL;

  app_sample_write_file (sample, "here", "a file");
  sample->worker = poise_worker_new (path);

  for (int i = 0; i < 2; i++)
    {
      g_assert_null (
          app_sample_run (sample, &echo_job, g_strdup ("x"), &error));
      g_assert_error (error, POISE_COLLECTION_ERROR,
                      POISE_COLLECTION_ERROR_FAILED);
      g_clear_error (&error);
    }

  g_assert_cmpint (g_remove (obstacle), ==, 0);
  answer = app_sample_run (sample, &echo_job, g_strdup ("x"), &error);
  g_assert_no_error (error);
}

/* What is no collection is left as it is. */
static void
test_worker_leaves_foreign_file (void)
{
  g_autoptr (AppSample) sample = app_sample_new_empty ();
  g_autoptr (GString) garbage = g_string_new (NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 2000; i++)
    g_string_append (garbage, "not a database ");

  app_sample_write_file (sample, "collection.db", garbage->str);
  sample->worker = poise_worker_new (sample->path);

  g_assert_null (app_sample_run (sample, &echo_job, g_strdup ("x"), &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == POISE_COLLECTION_ERROR);
  g_assert_true (error->code == POISE_COLLECTION_ERROR_FOREIGN
                 || error->code == POISE_COLLECTION_ERROR_DAMAGED);

  g_assert_true (g_file_get_contents (sample->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, garbage->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/worker/answers", test_worker_answers);
  g_test_add_func ("/app/worker/keeps-order", test_worker_keeps_order);
  g_test_add_func ("/app/worker/cancelled", test_worker_cancelled);
  g_test_add_func ("/app/worker/finishes-before-it-goes",
                   test_worker_finishes_before_it_goes);
  g_test_add_func ("/app/worker/one-at-a-time", test_worker_one_at_a_time);
  g_test_add_func ("/app/worker/tries-to-open-again",
                   test_worker_tries_to_open_again);
  g_test_add_func ("/app/worker/leaves-foreign-file",
                   test_worker_leaves_foreign_file);

  return g_test_run ();
}
