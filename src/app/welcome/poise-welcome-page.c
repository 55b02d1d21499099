/* poise-welcome-page.c: what the first start asks
 *
 * Language, minutes and interview on one page, each with a default; the button
 * that has the focus goes straight to the first card. Signal: "done".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-welcome-page.h"

#include "poise-focus.h"
#include "poise-language-row.h"

struct _PoiseWelcomePage
{
  AdwBin parent_instance;

  GtkButton *start_button;
  AdwComboRow *language_row;
  GtkSpinButton *minutes_spin;
  PoiseInterviewGroup *interview_group;
};

G_DEFINE_FINAL_TYPE (PoiseWelcomePage, poise_welcome_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
start_clicked_cb (PoiseWelcomePage *self)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
poise_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), POISE_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (poise_welcome_page_parent_class)->dispose (object);
}

static void
poise_welcome_page_class_init (PoiseWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_welcome_page_dispose;

  signals[SIGNAL_DONE] =
      g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (POISE_TYPE_INTERVIEW_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/io/github/poiseapp/Poise/ui/welcome/poise-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PoiseWelcomePage,
                                        start_button);
  gtk_widget_class_bind_template_child (widget_class, PoiseWelcomePage,
                                        language_row);
  gtk_widget_class_bind_template_child (widget_class, PoiseWelcomePage,
                                        minutes_spin);
  gtk_widget_class_bind_template_child (widget_class, PoiseWelcomePage,
                                        interview_group);
  gtk_widget_class_bind_template_callback (widget_class, start_clicked_cb);
}

static void
poise_welcome_page_init (PoiseWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * poise_welcome_page_set_up:
 * @self: a page
 * @settings: the person's choices, changed as the person changes them
 */
void
poise_welcome_page_set_up (PoiseWelcomePage *self, PoiseSettings *settings)
{
  poise_language_row_set_up (self->language_row, settings);
  g_settings_bind (poise_settings_get_store (settings), "minutes-per-day",
                   self->minutes_spin, "value", G_SETTINGS_BIND_DEFAULT);
}

/**
 * poise_welcome_page_get_interview_group:
 * @self: a page
 *
 * Returns: (transfer none): the rows that ask for the interview
 */
PoiseInterviewGroup *
poise_welcome_page_get_interview_group (PoiseWelcomePage *self)
{
  return self->interview_group;
}

/**
 * poise_welcome_page_grab_default:
 * @self: a page
 *
 * Moves the focus to the button that begins.
 */
void
poise_welcome_page_grab_default (PoiseWelcomePage *self)
{
  poise_focus_show (GTK_WIDGET (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->start_button));
}
