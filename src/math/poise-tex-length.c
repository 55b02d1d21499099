/* poise-tex-length.c: TeX's units
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-parser.h"

#include <string.h>

/* One of each in em of a 10 pt font; an ex is that of Latin Modern. A pixel is
 * a big point and a third. */
static const struct
{
  const char *name;
  double em;
} units[] = {
  { "em", 1 },           { "mu", 1.0 / 18 }, { "ex", 0.431 },
  { "pt", 0.1 },         { "px", 0.075281 }, { "bp", 0.100375 },
  { "pc", 1.2 },         { "in", 7.227 },    { "cm", 2.845275 },
  { "mm", 0.2845275 },   { "dd", 0.107001 }, { "cc", 1.284 },
  { "sp", 0.1 / 65536 },
};

#define MAX_LENGTH 100.0 /* em */
#define MAX_SCALE  1e15  /* later digits of a fraction change nothing */

static gboolean
read_number (const char **at, const char *end, double *number)
{
  double scale = 1;
  gboolean has_digit = FALSE, is_fraction = FALSE;

  *number = 0;
  for (; *at < end; (*at)++)
    if (g_ascii_isdigit (**at))
      {
        has_digit = TRUE;
        if (scale >= MAX_SCALE)
          continue;
        *number = *number * 10 + (**at - '0');
        scale *= is_fraction ? 10 : 1;
      }
    else if ((**at == '.' || **at == ',') && !is_fraction)
      is_fraction = TRUE;
    else
      break;
  *number /= scale;

  return has_digit;
}

static void
skip_spaces (const char **at, const char *end)
{
  while (*at < end && g_ascii_isspace (**at))
    (*at)++;
}

static gboolean
read_unit (const char **at, const char *end, double *em)
{
  for (guint i = 0; end - *at >= 2 && i < G_N_ELEMENTS (units); i++)
    if ((*at)[0] == units[i].name[0] && (*at)[1] == units[i].name[1])
      {
        *em = units[i].em;
        *at += 2;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_sign (const char **at, const char *end)
{
  gboolean is_negative = FALSE;

  skip_spaces (at, end);
  while (*at < end && (**at == '-' || **at == '+'))
    {
      is_negative ^= **at == '-';
      (*at)++;
      skip_spaces (at, end);
    }

  return is_negative;
}

/* The length at the place, which moves behind it. */
static gboolean
read_length (const char **at, const char *end, double *em)
{
  double number = 0, unit = 0;
  gboolean is_negative = read_sign (at, end);

  if (!read_number (at, end, &number))
    return FALSE;
  skip_spaces (at, end);
  if (!read_unit (at, end, &unit))
    return FALSE;

  *em = CLAMP (is_negative ? -number * unit : number * unit, -MAX_LENGTH,
               MAX_LENGTH);

  return TRUE;
}

/* "plus 1fil minus 2mu", without meaning where nothing stretches */
static void
skip_stretch (const char **at, const char *end)
{
  static const char *const words[] = { "plus", "minus" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *next = *at;
      gsize length = strlen (words[i]);
      double em = 0;

      skip_spaces (&next, end);
      if ((gsize) (end - next) < length
          || strncmp (next, words[i], length) != 0)
        continue;
      next += length;
      if (read_length (&next, end, &em))
        *at = next;
    }
}

/**
 * poise_tex_read_length:
 * @slice: a length such as "-1.5em"
 * @em: (out): in em, within 100 either way; unchanged on failure
 *
 * What follows the unit, such as "plus 1fil", is ignored.
 *
 * Returns: whether it is one
 */
gboolean
poise_tex_read_length (PoiseTexSlice slice, double *em)
{
  const char *at = slice.text;

  return read_length (&at, slice.text + slice.length, em);
}

/**
 * poise_tex_parse_length:
 * @self: a parser; fails if no length follows
 *
 * Reads a length without braces, as \kern takes it.
 *
 * Returns: in em
 */
double
poise_tex_parse_length (PoiseTexParser *self)
{
  PoiseTexToken token = poise_tex_input_peek (&self->input);
  PoiseTexFrame *frame = self->input.top;
  const char *at = frame->at;
  double em = 0;

  if (token.kind == POISE_TEX_TOKEN_END || !read_length (&at, frame->end, &em))
    poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                          "a length is missing");
  else
    {
      skip_stretch (&at, frame->end);
      frame->at = at;
    }

  return em;
}

/**
 * poise_tex_parse_braced_length:
 * @self: a parser; fails if the argument that follows is no length
 *
 * Returns: in em
 */
double
poise_tex_parse_braced_length (PoiseTexParser *self)
{
  PoiseTexSlice slice = poise_tex_input_take_argument (&self->input);
  double em = 0;

  if (!poise_tex_read_length (slice, &em))
    poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                          "%.*s is no length", (int) MIN (slice.length, 40),
                          slice.text);

  return em;
}
