/* poise-interview-list.h: the interviews that a person has entered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-collection.h"

/**
 * PoiseInterview:
 * @id: row
 * @date: local date, "2026-12-12"
 * @track: key of a company track, or "" for none
 */
typedef struct
{
  gint64 id;
  char *date;
  char *track;
} PoiseInterview;

PoiseInterview *poise_interview_copy (const PoiseInterview *self);
void poise_interview_free (PoiseInterview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseInterview, poise_interview_free)

gboolean poise_collection_add_interview (PoiseCollection *self,
                                         const char *date,
                                         const char *track,
                                         gint64 now_ms,
                                         gint64 *id,
                                         GError **error);
gboolean poise_collection_set_interview (PoiseCollection *self,
                                         gint64 id,
                                         const char *date,
                                         const char *track,
                                         GError **error);
gboolean poise_collection_remove_interview (PoiseCollection *self,
                                            gint64 id,
                                            GError **error);
/* By date. */
GPtrArray *poise_collection_list_interviews (PoiseCollection *self,
                                             GError **error);
