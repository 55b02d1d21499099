/* poise-math-break.c: where a formula may go on in the next line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-setter.h"

/* In em: indent of the lines after the first, least height and depth of a
 * line, and what is between lines. */
#define CONTINUATION_INDENT 2.0
#define LINE_ASCENT         0.75
#define LINE_DESCENT        0.25
#define LINE_GAP            0.3

/* A line that would be shorter than this part of the width is no good break. */
#define LINE_FILL 0.35

/* How good it is to go on in the next line before a box. */
typedef enum
{
  BREAK_NEVER,
  BREAK_IN_PARENTHESES,
  BREAK_AT_BINARY,
  BREAK_AT_RELATION,
  BREAK_AFTER_CLAUSE, /* a comma and a wide space */
} BreakRank;

typedef struct
{
  const PoiseMathBox *last; /* atom */
  gboolean has_space;       /* between @last and the box in question */
  int depth;                /* of parentheses */
} BreakState;

static BreakRank
rank_break (const BreakState *state, const PoiseMathBox *box)
{
  BreakRank rank = BREAK_NEVER;

  if (state->has_space && state->last->end_class == POISE_ATOM_PUNCTUATION)
    rank = BREAK_AFTER_CLAUSE;
  else if (box->class == POISE_ATOM_RELATION
           && state->last->end_class != POISE_ATOM_RELATION)
    rank = BREAK_AT_RELATION;
  else if (box->class == POISE_ATOM_BINARY)
    rank = BREAK_AT_BINARY;

  return state->depth > 0 ? MIN (rank, BREAK_IN_PARENTHESES) : rank;
}

static void
advance (BreakState *state, const PoiseMathBox *box)
{
  if (box->kind == POISE_BOX_KERN)
    {
      state->has_space = TRUE;
      return;
    }

  if (box->class == POISE_ATOM_OPEN)
    state->depth++;
  if (box->end_class == POISE_ATOM_CLOSE)
    state->depth = MAX (state->depth - 1, 0);

  state->last = box;
  state->has_space = FALSE;
}

static double
get_line_width (const PoiseMathBox *start, const PoiseMathBox *end)
{
  double width = 0;

  for (const PoiseMathBox *box = start; box != end; box = box->next)
    if (box->kind != POISE_BOX_KERN)
      width = box->x + box->width - start->x;

  return width;
}

/* Finds the box that begins the line after the one that begins with @start: the
 * last one of the best rank that fits, or the first possible one if none does;
 * NULL if the rest fits or cannot be broken. */
static PoiseMathBox *
find_next_line (PoiseMathBox *start, double max_width)
{
  BreakState state = { 0 };
  PoiseMathBox *best = NULL;
  BreakRank best_rank = BREAK_NEVER;

  if (get_line_width (start, NULL) <= max_width)
    return NULL;

  for (PoiseMathBox *box = start; box != NULL; box = box->next)
    {
      BreakRank rank = BREAK_NEVER;

      if (best != NULL
          && state.last->x + state.last->width - start->x > max_width)
        break;

      if (box->kind != POISE_BOX_KERN && state.last != NULL)
        rank = rank_break (&state, box);

      if (box->x - start->x < LINE_FILL * max_width)
        rank = MIN (rank, BREAK_IN_PARENTHESES);

      if (rank != BREAK_NEVER && rank >= best_rank)
        {
          best = box;
          best_rank = rank;
        }

      advance (&state, box);
    }

  return best;
}

typedef struct
{
  PoiseMathBox *starts[64];
  guint n_lines;
  double width;
} Lines;

static void
find_lines (PoiseMathBox *row, double max_width, double indent, Lines *lines)
{
  PoiseMathBox *start = row->first;

  lines->n_lines = 0;
  lines->width = 0;

  while (start != NULL && lines->n_lines < G_N_ELEMENTS (lines->starts))
    {
      double used = lines->n_lines > 0 ? indent : 0;
      PoiseMathBox *next = NULL;

      if (lines->n_lines + 1 < G_N_ELEMENTS (lines->starts))
        next = find_next_line (start, max_width - used);

      lines->starts[lines->n_lines++] = start;
      lines->width = MAX (lines->width, used + get_line_width (start, next));
      start = next;
    }
}

static PoiseMathBox *
new_line (PoiseMathSetter *self, PoiseMathBox *start, const PoiseMathBox *end)
{
  PoiseMathBox *line = poise_math_box_new (self->arena, POISE_BOX_LIST);
  double left = start->x;
  PoiseMathBox *next = NULL;

  for (PoiseMathBox *box = start; box != end; box = next)
    {
      next = box->next;
      box->next = NULL;
      if (box->kind != POISE_BOX_KERN)
        poise_math_box_place (line, box, box->x - left, box->y);
    }

  return line;
}

static PoiseMathBox *
stack_lines (PoiseMathSetter *self,
             const Lines *lines,
             double indent,
             double em)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  double bottom = 0;
  double y = 0;

  for (guint i = 0; i < lines->n_lines; i++)
    {
      PoiseMathBox *end = i + 1 < lines->n_lines ? lines->starts[i + 1] : NULL;
      PoiseMathBox *line = new_line (self, lines->starts[i], end);

      if (i > 0)
        y = bottom + LINE_GAP * em + MAX (line->ascent, LINE_ASCENT * em);

      poise_math_box_place (box, line, i > 0 ? indent : 0, y);
      bottom = y + MAX (line->descent, LINE_DESCENT * em);
    }

  return box;
}

/*< private >
 * poise_math_break_row:
 * @self: a setter
 * @row: a finished row; its children move to the result
 * @max_width: in pixels
 *
 * Breaks after clauses and before relations where that is possible, else before
 * binary operators, at last inside of parentheses. Lines after the first are
 * indented unless that makes more lines or too wide ones.
 *
 * Returns: (transfer none): @row if it is narrow enough or cannot be broken,
 *   else its lines, the first of them on the baseline
 */
PoiseMathBox *
poise_math_break_row (PoiseMathSetter *self,
                      PoiseMathBox *row,
                      double max_width)
{
  double indent = CONTINUATION_INDENT * row->em;
  Lines lines = { 0 };
  Lines flush = { 0 };

  if (row->width <= max_width)
    return row;

  find_lines (row, max_width, indent, &lines);
  find_lines (row, max_width, 0, &flush);

  if (flush.n_lines < 2)
    return row;

  if (lines.width > max_width || lines.n_lines > flush.n_lines)
    return stack_lines (self, &flush, 0, row->em);

  return stack_lines (self, &lines, indent, row->em);
}

static gboolean
can_cut (const BreakState *state, const PoiseMathBox *box)
{
  if (state->last == NULL || box->class == POISE_ATOM_RELATION)
    return FALSE;

  return state->last->end_class == POISE_ATOM_RELATION
         || state->last->end_class == POISE_ATOM_BINARY;
}

typedef struct
{
  GPtrArray *pieces;
  double max_width;
} Cuts;

static void
add_piece (Cuts *self,
           const PoiseMathBox *start,
           const PoiseMathBox *end,
           double right)
{
  PoiseMathLayout *piece =
      poise_math_layout_new_from_boxes (start, end, start->x);

  piece->width = right - start->x;
  g_ptr_array_add (self->pieces, piece);
}

/* Cuts anywhere from @start to @end. */
static void
add_small_pieces (Cuts *self,
                  const PoiseMathBox *start,
                  const PoiseMathBox *end,
                  double right)
{
  BreakState state = { 0 };

  for (const PoiseMathBox *box = start; box != end; box = box->next)
    {
      if (box->kind != POISE_BOX_KERN && can_cut (&state, box))
        {
          add_piece (self, start, box, box->x);
          start = box;
        }

      advance (&state, box);
    }

  add_piece (self, start, end, right);
}

static void
add_pieces (Cuts *self,
            const PoiseMathBox *start,
            const PoiseMathBox *end,
            double right)
{
  if (right - start->x > self->max_width)
    add_small_pieces (self, start, end, right);
  else
    add_piece (self, start, end, right);
}

/*< private >
 * poise_math_cut_row:
 * @row: a finished row with at least one box
 * @max_width: in pixels
 *
 * Cuts where TeX breaks a formula in text: after relations and binary
 * operators. The space there belongs to the piece before. A text breaks its
 * lines without TeX's penalties, so parentheses are left whole unless they are
 * wider than @max_width.
 *
 * Returns: (transfer full) (element-type PoiseMathLayout): the pieces; side by
 *   side they are the row
 */
GPtrArray *
poise_math_cut_row (const PoiseMathBox *row, double max_width)
{
  Cuts cuts = { .max_width = max_width };
  const PoiseMathBox *start = row->first;
  BreakState state = { 0 };

  cuts.pieces =
      g_ptr_array_new_with_free_func ((GDestroyNotify) poise_math_layout_free);

  for (const PoiseMathBox *box = row->first; box != NULL; box = box->next)
    {
      if (box->kind != POISE_BOX_KERN && state.depth == 0
          && can_cut (&state, box))
        {
          add_pieces (&cuts, start, box, box->x);
          start = box;
        }

      advance (&state, box);
    }

  add_pieces (&cuts, start, NULL, row->width);

  return cuts.pieces;
}
