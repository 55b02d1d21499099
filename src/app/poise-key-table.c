/* poise-key-table.c: every key of the program
 *
 * The table is what binds the keys and what the dialog of keys is drawn from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-key-table.h"

#include <glib/gi18n.h>

#define CARD    N_ ("While Studying")
#define GRADE   N_ ("Grading")
#define SECTION N_ ("Opening Sections")
#define GENERAL N_ ("General")

#define W POISE_KEYS_WINDOW
#define S POISE_KEYS_STUDY

static const PoiseKey keys[] = {
  { S,
    CARD,
    N_ ("Show the answer, then take the suggested grade"),
    { "space", "Return", "KP_Enter" },
    "study.proceed" },
  { S, CARD, N_ ("Undo"), { "<Control>z" }, "study.undo" },
  { S, CARD, N_ ("Other language"), { "l" }, "study.language" },
  { S, CARD, N_ ("Flag"), { "f" }, "study.flag" },
  { S, CARD, N_ ("Star"), { "s" }, "study.star" },
  { S, CARD, N_ ("Bury until tomorrow"), { "b" }, "study.bury" },
  { S, CARD, N_ ("Suspend"), { "<Shift>s" }, "study.suspend" },
  { S, CARD, N_ ("Card information"), { "i" }, "study.info" },
  { S, CARD, N_ ("Open the source on the web"), { "o" }, "study.source" },
  { S, CARD, N_ ("Scroll down"), { "Page_Down" }, "study.scroll(1)" },
  { S, CARD, N_ ("Scroll up"), { "Page_Up" }, "study.scroll(-1)" },
  { S, CARD, N_ ("End the session"), { "Escape" }, "study.leave" },

  { S, GRADE, N_ ("Again, or Fail"), { "1", "KP_1" }, "study.grade(1)" },
  { S,
    GRADE,
    N_ ("Hard; Pass where only two grades are offered"),
    { "2", "KP_2" },
    "study.grade(2)" },
  { S, GRADE, N_ ("Good"), { "3", "KP_3" }, "study.grade(3)" },
  { S, GRADE, N_ ("Easy"), { "4", "KP_4" }, "study.grade(4)" },
  { S,
    GRADE,
    N_ ("Tick a key point as said: Alt with its number"),
    { "<Alt>1" },
    "study.tick(0)" },
  { S, GRADE, NULL, { "<Alt>2" }, "study.tick(1)" },
  { S, GRADE, NULL, { "<Alt>3" }, "study.tick(2)" },
  { S, GRADE, NULL, { "<Alt>4" }, "study.tick(3)" },
  { S, GRADE, NULL, { "<Alt>5" }, "study.tick(4)" },
  { S, GRADE, NULL, { "<Alt>6" }, "study.tick(5)" },
  { S, GRADE, NULL, { "<Alt>7" }, "study.tick(6)" },
  { S, GRADE, NULL, { "<Alt>8" }, "study.tick(7)" },
  { S, GRADE, NULL, { "<Alt>9" }, "study.tick(8)" },

  { S, SECTION, N_ ("Depth"), { "d" }, "study.section(0)" },
  { S, SECTION, N_ ("Follow-ups"), { "w" }, "study.section(1)" },
  { S, SECTION, N_ ("Pitfalls"), { "t" }, "study.section(2)" },
  { S, SECTION, N_ ("Sources"), { "r" }, "study.section(3)" },

  { W, GENERAL, N_ ("Today"), { "<Control>t" }, "win.today" },
  { W, GENERAL, N_ ("Preferences"), { "<Control>comma" }, "app.preferences" },
  { W,
    GENERAL,
    N_ ("Larger text of cards"),
    { "<Control>plus", "<Control>equal", "<Control>KP_Add" },
    "app.card-text(1)" },
  { W,
    GENERAL,
    N_ ("Smaller text of cards"),
    { "<Control>minus", "<Control>KP_Subtract" },
    "app.card-text(-1)" },
  { W,
    GENERAL,
    N_ ("Normal text of cards"),
    { "<Control>0", "<Control>KP_0" },
    "app.card-text(0)" },
  { W,
    GENERAL,
    N_ ("Keyboard shortcuts"),
    { "<Control>slash", "<Control>question" },
    "win.shortcuts" },
  { W, GENERAL, N_ ("Main menu"), { "F10" }, "win.menu" },
  { W, GENERAL, N_ ("Close the window"), { "<Control>w" }, "window.close" },
  { W, GENERAL, N_ ("Quit"), { "<Control>q" }, "app.quit" },
};

/**
 * poise_key_table_get:
 * @n_keys: (out): number of rows
 *
 * Returns: (transfer none) (array length=n_keys): all keys, those of one group
 *   together
 */
const PoiseKey *
poise_key_table_get (gsize *n_keys)
{
  *n_keys = G_N_ELEMENTS (keys);

  return keys;
}

static gboolean
is_of_application (const PoiseKey *key)
{
  return g_str_has_prefix (key->action, "app.");
}

static void
add_shortcut (GtkShortcutController *controller,
              const PoiseKey *key,
              const char *accelerator)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;
  GtkShortcut *shortcut;

  if (!g_action_parse_detailed_name (key->action, &name, &target, &error))
    g_error ("%s", error->message);

  shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (accelerator),
                               gtk_named_action_new (name));
  gtk_shortcut_set_arguments (shortcut, target);
  gtk_shortcut_controller_add_shortcut (controller, shortcut);
}

/**
 * poise_key_table_bind:
 * @widget: a widget that has the actions of @context
 * @context: which keys
 *
 * The keys of a window work wherever the focus is; those of studying only while
 * the focus is within @widget.
 */
void
poise_key_table_bind (GtkWidget *widget, PoiseKeyContext context)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutController *shortcuts = GTK_SHORTCUT_CONTROLLER (controller);

  if (context == POISE_KEYS_WINDOW)
    gtk_shortcut_controller_set_scope (shortcuts, GTK_SHORTCUT_SCOPE_MANAGED);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keys[i].context != context || is_of_application (&keys[i]))
        continue;

      for (guint j = 0; keys[i].accelerators[j]; j++)
        add_shortcut (shortcuts, &keys[i], keys[i].accelerators[j]);
    }

  gtk_widget_add_controller (widget, controller);
}

/**
 * poise_key_table_create_controller:
 * @action: detailed name of an action in the table
 *
 * For a widget that has a use of its own for the keys of @action: they act
 * before it sees them. A button acts only when the key is let go.
 *
 * Returns: (transfer full): a controller for the widget to take
 */
GtkEventController *
poise_key_table_create_controller (const char *action)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (keys[i].action, action))
      for (guint j = 0; keys[i].accelerators[j]; j++)
        add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), &keys[i],
                      keys[i].accelerators[j]);

  return controller;
}

/**
 * poise_key_table_bind_application:
 * @application: the application
 *
 * The keys of the application work in dialogs too.
 */
void
poise_key_table_bind_application (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (is_of_application (&keys[i]))
      gtk_application_set_accels_for_action (application, keys[i].action,
                                             keys[i].accelerators);
}
