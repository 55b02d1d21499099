/* poise-tex-macro.c: \newcommand and \def inside a formula
 *
 * A macro holds from its definition to the end of the formula. Its expansion is
 * text: the body with the sources of the arguments in it. Number and length of
 * expansions are limited, so that a macro that calls itself ends in an error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-commands.h"

#include <string.h>

#define MAX_MACROS     200
#define MAX_EXPANSIONS 5000
#define MAX_EXPANDED   (5 * POISE_MATH_MAX_LENGTH) /* bytes */
#define MAX_ARGUMENTS  9

struct _PoiseTexMacro
{
  PoiseTexSlice name;
  PoiseTexSlice body;
  PoiseTexSlice first; /* the default of the first argument */
  guint n_arguments;
  gboolean has_default;
  PoiseTexMacro *next;
};

static void
fail_syntax (PoiseTexParser *self, const char *message)
{
  poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX, "%s", message);
}

static const PoiseTexMacro *
find_macro (const PoiseTexParser *self, const PoiseTexToken *token)
{
  for (const PoiseTexMacro *macro = self->macros; macro; macro = macro->next)
    if (macro->name.length == token->length
        && memcmp (macro->name.text, token->text, token->length) == 0)
      return macro;

  return NULL;
}

static gboolean
is_parameter (const char *at, const char *end, guint n_arguments)
{
  return at + 1 < end && at[0] == '#' && at[1] >= '1'
         && at[1] < (char) ('1' + n_arguments);
}

/* Whether a letter put at the end of the text would lengthen a command. */
static gboolean
ends_in_command (const GString *text)
{
  gsize i = text->len;

  while (i > 0 && g_ascii_isalpha (text->str[i - 1]))
    i--;

  return i < text->len && i > 0 && text->str[i - 1] == '\\'
         && (i < 2 || text->str[i - 2] != '\\');
}

static void
append_slice (GString *out, PoiseTexSlice slice)
{
  if (slice.length > 0 && g_ascii_isalpha (*slice.text)
      && ends_in_command (out))
    g_string_append_c (out, ' ');
  g_string_append_len (out, slice.text, (gssize) slice.length);
}

static PoiseTexSlice
substitute (PoiseTexParser *self,
            PoiseTexSlice body,
            const PoiseTexSlice *arguments,
            guint n_arguments)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *end = body.text + body.length;
  PoiseTexSlice result = { "", 0 };

  for (const char *at = body.text; at < end && out->len <= MAX_EXPANDED; at++)
    if (is_parameter (at, end, n_arguments))
      append_slice (out, arguments[*++at - '1']);
    else
      g_string_append_c (out, *at);

  if (out->len > MAX_EXPANDED)
    return result;
  result.text = poise_arena_dup (self->arena, out->str, out->len);
  result.length = out->len;

  return result;
}

static void
count_expansion (PoiseTexParser *self, gsize length)
{
  self->input.n_expansions++;
  self->input.expanded += length;

  if (self->input.n_expansions > MAX_EXPANSIONS
      || self->input.expanded > MAX_EXPANDED)
    poise_tex_input_fail (&self->input, POISE_MATH_ERROR_TOO_LARGE,
                          "macros expand to too much");
}

static gsize
expanded_length (PoiseTexSlice body,
                 const PoiseTexSlice *arguments,
                 guint n_arguments)
{
  const char *end = body.text + body.length;
  gsize length = body.length;

  for (const char *at = body.text; at < end; at++)
    if (is_parameter (at, end, n_arguments))
      length += arguments[at[1] - '1'].length;

  return length;
}

static PoiseTexSlice
expand_macro (PoiseTexParser *self, const PoiseTexMacro *macro)
{
  PoiseTexSlice arguments[MAX_ARGUMENTS] = { 0 };
  PoiseTexSlice none = { "", 0 };
  guint i = 0;

  if (macro->has_default)
    {
      arguments[0] = macro->first;
      poise_tex_input_take_option (&self->input, &arguments[0]);
      i = 1;
    }
  for (; i < macro->n_arguments && !self->input.error; i++)
    arguments[i] = poise_tex_input_take_argument (&self->input);

  count_expansion (
      self, expanded_length (macro->body, arguments, macro->n_arguments));
  if (self->input.error)
    return none;
  if (macro->n_arguments == 0)
    return macro->body;

  return substitute (self, macro->body, arguments, macro->n_arguments);
}

/**
 * poise_tex_expand:
 * @self: a parser behind @token; fails if expansions are too many or too long
 * @token: a command
 * @expansion: (out): what it stands for, which lives as long as the arena
 *
 * Returns: whether the formula has defined a macro of that name
 */
gboolean
poise_tex_expand (PoiseTexParser *self,
                  const PoiseTexToken *token,
                  PoiseTexSlice *expansion)
{
  const PoiseTexMacro *macro = find_macro (self, token);

  if (!macro)
    return FALSE;
  *expansion = expand_macro (self, macro);

  return TRUE;
}

/**
 * poise_tex_compose:
 * @self: a parser behind the command
 * @command: one that poise_tex_composed() parses: text is its body, value the
 *   number of its arguments
 *
 * Returns: (transfer none): what the command stands for
 */
PoiseTexSlice
poise_tex_compose (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexMacro macro = { .body = { command->text, strlen (command->text) },
                          .n_arguments = (guint) command->value };

  return expand_macro (self, &macro);
}

/* \pmod and others that are written in terms of others */
PoiseMathNode *
poise_tex_composed (PoiseTexParser *self, const PoiseTexCommand *command)
{
  return poise_tex_parse_slice (self, poise_tex_compose (self, command));
}

static void
add_macro (PoiseTexParser *self, const PoiseTexMacro *macro)
{
  PoiseTexMacro *copy = NULL;

  if (self->input.error)
    return;
  if (++self->n_macros > MAX_MACROS)
    {
      poise_tex_input_fail (&self->input, POISE_MATH_ERROR_TOO_LARGE,
                            "more than %d macros", MAX_MACROS);
      return;
    }

  copy = poise_arena_alloc (self->arena, sizeof *copy);
  *copy = *macro;
  copy->next = self->macros;
  self->macros = copy;
}

/* \name or {\name} */
static PoiseTexSlice
parse_name (PoiseTexParser *self)
{
  PoiseTexSlice slice =
      poise_tex_slice_strip (poise_tex_input_take_argument (&self->input));

  if (slice.length < 2 || *slice.text != '\\')
    fail_syntax (self, "a command must stand behind its definition");
  else
    {
      slice.text++;
      slice.length--;
    }

  return slice;
}

static guint
read_count (PoiseTexParser *self, PoiseTexSlice slice)
{
  slice = poise_tex_slice_strip (slice);
  if (slice.length == 1 && g_ascii_isdigit (*slice.text))
    return (guint) (*slice.text - '0');
  fail_syntax (self, "not a number of arguments");

  return 0;
}

/* \newcommand{\name}[n][default]{body} */
PoiseMathNode *
poise_tex_new_command (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexMacro macro = { 0 };
  PoiseTexSlice option;

  poise_tex_input_take_character (&self->input, '*');
  macro.name = parse_name (self);
  if (poise_tex_input_take_option (&self->input, &option))
    macro.n_arguments = read_count (self, option);
  macro.has_default =
      macro.n_arguments > 0
      && poise_tex_input_take_option (&self->input, &macro.first);
  macro.body = poise_tex_input_take_argument (&self->input);
  add_macro (self, &macro);

  return NULL;
}

/* #1#2... up to the brace */
static guint
parse_parameters (PoiseTexParser *self)
{
  guint n = 0;
  PoiseTexToken token = poise_tex_input_peek (&self->input);

  while (token.kind == POISE_TEX_TOKEN_CHARACTER && token.character == '#'
         && n < MAX_ARGUMENTS)
    {
      poise_tex_input_take (&self->input, &token);
      n++;
      if (!poise_tex_input_take_directly (&self->input, (char) ('0' + n)))
        fail_syntax (self, "parameters of \\def are #1#2...");
      token = poise_tex_input_peek (&self->input);
    }

  if (token.kind != POISE_TEX_TOKEN_OPEN)
    fail_syntax (self, "a body in braces must follow in \\def");

  return n;
}

/* \def\name#1#2{body} */
PoiseMathNode *
poise_tex_define (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexMacro macro = { .name = parse_name (self) };

  macro.n_arguments = parse_parameters (self);
  macro.body = poise_tex_input_take_argument (&self->input);
  add_macro (self, &macro);

  return NULL;
}

static const PoiseTexMacro *
find_by_text (const PoiseTexParser *self, PoiseTexSlice text)
{
  PoiseTexToken token = { POISE_TEX_TOKEN_COMMAND, text.text + 1,
                          text.length - 1, 0 };

  return text.length > 1 && *text.text == '\\' ? find_macro (self, &token)
                                               : NULL;
}

/* \let\name=\other; another macro is taken as it is now. */
PoiseMathNode *
poise_tex_let (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexMacro macro = { .name = parse_name (self) };
  const PoiseTexMacro *other = NULL;

  poise_tex_input_take_character (&self->input, '=');
  macro.body = poise_tex_input_take_argument (&self->input);
  other = find_by_text (self, macro.body);
  if (other)
    {
      PoiseTexSlice name = macro.name;

      macro = *other;
      macro.name = name;
    }
  add_macro (self, &macro);

  return NULL;
}

/* \DeclareMathOperator*{\name}{text} */
PoiseMathNode *
poise_tex_new_operator (PoiseTexParser *self, const PoiseTexCommand *command)
{
  gboolean has_limits = poise_tex_input_take_character (&self->input, '*');
  PoiseTexMacro macro = { .name = parse_name (self) };
  PoiseTexSlice text = poise_tex_input_take_argument (&self->input);
  g_autofree char *body =
      g_strdup_printf ("\\operatorname%s{%.*s}", has_limits ? "*" : "",
                       (int) text.length, text.text);

  macro.body.length = strlen (body);
  macro.body.text = poise_arena_dup (self->arena, body, macro.body.length);
  add_macro (self, &macro);

  return NULL;
}
