/* poise-json.c: reads checked values from JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-json.h"

/**
 * poise_json_set_error:
 * @error: return location for the error
 * @field: name of the member that is wrong
 * @problem: what is wrong with it
 *
 * Sets %POISE_COLLECTION_ERROR_DECK.
 */
void
poise_json_set_error (GError **error, const char *field, const char *problem)
{
  g_set_error (error, POISE_COLLECTION_ERROR, POISE_COLLECTION_ERROR_DECK,
               "%s: %s", field, problem);
}

/**
 * poise_json_parse_object:
 * @data: JSON
 * @size: its bytes, or -1 if it ends with a zero byte; @data may be %NULL if 0
 * @error: return location for an error
 *
 * Returns: (transfer full): a node that holds an object
 */
JsonNode *
poise_json_parse_object (const char *data, gssize size, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) local_error = NULL;
  JsonNode *root;

  if (size != 0
      && !json_parser_load_from_data (parser, data, size, &local_error))
    {
      g_set_error_literal (error, POISE_COLLECTION_ERROR,
                           POISE_COLLECTION_ERROR_DECK, local_error->message);
      return NULL;
    }

  root = json_parser_get_root (parser);

  if (root && JSON_NODE_HOLDS_OBJECT (root))
    return json_node_ref (root);

  g_set_error_literal (error, POISE_COLLECTION_ERROR,
                       POISE_COLLECTION_ERROR_DECK, "not a JSON object");

  return NULL;
}

static JsonNode *
get_member (JsonObject *object, const char *field, GError **error)
{
  JsonNode *node = json_object_get_member (object, field);

  if (!node)
    poise_json_set_error (error, field, "missing");

  return node;
}

/**
 * poise_json_get_object:
 * @object: an object
 * @field: name of a member
 * @error: return location for an error
 *
 * Returns: (transfer none): the object that is the member, or %NULL with
 *   %POISE_COLLECTION_ERROR_DECK
 */
JsonObject *
poise_json_get_object (JsonObject *object, const char *field, GError **error)
{
  JsonNode *node = get_member (object, field, error);

  if (!node)
    return NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  poise_json_set_error (error, field, "not an object");

  return NULL;
}

/**
 * poise_json_get_array:
 * @object: an object
 * @field: name of a member
 * @minimum: fewest elements
 * @maximum: most elements
 * @error: return location for an error
 *
 * Returns: (transfer none): the array
 */
JsonArray *
poise_json_get_array (JsonObject *object,
                      const char *field,
                      guint minimum,
                      guint maximum,
                      GError **error)
{
  JsonNode *node = get_member (object, field, error);
  JsonArray *array;

  if (!node)
    return NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      poise_json_set_error (error, field, "not an array");
      return NULL;
    }

  array = json_node_get_array (node);

  if (json_array_get_length (array) >= minimum
      && json_array_get_length (array) <= maximum)
    return array;

  g_set_error (error, POISE_COLLECTION_ERROR, POISE_COLLECTION_ERROR_DECK,
               "%s: %u elements, not %u to %u", field,
               json_array_get_length (array), minimum, maximum);

  return NULL;
}

/**
 * poise_json_get_element:
 * @array: an array
 * @field: its name, for the error
 * @index: which element, less than the array's length
 * @error: return location for an error
 *
 * Returns: (transfer none): the object that is the element, or %NULL with
 *   %POISE_COLLECTION_ERROR_DECK
 */
JsonObject *
poise_json_get_element (JsonArray *array,
                        const char *field,
                        guint index,
                        GError **error)
{
  JsonNode *node = json_array_get_element (array, index);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  poise_json_set_error (error, field, "an element is not an object");

  return NULL;
}

static const char *
get_string (JsonNode *node)
{
  if (!JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

/**
 * poise_json_get_text:
 * @object: an object
 * @field: name of a member
 * @may_be_empty: whether "" will do
 * @error: return location for an error
 *
 * Returns: (transfer none): the text that is the member, or %NULL with
 *   %POISE_COLLECTION_ERROR_DECK
 */
const char *
poise_json_get_text (JsonObject *object,
                     const char *field,
                     gboolean may_be_empty,
                     GError **error)
{
  JsonNode *node = get_member (object, field, error);
  const char *text;

  if (!node)
    return NULL;

  text = get_string (node);

  if (!text)
    poise_json_set_error (error, field, "not a text");
  else if (!*text && !may_be_empty)
    poise_json_set_error (error, field, "empty");
  else
    return text;

  return NULL;
}

/**
 * poise_json_dup_texts:
 * @object: an object
 * @field: name of a member that is an array of texts, none empty
 * @minimum: fewest texts
 * @maximum: most texts
 * @error: return location for an error
 *
 * Returns: (transfer full): the texts
 */
char **
poise_json_dup_texts (JsonObject *object,
                      const char *field,
                      guint minimum,
                      guint maximum,
                      GError **error)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  JsonArray *array =
      poise_json_get_array (object, field, minimum, maximum, error);

  if (!array)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *text = get_string (json_array_get_element (array, i));

      if (!text || !*text)
        {
          poise_json_set_error (error, field, "an element is not a text");
          return NULL;
        }

      g_strv_builder_add (texts, text);
    }

  return g_strv_builder_end (texts);
}
