/* poise-math-alphabet.h: the styled letters of Unicode's mathematical alphabets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

typedef enum
{
  POISE_ALPHABET_DEFAULT, /* italic; digits and Greek capitals are upright */
  POISE_ALPHABET_UPRIGHT,
  POISE_ALPHABET_ITALIC,
  POISE_ALPHABET_BOLD,
  POISE_ALPHABET_BOLD_ITALIC,
  POISE_ALPHABET_SCRIPT,
  POISE_ALPHABET_BOLD_SCRIPT,
  POISE_ALPHABET_FRAKTUR,
  POISE_ALPHABET_BOLD_FRAKTUR,
  POISE_ALPHABET_DOUBLE_STRUCK,
  POISE_ALPHABET_SANS,
  POISE_ALPHABET_BOLD_SANS,
  POISE_ALPHABET_SANS_ITALIC,
  POISE_ALPHABET_MONO,
} PoiseAlphabet;

gunichar poise_alphabet_compose (gunichar letter, PoiseAlphabet alphabet);
gunichar poise_alphabet_decompose (gunichar character, PoiseAlphabet *alphabet);
