/* poise-interview-group.c: rows that ask for the interview ahead
 *
 * A choice is kept at once, one after the other: the first one adds the
 * interview that those after it change. One that cannot be kept is taken back.
 * Signals: "saved", the collection has it; "failed" (GError), it could not be
 * kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-interview-group.h"

#include <glib/gi18n.h>

#include "poise-interview-jobs.h"
#include "poise-request.h"
#include "poise-track.h"

struct _PoiseInterviewGroup
{
  AdwPreferencesGroup parent_instance;

  AdwActionRow *date_row;
  GtkMenuButton *date_button;
  GtkCalendar *calendar;
  AdwComboRow *company_row;

  PoiseWorker *worker;
  GPtrArray *tracks;    /* PoiseTrack */
  PoiseInterview *kept; /* what the collection has, NULL if none */
  char *date;           /* NULL if not set */
  gboolean setting_up;
  gboolean saving;
  gboolean changed; /* while saving */
};

G_DEFINE_FINAL_TYPE (PoiseInterviewGroup,
                     poise_interview_group,
                     ADW_TYPE_PREFERENCES_GROUP)

enum
{
  SIGNAL_SAVED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
poise_interview_group_dispose (GObject *object)
{
  PoiseInterviewGroup *self = POISE_INTERVIEW_GROUP (object);

  g_clear_object (&self->worker);
  g_clear_pointer (&self->tracks, g_ptr_array_unref);
  g_clear_pointer (&self->kept, poise_interview_free);
  g_clear_pointer (&self->date, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), POISE_TYPE_INTERVIEW_GROUP);

  G_OBJECT_CLASS (poise_interview_group_parent_class)->dispose (object);
}

static const char *
get_track_key (PoiseInterviewGroup *self)
{
  guint selected = adw_combo_row_get_selected (self->company_row);

  if (selected == 0 || selected > self->tracks->len)
    return "";

  return ((PoiseTrack *) g_ptr_array_index (self->tracks, selected - 1))->key;
}

static void show_kept (PoiseInterviewGroup *self);
static void save (PoiseInterviewGroup *self);

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PoiseInterviewGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  PoiseInterview *interview = poise_worker_run_finish (result, &error);

  self->saving = FALSE;

  if (!interview)
    {
      show_kept (self);
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
      return;
    }

  g_clear_pointer (&self->kept, poise_interview_free);
  self->kept = interview;

  if (self->changed)
    save (self);
  else
    g_signal_emit (self, signals[SIGNAL_SAVED], 0);
}

static void
save (PoiseInterviewGroup *self)
{
  PoiseInterviewRequest *request;

  self->changed = self->saving;

  if (self->saving)
    return;

  self->saving = TRUE;
  request = g_new0 (PoiseInterviewRequest, 1);
  request->id = self->kept ? self->kept->id : 0;
  request->date = g_strdup (self->date);
  request->track = g_strdup (get_track_key (self));
  request->now_ms = poise_now_ms ();
  poise_worker_run_async (self->worker, &poise_interview_set_job, request, NULL,
                          saved_cb, g_object_ref (self));
}

static void
show_date (PoiseInterviewGroup *self)
{
  g_autoptr (GDateTime) today = g_date_time_new_now_local ();
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *today_iso = g_date_time_format (today, "%F");
  g_autofree char *noon = NULL;
  g_autofree char *label = NULL;
  gboolean past = self->date && strcmp (self->date, today_iso) < 0;

  adw_action_row_set_subtitle (self->date_row,
                               past ? _ ("This day has passed") : "");
  /* A company alone says nothing: it counts with a date. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->company_row), self->date != NULL);

  if (!self->date)
    {
      gtk_menu_button_set_label (self->date_button, _ ("Not Set"));
      return;
    }

  noon = g_strconcat (self->date, "T12:00:00", NULL);
  date = g_date_time_new_from_iso8601 (noon, g_date_time_get_timezone (today));
  /* Translators: a date; see g_date_time_format() */
  label = g_date_time_format (date, _ ("%-e %b %Y"));
  gtk_menu_button_set_label (self->date_button, label);
  gtk_calendar_select_day (self->calendar, date);
}

static void
select_company (PoiseInterviewGroup *self, const char *key)
{
  guint selected = 0;

  for (guint i = 0; i < self->tracks->len; i++)
    {
      const PoiseTrack *track = g_ptr_array_index (self->tracks, i);

      if (g_strcmp0 (key, track->key) == 0)
        selected = i + 1;
    }

  adw_combo_row_set_selected (self->company_row, selected);
}

static void
show_kept (PoiseInterviewGroup *self)
{
  gboolean has_date = self->kept && *self->kept->date;

  self->setting_up = TRUE;
  g_set_str (&self->date, has_date ? self->kept->date : NULL);
  select_company (self, self->kept ? self->kept->track : NULL);
  show_date (self);
  self->setting_up = FALSE;
}

static void
take_date (PoiseInterviewGroup *self, char *date)
{
  if (g_strcmp0 (self->date, date) == 0)
    {
      g_free (date);
      return;
    }

  g_free (self->date);
  self->date = date;
  show_date (self);
  save (self);
}

static char *
dup_calendar_date (PoiseInterviewGroup *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);

  return g_date_time_format (date, "%F");
}

static void
day_selected_cb (PoiseInterviewGroup *self)
{
  if (!self->setting_up)
    take_date (self, dup_calendar_date (self));
}

static void
clear_clicked_cb (PoiseInterviewGroup *self)
{
  take_date (self, NULL);
  gtk_menu_button_popdown (self->date_button);
}

/* Done takes the day on the calendar even if it was never moved from. */
static void
done_clicked_cb (PoiseInterviewGroup *self)
{
  take_date (self, dup_calendar_date (self));
  gtk_menu_button_popdown (self->date_button);
}

static void
company_selected_cb (PoiseInterviewGroup *self)
{
  if (!self->setting_up && self->date)
    save (self);
}

static void
poise_interview_group_class_init (PoiseInterviewGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_interview_group_dispose;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", type, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] =
      g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/io/github/poiseapp/Poise/ui/preferences/poise-interview-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PoiseInterviewGroup,
                                        date_row);
  gtk_widget_class_bind_template_child (widget_class, PoiseInterviewGroup,
                                        date_button);
  gtk_widget_class_bind_template_child (widget_class, PoiseInterviewGroup,
                                        calendar);
  gtk_widget_class_bind_template_child (widget_class, PoiseInterviewGroup,
                                        company_row);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, company_selected_cb);
}

static void
poise_interview_group_init (PoiseInterviewGroup *self)
{
  self->setting_up = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_companies (PoiseInterviewGroup *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  /* Translators: no particular company */
  gtk_string_list_append (names, C_ ("company", "Any"));

  for (guint i = 0; i < self->tracks->len; i++)
    {
      const PoiseTrack *track = g_ptr_array_index (self->tracks, i);

      gtk_string_list_append (names, track->name);
    }

  adw_combo_row_set_model (self->company_row, G_LIST_MODEL (names));
}

/**
 * poise_interview_group_set_up:
 * @self: a group
 * @worker: owner of the collection
 * @tracks: (element-type PoiseTrack): the company tracks to choose from
 * @interview: (nullable): the interview ahead
 */
void
poise_interview_group_set_up (PoiseInterviewGroup *self,
                              PoiseWorker *worker,
                              GPtrArray *tracks,
                              const PoiseInterview *interview)
{
  self->setting_up = TRUE;
  g_set_object (&self->worker, worker);
  g_ptr_array_ref (tracks);
  g_clear_pointer (&self->tracks, g_ptr_array_unref);
  self->tracks = tracks;
  g_clear_pointer (&self->kept, poise_interview_free);

  if (interview)
    self->kept = poise_interview_copy (interview);

  fill_companies (self);
  show_kept (self);
}
