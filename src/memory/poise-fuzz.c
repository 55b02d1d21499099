/* poise-fuzz.c: spreads intervals so that cards learned together part
 *
 * The rule is Anki's. No interval below 2.5 days is changed. Else the interval
 * may move by 1 day, and by 15 % of the part of it inside 2.5 to 7 days, 10 %
 * of the part inside 7 to 20 and 5 % of the part beyond, either way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-fuzz.h"

#include <math.h>

typedef struct
{
  double start;
  double end;
  double share;
} FuzzBand;

static const FuzzBand bands[] = {
  { 2.5, 7, 0.15 },
  { 7, 20, 0.10 },
  { 20, HUGE_VAL, 0.05 },
};

/**
 * poise_fuzz_factor:
 * @card_id: the card
 * @reps: how many reviews it has had
 *
 * Draws a number that is the same for the same arguments, so that an interval
 * shown is the interval given. The mixing is the finaliser of SplitMix64
 * (Steele, Lea and Flood, 2014), once for each argument.
 *
 * Returns: at least 0, less than 1
 */
double
poise_fuzz_factor (guint64 card_id, guint32 reps)
{
  guint64 parts[] = { card_id, reps };
  guint64 mixed = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      mixed = (mixed ^ parts[i]) + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      mixed ^= mixed >> 30;
      mixed *= G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
      mixed ^= mixed >> 27;
      mixed *= G_GUINT64_CONSTANT (0x94d049bb133111eb);
      mixed ^= mixed >> 31;
    }

  return ldexp ((double) (mixed >> 11), -53);
}

static double
fuzz_delta (double interval_days)
{
  double delta = 1;

  if (interval_days < bands[0].start)
    return 0;

  for (gsize i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      double inside = fmin (interval_days, bands[i].end) - bands[i].start;

      delta += bands[i].share * fmax (inside, 0);
    }

  return delta;
}

/**
 * poise_fuzz_days:
 * @interval_days: the model's interval in days, not rounded
 * @factor: which day of those allowed, 0 to 1 without 1; poise_fuzz_factor()
 * @minimum_days: the fewest days to give
 * @maximum_days: the most days to give; goes before @minimum_days if it is less
 *
 * Returns: the interval in whole days, within the two limits
 */
int
poise_fuzz_days (double interval_days,
                 double factor,
                 int minimum_days,
                 int maximum_days)
{
  int minimum = MIN (minimum_days, maximum_days);
  double interval = fmin (fmax (interval_days, minimum), maximum_days);
  double delta = fuzz_delta (interval);
  double low = fmax (round (interval - delta), minimum);
  double high = fmin (round (interval + delta), maximum_days);
  double picked;

  picked = floor (low + fmin (fmax (factor, 0), 1) * (1 + high - low));

  return (int) fmin (picked, high);
}
