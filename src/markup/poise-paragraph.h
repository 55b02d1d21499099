/* poise-paragraph.h: display math divides the paragraph that it stands in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"

gboolean poise_paragraph_is_divided (GPtrArray *inlines, GHashTable *displays);
void poise_paragraph_divide (PoiseBlock *paragraph,
                             GHashTable *displays,
                             GPtrArray *blocks);
