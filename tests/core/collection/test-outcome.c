/* test-outcome.c: from the model's intervals to moments
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "poise-collection-private.h"
#include "poise-day.h"

/* 2026-03-02, a Monday, 10:00 UTC. */
#define NOW_MS G_GINT64_CONSTANT (1772445600000)

#define N_CARDS 500

static PoisePolicy
make_policy (GTimeZone *zone)
{
  return (PoisePolicy) {
    .desired_retention = 0.9,
    .day_start_hour = 4,
    .maximum_interval = 36500,
    .time_zone = zone,
  };
}

/* Reviewed @days ago, due now. */
static PoiseCard
make_card (gint64 id, int days, PoiseMemoryState memory)
{
  return (PoiseCard) {
    .id = id,
    .state = POISE_CARD_REVIEW,
    .memory = memory,
    .last_review_ms = NOW_MS - days * POISE_MS_PER_DAY,
    .due_ms = NOW_MS - 6 * POISE_MS_PER_HOUR,
    .reps = 5,
  };
}

/* With FSRS-6 at 90 % the first intervals are the first four weights. */
static void
test_outcome_of_a_new_card_in_fsrs_6 (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  PoisePolicy policy = make_policy (zone);
  gint64 day_start = NOW_MS - 6 * POISE_MS_PER_HOUR;
  PoiseMemoryModel model;

  poise_memory_model_init_default (&model, POISE_FSRS_6);

  for (gint64 id = 1; id <= N_CARDS; id++)
    {
      PoiseCard card = { .id = id };
      PoiseOutcome outcomes[4];
      double elapsed =
          poise_outcomes_compute (outcomes, &model, &card, &policy, NOW_MS);

      g_assert_cmpfloat (elapsed, ==, -1);
      g_assert_cmpint (outcomes[0].days, ==, 0);
      g_assert_cmpint (outcomes[0].due_ms, ==,
                       NOW_MS + llround (0.212 * POISE_MS_PER_DAY));
      g_assert_cmpint (outcomes[1].days, ==, 1); /* 1.2931 */
      g_assert_cmpint (outcomes[1].due_ms, ==, day_start + POISE_MS_PER_DAY);
      g_assert_cmpint (outcomes[2].days, ==, 2); /* 2.3065 */
      g_assert_cmpint (outcomes[2].due_ms, ==,
                       day_start + 2 * POISE_MS_PER_DAY);
      /* 8.2956 with a fuzz of 1.805 either way */
      g_assert_cmpint (outcomes[3].days, >=, 6);
      g_assert_cmpint (outcomes[3].days, <=, 10);
      g_assert_cmpfloat_with_epsilon (outcomes[3].interval_days, 8.2956, 1e-9);
    }
}

static void
test_outcome_fuzz_spreads_cards (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  PoisePolicy policy = make_policy (zone);
  PoiseMemoryModel model;
  int counts[11] = { 0 };

  poise_memory_model_init_default (&model, POISE_FSRS_6);

  for (gint64 id = 1; id <= N_CARDS; id++)
    {
      PoiseCard card = { .id = id };
      PoiseOutcome outcomes[4];

      poise_outcomes_compute (outcomes, &model, &card, &policy, NOW_MS);
      counts[outcomes[3].days]++;
    }

  for (int days = 6; days <= 10; days++)
    g_assert_cmpint (counts[days], >, N_CARDS / 10);
}

/* The model's interval is 12.2 days, and fuzz alone would give 10 to 14. */
static void
test_outcome_fuzz_never_shrinks_a_growing_interval (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  PoisePolicy policy = make_policy (zone);
  PoiseMemoryModel model;
  int shortest = G_MAXINT;

  poise_memory_model_init_default (&model, POISE_FSRS_6);

  for (gint64 id = 1; id <= N_CARDS; id++)
    {
      PoiseCard card = make_card (id, 10, (PoiseMemoryState) { 10, 0, 10 });
      PoiseOutcome outcomes[4];

      poise_outcomes_compute (outcomes, &model, &card, &policy, NOW_MS);
      g_assert_cmpfloat (outcomes[1].interval_days, >, 12);
      g_assert_cmpfloat (outcomes[1].interval_days, <, 12.5);
      shortest = MIN (shortest, outcomes[1].days);
    }

  g_assert_cmpint (shortest, ==, 11);
}

/* Weights at their bounds by which forgetting costs nothing but difficulty, and
 * a difficult card is forgotten more slowly. */
static void
test_outcome_again_is_never_later_than_hard (void)
{
  static const struct
  {
    int index;
    double value;
  } changes[] = {
    { 10, 1.5 }, { 11, 1 }, { 12, 3.5 }, { 13, 0 },   { 18, 1.5 },
    { 19, 1 },   { 20, 5 }, { 21, 0 },   { 31, 0.6 }, { 32, 0 },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  PoisePolicy policy = make_policy (zone);
  /* One that comes back on a later day, one within the day. */
  PoiseMemoryState states[] = { { 50, 20, 3 }, { 1, 0.5, 3 } };
  PoiseMemoryModel model;

  poise_memory_model_init_default (&model, POISE_FSRS_7);

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    model.weights[changes[i].index] = changes[i].value;

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      PoiseCard card = make_card (1, 1, states[i]);
      PoiseOutcome outcomes[4];

      poise_outcomes_compute (outcomes, &model, &card, &policy, NOW_MS);
      g_assert_cmpfloat (outcomes[0].interval_days, >,
                         outcomes[1].interval_days);
      g_assert_cmpint (outcomes[1].days > 0, ==, i == 0);
      g_assert_cmpint (outcomes[0].days, <=, outcomes[1].days);
      g_assert_cmpint (outcomes[0].due_ms, <=, outcomes[1].due_ms);
    }
}

/* Clocks go forward in the night to 2026-03-29: 04:00 is an hour earlier. */
static void
test_outcome_is_due_by_the_local_clock (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  PoisePolicy policy = make_policy (zone);
  PoiseCard card = { .id = 1 };
  gint64 now_ms = NOW_MS + 26 * POISE_MS_PER_DAY; /* 11:00 on 2026-03-28 */
  PoiseMemoryModel model;
  PoiseOutcome outcomes[4];

  poise_memory_model_init_default (&model, POISE_FSRS_6);
  poise_outcomes_compute (outcomes, &model, &card, &policy, now_ms);
  g_assert_cmpint (outcomes[1].days, ==, 1);
  g_assert_cmpint (outcomes[1].due_ms, ==, now_ms + 16 * POISE_MS_PER_HOUR);
  g_assert_cmpint (outcomes[2].days, ==, 2);
  g_assert_cmpint (outcomes[2].due_ms, ==, now_ms + 40 * POISE_MS_PER_HOUR);
}

static void
test_outcome_past_the_day_is_due_on_the_next (void)
{
  static const struct
  {
    gint64 left_ms;
    int days;
  } cases[] = {
    { 6 * POISE_MS_PER_HOUR, 0 }, /* Again comes back after 5.09 hours */
    { 5 * POISE_MS_PER_HOUR, 1 },
    { 1, 1 },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  PoisePolicy policy = make_policy (zone);
  gint64 day_end = NOW_MS + 18 * POISE_MS_PER_HOUR;
  PoiseMemoryModel model;

  poise_memory_model_init_default (&model, POISE_FSRS_6);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PoiseCard card = { .id = 1 };
      PoiseOutcome outcomes[4];

      poise_outcomes_compute (outcomes, &model, &card, &policy,
                              day_end - cases[i].left_ms);
      g_assert_cmpint (outcomes[0].days, ==, cases[i].days);

      if (cases[i].days == 1)
        g_assert_cmpint (outcomes[0].due_ms, ==, day_end);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/outcome/of-a-new-card-in-fsrs-6",
                   test_outcome_of_a_new_card_in_fsrs_6);
  g_test_add_func ("/outcome/fuzz-spreads-cards",
                   test_outcome_fuzz_spreads_cards);
  g_test_add_func ("/outcome/fuzz-never-shrinks-a-growing-interval",
                   test_outcome_fuzz_never_shrinks_a_growing_interval);
  g_test_add_func ("/outcome/again-is-never-later-than-hard",
                   test_outcome_again_is_never_later_than_hard);
  g_test_add_func ("/outcome/is-due-by-the-local-clock",
                   test_outcome_is_due_by_the_local_clock);
  g_test_add_func ("/outcome/past-the-day-is-due-on-the-next",
                   test_outcome_past_the_day_is_due_on_the_next);

  return g_test_run ();
}
