/* poise-pango-markup.h: inlines of a document as Pango markup
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"

char *poise_pango_markup_from_inlines (GPtrArray *inlines,
                                       const char *language);
char *poise_pango_markup_from_text (const char *text, const char *language);
