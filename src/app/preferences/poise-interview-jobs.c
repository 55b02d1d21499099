/* poise-interview-jobs.c: reading and setting the interview ahead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-interview-jobs.h"

static void
request_free (PoiseInterviewRequest *self)
{
  g_free (self->date);
  g_free (self->track);
  g_free (self);
}

static gboolean
write_interview (PoiseCollection *collection,
                 const PoiseInterviewRequest *request,
                 gint64 *id,
                 GError **error)
{
  *id = request->id;

  if (request->date && request->id)
    return poise_collection_set_interview (
        collection, request->id, request->date, request->track, error);

  if (request->date)
    return poise_collection_add_interview (
        collection, request->date, request->track, request->now_ms, id, error);

  *id = 0;

  return request->id == 0
         || poise_collection_remove_interview (collection, request->id, error);
}

static gpointer
set_interview (PoiseCollection *collection, gpointer data, GError **error)
{
  PoiseInterviewRequest *request = data;
  PoiseInterview *interview;
  gint64 id;

  if (!write_interview (collection, request, &id, error))
    return NULL;

  interview = g_new0 (PoiseInterview, 1);
  interview->id = id;
  interview->date = g_strdup (request->date ? request->date : "");
  interview->track = g_strdup (request->track);

  return interview;
}

const PoiseWorkerJob poise_interview_set_job = {
  set_interview,
  (GDestroyNotify) request_free,
  (GDestroyNotify) poise_interview_free,
};
