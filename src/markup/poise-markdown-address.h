/* poise-markdown-address.h: addresses of web pages in running text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

const char *poise_markdown_skip_address (const char *from, const char *end);
