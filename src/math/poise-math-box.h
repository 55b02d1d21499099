/* poise-math-box.h: the boxes of a layout
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-math-arena.h"
#include "poise-math-layout.h"

typedef enum
{
  POISE_BOX_GLYPH,
  POISE_BOX_RULE, /* as wide and high as the box */
  POISE_BOX_LINE, /* from the lower or upper left corner to the opposite one */
  POISE_BOX_TEXT,
  POISE_BOX_LIST, /* children */
  POISE_BOX_KERN, /* a space; no atom */
} PoiseMathBoxKind;

typedef struct _PoiseMathBox PoiseMathBox;

/**
 * PoiseMathBox:
 * @kind: what it shows
 * @width: in pixels, the room that it takes in a row
 * @ascent: above the baseline
 * @descent: below the baseline
 * @x: of the left edge from that of the parent
 * @y: of the baseline below that of the parent
 * @italic: how far beyond @width a superscript stands
 * @slant: italic correction that @width holds already, as of an integral
 * @attachment: where an accent above stands, from the left edge
 * @em: size of the place, in pixels; of a text or glyph, its own size
 * @thickness: of a line
 * @is_falling: of a line, from the upper left corner to the lower right one
 * @is_character: a single character: its scripts ignore its height
 * @class: class of the atom, as its neighbour on the left sees it
 * @end_class: class of the atom, as its neighbour on the right sees it
 * @is_script: whether the spaces of its place are those of scripts
 * @limits: of an operator
 * @color: as in #PoiseMathItem
 * @glyph: of a glyph
 * @text: of a text, borrowed
 * @text_font: of a text
 * @first: first child
 * @last: last child
 * @next: sibling
 */
struct _PoiseMathBox
{
  PoiseMathBoxKind kind;
  double width;
  double ascent;
  double descent;
  double x;
  double y;
  double italic;
  double slant;
  double attachment;
  double em;
  double thickness;
  gboolean is_falling;
  gboolean is_character;
  gboolean is_script;
  PoiseAtomClass class;
  PoiseAtomClass end_class;
  PoiseLimits limits;
  guint32 color;
  guint glyph;
  const char *text;
  PoiseTextFont text_font;
  PoiseMathBox *first;
  PoiseMathBox *last;
  PoiseMathBox *next;
};

PoiseMathBox *poise_math_box_new (PoiseArena *arena, PoiseMathBoxKind kind);
PoiseMathBox *poise_math_box_new_rule (PoiseArena *arena,
                                       double width,
                                       double height,
                                       guint32 color);
PoiseMathBox *poise_math_box_new_kern (PoiseArena *arena, double width);
void poise_math_box_append (PoiseMathBox *self, PoiseMathBox *child);
void poise_math_box_place (PoiseMathBox *self,
                           PoiseMathBox *child,
                           double x,
                           double y);
void poise_math_box_set_class (PoiseMathBox *self, PoiseAtomClass class);

PoiseMathLayout *poise_math_layout_new_from_boxes (const PoiseMathBox *first,
                                                   const PoiseMathBox *end,
                                                   double x);
