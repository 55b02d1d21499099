/* poise-code-markdown.h: code between backticks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

char *poise_code_dup_span (const char *code);
char *poise_code_dup_fence (const char *code);
