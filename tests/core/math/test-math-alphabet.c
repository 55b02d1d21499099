/* test-math-alphabet.c: styled letters, and the tables of TeX's commands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "poise-math-alphabet.h"
#include "poise-tex-commands.h"

static void
test_math_alphabet_composes (void)
{
  static const struct
  {
    const char *letter;
    PoiseAlphabet alphabet;
    const char *styled;
  } cases[] = {
    { "x", POISE_ALPHABET_DEFAULT, "𝑥" },
    { "h", POISE_ALPHABET_DEFAULT, "ℎ" },
    { "1", POISE_ALPHABET_DEFAULT, "1" },
    { "Γ", POISE_ALPHABET_DEFAULT, "Γ" },
    { "γ", POISE_ALPHABET_DEFAULT, "𝛾" },
    { "∂", POISE_ALPHABET_DEFAULT, "𝜕" },
    { "∇", POISE_ALPHABET_DEFAULT, "∇" },
    { "ϵ", POISE_ALPHABET_DEFAULT, "𝜖" },
    { "ı", POISE_ALPHABET_DEFAULT, "𝚤" },
    { "x", POISE_ALPHABET_UPRIGHT, "x" },
    { "Z", POISE_ALPHABET_BOLD, "𝐙" },
    { "9", POISE_ALPHABET_BOLD, "𝟗" },
    { "Σ", POISE_ALPHABET_BOLD, "𝚺" },
    { "ϴ", POISE_ALPHABET_BOLD, "𝚹" },
    { "∇", POISE_ALPHABET_BOLD, "𝛁" },
    { "ω", POISE_ALPHABET_BOLD_ITALIC, "𝝎" },
    { "B", POISE_ALPHABET_SCRIPT, "ℬ" },
    { "A", POISE_ALPHABET_SCRIPT, "𝒜" },
    { "o", POISE_ALPHABET_SCRIPT, "ℴ" },
    { "B", POISE_ALPHABET_BOLD_SCRIPT, "𝓑" },
    { "C", POISE_ALPHABET_FRAKTUR, "ℭ" },
    { "g", POISE_ALPHABET_FRAKTUR, "𝔤" },
    { "R", POISE_ALPHABET_DOUBLE_STRUCK, "ℝ" },
    { "E", POISE_ALPHABET_DOUBLE_STRUCK, "𝔼" },
    { "1", POISE_ALPHABET_DOUBLE_STRUCK, "𝟙" },
    { "a", POISE_ALPHABET_SANS, "𝖺" },
    { "α", POISE_ALPHABET_SANS, "α" },
    { "α", POISE_ALPHABET_BOLD_SANS, "𝝰" },
    { "q", POISE_ALPHABET_SANS_ITALIC, "𝘲" },
    { "0", POISE_ALPHABET_MONO, "𝟶" },
    { "+", POISE_ALPHABET_BOLD, "+" },
    { "中", POISE_ALPHABET_BOLD, "中" },
    { "α", POISE_ALPHABET_SCRIPT, "α" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gunichar letter = g_utf8_get_char (cases[i].letter);

      g_test_message ("%s in %d", cases[i].letter, (int) cases[i].alphabet);
      g_assert_cmphex (poise_alphabet_compose (letter, cases[i].alphabet), ==,
                       g_utf8_get_char (cases[i].styled));
    }
}

/* Every styled character that exists, and no two letters with the same one. */
static void
test_math_alphabet_decomposes_what_it_composes (void)
{
  for (gunichar letter = '0'; letter < 0x2300; letter++)
    for (int i = POISE_ALPHABET_UPRIGHT; i <= POISE_ALPHABET_MONO; i++)
      {
        PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;
        gunichar plain = poise_alphabet_decompose (letter, NULL);
        gunichar styled = poise_alphabet_compose (letter, (PoiseAlphabet) i);

        if (plain != letter || styled == letter)
          continue;
        g_assert_true (g_unichar_isdefined (styled));
        g_assert_cmphex (poise_alphabet_decompose (styled, &alphabet), ==,
                         letter);
        g_assert_cmpint (alphabet, ==, i);
      }
}

static void
test_math_alphabet_knows_the_whole_block (void)
{
  for (gunichar character = 0x1d400; character < 0x1d800; character++)
    {
      PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;
      gunichar letter = poise_alphabet_decompose (character, &alphabet);

      if (!g_unichar_isdefined (character))
        continue;
      /* Bold italic sans has no name here. */
      if ((character >= 0x1d63c && character < 0x1d670)
          || (character >= 0x1d790 && character < 0x1d7ca))
        continue;
      g_assert_cmphex (letter, !=, character);
      g_assert_cmphex (poise_alphabet_compose (letter, alphabet), ==,
                       character);
    }
}

static void
test_math_tables_are_sorted (void)
{
  for (guint i = 1; i < poise_tex_n_ordinary; i++)
    g_assert_cmpstr (poise_tex_ordinary[i - 1].name, <,
                     poise_tex_ordinary[i].name);
  for (guint i = 1; i < poise_tex_n_relations; i++)
    g_assert_cmpstr (poise_tex_relations[i - 1].name, <,
                     poise_tex_relations[i].name);
  for (guint i = 1; i < poise_tex_n_commands; i++)
    g_assert_cmpstr (poise_tex_commands[i - 1].name, <,
                     poise_tex_commands[i].name);
}

static void
test_math_tables_do_not_overlap (void)
{
  for (guint i = 0; i < poise_tex_n_commands; i++)
    {
      const char *name = poise_tex_commands[i].name;

      g_test_message ("%s", name);
      g_assert_null (poise_tex_lookup_symbol (name, strlen (name)));
      g_assert_true (poise_tex_lookup_command (name, strlen (name))
                     == &poise_tex_commands[i]);
    }

  for (guint i = 0; i < poise_tex_n_relations; i++)
    {
      const char *name = poise_tex_relations[i].name;

      g_test_message ("%s", name);
      g_assert_true (poise_tex_lookup_symbol (name, strlen (name))
                     == &poise_tex_relations[i]);
    }
}

static void
assert_symbol (const PoiseTexSymbol *symbol)
{
  g_autofree char *tex = g_strconcat ("\\", symbol->name, NULL);
  g_autoptr (PoiseMath) math = poise_math_new (tex, NULL);

  g_test_message ("%s", symbol->name);
  g_assert_true (g_utf8_validate (symbol->text, -1, NULL));
  g_assert_nonnull (math);
}

static void
test_math_tables_symbols_stand_alone (void)
{
  for (guint i = 0; i < poise_tex_n_ordinary; i++)
    assert_symbol (&poise_tex_ordinary[i]);
  for (guint i = 0; i < poise_tex_n_relations; i++)
    assert_symbol (&poise_tex_relations[i]);
}

/* A command and the same character in the source are the same atom, but for
 * those that TeX gives two classes. */
static void
test_math_tables_characters_have_a_relations_class (void)
{
  for (guint i = 0; i < poise_tex_n_relations; i++)
    {
      const PoiseTexSymbol *symbol = &poise_tex_relations[i];
      gunichar character = g_utf8_get_char (symbol->text);
      PoiseTexSymbolKind kind = poise_tex_classify (character);

      g_test_message ("%s", symbol->name);
      if (symbol->kind == POISE_TEX_ARROW)
        g_assert_cmpint (kind, ==, POISE_TEX_ARROW);
      else if (character >= 0x2200 && character < 0x2300)
        g_assert_true (kind == POISE_TEX_RELATION || kind == POISE_TEX_BINARY
                       || character == 0x2322 || character == 0x2323);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/math/alphabet/composes", test_math_alphabet_composes);
  g_test_add_func ("/math/alphabet/decomposes-what-it-composes",
                   test_math_alphabet_decomposes_what_it_composes);
  g_test_add_func ("/math/alphabet/knows-the-whole-block",
                   test_math_alphabet_knows_the_whole_block);
  g_test_add_func ("/math/tables/are-sorted", test_math_tables_are_sorted);
  g_test_add_func ("/math/tables/do-not-overlap",
                   test_math_tables_do_not_overlap);
  g_test_add_func ("/math/tables/symbols-stand-alone",
                   test_math_tables_symbols_stand_alone);
  g_test_add_func ("/math/tables/characters-have-a-relations-class",
                   test_math_tables_characters_have_a_relations_class);

  return g_test_run ();
}
