/* poise-policy.h: the choices of a person that scheduling depends on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/**
 * PoisePolicy:
 * @desired_retention: recall probability at which a card is due, 0.70 to 0.99
 * @day_start_hour: local hour at which a study day starts, 0 to 23
 * @new_per_day: new cards that a day introduces at most, 0 or more
 * @maximum_interval: longest interval in days, 1 to 36500
 * @time_zone: (unowned): the person's time zone
 */
typedef struct
{
  double desired_retention;
  int day_start_hour;
  int new_per_day;
  int maximum_interval;
  GTimeZone *time_zone;
} PoisePolicy;
