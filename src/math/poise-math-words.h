/* poise-math-words.h: a formula as one says it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-math.h"

char *poise_math_to_words (const PoiseMath *self, const char *language);
