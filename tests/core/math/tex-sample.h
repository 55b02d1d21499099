/* tex-sample.h: sources of formulas for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

char **tex_read_lines (const char *name);
char *tex_dup_repeated (const char *piece, gsize n);
char *tex_dup_noise (GRand *rand, int n_pieces);
char *tex_dup_whole_noise (GRand *rand, int n_pieces);
