/* poise-pixels.c: pictures made of pixels
 *
 * PNG is read by cairo, whatever else there is by gdk-pixbuf; both only once
 * the size is known to be sane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-pixels.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#define PNG_SIGNATURE "\x89PNG\r\n\x1a\n"
#define PNG_IHDR      16 /* place of the width, after the signature and a header */

typedef struct
{
  const guint8 *data;
  gsize size;
} Reader;

static cairo_status_t
read_cb (gpointer user_data, unsigned char *data, unsigned int length)
{
  Reader *self = user_data;

  if (length > self->size)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (data, self->data, length);
  self->data += length;
  self->size -= length;

  return CAIRO_STATUS_SUCCESS;
}

static guint32
read_number (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16
         | (guint32) data[2] << 8 | data[3];
}

static gboolean
is_sane (guint32 width, guint32 height)
{
  return width > 0 && width <= POISE_PIXELS_LARGEST && height > 0
         && height <= POISE_PIXELS_LARGEST;
}

static void
set_error (GError **error, const char *problem)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               "the picture cannot be read: %s", problem);
}

static gboolean
is_png (const guint8 *data, gsize size)
{
  return size >= PNG_IHDR + 8
         && memcmp (data, PNG_SIGNATURE, strlen (PNG_SIGNATURE)) == 0;
}

static cairo_surface_t *
load_png (const guint8 *data, gsize size, GError **error)
{
  Reader reader = { data, size };
  cairo_surface_t *surface;
  cairo_status_t status;

  if (!is_sane (read_number (data + PNG_IHDR),
                read_number (data + PNG_IHDR + 4)))
    {
      set_error (error, "it is too large");
      return NULL;
    }

  surface = cairo_image_surface_create_from_png_stream (read_cb, &reader);
  status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return surface;

  set_error (error, cairo_status_to_string (status));
  cairo_surface_destroy (surface);

  return NULL;
}

/* An empty size makes the loader give up. */
static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int width,
                  int height,
                  gpointer user_data)
{
  if (width < 1 || height < 1 || !is_sane ((guint32) width, (guint32) height))
    gdk_pixbuf_loader_set_size (loader, 0, 0);
}

/* Bytes red, green, blue and maybe alpha, to a word of premultiplied colour. */
static guint32
premultiply (const guint8 *pixel, int n_channels)
{
  guint32 alpha = n_channels == 4 ? pixel[3] : 0xFF;
  guint32 word = alpha;

  for (int i = 0; i < 3; i++)
    word = word << 8 | (pixel[i] * alpha + 127) / 255;

  return word;
}

static cairo_surface_t *
copy_pixels (const GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  int n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  const guint8 *source = gdk_pixbuf_read_pixels (pixbuf);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  guint8 *target = cairo_image_surface_get_data (surface);

  if (!target)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      const guint8 *from =
          source + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *to =
          (guint32 *) (void *) (target
                                + (gsize) y
                                      * (gsize) cairo_image_surface_get_stride (
                                          surface));

      for (int x = 0; x < width; x++)
        to[x] = premultiply (from + x * n_channels, n_channels);
    }
  cairo_surface_mark_dirty (surface);

  return surface;
}

static cairo_surface_t *
load_pixbuf (GBytes *data, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr (GError) problem = NULL;
  cairo_surface_t *surface = NULL;
  g_autoptr (GdkPixbuf) upright = NULL;
  GdkPixbuf *pixbuf;
  gboolean written;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb),
                    NULL);
  written = gdk_pixbuf_loader_write_bytes (loader, data, &problem);

  /* A loader must be closed, whatever happened. */
  gdk_pixbuf_loader_close (loader, written ? &problem : NULL);
  pixbuf = problem ? NULL : gdk_pixbuf_loader_get_pixbuf (loader);

  /* A camera held sideways says so, and turns nothing. */
  if (pixbuf)
    upright = gdk_pixbuf_apply_embedded_orientation (pixbuf);

  if (upright)
    surface = copy_pixels (upright);

  if (!surface)
    set_error (error, problem ? problem->message : "it is no picture");

  return surface;
}

/**
 * poise_pixels_load:
 * @data: a picture
 * @error: return location for an error of %G_IO_ERROR
 *
 * Returns: (transfer full): the picture, or %NULL if it cannot be read or a
 * side is longer than %POISE_PIXELS_LARGEST pixels
 */
cairo_surface_t *
poise_pixels_load (GBytes *data, GError **error)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (data, &size);

  if (is_png (bytes, size))
    return load_png (bytes, size, error);

  return load_pixbuf (data, error);
}
