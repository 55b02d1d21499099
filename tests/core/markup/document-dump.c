/* document-dump.c: a document as one line, for tests to compare
 *
 * Blocks:  p(…) h1(…) ul(…) ol3(…) li(…) li-(…) li+(…) quote(…) code[c](…)
 *          math(…) hr table(…) row(…) head(…) td(…) td<(…) td=(…) td>(…)
 * Inlines: text as it is, `code`, ‹math›, *emphasis*, **strong**, {u …},
 *          {s …}, {sub …}, {sup …}, {ruby base:reading}, [text](target),
 *          ![text](target), "/" for a soft break, "//" for a line break.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "document-dump.h"

static void dump_inlines (GString *out, GPtrArray *inlines);

static void
dump_inline (GString *out, const PoiseInline *item)
{
  static const struct
  {
    const char *before;
    const char *after;
  } marks[] = {
    [POISE_INLINE_CODE] = { "`", "`" },
    [POISE_INLINE_MATH] = { "‹", "›" },
    [POISE_INLINE_EMPHASIS] = { "*", "*" },
    [POISE_INLINE_STRONG] = { "**", "**" },
    [POISE_INLINE_UNDERLINE] = { "{u ", "}" },
    [POISE_INLINE_STRIKE] = { "{s ", "}" },
    [POISE_INLINE_SUBSCRIPT] = { "{sub ", "}" },
    [POISE_INLINE_SUPERSCRIPT] = { "{sup ", "}" },
    [POISE_INLINE_RUBY] = { "{ruby ", "}" },
    [POISE_INLINE_LINK] = { "[", "]" },
    [POISE_INLINE_IMAGE] = { "![", "]" },
    [POISE_INLINE_SOFT_BREAK] = { "/", NULL },
    [POISE_INLINE_LINE_BREAK] = { "//", NULL },
  };

  if (marks[item->kind].before)
    g_string_append (out, marks[item->kind].before);
  if (item->children)
    dump_inlines (out, item->children);
  if (item->text && item->children)
    g_string_append_c (out, ':');
  if (item->text)
    g_string_append (out, item->text);
  if (marks[item->kind].after)
    g_string_append (out, marks[item->kind].after);
  if (item->target)
    g_string_append_printf (out, "(%s)", item->target);
}

static void
dump_inlines (GString *out, GPtrArray *inlines)
{
  for (guint i = 0; i < inlines->len; i++)
    dump_inline (out, g_ptr_array_index (inlines, i));
}

static void
dump_name (GString *out, const PoiseBlock *block)
{
  static const char *const names[] = {
    [POISE_BLOCK_PARAGRAPH] = "p",    [POISE_BLOCK_HEADING] = "h",
    [POISE_BLOCK_BULLET_LIST] = "ul", [POISE_BLOCK_ORDERED_LIST] = "ol",
    [POISE_BLOCK_ITEM] = "li",        [POISE_BLOCK_QUOTE] = "quote",
    [POISE_BLOCK_CODE] = "code",      [POISE_BLOCK_MATH] = "math",
    [POISE_BLOCK_RULE] = "hr",        [POISE_BLOCK_TABLE] = "table",
    [POISE_BLOCK_ROW] = "row",        [POISE_BLOCK_CELL] = "td",
  };
  static const char *const alignments[] = { "", "<", "=", ">" };
  static const char *const tasks[] = { "", "-", "+" };

  g_string_append (out, block->header ? "head" : names[block->kind]);
  g_string_append (out, alignments[block->alignment]);
  g_string_append (out, tasks[block->task]);
  if (block->kind == POISE_BLOCK_HEADING)
    g_string_append_printf (out, "%d", block->level);
  if (block->kind == POISE_BLOCK_ORDERED_LIST)
    g_string_append_printf (out, "%d", block->start);
  if (block->language)
    g_string_append_printf (out, "[%s]", block->language);
}

static void
dump_blocks (GString *out, GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const PoiseBlock *block = g_ptr_array_index (blocks, i);

      if (i > 0)
        g_string_append_c (out, ' ');
      dump_name (out, block);
      if (block->kind == POISE_BLOCK_RULE)
        continue;
      g_string_append_c (out, '(');
      if (block->text)
        g_string_append (out, block->text);
      if (block->inlines)
        dump_inlines (out, block->inlines);
      if (block->children)
        dump_blocks (out, block->children);
      g_string_append_c (out, ')');
    }
}

/* Owned by the caller. */
char *
document_dump (const PoiseDocument *document)
{
  GString *out = g_string_new (NULL);

  dump_blocks (out, document->blocks);

  return g_string_free (out, FALSE);
}
