/* poise-math-script.c: superscripts and subscripts
 *
 * Rule 18 of appendix G of The TeXbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-setter.h"

/* The MATH table has one shift where TeX's fonts have two: superscripts rise
 * higher in display style, and a subscript without superscript sinks less.
 * These are the ratios of Computer Modern's values (sigma 13 to 14, 16 to 17).
 */
#define DISPLAY_RISE (0.413 / 0.363)
#define SINGLE_DROP  (0.150 / 0.247)

/* How far scripts of what is no character lie inside of its height and outside
 * of its depth (sigma 18 and 19), in em of the script. Latin Modern's MATH
 * table has other values, which tear them off from operators and fences. */
#define SUPERSCRIPT_DROP 0.386
#define SUBSCRIPT_DROP   0.050

/* Between a superscript and a subscript, in thicknesses of a rule. TeX has 4 of
 * 0.04 em (rule 18e); with thicker rules 3 are as much. */
#define SCRIPT_GAP 3

typedef struct
{
  PoiseMathBox *base;
  PoiseMathBox *above;
  PoiseMathBox *below;
  double up;   /* of the superscript's baseline */
  double down; /* of the subscript's baseline */
} Scripts;

static double
get_superscript_shift (PoiseMathSetter *self, const PoiseMathPlace *place)
{
  if (place->is_cramped)
    return poise_math_place_get_constant (
        self, place, HB_OT_MATH_CONSTANT_SUPERSCRIPT_SHIFT_UP_CRAMPED);

  return poise_math_place_get_constant (
             self, place, HB_OT_MATH_CONSTANT_SUPERSCRIPT_SHIFT_UP)
         * (place->style == POISE_MATH_STYLE_DISPLAY ? DISPLAY_RISE : 1);
}

static void
shift_superscript (PoiseMathSetter *self,
                   Scripts *scripts,
                   const PoiseMathPlace *place)
{
  PoiseMathPlace inner = poise_math_place_superscript (place);
  double drop = SUPERSCRIPT_DROP * poise_math_place_get_size (self, &inner);
  double bottom = poise_math_place_get_constant (
      self, place, HB_OT_MATH_CONSTANT_SUPERSCRIPT_BOTTOM_MIN);

  scripts->up = scripts->base->is_character ? 0 : scripts->base->ascent - drop;
  scripts->up = MAX (scripts->up, get_superscript_shift (self, place));
  scripts->up = MAX (scripts->up, scripts->above->descent + bottom);
}

static void
shift_subscript (PoiseMathSetter *self,
                 Scripts *scripts,
                 const PoiseMathPlace *place)
{
  PoiseMathPlace inner = poise_math_place_subscript (place);
  double drop = SUBSCRIPT_DROP * poise_math_place_get_size (self, &inner);
  double shift = poise_math_place_get_constant (
      self, place, HB_OT_MATH_CONSTANT_SUBSCRIPT_SHIFT_DOWN);
  double top = poise_math_place_get_constant (
      self, place, HB_OT_MATH_CONSTANT_SUBSCRIPT_TOP_MAX);

  scripts->down =
      scripts->base->is_character ? 0 : scripts->base->descent + drop;

  if (scripts->above != NULL)
    {
      scripts->down = MAX (scripts->down, shift);
      return;
    }

  scripts->down = MAX (scripts->down, shift * SINGLE_DROP);
  scripts->down = MAX (scripts->down, scripts->below->ascent - top);
}

/* Rule 18e and 18f: first the subscript makes room, then both move up. */
static void
separate (PoiseMathSetter *self, Scripts *scripts, const PoiseMathPlace *place)
{
  double gap_min = SCRIPT_GAP * poise_math_place_get_rule (self, place);
  double bottom_max = poise_math_place_get_constant (
      self, place, HB_OT_MATH_CONSTANT_SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT);
  double bottom = scripts->up - scripts->above->descent;
  double gap = bottom - (scripts->below->ascent - scripts->down);
  double lift = bottom_max - bottom;

  if (gap >= gap_min)
    return;

  scripts->down += gap_min - gap;

  if (lift > 0)
    {
      scripts->up += lift;
      scripts->down -= lift;
    }
}

static double
get_corner_kern (PoiseMathSetter *self,
                 const PoiseMathBox *box,
                 hb_ot_math_kern_t corner,
                 double height)
{
  if (box->kind != POISE_BOX_GLYPH)
    return 0;

  return poise_math_font_get_kern (self->font, box->glyph, corner,
                                   height / box->em)
         * box->em;
}

/* OpenType's rule for math kerning: the sum of both corners' kerns, at the
 * height where the script ends and at that where the base ends; the lesser. */
static double
get_kern (PoiseMathSetter *self, const Scripts *scripts, gboolean is_above)
{
  const PoiseMathBox *script = is_above ? scripts->above : scripts->below;
  const PoiseMathBox *first = script->first;
  hb_ot_math_kern_t base_corner =
      is_above ? HB_OT_MATH_KERN_TOP_RIGHT : HB_OT_MATH_KERN_BOTTOM_RIGHT;
  hb_ot_math_kern_t script_corner =
      is_above ? HB_OT_MATH_KERN_BOTTOM_LEFT : HB_OT_MATH_KERN_TOP_LEFT;
  double shift = is_above ? scripts->up : -scripts->down;
  double near = is_above ? shift - script->descent : shift + script->ascent;
  double far = is_above ? scripts->base->ascent : -scripts->base->descent;

  if (first == NULL || first->kind != POISE_BOX_GLYPH
      || scripts->base->kind != POISE_BOX_GLYPH)
    return 0;

  return MIN (get_corner_kern (self, scripts->base, base_corner, near)
                  + get_corner_kern (self, first, script_corner, near - shift),
              get_corner_kern (self, scripts->base, base_corner, far)
                  + get_corner_kern (self, first, script_corner, far - shift));
}

static PoiseMathBox *
assemble (PoiseMathSetter *self, Scripts *scripts, const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  PoiseMathBox *base = scripts->base;
  double space = poise_math_place_get_constant (
      self, place, HB_OT_MATH_CONSTANT_SPACE_AFTER_SCRIPT);

  poise_math_box_place (box, base, 0, 0);

  if (scripts->above != NULL)
    poise_math_box_place (box, scripts->above,
                          base->width + base->italic
                              + get_kern (self, scripts, TRUE),
                          -scripts->up);

  if (scripts->below != NULL)
    poise_math_box_place (box, scripts->below,
                          base->width - base->slant
                              + get_kern (self, scripts, FALSE),
                          scripts->down);

  box->width += space;
  box->class = base->class;
  box->end_class = base->end_class;

  return box;
}

static PoiseMathBox *
set_base (PoiseMathSetter *self,
          const PoiseMathNode *node,
          const PoiseMathPlace *place)
{
  PoiseMathBox *empty = NULL;

  if (node != NULL)
    return poise_math_set_nucleus (self, node, place);

  empty = poise_math_set_row (self, NULL, place);
  empty->is_character = TRUE;

  return empty;
}

/*< private >
 * poise_math_set_scripts:
 * @self: a setter
 * @node: scripts and their base
 * @place: its place
 *
 * Returns: (transfer none): an atom of the class of the base
 */
PoiseMathBox *
poise_math_set_scripts (PoiseMathSetter *self,
                        const PoiseMathNode *node,
                        const PoiseMathPlace *place)
{
  const PoiseMathNode *base = poise_math_get_child (node, 0);
  const PoiseMathNode *below = poise_math_get_child (node, 1);
  const PoiseMathNode *above = poise_math_get_child (node, 2);
  PoiseMathPlace upper_place = poise_math_place_superscript (place);
  PoiseMathPlace lower_place = poise_math_place_subscript (place);
  Scripts scripts = { .base = set_base (self, base, place) };

  if (poise_math_has_limits (scripts.base, place))
    return poise_math_set_limits (self, scripts.base, below, above, place);

  if (above != NULL)
    {
      scripts.above = poise_math_set_row (self, above, &upper_place);
      shift_superscript (self, &scripts, place);
    }

  if (below != NULL)
    {
      scripts.below = poise_math_set_row (self, below, &lower_place);
      shift_subscript (self, &scripts, place);
    }

  if (above != NULL && below != NULL)
    separate (self, &scripts, place);

  return assemble (self, &scripts, place);
}
