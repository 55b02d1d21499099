/* typeset-sample.h: what the tests of this folder set texts with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "poise-document.h"
#include "poise-math-font.h"
#include "poise-text.h"

PoiseMathFont *sample_get_font (void);
PangoContext *sample_create_context (const char *language);
PoiseDocument *sample_parse (const char *markdown);
GPtrArray *sample_get_inlines (const PoiseDocument *document);
PoiseText *sample_make_text (const char *markdown,
                             const char *language,
                             gboolean links,
                             double max_width);
