/* poise-application.c: the application
 *
 * One process serves a person's collection: a second start brings the first
 * one's window to the front. With --collection a process stands alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "poise-card-scale.h"
#include "poise-key-table.h"
#include "poise-window.h"

struct _PoiseApplication
{
  AdwApplication parent_instance;

  PoiseSettings *settings;
  PoiseCardScale *card_scale;
  char *collection_path;
  char *decks_uri;
  guint terminate_id;
};

G_DEFINE_FINAL_TYPE (PoiseApplication, poise_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "collection", 'c', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL,
    N_ ("Use the collection in FILE"), N_ ("FILE") },
  { "decks", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL,
    N_ ("Take the built-in cards from FOLDER"), N_ ("FOLDER") },
  { "version", 'v', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL,
    N_ ("Print the version and leave"), NULL },
  { NULL },
};

static char *
dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "poise", "collection.db",
                           NULL);
}

static int
poise_application_handle_local_options (GApplication *application,
                                        GVariantDict *arguments)
{
  PoiseApplication *self = POISE_APPLICATION (application);
  g_autofree char *folder = NULL;

  if (g_variant_dict_contains (arguments, "version"))
    {
      g_print ("Poise %s\n", PACKAGE_VERSION);
      return 0;
    }

  if (g_variant_dict_lookup (arguments, "collection", "^ay",
                             &self->collection_path))
    g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  else
    self->collection_path = dup_default_path ();

  if (g_variant_dict_lookup (arguments, "decks", "^ay", &folder))
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (folder);

      self->decks_uri = g_file_get_uri (file);
    }

  return -1;
}

static gboolean
terminate_cb (gpointer user_data)
{
  g_application_quit (G_APPLICATION (user_data));

  return G_SOURCE_CONTINUE;
}

static void
poise_application_startup (GApplication *application)
{
  PoiseApplication *self = POISE_APPLICATION (application);

  G_APPLICATION_CLASS (poise_application_parent_class)->startup (application);

  poise_key_table_bind_application (GTK_APPLICATION (application));
  self->settings = poise_settings_new ();
  self->card_scale = poise_card_scale_new (
      gdk_display_get_default (), poise_settings_get_store (self->settings));
  self->terminate_id = g_unix_signal_add (SIGTERM, terminate_cb, self);
}

static void
poise_application_activate (GApplication *application)
{
  PoiseApplication *self = POISE_APPLICATION (application);
  GtkWindow *window =
      gtk_application_get_active_window (GTK_APPLICATION (application));

  if (!window)
    window = GTK_WINDOW (
        poise_window_new (ADW_APPLICATION (application), self->settings,
                          self->collection_path, self->decks_uri));

  gtk_window_present (window);
}

/* Windows go before the settings that they are bound to. */
static void
poise_application_shutdown (GApplication *application)
{
  PoiseApplication *self = POISE_APPLICATION (application);
  GtkWindow *window;

  while ((window = gtk_application_get_active_window (
              GTK_APPLICATION (application))))
    gtk_window_destroy (window);

  g_clear_handle_id (&self->terminate_id, g_source_remove);
  g_clear_object (&self->card_scale);
  g_clear_object (&self->settings);

  G_APPLICATION_CLASS (poise_application_parent_class)->shutdown (application);
}

static void
poise_application_finalize (GObject *object)
{
  PoiseApplication *self = POISE_APPLICATION (object);

  g_free (self->collection_path);
  g_free (self->decks_uri);

  G_OBJECT_CLASS (poise_application_parent_class)->finalize (object);
}

static void
poise_application_class_init (PoiseApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = poise_application_finalize;
  application_class->handle_local_options =
      poise_application_handle_local_options;
  application_class->startup = poise_application_startup;
  application_class->activate = poise_application_activate;
  application_class->shutdown = poise_application_shutdown;
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_application_quit (G_APPLICATION (user_data));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window =
      gtk_application_get_active_window (GTK_APPLICATION (user_data));

  if (POISE_IS_WINDOW (window))
    poise_window_show_preferences (POISE_WINDOW (window));
}

static void
card_text_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  PoiseApplication *self = POISE_APPLICATION (user_data);

  poise_card_scale_step (self->card_scale, g_variant_get_int32 (parameter));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *developers[] = { "The Poise developers", NULL };
  AdwDialog *dialog = adw_about_dialog_new ();
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);
  GtkWindow *window =
      gtk_application_get_active_window (GTK_APPLICATION (user_data));

  adw_about_dialog_set_application_name (about, _ ("Poise"));
  adw_about_dialog_set_application_icon (about, APPLICATION_ID);
  adw_about_dialog_set_developer_name (about, _ ("The Poise developers"));
  adw_about_dialog_set_developers (about, developers);
  adw_about_dialog_set_version (about, PACKAGE_VERSION);
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (
      about,
      _ ("Flashcards for machine-learning engineers with an interview ahead"));
  adw_about_dialog_add_legal_section (about, _ ("Built-in cards"), NULL,
                                      GTK_LICENSE_CUSTOM,
                                      _ ("Licensed under CC BY-SA 4.0"));
  /* Translators: your names, one on each line */
  adw_about_dialog_set_translator_credits (about, _ ("translator-credits"));
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static const GActionEntry actions[] = {
  { "quit", quit_cb },
  { "preferences", preferences_cb },
  { "card-text", card_text_cb, "i" },
  { "about", about_cb },
};

static void
poise_application_init (PoiseApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  g_application_add_main_option_entries (application, options);
  g_application_set_option_context_summary (
      application,
      _ ("Flashcards for machine-learning engineers with an interview ahead"));
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions,
                                   G_N_ELEMENTS (actions), self);
}

/**
 * poise_application_new:
 *
 * Returns: (transfer full): the application
 */
PoiseApplication *
poise_application_new (void)
{
  return g_object_new (POISE_TYPE_APPLICATION, "application-id", APPLICATION_ID,
                       "resource-base-path", "/io/github/poiseapp/Poise", NULL);
}
