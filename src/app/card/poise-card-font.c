/* poise-card-font.c: the fonts of a card
 *
 * The font of formulas comes with the program, so that no formula depends on
 * what fonts a machine has. It is opened once and kept until the process ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-card-font.h"

#include <gio/gio.h>

#define FONT_PATH "/io/github/poiseapp/Poise/fonts/latinmodern-math.otf"

static PoiseMathFont *
open_font (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) data =
      g_resources_lookup_data (FONT_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  PoiseMathFont *font = data ? poise_math_font_new (data, &error) : NULL;

  if (!font)
    g_error ("%s: %s", FONT_PATH, error->message);

  return font;
}

/**
 * poise_card_font_get:
 *
 * Returns: (transfer none): the font that all formulas of the program are set
 * in
 */
PoiseMathFont *
poise_card_font_get (void)
{
  static PoiseMathFont *font;

  if (!font)
    font = open_font ();

  return font;
}

/**
 * poise_card_font_create_context:
 * @widget: a widget that shows a text
 * @language: language of the text, such as "zh_CN"
 *
 * Returns: (transfer full): the widget's Pango context with the language of the
 *   text in place of the desktop's, so that Han characters take its shapes
 */
PangoContext *
poise_card_font_create_context (GtkWidget *widget, const char *language)
{
  PangoContext *context = gtk_widget_create_pango_context (widget);

  pango_context_set_language (context, pango_language_from_string (language));

  return context;
}

/**
 * poise_card_font_is_same:
 * @a: a Pango context
 * @b: another
 *
 * Returns: whether text is as large and of the same font in both
 */
gboolean
poise_card_font_is_same (PangoContext *a, PangoContext *b)
{
  return pango_font_description_equal (pango_context_get_font_description (a),
                                       pango_context_get_font_description (b))
         && pango_cairo_context_get_resolution (a)
                == pango_cairo_context_get_resolution (b);
}
