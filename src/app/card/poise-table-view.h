/* poise-table-view.h: a table whose columns share the width
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "poise-document.h"

#define POISE_TYPE_TABLE_VIEW (poise_table_view_get_type ())

G_DECLARE_FINAL_TYPE (PoiseTableView,
                      poise_table_view,
                      POISE,
                      TABLE_VIEW,
                      GtkWidget)

GtkWidget *poise_table_view_new (const PoiseBlock *table, const char *language);
