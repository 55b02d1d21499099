/* poise-math-spacing.c: the spaces between atoms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-setter.h"

/* Chapter 18 of The TeXbook, page 170: left atom by right atom. 1 is a thin
 * space (3 mu), 2 a medium (4 mu), 3 a thick one (5 mu); negative ones are left
 * out in scripts. Pairs that the rules of binary atoms exclude are 0. */
static const gint8 spaces[8][8] = {
  /*                 ord op bin rel open close punct inner */
  [POISE_ATOM_ORDINARY] = { 0, 1, -2, -3, 0, 0, 0, -1 },
  [POISE_ATOM_OPERATOR] = { 1, 1, 0, -3, 0, 0, 0, -1 },
  [POISE_ATOM_BINARY] = { -2, -2, 0, 0, -2, 0, 0, -2 },
  [POISE_ATOM_RELATION] = { -3, -3, 0, 0, -3, 0, 0, -3 },
  [POISE_ATOM_OPEN] = { 0, 0, 0, 0, 0, 0, 0, 0 },
  [POISE_ATOM_CLOSE] = { 0, 1, -2, -3, 0, 0, 0, -1 },
  [POISE_ATOM_PUNCTUATION] = { -1, -1, 0, -1, -1, -1, -1, -1 },
  [POISE_ATOM_INNER] = { -1, 1, -2, -3, -1, 0, -1, -1 },
};

static const double widths[] = { 0, 3 / 18.0, 4 / 18.0, 5 / 18.0 };

static gboolean
takes_binary_after (PoiseAtomClass class)
{
  return class == POISE_ATOM_ORDINARY || class == POISE_ATOM_CLOSE
         || class == POISE_ATOM_INNER;
}

static gboolean
ends_binary (PoiseAtomClass class)
{
  return class == POISE_ATOM_RELATION || class == POISE_ATOM_CLOSE
         || class == POISE_ATOM_PUNCTUATION;
}

/*< private >
 * poise_math_spacing_fix_binaries:
 * @first: (nullable): the first box of a row
 *
 * Makes a binary operator that lacks an operand an ordinary atom (rules 5, 6).
 */
void
poise_math_spacing_fix_binaries (PoiseMathBox *first)
{
  PoiseMathBox *last = NULL;

  for (PoiseMathBox *box = first; box != NULL; box = box->next)
    {
      if (box->kind == POISE_BOX_KERN)
        continue;

      if (box->class == POISE_ATOM_BINARY
          && (last == NULL || !takes_binary_after (last->end_class)))
        poise_math_box_set_class (box, POISE_ATOM_ORDINARY);

      if (last != NULL && last->end_class == POISE_ATOM_BINARY
          && ends_binary (box->class))
        poise_math_box_set_class (last, POISE_ATOM_ORDINARY);

      last = box;
    }

  if (last != NULL && last->end_class == POISE_ATOM_BINARY)
    poise_math_box_set_class (last, POISE_ATOM_ORDINARY);
}

/*< private >
 * poise_math_spacing_get:
 * @left: an atom
 * @right: the next atom
 *
 * Returns: the space between them, in pixels
 */
double
poise_math_spacing_get (const PoiseMathBox *left, const PoiseMathBox *right)
{
  int space = spaces[left->end_class][right->class];

  if (space < 0)
    space = right->is_script ? 0 : -space;

  return widths[space] * right->em;
}
