/* test-undo.c: taking back, step by step, to where a session began
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <pthread.h>

#include "session-sample.h"

#define SMALL_STACK (256 * 1024)
#define LONG_CHAIN  20000
#define N_WALKS     100
#define N_STEPS     120

static void
test_undo_without_action_is_same_state (void)
{
  g_autoptr (PoiseSession) session = session_sample_new (1);
  g_autoptr (PoiseSession) same = poise_session_undo (session, START + 1);

  g_assert_true (same == session);
}

/* Ticks, open sections and language come back with the card; the time since
 * does not count. */
static void
test_undo_grade_restores_card (void)
{
  g_autoptr (PoiseSession) session = session_sample_new (2);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  session_sample_apply (
      &session, session_sample_action (POISE_ACTION_SHOW_ANSWER, 0), START + 5);
  session_sample_apply (&session, session_sample_action (POISE_ACTION_TICK, 1),
                        START + 6);
  session_sample_apply (
      &session, session_sample_action (POISE_ACTION_SECTION, 3), START + 6);
  session_sample_apply (
      &session, session_sample_action (POISE_ACTION_LANGUAGE, 0), START + 7);
  before = session_sample_describe (session);

  session_sample_apply (
      &session, session_sample_grade (POISE_RATING_AGAIN, 0, START + MINUTE),
      START + 8);
  g_assert_cmpint (session_sample_get_card (session), ==, 2);

  session_sample_undo (&session, START + 4 * MINUTE);
  after = session_sample_describe (session);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (
      poise_session_get_answer_time_ms (session, START + 4 * MINUTE + 9), ==,
      9);
  g_assert_null (poise_session_get_undo (session));
}

static void
test_undo_from_the_end (void)
{
  g_autoptr (PoiseSession) session = session_sample_new (1);

  session_sample_answer (&session, POISE_RATING_EASY, NEXT_WEEK, TOMORROW,
                         START);
  g_assert_cmpint (poise_session_get_phase (session), ==, POISE_SESSION_DONE);

  session_sample_undo (&session, START);
  g_assert_cmpint (poise_session_get_phase (session), ==, POISE_SESSION_ANSWER);
  g_assert_cmpint (session_sample_get_card (session), ==, 1);
  g_assert_cmpint (poise_session_get_tally (session)->answered, ==, 0);
}

/* A card removed before its answer showed comes back as a question. */
static void
test_undo_remove_restores_phase (void)
{
  g_autoptr (PoiseSession) session = session_sample_new (2);

  session_sample_apply (&session, session_sample_mark (POISE_OPERATION_SUSPEND),
                        START);
  g_assert_cmpint (session_sample_get_card (session), ==, 2);
  g_assert_cmpint (poise_session_get_remaining (session), ==, 1);

  session_sample_undo (&session, START);
  g_assert_cmpint (session_sample_get_card (session), ==, 1);
  g_assert_cmpint (poise_session_get_remaining (session), ==, 2);
  g_assert_cmpint (poise_session_get_phase (session), ==,
                   POISE_SESSION_QUESTION);
}

/* Taking back a mark takes back nothing that was done since on the card. */
static void
test_undo_mark_keeps_what_came_since (void)
{
  g_autoptr (PoiseSession) session = session_sample_new (2);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  session_sample_apply (&session, session_sample_mark (POISE_OPERATION_FLAG),
                        START);
  session_sample_apply (
      &session, session_sample_action (POISE_ACTION_SHOW_ANSWER, 0), START);
  session_sample_apply (&session, session_sample_action (POISE_ACTION_TICK, 0),
                        START);
  session_sample_apply (&session, session_sample_mark (POISE_OPERATION_STAR),
                        START);
  session_sample_apply (&session, session_sample_action (POISE_ACTION_TICK, 1),
                        START);
  before = session_sample_describe (session);

  g_assert_cmpint (poise_session_get_undo (session)->kind, ==,
                   POISE_OPERATION_STAR);
  session_sample_undo (&session, START + MINUTE);
  g_assert_cmpint (poise_session_get_undo (session)->kind, ==,
                   POISE_OPERATION_FLAG);
  session_sample_undo (&session, START + MINUTE);
  g_assert_null (poise_session_get_undo (session));

  after = session_sample_describe (session);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (poise_session_get_shown_ms (session), ==, START);
}

/* A mark between two grades goes back in its turn, with the right receipts. */
static void
test_undo_marks_between_grades (void)
{
  static const PoiseOperationKind expected[] = {
    POISE_OPERATION_GRADE, POISE_OPERATION_FLAG,  POISE_OPERATION_BURY,
    POISE_OPERATION_STAR,  POISE_OPERATION_GRADE,
  };
  g_autoptr (PoiseSession) session = session_sample_new (4);
  gint64 last_id = G_MAXINT64;

  session_sample_answer (&session, POISE_RATING_GOOD, 1, TOMORROW, START);
  session_sample_apply (&session, session_sample_mark (POISE_OPERATION_STAR),
                        START);
  session_sample_apply (&session, session_sample_mark (POISE_OPERATION_BURY),
                        START);
  session_sample_apply (&session, session_sample_mark (POISE_OPERATION_FLAG),
                        START);
  session_sample_answer (&session, POISE_RATING_GOOD, 1, TOMORROW, START);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpint (poise_session_get_undo (session)->kind, ==, expected[i]);
      g_assert_cmpint (session_sample_get_undo_id (session), <, last_id);
      last_id = session_sample_get_undo_id (session);
      session_sample_undo (&session, START);
    }

  g_assert_null (poise_session_get_undo (session));
  g_assert_cmpint (session_sample_get_card (session), ==, 1);
  g_assert_cmpint (poise_session_get_remaining (session), ==, 4);
}

/* After an undo another way can be taken; the old one is forgotten. */
static void
test_undo_then_another_grade (void)
{
  g_autoptr (PoiseSession) session = session_sample_new (2);
  const PoiseSessionTally *tally;

  session_sample_answer (&session, POISE_RATING_AGAIN, 0, START + MINUTE,
                         START);
  session_sample_undo (&session, START);
  session_sample_apply (
      &session, session_sample_grade (POISE_RATING_EASY, 5, TOMORROW), START);

  tally = poise_session_get_tally (session);
  g_assert_cmpint (tally->answered, ==, 1);
  g_assert_cmpint (tally->ratings[POISE_RATING_AGAIN], ==, 0);
  g_assert_cmpint (tally->ratings[POISE_RATING_EASY], ==, 1);
  g_assert_cmpint (poise_session_get_remaining (session), ==, 1);
  g_assert_cmpint (poise_session_get_next_due_ms (session), ==, 0);
}

typedef struct
{
  gboolean keeps_card;
  gint64 undo_id; /* of the state before the step */
  char *before;
} Step;

static void
step_clear (Step *step)
{
  g_free (step->before);
}

static PoiseAction
pick_action (GRand *rand, gint64 now_ms)
{
  int kind = g_rand_int_range (rand, 0, POISE_ACTION_MARK + 1);
  int days = g_rand_int_range (rand, 0, 3);

  switch ((PoiseActionKind) kind)
    {
    case POISE_ACTION_GRADE:
      return session_sample_grade (
          (PoiseRating) g_rand_int_range (rand, POISE_RATING_AGAIN,
                                          POISE_RATING_EASY + 1),
          days, now_ms + g_rand_int_range (rand, 1, 40) * MINUTE);

    case POISE_ACTION_REMOVE:
      return session_sample_mark (days ? POISE_OPERATION_BURY
                                       : POISE_OPERATION_SUSPEND);

    case POISE_ACTION_MARK:
      return session_sample_mark (days ? POISE_OPERATION_FLAG
                                       : POISE_OPERATION_STAR);

    case POISE_ACTION_SHOW_ANSWER:
    case POISE_ACTION_TICK:
    case POISE_ACTION_SECTION:
    case POISE_ACTION_LANGUAGE:
    default:
      return session_sample_action ((PoiseActionKind) kind, days);
    }
}

static void
take_back (PoiseSession **session, GArray *steps, gint64 now_ms)
{
  const Step *step = &g_array_index (steps, Step, steps->len - 1);
  g_autofree char *expected = step->keeps_card
                                  ? session_sample_describe (*session)
                                  : g_strdup (step->before);
  g_autofree char *after = NULL;

  session_sample_undo (session, now_ms);
  after = session_sample_describe (*session);
  g_assert_cmpstr (after, ==, expected);
  g_assert_cmpint (session_sample_get_undo_id (*session), ==, step->undo_id);
  g_array_set_size (steps, steps->len - 1);
}

static void
do_random (PoiseSession **session, GArray *steps, GRand *rand, gint64 now_ms)
{
  PoiseAction action = pick_action (rand, now_ms);
  Step step = {
    action.kind == POISE_ACTION_MARK,
    session_sample_get_undo_id (*session),
    session_sample_describe (*session),
  };
  g_autoptr (PoiseSession) old = poise_session_ref (*session);
  g_autofree char *unchanged = NULL;

  session_sample_apply (session, action, now_ms);

  unchanged = session_sample_describe (old);
  g_assert_cmpstr (unchanged, ==, step.before);
  g_assert_cmpint (session_sample_get_undo_id (old), ==, step.undo_id);

  if (session_sample_get_undo_id (*session) == step.undo_id)
    step_clear (&step);
  else
    g_array_append_val (steps, step);
}

static void
walk (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autoptr (PoiseSession) session = session_sample_new (6);

  g_array_set_clear_func (steps, (GDestroyNotify) step_clear);

  for (int i = 0; i < N_STEPS; i++)
    {
      gint64 now_ms = START + i * MINUTE;

      if (steps->len > 0 && g_rand_int_range (rand, 0, 6) == 0)
        take_back (&session, steps, now_ms);
      else
        do_random (&session, steps, rand, now_ms);
    }

  while (steps->len > 0)
    take_back (&session, steps, START);

  g_assert_null (poise_session_get_undo (session));
  g_assert_cmpint (session_sample_get_card (session), ==, 1);
  g_assert_cmpint (poise_session_get_remaining (session), ==, 6);
  g_assert_cmpint (poise_session_get_tally (session)->answered, ==, 0);
}

/* Whatever is done and taken back: each step back gives the state before it,
 * old states never change, and in the end the session is where it began. */
static void
test_undo_random_walks (void)
{
  for (guint32 seed = 1; seed <= N_WALKS; seed++)
    walk (seed);
}

/* On a stack that a call for each state would overflow. */
static void *
build_and_free_chain (void *data)
{
  g_autoptr (PoiseSession) session = session_sample_new (1);

  for (int i = 0; i < LONG_CHAIN; i++)
    session_sample_apply (&session, session_sample_mark (POISE_OPERATION_FLAG),
                          START);

  return NULL;
}

static void
test_undo_long_chain_is_freed (void)
{
  pthread_attr_t attributes;
  pthread_t thread;

  g_assert_cmpint (pthread_attr_init (&attributes), ==, 0);
  g_assert_cmpint (pthread_attr_setstacksize (&attributes, SMALL_STACK), ==, 0);
  g_assert_cmpint (
      pthread_create (&thread, &attributes, build_and_free_chain, NULL), ==, 0);
  g_assert_cmpint (pthread_join (thread, NULL), ==, 0);
  pthread_attr_destroy (&attributes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/undo/without-action-is-same-state",
                   test_undo_without_action_is_same_state);
  g_test_add_func ("/study/undo/grade-restores-card",
                   test_undo_grade_restores_card);
  g_test_add_func ("/study/undo/from-the-end", test_undo_from_the_end);
  g_test_add_func ("/study/undo/remove-restores-phase",
                   test_undo_remove_restores_phase);
  g_test_add_func ("/study/undo/mark-keeps-what-came-since",
                   test_undo_mark_keeps_what_came_since);
  g_test_add_func ("/study/undo/marks-between-grades",
                   test_undo_marks_between_grades);
  g_test_add_func ("/study/undo/then-another-grade",
                   test_undo_then_another_grade);
  g_test_add_func ("/study/undo/random-walks", test_undo_random_walks);
  g_test_add_func ("/study/undo/long-chain-is-freed",
                   test_undo_long_chain_is_freed);

  return g_test_run ();
}
