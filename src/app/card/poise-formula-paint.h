/* poise-formula-paint.h: a formula that was laid out, ready to paint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "poise-math-layout.h"

typedef struct _PoiseFormulaPaint PoiseFormulaPaint;

PoiseFormulaPaint *poise_formula_paint_new (const PoiseMathLayout *layout,
                                            PoiseMathFont *font,
                                            PangoContext *context);
void poise_formula_paint_free (PoiseFormulaPaint *self);

void poise_formula_paint_snapshot (PoiseFormulaPaint *self,
                                   GtkSnapshot *snapshot,
                                   const graphene_point_t *origin,
                                   const GdkRGBA *color);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseFormulaPaint, poise_formula_paint_free)
