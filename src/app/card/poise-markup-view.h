/* poise-markup-view.h: a text of a card, laid out in native widgets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#define POISE_TYPE_MARKUP_VIEW (poise_markup_view_get_type ())

G_DECLARE_FINAL_TYPE (PoiseMarkupView,
                      poise_markup_view,
                      POISE,
                      MARKUP_VIEW,
                      AdwBin)

GtkWidget *poise_markup_view_new (void);
void poise_markup_view_set_markdown (PoiseMarkupView *self,
                                     const char *markdown,
                                     const char *language);
