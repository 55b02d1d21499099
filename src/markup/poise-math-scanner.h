/* poise-math-scanner.h: takes TeX math out of Markdown, and puts it back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

typedef enum
{
  POISE_LIFTED_INLINE_MATH,
  POISE_LIFTED_DISPLAY_MATH,
  POISE_LIFTED_CHARACTER, /* one of the input that looks like a placeholder */
} PoiseLiftedKind;

/**
 * PoiseLifted:
 * @kind: which kind
 * @source: what stood in the Markdown, with its delimiters
 * @tex: the formula without delimiters and quote markers, %NULL for a character
 */
typedef struct
{
  PoiseLiftedKind kind;
  char *source;
  char *tex;
} PoiseLifted;

/**
 * PoiseMathScan:
 * @markdown: the Markdown with one placeholder for each lifted part
 * @lifted: (element-type PoiseLifted): by the number of the placeholder
 */
typedef struct
{
  GString *markdown;
  GPtrArray *lifted;
} PoiseMathScan;

PoiseMathScan *poise_math_scan_new (const char *markdown);
void poise_math_scan_free (PoiseMathScan *self);
const PoiseLifted *poise_math_scan_lookup (const PoiseMathScan *self,
                                           gunichar character);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseMathScan, poise_math_scan_free)
