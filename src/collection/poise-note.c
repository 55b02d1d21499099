/* poise-note.c: what a note says, in one language
 *
 * A text is stored as the JSON object that its deck has for it: question,
 * answer, points, detail, follow_ups, pitfalls, sources.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-note.h"

#include "poise-json.h"

/* The key points are ticked with the digits 1 to 9. */
#define MAX_POINTS  9
#define MAX_ENTRIES 20
#define MAX_YEAR    2200

static void
follow_up_free (PoiseFollowUp *self)
{
  g_free (self->question);
  g_free (self->answer);
  g_free (self);
}

static void
source_free (PoiseSource *self)
{
  g_free (self->title);
  g_free (self->authors);
  g_free (self->url);
  g_free (self);
}

static void
note_text_clear (PoiseNoteText *self)
{
  g_free (self->language);
  g_free (self->question);
  g_free (self->answer);
  g_strfreev (self->points);
  g_free (self->detail);
  g_ptr_array_unref (self->follow_ups);
  g_strfreev (self->pitfalls);
  g_ptr_array_unref (self->sources);
}

static gboolean
read_follow_up (JsonObject *object, PoiseNoteText *self, GError **error)
{
  const char *question = poise_json_get_text (object, "question", FALSE, error);
  const char *answer;
  PoiseFollowUp *follow_up;

  if (!question)
    return FALSE;

  answer = poise_json_get_text (object, "answer", FALSE, error);

  if (!answer)
    return FALSE;

  follow_up = g_new0 (PoiseFollowUp, 1);
  follow_up->question = g_strdup (question);
  follow_up->answer = g_strdup (answer);
  g_ptr_array_add (self->follow_ups, follow_up);

  return TRUE;
}

static gboolean
read_year (JsonObject *object, int *year, GError **error)
{
  JsonNode *node = json_object_get_member (object, "year");
  gint64 value;

  *year = 0;

  if (!node || JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  if (!JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_INT64)
    {
      poise_json_set_error (error, "year", "not a whole number");
      return FALSE;
    }

  value = json_node_get_int (node);

  if (value < 0 || value > MAX_YEAR)
    {
      poise_json_set_error (error, "year", "not a year");
      return FALSE;
    }

  *year = (int) value;

  return TRUE;
}

/* A bare DOI becomes its address. */
static char *
dup_address (JsonObject *object, GError **error)
{
  const char *url = poise_json_get_text (object, "url", FALSE, error);

  if (!url)
    return NULL;

  if (g_str_has_prefix (url, "10."))
    return g_strconcat ("https://doi.org/", url, NULL);

  if (g_str_has_prefix (url, "https://") || g_str_has_prefix (url, "http://"))
    return g_strdup (url);

  poise_json_set_error (error, "url", "neither an https address nor a DOI");

  return NULL;
}

static gboolean
read_source (JsonObject *object, PoiseNoteText *self, GError **error)
{
  const char *title = poise_json_get_text (object, "title", FALSE, error);
  const char *authors;
  g_autofree char *url = NULL;
  PoiseSource *source;
  int year;

  if (!title)
    return FALSE;

  authors = poise_json_get_text (object, "authors", TRUE, error);

  if (!authors || !read_year (object, &year, error))
    return FALSE;

  url = dup_address (object, error);

  if (!url)
    return FALSE;

  source = g_new0 (PoiseSource, 1);
  source->title = g_strdup (title);
  source->authors = g_strdup (authors);
  source->year = year;
  source->url = g_steal_pointer (&url);
  g_ptr_array_add (self->sources, source);

  return TRUE;
}

typedef gboolean (*ReadFunc) (JsonObject *object,
                              PoiseNoteText *self,
                              GError **error);

static gboolean
read_objects (JsonObject *object,
              const char *field,
              ReadFunc read,
              PoiseNoteText *self,
              GError **error)
{
  JsonArray *array =
      poise_json_get_array (object, field, 0, MAX_ENTRIES, error);

  if (!array)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *element = poise_json_get_element (array, field, i, error);

      if (!element)
        return FALSE;

      if (!read (element, self, error))
        {
          g_prefix_error (error, "%s[%u].", field, i);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_text (JsonObject *object, const char *field, char **text, GError **error)
{
  gboolean may_be_empty = g_str_equal (field, "detail");

  *text = g_strdup (poise_json_get_text (object, field, may_be_empty, error));

  return *text != NULL;
}

static gboolean
read_texts (JsonObject *object,
            const char *field,
            char ***texts,
            GError **error)
{
  gboolean points = g_str_equal (field, "points");

  *texts = poise_json_dup_texts (object, field, points ? 1 : 0,
                                 points ? MAX_POINTS : MAX_ENTRIES, error);

  return *texts != NULL;
}

static gboolean
note_text_read (PoiseNoteText *self, JsonObject *object, GError **error)
{
  return read_text (object, "question", &self->question, error)
         && read_text (object, "answer", &self->answer, error)
         && read_texts (object, "points", &self->points, error)
         && read_text (object, "detail", &self->detail, error)
         && read_objects (object, "follow_ups", read_follow_up, self, error)
         && read_texts (object, "pitfalls", &self->pitfalls, error)
         && read_objects (object, "sources", read_source, self, error);
}

/**
 * poise_note_text_new_from_json:
 * @language: tag of the text's language
 * @json: an object with the fields of a text; others are passed over
 * @error: return location for an error
 *
 * Returns: (transfer full): the text, or %NULL with
 *   %POISE_COLLECTION_ERROR_DECK, which names the field that is wrong
 */
PoiseNoteText *
poise_note_text_new_from_json (const char *language,
                               const char *json,
                               GError **error)
{
  g_autoptr (JsonNode) node = poise_json_parse_object (json, -1, error);
  g_autoptr (PoiseNoteText) self = NULL;

  if (!node)
    return NULL;

  self = g_atomic_rc_box_new0 (PoiseNoteText);
  self->language = g_strdup (language);
  self->follow_ups =
      g_ptr_array_new_with_free_func ((GDestroyNotify) follow_up_free);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) source_free);

  if (!note_text_read (self, json_node_get_object (node), error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * poise_note_text_ref:
 * @self: a text
 *
 * Safe to call from any thread.
 *
 * Returns: (transfer full): @self
 */
PoiseNoteText *
poise_note_text_ref (PoiseNoteText *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * poise_note_text_unref:
 * @self: (transfer full): a text
 *
 * Frees the text with its last reference. Safe to call from any thread.
 */
void
poise_note_text_unref (PoiseNoteText *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) note_text_clear);
}

/**
 * poise_note_free:
 * @self: (transfer full): a note
 *
 * Frees it with its texts.
 */
void
poise_note_free (PoiseNote *self)
{
  g_free (self->guid);
  g_free (self->kind);
  g_free (self->level);
  g_strfreev (self->tags);
  g_free (self);
}
