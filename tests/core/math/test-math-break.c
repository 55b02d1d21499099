/* test-math-break.c: formulas in lines and in pieces
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout-sample.h"
#include "tex-sample.h"

#define EM SAMPLE_SIZE

static PoiseMathFont *font;

static guint
count_lines (const PoiseMathLayout *layout)
{
  guint n = 1;
  double base = 0;

  for (guint i = 0; i < layout->n_items; i++)
    if (layout->items[i].y > base + 0.9 * EM)
      {
        base = layout->items[i].y;
        n++;
      }

  return n;
}

static void
test_break_keeps_within_width (void)
{
  static const struct
  {
    const char *tex;
    double max_width; /* in em */
    guint n_lines;
  } samples[] = {
    { "a=b+c+d", 20, 1 },       { "a=b+c+d", 3.5, 2 },
    { "a=b=c=d=e=f", 5, 3 },    { "a+b+c+d+e+f", 4, 3 },
    { "abcdefghijklm", 3, 1 },  { "f(a=b,c=d)=e", 6.6, 2 },
    { "a=b,\\quad c=d", 4, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      double max_width = samples[i].max_width * EM;
      g_autoptr (PoiseMathLayout) layout =
          sample_layout_within (font, samples[i].tex, max_width);

      g_test_message ("%s", samples[i].tex);
      g_assert_cmpuint (count_lines (layout), ==, samples[i].n_lines);
      if (samples[i].n_lines > 1)
        g_assert_cmpfloat (layout->width, <=, max_width);
    }
}

/* The part after a break begins with the relation, left of the second line. */
static void
test_break_prefers_relations (void)
{
  g_autoptr (PoiseMathLayout) whole = sample_layout (font, "a+b+c=d+e");
  g_autoptr (PoiseMathLayout) broken =
      sample_layout_within (font, "a+b+c=d+e", whole->width - 1);
  guint equals = 5;

  g_assert_cmpuint (broken->n_items, ==, whole->n_items);
  g_assert_cmpuint (broken->items[equals].glyph, ==,
                    whole->items[equals].glyph);
  g_assert_cmpfloat (broken->items[equals].y, >, 0);
  g_assert_cmpfloat (broken->items[equals - 1].y, ==, 0);
  g_assert_cmpfloat_with_epsilon (broken->items[equals].x, 2 * EM, 1e-6);
}

static void
test_break_has_no_indent_if_too_narrow (void)
{
  g_autoptr (PoiseMathLayout) line = sample_layout (font, "{}=abcdefg");
  g_autoptr (PoiseMathLayout) broken =
      sample_layout_within (font, "x=abcdefg", line->width);

  g_assert_cmpuint (count_lines (broken), ==, 2);
  g_assert_cmpfloat (broken->items[1].x, ==, 0);
}

static void
test_pieces_add_up (void)
{
  g_auto (GStrv) formulas = tex_read_lines ("formulas.txt");

  for (guint n = 0; formulas[n]; n++)
    {
      g_autoptr (GPtrArray) whole = sample_pieces (font, formulas[n], 0);
      g_autoptr (GPtrArray) pieces = sample_pieces (font, formulas[n], 1);
      const PoiseMathLayout *all = g_ptr_array_index (whole, 0);
      double width = 0, ascent = 0, descent = 0;
      guint n_items = 0;

      g_test_message ("%s", formulas[n]);
      g_assert_cmpuint (whole->len, ==, 1);

      for (guint i = 0; i < pieces->len; i++)
        {
          const PoiseMathLayout *piece = g_ptr_array_index (pieces, i);

          for (guint k = 0; k < piece->n_items; k++)
            {
              const PoiseMathItem *item = &piece->items[k];
              const PoiseMathItem *same = &all->items[n_items + k];

              g_assert_cmpfloat_with_epsilon (width + item->x, same->x, 1e-6);
              g_assert_cmpfloat_with_epsilon (item->y, same->y, 1e-6);
              g_assert_cmpuint (item->glyph, ==, same->glyph);
            }

          width += piece->width;
          n_items += piece->n_items;
          ascent = MAX (ascent, piece->ascent);
          descent = MAX (descent, piece->descent);
        }

      g_assert_cmpfloat_with_epsilon (width, all->width, 1e-6);
      g_assert_cmpfloat_with_epsilon (ascent, all->ascent, 1e-6);
      g_assert_cmpfloat_with_epsilon (descent, all->descent, 1e-6);
      g_assert_cmpuint (n_items, ==, all->n_items);
    }
}

static void
test_pieces_are_cut_as_in_text (void)
{
  static const struct
  {
    const char *tex;
    guint n_pieces;
  } samples[] = {
    { "", 1 },
    { "x", 1 },
    { "a=b", 2 },
    { "a=b+c", 3 },
    { "a=-b", 2 },
    { "a+=b", 2 },
    { "x{a=b}", 1 },
    { "(a=b)+c", 3 },
    { "\\left(a=b\\right)+c", 2 },
    { "\\frac{a+b}{c}\\le d", 2 },
    { "\\displaystyle a=b", 2 },
    { "\\color{red} a=b", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GPtrArray) pieces = sample_pieces (font, samples[i].tex, 0.1);
      g_autoptr (GPtrArray) wide =
          sample_pieces (font, samples[i].tex, 100 * EM);

      g_test_message ("%s", samples[i].tex);
      g_assert_cmpuint (pieces->len, ==, samples[i].n_pieces);
      g_assert_cmpuint (wide->len, ==, 1);
    }
}

static void
test_pieces_leave_parentheses_whole (void)
{
  static const char tex[] = "P(a=b,c=d)=e";
  g_autoptr (GPtrArray) pieces = sample_pieces (font, tex, 8 * EM);
  g_autoptr (GPtrArray) small = sample_pieces (font, tex, 3 * EM);

  g_assert_cmpuint (pieces->len, ==, 2);
  g_assert_cmpuint (small->len, ==, 4);
}

int
main (int argc, char **argv)
{
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  font = sample_load_font ();

  g_test_add_func ("/math/break/keeps-within-width",
                   test_break_keeps_within_width);
  g_test_add_func ("/math/break/prefers-relations",
                   test_break_prefers_relations);
  g_test_add_func ("/math/break/has-no-indent-if-too-narrow",
                   test_break_has_no_indent_if_too_narrow);
  g_test_add_func ("/math/pieces/add-up", test_pieces_add_up);
  g_test_add_func ("/math/pieces/are-cut-as-in-text",
                   test_pieces_are_cut_as_in_text);
  g_test_add_func ("/math/pieces/leave-parentheses-whole",
                   test_pieces_leave_parentheses_whole);

  status = g_test_run ();
  poise_math_font_unref (font);

  return status;
}
