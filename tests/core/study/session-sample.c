/* session-sample.c: sessions to test with, and their state as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session-sample.h"

/* A session of new cards, whose ids count from 1. */
PoiseSession *
session_sample_new (int n_cards)
{
  g_autofree PoiseQueueItem *items = g_new0 (PoiseQueueItem, n_cards);

  for (int i = 0; i < n_cards; i++)
    {
      items[i].card_id = i + 1;
      items[i].note_id = 100 + i;
    }

  return poise_session_new (items, (gsize) n_cards, START);
}

/* Every receipt has a number of its own, to tell them apart by. */
static PoiseOperation
make_operation (PoiseOperationKind kind)
{
  static gint64 last_id;

  return (PoiseOperation) { .kind = kind, .review_id = ++last_id };
}

PoiseAction
session_sample_action (PoiseActionKind kind, int index)
{
  return (PoiseAction) { .kind = kind, .index = index };
}

PoiseAction
session_sample_grade (PoiseRating rating, int days, gint64 due_ms)
{
  return (PoiseAction) {
    .kind = POISE_ACTION_GRADE,
    .rating = rating,
    .outcome = { .days = days, .due_ms = due_ms },
    .operation = make_operation (POISE_OPERATION_GRADE),
  };
}

/* What a person does to a card besides grading it. */
PoiseAction
session_sample_mark (PoiseOperationKind kind)
{
  gboolean removes =
      kind == POISE_OPERATION_SUSPEND || kind == POISE_OPERATION_BURY;

  return (PoiseAction) {
    .kind = removes ? POISE_ACTION_REMOVE : POISE_ACTION_MARK,
    .operation = make_operation (kind),
  };
}

static void
replace (PoiseSession **session, PoiseSession *next)
{
  poise_session_unref (*session);
  *session = next;
}

void
session_sample_apply (PoiseSession **session, PoiseAction action, gint64 now_ms)
{
  replace (session, poise_session_apply (*session, &action, now_ms));
}

void
session_sample_undo (PoiseSession **session, gint64 now_ms)
{
  replace (session, poise_session_undo (*session, now_ms));
}

/* Shows the answer and grades it, at one moment. */
void
session_sample_answer (PoiseSession **session,
                       PoiseRating rating,
                       int days,
                       gint64 due_ms,
                       gint64 now_ms)
{
  session_sample_apply (
      session, session_sample_action (POISE_ACTION_SHOW_ANSWER, 0), now_ms);
  session_sample_apply (session, session_sample_grade (rating, days, due_ms),
                        now_ms);
}

/* All that can be seen of a session but its undo and since when it shows. */
char *
session_sample_describe (PoiseSession *session)
{
  const PoiseSessionTally *tally = poise_session_get_tally (session);
  const PoiseQueueItem *item = poise_session_get_current (session);
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, "phase %u, ",
                          (guint) poise_session_get_phase (session));

  if (item)
    g_string_append_printf (
        out, "card %" G_GINT64_FORMAT " kind %u due %" G_GINT64_FORMAT ", ",
        item->card_id, (guint) item->kind, item->due_ms);

  g_string_append_printf (out, "revealed %" G_GINT64_FORMAT ", ticks %x, ",
                          poise_session_get_revealed_ms (session),
                          poise_session_get_ticks (session));

  for (int i = 0; i < POISE_N_SECTIONS; i++)
    g_string_append_printf (
        out, "%d", poise_session_get_section_open (session, (PoiseSection) i));

  g_string_append_printf (out,
                          ", other %d, answered %d = %d %d %d %d, fresh %d, "
                          "spent %" G_GINT64_FORMAT,
                          poise_session_get_other_language (session),
                          tally->answered, tally->ratings[1], tally->ratings[2],
                          tally->ratings[3], tally->ratings[4], tally->fresh,
                          tally->time_ms);
  g_string_append_printf (
      out, ", remaining %u, next due %" G_GINT64_FORMAT ", progress %.4f",
      poise_session_get_remaining (session),
      poise_session_get_next_due_ms (session),
      poise_session_get_progress (session));

  return g_string_free_and_steal (g_steal_pointer (&out));
}

/* Number of the receipt that undo would take back, or 0. */
gint64
session_sample_get_undo_id (PoiseSession *session)
{
  const PoiseOperation *operation = poise_session_get_undo (session);

  return operation ? operation->review_id : 0;
}

/* Id of the card on the screen, or 0. */
gint64
session_sample_get_card (PoiseSession *session)
{
  const PoiseQueueItem *item = poise_session_get_current (session);

  return item ? item->card_id : 0;
}
