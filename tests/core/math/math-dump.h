/* math-dump.h: a formula's tree in one line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-math.h"

typedef struct
{
  const char *tex;
  const char *dump;
} MathCase;

char *math_dump (const PoiseMathNode *node);
void math_assert_dumps (const MathCase *cases, gsize n_cases);
