/* poise-math.c: a formula of TeX as a tree
 *
 * Owns the tree, all of it in one arena.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math.h"

#include "poise-tex-parser.h"

#include <string.h>

struct _PoiseMath
{
  gatomicrefcount references;
  PoiseArena *arena;
  const PoiseMathNode *root;
  const PoiseMathNode *tag;
};

G_DEFINE_QUARK (poise - math - error - quark, poise_math_error)

static gboolean
check_source (const char *tex, gsize length, GError **error)
{
  const char *end = NULL;

  if (length > POISE_MATH_MAX_LENGTH)
    g_set_error (error, POISE_MATH_ERROR, POISE_MATH_ERROR_TOO_LARGE,
                 "longer than %d bytes", POISE_MATH_MAX_LENGTH);
  else if (!g_utf8_validate_len (tex, length, &end))
    g_set_error (error, POISE_MATH_ERROR, POISE_MATH_ERROR_SYNTAX,
                 "offset %d: not UTF-8", (int) (end - tex));
  else
    return TRUE;

  return FALSE;
}

static PoiseMathNode *
parse (PoiseTexParser *parser)
{
  PoiseMathNode *root = poise_tex_parse_lines (parser, POISE_MATH_TABLE_LINES);

  poise_tex_parser_expect (parser, POISE_TEX_TOKEN_END);

  return root;
}

/**
 * poise_math_new:
 * @tex: the source of a formula, without the dollars around it
 * @error: a #PoiseMathError; its message says where and why
 *
 * Returns: (transfer full): the formula as a tree; %NULL if it is none
 */
PoiseMath *
poise_math_new (const char *tex, GError **error)
{
  g_autoptr (GPtrArray) stack = NULL;
  g_autoptr (PoiseArena) arena = NULL;
  PoiseTexFrame frame = { 0 };
  PoiseTexParser parser = { 0 };
  PoiseMath *self = NULL;

  g_return_val_if_fail (tex != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_source (tex, strlen (tex), error))
    return NULL;

  /* The tree may point into its source. */
  arena = poise_arena_new ();
  frame.at = poise_arena_dup (arena, tex, strlen (tex));
  frame.end = frame.at + strlen (tex);
  stack = g_ptr_array_new ();
  parser.arena = arena;
  parser.stack = stack;
  parser.input.arena = arena;
  parser.input.source = parser.input.place = frame.at;
  parser.input.source_end = frame.end;
  parser.input.top = &frame;

  self = g_new0 (PoiseMath, 1);
  g_atomic_ref_count_init (&self->references);
  self->root = parse (&parser);
  self->tag = parser.tag;
  self->arena = g_steal_pointer (&arena);
  if (parser.input.error)
    {
      g_propagate_error (error, parser.input.error);
      g_clear_pointer (&self, poise_math_unref);
    }

  return self;
}

/**
 * poise_math_ref:
 * @self: a formula
 *
 * Returns: (transfer full): the same one
 */
PoiseMath *
poise_math_ref (PoiseMath *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->references);

  return self;
}

/**
 * poise_math_unref:
 * @self: (transfer full): a formula
 */
void
poise_math_unref (PoiseMath *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  poise_arena_free (self->arena);
  g_free (self);
}

/**
 * poise_math_get_root:
 * @self: a formula
 *
 * Returns: (transfer none): the whole formula; a row without children if it is
 *   empty
 */
const PoiseMathNode *
poise_math_get_root (const PoiseMath *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->root;
}

/**
 * poise_math_get_tag:
 * @self: a formula
 *
 * Returns: (transfer none) (nullable): what \tag says of a formula of one line,
 *   with its parentheses
 */
const PoiseMathNode *
poise_math_get_tag (const PoiseMath *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->tag;
}
