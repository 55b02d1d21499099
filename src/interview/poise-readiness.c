/* poise-readiness.c: how much of what an interview asks a person would recall
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-readiness.h"

/**
 * poise_readiness_compute:
 * @categories: (element-type PoiseCategory): categories listed for the moment
 * of the interview, so that their mastery is the recall expected then if
 * nothing more is studied
 * @track: (nullable): the company's weights; without one every card counts the
 *   same
 *
 * The weighted mean of mastery: with a track by its weights, without one by the
 * number of cards. The weakest category is the one whose missing recall, times
 * its weight, is largest.
 *
 * Returns: the readiness; zero without cards
 */
PoiseReadiness
poise_readiness_compute (GPtrArray *categories, const PoiseTrack *track)
{
  PoiseReadiness readiness = { 0, NULL };
  double total = 0;
  double largest_loss = 0;

  for (guint i = 0; i < categories->len; i++)
    {
      const PoiseCategory *category = g_ptr_array_index (categories, i);
      double weight = poise_track_get_weight (track, category->key);
      double loss;

      if (category->cards == 0)
        continue;

      if (!track)
        weight = category->cards;

      loss = weight * (1 - category->mastery);
      readiness.recall += weight * category->mastery;
      total += weight;

      if (loss > largest_loss)
        {
          largest_loss = loss;
          readiness.weakest = category;
        }
    }

  if (total > 0)
    readiness.recall /= total;

  return readiness;
}
