/* poise-math-delimiter.c: delimiters as high as what they enclose
 *
 * Rule 19 of appendix G of The TeXbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-setter.h"

/* Bars higher than BASE_HEIGHT stand farther from what they enclose: the room
 * of one and of two, in em. */
#define BASE_HEIGHT 1.1
#define HIGH_BAR    0.333
#define HIGH_BARS   0.555

/* TeX's \nulldelimiterspace, in em. */
#define NULL_DELIMITER_SPACE 0.12

static PoiseMathBox *
centre (PoiseMathSetter *self, PoiseMathBox *glyph, const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  double axis = poise_math_place_get_constant (self, place,
                                               HB_OT_MATH_CONSTANT_AXIS_HEIGHT);

  glyph->italic = 0;
  poise_math_box_place (box, glyph, 0,
                        (glyph->ascent - glyph->descent) / 2 - axis);

  return box;
}

static guint
find_delimiter (PoiseMathSetter *self, const char *text)
{
  if (text == NULL || *text == '\0')
    return 0;

  return poise_math_font_find_glyph (self->font, g_utf8_get_char (text));
}

/* How many bars a delimiter consists of. */
static int
count_bars (const char *text)
{
  switch (g_utf8_get_char (text))
    {
    case '|':
    case 0x2223:
      return 1;
    case 0x2016:
    case 0x2225:
      return 2;
    default:
      return 0;
    }
}

/* Bars are rules, as thick as the bars of the font at any height: its own
 * variants grow thicker, and its assemblies show their joints. They are as high
 * and take as much room as the variant. */
static PoiseMathBox *
new_bars (PoiseMathSetter *self,
          const char *text,
          double least,
          double full,
          const PoiseMathPlace *place)
{
  static const char single[] = "|";
  int n_bars = count_bars (text);
  double size = poise_math_place_get_size (self, place);
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  PoiseGlyphVariant variant = poise_math_font_find_variant (
      self->font, find_delimiter (self, text), POISE_STRETCH_VERTICAL,
      least / size, POISE_VARIANT_COVER);
  double height = variant.length * size >= least ? variant.length * size : full;
  PoiseGlyphMetrics bar = { 0 };
  PoiseGlyphMetrics all = { 0 };
  double width = 0;
  double step = 0;

  poise_math_font_measure (self->font, find_delimiter (self, single), &bar);
  poise_math_font_measure (self->font, variant.glyph, &all);
  width = (bar.right - bar.left) * size;
  step = (all.right - all.left) * size - width;
  box->width = all.width * size;

  if (height > size * BASE_HEIGHT)
    box->width = (n_bars == 1 ? HIGH_BAR : HIGH_BARS) * size;

  for (int i = 0; i < n_bars; i++)
    poise_math_box_place (
        box, poise_math_box_new_rule (self->arena, width, height, place->color),
        (box->width - width - (n_bars - 1) * step) / 2 + i * step, 0);

  return box;
}

/*< private >
 * poise_math_new_delimiter:
 * @self: a setter
 * @text: (nullable): the delimiter, empty for none
 * @least: a glyph of the font must be at least this high, in pixels
 * @full: height of a delimiter that is put together, in pixels
 * @place: its place
 *
 * Returns: (transfer none): the delimiter, centred on the axis; a small space
 *   for none
 */
PoiseMathBox *
poise_math_new_delimiter (PoiseMathSetter *self,
                          const char *text,
                          double least,
                          double full,
                          const PoiseMathPlace *place)
{
  guint glyph = find_delimiter (self, text);
  double size = poise_math_place_get_size (self, place);
  PoiseMathBox *box = NULL;

  if (glyph == 0)
    return poise_math_box_new_kern (self->arena, NULL_DELIMITER_SPACE * size);

  if (count_bars (text) > 0 && least > size)
    return centre (self, new_bars (self, text, least, full, place), place);

  box = poise_math_new_stretched (self, glyph, POISE_STRETCH_VERTICAL, least,
                                  place);
  if (box->kind != POISE_BOX_GLYPH)
    box = poise_math_new_stretched (self, glyph, POISE_STRETCH_VERTICAL, full,
                                    place);

  return centre (self, box, place);
}

/*< private >
 * poise_math_new_big_delimiter:
 * @self: a setter
 * @text: (nullable): the delimiter, empty for none
 * @size: 1 to 4: \big to \Bigg
 * @place: its place
 *
 * The glyphs are the first that are as high as MathJax asks for \big to \Bigg.
 *
 * Returns: (transfer none): as poise_math_new_delimiter()
 */
PoiseMathBox *
poise_math_new_big_delimiter (PoiseMathSetter *self,
                              const char *text,
                              int size,
                              const PoiseMathPlace *place)
{
  static const double heights[] = { 1.2, 1.623, 2.047, 2.47 }; /* in em */
  double height =
      heights[CLAMP (size, 1, 4) - 1] * poise_math_place_get_size (self, place);

  return poise_math_new_delimiter (self, text, height, height, place);
}

/*< private >
 * poise_math_set_delimiter:
 * @self: a setter
 * @node: a delimiter of a size of its own
 * @place: its place
 *
 * Returns: (transfer none): an atom of its class
 */
PoiseMathBox *
poise_math_set_delimiter (PoiseMathSetter *self,
                          const PoiseMathNode *node,
                          const PoiseMathPlace *place)
{
  PoiseMathBox *box = NULL;

  if (find_delimiter (self, node->text) == 0)
    box = poise_math_set_row (self, NULL, place);
  else
    box = poise_math_new_big_delimiter (self, node->text, node->size, place);

  poise_math_box_set_class (box, node->class);

  return box;
}

/* A delimiter's place is kept in the row until the row's height is known. */
static void
append_empty (PoiseMathSetter *self,
              PoiseMathBox *row,
              PoiseAtomClass class,
              PoiseAtomClass end_class)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);

  box->class = class;
  box->end_class = end_class;
  box->is_script = row->is_script;
  box->em = row->em;
  poise_math_box_append (row, box);
}

/* Twice the distance from the axis of what reaches farthest from it. */
static double
get_height (PoiseMathSetter *self,
            const PoiseMathBox *row,
            const PoiseMathPlace *place)
{
  double axis = poise_math_place_get_constant (self, place,
                                               HB_OT_MATH_CONSTANT_AXIS_HEIGHT);
  double half = 0;

  for (const PoiseMathBox *box = row->first; box != NULL; box = box->next)
    half = MAX (half, MAX (box->ascent - axis, box->descent + axis));

  return 2 * half;
}

static PoiseMathBox *
new_fence (PoiseMathSetter *self,
           const char *text,
           double height,
           const PoiseMathPlace *place)
{
  double least = poise_math_get_least_length (self, height, place);

  return poise_math_new_delimiter (self, text, least, height, place);
}

static void
fill (PoiseMathBox *box, PoiseMathBox *delimiter)
{
  poise_math_box_place (box, delimiter, 0, 0);
  box->width = delimiter->width;
}

/*< private >
 * poise_math_set_fenced:
 * @self: a setter
 * @node: fences and what is between
 * @place: its place
 *
 * Returns: (transfer none): an inner atom
 */
PoiseMathBox *
poise_math_set_fenced (PoiseMathSetter *self,
                       const PoiseMathNode *node,
                       const PoiseMathPlace *place)
{
  PoiseMathBox *row = poise_math_set_row (self, NULL, place);
  PoiseMathBox **fences =
      poise_arena_new_array (self->arena, PoiseMathBox *, node->n_children + 1);
  double height = 0;

  append_empty (self, row, POISE_ATOM_OPEN, POISE_ATOM_OPEN);
  fences[0] = row->last;

  for (guint i = 0; i < node->n_children; i++)
    {
      if (node->children[i] != NULL)
        poise_math_row_append_contents (self, row, node->children[i], place);

      if (i + 1 < node->n_children)
        append_empty (self, row, POISE_ATOM_CLOSE, POISE_ATOM_OPEN);
      else
        append_empty (self, row, POISE_ATOM_CLOSE, POISE_ATOM_CLOSE);
      fences[i + 1] = row->last;
    }

  height = get_height (self, row, place);
  fill (fences[0], new_fence (self, node->left, height, place));

  for (guint i = 1; i < node->n_children; i++)
    fill (fences[i],
          new_fence (self, node->middles != NULL ? node->middles[i - 1] : NULL,
                     height, place));

  if (node->n_children > 0)
    fill (fences[node->n_children],
          new_fence (self, node->right, height, place));

  poise_math_row_finish (self, row);
  poise_math_box_set_class (row, POISE_ATOM_INNER);

  return row;
}
