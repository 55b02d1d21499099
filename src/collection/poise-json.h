/* poise-json.h: reads checked values from JSON
 *
 * Private to the collection. Every function names the field that is wrong in an
 * error of %POISE_COLLECTION_ERROR_DECK.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "poise-collection.h"

JsonNode *
poise_json_parse_object (const char *data, gssize size, GError **error);
JsonObject *
poise_json_get_object (JsonObject *object, const char *field, GError **error);
JsonArray *poise_json_get_array (JsonObject *object,
                                 const char *field,
                                 guint minimum,
                                 guint maximum,
                                 GError **error);
JsonObject *poise_json_get_element (JsonArray *array,
                                    const char *field,
                                    guint index,
                                    GError **error);
/* A text that must be there; only where @may_be_empty is it "" as well. */
const char *poise_json_get_text (JsonObject *object,
                                 const char *field,
                                 gboolean may_be_empty,
                                 GError **error);
char **poise_json_dup_texts (JsonObject *object,
                             const char *field,
                             guint minimum,
                             guint maximum,
                             GError **error);
void
poise_json_set_error (GError **error, const char *field, const char *problem);
