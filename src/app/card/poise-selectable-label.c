/* poise-selectable-label.c: text to select that leaves the keys alone
 *
 * A label whose text can be selected is a stop of the Tab key, and a card has
 * many. These labels take the focus only when they are pressed, and are a stop
 * again only if they have links. While they have the focus, Space and Return
 * still do what they do on the page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-selectable-label.h"

#include "poise-key-table.h"

#define HAS_KEYS "poise-has-keys"

static gboolean
has_links (GtkLabel *label)
{
  return strstr (gtk_label_get_label (label), "<a ") != NULL;
}

/* A label takes Return for its links even if it has none. */
static void
add_keys (GtkLabel *label)
{
  if (has_links (label) || g_object_get_data (G_OBJECT (label), HAS_KEYS))
    return;

  g_object_set_data (G_OBJECT (label), HAS_KEYS, GINT_TO_POINTER (TRUE));
  gtk_widget_add_controller (
      GTK_WIDGET (label), poise_key_table_create_controller ("study.proceed"));
}

static void
pressed_cb (GtkLabel *label)
{
  add_keys (label);
  gtk_widget_set_can_focus (GTK_WIDGET (label), TRUE);
}

static void
left_cb (GtkLabel *label)
{
  gtk_widget_set_can_focus (GTK_WIDGET (label), has_links (label));
}

/* Else a label with links selects all its text when the Tab key comes to it. */
static void
select_nothing_on_focus (GtkWidget *label)
{
  GtkSettings *settings = gtk_widget_get_settings (label);
  gboolean selects;

  g_object_get (settings, "gtk-label-select-on-focus", &selects, NULL);

  if (selects)
    g_object_set (settings, "gtk-label-select-on-focus", FALSE, NULL);
}

/**
 * poise_selectable_label_new:
 *
 * Returns: (transfer floating): an empty label that wraps
 */
GtkLabel *
poise_selectable_label_new (void)
{
  GtkWidget *label = g_object_new (
      GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign",
      0.0, "selectable", TRUE, "can-focus", FALSE, NULL);
  GtkGesture *press = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  select_nothing_on_focus (label);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_cb), label,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), label,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (label, focus);

  return GTK_LABEL (label);
}

/**
 * poise_selectable_label_set_markup:
 * @label: a label of this kind
 * @markup: Pango markup, and <a> for links
 */
void
poise_selectable_label_set_markup (GtkLabel *label, const char *markup)
{
  gtk_label_set_markup (label, markup);
  gtk_widget_set_can_focus (GTK_WIDGET (label), has_links (label));
}
