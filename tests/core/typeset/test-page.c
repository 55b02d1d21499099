/* test-page.c: a document on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gio.h>
#include <math.h>

#include "poise-page.h"
#include "typeset-sample.h"

#define WIDTH 360

static GBytes *
load_figure_cb (const char *target, GError **error)
{
  const char *svg = "<svg xmlns='http://www.w3.org/2000/svg' "
                    "viewBox='0 0 1000 500'><path d='M0 0h1000v500h-1000z' "
                    "fill='#00ff00'/></svg>";

  if (g_str_equal (target, "green.svg"))
    return g_bytes_new_static (svg, strlen (svg));

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "none");

  return NULL;
}

static PangoAttrList *
highlight_cb (const char *code, const char *language, gboolean is_dark)
{
  PangoAttrList *list = pango_attr_list_new ();

  pango_attr_list_insert (list, pango_attr_foreground_new (65535, 0, 0));

  return list;
}

static PoisePage *
make_page (const char *markdown, double width, gboolean is_dark)
{
  g_autoptr (PoiseDocument) document = sample_parse (markdown);
  PangoContext *context = sample_create_context ("en");
  const PoisePageStyle style = {
    sample_get_font (), context, "en", is_dark, highlight_cb, load_figure_cb
  };
  PoisePage *page = poise_page_new (document, &style, width);

  g_object_unref (context);

  return page;
}

/* How many pixels each thing takes, and the edges of what is painted. */
typedef struct
{
  int n_painted;
  int n_red;
  int n_green;
  int left;
  int right;
} Look;

static void
look_at_pixel (Look *look, guint32 pixel, guint32 background, int x)
{
  if (pixel == background)
    return;

  look->n_painted++;
  look->n_red += pixel == 0xFF0000;
  look->n_green += pixel == 0x00FF00;
  look->left = MIN (look->left, x);
  look->right = MAX (look->right, x);
}

/* Of at most the first 2000 pixels. */
static Look
look_at (const PoisePage *page, int width)
{
  int height = MIN ((int) ceil (poise_page_get_height (page)), 2000);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  Look look = { .left = width };
  const guint32 *pixels;

  poise_page_draw (page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (void *) cairo_image_surface_get_data (surface);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      look_at_pixel (
          &look,
          pixels[y * cairo_image_surface_get_stride (surface) / 4 + x]
              & 0xFFFFFF,
          pixels[0] & 0xFFFFFF, x);

  cairo_surface_destroy (surface);

  return look;
}

static const char *const block_cases[] = {
  "text",
  "# heading",
  "###### heading",
  "- item",
  "7. item",
  "- [ ] open\n- [x] done",
  "- outer\n  - inner\n    1. deeper",
  "> quote\n>\n> > inner",
  "```python\nreturn\n```",
  "```\nplain\n```",
  "    indented",
  "$$\\frac{a}{b}$$",
  "$$\\nosuchcommand$$",
  "inline $\\frac{a}{b}$ and $\\nosuchcommand$",
  "---",
  "| a | b |\n|---|--:|\n| $x$ | y |\n| only one |",
  "![a picture](green.svg)",
  "![a picture](missing.svg)",
  "text ![a picture](green.svg) text",
  "العربية $x$",
  "汉字$x$汉字",
};

/* Every kind of block is painted, within the margins, in both styles. */
static void
test_page_blocks (void)
{
  for (int dark = 0; dark < 2; dark++)
    for (gsize i = 0; i < G_N_ELEMENTS (block_cases); i++)
      {
        g_autoptr (PoisePage) page = make_page (block_cases[i], WIDTH, dark);
        Look look = look_at (page, WIDTH);

        g_test_message ("%s", block_cases[i]);
        g_assert_cmpint (look.n_painted, >, 10);
        g_assert_cmpint (look.left, >=, 8);
        g_assert_cmpint (look.right, <=, WIDTH - 8);
      }
}

static void
test_page_empty (void)
{
  g_autoptr (PoisePage) page = make_page ("", WIDTH, FALSE);

  g_assert_cmpfloat (poise_page_get_height (page), >, 0);
  g_assert_cmpint (look_at (page, WIDTH).n_painted, ==, 0);
}

static void
test_page_colors (void)
{
  g_autoptr (PoisePage) code = make_page ("```c\nMMMM\n```", WIDTH, FALSE);
  g_autoptr (PoisePage) plain = make_page ("```\nMMMM\n```", WIDTH, FALSE);
  g_autoptr (PoisePage) figure = make_page ("![x](green.svg)", WIDTH, FALSE);

  g_assert_cmpint (look_at (code, WIDTH).n_red, >, 0);
  g_assert_cmpint (look_at (plain, WIDTH).n_red, ==, 0);
  g_assert_cmpint (look_at (figure, WIDTH).n_green, >, 300 * 150);
}

static const char *const wide_cases[] = {
  "| aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb |\n"
  "|---|---|\n| 1 | 2 |",
  "| a | b |\n|---|---|\n| many words that have to wrap here | and many more "
  "of "
  "the kind, which wrap as well |",
  "$$\\begin{pmatrix} aaaaaaaa & bbbbbbbb & cccccccc & dddddddd & eeeeeeee & "
  "ffffffff & gggggggg \\end{pmatrix}$$",
  "$$a = b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r$$",
  "$a = b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r$",
  "```\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n``"
  "`",
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "![x](green.svg)",
};

/* Paper does not scroll: whatever is too wide breaks or gets smaller. */
static void
test_page_wide (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wide_cases); i++)
    {
      g_autoptr (PoisePage) page = make_page (wide_cases[i], WIDTH, FALSE);
      Look look = look_at (page, WIDTH);

      g_test_message ("%s", wide_cases[i]);
      g_assert_cmpint (look.n_painted, >, 0);
      g_assert_cmpint (look.right, <=, WIDTH - 8);
    }
}

/* Lines of text are at most so long, and in the middle. */
static void
test_page_line_length (void)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (PoisePage) page = NULL;
  Look look;

  for (int i = 0; i < 200; i++)
    g_string_append (words, "word ");

  page = make_page (words->str, 2000, FALSE);
  look = look_at (page, 2000);
  g_assert_cmpint (look.right - look.left, <, 900);
  g_assert_cmpint (ABS (2000 - look.right - look.left), <, 100);
}

static char *
make_repeated (const char *before, int n, const char *after)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append (out, before);

  g_string_append (out, "x");

  for (int i = 0; i < n; i++)
    g_string_append (out, after);

  return g_strdup (out->str);
}

typedef struct
{
  const char *before;
  int n;
  const char *after;
} HostileCase;

/* Whatever a card holds, something is painted. */
static void
test_page_hostile (void)
{
  static const HostileCase cases[] = {
    { "> ", 1000, "" },           { "- ", 300, "" },
    { "1. ", 300, "" },           { "**", 1000, "" },
    { "[", 1000, "](y)" },        { "| a ", 500, "|\n" },
    { "$\\frac{", 200, "}{y}$" }, { "$$\\sqrt{", 300, "}$$" },
    { "```\n", 1, "" },           { "\xef\xbf\xbc", 500, "\xe2\x81\xa0" },
    { "\xd7\x90 $x$ ", 200, "" }, { "a", 20000, "b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markdown =
          make_repeated (cases[i].before, cases[i].n, cases[i].after);

      for (int width = 40; width <= 360; width += 320)
        {
          g_autoptr (PoisePage) page = make_page (markdown, width, FALSE);

          g_test_message ("%s", cases[i].before);
          g_assert_true (isfinite (poise_page_get_height (page)));
          g_assert_cmpint (look_at (page, width).n_painted, >, 0);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typeset/page/blocks", test_page_blocks);
  g_test_add_func ("/typeset/page/empty", test_page_empty);
  g_test_add_func ("/typeset/page/colors", test_page_colors);
  g_test_add_func ("/typeset/page/wide", test_page_wide);
  g_test_add_func ("/typeset/page/line-length", test_page_line_length);
  g_test_add_func ("/typeset/page/hostile", test_page_hostile);

  return g_test_run ();
}
