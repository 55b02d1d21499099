/* poise-side-scroller.h: what is too wide for the page scrolls sideways
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#define POISE_TYPE_SIDE_SCROLLER (poise_side_scroller_get_type ())

G_DECLARE_FINAL_TYPE (PoiseSideScroller,
                      poise_side_scroller,
                      POISE,
                      SIDE_SCROLLER,
                      GtkWidget)

GtkWidget *poise_side_scroller_new (GtkWidget *content);
