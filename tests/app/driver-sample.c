/* driver-sample.c: a driver over the sample collection, and what it emitted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "driver-sample.h"

#include "poise-review-log.h"

static const char *const operation_names[] = {
  [POISE_OPERATION_GRADE] = "grade",     [POISE_OPERATION_BURY] = "bury",
  [POISE_OPERATION_SUSPEND] = "suspend", [POISE_OPERATION_FLAG] = "flag",
  [POISE_OPERATION_STAR] = "star",
};

static void
changed_cb (DriverSample *self)
{
  self->changes++;
}

static void
done_cb (DriverSample *self, int kind, gboolean undone)
{
  g_string_append_printf (self->done, "%s%s%s", self->done->len ? ", " : "",
                          undone ? "undo " : "", operation_names[kind]);
}

static void
failed_cb (DriverSample *self, GError *error)
{
  self->failures++;
  g_clear_error (&self->error);
  self->error = g_error_copy (error);
}

/* Takes @sample over. */
DriverSample *
driver_sample_new_for (AppSample *sample)
{
  DriverSample *self = g_new0 (DriverSample, 1);

  self->sample = sample;
  self->done = g_string_new (NULL);
  self->driver = poise_study_driver_new (sample->worker, sample->settings);
  g_signal_connect_swapped (self->driver, "changed", G_CALLBACK (changed_cb),
                            self);
  g_signal_connect_swapped (self->driver, "done", G_CALLBACK (done_cb), self);
  g_signal_connect_swapped (self->driver, "failed", G_CALLBACK (failed_cb),
                            self);

  return self;
}

DriverSample *
driver_sample_new (void)
{
  return driver_sample_new_for (app_sample_new ());
}

void
driver_sample_free (DriverSample *self)
{
  g_signal_handlers_disconnect_by_data (self->driver, self);
  g_assert_finalize_object (self->driver);
  app_sample_free (self->sample);
  g_string_free (self->done, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

typedef struct
{
  DriverSample *self;
  int changes;
  int failures;
} Goal;

static gboolean
goal_is_reached (gpointer data)
{
  Goal *goal = data;

  return goal->self->changes >= goal->changes
         || goal->self->failures > goal->failures;
}

/* Waits until there have been @changes in all, without a failure. */
void
driver_sample_wait (DriverSample *self, int changes)
{
  Goal goal = { self, changes, self->failures };

  app_sample_wait (goal_is_reached, &goal);
  g_assert_cmpint (self->failures, ==, goal.failures);
  g_assert_cmpint (self->changes, ==, changes);
}

/* Waits for one more failure, without a change. */
void
driver_sample_wait_failure (DriverSample *self)
{
  Goal goal = { self, self->changes + 1, self->failures };

  app_sample_wait (goal_is_reached, &goal);
  g_assert_cmpint (self->failures, ==, goal.failures + 1);
  g_assert_nonnull (self->error);
}

void
driver_sample_start (DriverSample *self)
{
  poise_study_driver_start (self->driver, 0, 0);
  driver_sample_wait (self, self->changes + 1);
}

/* Gives a command that changes something, and waits until it is done. */
void
driver_sample_do (DriverSample *self, PoiseCommand command, int argument)
{
  int changes = self->changes + 1;

  poise_study_driver_do (self->driver, command, argument);
  driver_sample_wait (self, changes);
}

/* Shows the answer and grades it. */
void
driver_sample_answer (DriverSample *self, int key)
{
  driver_sample_do (self, POISE_COMMAND_PROCEED, 0);
  driver_sample_do (self, POISE_COMMAND_GRADE, key);
}

PoiseSessionPhase
driver_sample_get_phase (DriverSample *self)
{
  return poise_session_get_phase (
      poise_study_driver_get_session (self->driver));
}

const PoiseSessionTally *
driver_sample_get_tally (DriverSample *self)
{
  return poise_session_get_tally (
      poise_study_driver_get_session (self->driver));
}

/* Id of the card that the session shows, which is the one that is loaded. */
gint64
driver_sample_get_card (DriverSample *self)
{
  PoiseSession *session = poise_study_driver_get_session (self->driver);
  const PoiseCardContent *content =
      poise_study_driver_get_content (self->driver);
  gint64 id = poise_session_get_current (session)->card_id;

  g_assert_cmpint (content->card.id, ==, id);

  return id;
}

/* The card as the collection has it. */
PoiseCard
driver_sample_read_card (DriverSample *self, gint64 card_id)
{
  PoiseRequest *request = poise_request_new (self->sample->settings);
  g_autoptr (PoiseCardContent) content = NULL;
  g_autoptr (GError) error = NULL;

  request->card_id = card_id;
  content = app_sample_run (self->sample, &poise_content_job, request, &error);
  g_assert_no_error (error);

  return content->card;
}

/* The reviews of a card that count; of all cards if @card_id is 0. */
GArray *
driver_sample_read_history (DriverSample *self, gint64 card_id)
{
  PoiseRequest *request = poise_request_new (self->sample->settings);
  g_autoptr (GError) error = NULL;
  GArray *reviews;

  request->card_id = card_id;
  reviews = app_sample_run (self->sample, &poise_history_job, request, &error);
  g_assert_no_error (error);

  return reviews;
}
