/* test-math-corpus.c: formulas of the cards and heavy ones, whole and damaged
 *
 * The damaged ones are made with a fixed seed; they may be errors, but every
 * answer is a tree of sane depth or an error of this domain.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "math-dump.h"
#include "tex-sample.h"

#define N_DAMAGED 20000
#define MAX_DEPTH (6 * POISE_MATH_MAX_DEPTH)

static const char *const pieces[] = {
  "{",
  "}",
  "\\left(",
  "\\right)",
  "^",
  "_",
  "'",
  "&",
  "\\\\",
  "\\begin{array}{c|*{3}{r}}",
  "\\end{array}",
  "\\text{",
  "$",
  "\\frac",
  "\\sqrt[",
  "]",
  "\\over",
  "\\color{red}",
  "\\displaystyle",
  "\\def\\a#1{#1\\a}",
  "\\a",
  "%",
  "\n",
  "\\",
  "中",
  "\xcc\x88",
  "²",
  "\\not",
  "\\limits",
  "\\tag{1}",
  "\\hline",
  "\\middle|",
  "\\big",
  "\\verb|",
  "\\kern",
  "\\mathrm{",
  "\\operatorname{",
  "#",
  "\\let",
  "\\genfrac",
  "\\bf",
  "\\small",
  "\\substack{",
  "\\sideset",
  "\\end",
  "\\begin{cases}",
  "\\end{cases}",
  "\\multicolumn{3}{c}{",
  "\\hdotsfor{3}",
  "\\intertext{",
  "\\Aboxed{",
  "\\char\"",
  "\\unicode{x",
  "\\root",
  "\\of",
  "\\definecolor{m}{gray}{",
  "\\textcolor{m!",
  "\\toprule[",
  "\\cmidrule(",
  "\\\\\\cline{1-2}",
  "\\\\\\cmidrule(lr){2-9}",
  "\\raisebox{1ex}",
  "\\rule[",
  "\\enclose{",
  "\\newcommand{\\b}[2][x]{#1#2}",
  "\\b",
  "\xff",
};

static void
test_math_corpus_parses (gconstpointer name)
{
  g_auto (GStrv) lines = tex_read_lines (name);

  g_assert_cmpuint (g_strv_length (lines), >=, 50);
  for (guint i = 0; lines[i]; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PoiseMath) math = poise_math_new (lines[i], &error);

      if (error)
        g_test_message ("%s", lines[i]);
      g_assert_no_error (error);
      g_assert_nonnull (poise_math_get_root (math));
    }
}

static guint
depth_of (const PoiseMathNode *node)
{
  guint depth = 0;

  for (guint i = 0; node && i < node->n_children; i++)
    depth = MAX (depth, depth_of (node->children[i]));

  return depth + 1;
}

static void
damage (GString *tex, GRand *random, char **lines, guint n_lines)
{
  gint32 at = g_rand_int_range (random, 0, (gint32) tex->len + 1);
  const char *other = lines[g_rand_int_range (random, 0, (gint32) n_lines)];
  gint32 left = (gint32) tex->len - at;
  gint32 cut = g_rand_int_range (random, 0, 9);
  guint piece = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (pieces));

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      g_string_insert (tex, at, pieces[piece]);
      break;
    case 1:
      g_string_erase (tex, at, MIN (cut, left));
      break;
    case 2:
      g_string_insert_len (tex, at, other, MIN (cut, (gint32) strlen (other)));
      break;
    default:
      if (left > 0)
        tex->str[at] = (char) g_rand_int_range (random, 1, 127);
      break;
    }
}

static void
assert_survives (const char *tex)
{
  /* A copy of exact size, so that a checker sees a read past its end. */
  g_autofree char *copy = g_strdup (tex);
  g_autoptr (GError) error = NULL;
  g_autoptr (PoiseMath) math = poise_math_new (copy, &error);
  g_autofree char *dump = NULL;

  if (!math)
    {
      g_assert_true (error && error->domain == POISE_MATH_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (depth_of (poise_math_get_root (math)), <=, MAX_DEPTH);
  dump = math_dump (poise_math_get_root (math));
  g_assert_true (g_utf8_validate (dump, -1, NULL));
}

static void
test_math_corpus_survives_damage (void)
{
  g_auto (GStrv) lines = tex_read_lines ("formulas.txt");
  guint n_lines = g_strv_length (lines);
  g_autoptr (GRand) random = g_rand_new_with_seed (20);

  for (guint i = 0; i < N_DAMAGED; i++)
    {
      g_autoptr (GString) tex = g_string_new (lines[i % n_lines]);

      for (gint32 n = g_rand_int_range (random, 1, 6); n > 0; n--)
        damage (tex, random, lines, n_lines);
      assert_survives (tex->str);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/math/corpus/formulas-parse", "formulas.txt",
                        test_math_corpus_parses);
  g_test_add_data_func ("/math/corpus/cards-parse", "cards.txt",
                        test_math_corpus_parses);
  g_test_add_func ("/math/corpus/survives-damage",
                   test_math_corpus_survives_damage);

  return g_test_run ();
}
