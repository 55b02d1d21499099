/* poise-math-words-table.c: says matrices, cases and lines row by row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-arena.h"
#include "poise-math-words-private.h"

static const PoiseMathNode *
get_cell (const PoiseMathNode *node, guint row, guint column)
{
  return node->children[row * node->table->n_columns + column];
}

static void
say_number (PoiseSpeaker *self, PoisePhrase phrase, guint number)
{
  g_autofree char *words = g_strdup_printf ("%u", number);

  poise_speaker_say (self, phrase, &(PoiseSpoken) { .words = words });
}

static void
say_cells (PoiseSpeaker *self, const PoiseMathNode *node, guint row)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < node->table->n_columns; i++)
    {
      const PoiseMathNode *cell = get_cell (node, row, i);

      if (cell == NULL)
        continue;
      if (!is_first)
        poise_speaker_say (self, POISE_PHRASE_COMMA, NULL);
      poise_speaker_say_node (self, cell);
      is_first = FALSE;
    }
}

static void
say_tag (PoiseSpeaker *self, const PoiseMathNode *node, guint row)
{
  const PoiseMathNode *tag = node->table->tags ? node->table->tags[row] : NULL;
  PoiseSpoken part = poise_math_get_items (&tag);

  if (tag)
    poise_speaker_say (self, POISE_PHRASE_TAG, &part);
}

/* "2 rows": the noun is the first or the second by the number. */
static char *
dup_count (guint n, const char *const nouns[2])
{
  return g_strdup_printf ("%u %s", n, nouns[n == 1 ? 0 : 1]);
}

static void
say_matrix (PoiseSpeaker *self, const PoiseMathNode *node)
{
  static const char *const row_nouns[POISE_N_TONGUES][2] = {
    { "row", "rows" },
    { "行", "行" },
  };
  static const char *const column_nouns[POISE_N_TONGUES][2] = {
    { "column", "columns" },
    { "列", "列" },
  };
  g_autofree char *rows =
      dup_count (node->table->n_rows, row_nouns[self->tongue]);
  g_autofree char *columns =
      dup_count (node->table->n_columns, column_nouns[self->tongue]);
  PoiseSpoken parts[] = { { .words = rows }, { .words = columns } };

  poise_speaker_say (self, POISE_PHRASE_MATRIX, parts);
  for (guint i = 0; i < node->table->n_rows; i++)
    {
      if (i > 0)
        poise_speaker_say (self, POISE_PHRASE_SEMICOLON, NULL);
      say_number (self, POISE_PHRASE_ROW, i + 1);
      say_cells (self, node, i);
    }
  poise_speaker_say (self, POISE_PHRASE_MATRIX_END, NULL);
}

static gboolean
begins_with_text (const PoiseMathNode *cell)
{
  cell = poise_math_unwrap (cell);
  while (cell && cell->kind == POISE_MATH_ROW && cell->n_children > 0)
    cell = poise_math_unwrap (cell->children[0]);

  return cell
         && (cell->kind == POISE_MATH_TEXT || cell->kind == POISE_MATH_ROW);
}

static void
say_case (PoiseSpeaker *self, const PoiseMathNode *node, guint row)
{
  const PoiseMathNode *value = get_cell (node, row, 0);
  const PoiseMathNode *condition =
      node->table->n_columns > 1 ? get_cell (node, row, 1) : NULL;

  if (node->table->n_columns > 2 || condition == NULL)
    {
      say_cells (self, node, row);
      return;
    }

  poise_speaker_say_node (self, value);
  poise_speaker_say (
      self, begins_with_text (condition) ? POISE_PHRASE_COMMA : POISE_PHRASE_IF,
      NULL);
  poise_speaker_say_node (self, condition);
}

/**
 * poise_speaker_say_cases:
 * @self: a speaker
 * @node: a table of values and their conditions
 */
void
poise_speaker_say_cases (PoiseSpeaker *self, const PoiseMathNode *node)
{
  poise_speaker_say (self, POISE_PHRASE_CASES, NULL);
  for (guint i = 0; i < node->table->n_rows; i++)
    {
      if (i > 0)
        poise_speaker_say (self, POISE_PHRASE_SEMICOLON, NULL);
      say_case (self, node, i);
      say_tag (self, node, i);
    }
  poise_speaker_say (self, POISE_PHRASE_CASES_END, NULL);
}

/* Pairs of columns stand far apart. */
static gboolean
begins_pair (const PoiseMathNode *node, guint column)
{
  return node->table->kind == POISE_MATH_TABLE_ALIGNED && column > 0
         && node->table->alignment[column] == 'r';
}

static const PoiseMathSpan *
get_frame (const PoiseMathNode *node, guint row, guint column)
{
  for (guint i = 0; i < node->table->n_spans; i++)
    {
      const PoiseMathSpan *span = &node->table->spans[i];

      if (span->kind == POISE_MATH_SPAN_FRAME && span->row == row
          && span->column == column)
        return span;
    }

  return NULL;
}

static void
add_cell (GPtrArray *items, const PoiseMathNode *const *cell)
{
  PoiseSpoken part = poise_math_get_items (cell);

  for (guint i = 0; i < part.n_items; i++)
    g_ptr_array_add (items, (gpointer) part.items[i]);
}

/* The cells in a frame as one box, which lives as long as @arena. */
static PoiseMathNode *
new_box (PoiseArena *arena,
         const PoiseMathNode *node,
         const PoiseMathSpan *span)
{
  PoiseMathNode **cells =
      node->children + span->row * node->table->n_columns + span->column;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  PoiseMathNode *nodes = poise_arena_new_array (arena, PoiseMathNode, 2);
  PoiseMathNode **children = NULL;

  for (guint i = 0; i < span->n_columns; i++)
    add_cell (items, (const PoiseMathNode *const *) &cells[i]);
  children = poise_arena_new_array (arena, PoiseMathNode *, items->len + 1);
  for (guint i = 0; i < items->len; i++)
    children[i] = g_ptr_array_index (items, i);
  children[items->len] = &nodes[1];

  nodes[0] = (PoiseMathNode) { .kind = POISE_MATH_BOXED,
                               .children = &children[items->len],
                               .n_children = 1,
                               .text = "",
                               .left = "",
                               .right = "" };
  nodes[1] = nodes[0];
  nodes[1].kind = POISE_MATH_ROW;
  nodes[1].children = children;
  nodes[1].n_children = items->len;

  return nodes;
}

/* The cells of a line are one formula. */
static void
say_line (PoiseSpeaker *self, const PoiseMathNode *node, guint row)
{
  static const PoiseMathNode gap = { .kind = POISE_MATH_SPACE, .width = 2 };
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (PoiseArena) arena = poise_arena_new ();

  for (guint i = 0; i < node->table->n_columns; i++)
    {
      const PoiseMathSpan *frame = get_frame (node, row, i);
      const PoiseMathNode *const *cell =
          (const PoiseMathNode *const *) &node
              ->children[row * node->table->n_columns + i];

      if (*cell != NULL && begins_pair (node, i))
        g_ptr_array_add (items, (gpointer) &gap);
      if (frame == NULL)
        {
          add_cell (items, cell);
          continue;
        }
      g_ptr_array_add (items, new_box (arena, node, frame));
      i += frame->n_columns - 1;
    }

  poise_speaker_say_items (self, (const PoiseMathNode *const *) items->pdata,
                           items->len, NULL);
  say_tag (self, node, row);
}

static void
say_lines (PoiseSpeaker *self, const PoiseMathNode *node)
{
  for (guint i = 0; i < node->table->n_rows; i++)
    {
      if (i > 0)
        poise_speaker_say (self, POISE_PHRASE_SEMICOLON, NULL);
      if (node->table->n_rows > 1)
        say_number (self, POISE_PHRASE_LINE, i + 1);
      say_line (self, node, i);
    }
}

static void
say_substack (PoiseSpeaker *self, const PoiseMathNode *node)
{
  for (guint i = 0; i < node->table->n_rows; i++)
    {
      if (i > 0)
        poise_speaker_say (self, POISE_PHRASE_COMMA, NULL);
      say_cells (self, node, i);
    }
}

/**
 * poise_speaker_say_table:
 * @self: a speaker
 * @node: a table
 */
void
poise_speaker_say_table (PoiseSpeaker *self, const PoiseMathNode *node)
{
  switch (node->table->kind)
    {
    case POISE_MATH_TABLE_MATRIX:
    case POISE_MATH_TABLE_SMALL:
      say_matrix (self, node);
      break;
    case POISE_MATH_TABLE_CASES:
      poise_speaker_say_cases (self, node);
      break;
    case POISE_MATH_TABLE_SUBSTACK:
      say_substack (self, node);
      break;
    case POISE_MATH_TABLE_ALIGNED:
    case POISE_MATH_TABLE_GATHERED:
    case POISE_MATH_TABLE_LINES:
      say_lines (self, node);
      break;
    default:
      g_assert_not_reached ();
    }
}
