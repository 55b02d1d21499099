/* test-markdown-writer.c: documents as Markdown, and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <json-glib/json-glib.h>

#include "document-dump.h"
#include "poise-html.h"
#include "poise-markdown-writer.h"
#include "poise-markdown.h"

typedef struct
{
  const char *text;
  const char *markdown;
} Case;

static void
check_round (const char *text)
{
  g_autoptr (PoiseDocument) document = poise_document_new_from_markdown (text);
  g_autofree char *markdown = poise_document_to_markdown (document);
  g_autoptr (PoiseDocument) again = poise_document_new_from_markdown (markdown);
  g_autofree char *expected = document_dump (document);
  g_autofree char *dump = document_dump (again);

  if (g_strcmp0 (dump, expected) != 0)
    g_test_message ("of: %s\nwritten: %s", text, markdown);
  g_assert_cmpstr (dump, ==, expected);
}

static void
check_cases (const Case *cases,
             gsize n_cases,
             PoiseDocument *(*parse) (const char *) )
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (PoiseDocument) document = parse (cases[i].text);
      g_autofree char *markdown = poise_document_to_markdown (document);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (markdown, ==, cases[i].markdown);
      check_round (markdown);
    }
}

static void
test_markdown_writer_writes_blocks (void)
{
  static const Case cases[] = {
    { "", "" },
    { "a\n\n\nb", "a\n\nb" },
    { "a\n===\n\n### b ###", "# a\n\n### b" },
    { "a\nb\n---", "a\nb\n---" },
    { "* a\n* b\n    * c", "- a\n- b\n  - c" },
    { "* a\n\n* b", "- a\n- b" },
    { "* a\n\n  b\n* c", "- a\n\n  b\n\n- c" },
    { "- a\n+ b\n- c", "- a\n\n* b\n\n- c" },
    { "- - - a", "- * - a" },
    { "- + - a", "- * - a" },
    { "9) a\n9) b", "9. a\n10. b" },
    { "1. a\n1) b", "1. a\n\n1) b" },
    { "a\n\n2. b", "a\n\n2. b" },
    { "- a\n\n  2. b", "- a\n\n  2. b" },
    { "-\n- b", "-\n- b" },
    { "- ***", "- ***" },
    { "* [ ] a\n* [X] b", "- [ ] a\n- [x] b" },
    { "> a\nb\n> > c", "> a\n> b\n>\n> > c" },
    { "***", "---" },
    { "~~~c\nx\n\n  y\n~~~", "```c\nx\n\n  y\n```" },
    { "~~~~\n```\n~~~~", "````\n```\n````" },
    { "    a\n    b", "```\na\nb\n```" },
    { "- ```\n  a\n  ```", "- ```\n  a\n  ```" },
    { "\\[x\\]", "$$x$$" },
    { "\\[\nx\ny\n\\]", "$$\nx\ny\n$$" },
    { "a|b\n-|:-:\n1|", "| a | b |\n|---|:-:|\n| 1 | |" },
    { "# a", "# a" },
    { "#", "#" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), poise_document_new_from_markdown);
}

static void
test_markdown_writer_escapes_what_it_must (void)
{
  static const Case cases[] = {
    { "5 \\* 3 \\* 2", "5 * 3 * 2" },
    { "\\*a\\*", "\\*a\\*" },
    { "\\*a\\* and $5", "\\*a\\* and $5" },
    { "snake_case_name", "snake_case_name" },
    { "\\_a\\_", "\\_a\\_" },
    { "\\$x\\$", "\\$x\\$" },
    { "$5 and $6", "$5 and $6" },
    { "a&#91;i\\] &#91;b\\](c)", "a&#91;i\\] &#91;b\\](c)" },
    { "a[i]", "a[i]" },
    { "\\# a", "\\# a" },
    { "a # b", "a # b" },
    { "\\- a", "\\- a" },
    { "1\\. a", "1\\. a" },
    { "\\> a", "\\> a" },
    { "a > b < c", "a > b < c" },
    { "\\<b>a\\</b>", "\\<b>a\\</b>" },
    { "vector<int>", "vector<int>" },
    { "\\`a\\`", "\\`a\\`" },
    { "\\&amp;", "\\&amp;" },
    { "a & b", "a & b" },
    { "a | b", "a | b" },
    { "|a \\| b|\n|-|", "| a \\| b |\n|---|" },
    { "|`a\\|b` `\\\\|`|\n|-|", "| `a\\|b` `\\\\|` |\n|---|" },
    { "***\n$$x$$\n---", "---\n\n$$x$$\n\n---" },
    { "$$\n\na\n\nb\n$$", "$$\na\nb\n$$" },
    { "![](a/b.png)", "![b.png](a/b.png)" },
    { "\\~\\~a\\~\\~", "\\~\\~a\\~\\~" },
    { "\\!\\[a](b)", "!&#91;a\\](b)" },
    { "\\![a](b)", "\\![a](b)" },
    { "&#32;a&#32;", "&#32;a&#32;" },
    { "a&#10;b", "a&#10;b" },
    { "- [ \\] a", "- &#91; \\] a" },
    { "- * \\*\\*", "- * \\*\\*" },
    { "a\\\\", "a\\" },
    { "&#xfeff;a", "&#xfeff;a" },
    { "\ufeff\ufeffa", "a" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), poise_document_new_from_markdown);
}

static void
test_markdown_writer_writes_inlines (void)
{
  static const Case cases[] = {
    { "*a* **b** ***c*** ~~d~~", "*a* **b** ***c*** ~~d~~" },
    { "_a __b___", "*a **b***" },
    { "<i>a</i> <b>b</b> <u>c</u>", "*a* **b** <u>c</u>" },
    { "x<sub>1</sub><sup>2</sup>", "x<sub>1</sub><sup>2</sup>" },
    { "<b>a:</b>b", "<b>a:</b>b" },
    { "<ruby>漢<rt>かん</rt></ruby>", "<ruby>漢<rt>かん</rt></ruby>" },
    { "a<br>b  \nc", "a\\\nb\\\nc" },
    { "a\nb", "a\nb" },
    { "`` a`b `` `c`", "``a`b`` `c`" },
    { "`` ` ``", "`` ` ``" },
    { "\\(x\\) and $y$", "$x$ and $y$" },
    { "$x$&#53;", "\\(x\\)5" },
    { "\\(\\$\\)", "$\\$$" },
    { "a $$x$$ b", "a $x$ b" },
    { "$x$是$y$", "$x$是$y$" },
    { "[a *b*](/c?d=e_f \"g\")", "[a *b*](/c?d=e_f)" },
    { "[a](<b c>)", "[a](<b c>)" },
    { "[]()", "[](<>)" },
    { "![a](b)", "![a](b)" },
    { "<https://a.org/b_c>", "<https://a.org/b_c>" },
    { "<a@b.org>", "<a@b.org>" },
    { "| a<br>b | `c|d` |\n|-|-|", "| a<br>b | `c\\|d` |\n|---|---|" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), poise_document_new_from_markdown);
}

static void
test_markdown_writer_writes_html (void)
{
  static const Case cases[] = {
    { "<div>a <b>b</b></div><div>\\(x\\) costs $5</div>",
      "a **b**\n\n$x$ costs $5" },
    { "<ol start=3><li>a<ul><li>b</ul></ol>", "3. a\n   - b" },
    { "<table><tr><td>a<td>b</table>", "| | |\n|---|---|\n| a | b |" },
    { "<h3>a<br>b</h3>", "### a<br>b" },
    { "\\[a<br>b\\]", "$$\na\nb\n$$" },
    { "<pre>a\n\nb</pre>", "```\na\n\nb\n```" },
    { "<ul></ul>a", "a" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), poise_document_new_from_html);
}

static void
check_node (JsonNode *node, int *n_texts)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) members =
          json_object_get_values (json_node_get_object (node));

      for (GList *at = members; at; at = at->next)
        check_node (at->data, n_texts);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        check_node (json_array_get_element (array, i), n_texts);
    }
  else if (JSON_NODE_HOLDS_VALUE (node)
           && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      check_round (json_node_get_string (node));
      (*n_texts)++;
    }
}

static void
check_folder (const char *folder, int *n_texts)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL /* asserted */);
  const char *name = NULL;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (JsonParser) parser = json_parser_new ();

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        check_folder (path, n_texts);
      else if (g_str_has_suffix (name, ".json"))
        {
          g_assert_true (json_parser_load_from_file (parser, path, NULL));
          check_node (json_parser_get_root (parser), n_texts);
        }
    }
}

static void
test_markdown_writer_keeps_the_cards (void)
{
  int n_texts = 0;

  check_folder (DECKS_FOLDER, &n_texts);
  g_assert_cmpint (n_texts, >, 100);
}

static void
test_markdown_writer_keeps_noise (void)
{
  static const char *const pieces[] = {
    "$",      "$$",    "\\(",   "\\)",     "\\[",     "\\]",       "\\",
    "`",      "```",   "\n",    "\n\n",    "> ",      "- ",        "1. ",
    "|",      "|-|",   "*",     "_",       "**",      "[",         "](a)",
    "![",     "# ",    "~~~",   "~~",      "<",       ">",         "&",
    "&#32;",  "&#10;", "a",     "5",       " ",       "    ",      "词",
    "：",     "\t",    "<b>",   "</b>",    "<i>",     "</i>",      "<br>",
    "<ruby>", "<rt>",  "</rt>", "</ruby>", "\n===\n", "---",       "[ ] ",
    "- [x] ", "  \n",  "<a:b>", "]",       "!",       "\n|-|-|\n", "\U000f0000",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int i = 0; i < 10000; i++)
    {
      g_autoptr (GString) noise = g_string_new (NULL);
      int n = g_rand_int_range (rand, 0, 30);

      for (int j = 0; j < n; j++)
        g_string_append (
            noise, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      check_round (noise->str);
    }
}

/* md4c mistakes some offsets of a heading for an empty item. */
static void
test_markdown_item_goes_on_at_any_offset (void)
{
  for (gsize n = 1; n < 600; n++)
    {
      g_autofree char *first = g_strnfill (n, 'a');
      g_autofree char *markdown = g_strconcat (
          first, "\n\n- # b\n\n  c\n\n- ```\n  d\n  ```\n\n  e", NULL);
      g_autoptr (PoiseDocument) document =
          poise_document_new_from_markdown (markdown);
      g_autofree char *dump = document_dump (document);

      g_assert_true (
          g_str_has_suffix (dump, "a) ul(li(h1(b) p(c)) li(code(d) p(e)))"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown-writer/writes-blocks",
                   test_markdown_writer_writes_blocks);
  g_test_add_func ("/markdown-writer/escapes-what-it-must",
                   test_markdown_writer_escapes_what_it_must);
  g_test_add_func ("/markdown-writer/writes-inlines",
                   test_markdown_writer_writes_inlines);
  g_test_add_func ("/markdown-writer/writes-html",
                   test_markdown_writer_writes_html);
  g_test_add_func ("/markdown-writer/keeps-the-cards",
                   test_markdown_writer_keeps_the_cards);
  g_test_add_func ("/markdown-writer/keeps-noise",
                   test_markdown_writer_keeps_noise);
  g_test_add_func ("/markdown/item-goes-on-at-any-offset",
                   test_markdown_item_goes_on_at_any_offset);

  return g_test_run ();
}
