/* test-card-table.c: tables share the width among their columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-markup-view.h"
#include "poise-side-scroller.h"
#include "poise-table-row.h"
#include "poise-table-view.h"
#include "poise-text-view.h"
#include "ui-support.h"

static GtkWidget *
present_table (const char *markdown, int width)
{
  GtkWidget *view = poise_markup_view_new ();

  poise_markup_view_set_markdown (POISE_MARKUP_VIEW (view), markdown, "en");

  return ui_present (ui_create_page (view), width, 640);
}

static const char prose[] =
    "| Model | Strength | Weakness |\n|---|:-:|--:|\n"
    "| Tree | reads like a flow of questions | overfits if it may grow |\n"
    "| Forest | averages the trees' errors away | slower, hard to read |";

static void
test_card_table_wraps_on_phone (void)
{
  GtkWidget *window = present_table (prose, UI_PHONE_WIDTH);
  GtkWidget *table = ui_find (window, POISE_TYPE_TABLE_VIEW);
  g_autoptr (GPtrArray) rows = ui_list (table, POISE_TYPE_TABLE_ROW);

  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpint (gtk_widget_get_width (table), <=, UI_PHONE_WIDTH);
  g_assert_cmpint (gtk_widget_get_height (rows->pdata[1]), >,
                   3 * gtk_widget_get_height (rows->pdata[0]) / 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_card_table_one_line_when_wide (void)
{
  GtkWidget *window = present_table (prose, 1000);
  g_autoptr (GPtrArray) rows = ui_list (window, POISE_TYPE_TABLE_ROW);
  int height = gtk_widget_get_height (rows->pdata[1]);

  g_assert_cmpint (height, ==, gtk_widget_get_height (rows->pdata[2]));
  g_assert_cmpint (height, <, 50);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The cells of a column begin and end in one place, in every row. */
static void
test_card_table_columns_are_straight (void)
{
  GtkWidget *window = present_table (prose, UI_PHONE_WIDTH);
  GtkWidget *table = ui_find (window, POISE_TYPE_TABLE_VIEW);
  g_autoptr (GPtrArray) cells = ui_list (table, POISE_TYPE_TEXT_VIEW);

  g_assert_cmpuint (cells->len, ==, 9);

  for (guint i = 3; i < cells->len; i++)
    {
      graphene_rect_t above;
      graphene_rect_t cell;

      g_assert_true (
          gtk_widget_compute_bounds (cells->pdata[i - 3], table, &above));
      g_assert_true (gtk_widget_compute_bounds (cells->pdata[i], table, &cell));
      g_assert_cmpfloat (cell.origin.x, ==, above.origin.x);
      g_assert_cmpfloat (cell.size.width, ==, above.size.width);
      g_assert_cmpfloat (cell.origin.y, >=, above.origin.y + above.size.height);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* A word is never broken: then the table scrolls. */
static void
test_card_table_scrolls_when_words_do_not_fit (void)
{
  GtkWidget *window = present_table (
      "| a | b | c |\n|---|---|---|\n"
      "| internationalisation | containerisation | parallelisation |\n"
      "| backpropagation | regularisation | hyperparameters |",
      240);
  GtkWidget *scroller = ui_find (window, POISE_TYPE_SIDE_SCROLLER);
  GtkWidget *table = ui_find (scroller, POISE_TYPE_TABLE_VIEW);

  g_assert_cmpint (gtk_widget_get_width (scroller), ==, 240);
  g_assert_cmpint (gtk_widget_get_width (table), >, 240);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_card_table_has_roles (void)
{
  GtkWidget *window = present_table (prose, UI_PHONE_WIDTH);
  g_autoptr (GPtrArray) rows = ui_list (window, POISE_TYPE_TABLE_ROW);
  g_autoptr (GPtrArray) cells = ui_list (window, POISE_TYPE_TEXT_VIEW);

  gtk_test_accessible_assert_role (
      GTK_ACCESSIBLE (ui_find (window, POISE_TYPE_TABLE_VIEW)),
      GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (rows->pdata[0]),
                                   GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cells->pdata[0]),
                                   GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cells->pdata[3]),
                                   GTK_ACCESSIBLE_ROLE_CELL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cells->pdata[3]),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Tree");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add_func ("/card-table/wraps-on-phone",
                   test_card_table_wraps_on_phone);
  g_test_add_func ("/card-table/one-line-when-wide",
                   test_card_table_one_line_when_wide);
  g_test_add_func ("/card-table/columns-are-straight",
                   test_card_table_columns_are_straight);
  g_test_add_func ("/card-table/scrolls-when-words-do-not-fit",
                   test_card_table_scrolls_when_words_do_not_fit);
  g_test_add_func ("/card-table/has-roles", test_card_table_has_roles);

  return g_test_run ();
}
