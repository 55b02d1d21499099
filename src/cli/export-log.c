/* export-log.c: poise-cli export-log, which writes the review log as CSV
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-cli.h"

#include <gio/gunixoutputstream.h>
#include <unistd.h>

#include "poise-review-csv.h"

/* The hour at which the program's own preferences let a day start. */
#define DAY_START_HOUR 4

static const char help[] =
    "Usage:\n"
    "  poise-cli export-log FILE\n"
    "\n"
    "Writes every answer that counts to standard output, oldest first, with\n"
    "the columns card_id, review_time_ms, elapsed_days, elapsed_secs, rating,\n"
    "duration_ms and kind. Days are local ones that start at 4 o'clock.\n"
    "\n"
    "Exit status: 0 written, 1 not, 2 wrong usage.\n";

static gboolean
export_log (const char *path, GError **error)
{
  g_autoptr (PoiseCollection) collection = poise_collection_open (path, error);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GOutputStream) output = NULL;
  g_autoptr (GOutputStream) stream = NULL;

  if (!collection)
    return FALSE;

  output = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  stream = g_buffered_output_stream_new (output);

  return poise_review_csv_write (collection, zone, DAY_START_HOUR, stream, NULL,
                                 error)
         && g_output_stream_close (stream, NULL, error);
}

/**
 * poise_cli_export_log:
 * @argc: number of @argv
 * @argv: the command's name and its arguments
 *
 * Returns: a #PoiseCliExit
 */
int
poise_cli_export_log (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc == 2 && g_str_equal (argv[1], "--help"))
    {
      g_print ("%s", help);
      return POISE_CLI_OK;
    }

  if (argc != 2 || *argv[1] == '-')
    {
      g_printerr ("%s", help);
      return POISE_CLI_USAGE;
    }

  /* Opening would make a new collection. */
  if (!g_file_test (argv[1], G_FILE_TEST_EXISTS))
    {
      g_printerr ("%s: there is no such file.\n", argv[1]);
      return POISE_CLI_FAILED;
    }

  if (!export_log (argv[1], &error))
    {
      g_printerr ("%s: %s.\n", argv[1], error->message);
      return POISE_CLI_FAILED;
    }

  return POISE_CLI_OK;
}
