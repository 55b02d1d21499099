/* poise-math-layout.c: a formula as glyphs, rules and texts with places
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-setter.h"

#include <math.h>

#define MAX_SIZE 100000

/* With a tag the formula is centred in the line, and the tag ends it. */
static PoiseMathBox *
add_tag (PoiseMathSetter *self,
         PoiseMathBox *formula,
         const PoiseMath *math,
         const PoiseMathPlace *place)
{
  PoiseMathPlace tag_place =
      poise_math_place_with_style (place, POISE_MATH_STYLE_TEXT);
  PoiseMathBox *tag = NULL;
  PoiseMathBox *box = NULL;
  double gap = POISE_MATH_TAG_GAP * place->base;
  double spare = 0;

  if (poise_math_get_tag (math) == NULL)
    return formula;

  tag = poise_math_set_row (self, poise_math_get_tag (math), &tag_place);
  box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  spare = MAX (self->setting->max_width - formula->width - gap - tag->width, 0);
  poise_math_box_place (box, formula,
                        MIN (spare, (spare + gap + tag->width) / 2), 0);
  poise_math_box_place (box, tag, formula->width + gap + spare, 0);

  return box;
}

static gboolean
is_usable (const PoiseMathSetting *setting)
{
  return setting != NULL && setting->font != NULL && isfinite (setting->size)
         && setting->size > 0 && setting->size <= MAX_SIZE;
}

static PoiseMathPlace
get_first_place (const PoiseMathSetting *setting)
{
  return (PoiseMathPlace) {
    .style = setting->style == POISE_MATH_STYLE_INHERIT ? POISE_MATH_STYLE_TEXT
                                                        : setting->style,
    .base = setting->size,
  };
}

/**
 * poise_math_layout_new:
 * @math: a formula
 * @setting: font, size and style
 *
 * Returns: (transfer full): the formula, in lines if @setting limits its width
 */
PoiseMathLayout *
poise_math_layout_new (const PoiseMath *math, const PoiseMathSetting *setting)
{
  g_autoptr (PoiseArena) arena = NULL;
  PoiseMathSetter setter = { 0 };
  PoiseMathPlace place = { 0 };
  PoiseMathBox *box = NULL;

  g_return_val_if_fail (math != NULL, NULL);
  g_return_val_if_fail (is_usable (setting), NULL);

  arena = poise_arena_new ();
  setter = (PoiseMathSetter) { setting->font, setting, arena };
  place = get_first_place (setting);
  if (poise_math_get_root (math)->kind == POISE_MATH_TABLE
      && poise_math_get_tag (math) == NULL)
    setter.line_width = MAX (setting->max_width, 0);
  box = poise_math_set_row (&setter, poise_math_get_root (math), &place);

  if (setting->max_width > 0)
    box = poise_math_break_row (&setter, box, setting->max_width);

  box = add_tag (&setter, box, math, &place);

  return poise_math_layout_new_from_boxes (box, NULL, 0);
}

/**
 * poise_math_layout_new_pieces:
 * @math: a formula
 * @setting: font, size and style
 *
 * Cuts a formula where it may go on in the next line of a text. Side by side
 * the pieces are the whole formula; a space at a cut ends the piece before it.
 * There is one piece if the formula has no such place or is not wider than
 * @setting's max_width. Parentheses that are not wider are not cut either.
 *
 * Returns: (transfer full) (element-type PoiseMathLayout): the pieces, at least
 *   one
 */
GPtrArray *
poise_math_layout_new_pieces (const PoiseMath *math,
                              const PoiseMathSetting *setting)
{
  g_autoptr (PoiseArena) arena = NULL;
  PoiseMathSetter setter = { 0 };
  PoiseMathPlace place = { 0 };
  PoiseMathBox *row = NULL;
  GPtrArray *pieces = NULL;

  g_return_val_if_fail (math != NULL, NULL);
  g_return_val_if_fail (is_usable (setting), NULL);

  arena = poise_arena_new ();
  setter = (PoiseMathSetter) { setting->font, setting, arena };
  place = get_first_place (setting);
  row = poise_math_set_row (&setter, poise_math_get_root (math), &place);

  if (poise_math_get_tag (math) == NULL && setting->max_width > 0
      && row->width > setting->max_width)
    return poise_math_cut_row (row, setting->max_width);

  row = add_tag (&setter, row, math, &place);
  pieces =
      g_ptr_array_new_with_free_func ((GDestroyNotify) poise_math_layout_free);
  g_ptr_array_add (pieces, poise_math_layout_new_from_boxes (row, NULL, 0));

  return pieces;
}

/**
 * poise_math_layout_free:
 * @self: (transfer full): a layout
 */
void
poise_math_layout_free (PoiseMathLayout *self)
{
  g_free (self);
}
