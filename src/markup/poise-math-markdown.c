/* poise-math-markdown.c: formulas between delimiters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-markdown.h"

#include <string.h>

#include "poise-math-scanner.h"

static gboolean
is_read_as (const char *markdown, const char *tex, PoiseLiftedKind kind)
{
  g_autoptr (PoiseMathScan) scan =
      poise_math_scan_new_markdown (markdown, NULL, FALSE);
  const PoiseLifted *lifted = NULL;

  if (scan->lifted->len != 1)
    return FALSE;

  lifted = g_ptr_array_index (scan->lifted, 0);

  return lifted->kind == kind && strlen (lifted->source) == strlen (markdown)
         && strcmp (lifted->tex, tex) == 0;
}

typedef struct
{
  const char *before;
  const char *after;
  PoiseLiftedKind kind;
} Delimiters;

/* The first of them between which the formula can be written. */
static char *
write_between (const char *tex, const Delimiters *delimiters, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *markdown =
          g_strconcat (delimiters[i].before, tex, delimiters[i].after, NULL);

      if (is_read_as (markdown, tex, delimiters[i].kind))
        return g_steal_pointer (&markdown);
    }

  return NULL;
}

/**
 * poise_math_dup_inline:
 * @tex: a formula
 * @is_plain: whether it may stand between dollars though \\( would do: no digit
 *   may follow these
 *
 * Returns: (transfer full) (nullable): the formula between delimiters within a
 *   line; %NULL if it would end too early between any
 */
char *
poise_math_dup_inline (const char *tex, gboolean is_plain)
{
  static const Delimiters all[] = {
    { "$", "$", POISE_LIFTED_INLINE_MATH },
    { "\\(", "\\)", POISE_LIFTED_INLINE_MATH },
    { "\\( ", " \\)", POISE_LIFTED_INLINE_MATH },
    { "$", "$", POISE_LIFTED_INLINE_MATH },
    { "$$", "$$", POISE_LIFTED_DISPLAY_MATH },
    { "$$ ", " $$", POISE_LIFTED_DISPLAY_MATH },
    { "\\[", "\\]", POISE_LIFTED_DISPLAY_MATH },
    { "\\[ ", " \\]", POISE_LIFTED_DISPLAY_MATH },
  };

  return is_plain ? write_between (tex, all, G_N_ELEMENTS (all))
                  : write_between (tex, all + 1, G_N_ELEMENTS (all) - 1);
}

/**
 * poise_math_dup_display:
 * @tex: a formula
 *
 * Returns: (transfer full) (nullable): the formula between delimiters on lines
 *   of its own; %NULL if it would end too early between any
 */
char *
poise_math_dup_display (const char *tex)
{
  static const Delimiters all[] = {
    { "$$", "$$", POISE_LIFTED_DISPLAY_MATH },
    { "$$\n", "\n$$", POISE_LIFTED_DISPLAY_MATH },
    { "\\[", "\\]", POISE_LIFTED_DISPLAY_MATH },
    { "\\[\n", "\n\\]", POISE_LIFTED_DISPLAY_MATH },
  };
  gboolean is_long = strchr (tex, '\n') != NULL;

  return write_between (tex, all + is_long, G_N_ELEMENTS (all) - is_long);
}
