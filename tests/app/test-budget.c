/* test-budget.c: new cards within the minutes of a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-budget.h"

#include "app-sample.h"
#include "poise-study-jobs.h"

typedef struct
{
  int fresh;
  int fresh_seconds;
  int due_seconds;
  int spent_seconds;
  int minutes;
  int expected;
} BudgetCase;

static const BudgetCase cases[] = {
  { 20, 60, 0, 0, 20, 20 },
  { 5, 60, 0, 0, 20, 5 },     /* never more than the limit */
  { 20, 60, 600, 0, 20, 10 }, /* what is due comes first */
  { 20, 60, 600, 300, 20, 5 },
  { 20, 60, 541, 0, 20, 10 }, /* part of a card is none */
  { 20, 60, 540, 0, 20, 11 },
  { 20, 60, 1200, 0, 20, 0 },
  { 20, 60, 1141, 0, 20, 0 },
  { 20, 60, 1140, 0, 20, 1 },
  { 20, 60, 9000, 0, 20, 0 }, /* more than the day holds */
  { 20, 60, 0, 9000, 20, 0 },
  { 0, 60, 0, 0, 20, 0 },
  { 20, 0, 0, 0, 20, 20 }, /* no estimate */
  { 20, 90, 0, 0, 5, 3 },
};

static void
test_budget_new_cards (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PoiseToday today = { .fresh = cases[i].fresh,
                           .fresh_seconds = cases[i].fresh_seconds,
                           .due_seconds = cases[i].due_seconds,
                           .spent_seconds = cases[i].spent_seconds };

      g_assert_cmpint (poise_budget_new_cards (&today, cases[i].minutes), ==,
                       cases[i].expected);
    }
}

static gpointer
fit (PoiseCollection *collection, gpointer request, GError **error)
{
  g_autofree PoisePolicy *policy = g_new0 (PoisePolicy, 1);

  if (!poise_budget_fit_policy (collection, request, policy, error))
    return NULL;

  return g_steal_pointer (&policy);
}

static const PoiseWorkerJob fit_job = {
  fit,
  (GDestroyNotify) poise_request_free,
  g_free,
};

static int
fit_limit (AppSample *sample, int extra)
{
  PoiseRequest *request = poise_request_new (sample->settings);
  g_autofree PoisePolicy *policy = NULL;
  g_autoptr (GError) error = NULL;

  request->extra = extra;
  policy = app_sample_run (sample, &fit_job, request, &error);
  g_assert_no_error (error);

  return policy->new_per_day;
}

/* A new card is taken to cost a minute and a half until there are answers. */
static void
test_budget_fits_minutes (void)
{
  g_autoptr (AppSample) sample = app_sample_new ();
  GSettings *store = poise_settings_get_store (sample->settings);

  g_assert_cmpint (fit_limit (sample, 0), ==, SAMPLE_CARDS);

  g_settings_set_int (store, "minutes-per-day", 5);
  g_assert_cmpint (fit_limit (sample, 0), ==, 3);
  g_assert_cmpint (fit_limit (sample, 10), ==, 13);

  g_settings_set_int (store, "new-cards-per-day", 2);
  g_assert_cmpint (fit_limit (sample, 0), ==, 2);

  g_settings_set_int (store, "new-cards-per-day", 0);
  g_assert_cmpint (fit_limit (sample, 0), ==, 0);
  g_assert_cmpint (fit_limit (sample, 1), ==, 1);
}

static GArray *
build_queue (AppSample *sample, int extra)
{
  PoiseRequest *request = poise_request_new (sample->settings);
  g_autoptr (GError) error = NULL;
  GArray *queue;

  request->extra = extra;
  queue = app_sample_run (sample, &poise_queue_job, request, &error);
  g_assert_no_error (error);

  return queue;
}

static void
grade (AppSample *sample, gint64 card_id)
{
  PoiseRequest *request = poise_request_new (sample->settings);
  g_autofree PoiseReceipt *receipt = NULL;
  g_autoptr (GError) error = NULL;

  request->card_id = card_id;
  request->rating = POISE_RATING_EASY;
  request->reviewed_ms = request->now_ms;
  request->duration_ms = 1000;
  receipt = app_sample_run (sample, &poise_grade_job, request, &error);
  g_assert_no_error (error);
}

/* Cards met on the day count, and those asked for come on top of them. */
static void
test_budget_counts_cards_met (void)
{
  g_autoptr (AppSample) sample = app_sample_new ();
  g_autoptr (GArray) queue = NULL;
  g_autoptr (GArray) rest = NULL;
  g_autoptr (GArray) more = NULL;

  g_settings_set_int (poise_settings_get_store (sample->settings),
                      "new-cards-per-day", 2);
  queue = build_queue (sample, 0);
  g_assert_cmpuint (queue->len, ==, 2);

  for (guint i = 0; i < queue->len; i++)
    grade (sample, g_array_index (queue, PoiseQueueItem, i).card_id);

  rest = build_queue (sample, 0);
  g_assert_cmpuint (rest->len, ==, 0);

  more = build_queue (sample, 3);
  g_assert_cmpuint (more->len, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/budget/new-cards", test_budget_new_cards);
  g_test_add_func ("/app/budget/fits-minutes", test_budget_fits_minutes);
  g_test_add_func ("/app/budget/counts-cards-met",
                   test_budget_counts_cards_met);

  return g_test_run ();
}
