/* poise-document.c: the tree's memory
 *
 * A document owns its blocks, a block its inlines and child blocks. Only the
 * document is counted; the parsers keep the tree shallow, so that freeing it
 * may recurse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-document-private.h"

static GPtrArray *
new_blocks (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) poise_block_free);
}

static GPtrArray *
new_inlines (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) poise_inline_free);
}

/**
 * poise_document_new:
 *
 * Returns: (transfer full): a document without blocks
 */
PoiseDocument *
poise_document_new (void)
{
  PoiseDocument *self = g_atomic_rc_box_new0 (PoiseDocument);

  self->blocks = new_blocks ();

  return self;
}

static void
clear_document (gpointer data)
{
  PoiseDocument *self = data;

  g_clear_pointer (&self->blocks, g_ptr_array_unref);
}

/**
 * poise_document_ref:
 * @self: a document
 *
 * Safe to call from any thread.
 *
 * Returns: (transfer full): @self
 */
PoiseDocument *
poise_document_ref (PoiseDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * poise_document_unref:
 * @self: (transfer full): a document
 *
 * Frees the document with its last reference. Safe to call from any thread.
 */
void
poise_document_unref (PoiseDocument *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_document);
}

/**
 * poise_block_new:
 * @kind: which kind
 *
 * Returns: (transfer full): an empty block with the arrays that @kind has
 */
PoiseBlock *
poise_block_new (PoiseBlockKind kind)
{
  PoiseBlock *self = g_new0 (PoiseBlock, 1);

  self->kind = kind;

  switch (kind)
    {
    case POISE_BLOCK_PARAGRAPH:
    case POISE_BLOCK_HEADING:
    case POISE_BLOCK_CELL:
      self->inlines = new_inlines ();
      break;

    case POISE_BLOCK_BULLET_LIST:
    case POISE_BLOCK_ORDERED_LIST:
    case POISE_BLOCK_ITEM:
    case POISE_BLOCK_QUOTE:
    case POISE_BLOCK_TABLE:
    case POISE_BLOCK_ROW:
      self->children = new_blocks ();
      break;

    case POISE_BLOCK_CODE:
    case POISE_BLOCK_MATH:
    case POISE_BLOCK_RULE:
      break;

    default:
      g_assert_not_reached ();
    }

  return self;
}

/**
 * poise_block_free:
 * @self: (nullable) (transfer full): a block
 *
 * Frees a block and all it holds.
 */
void
poise_block_free (PoiseBlock *self)
{
  if (self == NULL)
    return;

  g_free (self->language);
  g_free (self->text);
  g_clear_pointer (&self->inlines, g_ptr_array_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}

/**
 * poise_inline_new:
 * @kind: which kind
 * @text: (nullable): the literal text, for the kinds that have it
 *
 * Returns: (transfer full): an inline with the array that @kind has
 */
PoiseInline *
poise_inline_new (PoiseInlineKind kind, const char *text)
{
  PoiseInline *self = g_new0 (PoiseInline, 1);

  self->kind = kind;
  self->text = g_strdup (text);

  switch (kind)
    {
    case POISE_INLINE_EMPHASIS:
    case POISE_INLINE_STRONG:
    case POISE_INLINE_UNDERLINE:
    case POISE_INLINE_STRIKE:
    case POISE_INLINE_SUBSCRIPT:
    case POISE_INLINE_SUPERSCRIPT:
    case POISE_INLINE_RUBY:
    case POISE_INLINE_LINK:
    case POISE_INLINE_IMAGE:
      self->children = new_inlines ();
      break;

    case POISE_INLINE_TEXT:
    case POISE_INLINE_CODE:
    case POISE_INLINE_MATH:
    case POISE_INLINE_SOFT_BREAK:
    case POISE_INLINE_LINE_BREAK:
      break;

    default:
      g_assert_not_reached ();
    }

  return self;
}

/**
 * poise_inline_free:
 * @self: (nullable) (transfer full): an inline
 *
 * Frees an inline and all it holds.
 */
void
poise_inline_free (PoiseInline *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self->target);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}
