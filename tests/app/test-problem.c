/* test-problem.c: errors of the core as sentences for the person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <gio/gio.h>

#include "poise-collection.h"
#include "poise-problem.h"

#define DETAIL "disk I/O error, 100 %d of it"

typedef struct
{
  PoiseCollectionError code;
  gboolean names_path;
  gboolean has_detail;
} ProblemCase;

static const ProblemCase cases[] = {
  { POISE_COLLECTION_ERROR_FAILED, TRUE, TRUE },
  { POISE_COLLECTION_ERROR_FOREIGN, TRUE, FALSE },
  { POISE_COLLECTION_ERROR_NEWER, TRUE, FALSE },
  { POISE_COLLECTION_ERROR_DAMAGED, TRUE, FALSE },
  { POISE_COLLECTION_ERROR_READ_ONLY, TRUE, FALSE },
  { POISE_COLLECTION_ERROR_FULL, TRUE, FALSE },
  { POISE_COLLECTION_ERROR_IN_USE, TRUE, FALSE },
  { POISE_COLLECTION_ERROR_DECK, FALSE, TRUE }, /* the detail names its file */
  { POISE_COLLECTION_ERROR_NOT_FOUND, TRUE, TRUE },
};

static GError *
make_error (PoiseCollectionError code)
{
  return g_error_new_literal (POISE_COLLECTION_ERROR, (int) code, DETAIL);
}

static void
assert_one_sentence (const char *sentence)
{
  g_assert_true (g_ascii_isupper (sentence[0]));
  g_assert_true (g_str_has_suffix (sentence, "."));
  g_assert_false (g_str_has_suffix (sentence, ".."));
  g_assert_null (strstr (sentence, ". "));
  g_assert_null (strchr (sentence, '\n'));
}

static void
test_problem_sentence (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = make_error (cases[i].code);
      g_autofree char *sentence =
          poise_problem_dup_sentence (error, "/a/folder/collection.db");

      g_test_message ("%s", sentence);
      assert_one_sentence (sentence);
      g_assert_cmpint (strstr (sentence, "/a/folder/collection.db") != NULL, ==,
                       cases[i].names_path);
      g_assert_cmpint (strstr (sentence, DETAIL) != NULL, ==,
                       cases[i].has_detail);
    }
}

/* What a person can do something about has a heading of its own. */
static void
test_problem_title (void)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = make_error (cases[i].code);
      const char *title = poise_problem_get_title (error);

      g_assert_true (g_ascii_isupper (title[0]));
      g_assert_null (strchr (title, '.'));
      g_hash_table_add (titles, (gpointer) title);
    }

  /* Only "not found" is told as any other failure. */
  g_assert_cmpuint (g_hash_table_size (titles), ==, G_N_ELEMENTS (cases) - 1);
}

/* The same number means something else in another domain. */
static void
test_problem_of_another_domain (void)
{
  g_autoptr (GError) error = g_error_new_literal (
      G_IO_ERROR, (int) POISE_COLLECTION_ERROR_FULL, DETAIL);
  g_autoptr (GError) failed = make_error (POISE_COLLECTION_ERROR_FAILED);
  g_autofree char *sentence = poise_problem_dup_sentence (error, "/x");
  g_autofree char *expected = poise_problem_dup_sentence (failed, "/x");

  g_assert_cmpstr (sentence, ==, expected);
  g_assert_cmpstr (poise_problem_get_title (error), ==,
                   poise_problem_get_title (failed));
}

static void
test_problem_shortens_home (void)
{
  const char *home = g_get_home_dir ();
  g_autoptr (GError) error = make_error (POISE_COLLECTION_ERROR_DAMAGED);
  g_autofree char *inside = g_build_filename (home, "my 100% file", NULL);
  g_autofree char *beside = g_strconcat (home, "2/file", NULL);
  g_autofree char *short_sentence = poise_problem_dup_sentence (error, inside);
  g_autofree char *long_sentence = poise_problem_dup_sentence (error, beside);

  g_assert_nonnull (strstr (short_sentence, " ~/my 100% file "));
  g_assert_null (strstr (short_sentence, home));
  g_assert_nonnull (strstr (long_sentence, beside));
}

int
main (int argc, char **argv)
{
  g_setenv ("HOME", "/home/somebody", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/problem/sentence", test_problem_sentence);
  g_test_add_func ("/app/problem/title", test_problem_title);
  g_test_add_func ("/app/problem/of-another-domain",
                   test_problem_of_another_domain);
  g_test_add_func ("/app/problem/shortens-home", test_problem_shortens_home);

  return g_test_run ();
}
