/* poise-deck-loader.c: brings the built-in decks into the collection
 *
 * Categories are known by their keys and notes by their ids; both keep their
 * rows, so that progress stays with them whatever else about them changes. What
 * a new deck no longer has is retired: left out of everything, with its reviews
 * kept, and back as it was if a later deck has it again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-deck-loader.h"

#include "poise-collection-private.h"
#include "poise-deck.h"

/* Part of the hash: raised when the same files are to be loaded differently. */
#define LOADER_VERSION "1"

#define ORIGIN "built-in"

static char *
compute_hash (const PoiseDeckFile *files, gsize n_files)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *) LOADER_VERSION, -1);

  for (gsize i = 0; i < n_files; i++)
    {
      gsize size;
      const guchar *data = g_bytes_get_data (files[i].json, &size);
      g_autofree char *head = g_strdup_printf ("\n%s %" G_GSIZE_FORMAT "\n",
                                               files[i].language, size);

      g_checksum_update (checksum, (const guchar *) head, -1);
      g_checksum_update (checksum, data, (gssize) size);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

static gboolean
has_hash (PoiseCollection *self,
          const char *hash,
          gboolean *same,
          GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "SELECT count (*) FROM meta WHERE key = 'deck-hash' AND value = :hash",
      error);

  if (!statement)
    return FALSE;

  poise_statement_bind_text (statement, ":hash", hash);

  if (poise_statement_step (statement, error) != POISE_STEP_ROW)
    return FALSE;

  *same = poise_statement_get_int (statement, 0) > 0;

  return TRUE;
}

static gboolean
write_hash (PoiseCollection *self, const char *hash, GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "INSERT OR REPLACE INTO meta (key, value) VALUES ('deck-hash', :hash)",
      error);

  if (!statement)
    return FALSE;

  poise_statement_bind_text (statement, ":hash", hash);

  return poise_statement_run (statement, error);
}

/* A row that INSERT ... RETURNING id gives. */
static gboolean
run_returning (PoiseStatement *statement, gint64 *id, GError **error)
{
  if (poise_statement_step (statement, error) != POISE_STEP_ROW)
    return FALSE;

  *id = poise_statement_get_int (statement, 0);

  return poise_statement_run (statement, error);
}

/* Runs @sql for each language of @texts; it takes :id, :language and :text. */
static gboolean
write_texts (PoiseCollection *self,
             const char *sql,
             gint64 id,
             GHashTable *texts,
             GError **error)
{
  g_autoptr (PoiseStatement) statement =
      poise_database_prepare (self->database, sql, error);
  GHashTableIter iter;
  gpointer language;
  gpointer text;

  if (!statement)
    return FALSE;

  g_hash_table_iter_init (&iter, texts);

  while (g_hash_table_iter_next (&iter, &language, &text))
    {
      poise_statement_bind_int (statement, ":id", id);
      poise_statement_bind_text (statement, ":language", language);
      poise_statement_bind_text (statement, ":text", text);

      if (!poise_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
delete_texts (PoiseCollection *self, const char *sql, gint64 id, GError **error)
{
  g_autoptr (PoiseStatement) statement =
      poise_database_prepare (self->database, sql, error);

  if (!statement)
    return FALSE;

  poise_statement_bind_int (statement, ":id", id);

  return poise_statement_run (statement, error);
}

static gboolean
write_category (PoiseCollection *self,
                PoiseDeckCategory *category,
                guint position,
                GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "INSERT INTO category (key, position, retired) VALUES (:key, :position, "
      "0)"
      " ON CONFLICT (key) DO UPDATE SET position = excluded.position,"
      "  retired = 0 RETURNING id",
      error);

  if (!statement)
    return FALSE;

  poise_statement_bind_text (statement, ":key", category->key);
  poise_statement_bind_int (statement, ":position", position);

  return run_returning (statement, &category->id, error)
         && delete_texts (self,
                          "DELETE FROM category_title WHERE category_id = :id",
                          category->id, error)
         && write_texts (self,
                         "INSERT INTO category_title "
                         "(category_id, language, title) "
                         "VALUES (:id, :language, :text)",
                         category->id, category->titles, error);
}

static void
bind_note (PoiseStatement *statement, const PoiseDeckNote *note, gint64 now_ms)
{
  poise_statement_bind_text (statement, ":guid", note->guid);
  poise_statement_bind_text (statement, ":kind", note->kind);
  poise_statement_bind_text (statement, ":level",
                             poise_deck_get_level_name (note->level));
  poise_statement_bind_int (statement, ":category_id", note->category->id);
  poise_statement_bind_int (statement, ":position", note->position);
  poise_statement_bind_text (statement, ":tags", note->tags);
  poise_statement_bind_text (statement, ":companies", note->companies);
  poise_statement_bind_int (statement, ":now_ms", now_ms);
}

static gboolean
upsert_note (PoiseCollection *self,
             const PoiseDeckNote *note,
             gint64 now_ms,
             gint64 *id,
             GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "INSERT INTO note (guid, kind, level, category_id, position, tags,"
      "  companies, origin, retired, modified_ms) "
      "VALUES (:guid, :kind, :level, :category_id, :position, :tags,"
      "  :companies, '" ORIGIN "', 0, :now_ms) "
      "ON CONFLICT (guid) DO UPDATE SET kind = excluded.kind,"
      "  level = excluded.level, category_id = excluded.category_id,"
      "  position = excluded.position, tags = excluded.tags,"
      "  companies = excluded.companies, origin = excluded.origin, retired = 0,"
      "  modified_ms = excluded.modified_ms "
      "RETURNING id",
      error);

  if (!statement)
    return FALSE;

  bind_note (statement, note, now_ms);

  return run_returning (statement, id, error);
}

/* Easy cards are introduced first within a category, then by place. */
static gboolean
upsert_card (PoiseCollection *self,
             const PoiseDeckNote *note,
             gint64 note_id,
             GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "INSERT INTO card (note_id, ordinal, category_id, position) "
      "VALUES (:note_id, 0, :category_id, :position) "
      "ON CONFLICT (note_id, ordinal) DO UPDATE SET"
      "  category_id = excluded.category_id, position = excluded.position",
      error);
  gint64 rank = (gint64) note->level << 32;

  if (!statement)
    return FALSE;

  poise_statement_bind_int (statement, ":note_id", note_id);
  poise_statement_bind_int (statement, ":category_id", note->category->id);
  poise_statement_bind_int (statement, ":position", rank + note->position);

  return poise_statement_run (statement, error);
}

static gboolean
write_note (PoiseCollection *self,
            const PoiseDeckNote *note,
            gint64 now_ms,
            GError **error)
{
  gint64 id;

  return upsert_note (self, note, now_ms, &id, error)
         && delete_texts (self, "DELETE FROM note_text WHERE note_id = :id", id,
                          error)
         && write_texts (self,
                         "INSERT INTO note_text (note_id, language, json) "
                         "VALUES (:id, :language, :text)",
                         id, note->texts, error)
         && upsert_card (self, note, id, error);
}

/* Before the files' own are written, which brings them back. */
static gboolean
retire_all (PoiseCollection *self, GError **error)
{
  return poise_database_execute (self->database,
                                 "UPDATE category SET retired = 1;"
                                 "UPDATE note SET retired = 1 "
                                 "WHERE origin = '" ORIGIN "'",
                                 error);
}

static gboolean
write_deck (PoiseCollection *self,
            PoiseDeck *deck,
            gint64 now_ms,
            GError **error)
{
  if (!retire_all (self, error))
    return FALSE;

  for (guint i = 0; i < deck->categories->len; i++)
    if (!write_category (self, g_ptr_array_index (deck->categories, i), i,
                         error))
      return FALSE;

  for (guint i = 0; i < deck->notes->len; i++)
    if (!write_note (self, g_ptr_array_index (deck->notes, i), now_ms, error))
      return FALSE;

  return TRUE;
}

/**
 * poise_collection_load_decks:
 * @self: a collection
 * @files: (array length=n_files): deck files in the order of the categories,
 *   English ones first
 * @n_files: number of @files
 * @now_ms: the moment, Unix milliseconds
 * @changed: (out): whether anything was loaded
 * @error: return location for an error
 *
 * Returns: whether the collection holds the files;
 *   %POISE_COLLECTION_ERROR_DECK if one fails its checks, and then nothing has
 *   changed
 */
gboolean
poise_collection_load_decks (PoiseCollection *self,
                             const PoiseDeckFile *files,
                             gsize n_files,
                             gint64 now_ms,
                             gboolean *changed,
                             GError **error)
{
  g_autofree char *hash = compute_hash (files, n_files);
  g_autoptr (PoiseDeck) deck = NULL;
  g_autoptr (PoiseTransaction) transaction = NULL;
  gboolean same;

  *changed = FALSE;

  if (!has_hash (self, hash, &same, error))
    return FALSE;

  if (same)
    return TRUE;

  deck = poise_deck_new_from_files (files, n_files, error);

  if (!deck)
    return FALSE;

  transaction = poise_transaction_begin (self->database, error);

  if (!transaction || !write_deck (self, deck, now_ms, error)
      || !write_hash (self, hash, error)
      || !poise_transaction_commit (g_steal_pointer (&transaction), error))
    return FALSE;

  *changed = TRUE;

  return TRUE;
}
