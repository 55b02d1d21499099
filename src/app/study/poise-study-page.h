/* poise-study-page.h: one study session, card after card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "poise-settings.h"
#include "poise-worker.h"

#define POISE_TYPE_STUDY_PAGE (poise_study_page_get_type ())

G_DECLARE_FINAL_TYPE (PoiseStudyPage,
                      poise_study_page,
                      POISE,
                      STUDY_PAGE,
                      AdwNavigationPage)

PoiseStudyPage *poise_study_page_new (PoiseWorker *worker,
                                      PoiseSettings *settings);
void
poise_study_page_start (PoiseStudyPage *self, gint64 category_id, int extra);
void poise_study_page_grab_default (PoiseStudyPage *self);
void poise_study_page_popup (PoiseStudyPage *self);
