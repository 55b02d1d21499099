/* poise-formula-view.c: a formula on lines of its own
 *
 * As wide as the formula if there is room, else broken at relations into lines
 * that fit. It can take the focus, so that its menu and Ctrl+C work without a
 * mouse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-formula-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "poise-card-font.h"
#include "poise-formula-paint.h"
#include "poise-math-words.h"
#include "poise-text-math.h"

/* No formula is broken into lines narrower than this, in pixels. */
#define LEAST_WIDTH 240

struct _PoiseFormulaView
{
  GtkWidget parent_instance;

  char *tex;
  PoiseMath *math;
  char *words;
  char *language;
  PangoContext *context; /* that the widths below are for */
  int minimum_width;
  int natural_width;

  PoiseMathLayout *layout; /* for @layout_width */
  int layout_width;
  PoiseFormulaPaint *paint; /* of @layout */
  GtkWidget *menu;
};

G_DEFINE_FINAL_TYPE (PoiseFormulaView, poise_formula_view, GTK_TYPE_WIDGET)

static void
clear_layout (PoiseFormulaView *self)
{
  g_clear_pointer (&self->layout, poise_math_layout_free);
  g_clear_pointer (&self->paint, poise_formula_paint_free);
}

/* Lays the formula out for @width pixels; 0 for as many as it takes. */
static void
set_layout (PoiseFormulaView *self, int width)
{
  if (self->layout && self->layout_width == width)
    return;

  clear_layout (self);
  self->layout_width = width;
  self->layout = poise_text_math_new_display (
      self->math, poise_card_font_get (), self->context, width);
}

static int
get_layout_width (PoiseFormulaView *self)
{
  return (int) ceil (self->layout->width);
}

static void
measure_widths (PoiseFormulaView *self)
{
  set_layout (self, 0);
  self->natural_width = get_layout_width (self);
  self->minimum_width = self->natural_width;

  if (self->natural_width <= LEAST_WIDTH)
    return;

  set_layout (self, LEAST_WIDTH);
  self->minimum_width = MIN (self->natural_width, get_layout_width (self));
}

static void
ensure_widths (PoiseFormulaView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  if (self->context && poise_card_font_is_same (self->context, context))
    return;

  g_clear_object (&self->context);
  self->context =
      poise_card_font_create_context (GTK_WIDGET (self), self->language);
  clear_layout (self);
  measure_widths (self);
}

static void
poise_formula_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (poise_formula_view_parent_class)
      ->css_changed (widget, change);

  if (POISE_FORMULA_VIEW (widget)->tex && gtk_widget_get_root (widget))
    ensure_widths (POISE_FORMULA_VIEW (widget));
}

static void
poise_formula_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (poise_formula_view_parent_class)->root (widget);
  ensure_widths (POISE_FORMULA_VIEW (widget));
}

static GtkSizeRequestMode
poise_formula_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
set_layout_for_width (PoiseFormulaView *self, int width)
{
  gboolean is_whole = width < 0 || width >= self->natural_width;

  set_layout (self, is_whole ? 0 : MAX (width, LEAST_WIDTH));
}

static void
poise_formula_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  PoiseFormulaView *self = POISE_FORMULA_VIEW (widget);

  ensure_widths (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->minimum_width;
      *natural = self->natural_width;
      return;
    }

  set_layout_for_width (self, for_size);
  *minimum = *natural =
      (int) (ceil (self->layout->ascent) + ceil (self->layout->descent));
}

static void
poise_formula_view_size_allocate (GtkWidget *widget,
                                  int width,
                                  int height,
                                  int baseline)
{
  PoiseFormulaView *self = POISE_FORMULA_VIEW (widget);

  ensure_widths (self);
  set_layout_for_width (self, width);

  if (self->menu)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
poise_formula_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PoiseFormulaView *self = POISE_FORMULA_VIEW (widget);
  double space = gtk_widget_get_width (widget) - self->layout->width;
  graphene_point_t origin = { (float) MAX (0, floor (space / 2)),
                              (float) ceil (self->layout->ascent) };
  GdkRGBA color;

  if (!self->paint)
    self->paint = poise_formula_paint_new (self->layout, poise_card_font_get (),
                                           self->context);

  gtk_widget_get_color (widget, &color);
  poise_formula_paint_snapshot (self->paint, snapshot, &origin, &color);
}

static void
copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PoiseFormulaView *self = POISE_FORMULA_VIEW (widget);
  g_autofree char *source = g_strdup_printf ("$$%s$$", self->tex);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), source);
}

static void
menu_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PoiseFormulaView *self = POISE_FORMULA_VIEW (widget);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (!self->menu)
    {
      g_menu_append (menu, _ ("_Copy Formula"), "clipboard.copy");
      self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_parent (self->menu, widget);
    }

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), NULL);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pressed_cb (GtkGestureClick *gesture,
            int n_press,
            double x,
            double y,
            PoiseFormulaView *self)
{
  GdkEvent *event =
      gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  gtk_widget_grab_focus (GTK_WIDGET (self));

  if (!gdk_event_triggers_context_menu (event))
    return;

  menu_cb (GTK_WIDGET (self), NULL, NULL);
  gtk_popover_set_pointing_to (
      GTK_POPOVER (self->menu),
      &(GdkRectangle) { .x = (int) x, .y = (int) y, .width = 1, .height = 1 });
}

static void
poise_formula_view_dispose (GObject *object)
{
  PoiseFormulaView *self = POISE_FORMULA_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  clear_layout (self);
  g_clear_object (&self->context);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->tex, g_free);
  g_clear_pointer (&self->math, poise_math_unref);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (poise_formula_view_parent_class)->dispose (object);
}

static void
poise_formula_view_class_init (PoiseFormulaViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_formula_view_dispose;
  widget_class->root = poise_formula_view_root;
  widget_class->css_changed = poise_formula_view_css_changed;
  widget_class->get_request_mode = poise_formula_view_get_request_mode;
  widget_class->measure = poise_formula_view_measure;
  widget_class->size_allocate = poise_formula_view_size_allocate;
  widget_class->snapshot = poise_formula_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "formula");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_MATH);
  gtk_widget_class_install_action (widget_class, "clipboard.copy", NULL,
                                   copy_cb);
  gtk_widget_class_install_action (widget_class, "menu.popup", NULL, menu_cb);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "clipboard.copy", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "clipboard.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10,
                                       GDK_SHIFT_MASK, "menu.popup", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Menu, GDK_NO_MODIFIER_MASK, "menu.popup", NULL);
}

static void
poise_formula_view_init (PoiseFormulaView *self)
{
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), 0);
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

/**
 * poise_formula_view_new:
 * @tex: source of a formula that parses, without delimiters
 * @math: what it parses to
 * @language: language of the text around, such as "zh_CN"
 *
 * Returns: (transfer floating): a view of the formula in display style
 */
GtkWidget *
poise_formula_view_new (const char *tex, PoiseMath *math, const char *language)
{
  PoiseFormulaView *self = g_object_new (POISE_TYPE_FORMULA_VIEW, NULL);

  self->tex = g_strdup (tex);
  self->math = poise_math_ref (math);
  self->language = g_strdup (language);
  self->words = poise_math_to_words (math, language);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->words, -1);

  return GTK_WIDGET (self);
}

/**
 * poise_formula_view_get_words:
 * @self: a view of a formula
 *
 * Returns: (transfer none): the formula as one says it
 */
const char *
poise_formula_view_get_words (PoiseFormulaView *self)
{
  return self->words;
}
