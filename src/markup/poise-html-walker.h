/* poise-html-walker.h: what each element of HTML means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <libxml/tree.h>

#include "poise-html-builder.h"

void poise_html_walk (PoiseHtmlBuilder *builder, xmlNode *root, gsize length);
