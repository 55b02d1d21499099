/* poise-math-parser.h: what the grammar and the commands of TeX math share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-math-glyphs.h"
#include "poise-math-list.h"

/**
 * PoiseMathParser:
 * @at: the rest of the source
 * @depth: of the groups and arguments that are open
 * @alphabet: the style of letters
 */
typedef struct
{
  const char *at;
  int depth;
  PoiseMathAlphabet alphabet;
} PoiseMathParser;

void poise_math_parser_skip_spaces (PoiseMathParser *self);
char *poise_math_parser_dup_name (PoiseMathParser *self);
char *poise_math_parser_dup_raw (PoiseMathParser *self);
char *poise_math_parser_dup_option (PoiseMathParser *self);
gboolean poise_math_parser_enter (PoiseMathParser *self);
void poise_math_parser_leave (PoiseMathParser *self);
gboolean poise_math_parser_take (PoiseMathParser *self, const char *source);
void poise_math_parser_append_source (PoiseMathParser *self,
                                      PoiseMathList *list,
                                      const char *from);
void poise_math_parser_parse (PoiseMathParser *self, PoiseMathList *list);
PoiseMathList *poise_math_parser_parse_argument (PoiseMathParser *self);
char *poise_math_parser_dup_argument (PoiseMathParser *self, gboolean is_tight);

void poise_math_parser_parse_command (PoiseMathParser *self,
                                      PoiseMathList *list);

void poise_math_parser_parse_environment (PoiseMathParser *self,
                                          PoiseMathList *list);
void poise_math_parser_parse_lines (PoiseMathParser *self, PoiseMathList *list);
