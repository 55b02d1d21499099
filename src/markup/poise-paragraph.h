/* poise-paragraph.h: display math divides the paragraph that it stands in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"

void poise_paragraph_divide (PoiseBlock *paragraph,
                             GHashTable *displays,
                             GPtrArray *blocks);
