/* poise-session-summary.h: what a session came to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "poise-session.h"
#include "poise-settings.h"
#include "poise-worker.h"

#define POISE_TYPE_SESSION_SUMMARY (poise_session_summary_get_type ())

G_DECLARE_FINAL_TYPE (PoiseSessionSummary,
                      poise_session_summary,
                      POISE,
                      SESSION_SUMMARY,
                      AdwBin)

void poise_session_summary_show (PoiseSessionSummary *self,
                                 PoiseSession *session,
                                 PoiseWorker *worker,
                                 PoiseSettings *settings);
void poise_session_summary_grab_default (PoiseSessionSummary *self);
