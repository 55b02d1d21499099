/* poise-queue.h: which cards to study now, in which order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-collection.h"

typedef enum
{
  POISE_QUEUE_NEW,      /* first meeting */
  POISE_QUEUE_LEARNING, /* comes back within its day */
  POISE_QUEUE_DUE,      /* due on this day or before */
} PoiseQueueKind;

/**
 * PoiseQueueItem:
 * @card_id: the card
 * @note_id: its note
 * @kind: why it is here
 * @due_ms: moment from which it may be shown; 0 for a new card
 * @retrievability: recall probability now; 0 for a new card
 */
typedef struct
{
  gint64 card_id;
  gint64 note_id;
  PoiseQueueKind kind;
  gint64 due_ms;
  double retrievability;
} PoiseQueueItem;

/**
 * PoiseToday:
 * @due: cards due now or later this day, learning ones among them
 * @fresh: new cards that this day's limit still allows
 * @reviewed: answers given this day
 * @introduced: cards met for the first time on this day
 * @due_seconds: estimated seconds for @due
 * @fresh_seconds: estimated seconds for one new card, its repetitions of the
 * day among them
 * @spent_seconds: time spent answering on this day
 * @tomorrow: cards that will be due on the next day
 * @next_due_ms: earliest moment at which a card not due now becomes due; 0 if
 * none
 */
typedef struct
{
  int due;
  int fresh;
  int reviewed;
  int introduced;
  int due_seconds;
  int fresh_seconds;
  int spent_seconds;
  int tomorrow;
  gint64 next_due_ms;
} PoiseToday;

/* @category_id 0 means all categories. The array holds PoiseQueueItem. */
GArray *poise_collection_build_queue (PoiseCollection *self,
                                      const PoisePolicy *policy,
                                      gint64 category_id,
                                      gint64 now_ms,
                                      GError **error);
gboolean poise_collection_get_today (PoiseCollection *self,
                                     const PoisePolicy *policy,
                                     gint64 category_id,
                                     gint64 now_ms,
                                     PoiseToday *today,
                                     GError **error);
