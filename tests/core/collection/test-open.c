/* test-open.c: which files open as a collection, and what the others give
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "poise-schema.h"
#include "poise-test-collection.h"

#define NOBODY 65534

static void
assert_opens_with (const char *path, int code)
{
  g_autoptr (GError) error = NULL;
  PoiseCollection *collection = poise_collection_open (path, &error);

  g_assert_error (error, POISE_COLLECTION_ERROR, code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (collection);
}

static void
assert_leaves_alone (TestCollection *test, const char *content, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;
  gsize length = strlen (content);

  g_file_set_contents (test->path, content, -1, &error);
  g_assert_no_error (error);
  assert_opens_with (test->path, code);
  g_file_get_contents (test->path, &after, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (after, length, content, strlen (content));
}

static void
test_open_creates_file_and_folder (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autofree char *deeper = NULL;
  g_autofree char *file = NULL;
  g_autoptr (GError) error = NULL;
  PoiseCollection *collection;
  GStatBuf status;

  test_collection_init (&test);
  deeper = g_build_filename (test.folder, "a", NULL);
  file = g_build_filename (deeper, "b", NULL);
  collection = poise_collection_open (file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (deeper, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);
  poise_collection_free (collection);

  g_unlink (file);
  g_free (file);
  file = g_build_filename (deeper, "b.lock", NULL);
  g_unlink (file);
  g_rmdir (deeper);
}

static void
test_open_sets_up_the_database (void)
{
  static const struct
  {
    const char *sql;
    gint64 value;
  } cases[] = {
    { "PRAGMA application_id", POISE_APPLICATION_ID },
    { "PRAGMA user_version", POISE_SCHEMA_VERSION },
    { "PRAGMA synchronous", 2 },
    { "PRAGMA foreign_keys", 1 },
    { "SELECT journal_mode = 'wal' FROM pragma_journal_mode", 1 },
    { "SELECT count (*) FROM parameters", 1 },
    { "SELECT count (*) FROM pragma_table_list"
      " WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'"
      " AND NOT strict",
      0 },
  };
  g_auto (TestCollection) test = { 0 };
  const PoiseMemoryModel *model;
  PoiseMemoryModel expected;

  test_collection_init (&test);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].sql);
      g_assert_cmpint (test_collection_read_int (&test, cases[i].sql), ==,
                       cases[i].value);
    }

  model = poise_collection_get_model (test.collection);
  poise_memory_model_init_default (&expected, POISE_FSRS_7);
  g_assert_cmpint (model->version, ==, POISE_FSRS_7);
  g_assert_cmpmem (model->weights, sizeof model->weights, expected.weights,
                   sizeof expected.weights);
}

static void
test_open_takes_the_newest_parameters (void)
{
  g_auto (TestCollection) test = { 0 };
  const PoiseMemoryModel *model;

  test_collection_init (&test);
  test_collection_execute (
      &test,
      "INSERT INTO parameters (origin, weights) VALUES ('test', '[0.3,1.2931,"
      "2.3065,8.2956,6.4133,0.8334,3.0194,0.001,1.8722,0.1666,0.796,1.4835,"
      "0.0614,0.2629,1.6483,0.6014,1.8729,0.5425,0.0912,0.0658,0.1542]')");
  test_collection_close (&test);
  test_collection_open (&test);
  model = poise_collection_get_model (test.collection);
  g_assert_cmpint (model->version, ==, POISE_FSRS_6);
  g_assert_cmpfloat (model->weights[0], ==, 0.3);

  test_collection_execute (
      &test,
      "INSERT INTO parameters (origin, weights) VALUES ('test', '[1,2]')");
  test_collection_close (&test);
  assert_opens_with (test.path, POISE_COLLECTION_ERROR_DAMAGED);
}

static void
test_open_fills_an_empty_file (void)
{
  g_auto (TestCollection) test = { 0 };

  test_collection_init (&test);
  test_collection_close (&test);
  g_file_set_contents (test.path, "", 0, NULL);
  test_collection_open (&test);
  test_collection_assert_sound (&test);
}

static void
test_open_refuses_a_newer_version (void)
{
  g_auto (TestCollection) test = { 0 };

  test_collection_init (&test);
  test_collection_execute (&test, "PRAGMA user_version = 99");
  test_collection_close (&test);
  assert_opens_with (test.path, POISE_COLLECTION_ERROR_NEWER);
}

static void
test_open_refuses_foreign_files (void)
{
  g_auto (TestCollection) test = { 0 };

  test_collection_init (&test);
  test_collection_execute (&test, "PRAGMA application_id = 42");
  test_collection_close (&test);
  assert_opens_with (test.path, POISE_COLLECTION_ERROR_FOREIGN);

  assert_leaves_alone (&test, "A letter to somebody, longer than a header.\n",
                       POISE_COLLECTION_ERROR_FOREIGN);
  assert_leaves_alone (&test, "short", POISE_COLLECTION_ERROR_FOREIGN);
}

static void
test_open_refuses_another_programs_database (void)
{
  g_auto (TestCollection) test = { 0 };

  test_collection_init (&test);
  test_collection_execute (&test, "PRAGMA application_id = 0;"
                                  "PRAGMA user_version = 0");
  test_collection_close (&test);
  assert_opens_with (test.path, POISE_COLLECTION_ERROR_FOREIGN);
}

/* Overwrites @length bytes of the file at @offset with the byte @value. */
static void
spoil (TestCollection *test, off_t offset, gsize length, int value)
{
  g_autofree char *bytes = g_malloc (length);
  g_autofd int fd = g_open (test->path, O_WRONLY | O_CLOEXEC, 0);

  memset (bytes, value, length);
  g_assert_cmpint (pwrite (fd, bytes, length, offset), ==, (gssize) length);
}

static void
test_open_tells_damage (void)
{
  static const struct
  {
    const char *what;
    off_t offset;
    gsize length;
    int value;
  } cases[] = {
    { "a header lost", 0, 100, 0 },
    { "a first page lost", 0, 4096, 0 },
    { "a schema spoilt", 100, 3000, 0xa5 },
    { "a version that does not fit", 60, 4, 0xff },
    { "a page size that cannot be", 16, 2, 0x01 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (TestCollection) test = { 0 };

      g_test_message ("%s", cases[i].what);
      test_collection_init_with_cards (&test, 20);
      test_collection_close (&test);
      spoil (&test, cases[i].offset, cases[i].length, cases[i].value);
      assert_opens_with (test.path, POISE_COLLECTION_ERROR_DAMAGED);
    }
}

static void
test_open_tells_damage_in_valid_text (void)
{
  g_auto (TestCollection) test = { 0 };

  test_collection_init (&test);
  test_collection_execute (&test,
                           "PRAGMA writable_schema = ON;"
                           "UPDATE sqlite_schema SET sql ="
                           "  replace (sql, 'NULL', CAST (x'ae' AS TEXT)) "
                           "WHERE name = 'meta'");
  test_collection_close (&test);
  assert_opens_with (test.path, POISE_COLLECTION_ERROR_DAMAGED);
}

static void
test_open_tells_a_missing_table (void)
{
  g_auto (TestCollection) test = { 0 };

  test_collection_init (&test);
  test_collection_execute (&test, "DROP TABLE parameters");
  test_collection_close (&test);
  assert_opens_with (test.path, POISE_COLLECTION_ERROR_DAMAGED);
}

static void
test_open_refuses_a_second_time (void)
{
  g_auto (TestCollection) test = { 0 };

  test_collection_init (&test);
  assert_opens_with (test.path, POISE_COLLECTION_ERROR_IN_USE);
  test_collection_close (&test);
  test_collection_open (&test);
}

static int
open_in_child (const char *path, uid_t user)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PoiseCollection) collection = NULL;

  if (user != 0 && setuid (user) != 0)
    return -1;

  collection = poise_collection_open (path, &error);

  if (collection)
    return 100;

  return error->domain == POISE_COLLECTION_ERROR ? error->code : 101;
}

/* The code that another process, of @user if not 0, gets. */
static int
get_code_of_other_process (const char *path, uid_t user)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    _exit (open_in_child (path, user));

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static void
test_open_refuses_a_second_process (void)
{
  g_auto (TestCollection) test = { 0 };

  test_collection_init (&test);
  g_assert_cmpint (get_code_of_other_process (test.path, 0), ==,
                   POISE_COLLECTION_ERROR_IN_USE);
  test_collection_close (&test);
  g_assert_cmpint (get_code_of_other_process (test.path, 0), ==, 100);
}

/* Root may write everything, so as root the test is made as nobody. */
static void
test_open_tells_what_cannot_be_written (void)
{
  g_auto (TestCollection) test = { 0 };
  g_autofree char *lock_path = NULL;
  uid_t user = getuid () == 0 ? NOBODY : 0;

  test_collection_init (&test);
  test_collection_close (&test);
  lock_path = g_strconcat (test.path, ".lock", NULL);

  g_assert_cmpint (g_chmod (test.folder, 0555), ==, 0);
  g_assert_cmpint (g_chmod (test.path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (lock_path, 0444), ==, 0);
  g_assert_cmpint (get_code_of_other_process (test.path, user), ==,
                   POISE_COLLECTION_ERROR_READ_ONLY);

  g_assert_cmpint (g_chmod (test.folder, 0777), ==, 0);
  g_assert_cmpint (g_chmod (lock_path, 0666), ==, 0);
  g_assert_cmpint (get_code_of_other_process (test.path, user), ==,
                   POISE_COLLECTION_ERROR_READ_ONLY);
}

static void
test_open_sorts_system_errors (void)
{
  static const struct
  {
    int number;
    PoiseCollectionError code;
  } cases[] = {
    { EACCES, POISE_COLLECTION_ERROR_READ_ONLY },
    { EPERM, POISE_COLLECTION_ERROR_READ_ONLY },
    { EROFS, POISE_COLLECTION_ERROR_READ_ONLY },
    { ENOSPC, POISE_COLLECTION_ERROR_FULL },
    { EDQUOT, POISE_COLLECTION_ERROR_FULL },
    { EIO, POISE_COLLECTION_ERROR_FAILED },
    { 0, POISE_COLLECTION_ERROR_FAILED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (poise_error_code_from_errno (cases[i].number), ==,
                     cases[i].code);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/open/creates-file-and-folder",
                   test_open_creates_file_and_folder);
  g_test_add_func ("/open/sets-up-the-database",
                   test_open_sets_up_the_database);
  g_test_add_func ("/open/takes-the-newest-parameters",
                   test_open_takes_the_newest_parameters);
  g_test_add_func ("/open/fills-an-empty-file", test_open_fills_an_empty_file);
  g_test_add_func ("/open/refuses-a-newer-version",
                   test_open_refuses_a_newer_version);
  g_test_add_func ("/open/refuses-foreign-files",
                   test_open_refuses_foreign_files);
  g_test_add_func ("/open/refuses-another-programs-database",
                   test_open_refuses_another_programs_database);
  g_test_add_func ("/open/tells-damage", test_open_tells_damage);
  g_test_add_func ("/open/tells-damage-in-valid-text",
                   test_open_tells_damage_in_valid_text);
  g_test_add_func ("/open/tells-a-missing-table",
                   test_open_tells_a_missing_table);
  g_test_add_func ("/open/refuses-a-second-time",
                   test_open_refuses_a_second_time);
  g_test_add_func ("/open/refuses-a-second-process",
                   test_open_refuses_a_second_process);
  g_test_add_func ("/open/tells-what-cannot-be-written",
                   test_open_tells_what_cannot_be_written);
  g_test_add_func ("/open/sorts-system-errors", test_open_sorts_system_errors);

  return g_test_run ();
}
