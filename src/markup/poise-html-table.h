/* poise-html-table.h: makes a table of HTML regular
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"

gboolean poise_html_table_finish (PoiseBlock *table, gsize *n_spare);
