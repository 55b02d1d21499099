/* poise-table-row.c: a row of a table
 *
 * The cells of a row stand on one baseline. How wide they are is the table's
 * business.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-table-row.h"

#include "poise-text-view.h"

struct _PoiseTableRow
{
  GtkWidget parent_instance;

  const PoiseColumn *columns; /* the table's, while it allocates the row */
  guint n_columns;
};

G_DEFINE_FINAL_TYPE (PoiseTableRow, poise_table_row, GTK_TYPE_WIDGET)

/* How far the first baseline of a cell is from its top. */
static int
measure_cell (GtkWidget *cell, int width, int *height)
{
  int baseline;

  gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, width, NULL, height, NULL,
                      &baseline);

  return MAX (baseline, 0);
}

static int
measure_ascent (PoiseTableRow *self,
                const PoiseColumn *columns,
                guint n_columns)
{
  GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self));
  int ascent = 0;
  int height;

  for (guint i = 0; cell && i < n_columns; i++)
    {
      ascent = MAX (ascent, measure_cell (cell, columns[i].width, &height));
      cell = gtk_widget_get_next_sibling (cell);
    }

  return ascent;
}

/**
 * poise_table_row_measure_columns:
 * @self: a row
 * @columns: (array length=n_columns): minimum and natural grow to what its
 *   cells take
 * @n_columns: number of columns
 */
void
poise_table_row_measure_columns (PoiseTableRow *self,
                                 PoiseColumn *columns,
                                 guint n_columns)
{
  GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (guint i = 0; cell && i < n_columns; i++)
    {
      int minimum;
      int natural;

      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                          &natural, NULL, NULL);
      columns[i].minimum = MAX (columns[i].minimum, minimum);
      columns[i].natural = MAX (columns[i].natural, natural);
      cell = gtk_widget_get_next_sibling (cell);
    }
}

/**
 * poise_table_row_measure_height:
 * @self: a row
 * @columns: (array length=n_columns): columns that have their widths
 * @n_columns: number of columns
 *
 * Returns: its height in pixels
 */
int
poise_table_row_measure_height (PoiseTableRow *self,
                                const PoiseColumn *columns,
                                guint n_columns)
{
  int ascent = measure_ascent (self, columns, n_columns);
  GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self));
  int tallest = 0;

  for (guint i = 0; cell && i < n_columns; i++)
    {
      int height;
      int above = measure_cell (cell, columns[i].width, &height);

      tallest = MAX (tallest, ascent - above + height);
      cell = gtk_widget_get_next_sibling (cell);
    }

  return tallest;
}

/**
 * poise_table_row_set_columns:
 * @self: a row
 * @columns: (array length=n_columns): columns that have their widths, kept by
 *   the table
 * @n_columns: number of columns
 *
 * Says how the row is to place its cells when it is allocated.
 */
void
poise_table_row_set_columns (PoiseTableRow *self,
                             const PoiseColumn *columns,
                             guint n_columns)
{
  self->columns = columns;
  self->n_columns = n_columns;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
poise_table_row_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
poise_table_row_size_allocate (GtkWidget *widget,
                               int width,
                               int height,
                               int baseline)
{
  PoiseTableRow *self = POISE_TABLE_ROW (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int ascent = measure_ascent (self, self->columns, self->n_columns);
  GtkWidget *cell = gtk_widget_get_first_child (widget);
  int x = 0;

  for (guint i = 0; cell && i < self->n_columns; i++)
    {
      GtkAllocation place = { .width = self->columns[i].width };

      place.x = rtl ? width - x - place.width : x;
      place.y =
          ascent - measure_cell (cell, self->columns[i].width, &place.height);
      gtk_widget_size_allocate (cell, &place, -1);
      x += place.width;
      cell = gtk_widget_get_next_sibling (cell);
    }
}

static void
poise_table_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (poise_table_row_parent_class)->dispose (object);
}

static void
poise_table_row_class_init (PoiseTableRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_table_row_dispose;
  widget_class->measure = poise_table_row_measure;
  widget_class->size_allocate = poise_table_row_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
poise_table_row_init (PoiseTableRow *self)
{
}

static GtkWidget *
create_cell (const PoiseBlock *cell, const char *language, gboolean is_header)
{
  GtkWidget *text =
      poise_text_view_new (cell->inlines, language, POISE_TEXT_CELL);

  poise_text_view_set_alignment (POISE_TEXT_VIEW (text), cell->alignment);
  poise_text_view_set_role (POISE_TEXT_VIEW (text),
                            is_header ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER
                                      : GTK_ACCESSIBLE_ROLE_CELL);
  gtk_widget_add_css_class (text, "cell");

  return text;
}

/**
 * poise_table_row_new:
 * @row: a row of a document
 * @language: language of its texts, such as "zh_CN"
 *
 * Returns: (transfer floating): a widget for the row
 */
PoiseTableRow *
poise_table_row_new (const PoiseBlock *row, const char *language)
{
  PoiseTableRow *self = g_object_new (POISE_TYPE_TABLE_ROW, NULL);

  for (guint i = 0; i < row->children->len; i++)
    gtk_widget_set_parent (create_cell (g_ptr_array_index (row->children, i),
                                        language, row->header),
                           GTK_WIDGET (self));

  if (row->header)
    gtk_widget_add_css_class (GTK_WIDGET (self), "heading");

  return self;
}
