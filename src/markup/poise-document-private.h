/* poise-document-private.h: how the parsers of this folder build a document
 *
 * Both parsers keep to the same limits, so that whatever walks the tree may
 * recurse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"

#define POISE_MAX_DEPTH 60            /* of lists and quotes, and of inlines */
#define POISE_MAX_BYTES (1024 * 1024) /* of a text that is read as markup */
#define POISE_MAX_SHOWN (4 * POISE_MAX_BYTES) /* of a text, markup or not */

PoiseDocument *poise_document_new (void);

PoiseBlock *poise_block_new (PoiseBlockKind kind);
void poise_block_free (PoiseBlock *self);
PoiseInline *poise_inline_new (PoiseInlineKind kind, const char *text);
void poise_inline_free (PoiseInline *self);

void poise_inlines_tidy (GPtrArray *inlines);
void poise_inlines_trim (GPtrArray *inlines);
gboolean poise_inlines_equal (GPtrArray *a, GPtrArray *b);

char *poise_text_dup_clean (const char *text);
gsize poise_text_find_end (const char *text);
void poise_text_append_plain (const char *text, GPtrArray *blocks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseBlock, poise_block_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseInline, poise_inline_free)
