/* test-deck.c: decks are loaded whole or not at all, and progress stays
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-test-collection.h"

static gboolean
load (TestCollection *test,
      const PoiseDeckFile *files,
      gsize n_files,
      gboolean *changed,
      GError **error)
{
  return poise_collection_load_decks (test->collection, files, n_files,
                                      test->now_ms, changed, error);
}

/* Takes @json. */
static PoiseDeckFile
make_file (const char *name, const char *language, char *json)
{
  return (PoiseDeckFile) { name, language,
                           g_bytes_new_take (json, strlen (json)) };
}

static void
clear_files (PoiseDeckFile *files, gsize n_files)
{
  for (gsize i = 0; i < n_files; i++)
    g_bytes_unref (files[i].json);
}

static void
test_deck_loads_both_languages (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PoiseNote) note = NULL;
  g_autoptr (PoiseNoteText) english = NULL;
  g_autoptr (PoiseNoteText) chinese = NULL;
  g_autoptr (PoiseNoteText) other = NULL;
  PoiseDeckFile files[] = {
    make_file ("one.json", "en", test_deck_dup_json ("one", "en", 3)),
    make_file ("one.zh.json", "zh_CN", test_deck_dup_json ("one", "zh_CN", 2)),
  };
  gboolean changed;

  test_collection_init (&test);
  load (&test, files, G_N_ELEMENTS (files), &changed, &error);
  g_assert_no_error (error);
  g_assert_true (changed);

  note = poise_collection_dup_note (test.collection, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (note->guid, ==, "one-2");
  g_assert_cmpstr (note->kind, ==, "concept");
  g_assert_cmpstr (note->level, ==, "easy");
  g_assert_cmpint (note->category_id, ==, 1);
  g_assert_cmpuint (g_strv_length (note->tags), ==, 1);
  g_assert_cmpstr (note->tags[0], ==, "t");

  english = poise_collection_dup_text (test.collection, 2, "en", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (english->language, ==, "en");
  g_assert_cmpstr (english->question, ==, "Q en **2**?");
  chinese = poise_collection_dup_text (test.collection, 2, "zh_CN", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (chinese->language, ==, "zh_CN");
  g_assert_cmpstr (chinese->question, ==, "Q zh_CN **2**?");

  /* What is not translated is English. */
  other = poise_collection_dup_text (test.collection, 3, "zh_CN", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (other->language, ==, "en");

  g_assert_null (poise_collection_dup_text (test.collection, 9, "en", &error));
  g_assert_error (error, POISE_COLLECTION_ERROR,
                  POISE_COLLECTION_ERROR_NOT_FOUND);
  test_collection_assert_sound (&test);
  clear_files (files, G_N_ELEMENTS (files));
}

static void
test_deck_same_files_are_skipped (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GError) error = NULL;
  PoiseDeckFile files[] = {
    make_file ("one.json", "en", test_deck_dup_json ("one", "en", 3)),
    make_file ("two.json", "en", test_deck_dup_json ("two", "en", 3)),
  };
  PoiseDeckFile swapped[] = { files[1], files[0] };
  gboolean changed;

  test_collection_init (&test);
  load (&test, files, 2, &changed, &error);
  g_assert_true (changed);

  /* A mark on a row shows whether it is written again. */
  test_collection_execute (&test, "UPDATE note SET kind = 'x' WHERE id = 1");
  test_collection_close (&test);
  test_collection_open (&test);
  load (&test, files, 2, &changed, &error);
  g_assert_false (changed);
  g_assert_cmpint (test_collection_read_int (
                       &test, "SELECT count (*) FROM note WHERE kind = 'x'"),
                   ==, 1);

  load (&test, swapped, 2, &changed, &error);
  g_assert_no_error (error);
  g_assert_true (changed);
  g_assert_cmpint (
      test_collection_read_int (
          &test,
          "SELECT count (*) FROM category WHERE key = 'two' AND position = 0"),
      ==, 1);
  clear_files (files, 2);
}

static void
load_one (TestCollection *test, char *json)
{
  g_autoptr (GError) error = NULL;
  PoiseDeckFile file = make_file ("one.json", "en", json);
  gboolean changed;

  load (test, &file, 1, &changed, &error);
  g_assert_no_error (error);
  g_assert_true (changed);
  clear_files (&file, 1);
}

static char *
dup_replaced (const char *key, int n_cards, const char *old, const char *new)
{
  g_autofree char *json = test_deck_dup_json (key, "en", n_cards);
  g_autoptr (GString) text = g_string_new (json);

  g_assert_cmpuint (g_string_replace (text, old, new, 1), ==, 1);

  return g_strdup (text->str);
}

static void
test_deck_update_keeps_progress (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (PoiseNoteText) text = NULL;
  PoiseCard before;
  PoiseCard after;

  test_collection_init_with_cards (&test, 3);
  test_collection_grade (&test, 2, POISE_RATING_GOOD, NULL);
  before = test_collection_get_card (&test, 2);

  load_one (&test, dup_replaced ("one", 4, "Q en **2**?", "Another?"));
  after = test_collection_get_card (&test, 2);
  test_assert_cards_equal (&after, &before);
  text = poise_collection_dup_text (test.collection, 2, "en", NULL);
  g_assert_cmpstr (text->question, ==, "Another?");
  g_assert_cmpint (
      test_collection_read_int (&test, "SELECT count (*) FROM card"), ==, 4);
  test_collection_assert_sound (&test);
}

static void
test_deck_card_moves_with_its_progress (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GError) error = NULL;
  PoiseDeckFile files[2];
  gboolean changed;

  test_collection_init_with_cards (&test, 3);
  test_collection_grade (&test, 2, POISE_RATING_GOOD, NULL);

  files[0] = make_file ("one.json", "en",
                        dup_replaced ("one", 3, "\"one-2\"", "\"one-9\""));
  files[1] = make_file ("two.json", "en",
                        dup_replaced ("two", 1, "\"two-1\"", "\"one-2\""));
  load (&test, files, 2, &changed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (test_collection_read_int (
                       &test, "SELECT category_id FROM card WHERE id = 2"),
                   ==, 2);
  g_assert_cmpint (test_collection_get_card (&test, 2).reps, ==, 1);
  test_collection_assert_sound (&test);
  clear_files (files, 2);
}

static void
test_deck_what_is_gone_is_retired (void)
{
  g_auto (TestCollection) test = { 0 };
  PoiseCard before;
  PoiseCard after;

  test_collection_init_with_cards (&test, 3);
  test_collection_grade (&test, 3, POISE_RATING_AGAIN, NULL);
  before = test_collection_get_card (&test, 3);

  load_one (&test, test_deck_dup_json ("one", "en", 2));
  g_assert_cmpint (
      test_collection_read_int (&test, "SELECT sum (retired) FROM note"), ==,
      1);
  g_assert_cmpint (
      test_collection_read_int (&test, "SELECT count (*) FROM review"), ==, 1);
  test_collection_assert_sound (&test);

  load_one (&test, test_deck_dup_json ("two", "en", 1));
  g_assert_cmpint (
      test_collection_read_int (&test, "SELECT sum (retired) FROM category"),
      ==, 1);

  load_one (&test, test_deck_dup_json ("one", "en", 3));
  after = test_collection_get_card (&test, 3);
  test_assert_cards_equal (&after, &before);
  g_assert_cmpint (
      test_collection_read_int (&test, "SELECT retired FROM note WHERE id = 3"),
      ==, 0);
}

/* One fault for each check: a replacement in a good file, and the message. */
typedef struct
{
  const char *language;
  const char *old;
  const char *new;
  const char *message;
} BadCase;

static const BadCase bad_cases[] = {
  { "en", "{\"category\"", "{category", "bad.json: *" },
  { "en", "{\"category\":{", "[{", "bad.json: *" },
  { "en", "\"category\":", "\"kategory\":", "bad.json: category: missing" },
  { "en", "\"category\":{\"key\":\"bad\",\"title\":\"bad in en\"}",
    "\"category\":7", "bad.json: category: not an object" },
  { "en", "\"key\":\"bad\",", "", "bad.json: category.key: missing" },
  { "en", "\"key\":\"bad\"", "\"key\":\"B d\"", "bad.json: category.key: *" },
  { "en", "\"key\":\"bad\"", "\"key\":\"good\"",
    "bad.json: category.key: another file has it" },
  { "en", "\"title\":\"bad in en\"", "\"title\":\"\"",
    "bad.json: category.title: empty" },
  { "en", "\"cards\":[", "\"karts\":[", "bad.json: cards: missing" },
  { "en", "\"cards\":[", "\"cards\":[7,", "bad.json: cards: *" },
  { "en", "\"id\":\"bad-1\",", "", "bad.json: id: missing" },
  { "en", "\"id\":\"bad-1\"", "\"id\":\"bad--1\"", "bad.json: id: *" },
  { "en", "\"id\":\"bad-1\"", "\"id\":7", "bad.json: id: not a text" },
  { "en", "\"id\":\"bad-2\"", "\"id\":\"bad-1\"",
    "bad.json: card bad-1: id: another card has it" },
  { "en", "\"id\":\"bad-1\"", "\"id\":\"good-1\"",
    "bad.json: card good-1: id: another card has it" },
  { "en", "\"kind\":\"concept\"", "\"kind\":\"riddle\"",
    "bad.json: card bad-1: kind: *riddle*" },
  { "en", "\"level\":\"hard\"", "\"level\":\"steep\"",
    "bad.json: card bad-1: level: *steep*" },
  { "en", "\"tags\":[\"t\"]", "\"tags\":\"t\"",
    "bad.json: card bad-1: tags: not an array" },
  { "en", "\"tags\":[\"t\"]", "\"tags\":[7]", "bad.json: card bad-1: tags: *" },
  { "en", "\"companies\":[],", "", "bad.json: card bad-1: companies: missing" },
  { "en", "\"question\":\"Q en **1**?\",", "",
    "bad.json: card bad-1: question: missing" },
  { "en", "\"answer\":\"A\"", "\"answer\":\"\"",
    "bad.json: card bad-1: answer: empty" },
  { "en", "\"points\":[\"p1\",\"p2\"]", "\"points\":[]",
    "bad.json: card bad-1: points: 0 elements, not 1 to 9" },
  { "en", "\"points\":[\"p1\",\"p2\"]",
    "\"points\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"a\"]",
    "bad.json: card bad-1: points: 10 elements, not 1 to 9" },
  { "en", "\"points\":[\"p1\",\"p2\"]", "\"points\":[\"p1\",\"\"]",
    "bad.json: card bad-1: points: *" },
  { "en", "\"detail\":\"\"", "\"detail\":null",
    "bad.json: card bad-1: detail: not a text" },
  { "en", "{\"question\":\"q\",", "{",
    "bad.json: card bad-1: follow_ups[0].question: missing" },
  { "en", "\"pitfalls\":[\"x\"]", "\"pitfalls\":{}",
    "bad.json: card bad-1: pitfalls: not an array" },
  { "en", "\"title\":\"T\",", "",
    "bad.json: card bad-1: sources[0].title: missing" },
  { "en", "\"year\":2016", "\"year\":\"2016\"",
    "bad.json: card bad-1: sources[0].year: not a whole number" },
  { "en", "\"year\":2016", "\"year\":20160",
    "bad.json: card bad-1: sources[0].year: not a year" },
  { "en", "\"url\":\"https://doi.org/10.1/x\"", "\"url\":\"file:///x\"",
    "bad.json: card bad-1: sources[0].url: *" },
  { "zh_CN", "\"id\":\"bad-1\"", "\"id\":\"bad-1\"",
    "bad.json: category.key: there is no such category in English" },
  { "zh_CN", "\"key\":\"bad\"", "\"key\":\"good\"",
    "bad.json: card bad-1: id: the English category has no such card" },
};

static void
assert_refused (TestCollection *test, const BadCase *bad)
{
  g_autofree char *json = test_deck_dup_json ("bad", bad->language, 2);
  g_autoptr (GString) text = g_string_new (json);
  g_autoptr (GError) error = NULL;
  PoiseDeckFile files[2];
  gboolean changed;

  g_assert_cmpuint (g_string_replace (text, bad->old, bad->new, 1), ==, 1);
  files[0] =
      make_file ("good.json", "en", test_deck_dup_json ("good", "en", 2));
  files[1] = make_file ("bad.json", bad->language, g_strdup (text->str));

  g_assert_false (load (test, files, 2, &changed, &error));
  g_assert_false (changed);
  g_assert_error (error, POISE_COLLECTION_ERROR, POISE_COLLECTION_ERROR_DECK);
  g_test_message ("%s", error->message);
  g_assert_true (g_pattern_match_simple (bad->message, error->message));
  clear_files (files, 2);
}

static void
test_deck_bad_files_change_nothing (void)
{
  g_auto (TestCollection) test = { 0 };
  gint64 version;

  test_collection_init_with_cards (&test, 3);
  version = test_collection_read_int (&test, "PRAGMA data_version");

  for (gsize i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      gint64 changes =
          test_collection_read_int (&test, "SELECT total_changes ()");

      assert_refused (&test, &bad_cases[i]);
      g_assert_cmpint (
          test_collection_read_int (&test, "SELECT total_changes ()"), ==,
          changes);
    }

  g_assert_cmpint (test_collection_read_int (&test, "PRAGMA data_version"), ==,
                   version);
  g_assert_cmpint (
      test_collection_read_int (&test, "SELECT count (*) FROM category"), ==,
      1);
}

static void
test_deck_empty_file_is_refused (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GError) error = NULL;
  PoiseDeckFile file = { "bad.json", "en", g_bytes_new (NULL, 0) };
  gboolean changed;

  test_collection_init (&test);
  g_assert_false (load (&test, &file, 1, &changed, &error));
  g_assert_error (error, POISE_COLLECTION_ERROR, POISE_COLLECTION_ERROR_DECK);
  g_assert_cmpstr (error->message, ==, "bad.json: not a JSON object");
  clear_files (&file, 1);
}

static void
test_deck_text_reads_every_field (void)
{
  static const char json[] =
      "{\"question\":\"q\",\"answer\":\"a\",\"points\":[\"1\",\"2\"],"
      "\"detail\":\"d\",\"follow_ups\":[{\"question\":\"f\",\"answer\":\"g\"}],"
      "\"pitfalls\":[\"p\"],\"sources\":[{\"title\":\"t\",\"authors\":\"\","
      "\"url\":\"10.1000/182\"}],\"more\":1}";
  g_autoptr (GError) error = NULL;
  g_autoptr (PoiseNoteText) text =
      poise_note_text_new_from_json ("en", json, &error);
  const PoiseFollowUp *follow_up;
  const PoiseSource *source;

  g_assert_no_error (error);
  g_assert_cmpstr (text->question, ==, "q");
  g_assert_cmpstr (text->answer, ==, "a");
  g_assert_cmpstr (text->points[1], ==, "2");
  g_assert_null (text->points[2]);
  g_assert_cmpstr (text->detail, ==, "d");
  g_assert_cmpuint (text->follow_ups->len, ==, 1);
  follow_up = g_ptr_array_index (text->follow_ups, 0);
  g_assert_cmpstr (follow_up->question, ==, "f");
  g_assert_cmpstr (follow_up->answer, ==, "g");
  g_assert_cmpstr (text->pitfalls[0], ==, "p");
  source = g_ptr_array_index (text->sources, 0);
  g_assert_cmpstr (source->title, ==, "t");
  g_assert_cmpstr (source->authors, ==, "");
  g_assert_cmpint (source->year, ==, 0);
  g_assert_cmpstr (source->url, ==, "https://doi.org/10.1000/182");
}

static void
test_deck_spoilt_text_is_damage (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GError) error = NULL;

  test_collection_init_with_cards (&test, 1);
  test_collection_execute (&test, "UPDATE note_text SET json = '{}'");
  g_assert_null (poise_collection_dup_text (test.collection, 1, "en", &error));
  g_assert_error (error, POISE_COLLECTION_ERROR,
                  POISE_COLLECTION_ERROR_DAMAGED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deck/loads-both-languages",
                   test_deck_loads_both_languages);
  g_test_add_func ("/deck/same-files-are-skipped",
                   test_deck_same_files_are_skipped);
  g_test_add_func ("/deck/update-keeps-progress",
                   test_deck_update_keeps_progress);
  g_test_add_func ("/deck/card-moves-with-its-progress",
                   test_deck_card_moves_with_its_progress);
  g_test_add_func ("/deck/what-is-gone-is-retired",
                   test_deck_what_is_gone_is_retired);
  g_test_add_func ("/deck/bad-files-change-nothing",
                   test_deck_bad_files_change_nothing);
  g_test_add_func ("/deck/empty-file-is-refused",
                   test_deck_empty_file_is_refused);
  g_test_add_func ("/deck/text-reads-every-field",
                   test_deck_text_reads_every_field);
  g_test_add_func ("/deck/spoilt-text-is-damage",
                   test_deck_spoilt_text_is_damage);

  return g_test_run ();
}
