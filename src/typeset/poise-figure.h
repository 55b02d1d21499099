/* poise-figure.h: pictures in cards, as SVG in the text's colour or as pixels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

typedef struct _PoiseFigure PoiseFigure;

PoiseFigure *poise_figure_new (GBytes *data, GError **error);
PoiseFigure *poise_figure_ref (PoiseFigure *self);
void poise_figure_unref (PoiseFigure *self);

void poise_figure_get_size (PoiseFigure *self, double *width, double *height);
void poise_figure_draw (PoiseFigure *self,
                        cairo_t *cr,
                        double width,
                        double height,
                        guint32 color);

GBytes *poise_figure_load_built_in (const char *target, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseFigure, poise_figure_unref)
