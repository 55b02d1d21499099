/* poise-overview.h: what the pages outside a session show
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-category.h"
#include "poise-interview-list.h"
#include "poise-request.h"
#include "poise-worker.h"

#define POISE_TYPE_OVERVIEW (poise_overview_get_type ())

G_DECLARE_FINAL_TYPE (PoiseOverview, poise_overview, POISE, OVERVIEW, GObject)

const PoiseToday *poise_overview_get_today (PoiseOverview *self);
GPtrArray *poise_overview_get_categories (PoiseOverview *self);
const PoiseCategory *poise_overview_find_category (PoiseOverview *self,
                                                   gint64 id);
const PoiseInterview *poise_overview_get_interview (PoiseOverview *self);
int poise_overview_get_days_left (PoiseOverview *self);
GPtrArray *poise_overview_get_interview_view (PoiseOverview *self);
int poise_overview_get_seconds (const PoiseToday *today);

extern const PoiseWorkerJob poise_overview_job;
