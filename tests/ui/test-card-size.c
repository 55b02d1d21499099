/* test-card-size.c: the text of cards grows and shrinks, and nothing else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-card-scale.h"
#include "poise-card-view.h"
#include "poise-formula-view.h"
#include "poise-markup-view.h"
#include "program.h"

#define KEY "card-text-scale"

typedef struct
{
  GSettings *store;
  PoiseCardScale *scale;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->store = g_settings_new (APPLICATION_ID);
  g_settings_reset (fixture->store, KEY);
  fixture->scale =
      poise_card_scale_new (gdk_display_get_default (), fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (fixture->store, KEY);
  g_assert_finalize_object (fixture->scale);
  g_object_unref (fixture->store);
}

static void
assert_percent (Fixture *fixture, int percent)
{
  double scale = g_settings_get_double (fixture->store, KEY);

  g_assert_cmpfloat_with_epsilon (scale * 100, percent, 1e-6);
}

static void
test_card_size_steps (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int steps;
    int percent;
  } presses[] = {
    { 1, 110 }, { 1, 120 },   { -1, 110 },  { 0, 100 },
    { -1, 90 }, { -100, 80 }, { 100, 200 }, { 1, 200 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (presses); i++)
    {
      poise_card_scale_step (fixture->scale, presses[i].steps);
      assert_percent (fixture, presses[i].percent);
    }
}

/* Text and formulas alike, at once. */
static void
test_card_size_grows_text (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = poise_markup_view_new ();
  GtkWidget *window;
  GtkWidget *label;
  GtkWidget *formula;
  int text_height;
  int formula_height;

  gtk_widget_add_css_class (view, "card-text");
  poise_markup_view_set_markdown (POISE_MARKUP_VIEW (view), "Text\n\n$$x^2$$",
                                  "en");
  window = ui_present (ui_create_page (view), 600, 640);
  label = ui_find (view, GTK_TYPE_LABEL);
  formula = ui_find (view, POISE_TYPE_FORMULA_VIEW);
  text_height = gtk_widget_get_height (label);
  formula_height = gtk_widget_get_height (formula);

  g_settings_set_double (fixture->store, KEY, 2.0);
  ui_wait_for_frames (window);
  g_assert_cmpint (gtk_widget_get_height (label), >=, 2 * text_height - 4);
  g_assert_cmpint (gtk_widget_get_height (formula), >=, 2 * formula_height - 4);
  gtk_window_destroy (GTK_WINDOW (window));
}

static int
measure_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width,
                      NULL, NULL);

  return width;
}

/* What a line holds of a formula is set anew. */
static void
test_card_size_grows_formula_in_text (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = poise_markup_view_new ();
  GtkWidget *window;
  int width;

  gtk_widget_add_css_class (view, "card-text");
  poise_markup_view_set_markdown (POISE_MARKUP_VIEW (view), "$abcdefgh$", "en");
  window = ui_present (ui_create_page (view), 600, 640);
  width = measure_width (view);

  g_settings_set_double (fixture->store, KEY, 2.0);
  ui_wait_for_frames (window);
  g_assert_cmpint (measure_width (view), >=, 2 * width - 4);
  gtk_window_destroy (GTK_WINDOW (window));
}

static int
measure_text_height (const char *markdown, const char *language)
{
  GtkWidget *view = poise_markup_view_new ();
  GtkWidget *window;
  int height;

  poise_markup_view_set_markdown (POISE_MARKUP_VIEW (view), markdown, language);
  window = ui_present (ui_create_page (view), 600, 640);
  height = gtk_widget_get_height (ui_find (view, GTK_TYPE_LABEL));
  gtk_window_destroy (GTK_WINDOW (window));

  return height;
}

/* Whatever the heights of their fonts; only what is taller takes more. */
static void
test_card_size_lines_have_one_pitch (void)
{
  int latin = measure_text_height ("Depth\\\ngrows", "en");
  int han = measure_text_height ("\u6df1\u5ea6\\\n\u589e\u52a0", "zh_CN");
  int mixed = measure_text_height ("\u6df1\u5ea6\\\nDepth $x$", "zh_CN");
  int tall = measure_text_height (
      "Depth\\\n$\\dfrac{\\dfrac{a}{b}}{\\dfrac{c}{d}}$", "en");

  g_assert_cmpint (latin, ==, han);
  g_assert_cmpint (latin, ==, mixed);
  g_assert_cmpint (tall, >, latin + latin / 4);
}

static void
check_keys (Program *program)
{
  GtkWidget *page = program_study (program);
  GtkWidget *question;
  int height;
  int button_height;
  GtkWidget *button;

  app_sample_wait (program_shows_question, page);
  ui_wait_for_frames (program->window);
  question = ui_find (page, POISE_TYPE_MARKUP_VIEW);
  button = ui_find_action (page, "study.proceed");
  height = gtk_widget_get_height (question);
  button_height = gtk_widget_get_height (button);

  for (int i = 0; i < 5; i++)
    g_action_group_activate_action (G_ACTION_GROUP (program->application),
                                    "card-text", g_variant_new_int32 (1));

  ui_wait_for_frames (program->window);
  g_assert_cmpint (gtk_widget_get_height (question), >, height);
  g_assert_cmpint (gtk_widget_get_height (button), ==, button_height);
  g_action_group_activate_action (G_ACTION_GROUP (program->application),
                                  "card-text", g_variant_new_int32 (0));
  ui_wait_for_frames (program->window);
  g_assert_cmpint (gtk_widget_get_height (question), ==, height);
}

static void
test_card_size_of_cards_only (void)
{
  program_run_test (TRUE, check_keys);
}

/* Text twice as large, as the desktop may ask for, on a phone. */
static void
check_large_text (Program *program)
{
  GtkSettings *settings = gtk_widget_get_settings (program->window);
  GtkWidget *page;
  int resolution;
  int narrowest;

  program_wait_until_loaded (program);
  g_object_get (settings, "gtk-xft-dpi", &resolution, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  page = program_study (program);
  app_sample_wait (program_shows_question, page);
  gtk_widget_activate_action (page, "study.proceed", NULL);
  app_sample_wait (program_shows_grades, page);
  ui_wait_for_frames (program->window);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL,
                      NULL, NULL);
  g_object_set (settings, "gtk-xft-dpi", resolution, NULL);
  g_assert_cmpint (narrowest, <=, UI_PHONE_WIDTH);
}

static void
test_card_size_large_text_fits_phone (void)
{
  program_run_test (TRUE, check_large_text);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add ("/card-size/steps", Fixture, NULL, set_up, test_card_size_steps,
              tear_down);
  g_test_add ("/card-size/grows-text", Fixture, NULL, set_up,
              test_card_size_grows_text, tear_down);
  g_test_add ("/card-size/grows-formula-in-text", Fixture, NULL, set_up,
              test_card_size_grows_formula_in_text, tear_down);
  g_test_add_func ("/card-size/lines-have-one-pitch",
                   test_card_size_lines_have_one_pitch);
  g_test_add_func ("/card-size/of-cards-only", test_card_size_of_cards_only);
  g_test_add_func ("/card-size/large-text-fits-phone",
                   test_card_size_large_text_fits_phone);

  return g_test_run ();
}
