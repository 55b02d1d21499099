/* poise-request.c: what the window asks of the collection
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-request.h"

/**
 * poise_request_new:
 * @settings: the person's choices
 *
 * Returns: (transfer full): a request of this moment under these choices
 */
PoiseRequest *
poise_request_new (PoiseSettings *settings)
{
  PoiseRequest *self = g_new0 (PoiseRequest, 1);

  self->policy.desired_retention =
      poise_settings_get_desired_retention (settings);
  self->policy.day_start_hour = poise_settings_get_day_start_hour (settings);
  self->policy.new_per_day = poise_settings_get_new_cards_per_day (settings);
  self->policy.maximum_interval = 36500;
  self->policy.time_zone = g_time_zone_new_local ();
  self->minutes = poise_settings_get_minutes_per_day (settings);
  self->language = poise_settings_dup_card_language (settings);
  self->now_ms = poise_now_ms ();

  return self;
}

/**
 * poise_request_free:
 * @self: (transfer full): a request
 */
void
poise_request_free (PoiseRequest *self)
{
  g_time_zone_unref (self->policy.time_zone);
  g_free (self->language);
  g_free (self);
}

/**
 * poise_now_ms:
 *
 * The only reading of the wall clock: below the window every moment is an
 * argument.
 *
 * Returns: Unix time in milliseconds
 */
gint64
poise_now_ms (void)
{
  return g_get_real_time () / 1000;
}
