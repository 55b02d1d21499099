/* poise-text-formula.c: writes formulas, and the gaps beside them, into a text
 *
 * Each piece of a formula is an object replacement character with the formula's
 * size; joiners and thin spaces around it do what a typesetter would.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-text-writer.h"

#include <math.h>

#include "poise-text-boxes.h"
#include "poise-text-math.h"

#define OBJECT_REPLACEMENT "\xef\xbf\xbc" /* U+FFFC */
#define THIN_SPACE         "\xe2\x80\x89" /* U+2009 */

/* In em of the formula. */
#define HAN_GAP  0.125
#define LINE_GAP 0.1  /* above and below, between high formulas of two lines */
#define SLACK    0.13 /* what a line has to spare above and below its letters */

static void
insert_attribute (PoiseTextWriter *self, gsize start, PangoAttribute *attribute)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) self->shown->len;
  pango_attr_list_insert (self->text->shapes, attribute);
}

static int
to_units (double pixels)
{
  return (int) ceil (CLAMP (pixels, -G_MAXINT16, G_MAXINT16) * PANGO_SCALE);
}

/* What fits into a line of text takes as much of its height as text does, so
 * that a line of formulas is a line like others. What is higher keeps its own
 * height, whatever that of the lines around. */
static void
set_height (PoiseTextWriter *self,
            gsize start,
            PangoRectangle *box,
            const PoiseMathLayout *layout)
{
  double em = poise_text_math_get_size (self->style->context);
  int ascent = to_units (self->ascent);
  int descent = to_units (self->descent);
  gboolean fits = !layout
                  || (layout->ascent <= self->ascent + SLACK * em
                      && layout->descent <= self->descent + SLACK * em);

  if (!fits)
    {
      ascent = MAX (ascent, to_units (layout->ascent + LINE_GAP * em));
      descent = MAX (descent, to_units (layout->descent + LINE_GAP * em));
    }

  box->y = -ascent;
  box->height = ascent + descent;

  if (fits)
    return;

  insert_attribute (self, start, pango_attr_line_height_new (1.0));
  insert_attribute (self, start,
                    pango_attr_line_height_new_absolute (box->height));
}

/* Gives what was appended since @start a width, and the height of @layout or
 * that of text. */
static void
add_shape (PoiseTextWriter *self,
           gsize start,
           double width,
           const PoiseMathLayout *layout)
{
  PangoRectangle box = { .width = to_units (width) };

  set_height (self, start, &box, layout);
  insert_attribute (self, start, pango_attr_shape_new (&box, &box));
}

static void
append_room (PoiseTextWriter *self, const char *character, double width)
{
  gsize start = self->shown->len;

  poise_text_writer_append_inserted (self, character);
  add_shape (self, start, width, NULL);
}

/* A line ends with the space, and never begins with it. */
static void
append_thin_space (PoiseTextWriter *self, gboolean is_behind, double padding)
{
  double em = poise_text_math_get_size (self->style->context);

  if (is_behind)
    poise_text_writer_append_inserted (self, POISE_TEXT_WORD_JOINER);

  append_room (self, THIN_SPACE, HAN_GAP * em + padding);
}

static void
append_gap (PoiseTextWriter *self, gboolean after_formula)
{
  switch (poise_text_breaks_get_gap (self->breaks, self->position))
    {
    case POISE_TEXT_GAP_JOIN:
      poise_text_writer_append_inserted (self, POISE_TEXT_WORD_JOINER);
      break;

    case POISE_TEXT_GAP_THIN:
      append_thin_space (self, after_formula, 0);
      break;

    case POISE_TEXT_GAP_NONE:
    default:
      break;
    }
}

static void
append_piece (PoiseTextWriter *self, PoiseTextFormula piece)
{
  piece.start = self->shown->len;
  g_ref_string_acquire (piece.tex);
  poise_math_ref (piece.math);
  poise_text_writer_append_raw (self, OBJECT_REPLACEMENT);
  add_shape (self, piece.start, piece.layout->width, piece.layout);
  g_array_append_val (self->text->formulas, piece);
}

static void
append_pieces (PoiseTextWriter *self,
               const char *tex,
               PoiseMath *math,
               GPtrArray *pieces)
{
  g_autoptr (GRefString) source = g_ref_string_new (tex);
  gboolean is_isolated =
      pieces->len > 1 && poise_text_breaks_has_right_to_left (self->breaks);

  if (is_isolated)
    poise_text_writer_append_inserted (self, POISE_TEXT_OPEN_ISOLATE);

  for (guint i = 0; i < pieces->len; i++)
    {
      PoiseTextFormula piece = { .tex = source, .math = math };

      piece.layout = g_steal_pointer (&g_ptr_array_index (pieces, i));
      append_piece (self, piece);
    }

  if (is_isolated)
    poise_text_writer_append_inserted (self, POISE_TEXT_CLOSE_ISOLATE);
}

static GPtrArray *
lay_out (PoiseTextWriter *self, const PoiseMath *math)
{
  PoiseMathSetting setting;

  poise_text_math_init_setting (&setting, self->style->math_font,
                                self->style->context);
  setting.max_width = self->style->max_width;

  return poise_math_layout_new_pieces (math, &setting);
}

static void
append_letter (PoiseTextWriter *self)
{
  char letter[7] = "";

  g_unichar_to_utf8 (POISE_TEXT_FORMULA_LETTER, letter);
  poise_text_writer_append_plain (self, letter);
}

static void
append_source (PoiseTextWriter *self, const char *tex)
{
  PoiseTextWriter before = *self;

  poise_text_writer_append_code (self, tex);
  self->position = before.position;
  self->line = before.line;
  self->word = before.word;
}

/**
 * poise_text_writer_append_formula:
 * @self: a writer
 * @tex: a formula without its delimiters
 *
 * Appends the formula with what belongs between it and the text around, or its
 * source if it does not parse. Counts as one letter in any case.
 */
void
poise_text_writer_append_formula (PoiseTextWriter *self, const char *tex)
{
  g_autoptr (PoiseMath) math = NULL;
  g_autoptr (GPtrArray) pieces = NULL;

  if (!self->breaks || poise_text_writer_is_full (self))
    {
      append_letter (self);
      return;
    }

  math = poise_math_new (tex, NULL /* shows the source */);
  pieces = math ? lay_out (self, math) : NULL;
  poise_text_writer_end_full_line (self, POISE_TEXT_FORMULA_LETTER);

  if (!pieces || pieces->len == 0)
    {
      append_source (self, tex);
      poise_text_writer_advance (self, POISE_TEXT_FORMULA_LETTER);
      return;
    }

  append_gap (self, FALSE);
  append_pieces (self, tex, math, pieces);
  poise_text_writer_advance (self, POISE_TEXT_FORMULA_LETTER);

  if (!poise_text_breaks_is_formula (self->breaks, self->position))
    append_gap (self, TRUE);
}

/* Widens the space beside code at byte @start of the text that is shown, which
 * may be still to come. A space between two codes gets room for both. */
static void
widen_space (PoiseTextWriter *self, gsize start)
{
  gboolean is_between_codes = start > 0 && start == self->wide_space;
  double room = (is_between_codes ? 2 : 1) * POISE_TEXT_BOX_PADDING;
  PangoAttribute *attribute = pango_attr_letter_spacing_new (to_units (room));

  self->wide_space = start;
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) start + 1;
  pango_attr_list_insert (self->text->shapes, attribute);
}

static void
widen_space_beside_code (PoiseTextWriter *self, gboolean after_code)
{
  gsize length = self->shown->len;

  if (poise_text_writer_is_full (self))
    return;

  if (after_code && poise_text_breaks_is_space (self->breaks, self->position))
    widen_space (self, length);
  else if (!after_code && length > 0 && self->shown->str[length - 1] == ' ')
    widen_space (self, length - 1);
}

/**
 * poise_text_writer_append_code_gap:
 * @self: a writer
 * @after_code: whether code is before this place, not behind it
 *
 * Appends the thin space that belongs between code and a Han character, and
 * room for the edge of the code's box. A formula brings its own.
 */
void
poise_text_writer_append_code_gap (PoiseTextWriter *self, gboolean after_code)
{
  gsize other = after_code ? self->position : self->position - 1;
  double padding =
      poise_text_writer_has_boxes (self) ? POISE_TEXT_BOX_PADDING : 0;

  if (!self->breaks || self->position == 0
      || poise_text_breaks_is_formula (self->breaks, other))
    return;

  switch (poise_text_breaks_get_gap (self->breaks, self->position))
    {
    case POISE_TEXT_GAP_JOIN:
      if (padding > 0)
        append_room (self, POISE_TEXT_WORD_JOINER, padding);
      break;

    case POISE_TEXT_GAP_THIN:
      append_thin_space (self, after_code, padding);
      break;

    case POISE_TEXT_GAP_NONE:
    default:
      if (padding > 0)
        widen_space_beside_code (self, after_code);
      break;
    }
}
