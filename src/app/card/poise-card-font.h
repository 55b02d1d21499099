/* poise-card-font.h: the fonts of a card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "poise-math-font.h"

PoiseMathFont *poise_card_font_get (void);
PangoContext *poise_card_font_create_context (GtkWidget *widget,
                                              const char *language);
gboolean poise_card_font_is_same (PangoContext *a, PangoContext *b);
