/* test-properties.c: what holds for every state, over seeded random ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "poise-memory-model.h"

#define SEED             20260909
#define N_STATES         2000
#define LONGEST_INTERVAL 36500.0

typedef void (*StateCheck) (const PoiseMemoryModel *model,
                            const PoiseMemoryState *state,
                            GRand *random);

static const PoiseMemoryVersion versions[] = { POISE_FSRS_6, POISE_FSRS_7 };

/* Evenly spread in the logarithm. */
static double
random_days (GRand *random, double low, double high)
{
  return exp (g_rand_double_range (random, log (low), log (high)));
}

static PoiseMemoryState
random_state (PoiseMemoryVersion version, GRand *random)
{
  PoiseMemoryState state = {
    .stability = random_days (random, 0.001, LONGEST_INTERVAL),
    .difficulty = g_rand_double_range (random, 1, 10),
  };

  if (version == POISE_FSRS_7)
    state.stability_fast = random_days (random, 0.0001, LONGEST_INTERVAL);

  return state;
}

static void
for_each_state (StateCheck check)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (gsize i = 0; i < G_N_ELEMENTS (versions) * N_STATES; i++)
    {
      PoiseMemoryVersion version = versions[i / N_STATES];
      PoiseMemoryState state = random_state (version, random);
      PoiseMemoryModel model;

      poise_memory_model_init_default (&model, version);
      check (&model, &state, random);
    }
}

static void
check_retrievability_falls (const PoiseMemoryModel *model,
                            const PoiseMemoryState *state,
                            GRand *random)
{
  double last = 1;

  for (double days = 1e-5; days < 1e6; days *= 1.7)
    {
      double now = poise_memory_model_retrievability (model, state, days);

      g_assert_cmpfloat (now, <=, last);
      g_assert_cmpfloat (now, >, 0);
      last = now;
    }
}

static void
test_retrievability_falls_with_time (void)
{
  for_each_state (check_retrievability_falls);
}

static void
check_interval_inverse (const PoiseMemoryModel *model,
                        const PoiseMemoryState *state,
                        GRand *random)
{
  double target = g_rand_double_range (random, 0.02, 0.9998);
  double interval = poise_memory_model_interval (model, state, target);
  double recalled = poise_memory_model_retrievability (model, state, interval);

  if (interval == LONGEST_INTERVAL)
    g_assert_cmpfloat (recalled, >=, target - 1e-9);
  else
    g_assert_cmpfloat (fabs (recalled - target), <=, 1e-9);
}

static void
test_interval_inverts_retrievability (void)
{
  for_each_state (check_interval_inverse);
}

static void
check_interval_falls (const PoiseMemoryModel *model,
                      const PoiseMemoryState *state,
                      GRand *random)
{
  double last = LONGEST_INTERVAL;

  for (int i = 0; i <= 200; i++)
    {
      double days = poise_memory_model_interval (model, state, i / 200.0);

      g_assert_cmpfloat (days, <=, last);
      g_assert_cmpfloat (days, >=, 0);
      last = days;
    }
}

static void
test_interval_falls_with_retention (void)
{
  for_each_state (check_interval_falls);
}

static void
assert_better_is_longer (const PoiseMemoryModel *model,
                         const PoiseMemoryState *state,
                         double days,
                         double retention)
{
  double last = 0;

  for (PoiseRating rating = POISE_RATING_AGAIN; rating <= POISE_RATING_EASY;
       rating++)
    {
      PoiseMemoryState after =
          poise_memory_model_update (model, state, rating, days);
      double interval = poise_memory_model_interval (model, &after, retention);

      g_assert_cmpfloat (interval, >=, last * (1 - 1e-12));
      last = interval;
    }
}

/* Reviews from much too early to much too late. */
static PoiseMemoryState
random_history (const PoiseMemoryModel *model, GRand *random)
{
  int n_reviews = g_rand_int_range (random, 1, 12);
  PoiseMemoryState state = { 0 };

  for (int i = 0; i < n_reviews; i++)
    {
      double interval = poise_memory_model_interval (model, &state, 0.9);
      double days = interval * random_days (random, 0.02, 50);
      PoiseRating rating = (PoiseRating) g_rand_int_range (random, 1, 5);

      state = poise_memory_model_update (model, &state, rating, days);
    }

  return state;
}

/* Of FSRS-7 this is true only for states that reviews can lead to: its curve
 * does not rise with stability where S is under a day and F is decades. */
static void
check_better_rating (const PoiseMemoryModel *model,
                     const PoiseMemoryState *state,
                     GRand *random)
{
  PoiseMemoryState reached = random_history (model, random);
  double days = random_days (random, 1e-3, 1000);
  double retention = g_rand_double_range (random, 0.7, 0.97);

  assert_better_is_longer (model, &reached, days, retention);
}

static void
test_interval_never_shorter_for_better_rating (void)
{
  for_each_state (check_better_rating);
}

static void
test_first_interval_never_shorter_for_better_rating (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      PoiseMemoryState fresh = { 0 };
      PoiseMemoryModel model;

      poise_memory_model_init_default (&model, versions[i]);
      assert_better_is_longer (&model, &fresh, 0, 0.9);
    }
}

static void
check_recalled_nine_of_ten (const PoiseMemoryModel *model,
                            const PoiseMemoryState *state,
                            GRand *random)
{
  if (model->version == POISE_FSRS_6)
    g_assert_cmpfloat (
        fabs (poise_memory_model_retrievability (model, state, state->stability)
              - 0.9),
        <=, 1e-12);
}

static void
test_fsrs6_stability_is_days_to_ninety_percent (void)
{
  for_each_state (check_recalled_nine_of_ten);
}

static void
assert_state_sound (const PoiseMemoryModel *model,
                    const PoiseMemoryState *state)
{
  double least = model->version == POISE_FSRS_6 ? 0.001 : 0.0001;

  g_assert_cmpfloat (state->stability, >=, least);
  g_assert_cmpfloat (state->stability, <=, 36500);
  g_assert_cmpfloat (state->difficulty, >=, 1);
  g_assert_cmpfloat (state->difficulty, <=, 10);
  if (model->version == POISE_FSRS_6)
    g_assert_cmpfloat (state->stability_fast, ==, 0);
  else
    {
      g_assert_cmpfloat (state->stability_fast, >=, least);
      g_assert_cmpfloat (state->stability_fast, <=, 36500);
    }
}

/* Every weight is at one of its bounds, by chance. */
static PoiseMemoryModel
random_extreme_model (gsize n_weights, GRand *random)
{
  double weights[POISE_MAX_WEIGHTS];
  PoiseMemoryModel model;

  for (gsize i = 0; i < n_weights; i++)
    weights[i] = g_rand_boolean (random) ? 1e9 : -1e9;
  g_assert_true (poise_memory_model_init (&model, weights, n_weights, NULL));

  return model;
}

static void
assert_model_sound (const PoiseMemoryModel *model, GRand *random)
{
  static const double gaps[] = { 0, 1e-9, 0.5, 1, 30, 36500, 1e12 };
  PoiseMemoryState state = { 0 };

  for (int i = 0; i < 30; i++)
    {
      PoiseRating rating = (PoiseRating) g_rand_int_range (random, 1, 5);
      double days = gaps[g_rand_int_range (random, 0, G_N_ELEMENTS (gaps))];
      double target = g_rand_double_range (random, 1e-4, 0.9998);
      double interval, recalled;

      state = poise_memory_model_update (model, &state, rating, days);
      assert_state_sound (model, &state);
      interval = poise_memory_model_interval (model, &state, target);
      g_assert_cmpfloat (interval, >=, 0);
      g_assert_cmpfloat (interval, <=, LONGEST_INTERVAL);
      recalled = poise_memory_model_retrievability (model, &state, interval);
      if (interval < LONGEST_INTERVAL)
        g_assert_cmpfloat (fabs (recalled - target), <=, 1e-9);
    }
}

static void
test_model_is_sound_at_extreme_weights (void)
{
  static const gsize lengths[] = { POISE_FSRS6_N_WEIGHTS,
                                   POISE_FSRS7_N_WEIGHTS };
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (gsize i = 0; i < G_N_ELEMENTS (lengths) * 500; i++)
    {
      PoiseMemoryModel model = random_extreme_model (lengths[i / 500], random);

      assert_model_sound (&model, random);
    }
}

static void
check_odd_time (const PoiseMemoryModel *model,
                const PoiseMemoryState *state,
                GRand *random)
{
  static const double odd[] = { -1, -1e300, -INFINITY, NAN };
  PoiseMemoryState expected =
      poise_memory_model_update (model, state, POISE_RATING_GOOD, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      PoiseMemoryState after =
          poise_memory_model_update (model, state, POISE_RATING_GOOD, odd[i]);

      g_assert_cmpmem (&after, sizeof after, &expected, sizeof expected);
      g_assert_cmpfloat (
          poise_memory_model_retrievability (model, state, odd[i]), ==,
          poise_memory_model_retrievability (model, state, 0));
    }
}

static void
test_update_takes_odd_times_as_now (void)
{
  for_each_state (check_odd_time);
}

static void
test_update_survives_odd_states (void)
{
  static const PoiseMemoryState odd[] = {
    { 1, NAN, NAN },           { 1e300, 1e300, 1e300 }, { 1e-300, 0, 0 },
    { INFINITY, INFINITY, 5 }, { 5, -3, -3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (versions) * G_N_ELEMENTS (odd); i++)
    {
      const PoiseMemoryState *state = &odd[i % G_N_ELEMENTS (odd)];
      PoiseMemoryState after;
      PoiseMemoryModel model;

      poise_memory_model_init_default (&model,
                                       versions[i / G_N_ELEMENTS (odd)]);
      after = poise_memory_model_update (&model, state, POISE_RATING_HARD, 2);
      assert_state_sound (&model, &after);
    }
}

static void
test_state_without_stability_is_fresh (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      PoiseMemoryState fresh = { 0 };
      PoiseMemoryState not_known = { NAN, 3, 4 };
      PoiseMemoryState first, again;
      PoiseMemoryModel model;

      poise_memory_model_init_default (&model, versions[i]);
      first = poise_memory_model_update (&model, &fresh, POISE_RATING_GOOD, 0);
      again =
          poise_memory_model_update (&model, &not_known, POISE_RATING_GOOD, 99);
      g_assert_cmpmem (&first, sizeof first, &again, sizeof again);
      g_assert_cmpfloat (first.stability, ==, model.weights[2]);
      g_assert_cmpfloat (poise_memory_model_retrievability (&model, &fresh, 1),
                         ==, 0);
      g_assert_cmpfloat (poise_memory_model_interval (&model, &fresh, 0.9), ==,
                         0);
    }
}

static void
test_fsrs6_update_counts_whole_days (void)
{
  PoiseMemoryState state = { 4, 0, 5 };
  PoiseMemoryState whole, part;
  PoiseMemoryModel model;

  poise_memory_model_init_default (&model, POISE_FSRS_6);
  for (int days = 0; days < 5; days++)
    {
      whole =
          poise_memory_model_update (&model, &state, POISE_RATING_AGAIN, days);
      part = poise_memory_model_update (&model, &state, POISE_RATING_AGAIN,
                                        days + 0.99);
      g_assert_cmpmem (&whole, sizeof whole, &part, sizeof part);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/memory/retrievability/falls-with-time",
                   test_retrievability_falls_with_time);
  g_test_add_func ("/memory/interval/inverts-retrievability",
                   test_interval_inverts_retrievability);
  g_test_add_func ("/memory/interval/falls-with-retention",
                   test_interval_falls_with_retention);
  g_test_add_func ("/memory/interval/never-shorter-for-better-rating",
                   test_interval_never_shorter_for_better_rating);
  g_test_add_func ("/memory/interval/first-never-shorter-for-better-rating",
                   test_first_interval_never_shorter_for_better_rating);
  g_test_add_func ("/memory/fsrs6/stability-is-days-to-ninety-percent",
                   test_fsrs6_stability_is_days_to_ninety_percent);
  g_test_add_func ("/memory/model/is-sound-at-extreme-weights",
                   test_model_is_sound_at_extreme_weights);
  g_test_add_func ("/memory/update/takes-odd-times-as-now",
                   test_update_takes_odd_times_as_now);
  g_test_add_func ("/memory/update/survives-odd-states",
                   test_update_survives_odd_states);
  g_test_add_func ("/memory/state/without-stability-is-fresh",
                   test_state_without_stability_is_fresh);
  g_test_add_func ("/memory/fsrs6/update-counts-whole-days",
                   test_fsrs6_update_counts_whole_days);

  return g_test_run ();
}
