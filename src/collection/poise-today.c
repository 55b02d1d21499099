/* poise-today.c: how much there is to do on a day, and how long it takes
 *
 * Estimates come from the person's own latest answers. A due card costs the
 * time of its review and of the repetitions that follow a lapse; a new card
 * that of all answers of its first day. While there are few answers, the
 * estimate leans on a prior, as if PRIOR_CARDS cards had taken PRIOR_*_MS each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-schema.h"
#include "poise-selection.h"

#define PRIOR_CARDS  10.0
#define PRIOR_DUE_MS 40000.0
#define PRIOR_NEW_MS 90000.0

typedef struct
{
  double due_ms;
  double fresh_ms;
} Estimate;

static double
blend (double total_ms, double cards, double prior_ms)
{
  return (total_ms + PRIOR_CARDS * prior_ms) / (cards + PRIOR_CARDS);
}

static gboolean
estimate_read (Estimate *self, PoiseCollection *collection, GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      collection->database,
      "SELECT total (duration_ms) FILTER (WHERE kind <> 0),"
      "  count (*) FILTER (WHERE kind = 1),"
      "  total (duration_ms) FILTER (WHERE kind = 0),"
      "  count (*) FILTER (WHERE kind = 0 AND elapsed_days < 0) "
      "FROM (SELECT r.duration_ms, r.kind, r.elapsed_days FROM review AS r"
      "  WHERE r.duration_ms > 0 AND " POISE_REVIEW_IS_LIVE
      "  ORDER BY r.id DESC LIMIT 1000)",
      error);

  if (!statement || poise_statement_step (statement, error) != POISE_STEP_ROW)
    return FALSE;

  self->due_ms =
      blend (poise_statement_get_double (statement, 0),
             poise_statement_get_double (statement, 1), PRIOR_DUE_MS);
  self->fresh_ms =
      blend (poise_statement_get_double (statement, 2),
             poise_statement_get_double (statement, 3), PRIOR_NEW_MS);

  return TRUE;
}

static gboolean
read_tomorrow (PoiseToday *today,
               PoiseCollection *collection,
               const PoiseStudyDay *day,
               gint64 category_id,
               GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      collection->database,
      "SELECT count (*) FROM card INDEXED BY card_due"
      "  JOIN note ON note.id = card.note_id "
      "WHERE card.category_id = :category_id AND card.state <> 0"
      "  AND card.suspended = 0 AND card.due_ms < :next_end_ms"
      "  AND max (card.due_ms, card.buried_until_ms) >= :end_ms"
      "  AND max (card.due_ms, card.buried_until_ms) < :next_end_ms"
      "  AND note.retired = 0",
      error);

  if (!statement)
    return FALSE;

  poise_statement_bind_int (statement, ":category_id", category_id);
  poise_statement_bind_int (statement, ":end_ms", day->end_ms);
  poise_statement_bind_int (statement, ":next_end_ms", day->next_end_ms);

  if (poise_statement_step (statement, error) != POISE_STEP_ROW)
    return FALSE;

  today->tomorrow += (int) poise_statement_get_int (statement, 0);

  return TRUE;
}

/* Of the cards not buried beyond their time the index gives the first; of those
 * buried there are few. */
static gboolean
read_next_due (PoiseToday *today,
               PoiseCollection *collection,
               const PoiseStudyDay *day,
               gint64 category_id,
               GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      collection->database,
      "SELECT min (moment) FROM ("
      "  SELECT * FROM (SELECT card.due_ms AS moment"
      "    FROM card INDEXED BY card_due JOIN note ON note.id = card.note_id"
      "    WHERE card.category_id = :category_id AND card.state <> 0"
      "      AND card.suspended = 0 AND card.due_ms > :now_ms"
      "      AND card.buried_until_ms <= card.due_ms AND note.retired = 0"
      "    ORDER BY card.due_ms LIMIT 1)"
      "  UNION ALL"
      "  SELECT min (max (card.due_ms, card.buried_until_ms))"
      "    FROM card INDEXED BY card_buried"
      "    JOIN note ON note.id = card.note_id"
      "    WHERE card.category_id = :category_id AND card.state <> 0"
      "      AND card.suspended = 0 AND card.buried_until_ms > :now_ms"
      "      AND card.buried_until_ms > 0 AND note.retired = 0)",
      error);
  gint64 moment;

  if (!statement)
    return FALSE;

  poise_statement_bind_int (statement, ":category_id", category_id);
  poise_statement_bind_int (statement, ":now_ms", day->now_ms);

  if (poise_statement_step (statement, error) != POISE_STEP_ROW)
    return FALSE;

  moment = poise_statement_get_int (statement, 0);

  if (moment != 0 && (today->next_due_ms == 0 || moment < today->next_due_ms))
    today->next_due_ms = moment;

  return TRUE;
}

static gboolean
read_future (PoiseToday *today,
             PoiseCollection *collection,
             const PoiseStudyDay *day,
             gint64 category_id,
             GError **error)
{
  g_autoptr (GArray) scope =
      poise_collection_list_scope (collection, category_id, error);

  if (!scope)
    return FALSE;

  for (guint i = 0; i < scope->len; i++)
    {
      gint64 id = g_array_index (scope, gint64, i);

      if (!read_tomorrow (today, collection, day, id, error)
          || !read_next_due (today, collection, day, id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_selection (PoiseToday *today,
                PoiseCollection *collection,
                const PoiseStudyDay *day,
                gint64 category_id,
                GError **error)
{
  g_auto (PoiseSelection) selection = { 0 };
  Estimate estimate;

  if (!poise_selection_read (&selection, collection, day, category_id, error)
      || !estimate_read (&estimate, collection, error))
    return FALSE;

  today->due = (int) selection.due->len;
  today->fresh = (int) selection.fresh->len;
  today->due_seconds = (int) (today->due * estimate.due_ms / 1000 + 0.5);
  today->fresh_seconds = (int) (estimate.fresh_ms / 1000 + 0.5);

  return TRUE;
}

/**
 * poise_collection_get_today:
 * @self: a collection
 * @policy: the choices in force
 * @category_id: a category, or 0 for all
 * @now_ms: the moment, Unix milliseconds
 * @today: (out): what is to do and what has been done
 * @error: return location for an error
 *
 * The limit of new cards is for all categories together, also where one is
 * asked for.
 *
 * Returns: whether the collection could be read
 */
gboolean
poise_collection_get_today (PoiseCollection *self,
                            const PoisePolicy *policy,
                            gint64 category_id,
                            gint64 now_ms,
                            PoiseToday *today,
                            GError **error)
{
  PoiseStudyDay day;
  PoiseDayWork work;

  *today = (PoiseToday) { 0 };
  poise_study_day_init (&day, policy, now_ms);

  if (!poise_day_work_read (&work, self, &day, category_id, error)
      || !read_selection (today, self, &day, category_id, error)
      || !read_future (today, self, &day, category_id, error))
    return FALSE;

  today->reviewed = work.reviewed;
  today->introduced = work.introduced;
  today->spent_seconds = (int) (work.spent_ms / 1000);

  return TRUE;
}
