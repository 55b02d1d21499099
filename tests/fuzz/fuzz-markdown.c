/* fuzz-markdown.c: any bytes as Markdown, and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include "poise-markdown.h"

static void
fuzz (const char *text)
{
  g_autoptr (PoiseDocument) document = poise_document_new_from_markdown (text);

  fuzz_check_plain_text (document);
  fuzz_check_markdown (document);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  fuzz_run (data, size, fuzz);

  return 0;
}
