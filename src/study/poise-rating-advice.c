/* poise-rating-advice.c: which grade the ticked key points suggest
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-rating-advice.h"

/**
 * poise_rating_advice_new:
 * @ticks: bit i is set if key point i was said
 * @n_points: key points of the card, 0 to 32
 *
 * All points said suggest Good, at least half of them Hard, fewer Again.
 * Without a tick nothing is known of the points, which suggests Good. Easy is
 * never suggested: completeness says nothing of effort.
 *
 * Returns: the suggestion and the counts behind it
 */
PoiseRatingAdvice
poise_rating_advice_new (guint32 ticks, int n_points)
{
  PoiseRatingAdvice advice = { POISE_RATING_GOOD, 0, n_points };

  g_return_val_if_fail (n_points >= 0 && n_points <= 32, advice);

  for (int i = 0; i < n_points; i++)
    advice.said += (ticks >> i) & 1;

  if (advice.said == 0 || advice.said == n_points)
    return advice;

  if (2 * advice.said >= n_points)
    advice.rating = POISE_RATING_HARD;
  else
    advice.rating = POISE_RATING_AGAIN;

  return advice;
}

/**
 * poise_rating_advice_pass_fail:
 * @rating: a grade
 *
 * Returns: the grade that stands for @rating where only passing and failing
 *   are offered
 */
PoiseRating
poise_rating_advice_pass_fail (PoiseRating rating)
{
  return rating == POISE_RATING_AGAIN ? POISE_RATING_AGAIN : POISE_RATING_GOOD;
}
