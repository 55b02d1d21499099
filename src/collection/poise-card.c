/* poise-card.c: a card's scheduling state, and its row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-collection-private.h"

#include "poise-day.h"

/**
 * poise_card_read:
 * @self: (out): a card
 * @statement: a statement at a row that begins with POISE_CARD_COLUMNS
 */
void
poise_card_read (PoiseCard *self, PoiseStatement *statement)
{
  self->id = poise_statement_get_int (statement, 0);
  self->note_id = poise_statement_get_int (statement, 1);
  self->ordinal = (int) poise_statement_get_int (statement, 2);
  self->state = (PoiseCardState) poise_statement_get_int (statement, 3);
  self->suspended = poise_statement_get_int (statement, 4) != 0;
  self->flagged = poise_statement_get_int (statement, 5) != 0;
  self->starred = poise_statement_get_int (statement, 6) != 0;
  self->buried_until_ms = poise_statement_get_int (statement, 7);
  self->memory.stability = poise_statement_get_double (statement, 8);
  self->memory.stability_fast = poise_statement_get_double (statement, 9);
  self->memory.difficulty = poise_statement_get_double (statement, 10);
  self->last_review_ms = poise_statement_get_int (statement, 11);
  self->due_ms = poise_statement_get_int (statement, 12);
  self->reps = (int) poise_statement_get_int (statement, 13);
  self->lapses = (int) poise_statement_get_int (statement, 14);
}

/**
 * poise_card_apply_review:
 * @self: a card
 * @review: its next review
 *
 * Takes the card to its state after the review, by what the review holds. Both
 * grading and rebuilding go through here.
 */
void
poise_card_apply_review (PoiseCard *self, const PoiseReview *review)
{
  self->state =
      review->interval_days > 0 ? POISE_CARD_REVIEW : POISE_CARD_LEARNING;
  self->memory = review->memory;
  self->last_review_ms = review->time_ms;
  self->due_ms = review->due_ms;
  self->reps++;

  if (review->kind == POISE_REVIEW_REVIEW
      && review->rating == POISE_RATING_AGAIN)
    self->lapses++;
}

/**
 * poise_card_copy_schedule:
 * @self: a card
 * @from: the card to take from
 *
 * Copies the part of a card that grades change; marks stay as they are.
 */
void
poise_card_copy_schedule (PoiseCard *self, const PoiseCard *from)
{
  self->state = from->state;
  self->memory = from->memory;
  self->last_review_ms = from->last_review_ms;
  self->due_ms = from->due_ms;
  self->reps = from->reps;
  self->lapses = from->lapses;
}

/**
 * poise_card_get_retrievability:
 * @self: a card
 * @model: the memory model
 * @now_ms: a moment, Unix milliseconds
 *
 * Returns: the probability of recalling it at @now_ms; 0 for a new card
 */
double
poise_card_get_retrievability (const PoiseCard *self,
                               const PoiseMemoryModel *model,
                               gint64 now_ms)
{
  gint64 elapsed_ms = MAX (now_ms - self->last_review_ms, 0);

  if (self->state == POISE_CARD_NEW)
    return 0;

  return poise_memory_model_retrievability (
      model, &self->memory, (double) elapsed_ms / (double) POISE_MS_PER_DAY);
}

static void
bind_card (PoiseStatement *statement, const PoiseCard *card)
{
  poise_statement_bind_int (statement, ":id", card->id);
  poise_statement_bind_int (statement, ":state", card->state);
  poise_statement_bind_int (statement, ":suspended", card->suspended);
  poise_statement_bind_int (statement, ":flagged", card->flagged);
  poise_statement_bind_int (statement, ":starred", card->starred);
  poise_statement_bind_int (statement, ":buried_until_ms",
                            card->buried_until_ms);
  poise_statement_bind_double (statement, ":stability", card->memory.stability);
  poise_statement_bind_double (statement, ":stability_fast",
                               card->memory.stability_fast);
  poise_statement_bind_double (statement, ":difficulty",
                               card->memory.difficulty);
  poise_statement_bind_int (statement, ":last_review_ms", card->last_review_ms);
  poise_statement_bind_int (statement, ":due_ms", card->due_ms);
  poise_statement_bind_int (statement, ":reps", card->reps);
  poise_statement_bind_int (statement, ":lapses", card->lapses);
}

/**
 * poise_collection_write_card:
 * @self: a collection
 * @card: a card's scheduling state and marks, all of which are written
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
poise_collection_write_card (PoiseCollection *self,
                             const PoiseCard *card,
                             GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "UPDATE card SET state = :state, suspended = :suspended,"
      "  flagged = :flagged, starred = :starred,"
      "  buried_until_ms = :buried_until_ms, stability = :stability,"
      "  stability_fast = :stability_fast, difficulty = :difficulty,"
      "  last_review_ms = :last_review_ms, due_ms = :due_ms, reps = :reps,"
      "  lapses = :lapses "
      "WHERE id = :id",
      error);

  if (!statement)
    return FALSE;

  bind_card (statement, card);

  return poise_statement_run (statement, error);
}

/**
 * poise_collection_get_card:
 * @self: a collection
 * @card_id: a card
 * @card: (out): its scheduling state
 * @error: return location for an error
 *
 * Returns: whether it was found; %POISE_COLLECTION_ERROR_NOT_FOUND if there is
 *   no such card
 */
gboolean
poise_collection_get_card (PoiseCollection *self,
                           gint64 card_id,
                           PoiseCard *card,
                           GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database, "SELECT " POISE_CARD_COLUMNS " FROM card WHERE id = :id",
      error);

  if (!statement)
    return FALSE;

  poise_statement_bind_int (statement, ":id", card_id);

  switch (poise_statement_step (statement, error))
    {
    case POISE_STEP_ROW:
      poise_card_read (card, statement);
      return TRUE;

    case POISE_STEP_DONE:
      g_set_error (error, POISE_COLLECTION_ERROR,
                   POISE_COLLECTION_ERROR_NOT_FOUND,
                   "there is no card %" G_GINT64_FORMAT, card_id);
      return FALSE;

    case POISE_STEP_ERROR:
    default:
      return FALSE;
    }
}
