/* poise-math-raised.h: Unicode's raised and lowered characters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

gunichar
poise_math_map_character (const char *from, const char *to, gunichar character);
gunichar poise_math_shift_character (gunichar character, gboolean is_raised);
gunichar poise_math_unshift_character (gunichar character, gboolean *is_raised);
