/* poise-tex-character.c: characters by their number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-commands.h"

#include <string.h>

#define MAX_CHARACTER 0x10ffff

/* The digits at the place, which moves behind them; 0 for none or too many. */
static gunichar
read_digits (const char **at, const char *end, gunichar base)
{
  gunichar number = 0;

  for (; *at < end; (*at)++)
    {
      int digit = g_ascii_xdigit_value (**at);

      if (digit < 0 || (gunichar) digit >= base)
        break;
      number =
          number <= MAX_CHARACTER ? number * base + (gunichar) digit : number;
    }

  return number;
}

/* TeX's constants: 65, "41, '101; and x41, as \unicode has it */
static gunichar
read_number (const char **at, const char *end)
{
  char first = *at < end ? **at : '\0';

  if (first == '"' || first == 'x' || first == 'X')
    {
      (*at)++;
      return read_digits (at, end, 16);
    }
  if (first != '\'')
    return read_digits (at, end, 10);
  (*at)++;

  return read_digits (at, end, 8);
}

static PoiseMathNode *
new_character (PoiseTexParser *self, gunichar character)
{
  char text[7] = "";

  if (!g_unichar_validate (character) || !g_unichar_isprint (character)
      || g_unichar_ismark (character) || g_unichar_iszerowidth (character))
    {
      poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                            "not the number of a character");
      return NULL;
    }
  if (!self->is_text && !poise_tex_is_text (character))
    return poise_tex_node_new_symbol (self, poise_tex_classify (character),
                                      NULL, character);

  g_unichar_to_utf8 (character, text);

  return poise_tex_node_new_text (
      self, poise_arena_dup (self->arena, text, strlen (text)),
      self->is_text ? self->text_font : POISE_TEXT_FONT_ROMAN);
}

/* \unicode[size][font]{x263a} or \unicode{9786} */
PoiseMathNode *
poise_tex_unicode (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexSlice slice;
  const char *at = NULL;
  const char *end = NULL;
  gunichar character = 0;

  while (poise_tex_input_take_option (&self->input, &slice))
    ;
  slice = poise_tex_slice_strip (poise_tex_input_take_argument (&self->input));
  at = slice.text;
  end = at + slice.length;
  character = read_number (&at, end);

  return new_character (self, at == end ? character : 0);
}

/* \char"41 */
PoiseMathNode *
poise_tex_char (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexToken token = poise_tex_input_peek (&self->input);
  PoiseTexFrame *frame = self->input.top;

  return new_character (self, token.kind == POISE_TEX_TOKEN_CHARACTER
                                  ? read_number (&frame->at, frame->end)
                                  : 0);
}
