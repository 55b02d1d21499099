/* poise-session.c: a study session as a plain value
 *
 * Cards wait in the order of the queue. Which one comes next depends on the
 * moment: a card that comes back the same day goes first once its time has
 * come, and last, at most POISE_SESSION_AHEAD_MS early, while it has not. In a
 * session only a failed card comes early: one that was recalled would come back
 * again and again, and the session would never end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-session.h"

#include "poise-day.h"

/**
 * Waiting:
 * @item: a card to come
 * @early: whether it may be shown before its time rather than ending the
 * session
 */
typedef struct
{
  PoiseQueueItem item;
  gboolean early;
} Waiting;

struct _PoiseSession
{
  gatomicrefcount ref_count;
  PoiseSessionPhase phase;

  GArray *waiting; /* Waiting; never changed once shared */
  PoiseQueueItem current;
  gint64 shown_ms;
  gint64 revealed_ms;
  guint32 ticks;
  guint32 sections;
  gboolean other_language;

  PoiseSessionTally tally;

  PoiseSession *previous; /* the state before the last undoable action */
  PoiseOperation operation;
};

static PoiseSession *
session_copy (PoiseSession *self)
{
  PoiseSession *copy = g_new (PoiseSession, 1);

  *copy = *self;
  g_atomic_ref_count_init (&copy->ref_count);
  g_array_ref (copy->waiting);

  if (copy->previous)
    poise_session_ref (copy->previous);

  return copy;
}

static gboolean
item_comes_back (const PoiseQueueItem *item)
{
  return item->kind == POISE_QUEUE_LEARNING;
}

/* Index of the earliest card that comes back by @until_ms, or -1; of those that
 * may be early only, if @early. */
static int
find_returning (GArray *waiting, gint64 until_ms, gboolean early)
{
  int found = -1;
  gint64 earliest = until_ms;

  for (guint i = 0; i < waiting->len; i++)
    {
      const Waiting *next = &g_array_index (waiting, Waiting, i);

      if (item_comes_back (&next->item) && (next->early || !early)
          && next->item.due_ms <= earliest
          && (found < 0 || next->item.due_ms < earliest))
        {
          found = (int) i;
          earliest = next->item.due_ms;
        }
    }

  return found;
}

static int
find_first (GArray *waiting)
{
  for (guint i = 0; i < waiting->len; i++)
    if (!item_comes_back (&g_array_index (waiting, Waiting, i).item))
      return (int) i;

  return -1;
}

static int
find_next (GArray *waiting, gint64 now_ms)
{
  int index = find_returning (waiting, now_ms, FALSE);

  if (index < 0)
    index = find_first (waiting);

  if (index < 0)
    index = find_returning (waiting, now_ms + POISE_SESSION_AHEAD_MS, TRUE);

  return index;
}

static void
session_take_next (PoiseSession *self, gint64 now_ms)
{
  int index = find_next (self->waiting, now_ms);

  self->ticks = 0;
  self->sections = 0;
  self->other_language = FALSE;
  self->shown_ms = now_ms;
  self->revealed_ms = 0;

  if (index < 0)
    {
      self->phase = POISE_SESSION_DONE;
      return;
    }

  self->phase = POISE_SESSION_QUESTION;
  self->current = g_array_index (self->waiting, Waiting, index).item;
  g_array_remove_index (self->waiting, (guint) index);
}

/* The next state after an undoable action, with a queue of its own. */
static PoiseSession *
session_step (PoiseSession *self, const PoiseOperation *operation)
{
  PoiseSession *next = session_copy (self);

  g_clear_pointer (&next->previous, poise_session_unref);
  next->previous = poise_session_ref (self);
  next->operation = *operation;

  g_array_unref (next->waiting);
  next->waiting = g_array_copy (self->waiting);

  return next;
}

static void
session_count (PoiseSession *self, PoiseRating rating, gint64 now_ms)
{
  self->tally.answered++;
  self->tally.ratings[rating]++;
  self->tally.time_ms += poise_session_get_answer_time_ms (self, now_ms);

  if (self->current.kind == POISE_QUEUE_NEW)
    self->tally.fresh++;
}

static PoiseSession *
session_grade (PoiseSession *self, const PoiseAction *action, gint64 now_ms)
{
  PoiseSession *next = session_step (self, &action->operation);

  session_count (next, action->rating, now_ms);

  if (action->outcome.days == 0)
    {
      Waiting again = { self->current, action->rating == POISE_RATING_AGAIN };

      again.item.kind = POISE_QUEUE_LEARNING;
      again.item.due_ms = action->outcome.due_ms;
      g_array_append_val (next->waiting, again);
    }

  session_take_next (next, now_ms);

  return next;
}

static PoiseSession *
session_remove (PoiseSession *self, const PoiseAction *action, gint64 now_ms)
{
  PoiseSession *next = session_step (self, &action->operation);

  session_take_next (next, now_ms);

  return next;
}

static PoiseSession *
session_show_answer (PoiseSession *self, gint64 now_ms)
{
  PoiseSession *next = session_copy (self);

  next->phase = POISE_SESSION_ANSWER;
  next->revealed_ms = now_ms;

  return next;
}

static PoiseSession *
session_toggle (PoiseSession *self, const PoiseAction *action)
{
  PoiseSession *next = session_copy (self);
  guint32 bit = 1u << action->index;

  if (action->kind == POISE_ACTION_TICK)
    next->ticks ^= bit;
  else if (action->kind == POISE_ACTION_SECTION)
    next->sections ^= bit;
  else
    next->other_language = !next->other_language;

  return next;
}

static gboolean
action_fits (PoiseSession *self, const PoiseAction *action)
{
  switch (action->kind)
    {
    case POISE_ACTION_SHOW_ANSWER:
      return self->phase == POISE_SESSION_QUESTION;

    case POISE_ACTION_TICK:
    case POISE_ACTION_SECTION:
      return self->phase == POISE_SESSION_ANSWER && action->index >= 0
             && action->index < 32;

    case POISE_ACTION_GRADE:
      return self->phase == POISE_SESSION_ANSWER
             && action->rating >= POISE_RATING_AGAIN
             && action->rating <= POISE_RATING_EASY;

    case POISE_ACTION_LANGUAGE:
    case POISE_ACTION_REMOVE:
    case POISE_ACTION_MARK:
      return self->phase != POISE_SESSION_DONE;

    default:
      return FALSE;
    }
}

/**
 * poise_session_new:
 * @items: (array length=n_items): cards to study, in order
 * @n_items: number of @items
 * @now_ms: the moment the first question shows, Unix milliseconds
 *
 * Returns: (transfer full): a session that shows its first question, or is done
 *   if there is none
 */
PoiseSession *
poise_session_new (const PoiseQueueItem *items, gsize n_items, gint64 now_ms)
{
  PoiseSession *self = g_new0 (PoiseSession, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));

  for (gsize i = 0; i < n_items; i++)
    {
      Waiting waiting = { items[i], TRUE };

      g_array_append_val (self->waiting, waiting);
    }

  session_take_next (self, now_ms);

  return self;
}

/**
 * poise_session_ref:
 * @self: a session
 *
 * Returns: (transfer full): @self
 */
PoiseSession *
poise_session_ref (PoiseSession *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * poise_session_unref:
 * @self: (transfer full): a session
 *
 * Frees it with the last reference. A loop, not a recursion: a session may have
 * thousands of earlier states.
 */
void
poise_session_unref (PoiseSession *self)
{
  while (self && g_atomic_ref_count_dec (&self->ref_count))
    {
      PoiseSession *previous = self->previous;

      g_array_unref (self->waiting);
      g_free (self);
      self = previous;
    }
}

/**
 * poise_session_apply:
 * @self: a session
 * @action: what the person did
 * @now_ms: the moment of the action, Unix milliseconds
 *
 * An action that makes no sense in the session's phase changes nothing.
 *
 * Returns: (transfer full): the session after @action
 */
PoiseSession *
poise_session_apply (PoiseSession *self,
                     const PoiseAction *action,
                     gint64 now_ms)
{
  if (!action_fits (self, action))
    return poise_session_ref (self);

  switch (action->kind)
    {
    case POISE_ACTION_SHOW_ANSWER:
      return session_show_answer (self, now_ms);

    case POISE_ACTION_GRADE:
      return session_grade (self, action, now_ms);

    case POISE_ACTION_REMOVE:
      return session_remove (self, action, now_ms);

    case POISE_ACTION_MARK:
      return session_step (self, &action->operation);

    case POISE_ACTION_TICK:
    case POISE_ACTION_SECTION:
    case POISE_ACTION_LANGUAGE:
    default:
      return session_toggle (self, action);
    }
}

/**
 * poise_session_get_undo:
 * @self: a session
 *
 * Returns: (nullable) (transfer none): receipt of the last action that can be
 *   taken back, which is taken back in the collection before
 *   poise_session_undo() is called
 */
const PoiseOperation *
poise_session_get_undo (PoiseSession *self)
{
  return self->previous ? &self->operation : NULL;
}

static gboolean
operation_keeps_card (const PoiseOperation *operation)
{
  return operation->kind == POISE_OPERATION_FLAG
         || operation->kind == POISE_OPERATION_STAR;
}

/* The same state without its last step: a mark taken back does not take back
 * what was ticked since. */
static PoiseSession *
session_forget_step (PoiseSession *self)
{
  PoiseSession *next = session_copy (self);
  PoiseSession *marked = next->previous;

  next->operation = marked->operation;
  next->previous =
      marked->previous ? poise_session_ref (marked->previous) : NULL;
  poise_session_unref (marked);

  return next;
}

/**
 * poise_session_undo:
 * @self: a session
 * @now_ms: the moment, Unix milliseconds
 *
 * The card comes back as it was: answer shown, ticks and open sections too. The
 * time that passed since does not count as time spent on it.
 *
 * Returns: (transfer full): the session before its last undoable action
 */
PoiseSession *
poise_session_undo (PoiseSession *self, gint64 now_ms)
{
  PoiseSession *earlier;

  if (!self->previous)
    return poise_session_ref (self);

  if (operation_keeps_card (&self->operation))
    return session_forget_step (self);

  earlier = session_copy (self->previous);
  earlier->shown_ms = now_ms;

  return earlier;
}

/**
 * poise_session_get_phase:
 * @self: a session
 *
 * Returns: what is awaited from the person
 */
PoiseSessionPhase
poise_session_get_phase (PoiseSession *self)
{
  return self->phase;
}

/**
 * poise_session_get_current:
 * @self: a session
 *
 * Returns: (nullable) (transfer none): the card on the screen
 */
const PoiseQueueItem *
poise_session_get_current (PoiseSession *self)
{
  return self->phase == POISE_SESSION_DONE ? NULL : &self->current;
}

/**
 * poise_session_get_shown_ms:
 * @self: a session
 *
 * Returns: the moment the question showed, Unix milliseconds
 */
gint64
poise_session_get_shown_ms (PoiseSession *self)
{
  return self->shown_ms;
}

/**
 * poise_session_get_revealed_ms:
 * @self: a session
 *
 * This is the moment of the review: memory is judged when the answer shows, so
 * the intervals announced then are those that happen, however long a person
 * thinks about the grade.
 *
 * Returns: the moment the answer showed, Unix milliseconds, or 0
 */
gint64
poise_session_get_revealed_ms (PoiseSession *self)
{
  return self->revealed_ms;
}

/**
 * poise_session_get_answer_time_ms:
 * @self: a session
 * @now_ms: the moment, Unix milliseconds
 *
 * Returns: milliseconds since the card's question showed, 0 to
 *   %POISE_SESSION_MAX_ANSWER_MS
 */
gint64
poise_session_get_answer_time_ms (PoiseSession *self, gint64 now_ms)
{
  return CLAMP (now_ms - self->shown_ms, 0, POISE_SESSION_MAX_ANSWER_MS);
}

/**
 * poise_session_get_ticks:
 * @self: a session
 *
 * Returns: bit i is set if key point i is ticked
 */
guint32
poise_session_get_ticks (PoiseSession *self)
{
  return self->ticks;
}

/**
 * poise_session_get_section_open:
 * @self: a session
 * @section: a section of the card
 *
 * Returns: whether it is open
 */
gboolean
poise_session_get_section_open (PoiseSession *self, PoiseSection section)
{
  return (self->sections >> section) & 1;
}

/**
 * poise_session_get_other_language:
 * @self: a session
 *
 * Returns: whether the card shows in its other language
 */
gboolean
poise_session_get_other_language (PoiseSession *self)
{
  return self->other_language;
}

/**
 * poise_session_get_tally:
 * @self: a session
 *
 * Returns: (transfer none): what has been answered so far
 */
const PoiseSessionTally *
poise_session_get_tally (PoiseSession *self)
{
  return &self->tally;
}

/**
 * poise_session_get_remaining:
 * @self: a session
 *
 * Returns: cards still to come, the one on the screen among them
 */
guint
poise_session_get_remaining (PoiseSession *self)
{
  return self->waiting->len + (self->phase == POISE_SESSION_DONE ? 0 : 1);
}

/**
 * poise_session_get_next_due_ms:
 * @self: a session
 *
 * Returns: the moment at which the earliest card that is still waiting comes
 *   back, Unix milliseconds, or 0 if none waits
 */
gint64
poise_session_get_next_due_ms (PoiseSession *self)
{
  int index = find_returning (self->waiting, G_MAXINT64, FALSE);

  if (index < 0)
    return 0;

  return g_array_index (self->waiting, Waiting, index).item.due_ms;
}

/**
 * poise_session_get_progress:
 * @self: a session
 *
 * Returns: share of the session's answers that have been given, 0 to 1
 */
double
poise_session_get_progress (PoiseSession *self)
{
  double answered = self->tally.answered;

  if (self->phase == POISE_SESSION_DONE)
    return 1;

  return answered / (answered + poise_session_get_remaining (self));
}
