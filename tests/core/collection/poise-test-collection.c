/* poise-test-collection.c: a collection in a folder of its own, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-test-collection.h"

#include <glib/gstdio.h>

void
test_collection_open (TestCollection *self)
{
  g_autoptr (GError) error = NULL;

  self->collection = poise_collection_open (self->path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->collection);
}

void
test_collection_close (TestCollection *self)
{
  g_clear_pointer (&self->collection, poise_collection_free);
}

void
test_collection_init (TestCollection *self)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("poise-collection-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "collection.poise", NULL);
  self->now_ms = TEST_NOW_MS;
  self->policy = (PoisePolicy) {
    .desired_retention = 0.9,
    .day_start_hour = 4,
    .new_per_day = 20,
    .maximum_interval = 36500,
    .time_zone = g_time_zone_new_utc (),
  };

  test_collection_open (self);
}

void
test_collection_init_with_cards (TestCollection *self, int n_cards)
{
  g_autofree char *json = test_deck_dup_json ("one", "en", n_cards);

  test_collection_init (self);
  test_collection_load (self, (const char *const[]) { json }, 1);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (folder);
}

void
test_collection_clear (TestCollection *self)
{
  test_collection_close (self);
  remove_folder (self->folder);
  g_clear_pointer (&self->policy.time_zone, g_time_zone_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
}

static void
append_card (GString *json, const char *key, const char *language, int number)
{
  static const char *const levels[] = { "hard", "easy", "medium" };

  g_string_append_printf (
      json,
      "%s{\"id\":\"%s-%d\",\"kind\":\"concept\",\"level\":\"%s\","
      "\"tags\":[\"t\"],\"companies\":[],\"question\":\"Q %s **%d**?\","
      "\"answer\":\"A\",\"points\":[\"p1\",\"p2\"],\"detail\":\"\","
      "\"follow_ups\":[{\"question\":\"q\",\"answer\":\"a\"}],"
      "\"pitfalls\":[\"x\"],\"sources\":[{\"title\":\"T\",\"authors\":\"N\","
      "\"year\":2016,\"url\":\"https://doi.org/10.1/x\"}]}",
      number == 1 ? "" : ",", key, number, levels[(number - 1) % 3], language,
      number);
}

/* Cards "<key>-1" and so on; their levels are hard, easy, medium in turn. */
char *
test_deck_dup_json (const char *key, const char *language, int n_cards)
{
  GString *json = g_string_new (NULL);

  g_string_printf (json,
                   "{\"category\":{\"key\":\"%s\",\"title\":\"%s in %s\"},"
                   "\"cards\":[",
                   key, key, language);

  for (int i = 1; i <= n_cards; i++)
    append_card (json, key, language, i);

  g_string_append (json, "]}");

  return g_string_free (json, FALSE);
}

/* Loads English decks. */
void
test_collection_load (TestCollection *self,
                      const char *const *jsons,
                      gsize n_jsons)
{
  g_autoptr (GArray) files = g_array_new (FALSE, FALSE, sizeof (PoiseDeckFile));
  g_autoptr (GError) error = NULL;
  gboolean changed;

  for (gsize i = 0; i < n_jsons; i++)
    {
      PoiseDeckFile file = {
        "deck.json",
        "en",
        g_bytes_new_static (jsons[i], strlen (jsons[i])),
      };

      g_array_append_val (files, file);
    }

  poise_collection_load_decks (self->collection,
                               (const PoiseDeckFile *) (gpointer) files->data,
                               files->len, self->now_ms, &changed, &error);
  g_assert_no_error (error);
  g_assert_true (changed);

  for (guint i = 0; i < files->len; i++)
    g_bytes_unref (g_array_index (files, PoiseDeckFile, i).json);
}

void
test_collection_execute (TestCollection *self, const char *sql)
{
  g_autoptr (GError) error = NULL;

  poise_database_execute (self->collection->database, sql, &error);
  g_assert_no_error (error);
}

gint64
test_collection_read_int (TestCollection *self, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  poise_database_read_int (self->collection->database, sql, &value, &error);
  g_assert_no_error (error);

  return value;
}

/* A second card of the card's note. */
gint64
test_collection_add_sibling (TestCollection *self, gint64 card_id)
{
  g_autofree char *sql = g_strdup_printf (
      "INSERT INTO card (note_id, ordinal, category_id, position) "
      "SELECT note_id, ordinal + 1, category_id, position + 1 FROM card "
      "WHERE id = %" G_GINT64_FORMAT,
      card_id);

  test_collection_execute (self, sql);

  return poise_database_get_last_id (self->collection->database);
}

void
test_collection_relax (TestCollection *self)
{
  test_collection_execute (self, "PRAGMA synchronous = OFF");
}

PoiseCard
test_collection_get_card (TestCollection *self, gint64 card_id)
{
  g_autoptr (GError) error = NULL;
  PoiseCard card;

  poise_collection_get_card (self->collection, card_id, &card, &error);
  g_assert_no_error (error);

  return card;
}

PoiseOperation
test_collection_grade (TestCollection *self,
                       gint64 card_id,
                       PoiseRating rating,
                       PoiseOutcome *outcome)
{
  g_autoptr (GError) error = NULL;
  PoiseOperation operation;
  PoiseOutcome unused;

  poise_collection_grade (self->collection, card_id, rating, 30000,
                          &self->policy, self->now_ms, &operation,
                          outcome ? outcome : &unused, &error);
  g_assert_no_error (error);

  return operation;
}

void
test_collection_assert_sound (TestCollection *self)
{
  g_auto (PoiseCheckReport) report = { 0 };
  g_autoptr (GError) error = NULL;

  poise_collection_check (self->collection, NULL, &report, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < report.problems->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (report.problems, i));

  g_assert_cmpuint (report.problems->len, ==, 0);
  g_assert_cmpint (report.differing, ==, 0);
}

void
test_assert_cards_equal (const PoiseCard *one, const PoiseCard *other)
{
  g_assert_cmpint (one->id, ==, other->id);
  g_assert_cmpint (one->note_id, ==, other->note_id);
  g_assert_cmpint (one->ordinal, ==, other->ordinal);
  g_assert_cmpint (one->state, ==, other->state);
  g_assert_cmpint (one->suspended, ==, other->suspended);
  g_assert_cmpint (one->flagged, ==, other->flagged);
  g_assert_cmpint (one->starred, ==, other->starred);
  g_assert_cmpint (one->buried_until_ms, ==, other->buried_until_ms);
  g_assert_cmpfloat (one->memory.stability, ==, other->memory.stability);
  g_assert_cmpfloat (one->memory.stability_fast, ==,
                     other->memory.stability_fast);
  g_assert_cmpfloat (one->memory.difficulty, ==, other->memory.difficulty);
  g_assert_cmpint (one->last_review_ms, ==, other->last_review_ms);
  g_assert_cmpint (one->due_ms, ==, other->due_ms);
  g_assert_cmpint (one->reps, ==, other->reps);
  g_assert_cmpint (one->lapses, ==, other->lapses);
}
