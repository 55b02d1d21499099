/* poise-fault-vfs.h: a file system below SQLite whose writes fail at will
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

typedef enum
{
  FAULT_DISK_FULL, /* writes give ENOSPC */
  FAULT_IO_ERROR,  /* writes and syncs fail */
} FaultKind;

/* From now on SQLite's files go through the faulty file system. */
void fault_vfs_install (void);
/* The @n-th change of a file from now on fails, counted from 1, and if
 * @for_good every later one. */
void fault_vfs_arm (FaultKind kind, int n, gboolean for_good);
/* Returns whether anything has failed since. */
gboolean fault_vfs_disarm (void);
