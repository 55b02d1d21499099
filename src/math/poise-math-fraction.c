/* poise-math-fraction.c: fractions, stacks without a bar, binomials
 *
 * Rule 15 of appendix G of The TeXbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-setter.h"

#include <math.h>

/* Sizes of the delimiters: those of \bigg and \big. TeX's sigma 20 and 21,
 * 2.39 and 1.01 em, are more than a binomial needs in display style and less in
 * text style. */
#define DELIMITERS_DISPLAY 3
#define DELIMITERS_TEXT    1

/* How far the bar reaches beyond the wider part on each side, in em. It is as
 * in MathJax in display style; in text style MathJax has the same, but narrower
 * parts, as it shrinks letters instead of taking those cut for small sizes. */
#define OVERHANG_DISPLAY 0.1
#define OVERHANG_TEXT    0.06

typedef struct
{
  PoiseMathBox *numerator;
  PoiseMathBox *denominator;
  double up;
  double down;
  double rule;
  double overhang; /* of the bar, on each side */
} Fraction;

static double
get_by_style (PoiseMathSetter *self,
              const PoiseMathPlace *place,
              hb_ot_math_constant_t text,
              hb_ot_math_constant_t display)
{
  return poise_math_place_get_constant (
      self, place, place->style == POISE_MATH_STYLE_DISPLAY ? display : text);
}

static double
get_rule (PoiseMathSetter *self,
          const PoiseMathNode *node,
          const PoiseMathPlace *place)
{
  if (!isfinite (node->thickness) || node->thickness < 0)
    return poise_math_place_get_rule (self, place);

  return MIN (node->thickness, 10) * poise_math_place_get_size (self, place);
}

/* Rule 15c. */
static void
shift_stack (PoiseMathSetter *self,
             Fraction *fraction,
             const PoiseMathPlace *place)
{
  double gap_min = (place->style == POISE_MATH_STYLE_DISPLAY ? 7 : 3)
                   * poise_math_place_get_rule (self, place);
  double gap = 0;

  fraction->up =
      get_by_style (self, place, HB_OT_MATH_CONSTANT_STACK_TOP_SHIFT_UP,
                    HB_OT_MATH_CONSTANT_STACK_TOP_DISPLAY_STYLE_SHIFT_UP);
  fraction->down =
      get_by_style (self, place, HB_OT_MATH_CONSTANT_STACK_BOTTOM_SHIFT_DOWN,
                    HB_OT_MATH_CONSTANT_STACK_BOTTOM_DISPLAY_STYLE_SHIFT_DOWN);
  gap = fraction->up - fraction->numerator->descent
        - (fraction->denominator->ascent - fraction->down);

  if (gap < gap_min)
    {
      fraction->up += (gap_min - gap) / 2;
      fraction->down += (gap_min - gap) / 2;
    }
}

/* Rule 15d. */
static void
shift_around_rule (PoiseMathSetter *self,
                   Fraction *fraction,
                   const PoiseMathPlace *place)
{
  double axis = poise_math_place_get_constant (self, place,
                                               HB_OT_MATH_CONSTANT_AXIS_HEIGHT);
  double gap =
      (place->style == POISE_MATH_STYLE_DISPLAY ? 3 : 1) * fraction->rule;
  double clearance = gap + fraction->rule / 2;
  double up = get_by_style (
      self, place, HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_SHIFT_UP,
      HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_DISPLAY_STYLE_SHIFT_UP);
  double down = get_by_style (
      self, place, HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_SHIFT_DOWN,
      HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_DISPLAY_STYLE_SHIFT_DOWN);

  fraction->up = MAX (up, axis + clearance + fraction->numerator->descent);
  fraction->down = MAX (down, clearance + fraction->denominator->ascent - axis);
}

static PoiseMathBox *
stack (PoiseMathSetter *self, Fraction *fraction, const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  double width = MAX (fraction->numerator->width, fraction->denominator->width)
                 + 2 * fraction->overhang;
  double axis = poise_math_place_get_constant (self, place,
                                               HB_OT_MATH_CONSTANT_AXIS_HEIGHT);

  poise_math_box_place (box, fraction->numerator,
                        (width - fraction->numerator->width) / 2,
                        -fraction->up);

  if (fraction->rule > 0)
    poise_math_box_place (box,
                          poise_math_box_new_rule (
                              self->arena, width, fraction->rule, place->color),
                          0, -axis + fraction->rule / 2);

  poise_math_box_place (box, fraction->denominator,
                        (width - fraction->denominator->width) / 2,
                        fraction->down);

  return box;
}

static PoiseMathBox *
new_fence (PoiseMathSetter *self, const char *text, const PoiseMathPlace *place)
{
  int size = place->style == POISE_MATH_STYLE_DISPLAY ? DELIMITERS_DISPLAY
                                                      : DELIMITERS_TEXT;

  return poise_math_new_big_delimiter (self, text, size, place);
}

/*< private >
 * poise_math_set_fraction:
 * @self: a setter
 * @node: a fraction
 * @place: its place
 *
 * Returns: (transfer none): an ordinary atom
 */
PoiseMathBox *
poise_math_set_fraction (PoiseMathSetter *self,
                         const PoiseMathNode *node,
                         const PoiseMathPlace *place)
{
  PoiseMathPlace own = poise_math_place_with_style (place, node->style);
  PoiseMathPlace above = poise_math_place_numerator (&own);
  PoiseMathPlace below = poise_math_place_cramped (&above);
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  Fraction fraction = { .rule = get_rule (self, node, &own) };

  fraction.numerator =
      poise_math_set_row (self, poise_math_get_child (node, 0), &above);
  fraction.denominator =
      poise_math_set_row (self, poise_math_get_child (node, 1), &below);

  if (fraction.rule > 0)
    {
      fraction.overhang =
          (own.style == POISE_MATH_STYLE_DISPLAY ? OVERHANG_DISPLAY
                                                 : OVERHANG_TEXT)
          * poise_math_place_get_size (self, &own);
      shift_around_rule (self, &fraction, &own);
    }
  else
    shift_stack (self, &fraction, &own);

  poise_math_box_append (box, new_fence (self, node->left, &own));
  poise_math_box_append (box, stack (self, &fraction, &own));
  poise_math_box_append (box, new_fence (self, node->right, &own));
  poise_math_row_finish (self, box);

  return box;
}
