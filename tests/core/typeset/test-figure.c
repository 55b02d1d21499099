/* test-figure.c: pictures in cards
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gdk-pixbuf/gdk-pixbuf.h>

#include "poise-figure.h"

#define SVG "<svg xmlns=\"http://www.w3.org/2000/svg\" "

typedef struct
{
  const char *name;
  const char *data;
  gboolean is_read;
  double width;
  double height;
} LoadCase;

static const LoadCase load_cases[] = {
  { "size", SVG "width=\"40\" height=\"30\"/>", TRUE, 40, 30 },
  { "view box", SVG "viewBox=\"0 0 480 160\"/>", TRUE, 480, 160 },
  { "neither", SVG "/>", TRUE, 300, 150 },
  { "width and view box", SVG "width=\"200\" viewBox=\"0 0 100 50\"/>", TRUE,
    200, 100 },
  { "height and view box", SVG "height=\"1in\" viewBox=\"0 0 100 50\"/>", TRUE,
    192, 96 },
  { "width alone", SVG "width=\"15mm\"/>", TRUE, 15 * 96 / 25.4, 150 },
  { "share of the page",
    SVG "width=\"100%\" height=\"100%\" viewBox=\"0 0 100 50\"/>", TRUE, 100,
    50 },
  { "negative", SVG "width=\"-4\" height=\"-3\"/>", TRUE, 300, 150 },
  { "no number", SVG "width=\"NaN\" height=\"1e99999\"/>", TRUE, 300, 150 },
  { "flat view box", SVG "viewBox=\"0 0 9 0\"/>", TRUE, 300, 150 },
  { "byte order mark", "\xef\xbb\xbf\n" SVG "viewBox=\"0 0 9 8\"/>", TRUE, 9,
    8 },
  { "too wide", SVG "width=\"8193\" height=\"30\"/>", FALSE, 0, 0 },
  { "no width", SVG "width=\"0\" height=\"30\"/>", FALSE, 0, 0 },
  { "nothing", "", FALSE, 0, 0 },
  { "no picture", "GIF89a", FALSE, 0, 0 },
  { "text", "hello", FALSE, 0, 0 },
  { "half", SVG "width=\"40\"", FALSE, 0, 0 },
  { "html", "<html><body/></html>", FALSE, 0, 0 },
  { "half a PNG", "\x89PNG\r\n\x1a\n", FALSE, 0, 0 },
};

static PoiseFigure *
load (const void *data, gsize size, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return poise_figure_new (bytes, error);
}

static void
test_figure_load (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (load_cases); i++)
    {
      const LoadCase *one = &load_cases[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (PoiseFigure) figure =
          load (one->data, strlen (one->data), &error);
      double width, height;

      g_test_message ("%s", one->name);

      if (!one->is_read)
        {
          g_assert_null (figure);
          g_assert_nonnull (error);
          continue;
        }

      g_assert_no_error (error);
      poise_figure_get_size (figure, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, one->width, 0.001);
      g_assert_cmpfloat_with_epsilon (height, one->height, 0.001);
    }
}

/* What is in the middle of a picture painted on white, 0xRRGGBB. */
static guint32
paint (PoiseFigure *figure, guint32 color)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, 20, 20);
  cairo_t *cr = cairo_create (surface);
  guint32 *pixels;
  guint32 middle;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  poise_figure_draw (figure, cr, 20, 20, color);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = (guint32 *) (void *) cairo_image_surface_get_data (surface);
  middle = pixels[10 * cairo_image_surface_get_stride (surface) / 4 + 10];
  cairo_surface_destroy (surface);

  return middle & 0xFFFFFF;
}

typedef struct
{
  const char *content;
  guint32 color;
  guint32 middle;
} ColorCase;

static void
test_figure_color (void)
{
  static const ColorCase cases[] = {
    { "<path d='M0 0h9v9h-9z' fill='currentColor'/>", 0x123456FF, 0x123456 },
    { "<path d='M0 0h9v9h-9z' fill='currentColor'/>", 0xFFFFFFFF, 0xFFFFFF },
    { "<path d='M0 0h9v9h-9z' fill='#ff0000'/>", 0x123456FF, 0xFF0000 },
    { "<g fill='currentColor'><path d='M0 0h9v9h-9z'/>"
      "<path d='M0 0h9v9h-9z'/></g>",
      0x00000080, 0x7F7F7F },
    { "<image href='file:///usr/share/pixmaps/debian-logo.png' width='9' "
      "height='9'/>",
      0x123456FF, 0xFFFFFF },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *svg = g_strconcat (SVG "viewBox='0 0 9 9'>",
                                          cases[i].content, "</svg>", NULL);
      g_autoptr (PoiseFigure) figure = load (svg, strlen (svg), NULL);

      g_assert_nonnull (figure);
      g_assert_cmphex (paint (figure, cases[i].color), ==, cases[i].middle);
      g_assert_cmphex (paint (figure, 0x00FF00FF), ==,
                       strstr (svg, "currentColor") ? 0x00FF00
                                                    : cases[i].middle);
    }
}

/* Pictures of pixels come as they are, with their transparency. */
static void
test_figure_pixels (void)
{
  static const char *const formats[] = { "png", "jpeg", "bmp", "tiff" };
  g_autoptr (GdkPixbuf) pixbuf =
      gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 30, 20);

  gdk_pixbuf_fill (pixbuf, 0x336699FF);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *data = NULL;
      g_autoptr (PoiseFigure) figure = NULL;
      double width, height;
      gsize size;

      g_test_message ("%s", formats[i]);
      gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, formats[i], &error,
                                 NULL);
      g_assert_no_error (error);
      figure = load (data, size, &error);
      g_assert_no_error (error);
      poise_figure_get_size (figure, &width, &height);
      g_assert_cmpfloat (width, ==, 30);
      g_assert_cmpfloat (height, ==, 20);
      g_assert_cmphex (paint (figure, 0xFF0000FF) & 0xF0F0F0, ==, 0x306090);

      /* Whatever is cut off is an error or a gap, no crash. */
      for (gsize cut = 0; cut < size; cut += 1 + size / 50)
        {
          g_autoptr (PoiseFigure) part = load (data, cut, NULL);

          if (part)
            paint (part, 0);
        }
    }
}

static void
test_figure_transparency (void)
{
  g_autoptr (GdkPixbuf) pixbuf =
      gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, 10, 10);
  static const char *const formats[] = { "png", "tiff" };

  gdk_pixbuf_fill (pixbuf, 0x00000080);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *data = NULL;
      g_autoptr (PoiseFigure) figure = NULL;
      gsize size;

      g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &size,
                                                formats[i], NULL, NULL));
      figure = load (data, size, NULL);
      g_assert_nonnull (figure);
      g_assert_cmphex (paint (figure, 0), ==, 0x7F7F7F);
    }
}

/* EXIF orientation 6: the first row of pixels is the right side. */
static void
test_figure_orientation (void)
{
  static const guint8 exif[] = {
    0xFF, 0xE1, 0,    34, 'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0,
    1,    0,    0x12, 1,  3,   0,   1,   0,   0, 0, 6,   0,   0,  0, 0, 0, 0, 0,
  };
  g_autoptr (GdkPixbuf) pixbuf =
      gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 30, 20);
  g_autoptr (GByteArray) turned = g_byte_array_new ();
  g_autoptr (PoiseFigure) figure = NULL;
  g_autofree char *data = NULL;
  double width, height;
  gsize size;

  gdk_pixbuf_fill (pixbuf, 0x336699FF);
  g_assert_true (
      gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "jpeg", NULL, NULL));
  g_byte_array_append (turned, (const guint8 *) data, 2);
  g_byte_array_append (turned, exif, sizeof exif);
  g_byte_array_append (turned, (const guint8 *) data + 2, (guint) size - 2);

  figure = load (turned->data, turned->len, NULL);
  g_assert_nonnull (figure);
  poise_figure_get_size (figure, &width, &height);
  g_assert_cmpfloat (width, ==, 20);
  g_assert_cmpfloat (height, ==, 30);
}

/* What is painted after an SVG that cannot be drawn is there. */
static void
test_figure_that_fails (void)
{
  static const char endless[] =
      SVG "width='9' height='9'><g id='a'><path d='M0 0h9v9h-9z'/>"
          "<use href='#a'/></g></svg>";
  g_autoptr (PoiseFigure) figure = load (endless, strlen (endless), NULL);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, 9, 9);
  cairo_t *cr = cairo_create (surface);

  g_assert_nonnull (figure);
  poise_figure_draw (figure, cr, 9, 9, 0x000000FF);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Says that it is 65535 pixels wide and high, in a few bytes. */
static void
test_figure_bombs (void)
{
  static const guint8 gif[] =
      "GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff,"
      "\0\0\0\0\xff\xff\xff\xff\0\x02\x02\x44\x01\0;";
  static const guint8 png[] = "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xff\xff\0\0"
                              "\xff\xff\x08\x02\0\0\0\0\0\0\0";
  g_autofree char *large = g_malloc0 (16 * 1024 * 1024 + 1);

  g_assert_null (load (gif, sizeof gif - 1, NULL));
  g_assert_null (load (png, sizeof png - 1, NULL));
  memcpy (large, SVG "/>", strlen (SVG "/>"));
  g_assert_null (load (large, 16 * 1024 * 1024 + 1, NULL));
}

static void
test_figure_references (void)
{
  PoiseFigure *figure = load (SVG "/>", strlen (SVG "/>"), NULL);

  g_assert_true (poise_figure_ref (figure) == figure);
  poise_figure_unref (figure);
  paint (figure, 0);
  poise_figure_unref (figure);
}

static void
test_figure_built_in (void)
{
  static const char *const missing[] = {
    "",
    "figures/",
    "figures/.svg",
    "figures/no-such-figure.svg",
    "figures/../decks/index.json",
    "figures/attention.png",
    "figures/Attention.svg",
    "/figures/attention.svg",
    "attention.svg",
    "https://example.org/figures/attention.svg",
    "figures/a.svg/attention.svg",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) data =
      poise_figure_load_built_in ("figures/attention.svg", &error);
  g_autoptr (PoiseFigure) figure = NULL;

  g_assert_no_error (error);
  figure = poise_figure_new (data, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (missing); i++)
    {
      g_assert_null (poise_figure_load_built_in (missing[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
      g_clear_error (&error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typeset/figure/load", test_figure_load);
  g_test_add_func ("/typeset/figure/color", test_figure_color);
  g_test_add_func ("/typeset/figure/pixels", test_figure_pixels);
  g_test_add_func ("/typeset/figure/transparency", test_figure_transparency);
  g_test_add_func ("/typeset/figure/orientation", test_figure_orientation);
  g_test_add_func ("/typeset/figure/failure", test_figure_that_fails);
  g_test_add_func ("/typeset/figure/bombs", test_figure_bombs);
  g_test_add_func ("/typeset/figure/references", test_figure_references);
  g_test_add_func ("/typeset/figure/built-in", test_figure_built_in);

  return g_test_run ();
}
