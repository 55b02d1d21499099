/* poise-card-info-dialog.c: what is known of one card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-card-info-dialog.h"

#include <glib/gi18n.h>

#include "poise-format.h"
#include "poise-grade-name.h"
#include "poise-markdown.h"
#include "poise-plain-text.h"
#include "poise-study-jobs.h"
#include "poise-toast.h"

struct _PoiseCardInfoDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *facts_group;
  AdwSwitchRow *suspended_row;
  AdwPreferencesGroup *history_group;

  PoiseWorker *worker;
  PoiseSettings *settings;
  gint64 card_id;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (PoiseCardInfoDialog,
                     poise_card_info_dialog,
                     ADW_TYPE_DIALOG)

static void
poise_card_info_dialog_dispose (GObject *object)
{
  PoiseCardInfoDialog *self = POISE_CARD_INFO_DIALOG (object);

  g_clear_object (&self->worker);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), POISE_TYPE_CARD_INFO_DIALOG);

  G_OBJECT_CLASS (poise_card_info_dialog_parent_class)->dispose (object);
}

static void
poise_card_info_dialog_class_init (PoiseCardInfoDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_card_info_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/io/github/poiseapp/Poise/ui/study/poise-card-info-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PoiseCardInfoDialog,
                                        facts_group);
  gtk_widget_class_bind_template_child (widget_class, PoiseCardInfoDialog,
                                        suspended_row);
  gtk_widget_class_bind_template_child (widget_class, PoiseCardInfoDialog,
                                        history_group);
}

static void
poise_card_info_dialog_init (PoiseCardInfoDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_fact (AdwPreferencesGroup *group, const char *title, const char *value)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (value);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, value, -1);
  adw_preferences_group_add (group, row);
}

static const char *
get_state_name (const PoiseCard *card)
{
  switch (card->state)
    {
    case POISE_CARD_NEW:
      return C_ ("card", "New");

    case POISE_CARD_LEARNING:
      return C_ ("card", "Learning");

    case POISE_CARD_REVIEW:
    default:
      return C_ ("card", "In review");
    }
}

static const char *
get_level_name (const char *level)
{
  if (g_str_equal (level, "easy"))
    return C_ ("level", "Easy");

  if (g_str_equal (level, "hard"))
    return C_ ("level", "Hard");

  return C_ ("level", "Medium");
}

static void
add_memory_facts (PoiseCardInfoDialog *self, const PoiseCard *card)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *due = poise_format_date (card->due_ms, zone);
  g_autofree char *last = poise_format_date (card->last_review_ms, zone);
  g_autofree char *difficulty =
      g_strdup_printf ("%.1f", card->memory.difficulty);
  g_autofree char *stability = g_strdup_printf (
      /* Translators: a number of days with a decimal */
      _ ("%.1f days"), card->memory.stability);

  add_fact (self->facts_group, _ ("Last answered"), last);
  add_fact (self->facts_group, _ ("Due"), due);
  add_fact (self->facts_group, _ ("Stability"), stability);
  add_fact (self->facts_group, _ ("Difficulty, 1 to 10"), difficulty);
}

static void
fill_facts (PoiseCardInfoDialog *self, const PoiseCardContent *content)
{
  const PoiseCard *card = &content->card;
  g_autoptr (PoiseDocument) question =
      poise_document_new_from_markdown (content->text->question);
  g_autofree char *text = poise_document_to_plain_text (question);
  g_autofree char *title = g_markup_escape_text (content->category, -1);
  g_autofree char *description = g_markup_escape_text (text, -1);
  g_autofree char *answers = g_strdup_printf ("%d", card->reps);
  g_autofree char *lapses = g_strdup_printf ("%d", card->lapses);

  adw_preferences_group_set_title (self->facts_group, title);
  adw_preferences_group_set_description (self->facts_group, description);
  adw_switch_row_set_active (self->suspended_row, card->suspended);

  add_fact (self->facts_group, _ ("State"), get_state_name (card));
  add_fact (self->facts_group, _ ("Level"),
            get_level_name (content->note->level));

  if (card->state != POISE_CARD_NEW)
    add_memory_facts (self, card);

  add_fact (self->facts_group, _ ("Answers"), answers);
  add_fact (self->facts_group, _ ("Lapses"), lapses);
}

static void
content_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PoiseCardInfoDialog) self = user_data;
  g_autoptr (PoiseCardContent) content =
      poise_worker_run_finish (result, NULL /* an empty dialog says enough */);

  if (!content)
    return;

  self->filling = TRUE;
  fill_facts (self, content);
  self->filling = FALSE;
}

static void
add_review (PoiseCardInfoDialog *self, const PoiseReview *review)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  PoiseOutcome outcome = { .days = review->interval_days,
                           .due_ms = review->due_ms };
  g_autofree char *date = poise_format_date (review->time_ms, zone);
  g_autofree char *interval =
      poise_format_interval_short (&outcome, review->time_ms);
  /* Translators: a grade, then the time after which the card comes back */
  g_autofree char *value = g_strdup_printf (
      _ ("%s, back in %s"), poise_grade_name_get (review->rating), interval);

  add_fact (self->history_group, date, value);
}

/* The newest first. */
static void
history_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PoiseCardInfoDialog) self = user_data;
  g_autoptr (GArray) reviews =
      poise_worker_run_finish (result, NULL /* the facts still show */);

  if (!reviews || reviews->len == 0)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->history_group), FALSE);
      return;
    }

  for (guint i = reviews->len; i > 0; i--)
    add_review (self, &g_array_index (reviews, PoiseReview, i - 1));
}

static PoiseRequest *
create_request (PoiseCardInfoDialog *self)
{
  PoiseRequest *request = poise_request_new (self->settings);

  request->card_id = self->card_id;

  return request;
}

static void
suspended_set_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PoiseCardInfoDialog) self = user_data;
  g_autofree PoiseReceipt *receipt =
      poise_worker_run_finish (result, NULL /* the switch goes back */);

  if (receipt)
    return;

  self->filling = TRUE;
  adw_switch_row_set_active (self->suspended_row,
                             !adw_switch_row_get_active (self->suspended_row));
  self->filling = FALSE;
}

static void
suspended_switched_cb (PoiseCardInfoDialog *self)
{
  PoiseRequest *request;

  if (self->filling)
    return;

  request = create_request (self);
  request->operation.kind = POISE_OPERATION_SUSPEND;
  request->value = adw_switch_row_get_active (self->suspended_row);
  poise_worker_run_async (self->worker, &poise_mark_job, request, NULL,
                          suspended_set_cb, g_object_ref (self));
}

/**
 * poise_card_info_dialog_present:
 * @worker: owner of the collection
 * @settings: the person's choices
 * @card_id: a card
 * @can_suspend: whether to offer suspending; a session has a key for it that
 *   also takes the card away
 * @parent: widget in the window that asks
 *
 * Returns: (transfer none): the dialog, shown
 */
PoiseCardInfoDialog *
poise_card_info_dialog_present (PoiseWorker *worker,
                                PoiseSettings *settings,
                                gint64 card_id,
                                gboolean can_suspend,
                                GtkWidget *parent)
{
  PoiseCardInfoDialog *self = g_object_new (POISE_TYPE_CARD_INFO_DIALOG, NULL);

  self->worker = g_object_ref (worker);
  self->settings = g_object_ref (settings);
  self->card_id = card_id;
  gtk_widget_set_visible (GTK_WIDGET (self->suspended_row), can_suspend);
  g_signal_connect_object (self->suspended_row, "notify::active",
                           G_CALLBACK (suspended_switched_cb), self,
                           G_CONNECT_SWAPPED);
  poise_worker_run_async (worker, &poise_content_job, create_request (self),
                          NULL, content_loaded_cb, g_object_ref (self));
  poise_worker_run_async (worker, &poise_history_job, create_request (self),
                          NULL, history_loaded_cb, g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);

  return self;
}
