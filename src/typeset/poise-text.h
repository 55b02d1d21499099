/* poise-text.h: the inlines of a block as text that Pango lays out
 *
 * Each piece of a formula is one object replacement character that has the
 * formula's size; whoever draws the text draws the formula over it. Knows Pango
 * and no toolkit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pango.h>

#include "poise-document.h"
#include "poise-math-layout.h"

/**
 * PoiseTextStyle:
 * @math_font: the font of formulas
 * @context: a Pango context whose font is the one of the text around; its
 *   language decides the shapes of Han characters within formulas
 * @language: language of the text, such as "zh_CN"
 * @links: whether links are <a>, which GtkLabel knows and Pango does not
 * @max_width: pixels that a formula may take before it is cut into pieces at
 *   relations; 0 for no limit
 */
typedef struct
{
  PoiseMathFont *math_font;
  PangoContext *context;
  const char *language;
  gboolean links;
  double max_width;
} PoiseTextStyle;

/**
 * PoiseTextFormula:
 * @start: byte in the text of its object replacement character
 * @layout: what to draw there, its baseline on the text's
 * @tex: source of the whole formula, without delimiters; the same pointer in
 *   all of its pieces
 * @math: the whole formula
 */
typedef struct
{
  gsize start;
  PoiseMathLayout *layout;
  GRefString *tex;
  PoiseMath *math;
} PoiseTextFormula;

/**
 * PoiseTextRange:
 * @start: first byte in the text
 * @end: first byte behind it
 */
typedef struct
{
  gsize start;
  gsize end;
} PoiseTextRange;

/**
 * PoiseText:
 * @markup: Pango markup, for gtk_label_set_markup() or pango_parse_markup()
 * @text: what @markup shows, without its elements
 * @shapes: the room of each formula and what else @markup cannot say; to add
 *   to the attributes of @markup
 * @formulas: (element-type PoiseTextFormula): in order
 * @codes: (element-type PoiseTextRange): code that gets a box, in order; see
 *   poise_text_dup_code_boxes()
 * @inserted: (element-type gsize): bytes in @text of the characters between
 *   text and formulas that the author did not write
 */
typedef struct
{
  char *markup;
  char *text;
  PangoAttrList *shapes;
  GArray *formulas;
  GArray *codes;
  GArray *inserted;
} PoiseText;

/**
 * PoiseTextPlace:
 * @x: left edge of a formula, in pixels from the left of the text's layout
 * @baseline: its baseline, in pixels below the top of the text's layout
 */
typedef struct
{
  double x;
  double baseline;
} PoiseTextPlace;

PoiseText *poise_text_new (GPtrArray *inlines, const PoiseTextStyle *style);
PoiseText *poise_text_new_literal (const char *text,
                                   const PoiseTextStyle *style);
void poise_text_free (PoiseText *self);

char *poise_text_dup_source (const PoiseText *self, gsize start, gsize end);
char *poise_text_dup_words (const PoiseText *self, const char *language);
PangoLayout *poise_text_create_layout (const PoiseText *self,
                                       PangoContext *context);
PoiseTextPlace *poise_text_dup_places (const PoiseText *self,
                                       PangoLayout *layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseText, poise_text_free)
