/* poise-page.c: a document on paper, laid out by Pango and painted by cairo
 *
 * Looks as a card does in the program: its colours are libadwaita's, its spaces
 * those of the card's widgets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-page.h"

#include <math.h>

#include "poise-flow.h"
#include "poise-line-width.h"

#define MARGIN        24.0
#define NARROW_MARGIN 12.0
#define NARROW        400.0
#define NARROWEST     40.0

/* Of libadwaita's window, and its text as it appears there. */
static const PoiseFlowColors light_colors = {
  .background = 0xFAFAFBFF,
  .text = 0x323237FF,
  .code = 0x0000060C,
  .rule = 0x00000626,
  .bar = 0x0000064D,
};
static const PoiseFlowColors dark_colors = {
  .background = 0x222226FF,
  .text = 0xFFFFFFFF,
  .code = 0xFFFFFF0F,
  .rule = 0xFFFFFF26,
  .bar = 0xFFFFFF4D,
};

struct _PoisePage
{
  GPtrArray *marks;
  PoiseFlowColors colors;
  PoiseMathFont *math_font;
  double height;
};

/**
 * poise_page_new:
 * @document: what it shows
 * @style: how it is set
 * @width: of the page, in pixels
 *
 * Returns: (transfer full): the page
 */
PoisePage *
poise_page_new (const PoiseDocument *document,
                const PoisePageStyle *style,
                double width)
{
  PoisePage *self;
  PoiseFlow flow;
  double margin, line;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  margin = width < NARROW ? NARROW_MARGIN : MARGIN;
  line = MIN (width - 2 * margin, poise_line_width_get (style->context));
  line = MAX (line, NARROWEST);

  self = g_new0 (PoisePage, 1);
  self->marks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) poise_mark_free);
  self->colors = style->is_dark ? dark_colors : light_colors;
  self->math_font = poise_math_font_ref (style->math_font);

  flow = (PoiseFlow) { style, self->colors, self->marks, margin, NAN };
  poise_flow_add_blocks (&flow, document->blocks,
                         (PoiseSpan) { (width - line) / 2, line },
                         POISE_FLOW_BLOCK_SPACING);
  self->height = flow.y + margin;

  return self;
}

/**
 * poise_page_free:
 * @self: (nullable) (transfer full): a page
 */
void
poise_page_free (PoisePage *self)
{
  if (!self)
    return;

  g_ptr_array_unref (self->marks);
  poise_math_font_unref (self->math_font);
  g_free (self);
}

/**
 * poise_page_get_height:
 * @self: a page
 *
 * Returns: how high it is, in pixels
 */
double
poise_page_get_height (const PoisePage *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/**
 * poise_page_draw:
 * @self: a page
 * @cr: where to paint it, its upper left corner at the origin
 */
void
poise_page_draw (const PoisePage *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL);

  poise_math_paint_set_color (cr, self->colors.background);
  cairo_paint (cr);

  for (guint i = 0; i < self->marks->len; i++)
    poise_mark_draw (g_ptr_array_index (self->marks, i), self->math_font,
                     self->colors.text, cr);
}
