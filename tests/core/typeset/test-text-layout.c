/* test-text-layout.c: a text's layout and what is drawn over and under it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-text-boxes.h"
#include "poise-text-math.h"
#include "typeset-sample.h"

#define LONG_FORMULA "a = b + c = d + e = f + g = h + i = j"

/* The pieces go to the next lines when there is no room. */
static void
test_text_layout_pieces_wrap (void)
{
  g_autoptr (PoiseText) text =
      sample_make_text ("x $" LONG_FORMULA "$ y", "en", FALSE, 20);
  PangoContext *context = sample_create_context ("en");
  g_autoptr (PangoLayout) layout = poise_text_create_layout (text, context);
  int one_line, width, height;

  pango_layout_get_pixel_size (layout, &one_line, &height);
  g_assert_cmpint (pango_layout_get_line_count (layout), ==, 1);
  pango_layout_set_width (layout, one_line / 2 * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, &width, &height);
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  g_assert_cmpint (width, <=, one_line / 2);
  g_object_unref (context);
}

/* A formula takes the room of its layout, and sits on the baseline. */
static void
test_text_layout_place (void)
{
  g_autoptr (PoiseText) text =
      sample_make_text ("a $\\frac{1}{2}$ b $x$", "en", FALSE, 0);
  PangoContext *context = sample_create_context ("en");
  g_autoptr (PangoLayout) layout = poise_text_create_layout (text, context);
  g_autofree PoiseTextPlace *places = poise_text_dup_places (text, layout);
  double baseline = (double) pango_layout_get_baseline (layout) / PANGO_SCALE;
  const double slack = 16 * 0.15; /* that the leading of lines gives */

  g_assert_cmpuint (text->formulas->len, ==, 2);

  for (guint i = 0; i < text->formulas->len; i++)
    {
      const PoiseTextFormula *formula =
          &g_array_index (text->formulas, PoiseTextFormula, i);
      PangoRectangle place;

      pango_layout_index_to_pos (layout, (int) formula->start, &place);
      g_assert_cmpfloat_with_epsilon ((double) place.x / PANGO_SCALE,
                                      places[i].x, 0.01);
      g_assert_cmpfloat_with_epsilon ((double) place.width / PANGO_SCALE,
                                      formula->layout->width, 0.01);
      g_assert_cmpfloat_with_epsilon (places[i].baseline, baseline, 0.01);
      g_assert_cmpfloat (places[i].baseline + slack, >=,
                         formula->layout->ascent);
      g_assert_cmpfloat ((double) place.height / PANGO_SCALE + 2 * slack, >=,
                         formula->layout->ascent + formula->layout->descent);
    }

  g_object_unref (context);
}

/* A line of nothing but small formulas is as high as a line of text, and the
 * next line keeps away from a high one. */
static void
test_text_layout_line_height (void)
{
  static const struct
  {
    const char *markdown;
    gboolean is_higher;
  } cases[] = {
    { "word", FALSE },
    { "$x$", FALSE },
    { "word $x_i$", FALSE },
    { "梯$x$", TRUE }, /* their font is */
    { "$\\frac{\\frac{a}{b}}{\\frac{c}{d}}$", TRUE },
    { "word $\\frac{\\frac{a}{b}}{\\frac{c}{d}}$", TRUE },
  };
  PangoContext *context = sample_create_context ("en");
  g_autoptr (PangoLayout) plain = pango_layout_new (context);
  int usual;

  pango_layout_set_text (plain, "word", -1);
  pango_layout_get_size (plain, NULL, &usual);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PoiseText) text =
          sample_make_text (cases[i].markdown, "en", FALSE, 0);
      g_autoptr (PangoLayout) layout = poise_text_create_layout (text, context);
      int height;

      pango_layout_get_size (layout, NULL, &height);
      g_test_message ("%s", cases[i].markdown);

      if (cases[i].is_higher)
        g_assert_cmpint (height, >, usual);
      else
        g_assert_cmpint (ABS (height - usual), <=, 2);
    }

  g_object_unref (context);
}

/* The place of a formula that begins a line is on that line. */
static void
test_text_layout_place_wrapped (void)
{
  g_autoptr (PoiseText) text =
      sample_make_text ("aaaa $xyz$ bb $w$ cc", "en", FALSE, 0);
  PangoContext *context = sample_create_context ("en");
  g_autoptr (PangoLayout) layout = poise_text_create_layout (text, context);

  for (int width = 1; width < 150; width++)
    {
      g_autofree PoiseTextPlace *places = NULL;

      pango_layout_set_width (layout, width * PANGO_SCALE);
      places = poise_text_dup_places (text, layout);

      for (guint i = 0; i < text->formulas->len; i++)
        {
          const PoiseTextFormula *formula =
              &g_array_index (text->formulas, PoiseTextFormula, i);
          PangoRectangle place;
          double baseline = places[i].baseline * PANGO_SCALE;

          pango_layout_index_to_pos (layout, (int) formula->start, &place);
          g_assert_cmpfloat_with_epsilon ((double) place.x / PANGO_SCALE,
                                          places[i].x, 0.01);
          g_assert_cmpfloat (baseline, >, place.y);
          g_assert_cmpfloat (baseline, <, place.y + place.height);
        }
    }

  g_object_unref (context);
}

/* In Arabic a formula stands where it is read, from left to right in itself. */
static void
test_text_layout_right_to_left (void)
{
  g_autoptr (PoiseText) text =
      sample_make_text ("التابع $" LONG_FORMULA "$ متصل", "ar", FALSE, 20);
  PangoContext *context = sample_create_context ("ar");
  g_autoptr (PangoLayout) layout = poise_text_create_layout (text, context);
  g_autofree PoiseTextPlace *places = poise_text_dup_places (text, layout);
  PangoRectangle first, last;
  double before = -1;

  pango_layout_index_to_pos (layout, 0, &first);
  pango_layout_index_to_pos (layout, (int) strlen (text->text) - 2, &last);
  g_assert_cmpint (last.x, <, first.x);
  g_assert_cmpuint (text->formulas->len, >, 3);

  for (guint i = 0; i < text->formulas->len; i++)
    {
      g_assert_cmpfloat (places[i].x, >, before);
      g_assert_cmpfloat (places[i].x * PANGO_SCALE, >, last.x);
      g_assert_cmpfloat (places[i].x * PANGO_SCALE, <, first.x);
      before = places[i].x;
    }

  g_object_unref (context);
}

/* Formulas are as large as the text asks, however its size is given. */
static void
test_text_layout_formula_size (void)
{
  static const struct
  {
    const char *font;
    double resolution;
    double size;
  } cases[] = {
    { "Sans 12px", -1, 12 },        { "Sans 12px", 192, 12 },
    { "Sans 12", 96, 16 },          { "Sans 12", 144, 24 },
    { "Sans", 96, 11 * 96 / 72.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PangoContext *context = sample_create_context ("en");
      g_autoptr (PangoFontDescription) font =
          pango_font_description_from_string (cases[i].font);

      pango_context_set_font_description (context, font);
      pango_cairo_context_set_resolution (context, cases[i].resolution);
      g_assert_cmpfloat_with_epsilon (poise_text_math_get_size (context),
                                      cases[i].size * POISE_MATH_SCALE, 1e-6);
      g_object_unref (context);
    }
}

/* What the font of formulas lacks is set in the font of the text. */
static void
test_text_layout_formula_han (void)
{
  PangoContext *context = sample_create_context ("zh-cn");
  g_autoptr (PoiseMath) math = poise_math_new ("\\text{损失} = x", NULL);
  g_autoptr (PoiseMathLayout) formula =
      poise_text_math_new_display (math, sample_get_font (), context, 0);
  gboolean has_text = FALSE;

  for (guint i = 0; i < formula->n_items; i++)
    if (formula->items[i].kind == POISE_MATH_ITEM_TEXT)
      {
        g_autoptr (PangoLayout) label =
            poise_text_math_create_label (&formula->items[i], context);
        int width;

        has_text = TRUE;
        g_assert_cmpstr (pango_layout_get_text (label), ==, "损失");
        pango_layout_get_size (label, &width, NULL);
        g_assert_cmpfloat_with_epsilon (formula->items[i].width,
                                        (double) width / PANGO_SCALE, 0.5);
      }

  g_assert_true (has_text);
  g_object_unref (context);
}

typedef struct
{
  const char *piece;
  int n;
} LongCase;

/* What Pango would take too long for gets breaks, and at last an end. */
static void
test_text_layout_long (void)
{
  static const LongCase cases[] = {
    { "a", 120000 },   { "word ", 60000 }, { "中", 60000 },
    { "$x$ ", 3000 },  { "$x$", 3000 },    { "`a` ", 5000 },
    { "a\\\n", 4000 }, { "**a** ", 5000 }, { "$\\nosuchcommand$ ", 1500 },
  };
  PangoContext *context = sample_create_context ("en");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) markdown = g_string_new (NULL);
      g_autoptr (PoiseText) text = NULL;
      g_autoptr (PangoLayout) layout = NULL;
      g_autofree char *shown = NULL;
      int width;

      for (int j = 0; j < cases[i].n; j++)
        g_string_append (markdown, cases[i].piece);

      text = sample_make_text (markdown->str, "en", FALSE, 0);
      g_assert_true (
          pango_parse_markup (text->markup, -1, 0, NULL, &shown, NULL, NULL));
      layout = poise_text_create_layout (text, context);
      pango_layout_set_width (layout, 300 * PANGO_SCALE);
      pango_layout_get_pixel_size (layout, &width, NULL);

      g_assert_true (g_str_equal (shown, text->text));
      g_assert_cmpint (g_utf8_strlen (text->text, -1), <, 110000);
      g_assert_cmpint (width, <=, 300);
      g_assert_cmpint (pango_layout_get_line_count (layout), >, 50);
    }

  g_object_unref (context);
}

/* An ordinary text has no break of ours, and loses nothing. */
static void
test_text_layout_long_enough (void)
{
  g_autoptr (GString) markdown = g_string_new ("$x$ ");
  g_autoptr (PoiseText) text = NULL;

  for (int i = 0; i < 3000; i++)
    g_string_append (markdown, "word 长文");

  text = sample_make_text (markdown->str, "en", FALSE, 0);
  g_assert_null (strchr (text->text, '\n'));
  g_assert_cmpint (g_utf8_strlen (text->text, -1), ==, 2 + 3000 * 7);
}

static PangoLayout *
create_layout (const PoiseText *text, int width)
{
  PangoContext *context = sample_create_context ("en");
  PangoLayout *layout = poise_text_create_layout (text, context);

  pango_layout_set_width (layout, width * PANGO_SCALE);
  g_object_unref (context);

  return layout;
}

static double
get_code_height (void)
{
  PangoContext *context = sample_create_context ("en");
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (
      pango_context_get_font_description (context));
  PangoFontMetrics *metrics;
  double height;

  pango_font_description_set_family (font, "monospace");
  metrics = pango_context_get_metrics (context, font,
                                       pango_language_from_string ("en"));
  height = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
  g_object_unref (context);

  return height;
}

/* Neither a high formula nor letters of another font make a box higher. */
static void
test_text_layout_boxes_height (void)
{
  static const char *const cases[] = {
    "`code`",      "`code` $\\frac{\\frac{a}{b}}{\\frac{c}{d}}$",
    "`code` 梯度", "`代码`",
    "`代码 code`",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PoiseText) text = sample_make_text (cases[i], "en", FALSE, 0);
      g_autoptr (PangoLayout) layout = create_layout (text, 500);
      g_autoptr (GArray) boxes = poise_text_dup_code_boxes (text, layout);
      const PoiseTextBox *box = &g_array_index (boxes, PoiseTextBox, 0);
      double baseline =
          (double) pango_layout_get_baseline (layout) / PANGO_SCALE;

      g_test_message ("%s", cases[i]);
      g_assert_cmpuint (boxes->len, ==, 1);
      g_assert_cmpfloat (box->height, >, 10);
      g_assert_cmpfloat (box->height, <=, get_code_height () + 2);
      g_assert_cmpfloat (box->y, <, baseline - 8);
      g_assert_cmpfloat (box->y + box->height, >, baseline + 2);
    }
}

static void
assert_apart (const PoiseTextBox *a, const PoiseTextBox *b)
{
  const double slack = 0.01;

  g_assert_true (a->y + a->height <= b->y + slack
                 || a->x + a->width <= b->x + slack
                 || b->x + b->width <= a->x + slack);
}

typedef struct
{
  const char *markdown;
  const char *language;
  guint n_codes;
} BoxesCase;

/* However a text wraps, its boxes keep apart, and have no more lines than the
 * text. */
static void
test_text_layout_boxes_wrapped (void)
{
  static const BoxesCase cases[] = {
    { "a `b c d e f g h` i `j` `k`, `l m`n $\\frac{1}{2}$", "en", 4 },
    { "调用`f()`时，再用`代码 g`。`h i j k`", "zh_CN", 3 },
    { "שלום `f(x, y)` שוב `g (h) i` `j` סוף", "he", 3 },
    { "**a `b c` d**, H `e`*f* `g`", "en", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int width = 40; width < 400; width += 3)
      {
        g_autoptr (PoiseText) text =
            sample_make_text (cases[i].markdown, cases[i].language, FALSE, 0);
        g_autoptr (PangoLayout) layout = create_layout (text, width);
        g_autoptr (GArray) boxes = poise_text_dup_code_boxes (text, layout);
        guint n_lines = (guint) pango_layout_get_line_count (layout);

        g_assert_cmpuint (boxes->len, >=, cases[i].n_codes);
        g_assert_cmpuint (boxes->len, <, cases[i].n_codes + n_lines);

        for (guint j = 0; j < boxes->len; j++)
          for (guint k = 0; k < j; k++)
            assert_apart (&g_array_index (boxes, PoiseTextBox, k),
                          &g_array_index (boxes, PoiseTextBox, j));
      }
}

/* A box holds every character of its code that is on its line. */
static void
test_text_layout_boxes_hold_code (void)
{
  g_autoptr (PoiseText) text =
      sample_make_text ("שלום `f(x, y)` שוב `g (h)`", "he", FALSE, 0);
  g_autoptr (PangoLayout) layout = create_layout (text, 500);
  g_autoptr (GArray) boxes = poise_text_dup_code_boxes (text, layout);

  g_assert_cmpuint (boxes->len, ==, 2);

  for (guint i = 0; i < text->codes->len; i++)
    {
      PoiseTextRange range = g_array_index (text->codes, PoiseTextRange, i);
      /* Lines have their runs from left to right. */
      PoiseTextBox box = g_array_index (boxes, PoiseTextBox, 1 - i);

      for (gsize j = range.start; j < range.end; j++)
        {
          PangoRectangle place;

          pango_layout_index_to_pos (layout, (int) j, &place);
          g_assert_cmpfloat ((double) place.x / PANGO_SCALE, >, box.x + 1);
          g_assert_cmpfloat ((double) (place.x + place.width) / PANGO_SCALE, <,
                             box.x + box.width - 1);
        }
    }
}

/* Beyond a number that no card needs, code has none. */
static void
test_text_layout_boxes_limit (void)
{
  g_autoptr (GString) markdown = g_string_new (NULL);
  g_autoptr (PoiseText) text = NULL;

  for (int i = 0; i < 1500; i++)
    g_string_append (markdown, "`a`, ");

  text = sample_make_text (markdown->str, "en", FALSE, 0);
  g_assert_cmpuint (text->codes->len, ==, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typeset/text-layout/pieces-wrap",
                   test_text_layout_pieces_wrap);
  g_test_add_func ("/typeset/text-layout/place", test_text_layout_place);
  g_test_add_func ("/typeset/text-layout/line-height",
                   test_text_layout_line_height);
  g_test_add_func ("/typeset/text-layout/place-wrapped",
                   test_text_layout_place_wrapped);
  g_test_add_func ("/typeset/text-layout/right-to-left",
                   test_text_layout_right_to_left);
  g_test_add_func ("/typeset/text-layout/formula-size",
                   test_text_layout_formula_size);
  g_test_add_func ("/typeset/text-layout/formula-han",
                   test_text_layout_formula_han);
  g_test_add_func ("/typeset/text-layout/long", test_text_layout_long);
  g_test_add_func ("/typeset/text-layout/long-enough",
                   test_text_layout_long_enough);
  g_test_add_func ("/typeset/text-layout/boxes-height",
                   test_text_layout_boxes_height);
  g_test_add_func ("/typeset/text-layout/boxes-wrapped",
                   test_text_layout_boxes_wrapped);
  g_test_add_func ("/typeset/text-layout/boxes-hold-code",
                   test_text_layout_boxes_hold_code);
  g_test_add_func ("/typeset/text-layout/boxes-limit",
                   test_text_layout_boxes_limit);

  return g_test_run ();
}
