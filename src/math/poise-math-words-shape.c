/* poise-math-words-shape.c: which parts of a formula can be said without an end
 *
 * A listener sees no lines and no sizes. What is one short word needs no sign
 * of its end; all else gets one. Each question looks at a bounded number of
 * parts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-words-private.h"

#include <string.h>

#define MAX_SIMPLE 8  /* digits of a number that counts as one word */
#define MAX_SHORT  3  /* letters of a subscript such as "i j" */
#define MAX_SEEN   64 /* items between brackets that are looked at */

static gboolean
is_transparent (const PoiseMathNode *node)
{
  switch ((int) node->kind)
    {
    case POISE_MATH_STYLED:
    case POISE_MATH_COLORED:
    case POISE_MATH_SMASHED:
    case POISE_MATH_CLASSED:
    case POISE_MATH_SIZED:
    case POISE_MATH_RAISED:
      return TRUE;
    case POISE_MATH_ROW:
      return node->n_children == 1;
    default:
      return FALSE;
    }
}

/**
 * poise_math_unwrap:
 * @node: (nullable): a node
 *
 * Returns: (nullable): what remains without colours, sizes and single braces
 */
const PoiseMathNode *
poise_math_unwrap (const PoiseMathNode *node)
{
  while (node && is_transparent (node))
    node = node->children[0];

  return node;
}

/**
 * poise_math_get_base:
 * @node: (nullable): a node
 *
 * Returns: (nullable): the base of scripts, any other node itself; unwrapped
 */
const PoiseMathNode *
poise_math_get_base (const PoiseMathNode *node)
{
  node = poise_math_unwrap (node);
  if (node && node->kind == POISE_MATH_SCRIPTS)
    node = poise_math_unwrap (node->children[0]);

  return node;
}

/**
 * poise_math_get_items:
 * @node: where a pointer to a node stands, which may be %NULL
 *
 * Returns: the children of a row; any other node alone. It lives as long as
 *   the tree and @node.
 */
PoiseSpoken
poise_math_get_items (const PoiseMathNode *const *node)
{
  PoiseSpoken spoken = { 0 };
  const PoiseMathNode *inner = *node;

  while (inner && is_transparent (inner) && inner->kind != POISE_MATH_ROW)
    inner = inner->children[0];

  if (inner && inner->kind == POISE_MATH_ROW)
    {
      spoken.items = (const PoiseMathNode *const *) inner->children;
      spoken.n_items = inner->n_children;
    }
  else if (inner)
    {
      spoken.items = node;
      spoken.n_items = 1;
    }

  return spoken;
}

/**
 * poise_math_is_character:
 * @node: (nullable): a node
 * @text: a character
 *
 * Returns: whether the node is that symbol or delimiter
 */
gboolean
poise_math_is_character (const PoiseMathNode *node, const char *text)
{
  return node
         && (node->kind == POISE_MATH_SYMBOL
             || node->kind == POISE_MATH_DELIMITER)
         && strcmp (node->text, text) == 0;
}

/**
 * poise_math_get_letter:
 * @node: (nullable): a node
 * @alphabet: (out): its style
 *
 * Returns: the plain character of a symbol, 0 if it is none
 */
gunichar
poise_math_get_letter (const PoiseMathNode *node, PoiseAlphabet *alphabet)
{
  *alphabet = POISE_ALPHABET_DEFAULT;
  if (node == NULL || node->kind != POISE_MATH_SYMBOL)
    return 0;

  return poise_alphabet_decompose (g_utf8_get_char (node->text), alphabet);
}

/**
 * poise_math_is_digit:
 * @node: (nullable): a node
 *
 * Returns: whether it is a digit without a style
 */
gboolean
poise_math_is_digit (const PoiseMathNode *node)
{
  return node && node->kind == POISE_MATH_SYMBOL
         && g_ascii_isdigit (*node->text) && node->text[1] == '\0';
}

static gboolean
is_leaf (const PoiseMathNode *node)
{
  return node == NULL || node->kind == POISE_MATH_SYMBOL
         || node->kind == POISE_MATH_NAME || node->kind == POISE_MATH_TEXT
         || node->kind == POISE_MATH_SPACE;
}

static gboolean
is_number (const PoiseMathNode *row)
{
  guint i = 0;

  if (row->n_children > MAX_SIMPLE)
    return FALSE;
  if (row->n_children > 1 && poise_math_is_character (row->children[0], "−"))
    i = 1;
  if (i == 1 && row->n_children == 2)
    return is_leaf (poise_math_unwrap (row->children[1]));

  for (; i < row->n_children; i++)
    if (!poise_math_is_digit (row->children[i])
        && !poise_math_is_character (row->children[i], "."))
      return FALSE;

  return TRUE;
}

/**
 * poise_math_is_simple:
 * @node: (nullable): a node
 *
 * Returns: whether it is said as one word: a letter, number, name or text
 */
gboolean
poise_math_is_simple (const PoiseMathNode *node)
{
  node = poise_math_unwrap (node);
  if (is_leaf (node))
    return TRUE;
  if (node->kind == POISE_MATH_ACCENT)
    return is_leaf (poise_math_unwrap (node->children[0]));

  return node->kind == POISE_MATH_ROW && is_number (node);
}

/**
 * poise_math_is_short:
 * @node: (nullable): a subscript
 *
 * Returns: whether it is one word, or a few letters
 */
gboolean
poise_math_is_short (const PoiseMathNode *node)
{
  node = poise_math_unwrap (node);
  if (poise_math_is_simple (node))
    return TRUE;
  if (node->kind != POISE_MATH_ROW || node->n_children > MAX_SHORT)
    return FALSE;

  for (guint i = 0; i < node->n_children; i++)
    if (!is_leaf (node->children[i])
        || node->children[i]->class != POISE_ATOM_ORDINARY)
      return FALSE;

  return TRUE;
}

static gboolean
is_differential (const PoiseMathNode *row)
{
  PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;
  gunichar letter = 0;

  if (row->kind != POISE_MATH_ROW || row->n_children != 2)
    return FALSE;

  letter =
      poise_math_get_letter (poise_math_unwrap (row->children[0]), &alphabet);

  return letter == 'd' || letter == 0x2202 || letter == 0x394;
}

static gboolean
is_scripted_leaf (const PoiseMathNode *node)
{
  return node->kind == POISE_MATH_SCRIPTS
         && poise_math_is_simple (node->children[0])
         && poise_math_is_short (node->children[1])
         && poise_math_is_simple (node->children[2]);
}

/**
 * poise_math_is_term:
 * @node: (nullable): a numerator or denominator
 *
 * Returns: whether "over" can stand beside it without doubt
 */
gboolean
poise_math_is_term (const PoiseMathNode *node)
{
  node = poise_math_unwrap (node);
  if (poise_math_is_simple (node) || is_scripted_leaf (node))
    return TRUE;
  if (!is_differential (node))
    return FALSE;

  node = poise_math_unwrap (node->children[1]);

  return poise_math_is_simple (node) || is_scripted_leaf (node);
}

/**
 * poise_math_is_operand:
 * @node: (nullable): the neighbour to the left
 *
 * Returns: whether a sign after it has something on both sides
 */
gboolean
poise_math_is_operand (const PoiseMathNode *node)
{
  if (node && node->kind == POISE_MATH_SCRIPTS)
    {
      if (node->children[0] == NULL)
        return TRUE;
      node = node->children[0];
    }
  if (node == NULL || node->kind == POISE_MATH_OPERATOR
      || node->kind == POISE_MATH_NAME || node->kind == POISE_MATH_ARROW)
    return FALSE;
  if (node->kind != POISE_MATH_SYMBOL && node->kind != POISE_MATH_DELIMITER
      && node->kind != POISE_MATH_CLASSED)
    return TRUE;

  return node->class == POISE_ATOM_CLOSE || node->class == POISE_ATOM_INNER
         || (node->class == POISE_ATOM_ORDINARY
             && !poise_math_is_character (node, "/"));
}

/* Letters that are mostly functions. */
static gboolean
names_function (gunichar letter, PoiseAlphabet alphabet)
{
  if (alphabet == POISE_ALPHABET_SCRIPT
      || alphabet == POISE_ALPHABET_DOUBLE_STRUCK)
    return TRUE;

  return letter
         && g_utf8_strchr ("fghpqDEFGHJKLNOPQSTVZσφϕψπρδζΓΦΨΘΩ∇", -1, letter);
}

/* (1-p): a factor rather than an argument. */
static gboolean
is_complement (const PoiseMathNode *const *items, guint n_items)
{
  return n_items > 2 && poise_math_is_digit (items[0])
         && poise_math_is_character (items[1], "−");
}

static gboolean
has_many_arguments (const PoiseMathNode *const *items, guint n_items)
{
  for (guint i = 0; i < MIN (n_items, MAX_SEEN); i++)
    if (items[i]->class == POISE_ATOM_PUNCTUATION
        || poise_math_is_character (items[i], "|")
        || poise_math_is_character (items[i], "∣"))
      return TRUE;

  return n_items == 1;
}

/**
 * poise_math_is_function:
 * @node: (nullable): what stands before a bracket
 * @items: (array length=n_items): what is between the brackets
 * @n_items: number of items
 *
 * Returns: whether it is a function of them rather than a factor
 */
gboolean
poise_math_is_function (const PoiseMathNode *node,
                        const PoiseMathNode *const *items,
                        guint n_items)
{
  PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;
  gunichar letter = 0;

  node = poise_math_get_base (node);
  if (node && node->kind == POISE_MATH_ACCENT)
    node = poise_math_unwrap (node->children[0]);
  if (node == NULL)
    return FALSE;
  if (node->kind == POISE_MATH_NAME)
    return TRUE;
  if (node->kind == POISE_MATH_TEXT)
    return !g_str_has_suffix (node->text, " ");

  letter = poise_math_get_letter (node, &alphabet);
  if (letter == '1' && alphabet == POISE_ALPHABET_DOUBLE_STRUCK)
    return TRUE;
  if (!g_unichar_isalpha (letter) && letter != 0x2207)
    return FALSE;
  if (is_complement (items, n_items) && g_unichar_islower (letter)
      && letter < 0x80)
    return FALSE;

  return names_function (letter, alphabet)
         || has_many_arguments (items, n_items);
}

static gboolean
is_tame_item (const PoiseMathNode *item)
{
  switch ((int) item->kind)
    {
    case POISE_MATH_SYMBOL:
      return item->class == POISE_ATOM_ORDINARY
                 ? strcmp (item->text, "/") != 0
                 : item->class == POISE_ATOM_PUNCTUATION
                       || poise_math_is_character (item, "∣")
                       || poise_math_is_character (item, "∥");
    case POISE_MATH_SCRIPTS:
      return item->children[0] == NULL || is_tame_item (item->children[0]);
    case POISE_MATH_NAME:
    case POISE_MATH_TEXT:
    case POISE_MATH_SPACE:
    case POISE_MATH_ACCENT:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * poise_math_is_tame:
 * @items: (array length=n_items): the arguments of a function
 * @n_items: number of items
 *
 * Returns: whether they are understood without brackets: "f of x, y"
 */
gboolean
poise_math_is_tame (const PoiseMathNode *const *items, guint n_items)
{
  for (guint i = 0; i < n_items; i++)
    if (!is_tame_item (items[i])
        && !(i == 0 && n_items > 1 && poise_math_is_character (items[i], "−")))
      return FALSE;

  return n_items > 0;
}
