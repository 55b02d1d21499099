/* test-queue.c: which card of a session comes next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session-sample.h"

#define N POISE_QUEUE_NEW
#define L POISE_QUEUE_LEARNING
#define D POISE_QUEUE_DUE

typedef struct
{
  PoiseQueueKind kind;
  gint64 due_ms; /* from START */
} SampleItem;

typedef struct
{
  const char *what;
  int n_items;
  SampleItem items[4];
  const char *order;  /* ids, which count from 1, in the order shown */
  gint64 next_due_ms; /* from START, of what is left in the end; 0 for none */
} OrderCase;

#define AHEAD POISE_SESSION_AHEAD_MS

static const OrderCase order_cases[] = {
  { "nothing", 0, { { 0 } }, "", 0 },
  { "the queue's order", 3, { { N }, { D, -5 }, { N } }, "123", 0 },
  { "a later due time of a due card does not count",
    2,
    { { D, 9 * MINUTE }, { D, -9 * MINUTE } },
    "12",
    0 },
  { "back before others", 3, { { N }, { D }, { L, -1 } }, "312", 0 },
  { "back just now", 2, { { N }, { L, 0 } }, "21", 0 },
  { "not back for a moment", 2, { { L, 1 }, { N } }, "21", 0 },
  { "earliest back first",
    4,
    { { N }, { L, -1 }, { L, -3 }, { L, -2 } },
    "3421",
    0 },
  { "back at the same time", 3, { { L, -1 }, { L, -1 }, { N } }, "123", 0 },
  { "earliest ahead first",
    3,
    { { L, 10 * MINUTE }, { L, 5 * MINUTE }, { D } },
    "321",
    0 },
  { "as far ahead as allowed", 1, { { L, AHEAD } }, "1", 0 },
  { "too far ahead", 1, { { L, AHEAD + 1 } }, "", AHEAD + 1 },
  { "the rest too far ahead",
    4,
    { { L, 3 * AHEAD }, { N }, { L, 2 * AHEAD }, { L, 1 } },
    "24",
    2 * AHEAD },
};

static PoiseSession *
new_session (const OrderCase *test)
{
  PoiseQueueItem items[G_N_ELEMENTS (test->items)] = { 0 };

  for (int i = 0; i < test->n_items; i++)
    {
      items[i].card_id = i + 1;
      items[i].kind = test->items[i].kind;
      items[i].due_ms = START + test->items[i].due_ms;
    }

  return poise_session_new (items, (gsize) test->n_items, START);
}

static void
test_queue_order (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (order_cases); i++)
    {
      const OrderCase *test = &order_cases[i];
      g_autoptr (PoiseSession) session = new_session (test);
      g_autoptr (GString) order = g_string_new (NULL);
      gint64 next_due_ms;

      while (session_sample_get_card (session))
        {
          g_string_append_printf (order, "%d",
                                  (int) session_sample_get_card (session));
          session_sample_answer (&session, POISE_RATING_GOOD, NEXT_WEEK,
                                 TOMORROW, START);
        }

      next_due_ms = poise_session_get_next_due_ms (session);
      g_test_message ("%s", test->what);
      g_assert_cmpstr (order->str, ==, test->order);
      g_assert_cmpint (next_due_ms ? next_due_ms - START : 0, ==,
                       test->next_due_ms);
      g_assert_cmpint (poise_session_get_phase (session), ==,
                       POISE_SESSION_DONE);
    }
}

/* The moment of a grade decides, not that of the session's start. */
static void
test_queue_follows_time (void)
{
  g_autoptr (PoiseSession) session = session_sample_new (4);

  session_sample_answer (&session, POISE_RATING_AGAIN, 0, START + 2 * MINUTE,
                         START);
  g_assert_cmpint (session_sample_get_card (session), ==, 2);

  session_sample_answer (&session, POISE_RATING_GOOD, NEXT_WEEK, TOMORROW,
                         START + 2 * MINUTE - 1);
  g_assert_cmpint (session_sample_get_card (session), ==, 3);

  session_sample_answer (&session, POISE_RATING_GOOD, NEXT_WEEK, TOMORROW,
                         START + 2 * MINUTE);
  g_assert_cmpint (session_sample_get_card (session), ==, 1);
  g_assert_cmpint (poise_session_get_current (session)->kind, ==,
                   POISE_QUEUE_LEARNING);

  session_sample_answer (&session, POISE_RATING_GOOD, NEXT_WEEK, TOMORROW,
                         START + 3 * MINUTE);
  g_assert_cmpint (session_sample_get_card (session), ==, 4);
}

/* A card forgotten as the last one comes again at once, and each time. */
static void
test_queue_last_card_returns (void)
{
  g_autoptr (PoiseSession) session = session_sample_new (1);

  for (int i = 1; i <= 5; i++)
    {
      gint64 now_ms = START + i * MINUTE;

      session_sample_answer (&session, POISE_RATING_AGAIN, 0, now_ms + MINUTE,
                             now_ms);
      g_assert_cmpint (session_sample_get_card (session), ==, 1);
      g_assert_cmpint (poise_session_get_remaining (session), ==, 1);
      g_assert_cmpint (poise_session_get_phase (session), ==,
                       POISE_SESSION_QUESTION);
    }

  g_assert_cmpint (poise_session_get_tally (session)->answered, ==, 5);
  g_assert_cmpint (poise_session_get_tally (session)->fresh, ==, 1);
}

/* Recalled cards whose model wants them back within minutes must not go round
 * for ever. */
static void
test_queue_ends_with_recalled_cards (void)
{
  const PoiseRating recalled[] = { POISE_RATING_HARD, POISE_RATING_GOOD,
                                   POISE_RATING_EASY };

  for (gsize i = 0; i < G_N_ELEMENTS (recalled); i++)
    {
      g_autoptr (PoiseSession) session = session_sample_new (1);
      gint64 due_ms = START + 3 * MINUTE;

      session_sample_answer (&session, POISE_RATING_AGAIN, 0, START + MINUTE,
                             START);
      g_assert_cmpint (session_sample_get_card (session), ==, 1);

      session_sample_answer (&session, recalled[i], 0, due_ms, START + 1);
      g_assert_cmpint (poise_session_get_phase (session), ==,
                       POISE_SESSION_DONE);
      g_assert_cmpint (poise_session_get_next_due_ms (session), ==, due_ms);
      g_assert_cmpint (poise_session_get_remaining (session), ==, 1);
    }
}

static void
test_queue_ends_while_a_card_waits (void)
{
  g_autoptr (PoiseSession) session = session_sample_new (1);
  gint64 due_ms = START + 2 * AHEAD;

  session_sample_answer (&session, POISE_RATING_HARD, 0, due_ms, START);

  g_assert_cmpint (poise_session_get_phase (session), ==, POISE_SESSION_DONE);
  g_assert_null (poise_session_get_current (session));
  g_assert_cmpint (poise_session_get_next_due_ms (session), ==, due_ms);
  g_assert_cmpint (poise_session_get_remaining (session), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/queue/order", test_queue_order);
  g_test_add_func ("/study/queue/follows-time", test_queue_follows_time);
  g_test_add_func ("/study/queue/last-card-returns",
                   test_queue_last_card_returns);
  g_test_add_func ("/study/queue/ends-with-recalled-cards",
                   test_queue_ends_with_recalled_cards);
  g_test_add_func ("/study/queue/ends-while-a-card-waits",
                   test_queue_ends_while_a_card_waits);

  return g_test_run ();
}
