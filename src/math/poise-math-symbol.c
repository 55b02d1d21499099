/* poise-math-symbol.c: characters and texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-alphabet.h"
#include "poise-math-setter.h"

#define MINUS_SIGN 0x2212

/*< private >
 * poise_math_new_glyph:
 * @self: a setter
 * @glyph: number of a glyph
 * @place: its place
 *
 * A slanted letter such as V reaches over its advance. It takes the room of its
 * ink; what remains of its italic correction is for superscripts alone.
 *
 * Returns: (transfer none): a box of the glyph as it is
 */
PoiseMathBox *
poise_math_new_glyph (PoiseMathSetter *self,
                      guint glyph,
                      const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_GLYPH);
  double size = poise_math_place_get_size (self, place);
  PoiseGlyphMetrics metrics = { 0 };

  poise_math_font_measure (self->font, glyph, &metrics);
  box->glyph = glyph;
  box->em = size;
  box->color = place->color;
  box->width = MAX (metrics.width, metrics.right) * size;
  box->slant = box->width - metrics.width * size;
  box->ascent = metrics.ascent * size;
  box->descent = metrics.descent * size;
  box->italic = metrics.italic * size - box->slant;
  box->attachment = metrics.attachment * size;

  return box;
}

/* Scripts of scripts take the forms of scripts: those that the font has for
 * them are cut for five points, a third wider, and pull apart what they stand
 * at. */
static guint
find_glyph (PoiseMathSetter *self,
            gunichar character,
            const PoiseMathPlace *place)
{
  guint glyph = poise_math_font_find_glyph (self->font, character);

  if (glyph == 0 || !poise_math_place_is_script (place))
    return glyph;

  return poise_math_font_find_script_glyph (self->font, glyph);
}

static void
estimate_text (PoiseMathBox *box)
{
  for (const char *c = box->text; *c != '\0'; c = g_utf8_next_char (c))
    box->width +=
        g_unichar_iswide (g_utf8_get_char (c)) ? box->em : box->em / 2;

  box->ascent = 0.8 * box->em;
  box->descent = 0.2 * box->em;
}

static PoiseMathBox *
new_foreign_text (PoiseMathSetter *self,
                  const char *text,
                  gsize length,
                  PoiseTextFont font,
                  const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_TEXT);
  const PoiseMathSetting *setting = self->setting;

  box->text = poise_arena_dup (self->arena, text, length);
  box->text_font = font;
  box->em = poise_math_place_get_size (self, place);
  box->color = place->color;

  if (setting->measure != NULL)
    setting->measure (box->text, font, box->em, &box->width, &box->ascent,
                      &box->descent, setting->measure_data);
  else
    estimate_text (box);

  box->attachment = box->width / 2;

  return box;
}

/* A mark such as the slash of a negation stands over the middle of its base. */
static void
add_mark (PoiseMathSetter *self,
          PoiseMathBox *box,
          gunichar character,
          const PoiseMathPlace *place)
{
  guint glyph = find_glyph (self, character, place);
  PoiseGlyphMetrics metrics = { 0 };
  PoiseMathBox *mark = NULL;
  double middle = 0;

  if (glyph == 0)
    return;

  mark = poise_math_new_glyph (self, glyph, place);
  poise_math_font_measure (self->font, glyph, &metrics);
  middle = (metrics.left + metrics.right) / 2 * mark->em;
  poise_math_box_place (box, mark, box->first->width / 2 - middle, 0);
  box->width = box->first->width;
}

static PoiseMathBox *
add_marks (PoiseMathSetter *self,
           PoiseMathBox *base,
           const char *marks,
           const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);

  poise_math_box_place (box, base, 0, 0);
  box->attachment = base->attachment;
  box->italic = base->italic;
  box->slant = base->slant;

  for (const char *c = marks; *c != '\0'; c = g_utf8_next_char (c))
    add_mark (self, box, g_utf8_get_char (c), place);

  return box;
}

/* Computer Modern's minus sign is as high and deep as its plus sign, so that
 * sums and differences are. */
static void
equal_plus (PoiseMathSetter *self,
            PoiseMathBox *minus,
            const PoiseMathPlace *place)
{
  guint glyph = find_glyph (self, '+', place);
  PoiseMathBox *plus = poise_math_new_glyph (self, glyph, place);

  minus->ascent = MAX (minus->ascent, plus->ascent);
  minus->descent = MAX (minus->descent, plus->descent);
}

/*< private >
 * poise_math_set_symbol:
 * @self: a setter
 * @node: a symbol
 * @place: its place
 *
 * Returns: (transfer none): an atom of its class
 */
PoiseMathBox *
poise_math_set_symbol (PoiseMathSetter *self,
                       const PoiseMathNode *node,
                       const PoiseMathPlace *place)
{
  const char *text = node->text != NULL ? node->text : "";
  const char *marks = *text != '\0' ? g_utf8_next_char (text) : text;
  guint glyph =
      *text != '\0' ? find_glyph (self, g_utf8_get_char (text), place) : 0;
  PoiseMathBox *box = NULL;

  if (glyph != 0)
    box = poise_math_new_glyph (self, glyph, place);
  else
    box = new_foreign_text (self, text, (gsize) (marks - text),
                            POISE_TEXT_FONT_ROMAN, place);

  if (box->kind == POISE_BOX_GLYPH && g_utf8_get_char (text) == MINUS_SIGN)
    equal_plus (self, box, place);

  if (*marks != '\0')
    box = add_marks (self, box, marks, place);

  box->is_character = TRUE;
  box->limits = node->limits;
  poise_math_box_set_class (box, node->class);

  return box;
}

static gunichar
get_text_character (gunichar character, PoiseTextFont font)
{
  static const PoiseAlphabet alphabets[] = {
    [POISE_TEXT_FONT_ROMAN] = POISE_ALPHABET_UPRIGHT,
    [POISE_TEXT_FONT_BOLD] = POISE_ALPHABET_BOLD,
    [POISE_TEXT_FONT_ITALIC] = POISE_ALPHABET_ITALIC,
    [POISE_TEXT_FONT_SANS] = POISE_ALPHABET_SANS,
    [POISE_TEXT_FONT_MONO] = POISE_ALPHABET_MONO,
  };

  if (character == '\'')
    return 0x2019;

  if (character == '`')
    return 0x2018;

  return poise_alphabet_compose (character, alphabets[font]);
}

static PoiseMathBox *
new_text_glyph (PoiseMathSetter *self,
                gunichar character,
                PoiseTextFont font,
                const PoiseMathPlace *place)
{
  guint glyph = 0;
  PoiseMathBox *box = NULL;

  if (g_unichar_isspace (character))
    {
      glyph = poise_math_font_find_glyph (self->font, ' ');
      return poise_math_box_new_kern (
          self->arena, poise_math_new_glyph (self, glyph, place)->width);
    }

  glyph = find_glyph (self, get_text_character (character, font), place);
  if (glyph == 0)
    glyph = find_glyph (self, character, place);

  if (glyph == 0)
    return NULL;

  box = poise_math_new_glyph (self, glyph, place);
  box->italic = 0;

  return box;
}

/*< private >
 * poise_math_set_text:
 * @self: a setter
 * @node: a text
 * @place: its place
 *
 * Sets what the font has in its glyphs, and the rest as text to be shown by
 * others.
 *
 * Returns: (transfer none): an ordinary atom
 */
PoiseMathBox *
poise_math_set_text (PoiseMathSetter *self,
                     const PoiseMathNode *node,
                     const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  PoiseTextFont font =
      (guint) node->text_font <= POISE_TEXT_FONT_MONO ? node->text_font : 0;
  const char *foreign = NULL;
  const char *c = node->text != NULL ? node->text : "";

  for (;; c = g_utf8_next_char (c))
    {
      PoiseMathBox *glyph = NULL;

      if (*c != '\0')
        glyph = new_text_glyph (self, g_utf8_get_char (c), font, place);

      if (foreign != NULL && (glyph != NULL || *c == '\0'))
        {
          poise_math_box_append (box, new_foreign_text (self, foreign,
                                                        (gsize) (c - foreign),
                                                        font, place));
          foreign = NULL;
        }

      if (*c == '\0')
        break;

      if (glyph != NULL)
        poise_math_box_append (box, glyph);
      else if (foreign == NULL)
        foreign = c;
    }

  poise_math_row_finish (self, box);

  return box;
}
