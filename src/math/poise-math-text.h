/* poise-math-text.h: a formula in Unicode characters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

char *poise_math_to_text (const char *tex);
