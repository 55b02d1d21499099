/* poise-settings.h: the person's choices, typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

typedef enum
{
  POISE_GRADING_FOUR_GRADES,
  POISE_GRADING_PASS_FAIL,
} PoiseGradingMode;

#define POISE_TYPE_SETTINGS (poise_settings_get_type ())

G_DECLARE_FINAL_TYPE (PoiseSettings, poise_settings, POISE, SETTINGS, GObject)

PoiseSettings *poise_settings_new (void);
GSettings *poise_settings_get_store (PoiseSettings *self);
char *poise_settings_dup_card_language (PoiseSettings *self);
const char *poise_settings_other_language (const char *language);
double poise_settings_get_desired_retention (PoiseSettings *self);
int poise_settings_get_day_start_hour (PoiseSettings *self);
int poise_settings_get_new_cards_per_day (PoiseSettings *self);
int poise_settings_get_minutes_per_day (PoiseSettings *self);
PoiseGradingMode poise_settings_get_grading_mode (PoiseSettings *self);
gboolean poise_settings_get_welcomed (PoiseSettings *self);
void poise_settings_set_welcomed (PoiseSettings *self);
