/* poise-math-glyphs.c: raised, lowered, accented and styled characters
 *
 * Unicode has some letters of each kind. A script is written with them only if
 * it has all it needs; else behind "^" or "_".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-glyphs.h"

#include <string.h>

#define MAX_LINE 12 /* characters under one line */

typedef struct
{
  const char *from;
  const char *to;
} Map;

/* The character at a place of one string maps to that of the other. The last
 * ones of the raised are signs that are raised by nature. */
static const Map raised = {
  "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ⊤∘*′″‴†‡",
  "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡᵀ°*′″‴†‡",
};
static const Map lowered = {
  "0123456789+−=()aehijklmnoprstuvxβγρφχ",
  "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ",
};

/* Letters that Unicode had before the blocks of styled ones, which have gaps
 * there. */
static const Map script = {
  "BEFHILMRego",
  "ℬℰℱℋℐℒℳℛℯℊℴ",
};
static const Map fraktur = {
  "CHIRZ",
  "ℭℌℑℜℨ",
};
static const Map double_struck = {
  "CHNPQRZ",
  "ℂℍℕℙℚℝℤ",
};

/* 0 if the character is not in the map. */
static gunichar
map_character (const Map *map, gunichar character)
{
  const char *to = map->to;

  for (const char *from = map->from; *from; from = g_utf8_next_char (from))
    {
      if (g_utf8_get_char (from) == character)
        return g_utf8_get_char (to);
      to = g_utf8_next_char (to);
    }

  return 0;
}

/* NULL if a character is missing. */
static char *
dup_mapped (const char *text, const Map *map)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (; *text; text = g_utf8_next_char (text))
    {
      gunichar mapped = map_character (map, g_utf8_get_char (text));

      if (mapped == 0)
        return NULL;
      g_string_append_unichar (out, mapped);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Letters, digits and primes, but no raised or lowered ones: they would seem to
 * belong to what stands before the script. */
static gboolean
is_word (const char *text)
{
  for (; *text; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);
      GUnicodeType type = g_unichar_type (character);

      if (type == G_UNICODE_MODIFIER_LETTER || type == G_UNICODE_OTHER_NUMBER)
        return FALSE;
      if (!g_unichar_isalnum (character) && !g_unichar_ismark (character)
          && character != 0x2032)
        return FALSE;
    }

  return TRUE;
}

/* Whether the first bracket closes at the end. */
static gboolean
is_bracketed (const char *text)
{
  int depth = 0;

  for (const char *at = text; *at; at++)
    {
      if (strchr ("([{", *at))
        depth++;
      else if (strchr (")]}", *at))
        depth--;
      if (depth <= 0)
        return depth == 0 && at > text && at[1] == '\0';
    }

  return FALSE;
}

/**
 * poise_math_dup_script:
 * @text: the content of a superscript or subscript
 * @is_raised: %TRUE for a superscript
 * @is_open: (out): whether a letter after it would look like part of it
 *
 * Returns: (transfer full): the script as raised or lowered characters if there
 *   are such, else behind "^" or "_", in brackets unless it is one word or sign
 */
char *
poise_math_dup_script (const char *text, gboolean is_raised, gboolean *is_open)
{
  char *mapped = dup_mapped (text, is_raised ? &raised : &lowered);
  const char *sign = is_raised ? "^" : "_";
  gboolean is_short = *text == '\0' || *g_utf8_next_char (text) == '\0';

  *is_open = FALSE;
  if (mapped)
    return mapped;

  if (!is_short && !is_word (text))
    return g_strdup_printf (is_bracketed (text) ? "%s%s" : "%s(%s)", sign,
                            text);

  *is_open = TRUE;

  return g_strconcat (sign, text, NULL);
}

/* Whether a line can be drawn over each character: short, and without marks. */
static gboolean
is_plain (const char *text)
{
  int n = 0;

  for (; *text; text = g_utf8_next_char (text))
    if (++n > MAX_LINE || g_unichar_ismark (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

/**
 * poise_math_dup_accented:
 * @text: what is accented
 * @mark: a combining character
 * @name: the accent's name
 * @is_line: whether the mark can be long
 *
 * Returns: (transfer full): the text with the mark on each character if it is
 *   one, or few and the mark is a line; else as an argument: "hat(xyz)"
 */
char *
poise_math_dup_accented (const char *text,
                         const char *mark,
                         const char *name,
                         gboolean is_line)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean is_one = *text && *g_utf8_next_char (text) == '\0';

  if (!is_one && (!is_line || !is_plain (text)))
    return g_strdup_printf (is_bracketed (text) ? "%s%s" : "%s(%s)", name,
                            text);

  for (; *text; text = g_utf8_next_char (text))
    {
      g_string_append_unichar (out, g_utf8_get_char (text));
      if (!g_unichar_isspace (g_utf8_get_char (text)))
        g_string_append (out, mark);
    }

  return g_utf8_normalize (out->str, -1, G_NORMALIZE_NFC);
}

/**
 * poise_math_style:
 * @character: any character
 * @alphabet: a style
 *
 * Returns: the letter or digit in that style, @character if there is none
 */
gunichar
poise_math_style (gunichar character, PoiseMathAlphabet alphabet)
{
  static const struct
  {
    const Map *early;
    gunichar upper;
    gunichar lower;
    gunichar digit;
  } styles[] = {
    [POISE_MATH_SCRIPT] = { &script, 0x1d49c, 0x1d4b6, 0 },
    [POISE_MATH_FRAKTUR] = { &fraktur, 0x1d504, 0x1d51e, 0 },
    [POISE_MATH_DOUBLE_STRUCK] = { &double_struck, 0x1d538, 0x1d552, 0x1d7d8 },
  };
  gunichar early = 0;

  if (alphabet == POISE_MATH_PLAIN || character >= 0x80)
    return character;

  early = map_character (styles[alphabet].early, character);
  if (early)
    return early;
  if (g_ascii_isupper ((char) character))
    return styles[alphabet].upper + (character - 'A');
  if (g_ascii_islower ((char) character))
    return styles[alphabet].lower + (character - 'a');
  if (g_ascii_isdigit ((char) character) && styles[alphabet].digit)
    return styles[alphabet].digit + (character - '0');

  return character;
}
