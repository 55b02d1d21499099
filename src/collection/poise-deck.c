/* poise-deck.c: deck files, parsed and checked
 *
 * A file is one category in one language:
 *   {"category": {"key", "title"},
 *    "cards": [{"id", "kind", "level", "tags", "companies", "question",
 *               "answer", "points", "detail", "follow_ups", "pitfalls",
 *               "sources"}]}
 * English files come first and say which categories and cards there are; those
 * of other languages have the same keys and ids and add texts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-deck.h"

#include "poise-json.h"

#define SOURCE_LANGUAGE "en"
#define MAX_CARDS       10000
#define MAX_TAGS        50
#define MAX_ID_LENGTH   100

static const char *const kinds[] = {
  "concept", "compare",     "compute", "code",
  "design",  "behavioural", "company", NULL,
};

static const char *const levels[] = { "easy", "medium", "hard", NULL };

static const char *const text_fields[] = {
  "question", "answer", "points", "detail", "follow_ups", "pitfalls", "sources",
};

static void
category_free (PoiseDeckCategory *self)
{
  g_free (self->key);
  g_hash_table_unref (self->titles);
  g_free (self);
}

static void
note_free (PoiseDeckNote *self)
{
  g_free (self->guid);
  g_free (self->kind);
  g_free (self->tags);
  g_free (self->companies);
  g_hash_table_unref (self->texts);
  g_free (self);
}

static PoiseDeck *
deck_new (void)
{
  PoiseDeck *self = g_new0 (PoiseDeck, 1);

  self->categories =
      g_ptr_array_new_with_free_func ((GDestroyNotify) category_free);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) note_free);
  self->categories_by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->notes_by_guid = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/**
 * poise_deck_free:
 * @self: (transfer full): a deck
 *
 * Frees it with its categories and notes.
 */
void
poise_deck_free (PoiseDeck *self)
{
  g_hash_table_unref (self->categories_by_key);
  g_hash_table_unref (self->notes_by_guid);
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * poise_deck_get_level_name:
 * @level: the level of a note, 0 to 2
 *
 * Returns: (transfer none): its name in deck files
 */
const char *
poise_deck_get_level_name (guint level)
{
  return levels[level];
}

static void
set_problem (GError **error, const char *problem)
{
  g_set_error_literal (error, POISE_COLLECTION_ERROR,
                       POISE_COLLECTION_ERROR_DECK, problem);
}

/* Lower-case words of letters and digits, joined by single dashes. */
static gboolean
id_is_valid (const char *id)
{
  gsize length = strlen (id);

  if (length == 0 || length > MAX_ID_LENGTH || id[0] == '-'
      || id[length - 1] == '-' || strstr (id, "--"))
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (id[i]) && !g_ascii_isdigit (id[i]) && id[i] != '-')
      return FALSE;

  return TRUE;
}

static const char *
read_id (JsonObject *object, const char *field, GError **error)
{
  const char *id = poise_json_get_text (object, field, FALSE, error);

  if (!id || id_is_valid (id))
    return id;

  g_set_error (error, POISE_COLLECTION_ERROR, POISE_COLLECTION_ERROR_DECK,
               "%s: “%s” is not lower-case words joined by dashes", field, id);

  return NULL;
}

/* Index of the member's value in @choices, or -1. */
static int
read_choice (JsonObject *object,
             const char *field,
             const char *const *choices,
             GError **error)
{
  const char *value = poise_json_get_text (object, field, FALSE, error);

  if (!value)
    return -1;

  for (int i = 0; choices[i]; i++)
    if (g_str_equal (choices[i], value))
      return i;

  g_set_error (error, POISE_COLLECTION_ERROR, POISE_COLLECTION_ERROR_DECK,
               "%s: “%s” is not known", field, value);

  return -1;
}

static char *
dup_json (JsonNode *node)
{
  return json_to_string (node, FALSE);
}

static char *
dup_tags (JsonObject *object, const char *field, GError **error)
{
  g_auto (GStrv) tags =
      poise_json_dup_texts (object, field, 0, MAX_TAGS, error);

  return tags ? dup_json (json_object_get_member (object, field)) : NULL;
}

/* The fields of @object that make a text, once they have been checked. */
static char *
dup_text (JsonObject *object, const char *language, GError **error)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (PoiseNoteText) text = NULL;
  g_autofree char *json = NULL;
  JsonObject *copy = json_object_new ();

  json_node_take_object (node, copy);

  for (gsize i = 0; i < G_N_ELEMENTS (text_fields); i++)
    {
      JsonNode *member = json_object_get_member (object, text_fields[i]);

      if (member)
        json_object_set_member (copy, text_fields[i], json_node_copy (member));
    }

  json = dup_json (node);
  text = poise_note_text_new_from_json (language, json, error);

  return text ? g_steal_pointer (&json) : NULL;
}

static PoiseDeckNote *
note_new (JsonObject *object, const char *guid, GError **error)
{
  g_autofree char *tags = NULL;
  g_autofree char *companies = NULL;
  PoiseDeckNote *note;
  int kind = read_choice (object, "kind", kinds, error);
  int level = kind < 0 ? -1 : read_choice (object, "level", levels, error);

  if (level < 0)
    return NULL;

  tags = dup_tags (object, "tags", error);

  if (!tags)
    return NULL;

  companies = dup_tags (object, "companies", error);

  if (!companies)
    return NULL;

  note = g_new0 (PoiseDeckNote, 1);
  note->guid = g_strdup (guid);
  note->kind = g_strdup (kinds[kind]);
  note->level = (guint) level;
  note->tags = g_steal_pointer (&tags);
  note->companies = g_steal_pointer (&companies);
  note->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return note;
}

static PoiseDeckNote *
deck_add_note (PoiseDeck *self,
               PoiseDeckCategory *category,
               JsonObject *object,
               const char *guid,
               GError **error)
{
  PoiseDeckNote *note;

  if (g_hash_table_contains (self->notes_by_guid, guid))
    {
      set_problem (error, "id: another card has it");
      return NULL;
    }

  note = note_new (object, guid, error);

  if (!note)
    return NULL;

  note->category = category;
  note->position = (int) self->notes->len;
  g_ptr_array_add (self->notes, note);
  g_hash_table_insert (self->notes_by_guid, note->guid, note);

  return note;
}

/* The card that a file of another language translates. */
static PoiseDeckNote *
deck_find_note (PoiseDeck *self,
                PoiseDeckCategory *category,
                const char *guid,
                const char *language,
                GError **error)
{
  PoiseDeckNote *note = g_hash_table_lookup (self->notes_by_guid, guid);

  if (!note || note->category != category)
    set_problem (error, "id: the English category has no such card");
  else if (g_hash_table_contains (note->texts, language))
    set_problem (error, "id: another card has it");
  else
    return note;

  return NULL;
}

static gboolean
deck_read_card (PoiseDeck *self,
                PoiseDeckCategory *category,
                JsonObject *object,
                const char *language,
                GError **error)
{
  const char *guid = read_id (object, "id", error);
  PoiseDeckNote *note;
  char *text;

  if (!guid)
    return FALSE;

  if (g_str_equal (language, SOURCE_LANGUAGE))
    note = deck_add_note (self, category, object, guid, error);
  else
    note = deck_find_note (self, category, guid, language, error);

  text = note ? dup_text (object, language, error) : NULL;

  if (!text)
    {
      g_prefix_error (error, "card %s: ", guid);
      return FALSE;
    }

  g_hash_table_insert (note->texts, g_strdup (language), text);

  return TRUE;
}

static PoiseDeckCategory *
deck_add_category (PoiseDeck *self, const char *key)
{
  PoiseDeckCategory *category = g_new0 (PoiseDeckCategory, 1);

  category->key = g_strdup (key);
  category->titles =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_ptr_array_add (self->categories, category);
  g_hash_table_insert (self->categories_by_key, category->key, category);

  return category;
}

static PoiseDeckCategory *
deck_read_category (PoiseDeck *self,
                    JsonObject *object,
                    const char *language,
                    GError **error)
{
  PoiseDeckCategory *category;
  const char *key = read_id (object, "key", error);
  const char *title;

  if (!key)
    return NULL;

  title = poise_json_get_text (object, "title", FALSE, error);

  if (!title)
    return NULL;

  category = g_hash_table_lookup (self->categories_by_key, key);

  if (!category && g_str_equal (language, SOURCE_LANGUAGE))
    category = deck_add_category (self, key);

  if (!category)
    set_problem (error, "key: there is no such category in English");
  else if (g_hash_table_contains (category->titles, language))
    set_problem (error, "key: another file has it");
  else
    {
      g_hash_table_insert (category->titles, g_strdup (language),
                           g_strdup (title));
      return category;
    }

  return NULL;
}

static gboolean
deck_read_cards (PoiseDeck *self,
                 PoiseDeckCategory *category,
                 JsonObject *root,
                 const char *language,
                 GError **error)
{
  JsonArray *cards = poise_json_get_array (root, "cards", 1, MAX_CARDS, error);

  if (!cards)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (cards); i++)
    {
      JsonObject *card = poise_json_get_element (cards, "cards", i, error);

      if (!card || !deck_read_card (self, category, card, language, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
deck_read_file (PoiseDeck *self, const PoiseDeckFile *file, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (file->json, &size);
  g_autoptr (JsonNode) node =
      poise_json_parse_object (data, (gssize) size, error);
  PoiseDeckCategory *category;
  JsonObject *object;

  if (!node)
    return FALSE;

  object =
      poise_json_get_object (json_node_get_object (node), "category", error);

  if (!object)
    return FALSE;

  category = deck_read_category (self, object, file->language, error);

  if (!category)
    {
      g_prefix_error_literal (error, "category.");
      return FALSE;
    }

  return deck_read_cards (self, category, json_node_get_object (node),
                          file->language, error);
}

/**
 * poise_deck_new_from_files:
 * @files: (array length=n_files): the files, English ones first
 * @n_files: number of @files
 * @error: return location for an error
 *
 * Returns: (transfer full): the deck, or %NULL with
 *   %POISE_COLLECTION_ERROR_DECK, which names the file, the card and the field
 */
PoiseDeck *
poise_deck_new_from_files (const PoiseDeckFile *files,
                           gsize n_files,
                           GError **error)
{
  g_autoptr (PoiseDeck) self = deck_new ();

  for (gsize i = 0; i < n_files; i++)
    if (!deck_read_file (self, &files[i], error))
      {
        g_prefix_error (error, "%s: ", files[i].name);
        return NULL;
      }

  return g_steal_pointer (&self);
}
