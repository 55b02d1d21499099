/* poise-fsrs7.c: the formulas of FSRS-7
 *
 * Two traces, each with a stability in days: a slow one (S) and a fast one (F).
 * Recall is a weighted mean of one power curve for each,
 *   R(t) = a R1(t) + (1 - a) R2(t),  R1 = (1 + x1 t)^-d1,  R2 = (1 + x2 t)^-d2
 * kept off 0 and 1 by 1e-5. Time t is in days with its fractions; there is no
 * rule for reviews of the same day. F may exceed S. Source: the FSRS-7 of Open
 * Spaced Repetition with 34 weights, as frozen in 2026.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-fsrs-private.h"

#include <float.h>

#define MIN_STABILITY    0.0001
#define ONE_SECOND       (1.0 / 86400)
#define RECALL_MARGIN    1e-5
#define LOWEST_TARGET    1e-4
#define HIGHEST_TARGET   0.9999
#define FAST_SHARE       0.8
#define REVERSION        0.01
#define MAX_SOLVER_STEPS 200

/* Where each trace's weights begin, and what they are from there. */
#define SLOW_BLOCK 7
#define FAST_BLOCK 15

typedef enum
{
  GROWTH,
  GROWTH_STABILITY,
  GROWTH_RECALL,
  RELEARN,
  RELEARN_STABILITY,
  RELEARN_RECALL,
  HARD_FACTOR,
  EASY_FACTOR,
} TraceWeight;

/* The forgetting curve of one state; rates in 1/day. */
typedef struct
{
  double fast_decay;
  double fast_rate;
  double slow_decay;
  double slow_rate;
  double fast_weight; /* 0 to 1; the slow curve has the rest */
} Curve;

static double
clamp_stability (double stability)
{
  return poise_fsrs_clamp (stability, MIN_STABILITY, POISE_MAX_DAYS);
}

static PoiseMemoryState
clamp_state (double stability, double stability_fast, double difficulty)
{
  return (PoiseMemoryState) {
    .stability = clamp_stability (stability),
    .stability_fast = clamp_stability (stability_fast),
    .difficulty = poise_fsrs_clamp_difficulty (difficulty),
  };
}

/* expm1 keeps the small rates exact; the limit of 60 is part of the model. */
static Curve
curve_init (const double *weights, const PoiseMemoryState *state)
{
  double log_slow = log (state->stability);
  double log_fast = log (state->stability_fast);
  double hardness = state->difficulty - 5;
  double fast_decay = weights[23] * exp ((weights[33] - 0.3) * log_fast);
  double fast = weights[27] * exp (-weights[29] * log_fast);
  double slow = weights[28]
                * exp (weights[30] * log_slow + (weights[31] - 0.5) * hardness);
  Curve curve = {
    .fast_decay = -poise_fsrs_clamp (fast_decay, 0.01, 0.95),
    .slow_decay = -poise_fsrs_clamp (weights[24], 0.01, 0.95),
    .fast_weight = fast / (fast + slow),
  };

  curve.fast_rate = expm1 (fmin (log (weights[25]) / curve.fast_decay, 60))
                    / state->stability_fast;
  curve.slow_rate = expm1 (log (weights[26]) / curve.slow_decay)
                    * exp ((weights[32] - 0.3) * hardness) / state->stability;

  return curve;
}

static double
curve_recall_fast (const Curve *curve, double days)
{
  return exp (curve->fast_decay * log1p (curve->fast_rate * days));
}

static double
curve_mix (const Curve *curve, double fast, double slow)
{
  double mean = curve->fast_weight * fast + (1 - curve->fast_weight) * slow;

  return mean * (1 - 2 * RECALL_MARGIN);
}

/* @slope is set to the derivative by the logarithm of time; never positive. */
static double
curve_recall (const Curve *curve, double days, double *slope)
{
  double fast_time = curve->fast_rate * days;
  double slow_time = curve->slow_rate * days;
  double fast = curve_recall_fast (curve, days);
  double slow = exp (curve->slow_decay * log1p (slow_time));

  if (slope)
    *slope = curve_mix (curve,
                        fast * curve->fast_decay * fast_time / (1 + fast_time),
                        slow * curve->slow_decay * slow_time / (1 + slow_time));

  return curve_mix (curve, fast, slow) + RECALL_MARGIN;
}

static double
next_trace (const double *block,
            double stability,
            double difficulty,
            double recalled,
            PoiseRating rating)
{
  double forgotten = 1 - recalled;
  double relearnt = block[RELEARN]
                    * (pow (stability + 1, block[RELEARN_STABILITY]) - 1)
                    * exp (forgotten * block[RELEARN_RECALL]);
  double lowered = fmin (stability, relearnt);
  double growth;

  if (rating == POISE_RATING_AGAIN)
    return clamp_stability (lowered);

  growth = exp (block[GROWTH] - 1.5) * (11 - difficulty)
           * pow (stability, -block[GROWTH_STABILITY])
           * expm1 (forgotten * block[GROWTH_RECALL]);
  if (rating == POISE_RATING_HARD)
    growth *= block[HARD_FACTOR];
  else if (rating == POISE_RATING_EASY)
    growth *= block[EASY_FACTOR];

  return clamp_stability (fmax (lowered, stability * (1 + growth)));
}

static double
next_difficulty (const double *weights,
                 double difficulty,
                 double recalled,
                 PoiseRating rating)
{
  double change = -weights[6] * ((int) rating - 3);
  double mean = poise_fsrs_first_difficulty (weights, POISE_RATING_EASY);
  double moved;

  if (rating == POISE_RATING_AGAIN)
    change *= recalled + 0.1;
  moved = poise_fsrs_damp_difficulty (difficulty, change);

  return REVERSION * mean + (1 - REVERSION) * moved;
}

static PoiseMemoryState
first_state (const double *weights, PoiseRating rating)
{
  return clamp_state (weights[rating - 1], FAST_SHARE * weights[rating - 1],
                      poise_fsrs_first_difficulty (weights, rating));
}

PoiseMemoryState
poise_fsrs7_update (const double *weights,
                    const PoiseMemoryState *state,
                    PoiseRating rating,
                    double elapsed_days)
{
  PoiseMemoryState before;
  Curve curve;
  double recalled, recalled_fast, slow, fast;

  if (!(state->stability > 0))
    return first_state (weights, rating);

  before =
      clamp_state (state->stability, state->stability_fast, state->difficulty);
  curve = curve_init (weights, &before);
  recalled_fast = curve_recall_fast (&curve, elapsed_days);
  recalled = curve_recall (&curve, elapsed_days, NULL);

  slow = next_trace (weights + SLOW_BLOCK, before.stability, before.difficulty,
                     recalled, rating);
  fast = next_trace (weights + FAST_BLOCK, before.stability_fast,
                     before.difficulty, recalled_fast, rating);
  if (rating == POISE_RATING_AGAIN)
    fast = fmin (fast, FAST_SHARE * slow);

  return clamp_state (
      slow, fast,
      next_difficulty (weights, before.difficulty, recalled, rating));
}

double
poise_fsrs7_retrievability (const double *weights,
                            const PoiseMemoryState *state,
                            double elapsed_days)
{
  PoiseMemoryState clamped =
      clamp_state (state->stability, state->stability_fast, state->difficulty);
  Curve curve = curve_init (weights, &clamped);

  return curve_recall (&curve, elapsed_days, NULL);
}

/* Newton's steps in the logarithm of time, u. The curve falls with u, so every
 * value of it narrows the bracket around the root; a step that leaves the
 * bracket or does not halve the one before gives way to bisection. */
static double
curve_solve (const Curve *curve, double target, double start)
{
  double low = log (G_MINDOUBLE);
  double high = log (POISE_MAX_DAYS);
  double u = poise_fsrs_clamp (log (start), low, high);
  double last_step = high - low;

  for (int i = 0; i < MAX_SOLVER_STEPS; i++)
    {
      double slope;
      double error = curve_recall (curve, exp (u), &slope) - target;
      double step = -error / slope;

      if (error > 0)
        low = u;
      else
        high = u;

      if (fabs (step) <= DBL_EPSILON * fmax (1, fabs (u)))
        return exp (u + step);

      if (!(u + step > low && u + step < high) || fabs (step) > last_step / 2)
        step = (low + high) / 2 - u;
      last_step = fabs (step);
      u += step;
    }

  return exp (u);
}

double
poise_fsrs7_interval (const double *weights,
                      const PoiseMemoryState *state,
                      double desired_retention)
{
  PoiseMemoryState clamped =
      clamp_state (state->stability, state->stability_fast, state->difficulty);
  Curve curve = curve_init (weights, &clamped);
  double target = fmax (desired_retention, LOWEST_TARGET);
  double start = fmax (clamped.stability, clamped.stability_fast);

  if (target >= HIGHEST_TARGET)
    return 0;

  if (curve_recall (&curve, POISE_MAX_DAYS, NULL) >= target)
    return POISE_MAX_DAYS;

  return poise_fsrs_clamp (
      curve_solve (&curve, target, fmax (start, ONE_SECOND)), 0,
      POISE_MAX_DAYS);
}
