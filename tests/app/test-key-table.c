/* test-key-table.c: every key of the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-key-table.h"

typedef void (*KeyFunc) (const PoiseKey *key, gpointer data);

static void
foreach_key (KeyFunc func, gpointer data)
{
  gsize n_keys;
  const PoiseKey *keys = poise_key_table_get (&n_keys);

  g_assert_cmpuint (n_keys, >, 0);

  for (gsize i = 0; i < n_keys; i++)
    func (&keys[i], data);
}

/* The accelerator in GTK's own spelling. */
static char *
dup_normal_name (const char *accelerator)
{
  GdkModifierType modifiers;
  guint keyval;

  if (!gtk_accelerator_parse (accelerator, &keyval, &modifiers))
    {
      g_test_message ("%s is no accelerator", accelerator);
      g_test_fail ();
    }

  return gtk_accelerator_name (gdk_keyval_to_lower (keyval), modifiers);
}

static void
check_accelerators (const PoiseKey *key, gpointer data)
{
  g_assert_nonnull (key->accelerators[0]);
  g_assert_null (key->accelerators[G_N_ELEMENTS (key->accelerators) - 1]);

  for (int i = 0; key->accelerators[i]; i++)
    {
      g_autofree char *name = dup_normal_name (key->accelerators[i]);
      g_autoptr (GtkShortcutTrigger) trigger =
          gtk_shortcut_trigger_parse_string (key->accelerators[i]);

      g_assert_cmpstr (name, !=, "");
      g_assert_nonnull (trigger);
    }
}

static void
test_key_table_accelerators_parse (void)
{
  foreach_key (check_accelerators, NULL);
}

static void
check_action (const PoiseKey *key, gpointer data)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  g_action_parse_detailed_name (key->action, &name, &target, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strchr (name, '.'));
  g_assert_cmpint (g_str_has_prefix (name, "study."), ==,
                   key->context == POISE_KEYS_STUDY);

  if (target)
    g_assert_true (g_variant_is_of_type (target, G_VARIANT_TYPE_INT32));
}

static void
test_key_table_actions_parse (void)
{
  foreach_key (check_action, NULL);
}

static void
add_accelerators (const PoiseKey *key, gpointer data)
{
  for (int i = 0; key->accelerators[i]; i++)
    {
      char *name = dup_normal_name (key->accelerators[i]);

      g_test_message ("%s", name);
      g_assert_true (g_hash_table_add (data, name));
    }
}

/* The page for studying is inside the window: a key means one thing. */
static void
test_key_table_no_accelerator_twice (void)
{
  g_autoptr (GHashTable) names =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  foreach_key (add_accelerators, names);
}

static void
add_action (const PoiseKey *key, gpointer data)
{
  g_assert_true (g_hash_table_add (data, (gpointer) key->action));
}

static void
test_key_table_no_action_twice (void)
{
  g_autoptr (GHashTable) actions = g_hash_table_new (g_str_hash, g_str_equal);

  foreach_key (add_action, actions);
}

typedef struct
{
  GHashTable *seen;
  const char *group;
  PoiseKeyContext context;
} Groups;

static void
follow_group (const PoiseKey *key, gpointer data)
{
  Groups *groups = data;

  if (g_strcmp0 (key->group, groups->group) == 0)
    {
      g_assert_cmpint (key->context, ==, groups->context);
      return;
    }

  /* A group has a title in its first row, and begins once. */
  g_assert_nonnull (key->title);
  g_assert_true (g_hash_table_add (groups->seen, (gpointer) key->group));
  groups->group = key->group;
  groups->context = key->context;
}

static void
test_key_table_groups_are_together (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Groups groups = { seen, NULL, POISE_KEYS_WINDOW };

  foreach_key (follow_group, &groups);
  g_assert_cmpuint (g_hash_table_size (seen), >, 1);
}

typedef struct
{
  const char *accelerator;
  const char *action;
  gboolean kept;
} Promise;

static void
look_for (const PoiseKey *key, gpointer data)
{
  Promise *promise = data;

  if (g_str_equal (key->action, promise->action)
      && g_strv_contains (key->accelerators, promise->accelerator))
    promise->kept = TRUE;
}

/* What the design promises the hands. */
static void
test_key_table_keeps_promises (void)
{
  Promise promises[] = {
    { "space", "study.proceed" },
    { "Return", "study.proceed" },
    { "1", "study.grade(1)" },
    { "2", "study.grade(2)" },
    { "3", "study.grade(3)" },
    { "4", "study.grade(4)" },
    { "<Alt>1", "study.tick(0)" },
    { "<Alt>9", "study.tick(8)" },
    { "<Control>z", "study.undo" },
    { "<Shift>s", "study.suspend" },
    { "b", "study.bury" },
    { "f", "study.flag" },
    { "s", "study.star" },
    { "i", "study.info" },
    { "l", "study.language" },
    { "o", "study.source" },
    { "d", "study.section(0)" },
    { "w", "study.section(1)" },
    { "t", "study.section(2)" },
    { "<Control>question", "win.shortcuts" },
    { "<Control>plus", "app.card-text(1)" },
    { "<Control>minus", "app.card-text(-1)" },
    { "<Control>0", "app.card-text(0)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (promises); i++)
    {
      g_test_message ("%s", promises[i].accelerator);
      foreach_key (look_for, &promises[i]);
      g_assert_true (promises[i].kept);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/key-table/accelerators-parse",
                   test_key_table_accelerators_parse);
  g_test_add_func ("/app/key-table/actions-parse",
                   test_key_table_actions_parse);
  g_test_add_func ("/app/key-table/no-accelerator-twice",
                   test_key_table_no_accelerator_twice);
  g_test_add_func ("/app/key-table/no-action-twice",
                   test_key_table_no_action_twice);
  g_test_add_func ("/app/key-table/groups-are-together",
                   test_key_table_groups_are_together);
  g_test_add_func ("/app/key-table/keeps-promises",
                   test_key_table_keeps_promises);

  return g_test_run ();
}
