/* poise-replay.h: goes through the log card by card
 *
 * Private to the collection.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-collection-private.h"

/* @cached is the card as its row says, @replayed as its reviews say. */
typedef gboolean (*PoiseReplayFunc) (PoiseCollection *collection,
                                     const PoiseCard *cached,
                                     const PoiseCard *replayed,
                                     gpointer user_data,
                                     GError **error);

gboolean poise_collection_replay (PoiseCollection *self,
                                  GCancellable *cancellable,
                                  PoiseReplayFunc func,
                                  gpointer user_data,
                                  GError **error);
