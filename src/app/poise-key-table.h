/* poise-key-table.h: every key of the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

typedef enum
{
  POISE_KEYS_WINDOW,
  POISE_KEYS_STUDY,
} PoiseKeyContext;

/**
 * PoiseKey:
 * @context: where the key works
 * @group: heading in the list of keys, untranslated
 * @title: what it does, untranslated; %NULL if another row already says it
 * @accelerators: accelerators that do the same, in GTK's form, %NULL-terminated
 * @action: detailed action name
 */
typedef struct
{
  PoiseKeyContext context;
  const char *group;
  const char *title;
  const char *accelerators[5];
  const char *action;
} PoiseKey;

const PoiseKey *poise_key_table_get (gsize *n_keys);
void poise_key_table_bind (GtkWidget *widget, PoiseKeyContext context);
GtkEventController *poise_key_table_create_controller (const char *action);
void poise_key_table_bind_application (GtkApplication *application);
