/* ui-support.h: widgets on a display, found and watched
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "app-sample.h"

/* Width of the narrowest window, in pixels. */
#define UI_PHONE_WIDTH 360

/* What a label holds in the place of a formula. */
#define UI_FORMULA "\xef\xbf\xbc"

void ui_init (int *argc, char ***argv);

GtkWidget *ui_present (GtkWidget *content, int width, int height);
GtkWidget *ui_create_page (GtkWidget *content);
void ui_wait_for_frames (GtkWidget *widget);

GtkWidget *ui_find (GtkWidget *root, GType type);
GtkWidget *ui_find_action (GtkWidget *root, const char *action);
GPtrArray *ui_list (GtkWidget *root, GType type);
char *ui_dup_text (GtkWidget *root);
void ui_assert_bounds_equal (GtkWidget *widget,
                             GtkWidget *root,
                             const graphene_rect_t *bounds);

typedef struct _UiWatch UiWatch;

UiWatch *ui_watch_new (GtkWidget *root);
void ui_watch_assert_all_gone (UiWatch *self);
