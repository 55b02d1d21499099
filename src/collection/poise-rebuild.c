/* poise-rebuild.c: recomputes the cache from the log, and checks it against it
 *
 * The log says what was answered when and what was announced: grades, elapsed
 * days, due times. Memory states follow from these by the present model. A card
 * without reviews that count is new. Marks of the person (suspended, buried,
 * flagged, starred) are no part of the log and stay.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-rebuild.h"

#include <math.h>

#include "poise-collection-private.h"
#include "poise-replay.h"

/* Memory states may have been computed by another build of the same formulas.
 */
#define TOLERANCE 1e-9

/**
 * poise_check_report_clear:
 * @self: a report
 *
 * Frees its problems, not itself.
 */
void
poise_check_report_clear (PoiseCheckReport *self)
{
  g_clear_pointer (&self->problems, g_ptr_array_unref);
}

static gboolean
numbers_agree (double one, double other)
{
  return fabs (one - other) <= TOLERANCE * MAX (fabs (one), fabs (other));
}

static gboolean
schedules_agree (const PoiseCard *one, const PoiseCard *other)
{
  return one->state == other->state && one->due_ms == other->due_ms
         && one->last_review_ms == other->last_review_ms
         && one->reps == other->reps && one->lapses == other->lapses
         && numbers_agree (one->memory.stability, other->memory.stability)
         && numbers_agree (one->memory.stability_fast,
                           other->memory.stability_fast)
         && numbers_agree (one->memory.difficulty, other->memory.difficulty);
}

static gboolean
compare_card (PoiseCollection *self,
              const PoiseCard *cached,
              const PoiseCard *replayed,
              gpointer user_data,
              GError **error)
{
  PoiseCheckReport *report = user_data;

  report->cards++;
  report->reviews += replayed->reps;

  if (schedules_agree (cached, replayed))
    return TRUE;

  report->differing++;
  g_ptr_array_add (report->problems,
                   g_strdup_printf ("Card %" G_GINT64_FORMAT
                                    " is not in the state that its reviews "
                                    "give.",
                                    cached->id));

  return TRUE;
}

/* Each row of @sql is one problem, its first column a sentence. */
static gboolean
add_problems (PoiseCollection *self,
              const char *sql,
              PoiseCheckReport *report,
              GError **error)
{
  g_autoptr (PoiseStatement) statement =
      poise_database_prepare (self->database, sql, error);
  PoiseStep step;

  if (!statement)
    return FALSE;

  while ((step = poise_statement_step (statement, error)) == POISE_STEP_ROW)
    g_ptr_array_add (
        report->problems,
        g_utf8_make_valid (poise_statement_get_text (statement, 0), -1));

  return step == POISE_STEP_DONE;
}

static const char *const checks[] = {
  "SELECT 'The file: ' || integrity_check || '.' "
  "FROM pragma_integrity_check WHERE integrity_check <> 'ok'",

  /* Not every table numbers its rows. */
  "SELECT coalesce ('Row ' || rowid, 'A row') || ' of ' || \"table\""
  "  || ' names a row of ' || parent || ' that does not exist.' "
  "FROM pragma_foreign_key_check",

  "SELECT 'Note ' || guid || ' has no card.' FROM note "
  "WHERE NOT EXISTS (SELECT 1 FROM card WHERE card.note_id = note.id)",

  "SELECT 'Note ' || guid || ' has no English text.' FROM note "
  "WHERE NOT EXISTS (SELECT 1 FROM note_text AS t"
  "  WHERE t.note_id = note.id AND t.language = 'en')",

  "SELECT 'Card ' || card.id || ' is not in the category of its note.' "
  "FROM card JOIN note ON note.id = card.note_id "
  "WHERE note.category_id <> card.category_id",

  "SELECT 'Review ' || u.id || ' takes back review ' || r.id"
  "  || ', which is another card''s or later.' "
  "FROM review AS u JOIN review AS r ON r.id = u.undoes "
  "WHERE r.card_id <> u.card_id OR r.id > u.id OR r.kind = 3",
};

/**
 * poise_collection_check:
 * @self: a collection
 * @cancellable: (nullable): a cancellable
 * @report: (out): what was found
 * @error: return location for an error
 *
 * Changes nothing.
 *
 * Returns: whether the check could be made, whatever it found; a file too
 *   damaged to be read gives %POISE_COLLECTION_ERROR_DAMAGED
 */
gboolean
poise_collection_check (PoiseCollection *self,
                        GCancellable *cancellable,
                        PoiseCheckReport *report,
                        GError **error)
{
  *report = (PoiseCheckReport) {
    .problems = g_ptr_array_new_with_free_func (g_free),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !add_problems (self, checks[i], report, error))
      return FALSE;

  return poise_collection_replay (self, cancellable, compare_card, report,
                                  error);
}

static gboolean
repair_card (PoiseCollection *self,
             const PoiseCard *cached,
             const PoiseCard *replayed,
             gpointer user_data,
             GError **error)
{
  if (memcmp (&cached->memory, &replayed->memory, sizeof cached->memory) == 0
      && schedules_agree (cached, replayed))
    return TRUE;

  return poise_collection_write_card (self, replayed, error);
}

/**
 * poise_collection_rebuild:
 * @self: a collection
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Gives every card the state that its reviews in the log give. If it is
 * cancelled or fails, nothing has changed.
 *
 * Returns: whether all cards were rebuilt
 */
gboolean
poise_collection_rebuild (PoiseCollection *self,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (PoiseTransaction) transaction =
      poise_transaction_begin (self->database, error);

  return transaction
         && poise_collection_replay (self, cancellable, repair_card, NULL,
                                     error)
         && poise_transaction_commit (g_steal_pointer (&transaction), error);
}
