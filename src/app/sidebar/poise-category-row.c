/* poise-category-row.c: a category in the sidebar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-category-row.h"

#include <glib/gi18n.h>

#include "poise-format.h"

struct _PoiseCategoryRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *due_label;
  GtkLevelBar *mastery_bar;

  gint64 category_id;
};

G_DEFINE_FINAL_TYPE (PoiseCategoryRow,
                     poise_category_row,
                     GTK_TYPE_LIST_BOX_ROW)

static void
poise_category_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), POISE_TYPE_CATEGORY_ROW);

  G_OBJECT_CLASS (poise_category_row_parent_class)->dispose (object);
}

static void
poise_category_row_class_init (PoiseCategoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_category_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/io/github/poiseapp/Poise/ui/sidebar/poise-category-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PoiseCategoryRow,
                                        title_label);
  gtk_widget_class_bind_template_child (widget_class, PoiseCategoryRow,
                                        due_label);
  gtk_widget_class_bind_template_child (widget_class, PoiseCategoryRow,
                                        mastery_bar);
}

static void
poise_category_row_init (PoiseCategoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * poise_category_row_new:
 *
 * Returns: (transfer floating): a row without a category
 */
GtkWidget *
poise_category_row_new (void)
{
  return g_object_new (POISE_TYPE_CATEGORY_ROW, NULL);
}

static void
describe (PoiseCategoryRow *self, const PoiseCategory *category)
{
  g_autofree char *percent = poise_format_percent (category->mastery);
  /* Translators: how many cards are due, and a share of those known */
  g_autofree char *description =
      g_strdup_printf (_ ("%d due, %s known"), category->today.due, percent);

  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, category->title,
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), description);
}

/**
 * poise_category_row_show:
 * @self: a row
 * @category: the category to show
 */
void
poise_category_row_show (PoiseCategoryRow *self, const PoiseCategory *category)
{
  g_autofree char *due = g_strdup_printf ("%d", category->today.due);

  self->category_id = category->id;
  gtk_label_set_label (self->title_label, category->title);
  gtk_label_set_label (self->due_label, due);
  gtk_widget_set_visible (GTK_WIDGET (self->due_label),
                          category->today.due > 0);
  gtk_level_bar_set_value (self->mastery_bar, category->mastery);
  describe (self, category);
}

/**
 * poise_category_row_get_category:
 * @self: a row
 *
 * Returns: the category that it shows, or 0
 */
gint64
poise_category_row_get_category (PoiseCategoryRow *self)
{
  return self->category_id;
}
