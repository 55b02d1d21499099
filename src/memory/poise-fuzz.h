/* poise-fuzz.h: spreads intervals so that cards learned together part
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

double poise_fuzz_factor (guint64 card_id, guint32 reps);
int poise_fuzz_days (double interval_days,
                     double factor,
                     int minimum_days,
                     int maximum_days);
