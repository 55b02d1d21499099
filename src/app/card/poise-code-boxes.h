/* poise-code-boxes.h: paints the boxes behind the code within a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "poise-text.h"

void poise_code_boxes_snapshot (const PoiseText *text,
                                PangoLayout *layout,
                                const graphene_point_t *origin,
                                GtkSnapshot *snapshot);
