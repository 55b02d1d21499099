/* poise-toast.h: short notices over the window that a widget is in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

void poise_toast_show (GtkWidget *widget, const char *notice);
void poise_toast_show_with_undo (GtkWidget *widget,
                                 const char *notice,
                                 const char *undo_action);
