/* poise-flow.c: blocks of a document below each other, as marks on a page
 *
 * Every function places its block at the flow's y and moves y below it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-flow.h"

#include <math.h>

#include "poise-text-math.h"

/* In em, so that lines with and without Han characters, whose font may be
 * higher, are as far apart. */
#define LINE_HEIGHT         1.65
#define HEADING_LINE_HEIGHT 1.4
#define CODE_LINE_HEIGHT    1.5

#define MATH_PADDING   4.0 /* above and below */
#define SMALLEST_CODE  0.8 /* of its usual size */
#define CODE_SCALE     0.92
#define CODE_RADIUS    9.0
#define CODE_PADDING_X 12.0
#define CODE_PADDING_Y 9.0
#define QUOTE_BAR      3.0
#define QUOTE_PADDING  12.0
#define RULE_HEIGHT    1.0
#define NARROWEST      40.0 /* of a span, however deep it lies */

/**
 * poise_flow_create_context:
 * @self: a flow
 * @scale: size of its font, as a share of the text's
 * @weight: weight of its font
 *
 * Returns: (transfer full): a context like the page's with another font
 */
PangoContext *
poise_flow_create_context (const PoiseFlow *self,
                           double scale,
                           PangoWeight weight)
{
  PangoContext *base = self->style->context;
  PangoContext *context =
      pango_font_map_create_context (pango_context_get_font_map (base));
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_context_get_font_description (base));

  pango_font_description_set_absolute_size (
      font, poise_text_math_get_text_size (base) * scale * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_context_set_font_description (context, font);
  pango_context_set_language (context, pango_context_get_language (base));
  pango_context_set_round_glyph_positions (
      context, pango_context_get_round_glyph_positions (base));
  pango_cairo_context_set_font_options (
      context, pango_cairo_context_get_font_options (base));

  return context;
}

static PoiseTextStyle
get_text_style (const PoiseFlow *self, PangoContext *context, double max_width)
{
  return (PoiseTextStyle) {
    .math_font = self->style->math_font,
    .context = context,
    .language = self->style->language,
    .max_width = max_width,
  };
}

/* Below the attributes of the text, which may set another. */
static void
insert_line_height (PangoAttrList *attributes,
                    PangoContext *context,
                    double ems)
{
  double size = poise_text_math_get_text_size (context);

  pango_attr_list_insert_before (
      attributes,
      pango_attr_line_height_new_absolute ((int) (size * ems * PANGO_SCALE)));
}

static PoiseMark *
create_mark (PoiseText *text, PangoContext *context, double line_height)
{
  PangoLayout *layout = poise_text_create_layout (text, context);

  insert_line_height (pango_layout_get_attributes (layout), context,
                      line_height);
  pango_layout_context_changed (layout);

  return poise_mark_new_text (text, layout);
}

static PoiseMark *
create_text (const PoiseFlow *self,
             GPtrArray *inlines,
             PangoContext *context,
             double max_width,
             double line_height)
{
  /* Longer formulas would leave too much of a line empty. */
  PoiseTextStyle style = get_text_style (self, context, max_width / 3);

  return create_mark (poise_text_new (inlines, &style), context, line_height);
}

/**
 * poise_flow_create_text:
 * @self: a flow
 * @inlines: (nullable) (element-type PoiseInline): a text
 * @context: its font
 * @max_width: pixels that it will have
 *
 * Returns: (transfer full): the text, on one line as far as it lets itself
 */
PoiseMark *
poise_flow_create_text (const PoiseFlow *self,
                        GPtrArray *inlines,
                        PangoContext *context,
                        double max_width)
{
  return create_text (self, inlines, context, max_width, LINE_HEIGHT);
}

/**
 * poise_flow_create_literal:
 * @self: a flow
 * @text: literal text
 * @context: its font
 *
 * Returns: (transfer full): the text
 */
PoiseMark *
poise_flow_create_literal (const PoiseFlow *self,
                           const char *text,
                           PangoContext *context)
{
  PoiseTextStyle style = get_text_style (self, context, 0);

  return create_mark (poise_text_new_literal (text, &style), context,
                      LINE_HEIGHT);
}

/**
 * poise_flow_place:
 * @self: a flow
 * @mark: (transfer full): a mark
 * @x: its left edge
 * @y: its top
 */
void
poise_flow_place (PoiseFlow *self, PoiseMark *mark, double x, double y)
{
  mark->x = x;
  mark->y = y;

  if (isnan (self->baseline))
    self->baseline = poise_mark_get_baseline (mark);

  g_ptr_array_add (self->marks, mark);
}

/**
 * poise_flow_add_box:
 * @self: a flow
 * @box: size, radius and colour of a box
 * @x: its left edge
 * @y: its top
 */
void
poise_flow_add_box (PoiseFlow *self, const PoiseMark *box, double x, double y)
{
  PoiseMark *mark = poise_mark_new (POISE_MARK_BOX);

  mark->width = box->width;
  mark->height = box->height;
  mark->radius = box->radius;
  mark->color = box->color;
  poise_flow_place (self, mark, x, y);
}

/**
 * poise_flow_shrink:
 * @self: a flow whose last block is too wide
 * @first: index of the first mark of that block
 * @x: its left edge, which stays
 * @scale: its new size, as a share of the old
 *
 * Shrinks a block towards its upper left corner and moves y up to its new end.
 */
void
poise_flow_shrink (PoiseFlow *self, guint first, double x, double scale)
{
  double top = self->y;

  for (guint i = first; i < self->marks->len; i++)
    top = MIN (top, ((PoiseMark *) g_ptr_array_index (self->marks, i))->y);

  for (guint i = first; i < self->marks->len; i++)
    {
      PoiseMark *mark = g_ptr_array_index (self->marks, i);

      mark->x = x + (mark->x - x) * scale;
      mark->y = top + (mark->y - top) * scale;
      mark->scale *= scale;
    }

  self->y = top + (self->y - top) * scale;
}

static void
add_text (PoiseFlow *self, PoiseMark *mark, PoiseSpan span)
{
  poise_mark_set_layout_width (mark, span.width);
  poise_flow_place (self, mark, span.x, self->y);
  self->y += mark->height;
}

static void
add_heading (PoiseFlow *self, const PoiseBlock *block, PoiseSpan span)
{
  static const double scales[] = { 1.3, 1.15, 1.08 };
  guint index = (guint) MAX (block->level, 1) - 1;
  double scale = index < G_N_ELEMENTS (scales) ? scales[index] : 1;
  PangoContext *context =
      poise_flow_create_context (self, scale, PANGO_WEIGHT_BOLD);

  add_text (self,
            create_text (self, block->inlines, context, span.width,
                         HEADING_LINE_HEIGHT),
            span);
  g_object_unref (context);
}

/* A picture on its own, not one within text. */
static const PoiseInline *
find_picture (const PoiseBlock *paragraph)
{
  const PoiseInline *item;

  if (paragraph->inlines->len != 1)
    return NULL;

  item = g_ptr_array_index (paragraph->inlines, 0);

  return item->kind == POISE_INLINE_IMAGE && item->target ? item : NULL;
}

static PoiseFigure *
load_figure (const PoiseFlow *self, const char *target)
{
  g_autoptr (GBytes) data = NULL;

  if (self->style->load_figure)
    data = self->style->load_figure (target, NULL /* shows the text */);
  else
    data = poise_figure_load_built_in (target, NULL /* shows the text */);

  return data ? poise_figure_new (data, NULL /* shows the text */) : NULL;
}

static void
add_figure (PoiseFlow *self, PoiseFigure *figure, PoiseSpan span)
{
  PoiseMark *mark = poise_mark_new (POISE_MARK_FIGURE);
  double width, height;

  poise_figure_get_size (figure, &width, &height);
  mark->figure = figure;
  mark->width = MIN (width, span.width);
  mark->height = height * mark->width / width;
  poise_flow_place (self, mark, span.x + (span.width - mark->width) / 2,
                    self->y);
  self->y += mark->height;
}

static void
add_paragraph (PoiseFlow *self, const PoiseBlock *block, PoiseSpan span)
{
  const PoiseInline *picture = find_picture (block);
  PoiseFigure *figure = picture ? load_figure (self, picture->target) : NULL;

  if (figure)
    add_figure (self, figure, span);
  else
    add_text (self,
              poise_flow_create_text (self, block->inlines,
                                      self->style->context, span.width),
              span);
}

static void
set_code_attributes (const PoiseFlow *self,
                     PangoLayout *layout,
                     const PoiseBlock *block)
{
  g_autoptr (PangoAttrList) colors = NULL;

  if (self->style->highlight && block->language)
    colors = self->style->highlight (block->text, block->language,
                                     self->style->is_dark);

  if (!colors)
    colors = pango_attr_list_new ();

  /* A hyphen at the end of a line would seem to be part of the code. */
  pango_attr_list_insert (colors, pango_attr_insert_hyphens_new (FALSE));
  pango_attr_list_insert_before (colors, pango_attr_family_new ("monospace"));
  insert_line_height (colors, pango_layout_get_context (layout),
                      CODE_LINE_HEIGHT);
  pango_layout_set_attributes (layout, colors);
}

/* A line of code that is a little too long makes its block smaller; where that
 * does not do, it wraps. */
static void
fit_code (PoiseMark *mark, double width)
{
  poise_mark_set_layout_width (mark, -1);

  if (mark->width <= width)
    return;

  mark->scale = CLAMP (width / MAX (mark->width, 1), SMALLEST_CODE, 1);
  poise_mark_set_layout_width (mark, width / mark->scale);
}

/* Code runs from left to right, whatever it says. */
static void
add_code (PoiseFlow *self, const PoiseBlock *block, PoiseSpan span)
{
  PangoContext *context =
      poise_flow_create_context (self, CODE_SCALE, PANGO_WEIGHT_NORMAL);
  PoiseMark *mark = poise_flow_create_literal (self, block->text, context);
  PoiseMark box = { .radius = CODE_RADIUS,
                    .color = self->colors.code,
                    .width = span.width };

  set_code_attributes (self, mark->layout, block);
  pango_layout_set_auto_dir (mark->layout, FALSE);
  fit_code (mark, MAX (span.width - 2 * CODE_PADDING_X, NARROWEST));
  box.height = mark->height * mark->scale + 2 * CODE_PADDING_Y;
  poise_flow_add_box (self, &box, span.x, self->y);
  poise_flow_place (self, mark, span.x + CODE_PADDING_X,
                    self->y + CODE_PADDING_Y);
  self->y += box.height;
  g_object_unref (context);
}

/* Paper does not scroll: a formula that is too wide even so is made smaller. */
static void
add_math (PoiseFlow *self, const PoiseBlock *block, PoiseSpan span)
{
  PangoContext *context = self->style->context;
  g_autoptr (PoiseMath) math =
      poise_math_new (block->text, NULL /* shows the source */);
  PoiseMathLayout *formula;
  PoiseMark *mark;

  if (!math)
    {
      add_code (self, block, span);
      return;
    }

  formula = poise_text_math_new_display (math, self->style->math_font, context,
                                         span.width);
  mark = poise_mark_new (POISE_MARK_FORMULA);
  mark->formula = formula;
  mark->context = g_object_ref (context);
  mark->width = formula->width;
  mark->height = formula->ascent + formula->descent;
  mark->scale = MIN (1, span.width / MAX (mark->width, 1));
  poise_flow_place (self, mark,
                    span.x + (span.width - mark->width * mark->scale) / 2,
                    self->y + MATH_PADDING);
  self->y += mark->height * mark->scale + 2 * MATH_PADDING;
}

static void
add_rule (PoiseFlow *self, PoiseSpan span)
{
  const PoiseMark box = { .width = span.width,
                          .height = RULE_HEIGHT,
                          .color = self->colors.rule };

  poise_flow_add_box (self, &box, span.x, self->y);
  self->y += RULE_HEIGHT;
}

static void
add_quote (PoiseFlow *self, const PoiseBlock *quote, PoiseSpan span)
{
  const double indent = QUOTE_BAR + QUOTE_PADDING;
  double top = self->y;
  PoiseMark bar = { .width = QUOTE_BAR, .color = self->colors.bar };

  poise_flow_add_blocks (self, quote->children,
                         (PoiseSpan) { span.x + indent, span.width - indent },
                         POISE_FLOW_BLOCK_SPACING);
  bar.height = self->y - top;
  poise_flow_add_box (self, &bar, span.x, top);
}

static void
add_block (PoiseFlow *self, const PoiseBlock *block, PoiseSpan span)
{
  switch (block->kind)
    {
    case POISE_BLOCK_PARAGRAPH:
      add_paragraph (self, block, span);
      break;

    case POISE_BLOCK_HEADING:
      add_heading (self, block, span);
      break;

    case POISE_BLOCK_BULLET_LIST:
    case POISE_BLOCK_ORDERED_LIST:
      poise_flow_add_list (self, block, span);
      break;

    case POISE_BLOCK_QUOTE:
      add_quote (self, block, span);
      break;

    case POISE_BLOCK_CODE:
      add_code (self, block, span);
      break;

    case POISE_BLOCK_MATH:
      add_math (self, block, span);
      break;

    case POISE_BLOCK_RULE:
      add_rule (self, span);
      break;

    case POISE_BLOCK_TABLE:
      poise_flow_add_table (self, block, span);
      break;

    case POISE_BLOCK_ITEM:
    case POISE_BLOCK_ROW:
    case POISE_BLOCK_CELL:
    default:
      g_assert_not_reached ();
    }
}

/**
 * poise_flow_add_blocks:
 * @self: a flow
 * @blocks: (nullable) (element-type PoiseBlock): blocks
 * @span: where they go
 * @spacing: pixels between two of them
 */
void
poise_flow_add_blocks (PoiseFlow *self,
                       GPtrArray *blocks,
                       PoiseSpan span,
                       double spacing)
{
  span.width = MAX (span.width, NARROWEST);

  for (guint i = 0; blocks && i < blocks->len; i++)
    {
      if (i > 0)
        self->y += spacing;

      add_block (self, g_ptr_array_index (blocks, i), span);
    }
}
