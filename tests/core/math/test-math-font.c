/* test-math-font.c: what the layout reads from a font
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout-sample.h"
#include "poise-math-font-private.h"

static void
test_font_refuses_other_data (void)
{
  static const char *const samples[] = { "", "no font", "OTTO\0\1\0\0",
                                         "true" };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GBytes) data =
          g_bytes_new_static (samples[i], i == 2 ? 8 : i * 4);
      g_autoptr (GError) error = NULL;
      PoiseMathFont *font = poise_math_font_new (data, &error);

      g_assert_null (font);
      g_assert_error (error, POISE_MATH_FONT_ERROR,
                      POISE_MATH_FONT_ERROR_INVALID);
    }
}

static void
test_font_reads_constants (void)
{
  static const struct
  {
    hb_ot_math_constant_t constant;
    double value;
  } samples[] = {
    { HB_OT_MATH_CONSTANT_AXIS_HEIGHT, 0.25 },
    { HB_OT_MATH_CONSTANT_SCRIPT_PERCENT_SCALE_DOWN, 0.7 },
    { HB_OT_MATH_CONSTANT_FRACTION_RULE_THICKNESS, 0.04 },
    { HB_OT_MATH_CONSTANT_RADICAL_KERN_AFTER_DEGREE, -0.556 },
    { HB_OT_MATH_CONSTANT_RADICAL_DEGREE_BOTTOM_RAISE_PERCENT, 0.6 },
  };
  g_autoptr (PoiseMathFont) font = sample_load_font ();

  g_assert_cmpint (poise_math_font_get_units_per_em (font), ==, 1000);

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    g_assert_cmpfloat_with_epsilon (
        poise_math_font_get_constant (font, samples[i].constant),
        samples[i].value, 1e-9);
}

static void
test_font_measures_glyphs (void)
{
  g_autoptr (PoiseMathFont) font = sample_load_font ();
  PoiseGlyphMetrics metrics = { 0 };

  poise_math_font_measure (font, poise_math_font_find_glyph (font, 0x1D453),
                           &metrics);
  g_assert_cmpfloat_with_epsilon (metrics.width, 0.490, 1e-9);
  g_assert_cmpfloat_with_epsilon (metrics.ascent, 0.705, 1e-9);
  g_assert_cmpfloat_with_epsilon (metrics.descent, 0.205, 1e-9);
  g_assert_cmpfloat_with_epsilon (metrics.italic, 0.090, 1e-9);

  poise_math_font_measure (font, G_MAXUINT, &metrics);
  g_assert_cmpfloat (metrics.width, ==, 0);
  g_assert_cmpuint (poise_math_font_find_glyph (font, 0x6A21), ==, 0);
}

static void
test_font_has_forms_for_scripts (void)
{
  g_autoptr (PoiseMathFont) font = sample_load_font ();
  guint prime = poise_math_font_find_glyph (font, 0x2032);
  guint sum = poise_math_font_find_glyph (font, 0x2211);

  g_assert_cmpuint (poise_math_font_find_script_glyph (font, prime), !=, prime);
  g_assert_cmpuint (poise_math_font_find_script_glyph (font, sum), ==, sum);
}

static void
test_font_chooses_variants (void)
{
  static const struct
  {
    double length;
    PoiseVariant choice;
    double reached;
  } samples[] = {
    { 0.5, POISE_VARIANT_COVER, 0.996 }, { 1.1, POISE_VARIANT_COVER, 1.195 },
    { 9.9, POISE_VARIANT_COVER, 2.991 }, { 1.2, POISE_VARIANT_FIT, 1.195 },
    { 2.0, POISE_VARIANT_FIT, 1.793 },
  };
  g_autoptr (PoiseMathFont) font = sample_load_font ();
  guint parenthesis = poise_math_font_find_glyph (font, '(');

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      PoiseGlyphVariant variant = poise_math_font_find_variant (
          font, parenthesis, POISE_STRETCH_VERTICAL, samples[i].length,
          samples[i].choice);

      g_assert_cmpfloat_with_epsilon (variant.length, samples[i].reached,
                                      0.0015);
    }
}

static void
test_font_has_parts (void)
{
  g_autoptr (PoiseMathFont) font = sample_load_font ();
  PoiseGlyphAssembly assembly = { 0 };
  guint brace = poise_math_font_find_glyph (font, '{');
  guint letter = poise_math_font_find_glyph (font, 'x');

  g_assert_true (poise_math_font_get_assembly (
      font, brace, POISE_STRETCH_VERTICAL, &assembly));
  g_assert_cmpuint (assembly.n_parts, ==, 5);
  g_assert_true (assembly.parts[1].is_extender);
  g_assert_false (assembly.parts[2].is_extender);
  g_assert_false (poise_math_font_get_assembly (
      font, letter, POISE_STRETCH_VERTICAL, &assembly));
}

static void
count_move_cb (hb_draw_funcs_t *funcs,
               void *data,
               hb_draw_state_t *state,
               float x,
               float y,
               void *user_data)
{
  ++*(int *) data;
}

static void
test_font_draws_glyphs (void)
{
  g_autoptr (PoiseMathFont) font = sample_load_font ();
  hb_draw_funcs_t *funcs = hb_draw_funcs_create ();
  int n_contours = 0;

  hb_draw_funcs_set_move_to_func (funcs, count_move_cb, NULL, NULL);
  poise_math_font_draw_glyph (font, poise_math_font_find_glyph (font, '='),
                              funcs, &n_contours);
  g_assert_cmpint (n_contours, ==, 2);
  poise_math_font_draw_glyph (font, G_MAXUINT, funcs, &n_contours);
  g_assert_cmpint (n_contours, ==, 2);
  hb_draw_funcs_destroy (funcs);
}

static gpointer
measure_all (gpointer data)
{
  PoiseMathFont *font = data;
  double sum = 0;

  for (guint glyph = 0; glyph < 3000; glyph++)
    {
      PoiseGlyphMetrics metrics = { 0 };

      poise_math_font_measure (font, glyph, &metrics);
      sum += metrics.width;
    }

  return GINT_TO_POINTER ((int) sum);
}

static void
test_font_serves_threads (void)
{
  g_autoptr (PoiseMathFont) font = sample_load_font ();
  GThread *threads[4] = { 0 };
  gpointer sums[4] = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, measure_all, font);

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    sums[i] = g_thread_join (threads[i]);

  g_assert_cmpint (GPOINTER_TO_INT (sums[0]), >, 1000);
  for (gsize i = 1; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (sums[i] == sums[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/math/font/refuses-other-data",
                   test_font_refuses_other_data);
  g_test_add_func ("/math/font/reads-constants", test_font_reads_constants);
  g_test_add_func ("/math/font/measures-glyphs", test_font_measures_glyphs);
  g_test_add_func ("/math/font/has-forms-for-scripts",
                   test_font_has_forms_for_scripts);
  g_test_add_func ("/math/font/chooses-variants", test_font_chooses_variants);
  g_test_add_func ("/math/font/has-parts", test_font_has_parts);
  g_test_add_func ("/math/font/draws-glyphs", test_font_draws_glyphs);
  g_test_add_func ("/math/font/serves-threads", test_font_serves_threads);

  return g_test_run ();
}
