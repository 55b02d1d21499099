/* poise-formula-view.h: a formula on lines of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "poise-math.h"

#define POISE_TYPE_FORMULA_VIEW (poise_formula_view_get_type ())

G_DECLARE_FINAL_TYPE (PoiseFormulaView,
                      poise_formula_view,
                      POISE,
                      FORMULA_VIEW,
                      GtkWidget)

GtkWidget *
poise_formula_view_new (const char *tex, PoiseMath *math, const char *language);
const char *poise_formula_view_get_words (PoiseFormulaView *self);
