/* typeset-source.c: the texts that poise-cli typeset sets
 *
 * Everything becomes Markdown: a file, a list of formulas, a built-in card with
 * all that it says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "typeset-source.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <stdio.h>

#define DECKS "/io/github/poiseapp/Poise/decks"

static char *
dup_standard_input (GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[8192];
  gsize length;

  while ((length = fread (buffer, 1, sizeof buffer, stdin)) > 0)
    g_string_append_len (text, buffer, (gssize) length);

  if (ferror (stdin))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           "The text could not be read");
      return NULL;
    }

  return g_utf8_make_valid (text->str, (gssize) text->len);
}

/**
 * poise_cli_dup_file:
 * @path: a file, or "-" for standard input
 * @error: return location for an error
 *
 * Returns: (transfer full): its text as valid UTF-8, or %NULL
 */
char *
poise_cli_dup_file (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (g_str_equal (path, "-"))
    return dup_standard_input (error);

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;

  return g_utf8_make_valid (text, (gssize) length);
}

/**
 * poise_cli_dup_formula_sheet:
 * @lines: a formula on each line
 *
 * Returns: (transfer full): Markdown of a numbered list of them
 */
char *
poise_cli_dup_formula_sheet (const char *lines)
{
  g_auto (GStrv) formulas = g_strsplit (lines, "\n", -1);
  GString *out = g_string_new (NULL);
  guint number = 0;

  for (guint i = 0; formulas[i]; i++)
    if (*g_strstrip (formulas[i]))
      g_string_append_printf (out, "%u. $$%s$$\n\n", ++number, formulas[i]);

  return g_string_free_and_steal (out);
}

static JsonNode *
load_deck (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GBytes) data = g_resources_lookup_data (
      path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL /* then there is none */);
  gsize size;
  const char *json;

  if (!data)
    return NULL;

  json = g_bytes_get_data (data, &size);

  if (!json_parser_load_from_data (parser, json, (gssize) size,
                                   NULL /* the build has checked it */))
    return NULL;

  return json_parser_steal_root (parser);
}

static JsonObject *
dup_card_of_deck (JsonNode *deck, const char *id)
{
  JsonArray *cards =
      json_object_get_array_member (json_node_get_object (deck), "cards");

  for (guint i = 0; i < json_array_get_length (cards); i++)
    {
      JsonObject *card = json_array_get_object_element (cards, i);

      if (g_str_equal (json_object_get_string_member (card, "id"), id))
        return json_object_ref (card);
    }

  return NULL;
}

static JsonObject *
dup_card (const char *id, const char *language)
{
  g_autofree char *folder = g_strconcat (DECKS, "/", language, NULL);
  g_auto (GStrv) names = g_resources_enumerate_children (
      folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL /* then there are none */);

  for (guint i = 0; names && names[i]; i++)
    {
      g_autofree char *path = g_strconcat (folder, "/", names[i], NULL);
      g_autoptr (JsonNode) deck = load_deck (path);
      JsonObject *card = deck ? dup_card_of_deck (deck, id) : NULL;

      if (card)
        return card;
    }

  return NULL;
}

static void
append_list (GString *out,
             JsonObject *card,
             const char *field,
             const char *mark)
{
  JsonArray *texts = json_object_get_array_member (card, field);

  for (guint i = 0; i < json_array_get_length (texts); i++)
    g_string_append_printf (out, "%s %s\n", mark,
                            json_array_get_string_element (texts, i));

  g_string_append_c (out, '\n');
}

static void
append_follow_ups (GString *out, JsonObject *card)
{
  JsonArray *follow_ups = json_object_get_array_member (card, "follow_ups");

  for (guint i = 0; i < json_array_get_length (follow_ups); i++)
    {
      JsonObject *one = json_array_get_object_element (follow_ups, i);

      g_string_append_printf (out, "### %s\n\n%s\n\n",
                              json_object_get_string_member (one, "question"),
                              json_object_get_string_member (one, "answer"));
    }
}

/**
 * poise_cli_dup_card:
 * @id: identifier of a built-in card
 * @language: (nullable): language of its text, %NULL for English
 * @error: return location for an error
 *
 * Returns: (transfer full): Markdown of all that the card says, or %NULL if
 * there is no such card
 */
char *
poise_cli_dup_card (const char *id, const char *language, GError **error)
{
  g_autoptr (JsonObject) card = dup_card (id, language ? language : "en");
  GString *out;

  if (!card)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   "There is no card \"%s\" in that language", id);
      return NULL;
    }

  out = g_string_new (NULL);
  g_string_append_printf (out, "# %s\n\n%s\n\n",
                          json_object_get_string_member (card, "question"),
                          json_object_get_string_member (card, "answer"));
  append_list (out, card, "points", "- [ ]");
  g_string_append_printf (out, "***\n\n%s\n\n***\n\n",
                          json_object_get_string_member (card, "detail"));
  append_follow_ups (out, card);
  g_string_append (out, "***\n\n");
  append_list (out, card, "pitfalls", "-");

  return g_string_free_and_steal (out);
}
