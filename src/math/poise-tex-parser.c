/* poise-tex-parser.c: TeX math to a tree
 *
 * A parser by recursive descent. A row ends where a token cannot belong to it;
 * whoever asked for the row looks whether that is the end it expects.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-parser.h"

#include "poise-tex-commands.h"

#include <string.h>

/**
 * poise_tex_parser_enter:
 * @self: a parser; fails if this is too deep
 *
 * Returns: whether there is room for one more level; then
 *   poise_tex_parser_leave() must follow
 */
gboolean
poise_tex_parser_enter (PoiseTexParser *self)
{
  if (self->depth >= POISE_MATH_MAX_DEPTH)
    {
      poise_tex_input_fail (&self->input, POISE_MATH_ERROR_TOO_DEEP,
                            "nested deeper than %d", POISE_MATH_MAX_DEPTH);
      return FALSE;
    }
  self->depth++;

  return TRUE;
}

/**
 * poise_tex_parser_leave:
 * @self: a parser, one level up from here
 */
void
poise_tex_parser_leave (PoiseTexParser *self)
{
  self->depth--;
}

static const char *
describe (const PoiseTexToken *token)
{
  switch (token->kind)
    {
    case POISE_TEX_TOKEN_END:
      return "the end";
    case POISE_TEX_TOKEN_CLOSE:
      return "}";
    case POISE_TEX_TOKEN_ALIGN:
      return "&";
    case POISE_TEX_TOKEN_OPEN:
      return "{";
    case POISE_TEX_TOKEN_RAISED:
      return "^";
    case POISE_TEX_TOKEN_LOWERED:
      return "_";
    case POISE_TEX_TOKEN_CHARACTER:
    case POISE_TEX_TOKEN_COMMAND:
    default:
      return NULL;
    }
}

static void
fail_at (PoiseTexParser *self, const PoiseTexToken *token)
{
  const char *name = describe (token);

  if (name)
    poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                          "%s in a wrong place", name);
  else
    poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                          "%s%.*s in a wrong place",
                          token->kind == POISE_TEX_TOKEN_COMMAND ? "\\" : "",
                          (int) MIN (token->length, 40), token->text);
}

/**
 * poise_tex_parser_expect:
 * @self: a parser; fails if another token comes
 * @kind: the token that must come, and is read
 */
void
poise_tex_parser_expect (PoiseTexParser *self, PoiseTexTokenKind kind)
{
  PoiseTexToken token = poise_tex_input_peek (&self->input);

  if (token.kind == kind)
    poise_tex_input_take (&self->input, &token);
  else if (kind == POISE_TEX_TOKEN_CLOSE && token.kind == POISE_TEX_TOKEN_END)
    poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                          "{ is not closed");
  else
    fail_at (self, &token);
}

/* Whether no row goes on here. */
static gboolean
ends_row (const PoiseTexToken *token)
{
  switch ((int) token->kind)
    {
    case POISE_TEX_TOKEN_END:
    case POISE_TEX_TOKEN_CLOSE:
    case POISE_TEX_TOKEN_ALIGN:
      return TRUE;
    case POISE_TEX_TOKEN_COMMAND:
      break;
    default:
      return FALSE;
    }

  return poise_tex_ends_line (token) || poise_tex_token_is (token, "right")
         || poise_tex_token_is (token, "middle")
         || poise_tex_token_is (token, "end");
}

/* A group of one ordinary letter is the letter; else it is an ordinary atom,
 * whatever is in it. */
static PoiseMathNode *
parse_group (PoiseTexParser *self)
{
  PoiseMathNode *node = NULL;

  poise_tex_parser_expect (self, POISE_TEX_TOKEN_OPEN);
  node = poise_tex_parse_lines (self, POISE_MATH_TABLE_SUBSTACK);
  poise_tex_parser_expect (self, POISE_TEX_TOKEN_CLOSE);

  if (node->kind == POISE_MATH_ROW || node->kind == POISE_MATH_TEXT
      || (node->kind == POISE_MATH_SYMBOL
          && node->class == POISE_ATOM_ORDINARY))
    return node;

  return poise_tex_node_new_parent (self, POISE_MATH_ROW, node, NULL, NULL);
}

/* What stands between a token and the end of a run, which is read with it. */
static PoiseMathNode *
take_run (PoiseTexParser *self, const PoiseTexToken *token, const char *end)
{
  self->input.top->at = end;

  return poise_tex_node_new_text (
      self,
      poise_arena_dup (self->arena, token->text, (gsize) (end - token->text)),
      POISE_TEXT_FONT_ROMAN);
}

static gboolean
continues_word (PoiseTexParser *self, const char *at)
{
  return g_ascii_isalnum (*at)
         || (self->font.is_name && (*at == '-' || *at == '*'));
}

/* Letters and then digits of \mathrm; a single letter is a symbol. */
static PoiseMathNode *
parse_word (PoiseTexParser *self, const PoiseTexToken *token)
{
  const char *end = token->text + token->length;
  const char *limit = self->input.top->end;

  while (end < limit && continues_word (self, end))
    end++;
  if (end - token->text == 1)
    return NULL;

  return take_run (self, token, end);
}

/* Letters that are text, such as Han characters, with their marks. */
static PoiseMathNode *
parse_text_run (PoiseTexParser *self,
                const PoiseTexToken *token,
                gboolean joins)
{
  const char *end = token->text + token->length;
  const char *limit = self->input.top->end;

  while (end < limit
         && (g_unichar_ismark (g_utf8_get_char (end))
             || (joins && poise_tex_is_text (g_utf8_get_char (end)))))
    end = g_utf8_next_char (end);

  return take_run (self, token, end);
}

/* Combining marks behind a letter stay in its text. */
static void
take_marks (PoiseTexParser *self, PoiseMathNode *node)
{
  PoiseTexFrame *frame = self->input.top;
  const char *end = frame->at;
  g_autofree char *text = NULL;

  while (end < frame->end && g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (end == frame->at)
    return;

  text = g_strdup_printf ("%s%.*s", node->text, (int) (end - frame->at),
                          frame->at);
  node->text = poise_arena_dup (self->arena, text, strlen (text));
  frame->at = end;
}

/* Several characters if they are one text and @joins; NULL for a character of
 * no width. */
static PoiseMathNode *
parse_character (PoiseTexParser *self,
                 const PoiseTexToken *token,
                 gboolean joins)
{
  gunichar character = poise_tex_replace (token->character);
  PoiseMathNode *node = NULL;

  if (joins && self->font.joins_letters && token->character < 0x80
      && g_ascii_isalpha ((char) token->character))
    node = parse_word (self, token);
  else if (poise_tex_is_text (character))
    node = parse_text_run (self, token, joins);
  if (node)
    return node;

  poise_tex_input_take (&self->input, token);
  if (character == '~' || g_unichar_isspace (character))
    return poise_tex_node_new_space (self, 1.0 / 3);
  if (g_unichar_iszerowidth (character) && !g_unichar_ismark (character))
    return NULL;

  node = poise_tex_node_new_symbol (self, poise_tex_classify (character), NULL,
                                    character);
  take_marks (self, node);

  return node;
}

/* NULL if the command shows nothing, and for one that is written in terms of
 * others if it is to be spliced into the row. */
static PoiseMathNode *
parse_known (PoiseTexParser *self, const PoiseTexToken *token, gboolean splices)
{
  const PoiseTexCommand *command = NULL;
  const PoiseTexSymbol *symbol =
      poise_tex_lookup_symbol (token->text, token->length);

  if (symbol)
    return poise_tex_node_new_symbol (self, symbol->kind, symbol->text,
                                      g_utf8_get_char (symbol->text));
  command = poise_tex_lookup_command (token->text, token->length);
  if (command && command->parse == poise_tex_composed && splices)
    {
      poise_tex_input_push (&self->input, poise_tex_compose (self, command));
      return NULL;
    }
  if (command)
    return command->parse (self, command);

  poise_tex_input_fail (&self->input, POISE_MATH_ERROR_UNKNOWN_COMMAND,
                        "\\%.*s is unknown", (int) MIN (token->length, 40),
                        token->text);

  return NULL;
}

/* NULL too if it is a macro: its text comes next then. */
static PoiseMathNode *
parse_command (PoiseTexParser *self, const PoiseTexToken *token)
{
  PoiseTexSlice expansion;

  poise_tex_input_take (&self->input, token);
  if (!poise_tex_expand (self, token, &expansion))
    return parse_known (self, token, TRUE);
  poise_tex_input_push (&self->input, expansion);

  return NULL;
}

static PoiseMathNode *
parse_token (PoiseTexParser *self, const PoiseTexToken *token, gboolean joins)
{
  switch (token->kind)
    {
    case POISE_TEX_TOKEN_OPEN:
      return parse_group (self);
    case POISE_TEX_TOKEN_COMMAND:
      return parse_command (self, token);
    case POISE_TEX_TOKEN_CHARACTER:
      return parse_character (self, token, joins);
    case POISE_TEX_TOKEN_END:
    case POISE_TEX_TOKEN_CLOSE:
    case POISE_TEX_TOKEN_ALIGN:
    case POISE_TEX_TOKEN_RAISED:
    case POISE_TEX_TOKEN_LOWERED:
    default:
      fail_at (self, token);
      return NULL;
    }
}

static void
parse_part (PoiseTexParser *self, const PoiseTexToken *token)
{
  PoiseMathNode *node = NULL;

  if (poise_tex_is_script (token))
    node = poise_tex_parse_scripts (self, poise_tex_row_take_last (self));
  else
    node = parse_token (self, token, TRUE);

  if (node && !self->input.error)
    poise_tex_row_append (self, node);
}

static PoiseMathNode *
new_empty (PoiseTexParser *self)
{
  return poise_tex_node_new_list (self, POISE_MATH_ROW, NULL, 0);
}

/**
 * poise_tex_parse_row:
 * @self: a parser
 *
 * Returns: (transfer none): all parts up to a token that belongs to no row; the
 *   part itself if there is one
 */
PoiseMathNode *
poise_tex_parse_row (PoiseTexParser *self)
{
  PoiseTexRow row = { self->stack->len,
                      self->stack->len,
                      { POISE_MATH_STYLE_INHERIT, 0, 100 } };
  PoiseTexRow *outer = self->row;
  PoiseTexFont font = self->font;
  gboolean is_text = self->is_text;
  PoiseTexToken token;
  PoiseMathNode *node = NULL;

  if (!poise_tex_parser_enter (self))
    return new_empty (self);

  self->row = &row;
  self->is_text = FALSE;
  token = poise_tex_input_peek (&self->input);
  while (!self->input.error && !ends_row (&token))
    {
      parse_part (self, &token);
      token = poise_tex_input_peek (&self->input);
    }
  node = poise_tex_row_finish (self);

  self->row = outer;
  self->font = font;
  self->is_text = is_text;
  poise_tex_parser_leave (self);

  return node;
}

/**
 * poise_tex_parse_lines:
 * @self: a parser
 * @kind: of the table if there are several lines
 *
 * Returns: (transfer none): a row, or a table if \\ divides it
 */
PoiseMathNode *
poise_tex_parse_lines (PoiseTexParser *self, PoiseMathTableKind kind)
{
  PoiseTexToken token;
  PoiseMathNode *row = poise_tex_parse_row (self);

  token = poise_tex_input_peek (&self->input);
  if (self->input.error || !poise_tex_ends_line (&token))
    return row;

  return poise_tex_parse_rows (self, kind, row);
}

/**
 * poise_tex_parse_slice:
 * @self: a parser; fails if the slice is no complete row
 * @slice: a piece of source
 *
 * Returns: (transfer none): its tree
 */
PoiseMathNode *
poise_tex_parse_slice (PoiseTexParser *self, PoiseTexSlice slice)
{
  PoiseTexFrame frame = { slice.text, slice.text + slice.length, NULL };
  PoiseTexFrame *outer = self->input.top;
  PoiseMathNode *node = NULL;

  self->input.top = &frame;
  node = poise_tex_parse_lines (self, POISE_MATH_TABLE_SUBSTACK);
  poise_tex_parser_expect (self, POISE_TEX_TOKEN_END);
  self->input.top = outer;

  return node;
}

static PoiseMathNode *
parse_command_argument (PoiseTexParser *self, const PoiseTexToken *token)
{
  PoiseTexSlice expansion;

  poise_tex_input_take (&self->input, token);
  if (poise_tex_expand (self, token, &expansion))
    return poise_tex_parse_slice (self, expansion);

  return parse_known (self, token, FALSE);
}

/**
 * poise_tex_parse_atom:
 * @self: a parser; fails if nothing follows
 *
 * Returns: (transfer none): a group as an atom, or one token with its arguments
 */
PoiseMathNode *
poise_tex_parse_atom (PoiseTexParser *self)
{
  PoiseTexToken token = poise_tex_input_peek (&self->input);
  PoiseMathNode *node = NULL;

  if (ends_row (&token) || token.kind == POISE_TEX_TOKEN_RAISED
      || token.kind == POISE_TEX_TOKEN_LOWERED)
    {
      poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                            "an argument is missing");
      return new_empty (self);
    }
  if (!poise_tex_parser_enter (self))
    return new_empty (self);

  if (token.kind == POISE_TEX_TOKEN_COMMAND)
    node = parse_command_argument (self, &token);
  else
    node = parse_token (self, &token, FALSE);
  poise_tex_parser_leave (self);

  return node ? node : new_empty (self);
}

/**
 * poise_tex_parse_argument:
 * @self: a parser; fails if no argument follows
 *
 * Returns: (transfer none): a group, without being an atom of its own, or one
 *   token with its arguments; inside a text, a text
 */
PoiseMathNode *
poise_tex_parse_argument (PoiseTexParser *self)
{
  PoiseTexToken token = poise_tex_input_peek (&self->input);
  PoiseMathNode *node = NULL;

  if (self->is_text)
    return poise_tex_parse_text (self, self->text_font);
  if (token.kind != POISE_TEX_TOKEN_OPEN)
    return poise_tex_parse_atom (self);

  poise_tex_input_take (&self->input, &token);
  node = poise_tex_parse_lines (self, POISE_MATH_TABLE_SUBSTACK);
  poise_tex_parser_expect (self, POISE_TEX_TOKEN_CLOSE);

  return node;
}
