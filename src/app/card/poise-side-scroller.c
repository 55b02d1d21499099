/* poise-side-scroller.c: what is too wide for the page scrolls sideways
 *
 * A GtkScrolledWindow asks for the height that its content has at its
 * narrowest; this asks for the height that the content has at the width it will
 * get, as text that wraps needs. It never scrolls up or down, so the wheel
 * scrolls the page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-side-scroller.h"

/* Room: a widget around the content that asks for no height of its own, so that
 * the scrolled window takes whatever height it is given. */

#define TYPE_ROOM (room_get_type ())

G_DECLARE_FINAL_TYPE (Room, room, POISE, ROOM, GtkWidget)

struct _Room
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (Room, room, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
room_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
room_measure (GtkWidget *widget,
              GtkOrientation orientation,
              int for_size,
              int *minimum,
              int *natural,
              int *minimum_baseline,
              int *natural_baseline)
{
  GtkWidget *content = gtk_widget_get_first_child (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_widget_measure (content, orientation, -1, minimum, natural, NULL, NULL);
  else if (for_size >= 0)
    gtk_widget_measure (content, orientation, for_size, minimum, natural, NULL,
                        NULL);
}

static void
room_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, -1,
                       NULL);
}

static void
room_dispose (GObject *object)
{
  GtkWidget *content = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (content)
    gtk_widget_unparent (content);

  G_OBJECT_CLASS (room_parent_class)->dispose (object);
}

static void
room_class_init (RoomClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = room_dispose;
  widget_class->get_request_mode = room_get_request_mode;
  widget_class->measure = room_measure;
  widget_class->size_allocate = room_size_allocate;
}

static void
room_init (Room *self)
{
}

struct _PoiseSideScroller
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scrolled_window;
  GtkWidget *content;
};

G_DEFINE_FINAL_TYPE (PoiseSideScroller, poise_side_scroller, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
poise_side_scroller_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_width (PoiseSideScroller *self)
{
  int minimum;

  gtk_widget_measure (self->content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                      NULL, NULL, NULL);

  return minimum;
}

/* Where scrollbars do not lie over the content, one takes room below it. */
static int
measure_scrollbar (PoiseSideScroller *self)
{
  GtkWidget *scrollbar =
      gtk_scrolled_window_get_hscrollbar (self->scrolled_window);
  gboolean overlay;
  int height;

  g_object_get (gtk_widget_get_settings (scrollbar), "gtk-overlay-scrolling",
                &overlay, NULL);
  gtk_widget_measure (scrollbar, GTK_ORIENTATION_VERTICAL, -1, &height, NULL,
                      NULL, NULL);

  return overlay ? 0 : height;
}

/* Returns the baseline of the content. */
static int
measure_height (PoiseSideScroller *self, int width, int *minimum, int *natural)
{
  int narrowest = measure_width (self);
  int scrollbar = width < narrowest ? measure_scrollbar (self) : 0;
  int baseline;

  gtk_widget_measure (self->content, GTK_ORIENTATION_VERTICAL,
                      MAX (width, narrowest), minimum, natural, NULL,
                      &baseline);
  *minimum += scrollbar;
  *natural += scrollbar;

  return baseline;
}

static void
poise_side_scroller_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  PoiseSideScroller *self = POISE_SIDE_SCROLLER (widget);
  int least;

  gtk_widget_measure (GTK_WIDGET (self->scrolled_window), orientation, -1,
                      &least, NULL, NULL, NULL);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum_baseline = *natural_baseline =
        measure_height (self, for_size, minimum, natural);
  else
    gtk_widget_measure (self->content, orientation, -1, NULL, natural, NULL,
                        NULL);

  *minimum =
      MAX (least, orientation == GTK_ORIENTATION_VERTICAL ? *minimum : 0);
  *natural = MAX (*natural, *minimum);
}

/* Only where there is something to scroll is it a stop of the Tab key, and does
 * it cut off what reaches beyond its edges, as boxes behind code do. */
static void
set_scrolls (PoiseSideScroller *self, gboolean scrolls)
{
  gtk_widget_set_focusable (GTK_WIDGET (self->scrolled_window), scrolls);
  gtk_widget_set_overflow (
      gtk_scrolled_window_get_child (self->scrolled_window),
      scrolls ? GTK_OVERFLOW_HIDDEN : GTK_OVERFLOW_VISIBLE);
}

static void
poise_side_scroller_size_allocate (GtkWidget *widget,
                                   int width,
                                   int height,
                                   int baseline)
{
  PoiseSideScroller *self = POISE_SIDE_SCROLLER (widget);

  set_scrolls (self, width < measure_width (self));
  gtk_widget_allocate (GTK_WIDGET (self->scrolled_window), width, height, -1,
                       NULL);
}

/* A scrolled window without anything to focus or to scroll would stop the Tab
 * key without taking the focus. */
static gboolean
poise_side_scroller_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PoiseSideScroller *self = POISE_SIDE_SCROLLER (widget);
  GtkWidget *scrolled_window = GTK_WIDGET (self->scrolled_window);

  return gtk_widget_child_focus (gtk_widget_get_focusable (scrolled_window)
                                     ? scrolled_window
                                     : self->content,
                                 direction);
}

static void
poise_side_scroller_dispose (GObject *object)
{
  PoiseSideScroller *self = POISE_SIDE_SCROLLER (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (child)
    gtk_widget_unparent (child);

  self->scrolled_window = NULL;
  self->content = NULL;

  G_OBJECT_CLASS (poise_side_scroller_parent_class)->dispose (object);
}

static void
poise_side_scroller_class_init (PoiseSideScrollerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_side_scroller_dispose;
  widget_class->get_request_mode = poise_side_scroller_get_request_mode;
  widget_class->measure = poise_side_scroller_measure;
  widget_class->size_allocate = poise_side_scroller_size_allocate;
  widget_class->focus = poise_side_scroller_focus;
}

static void
poise_side_scroller_init (PoiseSideScroller *self)
{
  GtkWidget *scrolled_window =
      g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vscrollbar-policy",
                    GTK_POLICY_NEVER, "focusable", FALSE, NULL);

  gtk_widget_add_css_class (scrolled_window, "sideways");
  gtk_widget_set_parent (scrolled_window, GTK_WIDGET (self));
  self->scrolled_window = GTK_SCROLLED_WINDOW (scrolled_window);
}

/**
 * poise_side_scroller_new:
 * @content: (transfer floating): what may be too wide
 *
 * Returns: (transfer floating): a widget as narrow as there is need
 */
GtkWidget *
poise_side_scroller_new (GtkWidget *content)
{
  PoiseSideScroller *self = g_object_new (POISE_TYPE_SIDE_SCROLLER, NULL);
  GtkWidget *room = g_object_new (TYPE_ROOM, NULL);

  self->content = content;
  gtk_widget_set_parent (content, room);
  gtk_scrolled_window_set_child (self->scrolled_window, room);

  return GTK_WIDGET (self);
}
