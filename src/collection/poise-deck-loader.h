/* poise-deck-loader.h: brings the built-in decks into the collection
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-collection.h"

/**
 * PoiseDeckFile:
 * @name: (unowned): what to call the file in an error message
 * @language: (unowned): language of its texts, "en" for the source
 * @json: (unowned): its bytes
 */
typedef struct
{
  const char *name;
  const char *language;
  GBytes *json;
} PoiseDeckFile;

/* Does nothing if the files are those loaded last (by their hash). Otherwise
 * checks all of them, then upserts categories, notes, texts and cards in one
 * transaction: progress hangs on the notes' stable ids; notes that are gone are
 * retired, never deleted. On error nothing is changed. */
gboolean poise_collection_load_decks (PoiseCollection *self,
                                      const PoiseDeckFile *files,
                                      gsize n_files,
                                      gint64 now_ms,
                                      gboolean *changed,
                                      GError **error);
