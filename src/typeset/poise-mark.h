/* poise-mark.h: one thing on a page, with its place
 *
 * Private to this folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-figure.h"
#include "poise-math-paint.h"
#include "poise-text.h"

typedef enum
{
  POISE_MARK_BOX,     /* width, height, radius, color */
  POISE_MARK_TEXT,    /* text, layout, context */
  POISE_MARK_FORMULA, /* formula, context */
  POISE_MARK_FIGURE,  /* figure, width, height */
} PoiseMarkKind;

/**
 * PoiseMark:
 * @kind: which fields have a meaning
 * @x: its left edge, in pixels
 * @y: its top, in pixels
 * @scale: how much larger it is painted than it was laid out
 * @width: before scaling, in pixels
 * @height: before scaling, in pixels
 * @radius: of the corners of a box, in pixels
 * @color: of a box, 0xRRGGBBAA
 * @text: (nullable): formulas of a text
 * @layout: (nullable): of a text
 * @formula: (nullable): a formula that stands by itself
 * @context: (nullable): what a text or a formula was laid out with
 * @figure: (nullable): a picture
 */
typedef struct
{
  PoiseMarkKind kind;
  double x;
  double y;
  double scale;
  double width;
  double height;
  double radius;
  guint32 color;
  PoiseText *text;
  PangoLayout *layout;
  PoiseMathLayout *formula;
  PangoContext *context;
  PoiseFigure *figure;
} PoiseMark;

PoiseMark *poise_mark_new (PoiseMarkKind kind);
void poise_mark_free (PoiseMark *self);

PoiseMark *poise_mark_new_text (PoiseText *text, PangoLayout *layout);
void poise_mark_set_layout_width (PoiseMark *self, double width);
double poise_mark_get_baseline (const PoiseMark *self);
void poise_mark_draw (const PoiseMark *self,
                      PoiseMathFont *font,
                      guint32 color,
                      cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseMark, poise_mark_free)
