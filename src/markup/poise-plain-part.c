/* poise-plain-part.c: the text before it is markup, and where it is none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "poise-document-private.h"

/**
 * poise_text_dup_clean:
 * @text: any bytes
 *
 * Returns: (transfer full): the text as valid UTF-8 (what is not becomes
 *   U+FFFD) whose lines end with line feeds, without byte order marks
 */
char *
poise_text_dup_clean (const char *text)
{
  g_autofree char *valid = NULL;
  const char *from = NULL;
  char *clean = NULL;
  char *to = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  from = valid;
  while (strncmp (from, "\xef\xbb\xbf", 3) == 0)
    from += 3;
  to = clean = g_malloc (strlen (from) + 1);
  for (; *from; from++)
    {
      if (from[0] == '\r' && from[1] == '\n')
        continue;
      *to++ = *from == '\r' ? '\n' : *from;
    }
  *to = '\0';

  return clean;
}

/* Where the last whole character of the first @max bytes ends. */
static gsize
find_boundary (const char *text, gsize max)
{
  const char *last = g_utf8_find_prev_char (text, text + max + 1);

  return last ? (gsize) (last - text) : 0;
}

/**
 * poise_text_find_end:
 * @text: clean text
 *
 * Returns: the length of the part that is read as markup: all of it, or what
 *   ends with the last line within POISE_MAX_BYTES
 */
gsize
poise_text_find_end (const char *text)
{
  gsize length = 0;
  const char *line = NULL;

  g_return_val_if_fail (text != NULL, 0);

  length = strlen (text);
  if (length <= POISE_MAX_BYTES)
    return length;

  line = g_strrstr_len (text, POISE_MAX_BYTES, "\n");

  return line && line > text ? (gsize) (line - text) + 1
                             : find_boundary (text, POISE_MAX_BYTES);
}

static void
append_lines (GPtrArray *inlines, const char *from, const char *end)
{
  while (from < end)
    {
      const char *feed = memchr (from, '\n', (gsize) (end - from));
      const char *stop = feed ? feed : end;
      g_autofree char *line = g_strndup (from, (gsize) (stop - from));

      if (inlines->len > 0)
        g_ptr_array_add (inlines,
                         poise_inline_new (POISE_INLINE_LINE_BREAK, NULL));
      if (*line)
        g_ptr_array_add (inlines, poise_inline_new (POISE_INLINE_TEXT, line));
      from = stop + 1;
    }
}

static void
append_paragraph (GPtrArray *blocks, const char *from, const char *end)
{
  PoiseBlock *paragraph = NULL;

  if (from == end)
    return;

  paragraph = poise_block_new (POISE_BLOCK_PARAGRAPH);
  append_lines (paragraph->inlines, from, end);
  g_ptr_array_add (blocks, paragraph);
}

/**
 * poise_text_append_plain:
 * @text: clean text
 * @blocks: (element-type PoiseBlock): where to append
 *
 * Appends the text as it stands: a paragraph for each run of lines between
 * blank ones. What is beyond POISE_MAX_SHOWN bytes becomes an ellipsis.
 */
void
poise_text_append_plain (const char *text, GPtrArray *blocks)
{
  g_autofree char *cut = NULL;
  const char *from = NULL;

  g_return_if_fail (text != NULL);
  g_return_if_fail (blocks != NULL);

  from = text;
  if (strlen (text) > POISE_MAX_SHOWN)
    {
      g_autofree char *shown =
          g_strndup (text, find_boundary (text, POISE_MAX_SHOWN));

      from = cut = g_strconcat (shown, "…", NULL);
    }

  while (*from)
    {
      const char *end = strstr (from, "\n\n");

      if (end == NULL)
        end = from + strlen (from);
      append_paragraph (blocks, from, end);
      from = end;
      while (*from == '\n')
        from++;
    }
}
