/* measure-math.c: what our layout makes of formulas
 *
 * Reads formulas from standard input, one a line, and prints width, ascent and
 * descent of each in em, or "error". Arguments: the font, then "display",
 * "inline", or "golden", which adds the number of items.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-layout.h"

#include <stdio.h>
#include <string.h>

#define SIZE 1000

static PoiseMathFont *
load_font (const char *path, GError **error)
{
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &data, &length, error))
    return NULL;

  bytes = g_bytes_new_take (g_steal_pointer (&data), length);

  return poise_math_font_new (bytes, error);
}

static void
print_formula (const char *tex,
               const PoiseMathSetting *setting,
               gboolean is_golden)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PoiseMath) math = poise_math_new (tex, &error);
  g_autoptr (PoiseMathLayout) layout = NULL;

  if (math == NULL)
    {
      g_print ("error\n");
      g_printerr ("%s: %s\n", tex, error->message);
      return;
    }

  layout = poise_math_layout_new (math, setting);
  g_print ("%.4f\t%.4f\t%.4f", layout->width / SIZE, layout->ascent / SIZE,
           layout->descent / SIZE);

  if (is_golden)
    g_print ("\t%u", layout->n_items);

  g_print ("\n");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PoiseMathFont) font = NULL;
  const char *mode = argc > 2 ? argv[2] : "display";
  PoiseMathSetting setting = { .size = SIZE,
                               .style = POISE_MATH_STYLE_DISPLAY };
  g_autofree char *line = NULL;
  gsize room = 0;

  if (argc < 2)
    {
      g_printerr ("Usage: measure-math FONT [display|inline|golden]\n");
      return 2;
    }

  font = load_font (argv[1], &error);
  if (font == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  setting.font = font;
  if (strcmp (mode, "inline") == 0)
    setting.style = POISE_MATH_STYLE_TEXT;

  while (getline (&line, &room, stdin) > 0)
    {
      g_strchomp (line);
      if (*line != '\0')
        print_formula (line, &setting, strcmp (mode, "golden") == 0);
    }

  return 0;
}
