/* test-markup-view.c: every kind of block in native widgets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-markup-view.h"
#include "ui-picture.h"

/* What a card's margins leave of the narrowest window. */
#define TEXT_WIDTH (UI_PHONE_WIDTH - 2 * 18)

#define LONG_WORD                                  \
  "https://example.org/a-rather-long-address-that" \
  "-has-no-place-to-break-and-does-not-end-soon"

/* Nothing in it where a line could break. */
#define WIDE_TEX "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"

typedef struct
{
  const char *name;
  const char *markdown;
  const char *shown; /* a line for each label */
} Case;

static const Case cases[] = {
  { "paragraph", "One **strong**\nword & `code`", "One strong word & code" },
  { "paragraphs", "One\n\nTwo", "One\nTwo" },
  { "heading", "## A heading", "A heading" },
  { "long-word", LONG_WORD, LONG_WORD },
  { "bullets", "- one\n- two", "•\none\n•\ntwo" },
  { "numbers", "9. nine\n10. ten", "9.\nnine\n10.\nten" },
  { "nested-lists", "- one\n  1. deep\n     - deeper\n- two",
    "•\none\n1.\ndeep\n•\ndeeper\n•\ntwo" },
  { "list-of-blocks", "- one\n\n  more\n\n  ```\n  code\n  ```",
    "•\none\nmore\ncode" },
  { "quote", "> said\n>\n> - by\n>   > one", "said\n•\nby\none" },
  { "code", "```c\nif (a < b)\n  return &b;\n```", "if (a < b)\n  return &b;" },
  { "wide-code", "```\n" LONG_WORD LONG_WORD "\n```", LONG_WORD LONG_WORD },
  { "table", "| a | b |\n|---|:-:|\n| 1 | **2** |\n| 3 | 4 |",
    "a\nb\n1\n2\n3\n4" },
  { "wide-table",
    "| a | b | c | d |\n|---|---|---|---|\n"
    "| " LONG_WORD " | " LONG_WORD " | " LONG_WORD " | " LONG_WORD " |",
    "a\nb\nc\nd\n" LONG_WORD "\n" LONG_WORD "\n" LONG_WORD "\n" LONG_WORD },
  { "formula", "so $x_1^2$ is", "so " UI_FORMULA " is" },
  { "unknown-formula", "so $\\unknown{x}$ is", "so \\unknown{x} is" },
  { "display", "$$x_1^2 + y$$", "" },
  { "unknown-display", "$$\\unknown{x}$$", "\\unknown{x}" },
  { "wide-display", "$$\\frac{" WIDE_TEX "}{2}$$", "" },
  { "wide-formula", "so $\\frac{" WIDE_TEX "}{2}$ is", "so " UI_FORMULA " is" },
  { "tasks", "- [ ] open\n- [x] done", "open\n\ndone" },
  { "missing-figure", "![what is *seen*](figures/none.svg)", "what is seen" },
  { "no-figure", "![what is seen]()", "what is seen" },
  { "chinese", "为什么要**除以** $\\sqrt{d_k}$？\n\n- 方差\n\n> 梯度",
    "为什么要除以 " UI_FORMULA "？\n•\n方差\n梯度" },
  { "rule", "above\n\n---\n\nbelow", "above\nbelow" },
  { "nothing", "", "" },
};

static GtkWidget *
present (GtkWidget *view)
{
  return ui_present (ui_create_page (view), UI_PHONE_WIDTH, 640);
}

static GtkWidget *
create_view (const char *markdown, const char *language)
{
  GtkWidget *view = poise_markup_view_new ();

  poise_markup_view_set_markdown (POISE_MARKUP_VIEW (view), markdown, language);

  return view;
}

static void
test_markup_view_shows_text (gconstpointer data)
{
  const Case *item = data;
  GtkWidget *window = present (create_view (item->markdown, "en"));
  g_autofree char *text = ui_dup_text (window);

  g_assert_cmpstr (text, ==, item->shown);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Text wraps or scrolls by itself: nothing makes the page wider. */
static void
test_markup_view_fits_phone (gconstpointer data)
{
  const Case *item = data;
  GtkWidget *view = create_view (item->markdown, "en");
  GtkWidget *window = present (view);
  int narrowest;
  int height;

  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL,
                      NULL, NULL);
  g_assert_cmpint (narrowest, <=, TEXT_WIDTH);

  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, TEXT_WIDTH, &height, NULL,
                      NULL, NULL);
  g_assert_cmpint (height > 0, ==, *item->markdown != '\0');
  g_assert_cmpint (gtk_widget_get_width (window), ==, UI_PHONE_WIDTH);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Han characters take the shapes of the text's own language; code and markers
 * have none. */
static void
test_markup_view_tags_language (void)
{
  GtkWidget *view = create_view (
      "骨\n\n## 直\n\n- 门\n\n> 角\n\n| 刃 |\n|---|\n| 海 |", "zh_CN");
  GtkWidget *window = present (view);
  g_autoptr (GPtrArray) labels = ui_list (view, GTK_TYPE_LABEL);
  guint tagged = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      GtkLabel *label = g_ptr_array_index (labels, i);
      gboolean is_tagged = g_str_has_prefix (gtk_label_get_label (label),
                                             "<span lang=\"zh-cn\"");

      g_assert_true (is_tagged
                     || g_str_equal (gtk_label_get_text (label), "•"));
      tagged += is_tagged ? 1 : 0;
    }

  g_assert_cmpuint (tagged, ==, 6);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_markup_view_replaces_text (void)
{
  GtkWidget *view = create_view ("- one\n- two", "en");
  GtkWidget *window = present (view);
  UiWatch *watch = ui_watch_new (gtk_widget_get_first_child (view));
  g_autofree char *text = NULL;

  poise_markup_view_set_markdown (POISE_MARKUP_VIEW (view), "三", "zh_CN");
  ui_wait_for_frames (view);
  text = ui_dup_text (view);
  g_assert_cmpstr (text, ==, "三");
  ui_watch_assert_all_gone (watch);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Letters and formulas are not as transparent over so many pixels. */
static gboolean
has_box (const UiPicture *picture, int y)
{
  int count = 0;

  for (int x = 0; x < picture->width && count < 12; x++)
    {
      int alpha = (int) (picture->pixels[y * picture->width + x] >> 24);

      count = ABS (alpha - 0x26) <= 2 ? count + 1 : 0;
    }

  return count == 12;
}

/* From the first row with a box to the last. */
static int
measure_box (GtkWidget *view)
{
  g_autoptr (UiPicture) picture = ui_picture_new (view);
  int first = 0;
  int last = picture->height - 1;

  while (first < picture->height && !has_box (picture, first))
    first++;

  while (last > first && !has_box (picture, last))
    last--;

  return first < picture->height ? last - first + 1 : 0;
}

/* It is there in light and in dark, and a high formula does not make it so. */
static void
test_markup_view_boxes_code (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkWidget *view =
      create_view ("a `code` $\\frac{\\frac{a}{b}}{\\frac{c}{d}}$", "en");
  GtkWidget *window = present (view);
  int height;

  g_assert_cmpint (gtk_widget_get_height (view), >, 30);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
  ui_wait_for_frames (view);
  height = measure_box (view);
  g_assert_cmpint (height, >, 12);
  g_assert_cmpint (height, <, 26);

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  ui_wait_for_frames (view);
  g_assert_cmpint (measure_box (view), ==, height);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);

  poise_markup_view_set_markdown (POISE_MARKUP_VIEW (view), "a code", "en");
  ui_wait_for_frames (view);
  g_assert_cmpint (measure_box (view), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A screen reader says that there is a list; a number it has to read. */
static void
test_markup_view_bullets_are_silent (void)
{
  GtkWidget *view = create_view ("- a\n\n1. a", "en");
  GtkWidget *window = present (view);
  g_autoptr (GPtrArray) labels = ui_list (view, GTK_TYPE_LABEL);

  g_assert_cmpuint (labels->len, ==, 4);

  for (guint i = 0; i < labels->len; i++)
    {
      GtkWidget *label = g_ptr_array_index (labels, i);
      gboolean is_bullet =
          g_str_equal (gtk_label_get_text (GTK_LABEL (label)), "•");

      g_assert_cmpint (
          gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (label))
              == GTK_ACCESSIBLE_ROLE_PRESENTATION,
          ==, is_bullet);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add (const char *test, const Case *item, GTestDataFunc func)
{
  g_autofree char *path =
      g_strdup_printf ("/markup-view/%s/%s", test, item->name);

  g_test_add_data_func (path, item, func);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      add ("shows-text", &cases[i], test_markup_view_shows_text);
      add ("fits-phone", &cases[i], test_markup_view_fits_phone);
    }

  g_test_add_func ("/markup-view/tags-language",
                   test_markup_view_tags_language);
  g_test_add_func ("/markup-view/replaces-text",
                   test_markup_view_replaces_text);
  g_test_add_func ("/markup-view/bullets-are-silent",
                   test_markup_view_bullets_are_silent);
  g_test_add_func ("/markup-view/boxes-code", test_markup_view_boxes_code);

  return g_test_run ();
}
