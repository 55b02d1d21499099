/* poise-study-page.c: one study session, card after card
 *
 * Renders whatever state the driver is in; its actions are commands to the
 * driver.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-study-page.h"

#include <glib/gi18n.h>

#include "poise-card-info-dialog.h"
#include "poise-card-view.h"
#include "poise-focus.h"
#include "poise-key-table.h"
#include "poise-problem.h"
#include "poise-rating-panel.h"
#include "poise-session-summary.h"
#include "poise-study-driver.h"
#include "poise-toast.h"

#define PAGE_WIDTH 640 /* pixels, at the normal size of text */

struct _PoiseStudyPage
{
  AdwNavigationPage parent_instance;

  GtkMenuButton *menu_button;
  GtkProgressBar *progress_bar;
  GtkLabel *progress_label;
  GtkImage *flag_image;
  GtkImage *star_image;
  AdwBanner *problem_banner;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  AdwClamp *card_clamp;
  PoiseCardView *card_view;
  PoiseSessionSummary *summary;
  GtkStack *bottom_stack;
  GtkButton *show_button;
  PoiseRatingPanel *rating_panel;

  PoiseWorker *worker;
  PoiseSettings *settings;
  PoiseStudyDriver *driver;

  gint64 rendered_card;
  PoiseSessionPhase rendered_phase;
};

G_DEFINE_FINAL_TYPE (PoiseStudyPage, poise_study_page, ADW_TYPE_NAVIGATION_PAGE)

static const struct
{
  const char *action;
  PoiseCommand command;
  const char *parameter_type;
} commands[] = {
  { "study.proceed", POISE_COMMAND_PROCEED, NULL },
  { "study.grade", POISE_COMMAND_GRADE, "i" },
  { "study.tick", POISE_COMMAND_TICK, "i" },
  { "study.section", POISE_COMMAND_SECTION, "i" },
  { "study.undo", POISE_COMMAND_UNDO, NULL },
  { "study.language", POISE_COMMAND_LANGUAGE, NULL },
  { "study.flag", POISE_COMMAND_FLAG, NULL },
  { "study.star", POISE_COMMAND_STAR, NULL },
  { "study.bury", POISE_COMMAND_BURY, NULL },
  { "study.suspend", POISE_COMMAND_SUSPEND, NULL },
};

static void
command_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PoiseStudyPage *self = POISE_STUDY_PAGE (widget);
  int argument = parameter ? g_variant_get_int32 (parameter) : 0;

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].action, action_name))
      poise_study_driver_do (self->driver, commands[i].command, argument);
}

static void
leave_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "navigation.pop", NULL);
}

static void
info_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PoiseStudyPage *self = POISE_STUDY_PAGE (widget);
  const PoiseCardContent *content =
      poise_study_driver_get_content (self->driver);

  if (content)
    poise_card_info_dialog_present (self->worker, self->settings,
                                    content->card.id, FALSE, widget);
}

static void
source_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PoiseStudyPage *self = POISE_STUDY_PAGE (widget);
  PoiseNoteText *text = poise_study_driver_get_text (self->driver);
  g_autoptr (GtkUriLauncher) launcher = NULL;
  PoiseSource *source;

  if (!text)
    return;

  if (text->sources->len == 0)
    {
      poise_toast_show (widget, _ ("This card names no source"));
      return;
    }

  source = g_ptr_array_index (text->sources, 0);
  launcher = gtk_uri_launcher_new (source->url);
  gtk_uri_launcher_launch (
      launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
      NULL /* the desktop says itself what went wrong */, NULL);
}

/* By most of a page, so that the eye finds the last lines again. */
static void
scroll_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PoiseStudyPage *self = POISE_STUDY_PAGE (widget);
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (self->scroller);
  double step = 0.85 * gtk_adjustment_get_page_size (adjustment);

  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment)
                                + step * g_variant_get_int32 (parameter));
}

static void
poise_study_page_dispose (GObject *object)
{
  PoiseStudyPage *self = POISE_STUDY_PAGE (object);

  g_clear_object (&self->driver);
  g_clear_object (&self->worker);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), POISE_TYPE_STUDY_PAGE);

  G_OBJECT_CLASS (poise_study_page_parent_class)->dispose (object);
}

#define BIND(child) \
  gtk_widget_class_bind_template_child (widget_class, PoiseStudyPage, child)

static void
poise_study_page_class_init (PoiseStudyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_study_page_dispose;

  g_type_ensure (POISE_TYPE_CARD_VIEW);
  g_type_ensure (POISE_TYPE_RATING_PANEL);
  g_type_ensure (POISE_TYPE_SESSION_SUMMARY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/poiseapp/Poise/ui/study/poise-study-page.ui");
  BIND (menu_button);
  BIND (progress_bar);
  BIND (progress_label);
  BIND (flag_image);
  BIND (star_image);
  BIND (problem_banner);
  BIND (stack);
  BIND (scroller);
  BIND (card_clamp);
  BIND (card_view);
  BIND (summary);
  BIND (bottom_stack);
  BIND (show_button);
  BIND (rating_panel);

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_install_action (widget_class, commands[i].action,
                                     commands[i].parameter_type, command_cb);

  gtk_widget_class_install_action (widget_class, "study.leave", NULL, leave_cb);
  gtk_widget_class_install_action (widget_class, "study.info", NULL, info_cb);
  gtk_widget_class_install_action (widget_class, "study.scroll", "i",
                                   scroll_cb);
  gtk_widget_class_install_action (widget_class, "study.source", NULL,
                                   source_cb);
}

/* The menu gives the focus back to where the next key belongs. */
static void
menu_active_changed_cb (PoiseStudyPage *self)
{
  if (!gtk_menu_button_get_active (self->menu_button))
    poise_study_page_grab_default (self);
}

static void
poise_study_page_init (PoiseStudyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->menu_button, "notify::active",
                           G_CALLBACK (menu_active_changed_cb), self,
                           G_CONNECT_SWAPPED);
  poise_key_table_bind (GTK_WIDGET (self), POISE_KEYS_STUDY);
  gtk_widget_add_controller (
      GTK_WIDGET (self->show_button),
      poise_key_table_create_controller ("study.proceed"));
}

static void
render_progress (PoiseStudyPage *self, PoiseSession *session)
{
  int answered = poise_session_get_tally (session)->answered;
  int total = answered + (int) poise_session_get_remaining (session);
  /* Translators: cards answered and all cards of a session */
  g_autofree char *text = g_strdup_printf (_ ("%d / %d"), answered, total);

  gtk_progress_bar_set_fraction (self->progress_bar,
                                 poise_session_get_progress (session));
  gtk_label_set_label (self->progress_label, text);
}

/* A screen reader reads the question with the button that has the focus. */
static void
render_question (PoiseStudyPage *self)
{
  g_autofree char *question = poise_card_view_dup_question (self->card_view);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->show_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, question,
                                  -1);
  gtk_stack_set_visible_child_name (self->bottom_stack, "question");
}

static void
render_grades (PoiseStudyPage *self)
{
  const PoiseCardContent *content =
      poise_study_driver_get_content (self->driver);
  PoiseRatingAdvice advice = poise_study_driver_get_advice (self->driver);

  poise_rating_panel_show (self->rating_panel, &content->preview,
                           poise_settings_get_grading_mode (self->settings));
  poise_rating_panel_set_advice (self->rating_panel, &advice);
  gtk_stack_set_visible_child_name (self->bottom_stack, "answer");
}

static void
announce_answer (PoiseStudyPage *self)
{
  g_autofree char *answer = poise_card_view_dup_answer (self->card_view);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), answer,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
scroll_to_top (PoiseStudyPage *self)
{
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
focus_next_step (PoiseStudyPage *self)
{
  poise_focus_show (GTK_WIDGET (self));

  switch (self->rendered_phase)
    {
    case POISE_SESSION_QUESTION:
      gtk_widget_grab_focus (GTK_WIDGET (self->show_button));
      break;

    case POISE_SESSION_ANSWER:
      poise_rating_panel_grab_default (self->rating_panel);
      break;

    case POISE_SESSION_DONE:
    default:
      poise_session_summary_grab_default (self->summary);
      break;
    }
}

static void
render_card (PoiseStudyPage *self, PoiseSession *session)
{
  const PoiseCardContent *content =
      poise_study_driver_get_content (self->driver);

  poise_card_view_set_text (self->card_view,
                            poise_study_driver_get_text (self->driver),
                            content->category);
  poise_card_view_render (self->card_view, session);
  gtk_widget_set_visible (GTK_WIDGET (self->flag_image), content->card.flagged);
  gtk_widget_set_visible (GTK_WIDGET (self->star_image), content->card.starred);

  if (poise_session_get_phase (session) == POISE_SESSION_ANSWER)
    render_grades (self);
  else
    render_question (self);

  gtk_stack_set_visible_child_name (self->stack, "card");
}

static void
render_summary (PoiseStudyPage *self, PoiseSession *session)
{
  gtk_widget_set_visible (GTK_WIDGET (self->flag_image), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->star_image), FALSE);
  gtk_stack_set_visible_child_name (self->bottom_stack, "none");
  poise_session_summary_show (self->summary, session, self->worker,
                              self->settings);
  gtk_stack_set_visible_child_name (self->stack, "summary");
}

/* The focus goes where the next key belongs, once for each card and phase. A
 * question is read from its first line; its answer opens below it. */
static void
follow_session (PoiseStudyPage *self, PoiseSession *session)
{
  const PoiseQueueItem *item = poise_session_get_current (session);
  PoiseSessionPhase phase = poise_session_get_phase (session);
  gint64 card = item ? item->card_id : 0;

  if (card == self->rendered_card && phase == self->rendered_phase)
    return;

  if (card != self->rendered_card || phase == POISE_SESSION_QUESTION)
    scroll_to_top (self);

  self->rendered_card = card;
  self->rendered_phase = phase;
  focus_next_step (self);

  if (phase == POISE_SESSION_ANSWER)
    announce_answer (self);
}

static void
changed_cb (PoiseStudyPage *self)
{
  PoiseSession *session = poise_study_driver_get_session (self->driver);

  adw_banner_set_revealed (self->problem_banner, FALSE);
  adw_banner_set_title (self->problem_banner, "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "study.undo",
                                 poise_session_get_undo (session) != NULL);
  render_progress (self, session);

  if (poise_session_get_phase (session) == POISE_SESSION_DONE)
    render_summary (self, session);
  else
    render_card (self, session);

  follow_session (self, session);
}

static const char *
get_notice (PoiseOperationKind kind, gboolean undone)
{
  switch (kind)
    {
    case POISE_OPERATION_GRADE:
      return undone ? _ ("Grade undone") : NULL;

    case POISE_OPERATION_SUSPEND:
      return undone ? _ ("Card unsuspended") : _ ("Card suspended");

    case POISE_OPERATION_BURY:
      return undone ? _ ("Card unburied") : _ ("Buried until tomorrow");

    case POISE_OPERATION_FLAG:
      return undone ? _ ("Flag change undone") : NULL;

    case POISE_OPERATION_STAR:
      return undone ? _ ("Star change undone") : NULL;

    default:
      g_assert_not_reached ();
    }
}

/* A mark shows as an image in the header bar: whoever does not see it hears it.
 * The card is still the one from before the mark. */
static void
announce_mark (PoiseStudyPage *self, PoiseOperationKind kind)
{
  const PoiseCard *card = &poise_study_driver_get_content (self->driver)->card;
  const char *notice;

  if (kind == POISE_OPERATION_FLAG)
    notice = card->flagged ? _ ("Flag removed") : _ ("Flagged");
  else if (kind == POISE_OPERATION_STAR)
    notice = card->starred ? _ ("Star removed") : _ ("Starred");
  else
    return;

  gtk_accessible_announce (GTK_ACCESSIBLE (self), notice,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* What takes the card away says so, with the way back. */
static void
done_cb (PoiseStudyPage *self, int kind, gboolean undone)
{
  const char *notice = get_notice ((PoiseOperationKind) kind, undone);

  if (!undone)
    announce_mark (self, (PoiseOperationKind) kind);

  if (!notice)
    return;

  if (undone)
    poise_toast_show (GTK_WIDGET (self), notice);
  else
    poise_toast_show_with_undo (GTK_WIDGET (self), notice, "study.undo");
}

/* Without a session there is nothing to stay for. */
static void
failed_cb (PoiseStudyPage *self, const GError *error)
{
  g_autofree char *sentence =
      poise_problem_dup_sentence (error, poise_worker_get_path (self->worker));

  if (!poise_study_driver_get_session (self->driver))
    {
      poise_toast_show (GTK_WIDGET (self), sentence);
      gtk_widget_activate_action (GTK_WIDGET (self), "study.leave", NULL);
      return;
    }

  adw_banner_set_title (self->problem_banner, sentence);
  adw_banner_set_revealed (self->problem_banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* Large text needs a wide page for lines as long as is good to read. */
static gboolean
get_page_width (GValue *value, GVariant *variant, gpointer user_data)
{
  double scale = MAX (g_variant_get_double (variant), 1);

  g_value_set_int (value, (int) (scale * PAGE_WIDTH));

  return TRUE;
}

/**
 * poise_study_page_new:
 * @worker: owner of the collection
 * @settings: the person's choices
 *
 * Returns: (transfer floating): a page without a session
 */
PoiseStudyPage *
poise_study_page_new (PoiseWorker *worker, PoiseSettings *settings)
{
  PoiseStudyPage *self = g_object_new (POISE_TYPE_STUDY_PAGE, NULL);

  self->worker = g_object_ref (worker);
  self->settings = g_object_ref (settings);
  self->driver = poise_study_driver_new (worker, settings);
  g_settings_bind_with_mapping (
      poise_settings_get_store (settings), "card-text-scale", self->card_clamp,
      "maximum-size", G_SETTINGS_BIND_GET, get_page_width, NULL, NULL, NULL);
  g_signal_connect_object (self->driver, "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->driver, "done", G_CALLBACK (done_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->driver, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * poise_study_page_start:
 * @self: a page without a session
 * @category_id: a category, or 0 for all
 * @extra: new cards to allow beyond the day's limit, 0 or more
 */
void
poise_study_page_start (PoiseStudyPage *self, gint64 category_id, int extra)
{
  poise_study_driver_start (self->driver, category_id, extra);
}

/**
 * poise_study_page_grab_default:
 * @self: a page
 *
 * Moves the focus to where the next key belongs.
 */
void
poise_study_page_grab_default (PoiseStudyPage *self)
{
  if (poise_study_driver_get_session (self->driver))
    focus_next_step (self);
}

/**
 * poise_study_page_popup:
 * @self: a page
 *
 * Opens the menu of the card.
 */
void
poise_study_page_popup (PoiseStudyPage *self)
{
  gtk_menu_button_popup (self->menu_button);
}
