/* tex-sample.c: sources of formulas for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "tex-sample.h"

/* Pieces that are no error themselves, only where they stand. */
static const char *const whole[] = {
  "\\frac12",
  "\\sqrt x",
  "{",
  "}",
  "^",
  "_",
  "'",
  "&",
  "\\\\",
  "\\left(",
  "\\right)",
  "(",
  ")",
  "|",
  "\\|",
  "\\mid",
  "[",
  "]",
  "\\{",
  "\\}",
  "\\begin{pmatrix}",
  "\\end{pmatrix}",
  "\\begin{cases}",
  "\\end{cases}",
  "\\text{a b}",
  "\\hat x",
  "\\mathbb E",
  "\\not=",
  "\\underbrace{x}",
  "\\big|",
  "a",
  "1",
  ".",
  "+",
  "-",
  "=",
  ",",
  "\\,",
  "\\quad",
  "\\sum",
  "\\int",
  "\\log",
  "\\max",
  "\\lim",
  "词",
  "\\operatorname{f g}",
  "\\xrightarrow{f}",
  "\\to",
  ":",
  "\\nabla",
  "\\left|",
  "\\right|",
  "T",
  "\\top",
  "\\cdot",
  "\\binom nk",
  "\\overset ab",
  "\\phantom x",
  "!",
  "*",
};

/* Pieces that need more, end a name, or stand in no formula. */
static const char *const broken[] = {
  "\\frac",        "\\sqrt",   "\\left",  "\\right",    "\\text",
  "\\hat",         "\\mathbb", "\\over",  "\\substack", "\\not",
  "\\underbrace",  "\\big",    " ",       "\\nosuch",   "\\operatorname*",
  "\\xrightarrow", "\\color",  "\\",      "$",          "~",
  "\xff",          "\\end",    "\\begin", "\\cr",       "\\tag",
};

/* The formulas of a file of the test data. */
char **
tex_read_lines (const char *name)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "math", name, NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);

  return g_strsplit (g_strchomp (content), "\n", -1);
}

char *
tex_dup_repeated (const char *piece, gsize n)
{
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append (out, piece);

  return g_string_free_and_steal (out);
}

/* Pieces of both kinds, so close that commands run into letters. */
char *
tex_dup_noise (GRand *rand, int n_pieces)
{
  GString *out = g_string_new (NULL);
  const gint32 n_whole = G_N_ELEMENTS (whole);
  const gint32 n_all = n_whole + (gint32) G_N_ELEMENTS (broken);

  for (int i = 0; i < n_pieces; i++)
    {
      gint32 piece = g_rand_int_range (rand, 0, n_all);

      g_string_append (out, piece < n_whole ? whole[piece]
                                            : broken[piece - n_whole]);
    }

  return g_string_free_and_steal (out);
}

/* Whole pieces apart from each other: some of it is a formula. */
char *
tex_dup_whole_noise (GRand *rand, int n_pieces)
{
  GString *out = g_string_new (NULL);

  for (int i = 0; i < n_pieces; i++)
    g_string_append_printf (
        out, "%s ", whole[g_rand_int_range (rand, 0, G_N_ELEMENTS (whole))]);

  return g_string_free_and_steal (out);
}
