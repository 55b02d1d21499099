/* poise-flow-table.c: tables on a page
 *
 * Columns wrap as the page gets narrow; when even their longest words do not
 * fit, the table is made smaller, since paper does not scroll.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-flow.h"

#include <math.h>

#include "poise-column-widths.h"

#define CELL_GAP     12.0 /* to the right of each column but the last */
#define CELL_PADDING 6.0  /* above and below */
#define RULE_HEIGHT  1.0
#define MOST_CELLS   10000 /* of a table; the rest is not shown */

/**
 * Table:
 * @block: a table
 * @n_rows: number of rows
 * @n_columns: number of columns, that of the longest row
 * @cells: (array length=n_rows*n_columns): texts, %NULL where a row is short
 * @columns: (array length=n_columns): their widths
 */
typedef struct
{
  const PoiseBlock *block;
  guint n_rows;
  guint n_columns;
  PoiseMark **cells;
  PoiseColumn *columns;
} Table;

static void
table_init (Table *self, const PoiseBlock *block)
{
  self->block = block;
  self->n_columns = 0;

  for (guint i = 0; i < block->children->len; i++)
    {
      const PoiseBlock *row = g_ptr_array_index (block->children, i);

      self->n_columns = MAX (self->n_columns, row->children->len);
    }

  self->n_columns = MIN (self->n_columns, MOST_CELLS);
  self->n_rows =
      MIN (block->children->len, MOST_CELLS / MAX (self->n_columns, 1));
  self->cells = g_new0 (PoiseMark *, self->n_rows * self->n_columns);
  self->columns = g_new0 (PoiseColumn, self->n_columns);
}

static void
table_clear (Table *self)
{
  g_free (self->cells);
  g_free (self->columns);
}

static const PoiseBlock *
get_row (const Table *self, guint row)
{
  return g_ptr_array_index (self->block->children, row);
}

static PangoAlignment
get_alignment (PoiseAlignment alignment)
{
  switch (alignment)
    {
    case POISE_ALIGNMENT_CENTER:
      return PANGO_ALIGN_CENTER;

    case POISE_ALIGNMENT_RIGHT:
      return PANGO_ALIGN_RIGHT;

    case POISE_ALIGNMENT_DEFAULT:
    case POISE_ALIGNMENT_LEFT:
    default:
      return PANGO_ALIGN_LEFT;
    }
}

/* Words are not cut here, so that a column is never narrower than one. */
static void
measure_cell (PoiseMark *cell, PoiseColumn *column)
{
  column->natural = MAX (column->natural, (int) ceil (cell->width));
  pango_layout_set_wrap (cell->layout, PANGO_WRAP_WORD);
  poise_mark_set_layout_width (cell, 0);
  column->minimum = MAX (column->minimum, (int) ceil (cell->width));
}

static void
create_row (const PoiseFlow *self, Table *table, guint row, double max_width)
{
  const PoiseBlock *block = get_row (table, row);
  PangoContext *context = poise_flow_create_context (
      self, 1, block->header ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);

  for (guint i = 0; i < MIN (block->children->len, table->n_columns); i++)
    {
      const PoiseBlock *cell = g_ptr_array_index (block->children, i);
      PoiseMark *mark =
          poise_flow_create_text (self, cell->inlines, context, max_width);

      measure_cell (mark, &table->columns[i]);
      pango_layout_set_alignment (mark->layout,
                                  get_alignment (cell->alignment));
      table->cells[row * table->n_columns + i] = mark;
    }

  g_object_unref (context);
}

/* How far the first baseline of a row's cells is below their top. */
static double
wrap_row (const Table *table, guint row)
{
  double baseline = 0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      PoiseMark *cell = table->cells[row * table->n_columns + i];

      if (!cell)
        continue;

      poise_mark_set_layout_width (cell, table->columns[i].width);
      baseline = MAX (baseline, poise_mark_get_baseline (cell));
    }

  return baseline;
}

static void
place_row (PoiseFlow *self, const Table *table, guint row, double x)
{
  double baseline = wrap_row (table, row);
  double top = self->y + CELL_PADDING;
  double height = 0;

  for (guint i = 0; i < table->n_columns; i++)
    {
      PoiseMark *cell = table->cells[row * table->n_columns + i];

      if (cell)
        {
          double drop = baseline - poise_mark_get_baseline (cell);

          poise_flow_place (self, cell, x, top + drop);
          height = MAX (height, drop + cell->height);
        }

      x += table->columns[i].width + CELL_GAP;
    }

  self->y = top + height + CELL_PADDING;
}

static void
place_rule (PoiseFlow *self, double x, double width, guint32 color)
{
  const PoiseMark rule = { .width = width,
                           .height = RULE_HEIGHT,
                           .color = color };

  poise_flow_add_box (self, &rule, x, self->y);
  self->y += RULE_HEIGHT;
}

static double
get_width (const Table *table)
{
  double width = CELL_GAP * (table->n_columns - 1);

  for (guint i = 0; i < table->n_columns; i++)
    width += table->columns[i].width;

  return width;
}

static void
place_rows (PoiseFlow *self, const Table *table, double x)
{
  double width = get_width (table);

  for (guint i = 0; i < table->n_rows; i++)
    {
      if (i > 0)
        place_rule (self, x, width,
                    get_row (table, i - 1)->header ? self->colors.bar
                                                   : self->colors.rule);

      place_row (self, table, i, x);
    }
}

/**
 * poise_flow_add_table:
 * @self: a flow
 * @table: a table
 * @span: where it goes
 */
void
poise_flow_add_table (PoiseFlow *self, const PoiseBlock *table, PoiseSpan span)
{
  guint first = self->marks->len;
  double gaps, width;
  Table cells;

  table_init (&cells, table);

  if (cells.n_columns > 0)
    {
      for (guint i = 0; i < cells.n_rows; i++)
        create_row (self, &cells, i, span.width);

      gaps = CELL_GAP * (cells.n_columns - 1);
      poise_column_widths_share (cells.columns, cells.n_columns,
                                 (int) (span.width - gaps));
      place_rows (self, &cells, span.x);
      width = get_width (&cells);

      if (width > span.width)
        poise_flow_shrink (self, first, span.x, span.width / width);
    }

  table_clear (&cells);
}
