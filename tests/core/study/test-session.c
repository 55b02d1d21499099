/* test-session.c: what each action does to a session, in each phase
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session-sample.h"

static PoiseAction
make_action (PoiseActionKind kind)
{
  switch (kind)
    {
    case POISE_ACTION_GRADE:
      return session_sample_grade (POISE_RATING_GOOD, NEXT_WEEK, TOMORROW);

    case POISE_ACTION_REMOVE:
      return session_sample_mark (POISE_OPERATION_BURY);

    case POISE_ACTION_MARK:
      return session_sample_mark (POISE_OPERATION_FLAG);

    case POISE_ACTION_SHOW_ANSWER:
    case POISE_ACTION_TICK:
    case POISE_ACTION_SECTION:
    case POISE_ACTION_LANGUAGE:
    default:
      return session_sample_action (kind, 1);
    }
}

/* A session of two cards in a phase. */
static PoiseSession *
new_in_phase (PoiseSessionPhase phase)
{
  PoiseSession *session =
      session_sample_new (phase == POISE_SESSION_DONE ? 0 : 2);

  if (phase == POISE_SESSION_ANSWER)
    session_sample_apply (
        &session, session_sample_action (POISE_ACTION_SHOW_ANSWER, 0), START);

  return session;
}

typedef struct
{
  PoiseActionKind kind;
  gboolean fits[3]; /* in the question, the answer, the end */
} FitCase;

static const FitCase fit_cases[] = {
  { POISE_ACTION_SHOW_ANSWER, { TRUE, FALSE, FALSE } },
  { POISE_ACTION_TICK, { FALSE, TRUE, FALSE } },
  { POISE_ACTION_SECTION, { FALSE, TRUE, FALSE } },
  { POISE_ACTION_LANGUAGE, { TRUE, TRUE, FALSE } },
  { POISE_ACTION_GRADE, { FALSE, TRUE, FALSE } },
  { POISE_ACTION_REMOVE, { TRUE, TRUE, FALSE } },
  { POISE_ACTION_MARK, { TRUE, TRUE, FALSE } },
};

/* An action that does not fit gives the very same state. */
static void
test_session_action_fits_phase (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fit_cases); i++)
    for (int phase = 0; phase < 3; phase++)
      {
        g_autoptr (PoiseSession) session =
            new_in_phase ((PoiseSessionPhase) phase);
        PoiseAction action = make_action (fit_cases[i].kind);
        g_autoptr (PoiseSession) next =
            poise_session_apply (session, &action, START + 1);

        g_test_message ("action %" G_GSIZE_FORMAT ", phase %d", i, phase);
        g_assert_cmpint (next != session, ==, fit_cases[i].fits[phase]);
      }
}

static void
test_session_argument_out_of_range (void)
{
  static const PoiseAction actions[] = {
    { .kind = POISE_ACTION_TICK, .index = -1 },
    { .kind = POISE_ACTION_TICK, .index = 32 },
    { .kind = POISE_ACTION_SECTION, .index = -1 },
    { .kind = POISE_ACTION_SECTION, .index = 32 },
    { .kind = POISE_ACTION_GRADE, .rating = (PoiseRating) 0 },
    { .kind = POISE_ACTION_GRADE, .rating = (PoiseRating) 5 },
    { .kind = (PoiseActionKind) 99 },
  };
  g_autoptr (PoiseSession) session = new_in_phase (POISE_SESSION_ANSWER);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (PoiseSession) next =
          poise_session_apply (session, &actions[i], START);

      g_assert_true (next == session);
    }
}

static void
test_session_show_answer_keeps_card (void)
{
  g_autoptr (PoiseSession) session = session_sample_new (2);

  g_assert_cmpint (poise_session_get_revealed_ms (session), ==, 0);
  session_sample_apply (
      &session, session_sample_action (POISE_ACTION_SHOW_ANSWER, 0), START + 7);

  g_assert_cmpint (poise_session_get_phase (session), ==, POISE_SESSION_ANSWER);
  g_assert_cmpint (session_sample_get_card (session), ==, 1);
  g_assert_cmpint (poise_session_get_revealed_ms (session), ==, START + 7);
  g_assert_cmpint (poise_session_get_shown_ms (session), ==, START);
  g_assert_null (poise_session_get_undo (session));
}

static void
test_session_toggles (void)
{
  g_autoptr (PoiseSession) session = new_in_phase (POISE_SESSION_ANSWER);
  PoiseAction low = session_sample_action (POISE_ACTION_TICK, 0);
  PoiseAction high = session_sample_action (POISE_ACTION_TICK, 31);
  PoiseAction section =
      session_sample_action (POISE_ACTION_SECTION, POISE_SECTION_PITFALLS);
  PoiseAction language = session_sample_action (POISE_ACTION_LANGUAGE, 0);

  session_sample_apply (&session, low, START);
  session_sample_apply (&session, high, START);
  g_assert_cmphex (poise_session_get_ticks (session), ==, 0x80000001);
  session_sample_apply (&session, low, START);
  g_assert_cmphex (poise_session_get_ticks (session), ==, 0x80000000);

  session_sample_apply (&session, section, START);
  for (int i = 0; i < POISE_N_SECTIONS; i++)
    g_assert_cmpint (poise_session_get_section_open (session, (PoiseSection) i),
                     ==, i == POISE_SECTION_PITFALLS);
  session_sample_apply (&session, section, START);
  g_assert_false (
      poise_session_get_section_open (session, POISE_SECTION_PITFALLS));

  session_sample_apply (&session, language, START);
  g_assert_true (poise_session_get_other_language (session));
  session_sample_apply (&session, language, START);
  g_assert_false (poise_session_get_other_language (session));
}

/* What was opened and ticked belongs to its card. */
static void
test_session_next_card_starts_clean (void)
{
  static const PoiseActionKind last[] = { POISE_ACTION_GRADE,
                                          POISE_ACTION_REMOVE };

  for (gsize i = 0; i < G_N_ELEMENTS (last); i++)
    {
      g_autoptr (PoiseSession) session = new_in_phase (POISE_SESSION_ANSWER);

      session_sample_apply (
          &session, session_sample_action (POISE_ACTION_TICK, 2), START);
      session_sample_apply (
          &session, session_sample_action (POISE_ACTION_SECTION, 1), START);
      session_sample_apply (
          &session, session_sample_action (POISE_ACTION_LANGUAGE, 0), START);
      session_sample_apply (&session, make_action (last[i]), START + MINUTE);

      g_assert_cmpint (session_sample_get_card (session), ==, 2);
      g_assert_cmphex (poise_session_get_ticks (session), ==, 0);
      g_assert_false (
          poise_session_get_section_open (session, POISE_SECTION_FOLLOW_UPS));
      g_assert_false (poise_session_get_other_language (session));
      g_assert_cmpint (poise_session_get_shown_ms (session), ==,
                       START + MINUTE);
      g_assert_cmpint (poise_session_get_revealed_ms (session), ==, 0);
    }
}

static void
test_session_mark_keeps_card (void)
{
  g_autoptr (PoiseSession) session = new_in_phase (POISE_SESSION_ANSWER);
  g_autofree char *before = session_sample_describe (session);
  g_autofree char *after = NULL;

  session_sample_apply (&session, session_sample_mark (POISE_OPERATION_STAR),
                        START + MINUTE);
  after = session_sample_describe (session);

  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (poise_session_get_shown_ms (session), ==, START);
  g_assert_cmpint (poise_session_get_undo (session)->kind, ==,
                   POISE_OPERATION_STAR);
}

typedef struct
{
  gint64 shown_for_ms;
  gint64 counted_ms;
} TimeCase;

static void
test_session_answer_time_is_bounded (void)
{
  static const TimeCase cases[] = {
    { 0, 0 },
    { 1, 1 },
    { POISE_SESSION_MAX_ANSWER_MS, POISE_SESSION_MAX_ANSWER_MS },
    { POISE_SESSION_MAX_ANSWER_MS + 1, POISE_SESSION_MAX_ANSWER_MS },
    { POISE_MS_PER_DAY, POISE_SESSION_MAX_ANSWER_MS },
    { -MINUTE, 0 }, /* the clock was set back */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PoiseSession) session = new_in_phase (POISE_SESSION_ANSWER);
      gint64 now_ms = START + cases[i].shown_for_ms;

      g_assert_cmpint (poise_session_get_answer_time_ms (session, now_ms), ==,
                       cases[i].counted_ms);
      session_sample_apply (&session, make_action (POISE_ACTION_GRADE), now_ms);
      g_assert_cmpint (poise_session_get_tally (session)->time_ms, ==,
                       cases[i].counted_ms);
    }
}

static void
test_session_tally (void)
{
  g_autoptr (PoiseSession) session = session_sample_new (4);
  const PoiseSessionTally *tally;

  session_sample_answer (&session, POISE_RATING_AGAIN, 0, START + MINUTE,
                         START + 1000);
  session_sample_answer (&session, POISE_RATING_HARD, 1, TOMORROW,
                         START + 3000);
  session_sample_apply (&session, session_sample_mark (POISE_OPERATION_BURY),
                        START + 9000);
  session_sample_answer (&session, POISE_RATING_EASY, 9, TOMORROW,
                         START + 10000);
  session_sample_answer (&session, POISE_RATING_GOOD, 2, TOMORROW,
                         START + 15000);

  tally = poise_session_get_tally (session);
  g_assert_cmpint (poise_session_get_phase (session), ==, POISE_SESSION_DONE);
  g_assert_cmpint (tally->answered, ==, 4);
  for (int i = POISE_RATING_AGAIN; i <= POISE_RATING_EASY; i++)
    g_assert_cmpint (tally->ratings[i], ==, 1);
  g_assert_cmpint (tally->fresh, ==, 3);
  g_assert_cmpint (tally->time_ms, ==, 1000 + 2000 + 1000 + 5000);
}

/* Progress never goes back, whatever is answered, and ends at one. */
static void
test_session_progress_rises_to_one (void)
{
  g_autoptr (PoiseSession) session = session_sample_new (5);
  double last = 0;

  g_assert_cmpfloat (poise_session_get_progress (session), ==, 0);

  for (int i = 0; session_sample_get_card (session); i++)
    {
      gint64 now_ms = START + i * MINUTE;

      if (i == 2)
        session_sample_apply (
            &session, session_sample_mark (POISE_OPERATION_SUSPEND), now_ms);
      else if (i < 4)
        session_sample_answer (&session, POISE_RATING_AGAIN, 0, now_ms + MINUTE,
                               now_ms);
      else
        session_sample_answer (&session, POISE_RATING_GOOD, 1, TOMORROW,
                               now_ms);

      g_assert_cmpfloat (poise_session_get_progress (session), >=, last);
      last = poise_session_get_progress (session);
      g_assert_cmpint (i, <, 20);
    }

  g_assert_cmpfloat (last, ==, 1);
}

static void
test_session_empty_is_done (void)
{
  g_autoptr (PoiseSession) session = session_sample_new (0);

  g_assert_cmpint (poise_session_get_phase (session), ==, POISE_SESSION_DONE);
  g_assert_null (poise_session_get_current (session));
  g_assert_null (poise_session_get_undo (session));
  g_assert_cmpint (poise_session_get_remaining (session), ==, 0);
  g_assert_cmpint (poise_session_get_next_due_ms (session), ==, 0);
  g_assert_cmpfloat (poise_session_get_progress (session), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/study/session/action-fits-phase",
                   test_session_action_fits_phase);
  g_test_add_func ("/study/session/argument-out-of-range",
                   test_session_argument_out_of_range);
  g_test_add_func ("/study/session/show-answer-keeps-card",
                   test_session_show_answer_keeps_card);
  g_test_add_func ("/study/session/toggles", test_session_toggles);
  g_test_add_func ("/study/session/next-card-starts-clean",
                   test_session_next_card_starts_clean);
  g_test_add_func ("/study/session/mark-keeps-card",
                   test_session_mark_keeps_card);
  g_test_add_func ("/study/session/answer-time-is-bounded",
                   test_session_answer_time_is_bounded);
  g_test_add_func ("/study/session/tally", test_session_tally);
  g_test_add_func ("/study/session/progress-rises-to-one",
                   test_session_progress_rises_to_one);
  g_test_add_func ("/study/session/empty-is-done", test_session_empty_is_done);

  return g_test_run ();
}
