/* poise-text-boxes.c: the boxes behind the code within a text
 *
 * A background of Pango's would be as high as its line, which a formula may
 * make a tower. These are as high as the font of code.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-text-boxes.h"

#define PADDING_Y 1.0 /* above and below, in pixels */

/**
 * Finder:
 * @text: a text
 * @iter: a place in its layout
 * @boxes: (element-type PoiseTextBox): what was found so far
 * @code: (nullable): the code of the last box
 * @line: (nullable): the line of the last box
 * @size: of the font that is measured, in Pango units
 * @ascent: of that font, in pixels
 * @descent: of that font, in pixels
 */
typedef struct
{
  const PoiseText *text;
  PangoLayoutIter *iter;
  GArray *boxes;
  const PoiseTextRange *code;
  const PangoLayoutLine *line;
  int size;
  double ascent;
  double descent;
} Finder;

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const PoiseTextRange *range = a;
  const PoiseTextRange *wanted = b;

  if (range->end <= wanted->start)
    return -1;

  return range->start > wanted->start;
}

static const PoiseTextRange *
find_code (const Finder *self, const PangoLayoutRun *run)
{
  PoiseTextRange wanted = { .start = (gsize) run->item->offset };
  guint index;

  if (!g_array_binary_search (self->text->codes, &wanted, compare_ranges,
                              &index))
    return NULL;

  return &g_array_index (self->text->codes, PoiseTextRange, index);
}

/* The font of code's Latin letters, whichever font its other letters came
 * from: those are higher, and would reach into the lines around. */
static void
measure_font (Finder *self, const PangoLayoutRun *run)
{
  PangoLayout *layout = pango_layout_iter_get_layout (self->iter);
  g_autoptr (PangoFontDescription) font =
      pango_font_describe_with_absolute_size (run->item->analysis.font);
  PangoFontMetrics *metrics;

  if (self->size == pango_font_description_get_size (font))
    return;

  self->size = pango_font_description_get_size (font);
  pango_font_description_set_family_static (font, "monospace");
  metrics = pango_context_get_metrics (pango_layout_get_context (layout), font,
                                       pango_language_from_string ("en"));
  self->ascent = (double) pango_font_metrics_get_ascent (metrics) / PANGO_SCALE;
  self->descent =
      (double) pango_font_metrics_get_descent (metrics) / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
}

/* Never beyond what the line has to itself. */
static void
set_height (Finder *self, PoiseTextBox *box)
{
  double baseline =
      (double) pango_layout_iter_get_run_baseline (self->iter) / PANGO_SCALE;
  double bottom = baseline + self->descent + PADDING_Y;
  int line_top, line_bottom;

  pango_layout_iter_get_line_yrange (self->iter, &line_top, &line_bottom);
  box->y = MAX (baseline - self->ascent - PADDING_Y,
                (double) line_top / PANGO_SCALE);
  box->height = MIN (bottom, (double) line_bottom / PANGO_SCALE) - box->y;
}

static void
extend_last (Finder *self, const PoiseTextBox *box)
{
  PoiseTextBox *last =
      &g_array_index (self->boxes, PoiseTextBox, self->boxes->len - 1);
  double right = MAX (last->x + last->width, box->x + box->width);

  last->x = MIN (last->x, box->x);
  last->width = right - last->x;
}

static void
add_run (Finder *self, const PangoLayoutRun *run)
{
  const PangoLayoutLine *line =
      pango_layout_iter_get_line_readonly (self->iter);
  const PoiseTextRange *code = find_code (self, run);
  PoiseTextBox box;
  PangoRectangle extents;

  if (!code)
    return;

  pango_layout_iter_get_run_extents (self->iter, NULL, &extents);

  /* A space where the line wraps. */
  if (extents.width <= 0)
    return;

  measure_font (self, run);
  box.x = (double) extents.x / PANGO_SCALE - POISE_TEXT_BOX_PADDING;
  box.width = (double) extents.width / PANGO_SCALE + 2 * POISE_TEXT_BOX_PADDING;
  set_height (self, &box);

  if (code == self->code && line == self->line)
    extend_last (self, &box);
  else
    g_array_append_val (self->boxes, box);

  self->code = code;
  self->line = line;
}

/**
 * poise_text_dup_code_boxes:
 * @text: a text
 * @layout: a layout of the text
 *
 * Says what to fill behind the code of the text: a box for each line that it
 * is on, around its own baseline. Boxes of two lines never overlap.
 *
 * Returns: (transfer full) (element-type PoiseTextBox): the boxes
 */
GArray *
poise_text_dup_code_boxes (const PoiseText *text, PangoLayout *layout)
{
  Finder finder = { .text = text };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_LAYOUT (layout), NULL);

  finder.boxes = g_array_new (FALSE, FALSE, sizeof (PoiseTextBox));

  if (text->codes->len == 0)
    return finder.boxes;

  finder.iter = pango_layout_get_iter (layout);

  do
    {
      const PangoLayoutRun *run =
          pango_layout_iter_get_run_readonly (finder.iter);

      if (run && run->item->analysis.font)
        add_run (&finder, run);
    }
  while (pango_layout_iter_next_run (finder.iter));

  pango_layout_iter_free (finder.iter);

  return finder.boxes;
}
