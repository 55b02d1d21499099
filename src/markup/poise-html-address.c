/* poise-html-address.c: which targets of HTML are addresses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-html-address.h"

#include <string.h>

/**
 * poise_html_is_address:
 * @target: the target of a link, without white space around it
 *
 * Returns: whether it is an address that can be opened, rather than a script to
 *   run
 */
gboolean
poise_html_is_address (const char *target)
{
  static const char *const schemes[] = { "http", "https", "mailto", "ftp" };
  gsize length = strcspn (target, ":/?#");

  if (*target == '\0')
    return FALSE;
  if (target[length] != ':')
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (strlen (schemes[i]) == length
        && g_ascii_strncasecmp (target, schemes[i], length) == 0)
      return TRUE;

  return FALSE;
}
