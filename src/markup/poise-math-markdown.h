/* poise-math-markdown.h: formulas between delimiters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

char *poise_math_dup_inline (const char *tex, gboolean is_plain);
char *poise_math_dup_display (const char *tex);
