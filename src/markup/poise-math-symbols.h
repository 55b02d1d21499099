/* poise-math-symbols.h: TeX commands that stand for characters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-math-list.h"

/**
 * PoiseMathSymbol:
 * @name: the command without its backslash
 * @class: the class of the part it makes
 * @text: its characters
 */
typedef struct
{
  const char *name;
  PoiseMathClass class;
  const char *text;
} PoiseMathSymbol;

const PoiseMathSymbol *poise_math_symbol_lookup (const char *name);
const PoiseMathSymbol *poise_math_symbol_character (const char *character);
