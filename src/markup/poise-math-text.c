/* poise-math-text.c: TeX math in Unicode characters
 *
 * The grammar: groups, scripts and single characters. Commands are in
 * poise-math-commands.c. The source is read once from left to right; each
 * element appends parts to a list, which knows the spaces between them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-text.h"

#include <string.h>

#include "poise-math-parser.h"
#include "poise-math-symbols.h"

#define MAX_DEPTH  60
#define MAX_BYTES  (64 * 1024)
#define MAX_OPTION 1000 /* bytes between [ and ] */

/**
 * poise_math_parser_skip_spaces:
 * @self: a parser
 */
void
poise_math_parser_skip_spaces (PoiseMathParser *self)
{
  while (g_ascii_isspace (*self->at))
    self->at++;
}

/**
 * poise_math_parser_dup_name:
 * @self: a parser at a backslash
 *
 * Returns: (transfer full): the name of the command, which is now behind
 */
char *
poise_math_parser_dup_name (PoiseMathParser *self)
{
  const char *from = ++self->at;

  while (g_ascii_isalpha (*self->at))
    self->at++;
  if (self->at == from && *from)
    self->at = g_utf8_next_char (from);

  return g_strndup (from, (gsize) (self->at - from));
}

/* Moves behind a group; @self is at its opening brace. */
static void
skip_group (PoiseMathParser *self)
{
  int depth = 0;

  for (; *self->at; self->at++)
    {
      if (*self->at == '\\' && self->at[1])
        self->at++;
      else if (*self->at == '{')
        depth++;
      else if (*self->at == '}' && --depth == 0)
        {
          self->at++;
          return;
        }
    }
}

/**
 * poise_math_parser_dup_raw:
 * @self: a parser
 *
 * Returns: (transfer full): the source of the next argument, without braces
 */
char *
poise_math_parser_dup_raw (PoiseMathParser *self)
{
  const char *from = NULL;
  gsize length = 0;

  poise_math_parser_skip_spaces (self);
  from = self->at;
  if (*from == '\0')
    return g_strdup ("");

  if (*from != '{')
    {
      self->at = g_utf8_next_char (from);
      return g_strndup (from, (gsize) (self->at - from));
    }

  skip_group (self);
  length = (gsize) (self->at - from);
  if (length > 1 && from[length - 1] == '}')
    length--;

  return g_strndup (from + 1, length - 1);
}

/**
 * poise_math_parser_dup_option:
 * @self: a parser
 *
 * Returns: (transfer full) (nullable): the source between [ and ], if that is
 *   what comes next
 */
char *
poise_math_parser_dup_option (PoiseMathParser *self)
{
  const char *from = NULL;
  int depth = 0;

  poise_math_parser_skip_spaces (self);
  from = self->at + 1;
  if (*self->at != '[')
    return NULL;

  for (const char *at = from; *at && at < from + MAX_OPTION; at++)
    {
      if (*at == ']' && depth == 0)
        {
          self->at = at + 1;
          return g_strndup (from, (gsize) (at - from));
        }
      if (*at == '{')
        depth++;
      else if (*at == '}')
        depth--;
    }

  return NULL;
}

/**
 * poise_math_parser_enter:
 * @self: a parser
 *
 * Returns: whether one more level may be opened, and if so opens it
 */
gboolean
poise_math_parser_enter (PoiseMathParser *self)
{
  if (self->depth >= MAX_DEPTH)
    return FALSE;

  self->depth++;

  return TRUE;
}

/**
 * poise_math_parser_leave:
 * @self: a parser
 *
 * Closes the level opened last.
 */
void
poise_math_parser_leave (PoiseMathParser *self)
{
  g_assert (self->depth > 0);
  self->depth--;
}

/**
 * poise_math_parser_take:
 * @self: a parser
 * @source: ASCII characters
 *
 * Returns: whether these come next, and if so moves behind them; a command only
 *   if its name ends there
 */
gboolean
poise_math_parser_take (PoiseMathParser *self, const char *source)
{
  gsize n = strlen (source);

  if (strncmp (self->at, source, n) != 0)
    return FALSE;
  if (g_ascii_isalpha (source[n - 1]) && g_ascii_isalpha (self->at[n]))
    return FALSE;

  self->at += n;

  return TRUE;
}

/**
 * poise_math_parser_append_source:
 * @self: a parser
 * @list: where to append
 * @from: where the part begins that cannot be shown otherwise
 *
 * Appends the source from there up to here and over the groups that follow.
 */
void
poise_math_parser_append_source (PoiseMathParser *self,
                                 PoiseMathList *list,
                                 const char *from)
{
  g_autofree char *source = NULL;

  while (*self->at == '{')
    skip_group (self);
  source = g_strndup (from, (gsize) (self->at - from));
  poise_math_list_append (list, POISE_MATH_WORD, source);
}

/* Whether this ends a list: a cell, a row, a group or an environment. */
static gboolean
is_end (const PoiseMathParser *self)
{
  PoiseMathParser ahead = *self;

  return *self->at == '\0' || *self->at == '}' || *self->at == '&'
         || poise_math_parser_take (&ahead, "\\\\")
         || poise_math_parser_take (&ahead, "\\cr")
         || poise_math_parser_take (&ahead, "\\end");
}

/* Goes on behind a separator of cells or rows that has no table. */
static void
parse_separator (PoiseMathParser *self, PoiseMathList *list)
{
  if (poise_math_parser_take (self, "\\\\")
      || poise_math_parser_take (self, "\\cr"))
    {
      poise_math_list_append (list, POISE_MATH_PUNCTUATION, ";");
      return;
    }

  g_assert (*self->at == '&');
  self->at++;
}

static void
parse_group (PoiseMathParser *self, PoiseMathList *list)
{
  g_autoptr (PoiseMathList) group = NULL;
  PoiseMathAlphabet alphabet = self->alphabet;

  if (!poise_math_parser_enter (self))
    {
      poise_math_parser_append_source (self, list, self->at);
      return;
    }

  group = poise_math_list_new ();
  self->at++;
  for (;;)
    {
      PoiseMathParser ahead = *self;

      poise_math_parser_parse (self, group);
      ahead = *self;
      if (*self->at == '\0' || poise_math_parser_take (self, "}")
          || poise_math_parser_take (&ahead, "\\end"))
        break;
      parse_separator (self, group);
    }

  self->alphabet = alphabet;
  poise_math_parser_leave (self);
  if (poise_math_list_is_sign (group))
    poise_math_list_set_class (group, POISE_MATH_ORDINARY);
  poise_math_list_take (list, g_steal_pointer (&group));
}

static void
append_character (PoiseMathParser *self, PoiseMathList *list)
{
  const char *from = self->at;
  g_autofree char *character = NULL;
  const PoiseMathSymbol *symbol = NULL;
  char styled[7] = "";

  self->at = g_utf8_next_char (from);
  character = g_strndup (from, (gsize) (self->at - from));
  symbol = poise_math_symbol_character (character);

  if (symbol)
    poise_math_list_append (list, symbol->class, symbol->text);
  else if (*from == '~')
    poise_math_list_append_space (list);
  else
    {
      g_unichar_to_utf8 (
          poise_math_style (g_utf8_get_char (from), self->alphabet), styled);
      poise_math_list_append (list, POISE_MATH_ORDINARY, styled);
    }
}

/* A number is one part, so that 1/10 needs no brackets. */
static void
append_number (PoiseMathParser *self, PoiseMathList *list)
{
  g_autoptr (GString) number = g_string_new (NULL);

  while (g_ascii_isdigit (*self->at)
         || (*self->at == '.' && g_ascii_isdigit (self->at[1])))
    g_string_append_unichar (
        number, poise_math_style ((gunichar) *self->at++, self->alphabet));

  poise_math_list_append (list, POISE_MATH_ORDINARY, number->str);
}

static void
append_primes (PoiseMathParser *self, GString *raised)
{
  static const char *const primes[] = { "′", "″", "‴" };
  guint n = 0;

  while (poise_math_parser_take (self, "'"))
    n++;
  while (n > 3)
    {
      g_string_append (raised, primes[2]);
      n -= 3;
    }
  g_string_append (raised, primes[n - 1]);
}

static void
parse_scripts (PoiseMathParser *self, PoiseMathList *list)
{
  g_autoptr (GString) raised = g_string_new (NULL);
  g_autoptr (GString) lowered = g_string_new (NULL);
  g_autofree char *script = NULL;
  gboolean is_open = FALSE;
  gboolean was_open = FALSE;

  while (*self->at && strchr ("^_'", *self->at))
    {
      GString *out = *self->at == '_' ? lowered : raised;
      g_autofree char *text = NULL;

      if (*self->at == '\'')
        append_primes (self, raised);
      else
        {
          self->at++;
          text = poise_math_parser_dup_argument (self, TRUE);
          g_string_append (out, text);
        }
      poise_math_parser_skip_spaces (self);
    }

  if (lowered->len)
    {
      script = poise_math_dup_script (lowered->str, FALSE, &was_open);
      poise_math_list_append_script (list, script, was_open);
      g_free (g_steal_pointer (&script));
    }
  if (raised->len)
    {
      script = poise_math_dup_script (raised->str, TRUE, &is_open);
      poise_math_list_append_script (list, script, is_open);
    }
}

static void
parse_element (PoiseMathParser *self, PoiseMathList *list)
{
  switch (*self->at)
    {
    case '^':
    case '_':
    case '\'':
      parse_scripts (self, list);
      break;
    case '{':
      parse_group (self, list);
      break;
    case '\\':
      poise_math_parser_parse_command (self, list);
      break;
    case ':':
      if (poise_math_parser_take (self, ":="))
        poise_math_list_append (list, POISE_MATH_RELATION, ":=");
      else
        append_character (self, list);
      break;
    default:
      if (g_ascii_isdigit (*self->at))
        append_number (self, list);
      else
        append_character (self, list);
      break;
    }
}

/**
 * poise_math_parser_parse:
 * @self: a parser
 * @list: where to append
 *
 * Parses up to the end of the cell, row, group or environment.
 */
void
poise_math_parser_parse (PoiseMathParser *self, PoiseMathList *list)
{
  poise_math_parser_skip_spaces (self);
  while (!is_end (self))
    {
      parse_element (self, list);
      poise_math_parser_skip_spaces (self);
    }
}

/**
 * poise_math_parser_parse_argument:
 * @self: a parser
 *
 * Parses a group, a command or one character.
 *
 * Returns: (transfer full): its parts; none if nothing is there
 */
PoiseMathList *
poise_math_parser_parse_argument (PoiseMathParser *self)
{
  PoiseMathList *list = poise_math_list_new ();

  poise_math_parser_skip_spaces (self);
  if (is_end (self))
    return list;

  if (*self->at == '{')
    parse_group (self, list);
  else if (*self->at != '\\')
    append_character (self, list);
  else if (poise_math_parser_enter (self))
    {
      poise_math_parser_parse_command (self, list);
      poise_math_parser_leave (self);
    }
  else
    {
      const char *from = self->at;

      g_free (poise_math_parser_dup_name (self));
      poise_math_parser_append_source (self, list, from);
    }

  return list;
}

/**
 * poise_math_parser_dup_argument:
 * @self: a parser
 * @is_tight: whether to set it as a script
 *
 * Returns: (transfer full): the text of the next argument
 */
char *
poise_math_parser_dup_argument (PoiseMathParser *self, gboolean is_tight)
{
  g_autoptr (PoiseMathList) list = poise_math_parser_parse_argument (self);

  return poise_math_list_to_text (list, is_tight);
}

/**
 * poise_math_to_text:
 * @tex: a formula without delimiters, any bytes
 *
 * Shows a formula in one line of Unicode characters, as far as they go: scripts
 * as raised and lowered characters or behind "^" and "_", fractions with a
 * slash, matrices as rows between semicolons. A command that is not known stays
 * as its source, and so does a formula of more than 64 KiB.
 *
 * Returns: (transfer full): the text
 */
char *
poise_math_to_text (const char *tex)
{
  g_autofree char *valid = NULL;
  g_autoptr (PoiseMathList) list = NULL;
  PoiseMathParser parser = { 0 };

  g_return_val_if_fail (tex != NULL, NULL);

  valid = g_utf8_make_valid (tex, -1);
  if (strlen (valid) > MAX_BYTES)
    return g_steal_pointer (&valid);

  list = poise_math_list_new ();
  parser.at = valid;
  for (;;)
    {
      poise_math_parser_parse (&parser, list);
      if (*parser.at == '\0')
        break;
      if (poise_math_parser_take (&parser, "\\end"))
        g_free (poise_math_parser_dup_raw (&parser));
      else if (!poise_math_parser_take (&parser, "}"))
        parse_separator (&parser, list);
    }

  return g_strstrip (poise_math_list_to_text (list, FALSE));
}
