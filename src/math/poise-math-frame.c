/* poise-math-frame.c: frames, strokes, rules, and boxes that hide or pretend
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-setter.h"

#include <string.h>

/* Between a frame and its content, in em. LaTeX's \fboxsep is 0.3, which tears
 * the lines of a text apart; this is MathJax's. */
#define FRAME_PADDING 0.2

/* The room around something struck out, in em, and how much of it the stroke
 * leaves free: one as long as the room hides which letters are meant. */
#define STROKE_PADDING 0.26
#define STROKE_INSET   0.13

static PoiseMathBox *
set_content (PoiseMathSetter *self,
             const PoiseMathNode *node,
             const PoiseMathPlace *place)
{
  return poise_math_set_row (self, poise_math_get_child (node, 0), place);
}

static void
add_stroke (PoiseMathSetter *self,
            PoiseMathBox *box,
            gboolean is_falling,
            const PoiseMathPlace *place)
{
  PoiseMathBox *line = poise_math_box_new (self->arena, POISE_BOX_LINE);
  double inset = STROKE_INSET * poise_math_place_get_size (self, place);

  line->x = inset;
  line->width = box->width - 2 * inset;
  line->ascent = box->ascent - inset;
  line->descent = box->descent - inset;
  line->is_falling = is_falling;
  line->thickness = poise_math_place_get_rule (self, place);
  line->color = place->color;
  poise_math_box_append (box, line);
}

/*< private >
 * poise_math_set_cancelled:
 * @self: a setter
 * @node: something struck out
 * @place: its place
 *
 * Returns: (transfer none): an ordinary atom
 */
PoiseMathBox *
poise_math_set_cancelled (PoiseMathSetter *self,
                          const PoiseMathNode *node,
                          const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  PoiseMathBox *content = set_content (self, node, place);
  const char *text = node->text != NULL ? node->text : "/";
  double padding = STROKE_PADDING * poise_math_place_get_size (self, place);

  poise_math_box_place (box, content, padding, 0);
  box->width += padding;
  box->ascent += padding;
  box->descent += padding;

  if (strcmp (text, "\\") != 0)
    add_stroke (self, box, FALSE, place);

  if (strcmp (text, "/") != 0)
    add_stroke (self, box, TRUE, place);

  return box;
}

/*< private >
 * poise_math_get_frame_edge:
 * @self: a setter
 * @place: a place
 *
 * Returns: what a frame takes on each side of its content, in pixels
 */
double
poise_math_get_frame_edge (const PoiseMathSetter *self,
                           const PoiseMathPlace *place)
{
  return FRAME_PADDING * poise_math_place_get_size (self, place)
         + poise_math_place_get_rule (self, place);
}

/*< private >
 * poise_math_add_frame:
 * @self: a setter
 * @box: a list
 * @outline: place and sizes of the frame in @box, its rules included
 * @place: of what is in the frame
 */
void
poise_math_add_frame (PoiseMathSetter *self,
                      PoiseMathBox *box,
                      const PoiseMathBox *outline,
                      const PoiseMathPlace *place)
{
  double rule = poise_math_place_get_rule (self, place);
  double width = outline->width;
  double top = outline->y - outline->ascent;
  double bottom = outline->y + outline->descent;

  poise_math_box_place (
      box, poise_math_box_new_rule (self->arena, width, rule, place->color),
      outline->x, top + rule);
  poise_math_box_place (
      box, poise_math_box_new_rule (self->arena, width, rule, place->color),
      outline->x, bottom);

  for (int i = 0; i < 2; i++)
    poise_math_box_place (box,
                          poise_math_box_new_rule (self->arena, rule,
                                                   bottom - top - 2 * rule,
                                                   place->color),
                          outline->x + i * (width - rule), bottom - rule);
}

/*< private >
 * poise_math_set_boxed:
 * @self: a setter
 * @node: something in a frame
 * @place: its place
 *
 * Returns: (transfer none): an ordinary atom
 */
PoiseMathBox *
poise_math_set_boxed (PoiseMathSetter *self,
                      const PoiseMathNode *node,
                      const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  PoiseMathPlace inner =
      poise_math_place_is_script (place)
          ? *place
          : poise_math_place_with_style (place, POISE_MATH_STYLE_DISPLAY);
  PoiseMathBox *content = set_content (self, node, &inner);
  double edge = poise_math_get_frame_edge (self, place);
  PoiseMathBox outline = { .width = content->width + 2 * edge,
                           .ascent = content->ascent + edge,
                           .descent = content->descent + edge };

  poise_math_box_place (box, content, edge, 0);
  poise_math_add_frame (self, box, &outline, place);

  return box;
}

/* How far content that takes no room sticks out to the left. */
static double
get_overhang (const PoiseMathNode *node, const PoiseMathBox *content)
{
  const char *side = node->text != NULL ? node->text : "";

  if (node->has_width)
    return 0;

  return strcmp (side, "l") == 0   ? content->width
         : strcmp (side, "c") == 0 ? content->width / 2
                                   : 0;
}

/* Only one side of the baseline may be smashed. */
static void
keep_height (PoiseMathBox *box,
             const PoiseMathNode *node,
             const PoiseMathBox *content)
{
  const char *smashed = node->text != NULL ? node->text : "";

  if (node->has_height || strcmp (smashed, "b") == 0)
    box->ascent = content->ascent;
  if (node->has_height || strcmp (smashed, "t") == 0)
    box->descent = content->descent;
}

/*< private >
 * poise_math_set_phantom:
 * @self: a setter
 * @node: a phantom, which shows nothing, or something smashed, which shows
 *   more than it takes room for
 * @place: its place
 *
 * Returns: (transfer none): an atom of the class of @node
 */
PoiseMathBox *
poise_math_set_phantom (PoiseMathSetter *self,
                        const PoiseMathNode *node,
                        const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  PoiseMathBox *content = set_content (self, node, place);

  if (node->kind == POISE_MATH_SMASHED)
    poise_math_box_append (box, content);

  content->x = -get_overhang (node, content);
  box->width = node->has_width ? content->width : 0;
  keep_height (box, node, content);
  poise_math_box_set_class (box, node->class);

  return box;
}

/*< private >
 * poise_math_set_raised:
 * @self: a setter
 * @node: something raised or lowered
 * @place: its place
 *
 * Returns: (transfer none): an ordinary atom
 */
PoiseMathBox *
poise_math_set_raised (PoiseMathSetter *self,
                       const PoiseMathNode *node,
                       const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  PoiseMathBox *content = set_content (self, node, place);

  poise_math_box_place (
      box, content, 0, -poise_math_place_get_length (self, place, node->shift));

  return box;
}

/*< private >
 * poise_math_set_rule:
 * @self: a setter
 * @node: a rule, or a strut, which shows nothing
 * @place: its place
 *
 * Returns: (transfer none): an ordinary atom
 */
PoiseMathBox *
poise_math_set_rule (PoiseMathSetter *self,
                     const PoiseMathNode *node,
                     const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  double width = poise_math_place_get_length (self, place, node->width);
  double height = poise_math_place_get_length (self, place, node->height);
  double shift = poise_math_place_get_length (self, place, node->shift);

  if (width > 0 && height > 0)
    poise_math_box_place (
        box, poise_math_box_new_rule (self->arena, width, height, place->color),
        0, -shift);
  box->width = width;
  box->ascent = height + shift;
  box->descent = -shift;

  return box;
}
