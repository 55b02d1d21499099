/* poise-selectable-label.h: text to select that leaves the keys alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

GtkLabel *poise_selectable_label_new (void);
void poise_selectable_label_set_markup (GtkLabel *label, const char *markup);
