/* poise-card.h: a card's scheduling state, as a plain value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-memory-model.h"

typedef enum
{
  POISE_CARD_NEW,      /* never graded */
  POISE_CARD_LEARNING, /* comes back within its day */
  POISE_CARD_REVIEW,   /* due on a later day */
} PoiseCardState;

/**
 * PoiseCard:
 * @id: the card's row
 * @note_id: the note that it belongs to
 * @ordinal: which of its note's cards, from 0
 * @state: where it stands
 * @suspended: left out until unsuspended
 * @flagged: marked by the person to come back to
 * @starred: marked by the person as a favourite
 * @buried_until_ms: left out before this moment; 0 if not buried
 * @memory: memory state after the last review; zeros for a new card
 * @last_review_ms: moment of the last review; 0 for a new card
 * @due_ms: moment from which it is due; 0 for a new card
 * @reps: reviews that count
 * @lapses: reviews graded Again after the card had left learning
 */
typedef struct
{
  gint64 id;
  gint64 note_id;
  int ordinal;
  PoiseCardState state;
  gboolean suspended;
  gboolean flagged;
  gboolean starred;
  gint64 buried_until_ms;
  PoiseMemoryState memory;
  gint64 last_review_ms;
  gint64 due_ms;
  int reps;
  int lapses;
} PoiseCard;

/**
 * PoiseOutcome:
 * @memory: memory state after the grade
 * @interval_days: the model's interval before rounding and fuzz, in days
 * @days: study days until the card is due; 0 if it comes back the same day
 * @due_ms: moment from which the card is due
 */
typedef struct
{
  PoiseMemoryState memory;
  double interval_days;
  int days;
  gint64 due_ms;
} PoiseOutcome;
