/* test-math-layout.c: a formula as glyphs, rules and texts with places
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout-sample.h"
#include "poise-math-font-private.h"
#include "tex-sample.h"

#include <math.h>
#include <string.h>

#define EM SAMPLE_SIZE

static PoiseMathFont *font;

static double
get_width (const char *tex)
{
  g_autoptr (PoiseMathLayout) layout = sample_layout (font, tex);

  return layout->width / EM;
}

static guint
count_kind (const PoiseMathLayout *layout, PoiseMathItemKind kind)
{
  guint n = 0;

  for (guint i = 0; i < layout->n_items; i++)
    n += layout->items[i].kind == kind;

  return n;
}

/* golden.tsv is written by measure-math; a change of the layout that is meant
 * shows there as a difference. */
static void
test_layout_is_golden (void)
{
  g_auto (GStrv) formulas = tex_read_lines ("formulas.txt");
  g_auto (GStrv) golden = tex_read_lines ("golden.tsv");
  guint n = 0;

  g_assert_cmpuint (g_strv_length (formulas), ==, g_strv_length (golden));

  for (; formulas[n]; n++)
    {
      g_autoptr (PoiseMathLayout) layout = sample_layout (font, formulas[n]);
      g_auto (GStrv) values = g_strsplit (golden[n], "\t", -1);

      g_test_message ("%s", formulas[n]);
      g_assert_cmpuint (g_strv_length (values), ==, 4);
      g_assert_cmpfloat_with_epsilon (layout->width / EM,
                                      g_ascii_strtod (values[0], NULL),
                                      0.001 * layout->width / EM);
      g_assert_cmpfloat_with_epsilon (layout->ascent / EM,
                                      g_ascii_strtod (values[1], NULL), 0.001);
      g_assert_cmpfloat_with_epsilon (layout->descent / EM,
                                      g_ascii_strtod (values[2], NULL), 0.001);
      g_assert_cmpuint (layout->n_items, ==,
                        g_ascii_strtoull (values[3], NULL, 10));
    }

  g_assert_cmpuint (n, >=, 60);
}

/* The differences are sums of TeX's spaces: 3, 4 and 5 eighteenths of an em. */
static void
test_layout_spaces_atoms (void)
{
  static const struct
  {
    const char *tex;
    const char *tight;
    double space;
  } samples[] = {
    { "a=b", "a{=}b", 10 },
    { "a+b", "a{+}b", 8 },
    { "+b", "{+}b", 0 },
    { "a=-b", "a={-}b", 0 },
    { "a,b", "a{,}b", 3 },
    { "(a)b", "{(}a{)}b", 0 },
    { "a\\log b", "{a}{\\log}b", 6 },
    { "(-b)", "({-}b)", 0 },
    { "a+=b", "a{+}=b", 0 },
    { "a\\mathrel{R}b", "aRb", 10 },
    { "a\\mathbin{R}b", "aRb", 8 },
    { "a\\left(b\\right)c", "a{\\left(b\\right)}c", 6 },
    { "\\scriptstyle a=b", "\\scriptstyle a{=}b", 0 },
    { "\\scriptstyle a\\log b", "\\scriptstyle a{\\log}b", 6 * 0.7 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_test_message ("%s", samples[i].tex);
      g_assert_cmpfloat_with_epsilon (get_width (samples[i].tex)
                                          - get_width (samples[i].tight),
                                      samples[i].space / 18, 1e-6);
    }
}

static void
test_layout_scripts_are_smaller (void)
{
  g_autoptr (PoiseMathLayout) layout = sample_layout (font, "x^{y^{z^u}}_i");

  g_assert_cmpuint (layout->n_items, ==, 5);
  g_assert_cmpfloat (layout->items[0].size, ==, EM);
  g_assert_cmpfloat_with_epsilon (layout->items[1].size, 0.7 * EM, 1e-6);
  g_assert_cmpfloat_with_epsilon (layout->items[2].size, 0.5 * EM, 1e-6);
  g_assert_cmpfloat_with_epsilon (layout->items[3].size, 0.5 * EM, 1e-6);
  g_assert_cmpfloat_with_epsilon (layout->items[4].size, 0.7 * EM, 1e-6);
  g_assert_cmpfloat (layout->items[1].y, <, 0);
  g_assert_cmpfloat (layout->items[2].y, <, layout->items[1].y);
  g_assert_cmpfloat (layout->items[4].y, >, 0);
}

static void
test_layout_cramps_denominators (void)
{
  g_autoptr (PoiseMathLayout) free_style = sample_layout (font, "x^2");
  g_autoptr (PoiseMathLayout) cramped = sample_layout (font, "\\sqrt{x^2}");
  double raised = -free_style->items[1].y;
  double low = -cramped->items[cramped->n_items - 1].y;

  g_assert_cmpfloat (low, <, raised);
  g_assert_cmpfloat (low, >, 0);
}

static void
test_layout_fraction_is_taller_than_parts (void)
{
  g_autoptr (PoiseMathLayout) part = sample_layout (font, "x+y");
  g_autoptr (PoiseMathLayout) display =
      sample_layout (font, "\\frac{x+y}{x+y}");
  g_autoptr (PoiseMathLayout) text = sample_layout (font, "\\tfrac{x+y}{x+y}");
  double parts = 2 * (part->ascent + part->descent);

  g_assert_cmpfloat (display->ascent + display->descent, >, parts);
  g_assert_cmpfloat (text->ascent + text->descent, <,
                     display->ascent + display->descent);
  g_assert_cmpfloat (text->width, <, display->width);
  g_assert_cmpuint (count_kind (display, POISE_MATH_ITEM_RULE), ==, 1);
}

static void
test_layout_limits_follow_style (void)
{
  static const struct
  {
    const char *tex;
    gboolean has_limits;
  } samples[] = {
    { "\\sum_{i}^{n}", TRUE },
    { "\\textstyle\\sum_{i}^{n}", FALSE },
    { "\\textstyle\\sum\\limits_{i}^{n}", TRUE },
    { "\\sum\\nolimits_{i}^{n}", FALSE },
    { "\\int_{i}^{n}", FALSE },
    { "\\int\\limits_{i}^{n}", TRUE },
    { "\\max_{i}^{n}", TRUE },
    { "\\log_{i}^{n}", FALSE },
    { "\\overbrace{ab}^{n}_{i}", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (PoiseMathLayout) layout = sample_layout (font, samples[i].tex);
      const PoiseMathItem *upper = &layout->items[layout->n_items - 2];

      g_test_message ("%s", samples[i].tex);
      g_assert_cmpint (upper->x < 0.6 * layout->width, ==,
                       samples[i].has_limits);
    }
}

static void
test_layout_fences_cover_contents (void)
{
  static const char *const contents[] = {
    "x",
    "\\frac{a}{b}",
    "\\frac{\\frac{a}{b}}{\\frac{c}{d}}",
    "\\sum_{i=1}^n x_i",
    "\\begin{matrix}a\\\\b\\\\c\\\\d\\\\e\\\\f\\end{matrix}",
  };
  double last = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *fenced =
          g_strdup_printf ("\\left\\{%s\\right)", contents[i]);
      g_autoptr (PoiseMathLayout) inner = sample_layout (font, contents[i]);
      g_autoptr (PoiseMathLayout) layout = sample_layout (font, fenced);
      double axis = 0.25 * EM;
      double half = MAX (inner->ascent - axis, inner->descent + axis);
      double height = layout->ascent + layout->descent;

      g_test_message ("%s", contents[i]);
      g_assert_cmpfloat (height, >=, 0.9 * 2 * half);
      g_assert_cmpfloat (height, >=, last);
      g_assert_cmpfloat (height, <=, MAX (2.6 * half, 1.01 * EM));
      last = height;
    }
}

static void
test_layout_sizes_big_delimiters (void)
{
  static const struct
  {
    const char *tex;
    double height; /* of the first glyph that is high enough, in em */
  } samples[] = {
    { "\\big(", 1.445 },  { "\\Big(", 1.793 },  { "\\bigg(", 2.093 },
    { "\\Bigg(", 2.991 }, { "\\big[", 1.201 },  { "\\Big[", 1.801 },
    { "\\big|", 1.203 },  { "\\bigg|", 2.085 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (PoiseMathLayout) layout = sample_layout (font, samples[i].tex);

      g_assert_cmpuint (layout->n_items, ==, 1);
      g_test_message ("%s", samples[i].tex);
      g_assert_cmpfloat_with_epsilon (layout->ascent + layout->descent,
                                      samples[i].height * EM, 0.01 * EM);
      g_assert_cmpfloat_with_epsilon (layout->ascent - layout->descent,
                                      0.5 * EM, 0.01 * EM);
    }
}

/* The bar of a root begins where the ink of its sign ends. */
static void
test_layout_root_joins_its_bar (void)
{
  static const char *const samples[] = {
    "\\sqrt{x}", "\\sqrt[3]{x}", "\\sqrt{\\frac{a}{b}}",
    "\\sqrt{\\begin{matrix}a\\\\b\\\\c\\\\d\\\\e\\end{matrix}}"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (PoiseMathLayout) layout = sample_layout (font, samples[i]);
      const PoiseMathItem *bar = layout->items;
      double best = EM;

      while (bar->kind != POISE_MATH_ITEM_RULE)
        bar++;

      for (const PoiseMathItem *item = layout->items; item < bar; item++)
        {
          PoiseGlyphMetrics metrics = { 0 };
          double top = 0;

          poise_math_font_measure (font, item->glyph, &metrics);
          top = item->y - metrics.ascent * item->size;
          best = MIN (
              best,
              ABS (top - bar->y)
                  + MAX (bar->x - item->x - metrics.right * item->size, 0));
        }

      g_test_message ("%s", samples[i]);
      g_assert_cmpfloat (best, <, 0.006 * EM);
    }
}

static void
measure_cb (const char *text,
            PoiseTextFont text_font,
            double size,
            double *width,
            double *ascent,
            double *descent,
            gpointer user_data)
{
  int *n_calls = user_data;

  ++*n_calls;
  *width = 3 * size;
  *ascent = 2 * size;
  *descent = size;
  g_assert_cmpstr (text, ==, "损失");
  g_assert_cmpint (text_font, ==, POISE_TEXT_FONT_BOLD);
}

static void
test_layout_leaves_foreign_text_to_others (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PoiseMath) math = poise_math_new ("\\textbf{a 损失b}", &error);
  int n_calls = 0;
  PoiseMathSetting setting = {
    .font = font,
    .size = EM,
    .measure = measure_cb,
    .measure_data = &n_calls,
  };
  g_autoptr (PoiseMathLayout) layout = NULL;

  g_assert_no_error (error);
  layout = poise_math_layout_new (math, &setting);
  g_assert_cmpint (n_calls, ==, 1);
  g_assert_cmpuint (layout->n_items, ==, 3);
  g_assert_cmpint (layout->items[1].kind, ==, POISE_MATH_ITEM_TEXT);
  g_assert_cmpstr (layout->items[1].text, ==, "损失");
  g_assert_cmpfloat (layout->items[1].size, ==, EM);
  g_assert_cmpfloat_with_epsilon (layout->items[2].x - layout->items[1].x,
                                  3 * EM, 1e-6);
  g_assert_cmpfloat (layout->ascent, ==, 2 * EM);
  g_assert_cmpfloat (layout->descent, ==, EM);
}

static void
test_layout_estimates_text_without_measure (void)
{
  g_assert_cmpfloat_with_epsilon (get_width ("\\text{损失}"), 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (
      get_width ("x^{\\text{损}}") - get_width ("x^{}"), 0.7, 1e-6);
}

static void
test_layout_colors_items (void)
{
  g_autoptr (PoiseMathLayout) layout =
      sample_layout (font, "a\\textcolor{red}{\\frac{b}{c}}d");

  g_assert_cmpuint (layout->n_items, ==, 5);
  g_assert_cmphex (layout->items[0].color, ==, 0);
  for (guint i = 1; i < 4; i++)
    g_assert_cmphex (layout->items[i].color, ==, 0xff0000ff);
  g_assert_cmphex (layout->items[4].color, ==, 0);
}

static void
test_layout_draws_frames_and_strokes (void)
{
  static const struct
  {
    const char *tex;
    guint n_rules;
    guint n_lines;
  } samples[] = {
    { "\\boxed{x}", 4, 0 },
    { "\\cancel{x}", 0, 1 },
    { "\\xcancel{x}", 0, 2 },
    { "\\overline{x}", 1, 0 },
    { "\\underline{x}", 1, 0 },
    { "\\begin{array}{|c|c||}\\hline a&b\\\\\\hline\\end{array}", 6, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (PoiseMathLayout) layout = sample_layout (font, samples[i].tex);

      g_test_message ("%s", samples[i].tex);
      g_assert_cmpuint (count_kind (layout, POISE_MATH_ITEM_RULE), ==,
                        samples[i].n_rules);
      g_assert_cmpuint (count_kind (layout, POISE_MATH_ITEM_LINE), ==,
                        samples[i].n_lines);
    }
}

static void
test_layout_rules_are_as_thick (void)
{
  static const char *const samples[] = {
    "\\frac{a}{b}",   "\\sqrt{x}",  "\\overline{x}",
    "\\underline{x}", "\\boxed{x}", "\\begin{array}{c|c}a&b\\end{array}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (PoiseMathLayout) layout = sample_layout (font, samples[i]);

      g_test_message ("%s", samples[i]);
      g_assert_cmpuint (count_kind (layout, POISE_MATH_ITEM_RULE), >, 0);

      for (guint n = 0; n < layout->n_items; n++)
        if (layout->items[n].kind == POISE_MATH_ITEM_RULE)
          g_assert_cmpfloat_with_epsilon (
              MIN (layout->items[n].width, layout->items[n].height), 0.06 * EM,
              1e-6 * EM);
    }
}

/* V leans over its advance: the next letter keeps clear of it, but a subscript
 * stands below it. */
static void
test_layout_letters_take_room_of_ink (void)
{
  g_autoptr (PoiseMathLayout) letter = sample_layout (font, "V");
  g_autoptr (PoiseMathLayout) letters = sample_layout (font, "VVV");
  g_autoptr (PoiseMathLayout) scripts = sample_layout (font, "V_i^i");
  PoiseGlyphMetrics metrics = { 0 };

  poise_math_font_measure (font, letter->items[0].glyph, &metrics);
  g_assert_cmpfloat (metrics.right, >, metrics.width);
  g_assert_cmpfloat_with_epsilon (letter->width, metrics.right * EM, 1e-6 * EM);
  g_assert_cmpfloat_with_epsilon (letters->width, 3 * letter->width, 1e-6 * EM);
  g_assert_cmpfloat (scripts->items[1].x, >=, letter->width);
  g_assert_cmpfloat (scripts->items[2].x, <, letter->width);
}

static void
test_layout_accents_stand_equally_high (void)
{
  static const char *const samples[] = {
    "\\hat{x}", "\\tilde{x}", "\\bar{x}",     "\\vec{x}",
    "\\dot{x}", "\\check{x}", "\\widehat{x}", "\\hat{z}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (PoiseMathLayout) layout = sample_layout (font, samples[i]);
      const PoiseMathItem *accent = &layout->items[layout->n_items - 1];
      PoiseGlyphMetrics metrics = { 0 };

      g_test_message ("%s", samples[i]);
      poise_math_font_measure (font, accent->glyph, &metrics);
      g_assert_cmpfloat_with_epsilon (accent->y + metrics.descent * EM,
                                      -0.547 * EM, 0.001 * EM);
    }
}

static void
test_layout_phantoms_keep_their_room (void)
{
  g_autoptr (PoiseMathLayout) shown = sample_layout (font, "\\frac{a}{b}");
  g_autoptr (PoiseMathLayout) hidden =
      sample_layout (font, "\\phantom{\\frac{a}{b}}");
  g_autoptr (PoiseMathLayout) flat =
      sample_layout (font, "\\hphantom{\\frac{a}{b}}");
  g_autoptr (PoiseMathLayout) narrow =
      sample_layout (font, "\\vphantom{\\frac{a}{b}}");
  g_autoptr (PoiseMathLayout) smashed =
      sample_layout (font, "\\smash{\\frac{a}{b}}");

  g_assert_cmpuint (hidden->n_items, ==, 0);
  g_assert_cmpfloat (hidden->width, ==, shown->width);
  g_assert_cmpfloat (hidden->ascent, ==, shown->ascent);
  g_assert_cmpfloat (flat->ascent, ==, 0);
  g_assert_cmpfloat (flat->width, ==, shown->width);
  g_assert_cmpfloat (narrow->width, ==, 0);
  g_assert_cmpfloat (narrow->descent, ==, shown->descent);
  g_assert_cmpuint (smashed->n_items, ==, shown->n_items);
  g_assert_cmpfloat (smashed->ascent, ==, 0);
}

static void
test_layout_puts_tags_at_the_end (void)
{
  g_autoptr (PoiseMathLayout) natural = sample_layout (font, "a=b\\tag{1}");
  g_autoptr (PoiseMathLayout) wide =
      sample_layout_within (font, "a=b\\tag{1}", 40 * EM);
  g_autoptr (PoiseMathLayout) plain = sample_layout (font, "a=b");

  g_assert_cmpfloat (natural->width, >=, plain->width + 2 * EM);
  g_assert_cmpfloat_with_epsilon (wide->width, 40 * EM, 1e-6);
  g_assert_cmpfloat_with_epsilon (wide->items[0].x,
                                  (40 * EM - plain->width) / 2, 1e-6);
}

static void
check_inside (const PoiseMathLayout *layout, const PoiseMathItem *item)
{
  const double slack = 0.12 * EM;
  double top = item->y, bottom = item->y, right = item->x + item->width;
  PoiseGlyphMetrics metrics = { 0 };

  if (item->kind == POISE_MATH_ITEM_GLYPH)
    {
      poise_math_font_measure (font, item->glyph, &metrics);
      top -= metrics.ascent * item->size;
      bottom += metrics.descent * item->size;
      right = item->x + metrics.right * item->size;
    }
  else if (item->kind != POISE_MATH_ITEM_TEXT)
    {
      top = MIN (item->y, item->y + item->height);
      bottom = MAX (item->y, item->y + item->height);
    }

  g_assert_cmpfloat (top, >=, -layout->ascent - 1e-6);
  g_assert_cmpfloat (bottom, <=, layout->descent + 1e-6);
  g_assert_cmpfloat (right, <=, layout->width + slack);
  g_assert_cmpfloat (item->x + metrics.left * item->size, >=, -slack);
}

static void
test_layout_holds_its_items (void)
{
  g_auto (GStrv) formulas = tex_read_lines ("formulas.txt");

  for (guint n = 0; formulas[n]; n++)
    {
      g_autoptr (PoiseMathLayout) layout = sample_layout (font, formulas[n]);

      g_test_message ("%s", formulas[n]);
      for (guint i = 0; i < layout->n_items; i++)
        check_inside (layout, &layout->items[i]);
    }
}

static void
test_layout_scales_with_size (void)
{
  g_auto (GStrv) formulas = tex_read_lines ("formulas.txt");

  for (guint n = 0; formulas[n]; n++)
    {
      g_autoptr (PoiseMath) math = poise_math_new (formulas[n], NULL);
      PoiseMathSetting setting = { .font = font, .size = 17.5 * EM };
      g_autoptr (PoiseMathLayout) small = sample_layout (font, formulas[n]);
      g_autoptr (PoiseMathLayout) large =
          poise_math_layout_new (math, &setting);

      g_assert_cmpfloat_with_epsilon (large->width, 17.5 * small->width,
                                      1e-6 * large->width);
      g_assert_cmpuint (large->n_items, ==, small->n_items);
    }
}

int
main (int argc, char **argv)
{
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  font = sample_load_font ();

  g_test_add_func ("/math/layout/is-golden", test_layout_is_golden);
  g_test_add_func ("/math/layout/spaces-atoms", test_layout_spaces_atoms);
  g_test_add_func ("/math/layout/scripts-are-smaller",
                   test_layout_scripts_are_smaller);
  g_test_add_func ("/math/layout/cramps-denominators",
                   test_layout_cramps_denominators);
  g_test_add_func ("/math/layout/fraction-is-taller-than-parts",
                   test_layout_fraction_is_taller_than_parts);
  g_test_add_func ("/math/layout/limits-follow-style",
                   test_layout_limits_follow_style);
  g_test_add_func ("/math/layout/fences-cover-contents",
                   test_layout_fences_cover_contents);
  g_test_add_func ("/math/layout/sizes-big-delimiters",
                   test_layout_sizes_big_delimiters);
  g_test_add_func ("/math/layout/root-joins-its-bar",
                   test_layout_root_joins_its_bar);
  g_test_add_func ("/math/layout/leaves-foreign-text-to-others",
                   test_layout_leaves_foreign_text_to_others);
  g_test_add_func ("/math/layout/estimates-text-without-measure",
                   test_layout_estimates_text_without_measure);
  g_test_add_func ("/math/layout/colors-items", test_layout_colors_items);
  g_test_add_func ("/math/layout/rules-are-as-thick",
                   test_layout_rules_are_as_thick);
  g_test_add_func ("/math/layout/letters-take-room-of-ink",
                   test_layout_letters_take_room_of_ink);
  g_test_add_func ("/math/layout/accents-stand-equally-high",
                   test_layout_accents_stand_equally_high);
  g_test_add_func ("/math/layout/draws-frames-and-strokes",
                   test_layout_draws_frames_and_strokes);
  g_test_add_func ("/math/layout/phantoms-keep-their-room",
                   test_layout_phantoms_keep_their_room);
  g_test_add_func ("/math/layout/puts-tags-at-the-end",
                   test_layout_puts_tags_at_the_end);
  g_test_add_func ("/math/layout/holds-its-items", test_layout_holds_its_items);
  g_test_add_func ("/math/layout/scales-with-size",
                   test_layout_scales_with_size);

  status = g_test_run ();
  poise_math_font_unref (font);

  return status;
}
