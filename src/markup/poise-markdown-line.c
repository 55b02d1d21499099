/* poise-markdown-line.c: what a line of Markdown starts with
 *
 * As much of its block structure as is needed to find the math before a parser
 * has seen it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-markdown-line.h"

#include <string.h>

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t';
}

/**
 * poise_line_skip_blanks:
 * @text: a text
 * @at: an offset in it
 *
 * Returns: the offset behind the blanks at @at
 */
gsize
poise_line_skip_blanks (const char *text, gsize at)
{
  while (is_blank (text[at]))
    at++;

  return at;
}

/**
 * poise_line_skip_quotes:
 * @text: a text
 * @at: the offset of the start of a line
 * @max: how many markers at most
 * @n_skipped: (out): how many there are
 *
 * Returns: the offset behind the markers ">" of quotes and the blanks
 */
gsize
poise_line_skip_quotes (const char *text, gsize at, int max, int *n_skipped)
{
  *n_skipped = 0;
  at = poise_line_skip_blanks (text, at);
  while (*n_skipped < max && text[at] == '>')
    {
      at = poise_line_skip_blanks (text, at + 1);
      (*n_skipped)++;
    }

  return at;
}

/* The end of a list marker at @at, or @at if there is none. */
static gsize
skip_list_marker (const char *text, gsize at)
{
  gsize end = at;

  if (strchr ("-+*", text[at]) && text[at] != '\0')
    end = at + 1;
  else
    {
      while (g_ascii_isdigit (text[end]) && end - at < 9)
        end++;
      if (end == at || (text[end] != '.' && text[end] != ')'))
        return at;
      end++;
    }

  return is_blank (text[end]) ? end : at;
}

/**
 * poise_line_skip_containers:
 * @text: a text
 * @at: the offset of the start of a line
 * @quotes: (out): how many markers ">" there are
 *
 * Returns: the offset of the line's own text, behind the marks of quotes and
 *   lists
 */
gsize
poise_line_skip_containers (const char *text, gsize at, int *quotes)
{
  gsize before = 0;
  int n = 0;

  *quotes = 0;
  do
    {
      before = at;
      at = poise_line_skip_quotes (text, at, G_MAXINT, &n);
      *quotes += n;
      at = poise_line_skip_blanks (text, skip_list_marker (text, at));
    }
  while (at != before);

  return at;
}

/**
 * poise_line_run_length:
 * @text: a text
 * @at: an offset in it
 *
 * Returns: how many characters like that at @at follow each other there
 */
gsize
poise_line_run_length (const char *text, gsize at)
{
  gsize end = at;

  while (text[end] == text[at] && text[end] != '\0')
    end++;

  return end - at;
}

/**
 * poise_line_is_fence:
 * @text: a text
 * @at: the offset of a line's own text
 *
 * Returns: whether it starts like the fence of a code block
 */
gboolean
poise_line_is_fence (const char *text, gsize at)
{
  return (text[at] == '`' || text[at] == '~')
         && poise_line_run_length (text, at) >= 3;
}

/* Whether a line is a rule, or underlines a heading. */
static gboolean
is_line_of_one (const char *text, gsize at)
{
  char c = text[at];

  if (c != '-' && c != '=' && c != '*' && c != '_')
    return FALSE;

  while (text[at] == c || is_blank (text[at]))
    at++;

  return text[at] == '\n' || text[at] == '\0';
}

/**
 * poise_line_starts_block:
 * @text: a text
 * @at: the offset of a line's own text
 *
 * Returns: whether the line ends the paragraph above it
 */
gboolean
poise_line_starts_block (const char *text, gsize at)
{
  return text[at] == '#' || text[at] == '>' || text[at] == '|'
         || poise_line_is_fence (text, at) || is_line_of_one (text, at)
         || skip_list_marker (text, at) != at;
}

/**
 * poise_line_is_end:
 * @text: a text
 * @at: an offset in it
 *
 * Returns: whether there are but blanks up to the end of the line
 */
gboolean
poise_line_is_end (const char *text, gsize at)
{
  char c = text[poise_line_skip_blanks (text, at)];

  return c == '\n' || c == '\0';
}
