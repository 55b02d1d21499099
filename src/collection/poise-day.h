/* poise-day.h: study days, which end at an hour that the person chooses
 *
 * A day number counts local calendar days since 1970-01-01. The study day that
 * starts at 04:00 local time on a date has that date's number; the hours before
 * belong to the day before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/* All moments in the core are Unix time in milliseconds. */
#define POISE_MS_PER_MINUTE G_GINT64_CONSTANT (60000)
#define POISE_MS_PER_HOUR   G_GINT64_CONSTANT (3600000)
#define POISE_MS_PER_DAY    G_GINT64_CONSTANT (86400000)

int poise_day_number (gint64 time_ms, GTimeZone *zone, int start_hour);
gint64 poise_day_start (int day, GTimeZone *zone, int start_hour);
