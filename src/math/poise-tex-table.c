/* poise-tex-table.c: rows of cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-table.h"

#include <string.h>

typedef struct
{
  guint n_cells;
  guint8 rules; /* above */
  double gap;
  PoiseMathNode *tag;
} Row;

/* The cells lie on the parser's stack. */
typedef struct
{
  guint start;
  GArray *rows;
  Row row;
  const PoiseTexTableForm *form;
} Builder;

/**
 * poise_tex_ends_line:
 * @token: a token
 *
 * Returns: whether it is \\ or one of its kin
 */
gboolean
poise_tex_ends_line (const PoiseTexToken *token)
{
  return poise_tex_token_is (token, "\\") || poise_tex_token_is (token, "cr")
         || poise_tex_token_is (token, "newline")
         || poise_tex_token_is (token, "tabularnewline");
}

static gboolean
has_tags (PoiseMathTableKind kind)
{
  return kind == POISE_MATH_TABLE_ALIGNED || kind == POISE_MATH_TABLE_GATHERED
         || kind == POISE_MATH_TABLE_LINES;
}

static void
add_cell (PoiseTexParser *self, Builder *builder, PoiseMathNode *cell)
{
  gboolean is_empty = cell->kind == POISE_MATH_ROW && cell->n_children == 0;

  g_ptr_array_add (self->stack, is_empty ? NULL : cell);
  builder->row.n_cells++;
}

static void
end_line (PoiseTexParser *self, Builder *builder)
{
  static const Row none = { 0 };

  if (has_tags (builder->form->kind))
    builder->row.tag = g_steal_pointer (&self->tag);
  g_array_append_val (builder->rows, builder->row);
  builder->row = none;
}

/* A bracket that holds no length is what the next cell begins with. */
static void
parse_gap (PoiseTexParser *self, Builder *builder)
{
  PoiseTexFrame *frame = NULL;
  const char *at = NULL;
  PoiseTexSlice option;

  poise_tex_input_take_directly (&self->input, '*');
  if (poise_tex_input_is_at_end (&self->input))
    return;
  frame = self->input.top;
  at = frame->at;
  if (*at == '[' && poise_tex_input_take_option (&self->input, &option)
      && !poise_tex_read_length (option, &builder->row.gap))
    frame->at = at;
}

/* Lines across the whole table, those of booktabs with a width. */
static gboolean
is_rule (const PoiseTexToken *token)
{
  static const char *const names[] = { "hline", "hdashline", "toprule",
                                       "midrule", "bottomrule" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (poise_tex_token_is (token, names[i]))
      return TRUE;

  return FALSE;
}

static void
parse_rules (PoiseTexParser *self, Builder *builder)
{
  PoiseTexToken token = poise_tex_input_peek (&self->input);
  PoiseTexSlice option;

  while (is_rule (&token))
    {
      poise_tex_input_take (&self->input, &token);
      if (!poise_tex_token_is (&token, "hline"))
        poise_tex_input_take_option (&self->input, &option);
      if (builder->row.rules < G_MAXUINT8)
        builder->row.rules++;
      token = poise_tex_input_peek (&self->input);
    }
}

/* Reads what is behind a cell; FALSE where the table ends. */
static gboolean
parse_separator (PoiseTexParser *self, Builder *builder)
{
  PoiseTexToken token = poise_tex_input_peek (&self->input);

  if (self->input.error)
    return FALSE;
  if (token.kind == POISE_TEX_TOKEN_ALIGN
      && builder->form->kind != POISE_MATH_TABLE_LINES)
    {
      poise_tex_input_take (&self->input, &token);
      return TRUE;
    }
  if (!poise_tex_ends_line (&token))
    return FALSE;

  poise_tex_input_take (&self->input, &token);
  parse_gap (self, builder);
  end_line (self, builder);
  parse_rules (self, builder);

  return TRUE;
}

/* Nothing behind the last \\ is no row; rules there are below the last one. */
static guint8
end_table (PoiseTexParser *self, Builder *builder)
{
  guint n = self->stack->len;
  guint8 rules = builder->row.rules;
  gboolean is_empty = builder->row.n_cells == 1
                      && g_ptr_array_index (self->stack, n - 1) == NULL;

  if (builder->rows->len > 0 && is_empty)
    {
      g_ptr_array_set_size (self->stack, (int) n - 1);
      return rules;
    }
  end_line (self, builder);

  return 0;
}

static guint
count_columns (const Builder *builder)
{
  guint n = builder->form->n_columns;

  for (guint i = 0; i < builder->rows->len; i++)
    n = MAX (n, g_array_index (builder->rows, Row, i).n_cells);

  return MAX (n, 1);
}

static void
fill_columns (PoiseTexParser *self,
              PoiseMathTable *table,
              const Builder *builder)
{
  const PoiseTexTableForm *form = builder->form;
  guint n = table->n_columns;
  gsize repeat = strlen (form->alignment);

  table->alignment = poise_arena_new_array (self->arena, char, n + 1);
  table->column_rules = poise_arena_new_array (self->arena, guint8, n + 1);
  for (guint i = 0; i < n; i++)
    if (form->n_columns == 0)
      table->alignment[i] = form->alignment[i % repeat];
    else
      table->alignment[i] = i < form->n_columns ? form->alignment[i] : 'c';

  if (form->rules)
    memcpy (table->column_rules, form->rules, form->n_columns + 1);
  table->is_padded = form->rules && form->kind == POISE_MATH_TABLE_MATRIX;
}

static void
fill_rows (PoiseTexParser *self,
           PoiseMathTable *table,
           const Builder *builder,
           guint8 last_rules)
{
  guint n = table->n_rows;

  table->row_rules = poise_arena_new_array (self->arena, guint8, n + 1);
  table->row_gaps = poise_arena_new_array (self->arena, double, n);
  for (guint i = 0; i < n; i++)
    {
      const Row *row = &g_array_index (builder->rows, Row, i);

      table->row_rules[i] = row->rules;
      table->row_gaps[i] = row->gap;
      if (row->tag && !table->tags)
        table->tags = poise_arena_new_array (self->arena, PoiseMathNode *, n);
      if (row->tag)
        table->tags[i] = row->tag;
    }
  table->row_rules[n] = last_rules;
}

static PoiseMathNode *
new_cells (PoiseTexParser *self,
           const PoiseMathTable *table,
           const Builder *builder)
{
  PoiseMathNode *node = poise_tex_node_new (self, POISE_MATH_TABLE);
  guint from = builder->start;

  node->n_children = table->n_rows * table->n_columns;
  node->children =
      poise_arena_new_array (self->arena, PoiseMathNode *, node->n_children);
  for (guint i = 0; i < table->n_rows; i++)
    {
      guint n = g_array_index (builder->rows, Row, i).n_cells;

      memcpy (node->children + (gsize) i * table->n_columns,
              self->stack->pdata + from, n * sizeof (PoiseMathNode *));
      from += n;
    }

  return node;
}

static PoiseMathNode *
build (PoiseTexParser *self, Builder *builder)
{
  guint8 last_rules = end_table (self, builder);
  guint n_columns = count_columns (builder);
  PoiseMathTable *table = poise_arena_alloc (self->arena, sizeof *table);
  PoiseMathNode *node = NULL;

  if ((guint64) builder->rows->len * n_columns > POISE_MATH_MAX_NODES)
    {
      poise_tex_input_fail (&self->input, POISE_MATH_ERROR_TOO_LARGE,
                            "a table of more than %d cells",
                            POISE_MATH_MAX_NODES);
      return poise_tex_node_new_list (self, POISE_MATH_ROW, NULL, 0);
    }

  table->kind = builder->form->kind;
  table->style = builder->form->style;
  table->n_rows = builder->rows->len;
  table->n_columns = n_columns;
  fill_columns (self, table, builder);
  fill_rows (self, table, builder, last_rules);
  node = new_cells (self, table, builder);
  node->table = table;

  return node;
}

/**
 * poise_tex_parse_table:
 * @self: a parser before the first cell, or behind it
 * @form: how the table looks
 * @first: (nullable): the first cell if it is parsed already
 *
 * Returns: (transfer none): a table of all that follows up to a token that
 *   belongs to no cell
 */
PoiseMathNode *
poise_tex_parse_table (PoiseTexParser *self,
                       const PoiseTexTableForm *form,
                       PoiseMathNode *first)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (Row));
  Builder builder = { self->stack->len, rows, { 0 }, form };
  gboolean goes_on = TRUE;
  PoiseMathNode *node = NULL;

  if (first)
    {
      add_cell (self, &builder, first);
      goes_on = parse_separator (self, &builder);
    }
  else
    parse_rules (self, &builder);
  while (goes_on)
    {
      add_cell (self, &builder, poise_tex_parse_row (self));
      goes_on = parse_separator (self, &builder);
    }

  node = build (self, &builder);
  g_ptr_array_set_size (self->stack, (int) builder.start);

  return node;
}

/**
 * poise_tex_parse_rows:
 * @self: a parser behind a row, before \\
 * @kind: of the table
 * @first: the row
 *
 * Returns: (transfer none): a table of one column; the row itself if no other
 *   follows
 */
PoiseMathNode *
poise_tex_parse_rows (PoiseTexParser *self,
                      PoiseMathTableKind kind,
                      PoiseMathNode *first)
{
  const PoiseTexTableForm form = { .kind = kind,
                                   .style = POISE_MATH_STYLE_INHERIT,
                                   .alignment = "c" };

  PoiseMathNode *node = poise_tex_parse_table (self, &form, first);

  if (self->input.error || node->table->n_rows > 1)
    return node;
  if (node->table->tags)
    self->tag = node->table->tags[0];

  return node->children[0] ? node->children[0] : first;
}
