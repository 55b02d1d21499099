/* poise-parameters.c: weight vectors, their defaults, bounds and older forms
 *
 * A vector of 17 weights (FSRS-4 and 4.5) or 19 (FSRS-5) becomes one of FSRS-6
 * that behaves alike. Weights outside their bounds are moved onto them.
 * Defaults, bounds and conversions are those Open Spaced Repetition publishes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-fsrs-private.h"

#define FSRS4_N_WEIGHTS 17
#define FSRS5_N_WEIGHTS 19
#define FSRS5_DECAY     0.5

typedef struct
{
  double initial;
  double low;
  double high;
} Weight;

/* clang-format off */
static const Weight fsrs6_weights[POISE_FSRS6_N_WEIGHTS] = {
  /* stability after the first rating, days */
  { 0.212, 0.001, 100 }, { 1.2931, 0.001, 100 },
  { 2.3065, 0.001, 100 }, { 8.2956, 0.001, 100 },
  /* difficulty */
  { 6.4133, 1, 10 }, { 0.8334, 0.001, 4 },
  { 3.0194, 0.001, 4 }, { 0.001, 0.001, 0.75 },
  /* stability after recall */
  { 1.8722, 0, 4.5 }, { 0.1666, 0, 0.8 }, { 0.796, 0.001, 3.5 },
  /* stability after forgetting */
  { 1.4835, 0.001, 5 }, { 0.0614, 0.001, 0.25 },
  { 0.2629, 0.001, 0.9 }, { 1.6483, 0, 4 },
  /* Hard and Easy */
  { 0.6014, 0, 1 }, { 1.8729, 1, 6 },
  /* the same day; training holds w19 at 0.01 or more, older vectors have 0 */
  { 0.5425, 0, 2 }, { 0.0912, 0, 2 }, { 0.0658, 0, 0.8 },
  /* decay */
  { 0.1542, 0.1, 0.8 },
};

static const Weight fsrs7_weights[POISE_FSRS7_N_WEIGHTS] = {
  /* stability after the first rating, days */
  { 0.1104, 1e-4, 50 }, { 2.2395, 1e-4, 100 },
  { 3.9221, 1e-4, 100 }, { 11.7841, 1e-4, 100 },
  /* difficulty */
  { 6.1686, 1, 10 }, { 0.6457, 0.001, 4 }, { 3.6807, 0.1, 4 },
  /* the slow trace */
  { 1.9795, 0, 4 }, { 0, 0, 1.2 }, { 1.3826, 0.3, 3 }, { 0.7024, 0.01, 1.5 },
  { 0.5999, 0.1, 1 }, { 0.8146, 0, 3.5 }, { 0.6398, 0, 1 }, { 1, 1, 7 },
  /* the fast trace */
  { 1.3207, 0, 4 }, { 0.6707, 0, 2 }, { 3.8668, 0.5, 6 },
  { 0.4416, 0.001, 1.5 }, { 0.0934, 0.001, 1 }, { 1.8631, 0, 5 },
  { 0.6162, 0, 1 }, { 1.0869, 1, 7 },
  /* the curve */
  { 0.1567, 0.01, 0.25 }, { 0.0801, 0.01, 0.95 }, { 0.2421, 0.2, 0.85 },
  { 0.9464, 0.5, 0.99 }, { 0.1433, 0.01, 1 }, { 0.7145, 0.1, 1 },
  { 0, 0, 0.9 }, { 0.5667, 0.1, 1.1 }, { 0.3734, 0, 1 },
  { 0.5333, 0, 0.6 }, { 0.3048, 0, 0.6 },
};
/* clang-format on */

G_DEFINE_QUARK (poise - memory - error - quark, poise_memory_error)

/**
 * poise_memory_model_init_default:
 * @model: (out): where to put the model
 * @version: which formulas
 *
 * Makes the model of a person about whom nothing is known.
 */
void
poise_memory_model_init_default (PoiseMemoryModel *model,
                                 PoiseMemoryVersion version)
{
  const Weight *table = fsrs7_weights;

  g_return_if_fail (model != NULL);
  g_return_if_fail (version == POISE_FSRS_6 || version == POISE_FSRS_7);

  *model = (PoiseMemoryModel) {
    .version = version,
    .n_weights = POISE_FSRS7_N_WEIGHTS,
  };
  if (version == POISE_FSRS_6)
    {
      table = fsrs6_weights;
      model->n_weights = POISE_FSRS6_N_WEIGHTS;
    }

  for (gsize i = 0; i < model->n_weights; i++)
    model->weights[i] = table[i].initial;
}

static gboolean
check_finite (const double *weights, gsize n_weights, GError **error)
{
  for (gsize i = 0; i < n_weights; i++)
    {
      if (isfinite (weights[i]))
        continue;

      g_set_error (error, POISE_MEMORY_ERROR, POISE_MEMORY_ERROR_NOT_FINITE,
                   "weight w%" G_GSIZE_FORMAT " is not a finite number", i);
      return FALSE;
    }

  return TRUE;
}

/* The first difficulty of FSRS-4 is linear in the rating, that of FSRS-6
 * exponential: these agree after Again and after Easy. */
static void
convert_fsrs4 (double *weights)
{
  weights[4] += 2 * weights[5];
  weights[5] = log (1 + 3 * weights[5]) / 3;
  weights[6] += 0.5;
}

/* What an older version lacks is 0, except for its fixed decay. */
static gboolean
model_set_weights (PoiseMemoryModel *model,
                   const double *weights,
                   gsize n_weights)
{
  model->version = POISE_FSRS_6;
  model->n_weights = POISE_FSRS6_N_WEIGHTS;
  for (gsize i = 0; i < MIN (n_weights, POISE_MAX_WEIGHTS); i++)
    model->weights[i] = weights[i];

  switch (n_weights)
    {
    case FSRS4_N_WEIGHTS:
      convert_fsrs4 (model->weights);
      model->weights[20] = FSRS5_DECAY;
      return TRUE;
    case FSRS5_N_WEIGHTS:
      model->weights[20] = FSRS5_DECAY;
      return TRUE;
    case POISE_FSRS6_N_WEIGHTS:
      return TRUE;
    case POISE_FSRS7_N_WEIGHTS:
      model->version = POISE_FSRS_7;
      model->n_weights = POISE_FSRS7_N_WEIGHTS;
      return TRUE;
    default:
      return FALSE;
    }
}

static void
model_clip (PoiseMemoryModel *model)
{
  const Weight *table =
      model->version == POISE_FSRS_6 ? fsrs6_weights : fsrs7_weights;
  double *weights = model->weights;

  for (gsize i = 0; i < model->n_weights; i++)
    weights[i] = poise_fsrs_clamp (weights[i], table[i].low, table[i].high);

  if (model->version == POISE_FSRS_6)
    return;

  for (gsize i = 1; i < 4; i++)
    weights[i] = fmax (weights[i], weights[i - 1]);
  weights[26] = fmax (weights[26], weights[25]);
}

/**
 * poise_memory_model_init:
 * @model: (out): where to put the model; left alone on failure
 * @weights: (array length=n_weights): the weights
 * @n_weights: 34 for FSRS-7, 21 for FSRS-6; 17 and 19, the older versions, are
 *   converted to FSRS-6
 * @error: POISE_MEMORY_ERROR_LENGTH for another length,
 *   POISE_MEMORY_ERROR_NOT_FINITE if a weight is infinite or no number
 *
 * Makes a model of trained weights. Weights out of bounds are moved onto them.
 *
 * Returns: TRUE if @model was set
 */
gboolean
poise_memory_model_init (PoiseMemoryModel *model,
                         const double *weights,
                         gsize n_weights,
                         GError **error)
{
  PoiseMemoryModel made = { 0 };

  g_return_val_if_fail (model != NULL, FALSE);
  g_return_val_if_fail (weights != NULL || n_weights == 0, FALSE);

  if (!model_set_weights (&made, weights, n_weights))
    {
      g_set_error (error, POISE_MEMORY_ERROR, POISE_MEMORY_ERROR_LENGTH,
                   "no version of FSRS has %" G_GSIZE_FORMAT " weights",
                   n_weights);
      return FALSE;
    }

  if (!check_finite (made.weights, made.n_weights, error))
    return FALSE;

  model_clip (&made);
  *model = made;

  return TRUE;
}
