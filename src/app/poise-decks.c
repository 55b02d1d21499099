/* poise-decks.c: the built-in decks and tracks, as files
 *
 * "decks/index.json" names the categories in order, and the languages; the deck
 * of each is "decks/LANGUAGE/CATEGORY.json". Tracks are in "tracks".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-decks.h"

#include <json-glib/json-glib.h>

#include "poise-deck-loader.h"
#include "poise-request.h"
#include "poise-track.h"

#define RESOURCES "resource:///io/github/poiseapp/Poise"

static GBytes *
read_file (const char *root, const char *name, GError **error)
{
  g_autofree char *uri = g_strconcat (root, "/", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  return g_file_load_bytes (file, NULL, NULL, error);
}

/**
 * Index:
 * @categories: keys of the categories, in order
 * @languages: languages of the decks, that of the source first
 */
typedef struct
{
  char **categories;
  char **languages;
} Index;

static void
index_clear (Index *self)
{
  g_clear_pointer (&self->categories, g_strfreev);
  g_clear_pointer (&self->languages, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Index, index_clear)

static char **
dup_strings (JsonObject *object, const char *member)
{
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();
  JsonNode *node = json_object_get_member (object, member);
  JsonArray *array = NULL;

  if (node && JSON_NODE_HOLDS_ARRAY (node))
    array = json_node_get_array (node);

  for (guint i = 0; array && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (element)
          && json_node_get_value_type (element) == G_TYPE_STRING)
        g_strv_builder_add (strings, json_node_get_string (element));
    }

  return g_strv_builder_end (strings);
}

static gboolean
index_read (Index *self, const char *root, GError **error)
{
  g_autoptr (GBytes) bytes = read_file (root, "decks/index.json", error);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *node;
  const char *data;
  gsize size;

  if (!bytes)
    return FALSE;

  data = g_bytes_get_data (bytes, &size);

  if (!json_parser_load_from_data (parser, data, (gssize) size, error))
    return FALSE;

  node = json_parser_get_root (parser);

  if (node && JSON_NODE_HOLDS_OBJECT (node))
    {
      self->categories =
          dup_strings (json_node_get_object (node), "categories");
      self->languages = dup_strings (json_node_get_object (node), "languages");
    }

  if (!self->categories || !self->categories[0] || !self->languages[0])
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           "decks/index.json names no category or no language");
      return FALSE;
    }

  return TRUE;
}

/* What the loader borrows is owned by the array's element. */
static void
deck_file_clear (gpointer data)
{
  PoiseDeckFile *file = data;

  g_free ((char *) file->name);
  g_free ((char *) file->language);
  g_clear_pointer (&file->json, g_bytes_unref);
}

static gboolean
add_file (GArray *files,
          const char *root,
          const char *category,
          const char *language,
          GError **error)
{
  g_autofree char *name =
      g_strdup_printf ("decks/%s/%s.json", language, category);
  PoiseDeckFile file = { .json = read_file (root, name, error) };

  if (!file.json)
    return FALSE;

  file.name = g_steal_pointer (&name);
  file.language = g_strdup (language);
  g_array_append_val (files, file);

  return TRUE;
}

static GArray *
read_files (const char *root, GError **error)
{
  g_auto (Index) index = { NULL, NULL };
  g_autoptr (GArray) files = NULL;

  if (!index_read (&index, root, error))
    return NULL;

  files = g_array_new (FALSE, FALSE, sizeof (PoiseDeckFile));
  g_array_set_clear_func (files, deck_file_clear);

  for (guint i = 0; index.languages[i]; i++)
    for (guint j = 0; index.categories[j]; j++)
      if (!add_file (files, root, index.categories[j], index.languages[i],
                     error))
        return NULL;

  return g_steal_pointer (&files);
}

static gpointer
load_decks (PoiseCollection *collection, gpointer folder, GError **error)
{
  g_autoptr (GError) read_error = NULL;
  g_autoptr (GArray) files = NULL;
  gboolean changed;

  files = read_files (folder ? folder : RESOURCES, &read_error);

  if (!files)
    {
      g_set_error (error, POISE_COLLECTION_ERROR, POISE_COLLECTION_ERROR_DECK,
                   "%s", read_error->message);
      return NULL;
    }

  if (!poise_collection_load_decks (
          collection, (PoiseDeckFile *) (void *) files->data, files->len,
          poise_now_ms (), &changed, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

const PoiseWorkerJob poise_decks_load_job = { load_decks, g_free, NULL };

static int
compare_tracks (gconstpointer a, gconstpointer b)
{
  const PoiseTrack *const *left = a;
  const PoiseTrack *const *right = b;

  return g_utf8_collate ((*left)->name, (*right)->name);
}

/**
 * poise_decks_list_tracks:
 *
 * Returns: (transfer full) (element-type PoiseTrack): the company tracks, by
 * name
 */
GPtrArray *
poise_decks_list_tracks (void)
{
  const char *folder = "/io/github/poiseapp/Poise/tracks";
  GPtrArray *tracks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) poise_track_free);
  g_auto (GStrv) names = g_resources_enumerate_children (
      folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL /* then there are none */);

  for (guint i = 0; names && names[i]; i++)
    {
      g_autofree char *name = g_strconcat ("tracks/", names[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) json = read_file (RESOURCES, name, &error);
      PoiseTrack *track =
          json ? poise_track_new_from_json (json, &error) : NULL;

      if (track)
        g_ptr_array_add (tracks, track);
      else
        g_critical ("%s: %s", name, error->message);
    }

  g_ptr_array_sort (tracks, compare_tracks);

  return tracks;
}
