/* poise-line-width.h: how long a line may be before it is hard to follow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pango.h>

double poise_line_width_get (PangoContext *context);
