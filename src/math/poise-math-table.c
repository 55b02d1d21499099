/* poise-math-table.c: matrices, cases, aligned equations
 *
 * A row is at least as high as a strut; rows and columns stand apart by the
 * gaps of their kind; rules run in the middle of gaps; the whole is centred on
 * the axis. The measures are LaTeX's for columns. For rows they are a strut of
 * one em and a gap, where LaTeX has a longer strut and no gap, so that rows of
 * fractions do not touch.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-setter.h"

#include <math.h>

/* In em of a cell, as all measures of a table. */
#define STRUT_ASCENT  0.75
#define STRUT_DESCENT 0.25
#define RELATION_GAP  0.278
#define RULE          POISE_MATH_RULE
#define RULE_GAP      0.2   /* between double rules */
#define ROW_EDGE      0.125 /* above and below a padded table */
#define TAG_GAP       2.0
#define MAX_GAP       100.0

typedef struct
{
  gboolean has_strut;
  double row_gap;
  double column_gap;
  PoiseMathStyle style;
} TableMeasures;

static const TableMeasures measures[] = {
  [POISE_MATH_TABLE_MATRIX] = { TRUE, 0.4, 1.0, POISE_MATH_STYLE_TEXT },
  [POISE_MATH_TABLE_SMALL] = { FALSE, 0.2, 0.333, POISE_MATH_STYLE_SCRIPT },
  [POISE_MATH_TABLE_CASES] = { TRUE, 0.2, 1.0, POISE_MATH_STYLE_TEXT },
  [POISE_MATH_TABLE_ALIGNED] = { TRUE, 0.3, 2.0, POISE_MATH_STYLE_DISPLAY },
  [POISE_MATH_TABLE_GATHERED] = { TRUE, 0.3, 1.0, POISE_MATH_STYLE_DISPLAY },
  [POISE_MATH_TABLE_SUBSTACK] = { FALSE, 0.1, 0.333, POISE_MATH_STYLE_SCRIPT },
  [POISE_MATH_TABLE_LINES] = { TRUE, 0.3, 1.0, POISE_MATH_STYLE_INHERIT },
};

typedef struct
{
  PoiseMathSetter *setter;
  const PoiseMathNode *node;
  const PoiseMathTable *table;
  const TableMeasures *measures;
  PoiseMathPlace place; /* of the cells */
  double em;
  guint32 color;
  PoiseMathBox **cells;
  double *widths;   /* of columns */
  double *lefts;    /* of columns, one more for the right edge */
  double *ascents;  /* of rows */
  double *descents; /* of rows */
  double *tops;     /* of rows, one more for the bottom edge */
} Table;

static PoiseMathPlace
get_cell_place (const Table *self, const PoiseMathPlace *place)
{
  PoiseMathStyle style = self->table->style;

  if (style == POISE_MATH_STYLE_INHERIT)
    style = poise_math_place_is_script (place) ? POISE_MATH_STYLE_INHERIT
                                               : self->measures->style;

  return poise_math_place_with_style (place, style);
}

/* Whether a column is the right side of an equation whose left side the column
 * before it holds. */
static gboolean
is_pair_end (const Table *self, guint column)
{
  const char *alignment = self->table->alignment;

  return self->table->kind == POISE_MATH_TABLE_ALIGNED && column > 0
         && alignment[column] == 'l' && alignment[column - 1] == 'r';
}

/* The right side of a pair begins with an empty atom, so that a relation has
 * its space on the left. */
static PoiseMathBox *
set_cell (Table *self, guint row, guint column)
{
  const PoiseMathNode *child =
      self->node->children[row * self->table->n_columns + column];
  PoiseMathBox *cell = NULL;

  if (child == NULL || !is_pair_end (self, column))
    return poise_math_set_row (self->setter, child, &self->place);

  cell = poise_math_set_row (self->setter, NULL, &self->place);
  poise_math_box_append (cell,
                         poise_math_set_row (self->setter, NULL, &self->place));
  poise_math_row_append_contents (self->setter, cell, child, &self->place);
  poise_math_row_finish (self->setter, cell);

  return cell;
}

static void
set_cells (Table *self)
{
  double strut = self->measures->has_strut ? self->em : 0;
  guint n_columns = self->table->n_columns;

  for (guint row = 0; row < self->table->n_rows; row++)
    {
      self->ascents[row] = STRUT_ASCENT * strut;
      self->descents[row] = STRUT_DESCENT * strut;

      for (guint column = 0; column < n_columns; column++)
        {
          PoiseMathBox *cell = set_cell (self, row, column);

          self->cells[row * n_columns + column] = cell;
          self->widths[column] = MAX (self->widths[column], cell->width);
          self->ascents[row] = MAX (self->ascents[row], cell->ascent);
          self->descents[row] = MAX (self->descents[row], cell->descent);
        }
    }
}

static double
get_rules_width (const Table *self, guint n_rules)
{
  return n_rules == 0 ? 0
                      : (n_rules * RULE + (n_rules - 1) * RULE_GAP) * self->em;
}

/* The relation of an equation may have a column of its own (eqnarray). */
static double
get_column_gap (const Table *self, guint column)
{
  const char *alignment = self->table->alignment;
  gboolean has_relation =
      self->table->kind == POISE_MATH_TABLE_ALIGNED
      && (alignment[column] == 'c' || alignment[column - 1] == 'c');

  if (is_pair_end (self, column))
    return 0;

  return (has_relation ? RELATION_GAP : self->measures->column_gap) * self->em;
}

/* A rule at the edge stands off by half a gap, as one between columns does. */
static double
get_edge (const Table *self, guint n_rules, double gap)
{
  return get_rules_width (self, n_rules)
         + (n_rules > 0 ? gap * self->em / 2 : 0);
}

static double
get_column_edge (const Table *self, guint n_rules)
{
  double gap = self->measures->column_gap;

  if (self->table->is_padded && n_rules == 0)
    return gap * self->em / 2;

  return get_edge (self, n_rules, gap);
}

static void
place_columns (Table *self)
{
  const guint8 *rules = self->table->column_rules;
  guint n_columns = self->table->n_columns;
  double x = get_column_edge (self, rules[0]);

  for (guint column = 0; column < n_columns; column++)
    {
      if (column > 0)
        x += get_column_gap (self, column)
             + get_rules_width (self, rules[column]);

      self->lefts[column] = x;
      x += self->widths[column];
    }

  self->lefts[n_columns] = x + get_column_edge (self, rules[n_columns]);
}

static double
get_row_gap (const Table *self, guint row)
{
  double extra = self->table->row_gaps[row];

  extra = isfinite (extra) ? CLAMP (extra, -MAX_GAP, MAX_GAP) : 0;

  return (self->measures->row_gap + extra) * self->em;
}

static double
get_row_edge (const Table *self, guint n_rules)
{
  if (self->table->is_padded && n_rules == 0)
    return ROW_EDGE * self->em;

  return get_edge (self, n_rules, self->measures->row_gap);
}

static void
place_rows (Table *self)
{
  const guint8 *rules = self->table->row_rules;
  guint n_rows = self->table->n_rows;
  double y = get_row_edge (self, rules[0]);

  for (guint row = 0; row < n_rows; row++)
    {
      if (row > 0)
        y += get_row_gap (self, row - 1) + get_rules_width (self, rules[row]);

      self->tops[row] = y;
      y += self->ascents[row] + self->descents[row];
    }

  self->tops[n_rows] = y + get_row_edge (self, rules[n_rows]);
}

static double
get_indent (const Table *self, guint column, const PoiseMathBox *cell)
{
  double spare = self->widths[column] - cell->width;

  switch (self->table->alignment[column])
    {
    case 'l':
      return 0;
    case 'r':
      return spare;
    default:
      return spare / 2;
    }
}

static void
place_cells (Table *self, PoiseMathBox *box)
{
  guint n_columns = self->table->n_columns;

  for (guint i = 0; i < self->node->n_children; i++)
    {
      guint row = i / n_columns;
      guint column = i % n_columns;
      PoiseMathBox *cell = self->cells[i];

      poise_math_box_place (
          box, cell, self->lefts[column] + get_indent (self, column, cell),
          self->tops[row] + self->ascents[row]);
    }
}

/* Where the first of some rules between two columns or rows begins. */
static double
get_rule_start (const Table *self, double before, double after, guint n_rules)
{
  return (before + after - get_rules_width (self, n_rules)) / 2;
}

static void
add_column_rules (Table *self, PoiseMathBox *box)
{
  guint n_columns = self->table->n_columns;
  double step = (RULE + RULE_GAP) * self->em;
  double height = self->tops[self->table->n_rows];

  for (guint column = 0; column <= n_columns; column++)
    {
      guint n_rules = self->table->column_rules[column];
      double x = 0;

      if (column == n_columns)
        x = self->lefts[n_columns] - get_rules_width (self, n_rules);
      else if (column > 0)
        x = get_rule_start (self,
                            self->lefts[column - 1] + self->widths[column - 1],
                            self->lefts[column], n_rules);

      for (guint i = 0; i < n_rules; i++)
        poise_math_box_place (box,
                              poise_math_box_new_rule (self->setter->arena,
                                                       RULE * self->em, height,
                                                       self->color),
                              x + i * step, height);
    }
}

static void
add_row_rules (Table *self, PoiseMathBox *box)
{
  guint n_rows = self->table->n_rows;
  double step = (RULE + RULE_GAP) * self->em;
  double width = self->lefts[self->table->n_columns];

  for (guint row = 0; row <= n_rows; row++)
    {
      guint n_rules = self->table->row_rules[row];
      double y = 0;

      if (row == n_rows)
        y = self->tops[n_rows] - get_rules_width (self, n_rules);
      else if (row > 0)
        y = get_rule_start (self,
                            self->tops[row - 1] + self->ascents[row - 1]
                                + self->descents[row - 1],
                            self->tops[row], n_rules);

      for (guint i = 0; i < n_rules; i++)
        poise_math_box_place (box,
                              poise_math_box_new_rule (self->setter->arena,
                                                       width, RULE * self->em,
                                                       self->color),
                              0, y + i * step + RULE * self->em);
    }
}

static void
add_tags (Table *self, PoiseMathBox *box)
{
  PoiseMathNode **tags = self->table->tags;
  PoiseMathPlace place =
      poise_math_place_with_style (&self->place, POISE_MATH_STYLE_TEXT);
  double left = box->width + TAG_GAP * self->em;

  if (tags == NULL)
    return;

  for (guint row = 0; row < self->table->n_rows; row++)
    {
      PoiseMathBox *tag = NULL;

      if (tags[row] == NULL)
        continue;

      tag = poise_math_set_row (self->setter, tags[row], &place);
      poise_math_box_place (box, tag, left,
                            self->tops[row] + self->ascents[row]);
    }
}

static void
allocate (Table *self)
{
  PoiseArena *arena = self->setter->arena;
  guint n_rows = self->table->n_rows;
  guint n_columns = self->table->n_columns;

  self->cells =
      poise_arena_new_array (arena, PoiseMathBox *, self->node->n_children);
  self->widths = poise_arena_new_array (arena, double, n_columns);
  self->lefts = poise_arena_new_array (arena, double, n_columns + 1);
  self->ascents = poise_arena_new_array (arena, double, n_rows);
  self->descents = poise_arena_new_array (arena, double, n_rows);
  self->tops = poise_arena_new_array (arena, double, n_rows + 1);
}

static PoiseMathBox *
assemble (Table *self, const PoiseMathPlace *place)
{
  PoiseMathBox *grid = poise_math_box_new (self->setter->arena, POISE_BOX_LIST);
  PoiseMathBox *box = poise_math_box_new (self->setter->arena, POISE_BOX_LIST);
  double axis = poise_math_place_get_constant (self->setter, place,
                                               HB_OT_MATH_CONSTANT_AXIS_HEIGHT);
  double height = self->tops[self->table->n_rows];

  place_cells (self, grid);
  add_column_rules (self, grid);
  add_row_rules (self, grid);
  grid->width = self->lefts[self->table->n_columns];
  add_tags (self, grid);
  grid->ascent = 0;
  grid->descent = height;
  poise_math_box_place (box, grid, 0, -height / 2 - axis);

  return box;
}

/*< private >
 * poise_math_set_table:
 * @self: a setter
 * @node: a table
 * @place: its place
 *
 * Returns: (transfer none): an ordinary atom
 */
PoiseMathBox *
poise_math_set_table (PoiseMathSetter *self,
                      const PoiseMathNode *node,
                      const PoiseMathPlace *place)
{
  const PoiseMathTable *data = node->table;
  Table table = {
    .setter = self, .node = node, .table = data, .color = place->color
  };

  if (data == NULL || data->n_rows == 0 || data->n_columns == 0
      || (guint64) data->n_rows * data->n_columns != node->n_children)
    return poise_math_set_row (self, NULL, place);

  table.measures = &measures[MIN ((guint) data->kind, POISE_MATH_TABLE_LINES)];
  table.place = get_cell_place (&table, place);
  table.em = poise_math_place_get_size (self, &table.place);
  allocate (&table);
  set_cells (&table);
  place_columns (&table);
  place_rows (&table);

  return assemble (&table, place);
}
