/* poise-database.h: SQLite with this program's errors and habits
 *
 * Private to the collection.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "poise-collection.h"

typedef struct _PoiseDatabase PoiseDatabase;
typedef struct _PoiseStatement PoiseStatement;
typedef struct _PoiseTransaction PoiseTransaction;

typedef enum
{
  POISE_STEP_ROW,
  POISE_STEP_DONE,
  POISE_STEP_ERROR,
} PoiseStep;

PoiseCollectionError poise_error_code_from_errno (int number);

PoiseDatabase *poise_database_open (const char *path, GError **error);
void poise_database_free (PoiseDatabase *self);
gboolean
poise_database_execute (PoiseDatabase *self, const char *sql, GError **error);
gboolean poise_database_read_int (PoiseDatabase *self,
                                  const char *sql,
                                  gint64 *value,
                                  GError **error);
gint64 poise_database_get_last_id (PoiseDatabase *self);
int poise_database_get_changes (PoiseDatabase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseDatabase, poise_database_free)

PoiseStatement *
poise_database_prepare (PoiseDatabase *self, const char *sql, GError **error);
void poise_statement_release (PoiseStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseStatement, poise_statement_release)

void
poise_statement_bind_int (PoiseStatement *self, const char *name, gint64 value);
void poise_statement_bind_double (PoiseStatement *self,
                                  const char *name,
                                  double value);
void poise_statement_bind_text (PoiseStatement *self,
                                const char *name,
                                const char *value);

PoiseStep poise_statement_step (PoiseStatement *self, GError **error);
gboolean poise_statement_run (PoiseStatement *self, GError **error);

gint64 poise_statement_get_int (PoiseStatement *self, int column);
double poise_statement_get_double (PoiseStatement *self, int column);
const char *poise_statement_get_text (PoiseStatement *self, int column);

PoiseTransaction *poise_transaction_begin (PoiseDatabase *database,
                                           GError **error);
gboolean poise_transaction_commit (PoiseTransaction *self, GError **error);
void poise_transaction_rollback (PoiseTransaction *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseTransaction, poise_transaction_rollback)
