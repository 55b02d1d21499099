/* poise-database.c: SQLite with this program's errors and habits
 *
 * Owns the connection and a cache of prepared statements: a statement is taken
 * from the cache to be used and goes back to it when released, so the same SQL
 * may be in use twice at a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-database.h"

#include <errno.h>
#include <sqlite3.h>

/* How long another program's short use of the file is waited for. */
#define BUSY_TIMEOUT_MS 2000

struct _PoiseDatabase
{
  sqlite3 *handle;
  GHashTable *idle; /* SQL to PoiseStatement */
};

struct _PoiseStatement
{
  PoiseDatabase *database;
  char *sql;
  sqlite3_stmt *handle;
};

struct _PoiseTransaction
{
  PoiseDatabase *database;
};

/**
 * poise_error_code_from_errno:
 * @number: a value of errno
 *
 * Returns: the error code that it stands for
 */
PoiseCollectionError
poise_error_code_from_errno (int number)
{
  switch (number)
    {
    case EACCES:
    case EPERM:
    case EROFS:
      return POISE_COLLECTION_ERROR_READ_ONLY;

    case ENOSPC:
    case EDQUOT:
      return POISE_COLLECTION_ERROR_FULL;

    default:
      return POISE_COLLECTION_ERROR_FAILED;
    }
}

static PoiseCollectionError
database_get_error_code (PoiseDatabase *self, int result)
{
  switch (result & 0xff)
    {
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return POISE_COLLECTION_ERROR_READ_ONLY;

    case SQLITE_FULL:
      return POISE_COLLECTION_ERROR_FULL;

    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return POISE_COLLECTION_ERROR_DAMAGED;

    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return POISE_COLLECTION_ERROR_IN_USE;

    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return poise_error_code_from_errno (sqlite3_system_errno (self->handle));

    default:
      return POISE_COLLECTION_ERROR_FAILED;
    }
}

/* SQLite quotes a damaged file's bytes as they are. */
static void
database_set_error (PoiseDatabase *self, int result, GError **error)
{
  g_autofree char *message =
      g_utf8_make_valid (sqlite3_errmsg (self->handle), -1);

  g_set_error_literal (error, POISE_COLLECTION_ERROR,
                       (int) database_get_error_code (self, result), message);
}

static void
statement_free (PoiseStatement *self)
{
  sqlite3_finalize (self->handle);
  g_free (self->sql);
  g_free (self);
}

static gboolean
database_check_writable (PoiseDatabase *self, GError **error)
{
  if (sqlite3_db_readonly (self->handle, "main") <= 0)
    return TRUE;

  g_set_error_literal (error, POISE_COLLECTION_ERROR,
                       POISE_COLLECTION_ERROR_READ_ONLY,
                       "the file cannot be written");

  return FALSE;
}

/**
 * poise_database_open:
 * @path: a file, which is made if it is missing
 * @error: return location for an error
 *
 * Nothing is written to the file yet.
 *
 * Returns: (transfer full): the database, or %NULL
 */
PoiseDatabase *
poise_database_open (const char *path, GError **error)
{
  g_autoptr (PoiseDatabase) self = g_new0 (PoiseDatabase, 1);
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
              | SQLITE_OPEN_EXRESCODE;
  int result;

  self->idle = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                      (GDestroyNotify) statement_free);
  result = sqlite3_open_v2 (path, &self->handle, flags, NULL);

  if (result != SQLITE_OK)
    {
      database_set_error (self, result, error);
      return NULL;
    }

  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);

  if (!database_check_writable (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * poise_database_free:
 * @self: (transfer full): a database, none of whose statements is in use
 *
 * Closes the file.
 */
void
poise_database_free (PoiseDatabase *self)
{
  g_hash_table_unref (self->idle);
  sqlite3_close (self->handle);
  g_free (self);
}

/**
 * poise_database_execute:
 * @self: a database
 * @sql: one or more statements without parameters; rows are passed over
 * @error: return location for an error
 *
 * Returns: whether all of it ran
 */
gboolean
poise_database_execute (PoiseDatabase *self, const char *sql, GError **error)
{
  int result = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  if (result == SQLITE_OK)
    return TRUE;

  database_set_error (self, result, error);

  return FALSE;
}

/**
 * poise_database_read_int:
 * @self: a database
 * @sql: a statement without parameters
 * @value: (out): first column of the first row, 0 without rows
 * @error: return location for an error
 *
 * Returns: whether it ran
 */
gboolean
poise_database_read_int (PoiseDatabase *self,
                         const char *sql,
                         gint64 *value,
                         GError **error)
{
  g_autoptr (PoiseStatement) statement = NULL;
  PoiseStep step;

  *value = 0;
  statement = poise_database_prepare (self, sql, error);

  if (!statement)
    return FALSE;

  step = poise_statement_step (statement, error);

  if (step == POISE_STEP_ROW)
    *value = poise_statement_get_int (statement, 0);

  return step != POISE_STEP_ERROR;
}

/**
 * poise_database_get_last_id:
 * @self: a database
 *
 * Returns: the row that the last INSERT made
 */
gint64
poise_database_get_last_id (PoiseDatabase *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}

/**
 * poise_database_get_changes:
 * @self: a database
 *
 * Returns: rows that the last statement changed
 */
int
poise_database_get_changes (PoiseDatabase *self)
{
  return sqlite3_changes (self->handle);
}

/**
 * poise_database_prepare:
 * @self: a database
 * @sql: one statement
 * @error: return location for an error
 *
 * SQL is part of the program, so what does not compile is taken for a sign that
 * the file's tables are not what they should be.
 *
 * Returns: (transfer full): the statement, to be released
 */
PoiseStatement *
poise_database_prepare (PoiseDatabase *self, const char *sql, GError **error)
{
  PoiseStatement *statement = NULL;
  sqlite3_stmt *handle = NULL;
  int result;

  if (g_hash_table_steal_extended (self->idle, sql, NULL,
                                   (gpointer *) &statement))
    return statement;

  result = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT,
                               &handle, NULL);

  if (result != SQLITE_OK)
    {
      database_set_error (
          self, result == SQLITE_ERROR ? SQLITE_CORRUPT : result, error);
      return NULL;
    }

  statement = g_new0 (PoiseStatement, 1);
  statement->database = self;
  statement->sql = g_strdup (sql);
  statement->handle = handle;

  return statement;
}

/**
 * poise_statement_release:
 * @self: (transfer full): a statement
 *
 * Gives it back, without its bindings, for the next poise_database_prepare() of
 * its SQL.
 */
void
poise_statement_release (PoiseStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);

  if (g_hash_table_contains (self->database->idle, self->sql))
    statement_free (self);
  else
    g_hash_table_insert (self->database->idle, self->sql, self);
}

static int
statement_find_parameter (PoiseStatement *self, const char *name)
{
  int index = sqlite3_bind_parameter_index (self->handle, name);

  g_assert (index > 0);

  return index;
}

/**
 * poise_statement_bind_int:
 * @self: a statement that is not at a row
 * @name: a parameter that it has, such as ":id"
 * @value: its value
 */
void
poise_statement_bind_int (PoiseStatement *self, const char *name, gint64 value)
{
  sqlite3_bind_int64 (self->handle, statement_find_parameter (self, name),
                      value);
}

/**
 * poise_statement_bind_double:
 * @self: a statement that is not at a row
 * @name: a parameter that it has
 * @value: its value; NaN is NULL to SQLite
 */
void
poise_statement_bind_double (PoiseStatement *self,
                             const char *name,
                             double value)
{
  sqlite3_bind_double (self->handle, statement_find_parameter (self, name),
                       value);
}

/**
 * poise_statement_bind_text:
 * @self: a statement that is not at a row
 * @name: a parameter that it has
 * @value: (nullable): its value, which is copied
 */
void
poise_statement_bind_text (PoiseStatement *self,
                           const char *name,
                           const char *value)
{
  sqlite3_bind_text (self->handle, statement_find_parameter (self, name), value,
                     -1, SQLITE_TRANSIENT);
}

/**
 * poise_statement_step:
 * @self: a statement
 * @error: return location for an error
 *
 * Returns: whether it is at a row, has no more, or failed
 */
PoiseStep
poise_statement_step (PoiseStatement *self, GError **error)
{
  int result = sqlite3_step (self->handle);

  if (result == SQLITE_ROW)
    return POISE_STEP_ROW;

  if (result == SQLITE_DONE)
    return POISE_STEP_DONE;

  database_set_error (self->database, result, error);

  return POISE_STEP_ERROR;
}

/**
 * poise_statement_run:
 * @self: a statement that gives no rows
 * @error: return location for an error
 *
 * Afterwards it can be bound and run again.
 *
 * Returns: whether it ran
 */
gboolean
poise_statement_run (PoiseStatement *self, GError **error)
{
  PoiseStep step = poise_statement_step (self, error);

  sqlite3_reset (self->handle);

  return step != POISE_STEP_ERROR;
}

/**
 * poise_statement_get_int:
 * @self: a statement at a row
 * @column: a column, from 0
 *
 * Returns: the number, 0 for NULL
 */
gint64
poise_statement_get_int (PoiseStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/**
 * poise_statement_get_double:
 * @self: a statement at a row
 * @column: a column, from 0
 *
 * Returns: the number, 0 for NULL
 */
double
poise_statement_get_double (PoiseStatement *self, int column)
{
  return sqlite3_column_double (self->handle, column);
}

/**
 * poise_statement_get_text:
 * @self: a statement at a row
 * @column: a column, from 0
 *
 * Returns: (transfer none) (nullable): the text, valid until the next step
 */
const char *
poise_statement_get_text (PoiseStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

/**
 * poise_transaction_begin:
 * @database: a database
 * @error: return location for an error
 *
 * Begins to write. Unless it is committed, the transaction is rolled back when
 * it is freed.
 *
 * Returns: (transfer full): the transaction, or %NULL
 */
PoiseTransaction *
poise_transaction_begin (PoiseDatabase *database, GError **error)
{
  PoiseTransaction *self;

  if (!poise_database_execute (database, "BEGIN IMMEDIATE", error))
    return NULL;

  self = g_new0 (PoiseTransaction, 1);
  self->database = database;

  return self;
}

/**
 * poise_transaction_commit:
 * @self: (transfer full): a transaction
 * @error: return location for an error
 *
 * Returns: whether all that was written in it is on the disk; if not, nothing
 * of it remains
 */
gboolean
poise_transaction_commit (PoiseTransaction *self, GError **error)
{
  if (!poise_database_execute (self->database, "COMMIT", error))
    {
      poise_transaction_rollback (self);
      return FALSE;
    }

  g_free (self);

  return TRUE;
}

/**
 * poise_transaction_rollback:
 * @self: (transfer full): a transaction
 *
 * Ends it; nothing that was written in it remains.
 */
void
poise_transaction_rollback (PoiseTransaction *self)
{
  if (!sqlite3_get_autocommit (self->database->handle))
    poise_database_execute (self->database, "ROLLBACK",
                            NULL /* what led here has been reported */);

  g_free (self);
}
