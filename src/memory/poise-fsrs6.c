/* poise-fsrs6.c: the formulas of FSRS-6
 *
 * One power curve whose decay is a weight:
 *   R(t, S) = (1 + F t / S)^-w20,  F = 0.9^(-1 / w20) - 1,  so that R(S, S) =
 * 0.9 with t and S in days. Reviews of the same day (t < 1) follow a rule of
 * their own. Source: the FSRS-6 of Open Spaced Repetition, as published in
 * 2025.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-fsrs-private.h"

#define MIN_STABILITY 0.001

static double
clamp_stability (double stability)
{
  return poise_fsrs_clamp (stability, MIN_STABILITY, POISE_MAX_DAYS);
}

static double
recall (const double *weights, double stability, double elapsed_days)
{
  double factor = pow (0.9, -1 / weights[20]) - 1;

  return pow (1 + factor * elapsed_days / stability, -weights[20]);
}

static double
stability_same_day (const double *weights, double stability, PoiseRating rating)
{
  double growth = exp (weights[17] * ((int) rating - 3 + weights[18]))
                  * pow (stability, -weights[19]);

  if (rating >= POISE_RATING_HARD)
    growth = fmax (growth, 1);

  return stability * growth;
}

static double
stability_forgotten (const double *weights,
                     double stability,
                     double difficulty,
                     double recalled)
{
  double relearnt = weights[11] * pow (difficulty, -weights[12])
                    * (pow (stability + 1, weights[13]) - 1)
                    * exp (weights[14] * (1 - recalled));
  double most = stability / exp (weights[17] * weights[18]);

  return fmin (relearnt, most);
}

static double
stability_recalled (const double *weights,
                    const PoiseMemoryState *state,
                    double recalled,
                    PoiseRating rating)
{
  double growth = exp (weights[8]) * (11 - state->difficulty)
                  * pow (state->stability, -weights[9])
                  * expm1 (weights[10] * (1 - recalled));

  if (rating == POISE_RATING_HARD)
    growth *= weights[15];
  else if (rating == POISE_RATING_EASY)
    growth *= weights[16];

  return state->stability * (1 + growth);
}

static double
next_difficulty (const double *weights, double difficulty, PoiseRating rating)
{
  double change = -weights[6] * ((int) rating - 3);
  double moved = poise_fsrs_damp_difficulty (difficulty, change);
  double mean = poise_fsrs_first_difficulty (weights, POISE_RATING_EASY);

  return weights[7] * mean + (1 - weights[7]) * moved;
}

static PoiseMemoryState
first_state (const double *weights, PoiseRating rating)
{
  double difficulty = poise_fsrs_first_difficulty (weights, rating);

  return (PoiseMemoryState) {
    .stability = clamp_stability (weights[rating - 1]),
    .difficulty = poise_fsrs_clamp_difficulty (difficulty),
  };
}

static double
next_stability (const double *weights,
                const PoiseMemoryState *before,
                PoiseRating rating,
                double whole_days)
{
  double recalled;

  if (whole_days < 1)
    return stability_same_day (weights, before->stability, rating);

  recalled = recall (weights, before->stability, whole_days);
  if (rating == POISE_RATING_AGAIN)
    return stability_forgotten (weights, before->stability, before->difficulty,
                                recalled);

  return stability_recalled (weights, before, recalled, rating);
}

PoiseMemoryState
poise_fsrs6_update (const double *weights,
                    const PoiseMemoryState *state,
                    PoiseRating rating,
                    double elapsed_days)
{
  PoiseMemoryState before;
  double stability, difficulty;

  if (!(state->stability > 0))
    return first_state (weights, rating);

  before = (PoiseMemoryState) {
    .stability = clamp_stability (state->stability),
    .difficulty = poise_fsrs_clamp_difficulty (state->difficulty),
  };
  stability = next_stability (weights, &before, rating, floor (elapsed_days));
  difficulty = next_difficulty (weights, before.difficulty, rating);

  return (PoiseMemoryState) {
    .stability = clamp_stability (stability),
    .difficulty = poise_fsrs_clamp_difficulty (difficulty),
  };
}

double
poise_fsrs6_retrievability (const double *weights,
                            const PoiseMemoryState *state,
                            double elapsed_days)
{
  return recall (weights, clamp_stability (state->stability), elapsed_days);
}

double
poise_fsrs6_interval (const double *weights,
                      const PoiseMemoryState *state,
                      double desired_retention)
{
  double factor = pow (0.9, -1 / weights[20]) - 1;
  double days = clamp_stability (state->stability) / factor
                * (pow (desired_retention, -1 / weights[20]) - 1);

  return poise_fsrs_clamp (days, 0, POISE_MAX_DAYS);
}
