/* markup-sample.c: what the tests of the two parsers share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "markup-sample.h"

#include <string.h>

#include "document-dump.h"
#include "poise-plain-text.h"

void
markup_assert_dumps (const MarkupCase *cases, gsize n_cases, MarkupParse parse)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (PoiseDocument) document = parse (cases[i].source);
      g_autofree char *dump = document_dump (document);
      g_autofree char *source = g_strescape (cases[i].source, NULL);

      g_test_message ("%s", source);
      g_assert_cmpstr (dump, ==, cases[i].document);
    }
}

static guint
measure_inlines (GPtrArray *inlines)
{
  guint deepest = 0;

  for (guint i = 0; inlines && i < inlines->len; i++)
    {
      const PoiseInline *item = g_ptr_array_index (inlines, i);
      guint depth = 1 + measure_inlines (item->children);

      deepest = MAX (deepest, depth);
    }

  return deepest;
}

static guint
measure_blocks (GPtrArray *blocks)
{
  guint deepest = 0;

  for (guint i = 0; blocks && i < blocks->len; i++)
    {
      const PoiseBlock *block = g_ptr_array_index (blocks, i);
      guint depth = 1 + measure_blocks (block->children);
      guint inline_depth = 1 + measure_inlines (block->inlines);

      deepest = MAX (deepest, depth);
      deepest = MAX (deepest, inline_depth);
    }

  return deepest;
}

guint
markup_measure_depth (const PoiseDocument *document)
{
  return measure_blocks (document->blocks);
}

/* A document that any source may become: valid text, no deeper than allowed. */
void
markup_assert_sound (const PoiseDocument *document, guint deepest)
{
  g_autofree char *dump = document_dump (document);
  g_autofree char *text = poise_document_to_plain_text (document);

  g_assert_true (g_utf8_validate (dump, -1, NULL));
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (markup_measure_depth (document), <=, deepest);
}

char *
markup_dup_repeated (const char *piece, gsize length)
{
  GString *out = g_string_new (NULL);

  while (out->len + strlen (piece) <= length)
    g_string_append (out, piece);

  return g_string_free_and_steal (out);
}
