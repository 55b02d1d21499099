/* poise-math-scanner.h: takes out of Markdown what its parser must not see
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-math-scan.h"

PoiseMathScan *poise_math_scan_new_markdown (const char *markdown,
                                             GHashTable *refused,
                                             gboolean is_strict);
