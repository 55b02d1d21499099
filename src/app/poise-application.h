/* poise-application.h: the application
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#define POISE_TYPE_APPLICATION (poise_application_get_type ())

G_DECLARE_FINAL_TYPE (PoiseApplication,
                      poise_application,
                      POISE,
                      APPLICATION,
                      AdwApplication)

PoiseApplication *poise_application_new (void);
