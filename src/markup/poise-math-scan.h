/* poise-math-scan.h: a text, and what was taken out of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/* The first of the characters for private use that stand for what is lifted. */
#define POISE_FIRST_PLACEHOLDER 0xf0000

typedef enum
{
  POISE_LIFTED_INLINE_MATH,
  POISE_LIFTED_DISPLAY_MATH,
  POISE_LIFTED_CHARACTER, /* one that the parser would take for something */
  POISE_LIFTED_TAG,       /* one of those of poise-tags.h */
} PoiseLiftedKind;

/**
 * PoiseLifted:
 * @kind: which kind
 * @offset: where it stood in the text, in bytes
 * @source: what stood in the text, with its delimiters
 * @tex: the formula without delimiters, quote markers and indents, %NULL for
 *   others
 */
typedef struct
{
  PoiseLiftedKind kind;
  gsize offset;
  char *source;
  char *tex;
} PoiseLifted;

/**
 * PoiseMathScan:
 * @text: the text with one placeholder for each lifted part
 * @lifted: (element-type PoiseLifted): by the number of the placeholder
 */
typedef struct
{
  GString *text;
  GPtrArray *lifted;
} PoiseMathScan;

PoiseMathScan *poise_math_scan_new (void);
void poise_math_scan_free (PoiseMathScan *self);
gboolean poise_math_scan_is_full (const PoiseMathScan *self);
void poise_math_scan_add (PoiseMathScan *self, const PoiseLifted *lifted);
const PoiseLifted *poise_math_scan_lookup (const PoiseMathScan *self,
                                           gunichar character);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseMathScan, poise_math_scan_free)
