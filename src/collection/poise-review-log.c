/* poise-review-log.c: grading cards, and the log of every answer given
 *
 * The log is only ever appended to: a review that is taken back stays, and a
 * tombstone row names it. A grade is one transaction that writes its review and
 * the card's new state, and is on the disk when it returns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-review-log.h"

#include "poise-collection-private.h"
#include "poise-schema.h"

#define REVIEW_COLUMNS                                            \
  "r.id, r.card_id, r.time_ms, r.rating, r.kind, r.duration_ms, " \
  "r.elapsed_days, r.interval_days, r.due_ms, r.stability, "      \
  "r.stability_fast, r.difficulty"

static void
read_review (PoiseReview *review, PoiseStatement *statement)
{
  review->id = poise_statement_get_int (statement, 0);
  review->card_id = poise_statement_get_int (statement, 1);
  review->time_ms = poise_statement_get_int (statement, 2);
  review->rating = (PoiseRating) poise_statement_get_int (statement, 3);
  review->kind = (PoiseReviewKind) poise_statement_get_int (statement, 4);
  review->duration_ms = poise_statement_get_int (statement, 5);
  review->elapsed_days = poise_statement_get_double (statement, 6);
  review->interval_days = (int) poise_statement_get_int (statement, 7);
  review->due_ms = poise_statement_get_int (statement, 8);
  review->memory.stability = poise_statement_get_double (statement, 9);
  review->memory.stability_fast = poise_statement_get_double (statement, 10);
  review->memory.difficulty = poise_statement_get_double (statement, 11);
}

static void
bind_review (PoiseStatement *statement, const PoiseReview *review)
{
  poise_statement_bind_int (statement, ":card_id", review->card_id);
  poise_statement_bind_int (statement, ":time_ms", review->time_ms);
  poise_statement_bind_int (statement, ":rating", review->rating);
  poise_statement_bind_int (statement, ":kind", review->kind);
  poise_statement_bind_int (statement, ":duration_ms", review->duration_ms);
  poise_statement_bind_double (statement, ":elapsed_days",
                               review->elapsed_days);
  poise_statement_bind_int (statement, ":interval_days", review->interval_days);
  poise_statement_bind_int (statement, ":due_ms", review->due_ms);
  poise_statement_bind_double (statement, ":stability",
                               review->memory.stability);
  poise_statement_bind_double (statement, ":stability_fast",
                               review->memory.stability_fast);
  poise_statement_bind_double (statement, ":difficulty",
                               review->memory.difficulty);
}

/* @undoes is the review that @review takes back, or 0. */
static gboolean
append_review (PoiseCollection *self,
               PoiseReview *review,
               gint64 undoes,
               GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "INSERT INTO review (card_id, time_ms, rating, kind, duration_ms,"
      "  elapsed_days, interval_days, due_ms, stability, stability_fast,"
      "  difficulty, undoes) "
      "VALUES (:card_id, :time_ms, :rating, :kind, :duration_ms,"
      "  :elapsed_days, :interval_days, :due_ms, :stability, :stability_fast,"
      "  :difficulty, nullif (:undoes, 0))",
      error);

  if (!statement)
    return FALSE;

  bind_review (statement, review);
  poise_statement_bind_int (statement, ":undoes", undoes);

  if (!poise_statement_run (statement, error))
    return FALSE;

  review->id = poise_database_get_last_id (self->database);

  return TRUE;
}

/**
 * poise_collection_append_tombstone:
 * @self: a collection
 * @card_id: a card
 * @review_id: a review of it, which no longer counts from now on
 * @now_ms: the moment, Unix milliseconds
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
poise_collection_append_tombstone (PoiseCollection *self,
                                   gint64 card_id,
                                   gint64 review_id,
                                   gint64 now_ms,
                                   GError **error)
{
  PoiseReview review = {
    .card_id = card_id,
    .time_ms = now_ms,
    .kind = POISE_REVIEW_UNDO,
  };

  return append_review (self, &review, review_id, error);
}

/**
 * poise_collection_get_last_review:
 * @self: a collection
 * @card_id: a card
 * @review_id: (out): its last review that counts, 0 if there is none
 * @kind: (out): that review's kind, learning if there is none
 * @error: return location for an error
 *
 * Returns: whether the log could be read
 */
gboolean
poise_collection_get_last_review (PoiseCollection *self,
                                  gint64 card_id,
                                  gint64 *review_id,
                                  PoiseReviewKind *kind,
                                  GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "SELECT r.id, r.kind FROM review AS r "
      "WHERE r.card_id = :card_id AND " POISE_REVIEW_IS_LIVE
      " ORDER BY r.id DESC LIMIT 1",
      error);
  PoiseStep step;

  *review_id = 0;
  *kind = POISE_REVIEW_LEARNING;

  if (!statement)
    return FALSE;

  poise_statement_bind_int (statement, ":card_id", card_id);
  step = poise_statement_step (statement, error);

  if (step == POISE_STEP_ROW)
    {
      *review_id = poise_statement_get_int (statement, 0);
      *kind = (PoiseReviewKind) poise_statement_get_int (statement, 1);
    }

  return step != POISE_STEP_ERROR;
}

/* A card that comes back within its day has either not left its first day or
 * has been due on a later day before; its last review tells which. */
static gboolean
find_kind (PoiseCollection *self,
           const PoiseCard *card,
           PoiseReviewKind *kind,
           GError **error)
{
  PoiseReviewKind last_kind;
  gint64 last_id;

  *kind = card->state == POISE_CARD_REVIEW ? POISE_REVIEW_REVIEW
                                           : POISE_REVIEW_LEARNING;

  if (card->state != POISE_CARD_LEARNING)
    return TRUE;

  if (!poise_collection_get_last_review (self, card->id, &last_id, &last_kind,
                                         error))
    return FALSE;

  if (last_kind != POISE_REVIEW_LEARNING)
    *kind = POISE_REVIEW_RELEARNING;

  return TRUE;
}

static gboolean
policy_is_valid (const PoisePolicy *policy)
{
  return policy->desired_retention >= 0.70 && policy->desired_retention <= 0.99
         && policy->day_start_hour >= 0 && policy->day_start_hour <= 23
         && policy->maximum_interval >= 1 && policy->maximum_interval <= 36500
         && policy->time_zone;
}

/**
 * poise_collection_preview:
 * @self: a collection
 * @card_id: a card
 * @policy: the choices in force
 * @reviewed_ms: the moment of the review, Unix milliseconds
 * @outcomes: (out): what each grade would do, Again first
 * @error: return location for an error
 *
 * Returns: whether the card could be read
 */
gboolean
poise_collection_preview (PoiseCollection *self,
                          gint64 card_id,
                          const PoisePolicy *policy,
                          gint64 reviewed_ms,
                          PoiseOutcome outcomes[4],
                          GError **error)
{
  PoiseCard card;

  g_return_val_if_fail (policy_is_valid (policy), FALSE);

  if (!poise_collection_get_card (self, card_id, &card, error))
    return FALSE;

  poise_outcomes_compute (outcomes, &self->model, &card, policy, reviewed_ms);

  return TRUE;
}

static void
fill_review (PoiseReview *review,
             const PoiseCard *card,
             const PoiseOutcome *outcome)
{
  review->card_id = card->id;
  review->interval_days = outcome->days;
  review->due_ms = outcome->due_ms;
  review->memory = outcome->memory;
}

/**
 * poise_collection_grade:
 * @self: a collection
 * @card_id: a card
 * @rating: the grade
 * @duration_ms: time from the question's appearing to the grade, milliseconds;
 *   the caller caps it
 * @policy: the choices in force
 * @reviewed_ms: the moment the answer showed, Unix milliseconds
 * @operation: (out): receipt
 * @outcome: (out): what the grade led to
 * @error: return location for an error
 *
 * When it returns %TRUE the answer is on the disk; when it returns %FALSE
 * nothing has changed.
 *
 * Returns: whether the grade was written
 */
gboolean
poise_collection_grade (PoiseCollection *self,
                        gint64 card_id,
                        PoiseRating rating,
                        gint64 duration_ms,
                        const PoisePolicy *policy,
                        gint64 reviewed_ms,
                        PoiseOperation *operation,
                        PoiseOutcome *outcome,
                        GError **error)
{
  g_autoptr (PoiseTransaction) transaction = NULL;
  PoiseReview review = { .time_ms = reviewed_ms, .rating = rating };
  PoiseOutcome outcomes[4];
  PoiseCard card;

  g_return_val_if_fail (policy_is_valid (policy), FALSE);
  g_return_val_if_fail (
      rating >= POISE_RATING_AGAIN && rating <= POISE_RATING_EASY, FALSE);

  transaction = poise_transaction_begin (self->database, error);

  if (!transaction || !poise_collection_get_card (self, card_id, &card, error)
      || !find_kind (self, &card, &review.kind, error))
    return FALSE;

  review.duration_ms = MAX (duration_ms, 0);
  review.elapsed_days = poise_outcomes_compute (outcomes, &self->model, &card,
                                                policy, reviewed_ms);
  fill_review (&review, &card, &outcomes[rating - 1]);

  *outcome = outcomes[rating - 1];
  *operation = (PoiseOperation) {
    .kind = POISE_OPERATION_GRADE,
    .card_id = card_id,
    .before = card,
  };

  poise_card_apply_review (&card, &review);

  if (!append_review (self, &review, 0, error)
      || !poise_collection_write_card (self, &card, error))
    return FALSE;

  operation->review_id = review.id;

  return poise_transaction_commit (g_steal_pointer (&transaction), error);
}

static PoiseStatement *
prepare_reviews (PoiseCollection *self, gint64 card_id, GError **error)
{
  PoiseStatement *statement;

  if (card_id == 0)
    return poise_database_prepare (self->database,
                                   "SELECT " REVIEW_COLUMNS " FROM review AS r "
                                   "WHERE " POISE_REVIEW_IS_LIVE
                                   " ORDER BY r.id",
                                   error);

  statement = poise_database_prepare (
      self->database,
      "SELECT " REVIEW_COLUMNS " FROM review AS r "
      "WHERE r.card_id = :card_id AND " POISE_REVIEW_IS_LIVE " ORDER BY r.id",
      error);

  if (statement)
    poise_statement_bind_int (statement, ":card_id", card_id);

  return statement;
}

/**
 * poise_collection_foreach_review:
 * @self: a collection
 * @card_id: a card, or 0 for all
 * @func: (scope call): what to call with each review that counts, oldest first
 * @user_data: data for @func
 * @error: return location for an error
 *
 * Stops at the first call that returns %FALSE, with its error.
 *
 * Returns: whether all reviews were gone through
 */
gboolean
poise_collection_foreach_review (PoiseCollection *self,
                                 gint64 card_id,
                                 PoiseReviewFunc func,
                                 gpointer user_data,
                                 GError **error)
{
  g_autoptr (PoiseStatement) statement = prepare_reviews (self, card_id, error);
  PoiseStep step;

  if (!statement)
    return FALSE;

  while ((step = poise_statement_step (statement, error)) == POISE_STEP_ROW)
    {
      PoiseReview review;

      read_review (&review, statement);

      if (!func (&review, user_data, error))
        return FALSE;
    }

  return step == POISE_STEP_DONE;
}
