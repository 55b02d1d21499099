/* test-driver-undo.c: taking back, in the session and in the collection
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "driver-sample.h"

static void
test_driver_undo_grade (void)
{
  g_autoptr (DriverSample) self = driver_sample_new ();
  g_autoptr (GArray) history = NULL;
  gint64 id;
  gint64 revealed_ms;

  driver_sample_start (self);
  id = driver_sample_get_card (self);
  driver_sample_do (self, POISE_COMMAND_PROCEED, 0);
  driver_sample_do (self, POISE_COMMAND_TICK, 1);
  revealed_ms = poise_session_get_revealed_ms (
      poise_study_driver_get_session (self->driver));
  driver_sample_do (self, POISE_COMMAND_GRADE, 1);
  driver_sample_do (self, POISE_COMMAND_UNDO, 0);

  g_assert_cmpint (driver_sample_get_card (self), ==, id);
  g_assert_cmpint (driver_sample_get_phase (self), ==, POISE_SESSION_ANSWER);
  g_assert_cmphex (
      poise_session_get_ticks (poise_study_driver_get_session (self->driver)),
      ==, 2);
  g_assert_cmpint (
      poise_study_driver_get_content (self->driver)->preview.reviewed_ms, ==,
      revealed_ms);
  g_assert_cmpstr (self->done->str, ==, "grade, undo grade");

  history = driver_sample_read_history (self, 0);
  g_assert_cmpuint (history->len, ==, 0);
  g_assert_cmpint (driver_sample_read_card (self, id).state, ==,
                   POISE_CARD_NEW);
}

/* After an undo the card is graded anew, and only that counts. */
static void
test_driver_undo_then_grade (void)
{
  g_autoptr (DriverSample) self = driver_sample_new ();
  g_autoptr (GArray) history = NULL;

  driver_sample_start (self);
  driver_sample_answer (self, 1);
  driver_sample_do (self, POISE_COMMAND_UNDO, 0);
  driver_sample_do (self, POISE_COMMAND_GRADE, 4);

  history = driver_sample_read_history (self, 0);
  g_assert_cmpuint (history->len, ==, 1);
  g_assert_cmpint (driver_sample_get_tally (self)->answered, ==, 1);
  g_assert_cmpint (driver_sample_get_tally (self)->ratings[4], ==, 1);
}

static void
assert_untouched (const PoiseCard *card)
{
  g_assert_cmpint (card->state, ==, POISE_CARD_NEW);
  g_assert_cmpint (card->reps, ==, 0);
  g_assert_cmpint (card->due_ms, ==, 0);
  g_assert_cmpint (card->buried_until_ms, ==, 0);
  g_assert_false (card->suspended || card->flagged || card->starred);
}

/* The ids of all cards of the session's queue. */
static GArray *
list_cards (DriverSample *self)
{
  g_autoptr (GArray) queue =
      app_sample_run (self->sample, &poise_queue_job,
                      poise_request_new (self->sample->settings), NULL);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_assert_cmpuint (queue->len, ==, SAMPLE_CARDS);

  for (guint i = 0; i < queue->len; i++)
    g_array_append_val (ids, g_array_index (queue, PoiseQueueItem, i).card_id);

  return ids;
}

/* Everything that can be done to cards, and all of it back. */
static void
test_driver_undo_everything (void)
{
  g_autoptr (DriverSample) self = driver_sample_new ();
  g_autoptr (GArray) ids = list_cards (self);
  int n_steps = 0;

  driver_sample_start (self);
  driver_sample_do (self, POISE_COMMAND_FLAG, 0);
  driver_sample_answer (self, 3);
  driver_sample_do (self, POISE_COMMAND_STAR, 0);
  driver_sample_do (self, POISE_COMMAND_BURY, 0);
  driver_sample_do (self, POISE_COMMAND_PROCEED, 0);
  driver_sample_do (self, POISE_COMMAND_SUSPEND, 0);
  driver_sample_answer (self, 1);
  driver_sample_do (self, POISE_COMMAND_FLAG, 0);
  driver_sample_do (self, POISE_COMMAND_FLAG, 0);
  g_assert_cmpstr (self->done->str, ==,
                   "flag, grade, star, bury, suspend, grade, flag, flag");

  g_string_truncate (self->done, 0);
  for (; poise_session_get_undo (poise_study_driver_get_session (self->driver));
       n_steps++)
    driver_sample_do (self, POISE_COMMAND_UNDO, 0);

  g_assert_cmpint (n_steps, ==, 8);
  g_assert_cmpstr (self->done->str, ==,
                   "undo flag, undo flag, undo grade, undo suspend, undo bury, "
                   "undo star, undo grade, undo flag");
  g_assert_cmpint (driver_sample_get_card (self), ==,
                   g_array_index (ids, gint64, 0));

  for (guint i = 0; i < ids->len; i++)
    {
      PoiseCard card =
          driver_sample_read_card (self, g_array_index (ids, gint64, i));

      assert_untouched (&card);
    }
}

static void
test_driver_undo_of_nothing (void)
{
  g_autoptr (DriverSample) self = driver_sample_new ();
  int changes;

  driver_sample_start (self);
  driver_sample_do (self, POISE_COMMAND_PROCEED, 0);
  changes = self->changes;
  poise_study_driver_do (self->driver, POISE_COMMAND_UNDO, 0);

  g_assert_cmpint (self->changes, ==, changes);
  g_assert_cmpint (driver_sample_get_phase (self), ==, POISE_SESSION_ANSWER);
  g_assert_cmpstr (self->done->str, ==, "");
}

static void
test_driver_undo_from_summary (void)
{
  g_autoptr (DriverSample) self = driver_sample_new ();
  gint64 last = 0;

  driver_sample_start (self);
  for (int i = 0; i < SAMPLE_CARDS; i++)
    {
      last = driver_sample_get_card (self);
      driver_sample_answer (self, 4);
    }

  g_assert_cmpint (driver_sample_get_phase (self), ==, POISE_SESSION_DONE);
  driver_sample_do (self, POISE_COMMAND_UNDO, 0);
  g_assert_cmpint (driver_sample_get_phase (self), ==, POISE_SESSION_ANSWER);
  g_assert_cmpint (driver_sample_get_card (self), ==, last);
}

/* Pressed as fast as a finger goes. */
static void
test_driver_undo_many_at_once (void)
{
  g_autoptr (DriverSample) self = driver_sample_new ();
  g_autoptr (GArray) history = NULL;

  driver_sample_start (self);
  for (int i = 0; i < 4; i++)
    driver_sample_answer (self, 3);

  for (int i = 0; i < 6; i++)
    poise_study_driver_do (self->driver, POISE_COMMAND_UNDO, 0);
  driver_sample_wait (self, self->changes + 4);

  history = driver_sample_read_history (self, 0);
  g_assert_cmpuint (history->len, ==, 0);
  g_assert_cmpint (driver_sample_get_tally (self)->answered, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/driver-undo/grade", test_driver_undo_grade);
  g_test_add_func ("/app/driver-undo/then-grade", test_driver_undo_then_grade);
  g_test_add_func ("/app/driver-undo/everything", test_driver_undo_everything);
  g_test_add_func ("/app/driver-undo/of-nothing", test_driver_undo_of_nothing);
  g_test_add_func ("/app/driver-undo/from-summary",
                   test_driver_undo_from_summary);
  g_test_add_func ("/app/driver-undo/many-at-once",
                   test_driver_undo_many_at_once);

  return g_test_run ();
}
