/* fuzz-html.c: any bytes as the HTML of a card
 *
 * HTML says more than Markdown can. But what Markdown made of its tree is a
 * tree of Markdown, which has to come back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include "poise-html.h"
#include "poise-markdown-writer.h"
#include "poise-markdown.h"

static void
fuzz (const char *text)
{
  g_autoptr (PoiseDocument) document = poise_document_new_from_html (text);
  g_autoptr (PoiseDocument) again = NULL;
  g_autofree char *markdown = NULL;

  fuzz_check_plain_text (document);
  markdown = poise_document_to_markdown (document);
  again = poise_document_new_from_markdown (markdown);
  fuzz_check_markdown (again);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  fuzz_run (data, size, fuzz);

  return 0;
}
