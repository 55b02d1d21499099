/* poise-memory-model.h: how well a card is remembered, and for how long
 *
 * FSRS-6 and FSRS-7. The length of the weight vector is its version. The model
 * knows no clock, does no I/O and allocates nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#define POISE_FSRS6_N_WEIGHTS 21
#define POISE_FSRS7_N_WEIGHTS 34
#define POISE_MAX_WEIGHTS     POISE_FSRS7_N_WEIGHTS

#define POISE_MEMORY_ERROR (poise_memory_error_quark ())

/**
 * PoiseMemoryError:
 * @POISE_MEMORY_ERROR_LENGTH: no version has a weight vector of this length
 * @POISE_MEMORY_ERROR_NOT_FINITE: a weight is not a finite number
 */
typedef enum
{
  POISE_MEMORY_ERROR_LENGTH,
  POISE_MEMORY_ERROR_NOT_FINITE,
} PoiseMemoryError;

GQuark poise_memory_error_quark (void);

typedef enum
{
  POISE_RATING_AGAIN = 1,
  POISE_RATING_HARD,
  POISE_RATING_GOOD,
  POISE_RATING_EASY,
} PoiseRating;

typedef enum
{
  POISE_FSRS_6 = 6,
  POISE_FSRS_7 = 7,
} PoiseMemoryVersion;

/**
 * PoiseMemoryState:
 * @stability: in days; FSRS-6: days until recall falls to 0.9; 0 before the
 * first review
 * @stability_fast: the fast trace of FSRS-7 in days; 0 in FSRS-6
 * @difficulty: 1 to 10; 0 before the first review
 */
typedef struct
{
  double stability;
  double stability_fast;
  double difficulty;
} PoiseMemoryState;

/**
 * PoiseMemoryModel:
 * @version: which formulas
 * @weights: its weights, within their bounds
 * @n_weights: how many of @weights are in use
 */
typedef struct
{
  PoiseMemoryVersion version;
  double weights[POISE_MAX_WEIGHTS];
  gsize n_weights;
} PoiseMemoryModel;

void poise_memory_model_init_default (PoiseMemoryModel *model,
                                      PoiseMemoryVersion version);
gboolean poise_memory_model_init (PoiseMemoryModel *model,
                                  const double *weights,
                                  gsize n_weights,
                                  GError **error);
PoiseMemoryState poise_memory_model_update (const PoiseMemoryModel *model,
                                            const PoiseMemoryState *state,
                                            PoiseRating rating,
                                            double elapsed_days);
double poise_memory_model_retrievability (const PoiseMemoryModel *model,
                                          const PoiseMemoryState *state,
                                          double elapsed_days);
double poise_memory_model_interval (const PoiseMemoryModel *model,
                                    const PoiseMemoryState *state,
                                    double desired_retention);
