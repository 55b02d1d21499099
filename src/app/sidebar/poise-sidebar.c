/* poise-sidebar.c: the way to every page
 *
 * Signal: "chosen" (category, or 0 for Today).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-sidebar.h"

#include <glib/gi18n.h>

#include "poise-category-row.h"

struct _PoiseSidebar
{
  AdwNavigationPage parent_instance;

  GtkMenuButton *menu_button;
  GtkListBox *today_list;
  GtkListBoxRow *today_row;
  GtkLabel *today_label;
  GtkListBox *category_list;
};

G_DEFINE_FINAL_TYPE (PoiseSidebar, poise_sidebar, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
row_activated_cb (PoiseSidebar *self, GtkListBoxRow *row)
{
  gint64 category_id = 0;

  if (POISE_IS_CATEGORY_ROW (row))
    category_id = poise_category_row_get_category (POISE_CATEGORY_ROW (row));

  poise_sidebar_select (self, category_id);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, category_id);
}

static void
poise_sidebar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), POISE_TYPE_SIDEBAR);

  G_OBJECT_CLASS (poise_sidebar_parent_class)->dispose (object);
}

static void
poise_sidebar_class_init (PoiseSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_sidebar_dispose;

  signals[SIGNAL_CHOSEN] =
      g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/poiseapp/Poise/ui/sidebar/poise-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, PoiseSidebar,
                                        menu_button);
  gtk_widget_class_bind_template_child (widget_class, PoiseSidebar, today_list);
  gtk_widget_class_bind_template_child (widget_class, PoiseSidebar, today_row);
  gtk_widget_class_bind_template_child (widget_class, PoiseSidebar,
                                        today_label);
  gtk_widget_class_bind_template_child (widget_class, PoiseSidebar,
                                        category_list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

/* Arrows go from one list to the next as if they were one. */
static gboolean
keynav_failed_cb (GtkWidget *list,
                  GtkDirectionType direction,
                  gpointer user_data)
{
  PoiseSidebar *self = user_data;
  GtkListBoxRow *row = NULL;

  if (list == GTK_WIDGET (self->today_list) && direction == GTK_DIR_DOWN)
    row = gtk_list_box_get_row_at_index (self->category_list, 0);
  else if (list == GTK_WIDGET (self->category_list) && direction == GTK_DIR_UP)
    row = self->today_row;

  return row && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
poise_sidebar_init (PoiseSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self->today_list, "keynav-failed",
                    G_CALLBACK (keynav_failed_cb), self);
  g_signal_connect (self->category_list, "keynav-failed",
                    G_CALLBACK (keynav_failed_cb), self);
}

static void
show_today (PoiseSidebar *self, const PoiseToday *today)
{
  int cards = today->due + today->fresh;
  g_autofree char *count = g_strdup_printf ("%d", cards);
  g_autofree char *description = g_strdup_printf (
      ngettext ("%d card to study", "%d cards to study", (gulong) cards),
      cards);

  gtk_label_set_label (self->today_label, count);
  gtk_widget_set_visible (GTK_WIDGET (self->today_label), cards > 0);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->today_row), GTK_ACCESSIBLE_PROPERTY_LABEL,
      _ ("Today"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/**
 * poise_sidebar_show:
 * @self: a sidebar
 * @overview: what there is to do
 *
 * Keeps the rows that there are, and so the focus on one of them.
 */
void
poise_sidebar_show (PoiseSidebar *self, PoiseOverview *overview)
{
  GPtrArray *categories = poise_overview_get_categories (overview);
  GtkListBoxRow *row;

  show_today (self, poise_overview_get_today (overview));

  for (guint i = 0; i < categories->len; i++)
    {
      row = gtk_list_box_get_row_at_index (self->category_list, (int) i);

      if (!row)
        {
          row = GTK_LIST_BOX_ROW (poise_category_row_new ());
          gtk_list_box_append (self->category_list, GTK_WIDGET (row));
        }

      poise_category_row_show (POISE_CATEGORY_ROW (row),
                               g_ptr_array_index (categories, i));
    }

  while ((row = gtk_list_box_get_row_at_index (self->category_list,
                                               (int) categories->len)))
    gtk_list_box_remove (self->category_list, GTK_WIDGET (row));
}

/**
 * poise_sidebar_select:
 * @self: a sidebar
 * @category_id: a category, or 0 for Today
 *
 * Marks the row of the page that shows.
 */
void
poise_sidebar_select (PoiseSidebar *self, gint64 category_id)
{
  GtkListBoxRow *row;

  gtk_list_box_select_row (self->today_list,
                           category_id == 0 ? self->today_row : NULL);
  gtk_list_box_select_row (self->category_list, NULL);

  for (int i = 0;
       (row = gtk_list_box_get_row_at_index (self->category_list, i)); i++)
    if (poise_category_row_get_category (POISE_CATEGORY_ROW (row))
        == category_id)
      gtk_list_box_select_row (self->category_list, row);
}

/**
 * poise_sidebar_popup:
 * @self: a sidebar
 *
 * Opens the main menu.
 */
void
poise_sidebar_popup (PoiseSidebar *self)
{
  gtk_menu_button_popup (self->menu_button);
}
