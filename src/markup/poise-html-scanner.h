/* poise-html-scanner.h: takes out of HTML what its parser must not see
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-math-scan.h"

PoiseMathScan *poise_math_scan_new_html (const char *html);
char *poise_html_dup_text (const char *html);
