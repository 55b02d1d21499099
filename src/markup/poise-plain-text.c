/* poise-plain-text.c: a document as words, for lists, search and screen readers
 *
 * One line for each paragraph, list item, table row and line of code, without
 * markup. What belongs to a list item is indented below its marker.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-plain-text.h"

#include <string.h>

#include "poise-math-text.h"

#define CELL_SEPARATOR " · "
#define BULLET         "• "
#define OPEN_BOX       "☐ "
#define DONE_BOX       "☑ "

typedef struct
{
  GString *out;
  int indent;          /* spaces before each line */
  gboolean is_started; /* the line at hand has its indent or marker */
} Writer;

static void write_blocks (Writer *self, GPtrArray *blocks);
static void write_inlines (Writer *self, GPtrArray *inlines);

static void
start_line (Writer *self)
{
  if (self->is_started)
    return;

  if (self->out->len > 0)
    g_string_append_c (self->out, '\n');
  for (int i = 0; i < self->indent; i++)
    g_string_append_c (self->out, ' ');
  self->is_started = TRUE;
}

static void
end_line (Writer *self)
{
  self->is_started = FALSE;
}

static void
write_text (Writer *self, const char *text)
{
  start_line (self);
  while (*text)
    {
      gsize n = strcspn (text, "\n");

      g_string_append_len (self->out, text, (gssize) n);
      text += n;
      if (*text == '\n')
        {
          end_line (self);
          start_line (self);
          text++;
        }
    }
}

static void
write_math (Writer *self, const char *tex)
{
  g_autofree char *text = poise_math_to_text (tex);

  write_text (self, text);
}

/* The reading in brackets behind its base, as where there is no ruby. */
static void
write_ruby (Writer *self, const PoiseInline *item)
{
  write_inlines (self, item->children);
  if (*item->text == '\0')
    return;

  write_text (self, "(");
  write_text (self, item->text);
  write_text (self, ")");
}

static void
write_inlines (Writer *self, GPtrArray *inlines)
{
  for (guint i = 0; i < inlines->len; i++)
    {
      const PoiseInline *item = g_ptr_array_index (inlines, i);

      switch (item->kind)
        {
        case POISE_INLINE_TEXT:
        case POISE_INLINE_CODE:
          write_text (self, item->text);
          break;
        case POISE_INLINE_MATH:
          write_math (self, item->text);
          break;
        case POISE_INLINE_RUBY:
          write_ruby (self, item);
          break;
        case POISE_INLINE_EMPHASIS:
        case POISE_INLINE_STRONG:
        case POISE_INLINE_UNDERLINE:
        case POISE_INLINE_STRIKE:
        case POISE_INLINE_SUBSCRIPT:
        case POISE_INLINE_SUPERSCRIPT:
        case POISE_INLINE_LINK:
        case POISE_INLINE_IMAGE:
          write_inlines (self, item->children);
          break;
        case POISE_INLINE_SOFT_BREAK:
          if (poise_soft_break_is_space (inlines, i))
            write_text (self, " ");
          break;
        case POISE_INLINE_LINE_BREAK:
          write_text (self, "\n");
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static void
write_item (Writer *self, const PoiseBlock *item, const char *marker)
{
  int width = (int) g_utf8_strlen (marker, -1);

  write_text (self, marker);
  if (item->task != POISE_TASK_NONE)
    write_text (self, item->task == POISE_TASK_DONE ? DONE_BOX : OPEN_BOX);
  self->indent += width;
  write_blocks (self, item->children);
  self->indent -= width;
  end_line (self);
}

static void
write_list (Writer *self, const PoiseBlock *list)
{
  for (guint i = 0; i < list->children->len; i++)
    {
      g_autofree char *number =
          g_strdup_printf ("%" G_GINT64_FORMAT ". ", (gint64) list->start + i);

      write_item (self, g_ptr_array_index (list->children, i),
                  list->kind == POISE_BLOCK_ORDERED_LIST ? number : BULLET);
    }
}

static void
write_row (Writer *self, const PoiseBlock *row)
{
  for (guint i = 0; i < row->children->len; i++)
    {
      const PoiseBlock *cell = g_ptr_array_index (row->children, i);

      if (i > 0)
        write_text (self, CELL_SEPARATOR);
      write_inlines (self, cell->inlines);
    }
  end_line (self);
}

static void
write_block (Writer *self, const PoiseBlock *block)
{
  switch (block->kind)
    {
    case POISE_BLOCK_PARAGRAPH:
    case POISE_BLOCK_HEADING:
    case POISE_BLOCK_CELL:
      write_inlines (self, block->inlines);
      end_line (self);
      break;
    case POISE_BLOCK_BULLET_LIST:
    case POISE_BLOCK_ORDERED_LIST:
      write_list (self, block);
      break;
    case POISE_BLOCK_ITEM:
    case POISE_BLOCK_QUOTE:
    case POISE_BLOCK_TABLE:
      write_blocks (self, block->children);
      break;
    case POISE_BLOCK_ROW:
      write_row (self, block);
      break;
    case POISE_BLOCK_CODE:
      write_text (self, block->text);
      end_line (self);
      break;
    case POISE_BLOCK_MATH:
      write_math (self, block->text);
      end_line (self);
      break;
    case POISE_BLOCK_RULE:
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_blocks (Writer *self, GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    write_block (self, g_ptr_array_index (blocks, i));
}

/**
 * poise_document_to_plain_text:
 * @self: a document
 *
 * Makes one line of each paragraph, list item, table row and line of code. Math
 * is in Unicode characters, an image its alternative text, a rule nothing, the
 * box of a task a ballot box.
 *
 * Returns: (transfer full): the lines, without a line feed after the last
 */
char *
poise_document_to_plain_text (const PoiseDocument *self)
{
  Writer writer = { 0 };

  g_return_val_if_fail (self != NULL, NULL);

  writer.out = g_string_new (NULL);
  write_blocks (&writer, self->blocks);

  return g_string_free (writer.out, FALSE);
}
