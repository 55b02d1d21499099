/* poise-collection-private.h: what the collection's files share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-collection.h"
#include "poise-database.h"
#include "poise-review-log.h"

struct _PoiseCollection
{
  int lock_fd;
  PoiseDatabase *database;
  PoiseMemoryModel model;
};

/* In the order that poise_card_read() expects. */
#define POISE_CARD_COLUMNS                                                   \
  "card.id, card.note_id, card.ordinal, card.state, card.suspended, "        \
  "card.flagged, card.starred, card.buried_until_ms, card.stability, "       \
  "card.stability_fast, card.difficulty, card.last_review_ms, card.due_ms, " \
  "card.reps, card.lapses"

#define POISE_N_CARD_COLUMNS 15

void poise_card_read (PoiseCard *self, PoiseStatement *statement);
void poise_card_apply_review (PoiseCard *self, const PoiseReview *review);
void poise_card_copy_schedule (PoiseCard *self, const PoiseCard *from);
double poise_card_get_retrievability (const PoiseCard *self,
                                      const PoiseMemoryModel *model,
                                      gint64 now_ms);
gboolean poise_collection_write_card (PoiseCollection *self,
                                      const PoiseCard *card,
                                      GError **error);

double poise_outcomes_compute (PoiseOutcome outcomes[4],
                               const PoiseMemoryModel *model,
                               const PoiseCard *card,
                               const PoisePolicy *policy,
                               gint64 reviewed_ms);

gboolean poise_collection_get_last_review (PoiseCollection *self,
                                           gint64 card_id,
                                           gint64 *review_id,
                                           PoiseReviewKind *kind,
                                           GError **error);
gboolean poise_collection_append_tombstone (PoiseCollection *self,
                                            gint64 card_id,
                                            gint64 review_id,
                                            gint64 now_ms,
                                            GError **error);
