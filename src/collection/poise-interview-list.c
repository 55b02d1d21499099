/* poise-interview-list.c: the interviews that a person has entered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-interview-list.h"

#include "poise-collection-private.h"

/**
 * poise_interview_copy:
 * @self: an interview
 *
 * Returns: (transfer full): the same interview
 */
PoiseInterview *
poise_interview_copy (const PoiseInterview *self)
{
  PoiseInterview *copy = g_new0 (PoiseInterview, 1);

  copy->id = self->id;
  copy->date = g_strdup (self->date);
  copy->track = g_strdup (self->track);

  return copy;
}

/**
 * poise_interview_free:
 * @self: (transfer full): an interview
 *
 * Frees it with its texts.
 */
void
poise_interview_free (PoiseInterview *self)
{
  g_free (self->date);
  g_free (self->track);
  g_free (self);
}

/* Digits and dashes in their places, and a day that the calendar has. */
static gboolean
date_is_valid (const char *date)
{
  static const char form[] = "dddd-dd-dd";
  gsize i;

  for (i = 0; form[i]; i++)
    if (form[i] == 'd' ? !g_ascii_isdigit (date[i]) : date[i] != form[i])
      return FALSE;

  if (date[i])
    return FALSE;

  return g_date_valid_dmy ((GDateDay) g_ascii_strtoull (date + 8, NULL, 10),
                           (GDateMonth) g_ascii_strtoull (date + 5, NULL, 10),
                           (GDateYear) g_ascii_strtoull (date, NULL, 10));
}

static gboolean
check_date (const char *date, GError **error)
{
  if (date_is_valid (date))
    return TRUE;

  g_set_error (error, POISE_COLLECTION_ERROR, POISE_COLLECTION_ERROR_FAILED,
               "“%s” is not a date like 2026-12-31", date);

  return FALSE;
}

/**
 * poise_collection_add_interview:
 * @self: a collection
 * @date: local date in ISO form, "2026-12-31"
 * @track: key of a company track, or "" for none
 * @now_ms: the moment of entering, Unix milliseconds
 * @id: (out): the new interview
 * @error: return location for an error
 *
 * Returns: whether it was written; %POISE_COLLECTION_ERROR_FAILED if @date is
 *   none
 */
gboolean
poise_collection_add_interview (PoiseCollection *self,
                                const char *date,
                                const char *track,
                                gint64 now_ms,
                                gint64 *id,
                                GError **error)
{
  g_autoptr (PoiseStatement) statement = NULL;

  if (!check_date (date, error))
    return FALSE;

  statement =
      poise_database_prepare (self->database,
                              "INSERT INTO interview (date, track, created_ms) "
                              "VALUES (:date, :track, :created_ms)",
                              error);

  if (!statement)
    return FALSE;

  poise_statement_bind_text (statement, ":date", date);
  poise_statement_bind_text (statement, ":track", track);
  poise_statement_bind_int (statement, ":created_ms", now_ms);

  if (!poise_statement_run (statement, error))
    return FALSE;

  *id = poise_database_get_last_id (self->database);

  return TRUE;
}

/* Runs a statement that is to change the row @id. */
static gboolean
change_interview (PoiseCollection *self,
                  PoiseStatement *statement,
                  gint64 id,
                  GError **error)
{
  poise_statement_bind_int (statement, ":id", id);

  if (!poise_statement_run (statement, error))
    return FALSE;

  if (poise_database_get_changes (self->database) > 0)
    return TRUE;

  g_set_error (error, POISE_COLLECTION_ERROR, POISE_COLLECTION_ERROR_NOT_FOUND,
               "there is no interview %" G_GINT64_FORMAT, id);

  return FALSE;
}

/**
 * poise_collection_set_interview:
 * @self: a collection
 * @id: an interview
 * @date: local date in ISO form, "2026-12-31"
 * @track: key of a company track, or "" for none
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
poise_collection_set_interview (PoiseCollection *self,
                                gint64 id,
                                const char *date,
                                const char *track,
                                GError **error)
{
  g_autoptr (PoiseStatement) statement = NULL;

  if (!check_date (date, error))
    return FALSE;

  statement = poise_database_prepare (
      self->database,
      "UPDATE interview SET date = :date, track = :track WHERE id = :id",
      error);

  if (!statement)
    return FALSE;

  poise_statement_bind_text (statement, ":date", date);
  poise_statement_bind_text (statement, ":track", track);

  return change_interview (self, statement, id, error);
}

/**
 * poise_collection_remove_interview:
 * @self: a collection
 * @id: an interview
 * @error: return location for an error
 *
 * Returns: whether it was removed
 */
gboolean
poise_collection_remove_interview (PoiseCollection *self,
                                   gint64 id,
                                   GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database, "DELETE FROM interview WHERE id = :id", error);

  return statement && change_interview (self, statement, id, error);
}

/**
 * poise_collection_list_interviews:
 * @self: a collection
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PoiseInterview): all interviews by
 * date
 */
GPtrArray *
poise_collection_list_interviews (PoiseCollection *self, GError **error)
{
  g_autoptr (GPtrArray) interviews =
      g_ptr_array_new_with_free_func ((GDestroyNotify) poise_interview_free);
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database, "SELECT id, date, track FROM interview ORDER BY date, id",
      error);
  PoiseStep step;

  if (!statement)
    return NULL;

  while ((step = poise_statement_step (statement, error)) == POISE_STEP_ROW)
    {
      PoiseInterview *interview = g_new0 (PoiseInterview, 1);

      interview->id = poise_statement_get_int (statement, 0);
      interview->date = g_strdup (poise_statement_get_text (statement, 1));
      interview->track = g_strdup (poise_statement_get_text (statement, 2));
      g_ptr_array_add (interviews, interview);
    }

  return step == POISE_STEP_DONE ? g_steal_pointer (&interviews) : NULL;
}
