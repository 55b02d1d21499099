/* poise-memory-model.c: hands a state to the formulas of its model's version
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-fsrs-private.h"

/**
 * poise_memory_model_update:
 * @model: a memory model
 * @state: the state before the review; one whose stability is 0 has seen none
 * @rating: the person's rating
 * @elapsed_days: days since the review before, at least 0; negative values and
 * NaN count as 0. FSRS-7 uses the fractions of a day. FSRS-6 counts whole days,
 * cuts fractions off and has a rule of its own for 0, the same day. Not used
 * for the first review.
 *
 * Works out what a review does to a memory.
 *
 * Returns: the state after the review; finite and within its bounds for every
 * input
 */
PoiseMemoryState
poise_memory_model_update (const PoiseMemoryModel *model,
                           const PoiseMemoryState *state,
                           PoiseRating rating,
                           double elapsed_days)
{
  double days = fmax (elapsed_days, 0);

  g_return_val_if_fail (model != NULL, (PoiseMemoryState) { 0 });
  g_return_val_if_fail (state != NULL, (PoiseMemoryState) { 0 });
  g_return_val_if_fail (
      rating >= POISE_RATING_AGAIN && rating <= POISE_RATING_EASY, *state);

  if (model->version == POISE_FSRS_6)
    return poise_fsrs6_update (model->weights, state, rating, days);

  return poise_fsrs7_update (model->weights, state, rating, days);
}

/**
 * poise_memory_model_retrievability:
 * @model: a memory model
 * @state: the state after the last review
 * @elapsed_days: days since then with their fractions, in both versions;
 * negative values and NaN count as 0
 *
 * Returns: the chance of recall, 0 to 1; 0 if @state has seen no review
 */
double
poise_memory_model_retrievability (const PoiseMemoryModel *model,
                                   const PoiseMemoryState *state,
                                   double elapsed_days)
{
  double days = fmax (elapsed_days, 0);

  g_return_val_if_fail (model != NULL, 0);
  g_return_val_if_fail (state != NULL, 0);

  if (!(state->stability > 0))
    return 0;

  if (model->version == POISE_FSRS_6)
    return poise_fsrs6_retrievability (model->weights, state, days);

  return poise_fsrs7_retrievability (model->weights, state, days);
}

/**
 * poise_memory_model_interval:
 * @model: a memory model
 * @state: the state after the last review
 * @desired_retention: the chance of recall to wait for, 0 to 1; FSRS-7 takes
 * values below 0.0001 as that and answers 0 from 0.9999 on
 *
 * Works out when recall falls to @desired_retention: the inverse of
 * poise_memory_model_retrievability(), not rounded.
 *
 * Returns: days with their fractions, 0 to 36500; 0 if @state has seen no
 * review
 */
double
poise_memory_model_interval (const PoiseMemoryModel *model,
                             const PoiseMemoryState *state,
                             double desired_retention)
{
  g_return_val_if_fail (model != NULL, 0);
  g_return_val_if_fail (state != NULL, 0);
  g_return_val_if_fail (desired_retention >= 0 && desired_retention <= 1, 0);

  if (!(state->stability > 0))
    return 0;

  if (model->version == POISE_FSRS_6)
    return poise_fsrs6_interval (model->weights, state, desired_retention);

  return poise_fsrs7_interval (model->weights, state, desired_retention);
}
