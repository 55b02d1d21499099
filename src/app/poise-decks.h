/* poise-decks.h: the built-in decks and tracks, as files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-worker.h"

/* Takes a folder that holds decks as the resources do, or NULL for those;
 * brings the decks into the collection. Returns a non-NULL pointer. */
extern const PoiseWorkerJob poise_decks_load_job;

GPtrArray *poise_decks_list_tracks (void);
