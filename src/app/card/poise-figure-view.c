/* poise-figure-view.c: a picture of a card
 *
 * At its own size, or as wide as the card where that is less; drawn in the
 * colour of the text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-figure-view.h"

#include <math.h>

struct _PoiseFigureView
{
  GtkWidget parent_instance;

  PoiseFigure *figure;
  char *alternative_text;
  int width;
  int height;
};

G_DEFINE_FINAL_TYPE (PoiseFigureView, poise_figure_view, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
poise_figure_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_height (PoiseFigureView *self, int width)
{
  if (width < 0 || width >= self->width)
    return self->height;

  return (int) ceil ((double) width * self->height / self->width);
}

static void
poise_figure_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  PoiseFigureView *self = POISE_FIGURE_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 1;
      *natural = self->width;
    }
  else
    *minimum = *natural = get_height (self, for_size);
}

static guint32
pack (const GdkRGBA *color)
{
  const float parts[] = { color->red, color->green, color->blue, color->alpha };
  guint32 packed = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    packed = packed << 8 | (guint32) lrintf (CLAMP (parts[i], 0, 1) * 255);

  return packed;
}

static void
poise_figure_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PoiseFigureView *self = POISE_FIGURE_VIEW (widget);
  int space = gtk_widget_get_width (widget);
  int width = MIN (space, self->width);
  int height = get_height (self, width);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) ((space - width) / 2), 0,
                                               (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  cairo_translate (cr, bounds.origin.x, 0);
  poise_figure_draw (self->figure, cr, width, height, pack (&color));
  cairo_destroy (cr);
}

static void
poise_figure_view_finalize (GObject *object)
{
  PoiseFigureView *self = POISE_FIGURE_VIEW (object);

  g_clear_pointer (&self->figure, poise_figure_unref);
  g_free (self->alternative_text);

  G_OBJECT_CLASS (poise_figure_view_parent_class)->finalize (object);
}

static void
poise_figure_view_class_init (PoiseFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = poise_figure_view_finalize;
  widget_class->get_request_mode = poise_figure_view_get_request_mode;
  widget_class->measure = poise_figure_view_measure;
  widget_class->snapshot = poise_figure_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
poise_figure_view_init (PoiseFigureView *self)
{
}

/**
 * poise_figure_view_new:
 * @figure: a picture
 * @alternative_text: what it shows, in words
 *
 * Returns: (transfer floating): a view of the picture
 */
GtkWidget *
poise_figure_view_new (PoiseFigure *figure, const char *alternative_text)
{
  PoiseFigureView *self = g_object_new (POISE_TYPE_FIGURE_VIEW, NULL);
  double width;
  double height;

  self->figure = poise_figure_ref (figure);
  self->alternative_text = g_strdup (alternative_text);
  poise_figure_get_size (figure, &width, &height);
  self->width = MAX ((int) ceil (width), 1);
  self->height = MAX ((int) ceil (height), 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  alternative_text, -1);

  return GTK_WIDGET (self);
}

/**
 * poise_figure_view_get_alternative_text:
 * @self: a view of a picture
 *
 * Returns: (transfer none): what it shows, in words
 */
const char *
poise_figure_view_get_alternative_text (PoiseFigureView *self)
{
  return self->alternative_text;
}
