/* poise-math-words-fence.c: says what is between two delimiters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-words-private.h"

#include <string.h>

#define MAX_SEEN 64 /* items between bars that are looked at */

static const PoiseFence fences[] = {
  { "|",
    "|",
    { "absolute value of", "绝对值" },
    { ", end absolute value", "结束" } },
  { "∣",
    "∣",
    { "absolute value of", "绝对值" },
    { ", end absolute value", "结束" } },
  { "‖", "‖", { "norm of", "范数" }, { ", end norm", "结束" } },
  { "∥", "∥", { "norm of", "范数" }, { ", end norm", "结束" } },
  { "⌊", "⌋", { "floor of", "向下取整" }, { ", end floor", "结束" } },
  { "⌈", "⌉", { "ceiling of", "向上取整" }, { ", end ceiling", "结束" } },
  { "⌊",
    "⌉",
    { "nearest integer to", "四舍五入" },
    { ", end rounding", "结束" } },
  { "{", "}", { "the set", "集合" }, { ", end set", "结束" } },
};

/* Bars around a set. */
static const PoiseFence size = {
  "|",
  "|",
  { "size of", "元素个数" },
  { ", end size", "结束" },
};

/* Script letters are sets in a formula that counts them. */
static gboolean
is_set (const PoiseMathNode *const *items, guint n_items)
{
  PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;
  const PoiseMathNode *node =
      n_items == 1 ? poise_math_get_base (items[0]) : NULL;

  for (guint i = 0; i < MIN (n_items, MAX_SEEN); i++)
    if (poise_math_is_character (items[i], "∩")
        || poise_math_is_character (items[i], "∪")
        || poise_math_is_character (items[i], "∖"))
      return TRUE;

  return poise_math_get_letter (node, &alphabet)
         && alphabet == POISE_ALPHABET_SCRIPT;
}

/**
 * poise_math_lookup_fence:
 * @left: the left delimiter
 * @right: the right one
 * @items: (array length=n_items): what is between them
 * @n_items: number of items
 *
 * Returns: (nullable): the words of delimiters that are said by what they do
 */
const PoiseFence *
poise_math_lookup_fence (const char *left,
                         const char *right,
                         const PoiseMathNode *const *items,
                         guint n_items)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fences); i++)
    if (strcmp (left, fences[i].left) == 0
        && strcmp (right, fences[i].right) == 0)
      return i < 2 && is_set (items, n_items) ? &size : &fences[i];

  return NULL;
}

/**
 * poise_speaker_say_fence_end:
 * @self: a speaker
 * @fence: the words of the delimiters
 * @items: (array length=n_items): what is between them
 * @n_items: number of items
 * @is_scripted: whether the right delimiter carries scripts
 *
 * What is one word needs no end, unless the delimiter carries scripts.
 */
void
poise_speaker_say_fence_end (PoiseSpeaker *self,
                             const PoiseFence *fence,
                             const PoiseMathNode *const *items,
                             guint n_items,
                             gboolean is_scripted)
{
  gboolean is_one = n_items == 1 && poise_math_is_simple (items[0]);

  if (!is_one || is_scripted)
    poise_speaker_say_words (self, fence->close[self->tongue]);
}

static const PoiseMathNode *
get_only_table (const PoiseMathNode *node)
{
  const PoiseMathNode *only =
      node->n_children == 1 ? poise_math_unwrap (node->children[0]) : NULL;

  return only && only->kind == POISE_MATH_TABLE ? only : NULL;
}

/* What is around a matrix is not said, unless it is an operation. */
static void
say_fenced_table (PoiseSpeaker *self,
                  const PoiseMathNode *node,
                  const PoiseMathNode *table)
{
  const PoiseFence *fence =
      poise_math_lookup_fence (node->left, node->right, NULL, 0);
  gboolean is_cases = strcmp (node->left, "{") == 0 && *node->right == '\0'
                      && table->table->n_columns <= 2
                      && table->table->kind == POISE_MATH_TABLE_MATRIX;

  if (strcmp (node->left, "|") == 0 || strcmp (node->left, "∣") == 0)
    poise_speaker_say (self, POISE_PHRASE_DETERMINANT, NULL);
  else if (fence && strcmp (node->left, "‖") == 0)
    poise_speaker_say_words (self, fence->open[self->tongue]);

  if (is_cases)
    poise_speaker_say_cases (self, table);
  else
    poise_speaker_say_table (self, table);
}

static void
say_delimiter (PoiseSpeaker *self, const char *delimiter)
{
  if (*delimiter)
    poise_speaker_say_character (self, delimiter);
}

static PoisePhrase
choose_middle (const PoiseMathNode *node, guint i)
{
  if (strcmp (node->left, "{") == 0)
    return POISE_PHRASE_SUCH_THAT;
  if (strcmp (node->middles[i], "‖") == 0)
    return POISE_PHRASE_RELATIVE;

  return POISE_PHRASE_GIVEN;
}

/* The rows between the delimiters; a bar between them is a condition. */
static void
say_inside (PoiseSpeaker *self, const PoiseMathNode *node)
{
  for (guint i = 0; i < node->n_children; i++)
    {
      const PoiseMathNode *child = node->children[i];
      PoiseSpoken part = poise_math_get_items (&child);

      if (i > 0)
        poise_speaker_say (self, choose_middle (node, i - 1), NULL);
      poise_speaker_say_items (self, part.items, part.n_items, node->left);
    }
}

/**
 * poise_speaker_say_fenced:
 * @self: a speaker
 * @node: what is between two delimiters
 * @is_scripted: whether the right one carries scripts
 */
void
poise_speaker_say_fenced (PoiseSpeaker *self,
                          const PoiseMathNode *node,
                          gboolean is_scripted)
{
  const PoiseMathNode *first = node->n_children ? node->children[0] : NULL;
  PoiseSpoken inner = poise_math_get_items (&first);
  const PoiseFence *fence = poise_math_lookup_fence (
      node->left, node->right, inner.items, inner.n_items);

  if (get_only_table (node))
    {
      say_fenced_table (self, node, get_only_table (node));
      return;
    }

  if (fence)
    poise_speaker_say_words (self, fence->open[self->tongue]);
  else
    say_delimiter (self, node->left);
  say_inside (self, node);
  if (fence == NULL)
    say_delimiter (self, node->right);
  else
    poise_speaker_say_fence_end (self, fence, inner.items,
                                 node->n_children == 1 ? inner.n_items : 0,
                                 is_scripted);
}
