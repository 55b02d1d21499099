/* test-card-code.c: blocks of code
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-code-view.h"
#include "ui-picture.h"

static const char code[] = "def step(x):\n    return 'right'  # a comment";

static GtkWidget *
present (const char *text, const char *language, int width)
{
  return ui_present (ui_create_page (poise_code_view_new (text, language)),
                     width, 640);
}

/* How many attributes of that kind the label has. */
static guint
count_attributes (GtkWidget *window, PangoAttrType type)
{
  GtkLabel *label = GTK_LABEL (ui_find (window, GTK_TYPE_LABEL));
  GSList *all =
      pango_attr_list_get_attributes (gtk_label_get_attributes (label));
  guint count = 0;

  for (GSList *at = all; at; at = at->next)
    count += ((PangoAttribute *) at->data)->klass->type == type ? 1 : 0;

  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);

  return count;
}

static void
test_card_code_is_colored (void)
{
  GtkWidget *colored = present (code, "python", 600);
  GtkWidget *plain = present (code, NULL, 600);
  GtkWidget *unknown = present (code, "no such language", 600);

  g_assert_cmpuint (count_attributes (colored, PANGO_ATTR_FOREGROUND), >, 2);
  g_assert_cmpuint (count_attributes (plain, PANGO_ATTR_FOREGROUND), ==, 0);
  g_assert_cmpuint (count_attributes (unknown, PANGO_ATTR_FOREGROUND), ==, 0);
  g_assert_cmpuint (count_attributes (plain, PANGO_ATTR_LANGUAGE), ==, 1);
  gtk_window_destroy (GTK_WINDOW (colored));
  gtk_window_destroy (GTK_WINDOW (plain));
  gtk_window_destroy (GTK_WINDOW (unknown));
}

static void
test_card_code_follows_dark_style (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkWidget *window = present (code, "python", 600);
  GtkLabel *label = GTK_LABEL (ui_find (window, GTK_TYPE_LABEL));
  g_autofree char *light =
      pango_attr_list_to_string (gtk_label_get_attributes (label));
  g_autofree char *dark = NULL;

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  dark = pango_attr_list_to_string (gtk_label_get_attributes (label));
  g_assert_cmpstr (light, !=, dark);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Lines keep their length, and the block its height. */
static void
test_card_code_scrolls (void)
{
  GtkWidget *wide = present (code, "python", 900);
  GtkWidget *narrow = present (code, "python", 120);
  GtkWidget *label = ui_find (narrow, GTK_TYPE_LABEL);

  g_assert_cmpint (gtk_widget_get_width (narrow), ==, 120);
  g_assert_cmpint (gtk_widget_get_width (label), >, 200);
  g_assert_cmpint (gtk_widget_get_height (label), ==,
                   gtk_widget_get_height (ui_find (wide, GTK_TYPE_LABEL)));
  gtk_window_destroy (GTK_WINDOW (wide));
  gtk_window_destroy (GTK_WINDOW (narrow));
}

static void
test_card_code_left_to_right (void)
{
  GtkWidget *window;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = present (code, "python", 600);
  g_assert_cmpint (gtk_widget_get_direction (ui_find (window, GTK_TYPE_LABEL)),
                   ==, GTK_TEXT_DIR_LTR);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add_func ("/card-code/is-colored", test_card_code_is_colored);
  g_test_add_func ("/card-code/follows-dark-style",
                   test_card_code_follows_dark_style);
  g_test_add_func ("/card-code/scrolls", test_card_code_scrolls);
  g_test_add_func ("/card-code/left-to-right", test_card_code_left_to_right);

  return g_test_run ();
}
