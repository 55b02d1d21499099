/* poise-math-stretch.c: glyphs as long as something
 *
 * A glyph grows through the variants that the font has, then through an
 * assembly of parts whose extenders are repeated and whose connectors overlap.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-setter.h"

/* A glyph may be shorter than what it spans: plain TeX's \delimiterfactor, in
 * thousandths, and \delimitershortfall, in em. The second is 0.5 there, for
 * delimiters; this serves braces over and under too. */
#define DELIMITER_FACTOR    901
#define DELIMITER_SHORTFALL 0.3

/* No formula needs more, and a hostile one must not cost more. */
#define MAX_REPEATS 200
#define MAX_PARTS   20000 /* in one layout */

typedef struct
{
  const PoiseGlyphAssembly *parts;
  int n_repeats;
  double overlap; /* of neighbours, in em */
} Plan;

static double
get_joint (const PoiseGlyphAssembly *assembly, guint before, guint after)
{
  return MIN (assembly->parts[before].end, assembly->parts[after].start);
}

/* Longest length with a number of repeats, and how much all joints can close.
 */
static void
measure_plan (const PoiseGlyphAssembly *assembly,
              int n_repeats,
              double *longest,
              double *play,
              int *n_joints)
{
  int n_pieces = 0;
  double least_joint = G_MAXDOUBLE;

  *longest = 0;

  for (guint i = 0; i < assembly->n_parts; i++)
    {
      int n = assembly->parts[i].is_extender ? n_repeats : 1;

      n_pieces += n;
      *longest += n * assembly->parts[i].advance;

      if (n > 1)
        least_joint = MIN (least_joint, get_joint (assembly, i, i));
      if (i > 0)
        least_joint = MIN (least_joint, get_joint (assembly, i - 1, i));
    }

  *n_joints = MAX (n_pieces - 1, 0);
  *longest -= *n_joints * assembly->overlap;
  *play =
      *n_joints > 0 ? *n_joints * MAX (least_joint - assembly->overlap, 0) : 0;
}

static Plan
make_plan (const PoiseGlyphAssembly *assembly, double length)
{
  Plan plan = { .parts = assembly, .overlap = assembly->overlap };
  double longest = 0, play = 0, none = 0;
  double spare = 0;
  int n_joints = 0;

  measure_plan (assembly, 0, &none, &play, &n_joints);
  measure_plan (assembly, 1, &longest, &play, &n_joints);
  plan.n_repeats = 1;

  if (length > longest && longest > none)
    plan.n_repeats = (int) MIN (
        1 + (length - longest) / (longest - none) + 0.999, MAX_REPEATS);

  measure_plan (assembly, plan.n_repeats, &longest, &play, &n_joints);
  spare = CLAMP (longest - length, 0, play);

  if (n_joints > 0)
    plan.overlap += spare / n_joints;

  return plan;
}

static void
place_part (PoiseMathBox *box,
            PoiseMathBox *glyph,
            PoiseStretch direction,
            double at)
{
  glyph->italic = 0;

  if (direction == POISE_STRETCH_HORIZONTAL)
    poise_math_box_place (box, glyph, at, 0);
  else
    poise_math_box_place (box, glyph, 0, -at - glyph->descent);
}

static PoiseMathBox *
assemble (PoiseMathSetter *self,
          const Plan *plan,
          PoiseStretch direction,
          const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_box_new (self->arena, POISE_BOX_LIST);
  double size = poise_math_place_get_size (self, place);
  double at = 0;

  for (guint i = 0; i < plan->parts->n_parts; i++)
    {
      int n = plan->parts->parts[i].is_extender ? plan->n_repeats : 1;

      for (int k = 0; k < n; k++)
        {
          PoiseMathBox *glyph =
              poise_math_new_glyph (self, plan->parts->parts[i].glyph, place);

          place_part (box, glyph, direction, at);
          self->n_parts++;
          at += (plan->parts->parts[i].advance - plan->overlap) * size;
        }
    }

  box->em = size;
  box->attachment = box->width / 2;

  return box;
}

/*< private >
 * poise_math_new_stretched:
 * @self: a setter
 * @glyph: number of a glyph
 * @direction: in which it grows
 * @length: at least this long if the font can, in pixels
 * @place: its place
 *
 * Returns: (transfer none): a variant of the glyph or an assembly; an assembly
 *   that grows upwards stands on the baseline
 */
PoiseMathBox *
poise_math_new_stretched (PoiseMathSetter *self,
                          guint glyph,
                          PoiseStretch direction,
                          double length,
                          const PoiseMathPlace *place)
{
  PoiseGlyphAssembly assembly = { 0 };
  double wanted = length / poise_math_place_get_size (self, place);
  PoiseGlyphVariant variant = poise_math_font_find_variant (
      self->font, glyph, direction, wanted, POISE_VARIANT_COVER);
  Plan plan = { 0 };

  if (variant.length >= wanted || self->n_parts > MAX_PARTS
      || !poise_math_font_get_assembly (self->font, glyph, direction,
                                        &assembly))
    return poise_math_new_glyph (self, variant.glyph, place);

  plan = make_plan (&assembly, wanted);

  return assemble (self, &plan, direction, place);
}

/*< private >
 * poise_math_get_least_length:
 * @self: a setter
 * @length: of what a glyph spans, in pixels
 * @place: its place
 *
 * Returns: how long a glyph of the font must be at least, in pixels
 */
double
poise_math_get_least_length (const PoiseMathSetter *self,
                             double length,
                             const PoiseMathPlace *place)
{
  double shortfall =
      DELIMITER_SHORTFALL * poise_math_place_get_size (self, place);

  return MAX (length * DELIMITER_FACTOR / 1000, length - shortfall);
}

/*< private >
 * poise_math_new_fitting:
 * @self: a setter
 * @glyph: number of a glyph
 * @direction: in which it grows
 * @length: of what it spans, in pixels
 * @place: its place
 *
 * Returns: (transfer none): a variant that may be a little shorter than
 *   @length, or an assembly of that length
 */
PoiseMathBox *
poise_math_new_fitting (PoiseMathSetter *self,
                        guint glyph,
                        PoiseStretch direction,
                        double length,
                        const PoiseMathPlace *place)
{
  PoiseMathBox *box = poise_math_new_stretched (
      self, glyph, direction, poise_math_get_least_length (self, length, place),
      place);

  if (box->kind == POISE_BOX_GLYPH)
    return box;

  return poise_math_new_stretched (self, glyph, direction, length, place);
}
