/* poise-category.h: categories, and how much of each is due and known
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-collection.h"
#include "poise-queue.h"

/**
 * PoiseCategory:
 * @id: row
 * @key: stable name of a built-in category, such as "deep-learning"
 * @title: in the language asked for
 * @cards: cards that are not suspended
 * @seen: of these, cards graded at least once
 * @suspended: suspended cards
 * @today: what is to do in it today
 * @mastery: mean recall probability now over @cards, unseen cards counting 0; 0
 * to 1
 */
typedef struct
{
  gint64 id;
  char *key;
  char *title;
  int cards;
  int seen;
  int suspended;
  PoiseToday today;
  double mastery;
} PoiseCategory;

void poise_category_free (PoiseCategory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseCategory, poise_category_free)

/**
 * PoiseCardEntry:
 * @card: scheduling state
 * @question: plain text of the question in the language asked for
 * @retrievability: recall probability now; 0 for a new card
 *
 * A row of a category's list of cards.
 */
typedef struct
{
  PoiseCard card;
  char *question;
  double retrievability;
} PoiseCardEntry;

void poise_card_entry_free (PoiseCardEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseCardEntry, poise_card_entry_free)

char *poise_collection_dup_category_title (PoiseCollection *self,
                                           gint64 category_id,
                                           const char *language,
                                           GError **error);
/* Both in the order of the deck. */
GPtrArray *poise_collection_list_categories (PoiseCollection *self,
                                             const PoisePolicy *policy,
                                             const char *language,
                                             gint64 now_ms,
                                             GError **error);
GPtrArray *poise_collection_list_cards (PoiseCollection *self,
                                        gint64 category_id,
                                        const char *language,
                                        gint64 now_ms,
                                        GError **error);
