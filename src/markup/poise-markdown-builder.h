/* poise-markdown-builder.h: what md4c finds, as a document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"
#include "poise-math-scan.h"

PoiseDocument *poise_markdown_build (const PoiseMathScan *scan,
                                     GHashTable *refused);
