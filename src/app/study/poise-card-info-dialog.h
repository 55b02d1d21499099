/* poise-card-info-dialog.h: what is known of one card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "poise-settings.h"
#include "poise-worker.h"

#define POISE_TYPE_CARD_INFO_DIALOG (poise_card_info_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PoiseCardInfoDialog,
                      poise_card_info_dialog,
                      POISE,
                      CARD_INFO_DIALOG,
                      AdwDialog)

PoiseCardInfoDialog *poise_card_info_dialog_present (PoiseWorker *worker,
                                                     PoiseSettings *settings,
                                                     gint64 card_id,
                                                     gboolean can_suspend,
                                                     GtkWidget *parent);
