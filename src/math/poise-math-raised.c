/* poise-math-raised.c: Unicode's raised and lowered characters
 *
 * Unicode has some letters of each kind. Owns the tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-raised.h"

/* The character at a place of one string is shifted to that of the other. */
typedef struct
{
  const char *plain;
  const char *shifted;
} Map;

static const Map raised = {
  "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ",
  "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ",
};
static const Map lowered = {
  "0123456789+−=()aehijklmnoprstuvxβγρφχ",
  "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ",
};

/**
 * poise_math_map_character:
 * @from: some characters
 * @to: as many characters
 * @character: a character
 *
 * Returns: the character of @to at the place that @character has in @from, 0 if
 *   it has none
 */
gunichar
poise_math_map_character (const char *from, const char *to, gunichar character)
{
  for (; *from; from = g_utf8_next_char (from), to = g_utf8_next_char (to))
    if (g_utf8_get_char (from) == character)
      return g_utf8_get_char (to);

  return 0;
}

/**
 * poise_math_shift_character:
 * @character: a character
 * @is_raised: whether it is to be raised, else lowered
 *
 * Returns: the character that is shifted by nature, 0 if there is none
 */
gunichar
poise_math_shift_character (gunichar character, gboolean is_raised)
{
  const Map *map = is_raised ? &raised : &lowered;

  return poise_math_map_character (map->plain, map->shifted, character);
}

/**
 * poise_math_unshift_character:
 * @character: a character
 * @is_raised: (out): %TRUE for a superscript, %FALSE for a subscript
 *
 * Returns: the character of which it is a raised or lowered form, 0 if it is
 *   none
 */
gunichar
poise_math_unshift_character (gunichar character, gboolean *is_raised)
{
  gunichar plain =
      poise_math_map_character (raised.shifted, raised.plain, character);

  *is_raised = plain != 0;
  if (plain)
    return plain;

  return poise_math_map_character (lowered.shifted, lowered.plain, character);
}
