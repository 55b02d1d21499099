/* poise-track.c: what a company's interviews draw on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-track.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

static gboolean
track_read_weights (PoiseTrack *self, JsonReader *reader, GError **error)
{
  g_auto (GStrv) keys = json_reader_list_members (reader);

  for (guint i = 0; keys && keys[i]; i++)
    {
      double weight;

      json_reader_read_member (reader, keys[i]);
      weight = json_reader_get_double_value (reader);
      json_reader_end_member (reader);

      if (!(weight > 0 && weight <= 100))
        {
          g_set_error (error,
                       G_IO_ERROR,
                       G_IO_ERROR_INVALID_DATA,
                       "Track %s: the weight of %s is not in (0, 100]",
                       self->key,
                       keys[i]);
          return FALSE;
        }

      g_hash_table_insert (self->weights,
                           g_strdup (keys[i]),
                           g_memdup2 (&weight, sizeof weight));
    }

  return TRUE;
}

static char *
dup_member (JsonReader *reader, const char *name)
{
  char *value = NULL;

  if (json_reader_read_member (reader, name))
    value = g_strdup (json_reader_get_string_value (reader));
  json_reader_end_member (reader);

  return value;
}

/**
 * poise_track_new_from_json:
 * @json: a track file's bytes
 * @error: return location for an error
 *
 * The file is one object: "key", "name" and "weights", an object of category
 * keys to weights over 0 and at most 100.
 *
 * Returns: (transfer full): the track, or %NULL with %G_IO_ERROR_INVALID_DATA
 *   or an error of the JSON parser
 */
PoiseTrack *
poise_track_new_from_json (GBytes *json, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonReader) reader = NULL;
  g_autoptr (PoiseTrack) self = g_new0 (PoiseTrack, 1);
  gsize size;
  const char *data = g_bytes_get_data (json, &size);

  if (!json_parser_load_from_data (parser, data, (gssize) size, error))
    return NULL;

  reader = json_reader_new (json_parser_get_root (parser));
  self->key = dup_member (reader, "key");
  self->name = dup_member (reader, "name");
  self->weights = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (!self->key || !self->name || !json_reader_read_member (reader, "weights"))
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_INVALID_DATA,
                           "A track needs a key, a name and weights");
      return NULL;
    }

  if (!track_read_weights (self, reader, error))
    return NULL;

  return g_steal_pointer (&self);
}

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
 * Returns: how much the category counts; without a track every category counts 1
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
