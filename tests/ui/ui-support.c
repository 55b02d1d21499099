/* ui-support.c: widgets on a display, found and watched
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-support.h"

/* Frames after which a change to the widgets has been laid out and drawn. */
#define FRAMES 3

/* Starts GTK and libadwaita, with the program's style. Nothing moves: what a
 * test waits for is there within a frame. */
void
ui_init (int *argc, char ***argv)
{
  g_autoptr (GtkCssProvider) style = NULL;

  gtk_test_init (argc, argv, NULL);
  adw_init ();
  style = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (style,
                                       "/io/github/poiseapp/Poise/style.css");
  gtk_style_context_add_provider_for_display (
      gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
      GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                NULL);
}

typedef struct
{
  int frames;
} Ticks;

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Ticks *ticks = user_data;

  ticks->frames++;
  gtk_widget_queue_draw (widget);

  return ticks->frames < FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
has_ticked (gpointer data)
{
  return ((Ticks *) data)->frames >= FRAMES;
}

/* Waits until what was changed is on the display. */
void
ui_wait_for_frames (GtkWidget *widget)
{
  Ticks ticks = { 0 };

  gtk_widget_add_tick_callback (widget, tick_cb, &ticks, NULL);
  app_sample_wait (has_ticked, &ticks);
}

/* A window of that size in pixels that shows @content. Nothing takes the
 * focus by itself. */
GtkWidget *
ui_present (GtkWidget *content, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), content);
  gtk_window_present (GTK_WINDOW (window));
  ui_wait_for_frames (window);

  return window;
}

/* A page as high as its content, as wide as the window. */
GtkWidget *
ui_create_page (GtkWidget *content)
{
  GtkWidget *page = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (page), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page), content);

  return page;
}

typedef gboolean (*Visitor) (GtkWidget *widget, gpointer data);

/* Parents before their children, until @visit wants no more. */
static gboolean
walk (GtkWidget *root, Visitor visit, gpointer data)
{
  if (visit (root, data))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    if (walk (child, visit, data))
      return TRUE;

  return FALSE;
}

typedef struct
{
  GType type;
  const char *action;
  GtkWidget *found;
  GPtrArray *all;
} Search;

static gboolean
visit_type (GtkWidget *widget, gpointer data)
{
  Search *search = data;

  if (!g_type_is_a (G_OBJECT_TYPE (widget), search->type))
    return FALSE;

  search->found = widget;

  if (search->all)
    g_ptr_array_add (search->all, widget);

  return search->all == NULL;
}

static gboolean
visit_action (GtkWidget *widget, gpointer data)
{
  Search *search = data;
  const char *name =
      GTK_IS_ACTIONABLE (widget)
          ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget))
          : NULL;

  if (g_strcmp0 (name, search->action) != 0)
    return FALSE;

  search->found = widget;

  return TRUE;
}

/* The first widget of that type in @root, which has to be there. */
GtkWidget *
ui_find (GtkWidget *root, GType type)
{
  Search search = { .type = type };

  if (!walk (root, visit_type, &search))
    g_error ("no %s in a %s", g_type_name (type), G_OBJECT_TYPE_NAME (root));

  return search.found;
}

/* The first widget in @root with that action, which has to be there. */
GtkWidget *
ui_find_action (GtkWidget *root, const char *action)
{
  Search search = { .action = action };

  if (!walk (root, visit_action, &search))
    g_error ("nothing for %s in a %s", action, G_OBJECT_TYPE_NAME (root));

  return search.found;
}

/* All widgets of that type in @root, in order; the array is the caller's. */
GPtrArray *
ui_list (GtkWidget *root, GType type)
{
  Search search = { .type = type, .all = g_ptr_array_new () };

  walk (root, visit_type, &search);

  return search.all;
}

/* Joiners, isolates and thin spaces around formulas do not show, nor does the
 * space that holds up the box of a task. */
static void
append_shown (GString *out, const char *text)
{
  static const gunichar hidden[] = { 0x2009, 0x200b, 0x2060, 0x2066, 0x2069 };

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      gboolean shows = TRUE;

      for (gsize i = 0; i < G_N_ELEMENTS (hidden); i++)
        shows = shows && character != hidden[i];

      if (shows)
        g_string_append_unichar (out, character);
    }
}

static gboolean
visit_text (GtkWidget *widget, gpointer data)
{
  GString *out = data;

  if (!GTK_IS_LABEL (widget) || !gtk_widget_get_mapped (widget))
    return FALSE;

  if (out->len > 0)
    g_string_append_c (out, '\n');

  append_shown (out, gtk_label_get_text (GTK_LABEL (widget)));

  return FALSE;
}

/* What @root shows: a line for each label, with UI_FORMULA for each formula in
 * it. */
char *
ui_dup_text (GtkWidget *root)
{
  GString *out = g_string_new (NULL);

  walk (root, visit_text, out);

  return g_string_free_and_steal (out);
}

void
ui_assert_bounds_equal (GtkWidget *widget,
                        GtkWidget *root,
                        const graphene_rect_t *bounds)
{
  graphene_rect_t now;

  g_assert_true (gtk_widget_compute_bounds (widget, root, &now));
  g_assert_cmpfloat (now.origin.x, ==, bounds->origin.x);
  g_assert_cmpfloat (now.origin.y, ==, bounds->origin.y);
  g_assert_cmpfloat (now.size.width, ==, bounds->size.width);
  g_assert_cmpfloat (now.size.height, ==, bounds->size.height);
}

/* UiWatch: the widgets of a tree that still live, to find leaked ones. */
struct _UiWatch
{
  GPtrArray *alive;
};

static void
gone_cb (gpointer data, GObject *object)
{
  UiWatch *self = data;

  g_ptr_array_remove_fast (self->alive, object);
}

/* The one tooltip that GTK shares between windows outlives each of them. */
static gboolean
is_shared (GtkWidget *widget)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkTooltipWindow");
}

static gboolean
visit_watched (GtkWidget *widget, gpointer data)
{
  UiWatch *self = data;

  for (GtkWidget *at = widget; at; at = gtk_widget_get_parent (at))
    if (is_shared (at))
      return FALSE;

  g_object_weak_ref (G_OBJECT (widget), gone_cb, self);
  g_ptr_array_add (self->alive, widget);

  return FALSE;
}

/* Watches @root and every widget that is in it now. */
UiWatch *
ui_watch_new (GtkWidget *root)
{
  UiWatch *self = g_new0 (UiWatch, 1);

  self->alive = g_ptr_array_new ();
  walk (root, visit_watched, self);
  g_assert_cmpuint (self->alive->len, >, 0);

  return self;
}

typedef struct
{
  UiWatch *watch;
  gint64 end_us;
} Patience;

static gboolean
is_gone_or_late (gpointer data)
{
  Patience *patience = data;

  return patience->watch->alive->len == 0
         || g_get_monotonic_time () > patience->end_us;
}

/* Waits for the widgets to go, names those that stay, and frees the watch. */
void
ui_watch_assert_all_gone (UiWatch *self)
{
  Patience patience = { self, g_get_monotonic_time () + 5 * G_USEC_PER_SEC };

  app_sample_wait (is_gone_or_late, &patience);

  for (guint i = 0; i < self->alive->len; i++)
    g_test_message ("leaked: %s",
                    G_OBJECT_TYPE_NAME (g_ptr_array_index (self->alive, i)));

  g_assert_cmpuint (self->alive->len, ==, 0);
  g_ptr_array_unref (self->alive);
  g_free (self);
}
