/* poise-markdown.c: Markdown with TeX math to a document
 *
 * md4c parses what the math scanner leaves; its events build the tree here, and
 * each placeholder becomes the formula it stands for, or its source where no
 * formula can be (code, addresses).
 *
 * A paragraph is kept aside until it ends, because display math that stands on
 * lines of its own divides it. Nesting beyond MAX_DEPTH is flattened: its text
 * stays, in the deepest block or inline there is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-markdown.h"

#include <md4c.h>
#include <string.h>

#include "poise-document-private.h"
#include "poise-entity.h"
#include "poise-math-scanner.h"
#include "poise-paragraph.h"

#define MAX_DEPTH 32
#define MAX_BYTES (1024 * 1024)

typedef struct
{
  const PoiseMathScan *scan;
  PoiseDocument *document;
  GPtrArray *blocks; /* open ones; %NULL is the document itself */
  int n_containers;
  gsize n_blocks;
  gboolean is_too_large; /* md4c does not always stop when told to */

  PoiseBlock *paragraph; /* owned until it ends */
  GHashTable *displays;  /* its inlines that are display math */

  GPtrArray *spans; /* inline arrays that are open, innermost last */
  GString *text;    /* literal text to come */
  gboolean is_code;
  gboolean is_literal; /* in an address shown as text */
} Builder;

static PoiseBlock *
get_block (Builder *self)
{
  if (self->blocks->len == 0)
    return NULL;

  return g_ptr_array_index (self->blocks, self->blocks->len - 1);
}

static void
append_block (Builder *self, PoiseBlock *block)
{
  PoiseBlock *parent = get_block (self);

  g_ptr_array_add (parent ? parent->children : self->document->blocks, block);
}

static void
flush_text (Builder *self)
{
  PoiseInlineKind kind = self->is_code ? POISE_INLINE_CODE : POISE_INLINE_TEXT;
  GPtrArray *inlines = NULL;

  if (self->text->len == 0 || self->spans->len == 0)
    return;

  inlines = g_ptr_array_index (self->spans, self->spans->len - 1);
  g_ptr_array_add (inlines, poise_inline_new (kind, self->text->str));
  g_string_truncate (self->text, 0);
}

static void
end_paragraph (Builder *self)
{
  PoiseBlock *parent = get_block (self);

  if (self->paragraph == NULL)
    return;

  poise_paragraph_divide (g_steal_pointer (&self->paragraph), self->displays,
                          parent ? parent->children : self->document->blocks);
  g_hash_table_remove_all (self->displays);
}

/* Ends whatever inlines are open. */
static void
end_inlines (Builder *self)
{
  flush_text (self);
  g_ptr_array_set_size (self->spans, 0);
  end_paragraph (self);
}

/* The array for the next inline. Text directly in a list item is a paragraph.
 */
static GPtrArray *
open_inlines (Builder *self)
{
  PoiseBlock *block = get_block (self);

  if (self->spans->len == 0)
    {
      if (block == NULL || block->inlines == NULL)
        block = self->paragraph = poise_block_new (POISE_BLOCK_PARAGRAPH);
      g_ptr_array_add (self->spans, block->inlines);
    }

  return g_ptr_array_index (self->spans, self->spans->len - 1);
}

static void
append_inline (Builder *self, PoiseInline *item)
{
  GPtrArray *inlines = open_inlines (self);

  flush_text (self);
  g_ptr_array_add (inlines, item);
}

static void
append_lifted (Builder *self, const PoiseLifted *lifted)
{
  PoiseInline *math = NULL;

  if (lifted->kind == POISE_LIFTED_CHARACTER || self->is_code
      || self->is_literal)
    {
      g_string_append (self->text, lifted->source);
      return;
    }

  math = poise_inline_new (POISE_INLINE_MATH, lifted->tex);
  append_inline (self, math);
  if (lifted->kind == POISE_LIFTED_DISPLAY_MATH && self->paragraph
      && self->spans->len == 1)
    g_hash_table_add (self->displays, math);
}

static void
append_text (Builder *self, const char *text, gsize length)
{
  const char *end = text + length;
  const char *copied = text;

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      const PoiseLifted *lifted =
          poise_math_scan_lookup (self->scan, g_utf8_get_char (at));

      if (lifted == NULL)
        continue;
      g_string_append_len (self->text, copied, at - copied);
      append_lifted (self, lifted);
      copied = g_utf8_next_char (at);
    }

  g_string_append_len (self->text, copied, end - copied);
}

/* The text of an attribute, in which formulas are their source. */
static char *
dup_attribute (Builder *self, const MD_ATTRIBUTE *attribute)
{
  g_autoptr (GString) pending = g_steal_pointer (&self->text);
  gboolean was_literal = self->is_literal;
  char *text = NULL;

  self->text = g_string_new (NULL);
  self->is_literal = TRUE;
  for (guint i = 0;
       attribute->text && attribute->substr_offsets[i] < attribute->size; i++)
    {
      const char *from = attribute->text + attribute->substr_offsets[i];
      gsize length =
          attribute->substr_offsets[i + 1] - attribute->substr_offsets[i];

      if (attribute->substr_types[i] == MD_TEXT_ENTITY)
        poise_entity_append (self->text, from, length);
      else
        append_text (self, from, length);
    }

  text = g_string_free (self->text, FALSE);
  self->text = g_steal_pointer (&pending);
  self->is_literal = was_literal;

  return text;
}

/* A list or quote, or %NULL if the tree is deep enough. */
static PoiseBlock *
new_container (Builder *self, PoiseBlockKind kind)
{
  if (self->n_containers == MAX_DEPTH)
    return NULL;

  self->n_containers++;

  return poise_block_new (kind);
}

static PoiseBlock *
new_ordered_list (Builder *self, const MD_BLOCK_OL_DETAIL *detail)
{
  PoiseBlock *block = new_container (self, POISE_BLOCK_ORDERED_LIST);

  if (block)
    block->start = (int) MIN (detail->start, (guint) G_MAXINT);

  return block;
}

static PoiseBlock *
new_item (Builder *self)
{
  PoiseBlock *parent = get_block (self);

  if (parent == NULL
      || (parent->kind != POISE_BLOCK_BULLET_LIST
          && parent->kind != POISE_BLOCK_ORDERED_LIST))
    return NULL;

  return poise_block_new (POISE_BLOCK_ITEM);
}

static PoiseBlock *
new_code (Builder *self, const MD_BLOCK_CODE_DETAIL *detail)
{
  PoiseBlock *block = poise_block_new (POISE_BLOCK_CODE);
  g_autofree char *language = dup_attribute (self, &detail->lang);

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
new_block (Builder *self, MD_BLOCKTYPE type, void *detail)
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
      return new_item (self);
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
get_max_blocks (Builder *self)
{
  return 2 * self->scan->markdown->len + 4096;
}

static int
enter_block (MD_BLOCKTYPE type, void *detail, void *user_data)
{
  Builder *self = user_data;
  PoiseBlock *parent = NULL;
  PoiseBlock *block = NULL;

  if (self->is_too_large)
    return 1;

  end_inlines (self);
  parent = get_block (self);
  block = new_block (self, type, detail);
  if (block)
    {
      append_block (self, block);
      self->n_blocks++;
    }
  if (type == MD_BLOCK_TH && parent)
    parent->header = TRUE;
  self->is_code = type == MD_BLOCK_CODE;
  g_ptr_array_add (self->blocks, block ? block : parent);

  self->is_too_large = self->n_blocks > get_max_blocks (self);

  return self->is_too_large;
}

static void
end_code (Builder *self, PoiseBlock *block)
{
  GString *text = self->text;

  if (text->len > 0 && text->str[text->len - 1] == '\n')
    g_string_truncate (text, text->len - 1);
  block->text = g_strdup (text->str);
  g_string_truncate (text, 0);
  self->is_code = FALSE;
}

static int
leave_block (MD_BLOCKTYPE type, void *detail, void *user_data)
{
  Builder *self = user_data;
  PoiseBlock *block = get_block (self);
  PoiseBlock *parent = NULL;

  if (self->is_too_large)
    return 1;

  if (type == MD_BLOCK_CODE)
    end_code (self, block);
  else
    end_inlines (self);

  g_ptr_array_set_size (self->blocks, (int) self->blocks->len - 1);
  parent = get_block (self);
  if (block != parent
      && (type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL))
    self->n_containers--;

  return 0;
}

static PoiseInline *
new_span (Builder *self, MD_SPANTYPE type, void *detail)
{
  PoiseInlineKind kind = POISE_INLINE_EMPHASIS;
  const MD_ATTRIBUTE *target = NULL;
  PoiseInline *span = NULL;

  if (type == MD_SPAN_STRONG)
    kind = POISE_INLINE_STRONG;
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
    span->target = dup_attribute (self, target);

  return span;
}

static int
enter_span (MD_SPANTYPE type, void *detail, void *user_data)
{
  Builder *self = user_data;
  GPtrArray *inlines = open_inlines (self);

  if (self->is_too_large)
    return 1;

  flush_text (self);
  if (type == MD_SPAN_A)
    self->is_literal = ((MD_SPAN_A_DETAIL *) detail)->is_autolink != 0;
  if (type == MD_SPAN_CODE)
    self->is_code = TRUE;
  else if (self->spans->len <= MAX_DEPTH)
    {
      PoiseInline *span = new_span (self, type, detail);

      g_ptr_array_add (inlines, span);
      inlines = span->children;
    }
  g_ptr_array_add (self->spans, inlines);

  return 0;
}

static int
leave_span (MD_SPANTYPE type, void *detail, void *user_data)
{
  Builder *self = user_data;

  if (self->is_too_large)
    return 1;

  flush_text (self);
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
  Builder *self = user_data;
  PoiseBlock *block = get_block (self);

  if (self->is_too_large)
    return 1;

  if (block == NULL || block->kind != POISE_BLOCK_CODE)
    open_inlines (self);

  switch (type)
    {
    case MD_TEXT_BR:
      append_inline (self, poise_inline_new (POISE_INLINE_LINE_BREAK, NULL));
      break;
    case MD_TEXT_SOFTBR:
      append_inline (self, poise_inline_new (POISE_INLINE_SOFT_BREAK, NULL));
      break;
    case MD_TEXT_ENTITY:
      poise_entity_append (self->text, text, size);
      break;
    case MD_TEXT_NULLCHAR:
      g_string_append_unichar (self->text, 0xfffd);
      break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_HTML:
    case MD_TEXT_LATEXMATH:
    default:
      append_text (self, text, size);
      break;
    }

  return 0;
}

static gboolean
build (Builder *self)
{
  const MD_PARSER parser = {
    .flags = MD_FLAG_TABLES | MD_FLAG_NOHTML,
    .enter_block = enter_block,
    .leave_block = leave_block,
    .enter_span = enter_span,
    .leave_span = leave_span,
    .text = handle_text,
  };
  const GString *markdown = self->scan->markdown;
  int result = 0;

  self->document = poise_document_new ();
  self->blocks = g_ptr_array_new ();
  self->displays = g_hash_table_new (NULL, NULL);
  self->spans = g_ptr_array_new ();
  self->text = g_string_new (NULL);

  result = md_parse (markdown->str, (MD_SIZE) markdown->len, &parser, self);

  g_ptr_array_unref (self->blocks);
  g_hash_table_unref (self->displays);
  g_ptr_array_unref (self->spans);
  g_string_free (self->text, TRUE);
  g_clear_pointer (&self->paragraph, poise_block_free);

  return result == 0 && !self->is_too_large;
}

/* A document that holds the text as it is. */
static PoiseDocument *
new_literal (const char *text)
{
  PoiseDocument *document = poise_document_new ();
  PoiseBlock *paragraph = poise_block_new (POISE_BLOCK_PARAGRAPH);

  g_ptr_array_add (paragraph->inlines,
                   poise_inline_new (POISE_INLINE_TEXT, text));
  g_ptr_array_add (document->blocks, paragraph);

  return document;
}

/* Valid UTF-8, lines ending with line feeds, no byte order mark. */
static char *
dup_clean (const char *markdown)
{
  g_autofree char *valid = g_utf8_make_valid (markdown, -1);
  const char *from =
      g_str_has_prefix (valid, "\xef\xbb\xbf") ? valid + 3 : valid;
  char *clean = g_malloc (strlen (from) + 1);
  char *to = clean;

  for (; *from; from++)
    {
      if (from[0] == '\r' && from[1] == '\n')
        continue;
      *to++ = *from == '\r' ? '\n' : *from;
    }
  *to = '\0';

  return clean;
}

/**
 * poise_document_new_from_markdown:
 * @markdown: any bytes; those that are not UTF-8 become U+FFFD
 *
 * Reads CommonMark with tables and TeX math, without HTML: tags are text.
 * Inline math is `$…$` or `\(…\)`, display math `$$…$$` or `\[…\]`. Display
 * math that stands on lines of its own is a block; within a line of text it is
 * inline.
 *
 * Lists and quotes nested in each other deeper than 32 levels, and inlines
 * likewise, lose their structure but not their text. More than 1 MiB, or a
 * table of far more cells than the text has characters, are one paragraph of
 * text.
 *
 * Returns: (transfer full): a document
 */
PoiseDocument *
poise_document_new_from_markdown (const char *markdown)
{
  g_autofree char *clean = NULL;
  g_autoptr (PoiseMathScan) scan = NULL;
  Builder builder = { 0 };

  g_return_val_if_fail (markdown != NULL, NULL);

  clean = dup_clean (markdown);
  if (strlen (clean) > MAX_BYTES)
    return new_literal (clean);

  scan = poise_math_scan_new (clean);
  builder.scan = scan;
  if (!build (&builder))
    {
      poise_document_unref (builder.document);
      return new_literal (clean);
    }

  return builder.document;
}
