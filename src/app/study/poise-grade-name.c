/* poise-grade-name.c: what the grades are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-grade-name.h"

#include <glib/gi18n.h>

/**
 * poise_grade_name_get:
 * @rating: a grade
 *
 * Returns: (transfer none): its name in the person's language
 */
const char *
poise_grade_name_get (PoiseRating rating)
{
  switch (rating)
    {
    case POISE_RATING_AGAIN:
      return C_ ("grade", "Again");

    case POISE_RATING_HARD:
      return C_ ("grade", "Hard");

    case POISE_RATING_GOOD:
      return C_ ("grade", "Good");

    case POISE_RATING_EASY:
    default:
      return C_ ("grade", "Easy");
    }
}

/**
 * poise_grade_name_get_pass_fail:
 * @rating: a grade
 *
 * Returns: (transfer none): its name where only passing and failing are
 *   offered
 */
const char *
poise_grade_name_get_pass_fail (PoiseRating rating)
{
  return rating == POISE_RATING_AGAIN ? C_ ("grade", "Fail")
                                      : C_ ("grade", "Pass");
}
