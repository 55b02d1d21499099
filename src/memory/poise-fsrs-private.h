/* poise-fsrs-private.h: what the two versions of FSRS share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <math.h>

#include "poise-memory-model.h"

#define POISE_MAX_DAYS       36500.0
#define POISE_MIN_DIFFICULTY 1.0
#define POISE_MAX_DIFFICULTY 10.0

/* Unlike CLAMP, turns what is not a number into @low. */
static inline double
poise_fsrs_clamp (double value, double low, double high)
{
  if (!(value > low))
    return low;

  return value < high ? value : high;
}

static inline double
poise_fsrs_clamp_difficulty (double difficulty)
{
  return poise_fsrs_clamp (difficulty, POISE_MIN_DIFFICULTY,
                           POISE_MAX_DIFFICULTY);
}

/* Not clamped: the mean that difficulty reverts to may lie outside its range.
 */
static inline double
poise_fsrs_first_difficulty (const double *weights, PoiseRating rating)
{
  return weights[4] - exp (weights[5] * ((int) rating - 1)) + 1;
}

/* Moves @difficulty by @change; the closer to 10, the less. */
static inline double
poise_fsrs_damp_difficulty (double difficulty, double change)
{
  return difficulty + (POISE_MAX_DIFFICULTY - difficulty) * change / 9;
}

PoiseMemoryState poise_fsrs6_update (const double *weights,
                                     const PoiseMemoryState *state,
                                     PoiseRating rating,
                                     double elapsed_days);
double poise_fsrs6_retrievability (const double *weights,
                                   const PoiseMemoryState *state,
                                   double elapsed_days);
double poise_fsrs6_interval (const double *weights,
                             const PoiseMemoryState *state,
                             double desired_retention);

PoiseMemoryState poise_fsrs7_update (const double *weights,
                                     const PoiseMemoryState *state,
                                     PoiseRating rating,
                                     double elapsed_days);
double poise_fsrs7_retrievability (const double *weights,
                                   const PoiseMemoryState *state,
                                   double elapsed_days);
double poise_fsrs7_interval (const double *weights,
                             const PoiseMemoryState *state,
                             double desired_retention);
