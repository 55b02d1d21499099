/* test-templates.c: every template makes a widget that shows and goes
 *
 * A template that names a missing child, callback or property warns, and a
 * warning ends the test. A widget that keeps a child stays alive.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-card-info-dialog.h"
#include "poise-card-section.h"
#include "poise-card-view.h"
#include "poise-category-page.h"
#include "poise-category-row.h"
#include "poise-interview-group.h"
#include "poise-preferences-dialog.h"
#include "poise-rating-panel.h"
#include "poise-session-summary.h"
#include "poise-sidebar.h"
#include "poise-study-page.h"
#include "poise-today-page.h"
#include "poise-welcome-page.h"
#include "poise-window.h"
#include "ui-support.h"

#define UI_FOLDER "/io/github/poiseapp/Poise/ui/"

static const struct
{
  const char *template;
  GType (*get_type) (void);
} classes[] = {
  { "category/poise-category-page.ui", poise_category_page_get_type },
  { "poise-window.ui", poise_window_get_type },
  { "preferences/poise-interview-group.ui", poise_interview_group_get_type },
  { "preferences/poise-preferences-dialog.ui",
    poise_preferences_dialog_get_type },
  { "sidebar/poise-category-row.ui", poise_category_row_get_type },
  { "sidebar/poise-sidebar.ui", poise_sidebar_get_type },
  { "study/poise-card-info-dialog.ui", poise_card_info_dialog_get_type },
  { "study/poise-card-section.ui", poise_card_section_get_type },
  { "study/poise-card-view.ui", poise_card_view_get_type },
  { "study/poise-rating-panel.ui", poise_rating_panel_get_type },
  { "study/poise-session-summary.ui", poise_session_summary_get_type },
  { "study/poise-study-page.ui", poise_study_page_get_type },
  { "today/poise-today-page.ui", poise_today_page_get_type },
  { "welcome/poise-welcome-page.ui", poise_welcome_page_get_type },
};

static gboolean
is_listed (const char *template)
{
  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_str_equal (classes[i].template, template))
      return TRUE;

  return FALSE;
}

/* Returns how many templates the folder holds; each has to be in the table. */
static guint
check_folder (const char *folder)
{
  g_autofree char *path = g_strconcat (UI_FOLDER, folder, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = g_resources_enumerate_children (
      path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  guint count = 0;

  g_assert_no_error (error);

  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *child = g_strconcat (folder, names[i], NULL);

      if (g_str_has_suffix (child, "/"))
        {
          count += check_folder (child);
          continue;
        }

      if (!is_listed (child))
        g_error ("%s is not tested", child);

      count++;
    }

  return count;
}

static void
test_templates_all_tested (void)
{
  g_assert_cmpuint (check_folder (""), ==, G_N_ELEMENTS (classes));
}

/* "study/poise-card-view.ui" is the template of PoiseCardView. */
static void
test_templates_named_after_class (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      g_autofree char *file = g_path_get_basename (classes[i].template);
      g_autoptr (GString) name = g_string_new (NULL);

      for (const char *at = file; *at != '.'; at++)
        if (at == file || at[-1] == '-')
          g_string_append_c (name, g_ascii_toupper (*at));
        else if (*at != '-')
          g_string_append_c (name, *at);

      g_assert_cmpstr (name->str, ==, g_type_name (classes[i].get_type ()));
    }
}

/* What stands around a widget in the program, with the widget in it. */
static GtkWidget *
create_surroundings (GtkWidget *widget)
{
  GtkWidget *parent;

  if (ADW_IS_NAVIGATION_PAGE (widget))
    {
      parent = adw_navigation_view_new ();
      adw_navigation_view_push (ADW_NAVIGATION_VIEW (parent),
                                ADW_NAVIGATION_PAGE (widget));
      return parent;
    }

  if (GTK_IS_LIST_BOX_ROW (widget))
    {
      parent = gtk_list_box_new ();
      gtk_list_box_append (GTK_LIST_BOX (parent), widget);
      return parent;
    }

  return widget;
}

static GtkWidget *
show (GtkWidget *widget)
{
  GtkWidget *window;

  if (GTK_IS_WINDOW (widget))
    {
      gtk_window_present (GTK_WINDOW (widget));
      return widget;
    }

  if (ADW_IS_DIALOG (widget))
    {
      window = adw_window_new ();
      gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
      gtk_window_present (GTK_WINDOW (window));
      adw_dialog_present (ADW_DIALOG (widget), window);
      return window;
    }

  return ui_present (create_surroundings (widget), 800, 600);
}

static void
test_template_shows_and_goes (gconstpointer data)
{
  GType (*get_type) (void) = *(GType (*const *) (void)) data;
  GtkWidget *widget = g_object_new (get_type (), NULL);
  GtkWidget *window = show (widget);
  UiWatch *watch;

  ui_wait_for_frames (window);
  g_assert_true (gtk_widget_get_mapped (widget));
  g_assert_cmpint (gtk_widget_get_width (widget), >, 0);
  g_assert_cmpint (gtk_widget_get_height (widget), >, 0);

  watch = ui_watch_new (window);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_watch_assert_all_gone (watch);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add_func ("/templates/all-tested", test_templates_all_tested);
  g_test_add_func ("/templates/named-after-class",
                   test_templates_named_after_class);

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      g_autofree char *path =
          g_strconcat ("/templates/", classes[i].template, NULL);

      g_test_add_data_func (path, &classes[i].get_type,
                            test_template_shows_and_goes);
    }

  return g_test_run ();
}
