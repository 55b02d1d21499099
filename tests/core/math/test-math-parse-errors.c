/* test-math-parse-errors.c: what is no formula, and what is too much of one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "math-dump.h"

typedef struct
{
  const char *tex;
  PoiseMathError code;
  const char *message; /* what it holds */
} Case;

static void
assert_error (const char *tex, PoiseMathError code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PoiseMath) math = poise_math_new (tex, &error);

  g_assert_null (math);
  g_assert_error (error, POISE_MATH_ERROR, (int) code);
  if (message && !strstr (error->message, message))
    g_error ("\"%s\" is not in \"%s\"", message, error->message);
}

static void
check_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_test_message ("%s", cases[i].tex);
      assert_error (cases[i].tex, cases[i].code, cases[i].message);
    }
}

/* A repeated piece in the middle of something. */
static char *
dup_repeated (const char *open, const char *piece, guint n, const char *close)
{
  GString *tex = g_string_new (open);

  for (guint i = 0; i < n; i++)
    g_string_append (tex, piece);
  g_string_append (tex, close);

  return g_string_free (tex, FALSE);
}

static void
test_math_errors_unknown_commands (void)
{
  static const Case cases[] = {
    { "\\foo", POISE_MATH_ERROR_UNKNOWN_COMMAND, "offset 0: \\foo is unknown" },
    { "a+\\foo b", POISE_MATH_ERROR_UNKNOWN_COMMAND, "\\foo" },
    { "\\ce{H2O}", POISE_MATH_ERROR_UNKNOWN_COMMAND, "\\ce" },
    { "\\textcolor{red!101}x", POISE_MATH_ERROR_UNKNOWN_COMMAND, "red!101" },
    { "\\textcolor{red!5!foo}x", POISE_MATH_ERROR_UNKNOWN_COMMAND, "foo" },
    { "\\textcolor{red!!blue}x", POISE_MATH_ERROR_UNKNOWN_COMMAND, "red" },
    { "\\begin{foo}x\\end{foo}", POISE_MATH_ERROR_UNKNOWN_COMMAND, "foo" },
    { "\\color{nocolour}x", POISE_MATH_ERROR_UNKNOWN_COMMAND, "nocolour" },
    { "\\textcolor{#12}x", POISE_MATH_ERROR_UNKNOWN_COMMAND, "#12" },
    { "\\color[RGB]{1,2}x", POISE_MATH_ERROR_UNKNOWN_COMMAND, "1,2" },
    { "\\color[RGB]{1,2,256}x", POISE_MATH_ERROR_UNKNOWN_COMMAND, "256" },
    { "\\", POISE_MATH_ERROR_UNKNOWN_COMMAND, "offset" },
    { "\\text{\\foo}", POISE_MATH_ERROR_UNKNOWN_COMMAND, "\\foo" },
    { "\\sqrt[\\foo]x", POISE_MATH_ERROR_UNKNOWN_COMMAND, "\\foo" },
    { "\\中", POISE_MATH_ERROR_UNKNOWN_COMMAND, "\\中" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_errors_groups (void)
{
  static const Case cases[] = {
    { "{x", POISE_MATH_ERROR_SYNTAX, "{ is not closed" },
    { "x}", POISE_MATH_ERROR_SYNTAX, "offset 1: }" },
    { "\\frac{a", POISE_MATH_ERROR_SYNTAX, "{" },
    { "\\text{a", POISE_MATH_ERROR_SYNTAX, "{" },
    { "a&b", POISE_MATH_ERROR_SYNTAX, "offset 1: &" },
    { "a\\\\b&c", POISE_MATH_ERROR_SYNTAX, "&" },
    { "{a&b}", POISE_MATH_ERROR_SYNTAX, "&" },
    { "\\right)", POISE_MATH_ERROR_SYNTAX, "\\right" },
    { "\\middle|", POISE_MATH_ERROR_SYNTAX, "\\middle" },
    { "\\end{matrix}", POISE_MATH_ERROR_SYNTAX, "\\end" },
    { "\\left(x", POISE_MATH_ERROR_SYNTAX, "\\left without \\right" },
    { "\\left(x}", POISE_MATH_ERROR_SYNTAX, "\\left" },
    { "{\\left(x}\\right)", POISE_MATH_ERROR_SYNTAX, "\\left" },
    { "\\left x\\right)", POISE_MATH_ERROR_SYNTAX, "delimiter" },
    { "\\left", POISE_MATH_ERROR_SYNTAX, "delimiter" },
    { "\\left(x\\right", POISE_MATH_ERROR_SYNTAX, "delimiter" },
    { "\\big", POISE_MATH_ERROR_SYNTAX, "delimiter" },
    { "\\big\\alpha", POISE_MATH_ERROR_SYNTAX, "delimiter" },
    { "\\begin{matrix}a", POISE_MATH_ERROR_SYNTAX, "\\begin{matrix}" },
    { "\\begin{cases}a\\end{matrix}", POISE_MATH_ERROR_SYNTAX, "cases" },
    { "\\begin{matrix}a}", POISE_MATH_ERROR_SYNTAX, "matrix" },
    { "\\begin{matrix}{a\\end{matrix}", POISE_MATH_ERROR_SYNTAX, "\\end" },
    { "\\begin{array}{cxc}a\\end{array}", POISE_MATH_ERROR_SYNTAX, "x" },
    { "\\begin{matrix*}[x]a\\end{matrix*}", POISE_MATH_ERROR_SYNTAX, "align" },
    { "\\begin", POISE_MATH_ERROR_SYNTAX, "argument" },
    { "\\substack a", POISE_MATH_ERROR_SYNTAX, "a" },
    { "\\text{a $x}", POISE_MATH_ERROR_SYNTAX, "not closed" },
    { "\\verb|a", POISE_MATH_ERROR_SYNTAX, "\\verb" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_errors_arguments (void)
{
  static const Case cases[] = {
    { "x^", POISE_MATH_ERROR_SYNTAX, "offset 2: an argument is missing" },
    { "x_}", POISE_MATH_ERROR_SYNTAX, "argument" },
    { "x^&", POISE_MATH_ERROR_SYNTAX, "argument" },
    { "x^_y", POISE_MATH_ERROR_SYNTAX, "argument" },
    { "\\frac a", POISE_MATH_ERROR_SYNTAX, "argument" },
    { "\\frac{a}", POISE_MATH_ERROR_SYNTAX, "argument" },
    { "{\\frac a}b", POISE_MATH_ERROR_SYNTAX, "argument" },
    { "\\sqrt", POISE_MATH_ERROR_SYNTAX, "argument" },
    { "\\sqrt[3]", POISE_MATH_ERROR_SYNTAX, "argument" },
    { "\\hat\\right)", POISE_MATH_ERROR_SYNTAX, "argument" },
    { "\\text", POISE_MATH_ERROR_SYNTAX, "argument" },
    { "\\not", POISE_MATH_ERROR_SYNTAX, "argument" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_errors_scripts_and_infixes (void)
{
  static const Case cases[] = {
    { "x^a^b", POISE_MATH_ERROR_SYNTAX, "superscript" },
    { "x_a_b", POISE_MATH_ERROR_SYNTAX, "subscript" },
    { "x_a^b_c", POISE_MATH_ERROR_SYNTAX, "subscript" },
    { "x^2'", POISE_MATH_ERROR_SYNTAX, "superscript" },
    { "x'_a'", POISE_MATH_ERROR_SYNTAX, "superscript" },
    { "x'^a^b", POISE_MATH_ERROR_SYNTAX, "superscript" },
    { "x²^3", POISE_MATH_ERROR_SYNTAX, "superscript" },
    { "x\\limits", POISE_MATH_ERROR_SYNTAX, "\\limits" },
    { "\\nolimits_a", POISE_MATH_ERROR_SYNTAX, "\\nolimits" },
    { "a\\over b\\over c", POISE_MATH_ERROR_SYNTAX, "\\over" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_errors_values (void)
{
  static const Case cases[] = {
    { "\\kern x", POISE_MATH_ERROR_SYNTAX, "length" },
    { "\\unicode{x}", POISE_MATH_ERROR_SYNTAX, "number of a character" },
    { "\\unicode{xd800}", POISE_MATH_ERROR_SYNTAX, "character" },
    { "\\unicode{9999999999}", POISE_MATH_ERROR_SYNTAX, "character" },
    { "\\unicode{65 a}", POISE_MATH_ERROR_SYNTAX, "character" },
    { "\\char x", POISE_MATH_ERROR_SYNTAX, "character" },
    { "\\char", POISE_MATH_ERROR_SYNTAX, "character" },
    { "\\root 3 x", POISE_MATH_ERROR_SYNTAX, "\\of" },
    { "\\rule{x}{1em}", POISE_MATH_ERROR_SYNTAX, "x is no length" },
    { "\\begin{matrix}\\hdotsfor{0}\\end{matrix}", POISE_MATH_ERROR_SYNTAX,
      "columns" },
    { "\\begin{matrix}a\\\\\\cline{2-1}b\\end{matrix}", POISE_MATH_ERROR_SYNTAX,
      "range" },
    { "\\begin{matrix}a\\\\\\cmidrule(l){x}b\\end{matrix}",
      POISE_MATH_ERROR_SYNTAX, "range" },
    { "\\begin{matrix}a\\\\\\cline{1-2-3}b\\end{matrix}",
      POISE_MATH_ERROR_SYNTAX, "range" },
    { "\\begin{matrix}\\multicolumn{201}{c}{x}\\end{matrix}",
      POISE_MATH_ERROR_SYNTAX, "columns" },
    { "\\hspace{x}", POISE_MATH_ERROR_SYNTAX, "x is no length" },
    { "\\genfrac{x}{}{}{}ab", POISE_MATH_ERROR_SYNTAX, "delimiter" },
    { "\\genfrac{()}{}{}{}ab", POISE_MATH_ERROR_SYNTAX, ")" },
    { "\\genfrac{}{}{x}{}ab", POISE_MATH_ERROR_SYNTAX, "thickness" },
    { "\\genfrac{}{}{}{4}ab", POISE_MATH_ERROR_SYNTAX, "styles" },
    { "\\newcommand{x}{y}", POISE_MATH_ERROR_SYNTAX, "command" },
    { "\\newcommand\\x[z]{y}", POISE_MATH_ERROR_SYNTAX, "number" },
    { "\\newcommand\\x[1]{#1}\\x", POISE_MATH_ERROR_SYNTAX, "argument" },
    { "\\def\\x#2{y}", POISE_MATH_ERROR_SYNTAX, "parameters" },
    { "\\def\\x#1.{y}", POISE_MATH_ERROR_SYNTAX, "body" },
    { "\\let\\x", POISE_MATH_ERROR_SYNTAX, "argument" },
    { "\\tag{1}\\tag{2}", POISE_MATH_ERROR_SYNTAX, "tags" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_math_errors_encoding (void)
{
  static const char *const cases[] = { "\xff", "a\x80", "\xe4\xb8",
                                       "\\text{\xc3}", "x^\xf0\x9d\x91" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_error (cases[i], POISE_MATH_ERROR_SYNTAX, "UTF-8");
}

static void
test_math_errors_depth (void)
{
  static const struct
  {
    const char *open;
    const char *close;
  } cases[] = {
    { "{", "}" },
    { "\\frac{", "}2" },
    { "\\frac1", "2" },
    { "\\sqrt[{", "}]2" },
    { "\\hat", "" },
    { "\\not", "" },
    { "x^{", "}" },
    { "\\left(", "\\right)" },
    { "\\text{$", "$}" },
    { "\\text{", "}" },
    { "\\textbf{\\textit{", "}}" },
    { "\\begin{matrix}", "\\end{matrix}" },
    { "\\mathrm{", "}" },
    { "\\textcolor{red}{", "}" },
    { "\\phantom{\\smash{", "}}" },
    { "\\ket{", "}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *opens = dup_repeated ("", cases[i].open, 70, " x");
      g_autofree char *tex = dup_repeated (opens, cases[i].close, 70, "");
      g_autofree char *few_opens = dup_repeated ("", cases[i].open, 12, " x");
      g_autofree char *few = dup_repeated (few_opens, cases[i].close, 12, "");
      g_autoptr (PoiseMath) math = poise_math_new (few, NULL);

      g_test_message ("%s", few);
      g_assert_nonnull (math);
      assert_error (tex, POISE_MATH_ERROR_TOO_DEEP, "60");
    }
}

static void
test_math_errors_size (void)
{
  g_autofree char *longest = dup_repeated ("", "x", POISE_MATH_MAX_LENGTH, "");
  g_autofree char *too_long =
      dup_repeated ("", "x", POISE_MATH_MAX_LENGTH, "x");
  g_autofree char *cells = dup_repeated ("\\begin{matrix}", "&", 3000, "");
  g_autofree char *table = dup_repeated (cells, "\\\\", 3000, "a\\end{matrix}");
  g_autofree char *columns =
      dup_repeated ("\\begin{array}{", "c", 300, "}a\\end{array}");
  g_autoptr (PoiseMath) math = poise_math_new (longest, NULL);

  g_assert_nonnull (math);
  assert_error (too_long, POISE_MATH_ERROR_TOO_LARGE, "20000");
  assert_error (table, POISE_MATH_ERROR_TOO_LARGE, "cells");
  assert_error (columns, POISE_MATH_ERROR_TOO_LARGE, "columns");
  assert_error ("\\begin{array}{*{9999999999}{c}}a\\end{array}",
                POISE_MATH_ERROR_TOO_LARGE, "columns");
  assert_error ("\\begin{array}{*{150}{*{150}{*{150}{|}}}}a\\end{array}",
                POISE_MATH_ERROR_TOO_LARGE, "columns");
}

static void
test_math_errors_expansion (void)
{
  static const Case cases[] = {
    { "\\def\\a{\\a}\\a", POISE_MATH_ERROR_TOO_LARGE, "macros" },
    { "\\def\\a{x\\a}\\a", POISE_MATH_ERROR_TOO_LARGE, "macros" },
    { "\\def\\a{\\b}\\def\\b{\\a}\\a", POISE_MATH_ERROR_TOO_LARGE, "macros" },
    { "\\newcommand\\a[1]{\\a{#1#1}}\\a{xx}", POISE_MATH_ERROR_TOO_LARGE,
      "macros" },
    { "\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{\\e\\e}"
      "\\def\\e{\\f\\f}\\def\\f{\\g\\g}\\def\\g{\\h\\h}\\def\\h{\\i\\i}"
      "\\def\\i{\\j\\j}\\def\\j{\\k\\k}\\def\\k{\\l\\l}\\def\\l{\\m\\m}"
      "\\def\\m{xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx}\\a",
      POISE_MATH_ERROR_TOO_LARGE, NULL },
    { "\\def\\a{\\a}\\left\\a", POISE_MATH_ERROR_TOO_LARGE, "macros" },
    { "\\def\\a{\\a}x^\\a", POISE_MATH_ERROR_TOO_LARGE, "macros" },
    { "\\def\\a{\\frac\\a}\\frac\\a", POISE_MATH_ERROR_TOO_DEEP, NULL },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What would nest if it were not read in a loop. */
static void
test_math_errors_long_rows_are_flat (void)
{
  static const char *const pieces[] = {
    "\\displaystyle x", "\\color{red}x", "\\small x", "x'", "x_1^2",
    "\\def\\a{x}\\a ",  "\\bf x",        "x\\\\",     "中", "x\xcc\x82",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *tex = dup_repeated ("", pieces[i], 150, "y");
      g_autoptr (PoiseMath) math = poise_math_new (tex, &error);

      g_assert_no_error (error);
      g_assert_nonnull (math);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/math/errors/unknown-commands",
                   test_math_errors_unknown_commands);
  g_test_add_func ("/math/errors/groups", test_math_errors_groups);
  g_test_add_func ("/math/errors/arguments", test_math_errors_arguments);
  g_test_add_func ("/math/errors/scripts-and-infixes",
                   test_math_errors_scripts_and_infixes);
  g_test_add_func ("/math/errors/values", test_math_errors_values);
  g_test_add_func ("/math/errors/encoding", test_math_errors_encoding);
  g_test_add_func ("/math/errors/depth", test_math_errors_depth);
  g_test_add_func ("/math/errors/size", test_math_errors_size);
  g_test_add_func ("/math/errors/expansion", test_math_errors_expansion);
  g_test_add_func ("/math/errors/long-rows-are-flat",
                   test_math_errors_long_rows_are_flat);

  return g_test_run ();
}
