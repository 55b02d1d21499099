/* poise-tex-input.c: a TeX source as tokens
 *
 * The source and what macros expand to lie in a stack of frames; reading goes
 * on in the frame below where one ends. A name or an argument in braces never
 * crosses frames, so both are slices of the text itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-input.h"

#include <string.h>

#define MAX_OPTION 1000 /* bytes; a bracket that is open for longer is none */

/**
 * poise_tex_input_fail:
 * @self: an input
 * @code: kind of error
 * @format: what is wrong
 *
 * Keeps the first error, with the offset of the place where it was found.
 */
void
poise_tex_input_fail (PoiseTexInput *self,
                      PoiseMathError code,
                      const char *format,
                      ...)
{
  g_autofree char *message = NULL;
  g_autofree char *valid = NULL;
  va_list arguments;

  if (self->error)
    return;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  /* What a message quotes may be cut within a character. */
  valid = g_utf8_make_valid (message, -1);
  self->error = g_error_new (POISE_MATH_ERROR, (int) code, "offset %d: %s",
                             (int) (self->place - self->source), valid);
}

/**
 * poise_tex_input_push:
 * @self: an input
 * @text: read before what follows; must live as long as the arena
 */
void
poise_tex_input_push (PoiseTexInput *self, PoiseTexSlice text)
{
  PoiseTexFrame *frame = poise_arena_alloc (self->arena, sizeof *frame);

  frame->at = text.text;
  frame->end = text.text + text.length;
  frame->below = self->top;
  self->top = frame;
}

static void
leave_ended_frames (PoiseTexInput *self)
{
  while (self->top->at == self->top->end && self->top->below)
    self->top = self->top->below;
}

static void
note_place (PoiseTexInput *self)
{
  const char *at = self->top->at;

  if (at >= self->source && at <= self->source_end)
    self->place = at;
}

/**
 * poise_tex_input_is_at_end:
 * @self: an input
 *
 * Returns: whether nothing follows, not even a space; else the topmost frame
 * has a byte to read
 */
gboolean
poise_tex_input_is_at_end (PoiseTexInput *self)
{
  leave_ended_frames (self);
  note_place (self);

  return self->top->at == self->top->end;
}

static const char *
skip_line (const char *at, const char *end)
{
  const char *line = memchr (at, '\n', (gsize) (end - at));

  return line ? line : end;
}

static void
skip_spaces (PoiseTexInput *self)
{
  while (!poise_tex_input_is_at_end (self))
    {
      PoiseTexFrame *frame = self->top;

      if (*frame->at == '%')
        frame->at = skip_line (frame->at, frame->end);
      else if (g_ascii_isspace (*frame->at))
        frame->at++;
      else
        return;
    }
}

static gsize
character_length (const char *at, const char *end)
{
  gsize length = (gsize) (g_utf8_next_char (at) - at);

  return MIN (length, (gsize) (end - at));
}

/* The length of the name behind a backslash: letters or one character. */
static gsize
name_length (const char *at, const char *end)
{
  gsize length = 0;

  while (at + length < end && g_ascii_isalpha (at[length]))
    length++;
  if (length == 0 && at < end)
    length = character_length (at, end);

  return length;
}

static PoiseTexTokenKind
kind_of (char character)
{
  switch (character)
    {
    case '\\':
      return POISE_TEX_TOKEN_COMMAND;
    case '{':
      return POISE_TEX_TOKEN_OPEN;
    case '}':
      return POISE_TEX_TOKEN_CLOSE;
    case '&':
      return POISE_TEX_TOKEN_ALIGN;
    case '^':
      return POISE_TEX_TOKEN_RAISED;
    case '_':
      return POISE_TEX_TOKEN_LOWERED;
    default:
      return POISE_TEX_TOKEN_CHARACTER;
    }
}

/**
 * poise_tex_input_peek:
 * @self: an input
 *
 * Skips spaces and comments.
 *
 * Returns: the next token, which stays there
 */
PoiseTexToken
poise_tex_input_peek (PoiseTexInput *self)
{
  PoiseTexToken token = { POISE_TEX_TOKEN_END, "", 0, 0 };
  const PoiseTexFrame *frame = NULL;

  skip_spaces (self);
  frame = self->top;
  if (frame->at == frame->end)
    return token;

  token.kind = kind_of (*frame->at);
  token.text = frame->at;
  token.length = 1;
  if (token.kind == POISE_TEX_TOKEN_COMMAND)
    {
      token.text++;
      token.length = name_length (token.text, frame->end);
    }
  else if (token.kind == POISE_TEX_TOKEN_CHARACTER)
    {
      token.length = character_length (frame->at, frame->end);
      token.character = g_utf8_get_char (frame->at);
    }

  return token;
}

/**
 * poise_tex_input_take:
 * @self: an input
 * @token: what poise_tex_input_peek() just returned
 */
void
poise_tex_input_take (PoiseTexInput *self, const PoiseTexToken *token)
{
  if (token->kind != POISE_TEX_TOKEN_END)
    self->top->at = token->text + token->length;
}

/**
 * poise_tex_input_take_character:
 * @self: an input
 * @character: an ASCII character
 *
 * Returns: whether it comes next, after spaces, and was read
 */
gboolean
poise_tex_input_take_character (PoiseTexInput *self, char character)
{
  skip_spaces (self);

  return poise_tex_input_take_directly (self, character);
}

/**
 * poise_tex_input_take_directly:
 * @self: an input
 * @character: an ASCII character
 *
 * Returns: whether it is the very next character, and was read
 */
gboolean
poise_tex_input_take_directly (PoiseTexInput *self, char character)
{
  if (poise_tex_input_is_at_end (self) || *self->top->at != character)
    return FALSE;
  self->top->at++;

  return TRUE;
}

static const char *
skip_command (const char *at, const char *end)
{
  return at + 1 < end ? at + 1 + character_length (at + 1, end) : end;
}

/* The first @closing outside braces, from @at on; NULL if there is none. */
static const char *
find_closing (const char *at, const char *end, char closing, gboolean is_raw)
{
  guint depth = 0;

  while (at < end)
    {
      if (*at == closing && depth == 0)
        return at;
      if (*at == '\\')
        {
          at = skip_command (at, end);
          continue;
        }
      if (*at == '%' && !is_raw)
        {
          at = skip_line (at, end);
          continue;
        }
      if (*at == '{')
        depth++;
      else if (*at == '}' && depth-- == 0)
        return NULL;
      at++;
    }

  return NULL;
}

static PoiseTexSlice
take_to (PoiseTexInput *self, const char *from, const char *end, gsize closing)
{
  PoiseTexSlice slice = { from, (gsize) (end - from) };

  self->top->at = end + closing;

  return slice;
}

static PoiseTexSlice
take_argument (PoiseTexInput *self, gboolean is_raw)
{
  PoiseTexToken token = poise_tex_input_peek (self);
  PoiseTexSlice slice = { "", 0 };
  const char *closing = NULL;

  if (token.kind == POISE_TEX_TOKEN_OPEN)
    {
      closing = find_closing (token.text + 1, self->top->end, '}', is_raw);
      if (closing)
        return take_to (self, token.text + 1, closing, 1);
      poise_tex_input_fail (self, POISE_MATH_ERROR_SYNTAX, "{ is not closed");
      return slice;
    }

  if (token.kind == POISE_TEX_TOKEN_END || token.kind == POISE_TEX_TOKEN_CLOSE)
    {
      poise_tex_input_fail (self, POISE_MATH_ERROR_SYNTAX,
                            "an argument is missing");
      return slice;
    }

  return take_to (self, self->top->at, token.text + token.length, 0);
}

/**
 * poise_tex_input_take_argument:
 * @self: an input; fails if no argument follows
 *
 * Returns: the source of an argument: what stands in the braces, or one token
 */
PoiseTexSlice
poise_tex_input_take_argument (PoiseTexInput *self)
{
  return take_argument (self, FALSE);
}

/**
 * poise_tex_input_take_raw:
 * @self: an input; fails if no argument follows
 *
 * Returns: as poise_tex_input_take_argument(), but a percent sign begins no
 *   comment, as in addresses
 */
PoiseTexSlice
poise_tex_input_take_raw (PoiseTexInput *self)
{
  return take_argument (self, TRUE);
}

/**
 * poise_tex_input_take_option:
 * @self: an input
 * @option: (out): what stands in the brackets
 *
 * Returns: whether an argument in brackets comes next, and was read
 */
gboolean
poise_tex_input_take_option (PoiseTexInput *self, PoiseTexSlice *option)
{
  const PoiseTexFrame *frame = NULL;
  const char *from = NULL;
  const char *closing = NULL;

  skip_spaces (self);
  frame = self->top;
  if (frame->at == frame->end || *frame->at != '[')
    return FALSE;

  from = frame->at + 1;
  closing = find_closing (from, from + MIN (frame->end - from, MAX_OPTION), ']',
                          FALSE);
  if (!closing)
    return FALSE;
  *option = take_to (self, from, closing, 1);

  return TRUE;
}

/**
 * poise_tex_input_take_balanced:
 * @self: an input
 * @closing: an ASCII character
 * @text: (out): what stands before it in the topmost frame
 *
 * Returns: whether the character was found outside braces, and read
 */
gboolean
poise_tex_input_take_balanced (PoiseTexInput *self,
                               char closing,
                               PoiseTexSlice *text)
{
  const PoiseTexFrame *frame = self->top;
  const char *found = find_closing (frame->at, frame->end, closing, FALSE);

  if (!found)
    return FALSE;
  *text = take_to (self, frame->at, found, 1);

  return TRUE;
}

/**
 * poise_tex_input_take_until:
 * @self: an input
 * @end: ASCII text
 * @text: (out): what stands before @end in the topmost frame
 *
 * Returns: whether @end was found and read
 */
gboolean
poise_tex_input_take_until (PoiseTexInput *self,
                            const char *end,
                            PoiseTexSlice *text)
{
  const PoiseTexFrame *frame = self->top;
  const char *found =
      g_strstr_len (frame->at, (gssize) (frame->end - frame->at), end);

  if (!found)
    return FALSE;
  *text = take_to (self, frame->at, found, strlen (end));

  return TRUE;
}

/**
 * poise_tex_token_is:
 * @token: a token
 * @name: of a command, without the backslash
 *
 * Returns: whether the token is that command
 */
gboolean
poise_tex_token_is (const PoiseTexToken *token, const char *name)
{
  return token->kind == POISE_TEX_TOKEN_COMMAND
         && strncmp (token->text, name, token->length) == 0
         && name[token->length] == '\0';
}

/**
 * poise_tex_slice_is:
 * @slice: a piece of text
 * @text: a text
 *
 * Returns: whether they are equal
 */
gboolean
poise_tex_slice_is (PoiseTexSlice slice, const char *text)
{
  return strncmp (slice.text, text, slice.length) == 0
         && text[slice.length] == '\0';
}

/**
 * poise_tex_slice_strip:
 * @slice: a piece of text
 *
 * Returns: the slice without spaces at its ends
 */
PoiseTexSlice
poise_tex_slice_strip (PoiseTexSlice slice)
{
  while (slice.length > 0 && g_ascii_isspace (*slice.text))
    {
      slice.text++;
      slice.length--;
    }
  while (slice.length > 0 && g_ascii_isspace (slice.text[slice.length - 1]))
    slice.length--;

  return slice;
}
