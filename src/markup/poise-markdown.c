/* poise-markdown.c: Markdown with TeX math to a document
 *
 * The scanner takes the math out, md4c and the builder make the tree. Only md4c
 * knows what is code: a formula over several lines that turned out to stand
 * where none can is left in at a second reading. If that goes on and on, none
 * over several lines is taken out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-markdown.h"

#include <string.h>

#include "poise-document-private.h"
#include "poise-markdown-builder.h"
#include "poise-math-scanner.h"

#define MAX_READINGS 6
#define MAX_MARKERS  256

/* Whether a line opens so many list items that md4c, which asks each of them
 * about each blank line that follows, would take minutes. */
static gboolean
opens_too_much (const char *line)
{
  gsize n = 0;

  for (; n <= MAX_MARKERS; n++)
    {
      line += strspn (line, " \t>0123456789");
      if (*line == '\0')
        break;
      if (!strchr ("-+*.)", line[0]) || !strchr (" \t", line[1]))
        break;
      line++;
    }

  return n > MAX_MARKERS;
}

static gboolean
nests_too_deep (const char *markdown)
{
  for (const char *line = markdown; line; line = strchr (line, '\n'))
    {
      line += *line == '\n';
      if (opens_too_much (line))
        return TRUE;
    }

  return FALSE;
}

static PoiseDocument *
read (const char *markdown)
{
  g_autoptr (GHashTable) refused = g_hash_table_new (NULL, NULL);
  g_autoptr (PoiseDocument) document = NULL;

  for (int i = 0; i < MAX_READINGS; i++)
    {
      g_autoptr (PoiseMathScan) scan = poise_math_scan_new_markdown (
          markdown, refused, i == MAX_READINGS - 1);
      guint n_refused = g_hash_table_size (refused);

      g_clear_pointer (&document, poise_document_unref);
      document = poise_markdown_build (scan, refused);
      if (document == NULL || g_hash_table_size (refused) == n_refused)
        break;
    }

  return g_steal_pointer (&document);
}

/**
 * poise_document_new_from_markdown:
 * @markdown: any bytes; those that are not UTF-8 become U+FFFD
 *
 * Reads CommonMark with tables, strikethrough, task lists and TeX math, without
 * HTML but for the tags b, i, u, s, sub, sup, br, ruby and rt: other tags are
 * text. Inline math is `$…$` or `\(…\)`, display math `$$…$$` or `\[…\]`.
 * Display math that stands on lines of its own, or whose opening delimiter ends
 * a line and whose closing one does too, is a block; within a line of text it
 * is inline. An image without alternative text gets the name of its file.
 *
 * Lists and quotes nested in each other deeper than 60 levels, and inlines
 * likewise, lose their structure but not their text. Of a text longer than
 * 1 MiB, what is beyond stands as it is, in plain paragraphs, up to 4 MiB more,
 * and then an ellipsis. A table of far more cells than the text has characters
 * makes all of the text plain.
 *
 * Returns: (transfer full): a document
 */
PoiseDocument *
poise_document_new_from_markdown (const char *markdown)
{
  g_autofree char *clean = NULL;
  g_autofree char *start = NULL;
  PoiseDocument *document = NULL;
  gsize end = 0;

  g_return_val_if_fail (markdown != NULL, NULL);

  clean = poise_text_dup_clean (markdown);
  end = poise_text_find_end (clean);
  start = g_strndup (clean, end);
  document = nests_too_deep (start) ? NULL : read (start);
  if (document == NULL)
    {
      document = poise_document_new ();
      end = 0;
    }
  poise_text_append_plain (clean + end, document->blocks);

  return document;
}
