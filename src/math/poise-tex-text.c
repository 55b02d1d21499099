/* poise-tex-text.c: \text and what else is set as text
 *
 * Spaces count, several of them as one; a formula between dollars is math
 * again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-commands.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
} Word;

/* Commands that stand for characters in text, though some are more in math. */
static const Word words[] = {
  { " ", " " },
  { "#", "#" },
  { "$", "$" },
  { "%", "%" },
  { "&", "&" },
  { "-", "" },
  { "/", "" },
  { "\\", " " },
  { "_", "_" },
  { "dots", "…" },
  { "ldots", "…" },
  { "lq", "‘" },
  { "newline", " " },
  { "rq", "’" },
  { "space", " " },
  { "textasciicircum", "^" },
  { "textasciitilde", "~" },
  { "textbackslash", "\\" },
  { "textbar", "|" },
  { "textbullet", "•" },
  { "textdegree", "°" },
  { "textdollar", "$" },
  { "textellipsis", "…" },
  { "textemdash", "—" },
  { "textendash", "–" },
  { "textgreater", ">" },
  { "textless", "<" },
  { "textquotedblleft", "“" },
  { "textquotedblright", "”" },
  { "textquoteleft", "‘" },
  { "textquoteright", "’" },
  { "textregistered", "®" },
  { "texttrademark", "™" },
  { "textunderscore", "_" },
  { "textvisiblespace", "␣" },
  { "{", "{" },
  { "}", "}" },
};

/* What several characters of the keyboard make; longer ones first. */
static const Word ligatures[] = {
  { "---", "—" }, { "--", "–" }, { "``", "“" },
  { "''", "”" },  { "`", "‘" },  { "'", "’" },
};

/* \'e and its kin, as combining characters */
static const Word marks[] = {
  { "\"", "\xcc\x88" }, { "'", "\xcc\x81" }, { ".", "\xcc\x87" },
  { "=", "\xcc\x84" },  { "^", "\xcc\x82" }, { "`", "\xcc\x80" },
  { "~", "\xcc\x83" },
};

static const struct
{
  const char *name;
  PoiseTextFont font;
} switches[] = {
  { "bf", POISE_TEXT_FONT_BOLD },
  { "bfseries", POISE_TEXT_FONT_BOLD },
  { "em", POISE_TEXT_FONT_ITALIC },
  { "it", POISE_TEXT_FONT_ITALIC },
  { "itshape", POISE_TEXT_FONT_ITALIC },
  { "normalfont", POISE_TEXT_FONT_ROMAN },
  { "rm", POISE_TEXT_FONT_ROMAN },
  { "rmfamily", POISE_TEXT_FONT_ROMAN },
  { "sf", POISE_TEXT_FONT_SANS },
  { "sffamily", POISE_TEXT_FONT_SANS },
  { "tt", POISE_TEXT_FONT_MONO },
  { "ttfamily", POISE_TEXT_FONT_MONO },
};

static PoiseMathNode *
parse_slice (PoiseTexParser *self, PoiseTexSlice slice, PoiseTextFont font);

static void
flush (PoiseTexParser *self, GString *run)
{
  if (run->len == 0)
    return;
  poise_tex_row_append (
      self, poise_tex_node_new_text (
                self, poise_arena_dup (self->arena, run->str, run->len),
                self->text_font));
  g_string_truncate (run, 0);
}

static void
append_node (PoiseTexParser *self, GString *run, PoiseMathNode *node)
{
  if (node->kind == POISE_MATH_ROW && node->n_children == 0)
    return;
  flush (self, run);
  poise_tex_row_append (self, node);
}

static void
append_space (GString *run)
{
  gsize n = run->len;

  if (n == 0 || run->str[n - 1] != ' ')
    g_string_append_c (run, ' ');
}

/* Math inside text is in text style, unless the text is small already. */
static void
append_math (PoiseTexParser *self, GString *run, PoiseTexSlice slice)
{
  PoiseMathNode *node = poise_tex_parse_slice (self, slice);

  if (self->script_level == 0)
    {
      node =
          poise_tex_node_new_parent (self, POISE_MATH_STYLED, node, NULL, NULL);
      node->style = POISE_MATH_STYLE_TEXT;
    }

  append_node (
      self, run,
      poise_tex_node_new_parent (self, POISE_MATH_ROW, node, NULL, NULL));
}

/* Behind a dollar, or behind \( */
static void
parse_math (PoiseTexParser *self, GString *run, gboolean is_dollar)
{
  PoiseTexInput *input = &self->input;
  PoiseTexSlice slice;
  gboolean is_closed = is_dollar
                           ? poise_tex_input_take_balanced (input, '$', &slice)
                           : poise_tex_input_take_until (input, "\\)", &slice);

  if (is_closed)
    append_math (self, run, slice);
  else
    poise_tex_input_fail (input, POISE_MATH_ERROR_SYNTAX,
                          "a formula in a text is not closed");
}

static const char *
find_word (const Word *table, guint n, const PoiseTexToken *token)
{
  for (guint i = 0; i < n; i++)
    if (poise_tex_token_is (token, table[i].name))
      return table[i].text;

  return NULL;
}

static gboolean
switch_font (PoiseTexParser *self, GString *run, const PoiseTexToken *token)
{
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    if (poise_tex_token_is (token, switches[i].name))
      {
        flush (self, run);
        self->text_font = switches[i].font;
        return TRUE;
      }

  return FALSE;
}

static void
append_marked (PoiseTexParser *self, GString *run, const char *mark)
{
  PoiseTexSlice slice = poise_tex_input_take_argument (&self->input);
  g_autofree char *letter =
      g_strdup_printf ("%.*s%s", (int) slice.length, slice.text, mark);
  g_autofree char *composed = g_utf8_normalize (letter, -1, G_NORMALIZE_NFC);

  g_string_append (run, composed);
}

/* TeX skips spaces behind a command of letters. */
static void
skip_spaces (PoiseTexParser *self, const PoiseTexToken *token)
{
  if (g_ascii_isalpha (*token->text))
    while (!poise_tex_input_is_at_end (&self->input)
           && g_ascii_isspace (*self->input.top->at))
      self->input.top->at++;
}

static void
parse_command (PoiseTexParser *self, GString *run)
{
  PoiseTexToken token = poise_tex_input_peek (&self->input);
  const char *word = find_word (words, G_N_ELEMENTS (words), &token);
  const char *mark = find_word (marks, G_N_ELEMENTS (marks), &token);

  if (!word && !mark && !poise_tex_token_is (&token, "(")
      && !switch_font (self, run, &token))
    {
      flush (self, run);
      append_node (self, run, poise_tex_parse_atom (self));
      if (self->input.top->at == token.text + token.length)
        skip_spaces (self, &token);
      return;
    }

  poise_tex_input_take (&self->input, &token);
  if (word)
    g_string_append (run, word);
  else if (mark)
    append_marked (self, run, mark);
  else if (poise_tex_token_is (&token, "("))
    parse_math (self, run, FALSE);
  skip_spaces (self, &token);
}

static void
parse_characters (PoiseTexParser *self, GString *run)
{
  PoiseTexFrame *frame = self->input.top;
  gssize room = (gssize) (frame->end - frame->at);

  for (guint i = 0; i < G_N_ELEMENTS (ligatures); i++)
    {
      gsize length = strlen (ligatures[i].name);

      if ((gssize) length <= room
          && strncmp (frame->at, ligatures[i].name, length) == 0)
        {
          g_string_append (run, ligatures[i].text);
          frame->at += length;
          return;
        }
    }

  g_string_append_unichar (run, g_utf8_get_char (frame->at));
  frame->at = g_utf8_next_char (frame->at);
}

static void
parse_part (PoiseTexParser *self, GString *run)
{
  char character = *self->input.top->at;

  if (character == '\\')
    parse_command (self, run);
  else if (character == '$')
    {
      self->input.top->at++;
      parse_math (self, run, TRUE);
    }
  else if (character == '{')
    append_node (self, run,
                 parse_slice (self,
                              poise_tex_input_take_argument (&self->input),
                              self->text_font));
  else if (character == '%')
    poise_tex_input_peek (&self->input);
  else if (g_ascii_isspace (character) || character == '~')
    {
      self->input.top->at++;
      append_space (run);
    }
  else
    parse_characters (self, run);
}

/* @run is what is not a node yet. */
static void
parse_parts (PoiseTexParser *self)
{
  g_autoptr (GString) run = g_string_new (NULL);

  while (!self->input.error && !poise_tex_input_is_at_end (&self->input))
    parse_part (self, run);
  flush (self, run);
}

/* Everything of the parser that holds only inside the text is put back. */
static PoiseMathNode *
parse_slice (PoiseTexParser *self, PoiseTexSlice slice, PoiseTextFont font)
{
  static const PoiseTexFont plain = { POISE_ALPHABET_DEFAULT };
  PoiseTexFrame frame = { slice.text, slice.text + slice.length, NULL };
  PoiseTexRow row = { self->stack->len,
                      self->stack->len,
                      { POISE_MATH_STYLE_INHERIT, 0, 100 } };
  PoiseTexParser outer = *self;
  PoiseMathNode *node = NULL;

  if (!poise_tex_parser_enter (self))
    return poise_tex_node_new_list (self, POISE_MATH_ROW, NULL, 0);

  self->input.top = &frame;
  self->row = &row;
  self->font = plain;
  self->is_text = TRUE;
  self->text_font = font;
  parse_parts (self);
  node = poise_tex_row_finish (self);

  self->input.top = outer.input.top;
  self->row = outer.row;
  self->font = outer.font;
  self->is_text = outer.is_text;
  self->text_font = outer.text_font;
  poise_tex_parser_leave (self);

  return node;
}

/**
 * poise_tex_parse_text:
 * @self: a parser; fails if no argument follows
 * @font: style of the text
 *
 * Returns: (transfer none): a text, or a row of texts and other parts
 */
PoiseMathNode *
poise_tex_parse_text (PoiseTexParser *self, PoiseTextFont font)
{
  return parse_slice (self, poise_tex_input_take_argument (&self->input), font);
}

/* \text and its kin: value is the font. */
PoiseMathNode *
poise_tex_text (PoiseTexParser *self, const PoiseTexCommand *command)
{
  return poise_tex_parse_text (self, (PoiseTextFont) command->value);
}

/* \fbox{text} */
PoiseMathNode *
poise_tex_boxed_text (PoiseTexParser *self, const PoiseTexCommand *command)
{
  return poise_tex_node_new_parent (
      self, POISE_MATH_BOXED,
      poise_tex_parse_text (self, POISE_TEXT_FONT_ROMAN), NULL, NULL);
}

/* \verb|x| if value is 0, else an argument as it is, such as that of \url */
PoiseMathNode *
poise_tex_verbatim (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexSlice slice = { "", 0 };
  char closing[2] = { 0 };

  if (command->value != 0)
    slice = poise_tex_input_take_raw (&self->input);
  else if (!poise_tex_input_is_at_end (&self->input))
    {
      closing[0] = *self->input.top->at++;
      if (!g_ascii_ispunct (closing[0])
          || !poise_tex_input_take_until (&self->input, closing, &slice))
        poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                              "\\verb is not closed");
    }

  return poise_tex_node_new_text (
      self, poise_arena_dup (self->arena, slice.text, slice.length),
      POISE_TEXT_FONT_MONO);
}

/* \href{address}{x} */
PoiseMathNode *
poise_tex_link (PoiseTexParser *self, const PoiseTexCommand *command)
{
  poise_tex_input_take_raw (&self->input);

  return poise_tex_parse_argument (self);
}

/* \intertext{x}: a line by itself; value is the space around, in tenths of em.
 */
PoiseMathNode *
poise_tex_line_of_text (PoiseTexParser *self, const PoiseTexCommand *command)
{
  static const PoiseTexSlice end = { "\\\\", 2 };
  PoiseMathNode *node = poise_tex_parse_text (self, POISE_TEXT_FONT_ROMAN);

  poise_tex_input_push (&self->input, end);
  self->span = poise_arena_alloc (self->arena, sizeof *self->span);
  self->span->kind = POISE_MATH_SPAN_TEXT;
  self->span->n_columns = G_MAXUINT;
  self->span->gap = command->value / 10.0;

  return node;
}

/* \tag{1} and \tag*{1}: kept for the line around */
PoiseMathNode *
poise_tex_tag (PoiseTexParser *self, const PoiseTexCommand *command)
{
  gboolean is_bare = poise_tex_input_take_character (&self->input, '*');
  PoiseMathNode *node = poise_tex_parse_text (self, POISE_TEXT_FONT_ROMAN);
  PoiseMathNode *parts[3] = { NULL };

  if (self->tag)
    poise_tex_input_fail (&self->input, POISE_MATH_ERROR_SYNTAX,
                          "two tags in one line");
  if (is_bare)
    parts[0] = node;
  else if (node->kind == POISE_MATH_TEXT)
    {
      g_autofree char *text = g_strdup_printf ("(%s)", node->text);

      node->text = poise_arena_dup (self->arena, text, strlen (text));
    }
  else
    {
      parts[0] = poise_tex_node_new_text (self, "(", POISE_TEXT_FONT_ROMAN);
      parts[1] = node;
      parts[2] = poise_tex_node_new_text (self, ")", POISE_TEXT_FONT_ROMAN);
      node = poise_tex_node_new_list (self, POISE_MATH_ROW, parts, 3);
    }
  self->tag = node;

  return NULL;
}
