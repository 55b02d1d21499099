/* poise-file-lock.h: keeps a second process from opening a collection
 *
 * Private to the collection.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

int poise_file_lock_acquire (const char *path, GError **error);
