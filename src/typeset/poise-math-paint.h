/* poise-math-paint.h: paints a formula with cairo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "poise-math-layout.h"

/**
 * PoiseMathPaint:
 * @font: the font that the formula was laid out with
 * @context: the Pango context that it was laid out with
 * @color: of what has no colour of its own, 0xRRGGBBAA
 */
typedef struct
{
  PoiseMathFont *font;
  PangoContext *context;
  guint32 color;
} PoiseMathPaint;

void poise_math_paint (const PoiseMathLayout *layout,
                       const PoiseMathPaint *paint,
                       cairo_t *cr,
                       double x,
                       double baseline);
void poise_math_paint_set_color (cairo_t *cr, guint32 color);
