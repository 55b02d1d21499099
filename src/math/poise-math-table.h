/* poise-math-table.h: what the parts of a table's layout know of each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-math-setter.h"

/* In em of a cell, as all measures of a table. */
#define POISE_TABLE_RULE_GAP 0.2 /* between double rules */

/* Above and below a rule of booktabs: its 0.4 and 0.65 ex and what LaTeX's
 * struts reach beyond ours. */
#define POISE_TABLE_BOOK_ABOVE 0.27
#define POISE_TABLE_BOOK_BELOW 0.38

/**
 * PoiseTableMeasures:
 * @has_strut: whether a row is at least as high as a line of text
 * @row_gap: between rows, in em
 * @column_gap: between columns, in em
 * @style: of the cells
 */
typedef struct
{
  gboolean has_strut;
  double row_gap;
  double column_gap;
  PoiseMathStyle style;
} PoiseTableMeasures;

/**
 * PoiseTable:
 * @setter: of the formula
 * @node: the table
 * @table: that of @node
 * @measures: of its kind
 * @place: of the cells
 * @em: size of @place, in pixels
 * @color: of rules
 * @line_width: of the line that the table has for itself, 0 for none
 * @spans: (nullable): by cell, the span that begins there
 * @cells: a box for each
 * @widths: of columns
 * @lefts: of columns, one more for the right edge
 * @ascents: of rows
 * @descents: of rows
 * @tops: of rows, one more for the bottom edge
 * @column_rules: lines before each column and after the last, the most of all
 *   rows
 * @cell_rules: (nullable): the same for each row, if they differ
 * @row_rules: lines above each row and below the last, partial ones too
 */
typedef struct
{
  PoiseMathSetter *setter;
  const PoiseMathNode *node;
  const PoiseMathTable *table;
  const PoiseTableMeasures *measures;
  PoiseMathPlace place;
  double em;
  guint32 color;
  double line_width;
  const PoiseMathSpan **spans;
  PoiseMathBox **cells;
  double *widths;
  double *lefts;
  double *ascents;
  double *descents;
  double *tops;
  const guint8 *column_rules;
  const guint8 *cell_rules;
  const guint8 *row_rules;
} PoiseTable;

/* poise-math-table-rules.c */
void poise_table_count_rules (PoiseTable *self);
double poise_table_get_column_rules_width (const PoiseTable *self,
                                           guint column);
double poise_table_get_row_rules_height (const PoiseTable *self, guint row);
gboolean poise_table_is_book_rule (const PoiseTable *self, guint row);
void poise_table_add_rules (PoiseTable *self, PoiseMathBox *box);
