/* poise-study-button.h: the button that begins a session
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

/* New cards that a person can ask for beyond the day's limit at once. */
#define POISE_EXTRA_CARDS 5

void poise_study_button_set (GtkButton *button,
                             gint64 category_id,
                             int cards,
                             int unseen);
