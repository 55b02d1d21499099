/* poise-session.h: a study session as a plain value
 *
 * A session is immutable. poise_session_apply() takes a state and an action to
 * the next state and does nothing else: no clock, no I/O. What an action does
 * to the collection is done, durably, before the action is applied. Each state
 * that an undoable action led to keeps the state before it, so undo is a chain
 * of earlier states.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "poise-queue.h"
#include "poise-undo.h"

/* A card that comes back the same day is shown this much early rather than
 * ending the session, unless it was recalled in it. */
#define POISE_SESSION_AHEAD_MS (20 * POISE_MS_PER_MINUTE)

/* Longest time that one answer counts for. */
#define POISE_SESSION_MAX_ANSWER_MS (5 * POISE_MS_PER_MINUTE)

typedef enum
{
  POISE_SESSION_QUESTION, /* the question alone is on the screen */
  POISE_SESSION_ANSWER,   /* the answer shows, a grade is awaited */
  POISE_SESSION_DONE,     /* nothing left to show now */
} PoiseSessionPhase;

typedef enum
{
  POISE_SECTION_DETAIL,
  POISE_SECTION_FOLLOW_UPS,
  POISE_SECTION_PITFALLS,
  POISE_SECTION_SOURCES,
  POISE_N_SECTIONS,
} PoiseSection;

typedef enum
{
  POISE_ACTION_SHOW_ANSWER,
  POISE_ACTION_TICK,     /* index: a key point said or not said */
  POISE_ACTION_SECTION,  /* index: a section opened or closed */
  POISE_ACTION_LANGUAGE, /* the card in its other language and back */
  POISE_ACTION_GRADE,    /* rating, outcome, operation */
  POISE_ACTION_REMOVE,   /* operation: suspended or buried, the next card */
  POISE_ACTION_MARK,     /* operation: flagged or starred, same card */
} PoiseActionKind;

/**
 * PoiseAction:
 * @kind: what the person did
 * @index: the key point or section
 * @rating: the grade
 * @outcome: what the grade led to
 * @operation: receipt of what was done to the collection
 */
typedef struct
{
  PoiseActionKind kind;
  int index;
  PoiseRating rating;
  PoiseOutcome outcome;
  PoiseOperation operation;
} PoiseAction;

/**
 * PoiseSessionTally:
 * @answered: grades given
 * @ratings: of these, how many of each grade; index 1 is Again
 * @fresh: cards met for the first time
 * @time_ms: time spent on the cards answered
 */
typedef struct
{
  int answered;
  int ratings[5];
  int fresh;
  gint64 time_ms;
} PoiseSessionTally;

typedef struct _PoiseSession PoiseSession;

PoiseSession *
poise_session_new (const PoiseQueueItem *items, gsize n_items, gint64 now_ms);
PoiseSession *poise_session_ref (PoiseSession *self);
void poise_session_unref (PoiseSession *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseSession, poise_session_unref)

PoiseSession *poise_session_apply (PoiseSession *self,
                                   const PoiseAction *action,
                                   gint64 now_ms);
PoiseSession *poise_session_undo (PoiseSession *self, gint64 now_ms);

const PoiseOperation *poise_session_get_undo (PoiseSession *self);

PoiseSessionPhase poise_session_get_phase (PoiseSession *self);
const PoiseQueueItem *poise_session_get_current (PoiseSession *self);
gint64 poise_session_get_shown_ms (PoiseSession *self);
gint64 poise_session_get_revealed_ms (PoiseSession *self);
gint64 poise_session_get_answer_time_ms (PoiseSession *self, gint64 now_ms);
guint32 poise_session_get_ticks (PoiseSession *self);
gboolean poise_session_get_section_open (PoiseSession *self,
                                         PoiseSection section);
gboolean poise_session_get_other_language (PoiseSession *self);
const PoiseSessionTally *poise_session_get_tally (PoiseSession *self);
guint poise_session_get_remaining (PoiseSession *self);
gint64 poise_session_get_next_due_ms (PoiseSession *self);
double poise_session_get_progress (PoiseSession *self);
