/* poise-math-setter.h: what the parts of the layout know of each other
 *
 * A node becomes a box in a place. The algorithms are those of appendix G of
 * The TeXbook with the constants of OpenType's MATH table; the rule numbers in
 * comments are those of the appendix.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-math-box.h"
#include "poise-math-font-private.h"

/**
 * PoiseMathPlace:
 * @style: one of TeX's four styles
 * @is_cramped: whether superscripts stay low
 * @base: size of text style, in pixels per em
 * @color: as in #PoiseMathItem
 */
typedef struct
{
  PoiseMathStyle style;
  gboolean is_cramped;
  double base;
  guint32 color;
} PoiseMathPlace;

/**
 * PoiseMathSetter:
 * @font: of the formula
 * @setting: of the layout
 * @arena: where the boxes live
 * @depth: of the node that is being set
 * @n_parts: parts of assembled glyphs so far
 * @line_width: of the line that the next table has for itself, in pixels; 0 if
 *   something may stand beside it
 */
typedef struct
{
  const PoiseMathFont *font;
  const PoiseMathSetting *setting;
  PoiseArena *arena;
  guint depth;
  guint n_parts;
  double line_width;
} PoiseMathSetter;

/* How thick rules are, in em: the bars of fractions and roots, lines over and
 * under, frames and the lines of tables. The font's own 0.04 em is less than a
 * pixel at reading size on an ordinary screen, and grey instead of black; this
 * is what MathJax draws. The gaps that TeX computes from the thickness (theta
 * in appendix G) follow it. */
#define POISE_MATH_RULE_THICKNESS 0.06

/* Between a formula and its tag, in em. */
#define POISE_MATH_TAG_GAP 2.0

/* Nodes deeper than this are left out: no tree can exhaust the stack. */
#define POISE_MATH_SETTER_MAX_DEPTH 250

/* poise-math-place.c */
double poise_math_place_get_size (const PoiseMathSetter *self,
                                  const PoiseMathPlace *place);
double poise_math_place_get_constant (const PoiseMathSetter *self,
                                      const PoiseMathPlace *place,
                                      hb_ot_math_constant_t constant);
double poise_math_place_get_rule (const PoiseMathSetter *self,
                                  const PoiseMathPlace *place);
double poise_math_place_get_length (const PoiseMathSetter *self,
                                    const PoiseMathPlace *place,
                                    double length);
gboolean poise_math_place_is_script (const PoiseMathPlace *place);
PoiseMathPlace poise_math_place_cramped (const PoiseMathPlace *place);
PoiseMathPlace poise_math_place_superscript (const PoiseMathPlace *place);
PoiseMathPlace poise_math_place_subscript (const PoiseMathPlace *place);
PoiseMathPlace poise_math_place_numerator (const PoiseMathPlace *place);
PoiseMathPlace poise_math_place_with_style (const PoiseMathPlace *place,
                                            PoiseMathStyle style);

/* poise-math-row.c */
PoiseMathBox *poise_math_set_row (PoiseMathSetter *self,
                                  const PoiseMathNode *node,
                                  const PoiseMathPlace *place);
void poise_math_row_append_contents (PoiseMathSetter *self,
                                     PoiseMathBox *row,
                                     const PoiseMathNode *node,
                                     const PoiseMathPlace *place);
void poise_math_row_finish (PoiseMathSetter *self, PoiseMathBox *row);

/* poise-math-spacing.c */
void poise_math_spacing_fix_binaries (PoiseMathBox *first);
double poise_math_spacing_get (const PoiseMathBox *left,
                               const PoiseMathBox *right);

/* poise-math-atom.c */
const PoiseMathNode *poise_math_get_child (const PoiseMathNode *node, guint i);
PoiseMathBox *poise_math_set_nucleus (PoiseMathSetter *self,
                                      const PoiseMathNode *node,
                                      const PoiseMathPlace *place);

/* poise-math-symbol.c */
PoiseMathBox *poise_math_new_glyph (PoiseMathSetter *self,
                                    guint glyph,
                                    const PoiseMathPlace *place);
PoiseMathBox *poise_math_set_symbol (PoiseMathSetter *self,
                                     const PoiseMathNode *node,
                                     const PoiseMathPlace *place);
PoiseMathBox *poise_math_set_text (PoiseMathSetter *self,
                                   const PoiseMathNode *node,
                                   const PoiseMathPlace *place);

/* poise-math-operator.c */
PoiseMathBox *poise_math_set_operator (PoiseMathSetter *self,
                                       const PoiseMathNode *node,
                                       const PoiseMathPlace *place);
gboolean poise_math_has_limits (const PoiseMathBox *base,
                                const PoiseMathPlace *place);
PoiseMathBox *poise_math_add_limits (PoiseMathSetter *self,
                                     PoiseMathBox *base,
                                     PoiseMathBox *lower,
                                     PoiseMathBox *upper,
                                     const PoiseMathPlace *place);
PoiseMathBox *poise_math_set_limits (PoiseMathSetter *self,
                                     PoiseMathBox *base,
                                     const PoiseMathNode *below,
                                     const PoiseMathNode *above,
                                     const PoiseMathPlace *place);
PoiseMathBox *poise_math_set_stack (PoiseMathSetter *self,
                                    const PoiseMathNode *node,
                                    const PoiseMathPlace *place);

/* poise-math-script.c */
PoiseMathBox *poise_math_set_scripts (PoiseMathSetter *self,
                                      const PoiseMathNode *node,
                                      const PoiseMathPlace *place);

/* poise-math-fraction.c */
PoiseMathBox *poise_math_set_fraction (PoiseMathSetter *self,
                                       const PoiseMathNode *node,
                                       const PoiseMathPlace *place);

/* poise-math-radical.c */
PoiseMathBox *poise_math_set_root (PoiseMathSetter *self,
                                   const PoiseMathNode *node,
                                   const PoiseMathPlace *place);

/* poise-math-stretch.c */
PoiseMathBox *poise_math_new_stretched (PoiseMathSetter *self,
                                        guint glyph,
                                        PoiseStretch direction,
                                        double length,
                                        const PoiseMathPlace *place);
double poise_math_get_least_length (const PoiseMathSetter *self,
                                    double length,
                                    const PoiseMathPlace *place);
PoiseMathBox *poise_math_new_fitting (PoiseMathSetter *self,
                                      guint glyph,
                                      PoiseStretch direction,
                                      double length,
                                      const PoiseMathPlace *place);

/* poise-math-delimiter.c */
PoiseMathBox *poise_math_new_delimiter (PoiseMathSetter *self,
                                        const char *text,
                                        double least,
                                        double full,
                                        const PoiseMathPlace *place);
PoiseMathBox *poise_math_new_big_delimiter (PoiseMathSetter *self,
                                            const char *text,
                                            int size,
                                            const PoiseMathPlace *place);
PoiseMathBox *poise_math_set_fenced (PoiseMathSetter *self,
                                     const PoiseMathNode *node,
                                     const PoiseMathPlace *place);
PoiseMathBox *poise_math_set_delimiter (PoiseMathSetter *self,
                                        const PoiseMathNode *node,
                                        const PoiseMathPlace *place);

/* poise-math-accent.c */
PoiseMathBox *poise_math_set_accent (PoiseMathSetter *self,
                                     const PoiseMathNode *node,
                                     const PoiseMathPlace *place);
PoiseMathBox *poise_math_set_line (PoiseMathSetter *self,
                                   const PoiseMathNode *node,
                                   const PoiseMathPlace *place);
PoiseMathBox *poise_math_set_stretched (PoiseMathSetter *self,
                                        const PoiseMathNode *node,
                                        const PoiseMathPlace *place);
PoiseMathBox *poise_math_set_arrow (PoiseMathSetter *self,
                                    const PoiseMathNode *node,
                                    const PoiseMathPlace *place);

/* poise-math-frame.c */
double poise_math_get_frame_edge (const PoiseMathSetter *self,
                                  const PoiseMathPlace *place);
void poise_math_add_frame (PoiseMathSetter *self,
                           PoiseMathBox *box,
                           const PoiseMathBox *outline,
                           const PoiseMathPlace *place);
PoiseMathBox *poise_math_set_cancelled (PoiseMathSetter *self,
                                        const PoiseMathNode *node,
                                        const PoiseMathPlace *place);
PoiseMathBox *poise_math_set_boxed (PoiseMathSetter *self,
                                    const PoiseMathNode *node,
                                    const PoiseMathPlace *place);
PoiseMathBox *poise_math_set_phantom (PoiseMathSetter *self,
                                      const PoiseMathNode *node,
                                      const PoiseMathPlace *place);

PoiseMathBox *poise_math_set_raised (PoiseMathSetter *self,
                                     const PoiseMathNode *node,
                                     const PoiseMathPlace *place);
PoiseMathBox *poise_math_set_rule (PoiseMathSetter *self,
                                   const PoiseMathNode *node,
                                   const PoiseMathPlace *place);

/* poise-math-table.c */
PoiseMathBox *poise_math_set_table (PoiseMathSetter *self,
                                    const PoiseMathNode *node,
                                    const PoiseMathPlace *place);

/* poise-math-break.c */
PoiseMathBox *poise_math_break_row (PoiseMathSetter *self,
                                    PoiseMathBox *row,
                                    double max_width);
GPtrArray *poise_math_cut_row (const PoiseMathBox *row, double max_width);
