/* poise-undo.c: what a person does to a card, and taking it back
 *
 * Taking back restores exactly the part of the card that the operation changed:
 * a grade the schedule, the others one mark each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-undo.h"

#include "poise-collection-private.h"
#include "poise-day.h"

/* Copies the part of a card that an operation of @kind changes. */
static void
copy_part (PoiseCard *card, const PoiseCard *from, PoiseOperationKind kind)
{
  switch (kind)
    {
    case POISE_OPERATION_GRADE:
      poise_card_copy_schedule (card, from);
      break;

    case POISE_OPERATION_SUSPEND:
      card->suspended = from->suspended;
      break;

    case POISE_OPERATION_BURY:
      card->buried_until_ms = from->buried_until_ms;
      break;

    case POISE_OPERATION_FLAG:
      card->flagged = from->flagged;
      break;

    case POISE_OPERATION_STAR:
      card->starred = from->starred;
      break;

    default:
      g_assert_not_reached ();
    }
}

/* Gives the card of @operation, whose kind and card are set, the part of @to
 * that the kind is about. */
static gboolean
mark (PoiseCollection *self,
      PoiseOperation *operation,
      const PoiseCard *to,
      GError **error)
{
  g_autoptr (PoiseTransaction) transaction =
      poise_transaction_begin (self->database, error);
  PoiseCard card;

  if (!transaction
      || !poise_collection_get_card (self, operation->card_id, &card, error))
    return FALSE;

  operation->before = card;
  copy_part (&card, to, operation->kind);

  return poise_collection_write_card (self, &card, error)
         && poise_transaction_commit (g_steal_pointer (&transaction), error);
}

static void
operation_init (PoiseOperation *operation,
                PoiseOperationKind kind,
                gint64 card_id)
{
  *operation = (PoiseOperation) { .kind = kind, .card_id = card_id };
}

/**
 * poise_collection_set_suspended:
 * @self: a collection
 * @card_id: a card
 * @suspended: whether to leave it out from now on
 * @operation: (out): receipt
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
poise_collection_set_suspended (PoiseCollection *self,
                                gint64 card_id,
                                gboolean suspended,
                                PoiseOperation *operation,
                                GError **error)
{
  PoiseCard to = { .suspended = suspended };

  operation_init (operation, POISE_OPERATION_SUSPEND, card_id);

  return mark (self, operation, &to, error);
}

/**
 * poise_collection_set_flagged:
 * @self: a collection
 * @card_id: a card
 * @flagged: whether to mark it to come back to
 * @operation: (out): receipt
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
poise_collection_set_flagged (PoiseCollection *self,
                              gint64 card_id,
                              gboolean flagged,
                              PoiseOperation *operation,
                              GError **error)
{
  PoiseCard to = { .flagged = flagged };

  operation_init (operation, POISE_OPERATION_FLAG, card_id);

  return mark (self, operation, &to, error);
}

/**
 * poise_collection_set_starred:
 * @self: a collection
 * @card_id: a card
 * @starred: whether to mark it as a favourite
 * @operation: (out): receipt
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
poise_collection_set_starred (PoiseCollection *self,
                              gint64 card_id,
                              gboolean starred,
                              PoiseOperation *operation,
                              GError **error)
{
  PoiseCard to = { .starred = starred };

  operation_init (operation, POISE_OPERATION_STAR, card_id);

  return mark (self, operation, &to, error);
}

/**
 * poise_collection_bury:
 * @self: a collection
 * @card_id: a card
 * @policy: the choices in force
 * @now_ms: the moment, Unix milliseconds
 * @operation: (out): receipt
 * @error: return location for an error
 *
 * Leaves the card out until the start of the next study day.
 *
 * Returns: whether it was written
 */
gboolean
poise_collection_bury (PoiseCollection *self,
                       gint64 card_id,
                       const PoisePolicy *policy,
                       gint64 now_ms,
                       PoiseOperation *operation,
                       GError **error)
{
  int day =
      poise_day_number (now_ms, policy->time_zone, policy->day_start_hour);
  PoiseCard to = {
    .buried_until_ms =
        poise_day_start (day + 1, policy->time_zone, policy->day_start_hour),
  };

  operation_init (operation, POISE_OPERATION_BURY, card_id);

  return mark (self, operation, &to, error);
}

static gboolean
check_last_review (PoiseCollection *self,
                   const PoiseOperation *operation,
                   GError **error)
{
  PoiseReviewKind kind;
  gint64 review_id;

  if (!poise_collection_get_last_review (self, operation->card_id, &review_id,
                                         &kind, error))
    return FALSE;

  if (review_id != 0 && review_id == operation->review_id)
    return TRUE;

  g_set_error (error, POISE_COLLECTION_ERROR, POISE_COLLECTION_ERROR_NOT_FOUND,
               "review %" G_GINT64_FORMAT
               " is not the last one of card %" G_GINT64_FORMAT,
               operation->review_id, operation->card_id);

  return FALSE;
}

static gboolean
undo_grade (PoiseCollection *self,
            const PoiseOperation *operation,
            gint64 now_ms,
            GError **error)
{
  return check_last_review (self, operation, error)
         && poise_collection_append_tombstone (
             self, operation->card_id, operation->review_id, now_ms, error);
}

/**
 * poise_collection_undo:
 * @self: a collection
 * @operation: a receipt
 * @now_ms: the moment, Unix milliseconds
 * @error: return location for an error
 *
 * A grade can be taken back while it is the last one of its card; else the
 * error is %POISE_COLLECTION_ERROR_NOT_FOUND.
 *
 * Returns: whether the operation was taken back
 */
gboolean
poise_collection_undo (PoiseCollection *self,
                       const PoiseOperation *operation,
                       gint64 now_ms,
                       GError **error)
{
  g_autoptr (PoiseTransaction) transaction =
      poise_transaction_begin (self->database, error);
  PoiseCard card;

  if (!transaction
      || !poise_collection_get_card (self, operation->card_id, &card, error))
    return FALSE;

  if (operation->kind == POISE_OPERATION_GRADE
      && !undo_grade (self, operation, now_ms, error))
    return FALSE;

  copy_part (&card, &operation->before, operation->kind);

  return poise_collection_write_card (self, &card, error)
         && poise_transaction_commit (g_steal_pointer (&transaction), error);
}
