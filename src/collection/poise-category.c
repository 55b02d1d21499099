/* poise-category.c: categories, and how much of each is due and known
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-category.h"

#include "poise-collection-private.h"
#include "poise-markdown.h"
#include "poise-plain-text.h"

/* The title in a language, else in English. */
#define TITLE                                                                \
  "(SELECT title FROM category_title AS t WHERE t.category_id = category.id" \
  "  AND t.language IN (:language, 'en')"                                    \
  "  ORDER BY t.language = :language DESC LIMIT 1)"

/**
 * poise_category_free:
 * @self: (transfer full): a category
 *
 * Frees it with its texts.
 */
void
poise_category_free (PoiseCategory *self)
{
  g_free (self->key);
  g_free (self->title);
  g_free (self);
}

/**
 * poise_card_entry_free:
 * @self: (transfer full): an entry
 *
 * Frees it with its question.
 */
void
poise_card_entry_free (PoiseCardEntry *self)
{
  g_free (self->question);
  g_free (self);
}

/**
 * poise_collection_dup_category_title:
 * @self: a collection
 * @category_id: a category
 * @language: the language to read it in
 * @error: return location for an error
 *
 * Returns: (transfer full): its title in @language if there is one, else in
 *   English; or %NULL with %POISE_COLLECTION_ERROR_NOT_FOUND
 */
char *
poise_collection_dup_category_title (PoiseCollection *self,
                                     gint64 category_id,
                                     const char *language,
                                     GError **error)
{
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database, "SELECT " TITLE " FROM category WHERE id = :id", error);
  PoiseStep step;

  if (!statement)
    return NULL;

  poise_statement_bind_int (statement, ":id", category_id);
  poise_statement_bind_text (statement, ":language", language);
  step = poise_statement_step (statement, error);

  if (step == POISE_STEP_DONE)
    g_set_error (error, POISE_COLLECTION_ERROR,
                 POISE_COLLECTION_ERROR_NOT_FOUND,
                 "there is no category %" G_GINT64_FORMAT, category_id);

  if (step != POISE_STEP_ROW)
    return NULL;

  return g_strdup (poise_statement_get_text (statement, 0));
}

static GPtrArray *
read_categories (PoiseCollection *self, const char *language, GError **error)
{
  g_autoptr (GPtrArray) categories =
      g_ptr_array_new_with_free_func ((GDestroyNotify) poise_category_free);
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "SELECT id, key, " TITLE " FROM category WHERE NOT retired "
      "ORDER BY position, id",
      error);
  PoiseStep step;

  if (!statement)
    return NULL;

  poise_statement_bind_text (statement, ":language", language);

  while ((step = poise_statement_step (statement, error)) == POISE_STEP_ROW)
    {
      PoiseCategory *category = g_new0 (PoiseCategory, 1);

      category->id = poise_statement_get_int (statement, 0);
      category->key = g_strdup (poise_statement_get_text (statement, 1));
      category->title = g_strdup (poise_statement_get_text (statement, 2));
      g_ptr_array_add (categories, category);
    }

  return step == POISE_STEP_DONE ? g_steal_pointer (&categories) : NULL;
}

/* Adds a card to its category's counts; mastery holds the sum until all
 * are counted. */
static void
count_card (PoiseCategory *category, const PoiseCard *card, double recall)
{
  if (card->suspended)
    {
      category->suspended++;
      return;
    }

  category->cards++;
  category->mastery += recall;

  if (card->state != POISE_CARD_NEW)
    category->seen++;
}

static GHashTable *
index_categories (GPtrArray *categories)
{
  GHashTable *index = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < categories->len; i++)
    {
      PoiseCategory *category = g_ptr_array_index (categories, i);

      g_hash_table_insert (index, &category->id, category);
    }

  return index;
}

static gboolean
count_cards (PoiseCollection *self,
             GPtrArray *categories,
             gint64 now_ms,
             GError **error)
{
  g_autoptr (GHashTable) index = index_categories (categories);
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "SELECT " POISE_CARD_COLUMNS ", card.category_id FROM card "
      "JOIN note ON note.id = card.note_id WHERE note.retired = 0",
      error);
  PoiseStep step;

  if (!statement)
    return FALSE;

  while ((step = poise_statement_step (statement, error)) == POISE_STEP_ROW)
    {
      gint64 id = poise_statement_get_int (statement, POISE_N_CARD_COLUMNS);
      PoiseCategory *category = g_hash_table_lookup (index, &id);
      PoiseCard card;

      poise_card_read (&card, statement);

      if (category)
        count_card (
            category, &card,
            poise_card_get_retrievability (&card, &self->model, now_ms));
    }

  return step == POISE_STEP_DONE;
}

/**
 * poise_collection_list_categories:
 * @self: a collection
 * @policy: the choices in force
 * @language: the language of titles
 * @now_ms: the moment, Unix milliseconds; may be one to come
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PoiseCategory): the categories in the
 *   order of the deck
 */
GPtrArray *
poise_collection_list_categories (PoiseCollection *self,
                                  const PoisePolicy *policy,
                                  const char *language,
                                  gint64 now_ms,
                                  GError **error)
{
  g_autoptr (GPtrArray) categories = read_categories (self, language, error);

  if (!categories || !count_cards (self, categories, now_ms, error))
    return NULL;

  for (guint i = 0; i < categories->len; i++)
    {
      PoiseCategory *category = g_ptr_array_index (categories, i);

      if (category->cards > 0)
        category->mastery /= category->cards;

      if (!poise_collection_get_today (self, policy, category->id, now_ms,
                                       &category->today, error))
        return NULL;
    }

  return g_steal_pointer (&categories);
}

static char *
dup_plain_text (const char *markdown)
{
  g_autoptr (PoiseDocument) document =
      poise_document_new_from_markdown (markdown ? markdown : "");

  return poise_document_to_plain_text (document);
}

/**
 * poise_collection_list_cards:
 * @self: a collection
 * @category_id: a category
 * @language: the language of questions
 * @now_ms: the moment, Unix milliseconds
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type PoiseCardEntry): its cards, suspended
 *   ones among them, in the order of the deck
 */
GPtrArray *
poise_collection_list_cards (PoiseCollection *self,
                             gint64 category_id,
                             const char *language,
                             gint64 now_ms,
                             GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) poise_card_entry_free);
  g_autoptr (PoiseStatement) statement = poise_database_prepare (
      self->database,
      "SELECT " POISE_CARD_COLUMNS ","
      "  (SELECT t.json ->> '$.question' FROM note_text AS t"
      "   WHERE t.note_id = note.id AND t.language IN (:language, 'en')"
      "   ORDER BY t.language = :language DESC LIMIT 1) "
      "FROM note JOIN card ON card.note_id = note.id "
      "WHERE note.category_id = :category_id AND note.retired = 0 "
      "ORDER BY note.position, note.id, card.ordinal",
      error);
  PoiseStep step;

  if (!statement)
    return NULL;

  poise_statement_bind_text (statement, ":language", language);
  poise_statement_bind_int (statement, ":category_id", category_id);

  while ((step = poise_statement_step (statement, error)) == POISE_STEP_ROW)
    {
      PoiseCardEntry *entry = g_new0 (PoiseCardEntry, 1);

      poise_card_read (&entry->card, statement);
      entry->question = dup_plain_text (
          poise_statement_get_text (statement, POISE_N_CARD_COLUMNS));
      entry->retrievability =
          poise_card_get_retrievability (&entry->card, &self->model, now_ms);
      g_ptr_array_add (entries, entry);
    }

  return step == POISE_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}
