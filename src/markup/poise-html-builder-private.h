/* poise-html-builder-private.h: what the parts of the builder share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-html-builder.h"

struct _PoiseHtmlBuilder
{
  const PoiseMathScan *scan;
  PoiseDocument *document;
  GPtrArray *blocks; /* open containers, innermost last */
  int n_nested;      /* lists and quotes among them */

  PoiseBlock *leaf; /* what gets the text; of the tree */
  gboolean is_held; /* until released */

  GArray *formats;     /* in force */
  GPtrArray *wrappers; /* the inlines for the first of them, in the leaf */
  GString *text;       /* to come into the innermost wrapper */
  gboolean is_code;    /* what the text to come is */
  int n_codes;         /* open */
  int n_kept;          /* of these that keep their white space */
  gboolean has_space;  /* before what comes */
  int n_breaks;        /* before what comes */
};

void poise_html_builder_append (PoiseHtmlBuilder *self, PoiseBlock *block);
void poise_html_builder_end_leaf (PoiseHtmlBuilder *self);
