/* test-text.c: the inlines of a block as text that Pango lays out
 *
 * In what is expected, § is a formula, | a word joiner, ' a thin space and <
 * and > the ends of an isolate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-text.h"
#include "typeset-sample.h"

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

/* Makes what cannot be seen visible. */
static char *
show (const char *text)
{
  g_autoptr (GString) out = g_string_new (text);

  g_string_replace (out, "\xef\xbf\xbc", "§", 0);
  g_string_replace (out, "\xe2\x81\xa0", "|", 0);
  g_string_replace (out, "\xe2\x80\x89", "'", 0);
  g_string_replace (out, "\xe2\x81\xa6", "<", 0);
  g_string_replace (out, "\xe2\x81\xa9", ">", 0);

  return g_strdup (out->str);
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
  { "中文\n断行", "中文断行", NULL },
  { "中文\nbreak", "中文 break", NULL },
  { "line\\\nbreak", "line\nbreak", NULL },
  { "[a *b*](https://x.org/?a=1&b=%22#c)", "a b",
    "https://x.org/?a=1&amp;b=%22#c" },
  { "[a](<https://x.org/\"onclick=\"y>)", "a",
    "https://x.org/&quot;onclick=&quot;y" },
  { "[a](doi:10.1/x&y)", "a", "https://doi.org/10.1/x&amp;y" },
  { "[a](http://x.org)", "a", NULL },
  { "[a](javascript:alert(1))", "a", NULL },
  { "[a](file:///etc/passwd)", "a", NULL },
  { "[a](HTTPS.org)", "a", NULL },
  { "[a](relative)", "a", NULL },
  { "![alt *text*](https://x.org/i.png)", "alt text", NULL },
  { "损失 **精度**", "损失 精度", NULL },
};

static void
test_text_inlines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (inline_cases); i++)
    {
      g_autoptr (PoiseText) text =
          sample_make_text (inline_cases[i].markdown, "en", TRUE, 0);
      g_autofree char *shown = parse (text->markup, NULL);
      g_autofree char *link =
          g_strdup_printf ("<a href=\"%s\">", inline_cases[i].href);

      g_assert_cmpstr (shown, ==, inline_cases[i].text);
      g_assert_cmpstr (text->text, ==, inline_cases[i].text);
      g_assert_cmpuint (text->formulas->len, ==, 0);

      if (inline_cases[i].href)
        g_assert_nonnull (strstr (text->markup, link));
      else
        g_assert_null (strstr (text->markup, "<a "));
    }
}

/* Without links the markup is one that Pango itself knows. */
static void
test_text_no_links (void)
{
  g_autoptr (PoiseText) text =
      sample_make_text ("[a](https://x.org) $x$", "en", FALSE, 0);
  g_autoptr (GError) error = NULL;

  pango_parse_markup (text->markup, -1, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
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

/* Each kind looks different from plain text. */
static void
test_text_look (void)
{
  static const LookCase cases[] = {
    { "*a*", PANGO_ATTR_STYLE },
    { "**a**", PANGO_ATTR_WEIGHT },
    { "`a`", PANGO_ATTR_FAMILY },
    { "a", PANGO_ATTR_INSERT_HYPHENS },
    { "a", PANGO_ATTR_LANGUAGE },
    { "**a**", PANGO_ATTR_LANGUAGE },
    { "~~a~~", PANGO_ATTR_STRIKETHROUGH },
    { "$\\nosuchcommand$", PANGO_ATTR_FAMILY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PoiseText) text =
          sample_make_text (cases[i].markdown, "en", FALSE, 0);
      g_autoptr (PangoAttrList) attributes = NULL;
      g_autoptr (PangoAttrList) found = NULL;
      g_autofree char *shown = parse (text->markup, &attributes);

      found = pango_attr_list_filter (attributes, has_type,
                                      GINT_TO_POINTER (cases[i].type));
      g_assert_nonnull (found);
    }
}

static PoiseInline *
make_inline (PoiseInlineKind kind, const char *text, PoiseInline *child)
{
  PoiseInline *item = g_new0 (PoiseInline, 1);

  item->kind = kind;
  item->text = (char *) text;
  if (child)
    {
      item->children = g_ptr_array_new ();
      g_ptr_array_add (item->children, child);
    }

  return item;
}

static void
free_inline (PoiseInline *item)
{
  if (item->children)
    g_ptr_array_foreach (item->children, (GFunc) (void *) free_inline, NULL);

  g_clear_pointer (&item->children, g_ptr_array_unref);
  g_free (item);
}

typedef struct
{
  PoiseInlineKind kind;
  const char *text;
  const char *shown;
  PangoAttrType type;
} KindCase;

/* Kinds that card HTML has. */
static void
test_text_kinds (void)
{
  static const KindCase cases[] = {
    { POISE_INLINE_UNDERLINE, NULL, "x", PANGO_ATTR_UNDERLINE },
    { POISE_INLINE_STRIKE, NULL, "x", PANGO_ATTR_STRIKETHROUGH },
    { POISE_INLINE_SUBSCRIPT, NULL, "x", PANGO_ATTR_BASELINE_SHIFT },
    { POISE_INLINE_SUPERSCRIPT, NULL, "x", PANGO_ATTR_BASELINE_SHIFT },
    { POISE_INLINE_RUBY, "y", "x(y)", PANGO_ATTR_SCALE },
    { POISE_INLINE_RUBY, NULL, "x", PANGO_ATTR_LANGUAGE },
  };
  PangoContext *context = sample_create_context ("en");
  const PoiseTextStyle style = { sample_get_font (), context, "en", FALSE, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PoiseInline *base = make_inline (POISE_INLINE_TEXT, "x", NULL);
      PoiseInline *item = make_inline (cases[i].kind, cases[i].text, base);
      g_autoptr (GPtrArray) inlines = g_ptr_array_new ();
      g_autoptr (PoiseText) text = NULL;
      g_autoptr (PangoAttrList) attributes = NULL;
      g_autoptr (PangoAttrList) found = NULL;
      g_autofree char *shown = NULL;

      g_ptr_array_add (inlines, item);
      text = poise_text_new (inlines, &style);
      shown = parse (text->markup, &attributes);
      found = pango_attr_list_filter (attributes, has_type,
                                      GINT_TO_POINTER (cases[i].type));
      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_nonnull (found);
      free_inline (item);
    }

  g_object_unref (context);
}

typedef struct
{
  const char *language;
  const char *tag;
} TagCase;

/* Han characters take the shapes of the text's language. */
static void
test_text_language (void)
{
  static const TagCase cases[] = {
    { "en", "en" },
    { "zh_CN", "zh-cn" },
    { "zh_CN.UTF-8", "zh-cn" },
    { "zh-TW", "zh-tw" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PoiseText) text =
          sample_make_text ("骨", cases[i].language, FALSE, 0);
      g_autoptr (PangoAttrList) attributes = NULL;
      g_autofree char *shown = parse (text->markup, &attributes);
      PangoAttrIterator *iterator = pango_attr_list_get_iterator (attributes);
      PangoAttribute *attribute =
          pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);

      g_assert_nonnull (attribute);
      g_assert_true (pango_attribute_as_language (attribute)->value
                     == pango_language_from_string (cases[i].tag));
      pango_attr_iterator_destroy (iterator);
    }
}

/* Every character comes through, and nothing in a text is markup. */
static void
test_text_literal (void)
{
  PangoContext *context = sample_create_context ("en");
  const PoiseTextStyle style = { sample_get_font (), context, "en", FALSE, 0 };

  for (gunichar character = 1; character < 0x500; character++)
    {
      char literal[10] = "a";
      g_autoptr (PoiseText) text = NULL;
      g_autofree char *shown = NULL;

      g_unichar_to_utf8 (character, literal + 1);
      text = poise_text_new_literal (literal, &style);
      g_assert_true (
          pango_parse_markup (text->markup, -1, 0, NULL, &shown, NULL, NULL));
      g_assert_cmpstr (shown, ==, text->text);
      g_assert_cmpstr (shown, ==, character == '\r' ? "a\n" : literal);
    }

  g_object_unref (context);
}

typedef struct
{
  const char *markdown;
  const char *shown;
} GapCase;

static const GapCase gap_cases[] = {
  /* Words keep a formula where they would keep a letter. */
  { "$n$", "§" },
  { "a $n$ b", "a § b" },
  { "the $n$-th of", "the §|-|th of" },
  { "$n$-dimensional", "§|-dimensional" },
  { "$x$'s", "§|'s" },
  { "($n$) and [$k$]", "(|§|) and [|§|]" },
  { "$n$, $k$. $x$?", "§|, §|. §|?" },
  { "non-$n$", "non-§" },
  { "a/$n$/b", "a/§|/b" },
  { "$a$$b$", "§|§" },
  { "**$n$**th", "§|th" },
  { "x\\\n$n$\\\ny", "x\n§\ny" },
  /* Next to Han characters lines break, never before what closes. */
  { "梯度$g_t$是", "梯度'§|'是" },
  { "梯度 $g_t$ 是", "梯度 § 是" },
  { "梯度$g_t$。", "梯度'§|。" },
  { "，$g_t$（$x$）是", "，§（|§|）是" },
  { "**梯度**$g$", "梯度'§" },
  { "カ$g$の", "カ'§|'の" },
  { "“$g$”", "“|§|”" },
  /* Code stands apart from Han characters too, and is never torn from them. */
  { "调用`f()`时", "调用'f()|'时" },
  { "调用 `f()` 时", "调用 f() 时" },
  { "调用`f()`。", "调用'f()|。" },
  /* ... and has room for the edge of its box. */
  { "(`f`)s, `g`s", "(|f|)s, g|s" },
  { "`a`$b$`c`", "a|§|c" },
  { "**梯度**`g`$h$是", "梯度'g|§|'是" },
  { "a `b` c", "a b c" },
  /* In a text from right to left it still runs from left to right. */
  { "א `f()`", "א <f()>" },
  { "א $x$ `f()` ב", "א § <f()> ב" },
  /* What does not parse is its source, and breaks as such. */
  { "梯度$\\nosuchcommand$是", "梯度\\nosuchcommand是" },
  { "$\\nosuchcommand$-th $n$-th", "\\nosuchcommand-|th §|-|th" },
};

static void
test_text_gaps (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (gap_cases); i++)
    {
      g_autoptr (PoiseText) text =
          sample_make_text (gap_cases[i].markdown, "zh_CN", FALSE, 0);
      g_autofree char *shown = show (text->text);
      g_autofree char *parsed = parse (text->markup, NULL);

      g_test_message ("%s", gap_cases[i].markdown);
      g_assert_cmpstr (shown, ==, gap_cases[i].shown);
      g_assert_cmpstr (parsed, ==, text->text);
    }
}

typedef struct
{
  const char *markdown;
  int from; /* characters of the text, 0 and -1 for all of it */
  int to;
  const char *source;
} SourceCase;

static const SourceCase source_cases[] = {
  { "a $x^2$ b", 0, -1, "a $x^2$ b" },
  { "the $n$-th", 0, -1, "the $n$-th" },
  { "梯度$g_t$是$x$", 0, -1, "梯度$g_t$是$x$" },
  { "$a$$b$", 0, -1, "$a$$b$" },
  { "a $x$ b", 0, 2, "a " },
  { "a $x$ b", 2, 3, "$x$" },
  { "a $x$ b", 3, 5, " b" },
  { "a $x$ b", 2, 2, "" },
  { "a $x$ b", 4, 99, "b" },
  { "`c` **d** $x$", 0, -1, "c d $x$" },
  { "$\\nosuchcommand$", 0, -1, "\\nosuchcommand" },
};

static void
test_text_source (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (source_cases); i++)
    {
      const SourceCase *one = &source_cases[i];
      g_autoptr (PoiseText) text =
          sample_make_text (one->markdown, "en", FALSE, 0);
      glong length = g_utf8_strlen (text->text, -1);
      glong to = one->to < 0 || one->to > length ? length : one->to;
      gsize end =
          (gsize) (g_utf8_offset_to_pointer (text->text, to) - text->text);
      gsize start = (gsize) (g_utf8_offset_to_pointer (text->text, one->from)
                             - text->text);
      g_autofree char *source = poise_text_dup_source (
          text, start, one->to > length ? end + 1000 : end);

      g_assert_cmpstr (source, ==, one->source);
    }
}

#define LONG_FORMULA "a = b + c = d + e = f + g = h + i = j"

/* A formula in pieces is still one formula. */
static void
test_text_pieces (void)
{
  g_autoptr (PoiseText) text =
      sample_make_text ("x $" LONG_FORMULA "$ y", "en", FALSE, 20);
  g_autofree char *all = poise_text_dup_source (text, 0, G_MAXSIZE);
  const PoiseTextFormula *formulas =
      (const PoiseTextFormula *) (void *) text->formulas->data;
  gsize middle = formulas[1].start;
  g_autofree char *part = poise_text_dup_source (text, middle, middle + 3);
  g_autofree char *words = poise_text_dup_words (text, "en");

  g_assert_cmpuint (text->formulas->len, >, 3);
  g_assert_true (formulas[0].tex == formulas[1].tex);
  g_assert_cmpstr (all, ==, "x $" LONG_FORMULA "$ y");
  g_assert_cmpstr (part, ==, "$" LONG_FORMULA "$");
  g_assert_nonnull (strchr (words, 'j'));
  g_assert_true (strchr (words, 'j') == strrchr (words, 'j'));
}

/* Code has a box, and room for it where no space gives it any. */
static void
test_text_codes (void)
{
  g_autoptr (PoiseText) text =
      sample_make_text ("`a` (`bc`) 用`d`", "zh_CN", FALSE, 0);
  const char *expected[] = { "a", "bc", "d" };

  g_assert_cmpuint (text->codes->len, ==, G_N_ELEMENTS (expected));

  for (guint i = 0; i < text->codes->len; i++)
    {
      PoiseTextRange range = g_array_index (text->codes, PoiseTextRange, i);
      g_autofree char *code =
          g_strndup (text->text + range.start, range.end - range.start);

      g_assert_cmpstr (code, ==, expected[i]);
    }
}

static void
test_text_words (void)
{
  g_autoptr (PoiseText) text =
      sample_make_text ("the $n$-th梯度$g$是", "en", FALSE, 0);
  g_autofree char *words = poise_text_dup_words (text, "en");

  g_assert_cmpstr (words, ==, "the n-th梯度 g 是");
}

static void
test_text_empty (void)
{
  PangoContext *context = sample_create_context ("en");
  const PoiseTextStyle style = { sample_get_font (), context, "en", FALSE, 0 };
  g_autoptr (PoiseText) text = poise_text_new (NULL, &style);
  g_autofree char *source = poise_text_dup_source (text, 0, 10);

  g_assert_cmpstr (text->text, ==, "");
  g_assert_cmpstr (source, ==, "");
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typeset/text/inlines", test_text_inlines);
  g_test_add_func ("/typeset/text/no-links", test_text_no_links);
  g_test_add_func ("/typeset/text/look", test_text_look);
  g_test_add_func ("/typeset/text/kinds", test_text_kinds);
  g_test_add_func ("/typeset/text/language", test_text_language);
  g_test_add_func ("/typeset/text/literal", test_text_literal);
  g_test_add_func ("/typeset/text/gaps", test_text_gaps);
  g_test_add_func ("/typeset/text/source", test_text_source);
  g_test_add_func ("/typeset/text/pieces", test_text_pieces);
  g_test_add_func ("/typeset/text/codes", test_text_codes);
  g_test_add_func ("/typeset/text/words", test_text_words);
  g_test_add_func ("/typeset/text/empty", test_text_empty);

  return g_test_run ();
}
