/* poise-schema.h: the tables of a collection
 *
 * Private to the collection.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-database.h"

/* "Poise" shortened to four letters: the file's application id. */
#define POISE_APPLICATION_ID 0x506f6973

#define POISE_SCHEMA_VERSION 1

/* A review counts unless a later row takes it back; r is the review. */
#define POISE_REVIEW_IS_LIVE                                                \
  "r.kind <> 3 AND NOT EXISTS (SELECT 1 FROM review AS u WHERE u.undoes = " \
  "r.id)"

gboolean poise_schema_prepare (PoiseDatabase *database,
                               const char *path,
                               GError **error);
