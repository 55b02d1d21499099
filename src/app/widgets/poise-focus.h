/* poise-focus.h: keeps the focus visible
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

void poise_focus_show (GtkWidget *widget);
