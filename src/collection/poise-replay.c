/* poise-replay.c: goes through the log card by card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-replay.h"

/* Cards are read in batches, so that the rows may be written in between. */
#define BATCH 1000

static gboolean
apply_review (const PoiseReview *review, gpointer user_data, GError **error)
{
  g_array_append_val ((GArray *) user_data, *review);

  return TRUE;
}

static void
replay_reviews (PoiseCard *card, const PoiseMemoryModel *model, GArray *reviews)
{
  static const PoiseCard fresh = { 0 };

  poise_card_copy_schedule (card, &fresh);

  for (guint i = 0; i < reviews->len; i++)
    {
      PoiseReview review = g_array_index (reviews, PoiseReview, i);

      review.memory = poise_memory_model_update (
          model, &card->memory, review.rating, MAX (review.elapsed_days, 0));
      poise_card_apply_review (card, &review);
    }
}

static gboolean
read_batch (PoiseCollection *self,
            gint64 after_id,
            GArray *cards,
            GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "SELECT " POISE_CARD_COLUMNS " FROM card WHERE id > :after_id "
      "ORDER BY id LIMIT :batch",
      error);
  PoiseStep step;

  if (!statement)
    return FALSE;

  poise_statement_bind_int (statement, ":after_id", after_id);
  poise_statement_bind_int (statement, ":batch", BATCH);
  g_array_set_size (cards, 0);

  while ((step = poise_statement_step (statement, error)) == POISE_STEP_ROW)
    {
      PoiseCard card;

      poise_card_read (&card, statement);
      g_array_append_val (cards, card);
    }

  return step == POISE_STEP_DONE;
}

static gboolean
replay_card (PoiseCollection *self,
             const PoiseCard *cached,
             PoiseReplayFunc func,
             gpointer user_data,
             GError **error)
{
  g_autoptr (GArray) reviews = g_array_new (FALSE, FALSE, sizeof (PoiseReview));
  PoiseCard replayed = *cached;

  if (!poise_collection_foreach_review (self, cached->id, apply_review, reviews,
                                        error))
    return FALSE;

  replay_reviews (&replayed, &self->model, reviews);

  return func (self, cached, &replayed, user_data, error);
}

static gboolean
replay_batch (PoiseCollection *self,
              GArray *cards,
              PoiseReplayFunc func,
              gpointer user_data,
              GError **error)
{
  for (guint i = 0; i < cards->len; i++)
    if (!replay_card (self, &g_array_index (cards, PoiseCard, i), func,
                      user_data, error))
      return FALSE;

  return TRUE;
}

/**
 * poise_collection_replay:
 * @self: a collection
 * @cancellable: (nullable): a cancellable
 * @func: what to call with each card
 * @user_data: data for @func
 * @error: return location for an error
 *
 * Returns: whether all cards were gone through
 */
gboolean
poise_collection_replay (PoiseCollection *self,
                         GCancellable *cancellable,
                         PoiseReplayFunc func,
                         gpointer user_data,
                         GError **error)
{
  g_autoptr (GArray) cards = g_array_new (FALSE, FALSE, sizeof (PoiseCard));
  gint64 last_id = G_MININT64;

  while (read_batch (self, last_id, cards, error))
    {
      if (cards->len == 0)
        return TRUE;

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !replay_batch (self, cards, func, user_data, error))
        return FALSE;

      last_id = g_array_index (cards, PoiseCard, cards->len - 1).id;
    }

  return FALSE;
}
