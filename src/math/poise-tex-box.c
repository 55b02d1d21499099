/* poise-tex-box.c: boxes, strokes, rules and phantoms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-commands.h"

#include <string.h>

/* \cancel and its kin */
PoiseMathNode *
poise_tex_cancel (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseMathNode *node = poise_tex_node_new_parent (
      self, POISE_MATH_CANCEL, poise_tex_parse_argument (self), NULL, NULL);

  node->text = command->text;

  return node;
}

/* \boxed: its content is in display style, as amsmath has it. */
PoiseMathNode *
poise_tex_boxed (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseMathNode *styled = poise_tex_node_new_parent (
      self, POISE_MATH_STYLED, poise_tex_parse_argument (self), NULL, NULL);

  styled->style = POISE_MATH_STYLE_DISPLAY;

  return poise_tex_node_new_parent (self, POISE_MATH_BOXED, styled, NULL, NULL);
}

/* \Aboxed{a &= b}: the cells stay in their columns, in one frame. */
PoiseMathNode *
poise_tex_boxed_cells (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexSlice slice = poise_tex_input_take_argument (&self->input);
  const char *align = memchr (slice.text, '&', slice.length);
  gsize before = align ? (gsize) (align - slice.text) : slice.length;
  g_autofree char *text = NULL;

  if (!align || (before > 0 && align[-1] == '\\'))
    text = g_strdup_printf ("\\boxed{%.*s}", (int) slice.length, slice.text);
  else
    {
      text = g_strdup_printf ("%.*s ", (int) slice.length, slice.text);
      self->span = poise_arena_alloc (self->arena, sizeof *self->span);
      self->span->kind = POISE_MATH_SPAN_FRAME;
      self->span->n_columns = 2;
    }
  slice.text = poise_arena_dup (self->arena, text, strlen (text));
  slice.length = strlen (text);
  poise_tex_input_push (&self->input, slice);

  return NULL;
}

static gboolean
holds (PoiseTexSlice slice, const char *word)
{
  return g_strstr_len (slice.text, (gssize) slice.length, word) != NULL;
}

/* \bbox[yellow,border:1px solid]{x}: a border is drawn, a background is not. */
PoiseMathNode *
poise_tex_background (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexSlice option = { "", 0 };
  PoiseMathNode *content = NULL;

  poise_tex_input_take_option (&self->input, &option);
  content = poise_tex_parse_argument (self);
  if (!holds (option, "border"))
    return content;

  return poise_tex_node_new_parent (self, POISE_MATH_BOXED, content, NULL,
                                    NULL);
}

/* \enclose{notation}[attributes]{x}: the notations that a box, a line or a
 * stroke can show; others show what they hold. */
PoiseMathNode *
poise_tex_enclose (PoiseTexParser *self, const PoiseTexCommand *command)
{
  static const struct
  {
    const char *word;
    PoiseMathKind kind;
    const char *text;
  } notations[] = {
    { "box", POISE_MATH_BOXED, "" },
    { "circle", POISE_MATH_BOXED, "" },
    { "updiagonalstrike", POISE_MATH_CANCEL, "/" },
    { "downdiagonalstrike", POISE_MATH_CANCEL, "\\" },
    { "top", POISE_MATH_OVERLINE, "" },
    { "bottom", POISE_MATH_UNDERLINE, "" },
  };
  PoiseTexSlice notation = poise_tex_input_take_argument (&self->input);
  PoiseTexSlice option;
  PoiseMathNode *node = NULL;

  poise_tex_input_take_option (&self->input, &option);
  node = poise_tex_parse_argument (self);
  for (gsize i = 0; i < G_N_ELEMENTS (notations); i++)
    if (holds (notation, notations[i].word))
      {
        node = poise_tex_node_new_parent (self, notations[i].kind, node, NULL,
                                          NULL);
        node->text = notations[i].text;
        return node;
      }

  return node;
}

/* \smashoperator[r]{\sum_a^b} and others that set their argument as it is */
PoiseMathNode *
poise_tex_transparent (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexSlice option;

  poise_tex_input_take_option (&self->input, &option);

  return poise_tex_parse_argument (self);
}

/* \rule[up]{width}{height}, and \Rule{width}{height}{depth} of value 1 */
PoiseMathNode *
poise_tex_rule (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseMathNode *node = poise_tex_node_new (self, POISE_MATH_RULE);
  PoiseTexSlice option = { "", 0 };

  if (poise_tex_input_take_option (&self->input, &option))
    poise_tex_read_length (option, &node->shift);
  node->width = poise_tex_parse_braced_length (self);
  node->height = poise_tex_parse_braced_length (self);
  if (command->value == 1)
    {
      node->shift = -poise_tex_parse_braced_length (self);
      node->height -= node->shift;
    }

  return node;
}

static PoiseMathNode *
new_raised (PoiseTexParser *self, PoiseMathNode *content, double shift)
{
  PoiseMathNode *node =
      poise_tex_node_new_parent (self, POISE_MATH_RAISED, content, NULL, NULL);

  node->shift = shift;

  return node;
}

/* \raise1ex{x}; value is -1 for \lower. */
PoiseMathNode *
poise_tex_raise (PoiseTexParser *self, const PoiseTexCommand *command)
{
  double shift = command->value * poise_tex_parse_length (self);

  return new_raised (self, poise_tex_parse_argument (self), shift);
}

/* \raisebox{1ex}[height][depth]{text}: the room is that of the text. */
PoiseMathNode *
poise_tex_raised_text (PoiseTexParser *self, const PoiseTexCommand *command)
{
  double shift = poise_tex_parse_braced_length (self);
  PoiseTexSlice option;

  if (poise_tex_input_take_option (&self->input, &option))
    poise_tex_input_take_option (&self->input, &option);

  return new_raised (self, poise_tex_parse_text (self, POISE_TEXT_FONT_ROMAN),
                     shift);
}

static PoiseMathNode *
new_kept (PoiseTexParser *self,
          PoiseMathKind kind,
          PoiseMathNode *content,
          int kept)
{
  PoiseMathNode *node =
      poise_tex_node_new_parent (self, kind, content, NULL, NULL);

  node->has_width = (kept & 1) != 0;
  node->has_height = (kept & 2) != 0;

  return node;
}

/* \phantom and its kin: value 1 keeps the width, 2 the height. */
PoiseMathNode *
poise_tex_phantom (PoiseTexParser *self, const PoiseTexCommand *command)
{
  return new_kept (self, POISE_MATH_PHANTOM, poise_tex_parse_argument (self),
                   command->value);
}

/* \strut and \mathstrut: as high as a parenthesis */
PoiseMathNode *
poise_tex_strut (PoiseTexParser *self, const PoiseTexCommand *command)
{
  return new_kept (self, POISE_MATH_PHANTOM,
                   poise_tex_node_new_symbol (self, POISE_TEX_OPEN, "(", '('),
                   2);
}

/* \smash[t]{x} */
PoiseMathNode *
poise_tex_smash (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexSlice option = { "", 0 };
  PoiseMathNode *node = NULL;

  poise_tex_input_take_option (&self->input, &option);
  option = poise_tex_slice_strip (option);
  node =
      new_kept (self, POISE_MATH_SMASHED, poise_tex_parse_argument (self), 1);
  if (poise_tex_slice_is (option, "t"))
    node->text = "t";
  else if (poise_tex_slice_is (option, "b"))
    node->text = "b";

  return node;
}

/* \llap and its kin take text in TeX, but are used for math as well: dollars
 * tell. */
static PoiseMathNode *
parse_lapped (PoiseTexParser *self)
{
  PoiseTexToken token = poise_tex_input_peek (&self->input);
  PoiseTexFrame *frame = self->input.top;
  const char *at = frame->at;
  PoiseTexSlice slice = { "", 0 };

  if (token.kind == POISE_TEX_TOKEN_OPEN)
    slice = poise_tex_input_take_argument (&self->input);
  frame->at = at;
  if (memchr (slice.text, '$', slice.length))
    return poise_tex_parse_text (self, POISE_TEXT_FONT_ROMAN);

  return poise_tex_parse_argument (self);
}

/* \mathrlap and its kin: text is the side. */
PoiseMathNode *
poise_tex_lap (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseMathNode *node =
      new_kept (self, POISE_MATH_SMASHED, parse_lapped (self), 2);

  node->text = command->text;

  return node;
}
