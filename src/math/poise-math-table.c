/* poise-math-table.c: matrices, cases, aligned equations
 *
 * A row is at least as high as a strut; rows and columns stand apart by the
 * gaps of their kind; the whole is centred on the axis. The measures are
 * LaTeX's for columns. For rows they are a strut of one em and a gap, where
 * LaTeX has a longer strut and no gap, so that rows of fractions do not touch.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-table.h"

#include <math.h>

#define STRUT_ASCENT  0.75
#define STRUT_DESCENT 0.25
#define RELATION_GAP  0.278
#define ROW_EDGE      0.125 /* above and below a padded table */
#define MAX_GAP       100.0

static const PoiseTableMeasures measures[] = {
  [POISE_MATH_TABLE_MATRIX] = { TRUE, 0.4, 1.0, POISE_MATH_STYLE_TEXT },
  [POISE_MATH_TABLE_SMALL] = { FALSE, 0.2, 0.333, POISE_MATH_STYLE_SCRIPT },
  [POISE_MATH_TABLE_CASES] = { TRUE, 0.2, 1.0, POISE_MATH_STYLE_TEXT },
  [POISE_MATH_TABLE_ALIGNED] = { TRUE, 0.3, 2.0, POISE_MATH_STYLE_DISPLAY },
  [POISE_MATH_TABLE_GATHERED] = { TRUE, 0.3, 1.0, POISE_MATH_STYLE_DISPLAY },
  [POISE_MATH_TABLE_SUBSTACK] = { FALSE, 0.1, 0.333, POISE_MATH_STYLE_SCRIPT },
  [POISE_MATH_TABLE_LINES] = { TRUE, 0.3, 1.0, POISE_MATH_STYLE_INHERIT },
};

static PoiseMathPlace
get_cell_place (const PoiseTable *self, const PoiseMathPlace *place)
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
is_pair_end (const PoiseTable *self, guint column)
{
  const char *alignment = self->table->alignment;

  return self->table->kind == POISE_MATH_TABLE_ALIGNED && column > 0
         && alignment[column] == 'l' && alignment[column - 1] == 'r';
}

/* The right side of a pair begins with an empty atom, so that a relation has
 * its space on the left. */
static PoiseMathBox *
set_cell (PoiseTable *self, guint row, guint column)
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

static const PoiseMathSpan *
get_span (const PoiseTable *self, guint row, guint column)
{
  return self->spans != NULL
             ? self->spans[row * self->table->n_columns + column]
             : NULL;
}

/* The room that a frame takes beside and above the cells in it is theirs. */
static void
pad_framed (PoiseTable *self, const PoiseMathSpan *span)
{
  PoiseMathBox **cells =
      self->cells + span->row * self->table->n_columns + span->column;
  double edge = poise_math_get_frame_edge (self->setter, &self->place);

  for (guint i = 0; i < span->n_columns; i++)
    {
      PoiseMathBox *cell =
          poise_math_set_row (self->setter, NULL, &self->place);

      poise_math_box_place (cell, cells[i], i == 0 ? edge : 0, 0);
      cell->width += i + 1 == span->n_columns ? edge : 0;
      cell->ascent += edge;
      cell->descent += edge;
      cells[i] = cell;
    }
}

static void
set_cells (PoiseTable *self)
{
  const PoiseMathTable *table = self->table;

  for (guint row = 0; row < table->n_rows; row++)
    for (guint column = 0; column < table->n_columns; column++)
      self->cells[row * table->n_columns + column] =
          set_cell (self, row, column);

  for (guint i = 0; i < table->n_spans; i++)
    {
      const PoiseMathSpan *span = &table->spans[i];

      self->spans[span->row * table->n_columns + span->column] = span;
      if (span->kind == POISE_MATH_SPAN_FRAME)
        pad_framed (self, span);
    }
}

static void
measure_cells (PoiseTable *self)
{
  double strut = self->measures->has_strut ? self->em : 0;
  guint n_columns = self->table->n_columns;

  for (guint row = 0; row < self->table->n_rows; row++)
    {
      self->ascents[row] = STRUT_ASCENT * strut;
      self->descents[row] = STRUT_DESCENT * strut;

      for (guint column = 0; column < n_columns; column++)
        {
          const PoiseMathBox *cell = self->cells[row * n_columns + column];
          const PoiseMathSpan *span = get_span (self, row, column);

          if (span == NULL || span->kind == POISE_MATH_SPAN_FRAME)
            self->widths[column] = MAX (self->widths[column], cell->width);
          self->ascents[row] = MAX (self->ascents[row], cell->ascent);
          self->descents[row] = MAX (self->descents[row], cell->descent);
        }
    }
}

/* The relation of an equation may have a column of its own (eqnarray). */
static double
get_column_gap (const PoiseTable *self, guint column)
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
get_column_edge (const PoiseTable *self, guint column)
{
  double gap = self->measures->column_gap * self->em / 2;

  if (self->column_rules[column] > 0)
    return poise_table_get_column_rules_width (self, column) + gap;

  return self->table->is_padded ? gap : 0;
}

static double
get_space_before (const PoiseTable *self, guint column)
{
  return get_column_gap (self, column)
         + poise_table_get_column_rules_width (self, column);
}

/* The columns share equally what a wide cell needs beyond their widths. */
static void
widen_columns (PoiseTable *self, const PoiseMathSpan *span)
{
  guint end = span->column + span->n_columns;
  double missing =
      self->cells[span->row * self->table->n_columns + span->column]->width;

  for (guint column = span->column; column < end; column++)
    missing -= self->widths[column]
               + (column > span->column ? get_space_before (self, column) : 0);

  for (guint column = span->column; missing > 0 && column < end; column++)
    self->widths[column] += missing / span->n_columns;
}

static void
place_columns (PoiseTable *self)
{
  guint n_columns = self->table->n_columns;
  double x = get_column_edge (self, 0);

  for (guint i = 0; i < self->table->n_spans; i++)
    if (self->table->spans[i].kind == POISE_MATH_SPAN_CELL)
      widen_columns (self, &self->table->spans[i]);

  for (guint column = 0; column < n_columns; column++)
    {
      x += column > 0 ? get_space_before (self, column) : 0;
      self->lefts[column] = x;
      x += self->widths[column];
    }

  self->lefts[n_columns] = x + get_column_edge (self, n_columns);
}

static double
limit_gap (double gap)
{
  return isfinite (gap) ? CLAMP (gap, -MAX_GAP, MAX_GAP) : 0;
}

static const PoiseMathSpan *
get_text_span (const PoiseTable *self, guint row)
{
  const PoiseMathSpan *span = get_span (self, row, 0);

  return span != NULL && span->kind == POISE_MATH_SPAN_TEXT ? span : NULL;
}

/* Between a row and the one above it, without rules. */
static double
get_row_gap (const PoiseTable *self, guint row)
{
  const PoiseMathSpan *before = get_text_span (self, row - 1);
  const PoiseMathSpan *after = get_text_span (self, row);
  double gap = self->measures->row_gap;

  if (poise_table_is_book_rule (self, row))
    gap = POISE_TABLE_BOOK_ABOVE + POISE_TABLE_BOOK_BELOW;
  gap += MAX (before != NULL ? before->gap : 0, after != NULL ? after->gap : 0);

  return (gap + limit_gap (self->table->row_gaps[row - 1])) * self->em;
}

static double
get_row_edge (const PoiseTable *self, guint row)
{
  double gap = self->measures->row_gap / 2;

  if (poise_table_is_book_rule (self, row))
    gap = row > 0 ? POISE_TABLE_BOOK_ABOVE : POISE_TABLE_BOOK_BELOW;
  if (self->row_rules[row] > 0)
    return poise_table_get_row_rules_height (self, row) + gap * self->em;

  return self->table->is_padded ? ROW_EDGE * self->em : 0;
}

static void
place_rows (PoiseTable *self)
{
  guint n_rows = self->table->n_rows;
  double y = get_row_edge (self, 0);

  for (guint row = 0; row < n_rows; row++)
    {
      if (row > 0)
        y += get_row_gap (self, row)
             + poise_table_get_row_rules_height (self, row);

      self->tops[row] = y;
      y += self->ascents[row] + self->descents[row];
    }

  self->tops[n_rows] = y + get_row_edge (self, n_rows);
}

static double
get_cell_left (const PoiseTable *self, guint row, guint column)
{
  const PoiseMathBox *cell = self->cells[row * self->table->n_columns + column];
  const PoiseMathSpan *span = get_span (self, row, column);
  char alignment = self->table->alignment[column];
  guint last = column;
  double spare = 0;

  if (span != NULL && span->kind == POISE_MATH_SPAN_CELL)
    {
      last = column + span->n_columns - 1;
      alignment = span->alignment;
    }
  spare = self->lefts[last] + self->widths[last] - self->lefts[column]
          - cell->width;

  switch (alignment)
    {
    case 'l':
      return self->lefts[column];
    case 'r':
      return self->lefts[column] + spare;
    default:
      return self->lefts[column] + spare / 2;
    }
}

static void
place_cells (PoiseTable *self, PoiseMathBox *box)
{
  guint n_columns = self->table->n_columns;

  for (guint i = 0; i < self->node->n_children; i++)
    {
      guint row = i / n_columns;
      guint column = i % n_columns;

      if (get_text_span (self, row) == NULL)
        poise_math_box_place (box, self->cells[i],
                              get_cell_left (self, row, column),
                              self->tops[row] + self->ascents[row]);
    }
}

static void
add_frames (PoiseTable *self, PoiseMathBox *box)
{
  for (guint i = 0; i < self->table->n_spans; i++)
    {
      const PoiseMathSpan *span = &self->table->spans[i];
      PoiseMathBox **cells =
          self->cells + span->row * self->table->n_columns + span->column;
      const PoiseMathBox *last = cells[span->n_columns - 1];
      PoiseMathBox outline = { .x = cells[0]->x, .y = cells[0]->y };

      if (span->kind != POISE_MATH_SPAN_FRAME)
        continue;
      outline.width = last->x + last->width - outline.x;
      for (guint k = 0; k < span->n_columns; k++)
        {
          outline.ascent = MAX (outline.ascent, cells[k]->ascent);
          outline.descent = MAX (outline.descent, cells[k]->descent);
        }
      poise_math_add_frame (self->setter, box, &outline, &self->place);
    }
}

/* Returns the widest. */
static double
set_tags (PoiseTable *self, PoiseMathBox **tags)
{
  PoiseMathPlace place =
      poise_math_place_with_style (&self->place, POISE_MATH_STYLE_TEXT);
  double widest = 0;

  for (guint row = 0; row < self->table->n_rows; row++)
    if (self->table->tags[row] != NULL)
      {
        tags[row] =
            poise_math_set_row (self->setter, self->table->tags[row], &place);
        widest = MAX (widest, tags[row]->width);
      }

  return widest;
}

static double
get_text_width (const PoiseTable *self)
{
  double width = 0;

  for (guint row = 0; self->spans != NULL && row < self->table->n_rows; row++)
    if (get_text_span (self, row) != NULL)
      width = MAX (width, self->cells[row * self->table->n_columns]->width);

  return width;
}

/* The texts between rows, and their tags, stand at the edges of the line. */
static PoiseMathBox *
fill_line (PoiseTable *self, PoiseMathBox *grid)
{
  guint n_rows = self->table->n_rows;
  PoiseMathBox *line = poise_math_box_new (self->setter->arena, POISE_BOX_LIST);
  PoiseMathBox **tags =
      poise_arena_new_array (self->setter->arena, PoiseMathBox *, n_rows);
  double text_width = get_text_width (self);
  double tag_width = 0;
  double width = MAX (self->line_width, text_width);

  if (self->table->tags != NULL)
    tag_width = set_tags (self, tags) + POISE_MATH_TAG_GAP * self->em;
  if (tag_width <= 0 && text_width <= 0)
    return grid;

  width = MAX (width, grid->width + tag_width);
  poise_math_box_place (
      line, grid,
      MIN (width - grid->width - tag_width, (width - grid->width) / 2), 0);
  for (guint row = 0; row < n_rows; row++)
    {
      double y = self->tops[row] + self->ascents[row];

      if (get_text_span (self, row) != NULL)
        poise_math_box_place (line, self->cells[row * self->table->n_columns],
                              0, y);
      if (tags[row] != NULL)
        poise_math_box_place (line, tags[row], width - tags[row]->width, y);
    }
  line->width = width;

  return line;
}

static void
allocate (PoiseTable *self)
{
  PoiseArena *arena = self->setter->arena;
  guint n_rows = self->table->n_rows;
  guint n_columns = self->table->n_columns;

  self->cells =
      poise_arena_new_array (arena, PoiseMathBox *, self->node->n_children);
  if (self->table->n_spans > 0)
    self->spans = poise_arena_new_array (arena, const PoiseMathSpan *,
                                         self->node->n_children);
  self->widths = poise_arena_new_array (arena, double, n_columns);
  self->lefts = poise_arena_new_array (arena, double, n_columns + 1);
  self->ascents = poise_arena_new_array (arena, double, n_rows);
  self->descents = poise_arena_new_array (arena, double, n_rows);
  self->tops = poise_arena_new_array (arena, double, n_rows + 1);
}

static PoiseMathBox *
assemble (PoiseTable *self, const PoiseMathPlace *place)
{
  PoiseMathBox *grid = poise_math_box_new (self->setter->arena, POISE_BOX_LIST);
  PoiseMathBox *box = poise_math_box_new (self->setter->arena, POISE_BOX_LIST);
  double axis = poise_math_place_get_constant (self->setter, place,
                                               HB_OT_MATH_CONSTANT_AXIS_HEIGHT);
  double height = self->tops[self->table->n_rows];

  place_cells (self, grid);
  add_frames (self, grid);
  poise_table_add_rules (self, grid);
  grid->width = self->lefts[self->table->n_columns];
  grid = fill_line (self, grid);
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
  PoiseTable table = { .setter = self,
                       .node = node,
                       .table = data,
                       .color = place->color,
                       .line_width = self->line_width };

  if (data == NULL || data->n_rows == 0 || data->n_columns == 0
      || (guint64) data->n_rows * data->n_columns != node->n_children)
    return poise_math_set_row (self, NULL, place);

  self->line_width = 0;
  table.measures = &measures[MIN ((guint) data->kind, POISE_MATH_TABLE_LINES)];
  table.place = get_cell_place (&table, place);
  table.em = poise_math_place_get_size (self, &table.place);
  allocate (&table);
  set_cells (&table);
  measure_cells (&table);
  poise_table_count_rules (&table);
  place_columns (&table);
  place_rows (&table);

  return assemble (&table, place);
}
