/* poise-math-accent.c: accents, lines, braces and arrows over and under
 *
 * Rules 9, 10 and 12 of appendix G of The TeXbook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-setter.h"

/* Height of a letter without ascender, the space between it and the ink of an
 * accent, and the space beyond the accent, in em. */
#define X_HEIGHT       0.442
#define ACCENT_GAP     0.105
#define ACCENT_PADDING 0.1

/* How far inside of the cusp of a brace its label is measured from, in em: the
 * cusp points between the letters of a label or at its middle. */
#define CUSP_OVERLAP 0.045

/* Around the label of an arrow, and the room of the shortest arrow, in em. */
#define ARROW_PADDING 0.27
#define ARROW_MINIMUM 1.0

/* The height that labels see, in em: Computer Modern's arrows count only as
 * high as a plus sign's half, so that labels lie close to the shaft. */
#define ARROW_HEIGHT 0.39

/* Between a line and its base, in thicknesses of the line, and beyond the line,
 * in em. */
#define LINE_GAP     3
#define LINE_PADDING 0.08

static PoiseMathBox *
set_accented (PoiseMathSetter *self,
              const PoiseMathNode *node,
              const PoiseMathPlace *place)
{
  const PoiseMathNode *child = poise_math_get_child (node, 0);

  while (child != NULL && child->kind == POISE_MATH_ROW
         && child->n_children == 1 && child->children[0] != NULL)
    child = child->children[0];

  if (child != NULL && child->kind == POISE_MATH_SYMBOL)
    return poise_math_set_nucleus (self, child, place);

  return poise_math_set_row (self, child, place);
}

/* The combining forms are the first of the wide accents; TeX's \hat and its
 * like are the spacing forms. */
static guint
find_narrow_accent (PoiseMathSetter *self, gunichar combining)
{
  static const struct
  {
    gunichar combining;
    gunichar spacing;
  } accents[] = {
    { 0x0302, 0x02C6 },
    { 0x0303, 0x02DC },
    { 0x0306, 0x02D8 },
    { 0x030C, 0x02C7 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accents); i++)
    if (accents[i].combining == combining)
      return poise_math_font_find_glyph (self->font, accents[i].spacing);

  return 0;
}

static PoiseMathBox *
new_accent (PoiseMathSetter *self,
            const PoiseMathNode *node,
            double width,
            const PoiseMathPlace *place)
{
  gunichar character = node->text != NULL ? g_utf8_get_char (node->text) : 0;
  guint combining = poise_math_font_find_glyph (self->font, character);
  guint narrow = find_narrow_accent (self, character);
  guint glyph = combining;
  double size = poise_math_place_get_size (self, place);

  if (glyph == 0)
    return NULL;

  if (node->is_wide)
    glyph = poise_math_font_find_variant (self->font, glyph,
                                          POISE_STRETCH_HORIZONTAL,
                                          width / size, POISE_VARIANT_FIT)
                .glyph;

  if (glyph == combining && narrow != 0)
    glyph = narrow;

  return poise_math_new_glyph (self, glyph, place);
}

/* The ink of every accent is as far from its base, however high its glyph has
 * it; over a letter without ascender all stand at one height. */
static double
get_accent_shift (PoiseMathSetter *self,
                  const PoiseMathNode *node,
                  const PoiseMathBox *base,
                  const PoiseMathBox *accent,
                  const PoiseMathPlace *place)
{
  double x_height = X_HEIGHT * poise_math_place_get_size (self, place);
  double gap = ACCENT_GAP * poise_math_place_get_size (self, place);

  if (node->is_under)
    return base->descent + gap + accent->ascent;

  return -MAX (base->ascent, x_height) - gap - accent->descent;
}

/*< private >
 * poise_math_set_accent:
 * @self: a setter
 * @node: an accent
 * @place: its place
 *
 * Returns: (transfer none): an ordinary atom; over one character it takes
 *   scripts as the character does
 */
PoiseMathBox *
poise_math_set_accent (PoiseMathSetter *self,
                       const PoiseMathNode *node,
                       const PoiseMathPlace *place)
{
  PoiseMathPlace inner = poise_math_place_cramped (place);
  PoiseMathBox *base = set_accented (self, node, &inner);
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  double width = base->width;
  PoiseMathBox *accent = new_accent (self, node, width, place);
  double middle =
      base->is_character && !node->is_under ? base->attachment : width / 2;

  poise_math_box_place (box, base, 0, 0);

  if (accent != NULL)
    {
      poise_math_box_place (box, accent, middle - accent->attachment,
                            get_accent_shift (self, node, base, accent, place));
      accent->italic = 0;

      if (!node->is_under)
        box->ascent += ACCENT_PADDING * poise_math_place_get_size (self, place);
    }

  box->width = width;
  box->attachment = middle;
  box->is_character = base->is_character;

  return box;
}

/*< private >
 * poise_math_set_line:
 * @self: a setter
 * @node: an overline or underline
 * @place: its place
 *
 * Returns: (transfer none): an ordinary atom
 */
PoiseMathBox *
poise_math_set_line (PoiseMathSetter *self,
                     const PoiseMathNode *node,
                     const PoiseMathPlace *place)
{
  gboolean is_over = node->kind == POISE_MATH_OVERLINE;
  PoiseMathPlace inner = is_over ? poise_math_place_cramped (place) : *place;
  PoiseMathBox *base =
      poise_math_set_row (self, poise_math_get_child (node, 0), &inner);
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  double thickness = poise_math_place_get_rule (self, place);
  double gap = LINE_GAP * thickness;
  PoiseMathBox *rule = poise_math_box_new_rule (self->arena, base->width,
                                                thickness, place->color);

  poise_math_box_place (box, base, 0, 0);
  poise_math_box_place (box, rule, 0,
                        is_over ? -base->ascent - gap
                                : base->descent + gap + thickness);

  if (is_over)
    box->ascent += LINE_PADDING * poise_math_place_get_size (self, place);
  else
    box->descent += LINE_PADDING * poise_math_place_get_size (self, place);

  return box;
}

static guint
find_wide (PoiseMathSetter *self, const char *text)
{
  if (text == NULL || *text == '\0')
    return 0;

  return poise_math_font_find_glyph (self->font, g_utf8_get_char (text));
}

/* Combining characters have their ink left of their origin; here it begins
 * there. */
static PoiseMathBox *
new_wide (PoiseMathSetter *self,
          guint glyph,
          double width,
          const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  PoiseMathBox *wide = NULL;
  PoiseGlyphMetrics metrics = { 0 };

  if (glyph == 0)
    return box;

  wide = poise_math_new_fitting (self, glyph, POISE_STRETCH_HORIZONTAL, width,
                                 place);
  if (wide->kind != POISE_BOX_GLYPH)
    return wide;

  poise_math_font_measure (self->font, wide->glyph, &metrics);
  poise_math_box_place (box, wide, -metrics.left * wide->em, 0);
  box->width = (metrics.right - metrics.left) * wide->em;

  return box;
}

static gboolean
is_brace (const char *text)
{
  gunichar character = text != NULL ? g_utf8_get_char (text) : 0;

  return character >= 0x23B4 && character <= 0x23E1;
}

/* The arrows that accents are made of have smaller heads than relations. */
static guint
find_accent_arrow (PoiseMathSetter *self, const PoiseMathNode *node)
{
  static const struct
  {
    gunichar arrow;
    gunichar over;
    gunichar under;
  } arrows[] = {
    { 0x2190, 0x20D6, 0x20EE },
    { 0x2192, 0x20D7, 0x20EF },
    { 0x2194, 0x20E1, 0x034D },
  };
  gunichar character = node->text != NULL ? g_utf8_get_char (node->text) : 0;

  for (gsize i = 0; i < G_N_ELEMENTS (arrows); i++)
    if (arrows[i].arrow == character)
      return poise_math_font_find_glyph (
          self->font, node->is_under ? arrows[i].under : arrows[i].over);

  return 0;
}

/*< private >
 * poise_math_set_stretched:
 * @self: a setter
 * @node: something as wide as its base, over or under it
 * @place: its place
 *
 * Returns: (transfer none): an ordinary atom; scripts are limits of a brace
 */
PoiseMathBox *
poise_math_set_stretched (PoiseMathSetter *self,
                          const PoiseMathNode *node,
                          const PoiseMathPlace *place)
{
  PoiseMathBox *base =
      poise_math_set_row (self, poise_math_get_child (node, 0), place);
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  guint glyph = find_accent_arrow (self, node);
  PoiseMathBox *wide =
      new_wide (self, glyph != 0 ? glyph : find_wide (self, node->text),
                base->width, place);
  double gap = ACCENT_GAP * poise_math_place_get_size (self, place);
  double width = MAX (base->width, wide->width);
  double y = node->is_under ? base->descent + gap + wide->ascent
                            : -base->ascent - gap - wide->descent;

  poise_math_box_place (box, base, (width - base->width) / 2, 0);
  poise_math_box_place (box, wide, (width - wide->width) / 2, y);
  box->width = width;
  box->limits = node->limits;

  if (is_brace (node->text))
    {
      double overlap = CUSP_OVERLAP * poise_math_place_get_size (self, place);

      box->limits = POISE_LIMITS_ALWAYS;
      box->ascent -= node->is_under ? 0 : overlap;
      box->descent -= node->is_under ? overlap : 0;
    }

  return box;
}

static PoiseMathBox *
set_label (PoiseMathSetter *self,
           const PoiseMathNode *node,
           const PoiseMathPlace *place)
{
  PoiseMathPlace script = poise_math_place_superscript (place);

  return node != NULL ? poise_math_set_row (self, node, &script) : NULL;
}

/*< private >
 * poise_math_set_arrow:
 * @self: a setter
 * @node: an arrow with labels
 * @place: its place
 *
 * Returns: (transfer none): a relation
 */
PoiseMathBox *
poise_math_set_arrow (PoiseMathSetter *self,
                      const PoiseMathNode *node,
                      const PoiseMathPlace *place)
{
  PoiseMathBox *above = set_label (self, poise_math_get_child (node, 0), place);
  PoiseMathBox *below = set_label (self, poise_math_get_child (node, 1), place);
  PoiseMathBox *base = poise_math_box_new (self->arena, POISE_BOX_LIST);
  PoiseMathBox *box = NULL;
  PoiseMathBox *arrow = NULL;
  double size = poise_math_place_get_size (self, place);
  double width =
      MAX (above != NULL ? above->width : 0, below != NULL ? below->width : 0)
      + 2 * ARROW_PADDING * size;

  arrow = new_wide (self, find_wide (self, node->text), width, place);
  width = MAX (arrow->width, ARROW_MINIMUM * size);
  poise_math_box_place (base, arrow, (width - arrow->width) / 2, 0);
  base->width = width;
  base->ascent = MIN (base->ascent, ARROW_HEIGHT * size);
  base->descent = MAX (base->descent, 0);

  if (above != NULL)
    above->descent = MIN (above->descent, 0);

  box = poise_math_add_limits (self, base, below, above, place);
  box->ascent = MAX (box->ascent, arrow->ascent);
  poise_math_box_set_class (box, POISE_ATOM_RELATION);

  return box;
}
