/* poise-html-address.h: which targets of HTML are addresses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

gboolean poise_html_is_address (const char *target);
