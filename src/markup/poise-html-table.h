/* poise-html-table.h: tables of HTML as regular ones
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"

/**
 * PoiseHtmlGrid:
 * @n_spare: how many empty cells may still be made, in any table
 * @ends: by column, the number of the row before which a cell from above ends
 * @row: the number of the row at hand
 */
typedef struct
{
  gsize n_spare;
  GArray *ends;
  int row;
} PoiseHtmlGrid;

typedef struct
{
  int n_columns;
  int n_rows;
} PoiseHtmlSpan;

void poise_html_grid_start (PoiseHtmlGrid *self);
void poise_html_grid_fill (PoiseHtmlGrid *self, PoiseBlock *row);
void
poise_html_grid_span (PoiseHtmlGrid *self, PoiseBlock *row, PoiseHtmlSpan span);
gboolean poise_html_grid_finish (PoiseHtmlGrid *self, PoiseBlock *table);
