/* poise-problem.h: errors of the core as sentences for the person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

const char *poise_problem_get_title (const GError *error);
char *poise_problem_dup_sentence (const GError *error, const char *path);
