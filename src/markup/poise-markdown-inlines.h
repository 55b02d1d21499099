/* poise-markdown-inlines.h: inlines as Markdown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"

/* Where the inlines are to stand. */
typedef enum
{
  POISE_PLACE_PARAGRAPH,
  POISE_PLACE_ITEM,       /* a paragraph that begins an item */
  POISE_PLACE_HEADING,    /* after "# " */
  POISE_PLACE_UNDERLINED, /* a heading above "===" */
  POISE_PLACE_CELL,
  POISE_PLACE_SAFE_CELL, /* whatever the other cells have */
} PoisePlace;

char *poise_inlines_to_markdown (GPtrArray *inlines, PoisePlace place);
