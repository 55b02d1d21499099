/* program.h: the program, run whole in the process of a test
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui-support.h"

typedef struct _Program Program;

/**
 * Program:
 * @sample: where its collection and decks are
 * @application: runs while @body does
 * @window: its window
 * @body: what to do with it
 */
struct _Program
{
  AppSample *sample;
  GApplication *application;
  GtkWidget *window;
  void (*body) (Program *program);
};

void program_run (Program *program, gboolean welcomed);
void program_run_test (gboolean welcomed, void (*body) (Program *program));

void program_wait_until_loaded (Program *program);
void program_shrink_to_phone (Program *program);
AdwNavigationSplitView *program_find_split_view (Program *program);
GtkWidget *program_get_page (Program *program);
const char *program_get_focused_label (Program *program);

GtkWidget *program_wait_for_dialog (Program *program);
void program_close_dialog (GtkWidget *dialog);

GtkWidget *program_study (Program *program);

/* Conditions to wait for. */
gboolean program_shows_question (gpointer page);
gboolean program_shows_grades (gpointer page);
gboolean program_is_collapsed (gpointer program);
