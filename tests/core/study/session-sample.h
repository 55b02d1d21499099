/* session-sample.h: sessions to test with, and their state as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-day.h"
#include "poise-session.h"

/* An arbitrary moment, Unix milliseconds, at which the samples start. */
#define START     G_GINT64_CONSTANT (1750000000000)
#define MINUTE    POISE_MS_PER_MINUTE
#define TOMORROW  (START + POISE_MS_PER_DAY)
#define NEXT_WEEK 7

PoiseSession *session_sample_new (int n_cards);

PoiseAction session_sample_action (PoiseActionKind kind, int index);
PoiseAction session_sample_grade (PoiseRating rating, int days, gint64 due_ms);
PoiseAction session_sample_mark (PoiseOperationKind kind);

void session_sample_apply (PoiseSession **session,
                           PoiseAction action,
                           gint64 now_ms);
void session_sample_undo (PoiseSession **session, gint64 now_ms);
void session_sample_answer (PoiseSession **session,
                            PoiseRating rating,
                            int days,
                            gint64 due_ms,
                            gint64 now_ms);

char *session_sample_describe (PoiseSession *session);
gint64 session_sample_get_undo_id (PoiseSession *session);
gint64 session_sample_get_card (PoiseSession *session);
