/* poise-html-builder.c: a document from text, formats and blocks as they come
 *
 * HTML formats text across blocks and blocks across formats. Here the formats
 * in force are a list beside the tree; the text of a paragraph gets an inline
 * for each of them when it comes, so that none is empty and none crosses
 * another.
 *
 * White space and line breaks wait until something is shown behind them: runs
 * become one, and those at the ends of a line go. Two breaks end a paragraph.
 *
 * A cell or heading holds all that its element has: blocks in it are lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-html-builder-private.h"

#include "poise-document-private.h"

typedef struct
{
  PoiseInlineKind kind;
  char *target;
} Format;

static void
clear_format (gpointer data)
{
  g_free (((Format *) data)->target);
}

/**
 * poise_html_builder_new:
 * @scan: what the placeholders of the text stand for
 *
 * Returns: (transfer full): a builder of an empty document
 */
PoiseHtmlBuilder *
poise_html_builder_new (const PoiseMathScan *scan)
{
  PoiseHtmlBuilder *self = g_new0 (PoiseHtmlBuilder, 1);

  self->scan = scan;
  self->document = poise_document_new ();
  self->blocks = g_ptr_array_new ();
  self->formats = g_array_new (FALSE, FALSE, sizeof (Format));
  g_array_set_clear_func (self->formats, clear_format);
  self->wrappers = g_ptr_array_new ();
  self->text = g_string_new (NULL);

  return self;
}

/**
 * poise_html_builder_finish:
 * @self: (transfer full): a builder
 *
 * Frees the builder.
 *
 * Returns: (transfer full): what it built
 */
PoiseDocument *
poise_html_builder_finish (PoiseHtmlBuilder *self)
{
  PoiseDocument *document = self->document;

  poise_html_builder_release (self);
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->formats);
  g_ptr_array_unref (self->wrappers);
  g_string_free (self->text, TRUE);
  g_free (self);

  return document;
}

/* The array that the next inline goes into. */
static GPtrArray *
get_inlines (PoiseHtmlBuilder *self)
{
  PoiseInline *wrapper = NULL;

  if (self->wrappers->len == 0)
    return self->leaf->inlines;

  wrapper = self->wrappers->pdata[self->wrappers->len - 1];

  return wrapper->children;
}

static void
flush_text (PoiseHtmlBuilder *self)
{
  PoiseInlineKind kind = self->is_code ? POISE_INLINE_CODE : POISE_INLINE_TEXT;

  if (self->text->len == 0)
    return;

  g_ptr_array_add (get_inlines (self),
                   poise_inline_new (kind, self->text->str));
  g_string_truncate (self->text, 0);
}

/**
 * poise_html_builder_end_leaf:
 * @self: a builder
 *
 * Ends what gets the text, held or not.
 */
void
poise_html_builder_end_leaf (PoiseHtmlBuilder *self)
{
  if (self->leaf == NULL)
    return;

  flush_text (self);
  poise_inlines_tidy (self->leaf->inlines);
  g_ptr_array_set_size (self->wrappers, 0);
  self->leaf = NULL;
  self->is_held = FALSE;
  self->is_code = FALSE;
}

static gboolean
is_started (PoiseHtmlBuilder *self)
{
  return self->leaf && (self->text->len > 0 || self->leaf->inlines->len > 0);
}

static void
start_leaf (PoiseHtmlBuilder *self)
{
  PoiseBlock *container = poise_html_builder_get_container (self);
  gboolean is_cell = container
                     && (container->kind == POISE_BLOCK_TABLE
                         || container->kind == POISE_BLOCK_ROW);

  if (self->leaf == NULL)
    {
      self->leaf =
          poise_block_new (is_cell ? POISE_BLOCK_CELL : POISE_BLOCK_PARAGRAPH);
      poise_html_builder_append (self, self->leaf);
    }
}

static void
append_space (PoiseHtmlBuilder *self)
{
  if (self->n_breaks > 0)
    {
      flush_text (self);
      g_ptr_array_add (get_inlines (self),
                       poise_inline_new (POISE_INLINE_LINE_BREAK, NULL));
    }
  else if (self->has_space)
    g_string_append_c (self->text, ' ');
}

static void
open_wrappers (PoiseHtmlBuilder *self)
{
  while (self->wrappers->len < self->formats->len)
    {
      const Format *format =
          &g_array_index (self->formats, Format, self->wrappers->len);
      PoiseInline *wrapper = poise_inline_new (format->kind, NULL);

      flush_text (self);
      wrapper->target = g_strdup (format->target);
      if (format->kind == POISE_INLINE_RUBY)
        wrapper->text = g_strdup ("");
      g_ptr_array_add (get_inlines (self), wrapper);
      g_ptr_array_add (self->wrappers, wrapper);
    }
}

/* Makes ready for something that is shown. */
static void
begin (PoiseHtmlBuilder *self)
{
  if (self->n_breaks > 1 && self->leaf && !self->is_held)
    poise_html_builder_end_leaf (self);
  if (is_started (self))
    append_space (self);
  self->n_breaks = 0;
  self->has_space = FALSE;

  start_leaf (self);
  open_wrappers (self);
  if (self->is_code != (self->n_codes > 0))
    {
      flush_text (self);
      self->is_code = self->n_codes > 0;
    }
}

/**
 * poise_html_builder_push_format:
 * @self: a builder
 * @kind: an inline that holds others
 * @target: (nullable): of a link
 *
 * Puts the text to come into such an inline. Does nothing if it is in one.
 *
 * Returns: whether the format has to be popped
 */
gboolean
poise_html_builder_push_format (PoiseHtmlBuilder *self,
                                PoiseInlineKind kind,
                                const char *target)
{
  Format format = { kind, NULL };

  for (guint i = 0; i < self->formats->len; i++)
    if (g_array_index (self->formats, Format, i).kind == kind)
      return FALSE;

  format.target = g_strdup (target);
  g_array_append_val (self->formats, format);

  return TRUE;
}

/* Ends the inlines for formats from number @n on. */
static void
close_wrappers (PoiseHtmlBuilder *self, guint n)
{
  if (self->wrappers->len <= n)
    return;

  flush_text (self);
  g_ptr_array_set_size (self->wrappers, (int) n);
}

/* Leaves what the innermost inline has without the inline. */
static void
dissolve (PoiseHtmlBuilder *self)
{
  g_autoptr (PoiseInline) wrapper = NULL;
  GPtrArray *inlines = NULL;

  close_wrappers (self, self->wrappers->len - 1);
  inlines = get_inlines (self);
  wrapper = g_ptr_array_steal_index (inlines, inlines->len - 1);
  for (guint i = 0; i < wrapper->children->len; i++)
    g_ptr_array_add (inlines, g_steal_pointer (&wrapper->children->pdata[i]));
}

/**
 * poise_html_builder_pop_format:
 * @self: a builder
 *
 * Ends the format that was pushed last. A ruby without a reading is none.
 */
void
poise_html_builder_pop_format (PoiseHtmlBuilder *self)
{
  guint last = self->formats->len - 1;

  g_return_if_fail (self->formats->len > 0);

  if (g_array_index (self->formats, Format, last).kind == POISE_INLINE_RUBY
      && self->wrappers->len > last)
    dissolve (self);
  close_wrappers (self, last);
  g_array_set_size (self->formats, self->formats->len - 1);
}

/**
 * poise_html_builder_push_code:
 * @self: a builder
 * @is_kept: whether white space is kept, each line feed being a line break
 *
 * Makes the text to come code.
 */
void
poise_html_builder_push_code (PoiseHtmlBuilder *self, gboolean is_kept)
{
  self->n_codes++;
  self->n_kept += is_kept;
}

/**
 * poise_html_builder_pop_code:
 * @self: a builder
 * @is_kept: as when it was pushed
 *
 * Ends the code that was pushed last.
 */
void
poise_html_builder_pop_code (PoiseHtmlBuilder *self, gboolean is_kept)
{
  self->n_codes--;
  self->n_kept -= is_kept;
  if (self->n_codes == 0 && self->is_code)
    {
      flush_text (self);
      self->is_code = FALSE;
    }
}

/**
 * poise_html_builder_set_reading:
 * @self: a builder whose last format is %POISE_INLINE_RUBY
 * @reading: how the text since the last reading is read
 *
 * Ends a ruby. Without text before it there is none.
 */
void
poise_html_builder_set_reading (PoiseHtmlBuilder *self, const char *reading)
{
  PoiseInline *wrapper = NULL;

  if (self->formats->len == 0 || self->wrappers->len < self->formats->len)
    return;

  wrapper = self->wrappers->pdata[self->formats->len - 1];
  if (wrapper->kind != POISE_INLINE_RUBY)
    return;

  flush_text (self);
  g_free (wrapper->text);
  wrapper->text = g_strdup (reading);
  close_wrappers (self, self->formats->len - 1);
}

/**
 * poise_html_builder_dup_source:
 * @self: a builder
 * @text: text of the HTML
 *
 * Returns: (transfer full): the text with its formulas as they were written
 */
char *
poise_html_builder_dup_source (PoiseHtmlBuilder *self, const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      const PoiseLifted *lifted =
          poise_math_scan_lookup (self->scan, g_utf8_get_char (at));

      if (lifted)
        g_string_append (out, lifted->source);
      else
        g_string_append_len (out, at, g_utf8_next_char (at) - at);
    }

  return g_string_free (out, FALSE);
}

static void
add_math (PoiseHtmlBuilder *self, const PoiseLifted *lifted)
{
  if (lifted->kind == POISE_LIFTED_DISPLAY_MATH
      && !poise_html_builder_is_held (self))
    {
      PoiseBlock *block = poise_html_builder_add_block (self, POISE_BLOCK_MATH);

      block->text = g_strdup (lifted->tex);
      return;
    }

  begin (self);
  flush_text (self);
  g_ptr_array_add (get_inlines (self),
                   poise_inline_new (POISE_INLINE_MATH, lifted->tex));
}

static void
add_lifted (PoiseHtmlBuilder *self, const PoiseLifted *lifted)
{
  if (lifted->tex && self->n_codes == 0)
    {
      add_math (self, lifted);
      return;
    }

  begin (self);
  g_string_append (self->text, lifted->source);
}

static void
add_space (PoiseHtmlBuilder *self, gunichar character)
{
  if (self->n_kept == 0)
    self->has_space = TRUE;
  else if (character == '\n')
    poise_html_builder_add_break (self);
  else
    {
      begin (self);
      g_string_append_c (self->text, ' ');
    }
}

static gboolean
is_space (gunichar character)
{
  return character == ' ' || character == '\n' || character == '\t'
         || character == '\f' || character == '\r';
}

static gboolean
is_control (gunichar character)
{
  return character < 0x20 || (character >= 0x7f && character < 0xa0);
}

/**
 * poise_html_builder_add_text:
 * @self: a builder
 * @text: text of the HTML, entities undone
 *
 * Adds text.
 */
void
poise_html_builder_add_text (PoiseHtmlBuilder *self, const char *text)
{
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      const PoiseLifted *lifted =
          poise_math_scan_lookup (self->scan, character);

      if (lifted)
        add_lifted (self, lifted);
      else if (is_space (character))
        add_space (self, character);
      else if (!is_control (character))
        {
          begin (self);
          g_string_append_unichar (self->text, character);
        }
    }
}

/**
 * poise_html_builder_add_image:
 * @self: a builder
 * @target: its address
 * @text: what to show without it, may be empty
 *
 * Adds an image.
 */
void
poise_html_builder_add_image (PoiseHtmlBuilder *self,
                              const char *target,
                              const char *text)
{
  PoiseInline *image = poise_inline_new (POISE_INLINE_IMAGE, NULL);

  begin (self);
  flush_text (self);
  image->target = g_strdup (target);
  g_ptr_array_add (image->children, poise_inline_new (POISE_INLINE_TEXT, text));
  g_ptr_array_add (get_inlines (self), image);
}

/**
 * poise_html_builder_add_break:
 * @self: a builder
 *
 * Ends a line.
 */
void
poise_html_builder_add_break (PoiseHtmlBuilder *self)
{
  self->n_breaks++;
}
