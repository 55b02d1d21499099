/* poise-card-scale.h: how large the text of cards is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#define POISE_TYPE_CARD_SCALE (poise_card_scale_get_type ())

G_DECLARE_FINAL_TYPE (PoiseCardScale,
                      poise_card_scale,
                      POISE,
                      CARD_SCALE,
                      GObject)

PoiseCardScale *poise_card_scale_new (GdkDisplay *display, GSettings *store);
void poise_card_scale_step (PoiseCardScale *self, int steps);
