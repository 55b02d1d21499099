/* poise-today-page.h: what there is to do today
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "poise-overview.h"
#include "poise-track.h"

#define POISE_TYPE_TODAY_PAGE (poise_today_page_get_type ())

G_DECLARE_FINAL_TYPE (PoiseTodayPage,
                      poise_today_page,
                      POISE,
                      TODAY_PAGE,
                      AdwNavigationPage)

PoiseTodayPage *poise_today_page_new (void);
void poise_today_page_show (PoiseTodayPage *self,
                            PoiseOverview *overview,
                            const PoiseTrack *track);
void poise_today_page_grab_default (PoiseTodayPage *self);
