/* test-html-limits.c: HTML that is long, deep, or noise
 *
 * The long ones would take minutes if any step looked at the rest of the text
 * for each tag, so that they also show that none does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "markup-sample.h"
#include "poise-html.h"
#include "poise-markdown-writer.h"
#include "poise-plain-text.h"

#define LONG      1000000
#define MAX_DEPTH 60

static void
check_any (const char *html)
{
  g_autoptr (PoiseDocument) document = poise_document_new_from_html (html);

  markup_assert_sound (document, 2 * MAX_DEPTH + 4);
}

static void
test_html_long_text_ends (void)
{
  static const char *const pieces[] = {
    "<b>",
    "<b></i>",
    "<div>",
    "<p>",
    "<li>",
    "<ul><li>",
    "<table>",
    "<td>",
    "<tr><td>",
    "<br>",
    "&nbsp;",
    "&",
    "&#",
    "<",
    "<a ",
    "<a b=\"",
    "<!--",
    "<!-- -->",
    "<script>",
    "\\(",
    "\\(x\\)",
    "\\[",
    "[$]",
    "[latex]",
    "[/latex]",
    "<pre>",
    "<code>",
    "<ruby>a<rt>",
    "<rt>",
    "<h1>",
    "<img src=a>",
    "<hr>",
    "</b>",
    " ",
    "a ",
    "\xff",
    "<anki-mathjax>",
    "<body>",
    "<td colspan=100>",
    "<tr><td rowspan=0>",
    "<tr><td colspan=100 rowspan=9>",
    "<td rowspan=9><tr>",
    "<i style='x:y;'>a",
    "<table><tr><td>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *html = markup_dup_repeated (pieces[i], LONG);
      g_autofree char *escaped = g_strescape (pieces[i], NULL);

      g_test_message ("%s", escaped);
      check_any (html);
    }
}

static void
test_html_many_attributes_end (void)
{
  g_autoptr (GString) html = g_string_new ("<a href=b");

  for (int i = 0; i < 100000; i++)
    g_string_append_printf (html, " c%d=d", i);
  g_string_append_printf (html, ">e</a>");

  check_any (html->str);
}

static void
test_html_deep_lists_are_flattened (void)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (PoiseDocument) document = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 100; i++)
    g_string_append_printf (html, "<ul><li>a%d.", i);
  document = poise_document_new_from_html (html->str);
  text = poise_document_to_plain_text (document);

  g_assert_cmpuint (markup_measure_depth (document), ==, 2 * MAX_DEPTH + 2);
  g_assert_nonnull (strstr (text, "a0."));
  g_assert_nonnull (strstr (text, "a99."));
}

/* libxml2 gives up. */
static void
test_html_deeper_elements_are_text (void)
{
  g_autofree char *tags = markup_dup_repeated ("<i><div>", 100000);
  g_autofree char *html = g_strconcat (tags, "a<br>b &lt; c", NULL);
  g_autoptr (PoiseDocument) document = poise_document_new_from_html (html);
  g_autofree char *text = poise_document_to_plain_text (document);

  g_assert_true (g_str_has_suffix (text, "a\nb < c"));
  g_assert_null (strstr (text, "div"));
}

static void
test_html_huge_text_goes_on_as_text (void)
{
  g_autofree char *start = markup_dup_repeated ("<b>a</b>\n", 1024 * 1024);
  g_autofree char *html = g_strconcat (start, "<b>c</b> &amp; d", NULL);
  g_autoptr (PoiseDocument) document = poise_document_new_from_html (html);
  g_autofree char *text = poise_document_to_plain_text (document);

  g_assert_cmpuint (document->blocks->len, ==, 2);
  g_assert_true (g_str_has_suffix (text, "\nc & d"));
}

static void
test_html_padded_table_is_not_padded (void)
{
  g_autoptr (GString) html = g_string_new ("<table><tr>");
  g_autoptr (PoiseDocument) document = NULL;
  const PoiseBlock *table = NULL;
  const PoiseBlock *last = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (html, "<td>a");
  for (int i = 0; i < 1000; i++)
    g_string_append (html, "<tr><td>a");

  document = poise_document_new_from_html (html->str);
  table = g_ptr_array_index (document->blocks, 0);
  g_assert_cmpuint (table->children->len, ==, 1001);
  last = g_ptr_array_index (table->children, 1000);
  g_assert_cmpuint (last->children->len, ==, 1);
}

static void
test_html_noise_is_read (void)
{
  static const char *const pieces[] = {
    "<b>",         "</b>",       "<i>",      "</i>",
    "<div>",       "</div>",     "<p>",      "<br>",
    "<ul>",        "</ul>",      "<li>",     "<ol>",
    "<hr>",        "<table>",    "<tr>",     "<td>",
    "<th>",        "</td>",      "</table>", "<caption>",
    "<h1>",        "</h1>",      "<pre>",    "</pre>",
    "<code>",      "</code>",    "<ruby>",   "<rt>",
    "</rt>",       "</ruby>",    "\\(",      "\\)",
    "\\[",         "\\]",        "[$]",      "[/$]",
    "a",           " ",          "&lt;",     "&nbsp;",
    "<",           ">",          "<!--",     "-->",
    "<img src=a>", "<a href=b>", "</a>",     "<blockquote>",
    "词",          "\xff",       "\n",       "<script>",
    "</script>",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) noise = g_string_new (NULL);
      int n = g_rand_int_range (rand, 0, 40);

      for (int j = 0; j < n; j++)
        g_string_append (
            noise, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      check_any (noise->str);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/html/long-text-ends", test_html_long_text_ends);
  g_test_add_func ("/html/many-attributes-end", test_html_many_attributes_end);
  g_test_add_func ("/html/deep-lists-are-flattened",
                   test_html_deep_lists_are_flattened);
  g_test_add_func ("/html/deeper-elements-are-text",
                   test_html_deeper_elements_are_text);
  g_test_add_func ("/html/huge-text-goes-on-as-text",
                   test_html_huge_text_goes_on_as_text);
  g_test_add_func ("/html/padded-table-is-not-padded",
                   test_html_padded_table_is_not_padded);
  g_test_add_func ("/html/noise-is-read", test_html_noise_is_read);

  return g_test_run ();
}
