/* poise-format.h: spans of time and shares, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-card.h"

char *poise_format_interval_short (const PoiseOutcome *outcome,
                                   gint64 reviewed_ms);
char *poise_format_interval_long (const PoiseOutcome *outcome,
                                  gint64 reviewed_ms);
char *poise_format_span (gint64 span_ms);
char *poise_format_minutes (int seconds);
char *poise_format_percent (double share);
char *poise_format_date (gint64 time_ms, GTimeZone *zone);
