/* poise-text-math.c: formulas as large as the text of a Pango font
 *
 * Also sets what the font of formulas lacks, such as Han characters within a
 * formula, in the font of the text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-text-math.h"

#include <pango/pangocairo.h>

#define DEFAULT_SIZE       11.0 /* points; what the desktop's default font has */
#define DEFAULT_RESOLUTION 96.0 /* dots per inch */
#define POINTS_PER_INCH    72.0

static double
get_resolution (PangoContext *context)
{
  double resolution = pango_cairo_context_get_resolution (context);
  PangoFontMap *fonts = pango_context_get_font_map (context);

  if (resolution <= 0 && PANGO_IS_CAIRO_FONT_MAP (fonts))
    resolution =
        pango_cairo_font_map_get_resolution (PANGO_CAIRO_FONT_MAP (fonts));

  return resolution > 0 ? resolution : DEFAULT_RESOLUTION;
}

/**
 * poise_text_math_get_text_size:
 * @context: a Pango context whose font is the one of a text
 *
 * Returns: how large that text is, in pixels per em
 */
double
poise_text_math_get_text_size (PangoContext *context)
{
  PangoFontDescription *font;
  double size;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), DEFAULT_SIZE);

  font = pango_context_get_font_description (context);
  size = (double) pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (size > 0 && pango_font_description_get_size_is_absolute (font))
    return size;

  return (size > 0 ? size : DEFAULT_SIZE) * get_resolution (context)
         / POINTS_PER_INCH;
}

/**
 * poise_text_math_get_size:
 * @context: a Pango context whose font is the one of the text around
 *
 * Returns: how large a formula among that text is, in pixels per em
 */
double
poise_text_math_get_size (PangoContext *context)
{
  return poise_text_math_get_text_size (context) * POISE_MATH_SCALE;
}

static void
set_text_font (PangoFontDescription *description, PoiseTextFont font)
{
  switch (font)
    {
    case POISE_TEXT_FONT_BOLD:
      pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);
      break;

    case POISE_TEXT_FONT_ITALIC:
      pango_font_description_set_style (description, PANGO_STYLE_ITALIC);
      break;

    case POISE_TEXT_FONT_MONO:
      pango_font_description_set_family_static (description, "monospace");
      break;

    case POISE_TEXT_FONT_ROMAN:
    case POISE_TEXT_FONT_SANS:
    default:
      break;
    }
}

/* @size is that of the formula; the text's font is the larger one. */
static PangoLayout *
create_label (const char *text,
              PoiseTextFont font,
              double size,
              PangoContext *context)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) description = pango_font_description_copy (
      pango_context_get_font_description (context));

  pango_font_description_set_absolute_size (description, size / POISE_MATH_SCALE
                                                             * PANGO_SCALE);
  set_text_font (description, font);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
measure (const char *text,
         PoiseTextFont font,
         double size,
         double *width,
         double *ascent,
         double *descent,
         gpointer user_data)
{
  g_autoptr (PangoLayout) label = create_label (text, font, size, user_data);
  int baseline = pango_layout_get_baseline (label);
  PangoRectangle ink, logical;

  pango_layout_get_extents (label, &ink, &logical);
  *width = (double) logical.width / PANGO_SCALE;
  *ascent = (double) (baseline - ink.y) / PANGO_SCALE;
  *descent = (double) (ink.y + ink.height - baseline) / PANGO_SCALE;
}

/**
 * poise_text_math_init_setting:
 * @setting: (out caller-allocates): gets the setting
 * @font: the font of formulas
 * @context: a Pango context whose font is the one of the text around; must
 *   live as long as @setting
 *
 * Prepares to lay out a formula among text: in text style, never broken.
 */
void
poise_text_math_init_setting (PoiseMathSetting *setting,
                              PoiseMathFont *font,
                              PangoContext *context)
{
  g_return_if_fail (setting != NULL);
  g_return_if_fail (PANGO_IS_CONTEXT (context));

  *setting = (PoiseMathSetting) {
    .font = font,
    .size = poise_text_math_get_size (context),
    .style = POISE_MATH_STYLE_TEXT,
    .measure = measure,
    .measure_data = context,
  };
}

/**
 * poise_text_math_new_display:
 * @math: a formula
 * @font: the font of formulas
 * @context: a Pango context whose font is the one of the text around
 * @max_width: pixels to stay within by breaking lines, where that is possible;
 *   0 never breaks
 *
 * Returns: (transfer full): the layout of a formula that stands by itself
 */
PoiseMathLayout *
poise_text_math_new_display (const PoiseMath *math,
                             PoiseMathFont *font,
                             PangoContext *context,
                             double max_width)
{
  PoiseMathSetting setting;

  g_return_val_if_fail (math != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  poise_text_math_init_setting (&setting, font, context);
  setting.style = POISE_MATH_STYLE_DISPLAY;
  setting.max_width = max_width;

  return poise_math_layout_new (math, &setting);
}

/**
 * poise_text_math_create_label:
 * @item: an item of a layout that is a text
 * @context: the Pango context that the layout was made with; its language
 *   decides the shapes of Han characters
 *
 * Its first line's baseline belongs at the item's place.
 *
 * Returns: (transfer full): the text, ready to paint
 */
PangoLayout *
poise_text_math_create_label (const PoiseMathItem *item, PangoContext *context)
{
  g_return_val_if_fail (item != NULL, NULL);
  g_return_val_if_fail (item->kind == POISE_MATH_ITEM_TEXT, NULL);

  return create_label (item->text, item->text_font, item->size, context);
}
