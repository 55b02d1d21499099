/* poise-card-view.h: a card as a page of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "poise-note.h"
#include "poise-session.h"

#define POISE_TYPE_CARD_VIEW (poise_card_view_get_type ())

G_DECLARE_FINAL_TYPE (PoiseCardView, poise_card_view, POISE, CARD_VIEW, AdwBin)

void poise_card_view_set_text (PoiseCardView *self,
                               PoiseNoteText *text,
                               const char *category);
void poise_card_view_render (PoiseCardView *self, PoiseSession *session);
char *poise_card_view_dup_question (PoiseCardView *self);
char *poise_card_view_dup_answer (PoiseCardView *self);
