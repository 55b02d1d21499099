/* poise-document-private.h: how the parsers of this folder build a document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"

PoiseDocument *poise_document_new (void);

PoiseBlock *poise_block_new (PoiseBlockKind kind);
void poise_block_free (PoiseBlock *self);
PoiseInline *poise_inline_new (PoiseInlineKind kind, const char *text);
void poise_inline_free (PoiseInline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseBlock, poise_block_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseInline, poise_inline_free)
