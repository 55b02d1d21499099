/* poise-undo.h: what a person does to a card, and taking it back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-collection.h"

typedef enum
{
  POISE_OPERATION_GRADE,
  POISE_OPERATION_SUSPEND,
  POISE_OPERATION_BURY,
  POISE_OPERATION_FLAG,
  POISE_OPERATION_STAR,
} PoiseOperationKind;

/**
 * PoiseOperation:
 * @kind: what was done
 * @card_id: to which card
 * @review_id: the review that a grade wrote, else 0
 * @before: the card as it was
 *
 * A receipt: enough to take the operation back. Operations on one card are
 * taken back in the reverse order of doing.
 */
typedef struct
{
  PoiseOperationKind kind;
  gint64 card_id;
  gint64 review_id;
  PoiseCard before;
} PoiseOperation;

gboolean poise_collection_set_suspended (PoiseCollection *self,
                                         gint64 card_id,
                                         gboolean suspended,
                                         PoiseOperation *operation,
                                         GError **error);
gboolean poise_collection_set_flagged (PoiseCollection *self,
                                       gint64 card_id,
                                       gboolean flagged,
                                       PoiseOperation *operation,
                                       GError **error);
gboolean poise_collection_set_starred (PoiseCollection *self,
                                       gint64 card_id,
                                       gboolean starred,
                                       PoiseOperation *operation,
                                       GError **error);
/* Until the start of the study day after @now_ms. */
gboolean poise_collection_bury (PoiseCollection *self,
                                gint64 card_id,
                                const PoisePolicy *policy,
                                gint64 now_ms,
                                PoiseOperation *operation,
                                GError **error);
gboolean poise_collection_undo (PoiseCollection *self,
                                const PoiseOperation *operation,
                                gint64 now_ms,
                                GError **error);
