/* poise-markdown-text.c: the text that md4c gives, and what is lifted from it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "poise-document-private.h"
#include "poise-entity.h"
#include "poise-markdown-builder-private.h"
#include "poise-markdown-line.h"
#include "poise-tags.h"

/* A line end without the blanks around it. */
static void
append_break (PoiseMarkdownBuilder *self, PoiseInlineKind kind)
{
  GString *text = self->text;

  while (text->len > self->n_fixed && strchr (" \t", text->str[text->len - 1]))
    g_string_truncate (text, text->len - 1);
  poise_markdown_builder_append_inline (self, poise_inline_new (kind, NULL));
  self->is_broken = TRUE;
}

static void
append_tag (PoiseMarkdownBuilder *self, const char *source)
{
  GPtrArray *inlines = poise_markdown_builder_open_inlines (self);
  gboolean is_end = FALSE;
  gsize length = 0;
  PoiseTag tag = poise_tag_parse (source, &length, &is_end);

  if (tag == POISE_TAG_BREAK)
    {
      append_break (self, POISE_INLINE_LINE_BREAK);
      return;
    }

  poise_markdown_builder_flush_text (self);
  self->is_broken = FALSE;
  if (is_end)
    poise_tags_close (self->tags, inlines, tag, source);
  else if (self->spans->len + self->tags->len <= POISE_MAX_DEPTH)
    poise_tags_open (self->tags, inlines, tag, source);
  else
    g_string_append (self->text, source);
}

/* The form of the heading that the text at @at stands in. */
static PoiseHeadingForm
find_heading_form (PoiseMarkdownBuilder *self, const char *at)
{
  int quotes = 0;

  while (at > self->markdown && at[-1] != '\n')
    at--;

  return at[poise_line_skip_containers (at, 0, &quotes)] == '#'
             ? POISE_HEADING_MARKED
             : POISE_HEADING_UNDERLINED;
}

/* Whether a formula that goes on over a line end stands where none can. */
static gboolean
is_misplaced (PoiseMarkdownBuilder *self, const PoiseLifted *lifted)
{
  const PoiseBlock *block = poise_markdown_builder_get_block (self);

  return lifted->tex && strchr (lifted->source, '\n')
         && (self->is_code || self->is_literal
             || self->heading == POISE_HEADING_MARKED
             || (block && block->kind == POISE_BLOCK_CELL));
}

/* Whether the opening delimiter ends its line, as that of a block does. */
static gboolean
opens_block (const PoiseLifted *lifted)
{
  const char *behind = lifted->source + strlen ("$$");

  return behind[strspn (behind, " \t")] == '\n';
}

static void
append_math (PoiseMarkdownBuilder *self, const PoiseLifted *lifted)
{
  PoiseInline *math = poise_inline_new (POISE_INLINE_MATH, lifted->tex);
  PoiseBlock *block = poise_markdown_builder_get_block (self);
  gboolean is_display =
      lifted->kind == POISE_LIFTED_DISPLAY_MATH && self->spans->len == 1;

  if (block && block->inlines && !is_display)
    g_strdelimit (math->text, "\n", ' ');
  if (is_display && self->paragraph && opens_block (lifted))
    append_break (self, POISE_INLINE_SOFT_BREAK);
  poise_markdown_builder_append_inline (self, math);
  if (is_display
      && (self->paragraph || self->heading == POISE_HEADING_UNDERLINED))
    g_hash_table_add (self->displays, math);
}

static void
append_lifted (PoiseMarkdownBuilder *self, const PoiseLifted *lifted)
{
  if (is_misplaced (self, lifted))
    g_hash_table_add (self->refused, GSIZE_TO_POINTER (lifted->offset));

  if (lifted->kind == POISE_LIFTED_CHARACTER || self->is_code
      || self->is_literal)
    {
      g_string_append (self->text, lifted->source);
      self->is_broken = FALSE;
    }
  else if (lifted->kind == POISE_LIFTED_TAG)
    append_tag (self, lifted->source);
  else
    append_math (self, lifted);
}

static void
append_plain (PoiseMarkdownBuilder *self, const char *text, gsize length)
{
  gsize blank = 0;

  if (length == 0)
    return;

  while (self->is_broken && blank < length && strchr (" \t", text[blank]))
    blank++;
  self->is_broken = self->is_broken && blank == length;
  g_string_append_len (self->text, text + blank, (gssize) (length - blank));
}

/**
 * poise_markdown_builder_append_text:
 * @self: a builder
 * @text: text with placeholders
 * @length: its length in bytes
 *
 * Appends text, and what the placeholders in it stand for.
 */
void
poise_markdown_builder_append_text (PoiseMarkdownBuilder *self,
                                    const char *text,
                                    gsize length)
{
  const PoiseBlock *block = poise_markdown_builder_get_block (self);
  const char *end = text + length;
  const char *copied = text;

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      const PoiseLifted *lifted =
          poise_math_scan_lookup (self->scan, g_utf8_get_char (at));

      if (lifted == NULL)
        continue;
      if (block && block->kind == POISE_BLOCK_HEADING && !self->is_literal
          && self->heading == POISE_HEADING_UNKNOWN)
        self->heading = find_heading_form (self, at);
      append_plain (self, copied, (gsize) (at - copied));
      append_lifted (self, lifted);
      copied = g_utf8_next_char (at);
    }

  append_plain (self, copied, (gsize) (end - copied));
}

/**
 * poise_markdown_builder_dup_attribute:
 * @self: a builder
 * @attribute: an address or a language
 *
 * Returns: (transfer full): its text, in which formulas are their source
 */
char *
poise_markdown_builder_dup_attribute (PoiseMarkdownBuilder *self,
                                      const MD_ATTRIBUTE *attribute)
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
        poise_markdown_builder_append_text (self, from, length);
    }

  text = g_string_free (self->text, FALSE);
  self->text = g_steal_pointer (&pending);
  self->is_literal = was_literal;

  return text;
}
