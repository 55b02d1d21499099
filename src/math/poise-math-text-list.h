/* poise-math-text-list.h: the parts of a formula in Unicode, and their spaces
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

typedef enum
{
  POISE_MATH_TEXT_ORDINARY,
  POISE_MATH_TEXT_WORD,     /* a name of several letters */
  POISE_MATH_TEXT_FUNCTION, /* log, max: applies to what follows */
  POISE_MATH_TEXT_LARGE,    /* a sum or integral sign */
  POISE_MATH_TEXT_BINARY,
  POISE_MATH_TEXT_RELATION,
  POISE_MATH_TEXT_OPEN,
  POISE_MATH_TEXT_CLOSE,
  POISE_MATH_TEXT_BAR, /* opens or closes, by what stands before it */
  POISE_MATH_TEXT_PUNCTUATION,
  POISE_MATH_TEXT_FRACTION,
} PoiseMathTextClass;

typedef struct _PoiseMathTextList PoiseMathTextList;

PoiseMathTextList *poise_math_text_list_new (void);
void poise_math_text_list_free (PoiseMathTextList *self);
void poise_math_text_list_append (PoiseMathTextList *self,
                                  PoiseMathTextClass class,
                                  const char *text);
void poise_math_text_list_append_space (PoiseMathTextList *self);
void poise_math_text_list_take (PoiseMathTextList *self,
                                PoiseMathTextList *other);
void poise_math_text_list_set_class (PoiseMathTextList *self,
                                     PoiseMathTextClass class);
void poise_math_text_list_append_script (PoiseMathTextList *self,
                                         const char *text,
                                         gboolean is_open);
gboolean poise_math_text_list_is_sign (const PoiseMathTextList *self);
gboolean poise_math_text_list_begins_with_word (const PoiseMathTextList *self);
gboolean poise_math_text_list_is_unit (const PoiseMathTextList *self);
gboolean poise_math_text_list_is_numerator (const PoiseMathTextList *self);
gboolean poise_math_text_list_is_denominator (const PoiseMathTextList *self);
char *poise_math_text_list_to_text (const PoiseMathTextList *self,
                                    gboolean is_tight);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseMathTextList, poise_math_text_list_free)
