/* poise-selection.h: which cards are to do on a study day
 *
 * Private to the collection: the queue orders these cards and the day's figures
 * count them, so that the two always agree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-collection-private.h"
#include "poise-queue.h"

/**
 * PoiseStudyDay:
 * @now_ms: the moment
 * @start_ms: start of the study day that @now_ms is in
 * @end_ms: start of the next
 * @next_end_ms: start of the one after
 * @new_per_day: new cards that the day introduces at most, of all categories
 */
typedef struct
{
  gint64 now_ms;
  gint64 start_ms;
  gint64 end_ms;
  gint64 next_end_ms;
  int new_per_day;
} PoiseStudyDay;

/**
 * PoiseDayWork:
 * @reviewed: answers given on the day
 * @introduced: cards met for the first time on it
 * @spent_ms: time spent answering on it
 */
typedef struct
{
  int reviewed;
  int introduced;
  gint64 spent_ms;
} PoiseDayWork;

/**
 * PoiseSelection:
 * @due: (element-type PoiseCard): due by the end of the day, no order
 * @fresh: (element-type PoiseCard): new cards within the day's limit, in the
 *   order in which to introduce them
 */
typedef struct
{
  GArray *due;
  GArray *fresh;
} PoiseSelection;

void poise_study_day_init (PoiseStudyDay *self,
                           const PoisePolicy *policy,
                           gint64 now_ms);
gboolean poise_day_work_read (PoiseDayWork *self,
                              PoiseCollection *collection,
                              const PoiseStudyDay *day,
                              gint64 category_id,
                              GError **error);
gboolean poise_selection_read (PoiseSelection *self,
                               PoiseCollection *collection,
                               const PoiseStudyDay *day,
                               gint64 category_id,
                               GError **error);
void poise_selection_clear (PoiseSelection *self);
/* Ids of the categories meant by @category_id, in the order of the deck. */
GArray *poise_collection_list_scope (PoiseCollection *self,
                                     gint64 category_id,
                                     GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PoiseSelection, poise_selection_clear)
