/* poise-tex-table.c: rows of cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-table.h"

#include <string.h>

/* Of \cmidrule, in em; the 0.03 of booktabs are less than a pixel on an
 * ordinary screen. */
#define CMIDRULE 0.05

typedef struct
{
  guint n_cells;
  guint8 rules;  /* above */
  double weight; /* of the rules */
  double gap;
  PoiseMathNode *tag;
} Row;

/* The cells lie on the parser's stack. */
typedef struct
{
  guint start;
  GArray *rows;
  GArray *spans;
  GArray *partial_rules;
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

/* The cells behind the first one of \multicolumn are empty. A text is a line by
 * itself only at its beginning. */
static void
add_span (PoiseTexParser *self, Builder *builder)
{
  PoiseMathSpan *span = g_steal_pointer (&self->span);
  Row *row = &builder->row;

  if (span == NULL || (span->kind == POISE_MATH_SPAN_TEXT && row->n_cells > 0))
    return;
  span->row = builder->rows->len;
  span->column = row->n_cells;
  g_array_append_val (builder->spans, *span);
  for (guint i = 1; span->kind == POISE_MATH_SPAN_CELL && i < span->n_columns;
       i++, row->n_cells++)
    g_ptr_array_add (self->stack, NULL);
}

static void
add_cell (PoiseTexParser *self, Builder *builder, PoiseMathNode *cell)
{
  gboolean is_empty = cell->kind == POISE_MATH_ROW && cell->n_children == 0;

  g_ptr_array_add (self->stack, is_empty ? NULL : cell);
  add_span (self, builder);
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

/* Lines across the whole table; those of booktabs have a weight, in em, and
 * may be given another. */
static const struct
{
  const char *name;
  double weight;
} rules[] = {
  { "hline", 0 },      { "hdashline", 0 },     { "toprule", 0.08 },
  { "midrule", 0.05 }, { "bottomrule", 0.08 },
};

static gboolean
parse_rule (PoiseTexParser *self, Builder *builder, const PoiseTexToken *token)
{
  PoiseTexSlice option;

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (poise_tex_token_is (token, rules[i].name))
      {
        poise_tex_input_take (&self->input, token);
        builder->row.weight = MAX (builder->row.weight, rules[i].weight);
        if (!poise_tex_token_is (token, "hline")
            && poise_tex_input_take_option (&self->input, &option)
            && rules[i].weight > 0)
          poise_tex_read_length (option, &builder->row.weight);
        if (builder->row.rules < G_MAXUINT8)
          builder->row.rules++;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_range (guint first, guint last)
{
  return first > 0 && first <= last && last <= POISE_MATH_MAX_NODES;
}

/* {2-3}, or {2} for one column */
static void
parse_range (PoiseTexParser *self, PoiseMathPartialRule *rule)
{
  PoiseTexSlice slice =
      poise_tex_slice_strip (poise_tex_input_take_argument (&self->input));
  guint numbers[2] = { 0 };
  guint n = 0;

  for (gsize i = 0; i < slice.length && n < 2; i++)
    if (g_ascii_isdigit (slice.text[i]) && numbers[n] < POISE_MATH_MAX_NODES)
      numbers[n] = numbers[n] * 10 + (guint) (slice.text[i] - '0');
    else
      n += slice.text[i] == '-' ? 1 : 2;
  if (n == 0)
    numbers[1] = numbers[0];
  if (n > 1 || !is_range (numbers[0], numbers[1]))
    poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                          "not a range of columns");

  rule->column = numbers[0] - 1;
  rule->n_columns = numbers[1] - rule->column;
}

/* \cline{2-3} and \cmidrule[2pt](lr){2-3} */
static gboolean
parse_partial_rule (PoiseTexParser *self,
                    Builder *builder,
                    const PoiseTexToken *token)
{
  PoiseMathPartialRule rule = { .row = builder->rows->len };
  gboolean is_booktabs = poise_tex_token_is (token, "cmidrule");
  PoiseTexSlice slice;

  if (!is_booktabs && !poise_tex_token_is (token, "cline"))
    return FALSE;
  poise_tex_input_take (&self->input, token);
  if (is_booktabs)
    {
      rule.weight = CMIDRULE;
      if (poise_tex_input_take_option (&self->input, &slice))
        poise_tex_read_length (slice, &rule.weight);
      if (poise_tex_input_take_character (&self->input, '(')
          && poise_tex_input_take_balanced (&self->input, ')', &slice))
        {
          rule.is_short_left = memchr (slice.text, 'l', slice.length) != NULL;
          rule.is_short_right = memchr (slice.text, 'r', slice.length) != NULL;
        }
    }
  parse_range (self, &rule);
  g_array_append_val (builder->partial_rules, rule);

  return TRUE;
}

static void
parse_rules (PoiseTexParser *self, Builder *builder)
{
  PoiseTexToken token = poise_tex_input_peek (&self->input);

  while (!self->input.error
         && (parse_rule (self, builder, &token)
             || parse_partial_rule (self, builder, &token)))
    token = poise_tex_input_peek (&self->input);
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

/* Nothing behind the last \\ is no row; rules there are below the last one.
 * Returns what is known of them. */
static Row
end_table (PoiseTexParser *self, Builder *builder)
{
  guint n = self->stack->len;
  Row row = builder->row;
  gboolean is_empty = builder->row.n_cells == 1
                      && g_ptr_array_index (self->stack, n - 1) == NULL;

  if (builder->rows->len > 0 && is_empty)
    {
      g_ptr_array_set_size (self->stack, (int) n - 1);
      return row;
    }
  end_line (self, builder);

  return (Row) { 0 };
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
fill_rules (PoiseTexParser *self,
            PoiseMathTable *table,
            const Builder *builder,
            const Row *last)
{
  guint n = table->n_rows;

  table->row_rules = poise_arena_new_array (self->arena, guint8, n + 1);
  for (guint i = 0; i <= n; i++)
    {
      const Row *row = i < n ? &g_array_index (builder->rows, Row, i) : last;

      table->row_rules[i] = row->rules;
      if (row->weight > 0 && !table->row_weights)
        table->row_weights = poise_arena_new_array (self->arena, double, n + 1);
      if (row->weight > 0)
        table->row_weights[i] = row->weight;
    }
}

static void
fill_rows (PoiseTexParser *self, PoiseMathTable *table, const Builder *builder)
{
  guint n = table->n_rows;

  table->row_gaps = poise_arena_new_array (self->arena, double, n);
  for (guint i = 0; i < n; i++)
    {
      const Row *row = &g_array_index (builder->rows, Row, i);

      table->row_gaps[i] = row->gap;
      if (row->tag && !table->tags)
        table->tags = poise_arena_new_array (self->arena, PoiseMathNode *, n);
      if (row->tag)
        table->tags[i] = row->tag;
    }
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const PoiseMathSpan *left = a;
  const PoiseMathSpan *right = b;

  return left->n_columns < right->n_columns
             ? -1
             : left->n_columns > right->n_columns;
}

/* What goes beyond the last column ends there; a span in a row that is left out
 * has no meaning. */
static void
fill_spans (PoiseTexParser *self, PoiseMathTable *table, Builder *builder)
{
  table->spans =
      poise_arena_new_array (self->arena, PoiseMathSpan, builder->spans->len);
  g_array_sort (builder->spans, compare_spans);
  for (guint i = 0; i < builder->spans->len; i++)
    {
      PoiseMathSpan span = g_array_index (builder->spans, PoiseMathSpan, i);

      span.n_columns = MIN (span.n_columns, table->n_columns - span.column);
      if (span.row < table->n_rows)
        table->spans[table->n_spans++] = span;
    }
}

static void
fill_partial_rules (PoiseTexParser *self,
                    PoiseMathTable *table,
                    const Builder *builder)
{
  const GArray *partial_rules = builder->partial_rules;

  table->partial_rules = poise_arena_new_array (
      self->arena, PoiseMathPartialRule, partial_rules->len);
  for (guint i = 0; i < partial_rules->len; i++)
    {
      PoiseMathPartialRule rule =
          g_array_index (partial_rules, PoiseMathPartialRule, i);

      if (rule.column >= table->n_columns)
        continue;
      rule.n_columns = MIN (rule.n_columns, table->n_columns - rule.column);
      table->partial_rules[table->n_partial_rules++] = rule;
    }
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
  Row last = end_table (self, builder);
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
  fill_rules (self, table, builder, &last);
  fill_rows (self, table, builder);
  if (builder->spans->len > 0)
    fill_spans (self, table, builder);
  if (builder->partial_rules->len > 0)
    fill_partial_rules (self, table, builder);
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
  g_autoptr (GArray) spans = g_array_new (FALSE, TRUE, sizeof (PoiseMathSpan));
  g_autoptr (GArray) partial_rules =
      g_array_new (FALSE, TRUE, sizeof (PoiseMathPartialRule));
  Builder builder = {
    self->stack->len, rows, spans, partial_rules, { 0 }, form
  };
  PoiseMathSpan *outer = first ? NULL : g_steal_pointer (&self->span);
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
  self->span = outer;
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
