/* poise-markdown-writer.h: a document as Markdown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"

char *poise_document_to_markdown (const PoiseDocument *self);
