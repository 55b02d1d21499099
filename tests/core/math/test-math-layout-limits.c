/* test-math-layout-limits.c: what no layout can be made to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "layout-sample.h"
#include "poise-math-setter.h"

#include <math.h>
#include <string.h>

#define EM SAMPLE_SIZE

static PoiseMathFont *font;

static char *
nest (const char *before, const char *inner, const char *after, guint n)
{
  g_autoptr (GString) tex = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (tex, before);

  g_string_append (tex, inner);
  for (guint i = 0; i < n; i++)
    g_string_append (tex, after);

  return g_string_free (g_steal_pointer (&tex), FALSE);
}

static void
test_layout_survives_nesting (void)
{
  static const char *const samples[][2] = {
    { "\\frac{", "}{b}" },
    { "\\sqrt{", "}" },
    { "\\sqrt[3]{", "}" },
    { "x^{", "}" },
    { "\\left(", "\\right)" },
    { "\\hat{", "}" },
    { "\\overbrace{", "}^n" },
    { "\\begin{matrix}a&", "\\\\c&d\\end{matrix}" },
    { "\\boxed{", "}" },
    { "\\overset{a}{", "}" },
    { "\\xrightarrow[a]{", "}" },
    { "\\color{red}{", "}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    for (guint depth = 5; depth <= 25; depth += 20)
      {
        g_autofree char *tex = nest (samples[i][0], "x", samples[i][1], depth);
        g_autoptr (PoiseMathLayout) layout = sample_layout (font, tex);

        g_test_message ("%s", tex);
        g_assert_true (isfinite (layout->width));
        g_assert_true (isfinite (layout->ascent) && isfinite (layout->descent));
        g_assert_cmpuint (layout->n_items, <=, 64 * strlen (tex));
      }
}

#define MAX_CHILDREN 5

/* A node as no parser makes it: any kind with any fields. */
static PoiseMathNode *
make_node (GRand *random, PoiseArena *arena, int depth)
{
  static const char *const texts[] = { NULL,     "",       "x",      "\u2211",
                                       "{",      "|",      "\u0302", "\u23de",
                                       "\u2192", "\u635f", "/" };
  static const double numbers[] = { 0,    1,   -1,       1e9,
                                    -1e9, NAN, INFINITY, -INFINITY };
  PoiseMathNode *node = poise_arena_new_array (arena, PoiseMathNode, 1);
  const gint32 n_texts = G_N_ELEMENTS (texts);
  const gint32 n_numbers = G_N_ELEMENTS (numbers);

  node->kind =
      (PoiseMathKind) g_rand_int_range (random, 0, POISE_MATH_RULE + 2);
  node->class = (PoiseAtomClass) g_rand_int_range (random, 0, 8);
  node->limits = (PoiseLimits) g_rand_int_range (random, 0, 3);
  node->style = (PoiseMathStyle) g_rand_int_range (random, 0, 5);
  node->text_font = (PoiseTextFont) g_rand_int_range (random, 0, 6);
  node->text = texts[g_rand_int_range (random, 0, n_texts)];
  node->left = texts[g_rand_int_range (random, 0, n_texts)];
  node->right = texts[g_rand_int_range (random, 0, n_texts)];
  node->width = numbers[g_rand_int_range (random, 0, n_numbers)];
  node->height = numbers[g_rand_int_range (random, 0, n_numbers)];
  node->shift = numbers[g_rand_int_range (random, 0, n_numbers)];
  node->thickness = numbers[g_rand_int_range (random, 0, n_numbers)];
  node->size = g_rand_int (random) % 3 == 0 ? (int) g_rand_int (random) : 2;
  node->is_wide = g_rand_boolean (random);
  node->is_under = g_rand_boolean (random);
  node->n_children =
      depth > 0 ? (guint) g_rand_int_range (random, 0, MAX_CHILDREN) : 0;
  node->children = poise_arena_new_array (arena, PoiseMathNode *, MAX_CHILDREN);

  for (guint i = 0; i < node->n_children; i++)
    if (g_rand_int_range (random, 0, 4) > 0)
      node->children[i] = make_node (random, arena, depth - 1);

  return node;
}

static void
test_layout_survives_any_tree (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (PoiseArena) arena = poise_arena_new ();
      PoiseMathSetting setting = { .font = font, .size = EM };
      PoiseMathSetter setter = { font, &setting, arena };
      PoiseMathPlace place = { .style = (PoiseMathStyle) (i % 4), .base = EM };
      PoiseMathNode *node = make_node (random, arena, 6);
      PoiseMathBox *box = poise_math_set_row (&setter, node, &place);
      g_autoptr (PoiseMathLayout) layout = NULL;

      box = poise_math_break_row (&setter, box, 3 * EM);
      layout = poise_math_layout_new_from_boxes (box, NULL, 0);

      for (guint k = 0; k < layout->n_items; k++)
        g_assert_true (isfinite (layout->items[k].x)
                       && isfinite (layout->items[k].y));
    }
}

/* Assembled glyphs have a limit of their own. */
static void
test_layout_limits_assemblies (void)
{
  g_autofree char *tex = nest ("\\overbrace{\\hspace{200em}}", "x", "", 600);
  g_autoptr (PoiseMathLayout) layout = sample_layout (font, tex);

  g_assert_cmpuint (layout->n_items, >, 600);
  g_assert_cmpuint (layout->n_items, <, 22000);
}

/* A tree that is deeper than the parser allows costs no more stack. */
static void
test_layout_survives_any_depth (void)
{
  g_autoptr (PoiseArena) arena = poise_arena_new ();
  PoiseMathSetting setting = { .font = font, .size = EM };
  PoiseMathSetter setter = { font, &setting, arena };
  PoiseMathPlace place = { .style = POISE_MATH_STYLE_TEXT, .base = EM };
  PoiseMathNode *node = NULL;

  for (int i = 0; i < 100000; i++)
    {
      PoiseMathNode *parent = poise_arena_new_array (arena, PoiseMathNode, 1);

      parent->kind = i % 2 == 0 ? POISE_MATH_ROOT : POISE_MATH_STYLED;
      parent->children = poise_arena_new_array (arena, PoiseMathNode *, 1);
      parent->children[0] = node;
      parent->n_children = 1;
      node = parent;
    }

  g_assert_cmpfloat (poise_math_set_row (&setter, node, &place)->width, >, 0);
}

int
main (int argc, char **argv)
{
  int status = 0;

  g_test_init (&argc, &argv, NULL);
  font = sample_load_font ();

  g_test_add_func ("/math/layout/survives-nesting",
                   test_layout_survives_nesting);
  g_test_add_func ("/math/layout/survives-any-tree",
                   test_layout_survives_any_tree);
  g_test_add_func ("/math/layout/limits-assemblies",
                   test_layout_limits_assemblies);
  g_test_add_func ("/math/layout/survives-any-depth",
                   test_layout_survives_any_depth);

  status = g_test_run ();
  poise_math_font_unref (font);

  return status;
}
