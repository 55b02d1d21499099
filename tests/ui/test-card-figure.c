/* test-card-figure.c: pictures of a card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-figure-view.h"
#include "ui-picture.h"

static const char svg[] =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"480\" height=\"240\" "
    "viewBox=\"0 0 480 240\"><rect width=\"480\" height=\"240\" "
    "fill=\"currentColor\"/></svg>";

static GtkWidget *
create_figure (void)
{
  g_autoptr (GBytes) data = g_bytes_new_static (svg, strlen (svg));
  g_autoptr (GError) error = NULL;
  g_autoptr (PoiseFigure) figure = poise_figure_new (data, &error);

  g_assert_no_error (error);

  return poise_figure_view_new (figure, "a box");
}

static void
test_card_figure_keeps_aspect (void)
{
  static const struct
  {
    int window;
    int width;
    int height;
  } cases[] = { { 360, 360, 180 }, { 480, 480, 240 }, { 900, 480, 240 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *figure = create_figure ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *window;
      g_autoptr (UiPicture) picture = NULL;
      graphene_rect_t bounds;
      graphene_rect_t ink;

      gtk_box_append (GTK_BOX (box), figure);
      window = ui_present (ui_create_page (box), cases[i].window, 640);
      picture = ui_picture_new (figure);
      ui_picture_find_bounds (figure, figure, &bounds);
      g_assert_true (ui_picture_find_ink (picture, &bounds, &ink));
      g_assert_cmpfloat (ink.size.width, ==, cases[i].width);
      g_assert_cmpfloat (ink.size.height, ==, cases[i].height);
      g_assert_cmpint (gtk_widget_get_height (figure), ==, cases[i].height);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_card_figure_in_color_of_text (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkWidget *figure = create_figure ();
  GtkWidget *window = ui_present (ui_create_page (figure), 480, 640);
  g_autoptr (UiPicture) light = ui_picture_new (figure);
  g_autoptr (UiPicture) dark = NULL;

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  ui_wait_for_frames (window);
  dark = ui_picture_new (figure);
  g_assert_cmphex (ui_picture_get_strongest (light) & 0xff, <, 0x80);
  g_assert_cmphex (ui_picture_get_strongest (dark) & 0xff, >, 0x80);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_card_figure_is_named (void)
{
  GtkWidget *figure = create_figure ();
  GtkWidget *window = ui_present (ui_create_page (figure), 480, 640);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (figure),
                                   GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (figure),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "a box");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add_func ("/card-figure/keeps-aspect", test_card_figure_keeps_aspect);
  g_test_add_func ("/card-figure/in-color-of-text",
                   test_card_figure_in_color_of_text);
  g_test_add_func ("/card-figure/is-named", test_card_figure_is_named);

  return g_test_run ();
}
