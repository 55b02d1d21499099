/* poise-format.c: spans of time and shares, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-format.h"

#include <glib/gi18n.h>
#include <math.h>

#include "poise-day.h"

#define DAYS_PER_MONTH 30.4375
#define DAYS_PER_YEAR  365.25

static int
round_up (gint64 value, gint64 unit)
{
  return (int) ((value + unit - 1) / unit);
}

/* A same-day wait: to the minute below an hour, else to the hour. */
static char *
format_wait (gint64 wait_ms)
{
  int minutes = MAX (round_up (wait_ms, POISE_MS_PER_MINUTE), 1);

  if (minutes < 60)
    /* Translators: a short span of time, on a narrow button */
    return g_strdup_printf (_ ("%d min"), minutes);

  /* Translators: a short span of hours, on a narrow button */
  return g_strdup_printf (_ ("%d h"), (minutes + 30) / 60);
}

/**
 * poise_format_interval_short:
 * @outcome: what a grade would do
 * @reviewed_ms: the moment that it is counted from
 *
 * Returns: (transfer full): the span until the card is due, as short as a
 * button needs it: "10 min", "4 d", "2.5 mo", "1.2 y"
 */
char *
poise_format_interval_short (const PoiseOutcome *outcome, gint64 reviewed_ms)
{
  if (outcome->days == 0)
    return format_wait (outcome->due_ms - reviewed_ms);

  if (outcome->days < 45)
    /* Translators: a short span of days, on a narrow button */
    return g_strdup_printf (_ ("%d d"), outcome->days);

  if (outcome->days < 365)
    /* Translators: a short span of months, on a narrow button */
    return g_strdup_printf (_ ("%.1f mo"), outcome->days / DAYS_PER_MONTH);

  /* Translators: a short span of years, on a narrow button */
  return g_strdup_printf (_ ("%.1f y"), outcome->days / DAYS_PER_YEAR);
}

/**
 * poise_format_interval_long:
 * @outcome: what a grade would do
 * @reviewed_ms: the moment that it is counted from
 *
 * Returns: (transfer full): the span until the card is due, in whole words
 */
char *
poise_format_interval_long (const PoiseOutcome *outcome, gint64 reviewed_ms)
{
  if (outcome->days == 0)
    return poise_format_span (outcome->due_ms - reviewed_ms);

  return g_strdup_printf (
      ngettext ("%d day", "%d days", (gulong) outcome->days), outcome->days);
}

/**
 * poise_format_span:
 * @span_ms: a span of time within a day, in milliseconds
 *
 * Returns: (transfer full): the span in minutes or hours, in whole words
 */
char *
poise_format_span (gint64 span_ms)
{
  int minutes = MAX (round_up (span_ms, POISE_MS_PER_MINUTE), 1);
  int hours = (minutes + 30) / 60;

  if (minutes < 60)
    return g_strdup_printf (
        ngettext ("%d minute", "%d minutes", (gulong) minutes), minutes);

  return g_strdup_printf (ngettext ("%d hour", "%d hours", (gulong) hours),
                          hours);
}

/**
 * poise_format_minutes:
 * @seconds: a span of time, in seconds
 *
 * Returns: (transfer full): the span in minutes, at least one: "19 min"
 */
char *
poise_format_minutes (int seconds)
{
  return g_strdup_printf (_ ("%d min"), MAX (round_up (seconds, 60), 1));
}

/**
 * poise_format_percent:
 * @share: a share, 0 to 1
 *
 * Returns: (transfer full): the share as whole per cent
 */
char *
poise_format_percent (double share)
{
  /* Translators: a share of a hundred; %% stands for the sign */
  return g_strdup_printf (_ ("%d %%"), (int) round (share * 100));
}

/**
 * poise_format_date:
 * @time_ms: a moment, Unix milliseconds
 * @zone: the person's time zone
 *
 * Returns: (transfer full): the local date and time
 */
char *
poise_format_date (gint64 time_ms, GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time_ms / 1000);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);

  /* Translators: a date and time of day; see g_date_time_format() */
  return g_date_time_format (local, _ ("%-e %b %Y, %H:%M"));
}
