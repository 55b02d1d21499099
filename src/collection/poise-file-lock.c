/* poise-file-lock.c: keeps a second process from opening a collection
 *
 * The lock is on a file of its own beside the collection, because closing any
 * descriptor of the collection itself would drop SQLite's own locks. The system
 * releases it when the process ends, however it ends; the empty file stays.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-file-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>

#include "poise-database.h"

static void
set_error (const char *path, int number, GError **error)
{
  g_set_error (error, POISE_COLLECTION_ERROR,
               (int) poise_error_code_from_errno (number), "%s: %s", path,
               g_strerror (number));
}

/**
 * poise_file_lock_acquire:
 * @path: a collection's file
 * @error: return location for an error
 *
 * Returns: a descriptor that holds the lock until it is closed, or -1 with
 *   %POISE_COLLECTION_ERROR_IN_USE if another one holds it
 */
int
poise_file_lock_acquire (const char *path, GError **error)
{
  g_autofree char *lock_path = g_strconcat (path, ".lock", NULL);
  g_autofd int fd =
      g_open (lock_path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0)
    {
      set_error (lock_path, errno, error);
      return -1;
    }

  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    return g_steal_fd (&fd);

  if (errno == EWOULDBLOCK)
    g_set_error_literal (error, POISE_COLLECTION_ERROR,
                         POISE_COLLECTION_ERROR_IN_USE,
                         "another process has the collection open");
  else
    set_error (lock_path, errno, error);

  return -1;
}
