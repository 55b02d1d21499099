/* fuzz.c: what the fuzzers share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include "document-dump.h"
#include "poise-markdown-writer.h"
#include "poise-markdown.h"
#include "poise-plain-text.h"

/* The bytes end where the text does, so that reading on is found. */
void
fuzz_run (const guint8 *data, gsize size, void (*fuzz) (const char *text))
{
  g_autofree char *text = g_strndup ((const char *) data, size);

  fuzz (text);
}

void
fuzz_check_plain_text (const PoiseDocument *document)
{
  g_autofree char *text = poise_document_to_plain_text (document);

  g_assert_true (g_utf8_validate (text, -1, NULL));
}

/* A document of Markdown, once written, is read as the same again. */
void
fuzz_check_markdown (const PoiseDocument *document)
{
  g_autofree char *markdown = poise_document_to_markdown (document);
  g_autoptr (PoiseDocument) again = poise_document_new_from_markdown (markdown);
  g_autofree char *expected = document_dump (document);
  g_autofree char *dump = document_dump (again);

  g_assert_cmpstr (dump, ==, expected);
}
