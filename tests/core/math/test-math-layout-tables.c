/* test-math-layout-tables.c: cells over columns, rules, texts between rows
 *
 * Sizes are in em. The rules of a table are its only items of that kind here:
 * the samples hold no fractions and no roots.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout-sample.h"
#include "poise-math-font-private.h"

#define EM        SAMPLE_SIZE
#define PRECISION 1e-6
#define WIDE      (30 * EM)

static PoiseMathFont *font;

static const PoiseMathItem *
get_item (const PoiseMathLayout *layout, PoiseMathItemKind kind, guint number)
{
  for (guint i = 0; i < layout->n_items; i++)
    if (layout->items[i].kind == kind && number-- == 0)
      return &layout->items[i];

  g_assert_not_reached ();
}

static guint
count_rules (const PoiseMathLayout *layout)
{
  guint n = 0;

  for (guint i = 0; i < layout->n_items; i++)
    n += layout->items[i].kind == POISE_MATH_ITEM_RULE;

  return n;
}

static double
get_width (const char *tex)
{
  g_autoptr (PoiseMathLayout) layout = sample_layout (font, tex);

  return layout->width / EM;
}

static double
get_height (const char *tex)
{
  g_autoptr (PoiseMathLayout) layout = sample_layout (font, tex);

  return (layout->ascent + layout->descent) / EM;
}

static void
assert_near (double found, double expected)
{
  g_assert_cmpfloat_with_epsilon (found, expected, PRECISION);
}

/* What a table is as wide as another with. */
static void
test_layout_tables_share_width (void)
{
  static const struct
  {
    const char *tex;
    const char *same;
  } samples[] = {
    /* One that fits changes nothing. */
    { "\\begin{matrix}\\multicolumn{2}{c}{x}\\\\ a & b\\end{matrix}",
      "\\begin{matrix}a & b\\end{matrix}" },
    /* A wide one makes the whole as wide as it is. */
    { "\\begin{matrix}\\multicolumn{2}{l}{aaaaaaaaaa}\\\\ a & b\\end{matrix}",
      "aaaaaaaaaa" },
    { "\\begin{matrix}\\multicolumn{3}{r}{aaaaaaaaaa}\\\\ a & b\\end{matrix}",
      "aaaaaaaaaa" },
    /* The narrow one gets its room first. */
    { "\\begin{matrix}\\multicolumn{3}{r}{aaaaaaaa}\\\\\\multicolumn{2}{c}{"
      "aaaaaaa}&\\end{matrix}",
      "\\begin{matrix}aaaaaaa&\\end{matrix}" },
    /* Texts between lines widen no column. */
    { "\\begin{aligned}a&=b\\\\\\intertext{x}c&=d\\end{aligned}",
      "\\begin{aligned}a&=b\\\\c&=d\\end{aligned}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_test_message ("%s", samples[i].tex);
      assert_near (get_width (samples[i].tex), get_width (samples[i].same));
    }
}

/* Where the x of the first row stands in the room of both columns. */
static void
test_layout_tables_align_in_span (void)
{
  static const struct
  {
    const char *column;
    double place;
  } samples[] = { { "l", 0 }, { "c", 0.5 }, { "r", 1 } };
  double x_width = get_width ("x");

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *tex = g_strdup_printf (
          "\\begin{matrix}\\multicolumn{2}{%s}{x}\\\\aaa & bbb\\end{matrix}",
          samples[i].column);
      g_autoptr (PoiseMathLayout) layout = sample_layout (font, tex);

      assert_near (layout->items[0].x,
                   samples[i].place * (layout->width - x_width * EM));
    }
}

/* A vertical rule is one item in each run of rows. */
static void
test_layout_tables_count_rules (void)
{
  static const struct
  {
    const char *tex;
    guint n;
  } samples[] = {
    { "\\begin{array}{|c|c|}a & b\\\\c & d\\end{array}", 3 },
    /* The inner one begins below the wide cell. */
    { "\\begin{array}{|c|c|}\\multicolumn{2}{|c|}{a}\\\\c & d\\end{array}", 3 },
    /* Nothing but the cell's own. */
    { "\\begin{array}{|c|c|}\\multicolumn{2}{c}{a}\\\\c & d\\end{array}", 3 },
    { "\\begin{array}{c|c}a & b\\\\\\multicolumn{2}{c}{x}\\\\c & "
      "d\\end{array}",
      2 },
    { "\\begin{array}{cc}\\multicolumn{1}{c|}{a} & b\\\\c & d\\end{array}", 1 },
    { "\\begin{array}{cc}a & b\\\\\\cline{1-1}c & d\\end{array}", 1 },
    { "\\begin{array}{ccc}\\toprule a\\\\\\cmidrule{1-2}\\cmidrule(l){3-3}"
      "c\\\\\\bottomrule\\end{array}",
      4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (PoiseMathLayout) layout = sample_layout (font, samples[i].tex);

      g_test_message ("%s", samples[i].tex);
      g_assert_cmpuint (count_rules (layout), ==, samples[i].n);
    }
}

static void
test_layout_tables_interrupt_rules (void)
{
  g_autoptr (PoiseMathLayout) layout = sample_layout (
      font,
      "\\begin{array}{|c|c|}\\multicolumn{2}{|c|}{a}\\\\c & d\\end{array}");
  const PoiseMathItem *left = get_item (layout, POISE_MATH_ITEM_RULE, 0);
  const PoiseMathItem *inner = get_item (layout, POISE_MATH_ITEM_RULE, 1);

  assert_near (left->height, layout->ascent + layout->descent);
  assert_near (inner->y + inner->height, left->y + left->height);
  assert_near (inner->height, left->height / 2);
}

/* It begins at the lower of two lines, and not between them. */
static void
test_layout_tables_begin_at_rules (void)
{
  g_autoptr (PoiseMathLayout) layout = sample_layout (
      font, "\\begin{array}{c|c}\\multicolumn{2}{c}{a}\\\\\\hline\\hline c & "
            "d\\end{array}");
  const PoiseMathItem *inner = get_item (layout, POISE_MATH_ITEM_RULE, 0);
  const PoiseMathItem *lower = get_item (layout, POISE_MATH_ITEM_RULE, 2);

  assert_near (inner->y, lower->y);
  assert_near (inner->y + inner->height, layout->descent);
}

static void
test_layout_tables_weigh_rules (void)
{
  static const struct
  {
    const char *rule;
    double weight;
  } samples[] = {
    { "\\hline", 0.06 },         { "\\toprule", 0.08 },
    { "\\midrule", 0.05 },       { "\\bottomrule", 0.08 },
    { "\\midrule[3pt]", 0.3 },   { "\\cline{1-2}", 0.06 },
    { "\\cmidrule{1-2}", 0.05 }, { "\\cmidrule[2pt]{1-2}", 0.2 },
    { "\\midrule[-3pt]", 0.06 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *tex = g_strdup_printf (
          "\\begin{array}{cc}a & b\\\\%s c & d\\end{array}", samples[i].rule);
      g_autoptr (PoiseMathLayout) layout = sample_layout (font, tex);
      const PoiseMathItem *rule = get_item (layout, POISE_MATH_ITEM_RULE, 0);

      g_test_message ("%s", tex);
      assert_near (rule->height, samples[i].weight * EM);
      assert_near (rule->width, layout->width);
    }
}

/* A rule of booktabs has more room than a line, and less above than below. */
static void
test_layout_tables_space_book_rules (void)
{
  static const char plain[] = "\\begin{array}{c}x\\\\\\hline x\\end{array}";
  static const char book[] = "\\begin{array}{c}x\\\\\\midrule x\\end{array}";
  g_autoptr (PoiseMathLayout) layout = sample_layout (font, book);
  const PoiseMathItem *rule = get_item (layout, POISE_MATH_ITEM_RULE, 0);
  double middle = (layout->descent - layout->ascent) / 2;

  assert_near (get_height (book) - get_height (plain), 0.25 - 0.01);
  g_assert_cmpfloat (rule->y + rule->height / 2, <, middle);
}

static void
test_layout_tables_rule_some_columns (void)
{
  static const struct
  {
    const char *rule;
    double left; /* part of the width, and em beside it */
    double inset;
    double right;
    double right_inset;
  } samples[] = {
    { "\\cline{1-1}", 0, 0, 1.0 / 3, 0 },
    { "\\cline{2-3}", 1.0 / 3, 0, 1, 0 },
    { "\\cmidrule(l){2-2}", 1.0 / 3, 0.5, 2.0 / 3, 0 },
    { "\\cmidrule(lr){1-3}", 0, 0.5, 1, 0.5 },
    { "\\cline{2-9}", 1.0 / 3, 0, 1, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *tex = g_strdup_printf (
          "\\begin{array}{ccc}xxx & xxx & xxx\\\\%s x\\end{array}",
          samples[i].rule);
      g_autoptr (PoiseMathLayout) layout = sample_layout (font, tex);
      const PoiseMathItem *rule = get_item (layout, POISE_MATH_ITEM_RULE, 0);

      g_test_message ("%s", tex);
      assert_near (rule->x,
                   samples[i].left * layout->width + samples[i].inset * EM);
      assert_near (rule->x + rule->width, samples[i].right * layout->width
                                              - samples[i].right_inset * EM);
    }
}

static void
test_layout_tables_put_texts_at_the_left (void)
{
  static const char tex[] =
      "\\begin{aligned}a&=b\\\\\\intertext{so}c&=d\\end{aligned}";
  static const char plain[] = "\\begin{aligned}a&=b\\\\c&=d\\end{aligned}";
  g_autoptr (PoiseMathLayout) layout = sample_layout_within (font, tex, WIDE);
  double width = get_width (plain) * EM;
  const PoiseMathItem *text = &layout->items[6]; /* behind the cells */

  assert_near (layout->width, WIDE);
  assert_near (layout->items[0].x, (WIDE - width) / 2);
  assert_near (text->x, 0);
  g_assert_cmpfloat (text->y, >, layout->items[0].y);
  g_assert_cmpfloat (text->y, <, layout->items[3].y);
  assert_near (get_height (tex) - get_height (plain), 1 + 3 * 0.3);
  assert_near (get_height ("\\begin{aligned}a&=b\\\\\\shortintertext{so}c&=d"
                           "\\end{aligned}")
                   - get_height (plain),
               1 + 0.3);
}

/* A long text widens the whole, but not the columns. */
static void
test_layout_tables_hold_long_texts (void)
{
  static const char text[] = "because of what was said before";
  g_autofree char *tex = g_strdup_printf (
      "\\begin{aligned}a&=b\\\\\\intertext{%s}c&=d\\end{aligned}", text);
  g_autofree char *alone = g_strdup_printf ("\\text{%s}", text);
  g_autoptr (PoiseMathLayout) layout = sample_layout (font, tex);

  assert_near (layout->width / EM, get_width (alone));
  assert_near (layout->items[0].x,
               (layout->width
                - get_width ("\\begin{aligned}a&=b\\\\c&=d\\end{aligned}") * EM)
                   / 2);
}

static void
test_layout_tables_put_tags_at_the_right (void)
{
  static const char tex[] =
      "\\begin{gather}a=b\\tag{1}\\\\c=d\\tag{123}\\end{gather}";
  g_autoptr (PoiseMathLayout) natural = sample_layout (font, tex);
  g_autoptr (PoiseMathLayout) wide = sample_layout_within (font, tex, WIDE);
  g_autoptr (PoiseMathLayout) narrow = sample_layout_within (font, tex, EM);
  double plain = get_width ("\\begin{gather}a=b\\\\c=d\\end{gather}");
  double tag = get_width ("\\text{(123)}");
  const PoiseMathItem *last = &wide->items[wide->n_items - 1];

  assert_near (natural->width / EM, plain + 2 + tag);
  assert_near (narrow->width, natural->width);
  assert_near (wide->width, WIDE);
  assert_near (wide->items[0].x, (WIDE - plain * EM) / 2);
  g_assert_cmpuint (last->kind, ==, POISE_MATH_ITEM_GLYPH);
  assert_near (last->x + get_width ("\\text{)}") * EM, WIDE);
}

/* A table with something beside it has no line for itself. */
static void
test_layout_tables_share_lines (void)
{
  g_autoptr (PoiseMathLayout) layout = sample_layout_within (
      font, "x\\begin{aligned}a\\tag{1}\\end{aligned}", WIDE);

  g_assert_cmpfloat (layout->width, <, WIDE / 2);
}

/* The cells in a frame keep the alignment of the lines around. */
static void
test_layout_tables_frame_cells (void)
{
  g_autoptr (PoiseMathLayout) framed = sample_layout (
      font, "\\begin{aligned}\\Aboxed{a&=b}\\\\ccc&=ddd\\end{aligned}");
  const PoiseMathItem *top = get_item (framed, POISE_MATH_ITEM_RULE, 0);
  const PoiseMathItem *bottom = get_item (framed, POISE_MATH_ITEM_RULE, 1);
  const double edge = 0.2 + 0.06;
  double width = get_width ("\\begin{aligned}a&=b\\end{aligned}");

  g_assert_cmpuint (count_rules (framed), ==, 4);
  assert_near (top->width / EM, width + 2 * edge);
  assert_near (framed->items[0].x - top->x, edge * EM);
  assert_near (framed->items[1].x, framed->items[6].x);
  g_assert_cmpfloat (top->y, <, framed->items[0].y);
  g_assert_cmpfloat (bottom->y, >, framed->items[0].y);
}

static void
test_layout_tables_shift_boxes (void)
{
  static const struct
  {
    const char *tex;
    double shift;
  } samples[] = {
    { "\\raise2em{x}", 2 },        { "\\lower 5pt{x}", -0.5 },
    { "\\raisebox{-1em}{x}", -1 }, { "\\raise-1em\\hbox{x}", -1 },
    { "\\lower-1em{x}", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (PoiseMathLayout) layout = sample_layout (font, samples[i].tex);

      g_test_message ("%s", samples[i].tex);
      assert_near (layout->items[0].y, -samples[i].shift * EM);
      if (samples[i].shift > 0)
        g_assert_cmpfloat (layout->ascent, >, samples[i].shift * EM);
      else
        g_assert_cmpfloat (layout->descent, >=, -samples[i].shift * EM);
    }
}

static void
test_layout_tables_draw_rules (void)
{
  static const struct
  {
    const char *tex;
    double width;
    double ascent;
    double descent;
    guint n_items;
  } samples[] = {
    { "\\rule{2em}{1em}", 2, 1, 0, 1 },
    { "\\rule[5pt]{2em}{1em}", 2, 1.5, -0.5, 1 },
    { "\\rule[-5pt]{2em}{1em}", 2, 0.5, 0.5, 1 },
    { "\\Rule{1em}{2em}{5pt}", 1, 2, 0.5, 1 },
    { "\\rule{0pt}{3em}", 0, 3, 0, 0 },
    { "\\rule{3em}{0pt}", 3, 0, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (PoiseMathLayout) layout = sample_layout (font, samples[i].tex);

      g_test_message ("%s", samples[i].tex);
      g_assert_cmpuint (layout->n_items, ==, samples[i].n_items);
      assert_near (layout->width / EM, samples[i].width);
      assert_near (layout->ascent / EM, samples[i].ascent);
      assert_near (layout->descent / EM, MAX (samples[i].descent, 0));
      if (layout->n_items == 0)
        continue;
      assert_near (layout->items[0].y / EM, -samples[i].ascent);
      assert_near (layout->items[0].height / EM,
                   samples[i].ascent + samples[i].descent);
    }
}

/* Where the x stands from the place at which it is written, in its widths. */
static void
test_layout_tables_overlap (void)
{
  static const struct
  {
    const char *tex;
    double place;
  } samples[] = {
    { "a\\mathllap{x}", -1 },
    { "a\\llap{$x$}", -1 },
    { "a\\mathclap{x}", -0.5 },
    { "a\\mathrlap{x}", 0 },
  };
  double a_width = get_width ("a");
  double x_width = get_width ("x");

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (PoiseMathLayout) layout = sample_layout (font, samples[i].tex);

      g_test_message ("%s", samples[i].tex);
      assert_near (layout->items[1].x / EM,
                   a_width + samples[i].place * x_width);
      assert_near (layout->width / EM, a_width);
    }
}

static void
test_layout_tables_smash_one_side (void)
{
  static const char fraction[] = "\\frac{1}{2}";
  g_autoptr (PoiseMathLayout) whole = sample_layout (font, fraction);
  g_autoptr (PoiseMathLayout) top =
      sample_layout (font, "\\smash[t]{\\frac12}");
  g_autoptr (PoiseMathLayout) bottom =
      sample_layout (font, "\\smash[b]{\\frac12}");

  assert_near (top->ascent, 0);
  assert_near (top->descent, whole->descent);
  assert_near (bottom->ascent, whole->ascent);
  assert_near (bottom->descent, 0);
}

int
main (int argc, char **argv)
{
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  font = sample_load_font ();

  g_test_add_func ("/math/layout/tables/share-width",
                   test_layout_tables_share_width);
  g_test_add_func ("/math/layout/tables/align-in-span",
                   test_layout_tables_align_in_span);
  g_test_add_func ("/math/layout/tables/count-rules",
                   test_layout_tables_count_rules);
  g_test_add_func ("/math/layout/tables/interrupt-rules",
                   test_layout_tables_interrupt_rules);
  g_test_add_func ("/math/layout/tables/begin-at-rules",
                   test_layout_tables_begin_at_rules);
  g_test_add_func ("/math/layout/tables/weigh-rules",
                   test_layout_tables_weigh_rules);
  g_test_add_func ("/math/layout/tables/space-book-rules",
                   test_layout_tables_space_book_rules);
  g_test_add_func ("/math/layout/tables/rule-some-columns",
                   test_layout_tables_rule_some_columns);
  g_test_add_func ("/math/layout/tables/put-texts-at-the-left",
                   test_layout_tables_put_texts_at_the_left);
  g_test_add_func ("/math/layout/tables/hold-long-texts",
                   test_layout_tables_hold_long_texts);
  g_test_add_func ("/math/layout/tables/put-tags-at-the-right",
                   test_layout_tables_put_tags_at_the_right);
  g_test_add_func ("/math/layout/tables/share-lines",
                   test_layout_tables_share_lines);
  g_test_add_func ("/math/layout/tables/frame-cells",
                   test_layout_tables_frame_cells);
  g_test_add_func ("/math/layout/tables/shift-boxes",
                   test_layout_tables_shift_boxes);
  g_test_add_func ("/math/layout/tables/draw-rules",
                   test_layout_tables_draw_rules);
  g_test_add_func ("/math/layout/tables/overlap", test_layout_tables_overlap);
  g_test_add_func ("/math/layout/tables/smash-one-side",
                   test_layout_tables_smash_one_side);

  status = g_test_run ();
  poise_math_font_unref (font);

  return status;
}
