/* poise-review-csv.h: the review log as CSV
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-collection.h"

gboolean poise_review_csv_write (PoiseCollection *collection,
                                 GTimeZone *zone,
                                 int day_start_hour,
                                 GOutputStream *stream,
                                 GCancellable *cancellable,
                                 GError **error);
