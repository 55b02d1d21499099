/* poise-math-glyphs.h: raised, lowered, accented and styled characters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

typedef enum
{
  POISE_MATH_PLAIN,
  POISE_MATH_SCRIPT,
  POISE_MATH_FRAKTUR,
  POISE_MATH_DOUBLE_STRUCK,
} PoiseMathAlphabet;

char *
poise_math_dup_script (const char *text, gboolean is_raised, gboolean *is_open);
char *poise_math_dup_accented (const char *text,
                               const char *mark,
                               const char *name,
                               gboolean is_line);
gunichar poise_math_style (gunichar character, PoiseMathAlphabet alphabet);
