/* poise-text-breaks.c: line breaks beside formulas and code
 *
 * Unicode lets a line break on both sides of an object replacement character
 * (UAX #14, LB20), which would tear "n-th" or "(n" apart. So the breaks are
 * those of the same text with a letter in place of each formula.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-text-breaks.h"

#define LONGEST_SUFFIX 3 /* letters: "-th", "-ary" */

/**
 * PoiseTextBreaks:
 * @characters: (array length=n_characters): the text
 * @attributes: (array length=n_characters+1): what Pango says of each
 * @n_characters: number of characters
 * @has_right_to_left: whether any letter is written from right to left
 */
struct _PoiseTextBreaks
{
  gunichar *characters;
  PangoLogAttr *attributes;
  gsize n_characters;
  gboolean has_right_to_left;
};

/* The blocks that Unicode keeps for such scripts (UAX #9, table 4). */
static gboolean
is_right_to_left (gunichar character)
{
  return (character >= 0x0590 && character <= 0x08FF)
         || (character >= 0xFB1D && character <= 0xFDFF)
         || (character >= 0xFE70 && character <= 0xFEFF)
         || (character >= 0x10800 && character <= 0x10FFF)
         || (character >= 0x1E800 && character <= 0x1EFFF);
}

static gboolean
find_right_to_left (const PoiseTextBreaks *self)
{
  for (gsize i = 0; i < self->n_characters; i++)
    if (is_right_to_left (self->characters[i]))
      return TRUE;

  return FALSE;
}

/**
 * poise_text_breaks_new:
 * @text: UTF-8 with %POISE_TEXT_FORMULA_LETTER in place of each formula
 * @language: its language, such as "zh_CN"
 *
 * Returns: (transfer full): its breaks
 */
PoiseTextBreaks *
poise_text_breaks_new (const char *text, const char *language)
{
  PoiseTextBreaks *self = g_new0 (PoiseTextBreaks, 1);
  glong n_characters = 0;

  self->characters = g_utf8_to_ucs4_fast (text, -1, &n_characters);
  self->n_characters = (gsize) n_characters;
  self->has_right_to_left = find_right_to_left (self);
  self->attributes = g_new0 (PangoLogAttr, self->n_characters + 1);
  pango_get_log_attrs (text, -1, -1, pango_language_from_string (language),
                       self->attributes, (int) self->n_characters + 1);

  return self;
}

/**
 * poise_text_breaks_free:
 * @self: (nullable) (transfer full): breaks
 */
void
poise_text_breaks_free (PoiseTextBreaks *self)
{
  if (!self)
    return;

  g_free (self->characters);
  g_free (self->attributes);
  g_free (self);
}

/* Scripts that are set without spaces; their punctuation, which brings its own
 * space, is of no script. */
static gboolean
is_ideographic (gunichar character)
{
  switch ((int) g_unichar_get_script (character))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
      return TRUE;

    default:
      return FALSE;
    }
}

/**
 * poise_text_breaks_get_gap:
 * @self: breaks
 * @index: a character, with a formula or code before or at it
 *
 * Returns: what belongs between the character before @index and that at @index
 */
PoiseTextGap
poise_text_breaks_get_gap (const PoiseTextBreaks *self, gsize index)
{
  gunichar before, after;

  if (index == 0 || index >= self->n_characters)
    return POISE_TEXT_GAP_NONE;

  before = self->characters[index - 1];
  after = self->characters[index];

  if (g_unichar_isspace (before) || g_unichar_isspace (after))
    return POISE_TEXT_GAP_NONE;

  if (!self->attributes[index].is_line_break)
    return POISE_TEXT_GAP_JOIN;

  return is_ideographic (before) || is_ideographic (after)
             ? POISE_TEXT_GAP_THIN
             : POISE_TEXT_GAP_NONE;
}

/**
 * poise_text_breaks_is_formula:
 * @self: breaks
 * @index: a character, or one past the last
 *
 * Returns: whether a formula is there
 */
gboolean
poise_text_breaks_is_formula (const PoiseTextBreaks *self, gsize index)
{
  return index < self->n_characters
         && self->characters[index] == POISE_TEXT_FORMULA_LETTER;
}

/**
 * poise_text_breaks_is_space:
 * @self: breaks
 * @index: a character, or one past the last
 *
 * Returns: whether a plain space is there
 */
gboolean
poise_text_breaks_is_space (const PoiseTextBreaks *self, gsize index)
{
  return index < self->n_characters && self->characters[index] == ' ';
}

/**
 * poise_text_breaks_has_suffix:
 * @self: breaks
 * @index: a character, or one past the last
 *
 * A hyphen ends a line at other places; not so in "n-th".
 *
 * Returns: whether a formula is followed at @index by a hyphen and a few
 * letters
 */
gboolean
poise_text_breaks_has_suffix (const PoiseTextBreaks *self, gsize index)
{
  gsize end = index + 1;

  if (index == 0 || !poise_text_breaks_is_formula (self, index - 1)
      || index >= self->n_characters || self->characters[index] != '-')
    return FALSE;

  while (end < self->n_characters && g_unichar_isalpha (self->characters[end])
         && !poise_text_breaks_is_formula (self, end))
    end++;

  return end > index + 1 && end - index - 1 <= LONGEST_SUFFIX;
}

/**
 * poise_text_breaks_has_right_to_left:
 * @self: breaks
 *
 * Returns: whether any letter is written from right to left
 */
gboolean
poise_text_breaks_has_right_to_left (const PoiseTextBreaks *self)
{
  return self->has_right_to_left;
}
