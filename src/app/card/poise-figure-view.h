/* poise-figure-view.h: a picture of a card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "poise-figure.h"

#define POISE_TYPE_FIGURE_VIEW (poise_figure_view_get_type ())

G_DECLARE_FINAL_TYPE (PoiseFigureView,
                      poise_figure_view,
                      POISE,
                      FIGURE_VIEW,
                      GtkWidget)

GtkWidget *poise_figure_view_new (PoiseFigure *figure,
                                  const char *alternative_text);
const char *poise_figure_view_get_alternative_text (PoiseFigureView *self);
