/* poise-fault-vfs.c: a file system below SQLite whose writes fail at will
 *
 * Wraps the default one. Changes of files are counted: writing, syncing,
 * truncating. Nothing waits for the disk, since the machine stays up. All else
 * is passed on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-fault-vfs.h"

#include <sqlite3.h>

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real; /* follows this struct */
} FaultFile;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs fault_vfs;

static FaultKind fault_kind;
static int countdown; /* changes until one fails; 0 if not armed */
static gboolean fault_for_good;
static gboolean failing;
static gboolean has_failed;

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((FaultFile *) file)->real;
}

/* @io_error if this change is to fail, else SQLITE_OK. */
static int
count_change (int io_error)
{
  if (countdown > 0 && --countdown == 0)
    failing = TRUE;

  if (!failing)
    return SQLITE_OK;

  failing = fault_for_good;
  has_failed = TRUE;

  return fault_kind == FAULT_DISK_FULL ? SQLITE_FULL : io_error;
}

static int
file_close (sqlite3_file *file)
{
  return get_real (file)->pMethods->xClose (get_real (file));
}

static int
file_read (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  return get_real (file)->pMethods->xRead (get_real (file), data, size, offset);
}

static int
file_write (sqlite3_file *file,
            const void *data,
            int size,
            sqlite3_int64 offset)
{
  int result = count_change (SQLITE_IOERR_WRITE);
  sqlite3_file *real = get_real (file);

  if (result == SQLITE_OK)
    return real->pMethods->xWrite (real, data, size, offset);

  /* As a disk does, write a part before giving up. */
  real->pMethods->xWrite (real, data, size / 2, offset);

  return result;
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  int result = count_change (SQLITE_IOERR_TRUNCATE);

  if (result != SQLITE_OK)
    return result;

  return get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
file_sync (sqlite3_file *file, int flags)
{
  int result = count_change (SQLITE_IOERR_FSYNC);

  if (result != SQLITE_OK)
    return result;

  return SQLITE_OK;
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
file_lock (sqlite3_file *file, int level)
{
  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
file_unlock (sqlite3_file *file, int level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
file_check_reserved_lock (sqlite3_file *file, int *result)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file),
                                                        result);
}

static int
file_control (sqlite3_file *file, int operation, void *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation,
                                                  argument);
}

static int
file_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
file_device_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static int
file_shm_map (sqlite3_file *file,
              int region,
              int size,
              int extend,
              void volatile **address)
{
  return get_real (file)->pMethods->xShmMap (get_real (file), region, size,
                                             extend, address);
}

static int
file_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return get_real (file)->pMethods->xShmLock (get_real (file), offset, n,
                                              flags);
}

static void
file_shm_barrier (sqlite3_file *file)
{
  get_real (file)->pMethods->xShmBarrier (get_real (file));
}

static int
file_shm_unmap (sqlite3_file *file, int delete)
{
  return get_real (file)->pMethods->xShmUnmap (get_real (file), delete);
}

static const sqlite3_io_methods fault_methods = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_reserved_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_device_characteristics,
  .xShmMap = file_shm_map,
  .xShmLock = file_shm_lock,
  .xShmBarrier = file_shm_barrier,
  .xShmUnmap = file_shm_unmap,
};

static int
vfs_open (sqlite3_vfs *vfs,
          const char *name,
          sqlite3_file *file,
          int flags,
          int *out_flags)
{
  FaultFile *self = (FaultFile *) file;
  int result;

  self->real = (sqlite3_file *) (gpointer) (self + 1);
  result = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  self->base.pMethods = self->real->pMethods ? &fault_methods : NULL;

  return result;
}

void
fault_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  fault_vfs = *real_vfs;
  fault_vfs.zName = "fault";
  fault_vfs.szOsFile += (int) sizeof (FaultFile);
  fault_vfs.xOpen = vfs_open;
  g_assert_cmpint (sqlite3_vfs_register (&fault_vfs, TRUE), ==, SQLITE_OK);
}

void
fault_vfs_arm (FaultKind kind, int n, gboolean for_good)
{
  fault_kind = kind;
  countdown = n;
  fault_for_good = for_good;
  failing = FALSE;
  has_failed = FALSE;
}

gboolean
fault_vfs_disarm (void)
{
  countdown = 0;
  failing = FALSE;

  return has_failed;
}
