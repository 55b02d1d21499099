/* poise-key-repeat.c: keeps a held key from acting again and again
 *
 * A key that is held down a little too long must not grade the next card.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-key-repeat.h"

#define HELD "poise-held-keycode"

static gboolean
acts_on_card (guint keyval)
{
  return keyval == GDK_KEY_space || keyval == GDK_KEY_Return
         || keyval == GDK_KEY_KP_Enter
         || (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_9)
         || (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_9)
         || (keyval >= GDK_KEY_a && keyval <= GDK_KEY_z)
         || (keyval >= GDK_KEY_A && keyval <= GDK_KEY_Z);
}

static gboolean
is_within (GtkEventControllerKey *controller, gpointer page_type)
{
  GtkWidget *window =
      gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus && gtk_widget_get_ancestor (focus, GPOINTER_TO_SIZE (page_type));
}

static gboolean
pressed_cb (GtkEventControllerKey *controller,
            guint keyval,
            guint keycode,
            GdkModifierType state,
            gpointer user_data)
{
  gpointer held = g_object_get_data (G_OBJECT (controller), HELD);

  if (held == GUINT_TO_POINTER (keycode))
    return acts_on_card (keyval) && is_within (controller, user_data)
               ? GDK_EVENT_STOP
               : GDK_EVENT_PROPAGATE;

  g_object_set_data (G_OBJECT (controller), HELD, GUINT_TO_POINTER (keycode));

  return GDK_EVENT_PROPAGATE;
}

static void
released_cb (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType state,
             gpointer user_data)
{
  g_object_set_data (G_OBJECT (controller), HELD, NULL);
}

/* A key released over another window is not heard of. */
static void
active_changed_cb (GtkEventController *controller)
{
  g_object_set_data (G_OBJECT (controller), HELD, NULL);
}

/**
 * poise_key_repeat_swallow:
 * @window: a window
 * @page_type: a type of widget
 *
 * Letters, digits, Space and Enter act once for each press, however long they
 * are held, while the focus is in a widget of @page_type. The window is watched
 * because a key may be held from one page to the next.
 */
void
poise_key_repeat_swallow (GtkWindow *window, GType page_type)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (pressed_cb),
                    GSIZE_TO_POINTER (page_type));
  g_signal_connect (controller, "key-released", G_CALLBACK (released_cb), NULL);
  g_signal_connect_object (window, "notify::is-active",
                           G_CALLBACK (active_changed_cb), controller,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}
