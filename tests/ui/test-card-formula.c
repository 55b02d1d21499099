/* test-card-formula.c: formulas are painted in their place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "poise-formula-view.h"
#include "poise-markup-view.h"
#include "poise-side-scroller.h"
#include "poise-text-view.h"
#include "ui-picture.h"

static GtkWidget *
present_markdown (const char *markdown, const char *language, int width)
{
  GtkWidget *view = poise_markup_view_new ();

  poise_markup_view_set_markdown (POISE_MARKUP_VIEW (view), markdown, language);

  return ui_present (ui_create_page (view), width, 640);
}

/* Where the label says that its formula number @index is. */
static void
find_formula (GtkWidget *text, int index, graphene_rect_t *bounds)
{
  GtkLabel *label = GTK_LABEL (ui_find (text, GTK_TYPE_LABEL));
  PangoLayout *layout = gtk_label_get_layout (label);
  const char *at = pango_layout_get_text (layout);
  PangoRectangle place;
  int x;
  int y;

  for (int i = 0; i <= index; i++)
    {
      at = strstr (i == 0 ? at : at + 1, UI_FORMULA);
      g_assert_nonnull (at);
    }

  gtk_label_get_layout_offsets (label, &x, &y);
  pango_layout_index_to_pos (
      layout, (int) (at - pango_layout_get_text (layout)), &place);
  pango_extents_to_pixels (NULL, &place);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (label), text, bounds));
  graphene_rect_init (bounds,
                      bounds->origin.x
                          + (float) (x + MIN (place.x, place.x + place.width)),
                      bounds->origin.y + (float) (y + place.y),
                      (float) ABS (place.width), (float) place.height);
}

static gboolean
paints_formula (GtkWidget *text, int index, graphene_rect_t *ink)
{
  g_autoptr (UiPicture) picture = ui_picture_new (text);
  graphene_rect_t bounds;

  find_formula (text, index, &bounds);

  return ui_picture_find_ink (picture, &bounds, ink);
}

static const char *const in_text[] = {
  "so $x$ is",
  "$x$",
  "a **strong $y$** word",
  "one [link $z$](https://example.org/)",
  "梯度$g$是",
  "مرحبا $x$ بالعالم",
};

static void
test_card_formula_painted_in_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (in_text); i++)
    {
      GtkWidget *window = present_markdown (in_text[i], "en", 600);
      graphene_rect_t ink;

      g_test_message ("%s", in_text[i]);
      g_assert_true (
          paints_formula (ui_find (window, POISE_TYPE_TEXT_VIEW), 0, &ink));
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static float
get_bottom (const graphene_rect_t *rect)
{
  return rect->origin.y + rect->size.height;
}

/* An upright letter of the formula stands on the line that the text stands on,
 * wherever the line breaks. */
static void
test_card_formula_on_baseline (void)
{
  GtkWidget *window = present_markdown (
      "$\\mathrm{H}$ HHHHH HHHHH HHHHH HHHHH HHHHH HHHHH HHHHH HHHHH HHHHH "
      "HHHHH HHHHH HHHHH HHHHH $\\mathrm{H}$ HHHHH",
      "en", UI_PHONE_WIDTH);
  GtkWidget *text = ui_find (window, POISE_TYPE_TEXT_VIEW);
  g_autoptr (UiPicture) picture = ui_picture_new (text);

  for (int i = 0; i < 2; i++)
    {
      graphene_rect_t bounds;
      graphene_rect_t ink;
      graphene_rect_t beside;

      g_assert_true (paints_formula (text, i, &ink));
      find_formula (text, i, &bounds);
      bounds.origin.x += bounds.size.width;
      bounds.size.width = 40;
      g_assert_true (ui_picture_find_ink (picture, &bounds, &beside));
      g_assert_cmpfloat (fabsf (get_bottom (&ink) - get_bottom (&beside)), <=,
                         1);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_dark (guint32 pixel)
{
  return ((pixel >> 8) & 0xff) < 128;
}

static void
test_card_formula_follows_dark_style (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkWidget *window = present_markdown ("$$x + y$$", "en", 600);
  GtkWidget *formula = ui_find (window, POISE_TYPE_FORMULA_VIEW);
  g_autoptr (UiPicture) light = ui_picture_new (formula);
  g_autoptr (UiPicture) dark = NULL;

  g_assert_true (is_dark (ui_picture_get_strongest (light)));
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  ui_wait_for_frames (window);
  dark = ui_picture_new (formula);
  g_assert_false (is_dark (ui_picture_get_strongest (dark)));
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A color of its own does not follow the text's. */
static void
test_card_formula_keeps_own_color (void)
{
  GtkWidget *window = present_markdown ("$$\\color{red}{x + y}$$", "en", 600);
  g_autoptr (UiPicture) picture =
      ui_picture_new (ui_find (window, POISE_TYPE_FORMULA_VIEW));
  guint32 pixel = ui_picture_get_strongest (picture);

  g_assert_cmphex ((pixel >> 16) & 0xff, >, 0xc0);
  g_assert_cmphex ((pixel >> 8) & 0xff, <, 0x40);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* In the middle if it fits; broken at relations if that makes it fit. */
static void
test_card_formula_breaks_when_narrow (void)
{
  static const char markdown[] =
      "$$a + b + c + d + e + f = g + h + i + j + k + l = m + n + o + p + q$$";
  GtkWidget *wide = present_markdown (markdown, "en", 900);
  GtkWidget *narrow = present_markdown (markdown, "en", UI_PHONE_WIDTH);
  GtkWidget *formula = ui_find (wide, POISE_TYPE_FORMULA_VIEW);
  g_autoptr (UiPicture) picture = ui_picture_new (formula);
  graphene_rect_t bounds;
  graphene_rect_t ink;

  ui_picture_find_bounds (formula, formula, &bounds);
  g_assert_true (ui_picture_find_ink (picture, &bounds, &ink));
  g_assert_cmpfloat (
      fabsf (2 * ink.origin.x + ink.size.width - bounds.size.width), <, 10);
  g_assert_cmpint (
      gtk_widget_get_height (ui_find (narrow, POISE_TYPE_FORMULA_VIEW)), >,
      3 * gtk_widget_get_height (formula) / 2);
  g_assert_cmpint (
      gtk_widget_get_width (ui_find (narrow, POISE_TYPE_FORMULA_VIEW)), <=,
      UI_PHONE_WIDTH);
  gtk_window_destroy (GTK_WINDOW (wide));
  gtk_window_destroy (GTK_WINDOW (narrow));
}

/* It scrolls sideways, and asks for no more height than it has. */
static void
test_card_formula_scrolls_when_too_wide (void)
{
  GtkWidget *window = present_markdown (
      "$$\\frac{a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u+v+w+x+y}{2}$$", "en",
      UI_PHONE_WIDTH);
  GtkWidget *scroller = ui_find (window, POISE_TYPE_SIDE_SCROLLER);
  GtkWidget *scrolled = ui_find (scroller, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *formula = ui_find (scroller, POISE_TYPE_FORMULA_VIEW);
  GtkAdjustment *across =
      gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
  GtkAdjustment *down =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  g_assert_cmpint (gtk_widget_get_width (window), ==, UI_PHONE_WIDTH);
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), >, UI_PHONE_WIDTH);
  g_assert_cmpfloat (gtk_adjustment_get_upper (down), ==,
                     gtk_adjustment_get_page_size (down));
  g_assert_cmpint (gtk_widget_get_height (scroller), ==,
                   gtk_widget_get_height (formula) + 2 * 6);
  g_assert_true (gtk_widget_get_focusable (scrolled));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_card_formula_says_words (void)
{
  GtkWidget *window =
      present_markdown ("so $x$ is\n\n$$y$$\n\nplain", "en", 600);
  g_autoptr (GPtrArray) texts = ui_list (window, POISE_TYPE_TEXT_VIEW);
  GtkAccessible *display =
      GTK_ACCESSIBLE (ui_find (window, POISE_TYPE_FORMULA_VIEW));
  GtkWidget *first = ui_find (texts->pdata[0], GTK_TYPE_LABEL);
  g_autofree char *words = poise_text_view_dup_words (texts->pdata[0]);

  g_assert_null (strstr (words, UI_FORMULA));
  g_assert_nonnull (strstr (words, "x"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (first),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  gtk_test_accessible_assert_role (display, GTK_ACCESSIBLE_ROLE_MATH);
  gtk_test_accessible_assert_property (
      display, GTK_ACCESSIBLE_PROPERTY_LABEL,
      poise_formula_view_get_words (POISE_FORMULA_VIEW (display)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add_func ("/card-formula/painted-in-text",
                   test_card_formula_painted_in_text);
  g_test_add_func ("/card-formula/on-baseline", test_card_formula_on_baseline);
  g_test_add_func ("/card-formula/follows-dark-style",
                   test_card_formula_follows_dark_style);
  g_test_add_func ("/card-formula/keeps-own-color",
                   test_card_formula_keeps_own_color);
  g_test_add_func ("/card-formula/breaks-when-narrow",
                   test_card_formula_breaks_when_narrow);
  g_test_add_func ("/card-formula/scrolls-when-too-wide",
                   test_card_formula_scrolls_when_too_wide);
  g_test_add_func ("/card-formula/says-words", test_card_formula_says_words);

  return g_test_run ();
}
