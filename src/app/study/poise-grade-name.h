/* poise-grade-name.h: what the grades are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-memory-model.h"

const char *poise_grade_name_get (PoiseRating rating);
const char *poise_grade_name_get_pass_fail (PoiseRating rating);
