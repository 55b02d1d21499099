/* poise-math-radical.c: roots
 *
 * Rule 11 of appendix G of The TeXbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-setter.h"

#define RADICAL_SIGN 0x221A

typedef struct
{
  PoiseMathBox *radicand;
  PoiseMathBox *sign;
  double gap;
  double rule;
} Radical;

/* The size of the sign is that for the font's own rule, so that it is TeX's;
 * the thicker rule takes its place from the gap, or from the room that the sign
 * has to spare. */
static void
set_sign (PoiseMathSetter *self, Radical *radical, const PoiseMathPlace *place)
{
  hb_ot_math_constant_t gap =
      place->style == POISE_MATH_STYLE_DISPLAY
          ? HB_OT_MATH_CONSTANT_RADICAL_DISPLAY_STYLE_VERTICAL_GAP
          : HB_OT_MATH_CONSTANT_RADICAL_VERTICAL_GAP;
  double height = radical->radicand->ascent + radical->radicand->descent;
  double thin = poise_math_place_get_constant (
      self, place, HB_OT_MATH_CONSTANT_RADICAL_RULE_THICKNESS);
  double spare = 0;

  radical->gap = poise_math_place_get_constant (self, place, gap);
  radical->rule = poise_math_place_get_rule (self, place);
  radical->sign = poise_math_new_stretched (
      self, poise_math_font_find_glyph (self->font, RADICAL_SIGN),
      POISE_STRETCH_VERTICAL, height + radical->gap + thin, place);
  radical->gap += radical->rule - thin;
  spare = radical->sign->ascent + radical->sign->descent - radical->rule
          - height - radical->gap;

  radical->gap += spare > 0 ? spare / 2 : MAX (spare, -radical->rule);
}

static PoiseMathBox *
assemble (PoiseMathSetter *self,
          const Radical *radical,
          const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  double bottom = -radical->radicand->ascent - radical->gap;
  double left = radical->sign->width;

  poise_math_box_place (box, radical->sign, 0,
                        bottom - radical->rule + radical->sign->ascent);
  poise_math_box_place (box,
                        poise_math_box_new_rule (self->arena,
                                                 radical->radicand->width,
                                                 radical->rule, place->color),
                        left, bottom);
  poise_math_box_place (box, radical->radicand, left, 0);
  box->ascent += radical->rule;

  return box;
}

/* The degree's foot stands at a percentage of the sign's height. */
static PoiseMathBox *
add_degree (PoiseMathSetter *self,
            PoiseMathBox *root,
            const PoiseMathNode *degree,
            const PoiseMathPlace *place)
{
  PoiseMathPlace inner =
      poise_math_place_with_style (place, POISE_MATH_STYLE_SCRIPT_SCRIPT);
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  PoiseMathBox *number = poise_math_set_row (self, degree, &inner);
  double raise = poise_math_font_get_constant (
      self->font, HB_OT_MATH_CONSTANT_RADICAL_DEGREE_BOTTOM_RAISE_PERCENT);
  double before = poise_math_place_get_constant (
      self, place, HB_OT_MATH_CONSTANT_RADICAL_KERN_BEFORE_DEGREE);
  double after = poise_math_place_get_constant (
      self, place, HB_OT_MATH_CONSTANT_RADICAL_KERN_AFTER_DEGREE);
  double rise = raise * (root->ascent + root->descent) - root->descent;

  before = MAX (before, 0);
  poise_math_box_place (box, number, before, -rise - number->descent);
  poise_math_box_place (box, root, MAX (before + number->width + after, 0), 0);

  return box;
}

/*< private >
 * poise_math_set_root:
 * @self: a setter
 * @node: a root
 * @place: its place
 *
 * Returns: (transfer none): an ordinary atom
 */
PoiseMathBox *
poise_math_set_root (PoiseMathSetter *self,
                     const PoiseMathNode *node,
                     const PoiseMathPlace *place)
{
  const PoiseMathNode *degree = poise_math_get_child (node, 1);
  PoiseMathPlace inner = poise_math_place_cramped (place);
  Radical radical = { 0 };
  PoiseMathBox *root = NULL;

  radical.radicand =
      poise_math_set_row (self, poise_math_get_child (node, 0), &inner);
  set_sign (self, &radical, place);
  root = assemble (self, &radical, place);

  return degree != NULL ? add_degree (self, root, degree, place) : root;
}
