/* test-crash.c: no answer that was acknowledged is lost when the program is
 * killed
 *
 * A child grades cards and reports each review once it has been acknowledged;
 * it is killed at a random moment after some of its reports, opening and
 * closing among them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "poise-test-collection.h"

#define N_CARDS      20
#define N_KILLS      200
#define MAX_REPORTS  8
#define MAX_DELAY_US 10000

static G_NORETURN void
grade_until_killed (TestCollection *test, int report_fd)
{
  for (int round = 0;; round++)
    {
      test_collection_open (test);

      for (int i = 0; i < 5; i++)
        {
          gint64 card_id = (round * 5 + i) % N_CARDS + 1;
          PoiseOperation operation;

          test->now_ms += POISE_MS_PER_HOUR;
          operation = test_collection_grade (test, card_id,
                                             (PoiseRating) (i % 4 + 1), NULL);

          if (write (report_fd, &operation.review_id, sizeof (gint64))
              != sizeof (gint64))
            _exit (1);
        }

      test_collection_close (test);
    }
}

/* Reads until @acknowledged holds @length reports or none is left. */
static void
read_reports (int report_fd, guint length, GArray *acknowledged)
{
  gint64 id;

  while (acknowledged->len < length
         && read (report_fd, &id, sizeof id) == sizeof id)
    g_array_append_val (acknowledged, id);
}

static void
kill_child (pid_t child)
{
  int status;

  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
}

static void
grade_and_kill (TestCollection *test, GRand *random, GArray *acknowledged)
{
  guint n_reports = (guint) g_rand_int_range (random, 0, MAX_REPORTS);
  gulong delay_us = (gulong) g_rand_int_range (random, 0, MAX_DELAY_US);
  int fds[2];
  pid_t child;

  g_assert_cmpint (pipe (fds), ==, 0);
  child = fork ();

  if (child == 0)
    grade_until_killed (test, fds[1]);

  close (fds[1]);
  read_reports (fds[0], acknowledged->len + n_reports, acknowledged);
  g_usleep (delay_us);
  kill_child (child);
  read_reports (fds[0], G_MAXUINT, acknowledged);
  close (fds[0]);
}

static void
assert_holds (TestCollection *test, GArray *acknowledged, guint from)
{
  for (guint i = from; i < acknowledged->len; i++)
    {
      g_autofree char *sql = g_strdup_printf (
          "SELECT count (*) FROM review WHERE id = %" G_GINT64_FORMAT,
          g_array_index (acknowledged, gint64, i));

      g_assert_cmpint (test_collection_read_int (test, sql), ==, 1);
    }
}

static void
test_crash_loses_no_acknowledged_grade (void)
{
  g_autoptr (GRand) random = g_rand_new ();
  g_autoptr (GArray) acknowledged = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (TestCollection) test = { 0 };

  test_collection_init_with_cards (&test, N_CARDS);

  for (int i = 0; i < N_KILLS; i++)
    {
      guint known = acknowledged->len;

      test_collection_close (&test);
      grade_and_kill (&test, random, acknowledged);
      test_collection_open (&test);
      assert_holds (&test, acknowledged, known);
      test.now_ms += POISE_MS_PER_DAY;
    }

  assert_holds (&test, acknowledged, 0);
  test_collection_assert_sound (&test);
  g_test_message ("%u grades acknowledged over %d kills", acknowledged->len,
                  N_KILLS);
  g_assert_cmpuint (acknowledged->len, >=, N_KILLS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/crash/loses-no-acknowledged-grade",
                   test_crash_loses_no_acknowledged_grade);

  return g_test_run ();
}
