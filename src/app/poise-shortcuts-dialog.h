/* poise-shortcuts-dialog.h: the list of keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

void poise_shortcuts_dialog_present (GtkWidget *parent);
