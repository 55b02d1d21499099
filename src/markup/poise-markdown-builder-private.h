/* poise-markdown-builder-private.h: what the parts of the builder share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <md4c.h>

#include "poise-document.h"
#include "poise-math-scan.h"

typedef enum
{
  POISE_HEADING_UNKNOWN,
  POISE_HEADING_MARKED,     /* by "#" before it */
  POISE_HEADING_UNDERLINED, /* by the line below it */
} PoiseHeadingForm;

typedef struct
{
  const PoiseMathScan *scan;
  const char *markdown; /* what md4c parses */
  GHashTable *refused; /* offsets of formulas that cannot stand where they do */
  PoiseDocument *document;
  GPtrArray *blocks; /* open ones; %NULL is the document itself */
  int n_containers;
  gsize n_blocks;
  gboolean is_too_large; /* md4c does not always stop when told to */

  PoiseBlock *paragraph;    /* owned until it ends */
  GHashTable *displays;     /* those of its inlines that are display math, or
                               those of the underlined heading that is open */
  PoiseHeadingForm heading; /* of the heading that is open */

  GPtrArray *spans; /* inline arrays that are open, innermost last */
  GArray *tags;     /* open ones, in those arrays */
  GString *text;    /* literal text to come */
  gboolean is_code;
  gboolean is_literal; /* in an address shown as text */
  gsize n_fixed;       /* bytes of the text to come that are no blanks */
  gboolean is_broken;  /* nothing but blanks came since a <br> */
} PoiseMarkdownBuilder;

PoiseBlock *poise_markdown_builder_get_block (PoiseMarkdownBuilder *self);
void poise_markdown_builder_flush_text (PoiseMarkdownBuilder *self);
GPtrArray *poise_markdown_builder_open_inlines (PoiseMarkdownBuilder *self);
void poise_markdown_builder_append_inline (PoiseMarkdownBuilder *self,
                                           PoiseInline *item);
void poise_markdown_builder_append_text (PoiseMarkdownBuilder *self,
                                         const char *text,
                                         gsize length);
char *poise_markdown_builder_dup_attribute (PoiseMarkdownBuilder *self,
                                            const MD_ATTRIBUTE *attribute);
