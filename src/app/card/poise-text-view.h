/* poise-text-view.h: a text of a card with its formulas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "poise-document.h"

/**
 * PoiseTextUse:
 * @POISE_TEXT_PARAGRAPH: as wide as is good to read, to select and copy
 * @POISE_TEXT_CELL: breaks between words only, to select and copy
 * @POISE_TEXT_BUTTON: part of a button, not to select
 */
typedef enum
{
  POISE_TEXT_PARAGRAPH,
  POISE_TEXT_CELL,
  POISE_TEXT_BUTTON,
} PoiseTextUse;

#define POISE_TYPE_TEXT_VIEW (poise_text_view_get_type ())

G_DECLARE_FINAL_TYPE (PoiseTextView,
                      poise_text_view,
                      POISE,
                      TEXT_VIEW,
                      GtkWidget)

GtkWidget *poise_text_view_new (GPtrArray *inlines,
                                const char *language,
                                PoiseTextUse use);
void poise_text_view_set_role (PoiseTextView *self, GtkAccessibleRole role);
void poise_text_view_set_alignment (PoiseTextView *self,
                                    PoiseAlignment alignment);
char *poise_text_view_dup_words (PoiseTextView *self);
