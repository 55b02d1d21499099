/* poise-tex-environment.c: what stands between \begin and \end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-commands.h"
#include "poise-tex-table.h"

#include <string.h>

#define MAX_COLUMNS 200

/* What an environment reads before its first cell. */
typedef enum
{
  ARGUMENT_NONE,
  ARGUMENT_COLUMNS,   /* {c|c} of array */
  ARGUMENT_COUNT,     /* {2} of alignat, ignored */
  ARGUMENT_ALIGNMENT, /* [r] of matrix* */
} Argument;

typedef struct
{
  const char *name;
  PoiseMathTableKind kind;
  const char *alignment; /* NULL: no table but a formula */
  const char *left;
  const char *right;
  Argument argument;
  gboolean is_display; /* against the kind's own style */
} Environment;

#define MATRIX   POISE_MATH_TABLE_MATRIX
#define SMALL    POISE_MATH_TABLE_SMALL
#define CASES    POISE_MATH_TABLE_CASES
#define ALIGNED  POISE_MATH_TABLE_ALIGNED
#define GATHERED POISE_MATH_TABLE_GATHERED
#define SUBSTACK POISE_MATH_TABLE_SUBSTACK
#define LINES    POISE_MATH_TABLE_LINES

/* In the order of strcmp (). */
static const Environment environments[] = {
  { "Bmatrix", MATRIX, "c", "{", "}" },
  { "Bmatrix*", MATRIX, "c", "{", "}", ARGUMENT_ALIGNMENT },
  { "Bsmallmatrix", SMALL, "c", "{", "}" },
  { "Bsmallmatrix*", SMALL, "c", "{", "}", ARGUMENT_ALIGNMENT },
  { "Vmatrix", MATRIX, "c", "‖", "‖" },
  { "Vmatrix*", MATRIX, "c", "‖", "‖", ARGUMENT_ALIGNMENT },
  { "Vsmallmatrix", SMALL, "c", "‖", "‖" },
  { "Vsmallmatrix*", SMALL, "c", "‖", "‖", ARGUMENT_ALIGNMENT },
  { "align", ALIGNED, "rl" },
  { "align*", ALIGNED, "rl" },
  { "alignat", ALIGNED, "rl", NULL, NULL, ARGUMENT_COUNT },
  { "alignat*", ALIGNED, "rl", NULL, NULL, ARGUMENT_COUNT },
  { "aligned", ALIGNED, "rl" },
  { "alignedat", ALIGNED, "rl", NULL, NULL, ARGUMENT_COUNT },
  { "array", MATRIX, "c", NULL, NULL, ARGUMENT_COLUMNS },
  { "bmatrix", MATRIX, "c", "[", "]" },
  { "bmatrix*", MATRIX, "c", "[", "]", ARGUMENT_ALIGNMENT },
  { "bsmallmatrix", SMALL, "c", "[", "]" },
  { "bsmallmatrix*", SMALL, "c", "[", "]", ARGUMENT_ALIGNMENT },
  { "cases", CASES, "l", "{", "" },
  { "darray", MATRIX, "c", NULL, NULL, ARGUMENT_COLUMNS, TRUE },
  { "dcases", CASES, "l", "{", "", ARGUMENT_NONE, TRUE },
  { "displaymath", LINES, NULL },
  { "drcases", CASES, "l", "", "}", ARGUMENT_NONE, TRUE },
  { "eqnarray", ALIGNED, "rcl" },
  { "eqnarray*", ALIGNED, "rcl" },
  { "equation", LINES, NULL },
  { "equation*", LINES, NULL },
  { "flalign", ALIGNED, "rl" },
  { "flalign*", ALIGNED, "rl" },
  { "gather", GATHERED, "c" },
  { "gather*", GATHERED, "c" },
  { "gathered", GATHERED, "c" },
  { "lgathered", GATHERED, "l" },
  { "math", LINES, NULL },
  { "matrix", MATRIX, "c" },
  { "matrix*", MATRIX, "c", NULL, NULL, ARGUMENT_ALIGNMENT },
  { "multline", GATHERED, "c" },
  { "multline*", GATHERED, "c" },
  { "multlined", GATHERED, "c" },
  { "pmatrix", MATRIX, "c", "(", ")" },
  { "pmatrix*", MATRIX, "c", "(", ")", ARGUMENT_ALIGNMENT },
  { "psmallmatrix", SMALL, "c", "(", ")" },
  { "psmallmatrix*", SMALL, "c", "(", ")", ARGUMENT_ALIGNMENT },
  { "rcases", CASES, "l", "", "}" },
  { "rgathered", GATHERED, "r" },
  { "smallmatrix", SMALL, "c" },
  { "smallmatrix*", SMALL, "c", NULL, NULL, ARGUMENT_ALIGNMENT },
  { "split", ALIGNED, "rl" },
  { "subarray", SUBSTACK, "c", NULL, NULL, ARGUMENT_COLUMNS },
  { "tabular", MATRIX, "l", NULL, NULL, ARGUMENT_COLUMNS },
  { "vmatrix", MATRIX, "c", "|", "|" },
  { "vmatrix*", MATRIX, "c", "|", "|", ARGUMENT_ALIGNMENT },
  { "vsmallmatrix", SMALL, "c", "|", "|" },
  { "vsmallmatrix*", SMALL, "c", "|", "|", ARGUMENT_ALIGNMENT },
  { "xalignat", ALIGNED, "rl", NULL, NULL, ARGUMENT_COUNT },
  { "xalignat*", ALIGNED, "rl", NULL, NULL, ARGUMENT_COUNT },
  { "xxalignat", ALIGNED, "rl", NULL, NULL, ARGUMENT_COUNT },
};

/* The columns that a specification such as {c|cc} declares. */
typedef struct
{
  char alignment[MAX_COLUMNS + 1];
  guint8 rules[MAX_COLUMNS + 1];
  guint n;
} Columns;

static void
add_column (PoiseTexInput *input, Columns *columns, char alignment)
{
  if (columns->n < MAX_COLUMNS)
    columns->alignment[columns->n++] = alignment;
  else
    poise_tex_input_fail (input, POISE_MATH_ERROR_TOO_LARGE,
                          "more than %d columns", MAX_COLUMNS);
}

/* *{3}{c|} is read by putting its columns before what follows. */
static void
repeat_columns (PoiseTexInput *input)
{
  PoiseTexSlice count =
      poise_tex_slice_strip (poise_tex_input_take_argument (input));
  PoiseTexSlice columns = poise_tex_input_take_argument (input);
  guint n = 0;

  for (gsize i = 0; i < count.length && n <= MAX_COLUMNS; i++)
    {
      if (!g_ascii_isdigit (count.text[i]))
        poise_tex_input_fail (input, POISE_MATH_ERROR_SYNTAX,
                              "not a number of columns");
      n = n * 10 + (guint) (count.text[i] - '0');
    }
  if (n > MAX_COLUMNS)
    poise_tex_input_fail (input, POISE_MATH_ERROR_TOO_LARGE,
                          "more than %d columns", MAX_COLUMNS);

  input->expanded += n * columns.length;
  if (input->expanded > POISE_MATH_MAX_LENGTH)
    poise_tex_input_fail (input, POISE_MATH_ERROR_TOO_LARGE,
                          "columns are repeated too often");
  for (guint i = 0; i < n && !input->error; i++)
    poise_tex_input_push (input, columns);
}

static void
read_column (PoiseTexInput *input, Columns *columns, char character)
{
  switch (character)
    {
    case 'l':
    case 'c':
    case 'r':
      add_column (input, columns, character);
      break;
    case '|':
    case ':':
      if (columns->rules[columns->n] < G_MAXUINT8)
        columns->rules[columns->n]++;
      break;
    case 'p':
    case 'm':
    case 'b':
      poise_tex_input_take_argument (input);
      add_column (input, columns, 'l');
      break;
    case '@':
    case '!':
    case '>':
    case '<':
      poise_tex_input_take_argument (input);
      break;
    case '*':
      repeat_columns (input);
      break;
    default:
      poise_tex_input_fail (input, POISE_MATH_ERROR_SYNTAX,
                            "%c is no kind of column", character);
    }
}

static void
parse_columns (PoiseTexParser *self, Columns *columns)
{
  PoiseTexSlice slice = poise_tex_input_take_argument (&self->input);
  PoiseTexFrame frame = { slice.text, slice.text + slice.length, NULL };
  PoiseTexFrame *outer = self->input.top;
  PoiseTexToken token;

  self->input.top = &frame;
  token = poise_tex_input_peek (&self->input);
  while (token.kind != POISE_TEX_TOKEN_END && !self->input.error)
    {
      char character =
          token.kind == POISE_TEX_TOKEN_CHARACTER ? *token.text : '\\';

      poise_tex_input_take (&self->input, &token);
      read_column (&self->input, columns, character);
      token = poise_tex_input_peek (&self->input);
    }
  self->input.top = outer;
}

/* The position against the line around, [t] or [b], is not kept. */
static void
skip_position (PoiseTexParser *self)
{
  PoiseTexToken token = poise_tex_input_peek (&self->input);
  PoiseTexFrame *frame = self->input.top;
  const char *at = frame->at;
  PoiseTexSlice option;

  if (token.kind != POISE_TEX_TOKEN_CHARACTER || token.character != '['
      || !poise_tex_input_take_option (&self->input, &option))
    return;
  option = poise_tex_slice_strip (option);
  if (option.length != 1 || !strchr ("tbc", *option.text))
    frame->at = at;
}

static void
parse_alignment (PoiseTexParser *self, Columns *columns)
{
  PoiseTexSlice option;

  columns->alignment[0] = 'c';
  if (!poise_tex_input_take_option (&self->input, &option))
    return;
  option = poise_tex_slice_strip (option);
  if (option.length == 1 && strchr ("lcr", *option.text))
    columns->alignment[0] = *option.text;
  else
    poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                          "not an alignment");
}

static PoiseMathNode *
parse_table (PoiseTexParser *self, const Environment *environment)
{
  Columns columns = { 0 };
  PoiseTexTableForm form = { environment->kind, POISE_MATH_STYLE_INHERIT,
                             environment->alignment };

  if (environment->is_display)
    form.style = POISE_MATH_STYLE_DISPLAY;
  if (environment->argument == ARGUMENT_ALIGNMENT)
    {
      parse_alignment (self, &columns);
      form.alignment = columns.alignment;
    }
  else
    skip_position (self);
  if (environment->argument == ARGUMENT_COUNT)
    poise_tex_input_take_argument (&self->input);
  if (environment->argument == ARGUMENT_COLUMNS)
    {
      parse_columns (self, &columns);
      form.n_columns = columns.n;
      if (columns.n > 0)
        form.alignment = columns.alignment;
      form.rules = columns.rules;
    }

  return poise_tex_parse_table (self, &form, NULL);
}

static PoiseMathNode *
new_fenced (PoiseTexParser *self,
            const Environment *environment,
            PoiseMathNode *table)
{
  PoiseMathNode *node = NULL;

  if (!environment->left)
    return table;
  node = poise_tex_node_new_parent (self, POISE_MATH_FENCED, table, NULL, NULL);
  node->class = POISE_ATOM_INNER;
  node->left = environment->left;
  node->right = environment->right;

  return node;
}

static void
parse_end (PoiseTexParser *self, PoiseTexSlice name)
{
  PoiseTexToken token = poise_tex_input_peek (&self->input);
  PoiseTexSlice other = { "", 0 };

  if (poise_tex_token_is (&token, "end"))
    {
      poise_tex_input_take (&self->input, &token);
      other =
          poise_tex_slice_strip (poise_tex_input_take_argument (&self->input));
    }

  if (other.length != name.length
      || memcmp (other.text, name.text, name.length) != 0)
    poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                          "\\begin{%.*s} is not ended", (int) name.length,
                          name.text);
}

/* \begin{name}...\end{name} */
PoiseMathNode *
poise_tex_environment (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexSlice name =
      poise_tex_slice_strip (poise_tex_input_take_argument (&self->input));
  const Environment *environment =
      poise_tex_search (environments, G_N_ELEMENTS (environments),
                        sizeof (Environment), name.text, name.length);
  PoiseMathNode *node = NULL;

  if (!environment)
    {
      poise_tex_input_fail (&self->input, POISE_MATH_ERROR_UNKNOWN_COMMAND,
                            "environment %.*s is unknown",
                            (int) MIN (name.length, 40), name.text);
      return NULL;
    }
  if (!poise_tex_parser_enter (self))
    return NULL;

  if (environment->alignment)
    node = new_fenced (self, environment, parse_table (self, environment));
  else
    node = poise_tex_parse_lines (self, environment->kind);
  parse_end (self, name);
  poise_tex_parser_leave (self);

  return node;
}

static guint
parse_span (PoiseTexParser *self)
{
  PoiseTexSlice slice =
      poise_tex_slice_strip (poise_tex_input_take_argument (&self->input));
  guint n = 0;

  for (gsize i = 0; i < slice.length && n <= MAX_COLUMNS; i++)
    n = g_ascii_isdigit (slice.text[i]) ? n * 10 + (guint) (slice.text[i] - '0')
                                        : MAX_COLUMNS + 1;
  if (n == 0 || n > MAX_COLUMNS)
    poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                          "not a number of columns");

  return n;
}

/* \multicolumn{2}{|c|}{x} */
PoiseMathNode *
poise_tex_multicolumn (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseMathSpan *span = poise_arena_alloc (self->arena, sizeof *span);
  PoiseMathNode *node = NULL;
  Columns columns = { 0 };

  span->kind = POISE_MATH_SPAN_CELL;
  span->n_columns = parse_span (self);
  parse_columns (self, &columns);
  span->alignment = columns.n > 0 ? columns.alignment[0] : 'c';
  span->rules_before = columns.rules[0];
  span->rules_after = columns.n > 0 ? columns.rules[1] : 0;
  node = poise_tex_parse_argument (self);
  self->span = span;

  return node;
}

/* \hdotsfor[2]{3}: dots in each column */
PoiseMathNode *
poise_tex_dots_for (PoiseTexParser *self, const PoiseTexCommand *command)
{
  g_autoptr (GString) cells = g_string_new ("\\cdots");
  PoiseTexSlice slice;
  guint n = 0;

  poise_tex_input_take_option (&self->input, &slice);
  n = parse_span (self);
  for (guint i = 1; i < n && !self->input.error; i++)
    g_string_append (cells, "&\\cdots");
  g_string_append_c (cells, ' ');
  slice.text = poise_arena_dup (self->arena, cells->str, cells->len);
  slice.length = cells->len;
  poise_tex_input_push (&self->input, slice);

  return NULL;
}

/* \substack{a \\ b} */
PoiseMathNode *
poise_tex_substack (PoiseTexParser *self, const PoiseTexCommand *command)
{
  static const PoiseTexTableForm form = { SUBSTACK, POISE_MATH_STYLE_INHERIT,
                                          "c" };
  PoiseMathNode *node = NULL;

  poise_tex_parser_expect (self, POISE_TEX_TOKEN_OPEN);
  node = poise_tex_parse_table (self, &form, NULL);
  poise_tex_parser_expect (self, POISE_TEX_TOKEN_CLOSE);

  return node;
}
