/* test-markdown-limits.c: texts that are long, deep, or noise
 *
 * The long ones would take hours if any step looked at the rest of the text for
 * each character, so that they also show that none does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "document-dump.h"
#include "markup-sample.h"
#include "poise-markdown.h"
#include "poise-plain-text.h"

#define LONG      1000000
#define MAX_DEPTH 60
#define DEEPEST   (3 * MAX_DEPTH + 6) /* items count like their lists */

static void
check_any (const char *markdown)
{
  g_autoptr (PoiseDocument) document =
      poise_document_new_from_markdown (markdown);

  markup_assert_sound (document, DEEPEST);
}

static void
test_markdown_long_text_ends (void)
{
  static const char *const pieces[] = {
    "$",           "$a ",         "$a`",
    "$$ a ",       "\\(a ",       "\\[ ",
    "`",           "a` ``b ",     "$x$ ",
    "$$x$$\n",     "> ",          "- ",
    "1. ",         "*a _b ",      "**a",
    "[",           "![a](",       "[a](b",
    "a|",          "```\n",       "~~~ ",
    "\\",          "&amp;",       "<a ",
    "# a\n",       "梯度$g$",     "\n",
    "> $\n",       "\xff",        "a\n\n",
    "$a\n",        "`\n",         "\U000f0001",
    "<b>",         "<u>a</i>",    "<br>",
    "~~a",         "~",           "****",
    "a*",          "[[[[",        "[a",
    "]",           "<ruby>a<rt>", "- [ ] ",
    "    $x\n",    "| $x\ny$ ",   "*：",
    "\\[\n\n",     "$$\n\na",     "$$x$$\n---\n",
    "http://$a$ ", "://$",        "a $$\nb\n$$\n",
    "$5词",        "\\text{$a} ", "$\\text{a",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *markdown = markup_dup_repeated (pieces[i], LONG);
      g_autofree char *piece = g_strescape (pieces[i], NULL);

      g_test_message ("%s", piece);
      check_any (markdown);
    }
}

/* Each of them may end behind the blank line. */
static void
test_markdown_many_open_formulas_end (void)
{
  g_autofree char *open = markup_dup_repeated ("\\[\n", LONG);
  g_autofree char *markdown = g_strconcat (open, "\na\n\nb", NULL);

  check_any (markdown);
}

static void
test_markdown_deep_structure_is_flattened (void)
{
  g_autoptr (GString) markdown = g_string_new (NULL);
  g_autoptr (PoiseDocument) document = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 100; i++)
    g_string_append_printf (markdown, "%*s- a%d\n", 2 * i, "", i);
  for (int i = 0; i < 100; i++)
    g_string_append (markdown, "> ");
  for (int i = 0; i < 100; i++)
    g_string_append (markdown, i % 2 ? "*i " : "**s ");
  g_string_append (markdown, "end");
  for (int i = 99; i >= 0; i--)
    g_string_append (markdown, i % 2 ? "*" : "**");

  document = poise_document_new_from_markdown (markdown->str);
  text = poise_document_to_plain_text (document);

  g_assert_cmpuint (markup_measure_depth (document), >, 2 * MAX_DEPTH);
  g_assert_cmpuint (markup_measure_depth (document), <=, DEEPEST);
  for (int i = 0; i < 100; i++)
    {
      g_autofree char *word = g_strdup_printf ("a%d\n", i);

      g_assert_nonnull (strstr (text, word));
    }
  g_assert_nonnull (strstr (text, "i end"));
}

/* A hundred of each, none of them within another. */
static void
test_markdown_depth_is_of_what_is_open (void)
{
  static const char *const pieces[] = { "> a\n\n", "- a\n\n---\n\n",
                                        "1. a\n\n---\n\n" };
  g_autofree char *shallow = markup_dup_repeated (pieces[0], 500);
  g_autofree char *quotes = markup_dup_repeated ("> ", 200);
  g_autofree char *deep = g_strconcat (shallow, quotes, "a", NULL);
  g_autoptr (PoiseDocument) document = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *markdown =
          markup_dup_repeated (pieces[i], 100 * strlen (pieces[i]));
      g_autoptr (PoiseDocument) flat =
          poise_document_new_from_markdown (markdown);
      const PoiseBlock *last =
          g_ptr_array_index (flat->blocks, i == 0 ? 99 : 198);

      g_assert_cmpuint (flat->blocks->len, ==, i == 0 ? 100 : 200);
      g_assert_nonnull (last->children);
    }

  document = poise_document_new_from_markdown (deep);
  g_assert_cmpuint (markup_measure_depth (document), ==, MAX_DEPTH + 2);
}

/* What is beyond the first MiB is shown, but not read. */
static void
test_markdown_huge_text_goes_on_as_text (void)
{
  g_autofree char *start = markup_dup_repeated ("*a* b\n", 1024 * 1024);
  g_autofree char *markdown =
      g_strconcat (start, "*a* b\n\n# c\nd\n\n\ne", NULL);
  g_autoptr (PoiseDocument) document =
      poise_document_new_from_markdown (markdown);
  const PoiseBlock *read = g_ptr_array_index (document->blocks, 0);
  GPtrArray *blocks = g_ptr_array_new ();
  PoiseDocument rest = { blocks };
  g_autofree char *dump = NULL;

  g_assert_cmpuint (document->blocks->len, ==, 4);
  g_assert_cmpuint (read->inlines->len, >, 1000);
  for (guint i = 1; i < 4; i++)
    g_ptr_array_add (blocks, document->blocks->pdata[i]);
  dump = document_dump (&rest);
  g_assert_cmpstr (dump, ==, "p(*a* b) p(# c//d) p(e)");
  g_ptr_array_unref (blocks);
}

static void
test_markdown_endless_text_is_cut (void)
{
  g_autofree char *markdown = markup_dup_repeated ("词", 6 * 1024 * 1024);
  g_autoptr (PoiseDocument) document =
      poise_document_new_from_markdown (markdown);
  g_autofree char *text = poise_document_to_plain_text (document);

  g_assert_cmpuint (document->blocks->len, ==, 2);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_str_has_suffix (text, "词…"));
  g_assert_cmpuint (strlen (text), <=, 5 * 1024 * 1024 + 4);
}

static void
test_markdown_padded_table_stays_text (void)
{
  g_autoptr (GString) markdown = g_string_new ("|");
  g_autoptr (PoiseDocument) document = NULL;
  const PoiseBlock *block = NULL;

  for (int i = 0; i < 100; i++)
    g_string_append (markdown, "a|");
  g_string_append (markdown, "\n|");
  for (int i = 0; i < 100; i++)
    g_string_append (markdown, "-|");
  for (int i = 0; i < 10000; i++)
    g_string_append (markdown, "\n|");

  document = poise_document_new_from_markdown (markdown->str);
  g_assert_cmpuint (document->blocks->len, ==, 1);
  block = g_ptr_array_index (document->blocks, 0);
  g_assert_cmpint (block->kind, ==, POISE_BLOCK_PARAGRAPH);
}

/* md4c asks each open item about each blank line. */
static void
test_markdown_many_items_and_blank_lines_end (void)
{
  g_autofree char *items = markup_dup_repeated ("- ", LONG / 2);
  g_autofree char *lines = markup_dup_repeated ("\n", LONG / 2);
  g_autofree char *markdown = g_strconcat (items, "a", lines, "b", NULL);
  g_autoptr (PoiseDocument) document =
      poise_document_new_from_markdown (markdown);

  g_assert_cmpuint (document->blocks->len, ==, 2);
}

static void
test_markdown_wide_table_is_text (void)
{
  g_autofree char *cells = markup_dup_repeated ("a|", 20000);
  g_autofree char *line = markup_dup_repeated ("-|", 20000);
  g_autofree char *markdown =
      g_strconcat ("|", cells, "\n|", line, "\n|", cells, NULL);

  check_any (markdown);
}

static void
test_markdown_more_formulas_than_placeholders_stay_text (void)
{
  g_autofree char *markdown = markup_dup_repeated ("$x$ ", 4 * 131072);
  g_autoptr (PoiseDocument) document = NULL;
  g_autofree char *text = NULL;

  document = poise_document_new_from_markdown (markdown);
  text = poise_document_to_plain_text (document);
  g_assert_true (g_str_has_prefix (text, "x x x "));
  g_assert_true (g_str_has_suffix (text, "x x $x$ $x$ $x$ $x$"));
}

static char *
dup_noise (GRand *rand)
{
  static const char *const pieces[] = {
    "$",        "$$",     "\\(",  "\\)",   "\\[",        "\\]",    "\\",
    "`",        "```",    "\n",   "\n\n",  "> ",         "- ",     "1. ",
    "<b>",      "</b>",   "<i>",  "</i>",  "<br>",       "~~",     "~",
    "[ ] ",     "<ruby>", "<rt>", "</rt>", "</ruby>",    "：",     "|",
    "|-|",      "*",      "_",    "**",    "[",          "](a)",   "![",
    "#",        "~~~",    "<",    ">",     "&",          ";",      "a",
    "5",        " ",      "    ", "词",    "\U000f0000", "\xff",   "\xf3\xb0",
    "\t",       "\r",     "{",    "}",     "^",          "\\frac", "\\begin{x}",
    "\\end{x}", "\\left", "=",
  };
  GString *out = g_string_new (NULL);
  int n = g_rand_int_range (rand, 0, 60);

  for (int i = 0; i < n; i++)
    g_string_append (out,
                     pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (out, FALSE);
}

static void
test_markdown_noise_is_read (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20);

  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *noise = dup_noise (rand);

      check_any (noise);
    }

  for (int i = 0; i < 5000; i++)
    {
      char bytes[64] = "";

      for (gsize j = 0; j + 1 < sizeof bytes; j++)
        bytes[j] = (char) g_rand_int_range (rand, 1, 256);
      check_any (bytes);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown/long-text-ends", test_markdown_long_text_ends);
  g_test_add_func ("/markdown/many-open-formulas-end",
                   test_markdown_many_open_formulas_end);
  g_test_add_func ("/markdown/deep-structure-is-flattened",
                   test_markdown_deep_structure_is_flattened);
  g_test_add_func ("/markdown/depth-is-of-what-is-open",
                   test_markdown_depth_is_of_what_is_open);
  g_test_add_func ("/markdown/huge-text-goes-on-as-text",
                   test_markdown_huge_text_goes_on_as_text);
  g_test_add_func ("/markdown/endless-text-is-cut",
                   test_markdown_endless_text_is_cut);
  g_test_add_func ("/markdown/padded-table-stays-text",
                   test_markdown_padded_table_stays_text);
  g_test_add_func ("/markdown/many-items-and-blank-lines-end",
                   test_markdown_many_items_and_blank_lines_end);
  g_test_add_func ("/markdown/wide-table-is-text",
                   test_markdown_wide_table_is_text);
  g_test_add_func ("/markdown/more-formulas-than-placeholders-stay-text",
                   test_markdown_more_formulas_than_placeholders_stay_text);
  g_test_add_func ("/markdown/noise-is-read", test_markdown_noise_is_read);

  return g_test_run ();
}
