/* poise-math-row.c: atoms side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-setter.h"

static void
append_space (PoiseMathSetter *self,
              PoiseMathBox *row,
              const PoiseMathNode *node,
              const PoiseMathPlace *place)
{
  double width = poise_math_place_get_length (self, place, node->width);

  poise_math_box_append (row, poise_math_box_new_kern (self->arena, width));
}

static PoiseMathPlace
get_inner_place (const PoiseMathNode *node, const PoiseMathPlace *place)
{
  PoiseMathPlace inner = *place;

  if (node->kind == POISE_MATH_STYLED)
    return poise_math_place_with_style (place, node->style);

  if (node->kind == POISE_MATH_COLORED)
    inner.color = node->color;

  return inner;
}

/* A switch of style or colour is no atom: what it holds stands in the row. */
static void
append_spliced (PoiseMathSetter *self,
                PoiseMathBox *row,
                const PoiseMathNode *node,
                const PoiseMathPlace *place)
{
  const PoiseMathNode *child = poise_math_get_child (node, 0);
  PoiseMathPlace inner = get_inner_place (node, place);

  if (child != NULL)
    poise_math_row_append_contents (self, row, child, &inner);
}

static void
append_node (PoiseMathSetter *self,
             PoiseMathBox *row,
             const PoiseMathNode *node,
             const PoiseMathPlace *place)
{
  PoiseMathBox *atom = NULL;

  if (self->depth > POISE_MATH_SETTER_MAX_DEPTH)
    return;

  self->depth++;

  if (node->kind == POISE_MATH_SPACE)
    append_space (self, row, node, place);
  else if (node->kind == POISE_MATH_STYLED || node->kind == POISE_MATH_COLORED)
    append_spliced (self, row, node, place);
  else
    {
      atom = poise_math_set_nucleus (self, node, place);
      atom->is_script = poise_math_place_is_script (place);
      if (atom->kind == POISE_BOX_LIST)
        atom->em = poise_math_place_get_size (self, place);
      poise_math_box_append (row, atom);
    }

  self->depth--;
}

/*< private >
 * poise_math_row_append_contents:
 * @self: a setter
 * @row: a list under construction
 * @node: a row, whose children come next, or any other node
 * @place: the place of the row
 */
void
poise_math_row_append_contents (PoiseMathSetter *self,
                                PoiseMathBox *row,
                                const PoiseMathNode *node,
                                const PoiseMathPlace *place)
{
  if (node->kind != POISE_MATH_ROW)
    {
      append_node (self, row, node, place);
      return;
    }

  for (guint i = 0; i < node->n_children; i++)
    if (node->children[i] != NULL)
      append_node (self, row, node->children[i], place);
}

/*< private >
 * poise_math_row_finish:
 * @self: a setter
 * @row: a list whose children have no places yet
 *
 * Places the children with the spaces between them and sizes the row.
 */
void
poise_math_row_finish (PoiseMathSetter *self, PoiseMathBox *row)
{
  const PoiseMathBox *left = NULL;
  double x = 0;
  gboolean is_empty = TRUE;

  poise_math_spacing_fix_binaries (row->first);

  for (PoiseMathBox *box = row->first; box != NULL; box = box->next)
    {
      if (box->kind != POISE_BOX_KERN)
        {
          x += left != NULL ? poise_math_spacing_get (left, box) : 0;
          left = box;
          row->ascent = is_empty ? box->ascent - box->y
                                 : MAX (row->ascent, box->ascent - box->y);
          row->descent = is_empty ? box->descent + box->y
                                  : MAX (row->descent, box->descent + box->y);
          is_empty = FALSE;
        }

      box->x = x;
      x += box->width;
    }

  row->width = x;
  row->attachment = x / 2;
}

/*< private >
 * poise_math_set_row:
 * @self: a setter
 * @node: (nullable): a row or any other node
 * @place: its place
 *
 * Returns: (transfer none): a list of the atoms of @node, an ordinary atom
 */
PoiseMathBox *
poise_math_set_row (PoiseMathSetter *self,
                    const PoiseMathNode *node,
                    const PoiseMathPlace *place)
{
  PoiseMathBox *row = poise_math_box_new (self->arena, POISE_BOX_LIST);

  row->em = poise_math_place_get_size (self, place);
  row->is_script = poise_math_place_is_script (place);

  if (node != NULL)
    {
      poise_math_row_append_contents (self, row, node, place);
      poise_math_row_finish (self, row);
    }

  return row;
}
