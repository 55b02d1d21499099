/* markup-sample.h: what the tests of the two parsers share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"

/**
 * MarkupCase:
 * @source: Markdown or HTML
 * @document: what it becomes, as document_dump() writes it
 */
typedef struct
{
  const char *source;
  const char *document;
} MarkupCase;

typedef PoiseDocument *(*MarkupParse) (const char *source);

void
markup_assert_dumps (const MarkupCase *cases, gsize n_cases, MarkupParse parse);
guint markup_measure_depth (const PoiseDocument *document);
void markup_assert_sound (const PoiseDocument *document, guint deepest);
char *markup_dup_repeated (const char *piece, gsize length);
