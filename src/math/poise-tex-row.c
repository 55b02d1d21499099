/* poise-tex-row.c: the parts of a row, collected while it is parsed
 *
 * The parts of all open rows lie on one stack. A switch such as \color holds
 * from its place to the end of the row: the parts from there to the next switch
 * become one part with that property, so that a row of a thousand switches is
 * no deeper than one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-parser.h"

/* amsmath: dots before an operator are raised. */
static void
settle_dots (PoiseTexRow *row, const PoiseMathNode *next)
{
  if (!row->dots || next == row->dots || next->kind == POISE_MATH_SPACE)
    return;

  if (next->class == POISE_ATOM_BINARY || next->class == POISE_ATOM_RELATION
      || next->kind == POISE_MATH_OPERATOR)
    row->dots->text = "⋯";
  row->dots = NULL;
}

/**
 * poise_tex_row_append:
 * @self: a parser
 * @node: the next part of the current row
 */
void
poise_tex_row_append (PoiseTexParser *self, PoiseMathNode *node)
{
  settle_dots (self->row, node);
  g_ptr_array_add (self->stack, node);
}

/**
 * poise_tex_row_get_last:
 * @self: a parser
 *
 * Returns: (nullable): the last part since the last switch
 */
PoiseMathNode *
poise_tex_row_get_last (PoiseTexParser *self)
{
  guint n = self->stack->len;

  return n > self->row->segment ? g_ptr_array_index (self->stack, n - 1) : NULL;
}

/**
 * poise_tex_row_take_last:
 * @self: a parser
 *
 * Returns: (nullable): the part that scripts belong to: the last one, unless it
 *   is a space
 */
PoiseMathNode *
poise_tex_row_take_last (PoiseTexParser *self)
{
  PoiseMathNode *last = poise_tex_row_get_last (self);

  if (!last || last->kind == POISE_MATH_SPACE)
    return NULL;
  g_ptr_array_set_size (self->stack, (int) self->stack->len - 1);

  return last;
}

/**
 * poise_tex_row_take_from:
 * @self: a parser
 * @start: a place on its stack
 *
 * Takes what lies on the stack from that place on.
 *
 * Returns: (transfer none): a row; of one part, the part
 */
PoiseMathNode *
poise_tex_row_take_from (PoiseTexParser *self, guint start)
{
  guint n = self->stack->len - start;
  PoiseMathNode *node = NULL;

  if (n == 1)
    node = g_ptr_array_index (self->stack, start);
  else
    node = poise_tex_node_new_list (
        self, POISE_MATH_ROW,
        n > 0 ? (PoiseMathNode *const *) self->stack->pdata + start : NULL, n);
  g_ptr_array_set_size (self->stack, (int) start);

  return node;
}

static PoiseMathNode *
wrap (PoiseTexParser *self, PoiseMathNode *node)
{
  const PoiseTexSwitches *switches = &self->row->switches;
  PoiseMathNode *outer = node;

  if (switches->style != POISE_MATH_STYLE_INHERIT)
    {
      outer = poise_tex_node_new_parent (self, POISE_MATH_STYLED, outer, NULL,
                                         NULL);
      outer->style = switches->style;
    }
  if (switches->size != 100)
    {
      outer =
          poise_tex_node_new_parent (self, POISE_MATH_SIZED, outer, NULL, NULL);
      outer->size = switches->size;
    }
  if (switches->color != 0)
    {
      outer = poise_tex_node_new_parent (self, POISE_MATH_COLORED, outer, NULL,
                                         NULL);
      outer->color = switches->color;
    }

  return outer;
}

static void
end_segment (PoiseTexParser *self)
{
  PoiseTexRow *row = self->row;
  const PoiseTexSwitches *switches = &row->switches;
  gboolean is_plain = switches->style == POISE_MATH_STYLE_INHERIT
                      && switches->size == 100 && switches->color == 0;

  row->dots = NULL;
  if (!is_plain && self->stack->len > row->segment)
    g_ptr_array_add (self->stack,
                     wrap (self, poise_tex_row_take_from (self, row->segment)));
  row->segment = self->stack->len;
}

/**
 * poise_tex_row_set:
 * @self: a parser
 * @switches: what holds from here to the end of the row
 */
void
poise_tex_row_set (PoiseTexParser *self, const PoiseTexSwitches *switches)
{
  end_segment (self);
  self->row->switches = *switches;
}

/**
 * poise_tex_row_set_infix:
 * @self: a parser; fails if the row has such a command already
 * @infix: what makes a fraction of the row: what is before and what follows
 */
void
poise_tex_row_set_infix (PoiseTexParser *self, const PoiseTexInfix *infix)
{
  static const PoiseTexSwitches none = { POISE_MATH_STYLE_INHERIT, 0, 100 };
  PoiseTexRow *row = self->row;

  if (row->infix.is_set)
    {
      poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                            "two commands such as \\over in one group");
      return;
    }

  poise_tex_row_set (self, &none);
  row->infix = *infix;
  row->infix.is_set = TRUE;
  row->numerator = poise_tex_row_take_from (self, row->start);
  row->segment = row->start;
}

/**
 * poise_tex_row_finish:
 * @self: a parser
 *
 * Returns: (transfer none): the current row, taken from the stack
 */
PoiseMathNode *
poise_tex_row_finish (PoiseTexParser *self)
{
  PoiseTexRow *row = self->row;
  PoiseMathNode *node = NULL;

  end_segment (self);
  node = poise_tex_row_take_from (self, row->start);
  if (!row->infix.is_set)
    return node;

  node = poise_tex_node_new_parent (self, POISE_MATH_FRACTION, row->numerator,
                                    node, NULL);
  node->left = row->infix.left;
  node->right = row->infix.right;
  node->thickness = row->infix.thickness;

  return node;
}
