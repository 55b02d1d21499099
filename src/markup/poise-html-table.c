/* poise-html-table.c: tables of HTML as regular ones
 *
 * A document knows no cell over several columns or rows: its text stands in the
 * first, and the others are empty.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-html-table.h"

#include "poise-document-private.h"

static void
add_cell (PoiseHtmlGrid *self, PoiseBlock *row)
{
  g_ptr_array_add (row->children, poise_block_new (POISE_BLOCK_CELL));
  self->n_spare--;
}

/**
 * poise_html_grid_start:
 * @self: a grid
 *
 * Starts a table, or a group of its rows, which no cell reaches beyond.
 */
void
poise_html_grid_start (PoiseHtmlGrid *self)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->ends, 0);
}

/**
 * poise_html_grid_fill:
 * @self: a grid
 * @row: the row at hand
 *
 * Adds an empty cell for each column that a cell from above takes, up to the
 * first that is free.
 */
void
poise_html_grid_fill (PoiseHtmlGrid *self, PoiseBlock *row)
{
  g_return_if_fail (self != NULL && row != NULL);

  while (self->n_spare > 0 && row->children->len < self->ends->len
         && g_array_index (self->ends, int, row->children->len) > self->row)
    add_cell (self, row);
}

/**
 * poise_html_grid_span:
 * @self: a grid
 * @row: the row at hand
 * @span: over how many columns and rows its last cell goes, at least 1
 *
 * Adds the empty cells beside the last one, and notes those below it.
 */
void
poise_html_grid_span (PoiseHtmlGrid *self, PoiseBlock *row, PoiseHtmlSpan span)
{
  g_return_if_fail (self != NULL && row != NULL && row->children->len > 0);

  for (int i = 0; i < span.n_columns && (i == 0 || self->n_spare > 0); i++)
    {
      guint n = row->children->len + (i > 0);

      if (i > 0)
        add_cell (self, row);
      if (span.n_rows == 1)
        continue;
      if (self->ends->len < n)
        g_array_set_size (self->ends, n);
      g_array_index (self->ends, int, n - 1) = self->row + span.n_rows;
    }
}

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
 * poise_html_grid_finish:
 * @self: a grid
 * @table: a table whose cells all came
 *
 * Removes rows without cells and gives each row as many cells as the longest
 * has, if there are not too many.
 *
 * Returns: whether the table has a cell
 */
gboolean
poise_html_grid_finish (PoiseHtmlGrid *self, PoiseBlock *table)
{
  guint n_columns = 0;
  gsize n_cells = 0;
  gsize n_missing = 0;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  drop_empty_rows (table);
  for (guint i = 0; i < table->children->len; i++)
    {
      const PoiseBlock *row = table->children->pdata[i];

      n_cells += row->children->len;
      n_columns = MAX (n_columns, row->children->len);
    }
  n_missing = (gsize) n_columns * table->children->len - n_cells;
  if (n_missing > self->n_spare)
    n_columns = n_missing = 0;
  self->n_spare -= n_missing;
  fill (table, n_columns);

  return n_cells > 0;
}
