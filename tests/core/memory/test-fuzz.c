/* test-fuzz.c: the range of each interval, and the factor that picks from it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "poise-fuzz.h"

#define ALMOST_ONE (1 - 0x1p-53)
#define N_FACTORS  2000
#define LONGEST    36500

typedef struct
{
  double interval;
  int minimum;
  int maximum;
  int low;
  int high;
} FuzzCase;

/* Worked out by hand from the rule. */
static const FuzzCase cases[] = {
  { 0, 1, LONGEST, 1, 1 },
  { 1.4, 1, LONGEST, 1, 1 },
  { 2.49, 1, LONGEST, 2, 2 },
  { 2.5, 1, LONGEST, 2, 4 },     /* 2.5 -+ 1 */
  { 7, 1, LONGEST, 5, 9 },       /* 7 -+ 1.675 */
  { 20, 1, LONGEST, 17, 23 },    /* 20 -+ 2.975 */
  { 100, 1, LONGEST, 93, 107 },  /* 100 -+ 6.975 */
  { 100, 99, LONGEST, 99, 107 }, /* not below the minimum */
  { 100, 1, 104, 93, 104 },      /* not above the maximum */
  { 100, 1, 50, 46, 50 },        /* 50 -+ 4.475, then the maximum */
  { 10, 40, LONGEST, 40, 44 },   /* 40 -+ 3.975, then the minimum */
  { 2, 3, LONGEST, 3, 4 },       /* 3 -+ 1.075 */
  { 5, 5, 5, 5, 5 },
  { 5, 9, 4, 4, 4 },                   /* the maximum goes before */
  { 1e9, 1, LONGEST, 34673, LONGEST }, /* 36500 -+ 1826.975, half the range */
  { INFINITY, 1, 10, 8, 10 },
  { NAN, 1, 10, 1, 1 },
  { -5, 1, 10, 1, 1 },
};

static int
fuzz (const FuzzCase *test, double factor)
{
  return poise_fuzz_days (test->interval, factor, test->minimum, test->maximum);
}

static void
test_fuzz_range_is_the_rule (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (fuzz (&cases[i], 0), ==, cases[i].low);
      g_assert_cmpint (fuzz (&cases[i], ALMOST_ONE), ==, cases[i].high);
    }
}

static void
test_fuzz_rises_with_factor_through_every_day (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int range = cases[i].high - cases[i].low + 1;
      int last = cases[i].low;

      for (int step = 0; step < 10 * range; step++)
        {
          int days = fuzz (&cases[i], step / (10.0 * range));

          g_assert_cmpint (days, >=, last);
          g_assert_cmpint (days, <=, last + 1);
          last = days;
        }
      g_assert_cmpint (last, ==, cases[i].high);
    }
}

static void
test_fuzz_keeps_limits (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (int i = 0; i < 20000; i++)
    {
      int minimum = g_rand_int_range (random, 1, 400);
      int maximum = g_rand_int_range (random, minimum, 800);
      double interval = g_rand_double_range (random, 0, 1000);
      int days =
          poise_fuzz_days (interval, g_rand_double (random), minimum, maximum);

      g_assert_cmpint (days, >=, minimum);
      g_assert_cmpint (days, <=, maximum);
    }
}

static void
test_fuzz_takes_odd_factors (void)
{
  g_assert_cmpint (poise_fuzz_days (100, 1, 1, LONGEST), ==, 107);
  g_assert_cmpint (poise_fuzz_days (100, 5, 1, LONGEST), ==, 107);
  g_assert_cmpint (poise_fuzz_days (100, -5, 1, LONGEST), ==, 93);
  g_assert_cmpint (poise_fuzz_days (100, NAN, 1, LONGEST), ==, 93);
}

static void
test_factor_is_the_same_for_the_same_card (void)
{
  for (guint64 card = 0; card < 100; card++)
    {
      double factor = poise_fuzz_factor (card, 3);

      g_assert_cmpfloat (factor, ==, poise_fuzz_factor (card, 3));
      g_assert_cmpfloat (factor, !=, poise_fuzz_factor (card, 4));
      g_assert_cmpfloat (factor, !=, poise_fuzz_factor (card + 1, 3));
    }
}

static void
test_factor_is_spread_evenly (void)
{
  int counts[10] = { 0 };

  for (guint64 card = 0; card < N_FACTORS; card++)
    {
      double factor = poise_fuzz_factor (card, (guint32) (card % 5));

      g_assert_cmpfloat (factor, >=, 0);
      g_assert_cmpfloat (factor, <, 1);
      counts[(int) (factor * 10)]++;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_assert_cmpint (counts[i], >, N_FACTORS / 10 * 3 / 4);
      g_assert_cmpint (counts[i], <, N_FACTORS / 10 * 5 / 4);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/memory/fuzz/range-is-the-rule",
                   test_fuzz_range_is_the_rule);
  g_test_add_func ("/memory/fuzz/rises-with-factor-through-every-day",
                   test_fuzz_rises_with_factor_through_every_day);
  g_test_add_func ("/memory/fuzz/keeps-limits", test_fuzz_keeps_limits);
  g_test_add_func ("/memory/fuzz/takes-odd-factors",
                   test_fuzz_takes_odd_factors);
  g_test_add_func ("/memory/factor/is-the-same-for-the-same-card",
                   test_factor_is_the_same_for_the_same_card);
  g_test_add_func ("/memory/factor/is-spread-evenly",
                   test_factor_is_spread_evenly);

  return g_test_run ();
}
