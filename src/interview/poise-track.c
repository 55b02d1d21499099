/* poise-track.c: what a company's interviews draw on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-track.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

static void
set_problem (GError **error, const char *field, const char *problem)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Track: %s: %s",
               field, problem);
}

static JsonNode *
parse_object (GBytes *json, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) parse_error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (json, &size);
  JsonNode *root = NULL;

  if (size > 0
      && !json_parser_load_from_data (parser, data, (gssize) size,
                                      &parse_error))
    {
      set_problem (error, "JSON", parse_error->message);
      return NULL;
    }

  root = json_parser_get_root (parser);

  if (root && JSON_NODE_HOLDS_OBJECT (root))
    return json_node_ref (root);

  set_problem (error, "JSON", "not an object");

  return NULL;
}

static char *
dup_text (JsonObject *object, const char *field, GError **error)
{
  JsonNode *node = json_object_get_member (object, field);
  const char *text = NULL;

  if (node && JSON_NODE_HOLDS_VALUE (node)
      && json_node_get_value_type (node) == G_TYPE_STRING)
    text = json_node_get_string (node);

  if (text && *text)
    return g_strdup (text);

  set_problem (error, field, "not a text that says something");

  return NULL;
}

static gboolean
node_is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node)
         && (json_node_get_value_type (node) == G_TYPE_INT64
             || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

static gboolean
read_weights (JsonObject *object, GHashTable *weights, GError **error)
{
  JsonNode *node = json_object_get_member (object, "weights");
  JsonObjectIter iter;
  const char *key;

  if (!node || !JSON_NODE_HOLDS_OBJECT (node)
      || json_object_get_size (json_node_get_object (node)) == 0)
    {
      set_problem (error, "weights", "not an object with members");
      return FALSE;
    }

  json_object_iter_init (&iter, json_node_get_object (node));

  while (json_object_iter_next (&iter, &key, &node))
    {
      double weight = node_is_number (node) ? json_node_get_double (node) : 0;

      if (!(weight > 0 && weight <= 100))
        {
          set_problem (error, key, "not a weight over 0 and at most 100");
          return FALSE;
        }

      g_hash_table_insert (weights, g_strdup (key),
                           g_memdup2 (&weight, sizeof weight));
    }

  return TRUE;
}

/**
 * poise_track_new_from_json:
 * @json: a track file's bytes
 * @error: return location for an error
 *
 * The file is one object: "key", "name" and "weights", an object of category
 * keys to weights over 0 and at most 100, at least one.
 *
 * Returns: (transfer full): the track, or %NULL with %G_IO_ERROR_INVALID_DATA
 */
PoiseTrack *
poise_track_new_from_json (GBytes *json, GError **error)
{
  g_autoptr (JsonNode) root = parse_object (json, error);
  g_autoptr (PoiseTrack) self = NULL;
  JsonObject *object;

  if (!root)
    return NULL;

  object = json_node_get_object (root);
  self = g_new0 (PoiseTrack, 1);
  self->weights =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->key = dup_text (object, "key", error);

  if (!self->key)
    return NULL;

  self->name = dup_text (object, "name", error);

  if (!self->name || !read_weights (object, self->weights, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * poise_track_free:
 * @self: (transfer full): a track
 *
 * Frees it with its weights.
 */
void
poise_track_free (PoiseTrack *self)
{
  g_free (self->key);
  g_free (self->name);
  g_clear_pointer (&self->weights, g_hash_table_unref);
  g_free (self);
}

/**
 * poise_track_get_weight:
 * @self: (nullable): a track
 * @category_key: (nullable): a category's key
 *
 * Returns: how much the category counts; without a track every category counts
 * 1
 */
double
poise_track_get_weight (const PoiseTrack *self, const char *category_key)
{
  const double *weight;

  if (!self)
    return 1;

  if (!category_key)
    return 0;

  weight = g_hash_table_lookup (self->weights, category_key);

  return weight ? *weight : 0;
}
