/* poise-pango-markup.c: inlines of a document as Pango markup
 *
 * Every text carries its language, so that Han characters take the shapes of
 * that language whatever the desktop's is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-pango-markup.h"

#include "poise-math-text.h"

static void append_inlines (GString *out, GPtrArray *inlines);

static void
append_escaped (GString *out, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (out, escaped);
}

static void
append_element (GString *out, const char *tag, GPtrArray *children)
{
  g_string_append_printf (out, "<%s>", tag);
  append_inlines (out, children);
  g_string_append_printf (out, "</%s>", tag);
}

static void
append_code (GString *out, const char *text)
{
  g_string_append (out, "<span font_family=\"monospace\" size=\"95%\" "
                        "bgcolor=\"#808080\" bgalpha=\"15%\">");
  append_escaped (out, text);
  g_string_append (out, "</span>");
}

static void
append_math (GString *out, const char *tex)
{
  g_autofree char *text = poise_math_to_text (tex);

  g_string_append (out, "<span font_family=\"serif\" style=\"italic\">");
  append_escaped (out, text);
  g_string_append (out, "</span>");
}

/* Only addresses that open a web page become links. */
static void
append_link (GString *out, const PoiseInline *link)
{
  if (!link->target || !g_str_has_prefix (link->target, "https://"))
    {
      append_inlines (out, link->children);
      return;
    }

  g_string_append (out, "<a href=\"");
  append_escaped (out, link->target);
  g_string_append (out, "\">");
  append_inlines (out, link->children);
  g_string_append (out, "</a>");
}

static void
append_inline (GString *out, const PoiseInline *item)
{
  switch (item->kind)
    {
    case POISE_INLINE_TEXT:
      append_escaped (out, item->text);
      break;

    case POISE_INLINE_CODE:
      append_code (out, item->text);
      break;

    case POISE_INLINE_MATH:
      append_math (out, item->text);
      break;

    case POISE_INLINE_EMPHASIS:
      append_element (out, "i", item->children);
      break;

    case POISE_INLINE_STRONG:
      append_element (out, "b", item->children);
      break;

    case POISE_INLINE_LINK:
      append_link (out, item);
      break;

    case POISE_INLINE_IMAGE:
      append_inlines (out, item->children);
      break;

    case POISE_INLINE_SOFT_BREAK:
      g_string_append_c (out, ' ');
      break;

    case POISE_INLINE_LINE_BREAK:
      g_string_append_c (out, '\n');
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
append_inlines (GString *out, GPtrArray *inlines)
{
  for (guint i = 0; inlines && i < inlines->len; i++)
    append_inline (out, g_ptr_array_index (inlines, i));
}

/* Pango takes "zh-cn" where gettext says "zh_CN". */
static void
open_language (GString *out, const char *language)
{
  g_autofree char *tag = g_ascii_strdown (language, -1);

  g_strdelimit (tag, "_", '-');
  g_string_append_printf (out, "<span lang=\"%s\">", tag);
}

/**
 * poise_pango_markup_from_inlines:
 * @inlines: (element-type PoiseInline): inlines of a block
 * @language: language of the text, such as "zh_CN"
 *
 * Returns: (transfer full): valid Pango markup
 */
char *
poise_pango_markup_from_inlines (GPtrArray *inlines, const char *language)
{
  GString *out = g_string_new (NULL);

  open_language (out, language);
  append_inlines (out, inlines);
  g_string_append (out, "</span>");

  return g_string_free_and_steal (out);
}

/**
 * poise_pango_markup_from_text:
 * @text: literal text
 * @language: language of the text, such as "zh_CN"
 *
 * Returns: (transfer full): valid Pango markup that shows @text
 */
char *
poise_pango_markup_from_text (const char *text, const char *language)
{
  GString *out = g_string_new (NULL);

  open_language (out, language);
  append_escaped (out, text);
  g_string_append (out, "</span>");

  return g_string_free_and_steal (out);
}
