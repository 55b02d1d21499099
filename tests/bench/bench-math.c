/* bench-math.c: what a formula costs
 *
 * Parses and lays out every formula of some files in turn, many times, and
 * prints the mean, the 99th percentile and the worst of each in microseconds.
 * Arguments: the font, then files with one formula a line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-layout.h"

#include <stdlib.h>

#define N_ROUNDS 20

static gint64
get_nanoseconds (void)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_MONOTONIC, &now);

  return (gint64) now.tv_sec * 1000000000 + now.tv_nsec;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const double *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

static void
report (const char *name, GArray *times)
{
  double sum = 0;

  g_array_sort (times, compare_times);
  for (guint i = 0; i < times->len; i++)
    sum += g_array_index (times, double, i);

  g_print ("%s: mean %.1f us, p99 %.1f us, worst %.1f us (%u runs)\n", name,
           sum / times->len,
           g_array_index (times, double, times->len * 99 / 100),
           g_array_index (times, double, times->len - 1), times->len);
}

static void
read_formulas (const char *path, GPtrArray *formulas)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    g_error ("Cannot read %s", path);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_ptr_array_add (formulas, g_strdup (lines[i]));
}

static PoiseMathFont *
load_font (const char *path)
{
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &data, &length, NULL))
    g_error ("Cannot read %s", path);

  bytes = g_bytes_new_take (g_steal_pointer (&data), length);

  return poise_math_font_new (bytes, NULL);
}

/* The first round also reads the metrics of glyphs; it is left out. */
static void
run (const PoiseMathSetting *setting, GPtrArray *formulas)
{
  g_autoptr (GArray) parse_times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) layout_times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < (N_ROUNDS + 1) * formulas->len; i++)
    {
      const char *tex = g_ptr_array_index (formulas, i % formulas->len);
      gint64 start = get_nanoseconds ();
      g_autoptr (PoiseMath) math = poise_math_new (tex, NULL);
      gint64 middle = get_nanoseconds ();
      g_autoptr (PoiseMathLayout) layout =
          math != NULL ? poise_math_layout_new (math, setting) : NULL;
      double parse_time = 1e-3 * (double) (middle - start);
      double layout_time = 1e-3 * (double) (get_nanoseconds () - middle);

      if (layout == NULL || i < formulas->len)
        continue;

      g_array_append_val (parse_times, parse_time);
      g_array_append_val (layout_times, layout_time);
    }

  report ("parse", parse_times);
  report ("layout", layout_times);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) formulas = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PoiseMathFont) font = NULL;
  PoiseMathSetting setting = { .size = 16, .style = POISE_MATH_STYLE_DISPLAY };

  if (argc < 3)
    g_error ("Usage: bench-math FONT FILE...");

  font = load_font (argv[1]);
  setting.font = font;

  for (int i = 2; i < argc; i++)
    read_formulas (argv[i], formulas);

  run (&setting, formulas);

  return EXIT_SUCCESS;
}
