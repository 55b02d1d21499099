/* poise-text-math.h: formulas set among text of a Pango font
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pango.h>

#include "poise-math-layout.h"

/* Letters of Latin Modern are smaller than those of an interface font. */
#define POISE_MATH_SCALE 1.12

double poise_text_math_get_text_size (PangoContext *context);
double poise_text_math_get_size (PangoContext *context);
void poise_text_math_init_setting (PoiseMathSetting *setting,
                                   PoiseMathFont *font,
                                   PangoContext *context);
PoiseMathLayout *poise_text_math_new_display (const PoiseMath *math,
                                              PoiseMathFont *font,
                                              PangoContext *context,
                                              double max_width);
PangoLayout *poise_text_math_create_label (const PoiseMathItem *item,
                                           PangoContext *context);
