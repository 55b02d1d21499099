/* test-plain-text.c: documents as words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-markdown.h"
#include "poise-plain-text.h"

static void
test_plain_text_is_readable (void)
{
  static const struct
  {
    const char *markdown;
    const char *text;
  } cases[] = {
    { "", "" },
    { "a *b* **c** `d`", "a b c d" },
    { "a\n\nb", "a\nb" },
    { "# T\n\nb\n\n---\n\nc", "T\nb\nc" },
    { "a\nb  \nc", "a b\nc" },
    { "梯度\n下降\nis", "梯度下降 is" },
    { "경사\n하강", "경사 하강" },
    { "- a\n- b\n  - c\n\n    d\n- e", "• a\n• b\n  • c\n    d\n• e" },
    { "9. a\n10. b\n\n    c", "9. a\n10. b\n    c" },
    { "-\n- b", "• \n• b" },
    { "- ```\n  a\n\n  b\n  ```", "• a\n  \n  b" },
    { "> a\n> b\n\nc", "a b\nc" },
    { "|a|b|\n|-|-|\n|$x^2$|**c**|\n| |d|", "a · b\nx² · c\n · d" },
    { "```py\nx = 1\n\ny\n```\nz", "x = 1\n\ny\nz" },
    { "[a](b) ![c](d) ![](e)", "a c e" },
    { "<u>a</u>~~b~~<sub>c</sub><sup>d</sup>", "abcd" },
    { "<ruby>漢<rt>かん</rt></ruby>字", "漢(かん)字" },
    { "- [ ] a\n- [x] b\n\n  c", "• ☐ a\n• ☑ b\n  c" },
    { "a<br>b", "a\nb" },
    { "梯度$g_t$是\n$$\\frac{a}{b}$$\n", "梯度gₜ是\na/b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PoiseDocument) document =
          poise_document_new_from_markdown (cases[i].markdown);
      g_autofree char *text = poise_document_to_plain_text (document);

      g_test_message ("%s", cases[i].markdown);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static gpointer
read_document (gpointer data)
{
  PoiseDocument *document = data;
  char *text = poise_document_to_plain_text (document);

  poise_document_unref (document);

  return text;
}

static void
test_document_is_shared_between_threads (void)
{
  g_autoptr (PoiseDocument) document =
      poise_document_new_from_markdown ("a $x$");
  GThread *threads[4] = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] =
        g_thread_new ("reader", read_document, poise_document_ref (document));

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *text = g_thread_join (threads[i]);

      g_assert_cmpstr (text, ==, "a x");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plain-text/is-readable", test_plain_text_is_readable);
  g_test_add_func ("/document/is-shared-between-threads",
                   test_document_is_shared_between_threads);

  return g_test_run ();
}
