/* poise-track.h: what a company's interviews draw on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/**
 * PoiseTrack:
 * @key: stable name, such as "google"
 * @name: the company's name, the same in every language
 * @weights: (element-type utf8 double): weight of a category by its key; those
 *   not named have none
 */
typedef struct
{
  char *key;
  char *name;
  GHashTable *weights;
} PoiseTrack;

PoiseTrack *poise_track_new_from_json (GBytes *json, GError **error);
void poise_track_free (PoiseTrack *self);
double poise_track_get_weight (const PoiseTrack *self,
                               const char *category_key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseTrack, poise_track_free)
