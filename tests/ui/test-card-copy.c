/* test-card-copy.c: text is selected and copied, and the keys stay free
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-formula-view.h"
#include "poise-markup-view.h"
#include "poise-text-view.h"
#include "ui-support.h"

static GtkWidget *
create_view (const char *markdown, const char *language)
{
  GtkWidget *view = poise_markup_view_new ();

  poise_markup_view_set_markdown (POISE_MARKUP_VIEW (view), markdown, language);

  return view;
}

static GtkWidget *
present (GtkWidget *view)
{
  return ui_present (ui_create_page (view), UI_PHONE_WIDTH, 640);
}

typedef struct
{
  gboolean done;
  char *text;
} Paste;

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Paste *paste = user_data;
  g_autoptr (GError) error = NULL;

  paste->text =
      gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
  paste->done = TRUE;
}

static gboolean
is_pasted (gpointer data)
{
  return ((Paste *) data)->done;
}

static void
assert_clipboard (GtkWidget *widget, const char *expected)
{
  Paste paste = { FALSE, NULL };

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL,
                                 pasted_cb, &paste);
  app_sample_wait (is_pasted, &paste);
  g_assert_cmpstr (paste.text, ==, expected);
  g_free (paste.text);
}

typedef struct
{
  const char *name;
  const char *markdown;
  const char *until; /* end of the selection, NULL for all */
  const char *copied;
} CopyCase;

static const CopyCase copies[] = {
  { "plain", "One **strong** word", NULL, "One strong word" },
  { "part", "One two three", " three", "One two" },
  { "formula", "Divide by $\\sqrt{d_k}$, then go", NULL,
    "Divide by $\\sqrt{d_k}$, then go" },
  { "part-with-formula", "Divide by $\\sqrt{d_k}$, then go", ", then",
    "Divide by $\\sqrt{d_k}$" },
  { "formulas", "$a$ and ($b$)", NULL, "$a$ and ($b$)" },
  { "chinese", "梯度$g_t$是方向", NULL, "梯度$g_t$是方向" },
  { "code", "```\nif a < b:\n  go\n```", NULL, "if a < b:\n  go" },
};

static int
find_end (GtkLabel *label, const char *until)
{
  const char *text = gtk_label_get_text (label);
  const char *end = until ? strstr (text, until) : text + strlen (text);

  g_assert_nonnull (end);

  return (int) g_utf8_pointer_to_offset (text, end);
}

static void
test_card_copy_gives_source (gconstpointer data)
{
  const CopyCase *item = data;
  GtkWidget *view = create_view (item->markdown, "en");
  GtkWidget *window = present (view);
  GtkLabel *label = GTK_LABEL (ui_find (view, GTK_TYPE_LABEL));

  g_assert_true (gtk_label_get_selectable (label));
  gtk_label_select_region (label, 0, find_end (label, item->until));
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (label), "clipboard.copy", NULL));
  assert_clipboard (view, item->copied);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_card_copy_display_formula (void)
{
  GtkWidget *view = create_view ("$$\nx = 1\n$$", "en");
  GtkWidget *window = present (view);
  GtkWidget *formula = ui_find (view, POISE_TYPE_FORMULA_VIEW);

  g_assert_true (gtk_widget_grab_focus (formula));
  g_assert_true (gtk_widget_activate_action (formula, "menu.popup", NULL));
  ui_wait_for_frames (window);
  g_assert_true (gtk_widget_get_mapped (ui_find (formula, GTK_TYPE_POPOVER)));
  gtk_popover_popdown (GTK_POPOVER (ui_find (formula, GTK_TYPE_POPOVER)));
  g_assert_true (gtk_widget_activate_action (formula, "clipboard.copy", NULL));
  assert_clipboard (view, "$$x = 1$$");
  gtk_window_destroy (GTK_WINDOW (window));
}

static const char *
get_stop (GtkWidget *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  g_assert_nonnull (focus);

  return GTK_IS_LABEL (focus) ? gtk_label_get_text (GTK_LABEL (focus))
                              : G_OBJECT_TYPE_NAME (focus);
}

/* The Tab key stops at links and display formulas, and not at plain text. */
static void
test_card_copy_leaves_tab_order (void)
{
  GtkWidget *view = create_view ("One $x$\n\n[two](https://example.org/)\n\n"
                                 "- three\n\n```\nfour\n```\n\n$$y$$\n\n"
                                 "| five |\n|---|\n| six |",
                                 "en");
  GtkWidget *window = present (view);

  gtk_widget_grab_focus (ui_find (view, POISE_TYPE_FORMULA_VIEW));

  for (int i = 0; i < 3; i++)
    {
      gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
      g_assert_cmpstr (get_stop (window), ==, "two");
      gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
      g_assert_cmpstr (get_stop (window), ==, "PoiseFormulaView");
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* A label selects all its text when it gets the focus by a key. */
static void
test_card_copy_link_selects_nothing (void)
{
  GtkWidget *view = create_view ("See [two](https://example.org/)", "en");
  GtkWidget *window = present (view);
  GtkLabel *label = GTK_LABEL (ui_find (view, GTK_TYPE_LABEL));

  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (label)));
  g_assert_false (gtk_label_get_selection_bounds (label, NULL, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_copies (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/card-copy/gives-source/%s", copies[i].name);

      g_test_add_data_func (path, &copies[i], test_card_copy_gives_source);
    }
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  add_copies ();
  g_test_add_func ("/card-copy/display-formula",
                   test_card_copy_display_formula);
  g_test_add_func ("/card-copy/leaves-tab-order",
                   test_card_copy_leaves_tab_order);
  g_test_add_func ("/card-copy/link-selects-nothing",
                   test_card_copy_link_selects_nothing);

  return g_test_run ();
}
