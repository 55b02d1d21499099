/* poise-day.c: study days, which end at an hour that the person chooses
 *
 * A day begins at the first moment at which the local clock shows the hour, or
 * has jumped over it, on the day's date; it ends where the next begins. So days
 * meet without a gap, whatever clocks do in between, and may last 23 or 25
 * hours.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-day.h"

#define SECONDS_PER_HOUR G_GINT64_CONSTANT (3600)
#define SECONDS_PER_DAY  G_GINT64_CONSTANT (86400)
#define MS_PER_SECOND    G_GINT64_CONSTANT (1000)

static gint64
floor_divide (gint64 value, gint64 divisor)
{
  gint64 quotient = value / divisor;

  return value % divisor < 0 ? quotient - 1 : quotient;
}

static gint64
get_offset (GTimeZone *zone, gint64 seconds)
{
  int interval =
      g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, seconds);

  return g_time_zone_get_offset (zone, interval);
}

/* First moment after @early and until @late at which the offset is not that at
 * @early. */
static gint64
find_change (GTimeZone *zone, gint64 early, gint64 late)
{
  gint64 offset = get_offset (zone, early);

  while (late - early > 1)
    {
      gint64 middle = early + (late - early) / 2;

      if (get_offset (zone, middle) == offset)
        early = middle;
      else
        late = middle;
    }

  return late;
}

/* First moment, in Unix seconds, at which the local clock shows @local seconds
 * since 1970-01-01 local time, or has jumped over it. */
static gint64
find_local (GTimeZone *zone, gint64 local)
{
  gint64 before = get_offset (zone, local - SECONDS_PER_DAY);
  gint64 after = get_offset (zone, local + SECONDS_PER_DAY);

  if (get_offset (zone, local - before) == before)
    return local - before;

  if (get_offset (zone, local - after) == after)
    return local - after;

  return find_change (zone, local - after, local - before);
}

/**
 * poise_day_start:
 * @day: a day number
 * @zone: the person's time zone
 * @start_hour: local hour at which a study day starts, 0 to 23
 *
 * Returns: the moment at which the day starts, Unix milliseconds
 */
gint64
poise_day_start (int day, GTimeZone *zone, int start_hour)
{
  gint64 local = day * SECONDS_PER_DAY + start_hour * SECONDS_PER_HOUR;

  return find_local (zone, local) * MS_PER_SECOND;
}

/**
 * poise_day_number:
 * @time_ms: a moment, Unix milliseconds
 * @zone: the person's time zone
 * @start_hour: local hour at which a study day starts, 0 to 23
 *
 * Returns: the number of the study day that @time_ms is in
 */
int
poise_day_number (gint64 time_ms, GTimeZone *zone, int start_hour)
{
  gint64 seconds = floor_divide (time_ms, MS_PER_SECOND);
  gint64 local =
      seconds + get_offset (zone, seconds) - start_hour * SECONDS_PER_HOUR;
  int day = (int) floor_divide (local, SECONDS_PER_DAY);

  /* The clock may have been set back over the hour since the day began. */
  if (poise_day_start (day + 1, zone, start_hour) <= time_ms)
    return day + 1;

  return day;
}
