/* poise-tex-styles.c: alphabets, styles, sizes, colours and spaces
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-commands.h"

#include <string.h>

/* A group whose content is set with the font. */
static PoiseMathNode *
parse_with_font (PoiseTexParser *self, const PoiseTexFont *font)
{
  PoiseTexFont outer = self->font;
  PoiseMathNode *node = NULL;

  self->font = *font;
  node = poise_tex_parse_argument (self);
  self->font = outer;

  return node;
}

static PoiseTexFont
with_alphabet (const PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexFont font = self->font;

  font.alphabet = (PoiseAlphabet) command->value;
  font.joins_letters = font.alphabet == POISE_ALPHABET_UPRIGHT;
  font.is_name = FALSE;

  return font;
}

/* \mathbf and its kin: value is the alphabet. */
PoiseMathNode *
poise_tex_alphabet (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexFont font = with_alphabet (self, command);

  return parse_with_font (self, &font);
}

/* \bf and its kin, to the end of the group */
PoiseMathNode *
poise_tex_alphabet_switch (PoiseTexParser *self, const PoiseTexCommand *command)
{
  self->font = with_alphabet (self, command);

  return NULL;
}

/* \boldsymbol */
PoiseMathNode *
poise_tex_bold (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexFont font = self->font;

  font.is_bold = TRUE;
  font.joins_letters = FALSE;

  return parse_with_font (self, &font);
}

/* \boldmath */
PoiseMathNode *
poise_tex_bold_switch (PoiseTexParser *self, const PoiseTexCommand *command)
{
  self->font.is_bold = TRUE;

  return NULL;
}

/* \displaystyle and its kin: value is the style. */
PoiseMathNode *
poise_tex_style (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexSwitches switches = self->row->switches;

  switches.style = (PoiseMathStyle) command->value;
  poise_tex_row_set (self, &switches);

  return NULL;
}

/* \small and its kin: value is the size in hundredths. */
PoiseMathNode *
poise_tex_size (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexSwitches switches = self->row->switches;

  switches.size = command->value;
  poise_tex_row_set (self, &switches);

  return NULL;
}

/* {colour} */
static guint32
parse_color_of (PoiseTexParser *self, PoiseTexSlice model)
{
  PoiseTexSlice slice = poise_tex_input_take_argument (&self->input);
  guint32 color = 0;

  if (!poise_tex_read_color (self->colors, model, slice, &color))
    poise_tex_input_fail (&self->input, POISE_MATH_ERROR_UNKNOWN_COMMAND,
                          "colour %.*s is unknown",
                          (int) MIN (slice.length, 40), slice.text);

  return color;
}

/* [model]{colour} */
static guint32
parse_color (PoiseTexParser *self)
{
  PoiseTexSlice model = { "", 0 };

  poise_tex_input_take_option (&self->input, &model);

  return parse_color_of (self, model);
}

/* \definecolor{name}{model}{colour}; \colorlet, of value 1, has no model. */
PoiseMathNode *
poise_tex_define_color (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexColor *color = poise_arena_alloc (self->arena, sizeof *color);
  PoiseTexSlice model = { "", 0 };

  color->name =
      poise_tex_slice_strip (poise_tex_input_take_argument (&self->input));
  if (command->value == 0)
    model =
        poise_tex_slice_strip (poise_tex_input_take_argument (&self->input));
  color->color = parse_color_of (self, model);
  color->next = self->colors;
  self->colors = color;

  return NULL;
}

/* \textcolor{red}{x} */
PoiseMathNode *
poise_tex_color (PoiseTexParser *self, const PoiseTexCommand *command)
{
  guint32 color = parse_color (self);
  PoiseMathNode *content = poise_tex_parse_argument (self);
  PoiseMathNode *node =
      poise_tex_node_new_parent (self, POISE_MATH_COLORED, content, NULL, NULL);

  node->class = content->class;
  node->color = color;

  return node;
}

/* \color{red}, to the end of the group */
PoiseMathNode *
poise_tex_color_switch (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseTexSwitches switches = self->row->switches;

  switches.color = parse_color (self);
  poise_tex_row_set (self, &switches);

  return NULL;
}

/* \colorbox{red}{text} and \fcolorbox{red}{blue}{text}: value is the number of
 * colours; a frame is drawn, a background is not. */
PoiseMathNode *
poise_tex_color_box (PoiseTexParser *self, const PoiseTexCommand *command)
{
  PoiseMathNode *text = NULL;

  for (int i = 0; i < command->value; i++)
    parse_color (self);
  text = poise_tex_parse_text (self, POISE_TEXT_FONT_ROMAN);
  if (command->value == 1)
    return text;

  return poise_tex_node_new_parent (self, POISE_MATH_BOXED, text, NULL, NULL);
}

/* \, and its kin: value is the width in 1/18 em. */
PoiseMathNode *
poise_tex_space (PoiseTexParser *self, const PoiseTexCommand *command)
{
  return poise_tex_node_new_space (self, command->value / 18.0);
}

/* \kern1em */
PoiseMathNode *
poise_tex_glue (PoiseTexParser *self, const PoiseTexCommand *command)
{
  return poise_tex_node_new_space (self, poise_tex_parse_length (self));
}

/* \hspace{1em} */
PoiseMathNode *
poise_tex_length_space (PoiseTexParser *self, const PoiseTexCommand *command)
{
  poise_tex_input_take_character (&self->input, '*');

  return poise_tex_node_new_space (self, poise_tex_parse_braced_length (self));
}

/* Commands without a look; value is the number of arguments to skip. */
PoiseMathNode *
poise_tex_ignore (PoiseTexParser *self, const PoiseTexCommand *command)
{
  for (int i = 0; i < command->value; i++)
    poise_tex_input_take_argument (&self->input);

  return NULL;
}
