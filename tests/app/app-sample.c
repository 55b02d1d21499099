/* app-sample.c: a small collection in a folder of its own, to test with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app-sample.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "poise-decks.h"

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL /* then a file */);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }

  g_remove (path);
}

/* The day starts at another time of day than now: no test runs into it. */
static void
choose_settings (GSettings *store)
{
  static const char *const keys[] = { "desired-retention", "grading-mode",
                                      "new-cards-per-day", "welcomed" };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (store, keys[i]);

  g_settings_set_string (store, "card-language", "en");
  g_settings_set_int (store, "minutes-per-day", 240);
  g_settings_set_int (store, "day-start-hour",
                      (g_date_time_get_hour (now) + 12) % 24);
}

/* A folder and settings; neither decks nor a worker. */
AppSample *
app_sample_new_empty (void)
{
  AppSample *self = g_new0 (AppSample, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("poise-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "collection.db", NULL);
  self->settings = poise_settings_new ();
  choose_settings (poise_settings_get_store (self->settings));

  return self;
}

/* All but an empty one: its decks are loaded. */
AppSample *
app_sample_new (void)
{
  AppSample *self = app_sample_new_empty ();
  g_autoptr (GError) error = NULL;

  self->worker = poise_worker_new (self->path);
  app_sample_write_decks (self);
  app_sample_load_decks (self, &error);
  g_assert_no_error (error);

  return self;
}

void
app_sample_free (AppSample *self)
{
  g_clear_object (&self->worker);
  g_clear_object (&self->settings);
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Runs the main loop until @condition holds, and fails if it takes long. */
void
app_sample_wait (SampleCondition condition, gpointer data)
{
  gint64 end_us = g_get_monotonic_time () + SAMPLE_PATIENCE_US;
  guint timer = g_timeout_add (50, wake_cb, NULL);

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end_us);
      g_main_context_iteration (NULL, TRUE);
    }

  g_source_remove (timer);
}

void
app_sample_write_file (AppSample *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static char *
make_deck (const char *key, const char *language, int n_cards)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out,
                          "{\"category\": {\"key\": \"%s\","
                          " \"title\": \"%s in %s\"}, \"cards\": [",
                          key, key, language);

  for (int i = 1; i <= n_cards; i++)
    g_string_append_printf (
        out,
        "%s{\"id\": \"%s-%d\", \"kind\": \"concept\", \"level\": \"easy\","
        " \"tags\": [], \"companies\": [], \"question\": \"%s question %d\","
        " \"answer\": \"%s answer %d\", \"points\": [\"a\", \"b\", \"c\"],"
        " \"detail\": \"\", \"follow_ups\": [], \"pitfalls\": [],"
        " \"sources\": []}",
        i > 1 ? ", " : "", key, i, language, i, language, i);

  g_string_append (out, "]}");

  return g_string_free_and_steal (g_steal_pointer (&out));
}

/* Two categories, "alpha" and "beta", each in two languages. */
void
app_sample_write_decks (AppSample *self)
{
  static const char *const languages[] = { "en", "zh_CN" };

  app_sample_write_file (self, "decks/index.json",
                         "{\"categories\": [\"alpha\", \"beta\"],"
                         " \"languages\": [\"en\", \"zh_CN\"]}");

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *alpha =
          make_deck ("alpha", languages[i], SAMPLE_ALPHA_CARDS);
      g_autofree char *beta =
          make_deck ("beta", languages[i], SAMPLE_BETA_CARDS);
      g_autofree char *alpha_name =
          g_strdup_printf ("decks/%s/alpha.json", languages[i]);
      g_autofree char *beta_name =
          g_strdup_printf ("decks/%s/beta.json", languages[i]);

      app_sample_write_file (self, alpha_name, alpha);
      app_sample_write_file (self, beta_name, beta);
    }
}

gboolean
app_sample_load_decks (AppSample *self, GError **error)
{
  char *uri = g_filename_to_uri (self->folder, NULL, NULL /* is absolute */);

  return app_sample_run (self, &poise_decks_load_job, uri, error) != NULL;
}

typedef struct
{
  GAsyncResult *result;
} Answer;

static void
job_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->result = g_object_ref (result);
}

static gboolean
is_answered (gpointer data)
{
  return ((Answer *) data)->result != NULL;
}

/* Runs a job and waits for what it returns. */
gpointer
app_sample_run (AppSample *self,
                const PoiseWorkerJob *job,
                gpointer request,
                GError **error)
{
  Answer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;

  poise_worker_run_async (self->worker, job, request, NULL, job_done_cb,
                          &answer);
  app_sample_wait (is_answered, &answer);
  result = answer.result;

  return poise_worker_run_finish (result, error);
}

/* Changes the collection's file behind the worker's back. */
void
app_sample_execute (AppSample *self, const char *sql)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}
