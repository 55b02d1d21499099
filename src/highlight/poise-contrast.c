/* poise-contrast.c: colours that are legible on a background
 *
 * Relative luminance and contrast ratio as WCAG 2.2 defines them: channels of
 * sRGB made linear, weighed 0.2126, 0.7152 and 0.0722; the ratio is
 * (lighter + 0.05) / (darker + 0.05), from 1 to 21.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-contrast.h"

#include <math.h>

#define STEP       0.02 /* of the way that is left */
#define MOST_STEPS 400  /* leaves 0.03 % of it */

static double
get_luminance (const double rgb[3])
{
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      double linear = rgb[i] <= 0.04045 ? rgb[i] / 12.92
                                        : pow ((rgb[i] + 0.055) / 1.055, 2.4);

      luminance += weights[i] * linear;
    }

  return luminance;
}

static double
get_background_luminance (guint32 background)
{
  double rgb[] = { ((background >> 16) & 0xFF) / 255.0,
                   ((background >> 8) & 0xFF) / 255.0,
                   (background & 0xFF) / 255.0 };

  return get_luminance (rgb);
}

/**
 * poise_contrast_get:
 * @rgb: a colour of sRGB, channels from 0 to 1
 * @background: another, 0xRRGGBB
 *
 * Returns: their contrast ratio, from 1 to 21
 */
double
poise_contrast_get (const double rgb[3], guint32 background)
{
  double one = get_luminance (rgb);
  double other = get_background_luminance (background);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

/**
 * poise_contrast_ensure:
 * @rgb: (inout): a colour of sRGB, channels from 0 to 1
 * @background: what it lies on, 0xRRGGBB
 *
 * Moves a colour that is too close to its background towards black or white,
 * whichever is farther from the background, until the contrast is enough.
 */
void
poise_contrast_ensure (double rgb[3], guint32 background)
{
  /* Where black and white stand out equally: sqrt (1.05 * 0.05) - 0.05. */
  double target = get_background_luminance (background) > 0.179 ? 0.0 : 1.0;

  for (int step = 0;
       step < MOST_STEPS
       && poise_contrast_get (rgb, background) < POISE_CONTRAST_MINIMUM;
       step++)
    for (int i = 0; i < 3; i++)
      rgb[i] += (target - rgb[i]) * STEP;
}
