/* document-dump.h: a document as one line, for tests to compare
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"

char *document_dump (const PoiseDocument *document);
