/* poise-html-style.h: what of a style attribute is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"

typedef enum
{
  POISE_STYLE_BOLD = 1 << 0,
  POISE_STYLE_NOT_BOLD = 1 << 1,
  POISE_STYLE_ITALIC = 1 << 2,
  POISE_STYLE_UNDERLINE = 1 << 3,
  POISE_STYLE_STRIKE = 1 << 4,
  POISE_STYLE_SUBSCRIPT = 1 << 5,
  POISE_STYLE_SUPERSCRIPT = 1 << 6,
  POISE_STYLE_HIDDEN = 1 << 7,
} PoiseStyleFlags;

/**
 * PoiseStyle:
 * @flags: what is said of the text
 * @alignment: %POISE_ALIGNMENT_DEFAULT if nothing is said
 */
typedef struct
{
  PoiseStyleFlags flags;
  PoiseAlignment alignment;
} PoiseStyle;

PoiseAlignment poise_alignment_parse (const char *value);
PoiseStyle poise_style_parse (const char *style);
