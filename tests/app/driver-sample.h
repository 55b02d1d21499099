/* driver-sample.h: a driver over the sample collection, and what it emitted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app-sample.h"
#include "poise-study-driver.h"

/**
 * DriverSample:
 * @sample: the collection
 * @driver: not started yet
 * @changes: times that "changed" was emitted
 * @failures: times that "failed" was emitted
 * @error: (nullable): the last failure
 * @done: what "done" said, as in "flag, undo grade"
 */
typedef struct
{
  AppSample *sample;
  PoiseStudyDriver *driver;
  int changes;
  int failures;
  GError *error;
  GString *done;
} DriverSample;

DriverSample *driver_sample_new_for (AppSample *sample);
DriverSample *driver_sample_new (void);
void driver_sample_free (DriverSample *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DriverSample, driver_sample_free)

void driver_sample_start (DriverSample *self);
void driver_sample_wait (DriverSample *self, int changes);
void driver_sample_wait_failure (DriverSample *self);
void driver_sample_do (DriverSample *self, PoiseCommand command, int argument);
void driver_sample_answer (DriverSample *self, int key);

PoiseSessionPhase driver_sample_get_phase (DriverSample *self);
const PoiseSessionTally *driver_sample_get_tally (DriverSample *self);
gint64 driver_sample_get_card (DriverSample *self);
PoiseCard driver_sample_read_card (DriverSample *self, gint64 card_id);
GArray *driver_sample_read_history (DriverSample *self, gint64 card_id);
