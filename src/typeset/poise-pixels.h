/* poise-pixels.h: pictures made of pixels
 *
 * Private to this folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#define POISE_PIXELS_LARGEST 8192 /* pixels of a side */

cairo_surface_t *poise_pixels_load (GBytes *data, GError **error);
