/* poise-tex-parser.h: TeX math to a tree, the parts that its files share
 *
 * An error stays in the input: whoever loops looks there, and what a function
 * returns after an error has no meaning.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-math-alphabet.h"
#include "poise-tex-input.h"
#include "poise-tex-symbols.h"

/* What a letter looks like at a place. */
typedef struct
{
  PoiseAlphabet alphabet;
  gboolean is_bold;       /* \boldsymbol */
  gboolean joins_letters; /* \mathrm: neighbours are one text */
  gboolean is_name;       /* \operatorname: - and * are text too */
} PoiseTexFont;

/* What the switches of a row have set from one place on. */
typedef struct
{
  PoiseMathStyle style;
  guint32 color; /* 0 for none */
  int size;      /* in hundredths */
} PoiseTexSwitches;

/* \over and its kin. */
typedef struct
{
  gboolean is_set;
  const char *left;
  const char *right;
  double thickness;
} PoiseTexInfix;

/* A row that is being parsed; its parts lie on the parser's stack. */
typedef struct
{
  guint start;
  guint segment; /* where the switches were last changed */
  PoiseTexSwitches switches;
  PoiseTexInfix infix;
  PoiseMathNode *numerator;
  PoiseMathNode *dots; /* \dots that waits for what follows */
} PoiseTexRow;

typedef struct _PoiseTexMacro PoiseTexMacro;
typedef struct _PoiseTexColor PoiseTexColor;

/* A colour that the formula has defined. */
struct _PoiseTexColor
{
  PoiseTexSlice name;
  guint32 color; /* 0xRRGGBBAA */
  const PoiseTexColor *next;
};

typedef struct
{
  PoiseTexInput input;
  PoiseArena *arena;
  GPtrArray *stack;
  PoiseTexMacro *macros;
  guint n_macros;
  const PoiseTexColor *colors;
  guint n_nodes;
  guint depth;
  guint script_level;
  PoiseTexFont font;
  gboolean is_text; /* arguments are text, in @text_font */
  PoiseTextFont text_font;
  PoiseTexRow *row;
  PoiseMathNode *tag;
  PoiseMathSpan *span; /* that the cell begins in which it stands */
} PoiseTexParser;

/* poise-tex-node.c */
PoiseMathNode *poise_tex_node_new (PoiseTexParser *self, PoiseMathKind kind);
PoiseMathNode *poise_tex_node_new_parent (PoiseTexParser *self,
                                          PoiseMathKind kind,
                                          PoiseMathNode *first,
                                          PoiseMathNode *second,
                                          PoiseMathNode *third);
PoiseMathNode *poise_tex_node_new_list (PoiseTexParser *self,
                                        PoiseMathKind kind,
                                        PoiseMathNode *const *children,
                                        guint n);
PoiseMathNode *poise_tex_node_new_text (PoiseTexParser *self,
                                        const char *text,
                                        PoiseTextFont font);
PoiseMathNode *poise_tex_node_new_symbol (PoiseTexParser *self,
                                          PoiseTexSymbolKind kind,
                                          const char *text,
                                          gunichar character);
PoiseMathNode *poise_tex_node_new_space (PoiseTexParser *self, double width);
gboolean poise_tex_node_is_operator (const PoiseMathNode *node);

/* poise-tex-parser.c */
PoiseMathNode *poise_tex_parse_lines (PoiseTexParser *self,
                                      PoiseMathTableKind kind);
PoiseMathNode *poise_tex_parse_row (PoiseTexParser *self);
PoiseMathNode *poise_tex_parse_argument (PoiseTexParser *self);
PoiseMathNode *poise_tex_parse_slice (PoiseTexParser *self,
                                      PoiseTexSlice slice);
PoiseMathNode *poise_tex_parse_atom (PoiseTexParser *self);
gboolean poise_tex_parser_enter (PoiseTexParser *self);
void poise_tex_parser_leave (PoiseTexParser *self);
void poise_tex_parser_expect (PoiseTexParser *self, PoiseTexTokenKind kind);

/* poise-tex-row.c */
void poise_tex_row_append (PoiseTexParser *self, PoiseMathNode *node);
PoiseMathNode *poise_tex_row_get_last (PoiseTexParser *self);
PoiseMathNode *poise_tex_row_take_last (PoiseTexParser *self);
PoiseMathNode *poise_tex_row_take_from (PoiseTexParser *self, guint start);
void poise_tex_row_set (PoiseTexParser *self, const PoiseTexSwitches *switches);
void poise_tex_row_set_infix (PoiseTexParser *self, const PoiseTexInfix *infix);
PoiseMathNode *poise_tex_row_finish (PoiseTexParser *self);

/* poise-tex-scripts.c */
gboolean poise_tex_is_script (const PoiseTexToken *token);
PoiseMathNode *poise_tex_parse_scripts (PoiseTexParser *self,
                                        PoiseMathNode *base);
void poise_tex_set_limits (PoiseTexParser *self,
                           PoiseMathNode *base,
                           const PoiseTexToken *token);

/* poise-tex-macro.c */
gboolean poise_tex_expand (PoiseTexParser *self,
                           const PoiseTexToken *token,
                           PoiseTexSlice *expansion);

/* poise-tex-text.c */
PoiseMathNode *poise_tex_parse_text (PoiseTexParser *self, PoiseTextFont font);

/* poise-tex-table.c */
gboolean poise_tex_ends_line (const PoiseTexToken *token);
PoiseMathNode *poise_tex_parse_rows (PoiseTexParser *self,
                                     PoiseMathTableKind kind,
                                     PoiseMathNode *first);

/* poise-tex-length.c */
gboolean poise_tex_read_length (PoiseTexSlice slice, double *em);
double poise_tex_parse_length (PoiseTexParser *self);
double poise_tex_parse_braced_length (PoiseTexParser *self);

/* poise-tex-color.c */
gboolean poise_tex_read_color (const PoiseTexColor *defined,
                               PoiseTexSlice model,
                               PoiseTexSlice slice,
                               guint32 *color);

/* poise-tex-delimiter.c */
const char *poise_tex_parse_braced_delimiter (PoiseTexParser *self);
