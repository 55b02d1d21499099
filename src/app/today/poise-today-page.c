/* poise-today-page.c: what there is to do today
 *
 * The one thing to do here is to begin: the button has the focus.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-today-page.h"

#include <glib/gi18n.h>

#include "poise-code-view.h"
#include "poise-focus.h"
#include "poise-format.h"
#include "poise-readiness.h"
#include "poise-study-button.h"

struct _PoiseTodayPage
{
  AdwNavigationPage parent_instance;

  GtkLabel *countdown_label;
  GtkButton *interview_button;
  GtkLabel *work_label;
  GtkLabel *note_label;
  GtkButton *study_button;
  GtkBox *readiness_box;
  GtkLabel *readiness_label;
  GtkLevelBar *readiness_bar;
  GtkLabel *weakest_label;
};

G_DEFINE_FINAL_TYPE (PoiseTodayPage, poise_today_page, ADW_TYPE_NAVIGATION_PAGE)

static void
poise_today_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), POISE_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (poise_today_page_parent_class)->dispose (object);
}

#define BIND(child) \
  gtk_widget_class_bind_template_child (widget_class, PoiseTodayPage, child)

static void
poise_today_page_class_init (PoiseTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_today_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/poiseapp/Poise/ui/today/poise-today-page.ui");
  BIND (countdown_label);
  BIND (interview_button);
  BIND (work_label);
  BIND (note_label);
  BIND (study_button);
  BIND (readiness_box);
  BIND (readiness_label);
  BIND (readiness_bar);
  BIND (weakest_label);
}

static void
poise_today_page_init (PoiseTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  poise_study_button_set (self->study_button, 0, 0, 0);
}

/**
 * poise_today_page_new:
 *
 * Returns: (transfer floating): a page that shows nothing to do yet
 */
PoiseTodayPage *
poise_today_page_new (void)
{
  return g_object_new (POISE_TYPE_TODAY_PAGE, NULL);
}

static char *
format_countdown (PoiseOverview *overview, const PoiseTrack *track)
{
  int days = poise_overview_get_days_left (overview);
  const char *name = track ? track->name : _ ("Interview");
  g_autofree char *left = NULL;

  if (days == 0)
    left = g_strdup (_ ("today"));
  else
    left =
        g_strdup_printf (ngettext ("%d day", "%d days", (gulong) days), days);

  /* Translators: a company, then the days until the interview with it */
  return g_strdup_printf (_ ("%s · %s"), name, left);
}

static void
show_interview (PoiseTodayPage *self,
                PoiseOverview *overview,
                const PoiseTrack *track)
{
  gboolean has_interview = poise_overview_get_interview (overview) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->interview_button), !has_interview);
  gtk_label_set_label (self->countdown_label, _ ("Today"));

  if (has_interview)
    {
      g_autofree char *countdown = format_countdown (overview, track);

      gtk_label_set_label (self->countdown_label, countdown);
    }
}

static char *
format_work (const PoiseToday *today)
{
  int cards = today->due + today->fresh;
  g_autofree char *minutes = NULL;

  if (cards == 0)
    return g_strdup (today->reviewed > 0 ? _ ("Done for today")
                                         : _ ("Nothing is due today"));

  minutes = poise_format_minutes (poise_overview_get_seconds (today));

  /* Translators: a count of cards, and a time such as "19 min" */
  return g_strdup_printf (
      ngettext ("%d card · about %s", "%d cards · about %s", (gulong) cards),
      cards, minutes);
}

static char *
format_note (const PoiseToday *today)
{
  if (today->due > 0 && today->fresh > 0)
    /* Translators: how many cards are due, how many are new */
    return g_strdup_printf (_ ("%d due, %d new"), today->due, today->fresh);

  if (today->due + today->fresh > 0)
    return g_strdup (today->due > 0 ? _ ("All of them due")
                                    : _ ("All of them new"));

  if (today->tomorrow == 0)
    return g_strdup (_ ("Nothing is due tomorrow."));

  return g_strdup_printf (ngettext ("%d card is due tomorrow.",
                                    "%d cards are due tomorrow.",
                                    (gulong) today->tomorrow),
                          today->tomorrow);
}

static int
count_unseen (PoiseOverview *overview)
{
  GPtrArray *categories = poise_overview_get_categories (overview);
  int unseen = 0;

  for (guint i = 0; i < categories->len; i++)
    {
      const PoiseCategory *category = g_ptr_array_index (categories, i);

      unseen += category->cards - category->seen;
    }

  return unseen;
}

static void
show_work (PoiseTodayPage *self, PoiseOverview *overview)
{
  const PoiseToday *today = poise_overview_get_today (overview);
  g_autofree char *work = format_work (today);
  g_autofree char *note = format_note (today);

  gtk_label_set_label (self->work_label, work);
  gtk_label_set_label (self->note_label, note);
  poise_study_button_set (self->study_button, 0, today->due + today->fresh,
                          count_unseen (overview));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->study_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, work,
                                  -1);
}

static gboolean
has_studied (PoiseOverview *overview)
{
  GPtrArray *categories = poise_overview_get_categories (overview);

  for (guint i = 0; i < categories->len; i++)
    if (((const PoiseCategory *) g_ptr_array_index (categories, i))->seen > 0)
      return TRUE;

  return FALSE;
}

static void
show_weakest (PoiseTodayPage *self, const PoiseCategory *weakest)
{
  g_autofree char *percent = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->weakest_label), weakest != NULL);

  if (!weakest)
    return;

  percent = poise_format_percent (weakest->mastery);
  /* Translators: a category, then the share of it that is known */
  text = g_strdup_printf (_ ("Weakest: %s, %s"), weakest->title, percent);
  gtk_label_set_label (self->weakest_label, text);
}

/* Before the first answer there is nothing to be ready with. */
static void
show_readiness (PoiseTodayPage *self,
                PoiseOverview *overview,
                const PoiseTrack *track)
{
  PoiseReadiness readiness = poise_readiness_compute (
      poise_overview_get_interview_view (overview), track);
  g_autofree char *percent = poise_format_percent (readiness.recall);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->readiness_box),
                          has_studied (overview));

  if (poise_overview_get_interview (overview))
    /* Translators: the placeholder is a share such as "71 %" */
    text = g_strdup_printf (_ ("Without more study you would recall %s of what "
                               "they ask on that day"),
                            percent);
  else
    /* Translators: the placeholder is a share such as "71 %" */
    text =
        g_strdup_printf (_ ("You would recall %s of all cards now"), percent);

  gtk_label_set_label (self->readiness_label, text);
  gtk_level_bar_set_value (self->readiness_bar, readiness.recall);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->readiness_bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
      _ ("Readiness"), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, percent, -1);
  show_weakest (self, readiness.weakest);
}

/**
 * poise_today_page_show:
 * @self: a page
 * @overview: what there is to do
 * @track: (nullable): the company that the next interview is with
 */
void
poise_today_page_show (PoiseTodayPage *self,
                       PoiseOverview *overview,
                       const PoiseTrack *track)
{
  gboolean had_focus = gtk_widget_is_focus (GTK_WIDGET (self->study_button));

  show_interview (self, overview, track);
  show_work (self, overview);
  show_readiness (self, overview, track);

  if (had_focus)
    poise_today_page_grab_default (self);

  poise_code_view_warm_up ();
}

/**
 * poise_today_page_grab_default:
 * @self: a page
 *
 * Moves the focus to the button that begins, or without one to the first thing
 * that takes it.
 */
void
poise_today_page_grab_default (PoiseTodayPage *self)
{
  poise_focus_show (GTK_WIDGET (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self->study_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->study_button));
  else if (gtk_widget_get_visible (GTK_WIDGET (self->interview_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->interview_button));
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
