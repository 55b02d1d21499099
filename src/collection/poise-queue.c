/* poise-queue.c: which cards to study now, in which order
 *
 * Cards that come back within the day and whose time has come are first; then
 * those due, the ones most at risk of being forgotten first, with the new cards
 * spread evenly among them; last those that come back later in the day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-queue.h"

#include "poise-selection.h"

static PoiseQueueItem
make_item (const PoiseCard *card, const PoiseMemoryModel *model, gint64 now_ms)
{
  static const PoiseQueueKind kinds[] = {
    [POISE_CARD_NEW] = POISE_QUEUE_NEW,
    [POISE_CARD_LEARNING] = POISE_QUEUE_LEARNING,
    [POISE_CARD_REVIEW] = POISE_QUEUE_DUE,
  };

  return (PoiseQueueItem) {
    .card_id = card->id,
    .note_id = card->note_id,
    .kind = kinds[card->state],
    .due_ms = card->due_ms,
    .retrievability = poise_card_get_retrievability (card, model, now_ms),
  };
}

static GArray *
make_items (GArray *cards, const PoiseMemoryModel *model, gint64 now_ms)
{
  GArray *items =
      g_array_sized_new (FALSE, FALSE, sizeof (PoiseQueueItem), cards->len);

  for (guint i = 0; i < cards->len; i++)
    {
      PoiseQueueItem item =
          make_item (&g_array_index (cards, PoiseCard, i), model, now_ms);

      g_array_append_val (items, item);
    }

  return items;
}

/* 0: comes back and its time has come; 1: due; 2: comes back later. */
static int
get_group (const PoiseQueueItem *item, gint64 now_ms)
{
  if (item->kind != POISE_QUEUE_LEARNING)
    return 1;

  return item->due_ms <= now_ms ? 0 : 2;
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer now_ms)
{
  const PoiseQueueItem *one = a;
  const PoiseQueueItem *other = b;
  int one_group = get_group (one, *(gint64 *) now_ms);
  int other_group = get_group (other, *(gint64 *) now_ms);

  if (one_group != other_group)
    return one_group < other_group ? -1 : 1;

  if (one_group != 1 && one->due_ms != other->due_ms)
    return one->due_ms < other->due_ms ? -1 : 1;

  if (one_group == 1 && one->retrievability != other->retrievability)
    return one->retrievability < other->retrievability ? -1 : 1;

  return (one->card_id > other->card_id) - (one->card_id < other->card_id);
}

static void
append_item (GArray *queue, GArray *items, guint index)
{
  g_array_append_val (queue, g_array_index (items, PoiseQueueItem, index));
}

/* Appends @n_items of @items from @first on and all @others, each in its order,
 * spread evenly. */
static void
append_mixed (GArray *queue,
              GArray *items,
              guint first,
              guint n_items,
              GArray *others)
{
  guint i = 0;
  guint j = 0;

  while (i < n_items || j < others->len)
    {
      /* Item i stands at (i + 1/2) / n of the way. */
      gboolean take_item =
          j == others->len
          || (i < n_items
              && (2.0 * i + 1) * others->len <= (2.0 * j + 1) * n_items);

      if (take_item)
        append_item (queue, items, first + i++);
      else
        append_item (queue, others, j++);
    }
}

static guint
count_group (GArray *items, int group, gint64 now_ms)
{
  guint count = 0;

  for (guint i = 0; i < items->len; i++)
    if (get_group (&g_array_index (items, PoiseQueueItem, i), now_ms) == group)
      count++;

  return count;
}

static GArray *
order_items (GArray *due, GArray *fresh, gint64 now_ms)
{
  GArray *queue = g_array_sized_new (FALSE, FALSE, sizeof (PoiseQueueItem),
                                     due->len + fresh->len);
  guint n_returning = count_group (due, 0, now_ms);
  guint n_due = count_group (due, 1, now_ms);

  g_array_sort_with_data (due, compare_items, &now_ms);

  for (guint i = 0; i < n_returning; i++)
    append_item (queue, due, i);

  append_mixed (queue, due, n_returning, n_due, fresh);

  for (guint i = n_returning + n_due; i < due->len; i++)
    append_item (queue, due, i);

  return queue;
}

/**
 * poise_collection_build_queue:
 * @self: a collection
 * @policy: the choices in force
 * @category_id: a category, or 0 for all
 * @now_ms: the moment, Unix milliseconds
 * @error: return location for an error
 *
 * The limit of new cards is for all categories together.
 *
 * Returns: (transfer full) (element-type PoiseQueueItem): the cards to study,
 * in order
 */
GArray *
poise_collection_build_queue (PoiseCollection *self,
                              const PoisePolicy *policy,
                              gint64 category_id,
                              gint64 now_ms,
                              GError **error)
{
  g_auto (PoiseSelection) selection = { 0 };
  g_autoptr (GArray) due = NULL;
  g_autoptr (GArray) fresh = NULL;
  PoiseStudyDay day;

  poise_study_day_init (&day, policy, now_ms);

  if (!poise_selection_read (&selection, self, &day, category_id, error))
    return NULL;

  due = make_items (selection.due, &self->model, now_ms);
  fresh = make_items (selection.fresh, &self->model, now_ms);

  return order_items (due, fresh, now_ms);
}
