/* poise-worker.c: the one thread that owns the collection
 *
 * The thread opens the collection before its first job and closes it after its
 * last. Jobs run one after the other, in the order asked for; each answers on
 * the main context. While the collection does not open, every job tries again
 * and answers with the error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-worker.h"

struct _PoiseWorker
{
  GObject parent_instance;
  char *path;
  GAsyncQueue *jobs; /* GTask; the worker itself as the mark of the end */
  GThread *thread;
};

G_DEFINE_FINAL_TYPE (PoiseWorker, poise_worker, G_TYPE_OBJECT)

typedef struct
{
  const PoiseWorkerJob *job;
  gpointer request;
} Assignment;

typedef struct
{
  char *path;
  GAsyncQueue *jobs;
  PoiseCollection *collection;
} Thread;

static const char the_end[] = "the end";

static void
assignment_free (Assignment *self)
{
  if (self->job->request_free)
    self->job->request_free (self->request);

  g_free (self);
}

static void
run_job (Thread *thread, GTask *task)
{
  Assignment *assignment = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  gpointer result;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (!thread->collection)
    thread->collection = poise_collection_open (thread->path, &error);

  if (!thread->collection)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  result =
      assignment->job->func (thread->collection, assignment->request, &error);

  if (result)
    g_task_return_pointer (task, result, assignment->job->result_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gpointer
thread_func (gpointer data)
{
  Thread *thread = data;
  gpointer next;

  while ((next = g_async_queue_pop (thread->jobs)) != the_end)
    {
      g_autoptr (GTask) task = next;

      run_job (thread, task);
    }

  g_clear_pointer (&thread->collection, poise_collection_free);
  g_async_queue_unref (thread->jobs);
  g_free (thread->path);
  g_free (thread);

  return NULL;
}

static void
poise_worker_dispose (GObject *object)
{
  PoiseWorker *self = POISE_WORKER (object);

  poise_worker_close (self);
  g_clear_pointer (&self->jobs, g_async_queue_unref);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (poise_worker_parent_class)->dispose (object);
}

static void
poise_worker_class_init (PoiseWorkerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = poise_worker_dispose;
}

static void
poise_worker_init (PoiseWorker *self)
{
  self->jobs = g_async_queue_new ();
}

/**
 * poise_worker_new:
 * @path: file of the collection
 *
 * Returns: (transfer full): a worker; dropping the last reference waits until
 *   its jobs are done and the collection is closed
 */
PoiseWorker *
poise_worker_new (const char *path)
{
  PoiseWorker *self = g_object_new (POISE_TYPE_WORKER, NULL);
  Thread *thread = g_new0 (Thread, 1);

  self->path = g_strdup (path);
  thread->path = g_strdup (path);
  thread->jobs = g_async_queue_ref (self->jobs);
  self->thread = g_thread_new ("collection", thread_func, thread);

  return self;
}

/**
 * poise_worker_get_path:
 * @self: a worker
 *
 * Returns: (transfer none): file of the collection
 */
const char *
poise_worker_get_path (PoiseWorker *self)
{
  return self->path;
}

/**
 * poise_worker_close:
 * @self: a worker
 *
 * Waits until the jobs asked for are done and the collection is closed. A job
 * asked for after that answers with %G_IO_ERROR_CLOSED.
 */
void
poise_worker_close (PoiseWorker *self)
{
  if (!self->thread)
    return;

  g_async_queue_push (self->jobs, (gpointer) the_end);
  g_thread_join (g_steal_pointer (&self->thread));
}

/**
 * poise_worker_run_async:
 * @self: a worker
 * @job: (transfer none): static description of the job
 * @request: (transfer full): its argument
 * @cancellable: (nullable): a cancellable
 * @callback: called on the main context when the job is done
 * @user_data: for @callback
 */
void
poise_worker_run_async (PoiseWorker *self,
                        const PoiseWorkerJob *job,
                        gpointer request,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Assignment *assignment = g_new0 (Assignment, 1);

  assignment->job = job;
  assignment->request = request;

  g_task_set_source_tag (task, poise_worker_run_async);
  g_task_set_task_data (task, assignment, (GDestroyNotify) assignment_free);

  if (self->thread)
    g_async_queue_push (self->jobs, g_steal_pointer (&task));
  else
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CLOSED,
                                     "the collection is closed");
}

/**
 * poise_worker_run_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full): the job's result, or %NULL with @error set
 */
gpointer
poise_worker_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
