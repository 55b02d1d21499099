/* poise-tex-delimiter.c: \left, \right, \middle and \big
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-commands.h"

#include <string.h>

static gboolean
is_delimiter (PoiseTexSymbolKind kind)
{
  return kind == POISE_TEX_OPEN || kind == POISE_TEX_CLOSE
         || kind == POISE_TEX_FENCE || kind == POISE_TEX_ARROW;
}

/* NULL if the command is no delimiter. */
static const char *
read_command (const PoiseTexToken *token)
{
  const PoiseTexSymbol *symbol =
      poise_tex_lookup_symbol (token->text, token->length);

  if (symbol && is_delimiter (symbol->kind))
    return symbol->text;
  if (symbol && g_utf8_get_char (symbol->text) == 0x2223)
    return "|";
  if (symbol && g_utf8_get_char (symbol->text) == 0x2225)
    return "‖";

  return NULL;
}

static const char *
read_character (PoiseTexParser *self, const PoiseTexToken *token)
{
  gunichar character = poise_tex_replace (token->character);

  if (character == '.')
    return "";
  if (character == '<')
    return "⟨";
  if (character == '>')
    return "⟩";
  if (!is_delimiter (poise_tex_classify (character)) || character == '!'
      || character == '?')
    return NULL;

  return poise_arena_dup (self->arena, token->text, token->length);
}

/* The next token that is no macro, read already. */
static PoiseTexToken
take_token (PoiseTexParser *self)
{
  PoiseTexToken token = poise_tex_input_peek (&self->input);
  PoiseTexSlice expansion;

  poise_tex_input_take (&self->input, &token);
  while (token.kind == POISE_TEX_TOKEN_COMMAND && !self->input.error
         && poise_tex_expand (self, &token, &expansion))
    {
      poise_tex_input_push (&self->input, expansion);
      token = poise_tex_input_peek (&self->input);
      poise_tex_input_take (&self->input, &token);
    }

  return token;
}

/* Fails if no delimiter follows; "" for the dot. */
static const char *
parse_delimiter (PoiseTexParser *self)
{
  PoiseTexToken token = take_token (self);
  const char *text = NULL;

  if (token.kind == POISE_TEX_TOKEN_COMMAND)
    text = read_command (&token);
  else if (token.kind == POISE_TEX_TOKEN_CHARACTER)
    text = read_character (self, &token);
  if (text)
    return text;

  poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                        "a delimiter is missing");

  return "";
}

/**
 * poise_tex_parse_braced_delimiter:
 * @self: a parser; fails if the argument that follows is no delimiter
 *
 * Returns: (transfer none): its text, "" for the dot and for empty braces
 */
const char *
poise_tex_parse_braced_delimiter (PoiseTexParser *self)
{
  PoiseTexSlice slice =
      poise_tex_slice_strip (poise_tex_input_take_argument (&self->input));
  PoiseTexFrame frame = { slice.text, slice.text + slice.length, NULL };
  PoiseTexFrame *outer = self->input.top;
  const char *text = "";

  if (slice.length == 0)
    return text;
  self->input.top = &frame;
  text = parse_delimiter (self);
  poise_tex_parser_expect (self, POISE_TEX_TOKEN_END);
  self->input.top = outer;

  return text;
}

static void
set_parts (PoiseTexParser *self, PoiseMathNode *node, GPtrArray *middles)
{
  guint n = middles->len;

  node->middles = poise_arena_new_array (self->arena, const char *, n + 1);
  if (n > 0)
    memcpy (node->middles, middles->pdata, n * sizeof (char *));
}

static void
parse_between (PoiseTexParser *self, GPtrArray *middles)
{
  PoiseTexToken token;

  g_ptr_array_add (self->stack,
                   poise_tex_parse_lines (self, POISE_MATH_TABLE_SUBSTACK));
  token = poise_tex_input_peek (&self->input);
  while (!self->input.error && poise_tex_token_is (&token, "middle"))
    {
      poise_tex_input_take (&self->input, &token);
      g_ptr_array_add (middles, (gpointer) parse_delimiter (self));
      g_ptr_array_add (self->stack,
                       poise_tex_parse_lines (self, POISE_MATH_TABLE_SUBSTACK));
      token = poise_tex_input_peek (&self->input);
    }
}

/* \left( ... \middle| ... \right) */
PoiseMathNode *
poise_tex_fence (PoiseTexParser *self, const PoiseTexCommand *command)
{
  g_autoptr (GPtrArray) middles = g_ptr_array_new ();
  guint start = self->stack->len;
  const char *left = parse_delimiter (self);
  PoiseTexToken token;
  PoiseMathNode *node = NULL;

  parse_between (self, middles);
  token = poise_tex_input_peek (&self->input);
  if (!poise_tex_token_is (&token, "right"))
    poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                          "\\left without \\right");
  poise_tex_input_take (&self->input, &token);

  node = poise_tex_node_new_list (self, POISE_MATH_FENCED,
                                  (PoiseMathNode *const *) self->stack->pdata
                                      + start,
                                  self->stack->len - start);
  g_ptr_array_set_size (self->stack, (int) start);
  node->class = POISE_ATOM_INNER;
  node->left = left;
  node->right = parse_delimiter (self);
  set_parts (self, node, middles);

  return node;
}

/* \big( and its kin: value is the size, text the class by its letter. */
PoiseMathNode *
poise_tex_big (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseMathNode *node = poise_tex_node_new (self, POISE_MATH_DELIMITER);
  PoiseTexToken token = poise_tex_input_peek (&self->input);

  node->size = command->value;
  if (strcmp (command->text, "l") == 0)
    node->class = POISE_ATOM_OPEN;
  else if (strcmp (command->text, "r") == 0)
    node->class = POISE_ATOM_CLOSE;
  else if (strcmp (command->text, "m") == 0)
    node->class = POISE_ATOM_RELATION;
  node->text = token.kind == POISE_TEX_TOKEN_OPEN
                   ? poise_tex_parse_braced_delimiter (self)
                   : parse_delimiter (self);

  return node;
}
