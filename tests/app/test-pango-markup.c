/* test-pango-markup.c: inlines of a document as Pango markup
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <pango/pango.h>

#include "poise-markdown.h"
#include "poise-pango-markup.h"

/* Of the first paragraph of @markdown. */
static char *
make_markup (const char *markdown, const char *language)
{
  g_autoptr (PoiseDocument) document =
      poise_document_new_from_markdown (markdown);
  const PoiseBlock *block;

  g_assert_cmpuint (document->blocks->len, >, 0);
  block = g_ptr_array_index (document->blocks, 0);

  return poise_pango_markup_from_inlines (block->inlines, language);
}

/* The text that is shown and how, once links are out, which are a label's and
 * not Pango's. */
static char *
parse (const char *markup, PangoAttrList **attributes)
{
  g_autoptr (GRegex) links =
      g_regex_new ("<a href=\"[^\"<>]*\">|</a>", G_REGEX_DEFAULT,
                   G_REGEX_MATCH_DEFAULT, NULL /* the pattern is right */);
  g_autofree char *rest = g_regex_replace_literal (
      links, markup, -1, 0, "", G_REGEX_MATCH_DEFAULT, NULL /* as above */);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  pango_parse_markup (rest, -1, 0, attributes, &text, NULL, &error);
  g_test_message ("%s", markup);
  g_assert_no_error (error);

  return text;
}

typedef struct
{
  const char *markdown;
  const char *text;
  const char *href; /* NULL if there is to be no link */
} InlineCase;

static const InlineCase inline_cases[] = {
  { "plain", "plain", NULL },
  { "a < b && c > \"d\" 'e'", "a < b && c > \"d\" 'e'", NULL },
  { "&lt;b>no tag&lt;/b>", "<b>no tag</b>", NULL },
  { "*a* **b** ***c***", "a b c", NULL },
  { "`x < y & <i>`", "x < y & <i>", NULL },
  { "soft\nbreak", "soft break", NULL },
  { "line\\\nbreak", "line\nbreak", NULL },
  { "[a *b*](https://x.org/?a=1&b=%22#c)", "a b",
    "https://x.org/?a=1&amp;b=%22#c" },
  { "[a](<https://x.org/\"onclick=\"y>)", "a",
    "https://x.org/&quot;onclick=&quot;y" },
  { "[a](http://x.org)", "a", NULL },
  { "[a](javascript:alert(1))", "a", NULL },
  { "[a](file:///etc/passwd)", "a", NULL },
  { "[a](HTTPS.org)", "a", NULL },
  { "[a](relative)", "a", NULL },
  { "![alt *text*](https://x.org/i.png)", "alt text", NULL },
  { "损失 **精度**", "损失 精度", NULL },
};

static void
test_pango_markup_inlines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (inline_cases); i++)
    {
      g_autofree char *markup = make_markup (inline_cases[i].markdown, "en");
      g_autofree char *text = parse (markup, NULL);
      g_autofree char *link =
          g_strdup_printf ("<a href=\"%s\">", inline_cases[i].href);

      g_assert_cmpstr (text, ==, inline_cases[i].text);

      if (inline_cases[i].href)
        g_assert_nonnull (strstr (markup, link));
      else
        g_assert_null (strstr (markup, "<a "));
    }
}

static void
test_pango_markup_math_is_text (void)
{
  g_autofree char *markup = make_markup ("$a < x^2$", "en");
  g_autofree char *text = parse (markup, NULL);

  g_assert_nonnull (strstr (text, "<"));
  g_assert_nonnull (strstr (text, "²"));
  g_assert_null (strchr (text, '$'));
}

typedef struct
{
  const char *markdown;
  PangoAttrType type;
} LookCase;

static gboolean
has_type (PangoAttribute *attribute, gpointer type)
{
  return attribute->klass->type == (PangoAttrType) GPOINTER_TO_INT (type);
}

/* Each kind looks different from plain text, and plain text from none. */
static void
test_pango_markup_look (void)
{
  static const LookCase cases[] = {
    { "*a*", PANGO_ATTR_STYLE },      { "**a**", PANGO_ATTR_WEIGHT },
    { "`a`", PANGO_ATTR_FAMILY },     { "`a`", PANGO_ATTR_BACKGROUND },
    { "$a$", PANGO_ATTR_STYLE },      { "a", PANGO_ATTR_LANGUAGE },
    { "**a**", PANGO_ATTR_LANGUAGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markup = make_markup (cases[i].markdown, "en");
      g_autoptr (PangoAttrList) attributes = NULL;
      g_autoptr (PangoAttrList) found = NULL;
      g_autofree char *text = parse (markup, &attributes);

      found = pango_attr_list_filter (attributes, has_type,
                                      GINT_TO_POINTER (cases[i].type));
      g_assert_nonnull (found);
    }
}

typedef struct
{
  const char *language;
  const char *tag;
} TagCase;

/* Han characters take the shapes of the text's language. */
static void
test_pango_markup_language (void)
{
  static const TagCase cases[] = {
    { "en", "en" },
    { "zh_CN", "zh-cn" },
    { "zh-TW", "zh-tw" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markup =
          poise_pango_markup_from_text ("骨", cases[i].language);
      g_autoptr (PangoAttrList) attributes = NULL;
      g_autofree char *text = parse (markup, &attributes);
      g_autoptr (PangoAttrIterator) iterator =
          pango_attr_list_get_iterator (attributes);
      PangoAttribute *attribute =
          pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);

      g_assert_cmpstr (text, ==, "骨");
      g_assert_nonnull (attribute);
      g_assert_true (pango_attribute_as_language (attribute)->value
                     == pango_language_from_string (cases[i].tag));
    }
}

/* Every character comes through, and nothing in a text is markup. Only a
 * carriage return is a line feed to a parser of markup. */
static void
test_pango_markup_text_is_literal (void)
{
  for (gunichar character = 1; character < 0x500; character++)
    {
      char text[10] = "a";
      g_autofree char *markup = NULL;
      g_autofree char *shown = NULL;

      if (character == '\r')
        continue;

      g_unichar_to_utf8 (character, text + 1);
      markup = poise_pango_markup_from_text (text, "en");
      g_assert_true (
          pango_parse_markup (markup, -1, 0, NULL, &shown, NULL, NULL));
      g_assert_cmpstr (shown, ==, text);
    }
}

static void
test_pango_markup_empty (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *markup = poise_pango_markup_from_inlines (none, "en");
  g_autofree char *text = parse (markup, NULL);

  g_assert_cmpstr (text, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/pango-markup/inlines", test_pango_markup_inlines);
  g_test_add_func ("/app/pango-markup/math-is-text",
                   test_pango_markup_math_is_text);
  g_test_add_func ("/app/pango-markup/look", test_pango_markup_look);
  g_test_add_func ("/app/pango-markup/language", test_pango_markup_language);
  g_test_add_func ("/app/pango-markup/text-is-literal",
                   test_pango_markup_text_is_literal);
  g_test_add_func ("/app/pango-markup/empty", test_pango_markup_empty);

  return g_test_run ();
}
