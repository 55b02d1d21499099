/* poise-markdown-shift.c: keeps clear of a mistake of md4c
 *
 * At a blank line in a list item md4c (0.4.8 to 0.5.3 at least) asks whether
 * the item is still empty. It looks at the last bytes of its list of blocks,
 * where after a heading or code it has kept the offset of a line, and takes the
 * low byte of that for the type of a block. If it is that of MD_BLOCK_LI, what
 * follows the blank line falls out of the list.
 *
 * Offsets are moved by blank lines before the text, which mean nothing. This
 * finds how many there must be so that no such offset has that byte.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-markdown-shift.h"

#include <md4c.h>
#include <string.h>

#define N_BYTES 256

typedef struct
{
  const char *text;
  gboolean is_taken[N_BYTES];
} Finder;

static gboolean
is_blank_line (const char *line)
{
  line += strspn (line, " \t>");

  return *line == '\n' || *line == '\0';
}

/* Behind the marks of quotes and lists. */
static const char *
skip_marks (const char *line)
{
  const char *at = NULL;

  do
    {
      at = line;
      line += strspn (line, " \t>");
      if (*line && strchr ("-+*", *line) && strchr (" \t\n", line[1]))
        line++;
      else if (g_ascii_isdigit (*line))
        {
          gsize n = strspn (line, "0123456789");

          if (line[n] && strchr (".)", line[n])
              && strchr (" \t\n", line[n + 1]))
            line += n + 1;
        }
    }
  while (line != at);

  return line;
}

static void
take (Finder *self, const char *at)
{
  self->is_taken[(guint8) (at - self->text)] = TRUE;
}

/* The offsets that md4c may have kept of a block that ends with @line. */
static void
take_line (Finder *self, const char *line, const char *before)
{
  const char *content = skip_marks (line);
  const char *text = content + strspn (content, "#");

  take (self, content);
  if (text != content)
    take (self, text + strspn (text, " \t"));
  if (before == NULL || *content == '\0' || !strchr ("`~=-", *content))
    return;

  take (self, line - 1);
  take (self, skip_marks (before));
}

/**
 * poise_markdown_find_shift:
 * @markdown: what md4c is to parse
 *
 * Returns: a number of line feeds to put before it, 0 to 255; 0 too if no
 *   number helps
 */
gsize
poise_markdown_find_shift (const char *markdown)
{
  Finder finder = { markdown };
  const char *before = NULL;
  const char *line = markdown;
  const char *end = NULL;

  g_return_val_if_fail (markdown != NULL, 0);

  for (; (end = strchr (line, '\n')); before = line, line = end + 1)
    if (!is_blank_line (line) && is_blank_line (end + 1))
      take_line (&finder, line, before);

  for (int shift = 0; shift < N_BYTES; shift++)
    if (!finder.is_taken[(guint8) (MD_BLOCK_LI - shift)])
      return (gsize) shift;

  return 0;
}
