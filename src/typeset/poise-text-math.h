/* poise-text-math.h: formulas set among text of a Pango font
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pango.h>

#include "poise-math-layout.h"

/* Letters of Latin Modern are smaller than those of an interface font. */
#define POISE_MATH_SCALE 1.12

double poise_text_math_get_size (PangoContext *context);
void poise_text_math_init_setting (PoiseMathSetting *setting,
                                   PoiseMathFont *font,
                                   PangoContext *context);
PoiseMathLayout *poise_text_math_new_display (const char *tex,
                                              PoiseMathFont *font,
                                              PangoContext *context,
                                              double max_width,
                                              GError **error);
PangoLayout *poise_text_math_create_label (const PoiseMathItem *item,
                                           PangoContext *context);
