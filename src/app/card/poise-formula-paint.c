/* poise-formula-paint.c: a formula that was laid out, ready to paint
 *
 * The glyphs and rules of one colour are one path, filled in the colour of the
 * text around unless the formula names another; only a very long formula takes
 * several, so that what is outside the window costs nothing. Glyphs that the
 * font lacks are small Pango layouts. Nothing of the layout is kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-formula-paint.h"

#include <math.h>

#include "poise-text-math.h"

/**
 * Fill:
 * @color: 0xRRGGBBAA, or 0 for the colour of the text around
 * @builder: what its path is made with, until all is there
 * @path: its outlines, in pixels from the left end of the baseline
 * @n_items: glyphs and rules in it
 */
typedef struct
{
  guint32 color;
  GskPathBuilder *builder;
  GskPath *path;
  guint n_items;
} Fill;

#define MAX_ITEMS 400 /* in a path */

typedef struct
{
  guint32 color;
  graphene_point_t origin;
  PangoLayout *layout;
} Label;

struct _PoiseFormulaPaint
{
  GArray *fills;
  GArray *labels;
};

static void
clear_fill (gpointer data)
{
  Fill *fill = data;

  g_clear_pointer (&fill->builder, gsk_path_builder_unref);
  g_clear_pointer (&fill->path, gsk_path_unref);
}

static void
clear_label (gpointer data)
{
  Label *label = data;

  g_clear_object (&label->layout);
}

/* What HarfBuzz hands the points of an outline to, in units of the font. */
typedef struct
{
  GskPathBuilder *builder;
  double scale;
  double x;
  double y;
} Pen;

static graphene_point_t
place (const Pen *pen, float x, float y)
{
  return GRAPHENE_POINT_INIT ((float) (pen->x + pen->scale * x),
                              (float) (pen->y - pen->scale * y));
}

static void
move_to_cb (hb_draw_funcs_t *funcs,
            void *data,
            hb_draw_state_t *state,
            float x,
            float y,
            void *user_data)
{
  const Pen *pen = data;
  graphene_point_t to = place (pen, x, y);

  gsk_path_builder_move_to (pen->builder, to.x, to.y);
}

static void
line_to_cb (hb_draw_funcs_t *funcs,
            void *data,
            hb_draw_state_t *state,
            float x,
            float y,
            void *user_data)
{
  const Pen *pen = data;
  graphene_point_t to = place (pen, x, y);

  gsk_path_builder_line_to (pen->builder, to.x, to.y);
}

static void
quadratic_to_cb (hb_draw_funcs_t *funcs,
                 void *data,
                 hb_draw_state_t *state,
                 float control_x,
                 float control_y,
                 float x,
                 float y,
                 void *user_data)
{
  const Pen *pen = data;
  graphene_point_t control = place (pen, control_x, control_y);
  graphene_point_t to = place (pen, x, y);

  gsk_path_builder_quad_to (pen->builder, control.x, control.y, to.x, to.y);
}

static void
cubic_to_cb (hb_draw_funcs_t *funcs,
             void *data,
             hb_draw_state_t *state,
             float control1_x,
             float control1_y,
             float control2_x,
             float control2_y,
             float x,
             float y,
             void *user_data)
{
  const Pen *pen = data;
  graphene_point_t control1 = place (pen, control1_x, control1_y);
  graphene_point_t control2 = place (pen, control2_x, control2_y);
  graphene_point_t to = place (pen, x, y);

  gsk_path_builder_cubic_to (pen->builder, control1.x, control1.y, control2.x,
                             control2.y, to.x, to.y);
}

static void
close_path_cb (hb_draw_funcs_t *funcs,
               void *data,
               hb_draw_state_t *state,
               void *user_data)
{
  gsk_path_builder_close (((Pen *) data)->builder);
}

static hb_draw_funcs_t *
get_draw_funcs (void)
{
  static hb_draw_funcs_t *funcs;

  if (funcs)
    return funcs;

  funcs = hb_draw_funcs_create ();
  hb_draw_funcs_set_move_to_func (funcs, move_to_cb, NULL, NULL);
  hb_draw_funcs_set_line_to_func (funcs, line_to_cb, NULL, NULL);
  hb_draw_funcs_set_quadratic_to_func (funcs, quadratic_to_cb, NULL, NULL);
  hb_draw_funcs_set_cubic_to_func (funcs, cubic_to_cb, NULL, NULL);
  hb_draw_funcs_set_close_path_func (funcs, close_path_cb, NULL, NULL);
  hb_draw_funcs_make_immutable (funcs);

  return funcs;
}

static GskPathBuilder *
get_builder (PoiseFormulaPaint *self, guint32 color)
{
  Fill fill = { .color = color, .n_items = 1 };

  for (guint i = 0; i < self->fills->len; i++)
    {
      Fill *other = &g_array_index (self->fills, Fill, i);

      if (other->color == color && other->n_items < MAX_ITEMS)
        {
          other->n_items++;
          return other->builder;
        }
    }

  fill.builder = gsk_path_builder_new ();
  g_array_append_val (self->fills, fill);

  return fill.builder;
}

static void
add_glyph (GskPathBuilder *builder,
           const PoiseMathItem *item,
           PoiseMathFont *font)
{
  Pen pen = {
    .builder = builder,
    .scale = item->size / poise_math_font_get_units_per_em (font),
    .x = item->x,
    .y = item->y,
  };

  poise_math_font_draw_glyph (font, item->glyph, get_draw_funcs (), &pen);
}

/* The way round that the font's outlines go: a rule that meets a glyph of the
 * same path would else leave a hole. */
static void
add_quad (GskPathBuilder *builder, const graphene_point_t corners[4])
{
  gsk_path_builder_move_to (builder, corners[0].x, corners[0].y);

  for (int i = 3; i > 0; i--)
    gsk_path_builder_line_to (builder, corners[i].x, corners[i].y);

  gsk_path_builder_close (builder);
}

static void
add_rule (GskPathBuilder *builder, const PoiseMathItem *item)
{
  float left = (float) item->x;
  float top = (float) item->y;
  float right = (float) (item->x + item->width);
  float bottom = (float) (item->y + item->height);
  const graphene_point_t corners[4] = {
    { left, top },
    { right, top },
    { right, bottom },
    { left, bottom },
  };

  add_quad (builder, corners);
}

static void
add_line (GskPathBuilder *builder, const PoiseMathItem *item)
{
  double length = hypot (item->width, item->height);
  double half = length > 0 ? item->thickness / 2 / length : 0;
  float dx = (float) (-item->height * half);
  float dy = (float) (item->width * half);
  float x = (float) item->x;
  float y = (float) item->y;
  float end_x = (float) (item->x + item->width);
  float end_y = (float) (item->y + item->height);
  const graphene_point_t corners[4] = {
    { x - dx, y - dy },
    { end_x - dx, end_y - dy },
    { end_x + dx, end_y + dy },
    { x + dx, y + dy },
  };

  add_quad (builder, corners);
}

static void
add_label (PoiseFormulaPaint *self,
           const PoiseMathItem *item,
           PangoContext *context)
{
  Label label = { .color = item->color };
  double baseline;

  label.layout = poise_text_math_create_label (item, context);
  baseline = (double) pango_layout_get_baseline (label.layout) / PANGO_SCALE;
  graphene_point_init (&label.origin, (float) item->x,
                       (float) (item->y - baseline));
  g_array_append_val (self->labels, label);
}

static void
add_item (PoiseFormulaPaint *self,
          const PoiseMathItem *item,
          PoiseMathFont *font,
          PangoContext *context)
{
  switch (item->kind)
    {
    case POISE_MATH_ITEM_GLYPH:
      add_glyph (get_builder (self, item->color), item, font);
      break;

    case POISE_MATH_ITEM_RULE:
      add_rule (get_builder (self, item->color), item);
      break;

    case POISE_MATH_ITEM_LINE:
      add_line (get_builder (self, item->color), item);
      break;

    case POISE_MATH_ITEM_TEXT:
      add_label (self, item, context);
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * poise_formula_paint_new:
 * @layout: a formula
 * @font: the font that it is set in
 * @context: Pango context of the text around, for what the font cannot show
 *
 * Returns: (transfer full): what to paint, apart from @layout
 */
PoiseFormulaPaint *
poise_formula_paint_new (const PoiseMathLayout *layout,
                         PoiseMathFont *font,
                         PangoContext *context)
{
  PoiseFormulaPaint *self = g_new0 (PoiseFormulaPaint, 1);

  self->fills = g_array_new (FALSE, FALSE, sizeof (Fill));
  self->labels = g_array_new (FALSE, FALSE, sizeof (Label));
  g_array_set_clear_func (self->fills, clear_fill);
  g_array_set_clear_func (self->labels, clear_label);

  for (guint i = 0; i < layout->n_items; i++)
    add_item (self, &layout->items[i], font, context);

  for (guint i = 0; i < self->fills->len; i++)
    {
      Fill *fill = &g_array_index (self->fills, Fill, i);

      fill->path =
          gsk_path_builder_free_to_path (g_steal_pointer (&fill->builder));
    }

  return self;
}

/**
 * poise_formula_paint_free:
 * @self: (transfer full): what to paint
 */
void
poise_formula_paint_free (PoiseFormulaPaint *self)
{
  g_array_unref (self->fills);
  g_array_unref (self->labels);
  g_free (self);
}

static GdkRGBA
choose_color (guint32 color, const GdkRGBA *around)
{
  if (color == 0)
    return *around;

  return (GdkRGBA) {
    .red = (float) ((color >> 24) & 0xff) / 255,
    .green = (float) ((color >> 16) & 0xff) / 255,
    .blue = (float) ((color >> 8) & 0xff) / 255,
    .alpha = (float) (color & 0xff) / 255,
  };
}

/**
 * poise_formula_paint_snapshot:
 * @self: what to paint
 * @snapshot: a snapshot
 * @origin: left end of the baseline, in pixels
 * @color: colour of the text around
 */
void
poise_formula_paint_snapshot (PoiseFormulaPaint *self,
                              GtkSnapshot *snapshot,
                              const graphene_point_t *origin,
                              const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, origin);

  for (guint i = 0; i < self->fills->len; i++)
    {
      const Fill *fill = &g_array_index (self->fills, Fill, i);
      GdkRGBA chosen = choose_color (fill->color, color);

      gtk_snapshot_append_fill (snapshot, fill->path, GSK_FILL_RULE_WINDING,
                                &chosen);
    }

  for (guint i = 0; i < self->labels->len; i++)
    {
      const Label *label = &g_array_index (self->labels, Label, i);
      GdkRGBA chosen = choose_color (label->color, color);

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &label->origin);
      gtk_snapshot_append_layout (snapshot, label->layout, &chosen);
      gtk_snapshot_restore (snapshot);
    }

  gtk_snapshot_restore (snapshot);
}
