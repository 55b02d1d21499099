/* poise-math-scan.c: a text, and what was taken out of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-scan.h"

#define CHARACTERS_PER_PLANE 0xfffe
#define N_PLACEHOLDERS       (2 * CHARACTERS_PER_PLANE)

static void
free_lifted (gpointer data)
{
  PoiseLifted *lifted = data;

  g_free (lifted->source);
  g_free (lifted->tex);
  g_free (lifted);
}

static gunichar
placeholder (guint number)
{
  if (number < CHARACTERS_PER_PLANE)
    return POISE_FIRST_PLACEHOLDER + number;

  return POISE_FIRST_PLACEHOLDER + 0x10000 + (number - CHARACTERS_PER_PLANE);
}

/**
 * poise_math_scan_new:
 *
 * Returns: (transfer full): an empty text
 */
PoiseMathScan *
poise_math_scan_new (void)
{
  PoiseMathScan *self = g_new0 (PoiseMathScan, 1);

  self->text = g_string_new (NULL);
  self->lifted = g_ptr_array_new_with_free_func (free_lifted);

  return self;
}

/**
 * poise_math_scan_is_full:
 * @self: a scan
 *
 * Returns: whether all placeholders are used up
 */
gboolean
poise_math_scan_is_full (const PoiseMathScan *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->lifted->len >= N_PLACEHOLDERS;
}

/**
 * poise_math_scan_add:
 * @self: a scan that is not full
 * @lifted: what to take out; its strings become those of @self
 *
 * Appends a placeholder to the text.
 */
void
poise_math_scan_add (PoiseMathScan *self, const PoiseLifted *lifted)
{
  g_return_if_fail (self != NULL && lifted != NULL);
  g_return_if_fail (!poise_math_scan_is_full (self));

  g_string_append_unichar (self->text, placeholder (self->lifted->len));
  g_ptr_array_add (self->lifted, g_memdup2 (lifted, sizeof *lifted));
}

/**
 * poise_math_scan_free:
 * @self: (nullable) (transfer full): a scan
 *
 * Frees the scan with its text and formulas.
 */
void
poise_math_scan_free (PoiseMathScan *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->lifted);
  g_free (self);
}

/**
 * poise_math_scan_lookup:
 * @self: a scan
 * @character: a character of its text
 *
 * Returns: (nullable): what the character stands for; %NULL if for itself
 */
const PoiseLifted *
poise_math_scan_lookup (const PoiseMathScan *self, gunichar character)
{
  guint number = 0;

  g_return_val_if_fail (self != NULL, NULL);

  if (character < POISE_FIRST_PLACEHOLDER)
    return NULL;

  number = character - POISE_FIRST_PLACEHOLDER;
  if (number >= 0x10000)
    number -= 0x10000 - CHARACTERS_PER_PLANE;

  return number < self->lifted->len ? g_ptr_array_index (self->lifted, number)
                                    : NULL;
}
