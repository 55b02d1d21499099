/* poise-html.h: the HTML of cards to a document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"

/* Never fails: whatever is not markup is text. */
PoiseDocument *poise_document_new_from_html (const char *html);
