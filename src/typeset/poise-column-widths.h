/* poise-column-widths.h: how wide the columns of a table are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/**
 * PoiseColumn:
 * @minimum: pixels that its longest word or formula takes
 * @natural: pixels that it takes without wrapping
 * @width: pixels that it gets
 */
typedef struct
{
  int minimum;
  int natural;
  int width;
} PoiseColumn;

gboolean
poise_column_widths_share (PoiseColumn *columns, guint n_columns, int width);
