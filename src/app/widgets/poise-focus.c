/* poise-focus.c: keeps the focus visible
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-focus.h"

/**
 * poise_focus_show:
 * @widget: a widget
 *
 * Where the program moves the focus by itself, the window shows where it is:
 * the next key acts there.
 */
void
poise_focus_show (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
}
