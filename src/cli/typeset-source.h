/* typeset-source.h: the texts that poise-cli typeset sets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

char *poise_cli_dup_file (const char *path, GError **error);
char *poise_cli_dup_card (const char *id, const char *language, GError **error);
char *poise_cli_dup_formula_sheet (const char *lines);
