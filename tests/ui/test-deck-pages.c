/* test-deck-pages.c: every text of the built-in decks laid out on a phone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <json-glib/json-glib.h>

#include "poise-markup-view.h"
#include "ui-support.h"

#define DECKS_FOLDER "/io/github/poiseapp/Poise/decks/"

/* What a card's margins leave of the narrowest window. */
#define TEXT_WIDTH (UI_PHONE_WIDTH - 2 * 18)

static const char *const languages[] = { "en", "zh_CN" };

typedef struct
{
  const char *language;
  GtkWidget *view;
  guint n_texts;
} Page;

/* What nothing but a sideways scroll can hold gets one of its own. */
static void
lay_out (Page *page, const char *markdown)
{
  int narrowest;
  int height;

  poise_markup_view_set_markdown (POISE_MARKUP_VIEW (page->view), markdown,
                                  page->language);
  gtk_widget_measure (page->view, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest,
                      NULL, NULL, NULL);
  gtk_widget_measure (page->view, GTK_ORIENTATION_VERTICAL, TEXT_WIDTH, &height,
                      NULL, NULL, NULL);

  if (narrowest > TEXT_WIDTH)
    g_error ("%d pixels wide: %s", narrowest, markdown);

  g_assert_cmpint (height > 0, ==, *markdown != '\0');
  page->n_texts++;
}

/* Fields that are written in Markdown, alone, in a list or in its objects. */
static gboolean
is_text (const char *member)
{
  static const char *const members[] = { "question", "answer",     "points",
                                         "detail",   "follow_ups", "pitfalls",
                                         NULL };

  return g_strv_contains (members, member);
}

static void lay_out_node (JsonNode *node, Page *page);

static void
member_cb (JsonObject *object,
           const char *member,
           JsonNode *node,
           gpointer user_data)
{
  if (is_text (member))
    lay_out_node (node, user_data);
}

static void
element_cb (JsonArray *array, guint index, JsonNode *node, gpointer user_data)
{
  lay_out_node (node, user_data);
}

static void
lay_out_node (JsonNode *node, Page *page)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), element_cb, page);
  else if (JSON_NODE_HOLDS_OBJECT (node))
    json_object_foreach_member (json_node_get_object (node), member_cb, page);
  else
    lay_out (page, json_node_get_string (node));
}

static void
lay_out_deck (const char *path, Page *page)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  gsize size = 0;
  const char *data;
  JsonObject *deck;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &size);
  json_parser_load_from_data (parser, data, (gssize) size, &error);
  g_assert_no_error (error);
  deck = json_node_get_object (json_parser_get_root (parser));
  json_array_foreach_element (json_object_get_array_member (deck, "cards"),
                              element_cb, page);
}

static void
test_deck_pages_fit_phone (gconstpointer data)
{
  Page page = { .language = data, .view = poise_markup_view_new () };
  g_autofree char *folder = g_strconcat (DECKS_FOLDER, data, NULL);
  GtkWidget *window =
      ui_present (ui_create_page (page.view), UI_PHONE_WIDTH, 640);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = g_resources_enumerate_children (
      folder, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  gtk_widget_add_css_class (page.view, "answer");

  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *path = g_strconcat (folder, "/", names[i], NULL);

      lay_out_deck (path, &page);
    }

  g_assert_cmpuint (page.n_texts, >, 100);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path =
          g_strconcat ("/deck-pages/fit-phone/", languages[i], NULL);

      g_test_add_data_func (path, languages[i], test_deck_pages_fit_phone);
    }

  return g_test_run ();
}
