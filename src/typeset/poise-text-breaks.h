/* poise-text-breaks.h: where lines may break beside formulas and code
 *
 * Private to this folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pango.h>

/* What stands for a formula in the text to be judged: it breaks as a letter
 * does, MATHEMATICAL ITALIC SMALL X. */
#define POISE_TEXT_FORMULA_LETTER 0x1D465

typedef enum
{
  POISE_TEXT_GAP_NONE, /* the edge of the text, a space, or a place to break */
  POISE_TEXT_GAP_JOIN, /* a line must not break here */
  POISE_TEXT_GAP_THIN, /* a line may break, and a thin space belongs here */
} PoiseTextGap;

typedef struct _PoiseTextBreaks PoiseTextBreaks;

PoiseTextBreaks *poise_text_breaks_new (const char *text, const char *language);
void poise_text_breaks_free (PoiseTextBreaks *self);

PoiseTextGap poise_text_breaks_get_gap (const PoiseTextBreaks *self,
                                        gsize index);
gboolean poise_text_breaks_is_formula (const PoiseTextBreaks *self,
                                       gsize index);
gboolean poise_text_breaks_is_space (const PoiseTextBreaks *self, gsize index);
gboolean poise_text_breaks_has_suffix (const PoiseTextBreaks *self,
                                       gsize index);
gboolean poise_text_breaks_has_right_to_left (const PoiseTextBreaks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseTextBreaks, poise_text_breaks_free)
