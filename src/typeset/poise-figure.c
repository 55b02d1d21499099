/* poise-figure.c: pictures in cards, as SVG in the text's colour or as pixels
 *
 * An SVG keeps its handle and is rendered at each size; anything else becomes a
 * surface once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-figure.h"

#include <librsvg/rsvg.h>

#include "poise-pixels.h"

#define LARGEST_FILE (16 * 1024 * 1024) /* bytes */
#define SVG_WIDTH    300.0 /* of a picture that does not say, as in CSS */
#define SVG_HEIGHT   150.0

#define PIXELS_PER_INCH 96.0 /* as in CSS */

#define BUILT_IN_FOLDER "/io/github/poiseapp/Poise/"

struct _PoiseFigure
{
  gatomicrefcount references;
  RsvgHandle *svg;
  cairo_surface_t *pixels;
  double width;
  double height;
};

/* Scalable pictures are text that begins with an element. */
static gboolean
is_svg (const char *data, gsize size)
{
  static const char mark[] = "\xef\xbb\xbf";
  gsize i = 0;

  if (size >= 3 && memcmp (data, mark, 3) == 0)
    i = 3;

  while (i < size && g_ascii_isspace (data[i]))
    i++;

  return i < size && data[i] == '<';
}

/* In pixels, or 0 for what depends on the place or the font. */
static double
get_pixels (const RsvgLength *length)
{
  switch (length->unit)
    {
    case RSVG_UNIT_PX:
      return length->length;

    case RSVG_UNIT_IN:
      return length->length * PIXELS_PER_INCH;

    case RSVG_UNIT_CM:
      return length->length * PIXELS_PER_INCH / 2.54;

    case RSVG_UNIT_MM:
      return length->length * PIXELS_PER_INCH / 25.4;

    case RSVG_UNIT_PT:
      return length->length * PIXELS_PER_INCH / 72;

    case RSVG_UNIT_PC:
      return length->length * PIXELS_PER_INCH / 6;

    case RSVG_UNIT_PERCENT:
    case RSVG_UNIT_EM:
    case RSVG_UNIT_EX:
    case RSVG_UNIT_CH:
    default:
      return 0;
    }
}

/* As CSS does (CSS Images 3, 5.2): one side and the shape of the box give the
 * other. */
static void
find_svg_size (PoiseFigure *self)
{
  gboolean has_width, has_height, has_box;
  RsvgLength width, height;
  RsvgRectangle box;
  double ratio;

  if (rsvg_handle_get_intrinsic_size_in_pixels (self->svg, &self->width,
                                                &self->height))
    return;

  rsvg_handle_get_intrinsic_dimensions (self->svg, &has_width, &width,
                                        &has_height, &height, &has_box, &box);
  has_box = has_box && box.width > 0 && box.height > 0;
  ratio = has_box ? box.width / box.height : 0;
  self->width = has_width ? get_pixels (&width) : 0;
  self->height = has_height ? get_pixels (&height) : 0;

  if (self->width <= 0)
    self->width = has_box
                      ? (self->height > 0 ? self->height * ratio : box.width)
                      : SVG_WIDTH;

  if (self->height <= 0)
    self->height = has_box ? self->width / ratio : SVG_HEIGHT;
}

static gboolean
load_svg (PoiseFigure *self, const guint8 *data, gsize size, GError **error)
{
  /* Without a base address nothing outside is loaded. */
  self->svg = rsvg_handle_new_from_data (data, size, error);

  if (!self->svg)
    return FALSE;

  find_svg_size (self);

  return TRUE;
}

static gboolean
load_pixels (PoiseFigure *self, GBytes *data, GError **error)
{
  self->pixels = poise_pixels_load (data, error);

  if (!self->pixels)
    return FALSE;

  self->width = cairo_image_surface_get_width (self->pixels);
  self->height = cairo_image_surface_get_height (self->pixels);

  return TRUE;
}

static gboolean
check_size (const PoiseFigure *self, GError **error)
{
  /* What is not a number fails too. */
  if (self->width > 0 && self->width <= POISE_PIXELS_LARGEST && self->height > 0
      && self->height <= POISE_PIXELS_LARGEST)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       "the picture has no size, or is too large");

  return FALSE;
}

/**
 * poise_figure_new:
 * @data: a picture as SVG, PNG or what else gdk-pixbuf reads
 * @error: return location for an error
 *
 * Nothing that the picture refers to is loaded, and no script of it runs.
 *
 * Returns: (transfer full): the picture, or %NULL if it cannot be read, has
 * more than 16 MB, or is wider or higher than 8192 pixels
 */
PoiseFigure *
poise_figure_new (GBytes *data, GError **error)
{
  g_autoptr (PoiseFigure) self = NULL;
  const guint8 *bytes;
  gsize size;
  gboolean loaded;

  g_return_val_if_fail (data != NULL, NULL);

  bytes = g_bytes_get_data (data, &size);

  if (size == 0 || size > LARGEST_FILE)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           "the picture is empty or too large");
      return NULL;
    }

  self = g_new0 (PoiseFigure, 1);
  g_atomic_ref_count_init (&self->references);
  loaded = is_svg ((const char *) bytes, size)
               ? load_svg (self, bytes, size, error)
               : load_pixels (self, data, error);

  return loaded && check_size (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * poise_figure_ref:
 * @self: a picture
 *
 * Returns: (transfer full): @self
 */
PoiseFigure *
poise_figure_ref (PoiseFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);

  return self;
}

/**
 * poise_figure_unref:
 * @self: (transfer full): a picture
 *
 * Frees the picture with its last reference.
 */
void
poise_figure_unref (PoiseFigure *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_clear_object (&self->svg);
  g_clear_pointer (&self->pixels, cairo_surface_destroy);
  g_free (self);
}

/**
 * poise_figure_get_size:
 * @self: a picture
 * @width: (out): its natural width in pixels, more than 0
 * @height: (out): its natural height in pixels, more than 0
 */
void
poise_figure_get_size (PoiseFigure *self, double *width, double *height)
{
  g_return_if_fail (self != NULL);

  *width = self->width;
  *height = self->height;
}

static void
draw_pixels (const PoiseFigure *self, cairo_t *cr, double width, double height)
{
  cairo_save (cr);
  cairo_scale (cr, width / self->width, height / self->height);
  cairo_set_source_surface (cr, self->pixels, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
set_color (PoiseFigure *self, guint32 color)
{
  g_autofree char *style =
      g_strdup_printf ("svg { color: #%06x; }", color >> 8);

  rsvg_handle_set_stylesheet (self->svg, (const guint8 *) style, strlen (style),
                              NULL /* the style is right */);
}

/* A drawing that refers to itself leaves its context unusable, so it gets one
 * of its own. */
static void
render_svg (PoiseFigure *self, cairo_t *cr, double width, double height)
{
  const RsvgRectangle viewport = { .width = width, .height = height };
  cairo_t *own = cairo_create (cairo_get_group_target (cr));
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  cairo_set_matrix (own, &matrix);
  rsvg_handle_render_document (self->svg, own, &viewport,
                               NULL /* then something is missing */);
  cairo_destroy (own);
}

/* Paints in full colour first: where lines of a half transparent colour cross
 * it would show. */
static void
draw_svg (PoiseFigure *self,
          cairo_t *cr,
          double width,
          double height,
          guint32 color)
{
  set_color (self, color);
  cairo_push_group (cr);
  render_svg (self, cr, width, height);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, (color & 0xFF) / 255.0);
}

/**
 * poise_figure_draw:
 * @self: a picture
 * @cr: where to paint it, its upper left corner at the origin
 * @width: pixels that it takes, more than 0
 * @height: pixels that it takes, more than 0
 * @color: what an SVG calls currentColor, 0xRRGGBBAA
 *
 * A picture is not to be painted by two threads at once.
 */
void
poise_figure_draw (PoiseFigure *self,
                   cairo_t *cr,
                   double width,
                   double height,
                   guint32 color)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (width > 0 && height > 0);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);

  if (self->svg)
    draw_svg (self, cr, width, height, color);
  else
    draw_pixels (self, cr, width, height);

  cairo_restore (cr);
}

static gboolean
is_built_in (const char *target)
{
  static const char folder[] = "figures/";
  const char *name;

  if (!g_str_has_prefix (target, folder))
    return FALSE;

  name = target + strlen (folder);

  return g_str_has_suffix (name, ".svg")
         && strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-")
                == strlen (name) - strlen (".svg");
}

/**
 * poise_figure_load_built_in:
 * @target: address of a picture in a card
 * @error: return location for an error
 *
 * Returns: (transfer full): the picture's bytes, or %NULL with
 * %G_IO_ERROR_NOT_FOUND if @target is not "figures/NAME.svg" of the program
 */
GBytes *
poise_figure_load_built_in (const char *target, GError **error)
{
  g_autofree char *path = NULL;
  GBytes *data = NULL;

  g_return_val_if_fail (target != NULL, NULL);

  path = g_strconcat (BUILT_IN_FOLDER, target, NULL);

  if (is_built_in (target))
    data = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                    NULL /* said below */);

  if (!data)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 "there is no picture \"%s\"", target);

  return data;
}
