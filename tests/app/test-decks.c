/* test-decks.c: the built-in decks and tracks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-decks.h"

#include <glib/gstdio.h>

#include "app-sample.h"
#include "poise-category.h"
#include "poise-track.h"

static gpointer
list_categories (PoiseCollection *collection, gpointer data, GError **error)
{
  const PoiseRequest *request = data;

  return poise_collection_list_categories (
      collection, &request->policy, request->language, request->now_ms, error);
}

static const PoiseWorkerJob categories_job = {
  list_categories,
  (GDestroyNotify) poise_request_free,
  (GDestroyNotify) g_ptr_array_unref,
};

static GPtrArray *
read_categories (AppSample *sample)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *categories = app_sample_run (
      sample, &categories_job, poise_request_new (sample->settings), &error);

  g_assert_no_error (error);

  return categories;
}

static AppSample *
new_with_built_in (void)
{
  AppSample *sample = app_sample_new_empty ();
  g_autoptr (GError) error = NULL;

  sample->worker = poise_worker_new (sample->path);
  app_sample_run (sample, &poise_decks_load_job, NULL, &error);
  g_assert_no_error (error);

  return sample;
}

static void
test_decks_built_in_load (void)
{
  g_autoptr (AppSample) sample = new_with_built_in ();
  g_autoptr (GPtrArray) categories = read_categories (sample);

  g_assert_cmpuint (categories->len, ==, 8);

  for (guint i = 0; i < categories->len; i++)
    {
      const PoiseCategory *category = g_ptr_array_index (categories, i);

      g_assert_cmpstr (category->title, !=, "");
      g_assert_cmpint (category->cards, >, 0);
      g_assert_cmpint (category->suspended, ==, 0);
    }
}

static void
test_decks_load_again (void)
{
  g_autoptr (AppSample) sample = new_with_built_in ();
  g_autoptr (GPtrArray) before = read_categories (sample);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  app_sample_run (sample, &poise_decks_load_job, NULL, &error);
  g_assert_no_error (error);
  after = read_categories (sample);
  g_assert_cmpuint (after->len, ==, before->len);

  for (guint i = 0; i < after->len; i++)
    {
      const PoiseCategory *one = g_ptr_array_index (before, i);
      const PoiseCategory *other = g_ptr_array_index (after, i);

      g_assert_cmpint (one->id, ==, other->id);
      g_assert_cmpint (one->cards, ==, other->cards);
    }
}

static const struct
{
  const char *key;
  const char *name;
} companies[] = {
  { "amazon", "Amazon" }, { "apple", "Apple" },         { "google", "Google" },
  { "meta", "Meta" },     { "twitter", "X (Twitter)" },
};

static void
test_decks_tracks (void)
{
  g_autoptr (GPtrArray) tracks = poise_decks_list_tracks ();

  g_assert_cmpuint (tracks->len, ==, G_N_ELEMENTS (companies));

  for (guint i = 0; i < tracks->len; i++)
    {
      const PoiseTrack *track = g_ptr_array_index (tracks, i);

      g_assert_cmpstr (track->key, ==, companies[i].key);
      g_assert_cmpstr (track->name, ==, companies[i].name);
    }
}

static gboolean
has_category (GPtrArray *categories, const char *key)
{
  for (guint i = 0; i < categories->len; i++)
    {
      const PoiseCategory *category = g_ptr_array_index (categories, i);

      if (g_str_equal (category->key, key))
        return TRUE;
    }

  return FALSE;
}

/* A weight of no category would be a slip of the pen. */
static void
test_decks_tracks_weigh_categories (void)
{
  g_autoptr (AppSample) sample = new_with_built_in ();
  g_autoptr (GPtrArray) categories = read_categories (sample);
  g_autoptr (GPtrArray) tracks = poise_decks_list_tracks ();

  for (guint i = 0; i < tracks->len; i++)
    {
      const PoiseTrack *track = g_ptr_array_index (tracks, i);
      GHashTableIter iter;
      gpointer key;

      g_hash_table_iter_init (&iter, track->weights);

      while (g_hash_table_iter_next (&iter, &key, NULL))
        {
          g_test_message ("%s: %s", track->key, (char *) key);
          g_assert_true (has_category (categories, key));
        }
    }
}

typedef struct
{
  const char *file;
  const char *contents; /* NULL to remove it */
} BadCase;

/* The message names the file, and the cards stay as they were. */
static void
test_decks_bad_folder_changes_nothing (void)
{
  static const BadCase cases[] = {
    { "decks/index.json", NULL },
    { "decks/index.json", "{" },
    { "decks/index.json", "" },
    { "decks/index.json", "[]" },
    { "decks/index.json", "{\"languages\": [\"en\"]}" },
    { "decks/index.json", "{\"categories\": [\"alpha\"]}" },
    { "decks/index.json", "{\"categories\": [1], \"languages\": [[]]}" },
    { "decks/index.json", "{\"categories\": {}, \"languages\": \"en\"}" },
    { "decks/index.json", "{\"categories\": [], \"languages\": [\"en\"]}" },
    { "decks/index.json", "{\"categories\": [\"beta\"], \"languages\": []}" },
    { "decks/index.json",
      "{\"categories\": [\"gamma\"], \"languages\": [\"en\"]}" },
    { "decks/en/beta.json", "" },
    { "decks/en/beta.json", NULL },
    { "decks/en/beta.json", "{" },
    { "decks/en/beta.json", "[]" },
    { "decks/zh_CN/alpha.json", "{\"category\": {\"key\": \"gamma\"}}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AppSample) sample = app_sample_new ();
      g_autofree char *path =
          g_build_filename (sample->folder, cases[i].file, NULL);
      g_autoptr (GPtrArray) categories = NULL;
      g_autoptr (GError) error = NULL;

      if (cases[i].contents)
        app_sample_write_file (sample, cases[i].file, cases[i].contents);
      else
        g_assert_cmpint (g_remove (path), ==, 0);

      g_test_message ("%s: %s", cases[i].file, cases[i].contents);
      g_assert_false (app_sample_load_decks (sample, &error));
      g_assert_error (error, POISE_COLLECTION_ERROR,
                      POISE_COLLECTION_ERROR_DECK);
      g_test_message ("%s", error->message);

      categories = read_categories (sample);
      g_assert_cmpuint (categories->len, ==, 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/decks/built-in-load", test_decks_built_in_load);
  g_test_add_func ("/app/decks/load-again", test_decks_load_again);
  g_test_add_func ("/app/decks/tracks", test_decks_tracks);
  g_test_add_func ("/app/decks/tracks-weigh-categories",
                   test_decks_tracks_weigh_categories);
  g_test_add_func ("/app/decks/bad-folder-changes-nothing",
                   test_decks_bad_folder_changes_nothing);

  return g_test_run ();
}
