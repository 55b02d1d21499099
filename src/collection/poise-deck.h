/* poise-deck.h: deck files, parsed and checked
 *
 * Private to the collection.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-deck-loader.h"

/**
 * PoiseDeckCategory:
 * @id: its row once it is written
 * @key: stable name
 * @titles: (element-type utf8 utf8): language to title
 */
typedef struct
{
  gint64 id;
  char *key;
  GHashTable *titles;
} PoiseDeckCategory;

/**
 * PoiseDeckNote:
 * @guid: stable identifier
 * @kind: concept, compare, compute, code, design, behavioural or company
 * @level: rank of its level, from 0 for easy
 * @category: its category
 * @position: its place in the deck, from 0
 * @tags: JSON array of texts
 * @companies: JSON array of texts
 * @texts: (element-type utf8 utf8): language to the JSON of a text
 */
typedef struct
{
  char *guid;
  char *kind;
  guint level;
  PoiseDeckCategory *category;
  int position;
  char *tags;
  char *companies;
  GHashTable *texts;
} PoiseDeckNote;

/**
 * PoiseDeck:
 * @categories: (element-type PoiseDeckCategory): in order
 * @notes: (element-type PoiseDeckNote): in order
 */
typedef struct
{
  GPtrArray *categories;
  GPtrArray *notes;
  GHashTable *categories_by_key;
  GHashTable *notes_by_guid;
} PoiseDeck;

PoiseDeck *poise_deck_new_from_files (const PoiseDeckFile *files,
                                      gsize n_files,
                                      GError **error);
void poise_deck_free (PoiseDeck *self);
const char *poise_deck_get_level_name (guint level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseDeck, poise_deck_free)
