/* test-day.c: study days, also where clocks are changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-day.h"

#define MINUTE POISE_MS_PER_MINUTE
#define HOUR   POISE_MS_PER_HOUR

/* Moments in UTC; days as dates. */
typedef struct
{
  const char *zone;
  int start_hour;
  const char *moment;
  const char *date;
} NumberCase;

static const NumberCase number_cases[] = {
  { "UTC", 0, "1970-01-01T00:00:00Z", "1970-01-01" },
  { "UTC", 0, "1969-12-31T23:59:59Z", "1969-12-31" },
  { "UTC", 4, "2026-03-02T03:59:59Z", "2026-03-01" },
  { "UTC", 4, "2026-03-02T04:00:00Z", "2026-03-02" },
  { "UTC", 23, "2026-03-02T22:59:59Z", "2026-03-01" },
  { "Asia/Shanghai", 4, "2026-03-01T19:59:59Z", "2026-03-01" },
  { "Asia/Shanghai", 4, "2026-03-01T20:00:00Z", "2026-03-02" },
  { "Pacific/Kiritimati", 0, "2026-03-01T10:00:00Z", "2026-03-02" },
  /* Clocks go from 02:00 to 03:00 at 01:00 UTC. */
  { "Europe/Berlin", 4, "2026-03-29T01:59:59Z", "2026-03-28" },
  { "Europe/Berlin", 4, "2026-03-29T02:00:00Z", "2026-03-29" },
  /* 02:00 does not exist on that day: the day begins with the jump. */
  { "Europe/Berlin", 2, "2026-03-29T00:59:59Z", "2026-03-28" },
  { "Europe/Berlin", 2, "2026-03-29T01:00:00Z", "2026-03-29" },
  /* Clocks go from 03:00 back to 02:00 at 01:00 UTC: 02:00 comes twice. */
  { "Europe/Berlin", 2, "2026-10-24T23:59:59Z", "2026-10-24" },
  { "Europe/Berlin", 2, "2026-10-25T00:00:00Z", "2026-10-25" },
  { "Europe/Berlin", 2, "2026-10-25T01:30:00Z", "2026-10-25" },
  { "Europe/Berlin", 4, "2026-10-25T02:59:59Z", "2026-10-24" },
  { "Europe/Berlin", 4, "2026-10-25T03:00:00Z", "2026-10-25" },
  /* Clocks went from 00:01 back to 23:01 of the day before at 02:31 UTC. */
  { "America/St_Johns", 0, "2010-11-07T02:30:30Z", "2010-11-07" },
  { "America/St_Johns", 0, "2010-11-07T02:45:00Z", "2010-11-07" },
  /* 2011-12-30 was left out. */
  { "Pacific/Apia", 4, "2011-12-30T09:59:59Z", "2011-12-29" },
  { "Pacific/Apia", 4, "2011-12-30T14:00:00Z", "2011-12-31" },
};

static gint64
parse_ms (const char *text)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (moment);

  return g_date_time_to_unix (moment) * 1000;
}

static int
parse_day (const char *date)
{
  g_autofree char *text = g_strconcat (date, "T00:00:00Z", NULL);

  return (int) (parse_ms (text) / POISE_MS_PER_DAY
                - (parse_ms (text) < 0 ? 1 : 0));
}

static GTimeZone *
get_zone (const char *name)
{
  GTimeZone *zone = g_time_zone_new_identifier (name);

  g_assert_nonnull (zone);

  return zone;
}

static void
test_day_number_follows_the_local_clock (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (number_cases); i++)
    {
      const NumberCase *test = &number_cases[i];
      g_autoptr (GTimeZone) zone = get_zone (test->zone);
      int expected = test->date[0] == '1' && test->date[3] == '9'
                         ? -1
                         : parse_day (test->date);

      g_test_message ("%s %s", test->zone, test->moment);
      g_assert_cmpint (
          poise_day_number (parse_ms (test->moment), zone, test->start_hour),
          ==, expected);
    }
}

static void
assert_day_meets_next (GTimeZone *zone, int hour, int day)
{
  gint64 start = poise_day_start (day, zone, hour);
  gint64 next = poise_day_start (day + 1, zone, hour);

  g_assert_cmpint (start, <, next);
  g_assert_cmpint (next - start, >=, 3 * HOUR);
  g_assert_cmpint (next - start, <=, 30 * HOUR);
  g_assert_cmpint (poise_day_number (start, zone, hour), ==, day);
  g_assert_cmpint (poise_day_number (next - 1, zone, hour), ==, day);
  g_assert_cmpint (poise_day_number (next - 30 * MINUTE, zone, hour), ==, day);
}

static void
test_day_days_meet_without_a_gap (void)
{
  static const char *const zones[] = {
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "Asia/Shanghai",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "America/Havana",
    "Asia/Beirut",
  };
  int first = parse_day ("2010-01-01");
  int last = parse_day ("2012-01-01");

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (GTimeZone) zone = get_zone (zones[i]);

      for (int hour = 0; hour < 24; hour += i < 4 ? 1 : 4)
        for (int day = first; day < last; day++)
          assert_day_meets_next (zone, hour, day);
    }
}

static void
test_day_lasts_as_long_as_the_clock_says (void)
{
  g_autoptr (GTimeZone) zone = get_zone ("Europe/Berlin");
  int spring = parse_day ("2026-03-28");
  int autumn = parse_day ("2026-10-24");

  g_assert_cmpint (poise_day_start (spring + 1, zone, 4)
                       - poise_day_start (spring, zone, 4),
                   ==, 23 * HOUR);
  g_assert_cmpint (poise_day_start (autumn + 1, zone, 4)
                       - poise_day_start (autumn, zone, 4),
                   ==, 25 * HOUR);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/number-follows-the-local-clock",
                   test_day_number_follows_the_local_clock);
  g_test_add_func ("/day/days-meet-without-a-gap",
                   test_day_days_meet_without_a_gap);
  g_test_add_func ("/day/lasts-as-long-as-the-clock-says",
                   test_day_lasts_as_long_as_the_clock_says);

  return g_test_run ();
}
