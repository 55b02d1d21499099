/* test-card-frames.c: a card is complete in its first frame, and leaves nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-markup-view.h"
#include "ui-picture.h"

#define N_CARDS 1000

static const char rich[] =
    "For $x_1$ the loss is $L = \\frac{1}{n} \\sum_i (y_i - x_i)^2$.\n\n"
    "$$\\nabla L = \\frac{2}{n} \\sum_i (x_i - y_i)$$\n\n"
    "- a list with $g_t$\n- [x] and a task\n\n"
    "```python\ndef step(x, g):\n    return x - 0.1 * g  # down\n```\n\n"
    "| a | b |\n|---|--:|\n| $n$ | words that wrap when there is no room |\n\n"
    "> said\n\n---\n\nEnd";

typedef struct
{
  GtkWidget *view;
  GPtrArray *nodes;
  int wanted;
} Recording;

static void
after_paint_cb (GdkFrameClock *clock, Recording *recording)
{
  if (gtk_widget_get_mapped (recording->view)
      && (int) recording->nodes->len < recording->wanted)
    g_ptr_array_add (recording->nodes, ui_dup_node (recording->view));

  gtk_widget_queue_draw (recording->view);
}

static gboolean
is_recorded (gpointer data)
{
  Recording *recording = data;

  return (int) recording->nodes->len >= recording->wanted;
}

/* How the view is painted in each of the next @n frames. */
static GPtrArray *
record (GtkWidget *view, int n)
{
  Recording recording = { view, NULL, n };
  GdkFrameClock *clock = gtk_widget_get_frame_clock (view);
  gulong handler;

  recording.nodes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb),
                              &recording);
  gtk_widget_queue_draw (view);
  app_sample_wait (is_recorded, &recording);
  g_signal_handler_disconnect (clock, handler);

  return recording.nodes;
}

static void
assert_same (GPtrArray *nodes)
{
  for (guint i = 1; i < nodes->len; i++)
    {
      g_test_message ("frame %u", i);
      g_assert_true (g_bytes_equal (nodes->pdata[0], nodes->pdata[i]));
    }
}

static void
set_markdown (GtkWidget *view, const char *markdown)
{
  poise_markup_view_set_markdown (POISE_MARKUP_VIEW (view), markdown, "en");
}

static void
test_card_frames_first_is_complete (void)
{
  static const int widths[] = { UI_PHONE_WIDTH, 900 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *view = poise_markup_view_new ();
      GtkWidget *window = ui_present (ui_create_page (view), widths[i], 640);
      g_autoptr (GPtrArray) nodes = NULL;

      set_markdown (view, rich);
      nodes = record (view, 10);
      assert_same (nodes);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* The font changes with the style, before the frame is laid out. */
static void
test_card_frames_first_after_size_change (void)
{
  GtkWidget *view = poise_markup_view_new ();
  GtkWidget *window;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  set_markdown (view, rich);
  window = ui_present (ui_create_page (view), 600, 640);
  before = record (view, 1);
  gtk_widget_add_css_class (view, "question");
  after = record (view, 10);
  g_assert_false (g_bytes_equal (before->pdata[0], after->pdata[0]));
  assert_same (after);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_card_frames_same_text_looks_the_same (void)
{
  GtkWidget *view = poise_markup_view_new ();
  GtkWidget *window;
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  set_markdown (view, rich);
  window = ui_present (ui_create_page (view), 600, 640);
  first = record (view, 1);
  set_markdown (view, "something else");
  ui_wait_for_frames (window);
  set_markdown (view, rich);
  second = record (view, 1);
  g_assert_true (g_bytes_equal (first->pdata[0], second->pdata[0]));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Bytes of the heap that are in use. */
static gsize
count_widgets (GtkWidget *root)
{
  g_autoptr (GPtrArray) all = ui_list (root, GTK_TYPE_WIDGET);

  return all->len;
}

static void
test_card_frames_leave_no_widgets (void)
{
  GtkWidget *view = poise_markup_view_new ();
  GtkWidget *window = ui_present (ui_create_page (view), 600, 640);
  gsize n_widgets;

  set_markdown (view, rich);
  n_widgets = count_widgets (window);

  for (int i = 0; i < N_CARDS; i++)
    {
      UiWatch *watch = ui_watch_new (gtk_widget_get_first_child (view));

      set_markdown (view, rich);

      if (i % 100 == 0)
        ui_wait_for_frames (window);

      ui_watch_assert_all_gone (watch);
    }

  g_assert_cmpuint (count_widgets (window), ==, n_widgets);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add_func ("/card-frames/first-is-complete",
                   test_card_frames_first_is_complete);
  g_test_add_func ("/card-frames/first-after-size-change",
                   test_card_frames_first_after_size_change);
  g_test_add_func ("/card-frames/same-text-looks-the-same",
                   test_card_frames_same_text_looks_the_same);
  g_test_add_func ("/card-frames/leave-no-widgets",
                   test_card_frames_leave_no_widgets);

  return g_test_run ();
}
