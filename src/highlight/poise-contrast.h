/* poise-contrast.h: colours that are legible on a background
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/* Of WCAG 2.2, 1.4.3, for text of ordinary size. */
#define POISE_CONTRAST_MINIMUM 4.5

double poise_contrast_get (const double rgb[3], guint32 background);
void poise_contrast_ensure (double rgb[3], guint32 background);
