/* poise-review-log.h: grading cards, and the log of every answer given
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-collection.h"
#include "poise-undo.h"

typedef enum
{
  POISE_REVIEW_LEARNING,   /* the card was new or still in its first day */
  POISE_REVIEW_REVIEW,     /* the card was due on a later day */
  POISE_REVIEW_RELEARNING, /* same-day repetition after a lapse */
  POISE_REVIEW_UNDO,       /* takes back the review that it names */
} PoiseReviewKind;

/**
 * PoiseReview:
 * @id: row, in order of writing
 * @card_id: the card
 * @time_ms: the moment at which the answer was shown
 * @rating: the grade
 * @kind: what the card was at the time
 * @duration_ms: from the question's appearing to the grade, capped by the
 * caller
 * @elapsed_days: days since the card's last review as the model saw them; -1
 * first
 * @interval_days: study days until due after the grade; 0 for the same day
 * @due_ms: moment from which it was due after the grade
 * @memory: memory state after the grade, by the model of that time
 */
typedef struct
{
  gint64 id;
  gint64 card_id;
  gint64 time_ms;
  PoiseRating rating;
  PoiseReviewKind kind;
  gint64 duration_ms;
  double elapsed_days;
  int interval_days;
  gint64 due_ms;
  PoiseMemoryState memory;
} PoiseReview;

typedef gboolean (*PoiseReviewFunc) (const PoiseReview *review,
                                     gpointer user_data,
                                     GError **error);

/* What each grade would do; outcomes[0] is Again's. The same @reviewed_ms given
 * to poise_collection_grade() gives exactly these. */
gboolean poise_collection_preview (PoiseCollection *self,
                                   gint64 card_id,
                                   const PoisePolicy *policy,
                                   gint64 reviewed_ms,
                                   PoiseOutcome outcomes[4],
                                   GError **error);
/* Durable when it returns TRUE. */
gboolean poise_collection_grade (PoiseCollection *self,
                                 gint64 card_id,
                                 PoiseRating rating,
                                 gint64 duration_ms,
                                 const PoisePolicy *policy,
                                 gint64 reviewed_ms,
                                 PoiseOperation *operation,
                                 PoiseOutcome *outcome,
                                 GError **error);
/* Live reviews only (not undone, no tombstones), oldest first; @card_id 0: all.
 */
gboolean poise_collection_foreach_review (PoiseCollection *self,
                                          gint64 card_id,
                                          PoiseReviewFunc func,
                                          gpointer user_data,
                                          GError **error);
