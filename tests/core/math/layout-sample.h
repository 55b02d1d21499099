/* layout-sample.h: formulas laid out in tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-math-layout.h"

#define SAMPLE_SIZE 100.0 /* pixels per em */

PoiseMathFont *sample_load_font (void);
PoiseMathLayout *sample_layout (PoiseMathFont *font, const char *tex);
PoiseMathLayout *
sample_layout_within (PoiseMathFont *font, const char *tex, double max_width);
GPtrArray *
sample_pieces (PoiseMathFont *font, const char *tex, double max_width);
