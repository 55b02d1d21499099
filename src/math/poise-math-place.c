/* poise-math-place.c: styles, and the places that follow from a place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-setter.h"

#include <math.h>

/* In em; beyond this a length is an accident of the source. */
#define MAX_LENGTH 200.0

/*< private >
 * poise_math_place_get_size:
 * @self: a setter
 * @place: a place
 *
 * Returns: pixels per em in @place
 */
double
poise_math_place_get_size (const PoiseMathSetter *self,
                           const PoiseMathPlace *place)
{
  hb_ot_math_constant_t factor = HB_OT_MATH_CONSTANT_SCRIPT_PERCENT_SCALE_DOWN;

  if (!poise_math_place_is_script (place))
    return place->base;

  if (place->style == POISE_MATH_STYLE_SCRIPT_SCRIPT)
    factor = HB_OT_MATH_CONSTANT_SCRIPT_SCRIPT_PERCENT_SCALE_DOWN;

  return place->base * poise_math_font_get_constant (self->font, factor);
}

/*< private >
 * poise_math_place_get_constant:
 * @self: a setter
 * @place: a place
 * @constant: a length of the MATH table
 *
 * Returns: the constant at the size of @place, in pixels
 */
double
poise_math_place_get_constant (const PoiseMathSetter *self,
                               const PoiseMathPlace *place,
                               hb_ot_math_constant_t constant)
{
  return poise_math_font_get_constant (self->font, constant)
         * poise_math_place_get_size (self, place);
}

/*< private >
 * poise_math_place_get_rule:
 * @self: a setter
 * @place: a place
 *
 * Returns: how thick rules are in @place, in pixels
 */
double
poise_math_place_get_rule (const PoiseMathSetter *self,
                           const PoiseMathPlace *place)
{
  return POISE_MATH_RULE_THICKNESS * poise_math_place_get_size (self, place);
}

/*< private >
 * poise_math_place_get_length:
 * @self: a setter
 * @place: a place
 * @length: a length of the source, in em
 *
 * Returns: the length at the size of @place, in pixels; within 200 em either
 *   way, and 0 for one that is not finite
 */
double
poise_math_place_get_length (const PoiseMathSetter *self,
                             const PoiseMathPlace *place,
                             double length)
{
  if (!isfinite (length))
    return 0;

  return CLAMP (length, -MAX_LENGTH, MAX_LENGTH)
         * poise_math_place_get_size (self, place);
}

/*< private >
 * poise_math_place_is_script:
 * @place: a place
 *
 * Returns: whether it is of a script
 */
gboolean
poise_math_place_is_script (const PoiseMathPlace *place)
{
  return place->style == POISE_MATH_STYLE_SCRIPT
         || place->style == POISE_MATH_STYLE_SCRIPT_SCRIPT;
}

/*< private >
 * poise_math_place_cramped:
 * @place: a place
 *
 * Returns: the same with low superscripts
 */
PoiseMathPlace
poise_math_place_cramped (const PoiseMathPlace *place)
{
  PoiseMathPlace cramped = *place;

  cramped.is_cramped = TRUE;
  return cramped;
}

/*< private >
 * poise_math_place_superscript:
 * @place: of the base
 *
 * Returns: that of its superscript
 */
PoiseMathPlace
poise_math_place_superscript (const PoiseMathPlace *place)
{
  PoiseMathPlace script = *place;

  script.style = poise_math_place_is_script (place)
                     ? POISE_MATH_STYLE_SCRIPT_SCRIPT
                     : POISE_MATH_STYLE_SCRIPT;
  return script;
}

/*< private >
 * poise_math_place_subscript:
 * @place: of the base
 *
 * Returns: that of its subscript
 */
PoiseMathPlace
poise_math_place_subscript (const PoiseMathPlace *place)
{
  PoiseMathPlace script = poise_math_place_superscript (place);

  script.is_cramped = TRUE;
  return script;
}

/*< private >
 * poise_math_place_numerator:
 * @place: of the fraction
 *
 * Returns: that of its numerator; the denominator's is the same, but cramped
 */
PoiseMathPlace
poise_math_place_numerator (const PoiseMathPlace *place)
{
  PoiseMathPlace numerator = poise_math_place_superscript (place);

  if (place->style == POISE_MATH_STYLE_DISPLAY)
    numerator.style = POISE_MATH_STYLE_TEXT;

  return numerator;
}

/*< private >
 * poise_math_place_with_style:
 * @place: a place
 * @style: a style, %POISE_MATH_STYLE_INHERIT for that of @place
 *
 * Returns: the place in that style
 */
PoiseMathPlace
poise_math_place_with_style (const PoiseMathPlace *place, PoiseMathStyle style)
{
  PoiseMathPlace styled = *place;

  if (style != POISE_MATH_STYLE_INHERIT)
    styled.style = style;

  return styled;
}
