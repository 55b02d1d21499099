/* poise-text-builder.h: writes inlines as Pango markup and as text
 *
 * Private to this folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-text-breaks.h"
#include "poise-text.h"

PoiseText *poise_text_build (GPtrArray *inlines,
                             const PoiseTextStyle *style,
                             const PoiseTextBreaks *breaks);
PoiseText *poise_text_build_literal (const char *text,
                                     const PoiseTextStyle *style);
