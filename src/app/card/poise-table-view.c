/* poise-table-view.c: a table whose columns share the width
 *
 * The table owns the columns; its children are rows. Columns are as wide as
 * their texts if there is room, else the wide ones wrap.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-table-view.h"

#include "poise-table-row.h"
#include "poise-text-math.h"

#define RULE          1 /* pixels below each row but the last */
#define MIN_COLUMN_EM 5 /* unless its texts are narrower */

struct _PoiseTableView
{
  GtkWidget parent_instance;

  PoiseColumn *columns;
  guint n_columns;
};

G_DEFINE_FINAL_TYPE (PoiseTableView, poise_table_view, GTK_TYPE_WIDGET)

/* Pixels per em of the table's text. */
static double
get_font_size (PoiseTableView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  return poise_text_math_get_text_size (context);
}

/* Han text may break after each character, but a column of single characters
 * cannot be read. */
static void
widen_narrowest (PoiseTableView *self)
{
  int least = (int) (MIN_COLUMN_EM * get_font_size (self));

  for (guint i = 0; i < self->n_columns; i++)
    {
      PoiseColumn *column = &self->columns[i];

      column->minimum = MAX (column->minimum, MIN (column->natural, least));
    }
}

static void
measure_columns (PoiseTableView *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    self->columns[i] = (PoiseColumn) { 0 };

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row;
       row = gtk_widget_get_next_sibling (row))
    poise_table_row_measure_columns (POISE_TABLE_ROW (row), self->columns,
                                     self->n_columns);

  widen_narrowest (self);
}

static void
share_width (PoiseTableView *self, int width)
{
  measure_columns (self);
  poise_column_widths_share (self->columns, self->n_columns, width);
}

static void
measure_width (PoiseTableView *self, int *minimum, int *natural)
{
  measure_columns (self);
  *minimum = *natural = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      *minimum += self->columns[i].minimum;
      *natural += self->columns[i].natural;
    }
}

static int
measure_row (PoiseTableView *self, GtkWidget *row)
{
  return poise_table_row_measure_height (POISE_TABLE_ROW (row), self->columns,
                                         self->n_columns);
}

static int
measure_height (PoiseTableView *self, int width)
{
  int height = -RULE;
  int minimum;
  int natural;

  measure_width (self, &minimum, &natural);
  share_width (self, width < 0 ? natural : MAX (width, minimum));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row;
       row = gtk_widget_get_next_sibling (row))
    height += measure_row (self, row) + RULE;

  return MAX (height, 0);
}

static GtkSizeRequestMode
poise_table_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
poise_table_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  PoiseTableView *self = POISE_TABLE_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = *natural = measure_height (self, for_size);
}

static int
get_table_width (PoiseTableView *self)
{
  int width = 0;

  for (guint i = 0; i < self->n_columns; i++)
    width += self->columns[i].width;

  return width;
}

static void
poise_table_view_size_allocate (GtkWidget *widget,
                                int width,
                                int height,
                                int baseline)
{
  PoiseTableView *self = POISE_TABLE_VIEW (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0 };

  share_width (self, width);
  place.width = get_table_width (self);
  place.x = rtl ? width - place.width : 0;

  for (GtkWidget *row = gtk_widget_get_first_child (widget); row;
       row = gtk_widget_get_next_sibling (row))
    {
      place.height = measure_row (self, row);
      poise_table_row_set_columns (POISE_TABLE_ROW (row), self->columns,
                                   self->n_columns);
      gtk_widget_size_allocate (row, &place, -1);
      place.y += place.height + RULE;
    }
}

/* The rule below the heading is the strongest. */
static void
poise_table_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PoiseTableView *self = POISE_TABLE_VIEW (widget);
  GtkWidget *row = gtk_widget_get_first_child (widget);

  for (; row; row = gtk_widget_get_next_sibling (row))
    {
      graphene_rect_t bounds;
      GdkRGBA color;

      gtk_widget_snapshot_child (widget, row, snapshot);

      if (!gtk_widget_get_next_sibling (row)
          || !gtk_widget_compute_bounds (row, widget, &bounds))
        continue;

      gtk_widget_get_color (widget, &color);
      color.alpha *= gtk_widget_has_css_class (row, "heading") ? 0.4F : 0.15F;
      bounds.origin.y += bounds.size.height;
      bounds.size.height = RULE;
      bounds.size.width = (float) get_table_width (self);
      gtk_snapshot_append_color (snapshot, &color, &bounds);
    }
}

static void
poise_table_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (poise_table_view_parent_class)->dispose (object);
}

static void
poise_table_view_finalize (GObject *object)
{
  g_free (POISE_TABLE_VIEW (object)->columns);

  G_OBJECT_CLASS (poise_table_view_parent_class)->finalize (object);
}

static void
poise_table_view_class_init (PoiseTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_table_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = poise_table_view_finalize;
  widget_class->get_request_mode = poise_table_view_get_request_mode;
  widget_class->measure = poise_table_view_measure;
  widget_class->size_allocate = poise_table_view_size_allocate;
  widget_class->snapshot = poise_table_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "table");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
poise_table_view_init (PoiseTableView *self)
{
}

/**
 * poise_table_view_new:
 * @table: a table of a document
 * @language: language of its texts, such as "zh_CN"
 *
 * Returns: (transfer floating): a widget for the table
 */
GtkWidget *
poise_table_view_new (const PoiseBlock *table, const char *language)
{
  PoiseTableView *self = g_object_new (POISE_TYPE_TABLE_VIEW, NULL);

  for (guint i = 0; i < table->children->len; i++)
    {
      const PoiseBlock *row = g_ptr_array_index (table->children, i);

      self->n_columns = MAX (self->n_columns, row->children->len);
      gtk_widget_set_parent (GTK_WIDGET (poise_table_row_new (row, language)),
                             GTK_WIDGET (self));
    }

  self->columns = g_new0 (PoiseColumn, self->n_columns);

  return GTK_WIDGET (self);
}
