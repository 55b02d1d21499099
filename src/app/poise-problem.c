/* poise-problem.c: errors of the core as sentences for the person
 *
 * The only place where a code of the core becomes words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-problem.h"

#include <glib/gi18n.h>

#include "poise-collection.h"

static PoiseCollectionError
get_code (const GError *error)
{
  if (error->domain != POISE_COLLECTION_ERROR)
    return POISE_COLLECTION_ERROR_FAILED;

  return (PoiseCollectionError) error->code;
}

/**
 * poise_problem_get_title:
 * @error: an error of the collection
 *
 * Returns: (transfer none): a heading in the person's language
 */
const char *
poise_problem_get_title (const GError *error)
{
  switch (get_code (error))
    {
    case POISE_COLLECTION_ERROR_FOREIGN:
      return _ ("Not a Poise Collection");

    case POISE_COLLECTION_ERROR_NEWER:
      return _ ("Collection Is Newer than Poise");

    case POISE_COLLECTION_ERROR_DAMAGED:
      return _ ("Collection Is Damaged");

    case POISE_COLLECTION_ERROR_READ_ONLY:
      return _ ("Collection Cannot Be Written");

    case POISE_COLLECTION_ERROR_FULL:
      return _ ("Disk Is Full");

    case POISE_COLLECTION_ERROR_IN_USE:
      return _ ("Poise Is Already Open");

    case POISE_COLLECTION_ERROR_DECK:
      return _ ("Built-In Cards Not Updated");

    case POISE_COLLECTION_ERROR_NOT_FOUND:
    case POISE_COLLECTION_ERROR_FAILED:
    default:
      return _ ("Something Went Wrong");
    }
}

static const char *
get_format (PoiseCollectionError code)
{
  switch (code)
    {
    case POISE_COLLECTION_ERROR_FOREIGN:
      return _ (
          "The file %s belongs to another program; it has been left as it "
          "is.");

    case POISE_COLLECTION_ERROR_NEWER:
      return _ ("The collection %s was written by a newer version of Poise; "
                "update Poise to open it.");

    case POISE_COLLECTION_ERROR_DAMAGED:
      return _ ("The collection %s is damaged and has been left as it is; move "
                "it away to start anew, or put a backup in its place.");

    case POISE_COLLECTION_ERROR_READ_ONLY:
      return _ (
          "The collection %s or its folder is read-only, so answers could "
          "not be kept.");

    case POISE_COLLECTION_ERROR_FULL:
      return _ (
          "There is no space left on the disk for %s; nothing was changed, "
          "and every earlier answer is kept.");

    case POISE_COLLECTION_ERROR_IN_USE:
      return _ ("Another window of Poise is using the collection %s; close it "
                "first.");

    case POISE_COLLECTION_ERROR_DECK:
    case POISE_COLLECTION_ERROR_NOT_FOUND:
    case POISE_COLLECTION_ERROR_FAILED:
    default:
      return NULL;
    }
}

/* The path with the home folder as "~", which is how people know it. */
static char *
dup_short_path (const char *path)
{
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);

  if (length > 1 && g_str_has_prefix (path, home) && path[length] == '/')
    return g_strconcat ("~", path + length, NULL);

  return g_strdup (path);
}

/**
 * poise_problem_dup_sentence:
 * @error: an error of the collection
 * @path: the collection's file
 *
 * Returns: (transfer full): one sentence in the person's language that says
 * what is wrong and where
 */
char *
poise_problem_dup_sentence (const GError *error, const char *path)
{
  PoiseCollectionError code = get_code (error);
  g_autofree char *short_path = dup_short_path (path);
  const char *format = get_format (code);

  if (format)
    {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      return g_strdup_printf (format, short_path);
#pragma GCC diagnostic pop
    }

  if (code == POISE_COLLECTION_ERROR_DECK)
    /* Translators: the placeholder is a technical detail in English */
    return g_strdup_printf (_ ("The built-in cards fail their checks and were "
                               "not loaded: %s."),
                            error->message);

  /* Translators: the placeholders are a file and a technical detail in English
   */
  return g_strdup_printf (_ ("The collection %s could not be used: %s."),
                          short_path, error->message);
}
