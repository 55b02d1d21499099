/* poise-selection.c: which cards are to do on a study day
 *
 * Suspended, buried and retired cards are left out. Of a note's cards at most
 * one is taken, and none if another of them has been answered on the day, since
 * one would give the other away; a card that comes back within the day is
 * preferred, then the one that is due first, then a new one.
 *
 * New cards come from the categories in turn, next from the one that has had
 * fewest introduced, so that a session is varied and no category waits for
 * another to be finished.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-selection.h"

#include "poise-day.h"
#include "poise-schema.h"

/* No other card of the note has been answered on the day. */
#define NO_SIBLING_TODAY                                               \
  "NOT EXISTS (SELECT 1 FROM card AS s WHERE s.note_id = card.note_id" \
  "  AND s.id <> card.id AND s.last_review_ms >= :start_ms"            \
  "  AND s.last_review_ms < :end_ms)"

/**
 * poise_study_day_init:
 * @self: (out): a study day
 * @policy: the choices in force
 * @now_ms: a moment in it, Unix milliseconds
 */
void
poise_study_day_init (PoiseStudyDay *self,
                      const PoisePolicy *policy,
                      gint64 now_ms)
{
  GTimeZone *zone = policy->time_zone;
  int hour = policy->day_start_hour;
  int number = poise_day_number (now_ms, zone, hour);

  self->now_ms = now_ms;
  self->start_ms = poise_day_start (number, zone, hour);
  self->end_ms = poise_day_start (number + 1, zone, hour);
  self->next_end_ms = poise_day_start (number + 2, zone, hour);
  self->new_per_day = policy->new_per_day;
}

/**
 * poise_day_work_read:
 * @self: (out): what has been done on the day
 * @collection: a collection
 * @day: the day
 * @category_id: a category, or 0 for all
 * @error: return location for an error
 *
 * Returns: whether the log could be read
 */
gboolean
poise_day_work_read (PoiseDayWork *self,
                     PoiseCollection *collection,
                     const PoiseStudyDay *day,
                     gint64 category_id,
                     GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      collection->database,
      "SELECT count (*), count (*) FILTER (WHERE r.elapsed_days < 0),"
      "  coalesce (sum (r.duration_ms), 0) "
      "FROM review AS r JOIN card ON card.id = r.card_id "
      "WHERE r.time_ms >= :start_ms AND r.time_ms < :end_ms"
      "  AND (:category_id = 0 OR card.category_id = :category_id)"
      "  AND " POISE_REVIEW_IS_LIVE,
      error);

  if (!statement)
    return FALSE;

  poise_statement_bind_int (statement, ":start_ms", day->start_ms);
  poise_statement_bind_int (statement, ":end_ms", day->end_ms);
  poise_statement_bind_int (statement, ":category_id", category_id);

  if (poise_statement_step (statement, error) != POISE_STEP_ROW)
    return FALSE;

  self->reviewed = (int) poise_statement_get_int (statement, 0);
  self->introduced = (int) poise_statement_get_int (statement, 1);
  self->spent_ms = poise_statement_get_int (statement, 2);

  return TRUE;
}

/**
 * poise_collection_list_scope:
 * @self: a collection
 * @category_id: a category, or 0 for all
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type gint64): the categories meant, in the
 *   order of the deck
 */
GArray *
poise_collection_list_scope (PoiseCollection *self,
                             gint64 category_id,
                             GError **error)
{
  g_autoptr (GArray) scope = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "SELECT id FROM category "
      "WHERE NOT retired AND (:category_id = 0 OR id = :category_id) "
      "ORDER BY position, id",
      error);
  PoiseStep step;

  if (!statement)
    return NULL;

  poise_statement_bind_int (statement, ":category_id", category_id);

  while ((step = poise_statement_step (statement, error)) == POISE_STEP_ROW)
    {
      gint64 id = poise_statement_get_int (statement, 0);

      g_array_append_val (scope, id);
    }

  return step == POISE_STEP_DONE ? g_steal_pointer (&scope) : NULL;
}

typedef struct
{
  PoiseCollection *collection;
  const PoiseStudyDay *day;
  GHashTable *notes; /* notes of which a card has been taken */
} Reader;

static PoiseStatement *
reader_prepare (Reader *self,
                const char *sql,
                gint64 category_id,
                GError **error)
{
  PoiseStatement *statement =
      poise_database_prepare (self->collection->database, sql, error);

  if (!statement)
    return NULL;

  poise_statement_bind_int (statement, ":now_ms", self->day->now_ms);
  poise_statement_bind_int (statement, ":start_ms", self->day->start_ms);
  poise_statement_bind_int (statement, ":end_ms", self->day->end_ms);
  poise_statement_bind_int (statement, ":category_id", category_id);

  return statement;
}

/* Appends the cards of @statement whose note has none yet, at most @limit. */
static gboolean
reader_take (Reader *self,
             PoiseStatement *statement,
             guint limit,
             GArray *cards,
             GError **error)
{
  guint taken = 0;

  while (taken < limit)
    {
      PoiseStep step = poise_statement_step (statement, error);
      PoiseCard card;

      if (step != POISE_STEP_ROW)
        return step == POISE_STEP_DONE;

      poise_card_read (&card, statement);

      if (g_hash_table_contains (self->notes, &card.note_id))
        continue;

      g_hash_table_add (self->notes,
                        g_memdup2 (&card.note_id, sizeof (gint64)));
      g_array_append_val (cards, card);
      taken++;
    }

  return TRUE;
}

static gboolean
take_due (Reader *reader, gint64 category_id, GArray *due, GError **error)
{
  g_autoptr (PoiseStatement) statement = reader_prepare (
      reader,
      "SELECT " POISE_CARD_COLUMNS
      " FROM card INDEXED BY card_due JOIN note ON note.id = card.note_id "
      "WHERE card.category_id = :category_id AND card.state <> 0"
      "  AND card.suspended = 0 AND card.due_ms < :end_ms"
      "  AND card.buried_until_ms <= :now_ms AND note.retired = 0"
      "  AND (card.state = 1 OR " NO_SIBLING_TODAY ") "
      "ORDER BY card.state = 1 DESC, card.due_ms, card.id",
      category_id, error);

  return statement && reader_take (reader, statement, G_MAXUINT, due, error);
}

static gboolean
take_new (Reader *reader,
          gint64 category_id,
          guint limit,
          GArray *cards,
          GError **error)
{
  g_autoptr (PoiseStatement) statement = reader_prepare (
      reader,
      "SELECT " POISE_CARD_COLUMNS
      " FROM card INDEXED BY card_new JOIN note ON note.id = card.note_id "
      "WHERE card.category_id = :category_id AND card.state = 0"
      "  AND card.suspended = 0 AND card.buried_until_ms <= :now_ms"
      "  AND note.retired = 0 AND " NO_SIBLING_TODAY " "
      "ORDER BY card.position, card.id",
      category_id, error);

  return statement && reader_take (reader, statement, limit, cards, error);
}

typedef struct
{
  GArray *cards; /* PoiseCard, new ones of one category */
  guint next;
  gint64 met; /* cards of it that are not new, and those taken */
} Source;

static void
source_clear (Source *self)
{
  g_clear_pointer (&self->cards, g_array_unref);
}

static gboolean
count_met (Reader *reader, gint64 category_id, gint64 *count, GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      reader->collection->database,
      "SELECT count (*) FROM card INDEXED BY card_due "
      "WHERE category_id = :category_id AND state <> 0 AND suspended = 0",
      error);

  if (!statement)
    return FALSE;

  poise_statement_bind_int (statement, ":category_id", category_id);

  if (poise_statement_step (statement, error) != POISE_STEP_ROW)
    return FALSE;

  *count = poise_statement_get_int (statement, 0);

  return TRUE;
}

/* The source with fewest cards met that has any left; ties by the deck's order.
 */
static Source *
find_source (GArray *sources)
{
  Source *found = NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      Source *source = &g_array_index (sources, Source, i);

      if (source->next < source->cards->len
          && (!found || source->met < found->met))
        found = source;
    }

  return found;
}

static void
interleave (GArray *sources, guint limit, GArray *fresh)
{
  Source *source;

  while (fresh->len < limit && (source = find_source (sources)))
    {
      g_array_append_val (
          fresh, g_array_index (source->cards, PoiseCard, source->next));
      source->next++;
      source->met++;
    }
}

static gboolean
source_read (Source *self,
             Reader *reader,
             gint64 category_id,
             guint limit,
             GError **error)
{
  self->cards = g_array_new (FALSE, FALSE, sizeof (PoiseCard));

  return count_met (reader, category_id, &self->met, error)
         && take_new (reader, category_id, limit, self->cards, error);
}

static gboolean
take_fresh (Reader *reader,
            GArray *scope,
            guint limit,
            GArray *fresh,
            GError **error)
{
  g_autoptr (GArray) sources = g_array_new (FALSE, TRUE, sizeof (Source));

  g_array_set_clear_func (sources, (GDestroyNotify) source_clear);
  g_array_set_size (sources, scope->len);

  for (guint i = 0; i < scope->len; i++)
    if (!source_read (&g_array_index (sources, Source, i), reader,
                      g_array_index (scope, gint64, i), limit, error))
      return FALSE;

  interleave (sources, limit, fresh);

  return TRUE;
}

/* New cards that the day still allows. */
static gboolean
read_limit (Reader *reader, guint *limit, GError **error)
{
  PoiseDayWork work;

  if (!poise_day_work_read (&work, reader->collection, reader->day, 0, error))
    return FALSE;

  *limit = (guint) MAX (reader->day->new_per_day - work.introduced, 0);

  return TRUE;
}

/**
 * poise_selection_read:
 * @self: (out): the cards
 * @collection: a collection
 * @day: the study day
 * @category_id: a category, or 0 for all
 * @error: return location for an error
 *
 * Returns: whether the cards could be read
 */
gboolean
poise_selection_read (PoiseSelection *self,
                      PoiseCollection *collection,
                      const PoiseStudyDay *day,
                      gint64 category_id,
                      GError **error)
{
  g_autoptr (GHashTable) notes =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) scope =
      poise_collection_list_scope (collection, category_id, error);
  Reader reader = { collection, day, notes };
  guint limit;

  self->due = g_array_new (FALSE, FALSE, sizeof (PoiseCard));
  self->fresh = g_array_new (FALSE, FALSE, sizeof (PoiseCard));

  if (!scope || !read_limit (&reader, &limit, error))
    return FALSE;

  for (guint i = 0; i < scope->len; i++)
    if (!take_due (&reader, g_array_index (scope, gint64, i), self->due, error))
      return FALSE;

  return limit == 0 || take_fresh (&reader, scope, limit, self->fresh, error);
}

/**
 * poise_selection_clear:
 * @self: a selection
 *
 * Frees its cards, not itself.
 */
void
poise_selection_clear (PoiseSelection *self)
{
  g_clear_pointer (&self->due, g_array_unref);
  g_clear_pointer (&self->fresh, g_array_unref);
}
