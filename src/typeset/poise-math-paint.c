/* poise-math-paint.c: paints a formula with cairo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-paint.h"

#include "poise-text-math.h"

static void
move_to_cb (hb_draw_funcs_t *funcs,
            void *cr,
            hb_draw_state_t *state,
            float x,
            float y,
            void *user_data)
{
  cairo_move_to (cr, (double) x, (double) y);
}

static void
line_to_cb (hb_draw_funcs_t *funcs,
            void *cr,
            hb_draw_state_t *state,
            float x,
            float y,
            void *user_data)
{
  cairo_line_to (cr, (double) x, (double) y);
}

static void
cubic_to_cb (hb_draw_funcs_t *funcs,
             void *cr,
             hb_draw_state_t *state,
             float x1,
             float y1,
             float x2,
             float y2,
             float x,
             float y,
             void *user_data)
{
  cairo_curve_to (cr, (double) x1, (double) y1, (double) x2, (double) y2,
                  (double) x, (double) y);
}

static void
close_path_cb (hb_draw_funcs_t *funcs,
               void *cr,
               hb_draw_state_t *state,
               void *user_data)
{
  cairo_close_path (cr);
}

/* HarfBuzz makes cubic curves of the others by itself. */
static hb_draw_funcs_t *
get_draw_funcs (void)
{
  static gsize funcs = 0;

  if (g_once_init_enter (&funcs))
    {
      hb_draw_funcs_t *made = hb_draw_funcs_create ();

      hb_draw_funcs_set_move_to_func (made, move_to_cb, NULL, NULL);
      hb_draw_funcs_set_line_to_func (made, line_to_cb, NULL, NULL);
      hb_draw_funcs_set_cubic_to_func (made, cubic_to_cb, NULL, NULL);
      hb_draw_funcs_set_close_path_func (made, close_path_cb, NULL, NULL);
      hb_draw_funcs_make_immutable (made);
      g_once_init_leave (&funcs, (gsize) made);
    }

  return (hb_draw_funcs_t *) funcs;
}

/* The font's units count upwards. */
static void
paint_glyph (cairo_t *cr,
             const PoiseMathItem *item,
             const PoiseMathPaint *paint)
{
  double scale =
      item->size / (double) poise_math_font_get_units_per_em (paint->font);

  cairo_save (cr);
  cairo_translate (cr, item->x, item->y);
  cairo_scale (cr, scale, -scale);
  poise_math_font_draw_glyph (paint->font, item->glyph, get_draw_funcs (), cr);
  cairo_restore (cr);
  cairo_fill (cr);
}

static void
paint_line (cairo_t *cr, const PoiseMathItem *item)
{
  cairo_move_to (cr, item->x, item->y);
  cairo_line_to (cr, item->x + item->width, item->y + item->height);
  cairo_set_line_width (cr, item->thickness);
  cairo_stroke (cr);
}

static void
paint_text (cairo_t *cr, const PoiseMathItem *item, PangoContext *context)
{
  g_autoptr (PangoLayout) label = poise_text_math_create_label (item, context);
  double ascent = (double) pango_layout_get_baseline (label) / PANGO_SCALE;

  cairo_move_to (cr, item->x, item->y - ascent);
  pango_cairo_show_layout (cr, label);
  cairo_new_path (cr);
}

static void
paint_item (cairo_t *cr, const PoiseMathItem *item, const PoiseMathPaint *paint)
{
  poise_math_paint_set_color (cr, item->color ? item->color : paint->color);

  switch (item->kind)
    {
    case POISE_MATH_ITEM_GLYPH:
      paint_glyph (cr, item, paint);
      break;

    case POISE_MATH_ITEM_RULE:
      cairo_rectangle (cr, item->x, item->y, item->width, item->height);
      cairo_fill (cr);
      break;

    case POISE_MATH_ITEM_LINE:
      paint_line (cr, item);
      break;

    case POISE_MATH_ITEM_TEXT:
      paint_text (cr, item, paint->context);
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * poise_math_paint:
 * @layout: a formula
 * @paint: how to paint it
 * @cr: where to paint it
 * @x: its left edge
 * @baseline: its baseline
 */
void
poise_math_paint (const PoiseMathLayout *layout,
                  const PoiseMathPaint *paint,
                  cairo_t *cr,
                  double x,
                  double baseline)
{
  g_return_if_fail (layout != NULL);
  g_return_if_fail (paint != NULL);

  cairo_save (cr);
  cairo_translate (cr, x, baseline);
  cairo_new_path (cr);

  for (guint i = 0; i < layout->n_items; i++)
    paint_item (cr, &layout->items[i], paint);

  cairo_restore (cr);
}

/**
 * poise_math_paint_set_color:
 * @cr: a cairo context
 * @color: what it is to paint with, 0xRRGGBBAA
 */
void
poise_math_paint_set_color (cairo_t *cr, guint32 color)
{
  cairo_set_source_rgba (cr, (color >> 24) / 255.0,
                         ((color >> 16) & 0xFF) / 255.0,
                         ((color >> 8) & 0xFF) / 255.0, (color & 0xFF) / 255.0);
}
