/* poise-math-text.c: a formula in Unicode characters
 *
 * Walks the tree and appends parts to a list, which knows the spaces between
 * them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-text.h"

#include <string.h>

#include "poise-math-alphabet.h"
#include "poise-math-text-glyphs.h"
#include "poise-math-text-list.h"
#include "poise-math.h"

#define LEAST_BLANK 1.0 /* em */

static void write_node (PoiseMathTextList *out, const PoiseMathNode *node);

static PoiseMathTextList *
new_list (const PoiseMathNode *node)
{
  PoiseMathTextList *list = poise_math_text_list_new ();

  if (node)
    write_node (list, node);

  return list;
}

static char *
dup_text (const PoiseMathNode *node, gboolean is_tight)
{
  g_autoptr (PoiseMathTextList) list = new_list (node);

  return poise_math_text_list_to_text (list, is_tight);
}

static PoiseMathTextClass
choose_class (PoiseAtomClass class, const char *text)
{
  static const char *const bars[] = { "|", "‖", NULL };

  switch (class)
    {
    case POISE_ATOM_OPERATOR:
      return POISE_MATH_TEXT_LARGE;
    case POISE_ATOM_BINARY:
      return POISE_MATH_TEXT_BINARY;
    case POISE_ATOM_RELATION:
      return strcmp (text, ":") == 0 ? POISE_MATH_TEXT_PUNCTUATION
                                     : POISE_MATH_TEXT_RELATION;
    case POISE_ATOM_OPEN:
      return POISE_MATH_TEXT_OPEN;
    case POISE_ATOM_CLOSE:
      return *text == '!' ? POISE_MATH_TEXT_ORDINARY : POISE_MATH_TEXT_CLOSE;
    case POISE_ATOM_PUNCTUATION:
      return POISE_MATH_TEXT_PUNCTUATION;
    case POISE_ATOM_ORDINARY:
    case POISE_ATOM_INNER:
    default:
      return g_strv_contains (bars, text) ? POISE_MATH_TEXT_BAR
                                          : POISE_MATH_TEXT_ORDINARY;
    }
}

static void
write_symbol (PoiseMathTextList *out, const PoiseMathNode *node)
{
  g_autofree char *text = poise_math_text_dup_character (node->text);

  poise_math_text_list_append (out, choose_class (node->class, text), text);
}

/* Several upright letters are a name. */
static gboolean
is_upright_word (const PoiseMathNode *row)
{
  for (guint i = 0; i < row->n_children; i++)
    {
      const PoiseMathNode *child = row->children[i];
      PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;
      gunichar letter = 0;

      if (child->kind != POISE_MATH_SYMBOL
          || child->class != POISE_ATOM_ORDINARY)
        return FALSE;

      letter =
          poise_alphabet_decompose (g_utf8_get_char (child->text), &alphabet);
      if (alphabet != POISE_ALPHABET_UPRIGHT && alphabet != POISE_ALPHABET_SANS
          && alphabet != POISE_ALPHABET_MONO)
        return FALSE;
      if (i == 0 && !g_unichar_isalpha (letter))
        return FALSE;
    }

  return row->n_children > 1;
}

/* In braces, TeX takes a sign for an ordinary part. */
static void
write_row (PoiseMathTextList *out, const PoiseMathNode *row)
{
  g_autoptr (PoiseMathTextList) list = poise_math_text_list_new ();

  for (guint i = 0; i < row->n_children; i++)
    write_node (list, row->children[i]);
  if (row->n_children == 1 && poise_math_text_list_is_sign (list))
    poise_math_text_list_set_class (list, POISE_MATH_TEXT_ORDINARY);
  else if (is_upright_word (row))
    poise_math_text_list_set_class (list, POISE_MATH_TEXT_WORD);
  poise_math_text_list_take (out, g_steal_pointer (&list));
}

/* All of a node as one part of a class. */
static void
write_as (PoiseMathTextList *out,
          const PoiseMathNode *node,
          PoiseMathTextClass class)
{
  g_autoptr (PoiseMathTextList) list = new_list (node);

  poise_math_text_list_set_class (list, class);
  poise_math_text_list_take (out, g_steal_pointer (&list));
}

static void
write_text (PoiseMathTextList *out, const PoiseMathNode *node)
{
  g_autofree char *text = g_strdup (node->text);

  for (char *at = text; *at; at++)
    if (g_ascii_isspace (*at))
      *at = ' ';
  if (*text == ' ')
    poise_math_text_list_append_space (out);
  g_strstrip (text);
  if (*text)
    poise_math_text_list_append (out, POISE_MATH_TEXT_WORD, text);
  if (g_str_has_suffix (node->text, " "))
    poise_math_text_list_append_space (out);
}

static void
write_bracketed (PoiseMathTextList *out, const PoiseMathNode *label)
{
  g_autofree char *text = dup_text (label, FALSE);
  g_autofree char *bracketed = g_strdup_printf ("(%s)", text);

  poise_math_text_list_append_space (out);
  poise_math_text_list_append (out, POISE_MATH_TEXT_WORD, bracketed);
}

/* x′′ is written with one character. */
static char *
dup_primed (const char *text)
{
  g_autoptr (GString) out = g_string_new (text);

  g_string_replace (out, "′′′", "‴", 0);
  g_string_replace (out, "′′", "″", 0);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
write_script (PoiseMathTextList *out,
              const PoiseMathNode *node,
              gboolean is_raised)
{
  g_autofree char *text = dup_text (node, TRUE);
  g_autofree char *primed = dup_primed (text);
  g_autofree char *script = NULL;
  gboolean is_open = FALSE;

  if (*text == '\0')
    return;

  script = poise_math_text_dup_script (primed, is_raised, &is_open);
  poise_math_text_list_append_script (out, script, is_open);
}

static void
write_scripts (PoiseMathTextList *out, const PoiseMathNode *node)
{
  const PoiseMathNode *base = node->children[0];
  const PoiseMathNode *below = node->children[1];
  const PoiseMathNode *above = node->children[2];

  if (base)
    write_node (out, base);
  else
    poise_math_text_list_append (out, POISE_MATH_TEXT_ORDINARY, "");
  if (base && base->kind == POISE_MATH_STRETCHED)
    {
      write_bracketed (out, below ? below : above);
      return;
    }

  if (below)
    write_script (out, below, FALSE);
  if (above)
    write_script (out, above, TRUE);
}

static void
write_stack (PoiseMathTextList *out, const PoiseMathNode *node)
{
  g_autoptr (PoiseMathTextList) list = new_list (node->children[0]);

  if (node->children[2])
    write_script (list, node->children[2], FALSE);
  if (node->children[1])
    write_script (list, node->children[1], TRUE);
  poise_math_text_list_take (out, g_steal_pointer (&list));
}

static char *
dup_bracketed (PoiseMathTextList *list, gboolean is_bare)
{
  g_autofree char *text = poise_math_text_list_to_text (list, FALSE);

  return is_bare ? g_steal_pointer (&text) : g_strdup_printf ("(%s)", text);
}

/* Without a rule and in brackets it is a binomial coefficient. */
static void
write_stacked (PoiseMathTextList *out,
               const PoiseMathNode *node,
               const char *above,
               const char *below)
{
  gboolean has_fence = *node->left != '\0';
  g_autofree char *text =
      g_strdup_printf (has_fence ? "%s choose %s" : "%s; %s", above, below);

  poise_math_text_list_append (out, POISE_MATH_TEXT_OPEN,
                               has_fence ? node->left : "(");
  poise_math_text_list_append (out, POISE_MATH_TEXT_ORDINARY, text);
  poise_math_text_list_append (out, POISE_MATH_TEXT_CLOSE,
                               has_fence ? node->right : ")");
}

static void
write_fraction (PoiseMathTextList *out, const PoiseMathNode *node)
{
  g_autoptr (PoiseMathTextList) above = new_list (node->children[0]);
  g_autoptr (PoiseMathTextList) below = new_list (node->children[1]);
  gboolean is_stacked = node->thickness == 0;
  g_autofree char *numerator = dup_bracketed (
      above, is_stacked || poise_math_text_list_is_numerator (above));
  g_autofree char *denominator = dup_bracketed (
      below, is_stacked || poise_math_text_list_is_denominator (below));
  g_autofree char *text = NULL;

  if (is_stacked)
    {
      write_stacked (out, node, numerator, denominator);
      return;
    }

  text = g_strconcat (numerator, "/", denominator, NULL);
  poise_math_text_list_append (out, POISE_MATH_TEXT_FRACTION, text);
}

static char *
dup_root_sign (const PoiseMathNode *degree)
{
  g_autofree char *text = dup_text (degree, TRUE);
  g_autofree char *raised = NULL;
  gboolean is_open = FALSE;

  if (strcmp (text, "3") == 0)
    return g_strdup ("∛");
  if (strcmp (text, "4") == 0)
    return g_strdup ("∜");

  raised = poise_math_text_dup_script (text, TRUE, &is_open);

  return g_strconcat (raised, "√", NULL);
}

static void
write_root (PoiseMathTextList *out, const PoiseMathNode *node)
{
  g_autoptr (PoiseMathTextList) radicand = new_list (node->children[0]);
  g_autofree char *sign = dup_root_sign (node->children[1]);
  g_autofree char *inner =
      dup_bracketed (radicand, poise_math_text_list_is_unit (radicand));
  g_autofree char *text = g_strconcat (sign, inner, NULL);

  poise_math_text_list_append (out, POISE_MATH_TEXT_ORDINARY, text);
}

/* In one line, the brace of cases is closed. */
static gboolean
is_cases (const PoiseMathNode *node)
{
  return node->n_children == 1 && node->children[0]->kind == POISE_MATH_TABLE
         && node->children[0]->table->kind == POISE_MATH_TABLE_CASES;
}

static void
write_fenced (PoiseMathTextList *out, const PoiseMathNode *node)
{
  const char *left = is_cases (node) ? "{" : node->left;
  const char *right = is_cases (node) ? "}" : node->right;

  if (*left)
    poise_math_text_list_append (out, POISE_MATH_TEXT_OPEN, left);
  for (guint i = 0; i < node->n_children; i++)
    {
      if (i > 0)
        poise_math_text_list_append (out, POISE_MATH_TEXT_RELATION,
                                     node->middles[i - 1]);
      write_node (out, node->children[i]);
    }
  if (*right)
    poise_math_text_list_append (out, POISE_MATH_TEXT_CLOSE, right);
}

static void
write_accent (PoiseMathTextList *out,
              const PoiseMathNode *node,
              const char *mark)
{
  g_autofree char *base = dup_text (node->children[0], FALSE);
  g_autofree char *text = poise_math_text_dup_accented (base, mark);

  poise_math_text_list_append (out, POISE_MATH_TEXT_ORDINARY, text);
}

static void
write_stretched (PoiseMathTextList *out, const PoiseMathNode *node)
{
  if (strcmp (node->text, "→") == 0)
    write_accent (out, node, "\u20d7");
  else if (strcmp (node->text, "←") == 0)
    write_accent (out, node, "\u20d6");
  else if (node->children[0])
    write_node (out, node->children[0]);
}

static void
write_arrow (PoiseMathTextList *out, const PoiseMathNode *node)
{
  g_autofree char *above = dup_text (node->children[0], FALSE);
  g_autofree char *text = *above ? g_strdup_printf ("%s(%s)", node->text, above)
                                 : g_strdup (node->text);

  poise_math_text_list_append (out, POISE_MATH_TEXT_RELATION, text);
}

static void
write_space (PoiseMathTextList *out, const PoiseMathNode *node)
{
  if (node->width > 0)
    poise_math_text_list_append_space (out);
}

/* One that is long and low is a blank to be filled in. */
static void
write_rule (PoiseMathTextList *out, const PoiseMathNode *node)
{
  if (node->width >= LEAST_BLANK && node->height > 0
      && node->height < LEAST_BLANK)
    poise_math_text_list_append (out, POISE_MATH_TEXT_ORDINARY, "___");
}

static gboolean
is_one_formula (const PoiseMathTable *table)
{
  return table->kind == POISE_MATH_TABLE_ALIGNED
         || table->kind == POISE_MATH_TABLE_GATHERED
         || table->kind == POISE_MATH_TABLE_LINES;
}

/* A cell that begins with a word needs no comma before it: "x if x > 0". */
static void
append_cell (GString *row, PoiseMathTextList *cell, gboolean is_tight)
{
  g_autofree char *text = poise_math_text_list_to_text (cell, is_tight);
  gboolean needs_comma = !g_str_has_suffix (row->str, ",")
                         && !poise_math_text_list_begins_with_word (cell);

  if (*text == '\0')
    return;
  if (row->len > 0)
    g_string_append (row, needs_comma ? ", " : " ");
  g_string_append (row, text);
}

static char *
dup_row (const PoiseMathNode *node, guint row)
{
  const PoiseMathTable *table = node->table;
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (PoiseMathTextList) cell = poise_math_text_list_new ();

  for (guint i = 0; i < table->n_columns; i++)
    {
      const PoiseMathNode *child = node->children[row * table->n_columns + i];

      if (child)
        write_node (cell, child);
      if (is_one_formula (table) && i + 1 < table->n_columns)
        continue;
      append_cell (out, cell, table->kind == POISE_MATH_TABLE_SUBSTACK);
      poise_math_text_list_free (cell);
      cell = poise_math_text_list_new ();
    }

  return g_strstrip (g_string_free (g_steal_pointer (&out), FALSE));
}

static void
write_table (PoiseMathTextList *out, const PoiseMathNode *node)
{
  gboolean is_substack = node->table->kind == POISE_MATH_TABLE_SUBSTACK;
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < node->table->n_rows; i++)
    {
      g_autofree char *row = dup_row (node, i);

      if (*row && rows->len > 0)
        g_string_append (rows, is_substack ? ", " : "; ");
      g_string_append (rows, row);
    }
  poise_math_text_list_append (out, POISE_MATH_TEXT_ORDINARY, rows->str);
}

static void
write_child (PoiseMathTextList *out, const PoiseMathNode *node)
{
  if (node->children[0])
    write_node (out, node->children[0]);
}

static void
write_operator (PoiseMathTextList *out, const PoiseMathNode *node)
{
  poise_math_text_list_append (out, POISE_MATH_TEXT_LARGE, node->text);
}

static void
write_name (PoiseMathTextList *out, const PoiseMathNode *node)
{
  write_as (out, node->children[0], POISE_MATH_TEXT_FUNCTION);
}

static void
write_accented (PoiseMathTextList *out, const PoiseMathNode *node)
{
  write_accent (out, node, node->text);
}

static void
write_overline (PoiseMathTextList *out, const PoiseMathNode *node)
{
  write_accent (out, node, "\u0305");
}

static void
write_underline (PoiseMathTextList *out, const PoiseMathNode *node)
{
  write_accent (out, node, "\u0332");
}

static void
write_classed (PoiseMathTextList *out, const PoiseMathNode *node)
{
  write_as (out, node->children[0], choose_class (node->class, ""));
}

/* By kind; a phantom writes nothing. */
static void (*const writers[]) (PoiseMathTextList *out,
                                const PoiseMathNode *node) = {
  [POISE_MATH_ROW] = write_row,
  [POISE_MATH_SYMBOL] = write_symbol,
  [POISE_MATH_OPERATOR] = write_operator,
  [POISE_MATH_NAME] = write_name,
  [POISE_MATH_TEXT] = write_text,
  [POISE_MATH_SCRIPTS] = write_scripts,
  [POISE_MATH_FRACTION] = write_fraction,
  [POISE_MATH_ROOT] = write_root,
  [POISE_MATH_FENCED] = write_fenced,
  [POISE_MATH_DELIMITER] = write_symbol,
  [POISE_MATH_ACCENT] = write_accented,
  [POISE_MATH_OVERLINE] = write_overline,
  [POISE_MATH_UNDERLINE] = write_underline,
  [POISE_MATH_STRETCHED] = write_stretched,
  [POISE_MATH_ARROW] = write_arrow,
  [POISE_MATH_STACK] = write_stack,
  [POISE_MATH_TABLE] = write_table,
  [POISE_MATH_SPACE] = write_space,
  [POISE_MATH_STYLED] = write_child,
  [POISE_MATH_COLORED] = write_child,
  [POISE_MATH_CANCEL] = write_child,
  [POISE_MATH_BOXED] = write_child,
  [POISE_MATH_PHANTOM] = NULL,
  [POISE_MATH_SMASHED] = write_child,
  [POISE_MATH_CLASSED] = write_classed,
  [POISE_MATH_SIZED] = write_child,
  [POISE_MATH_RAISED] = write_child,
  [POISE_MATH_RULE] = write_rule,
};

static void
write_node (PoiseMathTextList *out, const PoiseMathNode *node)
{
  if (writers[node->kind])
    writers[node->kind](out, node);
}

/**
 * poise_math_to_text:
 * @tex: a formula without delimiters, any bytes
 *
 * Shows a formula in one line of Unicode characters, as far as they go: scripts
 * as raised and lowered characters or behind "^" and "_", fractions with a
 * slash, matrices as rows between semicolons. A formula that cannot be parsed
 * stays as its source.
 *
 * Returns: (transfer full): the text
 */
char *
poise_math_to_text (const char *tex)
{
  g_autoptr (PoiseMath) math = NULL;
  g_autoptr (PoiseMathTextList) list = NULL;

  g_return_val_if_fail (tex != NULL, NULL);

  math = poise_math_new (tex, NULL /* its source is shown instead */);
  if (math == NULL)
    return g_utf8_make_valid (tex, -1);

  list = new_list (poise_math_get_root (math));
  if (poise_math_get_tag (math))
    {
      poise_math_text_list_append_space (list);
      write_node (list, poise_math_get_tag (math));
    }

  return g_strstrip (poise_math_text_list_to_text (list, FALSE));
}
