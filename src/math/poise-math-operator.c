/* poise-math-operator.c: large operators and what stands above and below
 *
 * Rules 13 and 13a of appendix G of The TeXbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-setter.h"

/* Space beyond limits (TeX's xi 13), in em. */
#define LIMIT_PADDING 0.1

/* Which part of the italic correction of a large operator its subscript moves
 * back by. The MATH table's value is the slant of the whole glyph; Computer
 * Modern's, which stands beside the lower end, is three quarters of it. */
#define OPERATOR_SLANT 0.75

static PoiseMathBox *
enlarge (PoiseMathSetter *self,
         const PoiseMathBox *symbol,
         const PoiseMathPlace *place)
{
  double height = poise_math_font_get_constant (
      self->font, HB_OT_MATH_CONSTANT_DISPLAY_OPERATOR_MIN_HEIGHT);
  PoiseGlyphVariant variant = poise_math_font_find_variant (
      self->font, symbol->glyph, POISE_STRETCH_VERTICAL, height,
      POISE_VARIANT_COVER);

  return poise_math_new_glyph (self, variant.glyph, place);
}

/*< private >
 * poise_math_set_operator:
 * @self: a setter
 * @node: a large operator
 * @place: its place
 *
 * Returns: (transfer none): an operator centred on the axis, larger in display
 *   style
 */
PoiseMathBox *
poise_math_set_operator (PoiseMathSetter *self,
                         const PoiseMathNode *node,
                         const PoiseMathPlace *place)
{
  PoiseMathBox *symbol = poise_math_set_symbol (self, node, place);
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  double axis = poise_math_place_get_constant (self, place,
                                               HB_OT_MATH_CONSTANT_AXIS_HEIGHT);

  if (place->style == POISE_MATH_STYLE_DISPLAY
      && symbol->kind == POISE_BOX_GLYPH)
    symbol = enlarge (self, symbol, place);

  poise_math_box_place (box, symbol, 0,
                        (symbol->ascent - symbol->descent) / 2 - axis);
  /* The advance of a large operator holds its italic correction already. */
  box->slant = symbol->italic * OPERATOR_SLANT;
  box->limits = node->limits;
  poise_math_box_set_class (box, POISE_ATOM_OPERATOR);

  return box;
}

/*< private >
 * poise_math_has_limits:
 * @base: of scripts
 * @place: its place
 *
 * Returns: whether scripts stand above and below
 */
gboolean
poise_math_has_limits (const PoiseMathBox *base, const PoiseMathPlace *place)
{
  if (base->limits == POISE_LIMITS_ALWAYS)
    return TRUE;

  return base->class == POISE_ATOM_OPERATOR
         && base->limits == POISE_LIMITS_BY_STYLE
         && place->style == POISE_MATH_STYLE_DISPLAY;
}

typedef struct
{
  double gap;  /* at least, between the base and the ink of the limit */
  double rise; /* at least, between the base and the baseline of the limit */
} LimitSpace;

/* Some fonts, Latin Modern among them, have the two values of the upper limit
 * in each other's place; the gap is the smaller one. */
static LimitSpace
get_upper_space (PoiseMathSetter *self, const PoiseMathPlace *place)
{
  double gap = poise_math_place_get_constant (
      self, place, HB_OT_MATH_CONSTANT_UPPER_LIMIT_GAP_MIN);
  double rise = poise_math_place_get_constant (
      self, place, HB_OT_MATH_CONSTANT_UPPER_LIMIT_BASELINE_RISE_MIN);

  return (LimitSpace) { MIN (gap, rise), MAX (gap, rise) };
}

static LimitSpace
get_lower_space (PoiseMathSetter *self, const PoiseMathPlace *place)
{
  return (LimitSpace) {
    poise_math_place_get_constant (self, place,
                                   HB_OT_MATH_CONSTANT_LOWER_LIMIT_GAP_MIN),
    poise_math_place_get_constant (
        self, place, HB_OT_MATH_CONSTANT_LOWER_LIMIT_BASELINE_DROP_MIN),
  };
}

/*< private >
 * poise_math_add_limits:
 * @self: a setter
 * @base: an atom
 * @lower: (nullable): its lower limit
 * @upper: (nullable): its upper limit
 * @place: of the base
 *
 * Returns: (transfer none): an atom of the class of @base
 */
PoiseMathBox *
poise_math_add_limits (PoiseMathSetter *self,
                       PoiseMathBox *base,
                       PoiseMathBox *lower,
                       PoiseMathBox *upper,
                       const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  LimitSpace upper_space = get_upper_space (self, place);
  LimitSpace lower_space = get_lower_space (self, place);
  double padding = LIMIT_PADDING * poise_math_place_get_size (self, place);
  double base_width = base->width;
  double width = base_width;

  width = upper != NULL ? MAX (width, upper->width) : width;
  width = lower != NULL ? MAX (width, lower->width) : width;
  poise_math_box_place (box, base, (width - base_width) / 2, 0);

  if (upper != NULL)
    poise_math_box_place (
        box, upper, (width - upper->width + base->slant) / 2,
        -base->ascent
            - MAX (upper_space.gap + upper->descent, upper_space.rise));

  if (lower != NULL)
    poise_math_box_place (
        box, lower, (width - lower->width - base->slant) / 2,
        base->descent
            + MAX (lower_space.gap + lower->ascent, lower_space.rise));

  box->width = width;
  box->ascent += upper != NULL ? padding : 0;
  box->descent += lower != NULL ? padding : 0;
  box->class = base->class;
  box->end_class = base->end_class;

  return box;
}

/*< private >
 * poise_math_set_limits:
 * @self: a setter
 * @base: an atom
 * @below: (nullable): its lower limit
 * @above: (nullable): its upper limit
 * @place: of the base
 *
 * Returns: (transfer none): an atom of the class of @base
 */
PoiseMathBox *
poise_math_set_limits (PoiseMathSetter *self,
                       PoiseMathBox *base,
                       const PoiseMathNode *below,
                       const PoiseMathNode *above,
                       const PoiseMathPlace *place)
{
  PoiseMathPlace upper_place = poise_math_place_superscript (place);
  PoiseMathPlace lower_place = poise_math_place_subscript (place);
  PoiseMathBox *upper = NULL;
  PoiseMathBox *lower = NULL;

  if (above != NULL)
    upper = poise_math_set_row (self, above, &upper_place);

  if (below != NULL)
    lower = poise_math_set_row (self, below, &lower_place);

  return poise_math_add_limits (self, base, lower, upper, place);
}

/*< private >
 * poise_math_set_stack:
 * @self: a setter
 * @node: a stack
 * @place: its place
 *
 * Returns: (transfer none): an atom of the class of @node
 */
PoiseMathBox *
poise_math_set_stack (PoiseMathSetter *self,
                      const PoiseMathNode *node,
                      const PoiseMathPlace *place)
{
  const PoiseMathNode *above = poise_math_get_child (node, 1);
  const PoiseMathNode *below = poise_math_get_child (node, 2);
  PoiseMathBox *base =
      poise_math_set_row (self, poise_math_get_child (node, 0), place);
  PoiseMathBox *box = poise_math_set_limits (self, base, below, above, place);

  poise_math_box_set_class (box, node->class);
  box->limits = node->limits;

  return box;
}
