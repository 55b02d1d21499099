/* poise-text-builder.c: writes the inlines of a document as a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-text-builder.h"

#include "poise-text-writer.h"

#define READING_SPAN "<span size=\"70%\">"

/* Those of Pango markup. */
static const char *const elements[] = {
  [POISE_INLINE_EMPHASIS] = "i",    [POISE_INLINE_STRONG] = "b",
  [POISE_INLINE_UNDERLINE] = "u",   [POISE_INLINE_STRIKE] = "s",
  [POISE_INLINE_SUBSCRIPT] = "sub", [POISE_INLINE_SUPERSCRIPT] = "sup",
};

static void append_inlines (PoiseTextWriter *self, GPtrArray *inlines);

/* Keeps "n-th" together, whose hyphen would end a line. */
static void
append_text (PoiseTextWriter *self, const char *text)
{
  if (self->breaks && *text == '-'
      && poise_text_breaks_has_suffix (self->breaks, self->position))
    {
      poise_text_writer_append_plain (self, "-");
      poise_text_writer_append_inserted (self, POISE_TEXT_WORD_JOINER);
      text++;
    }

  poise_text_writer_append_plain (self, text);
}

/* Runs from left to right, whatever the text around does. */
static void
append_code (PoiseTextWriter *self, const char *text)
{
  gboolean is_isolated =
      self->breaks && poise_text_breaks_has_right_to_left (self->breaks);

  poise_text_writer_append_code_gap (self, FALSE);

  if (is_isolated)
    poise_text_writer_append_inserted (self, POISE_TEXT_OPEN_ISOLATE);

  poise_text_writer_append_code (self, text);

  if (is_isolated)
    poise_text_writer_append_inserted (self, POISE_TEXT_CLOSE_ISOLATE);

  poise_text_writer_append_code_gap (self, TRUE);
}

static void
append_element (PoiseTextWriter *self, const char *tag, GPtrArray *children)
{
  g_string_append_printf (self->markup, "<%s>", tag);
  append_inlines (self, children);
  g_string_append_printf (self->markup, "</%s>", tag);
}

/* Only addresses that open a web page become links. */
static char *
dup_address (const char *target)
{
  if (target && g_str_has_prefix (target, "https://"))
    return g_strdup (target);

  if (target && g_str_has_prefix (target, "doi:"))
    return g_strconcat ("https://doi.org/", target + strlen ("doi:"), NULL);

  return NULL;
}

static void
append_link (PoiseTextWriter *self, const PoiseInline *link)
{
  g_autofree char *address = dup_address (link->target);
  g_autofree char *escaped = NULL;

  if (!address)
    {
      append_inlines (self, link->children);
      return;
    }

  if (!self->style->links)
    {
      append_element (self, "u", link->children);
      return;
    }

  escaped = g_markup_escape_text (address, -1);
  g_string_append_printf (self->markup, "<a href=\"%s\">", escaped);
  append_inlines (self, link->children);
  g_string_append (self->markup, "</a>");
}

/* The reading follows its base, as it does where there is no room above. */
static void
append_ruby (PoiseTextWriter *self, const PoiseInline *ruby)
{
  append_inlines (self, ruby->children);

  if (!ruby->text || !*ruby->text)
    return;

  g_string_append (self->markup, READING_SPAN);
  poise_text_writer_append_plain (self, "(");
  poise_text_writer_append_plain (self, ruby->text);
  poise_text_writer_append_plain (self, ")");
  g_string_append (self->markup, "</span>");
}

static void
append_inline (PoiseTextWriter *self, GPtrArray *inlines, guint index)
{
  const PoiseInline *item = g_ptr_array_index (inlines, index);

  switch (item->kind)
    {
    case POISE_INLINE_TEXT:
      append_text (self, item->text);
      break;

    case POISE_INLINE_CODE:
      append_code (self, item->text);
      break;

    case POISE_INLINE_MATH:
      poise_text_writer_append_formula (self, item->text);
      break;

    case POISE_INLINE_EMPHASIS:
    case POISE_INLINE_STRONG:
    case POISE_INLINE_UNDERLINE:
    case POISE_INLINE_STRIKE:
    case POISE_INLINE_SUBSCRIPT:
    case POISE_INLINE_SUPERSCRIPT:
      append_element (self, elements[item->kind], item->children);
      break;

    case POISE_INLINE_RUBY:
      append_ruby (self, item);
      break;

    case POISE_INLINE_LINK:
      append_link (self, item);
      break;

    case POISE_INLINE_IMAGE:
      append_inlines (self, item->children);
      break;

    case POISE_INLINE_SOFT_BREAK:
      if (poise_soft_break_is_space (inlines, index))
        poise_text_writer_append_plain (self, " ");
      break;

    case POISE_INLINE_LINE_BREAK:
      poise_text_writer_append_plain (self, "\n");
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
append_inlines (PoiseTextWriter *self, GPtrArray *inlines)
{
  for (guint i = 0; inlines && i < inlines->len; i++)
    append_inline (self, inlines, i);
}

/**
 * poise_text_build:
 * @inlines: (nullable) (element-type PoiseInline): inlines of a block
 * @style: how to set them
 * @breaks: (nullable): where lines may break, made of what this function gives
 *   without it
 *
 * Returns: (transfer full): the text; without @breaks, with
 * %POISE_TEXT_FORMULA_LETTER in place of each formula
 */
PoiseText *
poise_text_build (GPtrArray *inlines,
                  const PoiseTextStyle *style,
                  const PoiseTextBreaks *breaks)
{
  PoiseTextWriter writer;

  poise_text_writer_init (&writer, style, breaks);
  append_inlines (&writer, inlines);

  return poise_text_writer_end (&writer);
}

/**
 * poise_text_build_literal:
 * @text: literal text
 * @style: how to set it
 *
 * Returns: (transfer full): the text
 */
PoiseText *
poise_text_build_literal (const char *text, const PoiseTextStyle *style)
{
  PoiseTextWriter writer;

  poise_text_writer_init (&writer, style, NULL);
  poise_text_writer_append_plain (&writer, text);

  return poise_text_writer_end (&writer);
}
