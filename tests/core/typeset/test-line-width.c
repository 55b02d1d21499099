/* test-line-width.c: how long a line may be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-line-width.h"
#include "typeset-sample.h"

static double
get_width (const char *language, double pixels)
{
  PangoContext *context = sample_create_context (language);
  PangoFontDescription *font = pango_font_description_from_string ("sans");
  double width;

  pango_font_description_set_absolute_size (font, pixels * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  width = poise_line_width_get (context);
  pango_font_description_free (font);
  g_object_unref (context);

  return width;
}

static void
test_line_width_of_han_counts_ems (void)
{
  g_assert_cmpfloat_with_epsilon (get_width ("zh-CN", 16), 640, 0.1);
  g_assert_cmpfloat_with_epsilon (get_width ("zh-TW", 16), 640, 0.1);
  g_assert_cmpfloat_with_epsilon (get_width ("ja", 20), 800, 0.1);
}

static void
test_line_width_of_letters_counts_characters (void)
{
  double width = get_width ("en", 16);

  g_assert_cmpfloat (width, >, 70 * 16 * 0.35);
  g_assert_cmpfloat (width, <, 70 * 16 * 0.7);
  g_assert_cmpfloat_with_epsilon (get_width ("de", 16), width, 0.1);
  g_assert_cmpfloat_with_epsilon (get_width ("xx", 16), width, 0.1);
}

static void
test_line_width_grows_with_the_font (void)
{
  for (int pixels = 8; pixels < 40; pixels++)
    {
      g_assert_cmpfloat (get_width ("en", pixels), <,
                         get_width ("en", pixels + 1));
      g_assert_cmpfloat (get_width ("zh-CN", pixels), <,
                         get_width ("zh-CN", pixels + 1));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typeset/line-width/han",
                   test_line_width_of_han_counts_ems);
  g_test_add_func ("/typeset/line-width/letters",
                   test_line_width_of_letters_counts_characters);
  g_test_add_func ("/typeset/line-width/grows",
                   test_line_width_grows_with_the_font);

  return g_test_run ();
}
