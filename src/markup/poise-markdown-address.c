/* poise-markdown-address.c: addresses of web pages in running text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-markdown-address.h"

#include <string.h>

/* Whether there is the scheme of a web page at the end of the text. */
static gboolean
ends_with_scheme (const char *from, const char *end)
{
  return (end - from >= 4 && strncmp (end - 4, "http", 4) == 0)
         || (end - from >= 5 && strncmp (end - 5, "https", 5) == 0);
}

/**
 * poise_markdown_skip_address:
 * @from: a text
 * @end: where in it to stop
 *
 * Returns: (transfer none): the end of the address of a web page that begins
 *   before @end and goes on beyond; @end if there is none
 */
const char *
poise_markdown_skip_address (const char *from, const char *end)
{
  static const char characters[] = "-._~:/?#@!&'*+,;=%$"
                                   "0123456789abcdefghijklmnopqrstuvwxyz"
                                   "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const char *slashes = NULL;
  const char *stop = NULL;

  g_return_val_if_fail (from != NULL && end != NULL, end);

  slashes = g_strrstr_len (from, end - from, "://");
  if (slashes == NULL || !ends_with_scheme (from, slashes))
    return end;

  stop = slashes + strspn (slashes, characters);

  return MAX (stop, end);
}
