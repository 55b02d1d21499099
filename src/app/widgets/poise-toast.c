/* poise-toast.c: short notices over the window that a widget is in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-toast.h"

#include <glib/gi18n.h>

static void
add_toast (GtkWidget *widget, AdwToast *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  g_return_if_fail (overlay);

  adw_toast_set_timeout (toast, 4);
  adw_toast_overlay_dismiss_all (ADW_TOAST_OVERLAY (overlay));
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/**
 * poise_toast_show:
 * @widget: a widget below an #AdwToastOverlay
 * @notice: what to say, plain text
 *
 * Takes the place of the notice before.
 */
void
poise_toast_show (GtkWidget *widget, const char *notice)
{
  g_autofree char *title = g_markup_escape_text (notice, -1);

  add_toast (widget, adw_toast_new (title));
}

#define UNDO_ACTION "poise-undo-action"

static void
undo_clicked_cb (GtkWidget *widget, AdwToast *toast)
{
  gtk_widget_activate_action (
      widget, g_object_get_data (G_OBJECT (toast), UNDO_ACTION), NULL);
}

/**
 * poise_toast_show_with_undo:
 * @widget: a widget below an #AdwToastOverlay
 * @notice: what was done, plain text
 * @undo_action: action of @widget or one above it that takes it back
 */
void
poise_toast_show_with_undo (GtkWidget *widget,
                            const char *notice,
                            const char *undo_action)
{
  g_autofree char *title = g_markup_escape_text (notice, -1);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_button_label (toast, _ ("Undo"));
  g_signal_connect_object (toast, "button-clicked",
                           G_CALLBACK (undo_clicked_cb), widget,
                           G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (toast), UNDO_ACTION, g_strdup (undo_action),
                          g_free);
  add_toast (widget, toast);
}
