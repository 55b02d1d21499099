/* poise-budget.c: new cards within the minutes of a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-budget.h"

/**
 * poise_budget_new_cards:
 * @today: what there is to do, @fresh being what the limit of new cards allows
 * @minutes: minutes of study a day
 *
 * What is due comes first and is never cut; new cards fill what is left of the
 * day's minutes. New cards that went faster than estimated do not make room for
 * more: the day's number does not grow while one studies.
 *
 * Returns: new cards to introduce yet, 0 to @today->fresh
 */
int
poise_budget_new_cards (const PoiseToday *today, int minutes)
{
  int spent =
      MAX (today->spent_seconds, today->introduced * today->fresh_seconds);
  int left = minutes * 60 - spent - today->due_seconds;

  if (left <= 0)
    return 0;

  return MIN (today->fresh, left / MAX (today->fresh_seconds, 1));
}

/**
 * poise_budget_fit_policy:
 * @collection: a collection
 * @request: the choices in force, the minutes among them
 * @policy: (out): those choices with the limit of new cards that fits
 * @error: return location for an error
 *
 * New cards that the person asked for beyond the limit are added to it.
 *
 * Returns: whether the collection could be read
 */
gboolean
poise_budget_fit_policy (PoiseCollection *collection,
                         const PoiseRequest *request,
                         PoisePolicy *policy,
                         GError **error)
{
  PoiseToday today;

  *policy = request->policy;

  if (!poise_collection_get_today (collection, policy, 0, request->now_ms,
                                   &today, error))
    return FALSE;

  policy->new_per_day = today.introduced
                        + poise_budget_new_cards (&today, request->minutes)
                        + request->extra;

  return TRUE;
}
