/* poise-table-row.h: a row of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "poise-column-widths.h"
#include "poise-document.h"

#define POISE_TYPE_TABLE_ROW (poise_table_row_get_type ())

G_DECLARE_FINAL_TYPE (PoiseTableRow,
                      poise_table_row,
                      POISE,
                      TABLE_ROW,
                      GtkWidget)

PoiseTableRow *poise_table_row_new (const PoiseBlock *row,
                                    const char *language);
void poise_table_row_measure_columns (PoiseTableRow *self,
                                      PoiseColumn *columns,
                                      guint n_columns);
int poise_table_row_measure_height (PoiseTableRow *self,
                                    const PoiseColumn *columns,
                                    guint n_columns);
void poise_table_row_set_columns (PoiseTableRow *self,
                                  const PoiseColumn *columns,
                                  guint n_columns);
