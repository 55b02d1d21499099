/* poise-math-arena.h: memory that is freed all at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

typedef struct _PoiseArena PoiseArena;

PoiseArena *poise_arena_new (void);
void poise_arena_free (PoiseArena *self);

gpointer poise_arena_alloc (PoiseArena *self, gsize size);
char *poise_arena_dup (PoiseArena *self, const char *text, gsize length);

#define poise_arena_new_array(self, type, n) \
  ((type *) poise_arena_alloc ((self), sizeof (type) * (n)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseArena, poise_arena_free)
