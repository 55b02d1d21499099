/* study-actions.h: what the study page does for the widgets in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui-support.h"

#define ASKED_NOTHING (-1)

/**
 * StudyActions:
 * @tick: the key point of the last "study.tick"
 * @section: the section of the last "study.section"
 * @grade: the key of the last "study.grade"
 * @leave: 0 after "study.leave"
 *
 * What the widgets asked the page for, %ASKED_NOTHING before they did.
 */
typedef struct
{
  int tick;
  int section;
  int grade;
  int leave;
} StudyActions;

extern StudyActions asked;

GtkWidget *study_actions_present (GtkWidget *widget);
void study_actions_press (GtkWidget *button, int *argument);
