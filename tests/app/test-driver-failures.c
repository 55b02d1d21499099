/* test-driver-failures.c: a session over a collection that fails
 *
 * A table that is renamed behind the collection's back stands for whatever may
 * fail on a disk: what needs it fails at once, and works again once it is back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "driver-sample.h"

static void
hide_table (DriverSample *self, const char *name)
{
  g_autofree char *sql =
      g_strdup_printf ("ALTER TABLE %s RENAME TO hidden", name);

  app_sample_execute (self->sample, sql);
}

static void
show_table (DriverSample *self, const char *name)
{
  g_autofree char *sql =
      g_strdup_printf ("ALTER TABLE hidden RENAME TO %s", name);

  app_sample_execute (self->sample, sql);
}

static void
test_driver_failed_start (void)
{
  AppSample *sample = app_sample_new_empty ();
  g_autofree char *path =
      g_build_filename (sample->folder, "file", "collection.db", NULL);
  g_autoptr (DriverSample) self = NULL;

  app_sample_write_file (sample, "file", "where a folder should be");
  sample->worker = poise_worker_new (path);
  self = driver_sample_new_for (sample);

  poise_study_driver_start (self->driver, 0, 0);
  poise_study_driver_do (self->driver, POISE_COMMAND_PROCEED, 0);
  poise_study_driver_do (self->driver, POISE_COMMAND_UNDO, 0);
  driver_sample_wait_failure (self);
  g_assert_true (self->error->domain == POISE_COLLECTION_ERROR);
  g_assert_null (poise_study_driver_get_session (self->driver));
  g_assert_null (poise_study_driver_get_content (self->driver));

  for (int command = POISE_COMMAND_PROCEED; command <= POISE_COMMAND_UNDO;
       command++)
    poise_study_driver_do (self->driver, (PoiseCommand) command, 1);
  g_assert_cmpint (self->failures, ==, 1);
  g_assert_cmpint (self->changes, ==, 0);
}

static void
test_driver_failed_start_on_garbage (void)
{
  AppSample *sample = app_sample_new_empty ();
  g_autoptr (DriverSample) self = NULL;

  app_sample_write_file (sample, "collection.db", "no collection at all");
  sample->worker = poise_worker_new (sample->path);
  self = driver_sample_new_for (sample);

  poise_study_driver_start (self->driver, 0, 0);
  driver_sample_wait_failure (self);
  g_assert_null (poise_study_driver_get_session (self->driver));
}

/* The card stays, answer and ticks too; what was typed on is dropped. */
static void
test_driver_failed_grade_keeps_state (void)
{
  g_autoptr (DriverSample) self = driver_sample_new ();
  PoiseSession *session;
  gint64 id;

  driver_sample_start (self);
  id = driver_sample_get_card (self);
  driver_sample_do (self, POISE_COMMAND_PROCEED, 0);
  driver_sample_do (self, POISE_COMMAND_TICK, 0);
  session = poise_study_driver_get_session (self->driver);

  hide_table (self, "review");
  poise_study_driver_do (self->driver, POISE_COMMAND_GRADE, 3);
  poise_study_driver_do (self->driver, POISE_COMMAND_STAR, 0);
  poise_study_driver_do (self->driver, POISE_COMMAND_PROCEED, 0);
  driver_sample_wait_failure (self);
  show_table (self, "review");

  g_assert_true (poise_study_driver_get_session (self->driver) == session);
  g_assert_cmpint (driver_sample_get_card (self), ==, id);
  g_assert_cmphex (poise_session_get_ticks (session), ==, 1);
  g_assert_cmpstr (self->done->str, ==, "");
  g_assert_false (driver_sample_read_card (self, id).starred);

  driver_sample_do (self, POISE_COMMAND_GRADE, 3);
  g_assert_cmpint (driver_sample_get_tally (self)->answered, ==, 1);
  g_assert_cmpint (driver_sample_read_card (self, id).reps, ==, 1);
}

static void
test_driver_failed_mark_keeps_state (void)
{
  static const PoiseCommand commands[] = {
    POISE_COMMAND_FLAG,
    POISE_COMMAND_STAR,
    POISE_COMMAND_BURY,
    POISE_COMMAND_SUSPEND,
  };
  g_autoptr (DriverSample) self = driver_sample_new ();
  PoiseSession *session;
  gint64 id;

  driver_sample_start (self);
  id = driver_sample_get_card (self);
  session = poise_study_driver_get_session (self->driver);

  hide_table (self, "card");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      poise_study_driver_do (self->driver, commands[i], 0);
      driver_sample_wait_failure (self);
      g_assert_true (poise_study_driver_get_session (self->driver) == session);
    }
  show_table (self, "card");

  driver_sample_do (self, POISE_COMMAND_FLAG, 0);
  g_assert_true (driver_sample_read_card (self, id).flagged);
}

/* An answer whose intervals cannot be told does not show. */
static void
test_driver_failed_answer_stays_hidden (void)
{
  g_autoptr (DriverSample) self = driver_sample_new ();
  gint64 id;

  driver_sample_start (self);
  id = driver_sample_get_card (self);

  hide_table (self, "note_text");
  poise_study_driver_do (self->driver, POISE_COMMAND_PROCEED, 0);
  driver_sample_wait_failure (self);
  show_table (self, "note_text");

  g_assert_cmpint (driver_sample_get_phase (self), ==, POISE_SESSION_QUESTION);
  g_assert_cmpint (driver_sample_get_card (self), ==, id);

  driver_sample_do (self, POISE_COMMAND_PROCEED, 0);
  g_assert_cmpint (driver_sample_get_phase (self), ==, POISE_SESSION_ANSWER);
}

/* The grade is written, and the next card is read with the next command. */
static void
test_driver_failed_next_card_is_read_later (void)
{
  g_autoptr (DriverSample) self = driver_sample_new ();
  gint64 id;

  driver_sample_start (self);
  id = driver_sample_get_card (self);
  driver_sample_do (self, POISE_COMMAND_PROCEED, 0);

  hide_table (self, "note_text");
  poise_study_driver_do (self->driver, POISE_COMMAND_GRADE, 3);
  driver_sample_wait_failure (self);
  show_table (self, "note_text");
  g_assert_cmpstr (self->done->str, ==, "grade");
  g_assert_cmpint (driver_sample_get_tally (self)->answered, ==, 1);

  driver_sample_do (self, POISE_COMMAND_PROCEED, 0);
  g_assert_cmpint (driver_sample_get_card (self), !=, id);
  g_assert_cmpint (driver_sample_get_phase (self), ==, POISE_SESSION_QUESTION);
  driver_sample_answer (self, 3);
  g_assert_cmpint (driver_sample_get_tally (self)->answered, ==, 2);
}

static void
test_driver_failed_undo_can_be_repeated (void)
{
  g_autoptr (DriverSample) self = driver_sample_new ();
  gint64 id;

  driver_sample_start (self);
  id = driver_sample_get_card (self);
  driver_sample_answer (self, 3);

  hide_table (self, "review");
  poise_study_driver_do (self->driver, POISE_COMMAND_UNDO, 0);
  driver_sample_wait_failure (self);
  show_table (self, "review");
  g_assert_cmpint (driver_sample_get_tally (self)->answered, ==, 1);
  g_assert_cmpint (driver_sample_get_card (self), !=, id);

  driver_sample_do (self, POISE_COMMAND_UNDO, 0);
  g_assert_cmpint (driver_sample_get_card (self), ==, id);
  g_assert_cmpint (driver_sample_read_card (self, id).reps, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/driver-failures/start", test_driver_failed_start);
  g_test_add_func ("/app/driver-failures/start-on-garbage",
                   test_driver_failed_start_on_garbage);
  g_test_add_func ("/app/driver-failures/grade-keeps-state",
                   test_driver_failed_grade_keeps_state);
  g_test_add_func ("/app/driver-failures/mark-keeps-state",
                   test_driver_failed_mark_keeps_state);
  g_test_add_func ("/app/driver-failures/answer-stays-hidden",
                   test_driver_failed_answer_stays_hidden);
  g_test_add_func ("/app/driver-failures/next-card-is-read-later",
                   test_driver_failed_next_card_is_read_later);
  g_test_add_func ("/app/driver-failures/undo-can-be-repeated",
                   test_driver_failed_undo_can_be_repeated);

  return g_test_run ();
}
