/* poise-even-layout.h: children of one width, in a row or in two
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#define POISE_TYPE_EVEN_LAYOUT (poise_even_layout_get_type ())

G_DECLARE_FINAL_TYPE (PoiseEvenLayout,
                      poise_even_layout,
                      POISE,
                      EVEN_LAYOUT,
                      GtkLayoutManager)
