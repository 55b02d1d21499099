/* poise-math-list.h: the parts of a formula in Unicode, and the spaces between
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

typedef enum
{
  POISE_MATH_ORDINARY,
  POISE_MATH_WORD,     /* a name of several letters */
  POISE_MATH_FUNCTION, /* log, max: applies to what follows */
  POISE_MATH_LARGE,    /* a sum or integral sign */
  POISE_MATH_BINARY,
  POISE_MATH_RELATION,
  POISE_MATH_OPEN,
  POISE_MATH_CLOSE,
  POISE_MATH_BAR, /* opens or closes, by what stands before it */
  POISE_MATH_PUNCTUATION,
  POISE_MATH_FRACTION,
} PoiseMathClass;

typedef struct _PoiseMathList PoiseMathList;

PoiseMathList *poise_math_list_new (void);
void poise_math_list_free (PoiseMathList *self);
void poise_math_list_append (PoiseMathList *self,
                             PoiseMathClass class,
                             const char *text);
void poise_math_list_append_space (PoiseMathList *self);
void poise_math_list_move (PoiseMathList *self, PoiseMathList *other);
void poise_math_list_take (PoiseMathList *self, PoiseMathList *other);
void poise_math_list_set_class (PoiseMathList *self, PoiseMathClass class);
void poise_math_list_append_script (PoiseMathList *self,
                                    const char *text,
                                    gboolean is_open);
gboolean poise_math_list_is_sign (const PoiseMathList *self);
gboolean poise_math_list_is_word (const PoiseMathList *self);
gboolean poise_math_list_begins_with_word (const PoiseMathList *self);
gboolean poise_math_list_is_unit (const PoiseMathList *self);
gboolean poise_math_list_is_numerator (const PoiseMathList *self);
gboolean poise_math_list_is_denominator (const PoiseMathList *self);
char *poise_math_list_to_text (const PoiseMathList *self, gboolean is_tight);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseMathList, poise_math_list_free)
