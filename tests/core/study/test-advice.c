/* test-advice.c: which grade the ticked key points suggest
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-rating-advice.h"

typedef struct
{
  guint32 ticks;
  int n_points;
  int said;
  PoiseRating rating;
} AdviceCase;

static const AdviceCase cases[] = {
  { 0, 0, 0, POISE_RATING_GOOD },
  { 0, 1, 0, POISE_RATING_GOOD }, /* nothing ticked says nothing */
  { 0, 32, 0, POISE_RATING_GOOD },
  { 1, 1, 1, POISE_RATING_GOOD },
  { 3, 2, 2, POISE_RATING_GOOD },
  { 1, 2, 1, POISE_RATING_HARD }, /* just half */
  { 2, 2, 1, POISE_RATING_HARD },
  { 1, 3, 1, POISE_RATING_AGAIN },
  { 5, 3, 2, POISE_RATING_HARD },
  { 7, 3, 3, POISE_RATING_GOOD },
  { 8, 4, 1, POISE_RATING_AGAIN },
  { 9, 4, 2, POISE_RATING_HARD },
  { 3, 5, 2, POISE_RATING_AGAIN }, /* under half */
  { 7, 5, 3, POISE_RATING_HARD },
  { 0xfff8, 3, 0, POISE_RATING_GOOD }, /* ticks beyond the points */
  { 0xfff9, 3, 1, POISE_RATING_AGAIN },
  { 0xffffffff, 32, 32, POISE_RATING_GOOD },
  { 0x7fffffff, 32, 31, POISE_RATING_HARD },
  { 0x80000000, 32, 1, POISE_RATING_AGAIN },
};

static void
test_advice_follows_the_share_of_points (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PoiseRatingAdvice advice =
          poise_rating_advice_new (cases[i].ticks, cases[i].n_points);

      g_assert_cmpint (advice.said, ==, cases[i].said);
      g_assert_cmpint (advice.points, ==, cases[i].n_points);
      g_assert_cmpint (advice.rating, ==, cases[i].rating);
    }
}

/* One more point said never makes the grade worse, the first one excepted. */
static void
test_advice_rises_with_each_point (void)
{
  for (int n_points = 1; n_points <= 32; n_points++)
    {
      PoiseRating last = POISE_RATING_AGAIN;
      guint32 ticks = 0;

      for (int i = 0; i < n_points; i++)
        {
          PoiseRatingAdvice advice;

          ticks |= 1u << i;
          advice = poise_rating_advice_new (ticks, n_points);
          g_assert_cmpint (advice.rating, >=, last);
          last = advice.rating;
        }

      g_assert_cmpint (last, ==, POISE_RATING_GOOD);
    }
}

static void
test_advice_pass_fail_has_two_grades (void)
{
  static const PoiseRating expected[] = {
    POISE_RATING_AGAIN,
    POISE_RATING_GOOD,
    POISE_RATING_GOOD,
    POISE_RATING_GOOD,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (
        poise_rating_advice_pass_fail ((PoiseRating) (i + POISE_RATING_AGAIN)),
        ==, expected[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/advice/follows-the-share-of-points",
                   test_advice_follows_the_share_of_points);
  g_test_add_func ("/study/advice/rises-with-each-point",
                   test_advice_rises_with_each_point);
  g_test_add_func ("/study/advice/pass-fail-has-two-grades",
                   test_advice_pass_fail_has_two_grades);

  return g_test_run ();
}
