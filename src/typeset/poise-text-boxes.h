/* poise-text-boxes.h: the boxes behind the code within a text
 *
 * Whoever draws a text fills them, then draws the text over them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-text.h"

#define POISE_TEXT_BOX_COLOR   0x80808026 /* 0xRRGGBBAA, on light and on dark */
#define POISE_TEXT_BOX_RADIUS  4.0        /* of its corners, in pixels */
#define POISE_TEXT_BOX_PADDING 2.0        /* left and right, in pixels */

/* In pixels, from the upper left corner of the text's layout. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} PoiseTextBox;

GArray *poise_text_dup_code_boxes (const PoiseText *text, PangoLayout *layout);
