/* test-format.c: spans of time and shares, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-format.h"

#include <libintl.h>
#include <locale.h>

#include "poise-day.h"

#define REVIEWED  G_GINT64_CONSTANT (1750000000000) /* 2025-06-15 15:06:40 */
#define SECOND_MS G_GINT64_CONSTANT (1000)
#define MINUTE    POISE_MS_PER_MINUTE
#define HOUR      POISE_MS_PER_HOUR

typedef struct
{
  int days;
  gint64 wait_ms; /* for a card of the same day */
  const char *in_short;
  const char *in_words;
} IntervalCase;

static const IntervalCase interval_cases[] = {
  { 0, -5 * MINUTE, "1 min", "1 minute" }, /* its time has passed */
  { 0, 0, "1 min", "1 minute" },
  { 0, 1, "1 min", "1 minute" },
  { 0, MINUTE, "1 min", "1 minute" },
  { 0, MINUTE + 1, "2 min", "2 minutes" },
  { 0, 10 * MINUTE, "10 min", "10 minutes" },
  { 0, 59 * MINUTE, "59 min", "59 minutes" },
  { 0, 59 * MINUTE + 1, "1 h", "1 hour" },
  { 0, HOUR, "1 h", "1 hour" },
  { 0, 89 * MINUTE, "1 h", "1 hour" },
  { 0, 89 * MINUTE + 1, "2 h", "2 hours" },
  { 0, 23 * HOUR, "23 h", "23 hours" },
  { 1, 0, "1 d", "1 day" },
  { 2, 0, "2 d", "2 days" },
  { 44, 0, "44 d", "44 days" },
  { 45, 0, "1.5 mo", "45 days" },
  { 76, 0, "2.5 mo", "76 days" },
  { 364, 0, "12.0 mo", "364 days" },
  { 365, 0, "1.0 y", "365 days" },
  { 438, 0, "1.2 y", "438 days" },
  { 36500, 0, "99.9 y", "36500 days" },
};

static PoiseOutcome
make_outcome (const IntervalCase *test)
{
  return (PoiseOutcome) {
    .days = test->days,
    .due_ms =
        REVIEWED + (test->days ? test->days * POISE_MS_PER_DAY : test->wait_ms),
  };
}

static void
test_format_interval (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (interval_cases); i++)
    {
      PoiseOutcome outcome = make_outcome (&interval_cases[i]);
      g_autofree char *in_short =
          poise_format_interval_short (&outcome, REVIEWED);
      g_autofree char *in_words =
          poise_format_interval_long (&outcome, REVIEWED);

      g_assert_cmpstr (in_short, ==, interval_cases[i].in_short);
      g_assert_cmpstr (in_words, ==, interval_cases[i].in_words);
    }
}

static void
test_format_span (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (interval_cases); i++)
    {
      g_autofree char *span = NULL;

      if (interval_cases[i].days > 0)
        continue;

      span = poise_format_span (interval_cases[i].wait_ms);
      g_assert_cmpstr (span, ==, interval_cases[i].in_words);
    }
}

typedef struct
{
  int seconds;
  const char *text;
} MinutesCase;

static void
test_format_minutes (void)
{
  static const MinutesCase cases[] = {
    { -30, "1 min" },   { 0, "1 min" },       { 1, "1 min" },
    { 60, "1 min" },    { 61, "2 min" },      { 1140, "19 min" },
    { 3600, "60 min" }, { 14400, "240 min" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = poise_format_minutes (cases[i].seconds);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

typedef struct
{
  double share;
  const char *text;
} PercentCase;

static void
test_format_percent (void)
{
  static const PercentCase cases[] = {
    { 0, "0 %" },      { 0.004, "0 %" },  { 0.006, "1 %" }, { 0.5, "50 %" },
    { 0.714, "71 %" }, { 0.994, "99 %" }, { 1, "100 %" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = poise_format_percent (cases[i].share);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

typedef struct
{
  gint64 time_ms;
  const char *zone;
  const char *text;
} DateCase;

static void
test_format_date (void)
{
  static const DateCase cases[] = {
    { REVIEWED, "UTC", "15 Jun 2025, 15:06" },
    { REVIEWED, "+08:00", "15 Jun 2025, 23:06" },
    { REVIEWED, "+09:00", "16 Jun 2025, 00:06" },
    { REVIEWED, "-10:30", "15 Jun 2025, 04:36" },
    { REVIEWED - 10 * POISE_MS_PER_DAY, "UTC", "5 Jun 2025, 15:06" },
    { REVIEWED + 20 * SECOND_MS - 1, "UTC", "15 Jun 2025, 15:06" },
    { REVIEWED + 20 * SECOND_MS, "UTC", "15 Jun 2025, 15:07" },
    { 0, "UTC", "1 Jan 1970, 00:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (cases[i].zone);
      g_autofree char *text = NULL;

      g_assert_nonnull (zone);
      text = poise_format_date (cases[i].time_ms, zone);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Leaves the test's own locale again. */
static void
leave_chinese (void)
{
  setlocale (LC_ALL, "");
}

/* Whether the program now speaks Chinese. */
static gboolean
enter_chinese (void)
{
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("POISE_TEST_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (setlocale (LC_ALL, "zh_CN.UTF-8")
      && g_strcmp0 (gettext ("%d min"), "%d min") != 0)
    return TRUE;

  leave_chinese ();

  return FALSE;
}

static gboolean
has_han (const char *text)
{
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    if (g_unichar_get_script (g_utf8_get_char (at)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;

  return FALSE;
}

/* The number of the English text, in Chinese words. */
static void
assert_chinese (const char *text, const char *english)
{
  g_autofree char *number =
      g_strndup (english, strspn (english, "0123456789."));

  g_assert_true (g_str_has_prefix (text, number));
  g_assert_false (g_ascii_isdigit (text[strlen (number)]));
  g_assert_true (has_han (text));
  g_assert_null (strchr (text, '%'));
}

static void
test_format_in_chinese (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autofree char *date = NULL;

  /* A user's machine need not have the locale; the tree of ./dev has it. */
  if (!enter_chinese ())
    {
      g_test_skip ("no Chinese locale or translation");
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (interval_cases); i++)
    {
      const IntervalCase *test = &interval_cases[i];
      PoiseOutcome outcome = make_outcome (test);
      g_autofree char *in_short =
          poise_format_interval_short (&outcome, REVIEWED);
      g_autofree char *in_words =
          poise_format_interval_long (&outcome, REVIEWED);

      assert_chinese (in_short, test->in_short);
      assert_chinese (in_words, test->in_words);
    }

  date = poise_format_date (REVIEWED, zone);
  leave_chinese ();
  g_assert_cmpstr (date, ==, "2025年6月15日 15:06");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/format/interval", test_format_interval);
  g_test_add_func ("/app/format/span", test_format_span);
  g_test_add_func ("/app/format/minutes", test_format_minutes);
  g_test_add_func ("/app/format/percent", test_format_percent);
  g_test_add_func ("/app/format/date", test_format_date);
  g_test_add_func ("/app/format/in-chinese", test_format_in_chinese);

  return g_test_run ();
}
