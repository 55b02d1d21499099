/* poise-sidebar.h: the way to every page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "poise-overview.h"

#define POISE_TYPE_SIDEBAR (poise_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (PoiseSidebar,
                      poise_sidebar,
                      POISE,
                      SIDEBAR,
                      AdwNavigationPage)

void poise_sidebar_show (PoiseSidebar *self, PoiseOverview *overview);
void poise_sidebar_select (PoiseSidebar *self, gint64 category_id);
void poise_sidebar_popup (PoiseSidebar *self);
