/* poise-settings.c: the person's choices, typed
 *
 * Emits "changed" when any choice that studying depends on changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-settings.h"

struct _PoiseSettings
{
  GObject parent_instance;
  GSettings *store;
};

G_DEFINE_FINAL_TYPE (PoiseSettings, poise_settings, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
store_changed_cb (PoiseSettings *self, const char *key)
{
  if (!g_str_has_prefix (key, "window-") && !g_str_equal (key, "welcomed")
      && !g_str_equal (key, "card-text-scale"))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
poise_settings_dispose (GObject *object)
{
  PoiseSettings *self = POISE_SETTINGS (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (poise_settings_parent_class)->dispose (object);
}

static void
poise_settings_class_init (PoiseSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = poise_settings_dispose;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
poise_settings_init (PoiseSettings *self)
{
  self->store = g_settings_new (APPLICATION_ID);
  g_signal_connect_object (self->store, "changed",
                           G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * poise_settings_new:
 *
 * Returns: (transfer full): the settings of the person who runs the program
 */
PoiseSettings *
poise_settings_new (void)
{
  return g_object_new (POISE_TYPE_SETTINGS, NULL);
}

/**
 * poise_settings_get_store:
 * @self: the settings
 *
 * Returns: (transfer none): the store, for binding widgets to its keys
 */
GSettings *
poise_settings_get_store (PoiseSettings *self)
{
  return self->store;
}

/* Chinese if it comes before English in the desktop's list of languages. */
static const char *
get_desktop_language (void)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i]; i++)
    {
      if (g_str_has_prefix (names[i], "zh"))
        return "zh_CN";

      if (g_str_has_prefix (names[i], "en"))
        return "en";
    }

  return "en";
}

/**
 * poise_settings_dup_card_language:
 * @self: the settings
 *
 * Returns: (transfer full): the language in which cards are shown, "en" or
 *   "zh_CN"
 */
char *
poise_settings_dup_card_language (PoiseSettings *self)
{
  g_autofree char *language =
      g_settings_get_string (self->store, "card-language");

  if (*language)
    return g_steal_pointer (&language);

  return g_strdup (get_desktop_language ());
}

/**
 * poise_settings_other_language:
 * @language: a language of cards
 *
 * Returns: the other one
 */
const char *
poise_settings_other_language (const char *language)
{
  return g_str_equal (language, "en") ? "zh_CN" : "en";
}

/**
 * poise_settings_get_desired_retention:
 * @self: the settings
 *
 * Returns: recall probability at which a card is due, 0.70 to 0.99
 */
double
poise_settings_get_desired_retention (PoiseSettings *self)
{
  return g_settings_get_double (self->store, "desired-retention");
}

/**
 * poise_settings_get_day_start_hour:
 * @self: the settings
 *
 * Returns: local hour at which a study day starts, 0 to 23
 */
int
poise_settings_get_day_start_hour (PoiseSettings *self)
{
  return g_settings_get_int (self->store, "day-start-hour");
}

/**
 * poise_settings_get_new_cards_per_day:
 * @self: the settings
 *
 * Returns: new cards that a day introduces at most, 0 to 999
 */
int
poise_settings_get_new_cards_per_day (PoiseSettings *self)
{
  return g_settings_get_int (self->store, "new-cards-per-day");
}

/**
 * poise_settings_get_minutes_per_day:
 * @self: the settings
 *
 * Returns: minutes of study a day, 5 to 240
 */
int
poise_settings_get_minutes_per_day (PoiseSettings *self)
{
  return g_settings_get_int (self->store, "minutes-per-day");
}

/**
 * poise_settings_get_grading_mode:
 * @self: the settings
 *
 * Returns: which grades are offered
 */
PoiseGradingMode
poise_settings_get_grading_mode (PoiseSettings *self)
{
  return (PoiseGradingMode) g_settings_get_enum (self->store, "grading-mode");
}

/**
 * poise_settings_get_welcomed:
 * @self: the settings
 *
 * Returns: whether the questions of the first start have been asked
 */
gboolean
poise_settings_get_welcomed (PoiseSettings *self)
{
  return g_settings_get_boolean (self->store, "welcomed");
}

/**
 * poise_settings_set_welcomed:
 * @self: the settings
 *
 * Remembers that the questions of the first start have been asked.
 */
void
poise_settings_set_welcomed (PoiseSettings *self)
{
  g_settings_set_boolean (self->store, "welcomed", TRUE);
}
