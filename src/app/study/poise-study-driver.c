/* poise-study-driver.c: carries a session through the collection
 *
 * What a person does waits until the collection has done it, durably; only then
 * the session takes its next state. Commands that arrive meanwhile wait in
 * order, so that fast typing is never lost nor applied to the wrong card. An
 * error leaves the session as it was and drops the waiting commands, which were
 * meant for what did not happen.
 *
 * Signals: "changed", the session or its card; "done" (PoiseOperationKind,
 * undone), something that can be told to the person; "failed" (GError).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-study-driver.h"

struct _PoiseStudyDriver
{
  GObject parent_instance;

  PoiseWorker *worker;
  PoiseSettings *settings;

  PoiseSession *session;
  PoiseSession *hidden; /* to go back to if an answer cannot be shown */
  PoiseCardContent *content;
  GQueue waiting; /* Order */
  gboolean busy;
  gboolean stale;     /* the choices changed while busy */
  PoiseRating rating; /* of the grade that is being written */
};

G_DEFINE_FINAL_TYPE (PoiseStudyDriver, poise_study_driver, G_TYPE_OBJECT)

typedef struct
{
  PoiseCommand command;
  int argument;
} Order;

enum
{
  SIGNAL_CHANGED,
  SIGNAL_DONE,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
poise_study_driver_dispose (GObject *object)
{
  PoiseStudyDriver *self = POISE_STUDY_DRIVER (object);

  g_queue_clear_full (&self->waiting, g_free);
  g_clear_pointer (&self->content, poise_card_content_free);
  g_clear_pointer (&self->hidden, poise_session_unref);
  g_clear_pointer (&self->session, poise_session_unref);
  g_clear_object (&self->worker);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (poise_study_driver_parent_class)->dispose (object);
}

static void
poise_study_driver_class_init (PoiseStudyDriverClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);
  GSignalFlags flags = G_SIGNAL_RUN_LAST;

  G_OBJECT_CLASS (klass)->dispose = poise_study_driver_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", type, flags, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DONE] =
      g_signal_new ("done", type, flags, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                    G_TYPE_INT, G_TYPE_BOOLEAN);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", type, flags, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
poise_study_driver_init (PoiseStudyDriver *self)
{
  g_queue_init (&self->waiting);
}

static void carry_out (PoiseStudyDriver *self, const Order *order);

static void
run_waiting (PoiseStudyDriver *self)
{
  while (!self->busy && !g_queue_is_empty (&self->waiting))
    {
      g_autofree Order *order = g_queue_pop_head (&self->waiting);

      carry_out (self, order);
    }
}

static void
settle (PoiseStudyDriver *self)
{
  self->busy = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  run_waiting (self);
}

static void load_card (PoiseStudyDriver *self);

static void
fail (PoiseStudyDriver *self, const GError *error)
{
  self->busy = FALSE;
  g_queue_clear_full (&self->waiting, g_free);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);

  if (self->stale && self->session)
    load_card (self);
}

static void
run (PoiseStudyDriver *self,
     const PoiseWorkerJob *job,
     PoiseRequest *request,
     GAsyncReadyCallback callback)
{
  self->busy = TRUE;
  poise_worker_run_async (self->worker, job, request, NULL, callback,
                          g_object_ref (self));
}

static void
set_session (PoiseStudyDriver *self, PoiseSession *session)
{
  g_clear_pointer (&self->session, poise_session_unref);
  self->session = session;
}

static void
apply (PoiseStudyDriver *self, const PoiseAction *action, gint64 now_ms)
{
  set_session (self, poise_session_apply (self->session, action, now_ms));
}

static void
content_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PoiseStudyDriver) self = user_data;
  g_autoptr (GError) error = NULL;
  PoiseCardContent *content = poise_worker_run_finish (result, &error);

  if (!content)
    {
      if (self->hidden)
        set_session (self, g_steal_pointer (&self->hidden));

      fail (self, error);
      return;
    }

  g_clear_pointer (&self->hidden, poise_session_unref);
  g_clear_pointer (&self->content, poise_card_content_free);
  self->content = content;

  if (self->stale)
    load_card (self);
  else
    settle (self);
}

/* Reads the card that the session shows, and what each grade would do if its
 * answer shows. */
static void
load_card (PoiseStudyDriver *self)
{
  const PoiseQueueItem *item = poise_session_get_current (self->session);
  PoiseRequest *request;

  self->stale = FALSE;

  if (!item)
    {
      g_clear_pointer (&self->content, poise_card_content_free);
      settle (self);
      return;
    }

  request = poise_request_new (self->settings);
  request->card_id = item->card_id;
  request->reviewed_ms = poise_session_get_revealed_ms (self->session);
  run (self, &poise_content_job, request, content_loaded_cb);
}

static void
settings_changed_cb (PoiseStudyDriver *self)
{
  if (self->busy)
    self->stale = TRUE;
  else if (self->session)
    load_card (self);
}

/**
 * poise_study_driver_new:
 * @worker: owner of the collection
 * @settings: the person's choices
 *
 * Returns: (transfer full): a driver without a session
 */
PoiseStudyDriver *
poise_study_driver_new (PoiseWorker *worker, PoiseSettings *settings)
{
  PoiseStudyDriver *self = g_object_new (POISE_TYPE_STUDY_DRIVER, NULL);

  self->worker = g_object_ref (worker);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed",
                           G_CALLBACK (settings_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

static void
queue_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PoiseStudyDriver) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) items = poise_worker_run_finish (result, &error);

  if (!items)
    {
      fail (self, error);
      return;
    }

  set_session (self, poise_session_new ((PoiseQueueItem *) (void *) items->data,
                                        items->len, poise_now_ms ()));
  load_card (self);
}

/**
 * poise_study_driver_start:
 * @self: a driver
 * @category_id: a category, or 0 for all
 * @extra: new cards to allow beyond the day's limit, 0 or more
 *
 * Starts a session over what is to do now.
 */
void
poise_study_driver_start (PoiseStudyDriver *self, gint64 category_id, int extra)
{
  PoiseRequest *request = poise_request_new (self->settings);

  request->category_id = category_id;
  request->extra = extra;
  run (self, &poise_queue_job, request, queue_built_cb);
}

static void
card_graded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PoiseStudyDriver) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree PoiseReceipt *receipt = poise_worker_run_finish (result, &error);
  PoiseAction action = { POISE_ACTION_GRADE };

  if (!receipt)
    {
      fail (self, error);
      return;
    }

  action.rating = self->rating;
  action.operation = receipt->operation;
  action.outcome = receipt->outcome;
  apply (self, &action, poise_now_ms ());
  g_signal_emit (self, signals[SIGNAL_DONE], 0, POISE_OPERATION_GRADE, FALSE);
  load_card (self);
}

static void
grade (PoiseStudyDriver *self, PoiseRating rating)
{
  PoiseRequest *request = poise_request_new (self->settings);

  self->rating = rating;
  request->card_id = self->content->card.id;
  request->rating = rating;
  request->reviewed_ms = poise_session_get_revealed_ms (self->session);
  request->duration_ms =
      poise_session_get_answer_time_ms (self->session, request->now_ms);
  run (self, &poise_grade_job, request, card_graded_cb);
}

static gboolean
is_pass_fail (PoiseStudyDriver *self)
{
  return poise_settings_get_grading_mode (self->settings)
         == POISE_GRADING_PASS_FAIL;
}

static void
grade_by_key (PoiseStudyDriver *self, int key)
{
  if (poise_session_get_phase (self->session) != POISE_SESSION_ANSWER)
    return;

  if (is_pass_fail (self))
    {
      if (key == 1 || key == 2)
        grade (self, key == 1 ? POISE_RATING_AGAIN : POISE_RATING_GOOD);
    }
  else if (key >= POISE_RATING_AGAIN && key <= POISE_RATING_EASY)
    {
      grade (self, (PoiseRating) key);
    }
}

static void
proceed (PoiseStudyDriver *self)
{
  PoiseAction action = { POISE_ACTION_SHOW_ANSWER };

  switch (poise_session_get_phase (self->session))
    {
    case POISE_SESSION_QUESTION:
      self->hidden = poise_session_ref (self->session);
      apply (self, &action, poise_now_ms ());
      load_card (self);
      break;

    case POISE_SESSION_ANSWER:
      grade (self, poise_study_driver_get_advice (self).rating);
      break;

    case POISE_SESSION_DONE:
    default:
      break;
    }
}

static void
card_marked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PoiseStudyDriver) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree PoiseReceipt *receipt = poise_worker_run_finish (result, &error);
  PoiseAction action = { POISE_ACTION_MARK };

  if (!receipt)
    {
      fail (self, error);
      return;
    }

  if (receipt->operation.kind == POISE_OPERATION_SUSPEND
      || receipt->operation.kind == POISE_OPERATION_BURY)
    action.kind = POISE_ACTION_REMOVE;

  action.operation = receipt->operation;
  apply (self, &action, poise_now_ms ());
  g_signal_emit (self, signals[SIGNAL_DONE], 0, action.operation.kind, FALSE);
  load_card (self);
}

static void
mark (PoiseStudyDriver *self, PoiseOperationKind kind, gboolean value)
{
  PoiseRequest *request = poise_request_new (self->settings);

  request->card_id = self->content->card.id;
  request->operation.kind = kind;
  request->value = value;
  run (self, &poise_mark_job, request, card_marked_cb);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PoiseStudyDriver) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree PoiseReceipt *receipt = poise_worker_run_finish (result, &error);

  if (!receipt)
    {
      fail (self, error);
      return;
    }

  set_session (self, poise_session_undo (self->session, poise_now_ms ()));
  g_signal_emit (self, signals[SIGNAL_DONE], 0, receipt->operation.kind, TRUE);
  load_card (self);
}

static void
undo (PoiseStudyDriver *self)
{
  const PoiseOperation *operation = poise_session_get_undo (self->session);
  PoiseRequest *request;

  if (!operation)
    return;

  request = poise_request_new (self->settings);
  request->operation = *operation;
  run (self, &poise_undo_job, request, undone_cb);
}

static void
look (PoiseStudyDriver *self, PoiseActionKind kind, int index)
{
  PoiseAction action = { kind, index };

  apply (self, &action, poise_now_ms ());
  settle (self);
}

static void
carry_out_on_card (PoiseStudyDriver *self, const Order *order)
{
  const PoiseCard *card = &self->content->card;

  switch (order->command)
    {
    case POISE_COMMAND_PROCEED:
      proceed (self);
      break;

    case POISE_COMMAND_GRADE:
      grade_by_key (self, order->argument);
      break;

    case POISE_COMMAND_TICK:
      if (order->argument < (int) g_strv_length (self->content->text->points))
        look (self, POISE_ACTION_TICK, order->argument);
      break;

    case POISE_COMMAND_SECTION:
      look (self, POISE_ACTION_SECTION, order->argument);
      break;

    case POISE_COMMAND_LANGUAGE:
      look (self, POISE_ACTION_LANGUAGE, 0);
      break;

    case POISE_COMMAND_FLAG:
      mark (self, POISE_OPERATION_FLAG, !card->flagged);
      break;

    case POISE_COMMAND_STAR:
      mark (self, POISE_OPERATION_STAR, !card->starred);
      break;

    case POISE_COMMAND_BURY:
      mark (self, POISE_OPERATION_BURY, TRUE);
      break;

    case POISE_COMMAND_SUSPEND:
      mark (self, POISE_OPERATION_SUSPEND, TRUE);
      break;

    case POISE_COMMAND_UNDO:
    default:
      g_assert_not_reached ();
    }
}

/* The card was not read if the collection failed after the last command: then
 * reading it is tried again before anything is done to it. */
static void
carry_out (PoiseStudyDriver *self, const Order *order)
{
  const PoiseQueueItem *item = poise_session_get_current (self->session);

  if (order->command == POISE_COMMAND_UNDO)
    undo (self);
  else if (item && self->content && self->content->card.id == item->card_id)
    carry_out_on_card (self, order);
  else if (item)
    load_card (self);
}

/**
 * poise_study_driver_do:
 * @self: a driver
 * @command: what the person wants
 * @argument: see #PoiseCommand
 *
 * Does it now, or after what is being done. A command that makes no sense when
 * its turn comes does nothing.
 */
void
poise_study_driver_do (PoiseStudyDriver *self,
                       PoiseCommand command,
                       int argument)
{
  Order order = { command, argument };

  if (self->busy)
    g_queue_push_tail (&self->waiting, g_memdup2 (&order, sizeof order));
  else if (self->session)
    carry_out (self, &order);
}

/**
 * poise_study_driver_get_session:
 * @self: a driver
 *
 * Returns: (transfer none) (nullable): the session, %NULL before its queue is
 * read
 */
PoiseSession *
poise_study_driver_get_session (PoiseStudyDriver *self)
{
  return self->session;
}

/**
 * poise_study_driver_get_content:
 * @self: a driver
 *
 * Returns: (transfer none) (nullable): the card that the session shows
 */
const PoiseCardContent *
poise_study_driver_get_content (PoiseStudyDriver *self)
{
  return self->content;
}

/**
 * poise_study_driver_get_text:
 * @self: a driver
 *
 * Returns: (transfer none) (nullable): what the card says, in the language that
 *   the session shows
 */
PoiseNoteText *
poise_study_driver_get_text (PoiseStudyDriver *self)
{
  if (!self->content)
    return NULL;

  return poise_session_get_other_language (self->session) ? self->content->other
                                                          : self->content->text;
}

/**
 * poise_study_driver_get_advice:
 * @self: a driver that has a card
 *
 * Returns: the grade that the ticks suggest, of those offered
 */
PoiseRatingAdvice
poise_study_driver_get_advice (PoiseStudyDriver *self)
{
  int points = (int) g_strv_length (self->content->text->points);
  PoiseRatingAdvice advice = poise_rating_advice_new (
      poise_session_get_ticks (self->session), MIN (points, 32));

  if (is_pass_fail (self))
    advice.rating = poise_rating_advice_pass_fail (advice.rating);

  return advice;
}
