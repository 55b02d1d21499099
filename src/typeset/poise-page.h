/* poise-page.h: a document on paper, laid out by Pango and painted by cairo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "poise-document.h"
#include "poise-math-font.h"

/**
 * PoisePageStyle:
 * @math_font: the font of formulas
 * @context: a Pango context with the font and the language of the text
 * @language: that language, such as "zh_CN"
 * @is_dark: whether to paint light on dark
 * @highlight: (nullable): gives the colours of a program's text, or %NULL
 * @load_figure: (nullable): gives the bytes of a picture, or %NULL; without it
 *   those of the program are found
 */
typedef struct
{
  PoiseMathFont *math_font;
  PangoContext *context;
  const char *language;
  gboolean is_dark;
  PangoAttrList *(*highlight) (const char *code,
                               const char *language,
                               gboolean is_dark);
  GBytes *(*load_figure) (const char *target, GError **error);
} PoisePageStyle;

typedef struct _PoisePage PoisePage;

PoisePage *poise_page_new (const PoiseDocument *document,
                           const PoisePageStyle *style,
                           double width);
void poise_page_free (PoisePage *self);

double poise_page_get_height (const PoisePage *self);
void poise_page_draw (const PoisePage *self, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoisePage, poise_page_free)
