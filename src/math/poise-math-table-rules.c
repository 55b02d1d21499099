/* poise-math-table-rules.c: the lines of a table
 *
 * Rules run in the middle of gaps. Those of booktabs have gaps of their own,
 * and the weight that the source gives them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-table.h"

#include <string.h>

/* In em: how far a short rule keeps off its end, and the thickest rule. */
#define SHORTENING 0.5
#define MAX_WEIGHT 10.0

/* What LaTeX has at the edges between columns belongs to the column before; so
 * a span that begins inside only adds to it. */
static void
apply_spans (const PoiseTable *self, guint8 *rules)
{
  const PoiseMathTable *table = self->table;
  gsize stride = table->n_columns + 1;

  for (guint i = 0; i < table->n_spans; i++)
    {
      const PoiseMathSpan *span = &table->spans[i];
      guint8 *edges = rules + span->row * stride + span->column;

      if (span->kind == POISE_MATH_SPAN_FRAME)
        continue;
      memset (edges + 1, 0, span->n_columns);
      edges[span->n_columns] = span->rules_after;
    }

  for (guint i = 0; i < table->n_spans; i++)
    {
      const PoiseMathSpan *span = &table->spans[i];
      guint8 *edge = rules + span->row * stride + span->column;

      if (span->kind == POISE_MATH_SPAN_CELL)
        *edge = span->column == 0 ? span->rules_before
                                  : MAX (*edge, span->rules_before);
    }
}

static void
count_column_rules (PoiseTable *self)
{
  const PoiseMathTable *table = self->table;
  gsize stride = table->n_columns + 1;
  guint8 *most = NULL;
  guint8 *rules = NULL;

  self->column_rules = table->column_rules;
  if (table->n_spans == 0)
    return;

  rules = poise_arena_new_array (self->setter->arena, guint8,
                                 table->n_rows * stride);
  most = poise_arena_new_array (self->setter->arena, guint8, stride);
  for (guint row = 0; row < table->n_rows; row++)
    memcpy (rules + row * stride, table->column_rules, stride);
  apply_spans (self, rules);
  for (gsize i = 0; i < table->n_rows * stride; i++)
    most[i % stride] = MAX (most[i % stride], rules[i]);

  self->column_rules = most;
  self->cell_rules = rules;
}

static void
count_row_rules (PoiseTable *self)
{
  const PoiseMathTable *table = self->table;
  guint8 *rules = NULL;

  self->row_rules = table->row_rules;
  if (table->n_partial_rules == 0)
    return;

  rules =
      poise_arena_new_array (self->setter->arena, guint8, table->n_rows + 1);
  memcpy (rules, table->row_rules, table->n_rows + 1);
  for (guint i = 0; i < table->n_partial_rules; i++)
    rules[table->partial_rules[i].row] =
        MAX (rules[table->partial_rules[i].row], 1);
  self->row_rules = rules;
}

static double
limit_weight (double weight)
{
  return weight > 0 ? MIN (weight, MAX_WEIGHT) : POISE_MATH_RULE_THICKNESS;
}

/* Of the lines across the table above a row, in em. */
static double
get_weight (const PoiseTable *self, guint row)
{
  return limit_weight (
      self->table->row_weights != NULL ? self->table->row_weights[row] : 0);
}

static double
get_extent (guint n_rules, double weight)
{
  return n_rules == 0 ? 0
                      : n_rules * weight + (n_rules - 1) * POISE_TABLE_RULE_GAP;
}

/*< private >
 * poise_table_count_rules:
 * @self: a table whose cells are set
 *
 * Finds which rules are where.
 */
void
poise_table_count_rules (PoiseTable *self)
{
  count_column_rules (self);
  count_row_rules (self);
}

/*< private >
 * poise_table_get_column_rules_width:
 * @self: a table
 * @column: a column, the number of columns for the right edge
 *
 * Returns: what the rules before @column take, in pixels
 */
double
poise_table_get_column_rules_width (const PoiseTable *self, guint column)
{
  return get_extent (self->column_rules[column], POISE_MATH_RULE_THICKNESS)
         * self->em;
}

/*< private >
 * poise_table_get_row_rules_height:
 * @self: a table
 * @row: a row, the number of rows for the bottom edge
 *
 * Returns: what the rules above @row take, in pixels
 */
double
poise_table_get_row_rules_height (const PoiseTable *self, guint row)
{
  return get_extent (self->row_rules[row], get_weight (self, row)) * self->em;
}

/*< private >
 * poise_table_is_book_rule:
 * @self: a table
 * @row: a row, the number of rows for the bottom edge
 *
 * Returns: whether a rule above @row is one of booktabs
 */
gboolean
poise_table_is_book_rule (const PoiseTable *self, guint row)
{
  const PoiseMathTable *table = self->table;

  if (table->row_weights != NULL && table->row_weights[row] > 0)
    return TRUE;
  for (guint i = 0; i < table->n_partial_rules; i++)
    if (table->partial_rules[i].row == row
        && table->partial_rules[i].weight > 0)
      return TRUE;

  return FALSE;
}

static void
add_rule (PoiseTable *self, PoiseMathBox *box, const PoiseMathBox *area)
{
  poise_math_box_place (box,
                        poise_math_box_new_rule (self->setter->arena,
                                                 area->width, area->ascent,
                                                 self->color),
                        area->x, area->y + area->ascent);
}

/* Where the first of some rules before a column begins. */
static double
get_column_rule_start (const PoiseTable *self, guint column, guint n_rules)
{
  double width = get_extent (n_rules, POISE_MATH_RULE_THICKNESS) * self->em;

  if (column == 0)
    return 0;
  if (column == self->table->n_columns)
    return self->lefts[column] - width;

  return (self->lefts[column - 1] + self->widths[column - 1]
          + self->lefts[column] - width)
         / 2;
}

/* Where the rules above a row begin. */
static double
get_row_rule_start (const PoiseTable *self, guint row)
{
  double height = poise_table_get_row_rules_height (self, row);
  double above = 0;

  if (row == 0)
    return 0;
  if (row == self->table->n_rows)
    return self->tops[row] - height;

  above =
      self->tops[row - 1] + self->ascents[row - 1] + self->descents[row - 1];
  if (poise_table_is_book_rule (self, row))
    return self->tops[row] - POISE_TABLE_BOOK_BELOW * self->em - height;

  return (above + self->tops[row] - height) / 2;
}

/* Where a rule between columns may begin or end above a row: at the nearest of
 * the rules there, or in the middle of the gap. */
static double
get_row_edge (const PoiseTable *self, guint row, gboolean is_end)
{
  double weight =
      self->row_rules[row] > 0 ? get_weight (self, row) * self->em : 0;
  double height = poise_table_get_row_rules_height (self, row);

  if (row == 0)
    return 0;
  if (row == self->table->n_rows)
    return self->tops[row];

  return get_row_rule_start (self, row) + (is_end ? weight : height - weight);
}

static guint
get_cell_rules (const PoiseTable *self, guint row, guint column)
{
  return self->cell_rules != NULL
             ? self->cell_rules[row * ((gsize) self->table->n_columns + 1)
                                + column]
             : self->column_rules[column];
}

/* The first row from which on another number of rules is before a column. */
static guint
find_end (const PoiseTable *self, guint row, guint column)
{
  guint n_rules = get_cell_rules (self, row, column);

  if (self->cell_rules == NULL)
    return self->table->n_rows;
  while (row < self->table->n_rows
         && get_cell_rules (self, row, column) == n_rules)
    row++;

  return row;
}

static void
add_column_rules (PoiseTable *self, PoiseMathBox *box, guint column)
{
  double step = (POISE_MATH_RULE_THICKNESS + POISE_TABLE_RULE_GAP) * self->em;

  for (guint row = 0, end = 0; row < self->table->n_rows; row = end)
    {
      guint n_rules = get_cell_rules (self, row, column);
      PoiseMathBox area = { .width = POISE_MATH_RULE_THICKNESS * self->em };

      end = find_end (self, row, column);
      area.y = get_row_edge (self, row, FALSE);
      area.ascent = get_row_edge (self, end, TRUE) - area.y;
      area.x = get_column_rule_start (self, column, n_rules);
      for (guint i = 0; i < n_rules; i++, area.x += step)
        add_rule (self, box, &area);
    }
}

static void
add_row_rules (PoiseTable *self, PoiseMathBox *box, guint row)
{
  double weight = get_weight (self, row);
  PoiseMathBox area = { .width = self->lefts[self->table->n_columns],
                        .ascent = weight * self->em };

  area.y = get_row_rule_start (self, row);
  for (guint i = 0; i < self->table->row_rules[row]; i++)
    {
      add_rule (self, box, &area);
      area.y += (weight + POISE_TABLE_RULE_GAP) * self->em;
    }
}

/* Half the gap between columns belongs to a rule, and all at the edges. */
static double
get_column_edge (const PoiseTable *self, guint column)
{
  if (column == 0)
    return 0;
  if (column == self->table->n_columns)
    return self->lefts[column];

  return (self->lefts[column - 1] + self->widths[column - 1]
          + self->lefts[column])
         / 2;
}

static void
add_partial_rule (PoiseTable *self,
                  PoiseMathBox *box,
                  const PoiseMathPartialRule *rule)
{
  double left = get_column_edge (self, rule->column);
  double right = get_column_edge (self, rule->column + rule->n_columns);
  double shortening = MIN (SHORTENING * self->em, (right - left) / 4);
  PoiseMathBox area = { .ascent = limit_weight (rule->weight) * self->em };

  left += rule->is_short_left ? shortening : 0;
  right -= rule->is_short_right ? shortening : 0;
  area.x = left;
  area.y = get_row_rule_start (self, rule->row);
  area.width = right - left;
  add_rule (self, box, &area);
}

/*< private >
 * poise_table_add_rules:
 * @self: a table whose rows and columns have places
 * @box: what shows it
 */
void
poise_table_add_rules (PoiseTable *self, PoiseMathBox *box)
{
  for (guint column = 0; column <= self->table->n_columns; column++)
    add_column_rules (self, box, column);

  for (guint row = 0; row <= self->table->n_rows; row++)
    add_row_rules (self, box, row);

  for (guint i = 0; i < self->table->n_partial_rules; i++)
    add_partial_rule (self, box, &self->table->partial_rules[i]);
}
