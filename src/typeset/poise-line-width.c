/* poise-line-width.c: how long a line may be before it is hard to follow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-line-width.h"

#include "poise-text-math.h"

#define MAX_CHARACTERS     70 /* of average width */
#define MAX_HAN_CHARACTERS 40 /* each an em wide */

static double
get_letters_width (PangoContext *context)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (
      context, NULL, pango_language_from_string ("en"));
  int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);

  return MAX_CHARACTERS * (double) width / PANGO_SCALE;
}

/**
 * poise_line_width_get:
 * @context: a Pango context with the font and the language of the text
 *
 * A line of Han characters holds fewer of them than one of letters, and those
 * that the font brings along say little about them.
 *
 * Returns: the longest line of prose, in pixels
 */
double
poise_line_width_get (PangoContext *context)
{
  PangoLanguage *language;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 0);

  language = pango_context_get_language (context);

  /* Pango says of a language that it does not know that it may have any. */
  if (!pango_language_get_scripts (language, NULL)
      || !pango_language_includes_script (language, PANGO_SCRIPT_HAN))
    return get_letters_width (context);

  return MAX_HAN_CHARACTERS * poise_text_math_get_text_size (context);
}
