/* poise-rebuild.h: checks a collection and recomputes its cache from the log
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-collection.h"

/**
 * PoiseCheckReport:
 * @cards: cards looked at
 * @reviews: live reviews in the log
 * @differing: cards whose cached state is not what the log gives
 * @problems: (element-type utf8): one sentence for each problem, none if sound
 */
typedef struct
{
  int cards;
  gint64 reviews;
  int differing;
  GPtrArray *problems;
} PoiseCheckReport;

void poise_check_report_clear (PoiseCheckReport *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PoiseCheckReport, poise_check_report_clear)

gboolean poise_collection_check (PoiseCollection *self,
                                 GCancellable *cancellable,
                                 PoiseCheckReport *report,
                                 GError **error);
gboolean poise_collection_rebuild (PoiseCollection *self,
                                   GCancellable *cancellable,
                                   GError **error);
