/* poise-math-text-glyphs.c: scripts and accents in plain text
 *
 * A script is written with raised or lowered characters only if Unicode has all
 * that it needs; else behind "^" or "_".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-text-glyphs.h"

#include <string.h>

#include "poise-math-alphabet.h"
#include "poise-math-raised.h"

#define MAX_LINE 12 /* characters under one line */

typedef struct
{
  const char *from;
  const char *to;
} Map;

/* The character at a place of one string maps to that of the other. */
static const Map raised_signs = {
  "⊤∘*′″‴†‡",
  "ᵀ°*′″‴†‡",
};

/* Signs of one meaning become one character, so that a search finds all. */
static const Map alike = {
  "ϵϕ∣⋅∙⩽⩾⟂⊺∗",
  "εφ|·•≤≥⊥⊤*",
};

static gunichar
map_character (const Map *map, gunichar character)
{
  return poise_math_map_character (map->from, map->to, character);
}

/* Signs such as primes are raised by nature. */
static gunichar
shift (gunichar character, gboolean is_raised)
{
  gunichar sign = is_raised ? map_character (&raised_signs, character) : 0;

  return sign ? sign : poise_math_shift_character (character, is_raised);
}

/* NULL if a character is missing. */
static char *
dup_shifted (const char *text, gboolean is_raised)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (; *text; text = g_utf8_next_char (text))
    {
      gunichar mapped = shift (g_utf8_get_char (text), is_raised);

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
 * poise_math_text_dup_script:
 * @text: the content of a superscript or subscript
 * @is_raised: %TRUE for a superscript
 * @is_open: (out): whether a letter after it would look like part of it
 *
 * Returns: (transfer full): the script as raised or lowered characters if there
 *   are such, else behind "^" or "_", in brackets unless it is one word or sign
 */
char *
poise_math_text_dup_script (const char *text,
                            gboolean is_raised,
                            gboolean *is_open)
{
  char *mapped = dup_shifted (text, is_raised);
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

typedef struct
{
  const char *mark;
  const char *name;
  gboolean is_line; /* can be long */
} Accent;

static const Accent accents[] = {
  { "\u0300", "grave", FALSE },
  { "\u0301", "acute", FALSE },
  { "\u0302", "hat", FALSE },
  { "\u0303", "tilde", FALSE },
  { "\u0304", "bar", TRUE },
  { "\u0305", "overline", TRUE },
  { "\u0306", "breve", FALSE },
  { "\u0307", "dot", FALSE },
  { "\u0308", "ddot", FALSE },
  { "\u030a", "ring", FALSE },
  { "\u030c", "check", FALSE },
  { "\u0332", "underline", TRUE },
  { "\u20d6", "overleftarrow", FALSE },
  { "\u20d7", "vec", FALSE },
  { "\u20db", "dddot", FALSE },
};

static const Accent *
lookup_accent (const char *mark)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accents); i++)
    if (strcmp (mark, accents[i].mark) == 0)
      return &accents[i];

  return NULL;
}

/**
 * poise_math_text_dup_accented:
 * @text: what is accented
 * @mark: a combining character
 *
 * Returns: (transfer full): the text with the mark on each character if it is
 *   one, or few and the mark is a line; else as an argument: "hat(xyz)"
 */
char *
poise_math_text_dup_accented (const char *text, const char *mark)
{
  const Accent *accent = lookup_accent (mark);
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean is_one = *text && *g_utf8_next_char (text) == '\0';

  if (accent == NULL && !is_one)
    return g_strdup (text);
  if (!is_one && (!accent->is_line || !is_plain (text)))
    return g_strdup_printf (is_bracketed (text) ? "%s%s" : "%s(%s)",
                            accent->name, text);

  for (; *text; text = g_utf8_next_char (text))
    {
      g_string_append_unichar (out, g_utf8_get_char (text));
      if (!g_unichar_isspace (g_utf8_get_char (text)))
        g_string_append (out, mark);
    }

  return g_utf8_normalize (out->str, -1, G_NORMALIZE_NFC);
}

static gunichar
simplify (gunichar character)
{
  PoiseAlphabet alphabet = POISE_ALPHABET_UPRIGHT;
  gunichar letter = poise_alphabet_decompose (character, &alphabet);
  gunichar same = map_character (&alike, letter);

  switch ((int) alphabet)
    {
    case POISE_ALPHABET_SCRIPT:
    case POISE_ALPHABET_FRAKTUR:
    case POISE_ALPHABET_DOUBLE_STRUCK:
      return character;
    case POISE_ALPHABET_BOLD_SCRIPT:
      return poise_alphabet_compose (letter, POISE_ALPHABET_SCRIPT);
    case POISE_ALPHABET_BOLD_FRAKTUR:
      return poise_alphabet_compose (letter, POISE_ALPHABET_FRAKTUR);
    default:
      return same ? same : letter;
    }
}

/**
 * poise_math_text_dup_character:
 * @text: a character of a formula, with marks on it
 *
 * Returns: (transfer full): the character as one writes it in plain text:
 *   letters are upright unless their style says what they are
 */
char *
poise_math_text_dup_character (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (; *text; text = g_utf8_next_char (text))
    g_string_append_unichar (out, simplify (g_utf8_get_char (text)));

  return g_utf8_normalize (out->str, -1, G_NORMALIZE_NFC);
}
