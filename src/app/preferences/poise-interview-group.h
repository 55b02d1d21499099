/* poise-interview-group.h: rows that ask for the interview ahead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "poise-interview-list.h"
#include "poise-worker.h"

#define POISE_TYPE_INTERVIEW_GROUP (poise_interview_group_get_type ())

G_DECLARE_FINAL_TYPE (PoiseInterviewGroup,
                      poise_interview_group,
                      POISE,
                      INTERVIEW_GROUP,
                      AdwPreferencesGroup)

void poise_interview_group_set_up (PoiseInterviewGroup *self,
                                   PoiseWorker *worker,
                                   GPtrArray *tracks,
                                   const PoiseInterview *interview);
