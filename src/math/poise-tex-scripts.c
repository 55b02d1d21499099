/* poise-tex-scripts.c: superscripts, subscripts, primes and limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-raised.h"
#include "poise-tex-parser.h"

#include <string.h>

typedef struct
{
  PoiseMathNode *base;
  PoiseMathNode *below;
  PoiseMathNode *above;
  gboolean has_primes; /* and nothing else above */
} Scripts;

static gboolean
is_prime (gunichar character)
{
  return character == '\'' || (character >= 0x2032 && character <= 0x2034)
         || character == 0x2057;
}

static gboolean
is_limits_command (const PoiseTexToken *token)
{
  return poise_tex_token_is (token, "limits")
         || poise_tex_token_is (token, "nolimits")
         || poise_tex_token_is (token, "displaylimits");
}

/**
 * poise_tex_is_script:
 * @token: a token
 *
 * Returns: whether it begins a script: ^ and _, primes, raised and lowered
 *   characters
 */
gboolean
poise_tex_is_script (const PoiseTexToken *token)
{
  gboolean is_raised = FALSE;

  switch ((int) token->kind)
    {
    case POISE_TEX_TOKEN_RAISED:
    case POISE_TEX_TOKEN_LOWERED:
      return TRUE;
    case POISE_TEX_TOKEN_CHARACTER:
      return is_prime (token->character)
             || (token->character >= 0x80
                 && poise_math_unshift_character (token->character,
                                                  &is_raised));
    default:
      return FALSE;
    }
}

/**
 * poise_tex_set_limits:
 * @self: a parser; fails if @base is no operator
 * @base: (nullable): what stands before the command
 * @token: \limits, \nolimits or \displaylimits
 */
void
poise_tex_set_limits (PoiseTexParser *self,
                      PoiseMathNode *base,
                      const PoiseTexToken *token)
{
  if (base && base->kind == POISE_MATH_SCRIPTS)
    base = base->children[0];

  if (!base || !poise_tex_node_is_operator (base))
    poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                          "\\%.*s behind no operator", (int) token->length,
                          token->text);
  else if (poise_tex_token_is (token, "limits"))
    base->limits = POISE_LIMITS_ALWAYS;
  else if (poise_tex_token_is (token, "nolimits"))
    base->limits = POISE_LIMITS_NEVER;
  else
    base->limits = POISE_LIMITS_BY_STYLE;
}

static void
fail_double (PoiseTexParser *self, const char *kind)
{
  poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                        "a second %s of one base", kind);
}

static guint
prime_count (gunichar character)
{
  if (character == '\'')
    return 1;

  return character == 0x2057 ? 4 : character - 0x2031;
}

/* One symbol for up to four primes, more for more. */
static PoiseMathNode *
new_primes (PoiseTexParser *self, guint n)
{
  static const char *const texts[] = { "′", "″", "‴", "⁗" };
  guint start = self->stack->len;

  while (n > 0)
    {
      guint now = MIN (n, G_N_ELEMENTS (texts));
      PoiseMathNode *symbol = poise_tex_node_new (self, POISE_MATH_SYMBOL);

      symbol->text = texts[now - 1];
      g_ptr_array_add (self->stack, symbol);
      n -= now;
    }

  return poise_tex_row_take_from (self, start);
}

static void
parse_primes (PoiseTexParser *self, Scripts *scripts)
{
  PoiseTexToken token = poise_tex_input_peek (&self->input);
  guint n = 0;

  while (token.kind == POISE_TEX_TOKEN_CHARACTER && is_prime (token.character))
    {
      n += prime_count (token.character);
      poise_tex_input_take (&self->input, &token);
      token = poise_tex_input_peek (&self->input);
    }

  if (scripts->above)
    fail_double (self, "superscript");
  scripts->above = new_primes (self, n);
  scripts->has_primes = TRUE;
}

static void
set_below (PoiseTexParser *self, Scripts *scripts, PoiseMathNode *node)
{
  if (scripts->below)
    fail_double (self, "subscript");
  scripts->below = node;
}

/* Primes and a superscript behind them are one superscript. */
static void
set_above (PoiseTexParser *self, Scripts *scripts, PoiseMathNode *node)
{
  PoiseMathNode *both[] = { scripts->above, node };

  if (scripts->has_primes)
    node = poise_tex_node_new_list (self, POISE_MATH_ROW, both, 2);
  else if (scripts->above)
    fail_double (self, "superscript");
  scripts->above = node;
  scripts->has_primes = FALSE;
}

/* A run of raised or of lowered characters is one script. */
static void
parse_characters (PoiseTexParser *self, Scripts *scripts)
{
  guint start = self->stack->len;
  gboolean first = FALSE, is_raised = FALSE;
  PoiseTexToken token = poise_tex_input_peek (&self->input);
  gunichar plain = poise_math_unshift_character (token.character, &first);
  PoiseMathNode *row = NULL;

  is_raised = first;
  while (plain && is_raised == first)
    {
      g_ptr_array_add (self->stack,
                       poise_tex_node_new_symbol (
                           self, poise_tex_classify (plain), NULL, plain));
      poise_tex_input_take (&self->input, &token);
      token = poise_tex_input_peek (&self->input);
      plain = poise_math_unshift_character (token.character, &is_raised);
    }

  row = poise_tex_row_take_from (self, start);
  if (first)
    set_above (self, scripts, row);
  else
    set_below (self, scripts, row);
}

static void
parse_marked (PoiseTexParser *self,
              Scripts *scripts,
              const PoiseTexToken *token)
{
  PoiseMathNode *node = NULL;

  poise_tex_input_take (&self->input, token);
  self->script_level++;
  node = poise_tex_parse_argument (self);
  self->script_level--;

  if (token->kind == POISE_TEX_TOKEN_RAISED)
    set_above (self, scripts, node);
  else
    set_below (self, scripts, node);
}

static void
parse_script (PoiseTexParser *self,
              Scripts *scripts,
              const PoiseTexToken *token)
{
  if (is_limits_command (token))
    {
      poise_tex_input_take (&self->input, token);
      poise_tex_set_limits (self, scripts->base, token);
    }
  else if (token->kind != POISE_TEX_TOKEN_CHARACTER)
    parse_marked (self, scripts, token);
  else if (is_prime (token->character))
    parse_primes (self, scripts);
  else
    parse_characters (self, scripts);
}

/**
 * poise_tex_parse_scripts:
 * @self: a parser before a script; fails for two of a kind
 * @base: (nullable): what they belong to
 *
 * Returns: (transfer none): the base with all scripts that follow
 */
PoiseMathNode *
poise_tex_parse_scripts (PoiseTexParser *self, PoiseMathNode *base)
{
  Scripts scripts = { base };
  PoiseTexToken token = poise_tex_input_peek (&self->input);
  PoiseMathNode *node = NULL;

  while (!self->input.error
         && (poise_tex_is_script (&token) || is_limits_command (&token)))
    {
      parse_script (self, &scripts, &token);
      token = poise_tex_input_peek (&self->input);
    }

  node = poise_tex_node_new_parent (self, POISE_MATH_SCRIPTS, base,
                                    scripts.below, scripts.above);
  if (base)
    node->class = base->class;

  return node;
}
