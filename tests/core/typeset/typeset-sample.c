/* typeset-sample.c: what the tests of this folder set texts with
 *
 * The font of formulas comes from the file that POISE_MATH_FONT names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "typeset-sample.h"

#include "poise-markdown.h"

static PoiseMathFont *
load_font (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PoiseMathFont *font;
  gsize size;

  g_file_get_contents (g_getenv ("POISE_MATH_FONT"), &data, &size, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&data), size);
  font = poise_math_font_new (bytes, &error);
  g_assert_no_error (error);

  return font;
}

/* Lives as long as the test. */
PoiseMathFont *
sample_get_font (void)
{
  static PoiseMathFont *font = NULL;

  if (!font)
    font = load_font ();

  return font;
}

PangoContext *
sample_create_context (const char *language)
{
  PangoContext *context =
      pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font =
      pango_font_description_from_string ("Sans");

  pango_font_description_set_absolute_size (font, 16 * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_round_glyph_positions (context, FALSE);

  return context;
}

PoiseDocument *
sample_parse (const char *markdown)
{
  return poise_document_new_from_markdown (markdown);
}

/* Of its first block. */
GPtrArray *
sample_get_inlines (const PoiseDocument *document)
{
  const PoiseBlock *block;

  g_assert_cmpuint (document->blocks->len, >, 0);
  block = g_ptr_array_index (document->blocks, 0);
  g_assert_nonnull (block->inlines);

  return block->inlines;
}

/* Of the first block. */
PoiseText *
sample_make_text (const char *markdown,
                  const char *language,
                  gboolean links,
                  double max_width)
{
  g_autoptr (PoiseDocument) document = sample_parse (markdown);
  PangoContext *context = sample_create_context (language);
  const PoiseTextStyle style = { sample_get_font (), context, language, links,
                                 max_width };
  PoiseText *text = poise_text_new (sample_get_inlines (document), &style);

  g_object_unref (context);

  return text;
}
