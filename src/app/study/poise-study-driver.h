/* poise-study-driver.h: carries a session through the collection
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-rating-advice.h"
#include "poise-session.h"
#include "poise-study-jobs.h"

typedef enum
{
  POISE_COMMAND_PROCEED, /* show the answer, or take the suggested grade */
  POISE_COMMAND_GRADE,   /* argument: the key of a grade, from 1 */
  POISE_COMMAND_TICK,    /* argument: a key point */
  POISE_COMMAND_SECTION, /* argument: a PoiseSection */
  POISE_COMMAND_LANGUAGE,
  POISE_COMMAND_FLAG,
  POISE_COMMAND_STAR,
  POISE_COMMAND_BURY,
  POISE_COMMAND_SUSPEND,
  POISE_COMMAND_UNDO,
} PoiseCommand;

#define POISE_TYPE_STUDY_DRIVER (poise_study_driver_get_type ())

G_DECLARE_FINAL_TYPE (PoiseStudyDriver,
                      poise_study_driver,
                      POISE,
                      STUDY_DRIVER,
                      GObject)

PoiseStudyDriver *poise_study_driver_new (PoiseWorker *worker,
                                          PoiseSettings *settings);
void poise_study_driver_start (PoiseStudyDriver *self,
                               gint64 category_id,
                               int extra);
void poise_study_driver_do (PoiseStudyDriver *self,
                            PoiseCommand command,
                            int argument);

PoiseSession *poise_study_driver_get_session (PoiseStudyDriver *self);
const PoiseCardContent *poise_study_driver_get_content (PoiseStudyDriver *self);
PoiseNoteText *poise_study_driver_get_text (PoiseStudyDriver *self);
PoiseRatingAdvice poise_study_driver_get_advice (PoiseStudyDriver *self);
