/* fuzz.h: what the fuzzers share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

void fuzz_run (const guint8 *data, gsize size, void (*fuzz) (const char *text));
void fuzz_check_plain_text (const PoiseDocument *document);
void fuzz_check_markdown (const PoiseDocument *document);
