/* poise-tags.h: the few HTML tags that Markdown has no mark of its own for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"

typedef enum
{
  POISE_TAG_NONE,
  POISE_TAG_BREAK,
  POISE_TAG_BOLD,
  POISE_TAG_ITALIC,
  POISE_TAG_UNDERLINE,
  POISE_TAG_STRIKE,
  POISE_TAG_SUBSCRIPT,
  POISE_TAG_SUPERSCRIPT,
  POISE_TAG_RUBY,
  POISE_TAG_READING,
} PoiseTag;

PoiseTag poise_tag_parse (const char *text, gsize *length, gboolean *is_end);

GArray *poise_tags_new (void);
void poise_tags_open (GArray *self,
                      GPtrArray *inlines,
                      PoiseTag tag,
                      const char *source);
void poise_tags_close (GArray *self,
                       GPtrArray *inlines,
                       PoiseTag tag,
                       const char *source);
void poise_tags_leave (GArray *self, GPtrArray *inlines);
