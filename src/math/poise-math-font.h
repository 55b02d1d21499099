/* poise-math-font.h: a font with a MATH table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>
#include <hb.h>

#define POISE_MATH_FONT_ERROR (poise_math_font_error_quark ())

/**
 * PoiseMathFontError:
 * @POISE_MATH_FONT_ERROR_INVALID: the data are no font or have no MATH table
 */
typedef enum
{
  POISE_MATH_FONT_ERROR_INVALID,
} PoiseMathFontError;

typedef struct _PoiseMathFont PoiseMathFont;

GQuark poise_math_font_error_quark (void);

PoiseMathFont *poise_math_font_new (GBytes *data, GError **error);
PoiseMathFont *poise_math_font_ref (PoiseMathFont *self);
void poise_math_font_unref (PoiseMathFont *self);

int poise_math_font_get_units_per_em (const PoiseMathFont *self);
void poise_math_font_draw_glyph (const PoiseMathFont *self,
                                 guint glyph,
                                 hb_draw_funcs_t *funcs,
                                 gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseMathFont, poise_math_font_unref)
