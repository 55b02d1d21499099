/* poise-session-summary.c: what a session came to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-session-summary.h"

#include <glib/gi18n.h>

#include "poise-format.h"
#include "poise-overview.h"

struct _PoiseSessionSummary
{
  AdwBin parent_instance;

  AdwStatusPage *status_page;
  GtkLabel *fresh_label;
  GtkLabel *recalled_label;
  AdwActionRow *later_row;
  GtkLabel *later_label;
  GtkLabel *tomorrow_label;
  GtkButton *done_button;
};

G_DEFINE_FINAL_TYPE (PoiseSessionSummary, poise_session_summary, ADW_TYPE_BIN)

/* A bound child that is the bin's own child has to go first: disposing of the
 * template would take it away from under the bin. */
static void
poise_session_summary_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), POISE_TYPE_SESSION_SUMMARY);

  G_OBJECT_CLASS (poise_session_summary_parent_class)->dispose (object);
}

#define BIND(child)                                                        \
  gtk_widget_class_bind_template_child (widget_class, PoiseSessionSummary, \
                                        child)

static void
poise_session_summary_class_init (PoiseSessionSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_session_summary_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/io/github/poiseapp/Poise/ui/study/poise-session-summary.ui");
  BIND (status_page);
  BIND (fresh_label);
  BIND (recalled_label);
  BIND (later_row);
  BIND (later_label);
  BIND (tomorrow_label);
  BIND (done_button);
}

static void
poise_session_summary_init (PoiseSessionSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_number (GtkLabel *label, int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  gtk_label_set_label (label, text);
}

static char *
format_description (const PoiseSessionTally *tally)
{
  g_autofree char *minutes = NULL;

  if (tally->answered == 0)
    return g_strdup (_ ("There was nothing to answer."));

  minutes = poise_format_minutes ((int) (tally->time_ms / 1000));

  /* Translators: a count of answers and a time such as "9 min" */
  return g_strdup_printf (ngettext ("%d answer in %s.", "%d answers in %s.",
                                    (gulong) tally->answered),
                          tally->answered, minutes);
}

static void
overview_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PoiseSessionSummary) self = user_data;
  g_autoptr (PoiseOverview) overview =
      poise_worker_run_finish (result, NULL /* the rest still shows */);

  if (overview)
    set_number (self->tomorrow_label,
                poise_overview_get_today (overview)->tomorrow);
}

/**
 * poise_session_summary_show:
 * @self: a summary
 * @session: a session that is done
 * @worker: owner of the collection
 * @settings: the person's choices
 */
void
poise_session_summary_show (PoiseSessionSummary *self,
                            PoiseSession *session,
                            PoiseWorker *worker,
                            PoiseSettings *settings)
{
  const PoiseSessionTally *tally = poise_session_get_tally (session);
  guint later = poise_session_get_remaining (session);
  g_autofree char *description = format_description (tally);

  adw_status_page_set_description (self->status_page, description);
  set_number (self->fresh_label, tally->fresh);
  set_number (self->recalled_label,
              tally->answered - tally->ratings[POISE_RATING_AGAIN]);
  set_number (self->later_label, (int) later);
  gtk_widget_set_visible (GTK_WIDGET (self->later_row), later > 0);
  gtk_label_set_label (self->tomorrow_label, "…");

  if (later > 0)
    {
      gint64 wait = poise_session_get_next_due_ms (session) - poise_now_ms ();
      g_autofree char *span = poise_format_span (MAX (wait, 0));
      /* Translators: the placeholder is a time such as "25 minutes" */
      g_autofree char *subtitle = g_strdup_printf (_ ("The first in %s"), span);

      adw_action_row_set_subtitle (self->later_row, subtitle);
    }

  poise_worker_run_async (worker, &poise_overview_job,
                          poise_request_new (settings), NULL,
                          overview_loaded_cb, g_object_ref (self));
}

/**
 * poise_session_summary_grab_default:
 * @self: a summary
 *
 * Moves the focus to the button that ends the session.
 */
void
poise_session_summary_grab_default (PoiseSessionSummary *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->done_button));
}
