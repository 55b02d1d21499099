/* poise-math-arena.c: memory that is freed all at once
 *
 * A list of blocks. An allocation takes the next bytes of the newest block; one
 * that does not fit starts a block of at least its own size.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-arena.h"

#include <stddef.h>
#include <string.h>

#define FIRST_BLOCK 4000
#define MAX_BLOCK   128000

typedef struct _Block Block;

struct _Block
{
  Block *next;
  gsize used;
  gsize size;
  max_align_t data[];
};

struct _PoiseArena
{
  Block *newest;
};

static void
add_block (PoiseArena *self, gsize size)
{
  gsize doubled = self->newest ? self->newest->size * 2 : FIRST_BLOCK;
  gsize room = MAX (size, MIN (doubled, MAX_BLOCK));
  Block *block = g_malloc (sizeof (Block) + room);

  block->next = self->newest;
  block->used = 0;
  block->size = room;
  self->newest = block;
}

/**
 * poise_arena_new:
 *
 * Returns: (transfer full): an empty arena
 */
PoiseArena *
poise_arena_new (void)
{
  return g_new0 (PoiseArena, 1);
}

/**
 * poise_arena_free:
 * @self: (transfer full): an arena; all that came from it ends
 */
void
poise_arena_free (PoiseArena *self)
{
  Block *block = self->newest;

  while (block)
    {
      Block *next = block->next;

      g_free (block);
      block = next;
    }

  g_free (self);
}

/**
 * poise_arena_alloc:
 * @self: an arena
 * @size: in bytes
 *
 * Returns: (transfer none): @size bytes of zero, aligned for any type
 */
gpointer
poise_arena_alloc (PoiseArena *self, gsize size)
{
  gsize aligned = 0;
  char *memory = NULL;

  g_assert (size <= G_MAXSIZE / 2);
  aligned = (size + sizeof (max_align_t) - 1) / sizeof (max_align_t)
            * sizeof (max_align_t);

  if (!self->newest || self->newest->size - self->newest->used < aligned)
    add_block (self, aligned);

  memory = (char *) self->newest->data + self->newest->used;
  self->newest->used += aligned;

  return memset (memory, 0, size);
}

/**
 * poise_arena_dup:
 * @self: an arena
 * @text: (array length=length): bytes
 * @length: how many
 *
 * Returns: (transfer none): a copy that ends in a zero byte
 */
char *
poise_arena_dup (PoiseArena *self, const char *text, gsize length)
{
  char *copy = poise_arena_alloc (self, length + 1);

  if (length > 0)
    memcpy (copy, text, length);

  return copy;
}
