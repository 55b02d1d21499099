/* test-math-words-limits.c: words of all cards, and of hostile formulas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "poise-math-words-private.h"
#include "poise-math-words.h"
#include "tex-sample.h"

static char *
dup_words (const char *tex, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PoiseMath) math = poise_math_new (tex, &error);

  g_assert_no_error (error);

  return poise_math_to_words (math, language);
}

static void
test_math_words_know_their_characters (void)
{
  static const char *const characters[] = {
    "!", "\\", "|", "±", "Γ", "α", "ω", "ϵ", "†", "ℏ", "←", "⇔", "∀",
    "∑", "∥",  "≤", "⊗", "⋱", "⌈", "□", "⟂", "⟺", "⨀", "⩽", "⪰", "⫫",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (characters); i++)
    for (guint tongue = 0; tongue < POISE_N_TONGUES; tongue++)
      {
        const char *name =
            poise_math_name_of_character (characters[i], (PoiseTongue) tongue);

        g_assert_nonnull (name);
        g_assert_true (g_utf8_validate (name, -1, NULL));
      }

  g_assert_null (poise_math_name_of_character ("x", POISE_TONGUE_ENGLISH));
  g_assert_null (poise_math_name_of_character ("", POISE_TONGUE_ENGLISH));
}

static void
check_line (const char *tex, const char *language)
{
  g_autofree char *words = dup_words (tex, language);

  if (*words == '\0' || strpbrk (words, "\\{}^_$") != NULL
      || strstr (words, "  ") != NULL || g_ascii_isspace (*words))
    g_error ("%s: \"%s\"", tex, words);
}

static void
check_file (const char *name)
{
  g_auto (GStrv) lines = tex_read_lines (name);

  g_assert_cmpuint (g_strv_length (lines), >, 50);

  for (guint i = 0; lines[i]; i++)
    {
      check_line (lines[i], "en");
      check_line (lines[i], "zh_CN");
    }
}

static void
test_math_words_say_all_cards (void)
{
  check_file ("cards.txt");
  check_file ("formulas.txt");
}

/* Words grow with the formula and no faster. */
static void
test_math_words_long_formula_ends (void)
{
  static const char *const pieces[] = {
    "(",     ")",     "()",      "|",     "\\|",    "[)",   "f(",
    "a:",    "\\ ",   "f()",     "1,",    "{,}",    "x'",   "|x|",
    "f(x,",  "\\to:", "\\{x\\|", "\\mid", "-",      "1.",   "\\sum",
    "\\lim", "E[",    "(|",      "|(",    "\\cdot", "x_1(", "\\log",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      gsize n = POISE_MATH_MAX_LENGTH / strlen (pieces[i]);
      g_autofree char *tex = tex_dup_repeated (pieces[i], n);
      g_autoptr (PoiseMath) math = poise_math_new (tex, NULL /* may fail */);
      g_autofree char *words = NULL;

      g_test_message ("%s", pieces[i]);
      if (math)
        words = poise_math_to_words (math, "en");
      if (words)
        g_assert_cmpuint (strlen (words), <, 40 * strlen (tex));
    }
}

static void
test_math_words_deep_formula_ends (void)
{
  static const char *const pieces[][2] = {
    { "{", "}" },
    { "\\frac{1}{", "}" },
    { "\\sqrt{", "}" },
    { "x^{", "}" },
    { "x_{", "}" },
    { "\\hat{", "}" },
    { "\\left(", "\\right)" },
    { "\\left|", "\\right|" },
    { "\\overline{", "}" },
    { "\\color{red}{", "}" },
    { "\\begin{matrix}", "\\end{matrix}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      gsize n = 14;
      g_autofree char *open = tex_dup_repeated (pieces[i][0], n);
      g_autofree char *close = tex_dup_repeated (pieces[i][1], n);
      g_autofree char *tex = g_strconcat (open, "x", close, NULL);
      g_autofree char *words = dup_words (tex, "zh_CN");

      g_test_message ("%s", pieces[i][0]);
      g_assert_nonnull (strstr (words, "x"));
      g_assert_cmpuint (strlen (words), <, 40 * strlen (tex));
    }
}

static void
test_math_words_noise_is_said (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);
  guint n_parsed = 0;

  for (int i = 0; i < 30000; i++)
    {
      int n_pieces = g_rand_int_range (rand, 1, 12);
      g_autofree char *tex = tex_dup_whole_noise (rand, n_pieces);
      g_autoptr (PoiseMath) math = poise_math_new (tex, NULL /* most fail */);
      g_autofree char *words = NULL;

      if (math == NULL)
        continue;

      words = poise_math_to_words (math, i % 2 ? "en" : "zh_CN");
      g_assert_true (g_utf8_validate (words, -1, NULL));
      g_assert_null (strpbrk (words, "\\{}^_$"));
      n_parsed++;
    }

  g_assert_cmpuint (n_parsed, >, 500);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/math-words/know-their-characters",
                   test_math_words_know_their_characters);
  g_test_add_func ("/math-words/say-all-cards", test_math_words_say_all_cards);
  g_test_add_func ("/math-words/long-formula-ends",
                   test_math_words_long_formula_ends);
  g_test_add_func ("/math-words/deep-formula-ends",
                   test_math_words_deep_formula_ends);
  g_test_add_func ("/math-words/noise-is-said", test_math_words_noise_is_said);

  return g_test_run ();
}
