/* poise-math-font-private.h: what the layout reads from a font
 *
 * All lengths are in em.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-math-font.h"

#include <hb-ot.h>

/**
 * PoiseGlyphMetrics:
 * @width: advance
 * @ascent: of the ink above the baseline
 * @descent: of the ink below the baseline
 * @left: left edge of the ink
 * @right: right edge of the ink
 * @italic: italic correction
 * @attachment: where an accent above stands
 */
typedef struct
{
  double width;
  double ascent;
  double descent;
  double left;
  double right;
  double italic;
  double attachment;
} PoiseGlyphMetrics;

#define POISE_MATH_MAX_PARTS 16

/**
 * PoiseGlyphAssembly:
 * @parts: of a stretched glyph, from bottom to top or left to right
 * @n_parts: number of parts
 * @overlap: least overlap of neighbours
 */
typedef struct
{
  struct
  {
    guint glyph;
    double start;
    double end;
    double advance;
    gboolean is_extender;
  } parts[POISE_MATH_MAX_PARTS];
  guint n_parts;
  double overlap;
} PoiseGlyphAssembly;

typedef enum
{
  POISE_STRETCH_HORIZONTAL,
  POISE_STRETCH_VERTICAL,
} PoiseStretch;

typedef enum
{
  POISE_VARIANT_COVER, /* the smallest that is at least so large */
  POISE_VARIANT_FIT,   /* the largest that is at most so large */
} PoiseVariant;

/**
 * PoiseGlyphVariant:
 * @glyph: number of a glyph
 * @length: in the direction in which it grows
 */
typedef struct
{
  guint glyph;
  double length;
} PoiseGlyphVariant;

double poise_math_font_get_constant (const PoiseMathFont *self,
                                     hb_ot_math_constant_t constant);
guint poise_math_font_find_glyph (const PoiseMathFont *self,
                                  gunichar character);
guint poise_math_font_find_script_glyph (const PoiseMathFont *self,
                                         guint glyph);
void poise_math_font_measure (const PoiseMathFont *self,
                              guint glyph,
                              PoiseGlyphMetrics *metrics);
double poise_math_font_get_kern (const PoiseMathFont *self,
                                 guint glyph,
                                 hb_ot_math_kern_t corner,
                                 double height);
PoiseGlyphVariant poise_math_font_find_variant (const PoiseMathFont *self,
                                                guint glyph,
                                                PoiseStretch direction,
                                                double length,
                                                PoiseVariant choice);
gboolean poise_math_font_get_assembly (const PoiseMathFont *self,
                                       guint glyph,
                                       PoiseStretch direction,
                                       PoiseGlyphAssembly *assembly);
