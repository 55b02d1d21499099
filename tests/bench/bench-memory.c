/* bench-memory.c: what one review costs the model
 *
 * Replays a million reviews of 100,000 cards with each version's defaults.
 * Ratings and days come from a fixed seed and are drawn before the clock
 * starts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-memory-model.h"

#define N_REVIEWS 1000000
#define N_CARDS   100000
#define SEED      42

typedef struct
{
  PoiseRating rating;
  double elapsed_days;
} BenchReview;

static BenchReview *
draw_reviews (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  BenchReview *reviews = g_new (BenchReview, N_REVIEWS);

  for (int i = 0; i < N_REVIEWS; i++)
    {
      double days = g_rand_double (random);

      reviews[i].rating = (PoiseRating) g_rand_int_range (random, 1, 5);
      reviews[i].elapsed_days = 100 * days * days;
    }

  return reviews;
}

/* The sum keeps the work from being optimised away. */
static double
replay (const PoiseMemoryModel *model,
        const BenchReview *reviews,
        PoiseMemoryState *states)
{
  double sum = 0;

  for (int i = 0; i < N_REVIEWS; i++)
    {
      PoiseMemoryState *state = &states[i % N_CARDS];

      *state = poise_memory_model_update (model, state, reviews[i].rating,
                                          reviews[i].elapsed_days);
      sum += state->stability;
    }

  return sum;
}

int
main (void)
{
  static const PoiseMemoryVersion versions[] = { POISE_FSRS_6, POISE_FSRS_7 };
  g_autofree BenchReview *reviews = draw_reviews ();

  for (gsize i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree PoiseMemoryState *states = g_new0 (PoiseMemoryState, N_CARDS);
      PoiseMemoryModel model;
      gint64 start;
      double sum, nanoseconds;

      poise_memory_model_init_default (&model, versions[i]);
      start = g_get_monotonic_time ();
      sum = replay (&model, reviews, states);
      nanoseconds = 1000.0 * (double) (g_get_monotonic_time () - start);
      g_print ("FSRS-%d: %.0f ns a review (sum of stabilities %.6g)\n",
               (int) versions[i], nanoseconds / N_REVIEWS, sum);
    }

  return 0;
}
