/* ui-picture.c: what a widget paints
 *
 * A widget without a background is painted on nothing: its ink is whatever is
 * not transparent.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-picture.h"

#include <math.h>

static GskRenderNode *
create_node (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (widget);
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (live);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (image, snapshot, gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));

  return gtk_snapshot_free_to_node (snapshot);
}

static GdkTexture *
render (GtkWidget *widget, int width, int height)
{
  GskRenderNode *node = create_node (widget);
  GskRenderer *renderer =
      gtk_native_get_renderer (gtk_widget_get_native (widget));
  GdkTexture *texture = NULL;

  if (node)
    texture = gsk_renderer_render_texture (
        renderer, node,
        &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  g_clear_pointer (&node, gsk_render_node_unref);

  return texture;
}

/* What @widget paints now, without what is around it. */
UiPicture *
ui_picture_new (GtkWidget *widget)
{
  UiPicture *self = g_new0 (UiPicture, 1);
  g_autoptr (GdkTexture) texture = NULL;

  self->width = gtk_widget_get_width (widget);
  self->height = gtk_widget_get_height (widget);
  self->pixels = g_new0 (guint32, (gsize) (self->width * self->height));
  texture = render (widget, self->width, self->height);

  if (texture)
    gdk_texture_download (texture, (guchar *) self->pixels,
                          (gsize) self->width * sizeof (guint32));

  return self;
}

void
ui_picture_free (UiPicture *self)
{
  g_free (self->pixels);
  g_free (self);
}

gboolean
ui_picture_equal (const UiPicture *a, const UiPicture *b)
{
  gsize size = (gsize) (a->width * a->height) * sizeof (guint32);

  return a->width == b->width && a->height == b->height
         && memcmp (a->pixels, b->pixels, size) == 0;
}

static guint32
get_alpha (guint32 pixel)
{
  return pixel >> 24;
}

static void
extend (graphene_rect_t *ink, int x, int y)
{
  graphene_rect_t pixel = GRAPHENE_RECT_INIT ((float) x, (float) y, 1, 1);

  graphene_rect_union (ink, &pixel, ink);
}

/* The smallest rectangle with all that is painted in @within; only pixels that
 * are covered by more than a half count, so that edges are sharp. */
gboolean
ui_picture_find_ink (const UiPicture *self,
                     const graphene_rect_t *within,
                     graphene_rect_t *ink)
{
  int left = MAX ((int) floorf (within->origin.x), 0);
  int top = MAX ((int) floorf (within->origin.y), 0);
  int right =
      MIN ((int) ceilf (within->origin.x + within->size.width), self->width);
  int bottom =
      MIN ((int) ceilf (within->origin.y + within->size.height), self->height);
  gboolean found = FALSE;

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      {
        if (get_alpha (self->pixels[y * self->width + x]) < 128)
          continue;

        if (!found)
          graphene_rect_init (ink, (float) x, (float) y, 1, 1);

        extend (ink, x, y);
        found = TRUE;
      }

  return found;
}

/* The pixel that covers most. */
guint32
ui_picture_get_strongest (const UiPicture *self)
{
  guint32 strongest = 0;

  for (int i = 0; i < self->width * self->height; i++)
    if (get_alpha (self->pixels[i]) > get_alpha (strongest))
      strongest = self->pixels[i];

  return strongest;
}

void
ui_picture_find_bounds (GtkWidget *widget,
                        GtkWidget *root,
                        graphene_rect_t *bounds)
{
  g_assert_true (gtk_widget_compute_bounds (widget, root, bounds));
}

/* How @widget is painted, as bytes to compare. */
GBytes *
ui_dup_node (GtkWidget *widget)
{
  GskRenderNode *node = create_node (widget);
  GBytes *bytes;

  g_assert_nonnull (node);
  bytes = gsk_render_node_serialize (node);
  gsk_render_node_unref (node);

  return bytes;
}
