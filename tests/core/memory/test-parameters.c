/* test-parameters.c: weight vectors, and what is published about the defaults
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "poise-memory-model.h"

static void
assert_near (double value, double expected, double tolerance)
{
  g_assert_cmpfloat (fabs (value - expected), <=, tolerance);
}

static PoiseMemoryModel
model_new_filled (double weight, gsize n_weights)
{
  double weights[POISE_MAX_WEIGHTS];
  PoiseMemoryModel model;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < n_weights; i++)
    weights[i] = weight;
  poise_memory_model_init (&model, weights, n_weights, &error);
  g_assert_no_error (error);

  return model;
}

static void
test_parameters_defaults_are_within_bounds (void)
{
  PoiseMemoryVersion versions[] = { POISE_FSRS_6, POISE_FSRS_7 };

  for (gsize i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      PoiseMemoryModel model, loaded;
      g_autoptr (GError) error = NULL;

      poise_memory_model_init_default (&model, versions[i]);
      poise_memory_model_init (&loaded, model.weights, model.n_weights, &error);
      g_assert_no_error (error);
      g_assert_cmpint (loaded.version, ==, versions[i]);
      g_assert_cmpmem (loaded.weights, sizeof loaded.weights, model.weights,
                       sizeof model.weights);
    }
}

/* The published check values of FSRS-7. */
static void
test_parameters_default_history (void)
{
  static const struct
  {
    PoiseRating rating;
    double days;
    double stability, stability_fast, difficulty;
  } steps[] = {
    { POISE_RATING_AGAIN, 0, 0.1104, 0.0883, 6.1686 },
    { POISE_RATING_GOOD, 0, 0.1104, 0.0883, 6.1092 },
    { POISE_RATING_GOOD, 1, 0.9169, 44.4442, 6.0504 },
    { POISE_RATING_GOOD, 3, 3.5338, 193.5973, 5.9922 },
    { POISE_RATING_GOOD, 8, 10.1860, 407.6265, 5.9346 },
    { POISE_RATING_GOOD, 21, 25.9857, 700.5589, 5.8775 },
  };
  PoiseMemoryModel model;
  PoiseMemoryState state = { 0 };

  poise_memory_model_init_default (&model, POISE_FSRS_7);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      state = poise_memory_model_update (&model, &state, steps[i].rating,
                                         steps[i].days);
      assert_near (state.stability, steps[i].stability, 6e-5);
      assert_near (state.stability_fast, steps[i].stability_fast, 6e-5);
      assert_near (state.difficulty, steps[i].difficulty, 6e-5);
    }
}

static void
test_parameters_default_intervals (void)
{
  static const int days[] = {
    36500, 36500, 36500, 12813, 843, 92, 13, 2, 1, 1
  };
  PoiseMemoryState state = { 1, 1, 5 };
  PoiseMemoryModel model;

  poise_memory_model_init_default (&model, POISE_FSRS_7);
  for (int i = 0; i < (int) G_N_ELEMENTS (days); i++)
    {
      double interval =
          poise_memory_model_interval (&model, &state, (i + 1) / 10.0);

      g_assert_cmpint (MAX ((int) round (interval), 1), ==, days[i]);
    }
}

/* The top counts as recall at once, the bottom as the lowest target. */
static void
test_parameters_interval_target_limits (void)
{
  PoiseMemoryState state = { 1, 1, 5 };
  PoiseMemoryModel model;

  poise_memory_model_init_default (&model, POISE_FSRS_7);
  g_assert_cmpfloat (poise_memory_model_interval (&model, &state, 1), ==, 0);
  g_assert_cmpfloat (poise_memory_model_interval (&model, &state, 0.9999), ==,
                     0);
  g_assert_cmpfloat (poise_memory_model_interval (&model, &state, 0.9998), >,
                     0);
  g_assert_cmpfloat (poise_memory_model_interval (&model, &state, 0), ==,
                     poise_memory_model_interval (&model, &state, 1e-4));

  poise_memory_model_init_default (&model, POISE_FSRS_6);
  g_assert_cmpfloat (poise_memory_model_interval (&model, &state, 1), ==, 0);
  g_assert_cmpfloat (poise_memory_model_interval (&model, &state, 0), ==,
                     36500);
}

/* Recall follows the slow curve, and that falls quickly enough to get there. */
static void
test_parameters_lowest_target_is_reached (void)
{
  PoiseMemoryState state = { 0.0001, 36500, 5 };
  PoiseMemoryModel model;
  double days;

  poise_memory_model_init_default (&model, POISE_FSRS_7);
  model.weights[24] = 0.95;
  model.weights[27] = 0.01;
  model.weights[28] = 1;
  model.weights[29] = 0.9;
  model.weights[30] = 0.1;

  days = poise_memory_model_interval (&model, &state, 1e-4);
  g_assert_cmpfloat (days, >, 0);
  g_assert_cmpfloat (days, <, 36500);
  g_assert_cmpfloat (poise_memory_model_interval (&model, &state, 0), ==, days);
}

/* The decay is 0.01, so that ln w25 / d1 would be 161; recall follows the fast
 * curve. */
static void
test_parameters_fast_factor_is_limited (void)
{
  PoiseMemoryState state = { 0.0001, 1, 5 };
  PoiseMemoryModel model;

  poise_memory_model_init_default (&model, POISE_FSRS_7);
  model.weights[23] = 0.01;
  model.weights[25] = 0.2;
  model.weights[27] = 1;
  model.weights[28] = 0.1;
  model.weights[29] = 0;
  model.weights[30] = 1.1;

  assert_near (poise_memory_model_retrievability (&model, &state, 1),
               exp (60 * -0.01), 1e-4);
}

static void
test_parameters_17_weights_are_converted (void)
{
  static const double weights[17] = { 0.4872, 1.4003, 3.7145, 13.8206, 5.1618,
                                      1.2298, 0.8975, 0.031,  1.6474,  0.1367,
                                      1.0461, 2.1072, 0.0793, 0.3246,  1.587,
                                      0.2272, 2.8755 };
  PoiseMemoryModel model;
  g_autoptr (GError) error = NULL;

  poise_memory_model_init (&model, weights, G_N_ELEMENTS (weights), &error);
  g_assert_no_error (error);
  g_assert_cmpint (model.version, ==, POISE_FSRS_6);
  g_assert_cmpuint (model.n_weights, ==, POISE_FSRS6_N_WEIGHTS);
  assert_near (model.weights[4], 5.1618 + 2 * 1.2298, 1e-12);
  assert_near (model.weights[5], log (1 + 3 * 1.2298) / 3, 1e-12);
  assert_near (model.weights[6], 0.8975 + 0.5, 1e-12);
  for (gsize i = 7; i < 17; i++)
    g_assert_cmpfloat (model.weights[i], ==, weights[i]);
  for (gsize i = 17; i < 20; i++)
    g_assert_cmpfloat (model.weights[i], ==, 0);
  g_assert_cmpfloat (model.weights[20], ==, 0.5);
}

static void
test_parameters_19_weights_are_converted (void)
{
  static const double weights[19] = { 0.40255, 1.18385, 3.173,   15.69105,
                                      7.1949,  0.5345,  1.4604,  0.0046,
                                      1.54575, 0.1192,  1.01925, 1.9395,
                                      0.11,    0.29605, 2.2698,  0.2315,
                                      2.9898,  0.51655, 0.6621 };
  PoiseMemoryModel model;
  g_autoptr (GError) error = NULL;

  poise_memory_model_init (&model, weights, G_N_ELEMENTS (weights), &error);
  g_assert_no_error (error);
  g_assert_cmpint (model.version, ==, POISE_FSRS_6);
  for (gsize i = 0; i < G_N_ELEMENTS (weights); i++)
    g_assert_cmpfloat (model.weights[i], ==, weights[i]);
  g_assert_cmpfloat (model.weights[19], ==, 0);
  g_assert_cmpfloat (model.weights[20], ==, 0.5);
}

static void
test_parameters_are_moved_onto_their_bounds (void)
{
  PoiseMemoryModel low = model_new_filled (-1e300, POISE_FSRS7_N_WEIGHTS);
  PoiseMemoryModel high = model_new_filled (1e300, POISE_FSRS7_N_WEIGHTS);

  g_assert_cmpfloat (low.weights[0], ==, 1e-4);
  g_assert_cmpfloat (low.weights[6], ==, 0.1);
  g_assert_cmpfloat (low.weights[33], ==, 0);
  g_assert_cmpfloat (high.weights[0], ==, 50);
  g_assert_cmpfloat (high.weights[6], ==, 4);
  g_assert_cmpfloat (high.weights[33], ==, 0.6);

  low = model_new_filled (-1e300, POISE_FSRS6_N_WEIGHTS);
  high = model_new_filled (1e300, POISE_FSRS6_N_WEIGHTS);
  g_assert_cmpfloat (low.weights[0], ==, 0.001);
  g_assert_cmpfloat (low.weights[16], ==, 1);
  g_assert_cmpfloat (low.weights[20], ==, 0.1);
  g_assert_cmpfloat (high.weights[3], ==, 100);
  g_assert_cmpfloat (high.weights[17], ==, 2);
  g_assert_cmpfloat (high.weights[20], ==, 0.8);
}

static void
test_parameters_order_is_kept (void)
{
  PoiseMemoryModel model;
  g_autoptr (GError) error = NULL;

  poise_memory_model_init_default (&model, POISE_FSRS_7);
  model.weights[0] = 7;
  model.weights[2] = 3;
  model.weights[25] = 0.8;
  model.weights[26] = 0.6;
  poise_memory_model_init (&model, model.weights, model.n_weights, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (model.weights[0], ==, 7);
  g_assert_cmpfloat (model.weights[1], ==, 7);
  g_assert_cmpfloat (model.weights[2], ==, 7);
  g_assert_cmpfloat (model.weights[26], ==, 0.8);
}

static void
test_parameters_other_lengths_fail (void)
{
  double weights[64] = { 0 };
  PoiseMemoryModel model, before;

  poise_memory_model_init_default (&model, POISE_FSRS_6);
  before = model;
  for (gsize n = 0; n <= G_N_ELEMENTS (weights); n++)
    {
      g_autoptr (GError) error = NULL;

      if (n == 17 || n == 19 || n == 21 || n == 34)
        continue;

      g_assert_false (poise_memory_model_init (&model, weights, n, &error));
      g_assert_error (error, POISE_MEMORY_ERROR, POISE_MEMORY_ERROR_LENGTH);
      g_assert_cmpmem (&model, sizeof model, &before, sizeof before);
    }
}

static void
test_parameters_not_finite_fail (void)
{
  static const gsize lengths[] = { 17, 19, 21, 34 };
  static const double bad[] = { NAN, INFINITY, -INFINITY };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths) * G_N_ELEMENTS (bad); i++)
    {
      gsize n_weights = lengths[i / G_N_ELEMENTS (bad)];
      double weights[POISE_MAX_WEIGHTS] = { 0 };
      PoiseMemoryModel model;
      g_autoptr (GError) error = NULL;

      weights[n_weights - 1] = bad[i % G_N_ELEMENTS (bad)];
      g_assert_false (
          poise_memory_model_init (&model, weights, n_weights, &error));
      g_assert_error (error, POISE_MEMORY_ERROR, POISE_MEMORY_ERROR_NOT_FINITE);
    }
}

/* The conversion takes a logarithm of w5. */
static void
test_parameters_conversion_without_logarithm_fails (void)
{
  double weights[17] = { 0 };
  PoiseMemoryModel model;
  g_autoptr (GError) error = NULL;

  weights[5] = -1;
  g_assert_false (poise_memory_model_init (&model, weights,
                                           G_N_ELEMENTS (weights), &error));
  g_assert_error (error, POISE_MEMORY_ERROR, POISE_MEMORY_ERROR_NOT_FINITE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/memory/parameters/defaults-are-within-bounds",
                   test_parameters_defaults_are_within_bounds);
  g_test_add_func ("/memory/parameters/default-history",
                   test_parameters_default_history);
  g_test_add_func ("/memory/parameters/default-intervals",
                   test_parameters_default_intervals);
  g_test_add_func ("/memory/parameters/interval-target-limits",
                   test_parameters_interval_target_limits);
  g_test_add_func ("/memory/parameters/lowest-target-is-reached",
                   test_parameters_lowest_target_is_reached);
  g_test_add_func ("/memory/parameters/fast-factor-is-limited",
                   test_parameters_fast_factor_is_limited);
  g_test_add_func ("/memory/parameters/17-weights-are-converted",
                   test_parameters_17_weights_are_converted);
  g_test_add_func ("/memory/parameters/19-weights-are-converted",
                   test_parameters_19_weights_are_converted);
  g_test_add_func ("/memory/parameters/are-moved-onto-their-bounds",
                   test_parameters_are_moved_onto_their_bounds);
  g_test_add_func ("/memory/parameters/order-is-kept",
                   test_parameters_order_is_kept);
  g_test_add_func ("/memory/parameters/other-lengths-fail",
                   test_parameters_other_lengths_fail);
  g_test_add_func ("/memory/parameters/not-finite-fail",
                   test_parameters_not_finite_fail);
  g_test_add_func ("/memory/parameters/conversion-without-logarithm-fails",
                   test_parameters_conversion_without_logarithm_fails);

  return g_test_run ();
}
