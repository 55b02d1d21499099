/* poise-budget.h: new cards within the minutes of a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-queue.h"
#include "poise-request.h"

int poise_budget_new_cards (const PoiseToday *today, int minutes);
gboolean poise_budget_fit_policy (PoiseCollection *collection,
                                  const PoiseRequest *request,
                                  PoisePolicy *policy,
                                  GError **error);
