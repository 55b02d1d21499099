/* typeset.c: poise-cli typeset, which sets a text as the program does
 *
 * Needs no display: Pango lays the page out and cairo paints it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-cli.h"

#include <gio/gio.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "poise-highlight.h"
#include "poise-html.h"
#include "poise-markdown.h"
#include "poise-page.h"
#include "typeset-source.h"

#define FONT      "Adwaita Sans, Cantarell, Inter 11.9" /* a card's, in points */
#define FONT_PATH "/io/github/poiseapp/Poise/fonts/latinmodern-math.otf"

#define DEFAULT_WIDTH  720
#define NARROWEST      40
#define WIDEST         8192
#define SMALLEST_SCALE 0.1
#define LARGEST_SCALE  8
#define LARGEST_SIDE   32000 /* pixels; cairo takes no more */

static const char help[] =
    "Usage:\n"
    "  poise-cli typeset FILE --png OUT [OPTION...]\n"
    "  poise-cli typeset --card ID --png OUT [OPTION...]\n"
    "\n"
    "Sets a text as the program shows it, and writes it as a picture. FILE is\n"
    "Markdown with TeX formulas; - is standard input.\n"
    "\n"
    "  --png OUT        write the picture to OUT\n"
    "  --width PX       width of the page, from 40 to 8192; 720 by default\n"
    "  --scale N        pixels of the picture for each of the page, from 0.1\n"
    "                   to 8; 1 by default\n"
    "  --dark           light text on dark\n"
    "  --language L     language of the text, such as zh_CN; en by default\n"
    "  --html           FILE is HTML\n"
    "  --formulas       FILE has a formula on each line\n"
    "  --card ID        set a built-in card\n"
    "\n"
    "What would be higher than 32000 pixels is cut there.\n"
    "\n"
    "Exit status: 0 written, 1 not, 2 wrong usage.\n";

/**
 * Options:
 * @files: (nullable): what to read
 * @card: (nullable): identifier of a built-in card
 * @png: (nullable): what to write
 * @language: (nullable): language of the text
 * @width: of the page, in pixels
 * @scale: pixels of the picture for each of the page
 * @is_dark: whether the text is light
 * @is_html: whether the text is HTML
 * @is_formulas: whether each line is a formula
 * @is_help: whether only help is wanted
 */
typedef struct
{
  char **files;
  char *card;
  char *png;
  char *language;
  int width;
  double scale;
  gboolean is_dark;
  gboolean is_html;
  gboolean is_formulas;
  gboolean is_help;
} Options;

static void
options_clear (Options *self)
{
  g_strfreev (self->files);
  g_free (self->card);
  g_free (self->png);
  g_free (self->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
options_parse (Options *self, int argc, char **argv, GError **error)
{
  const GOptionEntry entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &self->is_help, NULL, NULL },
    { "png", 0, 0, G_OPTION_ARG_FILENAME, &self->png, NULL, NULL },
    { "width", 0, 0, G_OPTION_ARG_INT, &self->width, NULL, NULL },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &self->scale, NULL, NULL },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &self->is_dark, NULL, NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &self->language, NULL, NULL },
    { "html", 0, 0, G_OPTION_ARG_NONE, &self->is_html, NULL, NULL },
    { "formulas", 0, 0, G_OPTION_ARG_NONE, &self->is_formulas, NULL, NULL },
    { "card", 0, 0, G_OPTION_ARG_STRING, &self->card, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->files, NULL,
      NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);

  return g_option_context_parse (context, &argc, &argv, error);
}

/* What is not a number is no scale either. */
static const char *
find_wrong_size (const Options *self)
{
  if (self->width < NARROWEST || self->width > WIDEST)
    return "The width must be from 40 to 8192";

  if (!(self->scale >= SMALLEST_SCALE && self->scale <= LARGEST_SCALE))
    return "The scale must be from 0.1 to 8";

  if (self->width * self->scale > LARGEST_SIDE)
    return "The picture would be wider than 32000 pixels";

  return NULL;
}

static const char *
find_wrong_usage (const Options *self)
{
  guint n_files = self->files ? g_strv_length (self->files) : 0;
  guint n_forms = (guint) self->is_html + (guint) self->is_formulas
                  + (guint) (self->card != NULL);

  if (n_files + (guint) (self->card != NULL) != 1)
    return "One file or one card is needed";

  if (n_forms > 1)
    return "Only one of --html, --formulas and --card can be used";

  if (!self->png || !*self->png)
    return "--png must say where the picture goes";

  return find_wrong_size (self);
}

static int
complain (const char *problem)
{
  g_printerr ("poise-cli: %s. See poise-cli typeset --help.\n", problem);

  return POISE_CLI_USAGE;
}

static PoiseDocument *
read_document (const Options *self, GError **error)
{
  g_autofree char *text = NULL;

  if (self->card)
    text = poise_cli_dup_card (self->card, self->language, error);
  else
    text = poise_cli_dup_file (self->files[0], error);

  if (!text)
    return NULL;

  if (self->is_html)
    return poise_document_new_from_html (text);

  if (self->is_formulas)
    {
      g_autofree char *markdown = poise_cli_dup_formula_sheet (text);

      return poise_document_new_from_markdown (markdown);
    }

  return poise_document_new_from_markdown (text);
}

static PoiseMathFont *
load_font (GError **error)
{
  g_autoptr (GBytes) data =
      g_resources_lookup_data (FONT_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return data ? poise_math_font_new (data, error) : NULL;
}

/* Places glyphs as finely as a picture of any scale shows them. */
static PangoContext *
create_context (const char *language)
{
  PangoContext *context =
      pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font =
      pango_font_description_from_string (FONT);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_font_description (context, font);
  pango_context_set_language (context, pango_language_from_string (language));

  return context;
}

static gboolean
write_page (const PoisePage *page, const Options *options, GError **error)
{
  int width = (int) ceil (options->width * options->scale);
  double height = ceil (poise_page_get_height (page) * options->scale);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, width, (int) CLAMP (height, 1, LARGEST_SIDE));
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, options->scale, options->scale);
  poise_page_draw (page, cr);
  status = cairo_status (cr);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png (surface, options->png);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               "The picture %s cannot be written: %s", options->png,
               cairo_status_to_string (status));

  return FALSE;
}

static gboolean
typeset (const Options *options, GError **error)
{
  g_autoptr (PoiseDocument) document = read_document (options, error);
  g_autoptr (PoiseMathFont) font = document ? load_font (error) : NULL;
  g_autoptr (PoisePage) page = NULL;
  PoisePageStyle style;

  if (!font)
    return FALSE;

  style = (PoisePageStyle) {
    .math_font = font,
    .context = create_context (options->language),
    .language = options->language,
    .is_dark = options->is_dark,
    .highlight = poise_highlight,
  };
  page = poise_page_new (document, &style, options->width);
  g_object_unref (style.context);

  return write_page (page, options, error);
}

/**
 * poise_cli_typeset:
 * @argc: number of @argv
 * @argv: the command's name and its arguments
 *
 * Returns: a #PoiseCliExit
 */
int
poise_cli_typeset (int argc, char **argv)
{
  g_auto (Options) options = { .width = DEFAULT_WIDTH, .scale = 1 };
  g_autoptr (GError) error = NULL;
  const char *problem;

  if (!options_parse (&options, argc, argv, &error))
    return complain (error->message);

  if (options.is_help)
    {
      g_print ("%s", help);
      return POISE_CLI_OK;
    }

  problem = find_wrong_usage (&options);

  if (problem)
    return complain (problem);

  if (!options.language)
    options.language = g_strdup ("en");

  if (typeset (&options, &error))
    return POISE_CLI_OK;

  g_printerr ("poise-cli: %s.\n", error->message);

  return POISE_CLI_FAILED;
}
