/* poise-code-view.h: a block of code
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#define POISE_TYPE_CODE_VIEW (poise_code_view_get_type ())

G_DECLARE_FINAL_TYPE (PoiseCodeView, poise_code_view, POISE, CODE_VIEW, AdwBin)

void poise_code_view_warm_up (void);
GtkWidget *poise_code_view_new (const char *code, const char *language);
