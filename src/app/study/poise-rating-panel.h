/* poise-rating-panel.h: the grades, each with the interval that it leads to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "poise-rating-advice.h"
#include "poise-settings.h"
#include "poise-study-jobs.h"

#define POISE_TYPE_RATING_PANEL (poise_rating_panel_get_type ())

G_DECLARE_FINAL_TYPE (PoiseRatingPanel,
                      poise_rating_panel,
                      POISE,
                      RATING_PANEL,
                      AdwBin)

void poise_rating_panel_show (PoiseRatingPanel *self,
                              const PoisePreview *preview,
                              PoiseGradingMode mode);
void poise_rating_panel_set_advice (PoiseRatingPanel *self,
                                    const PoiseRatingAdvice *advice);
void poise_rating_panel_grab_default (PoiseRatingPanel *self);
