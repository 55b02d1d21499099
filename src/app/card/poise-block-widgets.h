/* poise-block-widgets.h: a widget for each block of a document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "poise-document.h"

GtkWidget *poise_block_widgets_create (GPtrArray *blocks, const char *language);
