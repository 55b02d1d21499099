/* poise-tex-node.c: makes the nodes of a formula's tree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-parser.h"

#include <string.h>

static const PoiseAtomClass classes[] = {
  [POISE_TEX_ORDINARY] = POISE_ATOM_ORDINARY,
  [POISE_TEX_GREEK] = POISE_ATOM_ORDINARY,
  [POISE_TEX_CAPITAL] = POISE_ATOM_ORDINARY,
  [POISE_TEX_BINARY] = POISE_ATOM_BINARY,
  [POISE_TEX_RELATION] = POISE_ATOM_RELATION,
  [POISE_TEX_ARROW] = POISE_ATOM_RELATION,
  [POISE_TEX_OPEN] = POISE_ATOM_OPEN,
  [POISE_TEX_CLOSE] = POISE_ATOM_CLOSE,
  [POISE_TEX_FENCE] = POISE_ATOM_ORDINARY,
  [POISE_TEX_PUNCTUATION] = POISE_ATOM_PUNCTUATION,
  [POISE_TEX_INNER] = POISE_ATOM_INNER,
  [POISE_TEX_OPERATOR] = POISE_ATOM_OPERATOR,
  [POISE_TEX_INTEGRAL] = POISE_ATOM_OPERATOR,
  [POISE_TEX_NAME] = POISE_ATOM_OPERATOR,
  [POISE_TEX_LIMIT] = POISE_ATOM_OPERATOR,
};

/**
 * poise_tex_node_new:
 * @self: a parser; fails if there are too many nodes
 * @kind: what the node is
 *
 * Returns: (transfer none): a node without children or texts
 */
PoiseMathNode *
poise_tex_node_new (PoiseTexParser *self, PoiseMathKind kind)
{
  PoiseMathNode *node = poise_arena_alloc (self->arena, sizeof *node);

  if (++self->n_nodes > POISE_MATH_MAX_NODES)
    poise_tex_input_fail (&self->input, POISE_MATH_ERROR_TOO_LARGE,
                          "more than %d parts", POISE_MATH_MAX_NODES);

  node->kind = kind;
  node->limits = POISE_LIMITS_NEVER;
  node->style = POISE_MATH_STYLE_INHERIT;
  node->text = "";
  node->left = "";
  node->right = "";

  return node;
}

/**
 * poise_tex_node_new_list:
 * @self: a parser
 * @kind: what the node is
 * @children: (array length=n): its children
 * @n: how many
 *
 * Returns: (transfer none): a node with a copy of the list
 */
PoiseMathNode *
poise_tex_node_new_list (PoiseTexParser *self,
                         PoiseMathKind kind,
                         PoiseMathNode *const *children,
                         guint n)
{
  PoiseMathNode *node = poise_tex_node_new (self, kind);

  node->children = poise_arena_new_array (self->arena, PoiseMathNode *, n);
  node->n_children = n;
  if (n > 0)
    memcpy (node->children, children, n * sizeof *children);

  return node;
}

/**
 * poise_tex_node_new_parent:
 * @self: a parser
 * @kind: what the node is
 * @first: (nullable): its first child
 * @second: (nullable): its second one
 * @third: (nullable): its third one
 *
 * Returns: (transfer none): a node with as many children as its kind has
 */
PoiseMathNode *
poise_tex_node_new_parent (PoiseTexParser *self,
                           PoiseMathKind kind,
                           PoiseMathNode *first,
                           PoiseMathNode *second,
                           PoiseMathNode *third)
{
  PoiseMathNode *children[] = { first, second, third };
  guint n = 1;

  if (kind == POISE_MATH_SCRIPTS || kind == POISE_MATH_STACK)
    n = 3;
  else if (kind == POISE_MATH_FRACTION || kind == POISE_MATH_ROOT
           || kind == POISE_MATH_ARROW)
    n = 2;

  return poise_tex_node_new_list (self, kind, children, n);
}

/**
 * poise_tex_node_new_text:
 * @self: a parser
 * @text: as the node keeps it; must live as long as the arena
 * @font: its style
 *
 * Returns: (transfer none): a node
 */
PoiseMathNode *
poise_tex_node_new_text (PoiseTexParser *self,
                         const char *text,
                         PoiseTextFont font)
{
  PoiseMathNode *node = poise_tex_node_new (self, POISE_MATH_TEXT);

  node->text = text;
  node->text_font = font;

  return node;
}

/**
 * poise_tex_node_new_space:
 * @self: a parser
 * @width: in em
 *
 * Returns: (transfer none): a node
 */
PoiseMathNode *
poise_tex_node_new_space (PoiseTexParser *self, double width)
{
  PoiseMathNode *node = poise_tex_node_new (self, POISE_MATH_SPACE);

  node->width = width;

  return node;
}

/* \lim\sup has a space between its words. */
static PoiseMathNode *
new_name (PoiseTexParser *self, const char *text)
{
  const char *space = strchr (text, ' ');
  PoiseMathNode *words[3] = { NULL };
  PoiseMathNode *row = NULL;

  if (!space)
    return poise_tex_node_new_text (self, text, POISE_TEXT_FONT_ROMAN);

  words[0] = poise_tex_node_new_text (
      self, poise_arena_dup (self->arena, text, (gsize) (space - text)),
      POISE_TEXT_FONT_ROMAN);
  words[1] = poise_tex_node_new_space (self, 3.0 / 18);
  words[2] = poise_tex_node_new_text (self, space + 1, POISE_TEXT_FONT_ROMAN);
  row = poise_tex_node_new_list (self, POISE_MATH_ROW, words, 3);

  return row;
}

static gboolean
takes_alphabet (PoiseTexSymbolKind kind, gunichar character)
{
  return kind == POISE_TEX_CAPITAL
         || (kind == POISE_TEX_ORDINARY && character < 0x80);
}

static PoiseAlphabet
embolden (PoiseAlphabet alphabet, gunichar character)
{
  switch ((int) alphabet)
    {
    case POISE_ALPHABET_DEFAULT:
      if (poise_alphabet_compose (character, alphabet) == character)
        return POISE_ALPHABET_BOLD;
      return POISE_ALPHABET_BOLD_ITALIC;
    case POISE_ALPHABET_UPRIGHT:
      return POISE_ALPHABET_BOLD;
    case POISE_ALPHABET_ITALIC:
      return POISE_ALPHABET_BOLD_ITALIC;
    case POISE_ALPHABET_SCRIPT:
      return POISE_ALPHABET_BOLD_SCRIPT;
    case POISE_ALPHABET_FRAKTUR:
      return POISE_ALPHABET_BOLD_FRAKTUR;
    case POISE_ALPHABET_SANS:
      return POISE_ALPHABET_BOLD_SANS;
    default:
      return alphabet;
    }
}

static gunichar
style_character (PoiseTexParser *self,
                 PoiseTexSymbolKind kind,
                 gunichar character)
{
  PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;

  if (takes_alphabet (kind, character))
    alphabet = self->font.alphabet;
  else if (kind == POISE_TEX_ORDINARY && !self->font.is_bold)
    return character;
  if (self->font.is_bold)
    alphabet = embolden (alphabet, character);

  return poise_alphabet_compose (character, alphabet);
}

static const char *
style_text (PoiseTexParser *self,
            PoiseTexSymbolKind kind,
            const char *text,
            gunichar character)
{
  gunichar styled = character;
  char buffer[6];
  int length = 0;

  if (kind <= POISE_TEX_CAPITAL)
    styled = style_character (self, kind, character);
  if (styled == character && text)
    return text;
  length = g_unichar_to_utf8 (styled, buffer);

  return poise_arena_dup (self->arena, buffer, (gsize) length);
}

/**
 * poise_tex_node_new_symbol:
 * @self: a parser, whose font counts
 * @kind: what the symbol stands for
 * @text: (nullable): its text, if it lives as long as the arena
 * @character: the first character of the text
 *
 * Returns: (transfer none): a symbol, a large operator or a name
 */
PoiseMathNode *
poise_tex_node_new_symbol (PoiseTexParser *self,
                           PoiseTexSymbolKind kind,
                           const char *text,
                           gunichar character)
{
  PoiseMathNode *node = NULL;

  if (kind == POISE_TEX_NAME || kind == POISE_TEX_LIMIT)
    {
      node = poise_tex_node_new_parent (self, POISE_MATH_NAME,
                                        new_name (self, text), NULL, NULL);
    }
  else
    {
      gboolean is_large =
          kind == POISE_TEX_OPERATOR || kind == POISE_TEX_INTEGRAL;

      node = poise_tex_node_new (self, is_large ? POISE_MATH_OPERATOR
                                                : POISE_MATH_SYMBOL);
      node->text = style_text (self, kind, text, character);
    }

  node->class = classes[kind];
  if (kind == POISE_TEX_OPERATOR || kind == POISE_TEX_LIMIT)
    node->limits = POISE_LIMITS_BY_STYLE;

  return node;
}

/**
 * poise_tex_node_is_operator:
 * @node: a node
 *
 * Returns: whether \limits can follow it
 */
gboolean
poise_tex_node_is_operator (const PoiseMathNode *node)
{
  return node->class == POISE_ATOM_OPERATOR;
}
