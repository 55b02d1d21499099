/* test-card-item.c: a card in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-card-item.h"

#define NOW G_GINT64_CONSTANT (1750000000000)

typedef struct
{
  PoiseCardState state;
  gboolean suspended;
  gint64 due_ms;
  double retrievability;
  const char *status;
} StatusCase;

static const StatusCase cases[] = {
  { POISE_CARD_NEW, FALSE, 0, 0, "New" },
  { POISE_CARD_NEW, TRUE, 0, 0, "Suspended" },
  { POISE_CARD_LEARNING, FALSE, NOW + 1, 0.914, "Learning · 91 %" },
  { POISE_CARD_LEARNING, FALSE, NOW, 0.9, "Due · 90 %" },
  { POISE_CARD_LEARNING, TRUE, NOW, 0.9, "Suspended · 90 %" },
  { POISE_CARD_REVIEW, FALSE, NOW + 1, 0.95, "Known · 95 %" },
  { POISE_CARD_REVIEW, FALSE, NOW, 0.9, "Due · 90 %" },
  { POISE_CARD_REVIEW, FALSE, NOW - 1, 0.004, "Due · 0 %" },
  { POISE_CARD_REVIEW, TRUE, NOW - 1, 1, "Suspended · 100 %" },
};

static void
test_card_item_status (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PoiseCardEntry entry = {
        .card = { .id = 7,
                  .state = cases[i].state,
                  .suspended = cases[i].suspended,
                  .due_ms = cases[i].due_ms },
        .question = (char *) "Why?",
        .retrievability = cases[i].retrievability,
      };
      g_autoptr (PoiseCardItem) item = poise_card_item_new (&entry);
      g_autofree char *status = poise_card_item_dup_status (item, NOW);

      g_assert_cmpstr (status, ==, cases[i].status);
      g_assert_cmpint (poise_card_item_get_card_id (item), ==, 7);
      g_assert_cmpstr (poise_card_item_get_question (item), ==, "Why?");
    }
}

/* The item keeps no hold on the entry that it was made of. */
static void
test_card_item_outlives_entry (void)
{
  g_autoptr (PoiseCardEntry) entry = g_new0 (PoiseCardEntry, 1);
  g_autoptr (PoiseCardItem) item = NULL;

  entry->question = g_strdup ("Why?");
  item = poise_card_item_new (entry);
  g_clear_pointer (&entry, poise_card_entry_free);

  g_assert_cmpstr (poise_card_item_get_question (item), ==, "Why?");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/card-item/status", test_card_item_status);
  g_test_add_func ("/app/card-item/outlives-entry",
                   test_card_item_outlives_entry);

  return g_test_run ();
}
