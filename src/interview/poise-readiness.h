/* poise-readiness.h: how much of what an interview asks a person would recall
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-category.h"
#include "poise-track.h"

/**
 * PoiseReadiness:
 * @recall: expected share recalled, weighted by what the interview asks, 0 to 1
 * @weakest: (nullable) (unowned): the category that costs most of it
 */
typedef struct
{
  double recall;
  const PoiseCategory *weakest;
} PoiseReadiness;

PoiseReadiness poise_readiness_compute (GPtrArray *categories,
                                        const PoiseTrack *track);
