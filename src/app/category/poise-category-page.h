/* poise-category-page.h: one category and its cards
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "poise-overview.h"
#include "poise-settings.h"
#include "poise-worker.h"

#define POISE_TYPE_CATEGORY_PAGE (poise_category_page_get_type ())

G_DECLARE_FINAL_TYPE (PoiseCategoryPage,
                      poise_category_page,
                      POISE,
                      CATEGORY_PAGE,
                      AdwNavigationPage)

PoiseCategoryPage *poise_category_page_new (PoiseWorker *worker,
                                            PoiseSettings *settings);
void poise_category_page_show (PoiseCategoryPage *self,
                               const PoiseCategory *category);
gint64 poise_category_page_get_category (PoiseCategoryPage *self);
void poise_category_page_grab_default (PoiseCategoryPage *self);
