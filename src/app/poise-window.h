/* poise-window.h: the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "poise-settings.h"

#define POISE_TYPE_WINDOW (poise_window_get_type ())

G_DECLARE_FINAL_TYPE (PoiseWindow,
                      poise_window,
                      POISE,
                      WINDOW,
                      AdwApplicationWindow)

PoiseWindow *poise_window_new (AdwApplication *application,
                               PoiseSettings *settings,
                               const char *collection_path,
                               const char *decks_uri);
void poise_window_show_preferences (PoiseWindow *self);
