/* poise-even-layout.c: children of one width, in a row or in two
 *
 * Where large text or a narrow window leaves no room for all in a row, half of
 * them go below the others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-even-layout.h"

#define SPACING 6 /* pixels between children */

struct _PoiseEvenLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (PoiseEvenLayout,
                     poise_even_layout,
                     GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
get_next_shown (GtkWidget *child)
{
  while (child && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

#define FOREACH_CHILD(child, widget)                             \
  for (GtkWidget *child =                                        \
           get_next_shown (gtk_widget_get_first_child (widget)); \
       child; child = get_next_shown (gtk_widget_get_next_sibling (child)))

static int
count_children (GtkWidget *widget)
{
  int n = 0;

  FOREACH_CHILD (child, widget)
  n++;

  return n;
}

static void
measure_child (GtkWidget *widget,
               GtkOrientation orientation,
               int for_size,
               int *minimum,
               int *natural)
{
  *minimum = *natural = 0;

  FOREACH_CHILD (child, widget)
  {
    int child_minimum;
    int child_natural;

    gtk_widget_measure (child, orientation, for_size, &child_minimum,
                        &child_natural, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural = MAX (*natural, child_natural);
  }
}

static int
get_length (int n, int size)
{
  return MAX (n * (size + SPACING) - SPACING, 0);
}

static int
count_columns (GtkWidget *widget, int width)
{
  int n = count_children (widget);
  int minimum;
  int natural;

  measure_child (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural);

  return width < 0 || get_length (n, minimum) <= width ? n : (n + 1) / 2;
}

static int
get_child_width (int n_columns, int width)
{
  return width < 0 ? -1 : (width + SPACING) / n_columns - SPACING;
}

static void
measure_height (GtkWidget *widget, int width, int *minimum, int *natural)
{
  int n = count_children (widget);
  int n_columns = count_columns (widget, width);
  int n_rows = n > n_columns ? 2 : 1;

  measure_child (widget, GTK_ORIENTATION_VERTICAL,
                 get_child_width (MAX (n_columns, 1), width), minimum, natural);
  *minimum = get_length (n_rows, *minimum);
  *natural = get_length (n_rows, *natural);
}

static GtkSizeRequestMode
poise_even_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
poise_even_layout_measure (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  int n = count_children (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (widget, for_size, minimum, natural);
      return;
    }

  measure_child (widget, orientation, -1, minimum, natural);
  *minimum = get_length ((n + 1) / 2, *minimum);
  *natural = get_length (n, *natural);
}

static void
poise_even_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            int width,
                            int height,
                            int baseline)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int n = count_children (widget);
  int n_columns = count_columns (widget, width);
  int n_rows = n > n_columns ? 2 : 1;
  int index = 0;
  GtkAllocation place;

  place.width = get_child_width (MAX (n_columns, 1), width);
  place.height = (height + SPACING) / n_rows - SPACING;

  FOREACH_CHILD (child, widget)
  {
    int x = index % n_columns * (place.width + SPACING);

    place.x = rtl ? width - x - place.width : x;
    place.y = index / n_columns * (place.height + SPACING);
    gtk_widget_size_allocate (child, &place, -1);
    index++;
  }
}

static void
poise_even_layout_class_init (PoiseEvenLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = poise_even_layout_get_request_mode;
  layout_class->measure = poise_even_layout_measure;
  layout_class->allocate = poise_even_layout_allocate;
}

static void
poise_even_layout_init (PoiseEvenLayout *self)
{
}
