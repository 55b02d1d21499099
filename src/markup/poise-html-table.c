/* poise-html-table.c: makes a table of HTML regular
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-html-table.h"

#include "poise-document-private.h"

static void
drop_empty_rows (PoiseBlock *table)
{
  guint n = 0;

  for (guint i = 0; i < table->children->len; i++)
    {
      PoiseBlock *row = table->children->pdata[i];

      if (row->children->len == 0)
        g_clear_pointer (&table->children->pdata[i], poise_block_free);
      else
        table->children->pdata[n++] = row;
    }
  for (guint i = n; i < table->children->len; i++)
    table->children->pdata[i] = NULL;
  g_ptr_array_set_size (table->children, (int) n);
}

/* Only the first row is the head; it says how the columns are aligned where
 * their cells do not. */
static void
fill (PoiseBlock *table, guint n_columns)
{
  for (guint i = 0; i < table->children->len; i++)
    {
      PoiseBlock *row = table->children->pdata[i];

      row->header = row->header && i == 0;
      while (row->children->len < n_columns)
        g_ptr_array_add (row->children, poise_block_new (POISE_BLOCK_CELL));
    }
}

/**
 * poise_html_table_finish:
 * @table: a table
 * @n_spare: (inout): how many cells may still be made to fill short rows up
 *
 * Removes rows without cells and gives each row as many cells as the longest
 * has, if there are not too many.
 *
 * Returns: whether the table has a cell
 */
gboolean
poise_html_table_finish (PoiseBlock *table, gsize *n_spare)
{
  guint n_columns = 0;
  gsize n_cells = 0;
  gsize n_missing = 0;

  g_return_val_if_fail (table != NULL, FALSE);
  g_return_val_if_fail (n_spare != NULL, FALSE);

  drop_empty_rows (table);
  for (guint i = 0; i < table->children->len; i++)
    {
      const PoiseBlock *row = table->children->pdata[i];

      n_cells += row->children->len;
      n_columns = MAX (n_columns, row->children->len);
    }
  n_missing = (gsize) n_columns * table->children->len - n_cells;
  if (n_missing > *n_spare)
    n_columns = n_missing = 0;
  *n_spare -= n_missing;
  fill (table, n_columns);

  return n_cells > 0;
}
