/* test-card-hostile.c: whatever a card holds, something shows in time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-markup-view.h"
#include "ui-picture.h"

#define PATIENCE_US (5 * G_USEC_PER_SEC)

static char *
make_unclosed (void)
{
  return g_strdup ("# **bold *italic `code $x [link](https:// ![image](\n\n"
                   "$$\\frac{a\n\n| a |\n|---|\n| $\\left( | `\n\n> - 1. ```c\n"
                   "int x = \"");
}

static char *
make_nested_lists (void)
{
  GString *out = g_string_new (NULL);

  for (int i = 0; i < 60; i++)
    g_string_append_printf (out, "%*s- item %d\n", 2 * i, "", i);

  return g_string_free_and_steal (out);
}

static char *
make_nested_quotes (void)
{
  GString *out = g_string_new (NULL);

  for (int i = 0; i < 60; i++)
    g_string_append (out, "> - ");

  g_string_append (out, "deep");

  return g_string_free_and_steal (out);
}

static char *
repeat (const char *piece, gsize bytes)
{
  GString *out = g_string_sized_new (bytes);

  while (out->len < bytes)
    g_string_append (out, piece);

  return g_string_free_and_steal (out);
}

static char *
make_long_line (void)
{
  return repeat ("word ", 1 << 20);
}

static char *
make_long_word (void)
{
  return repeat ("字", 1 << 20);
}

static char *
make_long_code (void)
{
  g_autofree char *line = repeat ("x = 1; ", 1 << 20);

  return g_strdup_printf ("```python\n%s\n```", line);
}

static char *
make_many_formulas (void)
{
  return repeat ("so $\\frac{x_1}{\\sqrt{y}}$ is ", 20000);
}

/* As long as a formula may be, on one line and as deep as it may be. */
static char *
make_long_formula (void)
{
  g_autofree char *tex = repeat ("x+", 19000);

  return g_strdup_printf ("so\n\n$$%sx$$\n\n$$\\frac{%sx}{2}$$", tex, tex);
}

static char *
make_deep_formula (void)
{
  GString *out = g_string_new ("so\n\n$$");

  for (int i = 0; i < 58; i++)
    g_string_append (out, "\\sqrt{\\frac{x_{i}}{2} +");

  g_string_append (out, "x");

  for (int i = 0; i < 58; i++)
    g_string_append (out, "}");

  g_string_append (out, "$$");

  return g_string_free_and_steal (out);
}

static char *
make_wide_table (void)
{
  g_autofree char *cells = repeat ("| x ", 400);
  g_autofree char *rule = repeat ("|---", 400);

  return g_strdup_printf ("%s|\n%s|\n%s|", cells, rule, cells);
}

static const struct
{
  const char *name;
  char *(*make) (void);
} cases[] = {
  { "unclosed", make_unclosed },
  { "nested-lists", make_nested_lists },
  { "nested-quotes", make_nested_quotes },
  { "long-line", make_long_line },
  { "long-word", make_long_word },
  { "long-code", make_long_code },
  { "many-formulas", make_many_formulas },
  { "long-formula", make_long_formula },
  { "deep-formula", make_deep_formula },
  { "wide-table", make_wide_table },
};

static void
test_card_hostile_shows (gconstpointer data)
{
  char *(*make) (void) = *(char *(*const *) (void) ) data;
  g_autofree char *markdown = make ();
  GtkWidget *view = poise_markup_view_new ();
  GtkWidget *window = ui_present (ui_create_page (view), UI_PHONE_WIDTH, 640);
  gint64 start = g_get_monotonic_time ();
  g_autofree char *text = NULL;

  poise_markup_view_set_markdown (POISE_MARKUP_VIEW (view), markdown, "en");
  ui_wait_for_frames (window);
  g_test_message ("%.0f ms", (double) (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, PATIENCE_US);
  text = ui_dup_text (view);
  g_assert_cmpuint (strlen (text), >, 0);
  g_assert_cmpint (gtk_widget_get_width (window), ==, UI_PHONE_WIDTH);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/card-hostile/shows/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i].make, test_card_hostile_shows);
    }

  return g_test_run ();
}
