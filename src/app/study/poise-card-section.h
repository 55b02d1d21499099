/* poise-card-section.h: one part of a card that opens with a key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "poise-note.h"
#include "poise-session.h"

#define POISE_TYPE_CARD_SECTION (poise_card_section_get_type ())

G_DECLARE_FINAL_TYPE (PoiseCardSection,
                      poise_card_section,
                      POISE,
                      CARD_SECTION,
                      AdwBin)

PoiseCardSection *poise_card_section_new (PoiseSection section);
void poise_card_section_set_text (PoiseCardSection *self, PoiseNoteText *text);
gboolean poise_card_section_set_open (PoiseCardSection *self, gboolean open);
void poise_card_section_announce (PoiseCardSection *self);
