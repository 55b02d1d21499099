/* poise-preferences-dialog.h: the person's choices
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "poise-interview-group.h"
#include "poise-settings.h"

#define POISE_TYPE_PREFERENCES_DIALOG (poise_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PoisePreferencesDialog,
                      poise_preferences_dialog,
                      POISE,
                      PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

PoisePreferencesDialog *poise_preferences_dialog_new (PoiseSettings *settings);
PoiseInterviewGroup *
poise_preferences_dialog_get_interview_group (PoisePreferencesDialog *self);
