/* poise-column-widths.c: shares the width of a table among its columns
 *
 * Every column gets its minimum; what is left is shared in proportion to how
 * far each falls short of its natural width, as CSS 2.1 (17.5.2.2) lets a table
 * do it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-column-widths.h"

/* A column is never narrower than nothing nor wider than it would like. */
static void
set_minimums (PoiseColumn *columns,
              guint n_columns,
              gint64 *minimum,
              gint64 *natural)
{
  *minimum = 0;
  *natural = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      columns[i].minimum = MAX (columns[i].minimum, 0);
      columns[i].natural = MAX (columns[i].natural, columns[i].minimum);
      columns[i].width = columns[i].minimum;
      *minimum += columns[i].minimum;
      *natural += columns[i].natural;
    }
}

/* Rounds the running sum, not each share, so that no pixel is lost. */
static void
share_rest (PoiseColumn *columns, guint n_columns, gint64 rest, gint64 wanted)
{
  gint64 wanted_so_far = 0;
  gint64 given = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      gint64 due;

      wanted_so_far += columns[i].natural - columns[i].minimum;
      due = (gint64) ((double) rest * (double) wanted_so_far / (double) wanted);
      columns[i].width += (int) (due - given);
      given = due;
    }
}

/**
 * poise_column_widths_share:
 * @columns: (array length=n_columns) (inout): minimum and natural widths;
 *   gets the widths
 * @n_columns: number of columns
 * @width: pixels for all of them, without what lies between
 *
 * Gives each column its natural width if all fit, else something between
 * minimum and natural width, so that the sum is @width.
 *
 * Returns: whether the columns fit; if not, each got its minimum
 */
gboolean
poise_column_widths_share (PoiseColumn *columns, guint n_columns, int width)
{
  gint64 minimum, natural;

  g_return_val_if_fail (columns != NULL || n_columns == 0, FALSE);

  set_minimums (columns, n_columns, &minimum, &natural);

  if (minimum >= width)
    return minimum == width || n_columns == 0;

  if (natural > minimum)
    share_rest (columns, n_columns, MIN (width, natural) - minimum,
                natural - minimum);

  return TRUE;
}
