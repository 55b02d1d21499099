/* poise-markdown-writer.c: a document as Markdown
 *
 * Each line starts with the marks of the lists and quotes it stands in. The
 * first line of an item has the item's own mark, the others blanks in its
 * place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-markdown-writer.h"

#include <string.h>

#include "poise-code-markdown.h"
#include "poise-document-private.h"
#include "poise-markdown-inlines.h"
#include "poise-markdown.h"
#include "poise-math-markdown.h"

#define MAX_NUMBER 999999999 /* that begins an item */

typedef struct
{
  GString *out;
  GString *prefix; /* of the lines to come */
  GString *first;  /* of the next line, if not empty */
  char bullet;     /* of the item that nothing has been written in yet, or 0 */
} Writer;

static void write_blocks (Writer *self, GPtrArray *blocks, PoisePlace place);

static void
start_line (Writer *self)
{
  GString *prefix = self->first->len > 0 ? self->first : self->prefix;

  if (self->out->len > 0)
    g_string_append_c (self->out, '\n');
  g_string_append (self->out, prefix->str);
  g_string_truncate (self->first, 0);
  self->bullet = '\0';
}

static void
strip_line (Writer *self)
{
  GString *out = self->out;

  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
}

static void
write_blank (Writer *self)
{
  start_line (self);
  strip_line (self);
}

static void
write_lines (Writer *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  if (lines[0] == NULL)
    write_blank (self);
  for (char **line = lines; *line; line++)
    if (**line)
      {
        start_line (self);
        g_string_append (self->out, *line);
      }
    else
      write_blank (self);
}

/* Puts what comes behind @mark, whose further lines begin with @further. */
static gsize
enter (Writer *self, const char *mark, const char *further)
{
  gsize length = self->prefix->len;

  if (self->first->len == 0)
    g_string_assign (self->first, self->prefix->str);
  g_string_append (self->first, mark);
  g_string_append (self->prefix, further);

  return length;
}

/* Writes the mark if nothing came. */
static void
leave (Writer *self, gsize length)
{
  if (self->first->len > 0)
    write_blank (self);
  g_string_truncate (self->prefix, length);
}

static void
write_paragraph (Writer *self, const PoiseBlock *block, PoisePlace place)
{
  g_autofree char *text = poise_inlines_to_markdown (block->inlines, place);

  write_lines (self, text);
}

static gboolean
has_soft_break (GPtrArray *inlines)
{
  for (guint i = 0; i < inlines->len; i++)
    {
      const PoiseInline *item = g_ptr_array_index (inlines, i);

      if (item->kind == POISE_INLINE_SOFT_BREAK
          || (item->children && has_soft_break (item->children)))
        return TRUE;
    }

  return FALSE;
}

static void
write_heading (Writer *self, const PoiseBlock *block)
{
  gboolean is_underlined = block->level <= 2 && has_soft_break (block->inlines);
  g_autofree char *text = poise_inlines_to_markdown (
      block->inlines,
      is_underlined ? POISE_PLACE_UNDERLINED : POISE_PLACE_HEADING);
  g_autofree char *marks = g_strnfill ((gsize) block->level, '#');
  g_autofree char *line =
      is_underlined
          ? g_strconcat (text, block->level == 1 ? "\n===" : "\n---", NULL)
          : g_strconcat (marks, *text ? " " : "", text, NULL);

  write_lines (self, line);
}

static void
write_language (GString *out, const char *language)
{
  for (; *language; language++)
    if (strchr ("-+#._/", *language) || g_ascii_isalnum (*language)
        || (guchar) *language >= 0x80)
      g_string_append_c (out, *language);
    else
      g_string_append_printf (out, "&#%d;", *language);
}

static void
write_code (Writer *self, const PoiseBlock *block)
{
  g_autofree char *fence = poise_code_dup_fence (block->text);

  start_line (self);
  g_string_append (self->out, fence);
  if (block->language)
    write_language (self->out, block->language);
  if (*block->text)
    write_lines (self, block->text);
  write_lines (self, fence);
}

static void
write_math (Writer *self, const PoiseBlock *block)
{
  g_autofree char *markdown = poise_math_dup_display (block->text);

  if (markdown)
    write_lines (self, markdown);
  else
    write_code (self, block);
}

/* "- ---" would be a rule as a whole. */
static void
write_rule (Writer *self)
{
  write_lines (self, self->bullet == '-' ? "***" : "---");
}

static void
write_quote (Writer *self, const PoiseBlock *block)
{
  gsize length = enter (self, "> ", "> ");

  self->bullet = '\0';
  write_blocks (self, block->children, POISE_PLACE_PARAGRAPH);
  leave (self, length);
}

static gboolean
is_list (const PoiseBlock *block)
{
  return block->kind == POISE_BLOCK_BULLET_LIST
         || block->kind == POISE_BLOCK_ORDERED_LIST;
}

static const PoiseBlock *
get_child (const PoiseBlock *block, guint i)
{
  return block && block->children && i < block->children->len
             ? g_ptr_array_index (block->children, i)
             : NULL;
}

/* Whether the list can follow a paragraph without a blank line: it must not be
 * taken for the paragraph's text or underline. */
static gboolean
interrupts (const PoiseBlock *list)
{
  const PoiseBlock *first = get_child (get_child (list, 0), 0);

  return list && is_list (list) && first && first->kind == POISE_BLOCK_PARAGRAPH
         && (list->kind == POISE_BLOCK_BULLET_LIST || list->start == 1);
}

static gboolean
is_tight (const PoiseBlock *item)
{
  for (guint i = 1; i < item->children->len; i++)
    if (!interrupts (get_child (item, i))
        || get_child (item, i - 1)->kind != POISE_BLOCK_PARAGRAPH)
      return FALSE;

  return TRUE;
}

static gboolean
is_tight_list (const PoiseBlock *list)
{
  for (guint i = 0; i < list->children->len; i++)
    if (!is_tight (get_child (list, i)))
      return FALSE;

  return TRUE;
}

/* Behind a box on the same line there can only be a paragraph. */
static void
write_box (Writer *self, const PoiseBlock *item)
{
  const PoiseBlock *first = get_child (item, 0);

  g_string_append (self->first,
                   item->task == POISE_TASK_DONE ? "[x] " : "[ ] ");
  if (first && first->kind == POISE_BLOCK_PARAGRAPH)
    return;

  write_blank (self);
  if (first)
    write_blank (self);
}

static void
write_item (Writer *self, const PoiseBlock *item, const char *mark)
{
  g_autofree char *blanks = g_strnfill (strlen (mark), ' ');
  gsize length = enter (self, mark, blanks);

  self->bullet = *mark;
  if (item->task != POISE_TASK_NONE)
    write_box (self, item);
  write_blocks (self, item->children, POISE_PLACE_ITEM);
  leave (self, length);
}

/* The mark of a bullet list: neither that of the list before it, which would go
 * on, nor that of an item on the same line, since three of them are a rule. */
static char
choose_bullet (char taken, char around)
{
  static const char bullets[] = "-*+";

  for (gsize i = 0; i < sizeof bullets - 1; i++)
    if (bullets[i] != taken && bullets[i] != around)
      return bullets[i];

  g_assert_not_reached ();
}

/* Writes a list whose marks differ from @taken. Returns its mark. */
static char
write_list (Writer *self, const PoiseBlock *list, char taken)
{
  gboolean is_bullets = list->kind == POISE_BLOCK_BULLET_LIST;
  char end = is_bullets ? choose_bullet (taken, self->bullet)
                        : (taken == '.' ? ')' : '.');
  gboolean is_close = is_tight_list (list);

  for (guint i = 0; i < list->children->len; i++)
    {
      gint64 number = MIN ((gint64) list->start + i, MAX_NUMBER);
      g_autofree char *mark =
          is_bullets ? g_strdup_printf ("%c ", end)
                     : g_strdup_printf ("%" G_GINT64_FORMAT "%c ", number, end);

      if (i > 0 && !is_close)
        write_blank (self);
      write_item (self, g_ptr_array_index (list->children, i), mark);
    }

  return end;
}

static guint
count_columns (const PoiseBlock *table)
{
  guint n = 0;

  for (guint i = 0; i < table->children->len; i++)
    n = MAX (n, get_child (table, i)->children->len);

  return n;
}

static char *
dup_row (const PoiseBlock *row, guint n_columns, PoisePlace place)
{
  GString *out = g_string_new ("|");

  for (guint i = 0; i < n_columns; i++)
    {
      const PoiseBlock *cell = get_child (row, i);
      g_autofree char *text =
          cell ? poise_inlines_to_markdown (cell->inlines, place)
               : g_strdup ("");

      g_string_append_printf (out, " %s%s|", text, *text ? " " : "");
    }

  return g_string_free (out, FALSE);
}

static char *
dup_alignments (const PoiseBlock *row, guint n_columns)
{
  static const char *const lines[] = {
    [POISE_ALIGNMENT_DEFAULT] = "---|",
    [POISE_ALIGNMENT_LEFT] = ":--|",
    [POISE_ALIGNMENT_CENTER] = ":-:|",
    [POISE_ALIGNMENT_RIGHT] = "--:|",
  };
  GString *out = g_string_new ("|");

  for (guint i = 0; i < n_columns; i++)
    {
      const PoiseBlock *cell = get_child (row, i);

      g_string_append (out, lines[cell ? cell->alignment : 0]);
    }

  return g_string_free (out, FALSE);
}

/* Whether the row is read as its cells are. A mark in one of them may find its
 * like in another. */
static gboolean
is_read_as (const char *markdown, const PoiseBlock *row, guint n_columns)
{
  g_autofree char *line = dup_alignments (NULL, n_columns);
  g_autofree char *table = g_strconcat (markdown, "\n", line, NULL);
  g_autoptr (PoiseDocument) document = poise_document_new_from_markdown (table);
  const PoiseBlock *block =
      document->blocks->len > 0 ? document->blocks->pdata[0] : NULL;
  const PoiseBlock *again = get_child (block, 0);

  if (again == NULL || again->kind != POISE_BLOCK_ROW)
    return FALSE;

  for (guint i = 0; row && i < row->children->len; i++)
    {
      const PoiseBlock *cell = get_child (again, i);

      if (cell == NULL
          || !poise_inlines_equal (get_child (row, i)->inlines, cell->inlines))
        return FALSE;
    }

  return TRUE;
}

static void
write_row (Writer *self, const PoiseBlock *row, guint n_columns)
{
  g_autofree char *text = dup_row (row, n_columns, POISE_PLACE_CELL);

  if (!is_read_as (text, row, n_columns))
    {
      g_free (text);
      text = dup_row (row, n_columns, POISE_PLACE_SAFE_CELL);
    }
  write_lines (self, text);
}

/* Markdown has no table without a head: it is empty. */
static void
write_table (Writer *self, const PoiseBlock *table)
{
  guint n_columns = count_columns (table);
  const PoiseBlock *first = get_child (table, 0);
  gboolean has_head = first && first->header;
  g_autofree char *line = dup_alignments (first, n_columns);

  write_row (self, has_head ? first : NULL, n_columns);
  write_lines (self, line);
  for (guint i = has_head; i < table->children->len; i++)
    write_row (self, get_child (table, i), n_columns);
}

static void
write_block (Writer *self, const PoiseBlock *block, PoisePlace place)
{
  switch (block->kind)
    {
    case POISE_BLOCK_PARAGRAPH:
    case POISE_BLOCK_CELL:
      write_paragraph (self, block, place);
      break;
    case POISE_BLOCK_HEADING:
      write_heading (self, block);
      break;
    case POISE_BLOCK_QUOTE:
      write_quote (self, block);
      break;
    case POISE_BLOCK_CODE:
      write_code (self, block);
      break;
    case POISE_BLOCK_MATH:
      write_math (self, block);
      break;
    case POISE_BLOCK_RULE:
      write_rule (self);
      break;
    case POISE_BLOCK_TABLE:
      write_table (self, block);
      break;
    case POISE_BLOCK_ITEM:
    case POISE_BLOCK_ROW:
      write_blocks (self, block->children, place);
      break;
    case POISE_BLOCK_BULLET_LIST:
    case POISE_BLOCK_ORDERED_LIST:
    default:
      g_assert_not_reached ();
    }
}

/* The first block is in @place, the others in paragraphs of their own. */
static void
write_blocks (Writer *self, GPtrArray *blocks, PoisePlace place)
{
  const PoiseBlock *before = NULL;
  char mark = '\0';

  for (guint i = 0; i < blocks->len; i++)
    {
      const PoiseBlock *block = g_ptr_array_index (blocks, i);
      gboolean is_same = before && before->kind == block->kind;

      if (before
          && (place != POISE_PLACE_ITEM || before->kind != POISE_BLOCK_PARAGRAPH
              || !interrupts (block)))
        write_blank (self);
      if (is_list (block))
        mark = write_list (self, block, is_same ? mark : '\0');
      else
        write_block (self, block, before ? POISE_PLACE_PARAGRAPH : place);
      before = block;
    }
}

/**
 * poise_document_to_markdown:
 * @self: a document
 *
 * Writes a document so that poise_document_new_from_markdown() makes the same
 * tree of it, if it was one of Markdown of up to 1 MiB. Other trees may have
 * what Markdown cannot say: a table without a head gets an empty one, and a
 * line end in a cell a space.
 *
 * Returns: (transfer full): Markdown, without a line feed after the last line
 */
char *
poise_document_to_markdown (const PoiseDocument *self)
{
  Writer writer = { 0 };

  g_return_val_if_fail (self != NULL, NULL);

  writer.out = g_string_new (NULL);
  writer.prefix = g_string_new (NULL);
  writer.first = g_string_new (NULL);
  write_blocks (&writer, self->blocks, POISE_PLACE_PARAGRAPH);
  g_string_free (writer.prefix, TRUE);
  g_string_free (writer.first, TRUE);

  return g_string_free (writer.out, FALSE);
}
