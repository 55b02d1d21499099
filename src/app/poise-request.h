/* poise-request.h: what the window asks of the collection
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-review-log.h"
#include "poise-settings.h"
#include "poise-undo.h"

/**
 * PoiseRequest:
 * @policy: the choices in force, its time zone owned by the request
 * @minutes: minutes of study a day
 * @language: language of cards
 * @now_ms: the moment of asking, Unix milliseconds
 * @category_id: a category, or 0 for all
 * @card_id: the card that is meant
 * @extra: new cards allowed today beyond the day's limit
 * @rating: a grade
 * @duration_ms: time spent on the answer
 * @reviewed_ms: the moment the answer showed
 * @operation: what to do to the card, or what to take back
 * @value: for flagging and the like, whether to set it
 *
 * The argument of every job; a job reads what it needs.
 */
typedef struct
{
  PoisePolicy policy;
  int minutes;
  char *language;
  gint64 now_ms;
  gint64 category_id;
  gint64 card_id;
  int extra;
  PoiseRating rating;
  gint64 duration_ms;
  gint64 reviewed_ms;
  PoiseOperation operation;
  gboolean value;
} PoiseRequest;

PoiseRequest *poise_request_new (PoiseSettings *settings);
void poise_request_free (PoiseRequest *self);
gint64 poise_now_ms (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseRequest, poise_request_free)
