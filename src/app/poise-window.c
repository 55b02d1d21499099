/* poise-window.c: the window
 *
 * Owns the worker and the overview that its pages show. What the overview is
 * read from changes with each session, setting and day; it is then read anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-window.h"

#include <glib/gi18n.h>

#include "poise-category-page.h"
#include "poise-decks.h"
#include "poise-key-repeat.h"
#include "poise-key-table.h"
#include "poise-overview.h"
#include "poise-preferences-dialog.h"
#include "poise-problem.h"
#include "poise-shortcuts-dialog.h"
#include "poise-sidebar.h"
#include "poise-study-page.h"
#include "poise-toast.h"
#include "poise-today-page.h"
#include "poise-welcome-page.h"

#define REFRESH_SECONDS 60

struct _PoiseWindow
{
  AdwApplicationWindow parent_instance;

  GtkStack *stack;
  AdwStatusPage *problem_page;
  GtkButton *retry_button;
  PoiseWelcomePage *welcome_page;
  AdwNavigationView *navigation_view;
  AdwBanner *deck_banner;
  AdwNavigationSplitView *split_view;
  PoiseSidebar *sidebar;

  PoiseTodayPage *today_page;
  PoiseCategoryPage *category_page;

  PoiseSettings *settings;
  PoiseWorker *worker;
  PoiseOverview *overview;
  GPtrArray *tracks;
  char *decks_uri;
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (PoiseWindow, poise_window, ADW_TYPE_APPLICATION_WINDOW)

static const PoiseTrack *
find_track (PoiseWindow *self)
{
  const PoiseInterview *interview =
      poise_overview_get_interview (self->overview);

  for (guint i = 0; interview && i < self->tracks->len; i++)
    {
      const PoiseTrack *track = g_ptr_array_index (self->tracks, i);

      if (g_str_equal (track->key, interview->track))
        return track;
    }

  return NULL;
}

static gboolean
is_open (PoiseWindow *self)
{
  return self->worker != NULL;
}

static gboolean
is_showing (PoiseWindow *self, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

/* The page of the session that is on, or NULL. */
static PoiseStudyPage *
get_study_page (PoiseWindow *self)
{
  AdwNavigationPage *page =
      adw_navigation_view_get_visible_page (self->navigation_view);

  return is_showing (self, "main") && POISE_IS_STUDY_PAGE (page)
             ? POISE_STUDY_PAGE (page)
             : NULL;
}

/* The keys of the window work below a dialog too, which they must not. */
static gboolean
has_dialog (PoiseWindow *self)
{
  return adw_application_window_get_visible_dialog (
             ADW_APPLICATION_WINDOW (self))
         != NULL;
}

static void
show_problem (PoiseWindow *self, const GError *error)
{
  const char *path = poise_worker_get_path (self->worker);
  g_autofree char *sentence = poise_problem_dup_sentence (error, path);
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  adw_status_page_set_title (self->problem_page,
                             poise_problem_get_title (error));
  adw_status_page_set_description (self->problem_page, escaped);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->retry_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence,
                                  -1);
  gtk_stack_set_visible_child_name (self->stack, "problem");
  gtk_widget_grab_focus (GTK_WIDGET (self->retry_button));
}

static void
show_category (PoiseWindow *self)
{
  gint64 id = poise_category_page_get_category (self->category_page);
  const PoiseCategory *category =
      poise_overview_find_category (self->overview, id);

  if (category)
    poise_category_page_show (self->category_page, category);
}

static void
interview_failed_cb (PoiseInterviewGroup *group,
                     const GError *error,
                     PoiseWindow *self)
{
  g_autofree char *sentence =
      poise_problem_dup_sentence (error, poise_worker_get_path (self->worker));

  poise_toast_show (GTK_WIDGET (group), sentence);
}

static void refresh (PoiseWindow *self);

static void
set_up_interview (PoiseWindow *self, PoiseInterviewGroup *group)
{
  poise_interview_group_set_up (group, self->worker, self->tracks,
                                poise_overview_get_interview (self->overview));
  g_signal_connect_object (group, "saved", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (group, "failed", G_CALLBACK (interview_failed_cb),
                           self, G_CONNECT_DEFAULT);
}

static void
show_first_page (PoiseWindow *self)
{
  if (poise_settings_get_welcomed (self->settings))
    {
      gtk_stack_set_visible_child_name (self->stack, "main");
      poise_today_page_grab_default (self->today_page);
    }
  else
    {
      set_up_interview (
          self, poise_welcome_page_get_interview_group (self->welcome_page));
      gtk_stack_set_visible_child_name (self->stack, "welcome");
      poise_welcome_page_grab_default (self->welcome_page);
    }
}

/* A session says itself what went wrong, and is not taken away; after it the
 * overview is read anew. */
static void
overview_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PoiseWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PoiseOverview) overview = poise_worker_run_finish (result, &error);

  if (!is_open (self))
    return;

  if (!overview)
    {
      if (!get_study_page (self))
        show_problem (self, error);

      return;
    }

  g_set_object (&self->overview, overview);
  poise_sidebar_show (self->sidebar, overview);
  poise_today_page_show (self->today_page, overview, find_track (self));
  show_category (self);

  if (is_showing (self, "loading") || is_showing (self, "problem"))
    show_first_page (self);
}

static void
refresh (PoiseWindow *self)
{
  poise_worker_run_async (self->worker, &poise_overview_job,
                          poise_request_new (self->settings), NULL,
                          overview_loaded_cb, g_object_ref (self));
}

/* Without its decks a collection can still be studied. If it cannot be opened
 * at all, the overview fails too and says so on a page of its own. */
static void
decks_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PoiseWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean loaded = poise_worker_run_finish (result, &error) != NULL;

  if (!is_open (self))
    return;

  if (!loaded)
    {
      g_autofree char *sentence = poise_problem_dup_sentence (
          error, poise_worker_get_path (self->worker));

      adw_banner_set_title (self->deck_banner, sentence);
    }

  adw_banner_set_revealed (self->deck_banner, !loaded);
}

static void
load (PoiseWindow *self)
{
  poise_worker_run_async (self->worker, &poise_decks_load_job,
                          g_strdup (self->decks_uri), NULL, decks_loaded_cb,
                          g_object_ref (self));
  refresh (self);
}

static void
show_page (PoiseWindow *self, gint64 category_id)
{
  const PoiseCategory *category =
      poise_overview_find_category (self->overview, category_id);
  AdwNavigationPage *page = ADW_NAVIGATION_PAGE (self->today_page);

  if (category)
    {
      poise_category_page_show (self->category_page, category);
      page = ADW_NAVIGATION_PAGE (self->category_page);
    }

  adw_navigation_split_view_set_content (self->split_view, page);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  poise_sidebar_select (self->sidebar, category ? category_id : 0);
}

/* The focus follows where the page takes the sidebar's place. */
static void
chosen_cb (PoiseWindow *self, gint64 category_id)
{
  show_page (self, category_id);

  if (!adw_navigation_split_view_get_collapsed (self->split_view))
    return;

  if (category_id)
    poise_category_page_grab_default (self->category_page);
  else
    poise_today_page_grab_default (self->today_page);
}

static void
study (PoiseWindow *self, gint64 category_id, int extra)
{
  PoiseStudyPage *page;

  if (get_study_page (self))
    return;

  page = poise_study_page_new (self->worker, self->settings);
  poise_study_page_start (page, category_id, extra);
  adw_navigation_view_push (self->navigation_view, ADW_NAVIGATION_PAGE (page));
}

static void
welcome_done_cb (PoiseWindow *self)
{
  poise_settings_set_welcomed (self->settings);
  gtk_stack_set_visible_child_name (self->stack, "main");
  study (self, 0, 0);
}

static void
page_popped_cb (PoiseWindow *self)
{
  refresh (self);

  if (adw_navigation_split_view_get_content (self->split_view)
      == ADW_NAVIGATION_PAGE (self->today_page))
    poise_today_page_grab_default (self->today_page);
  else
    poise_category_page_grab_default (self->category_page);
}

static void
study_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PoiseWindow *self = POISE_WINDOW (widget);
  gint64 category_id;
  int extra;

  g_variant_get (parameter, "(xi)", &category_id, &extra);
  study (self, category_id, extra);
}

static void
today_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PoiseWindow *self = POISE_WINDOW (widget);

  if (!self->overview || !is_showing (self, "main") || has_dialog (self))
    return;

  adw_navigation_view_pop_to_tag (self->navigation_view, "home");
  show_page (self, 0);
  poise_today_page_grab_default (self->today_page);
}

static void
refresh_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  refresh (POISE_WINDOW (widget));
}

static void
retry_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  load (POISE_WINDOW (widget));
}

static void
shortcuts_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (!has_dialog (POISE_WINDOW (widget)))
    poise_shortcuts_dialog_present (widget);
}

static void
menu_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PoiseWindow *self = POISE_WINDOW (widget);
  PoiseStudyPage *study_page = get_study_page (self);

  if (!is_showing (self, "main") || has_dialog (self))
    return;

  if (study_page)
    {
      poise_study_page_popup (study_page);
      return;
    }

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  poise_sidebar_popup (self->sidebar);
}

/* The day may have changed, or a card's time have come. */
static void
refresh_if_active (PoiseWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)) && self->overview
      && is_showing (self, "main"))
    refresh (self);
}

static gboolean
refresh_in_time_cb (gpointer user_data)
{
  refresh_if_active (user_data);

  return G_SOURCE_CONTINUE;
}

/* An answer that was just given is written before the program may end. */
static void
close_worker (PoiseWindow *self)
{
  if (self->worker)
    poise_worker_close (self->worker);

  g_clear_object (&self->worker);
}

static void
poise_window_dispose (GObject *object)
{
  PoiseWindow *self = POISE_WINDOW (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->today_page);
  g_clear_object (&self->category_page);
  g_clear_object (&self->overview);
  close_worker (self);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->tracks, g_ptr_array_unref);
  g_clear_pointer (&self->decks_uri, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), POISE_TYPE_WINDOW);

  G_OBJECT_CLASS (poise_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.study", "(xi)", study_cb);
  gtk_widget_class_install_action (widget_class, "win.today", NULL, today_cb);
  gtk_widget_class_install_action (widget_class, "win.refresh", NULL,
                                   refresh_cb);
  gtk_widget_class_install_action (widget_class, "win.retry", NULL, retry_cb);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL,
                                   shortcuts_cb);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, menu_cb);
}

#define BIND(child) \
  gtk_widget_class_bind_template_child (widget_class, PoiseWindow, child)

static void
poise_window_class_init (PoiseWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_window_dispose;

  g_type_ensure (POISE_TYPE_SIDEBAR);
  g_type_ensure (POISE_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/poiseapp/Poise/ui/poise-window.ui");
  BIND (stack);
  BIND (problem_page);
  BIND (retry_button);
  BIND (welcome_page);
  BIND (navigation_view);
  BIND (deck_banner);
  BIND (split_view);
  BIND (sidebar);
  gtk_widget_class_bind_template_callback (widget_class, welcome_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_popped_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  install_actions (widget_class);
}

static void
poise_window_init (PoiseWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  poise_key_table_bind (GTK_WIDGET (self), POISE_KEYS_WINDOW);
  poise_key_repeat_swallow (GTK_WINDOW (self), POISE_TYPE_STUDY_PAGE);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (refresh_if_active),
                    NULL);
}

static void
bind_size (PoiseWindow *self)
{
  GSettings *store = poise_settings_get_store (self->settings);

  g_settings_bind (store, "window-width", self, "default-width",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (store, "window-height", self, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (store, "window-maximized", self, "maximized",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
add_pages (PoiseWindow *self)
{
  self->today_page = g_object_ref_sink (poise_today_page_new ());
  self->category_page = g_object_ref_sink (
      poise_category_page_new (self->worker, self->settings));
  adw_navigation_split_view_set_content (
      self->split_view, ADW_NAVIGATION_PAGE (self->today_page));
  poise_sidebar_select (self->sidebar, 0);
  poise_welcome_page_set_up (self->welcome_page, self->settings);
}

/**
 * poise_window_new:
 * @application: the application
 * @settings: the person's choices
 * @collection_path: file of the collection
 * @decks_uri: (nullable): folder to take decks from instead of the built-in
 * ones
 *
 * Returns: (transfer none): a window that opens the collection
 */
PoiseWindow *
poise_window_new (AdwApplication *application,
                  PoiseSettings *settings,
                  const char *collection_path,
                  const char *decks_uri)
{
  PoiseWindow *self =
      g_object_new (POISE_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (settings);
  self->worker = poise_worker_new (collection_path);
  self->tracks = poise_decks_list_tracks ();
  self->decks_uri = g_strdup (decks_uri);
  bind_size (self);
  add_pages (self);
  g_signal_connect_object (settings, "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  self->refresh_id =
      g_timeout_add_seconds (REFRESH_SECONDS, refresh_in_time_cb, self);
  load (self);

  return self;
}

/* The choices may have replaced the button that had the focus. */
static void
preferences_closed_cb (PoiseWindow *self)
{
  PoiseStudyPage *study_page = get_study_page (self);

  if (study_page)
    poise_study_page_grab_default (study_page);
}

/**
 * poise_window_show_preferences:
 * @self: a window
 *
 * Does nothing before the collection is open, and over another dialog.
 */
void
poise_window_show_preferences (PoiseWindow *self)
{
  PoisePreferencesDialog *dialog;

  if (!self->overview || has_dialog (self))
    return;

  dialog = poise_preferences_dialog_new (self->settings);
  set_up_interview (self,
                    poise_preferences_dialog_get_interview_group (dialog));
  g_signal_connect_object (dialog, "closed", G_CALLBACK (preferences_closed_cb),
                           self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}
