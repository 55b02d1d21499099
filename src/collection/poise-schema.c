/* poise-schema.c: the tables of a collection, and how older ones become these
 *
 * user_version counts the steps that a file has been through. A step is never
 * changed once it has been released; a new version adds one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-schema.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define HEADER_SIZE 16

/* card.position is the order in which a category's new cards are introduced;
 * note.position is the order of its deck. card.category_id repeats the note's,
 * so that the indexes of what is due and of what is new hold it. */
static const char schema_1[] =
    "CREATE TABLE meta ("
    "  key TEXT NOT NULL PRIMARY KEY,"
    "  value TEXT NOT NULL"
    ") STRICT, WITHOUT ROWID;"

    "CREATE TABLE category ("
    "  id INTEGER PRIMARY KEY,"
    "  key TEXT NOT NULL UNIQUE,"
    "  position INTEGER NOT NULL,"
    "  retired INTEGER NOT NULL CHECK (retired IN (0, 1))"
    ") STRICT;"

    "CREATE TABLE category_title ("
    "  category_id INTEGER NOT NULL REFERENCES category (id),"
    "  language TEXT NOT NULL,"
    "  title TEXT NOT NULL,"
    "  PRIMARY KEY (category_id, language)"
    ") STRICT, WITHOUT ROWID;"

    "CREATE TABLE note ("
    "  id INTEGER PRIMARY KEY,"
    "  guid TEXT NOT NULL UNIQUE,"
    "  kind TEXT NOT NULL,"
    "  level TEXT NOT NULL,"
    "  category_id INTEGER NOT NULL REFERENCES category (id),"
    "  position INTEGER NOT NULL,"
    "  tags TEXT NOT NULL CHECK (json_valid (tags)),"
    "  companies TEXT NOT NULL CHECK (json_valid (companies)),"
    "  origin TEXT NOT NULL,"
    "  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),"
    "  modified_ms INTEGER NOT NULL"
    ") STRICT;"
    "CREATE INDEX note_category ON note (category_id, position);"

    "CREATE TABLE note_text ("
    "  note_id INTEGER NOT NULL REFERENCES note (id),"
    "  language TEXT NOT NULL,"
    "  json TEXT NOT NULL CHECK (json_valid (json)),"
    "  PRIMARY KEY (note_id, language)"
    ") STRICT;"

    "CREATE TABLE card ("
    "  id INTEGER PRIMARY KEY,"
    "  note_id INTEGER NOT NULL REFERENCES note (id),"
    "  ordinal INTEGER NOT NULL,"
    "  category_id INTEGER NOT NULL REFERENCES category (id),"
    "  position INTEGER NOT NULL,"
    "  state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 2),"
    "  suspended INTEGER NOT NULL DEFAULT 0 CHECK (suspended IN (0, 1)),"
    "  flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),"
    "  starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),"
    "  buried_until_ms INTEGER NOT NULL DEFAULT 0,"
    "  stability REAL NOT NULL DEFAULT 0,"
    "  stability_fast REAL NOT NULL DEFAULT 0,"
    "  difficulty REAL NOT NULL DEFAULT 0,"
    "  last_review_ms INTEGER NOT NULL DEFAULT 0,"
    "  due_ms INTEGER NOT NULL DEFAULT 0,"
    "  reps INTEGER NOT NULL DEFAULT 0 CHECK (reps >= 0),"
    "  lapses INTEGER NOT NULL DEFAULT 0 CHECK (lapses >= 0),"
    "  UNIQUE (note_id, ordinal)"
    ") STRICT;"
    "CREATE INDEX card_new ON card (category_id, position)"
    "  WHERE state = 0 AND suspended = 0;"
    "CREATE INDEX card_due ON card (category_id, due_ms)"
    "  WHERE state <> 0 AND suspended = 0;"
    "CREATE INDEX card_buried ON card (buried_until_ms)"
    "  WHERE buried_until_ms > 0;"

    "CREATE TABLE review ("
    "  id INTEGER PRIMARY KEY,"
    "  card_id INTEGER NOT NULL REFERENCES card (id),"
    "  time_ms INTEGER NOT NULL,"
    "  rating INTEGER NOT NULL,"
    "  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),"
    "  duration_ms INTEGER NOT NULL CHECK (duration_ms >= 0),"
    "  elapsed_days REAL NOT NULL,"
    "  interval_days INTEGER NOT NULL CHECK (interval_days >= 0),"
    "  due_ms INTEGER NOT NULL,"
    "  stability REAL NOT NULL,"
    "  stability_fast REAL NOT NULL,"
    "  difficulty REAL NOT NULL,"
    "  undoes INTEGER REFERENCES review (id),"
    "  CHECK ((kind = 3) = (undoes IS NOT NULL)),"
    "  CHECK (rating BETWEEN 1 AND 4 OR kind = 3)"
    ") STRICT;"
    "CREATE INDEX review_card ON review (card_id);"
    "CREATE INDEX review_time ON review (time_ms);"
    "CREATE UNIQUE INDEX review_undoes ON review (undoes)"
    "  WHERE undoes IS NOT NULL;"
    "CREATE TRIGGER review_keeps_rows BEFORE DELETE ON review BEGIN"
    "  SELECT RAISE (ABORT, 'the review log is only appended to');"
    "END;"
    "CREATE TRIGGER review_keeps_values BEFORE UPDATE ON review BEGIN"
    "  SELECT RAISE (ABORT, 'the review log is only appended to');"
    "END;"

    "CREATE TABLE parameters ("
    "  id INTEGER PRIMARY KEY,"
    "  origin TEXT NOT NULL,"
    "  weights TEXT NOT NULL CHECK (json_valid (weights))"
    ") STRICT;"

    "CREATE TABLE interview ("
    "  id INTEGER PRIMARY KEY,"
    "  date TEXT NOT NULL,"
    "  track TEXT NOT NULL,"
    "  created_ms INTEGER NOT NULL"
    ") STRICT;";

static char *
dup_weights (const PoiseMemoryModel *model)
{
  g_autoptr (GString) weights = g_string_new ("[");
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  for (gsize i = 0; i < model->n_weights; i++)
    {
      if (i > 0)
        g_string_append_c (weights, ',');

      g_string_append (
          weights, g_ascii_dtostr (number, sizeof number, model->weights[i]));
    }

  g_string_append_c (weights, ']');

  return g_string_free (g_steal_pointer (&weights), FALSE);
}

static gboolean
insert_default_weights (PoiseDatabase *database, GError **error)
{
  g_autoptr (PoiseStatement) statement = NULL;
  g_autofree char *weights = NULL;
  PoiseMemoryModel model;

  statement = poise_database_prepare (
      database,
      "INSERT INTO parameters (origin, weights) VALUES ('default', :weights)",
      error);

  if (!statement)
    return FALSE;

  poise_memory_model_init_default (&model, POISE_FSRS_7);
  weights = dup_weights (&model);
  poise_statement_bind_text (statement, ":weights", weights);

  return poise_statement_run (statement, error);
}

static gboolean
create_schema_1 (PoiseDatabase *database, GError **error)
{
  return poise_database_execute (database, schema_1, error)
         && insert_default_weights (database, error);
}

typedef gboolean (*MigrationFunc) (PoiseDatabase *database, GError **error);

/* migrations[i] takes a file of version i to version i + 1. */
static const MigrationFunc migrations[] = {
  create_schema_1,
};

G_STATIC_ASSERT (G_N_ELEMENTS (migrations) == POISE_SCHEMA_VERSION);

typedef struct
{
  gint64 application_id;
  gint64 version;
  gint64 objects;
} Identity;

static gboolean
identity_read (Identity *self, PoiseDatabase *database, GError **error)
{
  return poise_database_read_int (database, "PRAGMA application_id",
                                  &self->application_id, error)
         && poise_database_read_int (database, "PRAGMA user_version",
                                     &self->version, error)
         && poise_database_read_int (database,
                                     "SELECT count (*) FROM sqlite_schema",
                                     &self->objects, error);
}

static gboolean
identity_check (const Identity *self, GError **error)
{
  gboolean empty =
      self->application_id == 0 && self->version == 0 && self->objects == 0;

  if (self->application_id != POISE_APPLICATION_ID && !empty)
    g_set_error_literal (error, POISE_COLLECTION_ERROR,
                         POISE_COLLECTION_ERROR_FOREIGN,
                         "the file is another program's database");
  else if (self->version > POISE_SCHEMA_VERSION)
    g_set_error (error, POISE_COLLECTION_ERROR, POISE_COLLECTION_ERROR_NEWER,
                 "the file has version %" G_GINT64_FORMAT
                 ", this program knows %d",
                 self->version, POISE_SCHEMA_VERSION);
  else if (self->version < 0 || (self->version == 0 && !empty))
    g_set_error (error, POISE_COLLECTION_ERROR, POISE_COLLECTION_ERROR_DAMAGED,
                 "the file has version %" G_GINT64_FORMAT, self->version);
  else
    return TRUE;

  return FALSE;
}

/* A file that does not begin as a database does was never one, unless what it
 * begins with is the zeros that a lost block leaves. */
static gboolean
file_was_database (const char *path)
{
  static const char zeros[HEADER_SIZE] = { 0 };
  char header[HEADER_SIZE] = { 0 };
  g_autofd int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  if (fd < 0 || read (fd, header, HEADER_SIZE) != HEADER_SIZE)
    return FALSE;

  return memcmp (header, "SQLite format 3", HEADER_SIZE) == 0
         || memcmp (header, zeros, HEADER_SIZE) == 0;
}

static gboolean
check_identity (PoiseDatabase *database,
                const char *path,
                Identity *identity,
                GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (identity_read (identity, database, &local_error))
    return identity_check (identity, error);

  if (g_error_matches (local_error, POISE_COLLECTION_ERROR,
                       POISE_COLLECTION_ERROR_DAMAGED)
      && !file_was_database (path))
    local_error->code = POISE_COLLECTION_ERROR_FOREIGN;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
set_version (PoiseDatabase *database, gsize version, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("PRAGMA application_id = %d;"
                       "PRAGMA user_version = %" G_GSIZE_FORMAT,
                       POISE_APPLICATION_ID, version);

  return poise_database_execute (database, sql, error);
}

static gboolean
migrate (PoiseDatabase *database, gsize version, GError **error)
{
  g_autoptr (PoiseTransaction) transaction =
      poise_transaction_begin (database, error);

  if (!transaction)
    return FALSE;

  for (gsize i = version; i < G_N_ELEMENTS (migrations); i++)
    if (!migrations[i](database, error)
        || !set_version (database, i + 1, error))
      return FALSE;

  return poise_transaction_commit (g_steal_pointer (&transaction), error);
}

/**
 * poise_schema_prepare:
 * @database: a database just opened
 * @path: its file
 * @error: return location for an error
 *
 * Leaves a file alone that is not ours or is newer; creates the tables in an
 * empty one and takes an older one to the present version.
 *
 * Returns: whether the database holds a collection of the present version
 */
gboolean
poise_schema_prepare (PoiseDatabase *database, const char *path, GError **error)
{
  Identity identity;

  if (!check_identity (database, path, &identity, error))
    return FALSE;

  if (!poise_database_execute (database,
                               "PRAGMA journal_mode = WAL;"
                               "PRAGMA synchronous = FULL;"
                               "PRAGMA foreign_keys = ON;"
                               "PRAGMA trusted_schema = OFF",
                               error))
    return FALSE;

  return identity.version == POISE_SCHEMA_VERSION
         || migrate (database, (gsize) identity.version, error);
}
