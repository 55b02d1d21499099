/* poise-text-writer.h: a text and its markup while they are written
 *
 * Private to this folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-text-breaks.h"
#include "poise-text.h"

#define POISE_TEXT_WORD_JOINER   "\xe2\x81\xa0" /* U+2060 */
#define POISE_TEXT_OPEN_ISOLATE  "\xe2\x81\xa6" /* U+2066, left to right */
#define POISE_TEXT_CLOSE_ISOLATE "\xe2\x81\xa9" /* U+2069 */

/**
 * PoiseTextWriter:
 * @style: how to set the text
 * @breaks: (nullable): where lines may break; without it every formula becomes
 *   a letter
 * @text: what is written
 * @markup: becomes its markup
 * @shown: becomes its text
 * @wide_space: byte of the space that was last made wider; 0 if none was
 * @position: number of characters so far of the text that @breaks judges
 * @line: those since the last line feed
 * @word: those since the last place where a line may break
 * @ascent: of a line of text, in pixels
 * @descent: of a line of text, in pixels
 */
typedef struct
{
  const PoiseTextStyle *style;
  const PoiseTextBreaks *breaks;
  PoiseText *text;
  GString *markup;
  GString *shown;
  gsize wide_space;
  gsize position;
  gsize line;
  gsize word;
  double ascent;
  double descent;
} PoiseTextWriter;

void poise_text_writer_init (PoiseTextWriter *self,
                             const PoiseTextStyle *style,
                             const PoiseTextBreaks *breaks);
PoiseText *poise_text_writer_end (PoiseTextWriter *self);

void poise_text_writer_append_plain (PoiseTextWriter *self, const char *text);
void poise_text_writer_append_code (PoiseTextWriter *self, const char *text);
void poise_text_writer_append_formula (PoiseTextWriter *self, const char *tex);
void poise_text_writer_append_code_gap (PoiseTextWriter *self,
                                        gboolean after_code);

void poise_text_writer_append_raw (PoiseTextWriter *self, const char *text);
void poise_text_writer_append_inserted (PoiseTextWriter *self,
                                        const char *character);
void poise_text_writer_end_full_line (PoiseTextWriter *self, gunichar next);
void poise_text_writer_advance (PoiseTextWriter *self, gunichar character);
gboolean poise_text_writer_is_full (const PoiseTextWriter *self);
gboolean poise_text_writer_has_boxes (const PoiseTextWriter *self);
