/* poise-language-row.h: a row that asks for the language of cards
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "poise-settings.h"

void poise_language_row_set_up (AdwComboRow *row, PoiseSettings *settings);
