/* poise-study-jobs.c: what a study session asks of the collection
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-study-jobs.h"

#include "poise-budget.h"
#include "poise-category.h"
#include "poise-queue.h"

/**
 * poise_card_content_free:
 * @self: (transfer full): a content
 */
void
poise_card_content_free (PoiseCardContent *self)
{
  g_clear_pointer (&self->note, poise_note_free);
  g_clear_pointer (&self->text, poise_note_text_unref);
  g_clear_pointer (&self->other, poise_note_text_unref);
  g_free (self->category);
  g_free (self);
}

static gpointer
build_queue (PoiseCollection *collection, gpointer data, GError **error)
{
  PoiseRequest *request = data;
  PoisePolicy policy;

  if (!poise_budget_fit_policy (collection, request, &policy, error))
    return NULL;

  return poise_collection_build_queue (
      collection, &policy, request->category_id, request->now_ms, error);
}

static gboolean
content_read_texts (PoiseCardContent *self,
                    PoiseCollection *collection,
                    const PoiseRequest *request,
                    GError **error)
{
  const char *other = poise_settings_other_language (request->language);
  gint64 note_id = self->card.note_id;

  self->text =
      poise_collection_dup_text (collection, note_id, request->language, error);

  if (!self->text)
    return FALSE;

  self->other = poise_collection_dup_text (collection, note_id, other, error);

  return self->other != NULL;
}

static gboolean
content_read_preview (PoiseCardContent *self,
                      PoiseCollection *collection,
                      const PoiseRequest *request,
                      GError **error)
{
  self->preview.reviewed_ms = request->reviewed_ms;

  if (request->reviewed_ms == 0)
    return TRUE;

  return poise_collection_preview (collection, request->card_id,
                                   &request->policy, request->reviewed_ms,
                                   self->preview.outcomes, error);
}

static gpointer
load_content (PoiseCollection *collection, gpointer data, GError **error)
{
  PoiseRequest *request = data;
  g_autoptr (PoiseCardContent) self = g_new0 (PoiseCardContent, 1);

  if (!poise_collection_get_card (collection, request->card_id, &self->card,
                                  error))
    return NULL;

  self->note =
      poise_collection_dup_note (collection, self->card.note_id, error);

  if (!self->note || !content_read_texts (self, collection, request, error)
      || !content_read_preview (self, collection, request, error))
    return NULL;

  self->category = poise_collection_dup_category_title (
      collection, self->note->category_id, request->language, error);

  return self->category ? g_steal_pointer (&self) : NULL;
}

static gpointer
grade (PoiseCollection *collection, gpointer data, GError **error)
{
  PoiseRequest *request = data;
  g_autofree PoiseReceipt *self = g_new0 (PoiseReceipt, 1);

  if (!poise_collection_grade (collection, request->card_id, request->rating,
                               request->duration_ms, &request->policy,
                               request->reviewed_ms, &self->operation,
                               &self->outcome, error))
    return NULL;

  return g_steal_pointer (&self);
}

static gboolean
do_mark (PoiseCollection *collection,
         const PoiseRequest *request,
         PoiseOperation *operation,
         GError **error)
{
  gint64 id = request->card_id;
  gboolean value = request->value;

  switch (request->operation.kind)
    {
    case POISE_OPERATION_SUSPEND:
      return poise_collection_set_suspended (collection, id, value, operation,
                                             error);

    case POISE_OPERATION_FLAG:
      return poise_collection_set_flagged (collection, id, value, operation,
                                           error);

    case POISE_OPERATION_STAR:
      return poise_collection_set_starred (collection, id, value, operation,
                                           error);

    case POISE_OPERATION_BURY:
      return poise_collection_bury (collection, id, &request->policy,
                                    request->now_ms, operation, error);

    case POISE_OPERATION_GRADE:
    default:
      g_assert_not_reached ();
    }
}

static gpointer
mark (PoiseCollection *collection, gpointer data, GError **error)
{
  g_autofree PoiseReceipt *self = g_new0 (PoiseReceipt, 1);

  if (!do_mark (collection, data, &self->operation, error))
    return NULL;

  return g_steal_pointer (&self);
}

static gpointer
undo (PoiseCollection *collection, gpointer data, GError **error)
{
  PoiseRequest *request = data;
  g_autofree PoiseReceipt *self = g_new0 (PoiseReceipt, 1);

  self->operation = request->operation;

  if (!poise_collection_undo (collection, &request->operation, request->now_ms,
                              error))
    return NULL;

  return g_steal_pointer (&self);
}

static gboolean
append_review (const PoiseReview *review, gpointer user_data, GError **error)
{
  g_array_append_val ((GArray *) user_data, *review);

  return TRUE;
}

static gpointer
load_history (PoiseCollection *collection, gpointer data, GError **error)
{
  PoiseRequest *request = data;
  g_autoptr (GArray) reviews = g_array_new (FALSE, FALSE, sizeof (PoiseReview));

  if (!poise_collection_foreach_review (collection, request->card_id,
                                        append_review, reviews, error))
    return NULL;

  return g_steal_pointer (&reviews);
}

#define JOB(func, result_free) \
  { func, (GDestroyNotify) poise_request_free, (GDestroyNotify) result_free }

const PoiseWorkerJob poise_queue_job = JOB (build_queue, g_array_unref);
const PoiseWorkerJob poise_content_job =
    JOB (load_content, poise_card_content_free);
const PoiseWorkerJob poise_grade_job = JOB (grade, g_free);
const PoiseWorkerJob poise_mark_job = JOB (mark, g_free);
const PoiseWorkerJob poise_undo_job = JOB (undo, g_free);
const PoiseWorkerJob poise_history_job = JOB (load_history, g_array_unref);
