/* poise-math-font.c: a font with a MATH table
 *
 * Owns the bytes of the font and what HarfBuzz makes of them. Nothing changes
 * after creation except the metrics of glyphs, each published once with an
 * atomic pointer, so that any thread may lay out with the same font.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-font-private.h"

#define N_CONSTANTS \
  (HB_OT_MATH_CONSTANT_RADICAL_DEGREE_BOTTOM_RAISE_PERCENT + 1)
#define MAX_VARIANTS 32

G_DEFINE_QUARK (poise - math - font - error - quark, poise_math_font_error)

struct _PoiseMathFont
{
  gatomicrefcount references;
  hb_font_t *font;
  hb_face_t *face;
  guint n_glyphs;
  double units_per_em;
  double constants[N_CONSTANTS];
  hb_set_t *script_lookups;
  PoiseGlyphMetrics **metrics;
};

static gboolean
is_percentage (int constant)
{
  return constant == HB_OT_MATH_CONSTANT_SCRIPT_PERCENT_SCALE_DOWN
         || constant == HB_OT_MATH_CONSTANT_SCRIPT_SCRIPT_PERCENT_SCALE_DOWN
         || constant == HB_OT_MATH_CONSTANT_RADICAL_DEGREE_BOTTOM_RAISE_PERCENT;
}

static void
read_constants (PoiseMathFont *self)
{
  for (int i = 0; i < N_CONSTANTS; i++)
    {
      double value =
          hb_ot_math_get_constant (self->font, (hb_ot_math_constant_t) i);

      self->constants[i] =
          value / (is_percentage (i) ? 100 : self->units_per_em);
    }
}

static void
read_script_lookups (PoiseMathFont *self)
{
  static const hb_tag_t features[] = { HB_TAG ('s', 's', 't', 'y'),
                                       HB_TAG_NONE };

  self->script_lookups = hb_set_create ();
  hb_ot_layout_collect_lookups (self->face, HB_OT_TAG_GSUB, NULL, NULL,
                                features, self->script_lookups);
}

/**
 * poise_math_font_new:
 * @data: an OpenType font
 * @error: return location for a #GError
 *
 * Fails with %POISE_MATH_FONT_ERROR_INVALID if @data is no font or has no MATH
 * table.
 *
 * Returns: (transfer full) (nullable): the font
 */
PoiseMathFont *
poise_math_font_new (GBytes *data, GError **error)
{
  PoiseMathFont *self = NULL;
  hb_blob_t *blob = NULL;
  gsize size = 0;
  const char *bytes = NULL;

  g_return_val_if_fail (data != NULL, NULL);

  self = g_new0 (PoiseMathFont, 1);
  g_atomic_ref_count_init (&self->references);
  bytes = g_bytes_get_data (data, &size);
  blob = hb_blob_create (bytes, (unsigned int) MIN (size, G_MAXINT),
                         HB_MEMORY_MODE_READONLY, g_bytes_ref (data),
                         (hb_destroy_func_t) g_bytes_unref);
  self->face = hb_face_create (blob, 0);
  hb_blob_destroy (blob);
  hb_face_make_immutable (self->face);
  self->font = hb_font_create (self->face);
  hb_font_make_immutable (self->font);
  self->n_glyphs = hb_face_get_glyph_count (self->face);
  self->units_per_em = hb_face_get_upem (self->face);
  self->metrics = g_new0 (PoiseGlyphMetrics *, self->n_glyphs);

  if (self->n_glyphs == 0 || !hb_ot_math_has_data (self->face))
    {
      g_set_error_literal (error, POISE_MATH_FONT_ERROR,
                           POISE_MATH_FONT_ERROR_INVALID,
                           "The font has no MATH table");
      poise_math_font_unref (self);
      return NULL;
    }

  read_constants (self);
  read_script_lookups (self);

  return self;
}

/**
 * poise_math_font_ref:
 * @self: a font
 *
 * Returns: (transfer full): @self
 */
PoiseMathFont *
poise_math_font_ref (PoiseMathFont *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * poise_math_font_unref:
 * @self: (transfer full): a font
 */
void
poise_math_font_unref (PoiseMathFont *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  for (guint i = 0; i < self->n_glyphs; i++)
    g_free (self->metrics[i]);

  g_free (self->metrics);
  hb_set_destroy (self->script_lookups);
  hb_font_destroy (self->font);
  hb_face_destroy (self->face);
  g_free (self);
}

/**
 * poise_math_font_get_units_per_em:
 * @self: a font
 *
 * Returns: units of the outlines in one em
 */
int
poise_math_font_get_units_per_em (const PoiseMathFont *self)
{
  g_return_val_if_fail (self != NULL, 1000);

  return (int) self->units_per_em;
}

/**
 * poise_math_font_draw_glyph:
 * @self: a font
 * @glyph: number of a glyph
 * @funcs: what draws
 * @data: data for @funcs
 *
 * Draws the outline in units of the font, y upwards. A glyph that the font
 * does not have draws nothing.
 */
void
poise_math_font_draw_glyph (const PoiseMathFont *self,
                            guint glyph,
                            hb_draw_funcs_t *funcs,
                            gpointer data)
{
  g_return_if_fail (self != NULL);

  if (glyph < self->n_glyphs)
    hb_font_draw_glyph (self->font, glyph, funcs, data);
}

/*< private >
 * poise_math_font_get_constant:
 * @self: a font
 * @constant: a constant of the MATH table
 *
 * Returns: the constant in em, a percentage as a factor
 */
double
poise_math_font_get_constant (const PoiseMathFont *self,
                              hb_ot_math_constant_t constant)
{
  return self->constants[constant];
}

/*< private >
 * poise_math_font_find_glyph:
 * @self: a font
 * @character: a character
 *
 * Returns: the number of its glyph, 0 if the font has none
 */
guint
poise_math_font_find_glyph (const PoiseMathFont *self, gunichar character)
{
  hb_codepoint_t glyph = 0;

  if (!hb_font_get_nominal_glyph (self->font, character, &glyph))
    return 0;

  return glyph;
}

/*< private >
 * poise_math_font_find_script_glyph:
 * @self: a font
 * @glyph: number of a glyph
 *
 * Finds the first form that the font has for scripts (feature ssty).
 *
 * Returns: number of the form, @glyph if there is none
 */
guint
poise_math_font_find_script_glyph (const PoiseMathFont *self, guint glyph)
{
  hb_codepoint_t lookup = HB_SET_VALUE_INVALID;

  while (hb_set_next (self->script_lookups, &lookup))
    {
      hb_codepoint_t form = 0;
      unsigned int n_forms = 1;

      hb_ot_layout_lookup_get_glyph_alternates (self->face, lookup, glyph, 0,
                                                &n_forms, &form);
      if (n_forms > 0)
        return form;
    }

  return glyph;
}

static PoiseGlyphMetrics *
measure_glyph (const PoiseMathFont *self, guint glyph)
{
  PoiseGlyphMetrics *metrics = g_new0 (PoiseGlyphMetrics, 1);
  hb_glyph_extents_t ink = { 0 };
  double unit = 1 / self->units_per_em;

  hb_font_get_glyph_extents (self->font, glyph, &ink);
  metrics->width = hb_font_get_glyph_h_advance (self->font, glyph) * unit;
  metrics->ascent = ink.y_bearing * unit;
  metrics->descent = -(ink.y_bearing + ink.height) * unit;
  metrics->left = ink.x_bearing * unit;
  metrics->right = (ink.x_bearing + ink.width) * unit;
  metrics->italic =
      hb_ot_math_get_glyph_italics_correction (self->font, glyph) * unit;
  metrics->attachment =
      hb_ot_math_get_glyph_top_accent_attachment (self->font, glyph) * unit;

  return metrics;
}

/*< private >
 * poise_math_font_measure:
 * @self: a font
 * @glyph: number of a glyph
 * @metrics: (out): its metrics, all 0 for a glyph that the font does not have
 *
 * Reading the extents of an outline runs its charstring, 1.3 microseconds each,
 * which is ten times the rest of a layout; so they are read once.
 */
void
poise_math_font_measure (const PoiseMathFont *self,
                         guint glyph,
                         PoiseGlyphMetrics *metrics)
{
  PoiseGlyphMetrics *known = NULL;

  if (glyph >= self->n_glyphs)
    {
      *metrics = (PoiseGlyphMetrics) { 0 };
      return;
    }

  known = g_atomic_pointer_get (&self->metrics[glyph]);
  if (known == NULL)
    {
      known = measure_glyph (self, glyph);
      if (!g_atomic_pointer_compare_and_exchange (&self->metrics[glyph], NULL,
                                                  known))
        {
          g_free (known);
          known = g_atomic_pointer_get (&self->metrics[glyph]);
        }
    }

  *metrics = *known;
}

/*< private >
 * poise_math_font_get_kern:
 * @self: a font
 * @glyph: number of a glyph
 * @corner: a corner of the glyph
 * @height: where the other glyph meets it, in em
 *
 * Returns: kern at that corner, in em
 */
double
poise_math_font_get_kern (const PoiseMathFont *self,
                          guint glyph,
                          hb_ot_math_kern_t corner,
                          double height)
{
  hb_position_t at =
      (hb_position_t) (CLAMP (height, -100, 100) * self->units_per_em);

  return hb_ot_math_get_glyph_kerning (self->font, glyph, corner, at)
         / self->units_per_em;
}

static hb_direction_t
get_direction (PoiseStretch direction)
{
  return direction == POISE_STRETCH_HORIZONTAL ? HB_DIRECTION_LTR
                                               : HB_DIRECTION_BTT;
}

static gboolean
is_better (double length, double now, double candidate, PoiseVariant choice)
{
  switch (choice)
    {
    case POISE_VARIANT_FIT:
      return candidate <= length && (candidate > now || now > length);
    case POISE_VARIANT_COVER:
    default:
      return now < length ? candidate > now
                          : candidate >= length && candidate < now;
    }
}

/*< private >
 * poise_math_font_find_variant:
 * @self: a font
 * @glyph: number of a glyph
 * @direction: in which it grows
 * @length: wanted, in em
 * @choice: which of the variants to take
 *
 * Returns: the variant, @glyph itself if there is none
 */
PoiseGlyphVariant
poise_math_font_find_variant (const PoiseMathFont *self,
                              guint glyph,
                              PoiseStretch direction,
                              double length,
                              PoiseVariant choice)
{
  hb_ot_math_glyph_variant_t variants[MAX_VARIANTS] = { 0 };
  unsigned int n_variants = MAX_VARIANTS;
  PoiseGlyphMetrics metrics = { 0 };
  PoiseGlyphVariant best = { glyph, 0 };

  hb_ot_math_get_glyph_variants (self->font, glyph, get_direction (direction),
                                 0, &n_variants, variants);
  poise_math_font_measure (self, glyph, &metrics);
  best.length = direction == POISE_STRETCH_HORIZONTAL
                    ? metrics.right - metrics.left
                    : metrics.ascent + metrics.descent;

  for (guint i = 0; i < n_variants; i++)
    {
      double candidate = variants[i].advance / self->units_per_em;

      if (is_better (length, best.length, candidate, choice))
        best = (PoiseGlyphVariant) { variants[i].glyph, candidate };
    }

  return best;
}

/*< private >
 * poise_math_font_get_assembly:
 * @self: a font
 * @glyph: number of a glyph
 * @direction: in which it grows
 * @assembly: (out): its parts
 *
 * Returns: whether the glyph has parts
 */
gboolean
poise_math_font_get_assembly (const PoiseMathFont *self,
                              guint glyph,
                              PoiseStretch direction,
                              PoiseGlyphAssembly *assembly)
{
  hb_ot_math_glyph_part_t parts[POISE_MATH_MAX_PARTS] = { 0 };
  unsigned int n_parts = POISE_MATH_MAX_PARTS;
  double unit = 1 / self->units_per_em;

  hb_ot_math_get_glyph_assembly (self->font, glyph, get_direction (direction),
                                 0, &n_parts, parts, NULL);
  assembly->n_parts = n_parts;
  assembly->overlap = hb_ot_math_get_min_connector_overlap (
                          self->font, get_direction (direction))
                      * unit;

  for (guint i = 0; i < n_parts; i++)
    {
      assembly->parts[i].glyph = parts[i].glyph;
      assembly->parts[i].start = parts[i].start_connector_length * unit;
      assembly->parts[i].end = parts[i].end_connector_length * unit;
      assembly->parts[i].advance = parts[i].full_advance * unit;
      assembly->parts[i].is_extender =
          (parts[i].flags & HB_OT_MATH_GLYPH_PART_FLAG_EXTENDER) != 0;
    }

  return n_parts > 0;
}
