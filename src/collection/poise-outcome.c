/* poise-outcome.c: what each grade of a card leads to
 *
 * The model gives an interval for each grade; this turns it into a moment.
 *
 * An interval under one day brings the card back after just that time, at least
 * a minute. If that moment is past the end of the study day, the card is due at
 * the start of the next day instead. A longer interval is rounded to whole
 * study days with fuzz, so that cards learned together part; fuzz never takes a
 * growing interval below the previous one.
 *
 * A better grade never comes back earlier. Where two of Hard, Good and Easy are
 * both of a day or more, at least a day lies between them, as in Anki.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-collection-private.h"

#include <math.h>

#include "poise-day.h"
#include "poise-fuzz.h"

typedef struct
{
  const PoisePolicy *policy;
  gint64 reviewed_ms;
  int today;
  gint64 tomorrow_ms; /* start of the next study day */
  int previous_days;  /* the card's last interval */
  double fuzz;
} Scheduling;

static int
get_day (const PoisePolicy *policy, gint64 time_ms)
{
  return poise_day_number (time_ms, policy->time_zone, policy->day_start_hour);
}

static gint64
get_day_start (const PoisePolicy *policy, int day)
{
  return poise_day_start (day, policy->time_zone, policy->day_start_hour);
}

static double
compute_elapsed (const PoiseMemoryModel *model,
                 const PoiseCard *card,
                 const PoisePolicy *policy,
                 gint64 reviewed_ms)
{
  if (card->state == POISE_CARD_NEW)
    return -1;

  if (model->version == POISE_FSRS_6)
    return MAX (get_day (policy, reviewed_ms)
                    - get_day (policy, card->last_review_ms),
                0);

  return (double) MAX (reviewed_ms - card->last_review_ms, 0)
         / (double) POISE_MS_PER_DAY;
}

static void
scheduling_init (Scheduling *self,
                 const PoiseCard *card,
                 const PoisePolicy *policy,
                 gint64 reviewed_ms)
{
  self->policy = policy;
  self->reviewed_ms = reviewed_ms;
  self->today = get_day (policy, reviewed_ms);
  self->tomorrow_ms = get_day_start (policy, self->today + 1);
  self->previous_days = 0;
  self->fuzz = poise_fuzz_factor ((guint64) card->id, (guint32) card->reps);

  if (card->state == POISE_CARD_REVIEW)
    self->previous_days =
        get_day (policy, card->due_ms) - get_day (policy, card->last_review_ms);
}

static gint64
scheduling_get_moment (const Scheduling *self, double interval_days)
{
  double ms = interval_days * (double) POISE_MS_PER_DAY;

  return self->reviewed_ms + MAX (llround (ms), POISE_MS_PER_MINUTE);
}

static int
scheduling_get_days (const Scheduling *self,
                     double interval_days,
                     int minimum,
                     int maximum)
{
  if (interval_days < 1)
    return 1;

  if (interval_days > self->previous_days)
    minimum = MAX (minimum, self->previous_days + 1);

  return poise_fuzz_days (interval_days, self->fuzz,
                          CLAMP (minimum, 1, maximum), maximum);
}

/* @minimum and @maximum bound the days of an interval of a day or more. */
static void
scheduling_place (const Scheduling *self,
                  PoiseOutcome *outcome,
                  double interval_days,
                  int minimum,
                  int maximum)
{
  outcome->days = 0;
  outcome->due_ms = scheduling_get_moment (self, interval_days);

  if (interval_days < 1 && outcome->due_ms < self->tomorrow_ms)
    return;

  outcome->days = scheduling_get_days (self, interval_days, minimum, maximum);
  outcome->due_ms = get_day_start (self->policy, self->today + outcome->days);
}

static void
schedule (const Scheduling *self, PoiseOutcome outcomes[4])
{
  PoiseOutcome *again = &outcomes[POISE_RATING_AGAIN - 1];
  PoiseOutcome *hard = &outcomes[POISE_RATING_HARD - 1];
  int maximum = self->policy->maximum_interval;
  double interval = hard->interval_days;

  scheduling_place (self, hard, interval, 1, maximum);
  scheduling_place (self, again, MIN (again->interval_days, interval), 1,
                    MAX (hard->days, 1));

  for (int i = POISE_RATING_GOOD; i <= POISE_RATING_EASY; i++)
    {
      PoiseOutcome *outcome = &outcomes[i - 1];
      int previous_days = outcomes[i - 2].days;
      int minimum = interval >= 1 ? previous_days + 1 : previous_days;

      interval = MAX (interval, outcome->interval_days);
      scheduling_place (self, outcome, interval, minimum, maximum);
    }
}

/**
 * poise_outcomes_compute:
 * @outcomes: (out): what each grade leads to, Again first
 * @model: the memory model
 * @card: the card before the grade
 * @policy: the choices in force
 * @reviewed_ms: the moment of the review, Unix milliseconds
 *
 * Returns: days since the card's last review as the model sees them: fractional
 *   in FSRS-7, whole study days in FSRS-6; never below 0, except -1 for a new
 *   card
 */
double
poise_outcomes_compute (PoiseOutcome outcomes[4],
                        const PoiseMemoryModel *model,
                        const PoiseCard *card,
                        const PoisePolicy *policy,
                        gint64 reviewed_ms)
{
  double elapsed = compute_elapsed (model, card, policy, reviewed_ms);
  Scheduling scheduling;

  for (int i = POISE_RATING_AGAIN; i <= POISE_RATING_EASY; i++)
    {
      PoiseOutcome *outcome = &outcomes[i - 1];

      outcome->memory = poise_memory_model_update (
          model, &card->memory, (PoiseRating) i, MAX (elapsed, 0));
      outcome->interval_days = poise_memory_model_interval (
          model, &outcome->memory, policy->desired_retention);
    }

  scheduling_init (&scheduling, card, policy, reviewed_ms);
  schedule (&scheduling, outcomes);

  return elapsed;
}
