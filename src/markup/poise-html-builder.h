/* poise-html-builder.h: a document from text, formats and blocks as they come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-document.h"
#include "poise-math-scan.h"

typedef struct _PoiseHtmlBuilder PoiseHtmlBuilder;

PoiseHtmlBuilder *poise_html_builder_new (const PoiseMathScan *scan);
PoiseDocument *poise_html_builder_finish (PoiseHtmlBuilder *self);

gboolean poise_html_builder_push_format (PoiseHtmlBuilder *self,
                                         PoiseInlineKind kind,
                                         const char *target);
void poise_html_builder_pop_format (PoiseHtmlBuilder *self);
void poise_html_builder_push_code (PoiseHtmlBuilder *self, gboolean is_kept);
void poise_html_builder_pop_code (PoiseHtmlBuilder *self, gboolean is_kept);
void poise_html_builder_set_reading (PoiseHtmlBuilder *self,
                                     const char *reading);

char *poise_html_builder_dup_source (PoiseHtmlBuilder *self, const char *text);
void poise_html_builder_add_text (PoiseHtmlBuilder *self, const char *text);
void poise_html_builder_add_image (PoiseHtmlBuilder *self,
                                   const char *target,
                                   const char *text);
void poise_html_builder_add_break (PoiseHtmlBuilder *self);

gboolean poise_html_builder_is_held (PoiseHtmlBuilder *self);
gboolean poise_html_builder_is_in (PoiseHtmlBuilder *self, PoiseBlockKind kind);
void poise_html_builder_end_paragraph (PoiseHtmlBuilder *self);
PoiseBlock *poise_html_builder_add_block (PoiseHtmlBuilder *self,
                                          PoiseBlockKind kind);
PoiseBlock *poise_html_builder_open (PoiseHtmlBuilder *self,
                                     PoiseBlockKind kind);
void poise_html_builder_close (PoiseHtmlBuilder *self, PoiseBlock *block);
void poise_html_builder_drop (PoiseHtmlBuilder *self, PoiseBlock *block);
void poise_html_builder_hold (PoiseHtmlBuilder *self, PoiseBlock *block);
void poise_html_builder_release (PoiseHtmlBuilder *self);
PoiseBlock *poise_html_builder_get_container (PoiseHtmlBuilder *self);
