/* poise-text-writer.c: a text and its markup while they are written
 *
 * Both are written side by side, so that an index in the one text is an index
 * in the other. Every text carries its language, so that Han characters take
 * the shapes of that language whatever the desktop's is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-text-writer.h"

#define ELLIPSIS "\xe2\x80\xa6" /* U+2026 */

#define CODE_SPAN "<span font_family=\"monospace\" size=\"95%\">"

/* In characters. Pango's time grows with the square of a word's length, and its
 * widths overflow somewhere beyond 200,000 characters. */
#define LONGEST_TEXT 100000 /* the rest is not shown */
#define LONGEST_LINE 30000  /* without a line feed */
#define LONGEST_WORD 1000

/* The padding of each is an attribute or two, and Pango goes through all of a
 * text's for each of its runs. */
#define MOST_BOXES 1000

/* Of the font's Latin letters: those of others are higher as they come. */
static void
measure_line (PoiseTextWriter *self)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (
      self->style->context, NULL, pango_language_from_string ("en"));

  self->ascent = (double) pango_font_metrics_get_ascent (metrics) / PANGO_SCALE;
  self->descent =
      (double) pango_font_metrics_get_descent (metrics) / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
}

/**
 * poise_text_writer_init:
 * @self: (out caller-allocates): gets an empty writer
 * @style: how to set the text
 * @breaks: (nullable): where lines may break
 */
void
poise_text_writer_init (PoiseTextWriter *self,
                        const PoiseTextStyle *style,
                        const PoiseTextBreaks *breaks)
{
  PangoLanguage *language = pango_language_from_string (style->language);

  *self = (PoiseTextWriter) { .style = style, .breaks = breaks };
  self->markup = g_string_new (NULL);
  self->shown = g_string_new (NULL);
  self->text = g_new0 (PoiseText, 1);
  self->text->shapes = pango_attr_list_new ();
  self->text->formulas = g_array_new (FALSE, FALSE, sizeof (PoiseTextFormula));
  self->text->codes = g_array_new (FALSE, FALSE, sizeof (PoiseTextRange));
  self->text->inserted = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_string_append_printf (self->markup,
                          "<span lang=\"%s\" insert_hyphens=\"false\">",
                          pango_language_to_string (language));
  if (breaks)
    measure_line (self);
}

/**
 * poise_text_writer_end:
 * @self: a writer, not to be used any more
 *
 * Returns: (transfer full): what was written
 */
PoiseText *
poise_text_writer_end (PoiseTextWriter *self)
{
  g_string_append (self->markup, "</span>");
  self->text->markup = g_string_free_and_steal (self->markup);
  self->text->text = g_string_free_and_steal (self->shown);

  return self->text;
}

/**
 * poise_text_writer_append_raw:
 * @self: a writer
 * @text: characters
 *
 * Appends to both texts, and counts nothing.
 */
void
poise_text_writer_append_raw (PoiseTextWriter *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (self->shown, text);
  g_string_append (self->markup, escaped);
}

/**
 * poise_text_writer_append_inserted:
 * @self: a writer
 * @character: a character that the author did not write
 *
 * Appends to both texts, and counts nothing.
 */
void
poise_text_writer_append_inserted (PoiseTextWriter *self, const char *character)
{
  gsize start = self->shown->len;

  g_array_append_val (self->text->inserted, start);
  poise_text_writer_append_raw (self, character);
}

static void
append_part (PoiseTextWriter *self, const char *start, const char *end)
{
  g_autofree char *part = g_strndup (start, (gsize) (end - start));

  poise_text_writer_append_raw (self, part);
}

/* Whether the line must end before @next. */
static gboolean
must_end_line (const PoiseTextWriter *self, gunichar next)
{
  return self->word >= LONGEST_WORD
         || (self->line >= LONGEST_LINE
             && (self->word == 0 || g_unichar_isspace (next)));
}

/**
 * poise_text_writer_advance:
 * @self: a writer
 * @character: a character that was appended
 *
 * Counts a character of the text that the breaks judge.
 */
void
poise_text_writer_advance (PoiseTextWriter *self, gunichar character)
{
  gboolean is_break =
      g_unichar_isspace (character) || g_unichar_iswide (character);

  self->position++;
  self->line = character == '\n' ? 0 : self->line + 1;
  self->word = is_break ? 0 : self->word + 1;
}

/**
 * poise_text_writer_end_full_line:
 * @self: a writer
 * @next: the character that follows
 *
 * Ends the line if it is too long for Pango.
 */
void
poise_text_writer_end_full_line (PoiseTextWriter *self, gunichar next)
{
  if (!must_end_line (self, next))
    return;

  poise_text_writer_append_inserted (self, "\n");
  poise_text_writer_advance (self, '\n');
}

/**
 * poise_text_writer_is_full:
 * @self: a writer
 *
 * Returns: whether nothing more is shown
 */
gboolean
poise_text_writer_is_full (const PoiseTextWriter *self)
{
  return self->position >= LONGEST_TEXT;
}

static void
append_lines (PoiseTextWriter *self, const char *text)
{
  const char *start = text;
  const char *p;

  for (p = text; *p && !poise_text_writer_is_full (self);
       p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (must_end_line (self, character))
        {
          append_part (self, start, p);
          poise_text_writer_end_full_line (self, character);
          start = p;
        }

      poise_text_writer_advance (self, character);
    }

  append_part (self, start, p);

  if (*p && self->position == LONGEST_TEXT)
    {
      poise_text_writer_append_inserted (self, ELLIPSIS);
      self->position++;
    }
}

/**
 * poise_text_writer_append_plain:
 * @self: a writer
 * @text: literal text
 *
 * Appends as much as can be shown. Where it ends for that reason, an ellipsis
 * says so.
 */
void
poise_text_writer_append_plain (PoiseTextWriter *self, const char *text)
{
  g_autoptr (GString) lines = NULL;

  /* A parser of markup reads a carriage return as a line feed. */
  if (!strchr (text, '\r'))
    {
      append_lines (self, text);
      return;
    }

  lines = g_string_new (text);
  g_string_replace (lines, "\r\n", "\n", 0);
  g_string_replace (lines, "\r", "\n", 0);
  append_lines (self, lines->str);
}

/**
 * poise_text_writer_has_boxes:
 * @self: a writer
 *
 * Returns: whether more code gets boxes behind it
 */
gboolean
poise_text_writer_has_boxes (const PoiseTextWriter *self)
{
  return self->text->codes->len < MOST_BOXES;
}

/**
 * poise_text_writer_append_code:
 * @self: a writer
 * @text: literal text
 *
 * Appends the text in a font whose letters are of one width, with a box behind
 * it unless there are too many.
 */
void
poise_text_writer_append_code (PoiseTextWriter *self, const char *text)
{
  PoiseTextRange range = { .start = self->shown->len };

  g_string_append (self->markup, CODE_SPAN);
  poise_text_writer_append_plain (self, text);
  g_string_append (self->markup, "</span>");
  range.end = self->shown->len;

  if (range.end > range.start && poise_text_writer_has_boxes (self))
    g_array_append_val (self->text->codes, range);
}
