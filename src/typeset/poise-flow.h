/* poise-flow.h: blocks of a document below each other, as marks on a page
 *
 * Private to this folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-mark.h"
#include "poise-page.h"

#define POISE_FLOW_BLOCK_SPACING 12.0
#define POISE_FLOW_ITEM_SPACING  6.0

/* All 0xRRGGBBAA; all but the first two are see-through. */
typedef struct
{
  guint32 background;
  guint32 text;
  guint32 code;
  guint32 rule;
  guint32 bar;
} PoiseFlowColors;

/**
 * PoiseFlow:
 * @style: how the page is set
 * @colors: its colours
 * @marks: (element-type PoiseMark): what was set so far
 * @y: pixels from the top of the page to where the next block goes
 * @baseline: first baseline since this was last set to %NAN
 */
typedef struct
{
  const PoisePageStyle *style;
  PoiseFlowColors colors;
  GPtrArray *marks;
  double y;
  double baseline;
} PoiseFlow;

/* Where blocks go: their left edge and width, in pixels. */
typedef struct
{
  double x;
  double width;
} PoiseSpan;

void poise_flow_add_blocks (PoiseFlow *self,
                            GPtrArray *blocks,
                            PoiseSpan span,
                            double spacing);
void
poise_flow_add_list (PoiseFlow *self, const PoiseBlock *list, PoiseSpan span);
void
poise_flow_add_table (PoiseFlow *self, const PoiseBlock *table, PoiseSpan span);

PangoContext *poise_flow_create_context (const PoiseFlow *self,
                                         double scale,
                                         PangoWeight weight);
PoiseMark *poise_flow_create_text (const PoiseFlow *self,
                                   GPtrArray *inlines,
                                   PangoContext *context,
                                   double max_width);
PoiseMark *poise_flow_create_literal (const PoiseFlow *self,
                                      const char *text,
                                      PangoContext *context);
void poise_flow_place (PoiseFlow *self, PoiseMark *mark, double x, double y);
void
poise_flow_add_box (PoiseFlow *self, const PoiseMark *box, double x, double y);
void poise_flow_shrink (PoiseFlow *self, guint first, double x, double scale);
