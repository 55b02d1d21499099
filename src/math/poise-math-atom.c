/* poise-math-atom.c: the nucleus of an atom, by the kind of its node
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-setter.h"

typedef PoiseMathBox *(*SetNode) (PoiseMathSetter *self,
                                  const PoiseMathNode *node,
                                  const PoiseMathPlace *place);

/*< private >
 * poise_math_get_child:
 * @node: a node
 * @i: number of a child
 *
 * Returns: (nullable): the child, %NULL if it is missing
 */
const PoiseMathNode *
poise_math_get_child (const PoiseMathNode *node, guint i)
{
  return i < node->n_children ? node->children[i] : NULL;
}

/* Braces around one character change nothing but its class. */
static PoiseMathBox *
set_group (PoiseMathSetter *self,
           const PoiseMathNode *node,
           const PoiseMathPlace *place)
{
  const PoiseMathNode *only =
      node->n_children == 1 ? poise_math_get_child (node, 0) : NULL;
  PoiseMathBox *box = NULL;

  if (only != NULL && only->kind == POISE_MATH_SYMBOL)
    {
      box = poise_math_set_symbol (self, only, place);
      poise_math_box_set_class (box, POISE_ATOM_ORDINARY);
      return box;
    }

  return poise_math_set_row (self, node, place);
}

static PoiseMathBox *
set_name (PoiseMathSetter *self,
          const PoiseMathNode *node,
          const PoiseMathPlace *place)
{
  PoiseMathBox *box =
      poise_math_set_row (self, poise_math_get_child (node, 0), place);

  poise_math_box_set_class (box, POISE_ATOM_OPERATOR);
  box->limits = node->limits;

  return box;
}

/* A single character under \mathop stands centred on the axis (rule 13). */
static PoiseMathBox *
centre_on_axis (PoiseMathSetter *self,
                PoiseMathBox *glyph,
                const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  double axis = poise_math_place_get_constant (self, place,
                                               HB_OT_MATH_CONSTANT_AXIS_HEIGHT);

  poise_math_box_place (box, glyph, 0,
                        (glyph->ascent - glyph->descent) / 2 - axis);
  box->width = glyph->width;

  return box;
}

static PoiseMathBox *
set_classed (PoiseMathSetter *self,
             const PoiseMathNode *node,
             const PoiseMathPlace *place)
{
  const PoiseMathNode *child = poise_math_get_child (node, 0);
  PoiseMathBox *box = NULL;

  if (child == NULL)
    box = poise_math_set_row (self, NULL, place);
  else
    box = poise_math_set_nucleus (self, child, place);

  if (node->class == POISE_ATOM_OPERATOR && box->is_character)
    box = centre_on_axis (self, box, place);

  poise_math_box_set_class (box, node->class);
  box->limits = node->limits;

  return box;
}

static PoiseMathBox *
set_sized (PoiseMathSetter *self,
           const PoiseMathNode *node,
           const PoiseMathPlace *place)
{
  PoiseMathPlace sized = *place;

  sized.base = self->setting->size * CLAMP (node->size, 1, 10000) / 100;

  return poise_math_set_row (self, poise_math_get_child (node, 0), &sized);
}

static const SetNode setters[] = {
  [POISE_MATH_ROW] = set_group,
  [POISE_MATH_SYMBOL] = poise_math_set_symbol,
  [POISE_MATH_OPERATOR] = poise_math_set_operator,
  [POISE_MATH_NAME] = set_name,
  [POISE_MATH_TEXT] = poise_math_set_text,
  [POISE_MATH_SCRIPTS] = poise_math_set_scripts,
  [POISE_MATH_FRACTION] = poise_math_set_fraction,
  [POISE_MATH_ROOT] = poise_math_set_root,
  [POISE_MATH_FENCED] = poise_math_set_fenced,
  [POISE_MATH_DELIMITER] = poise_math_set_delimiter,
  [POISE_MATH_ACCENT] = poise_math_set_accent,
  [POISE_MATH_OVERLINE] = poise_math_set_line,
  [POISE_MATH_UNDERLINE] = poise_math_set_line,
  [POISE_MATH_STRETCHED] = poise_math_set_stretched,
  [POISE_MATH_ARROW] = poise_math_set_arrow,
  [POISE_MATH_STACK] = poise_math_set_stack,
  [POISE_MATH_TABLE] = poise_math_set_table,
  [POISE_MATH_SPACE] = poise_math_set_row,
  [POISE_MATH_STYLED] = poise_math_set_row,
  [POISE_MATH_COLORED] = poise_math_set_row,
  [POISE_MATH_CANCEL] = poise_math_set_cancelled,
  [POISE_MATH_BOXED] = poise_math_set_boxed,
  [POISE_MATH_PHANTOM] = poise_math_set_phantom,
  [POISE_MATH_SMASHED] = poise_math_set_phantom,
  [POISE_MATH_CLASSED] = set_classed,
  [POISE_MATH_SIZED] = set_sized,
  [POISE_MATH_RAISED] = poise_math_set_raised,
  [POISE_MATH_RULE] = poise_math_set_rule,
};

/*< private >
 * poise_math_set_nucleus:
 * @self: a setter
 * @node: a node
 * @place: its place
 *
 * Returns: (transfer none): the node as one atom, with its class
 */
PoiseMathBox *
poise_math_set_nucleus (PoiseMathSetter *self,
                        const PoiseMathNode *node,
                        const PoiseMathPlace *place)
{
  PoiseMathBox *box = NULL;

  if (self->depth > POISE_MATH_SETTER_MAX_DEPTH
      || (guint) node->kind >= G_N_ELEMENTS (setters))
    return poise_math_box_new (self->arena, POISE_BOX_LIST);

  self->depth++;
  box = setters[node->kind](self, node, place);
  self->depth--;

  return box;
}
