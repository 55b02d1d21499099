/* poise-study-jobs.h: what a study session asks of the collection
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-request.h"
#include "poise-worker.h"

/**
 * PoisePreview:
 * @outcomes: what each grade would do, Again first
 * @reviewed_ms: the moment they hold for; 0 if none was asked for
 */
typedef struct
{
  PoiseOutcome outcomes[4];
  gint64 reviewed_ms;
} PoisePreview;

/**
 * PoiseCardContent:
 * @card: scheduling state
 * @note: what it belongs to
 * @text: what it says, in the language of cards
 * @other: what it says in the other language
 * @category: title of its category
 * @preview: what each grade would do at the moment asked for
 */
typedef struct
{
  PoiseCard card;
  PoiseNote *note;
  PoiseNoteText *text;
  PoiseNoteText *other;
  char *category;
  PoisePreview preview;
} PoiseCardContent;

void poise_card_content_free (PoiseCardContent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseCardContent, poise_card_content_free)

/**
 * PoiseReceipt:
 * @operation: what was done
 * @outcome: what a grade led to
 */
typedef struct
{
  PoiseOperation operation;
  PoiseOutcome outcome;
} PoiseReceipt;

/* Each takes a PoiseRequest. */
extern const PoiseWorkerJob poise_queue_job;   /* GArray of PoiseQueueItem */
extern const PoiseWorkerJob poise_content_job; /* PoiseCardContent */
extern const PoiseWorkerJob poise_grade_job;   /* PoiseReceipt */
extern const PoiseWorkerJob poise_mark_job;    /* PoiseReceipt */
extern const PoiseWorkerJob poise_undo_job;    /* PoiseReceipt */
extern const PoiseWorkerJob poise_history_job; /* GArray of PoiseReview */
