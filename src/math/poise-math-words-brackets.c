/* poise-math-words-brackets.c: finds the brackets of a row that belong together
 *
 * Brackets nest by depth, whatever their shapes: [0, 1) is a pair. A bar opens
 * what another bar closes if nothing is to its left or an even number of bars
 * is left between the brackets around it; the bar that remains separates, as in
 * P(A|B).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-words-private.h"

#include <string.h>

typedef enum
{
  NO_BRACKET,
  OPENING,
  CLOSING,
  BAR,
  SEPARATOR,
} Kind;

typedef struct
{
  PoiseBracket *out;
  const PoiseMathNode *const *items;
  GArray *open;  /* guint: places of the brackets that are open */
  guint *n_bars; /* left, by the place behind the bracket around; 0 outside */
} Matcher;

static const PoiseMathNode *
get_base (const PoiseMathNode *node)
{
  if (node->kind == POISE_MATH_SCRIPTS && node->children[0])
    return node->children[0];

  return node;
}

static gboolean
is_bar (const PoiseMathNode *node)
{
  return poise_math_is_character (node, "|")
         || poise_math_is_character (node, "∣")
         || poise_math_is_character (node, "‖")
         || poise_math_is_character (node, "∥");
}

static Kind
classify (const PoiseMathNode *node)
{
  const PoiseMathNode *base = get_base (node);

  if (base->kind != POISE_MATH_SYMBOL && base->kind != POISE_MATH_DELIMITER)
    return NO_BRACKET;
  if (base->class == POISE_ATOM_OPEN)
    return OPENING;
  if (base->class == POISE_ATOM_CLOSE)
    return strcmp (base->text, "!") == 0 || strcmp (base->text, "?") == 0
               ? NO_BRACKET
               : CLOSING;
  if (is_bar (base))
    return base->class == POISE_ATOM_RELATION ? SEPARATOR : BAR;
  if (base->kind != POISE_MATH_DELIMITER)
    return NO_BRACKET;
  if (strstr ("([{⟨⌊⌈", base->text))
    return OPENING;

  return strstr (")]}⟩⌋⌉", base->text) ? CLOSING : NO_BRACKET;
}

/* A bracket is its own match until the other one is found. */
static void
enter (Matcher *self, guint i)
{
  self->out[i].role = POISE_BRACKET_OPEN;
  self->out[i].match = i;
  g_array_append_val (self->open, i);
}

/* Closes the innermost bracket that is no bar. */
static gboolean
leave (Matcher *self, guint *opening)
{
  while (self->open->len > 0)
    {
      *opening = g_array_index (self->open, guint, self->open->len - 1);
      g_array_set_size (self->open, self->open->len - 1);
      if (classify (self->items[*opening]) != BAR)
        return TRUE;
    }

  return FALSE;
}

/* The place behind the innermost bracket that is no bar, 0 outside all. */
static guint
get_outer (const Matcher *self)
{
  guint last = 0;

  if (self->open->len == 0)
    return 0;

  last = g_array_index (self->open, guint, self->open->len - 1);

  return classify (self->items[last]) == BAR ? self->out[last].outer : last + 1;
}

static void
count_bars (Matcher *self, guint n_items)
{
  guint opening = 0;

  for (guint i = 0; i < n_items; i++)
    {
      Kind kind = classify (self->items[i]);

      if (kind == OPENING)
        g_array_append_val (self->open, i);
      else if (kind == CLOSING)
        leave (self, &opening);
      else if (kind == BAR)
        self->n_bars[get_outer (self)]++;
    }
  g_array_set_size (self->open, 0);
}

static void
pair (Matcher *self, guint opening, guint closing)
{
  self->out[opening].match = closing;
  self->out[closing].role = POISE_BRACKET_CLOSE;
  self->out[closing].match = opening;
}

/* Whether the innermost open place is this kind of bar. */
static gboolean
closes_bar (const Matcher *self, guint i)
{
  guint last = self->open->len
                   ? g_array_index (self->open, guint, self->open->len - 1)
                   : i;

  return last != i && classify (self->items[last]) == BAR
         && strcmp (get_base (self->items[last])->text,
                    get_base (self->items[i])->text)
                == 0;
}

static const PoiseMathNode *
get_left (const Matcher *self, guint i)
{
  if (i == 0 || self->out[i - 1].role == POISE_BRACKET_OPEN)
    return NULL;

  return self->items[i - 1];
}

static void
match_bar (Matcher *self, guint i)
{
  guint outer = get_outer (self);
  gboolean has_left = poise_math_is_operand (get_left (self, i));
  guint n_left = self->n_bars[outer]--;

  if (has_left && closes_bar (self, i))
    {
      guint opening = g_array_index (self->open, guint, self->open->len - 1);

      g_array_set_size (self->open, self->open->len - 1);
      pair (self, opening, i);
    }
  else if ((!has_left || n_left % 2 == 0)
           && self->items[i]->kind != POISE_MATH_SCRIPTS)
    enter (self, i);
  else
    self->out[i].role = POISE_BRACKET_SEPARATOR;
}

static void
match (Matcher *self, guint i)
{
  guint opening = 0;

  self->out[i].outer = get_outer (self);
  switch (classify (self->items[i]))
    {
    case OPENING:
      enter (self, i);
      break;
    case CLOSING:
      if (leave (self, &opening))
        pair (self, opening, i);
      break;
    case BAR:
      match_bar (self, i);
      break;
    case SEPARATOR:
      self->out[i].role = POISE_BRACKET_SEPARATOR;
      break;
    case NO_BRACKET:
    default:
      break;
    }
}

/**
 * poise_math_match_brackets:
 * @items: (array length=n_items): a row without spaces
 * @n_items: number of items
 *
 * Returns: (array length=n_items) (transfer full): the role of each item
 */
PoiseBracket *
poise_math_match_brackets (const PoiseMathNode *const *items, guint n_items)
{
  PoiseBracket *brackets = g_new0 (PoiseBracket, n_items);
  g_autofree guint *n_bars = g_new0 (guint, n_items + 1);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  Matcher self = { brackets, items, open, n_bars };

  count_bars (&self, n_items);
  for (guint i = 0; i < n_items; i++)
    match (&self, i);
  for (guint i = 0; i < n_items; i++)
    if (brackets[i].role == POISE_BRACKET_OPEN && brackets[i].match == i)
      brackets[i].role = POISE_BRACKET_NONE;

  return brackets;
}
