/* poise-markdown-shift.h: keeps clear of a mistake of md4c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

gsize poise_markdown_find_shift (const char *markdown);
