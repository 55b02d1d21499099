/* poise-math-environment.c: matrices, cases and aligned formulas in one line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "poise-math-parser.h"

typedef struct
{
  const char *name;
  const char *open;
  const char *close;
  const char *separator; /* between cells; %NULL if they are one formula */
  gboolean has_columns;  /* described by an argument */
  gboolean is_tight;
} Environment;

static const Environment environments[] = {
  { "Bmatrix", "{", "}", ", ", FALSE }, { "Vmatrix", "‖", "‖", ", ", FALSE },
  { "alignat", "", "", NULL, TRUE },    { "alignedat", "", "", NULL, TRUE },
  { "array", "", "", ", ", TRUE },      { "bmatrix", "[", "]", ", ", FALSE },
  { "cases", "{", "}", ", ", FALSE },   { "dcases", "{", "}", ", ", FALSE },
  { "matrix", "", "", ", ", FALSE },    { "pmatrix", "(", ")", ", ", FALSE },
  { "rcases", "{", "}", ", ", FALSE },  { "smallmatrix", "", "", ", ", FALSE },
  { "tabular", "", "", ", ", TRUE },    { "vmatrix", "|", "|", ", ", FALSE },
};
static const Environment rows_of_formulas = { .open = "", .close = "" };
static const Environment lines_of_script = { .separator = ", ",
                                             .is_tight = TRUE };

static const Environment *
lookup_environment (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (environments); i++)
    if (strcmp (environments[i].name, name) == 0)
      return &environments[i];

  return &rows_of_formulas;
}

/* A cell that begins with a word needs no comma before it: "x if x > 0". */
static void
append_cell (GString *row, PoiseMathList *cell, const Environment *environment)
{
  const char *separator = environment->separator;
  g_autofree char *text = poise_math_list_to_text (cell, environment->is_tight);

  if (*text == '\0')
    return;

  g_strchomp (row->str);
  row->len = strlen (row->str);
  if (row->len > 0
      && (row->str[row->len - 1] == ','
          || poise_math_list_begins_with_word (cell)))
    separator = " ";
  if (row->len > 0)
    g_string_append (row, separator);
  g_string_append (row, text);
}

/* One row, up to its separator or the end of all. */
static char *
dup_row (PoiseMathParser *self, const Environment *environment)
{
  g_autoptr (GString) row = g_string_new (NULL);
  g_autoptr (PoiseMathList) cell = poise_math_list_new ();

  for (;;)
    {
      poise_math_parser_parse (self, cell);
      if (environment->separator)
        {
          append_cell (row, cell, environment);
          poise_math_list_free (cell);
          cell = poise_math_list_new ();
        }
      if (!poise_math_parser_take (self, "&"))
        break;
    }

  if (environment->separator == NULL)
    append_cell (row, cell, environment);

  return g_strstrip (g_string_free (g_steal_pointer (&row), FALSE));
}

static gboolean
take_row_end (PoiseMathParser *self)
{
  if (poise_math_parser_take (self, "\\cr"))
    return TRUE;
  if (!poise_math_parser_take (self, "\\\\"))
    return FALSE;

  poise_math_parser_take (self, "*");
  if (*self->at == '[') /* an extra distance */
    g_free (poise_math_parser_dup_option (self));

  return TRUE;
}

static char *
dup_rows (PoiseMathParser *self,
          const Environment *environment,
          const char *separator)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  do
    {
      g_autofree char *row = dup_row (self, environment);

      if (*row && rows->len > 0)
        g_string_append (rows, separator);
      g_string_append (rows, row);
    }
  while (take_row_end (self));

  return g_string_free (g_steal_pointer (&rows), FALSE);
}

/**
 * poise_math_parser_parse_environment:
 * @self: a parser behind "\begin"
 * @list: where to append
 *
 * Parses an environment up to its end, whatever name that has. Rows are
 * separated by semicolons, the cells of a matrix by commas.
 */
void
poise_math_parser_parse_environment (PoiseMathParser *self, PoiseMathList *list)
{
  g_autofree char *name = poise_math_parser_dup_raw (self);
  const Environment *environment = lookup_environment (name);
  g_autofree char *rows = NULL;

  if (!poise_math_parser_enter (self))
    return;

  if (*environment->open)
    poise_math_list_append (list, POISE_MATH_OPEN, environment->open);
  if (environment->has_columns)
    {
      g_free (poise_math_parser_dup_option (self));
      g_free (poise_math_parser_dup_raw (self));
    }

  rows = dup_rows (self, environment, "; ");
  poise_math_list_append (list, POISE_MATH_ORDINARY, rows);
  if (*environment->close)
    poise_math_list_append (list, POISE_MATH_CLOSE, environment->close);
  if (poise_math_parser_take (self, "\\end"))
    g_free (poise_math_parser_dup_raw (self));
  poise_math_parser_leave (self);
}

/**
 * poise_math_parser_parse_lines:
 * @self: a parser
 * @list: where to append
 *
 * Parses a group of lines under a sum. They are separated by commas.
 */
void
poise_math_parser_parse_lines (PoiseMathParser *self, PoiseMathList *list)
{
  g_autofree char *rows = NULL;

  poise_math_parser_skip_spaces (self);
  if (*self->at != '{' || !poise_math_parser_enter (self))
    return;

  self->at++;
  rows = dup_rows (self, &lines_of_script, ", ");
  poise_math_parser_take (self, "}");
  poise_math_parser_leave (self);
  poise_math_list_append (list, POISE_MATH_ORDINARY, rows);
}
