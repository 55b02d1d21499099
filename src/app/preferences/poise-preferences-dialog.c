/* poise-preferences-dialog.c: the person's choices
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-preferences-dialog.h"

#include <math.h>

#include "poise-language-row.h"

struct _PoisePreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  PoiseInterviewGroup *interview_group;
  AdwComboRow *language_row;
  GtkSpinButton *card_text_spin;
  GtkSpinButton *minutes_spin;
  GtkSpinButton *new_cards_spin;
  GtkSpinButton *day_start_spin;
  AdwComboRow *grading_row;
  GtkSpinButton *retention_spin;
};

G_DEFINE_FINAL_TYPE (PoisePreferencesDialog,
                     poise_preferences_dialog,
                     ADW_TYPE_PREFERENCES_DIALOG)

static void
poise_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object),
                               POISE_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (poise_preferences_dialog_parent_class)->dispose (object);
}

#define BIND(child)                                                           \
  gtk_widget_class_bind_template_child (widget_class, PoisePreferencesDialog, \
                                        child)

static void
poise_preferences_dialog_class_init (PoisePreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_preferences_dialog_dispose;

  g_type_ensure (POISE_TYPE_INTERVIEW_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/io/github/poiseapp/Poise/ui/preferences/poise-preferences-dialog.ui");
  BIND (interview_group);
  BIND (language_row);
  BIND (card_text_spin);
  BIND (minutes_spin);
  BIND (new_cards_spin);
  BIND (day_start_spin);
  BIND (grading_row);
  BIND (retention_spin);
}

static void
poise_preferences_dialog_init (PoisePreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
get_percent (GValue *value, GVariant *variant, gpointer user_data)
{
  g_value_set_double (value, round (g_variant_get_double (variant) * 100));

  return TRUE;
}

static GVariant *
get_share (const GValue *value,
           const GVariantType *expected_type,
           gpointer user_data)
{
  return g_variant_new_double (g_value_get_double (value) / 100);
}

static gboolean
get_grading_index (GValue *value, GVariant *variant, gpointer user_data)
{
  gboolean pass_fail =
      g_str_equal (g_variant_get_string (variant, NULL), "pass-fail");

  g_value_set_uint (value, pass_fail ? 1 : 0);

  return TRUE;
}

static GVariant *
get_grading_mode (const GValue *value,
                  const GVariantType *expected_type,
                  gpointer user_data)
{
  return g_variant_new_string (g_value_get_uint (value) == 1 ? "pass-fail"
                                                             : "four-grades");
}

/**
 * poise_preferences_dialog_new:
 * @settings: the person's choices, changed as the person changes them
 *
 * Returns: (transfer floating): a dialog
 */
PoisePreferencesDialog *
poise_preferences_dialog_new (PoiseSettings *settings)
{
  PoisePreferencesDialog *self =
      g_object_new (POISE_TYPE_PREFERENCES_DIALOG, NULL);
  GSettings *store = poise_settings_get_store (settings);
  const struct
  {
    const char *key;
    GtkSpinButton *spin;
  } shares[] = {
    { "card-text-scale", self->card_text_spin },
    { "desired-retention", self->retention_spin },
  }, numbers[] = {
    { "minutes-per-day", self->minutes_spin },
    { "new-cards-per-day", self->new_cards_spin },
    { "day-start-hour", self->day_start_spin },
  };

  poise_language_row_set_up (self->language_row, settings);

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_settings_bind (store, numbers[i].key, numbers[i].spin, "value",
                     G_SETTINGS_BIND_DEFAULT);

  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
    g_settings_bind_with_mapping (store, shares[i].key, shares[i].spin, "value",
                                  G_SETTINGS_BIND_DEFAULT, get_percent,
                                  get_share, NULL, NULL);

  g_settings_bind_with_mapping (
      store, "grading-mode", self->grading_row, "selected",
      G_SETTINGS_BIND_DEFAULT, get_grading_index, get_grading_mode, NULL, NULL);

  return self;
}

/**
 * poise_preferences_dialog_get_interview_group:
 * @self: a dialog
 *
 * Returns: (transfer none): the rows that ask for the interview
 */
PoiseInterviewGroup *
poise_preferences_dialog_get_interview_group (PoisePreferencesDialog *self)
{
  return self->interview_group;
}
