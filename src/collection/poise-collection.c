/* poise-collection.c: opens a collection, and reads its notes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-collection-private.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "poise-file-lock.h"
#include "poise-schema.h"

G_DEFINE_QUARK (poise - collection - error - quark, poise_collection_error)

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int number;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  number = errno;
  g_set_error (error, POISE_COLLECTION_ERROR,
               (int) poise_error_code_from_errno (number), "%s: %s", folder,
               g_strerror (number));

  return FALSE;
}

static gboolean
read_weights (PoiseCollection *self, GArray *weights, GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "SELECT value FROM parameters, json_each (parameters.weights) "
      "WHERE parameters.id = (SELECT max (id) FROM parameters) "
      "ORDER BY json_each.key",
      error);
  PoiseStep step;

  if (!statement)
    return FALSE;

  while ((step = poise_statement_step (statement, error)) == POISE_STEP_ROW)
    {
      double weight = poise_statement_get_double (statement, 0);

      g_array_append_val (weights, weight);
    }

  return step == POISE_STEP_DONE;
}

static gboolean
read_model (PoiseCollection *self, GError **error)
{
  g_autoptr (GArray) weights = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GError) local_error = NULL;

  if (!read_weights (self, weights, error))
    return FALSE;

  if (poise_memory_model_init (&self->model,
                               (const double *) (gpointer) weights->data,
                               weights->len, &local_error))
    return TRUE;

  g_set_error (error, POISE_COLLECTION_ERROR, POISE_COLLECTION_ERROR_DAMAGED,
               "the memory model's parameters: %s", local_error->message);

  return FALSE;
}

/**
 * poise_collection_open:
 * @path: a file; it and its folder are made if missing
 * @error: return location for an error
 *
 * Takes the collection's lock, without which nothing is opened. A file that is
 * no collection or a newer one is left as it is.
 *
 * Returns: (transfer full): the collection, or %NULL with an error of
 *   %POISE_COLLECTION_ERROR
 */
PoiseCollection *
poise_collection_open (const char *path, GError **error)
{
  g_autoptr (PoiseCollection) self = NULL;

  g_return_val_if_fail (path, NULL);

  self = g_new0 (PoiseCollection, 1);
  self->lock_fd = -1;

  if (!make_folder (path, error))
    return NULL;

  self->lock_fd = poise_file_lock_acquire (path, error);

  if (self->lock_fd < 0)
    return NULL;

  self->database = poise_database_open (path, error);

  if (!self->database || !poise_schema_prepare (self->database, path, error)
      || !read_model (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * poise_collection_free:
 * @self: (transfer full): a collection
 *
 * Closes it. The lock goes last, so that nobody opens what is still being
 * closed.
 */
void
poise_collection_free (PoiseCollection *self)
{
  g_clear_pointer (&self->database, poise_database_free);
  g_clear_fd (&self->lock_fd, NULL);
  g_free (self);
}

/**
 * poise_collection_get_model:
 * @self: a collection
 *
 * Returns: (transfer none): the memory model with the newest parameters
 */
const PoiseMemoryModel *
poise_collection_get_model (PoiseCollection *self)
{
  return &self->model;
}

static void
set_no_note (gint64 note_id, GError **error)
{
  g_set_error (error, POISE_COLLECTION_ERROR, POISE_COLLECTION_ERROR_NOT_FOUND,
               "there is no note %" G_GINT64_FORMAT, note_id);
}

static gboolean
read_tags (PoiseCollection *self, PoiseNote *note, GError **error)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "SELECT value FROM note, json_each (note.tags) WHERE note.id = :id "
      "ORDER BY json_each.key",
      error);
  PoiseStep step;

  if (!statement)
    return FALSE;

  poise_statement_bind_int (statement, ":id", note->id);

  while ((step = poise_statement_step (statement, error)) == POISE_STEP_ROW)
    g_strv_builder_add (tags, poise_statement_get_text (statement, 0));

  note->tags = g_strv_builder_end (tags);

  return step == POISE_STEP_DONE;
}

static PoiseNote *
read_note (PoiseStatement *statement)
{
  PoiseNote *note = g_new0 (PoiseNote, 1);

  note->id = poise_statement_get_int (statement, 0);
  note->guid = g_strdup (poise_statement_get_text (statement, 1));
  note->kind = g_strdup (poise_statement_get_text (statement, 2));
  note->level = g_strdup (poise_statement_get_text (statement, 3));
  note->category_id = poise_statement_get_int (statement, 4);

  return note;
}

/**
 * poise_collection_dup_note:
 * @self: a collection
 * @note_id: a note
 * @error: return location for an error
 *
 * Returns: (transfer full): the note, or %NULL with
 *   %POISE_COLLECTION_ERROR_NOT_FOUND if there is none
 */
PoiseNote *
poise_collection_dup_note (PoiseCollection *self,
                           gint64 note_id,
                           GError **error)
{
  g_autoptr (PoiseNote) note = NULL;
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "SELECT id, guid, kind, level, category_id FROM note WHERE id = :id",
      error);
  PoiseStep step;

  if (!statement)
    return NULL;

  poise_statement_bind_int (statement, ":id", note_id);
  step = poise_statement_step (statement, error);

  if (step == POISE_STEP_DONE)
    set_no_note (note_id, error);

  if (step != POISE_STEP_ROW)
    return NULL;

  note = read_note (statement);

  return read_tags (self, note, error) ? g_steal_pointer (&note) : NULL;
}

static PoiseNoteText *
read_text (PoiseStatement *statement, gint64 note_id, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  PoiseNoteText *text = poise_note_text_new_from_json (
      poise_statement_get_text (statement, 0),
      poise_statement_get_text (statement, 1), &local_error);

  if (!text)
    g_set_error (error, POISE_COLLECTION_ERROR, POISE_COLLECTION_ERROR_DAMAGED,
                 "the text of note %" G_GINT64_FORMAT ": %s", note_id,
                 local_error->message);

  return text;
}

/**
 * poise_collection_dup_text:
 * @self: a collection
 * @note_id: a note
 * @language: the language to read it in
 * @error: return location for an error
 *
 * Returns: (transfer full): its text in @language if there is one, else in
 *   English; or %NULL with %POISE_COLLECTION_ERROR_NOT_FOUND
 */
PoiseNoteText *
poise_collection_dup_text (PoiseCollection *self,
                           gint64 note_id,
                           const char *language,
                           GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "SELECT language, json FROM note_text "
      "WHERE note_id = :id AND language IN (:language, 'en') "
      "ORDER BY language = :language DESC LIMIT 1",
      error);
  PoiseStep step;

  if (!statement)
    return NULL;

  poise_statement_bind_int (statement, ":id", note_id);
  poise_statement_bind_text (statement, ":language", language);
  step = poise_statement_step (statement, error);

  if (step == POISE_STEP_DONE)
    set_no_note (note_id, error);

  return step == POISE_STEP_ROW ? read_text (statement, note_id, error) : NULL;
}
