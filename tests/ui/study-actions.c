/* study-actions.c: what the study page does for the widgets in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "study-actions.h"

StudyActions asked;

static void
asked_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  int *argument = user_data;

  *argument = parameter ? g_variant_get_int32 (parameter) : 0;
}

static void
add_action (GSimpleActionGroup *group,
            const char *name,
            const GVariantType *type,
            int *argument)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, type);

  *argument = ASKED_NOTHING;
  g_signal_connect (action, "activate", G_CALLBACK (asked_cb), argument);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

/* A window with a page that has the actions of the study page, and @widget. */
GtkWidget *
study_actions_present (GtkWidget *widget)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *page = ui_create_page (widget);

  add_action (group, "tick", G_VARIANT_TYPE_INT32, &asked.tick);
  add_action (group, "section", G_VARIANT_TYPE_INT32, &asked.section);
  add_action (group, "grade", G_VARIANT_TYPE_INT32, &asked.grade);
  add_action (group, "leave", NULL, &asked.leave);

  gtk_widget_insert_action_group (page, "study", G_ACTION_GROUP (group));

  return ui_present (page, UI_PHONE_WIDTH, 640);
}

static gboolean
is_asked (gpointer data)
{
  return *(int *) data != ASKED_NOTHING;
}

/* A button that is activated stays down for a moment before it acts. */
void
study_actions_press (GtkWidget *button, int *argument)
{
  *argument = ASKED_NOTHING;
  g_assert_true (gtk_widget_activate (button));
  app_sample_wait (is_asked, argument);
}
