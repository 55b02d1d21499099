/* test-faults.c: no answer that was acknowledged is lost when the disk fails
 *
 * A session is run over and over, and each time another change of a file fails,
 * once or from then on. Whatever happens, the collection opens again, is sound,
 * and holds every answer that was acknowledged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-fault-vfs.h"
#include "poise-test-collection.h"

#define N_CARDS  6
#define N_GRADES 12
#define MAX_RUNS 2000

typedef struct
{
  FaultKind kind;
  gboolean for_good;
} Fault;

static const Fault faults[] = {
  { FAULT_DISK_FULL, FALSE },
  { FAULT_DISK_FULL, TRUE },
  { FAULT_IO_ERROR, FALSE },
  { FAULT_IO_ERROR, TRUE },
};

static void
assert_disk_error (const GError *error, FaultKind kind)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == POISE_COLLECTION_ERROR);

  if (kind == FAULT_DISK_FULL)
    g_assert_cmpint (error->code, ==, POISE_COLLECTION_ERROR_FULL);
  else
    g_assert_cmpint (error->code, !=, POISE_COLLECTION_ERROR_DAMAGED);
}

static gboolean
open_faulty (TestCollection *test, const Fault *fault)
{
  g_autoptr (GError) error = NULL;

  test->collection = poise_collection_open (test->path, &error);

  if (!test->collection)
    {
      assert_disk_error (error, fault->kind);
      return FALSE;
    }

  /* So that every commit is carried over into the database file. */
  poise_database_execute (test->collection->database,
                          "PRAGMA wal_autocheckpoint = 1",
                          NULL /* a longer log tests as well */);

  return TRUE;
}

/* Grades cards; collects the reviews that were acknowledged. */
static void
grade_faulty (TestCollection *test, const Fault *fault, GArray *acknowledged)
{
  for (int i = 0; i < N_GRADES; i++)
    {
      g_autoptr (GError) error = NULL;
      PoiseOperation operation;
      PoiseOutcome outcome;

      test->now_ms += POISE_MS_PER_HOUR;

      if (poise_collection_grade (
              test->collection, i % N_CARDS + 1, (PoiseRating) (i % 4 + 1),
              1000, &test->policy, test->now_ms, &operation, &outcome, &error))
        g_array_append_val (acknowledged, operation.review_id);
      else
        assert_disk_error (error, fault->kind);
    }
}

static void
assert_holds (TestCollection *test, GArray *acknowledged)
{
  for (guint i = 0; i < acknowledged->len; i++)
    {
      g_autofree char *sql = g_strdup_printf (
          "SELECT count (*) FROM review WHERE id = %" G_GINT64_FORMAT,
          g_array_index (acknowledged, gint64, i));

      g_assert_cmpint (test_collection_read_int (test, sql), ==, 1);
    }
}

/* Returns whether change number @n was reached. */
static gboolean
run_session (const Fault *fault, int n)
{
  g_auto (TestCollection) test = { 0 };
  g_autoptr (GArray) acknowledged = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean has_failed;

  test_collection_init_with_cards (&test, N_CARDS);
  test_collection_close (&test);

  fault_vfs_arm (fault->kind, n, fault->for_good);

  if (open_faulty (&test, fault))
    grade_faulty (&test, fault, acknowledged);

  test_collection_close (&test);
  has_failed = fault_vfs_disarm ();

  test_collection_open (&test);
  test_collection_assert_sound (&test);
  assert_holds (&test, acknowledged);
  test_collection_grade (&test, 1, POISE_RATING_GOOD, NULL);

  return has_failed;
}

/* Every change at first, then wider and wider apart; @fault shifts which. */
static int
get_next (int n, gsize fault)
{
  return n + 1 + (n + (int) fault) / 10;
}

static void
test_faults_lose_no_acknowledged_grade (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      int n = 1;
      int runs = 0;

      while (run_session (&faults[i], n))
        {
          g_assert_cmpint (++runs, <, MAX_RUNS);
          n = get_next (n, i);
        }

      g_test_message ("%d runs, %d changes", runs, n);
      g_assert_cmpint (n, >, 5 * N_GRADES);
    }
}

/* Creates a collection and loads a deck. */
static gboolean
run_creation (const Fault *fault, int n)
{
  g_auto (TestCollection) test = { 0 };
  g_autofree char *json = test_deck_dup_json ("one", "en", N_CARDS);
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  PoiseDeckFile file = { "one.json", "en", bytes };
  g_autoptr (GError) error = NULL;
  gboolean changed = FALSE;
  gboolean has_failed;
  gboolean loaded = FALSE;

  test_collection_init (&test);
  test_collection_close (&test);
  g_file_set_contents (test.path, "", 0, NULL);

  fault_vfs_arm (fault->kind, n, fault->for_good);

  if (open_faulty (&test, fault))
    loaded = poise_collection_load_decks (test.collection, &file, 1,
                                          test.now_ms, &changed, &error);

  test_collection_close (&test);
  has_failed = fault_vfs_disarm ();

  test_collection_open (&test);
  test_collection_assert_sound (&test);

  if (loaded)
    g_assert_cmpint (
        test_collection_read_int (&test, "SELECT count (*) FROM card"), ==,
        N_CARDS);

  poise_collection_load_decks (test.collection, &file, 1, test.now_ms, &changed,
                               NULL /* the assertions below say enough */);
  test_collection_grade (&test, N_CARDS, POISE_RATING_GOOD, NULL);

  return has_failed;
}

static void
test_faults_leave_no_half_made_collection (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      int n = 1;
      int runs = 0;

      while (run_creation (&faults[i], n))
        {
          g_assert_cmpint (++runs, <, MAX_RUNS);
          n = get_next (n, i);
        }

      g_test_message ("%d runs, %d changes", runs, n);
      g_assert_cmpint (n, >, 5 * N_CARDS);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_install ();

  g_test_add_func ("/faults/lose-no-acknowledged-grade",
                   test_faults_lose_no_acknowledged_grade);
  g_test_add_func ("/faults/leave-no-half-made-collection",
                   test_faults_leave_no_half_made_collection);

  return g_test_run ();
}
