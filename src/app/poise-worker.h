/* poise-worker.h: the one thread that owns the collection
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-collection.h"

#define POISE_TYPE_WORKER (poise_worker_get_type ())

G_DECLARE_FINAL_TYPE (PoiseWorker, poise_worker, POISE, WORKER, GObject)

/**
 * PoiseWorkerFunc:
 * @collection: the open collection
 * @request: what poise_worker_run_async() was given
 * @error: return location for an error
 *
 * Runs on the worker's thread.
 *
 * Returns: (transfer full): the result, or %NULL with @error set
 */
typedef gpointer (*PoiseWorkerFunc) (PoiseCollection *collection,
                                     gpointer request,
                                     GError **error);

/**
 * PoiseWorkerJob:
 * @func: what to do
 * @request_free: frees the request
 * @result_free: frees the result if nobody takes it
 */
typedef struct
{
  PoiseWorkerFunc func;
  GDestroyNotify request_free;
  GDestroyNotify result_free;
} PoiseWorkerJob;

PoiseWorker *poise_worker_new (const char *path);
const char *poise_worker_get_path (PoiseWorker *self);
void poise_worker_close (PoiseWorker *self);
void poise_worker_run_async (PoiseWorker *self,
                             const PoiseWorkerJob *job,
                             gpointer request,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gpointer poise_worker_run_finish (GAsyncResult *result, GError **error);
