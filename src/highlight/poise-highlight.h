/* poise-highlight.h: colours for code, as Pango attributes
 *
 * The one place besides the application that links a toolkit: it uses
 * GtkSourceView's buffers, which need no display.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pango.h>

/* What code lies on, 0xRRGGBB: every colour is legible there, and on what is
 * lighter or, in the dark, darker. */
#define POISE_CODE_BACKGROUND_LIGHT 0xEEEEEF
#define POISE_CODE_BACKGROUND_DARK  0x2F2F33

PangoAttrList *
poise_highlight (const char *code, const char *language, gboolean is_dark);
