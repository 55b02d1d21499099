/* poise-tex-structures.c: fractions, roots, accents and what is set above
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-commands.h"

#include <string.h>

static PoiseMathNode *
parse_fraction (PoiseTexParser *self)
{
  PoiseMathNode *above = poise_tex_parse_argument (self);
  PoiseMathNode *below = poise_tex_parse_argument (self);
  PoiseMathNode *node =
      poise_tex_node_new_parent (self, POISE_MATH_FRACTION, above, below, NULL);

  node->thickness = -1;

  return node;
}

/* \frac and its kin: value is the style. */
PoiseMathNode *
poise_tex_fraction (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseMathNode *node = parse_fraction (self);

  node->style = (PoiseMathStyle) command->value;

  return node;
}

/* \cfrac, with a strut above */
PoiseMathNode *
poise_tex_continued (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexSlice option;
  PoiseMathNode *node = NULL;
  PoiseMathNode *above[2] = { NULL };

  poise_tex_input_take_option (&self->input, &option);
  node = parse_fraction (self);
  node->style = POISE_MATH_STYLE_DISPLAY;
  above[0] = poise_tex_strut (self, command);
  above[1] = node->children[0];
  node->children[0] = poise_tex_node_new_list (self, POISE_MATH_ROW, above, 2);

  return node;
}

/* \binom and its kin: value is the style. */
PoiseMathNode *
poise_tex_binomial (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseMathNode *node = poise_tex_fraction (self, command);

  node->thickness = 0;
  node->left = "(";
  node->right = ")";

  return node;
}

static double
read_thickness (PoiseTexParser *self)
{
  PoiseTexSlice slice = poise_tex_input_take_argument (&self->input);
  double thickness = -1;

  if (slice.length > 0
      && (!poise_tex_read_length (slice, &thickness) || thickness < 0))
    poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                          "not a thickness");

  return thickness;
}

static PoiseMathStyle
read_style (PoiseTexParser *self)
{
  PoiseTexSlice slice =
      poise_tex_slice_strip (poise_tex_input_take_argument (&self->input));

  if (slice.length == 0)
    return POISE_MATH_STYLE_INHERIT;
  if (slice.length == 1 && *slice.text >= '0' && *slice.text <= '3')
    return (PoiseMathStyle) (*slice.text - '0');
  poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                        "styles are 0 to 3");

  return POISE_MATH_STYLE_INHERIT;
}

/* \genfrac{left}{right}{thickness}{style}{above}{below} */
PoiseMathNode *
poise_tex_general_fraction (PoiseTexParser *self,
                            const PoiseTexCommand *command)
{
  const char *left = poise_tex_parse_braced_delimiter (self);
  const char *right = poise_tex_parse_braced_delimiter (self);
  double thickness = read_thickness (self);
  PoiseMathStyle style = read_style (self);
  PoiseMathNode *node = parse_fraction (self);

  node->left = left;
  node->right = right;
  node->thickness = thickness;
  node->style = style;

  return node;
}

/* \over and its kin: text holds the delimiters, value is 0 without a rule. */
PoiseMathNode *
poise_tex_infix (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexInfix infix = { .left = "", .right = "" };

  if (command->text)
    {
      infix.left = poise_arena_dup (self->arena, command->text, 1);
      infix.right = command->text + 1;
    }
  infix.thickness = command->value == 0 ? 0 : -1;
  if (strcmp (command->name, "above") == 0)
    {
      double thickness = poise_tex_parse_length (self);

      infix.thickness = MAX (thickness, 0);
    }
  poise_tex_row_set_infix (self, &infix);

  return NULL;
}

/* The radicand behind the degree, which may be NULL. */
static PoiseMathNode *
parse_root (PoiseTexParser *self, const PoiseTexSlice *degree)
{
  PoiseMathNode *small = NULL;

  if (degree)
    {
      self->script_level++;
      small = poise_tex_parse_slice (self, *degree);
      self->script_level--;
    }

  return poise_tex_node_new_parent (
      self, POISE_MATH_ROOT, poise_tex_parse_argument (self), small, NULL);
}

/* \sqrt[degree]{x} */
PoiseMathNode *
poise_tex_root (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexSlice option;
  gboolean has_degree = poise_tex_input_take_option (&self->input, &option);

  return parse_root (self, has_degree ? &option : NULL);
}

/* \root degree \of{x} */
PoiseMathNode *
poise_tex_root_of (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexSlice degree;

  if (!poise_tex_input_take_until (&self->input, "\\of", &degree))
    {
      poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                            "\\root without \\of");
      return NULL;
    }

  return parse_root (self, &degree);
}

/* \hat and its kin: text is the combining character, value 1 for a wide one and
 * 2 for one below. */
PoiseMathNode *
poise_tex_accent (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseMathNode *node = poise_tex_node_new_parent (
      self, POISE_MATH_ACCENT, poise_tex_parse_argument (self), NULL, NULL);

  node->text = command->text;
  node->is_wide = (command->value & 1) != 0;
  node->is_under = (command->value & 2) != 0;

  return node;
}

/* \overline and \underline: value is the kind of node. */
PoiseMathNode *
poise_tex_line (PoiseTexParser *self, const PoiseTexCommand *command)
{
  return poise_tex_node_new_parent (self, (PoiseMathKind) command->value,
                                    poise_tex_parse_argument (self), NULL,
                                    NULL);
}

/* \overbrace, \overrightarrow and their kin: text is what stretches, value 1
 * for a brace, whose scripts are limits, 2 for one below, and 4 for a bracket,
 * the measures of which are not kept. */
PoiseMathNode *
poise_tex_stretched (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexSlice option;
  PoiseMathNode *node = NULL;

  if ((command->value & 4) != 0)
    while (poise_tex_input_take_option (&self->input, &option))
      ;
  node = poise_tex_node_new_parent (
      self, POISE_MATH_STRETCHED, poise_tex_parse_argument (self), NULL, NULL);
  node->text = command->text;
  node->is_under = (command->value & 2) != 0;
  if ((command->value & 1) != 0)
    {
      node->class = POISE_ATOM_OPERATOR;
      node->limits = POISE_LIMITS_ALWAYS;
    }

  return node;
}

/* \xrightarrow[below]{above}: text is the arrow. */
PoiseMathNode *
poise_tex_arrow (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexSlice option;
  PoiseMathNode *above = NULL, *below = NULL, *node = NULL;

  self->script_level++;
  if (poise_tex_input_take_option (&self->input, &option))
    below = poise_tex_parse_slice (self, option);
  above = poise_tex_parse_argument (self);
  self->script_level--;

  node = poise_tex_node_new_parent (self, POISE_MATH_ARROW, above, below, NULL);
  node->class = POISE_ATOM_RELATION;
  node->text = command->text;

  return node;
}

static PoiseMathNode *
parse_script (PoiseTexParser *self)
{
  PoiseMathNode *node = NULL;

  self->script_level++;
  node = poise_tex_parse_argument (self);
  self->script_level--;

  return node;
}

/* amsmath: the whole is a relation or a binary operator if its base is one. Of
 * an operator with something below, it is one too. */
static PoiseAtomClass
stack_class (const PoiseMathNode *base)
{
  if (base->class == POISE_ATOM_BINARY || base->class == POISE_ATOM_RELATION
      || base->class == POISE_ATOM_OPERATOR)
    return base->class;

  return POISE_ATOM_ORDINARY;
}

/* \overset, \underset, \overunderset and \stackrel: text says what is read
 * before the base, value is 1 for a relation whatever the base. */
PoiseMathNode *
poise_tex_stack (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseMathNode *above = NULL, *below = NULL, *base = NULL, *node = NULL;
  PoiseTexSlice option;

  if (command->value == 1
      && poise_tex_input_take_option (&self->input, &option))
    below = poise_tex_parse_slice (self, option);
  if (strchr (command->text, 'o'))
    above = parse_script (self);
  if (strchr (command->text, 'u'))
    below = parse_script (self);
  base = poise_tex_parse_argument (self);

  node = poise_tex_node_new_parent (self, POISE_MATH_STACK, base, above, below);
  node->class = command->value == 1 ? POISE_ATOM_RELATION : stack_class (base);

  return node;
}

/* Scripts without a base get one as high as the operator and without width. */
static PoiseMathNode *
place_scripts (PoiseTexParser *self, PoiseMathNode *node, PoiseMathNode *base)
{
  PoiseMathNode *phantom = NULL;

  if (node->kind != POISE_MATH_SCRIPTS || node->children[0])
    return node;
  phantom =
      poise_tex_node_new_parent (self, POISE_MATH_PHANTOM, base, NULL, NULL);
  phantom->has_height = TRUE;

  return poise_tex_node_new_parent (self, POISE_MATH_SCRIPTS, phantom,
                                    node->children[1], node->children[2]);
}

/* \sideset{_a^b}{_c^d}\sum */
PoiseMathNode *
poise_tex_sideset (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseMathNode *left = poise_tex_parse_argument (self);
  PoiseMathNode *right = poise_tex_parse_argument (self);
  PoiseMathNode *base = poise_tex_parse_atom (self);
  PoiseMathNode *parts[3] = { NULL };
  PoiseMathNode *node = NULL;

  base->limits = POISE_LIMITS_NEVER;
  parts[0] = place_scripts (self, left, base);
  parts[1] = base;
  parts[2] = place_scripts (self, right, base);

  node = poise_tex_node_new_parent (
      self, POISE_MATH_CLASSED,
      poise_tex_node_new_list (self, POISE_MATH_ROW, parts, 3), NULL, NULL);
  node->class = POISE_ATOM_OPERATOR;
  node->limits = POISE_LIMITS_BY_STYLE;

  return node;
}

/* \limits right behind an operator */
PoiseMathNode *
poise_tex_limits (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexToken token = { POISE_TEX_TOKEN_COMMAND, command->name,
                          strlen (command->name), 0 };

  poise_tex_set_limits (self, poise_tex_row_get_last (self), &token);

  return NULL;
}

/* \not: the negated character if Unicode has it, else a slash over the symbol.
 */
PoiseMathNode *
poise_tex_not (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseMathNode *node = poise_tex_parse_argument (self);
  g_autofree char *slashed = NULL, *composed = NULL;
  PoiseMathNode *cancel = NULL;

  if (node->kind == POISE_MATH_SYMBOL)
    {
      slashed = g_strconcat (node->text, "\xcc\xb8", NULL);
      composed = g_utf8_normalize (slashed, -1, G_NORMALIZE_NFC);
      node->text = poise_arena_dup (self->arena, composed, strlen (composed));
      return node;
    }

  cancel =
      poise_tex_node_new_parent (self, POISE_MATH_CANCEL, node, NULL, NULL);
  cancel->text = "/";
  cancel->class = node->class;

  return cancel;
}

/* \dots: raised if an operator follows */
PoiseMathNode *
poise_tex_dots (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseMathNode *node =
      poise_tex_node_new_symbol (self, POISE_TEX_INNER, "…", 0x2026);

  self->row->dots = node;

  return node;
}

/* \mathrel and its kin: value is the class. */
PoiseMathNode *
poise_tex_class (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseMathNode *node = poise_tex_node_new_parent (
      self, POISE_MATH_CLASSED, poise_tex_parse_argument (self), NULL, NULL);

  node->class = (PoiseAtomClass) command->value;
  if (node->class == POISE_ATOM_OPERATOR)
    node->limits = POISE_LIMITS_BY_STYLE;

  return node;
}

/* \operatorname*{arg\,max} */
PoiseMathNode *
poise_tex_name (PoiseTexParser *self, const PoiseTexCommand *command)
{
  gboolean has_limits =
      poise_tex_input_take_character (&self->input, '*') || command->value == 1;
  PoiseTexFont font = self->font;
  PoiseMathNode *node = NULL;

  self->font = (PoiseTexFont) { POISE_ALPHABET_UPRIGHT, FALSE, TRUE, TRUE };
  node = poise_tex_node_new_parent (
      self, POISE_MATH_NAME, poise_tex_parse_argument (self), NULL, NULL);
  self->font = font;
  node->class = POISE_ATOM_OPERATOR;
  if (has_limits)
    node->limits = POISE_LIMITS_BY_STYLE;

  return node;
}

/* \mathchoice{display}{text}{script}{scriptscript}: the style is known here
 * only by the depth of scripts. */
PoiseMathNode *
poise_tex_choice (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseMathNode *choices[4] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    choices[i] = poise_tex_parse_argument (self);

  return choices[MIN (self->script_level + 1, 3)];
}
