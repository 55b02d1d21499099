/* poise-paragraph.c: display math divides the paragraph that it stands in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-paragraph.h"

#include "poise-document-private.h"

static PoiseInline *
get_inline (GPtrArray *inlines, guint i)
{
  return g_ptr_array_index (inlines, i);
}

static gboolean
is_break (GPtrArray *inlines, guint i)
{
  PoiseInlineKind kind = get_inline (inlines, i)->kind;

  return kind == POISE_INLINE_SOFT_BREAK || kind == POISE_INLINE_LINE_BREAK;
}

/* Whether the inline number @i is display math that has its lines for itself.
 */
static gboolean
stands_alone (GPtrArray *inlines, guint i, GHashTable *displays)
{
  return g_hash_table_contains (displays, get_inline (inlines, i))
         && (i == 0 || is_break (inlines, i - 1))
         && (i + 1 == inlines->len || is_break (inlines, i + 1));
}

/* Appends a paragraph of the inlines from @first to before @last, without the
 * breaks at its ends. */
static void
append_part (GPtrArray *blocks, GPtrArray *inlines, guint first, guint last)
{
  PoiseBlock *part = NULL;

  while (first < last && is_break (inlines, first))
    first++;
  while (first < last && is_break (inlines, last - 1))
    last--;
  if (first == last)
    return;

  part = poise_block_new (POISE_BLOCK_PARAGRAPH);
  for (guint i = first; i < last; i++)
    g_ptr_array_add (part->inlines, g_steal_pointer (&inlines->pdata[i]));
  g_ptr_array_add (blocks, part);
}

static void
append_math (GPtrArray *blocks, PoiseInline *math)
{
  PoiseBlock *block = poise_block_new (POISE_BLOCK_MATH);

  block->text = g_steal_pointer (&math->text);
  g_ptr_array_add (blocks, block);
}

/**
 * poise_paragraph_is_divided:
 * @inlines: (element-type PoiseInline): inlines of a block
 * @displays: (element-type PoiseInline): those of them that are display math
 *
 * Returns: whether a display formula has its lines for itself
 */
gboolean
poise_paragraph_is_divided (GPtrArray *inlines, GHashTable *displays)
{
  g_return_val_if_fail (inlines != NULL && displays != NULL, FALSE);

  if (g_hash_table_size (displays) == 0)
    return FALSE;

  for (guint i = 0; i < inlines->len; i++)
    if (stands_alone (inlines, i, displays))
      return TRUE;

  return FALSE;
}

/**
 * poise_paragraph_divide:
 * @paragraph: (transfer full): a block of inlines
 * @displays: (element-type PoiseInline): those of its inlines that are display
 *   math
 * @blocks: (element-type PoiseBlock): where to append
 *
 * Appends a block for each display formula that has its lines for itself, and
 * paragraphs for what stands before, between and after.
 */
void
poise_paragraph_divide (PoiseBlock *paragraph,
                        GHashTable *displays,
                        GPtrArray *blocks)
{
  g_autoptr (PoiseBlock) owned = paragraph;
  GPtrArray *inlines = paragraph->inlines;
  guint first = 0;

  for (guint i = 0; i < inlines->len; i++)
    if (stands_alone (inlines, i, displays))
      {
        append_part (blocks, inlines, first, i);
        append_math (blocks, get_inline (inlines, i));
        first = i + 1;
      }
  append_part (blocks, inlines, first, inlines->len);
}
