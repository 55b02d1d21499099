/* poise-code-markdown.c: code between backticks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-code-markdown.h"

#include <string.h>

#define MIN_FENCE 3

static gsize
get_longest_run (const char *text, char c)
{
  gsize longest = 0;
  gsize run = 0;

  for (; *text; text++)
    {
      run = *text == c ? run + 1 : 0;
      longest = MAX (longest, run);
    }

  return longest;
}

/* A length of run that is not in the code: no longer than it needs to be. */
static gsize
choose_ticks (const char *code)
{
  gsize longest = get_longest_run (code, '`');

  for (gsize n = 1; n <= longest; n++)
    {
      g_autofree char *ticks = g_strnfill (n, '`');
      const char *at = strstr (code, ticks);

      while (at && (at[n] == '`' || (at > code && at[-1] == '`')))
        {
          at += strspn (at, "`");
          at = strstr (at, ticks);
        }
      if (at == NULL)
        return n;
    }

  return longest + 1;
}

static gboolean
needs_padding (const char *code)
{
  gsize length = strlen (code);

  if (*code == '`' || code[length - 1] == '`')
    return TRUE;

  return *code == ' ' && code[length - 1] == ' ' && strspn (code, " ") < length;
}

/**
 * poise_code_dup_span:
 * @code: code, not empty
 *
 * Returns: (transfer full): the code between as few backticks as tell its end,
 *   line feeds as spaces
 */
char *
poise_code_dup_span (const char *code)
{
  g_autofree char *ticks = NULL;
  g_autofree char *line = NULL;
  const char *pad = "";

  g_return_val_if_fail (code != NULL && *code, NULL);

  ticks = g_strnfill (choose_ticks (code), '`');
  line = g_strdelimit (g_strdup (code), "\n", ' ');
  pad = needs_padding (code) ? " " : "";

  return g_strconcat (ticks, pad, line, pad, ticks, NULL);
}

/**
 * poise_code_dup_fence:
 * @code: lines of code
 *
 * Returns: (transfer full): the backticks for the lines before and after it
 */
char *
poise_code_dup_fence (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  return g_strnfill (MAX (MIN_FENCE, get_longest_run (code, '`') + 1), '`');
}
