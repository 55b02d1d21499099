/* poise-code-boxes.c: paints the boxes behind the code within a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-code-boxes.h"

#include "poise-text-boxes.h"

static const GdkRGBA *
get_color (void)
{
  static const GdkRGBA color = {
    .red = (POISE_TEXT_BOX_COLOR >> 24) / 255.0F,
    .green = ((POISE_TEXT_BOX_COLOR >> 16) & 0xFF) / 255.0F,
    .blue = ((POISE_TEXT_BOX_COLOR >> 8) & 0xFF) / 255.0F,
    .alpha = (POISE_TEXT_BOX_COLOR & 0xFF) / 255.0F,
  };

  return &color;
}

static void
snapshot_box (const PoiseTextBox *box,
              const graphene_point_t *origin,
              GtkSnapshot *snapshot)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (
      origin->x + (float) box->x, origin->y + (float) box->y,
      (float) box->width, (float) box->height);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &bounds,
                                   (float) POISE_TEXT_BOX_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, get_color (), &bounds);
  gtk_snapshot_pop (snapshot);
}

/**
 * poise_code_boxes_snapshot:
 * @text: a text
 * @layout: its layout
 * @origin: upper left corner of the layout
 * @snapshot: what to paint into, before the text is
 */
void
poise_code_boxes_snapshot (const PoiseText *text,
                           PangoLayout *layout,
                           const graphene_point_t *origin,
                           GtkSnapshot *snapshot)
{
  g_autoptr (GArray) boxes = poise_text_dup_code_boxes (text, layout);

  for (guint i = 0; i < boxes->len; i++)
    snapshot_box (&g_array_index (boxes, PoiseTextBox, i), origin, snapshot);
}
