/* poise-language-row.c: a row that asks for the language of cards
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-language-row.h"

#include <glib/gi18n.h>

static const char *const languages[] = { "", "en", "zh_CN" };

static gboolean
get_index (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *language = g_variant_get_string (variant, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i], language))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }

  return FALSE;
}

static GVariant *
get_language (const GValue *value,
              const GVariantType *expected_type,
              gpointer user_data)
{
  guint index = g_value_get_uint (value);

  if (index >= G_N_ELEMENTS (languages))
    return NULL;

  return g_variant_new_string (languages[index]);
}

/**
 * poise_language_row_set_up:
 * @row: a row
 * @settings: the person's choices
 *
 * Offers the languages in their own names and keeps the choice in @settings.
 */
void
poise_language_row_set_up (AdwComboRow *row, PoiseSettings *settings)
{
  const char *const names[] = { _ ("Same as Desktop"), "English", "简体中文",
                                NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  adw_combo_row_set_model (row, G_LIST_MODEL (model));
  g_settings_bind_with_mapping (
      poise_settings_get_store (settings), "card-language", row, "selected",
      G_SETTINGS_BIND_DEFAULT, get_index, get_language, NULL, NULL);
}
