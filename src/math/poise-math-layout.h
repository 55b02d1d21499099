/* poise-math-layout.h: a formula as glyphs, rules and texts with places
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-math-font.h"
#include "poise-math.h"

typedef enum
{
  POISE_MATH_ITEM_GLYPH, /* glyph at x, y; size */
  POISE_MATH_ITEM_RULE,  /* width, height; x, y is its upper left corner */
  POISE_MATH_ITEM_LINE,  /* from x, y to x + width, y + height; thickness */
  POISE_MATH_ITEM_TEXT,  /* text that the font cannot show; baseline at x, y;
                          * width, size, text_font */
} PoiseMathItemKind;

/**
 * PoiseMathItem:
 * @kind: which fields have a meaning
 * @x: in pixels from the left edge
 * @y: in pixels below the baseline
 * @width: in pixels
 * @height: in pixels
 * @size: pixels per em
 * @thickness: in pixels
 * @color: 0xRRGGBBAA, or 0 for the colour of the text around
 * @glyph: number of the glyph in the font
 * @text_font: of a text
 * @text: (nullable): of a text, owned by the layout
 */
typedef struct
{
  PoiseMathItemKind kind;
  double x;
  double y;
  double width;
  double height;
  double size;
  double thickness;
  guint32 color;
  guint glyph;
  PoiseTextFont text_font;
  const char *text;
} PoiseMathItem;

/**
 * PoiseMathLayout:
 * @width: in pixels
 * @ascent: above the baseline, in pixels
 * @descent: below the baseline, in pixels
 * @items: (array length=n_items): in painting order
 * @n_items: number of items
 */
typedef struct
{
  double width;
  double ascent;
  double descent;
  const PoiseMathItem *items;
  guint n_items;
} PoiseMathLayout;

/**
 * PoiseMathMeasure:
 * @text: a text that the font of the formula cannot show, such as Han
 * characters
 * @font: its style
 * @size: pixels per em
 * @width: (out): in pixels
 * @ascent: (out): in pixels
 * @descent: (out): in pixels
 * @user_data: data of the caller
 */
typedef void (*PoiseMathMeasure) (const char *text,
                                  PoiseTextFont font,
                                  double size,
                                  double *width,
                                  double *ascent,
                                  double *descent,
                                  gpointer user_data);

/**
 * PoiseMathSetting:
 * @font: the font
 * @size: pixels per em, more than 0, at most 100000
 * @style: %POISE_MATH_STYLE_DISPLAY or %POISE_MATH_STYLE_TEXT
 * @max_width: break at top-level relations, then at binary operators, to stay
 *   within this many pixels where that is possible; 0 never breaks
 * @measure: (nullable): measures texts; without it a text counts half an em a
 *   character, one em if it is wide
 * @measure_data: for @measure
 */
typedef struct
{
  PoiseMathFont *font;
  double size;
  PoiseMathStyle style;
  double max_width;
  PoiseMathMeasure measure;
  gpointer measure_data;
} PoiseMathSetting;

PoiseMathLayout *poise_math_layout_new (const PoiseMath *math,
                                        const PoiseMathSetting *setting);
GPtrArray *poise_math_layout_new_pieces (const PoiseMath *math,
                                         const PoiseMathSetting *setting);
void poise_math_layout_free (PoiseMathLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseMathLayout, poise_math_layout_free)
