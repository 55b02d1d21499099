/* check.c: poise-cli check, which says whether a collection is sound
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-cli.h"

#include "poise-rebuild.h"

static const char help[] =
    "Usage:\n"
    "  poise-cli check [--rebuild] FILE\n"
    "\n"
    "Checks the file, its tables, and every card's state against the review\n"
    "log. Nothing is changed without --rebuild.\n"
    "\n"
    "  --rebuild  first work out every card's state anew from the log\n"
    "\n"
    "Exit status: 0 sound, 1 problems found or the file cannot be read,\n"
    "2 wrong usage.\n";

static int
print_usage (void)
{
  g_printerr ("%s", help);

  return POISE_CLI_USAGE;
}

static int
print_report (const char *path, const PoiseCheckReport *report)
{
  for (guint i = 0; i < report->problems->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (report->problems, i));

  g_print ("%s: %d cards, %" G_GINT64_FORMAT " reviews, %d cards differ from "
           "the log, %u problems.\n",
           path, report->cards, report->reviews, report->differing,
           report->problems->len);

  return report->problems->len > 0 ? POISE_CLI_FAILED : POISE_CLI_OK;
}

static gboolean
check (const char *path,
       gboolean rebuild,
       PoiseCheckReport *report,
       GError **error)
{
  g_autoptr (PoiseCollection) collection = poise_collection_open (path, error);

  if (!collection)
    return FALSE;

  return (!rebuild || poise_collection_rebuild (collection, NULL, error))
         && poise_collection_check (collection, NULL, report, error);
}

/**
 * poise_cli_check:
 * @argc: number of @argv
 * @argv: the command's name and its arguments
 *
 * Returns: a #PoiseCliExit
 */
int
poise_cli_check (int argc, char **argv)
{
  g_auto (PoiseCheckReport) report = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean rebuild = argc == 3 && g_str_equal (argv[1], "--rebuild");
  const char *path = argv[argc - 1];

  if (argc == 2 && g_str_equal (path, "--help"))
    {
      g_print ("%s", help);
      return POISE_CLI_OK;
    }

  if (argc != (rebuild ? 3 : 2) || *path == '-')
    return print_usage ();

  /* Opening would make a new collection. */
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_printerr ("%s: there is no such file.\n", path);
      return POISE_CLI_FAILED;
    }

  if (!check (path, rebuild, &report, &error))
    {
      g_printerr ("%s: %s.\n", path, error->message);
      return POISE_CLI_FAILED;
    }

  return print_report (path, &report);
}
