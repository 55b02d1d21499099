/* poise-markdown-line.h: what a line of Markdown starts with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

gsize poise_line_skip_blanks (const char *text, gsize at);
gsize
poise_line_skip_quotes (const char *text, gsize at, int max, int *n_skipped);
gsize poise_line_skip_containers (const char *text, gsize at, int *quotes);
gsize poise_line_run_length (const char *text, gsize at);
gboolean poise_line_is_fence (const char *text, gsize at);
gboolean poise_line_starts_block (const char *text, gsize at);
gboolean poise_line_is_end (const char *text, gsize at);
