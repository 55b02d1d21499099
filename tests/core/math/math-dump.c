/* math-dump.c: a formula's tree in one line
 *
 * A symbol is its text, with its class behind a colon unless it is ordinary:
 * =:rel. Rows are in brackets; other nodes are a word with their children in
 * parentheses, "-" for a missing one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "math-dump.h"

static const char *const classes[] = { "",      ":op",    ":bin",   ":rel",
                                       ":open", ":close", ":punct", ":inner" };
static const char *const limits[] = { "~", "!", "" };
static const char *const styles[] = { "D", "T", "S", "SS", "" };
static const char *const fonts[] = { "", "b", "i", "s", "m" };
static const char *const tables[] = { "matrix",  "small",    "cases",
                                      "aligned", "gathered", "substack",
                                      "lines" };

static void dump (GString *out, const PoiseMathNode *node);

static void
dump_list (GString *out,
           const char *open,
           const PoiseMathNode *node,
           const char *close)
{
  g_string_append (out, open);
  for (guint i = 0; i < node->n_children; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      dump (out, node->children[i]);
    }
  g_string_append (out, close);
}

static void
dump_fenced (GString *out, const PoiseMathNode *node)
{
  g_string_append_printf (out, "fenced<%s>(", node->left);
  for (guint i = 0; i < node->n_children; i++)
    {
      if (i > 0)
        g_string_append_printf (out, " <%s> ", node->middles[i - 1]);
      dump (out, node->children[i]);
    }
  g_string_append_printf (out, ")<%s>", node->right);
}

static void
dump_rules (GString *out, char sign, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, sign);
}

/* {2c|} before a cell of \multicolumn, {text} and {frame} before the others */
static void
dump_span (GString *out, const PoiseMathTable *table, guint row, guint column)
{
  for (guint i = 0; i < table->n_spans; i++)
    {
      const PoiseMathSpan *span = &table->spans[i];

      g_assert_cmpuint (span->n_columns, >, 0);
      g_assert_cmpuint (span->row, <, table->n_rows);
      g_assert_cmpuint (span->column + span->n_columns, <=, table->n_columns);
      if (span->row != row || span->column != column)
        continue;
      g_string_append (out, "{");
      if (span->kind != POISE_MATH_SPAN_CELL)
        g_string_append (out,
                         span->kind == POISE_MATH_SPAN_TEXT ? "text" : "frame");
      else
        {
          g_string_append_printf (out, "%u", span->n_columns);
          dump_rules (out, '|', span->rules_before);
          g_string_append_c (out, span->alignment);
          dump_rules (out, '|', span->rules_after);
        }
      g_string_append (out, "}");
    }
}

/* Above a row: - for each line, its weight, and _1:2 for a partial one over the
 * first and the second column */
static void
dump_row_rules (GString *out, const PoiseMathTable *table, guint row)
{
  dump_rules (out, '-', table->row_rules[row]);
  if (table->row_weights && table->row_weights[row] > 0)
    g_string_append_printf (out, "%.3g ", table->row_weights[row]);
  for (guint i = 0; i < table->n_partial_rules; i++)
    {
      const PoiseMathPartialRule *rule = &table->partial_rules[i];

      g_assert_cmpuint (rule->row, <=, table->n_rows);
      g_assert_cmpuint (rule->n_columns, >, 0);
      g_assert_cmpuint (rule->column + rule->n_columns, <=, table->n_columns);
      if (rule->row == row)
        g_string_append_printf (out, "_%u:%u%s%s%.3g ", rule->column + 1,
                                rule->column + rule->n_columns,
                                rule->is_short_left ? "l" : "",
                                rule->is_short_right ? "r" : "", rule->weight);
    }
}

static void
dump_table (GString *out, const PoiseMathNode *node)
{
  const PoiseMathTable *table = node->table;

  g_string_append_printf (out, "%s%s%s{", tables[table->kind],
                          styles[table->style], table->is_padded ? "+" : "");
  for (guint i = 0; i <= table->n_columns; i++)
    {
      dump_rules (out, '|', table->column_rules[i]);
      if (i < table->n_columns)
        g_string_append_c (out, table->alignment[i]);
    }
  g_string_append (out, "}(");
  for (guint i = 0; i < table->n_rows; i++)
    {
      dump_row_rules (out, table, i);
      for (guint j = 0; j < table->n_columns; j++)
        {
          g_string_append (out, j > 0 ? " & " : "");
          dump_span (out, table, i, j);
          dump (out, node->children[i * table->n_columns + j]);
        }
      if (table->tags && table->tags[i])
        {
          g_string_append (out, " #");
          dump (out, table->tags[i]);
        }
      if (i + 1 < table->n_rows)
        g_string_append (out, " / ");
      if (table->row_gaps[i] < 0 || table->row_gaps[i] > 0)
        g_string_append_printf (out, "[%.3g] ", table->row_gaps[i]);
    }
  dump_row_rules (out, table, table->n_rows);
  g_string_append_c (out, ')');
}

static void
dump_fraction (GString *out, const PoiseMathNode *node)
{
  g_string_append_printf (out, "frac%s", styles[node->style]);
  if (*node->left || *node->right)
    g_string_append_printf (out, "<%s%s>", node->left, node->right);
  if (node->thickness >= 0)
    g_string_append_printf (out, "%.3g", node->thickness);
  dump_list (out, "(", node, ")");
}

static void
dump_kept (GString *out, const char *name, const PoiseMathNode *node)
{
  g_string_append_printf (out, "%s%s%s%s", name, node->has_width ? "w" : "",
                          node->has_height ? "h" : "", node->text);
  dump_list (out, "(", node, ")");
}

static void
dump_decorated (GString *out, const char *name, const PoiseMathNode *node)
{
  g_string_append_printf (out, "%s%s%s<%s>", name, node->is_wide ? "w" : "",
                          node->is_under ? "u" : "", node->text);
  dump_list (out, "(", node, ")");
}

static void
dump_leaf (GString *out, const PoiseMathNode *node)
{
  switch ((int) node->kind)
    {
    case POISE_MATH_SYMBOL:
      g_string_append_printf (out, "%s%s", node->text, classes[node->class]);
      break;
    case POISE_MATH_OPERATOR:
      g_string_append_printf (out, "%s%s", node->text, limits[node->limits]);
      break;
    case POISE_MATH_TEXT:
      g_string_append_printf (out, "%s\"%s\"", fonts[node->text_font],
                              node->text);
      break;
    case POISE_MATH_SPACE:
      g_string_append_printf (out, "_%.3g", node->width);
      break;
    case POISE_MATH_RULE:
      g_string_append_printf (out, "rule%.3gx%.3g^%.3g", node->width,
                              node->height, node->shift);
      break;
    case POISE_MATH_DELIMITER:
      g_string_append_printf (out, "<%s>%d%s", node->text, node->size,
                              classes[node->class]);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
dump_parent (GString *out, const PoiseMathNode *node)
{
  static const char *const names[] = {
    [POISE_MATH_SCRIPTS] = "scripts",   [POISE_MATH_ROOT] = "root",
    [POISE_MATH_OVERLINE] = "overline", [POISE_MATH_UNDERLINE] = "underline",
    [POISE_MATH_BOXED] = "boxed",       [POISE_MATH_STACK] = "stack",
    [POISE_MATH_STYLED] = "styled",     [POISE_MATH_COLORED] = "color",
    [POISE_MATH_CLASSED] = "class",     [POISE_MATH_SIZED] = "size",
    [POISE_MATH_NAME] = "name",         [POISE_MATH_RAISED] = "raised",
  };

  g_assert (names[node->kind] != NULL);
  g_string_append (out, names[node->kind]);
  if (node->kind == POISE_MATH_STYLED)
    g_string_append (out, styles[node->style]);
  else if (node->kind == POISE_MATH_COLORED)
    g_string_append_printf (out, "%08x", node->color);
  else if (node->kind == POISE_MATH_SIZED)
    g_string_append_printf (out, "%d", node->size);
  else if (node->kind == POISE_MATH_RAISED)
    g_string_append_printf (out, "%.3g", node->shift);
  else if (node->kind == POISE_MATH_NAME)
    g_string_append (out, limits[node->limits]);
  else if (node->kind == POISE_MATH_CLASSED || node->kind == POISE_MATH_STACK)
    g_string_append (out, classes[node->class]);
  dump_list (out, "(", node, ")");
}

static void
dump (GString *out, const PoiseMathNode *node)
{
  if (!node)
    {
      g_string_append_c (out, '-');
      return;
    }

  switch ((int) node->kind)
    {
    case POISE_MATH_ROW:
      dump_list (out, "[", node, "]");
      break;
    case POISE_MATH_SYMBOL:
    case POISE_MATH_OPERATOR:
    case POISE_MATH_TEXT:
    case POISE_MATH_SPACE:
    case POISE_MATH_DELIMITER:
    case POISE_MATH_RULE:
      dump_leaf (out, node);
      break;
    case POISE_MATH_FRACTION:
      dump_fraction (out, node);
      break;
    case POISE_MATH_FENCED:
      dump_fenced (out, node);
      break;
    case POISE_MATH_ACCENT:
      dump_decorated (out, "accent", node);
      break;
    case POISE_MATH_STRETCHED:
      dump_decorated (out, "stretched", node);
      break;
    case POISE_MATH_ARROW:
      dump_decorated (out, "arrow", node);
      break;
    case POISE_MATH_CANCEL:
      dump_decorated (out, "cancel", node);
      break;
    case POISE_MATH_TABLE:
      dump_table (out, node);
      break;
    case POISE_MATH_PHANTOM:
      dump_kept (out, "phantom", node);
      break;
    case POISE_MATH_SMASHED:
      dump_kept (out, "smashed", node);
      break;
    default:
      dump_parent (out, node);
      break;
    }
}

/* math_dump:
 * @node: (nullable): a node
 *
 * Returns: (transfer full): its tree
 */
char *
math_dump (const PoiseMathNode *node)
{
  GString *out = g_string_new (NULL);

  dump (out, node);

  return g_string_free (out, FALSE);
}

/* math_assert_dumps:
 * @cases: (array length=n_cases): formulas with the trees that they must give
 * @n_cases: how many
 */
void
math_assert_dumps (const MathCase *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PoiseMath) math = poise_math_new (cases[i].tex, &error);
      g_autofree char *found = NULL;

      g_test_message ("%s", cases[i].tex);
      g_assert_no_error (error);
      found = math_dump (poise_math_get_root (math));
      g_assert_cmpstr (found, ==, cases[i].dump);
    }
}
