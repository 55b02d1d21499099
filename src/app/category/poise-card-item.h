/* poise-card-item.h: a card in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "poise-category.h"

#define POISE_TYPE_CARD_ITEM (poise_card_item_get_type ())

G_DECLARE_FINAL_TYPE (PoiseCardItem, poise_card_item, POISE, CARD_ITEM, GObject)

PoiseCardItem *poise_card_item_new (const PoiseCardEntry *entry);
void poise_card_item_update (PoiseCardItem *self, const PoiseCardEntry *entry);
gint64 poise_card_item_get_card_id (PoiseCardItem *self);
const char *poise_card_item_get_question (PoiseCardItem *self);
char *poise_card_item_dup_status (PoiseCardItem *self, gint64 now_ms);
