/* poise-math-text-glyphs.h: raised, lowered and accented characters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

char *poise_math_text_dup_script (const char *text,
                                  gboolean is_raised,
                                  gboolean *is_open);
char *poise_math_text_dup_accented (const char *text, const char *mark);
char *poise_math_text_dup_character (const char *text);
