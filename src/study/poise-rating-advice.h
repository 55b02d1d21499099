/* poise-rating-advice.h: which grade the ticked key points suggest
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-memory-model.h"

/**
 * PoiseRatingAdvice:
 * @rating: the grade to suggest
 * @said: key points ticked
 * @points: key points of the card
 */
typedef struct
{
  PoiseRating rating;
  int said;
  int points;
} PoiseRatingAdvice;

PoiseRatingAdvice poise_rating_advice_new (guint32 ticks, int n_points);
PoiseRating poise_rating_advice_pass_fail (PoiseRating rating);
