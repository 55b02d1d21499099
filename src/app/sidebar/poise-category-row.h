/* poise-category-row.h: a category in the sidebar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "poise-category.h"

#define POISE_TYPE_CATEGORY_ROW (poise_category_row_get_type ())

G_DECLARE_FINAL_TYPE (PoiseCategoryRow,
                      poise_category_row,
                      POISE,
                      CATEGORY_ROW,
                      GtkListBoxRow)

GtkWidget *poise_category_row_new (void);
void poise_category_row_show (PoiseCategoryRow *self,
                              const PoiseCategory *category);
gint64 poise_category_row_get_category (PoiseCategoryRow *self);
