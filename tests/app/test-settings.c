/* test-settings.c: the person's choices, typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-settings.h"

static PoiseSettings *
new_settings (void)
{
  PoiseSettings *settings = poise_settings_new ();
  GSettings *store = poise_settings_get_store (settings);
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (store, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);

  for (int i = 0; keys[i]; i++)
    g_settings_reset (store, keys[i]);

  return settings;
}

/* Backends may tell of changes from an idle callback. */
static void
run_pending (void)
{
  for (int i = 0; i < 100 && g_main_context_iteration (NULL, FALSE); i++)
    continue;
}

static void
test_settings_defaults (void)
{
  g_autoptr (PoiseSettings) settings = new_settings ();

  g_assert_cmpfloat (poise_settings_get_desired_retention (settings), ==, 0.9);
  g_assert_cmpint (poise_settings_get_day_start_hour (settings), ==, 4);
  g_assert_cmpint (poise_settings_get_new_cards_per_day (settings), ==, 20);
  g_assert_cmpint (poise_settings_get_minutes_per_day (settings), ==, 20);
  g_assert_cmpint (poise_settings_get_grading_mode (settings), ==,
                   POISE_GRADING_FOUR_GRADES);
  g_assert_false (poise_settings_get_welcomed (settings));
}

static void
test_settings_follow_store (void)
{
  g_autoptr (PoiseSettings) settings = new_settings ();
  GSettings *store = poise_settings_get_store (settings);

  g_settings_set_double (store, "desired-retention", 0.85);
  g_settings_set_int (store, "day-start-hour", 23);
  g_settings_set_int (store, "new-cards-per-day", 0);
  g_settings_set_int (store, "minutes-per-day", 45);
  g_settings_set_string (store, "grading-mode", "pass-fail");
  poise_settings_set_welcomed (settings);

  g_assert_cmpfloat (poise_settings_get_desired_retention (settings), ==, 0.85);
  g_assert_cmpint (poise_settings_get_day_start_hour (settings), ==, 23);
  g_assert_cmpint (poise_settings_get_new_cards_per_day (settings), ==, 0);
  g_assert_cmpint (poise_settings_get_minutes_per_day (settings), ==, 45);
  g_assert_cmpint (poise_settings_get_grading_mode (settings), ==,
                   POISE_GRADING_PASS_FAIL);
  g_assert_true (poise_settings_get_welcomed (settings));
}

typedef struct
{
  const char *choice;
  const char *desktop; /* as in LANGUAGE */
  const char *language;
} LanguageCase;

static void
test_settings_card_language (void)
{
  static const LanguageCase cases[] = {
    { "", "en", "en" },          { "", "en_GB", "en" },
    { "", "zh_CN", "zh_CN" },    { "", "zh_TW", "zh_CN" },
    { "", "zh", "zh_CN" },       { "", "de", "en" },
    { "", "C", "en" },           { "", "de:zh_CN:en", "zh_CN" },
    { "", "de:en:zh_CN", "en" }, { "en", "zh_CN", "en" },
    { "zh_CN", "en", "zh_CN" },  { "zh_CN", "de", "zh_CN" },
  };
  g_autoptr (PoiseSettings) settings = new_settings ();
  g_autofree char *before = g_strdup (g_getenv ("LANGUAGE"));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *language = NULL;

      g_setenv ("LANGUAGE", cases[i].desktop, TRUE);
      g_settings_set_string (poise_settings_get_store (settings),
                             "card-language", cases[i].choice);
      language = poise_settings_dup_card_language (settings);

      g_test_message ("“%s” on %s", cases[i].choice, cases[i].desktop);
      g_assert_cmpstr (language, ==, cases[i].language);
    }

  g_setenv ("LANGUAGE", before ? before : "", TRUE);
}

static void
test_settings_other_language (void)
{
  g_assert_cmpstr (poise_settings_other_language ("en"), ==, "zh_CN");
  g_assert_cmpstr (poise_settings_other_language ("zh_CN"), ==, "en");
}

static void
changed_cb (PoiseSettings *settings, int *changes)
{
  (*changes)++;
}

/* What the windows look like is of no concern to studying. */
static void
test_settings_tell_of_changes (void)
{
  g_autoptr (PoiseSettings) settings = new_settings ();
  GSettings *store = poise_settings_get_store (settings);
  int changes = 0;

  run_pending ();
  g_signal_connect (settings, "changed", G_CALLBACK (changed_cb), &changes);

  g_settings_set_int (store, "window-width", 500);
  g_settings_set_int (store, "window-height", 500);
  g_settings_set_boolean (store, "window-maximized", TRUE);
  g_settings_set_double (store, "card-text-scale", 1.5);
  poise_settings_set_welcomed (settings);
  run_pending ();
  g_assert_cmpint (changes, ==, 0);

  g_settings_set_double (store, "desired-retention", 0.8);
  run_pending ();
  g_assert_cmpint (changes, ==, 1);

  g_settings_set_string (store, "card-language", "zh_CN");
  g_settings_set_int (store, "day-start-hour", 0);
  g_settings_set_int (store, "new-cards-per-day", 1);
  g_settings_set_int (store, "minutes-per-day", 5);
  g_settings_set_string (store, "grading-mode", "pass-fail");
  run_pending ();
  g_assert_cmpint (changes, ==, 6);

  g_signal_handlers_disconnect_by_func (settings, changed_cb, &changes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/settings/defaults", test_settings_defaults);
  g_test_add_func ("/app/settings/follow-store", test_settings_follow_store);
  g_test_add_func ("/app/settings/card-language", test_settings_card_language);
  g_test_add_func ("/app/settings/other-language",
                   test_settings_other_language);
  g_test_add_func ("/app/settings/tell-of-changes",
                   test_settings_tell_of_changes);

  return g_test_run ();
}
