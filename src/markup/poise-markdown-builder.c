/* poise-markdown-builder.c: what md4c finds, as a document
 *
 * md4c parses what the math scanner leaves; its events build the tree here, and
 * each placeholder becomes the formula or tag it stands for, or its source
 * where none can be (code, addresses).
 *
 * A paragraph is kept aside until it ends, because display math that stands on
 * lines of its own divides it. Nesting beyond POISE_MAX_DEPTH is flattened: its
 * text stays, in the deepest block or inline there is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-markdown-builder.h"

#include <md4c.h>
#include <string.h>

#include "poise-document-private.h"
#include "poise-entity.h"
#include "poise-markdown-builder-private.h"
#include "poise-markdown-shift.h"
#include "poise-paragraph.h"
#include "poise-tags.h"

/**
 * poise_markdown_builder_get_block:
 * @self: a builder
 *
 * Returns: (nullable): the innermost block that is open; %NULL is the document
 */
PoiseBlock *
poise_markdown_builder_get_block (PoiseMarkdownBuilder *self)
{
  if (self->blocks->len == 0)
    return NULL;

  return g_ptr_array_index (self->blocks, self->blocks->len - 1);
}

static void
append_block (PoiseMarkdownBuilder *self, PoiseBlock *block)
{
  PoiseBlock *parent = poise_markdown_builder_get_block (self);

  g_ptr_array_add (parent ? parent->children : self->document->blocks, block);
}

/**
 * poise_markdown_builder_flush_text:
 * @self: a builder
 *
 * Makes an inline of the text that came.
 */
void
poise_markdown_builder_flush_text (PoiseMarkdownBuilder *self)
{
  PoiseInlineKind kind = self->is_code ? POISE_INLINE_CODE : POISE_INLINE_TEXT;
  GPtrArray *inlines = NULL;

  if (self->text->len == 0 || self->spans->len == 0)
    return;

  inlines = g_ptr_array_index (self->spans, self->spans->len - 1);
  g_ptr_array_add (inlines, poise_inline_new (kind, self->text->str));
  g_string_truncate (self->text, 0);
  self->n_fixed = 0;
}

static void
end_paragraph (PoiseMarkdownBuilder *self)
{
  PoiseBlock *parent = poise_markdown_builder_get_block (self);

  if (self->paragraph == NULL)
    return;

  poise_inlines_tidy (self->paragraph->inlines);
  poise_paragraph_divide (g_steal_pointer (&self->paragraph), self->displays,
                          parent ? parent->children : self->document->blocks);
  g_hash_table_remove_all (self->displays);
}

/* Ends whatever inlines are open. */
static void
end_inlines (PoiseMarkdownBuilder *self)
{
  PoiseBlock *block = poise_markdown_builder_get_block (self);

  poise_markdown_builder_flush_text (self);
  g_ptr_array_set_size (self->spans, 0);
  g_array_set_size (self->tags, 0);
  self->is_broken = FALSE;
  if (block && block->inlines)
    {
      poise_inlines_tidy (block->inlines);
      poise_inlines_trim (block->inlines);
    }
  end_paragraph (self);
}

/**
 * poise_markdown_builder_open_inlines:
 * @self: a builder
 *
 * Begins a paragraph if no inlines are open: text directly in a list item is
 * one.
 *
 * Returns: (transfer none): where the next inline goes
 */
GPtrArray *
poise_markdown_builder_open_inlines (PoiseMarkdownBuilder *self)
{
  PoiseBlock *block = poise_markdown_builder_get_block (self);

  if (self->spans->len == 0)
    {
      if (block == NULL || block->inlines == NULL)
        block = self->paragraph = poise_block_new (POISE_BLOCK_PARAGRAPH);
      g_ptr_array_add (self->spans, block->inlines);
    }

  return g_ptr_array_index (self->spans, self->spans->len - 1);
}

/**
 * poise_markdown_builder_append_inline:
 * @self: a builder
 * @item: (transfer full): an inline
 *
 * Appends an inline behind the text that came.
 */
void
poise_markdown_builder_append_inline (PoiseMarkdownBuilder *self,
                                      PoiseInline *item)
{
  GPtrArray *inlines = poise_markdown_builder_open_inlines (self);

  poise_markdown_builder_flush_text (self);
  g_ptr_array_add (inlines, item);
  self->is_broken = FALSE;
}

/* A list or quote, or %NULL if the tree is deep enough. */
static PoiseBlock *
new_container (PoiseMarkdownBuilder *self, PoiseBlockKind kind)
{
  if (self->n_containers == POISE_MAX_DEPTH)
    return NULL;

  self->n_containers++;

  return poise_block_new (kind);
}

static PoiseBlock *
new_ordered_list (PoiseMarkdownBuilder *self, const MD_BLOCK_OL_DETAIL *detail)
{
  PoiseBlock *block = new_container (self, POISE_BLOCK_ORDERED_LIST);

  if (block)
    block->start = (int) MIN (detail->start, (guint) G_MAXINT);

  return block;
}

static PoiseBlock *
new_item (PoiseMarkdownBuilder *self, const MD_BLOCK_LI_DETAIL *detail)
{
  PoiseBlock *parent = poise_markdown_builder_get_block (self);
  PoiseBlock *item = NULL;

  if (parent == NULL
      || (parent->kind != POISE_BLOCK_BULLET_LIST
          && parent->kind != POISE_BLOCK_ORDERED_LIST))
    return NULL;

  item = poise_block_new (POISE_BLOCK_ITEM);
  if (detail->is_task)
    item->task = detail->task_mark == ' ' ? POISE_TASK_OPEN : POISE_TASK_DONE;

  return item;
}

static PoiseBlock *
new_code (PoiseMarkdownBuilder *self, const MD_BLOCK_CODE_DETAIL *detail)
{
  PoiseBlock *block = poise_block_new (POISE_BLOCK_CODE);
  g_autofree char *language =
      poise_markdown_builder_dup_attribute (self, &detail->lang);

  if (*language)
    block->language = g_steal_pointer (&language);

  return block;
}

static PoiseBlock *
new_cell (const MD_BLOCK_TD_DETAIL *detail)
{
  static const PoiseAlignment alignments[] = {
    [MD_ALIGN_DEFAULT] = POISE_ALIGNMENT_DEFAULT,
    [MD_ALIGN_LEFT] = POISE_ALIGNMENT_LEFT,
    [MD_ALIGN_CENTER] = POISE_ALIGNMENT_CENTER,
    [MD_ALIGN_RIGHT] = POISE_ALIGNMENT_RIGHT,
  };
  PoiseBlock *block = poise_block_new (POISE_BLOCK_CELL);

  block->alignment = alignments[detail->align];

  return block;
}

static PoiseBlock *
new_heading (const MD_BLOCK_H_DETAIL *detail)
{
  PoiseBlock *block = poise_block_new (POISE_BLOCK_HEADING);

  block->level = (int) detail->level;

  return block;
}

/* The block for an event, or %NULL if it needs none of its own. */
static PoiseBlock *
new_block (PoiseMarkdownBuilder *self, MD_BLOCKTYPE type, void *detail)
{
  switch (type)
    {
    case MD_BLOCK_QUOTE:
      return new_container (self, POISE_BLOCK_QUOTE);
    case MD_BLOCK_UL:
      return new_container (self, POISE_BLOCK_BULLET_LIST);
    case MD_BLOCK_OL:
      return new_ordered_list (self, detail);
    case MD_BLOCK_LI:
      return new_item (self, detail);
    case MD_BLOCK_HR:
      return poise_block_new (POISE_BLOCK_RULE);
    case MD_BLOCK_H:
      return new_heading (detail);
    case MD_BLOCK_CODE:
      return new_code (self, detail);
    case MD_BLOCK_TABLE:
      return poise_block_new (POISE_BLOCK_TABLE);
    case MD_BLOCK_TR:
      return poise_block_new (POISE_BLOCK_ROW);
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      return new_cell (detail);
    case MD_BLOCK_DOC:
    case MD_BLOCK_P:
    case MD_BLOCK_HTML:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    default:
      return NULL;
    }
}

/* A table fills short rows up with cells, so that a small text can ask for
 * millions of them. No other markup makes more blocks than this. */
static gsize
get_max_blocks (PoiseMarkdownBuilder *self)
{
  return 2 * self->scan->text->len + 4096;
}

static int
enter_block (MD_BLOCKTYPE type, void *detail, void *user_data)
{
  PoiseMarkdownBuilder *self = user_data;
  PoiseBlock *parent = NULL;
  PoiseBlock *block = NULL;

  if (self->is_too_large)
    return 1;

  end_inlines (self);
  parent = poise_markdown_builder_get_block (self);
  block = new_block (self, type, detail);
  if (block)
    {
      append_block (self, block);
      self->n_blocks++;
    }
  if (type == MD_BLOCK_TH && parent)
    parent->header = TRUE;
  self->is_code = type == MD_BLOCK_CODE;
  self->heading = POISE_HEADING_UNKNOWN;
  g_ptr_array_add (self->blocks, block ? block : parent);

  self->is_too_large = self->n_blocks > get_max_blocks (self);

  return self->is_too_large;
}

static void
end_code (PoiseMarkdownBuilder *self, PoiseBlock *block)
{
  GString *text = self->text;

  if (text->len > 0 && text->str[text->len - 1] == '\n')
    g_string_truncate (text, text->len - 1);
  block->text = g_strdup (text->str);
  g_string_truncate (text, 0);
  self->is_code = FALSE;
}

/* A heading is one line, and its formulas are too. */
static void
join_formula_lines (GPtrArray *inlines)
{
  for (guint i = 0; i < inlines->len; i++)
    {
      PoiseInline *item = g_ptr_array_index (inlines, i);

      if (item->kind == POISE_INLINE_MATH)
        g_strdelimit (item->text, "\n", ' ');
    }
}

/* A formula on lines of its own is no heading: what seems to underline it is a
 * rule. */
static void
end_heading (PoiseMarkdownBuilder *self, PoiseBlock *heading)
{
  PoiseBlock *parent = poise_markdown_builder_get_block (self);
  GPtrArray *blocks = parent ? parent->children : self->document->blocks;

  if (heading->level == 2
      && poise_paragraph_is_divided (heading->inlines, self->displays))
    {
      g_ptr_array_steal_index (blocks, blocks->len - 1);
      poise_paragraph_divide (heading, self->displays, blocks);
      g_ptr_array_add (blocks, poise_block_new (POISE_BLOCK_RULE));
    }
  else
    join_formula_lines (heading->inlines);
  g_hash_table_remove_all (self->displays);
}

static int
leave_block (MD_BLOCKTYPE type, void *detail, void *user_data)
{
  PoiseMarkdownBuilder *self = user_data;
  PoiseBlock *block = poise_markdown_builder_get_block (self);
  PoiseBlock *parent = NULL;

  if (self->is_too_large)
    return 1;

  if (type == MD_BLOCK_CODE)
    end_code (self, block);
  else
    end_inlines (self);

  g_ptr_array_set_size (self->blocks, (int) self->blocks->len - 1);
  parent = poise_markdown_builder_get_block (self);
  if (block != parent
      && (type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL))
    self->n_containers--;
  if (type == MD_BLOCK_H)
    end_heading (self, block);

  return 0;
}

static PoiseInline *
new_span (PoiseMarkdownBuilder *self, MD_SPANTYPE type, void *detail)
{
  PoiseInlineKind kind = POISE_INLINE_EMPHASIS;
  const MD_ATTRIBUTE *target = NULL;
  PoiseInline *span = NULL;

  if (type == MD_SPAN_STRONG)
    kind = POISE_INLINE_STRONG;
  else if (type == MD_SPAN_DEL)
    kind = POISE_INLINE_STRIKE;
  else if (type == MD_SPAN_A)
    {
      kind = POISE_INLINE_LINK;
      target = &((MD_SPAN_A_DETAIL *) detail)->href;
    }
  else if (type == MD_SPAN_IMG)
    {
      kind = POISE_INLINE_IMAGE;
      target = &((MD_SPAN_IMG_DETAIL *) detail)->src;
    }

  span = poise_inline_new (kind, NULL);
  if (target)
    span->target = poise_markdown_builder_dup_attribute (self, target);

  return span;
}

static int
enter_span (MD_SPANTYPE type, void *detail, void *user_data)
{
  PoiseMarkdownBuilder *self = user_data;
  GPtrArray *inlines = poise_markdown_builder_open_inlines (self);

  if (self->is_too_large)
    return 1;

  poise_markdown_builder_flush_text (self);
  if (type == MD_SPAN_A)
    self->is_literal = ((MD_SPAN_A_DETAIL *) detail)->is_autolink != 0;
  if (type == MD_SPAN_CODE)
    self->is_code = TRUE;
  else if (self->spans->len + self->tags->len <= POISE_MAX_DEPTH)
    {
      PoiseInline *span = new_span (self, type, detail);

      g_ptr_array_add (inlines, span);
      inlines = span->children;
    }
  self->is_broken = FALSE;
  g_ptr_array_add (self->spans, inlines);

  return 0;
}

/* Tags do not go on beyond the span that they began in. A span that was
 * flattened has the array of the one around it. */
static void
leave_tags (PoiseMarkdownBuilder *self)
{
  guint n = self->spans->len;

  if (self->spans->pdata[n - 1] != self->spans->pdata[n - 2])
    poise_tags_leave (self->tags, self->spans->pdata[n - 1]);
}

/* A line end in code is a space. A pipe in a cell is escaped even there. */
static void
end_code_span (PoiseMarkdownBuilder *self)
{
  const PoiseBlock *block = poise_markdown_builder_get_block (self);

  g_strdelimit (self->text->str, "\n", ' ');
  if (block && block->kind == POISE_BLOCK_CELL)
    g_string_replace (self->text, "\\|", "|", 0);
}

static int
leave_span (MD_SPANTYPE type, void *detail, void *user_data)
{
  PoiseMarkdownBuilder *self = user_data;

  if (self->is_too_large)
    return 1;

  if (type == MD_SPAN_CODE)
    end_code_span (self);
  poise_markdown_builder_flush_text (self);
  self->is_broken = FALSE;
  if (type != MD_SPAN_CODE && self->spans->len > 1)
    leave_tags (self);
  /* md4c ends emphasis that began within an address without beginning it. */
  if (self->spans->len > 1)
    g_ptr_array_set_size (self->spans, (int) self->spans->len - 1);
  if (type == MD_SPAN_CODE)
    self->is_code = FALSE;
  if (type == MD_SPAN_A)
    self->is_literal = FALSE;

  return 0;
}

static int
handle_text (MD_TEXTTYPE type, const char *text, MD_SIZE size, void *user_data)
{
  PoiseMarkdownBuilder *self = user_data;
  PoiseBlock *block = poise_markdown_builder_get_block (self);

  if (self->is_too_large)
    return 1;

  if (block == NULL || block->kind != POISE_BLOCK_CODE)
    poise_markdown_builder_open_inlines (self);

  switch (type)
    {
    case MD_TEXT_BR:
      poise_markdown_builder_append_inline (
          self, poise_inline_new (POISE_INLINE_LINE_BREAK, NULL));
      break;
    case MD_TEXT_SOFTBR:
      poise_markdown_builder_append_inline (
          self, poise_inline_new (POISE_INLINE_SOFT_BREAK, NULL));
      break;
    case MD_TEXT_ENTITY:
      self->is_broken = FALSE;
      poise_entity_append (self->text, text, size);
      self->n_fixed = self->text->len;
      break;
    case MD_TEXT_NULLCHAR:
      g_string_append_unichar (self->text, 0xfffd);
      break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_HTML:
    case MD_TEXT_LATEXMATH:
    default:
      poise_markdown_builder_append_text (self, text, size);
      break;
    }

  return 0;
}

static gboolean
build (PoiseMarkdownBuilder *self)
{
  const MD_PARSER parser = {
    .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS
             | MD_FLAG_NOHTML,
    .enter_block = enter_block,
    .leave_block = leave_block,
    .enter_span = enter_span,
    .leave_span = leave_span,
    .text = handle_text,
  };
  g_autoptr (GString) markdown = g_string_new (NULL);
  int result = 0;

  g_string_set_size (markdown,
                     poise_markdown_find_shift (self->scan->text->str));
  memset (markdown->str, '\n', markdown->len);
  g_string_append_len (markdown, self->scan->text->str,
                       (gssize) self->scan->text->len);

  self->markdown = markdown->str;
  self->document = poise_document_new ();
  self->blocks = g_ptr_array_new ();
  self->displays = g_hash_table_new (NULL, NULL);
  self->spans = g_ptr_array_new ();
  self->tags = poise_tags_new ();
  self->text = g_string_new (NULL);

  result = md_parse (markdown->str, (MD_SIZE) markdown->len, &parser, self);

  g_ptr_array_unref (self->blocks);
  g_hash_table_unref (self->displays);
  g_ptr_array_unref (self->spans);
  g_array_unref (self->tags);
  g_string_free (self->text, TRUE);
  g_clear_pointer (&self->paragraph, poise_block_free);

  return result == 0 && !self->is_too_large;
}

/**
 * poise_markdown_build:
 * @scan: Markdown without its math
 * @refused: (inout): a set of offsets, which gets those of the formulas over
 *   several lines that turned out to stand in code, in a cell or behind the "#"
 *   of a heading
 *
 * Returns: (transfer full) (nullable): the document; %NULL if md4c gave up, or
 *   if a table has far more cells than the text has characters
 */
PoiseDocument *
poise_markdown_build (const PoiseMathScan *scan, GHashTable *refused)
{
  PoiseMarkdownBuilder builder = { 0 };

  g_return_val_if_fail (scan != NULL, NULL);
  g_return_val_if_fail (refused != NULL, NULL);

  builder.scan = scan;
  builder.refused = refused;
  if (!build (&builder))
    g_clear_pointer (&builder.document, poise_document_unref);

  return builder.document;
}
