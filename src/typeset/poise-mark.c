/* poise-mark.c: one thing on a page, with its place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-mark.h"

#include <math.h>

#include "poise-text-boxes.h"

/**
 * poise_mark_new:
 * @kind: which kind
 *
 * Returns: (transfer full): a mark at the origin, in its own size
 */
PoiseMark *
poise_mark_new (PoiseMarkKind kind)
{
  PoiseMark *self = g_new0 (PoiseMark, 1);

  self->kind = kind;
  self->scale = 1;

  return self;
}

/**
 * poise_mark_free:
 * @self: (nullable) (transfer full): a mark
 */
void
poise_mark_free (PoiseMark *self)
{
  if (!self)
    return;

  g_clear_pointer (&self->text, poise_text_free);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->formula, poise_math_layout_free);
  g_clear_object (&self->context);
  g_clear_pointer (&self->figure, poise_figure_unref);
  g_free (self);
}

/**
 * poise_mark_new_text:
 * @text: (transfer full): a text
 * @layout: (transfer full): its layout
 *
 * Returns: (transfer full): a mark of the text
 */
PoiseMark *
poise_mark_new_text (PoiseText *text, PangoLayout *layout)
{
  PoiseMark *self = poise_mark_new (POISE_MARK_TEXT);

  self->text = text;
  self->layout = layout;
  self->context = g_object_ref (pango_layout_get_context (layout));
  poise_mark_set_layout_width (self, -1);

  return self;
}

/**
 * poise_mark_set_layout_width:
 * @self: a text
 * @width: pixels within which it wraps, negative if it does not
 *
 * Also finds out how wide and high the text then is.
 */
void
poise_mark_set_layout_width (PoiseMark *self, double width)
{
  PangoRectangle logical;

  pango_layout_set_width (self->layout,
                          width < 0 ? -1 : (int) floor (width * PANGO_SCALE));
  pango_layout_get_extents (self->layout, NULL, &logical);
  self->width = (double) logical.width / PANGO_SCALE;
  self->height = (double) logical.height / PANGO_SCALE;
}

/**
 * poise_mark_get_baseline:
 * @self: a mark
 *
 * Returns: its first baseline in pixels below the top of the page, or %NAN
 */
double
poise_mark_get_baseline (const PoiseMark *self)
{
  switch (self->kind)
    {
    case POISE_MARK_TEXT:
      return self->y
             + self->scale * (double) pango_layout_get_baseline (self->layout)
                   / PANGO_SCALE;

    case POISE_MARK_FORMULA:
      return self->y + self->scale * self->formula->ascent;

    case POISE_MARK_BOX:
    case POISE_MARK_FIGURE:
    default:
      return NAN;
    }
}

static void
fill_box (cairo_t *cr, const PoiseTextBox *box, double radius)
{
  double r = MIN (radius, MIN (box->width, box->height) / 2);
  double right = box->x + box->width;
  double bottom = box->y + box->height;

  cairo_new_path (cr);
  cairo_arc (cr, box->x + r, box->y + r, r, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right - r, box->y + r, r, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, right - r, bottom - r, r, 0, 0.5 * G_PI);
  cairo_arc (cr, box->x + r, bottom - r, r, 0.5 * G_PI, G_PI);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_box (const PoiseMark *self, cairo_t *cr)
{
  const PoiseTextBox box = { 0, 0, self->width, self->height };

  poise_math_paint_set_color (cr, self->color);
  fill_box (cr, &box, self->radius);
}

static void
draw_code_boxes (const PoiseMark *self, cairo_t *cr)
{
  g_autoptr (GArray) boxes =
      poise_text_dup_code_boxes (self->text, self->layout);

  poise_math_paint_set_color (cr, POISE_TEXT_BOX_COLOR);

  for (guint i = 0; i < boxes->len; i++)
    fill_box (cr, &g_array_index (boxes, PoiseTextBox, i),
              POISE_TEXT_BOX_RADIUS);
}

static void
draw_text (const PoiseMark *self, const PoiseMathPaint *paint, cairo_t *cr)
{
  g_autofree PoiseTextPlace *places =
      poise_text_dup_places (self->text, self->layout);

  draw_code_boxes (self, cr);
  poise_math_paint_set_color (cr, paint->color);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, self->layout);

  for (guint i = 0; i < self->text->formulas->len; i++)
    {
      const PoiseTextFormula *formula =
          &g_array_index (self->text->formulas, PoiseTextFormula, i);

      poise_math_paint (formula->layout, paint, cr, places[i].x,
                        places[i].baseline);
    }
}

/**
 * poise_mark_draw:
 * @self: a mark
 * @font: the font of formulas
 * @color: of text and of what has no colour of its own, 0xRRGGBBAA
 * @cr: a page
 */
void
poise_mark_draw (const PoiseMark *self,
                 PoiseMathFont *font,
                 guint32 color,
                 cairo_t *cr)
{
  const PoiseMathPaint paint = { font, self->context, color };

  cairo_save (cr);
  cairo_translate (cr, self->x, self->y);
  cairo_scale (cr, self->scale, self->scale);

  switch (self->kind)
    {
    case POISE_MARK_BOX:
      draw_box (self, cr);
      break;

    case POISE_MARK_TEXT:
      draw_text (self, &paint, cr);
      break;

    case POISE_MARK_FORMULA:
      poise_math_paint (self->formula, &paint, cr, 0, self->formula->ascent);
      break;

    case POISE_MARK_FIGURE:
      poise_figure_draw (self->figure, cr, self->width, self->height, color);
      break;

    default:
      g_assert_not_reached ();
    }

  cairo_restore (cr);
}
