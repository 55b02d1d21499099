/* poise-plain-text.h: a document as words, for lists, search and screen readers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"

char *poise_document_to_plain_text (const PoiseDocument *self);
