/* poise-text-view.c: a text of a card with its formulas
 *
 * A label shows the text and keeps room for the formulas, which are painted
 * over it; boxes behind its code are painted below it. Since formulas are as
 * large as the text around, the text is set anew when the font changes: with
 * the style, so before anything is measured.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-text-view.h"

#include "poise-card-font.h"
#include "poise-code-boxes.h"
#include "poise-formula-paint.h"
#include "poise-line-width.h"
#include "poise-selectable-label.h"
#include "poise-text.h"

/* Formulas that are wider than this are cut at relations, so that they wrap
 * with the text on a phone; in a table, where columns are narrow, sooner. */
#define MAX_FORMULA_WIDTH      270
#define MAX_CELL_FORMULA_WIDTH 110

struct _PoiseTextView
{
  GtkWidget parent_instance;

  GtkLabel *label;
  GPtrArray *inlines;
  char *language;
  PoiseTextUse use;
  PoiseAlignment alignment;
  gboolean has_role; /* of its own, which takes a name */

  PoiseText *text;
  PangoContext *context; /* that @text was set in */
  GPtrArray *paints;     /* one for each formula, made when first needed */
  int max_width;
};

G_DEFINE_FINAL_TYPE (PoiseTextView, poise_text_view, GTK_TYPE_WIDGET)

static void
clear_text (PoiseTextView *self)
{
  g_clear_pointer (&self->text, poise_text_free);
  g_clear_object (&self->context);
  g_clear_pointer (&self->paints, g_ptr_array_unref);
}

static PoiseText *
new_text (PoiseTextView *self)
{
  const PoiseTextStyle style = {
    .math_font = poise_card_font_get (),
    .context = self->context,
    .language = self->language,
    .links = self->use != POISE_TEXT_BUTTON,
    .max_width = self->use == POISE_TEXT_CELL ? MAX_CELL_FORMULA_WIDTH
                                              : MAX_FORMULA_WIDTH,
  };

  return poise_text_new (self->inlines, &style);
}

static gboolean
is_rtl (PoiseTextView *self)
{
  gtk_widget_set_direction (GTK_WIDGET (self->label), GTK_TEXT_DIR_NONE);

  return pango_layout_get_direction (gtk_label_get_layout (self->label), 0)
         == PANGO_DIRECTION_RTL;
}

static GtkJustification
get_justification (float xalign)
{
  if (xalign == 0.5F)
    return GTK_JUSTIFY_CENTER;

  return xalign == 0.0F ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT;
}

/* A paragraph starts where its own script does, whatever the desktop's. */
static void
align (PoiseTextView *self)
{
  gboolean rtl = is_rtl (self);
  float left = rtl ? 1.0F : 0.0F;
  float xalign;

  switch (self->alignment)
    {
    case POISE_ALIGNMENT_LEFT:
      xalign = left;
      break;

    case POISE_ALIGNMENT_CENTER:
      xalign = 0.5F;
      break;

    case POISE_ALIGNMENT_RIGHT:
      xalign = 1.0F - left;
      break;

    case POISE_ALIGNMENT_DEFAULT:
    default:
      xalign = 0.0F;
    }

  gtk_widget_set_direction (GTK_WIDGET (self->label),
                            rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  gtk_label_set_xalign (self->label, xalign);
  gtk_label_set_justify (self->label, get_justification (xalign));
}

static void
set_name (gpointer widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The label's own accessible text would have gaps for formulas. */
static void
update_names (PoiseTextView *self)
{
  g_autofree char *words = NULL;

  if (self->text->formulas->len == 0 && !self->has_role)
    return;

  words = poise_text_dup_words (self->text, self->language);

  if (self->text->formulas->len > 0)
    set_name (self->label, words);

  if (self->has_role)
    set_name (self, words);
}

static void
ensure_text (PoiseTextView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  if (self->text && poise_card_font_is_same (self->context, context))
    return;

  clear_text (self);
  self->context =
      poise_card_font_create_context (GTK_WIDGET (self), self->language);
  self->text = new_text (self);
  self->max_width = (int) poise_line_width_get (self->context);

  poise_selectable_label_set_markup (self->label, self->text->markup);
  gtk_label_set_attributes (self->label, self->text->shapes);
  align (self);
  update_names (self);
}

static void
poise_text_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (poise_text_view_parent_class)->root (widget);
  ensure_text (POISE_TEXT_VIEW (widget));
}

static void
poise_text_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  PoiseTextView *self = POISE_TEXT_VIEW (widget);

  GTK_WIDGET_CLASS (poise_text_view_parent_class)->css_changed (widget, change);

  if (self->text)
    ensure_text (self);
}

static GtkSizeRequestMode
poise_text_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
limit_width (PoiseTextView *self, int width)
{
  int minimum;

  if (self->use != POISE_TEXT_PARAGRAPH || width <= self->max_width)
    return width;

  gtk_widget_measure (GTK_WIDGET (self->label), GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, NULL, NULL, NULL);

  return MAX (minimum, self->max_width);
}

static void
poise_text_view_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  PoiseTextView *self = POISE_TEXT_VIEW (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    for_size = limit_width (self, for_size);

  gtk_widget_measure (GTK_WIDGET (self->label), orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = limit_width (self, *natural);
}

static void
poise_text_view_size_allocate (GtkWidget *widget,
                               int width,
                               int height,
                               int baseline)
{
  PoiseTextView *self = POISE_TEXT_VIEW (widget);
  gboolean from_right =
      gtk_widget_get_direction (GTK_WIDGET (self->label)) == GTK_TEXT_DIR_RTL;
  GtkAllocation allocation = { 0, 0, limit_width (self, width), height };

  allocation.x = from_right ? width - allocation.width : 0;
  gtk_widget_size_allocate (GTK_WIDGET (self->label), &allocation, baseline);
}

static PoiseFormulaPaint *
get_paint (PoiseTextView *self, guint index)
{
  const PoiseTextFormula *formula =
      &g_array_index (self->text->formulas, PoiseTextFormula, index);

  if (!self->paints)
    {
      self->paints = g_ptr_array_new_with_free_func (
          (GDestroyNotify) poise_formula_paint_free);
      g_ptr_array_set_size (self->paints, (int) self->text->formulas->len);
    }

  if (!self->paints->pdata[index])
    self->paints->pdata[index] = poise_formula_paint_new (
        formula->layout, poise_card_font_get (), self->context);

  return self->paints->pdata[index];
}

static void
snapshot_formulas (PoiseTextView *self,
                   GtkSnapshot *snapshot,
                   const graphene_point_t *origin)
{
  g_autofree PoiseTextPlace *places =
      poise_text_dup_places (self->text, gtk_label_get_layout (self->label));
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self->label), &color);

  for (guint i = 0; i < self->text->formulas->len; i++)
    {
      graphene_point_t at = { origin->x + (float) places[i].x,
                              origin->y + (float) places[i].baseline };

      poise_formula_paint_snapshot (get_paint (self, i), snapshot, &at, &color);
    }
}

static gboolean
find_layout_origin (PoiseTextView *self, graphene_point_t *origin)
{
  int x;
  int y;

  gtk_label_get_layout_offsets (self->label, &x, &y);

  return gtk_widget_compute_point (GTK_WIDGET (self->label), GTK_WIDGET (self),
                                   &GRAPHENE_POINT_INIT ((float) x, (float) y),
                                   origin);
}

/* Boxes are below the text and what is selected of it. */
static void
poise_text_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PoiseTextView *self = POISE_TEXT_VIEW (widget);
  graphene_point_t origin;
  gboolean has_origin = self->text && find_layout_origin (self, &origin);

  if (has_origin && self->text->codes->len > 0)
    poise_code_boxes_snapshot (self->text, gtk_label_get_layout (self->label),
                               &origin, snapshot);

  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->label), snapshot);

  if (has_origin && self->text->formulas->len > 0)
    snapshot_formulas (self, snapshot, &origin);
}

static void
poise_text_view_dispose (GObject *object)
{
  PoiseTextView *self = POISE_TEXT_VIEW (object);

  if (self->label)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->label)));

  clear_text (self);
  g_clear_pointer (&self->inlines, g_ptr_array_unref);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (poise_text_view_parent_class)->dispose (object);
}

static void
poise_text_view_class_init (PoiseTextViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_text_view_dispose;
  widget_class->root = poise_text_view_root;
  widget_class->css_changed = poise_text_view_css_changed;
  widget_class->get_request_mode = poise_text_view_get_request_mode;
  widget_class->measure = poise_text_view_measure;
  widget_class->size_allocate = poise_text_view_size_allocate;
  widget_class->snapshot = poise_text_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "prose");
}

static void
poise_text_view_init (PoiseTextView *self)
{
  self->label = poise_selectable_label_new ();
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}

/* Puts the source of the formulas into the clipboard in place of the gaps. */
static void
copy_clipboard_cb (PoiseTextView *self)
{
  const char *text = gtk_label_get_text (self->label);
  g_autofree char *source = NULL;
  int start;
  int end;

  if ((self->text->formulas->len == 0 && self->text->inserted->len == 0)
      || !gtk_label_get_selection_bounds (self->label, &start, &end))
    return;

  g_signal_stop_emission_by_name (self->label, "copy-clipboard");
  source = poise_text_dup_source (
      self->text, (gsize) (g_utf8_offset_to_pointer (text, start) - text),
      (gsize) (g_utf8_offset_to_pointer (text, end) - text));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), source);
}

/**
 * poise_text_view_new:
 * @inlines: (element-type PoiseInline): the text
 * @language: its language, such as "zh_CN"
 * @use: what it is part of
 *
 * Returns: (transfer floating): a view of the text
 */
GtkWidget *
poise_text_view_new (GPtrArray *inlines, const char *language, PoiseTextUse use)
{
  PoiseTextView *self = g_object_new (POISE_TYPE_TEXT_VIEW, NULL);

  self->inlines = g_ptr_array_ref (inlines);
  self->language = g_strdup (language);
  self->use = use;

  if (use == POISE_TEXT_CELL)
    gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD);

  if (use == POISE_TEXT_BUTTON)
    gtk_label_set_selectable (self->label, FALSE);
  else
    g_signal_connect_object (self->label, "copy-clipboard",
                             G_CALLBACK (copy_clipboard_cb), self,
                             G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * poise_text_view_set_role:
 * @self: a view of a text that does not show yet
 * @role: what the text is to a screen reader, such as a heading
 */
void
poise_text_view_set_role (PoiseTextView *self, GtkAccessibleRole role)
{
  g_object_set (self, "accessible-role", role, NULL);
  self->has_role = TRUE;
}

/**
 * poise_text_view_set_alignment:
 * @self: a view of a text
 * @alignment: where its lines stand; by default, where its script starts
 */
void
poise_text_view_set_alignment (PoiseTextView *self, PoiseAlignment alignment)
{
  self->alignment = alignment;

  if (self->text)
    align (self);
}

/**
 * poise_text_view_dup_words:
 * @self: a view of a text
 *
 * Returns: (transfer full): the text with its formulas in words
 */
char *
poise_text_view_dup_words (PoiseTextView *self)
{
  ensure_text (self);

  return poise_text_dup_words (self->text, self->language);
}
