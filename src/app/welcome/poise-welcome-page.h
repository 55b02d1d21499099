/* poise-welcome-page.h: what the first start asks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "poise-interview-group.h"
#include "poise-settings.h"

#define POISE_TYPE_WELCOME_PAGE (poise_welcome_page_get_type ())

G_DECLARE_FINAL_TYPE (PoiseWelcomePage,
                      poise_welcome_page,
                      POISE,
                      WELCOME_PAGE,
                      AdwBin)

void poise_welcome_page_set_up (PoiseWelcomePage *self,
                                PoiseSettings *settings);
PoiseInterviewGroup *
poise_welcome_page_get_interview_group (PoiseWelcomePage *self);
void poise_welcome_page_grab_default (PoiseWelcomePage *self);
