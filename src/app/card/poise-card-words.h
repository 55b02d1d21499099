/* poise-card-words.h: what a part of a card says, to be read aloud
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

char *poise_card_words_dup (GtkWidget *root);
