/* poise-html-blocks.c: the blocks of a document of HTML
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-document-private.h"
#include "poise-html-builder-private.h"

/**
 * poise_html_builder_get_container:
 * @self: a builder
 *
 * Returns: (nullable): the innermost block that is open; %NULL is the document
 */
PoiseBlock *
poise_html_builder_get_container (PoiseHtmlBuilder *self)
{
  return self->blocks->len > 0 ? self->blocks->pdata[self->blocks->len - 1]
                               : NULL;
}

static GPtrArray *
get_children (PoiseHtmlBuilder *self)
{
  PoiseBlock *container = poise_html_builder_get_container (self);

  return container ? container->children : self->document->blocks;
}

static gboolean
is_list (const PoiseBlock *block)
{
  return block->kind == POISE_BLOCK_BULLET_LIST
         || block->kind == POISE_BLOCK_ORDERED_LIST;
}

/* The kind of block that must be between this container and others. */
static gboolean
find_missing (const PoiseBlock *container,
              PoiseBlockKind kind,
              PoiseBlockKind *missing)
{
  if (container && is_list (container) && kind != POISE_BLOCK_ITEM)
    *missing = POISE_BLOCK_ITEM;
  else if (container && container->kind == POISE_BLOCK_TABLE
           && kind != POISE_BLOCK_ROW)
    *missing = POISE_BLOCK_ROW;
  else if (kind == POISE_BLOCK_ITEM && !(container && is_list (container)))
    *missing = POISE_BLOCK_BULLET_LIST;
  else
    return FALSE;

  return TRUE;
}

/* Appends to the container at hand, in its last block of kind @missing. */
static GPtrArray *
get_filled (GPtrArray *children, PoiseBlockKind missing)
{
  PoiseBlock *last =
      children->len > 0 ? children->pdata[children->len - 1] : NULL;

  if (last == NULL || last->kind != missing)
    {
      last = poise_block_new (missing);
      g_ptr_array_add (children, last);
    }

  return last->children;
}

/* The array that a block of this kind goes into. */
static GPtrArray *
get_place (PoiseHtmlBuilder *self, PoiseBlockKind kind)
{
  PoiseBlock *container = poise_html_builder_get_container (self);
  GPtrArray *children = get_children (self);
  PoiseBlockKind missing = kind;

  return find_missing (container, kind, &missing)
             ? get_filled (children, missing)
             : children;
}

/**
 * poise_html_builder_append:
 * @self: a builder
 * @block: (transfer full): a block
 *
 * Appends a block to the container, in an item, row or list if it needs one.
 */
void
poise_html_builder_append (PoiseHtmlBuilder *self, PoiseBlock *block)
{
  g_ptr_array_add (get_place (self, block->kind), block);
}

/* Whether nothing but rows and cells, or nothing at all, can be added. */
static gboolean
is_confined (PoiseHtmlBuilder *self)
{
  return self->is_held || poise_html_builder_is_in (self, POISE_BLOCK_TABLE)
         || poise_html_builder_is_in (self, POISE_BLOCK_ROW);
}

/**
 * poise_html_builder_is_held:
 * @self: a builder
 *
 * Returns: whether all is going into a cell or heading, or will
 */
gboolean
poise_html_builder_is_held (PoiseHtmlBuilder *self)
{
  return is_confined (self);
}

/**
 * poise_html_builder_is_in:
 * @self: a builder
 * @kind: a kind of block that holds others
 *
 * Returns: whether what comes goes directly into such a block
 */
gboolean
poise_html_builder_is_in (PoiseHtmlBuilder *self, PoiseBlockKind kind)
{
  const PoiseBlock *container = poise_html_builder_get_container (self);

  return !self->is_held && container && container->kind == kind;
}

/**
 * poise_html_builder_end_paragraph:
 * @self: a builder
 *
 * Starts a paragraph, or a line where there can be no other paragraph.
 */
void
poise_html_builder_end_paragraph (PoiseHtmlBuilder *self)
{
  if (self->is_held)
    {
      self->n_breaks = MAX (self->n_breaks, 1);
      return;
    }

  poise_html_builder_end_leaf (self);
  self->n_breaks = 0;
  self->has_space = FALSE;
}

/**
 * poise_html_builder_add_block:
 * @self: a builder that is not held
 * @kind: which kind
 *
 * Ends the paragraph at hand and adds a block.
 *
 * Returns: (transfer none): the block
 */
PoiseBlock *
poise_html_builder_add_block (PoiseHtmlBuilder *self, PoiseBlockKind kind)
{
  PoiseBlock *block = poise_block_new (kind);

  poise_html_builder_end_paragraph (self);
  poise_html_builder_append (self, block);

  return block;
}

/* Whether blocks of this kind count for the depth of the tree. */
static gboolean
is_nesting (PoiseBlockKind kind)
{
  return kind == POISE_BLOCK_BULLET_LIST || kind == POISE_BLOCK_ORDERED_LIST
         || kind == POISE_BLOCK_QUOTE || kind == POISE_BLOCK_TABLE;
}

/**
 * poise_html_builder_open:
 * @self: a builder
 * @kind: a block that holds others
 *
 * Ends the paragraph at hand and makes a block the container of all that comes.
 *
 * Returns: (transfer none) (nullable): the block; %NULL if the builder is held
 *   or the tree is deep enough
 */
PoiseBlock *
poise_html_builder_open (PoiseHtmlBuilder *self, PoiseBlockKind kind)
{
  PoiseBlock *block = NULL;

  poise_html_builder_end_paragraph (self);
  if ((is_confined (self) && kind != POISE_BLOCK_ROW)
      || (is_nesting (kind) && self->n_nested == POISE_MAX_DEPTH))
    return NULL;

  block = poise_html_builder_add_block (self, kind);
  g_ptr_array_add (self->blocks, block);
  self->n_nested += is_nesting (kind);

  return block;
}

/**
 * poise_html_builder_close:
 * @self: a builder
 * @block: (nullable): what was opened last
 *
 * Ends the paragraph at hand and the container.
 */
void
poise_html_builder_close (PoiseHtmlBuilder *self, PoiseBlock *block)
{
  poise_html_builder_end_paragraph (self);
  if (block == NULL)
    return;

  g_return_if_fail (poise_html_builder_get_container (self) == block);

  g_ptr_array_set_size (self->blocks, (int) self->blocks->len - 1);
  self->n_nested -= is_nesting (block->kind);
}

/**
 * poise_html_builder_drop:
 * @self: a builder
 * @block: (transfer full): what was added to the container last
 *
 * Removes a block.
 */
void
poise_html_builder_drop (PoiseHtmlBuilder *self, PoiseBlock *block)
{
  g_ptr_array_remove (get_place (self, block->kind), block);
}

/**
 * poise_html_builder_hold:
 * @self: a builder that is not held
 * @block: a cell or heading that was added
 *
 * Puts all that comes into @block until it is released.
 */
void
poise_html_builder_hold (PoiseHtmlBuilder *self, PoiseBlock *block)
{
  poise_html_builder_end_paragraph (self);
  self->leaf = block;
  self->is_held = TRUE;
}

/**
 * poise_html_builder_release:
 * @self: a builder
 *
 * Ends the block that was held.
 */
void
poise_html_builder_release (PoiseHtmlBuilder *self)
{
  poise_html_builder_end_leaf (self);
  self->n_breaks = 0;
  self->has_space = FALSE;
}
