/* layout-sample.c: formulas laid out in tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout-sample.h"

/* The font that the program ships. */
PoiseMathFont *
sample_load_font (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "..", "resources", "fonts",
                             "latinmodern-math.otf", NULL);
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  PoiseMathFont *font = NULL;
  gsize length = 0;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&data), length);
  font = poise_math_font_new (bytes, &error);
  g_assert_no_error (error);

  return font;
}

static PoiseMath *
parse (const char *tex)
{
  g_autoptr (GError) error = NULL;
  PoiseMath *math = poise_math_new (tex, &error);

  g_assert_no_error (error);

  return math;
}

PoiseMathLayout *
sample_layout_within (PoiseMathFont *font, const char *tex, double max_width)
{
  g_autoptr (PoiseMath) math = parse (tex);
  PoiseMathSetting setting = { .font = font,
                               .size = SAMPLE_SIZE,
                               .style = POISE_MATH_STYLE_DISPLAY,
                               .max_width = max_width };

  return poise_math_layout_new (math, &setting);
}

PoiseMathLayout *
sample_layout (PoiseMathFont *font, const char *tex)
{
  return sample_layout_within (font, tex, 0);
}

GPtrArray *
sample_pieces (PoiseMathFont *font, const char *tex, double max_width)
{
  g_autoptr (PoiseMath) math = parse (tex);
  PoiseMathSetting setting = { .font = font,
                               .size = SAMPLE_SIZE,
                               .style = POISE_MATH_STYLE_TEXT,
                               .max_width = max_width };

  return poise_math_layout_new_pieces (math, &setting);
}
