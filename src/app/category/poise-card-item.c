/* poise-card-item.c: a card in a list
 *
 * Its properties change when it is read anew; "status" depends on the moment
 * and is read with the clock.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-card-item.h"

#include <glib/gi18n.h>

#include "poise-format.h"
#include "poise-request.h"

struct _PoiseCardItem
{
  GObject parent_instance;
  PoiseCard card;
  char *question;
  double retrievability;
};

G_DEFINE_FINAL_TYPE (PoiseCardItem, poise_card_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_QUESTION = 1,
  PROP_STATUS,
} PoiseCardItemProperty;

static GParamSpec *properties[PROP_STATUS + 1];

static void
poise_card_item_get_property (GObject *object,
                              guint property_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  PoiseCardItem *self = POISE_CARD_ITEM (object);

  switch ((PoiseCardItemProperty) property_id)
    {
    case PROP_QUESTION:
      g_value_set_string (value, self->question);
      break;

    case PROP_STATUS:
      g_value_take_string (value,
                           poise_card_item_dup_status (self, poise_now_ms ()));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
poise_card_item_finalize (GObject *object)
{
  PoiseCardItem *self = POISE_CARD_ITEM (object);

  g_free (self->question);

  G_OBJECT_CLASS (poise_card_item_parent_class)->finalize (object);
}

static void
poise_card_item_class_init (PoiseCardItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = poise_card_item_get_property;
  object_class->finalize = poise_card_item_finalize;

  properties[PROP_QUESTION] =
      g_param_spec_string ("question", NULL, NULL, NULL, flags);
  properties[PROP_STATUS] =
      g_param_spec_string ("status", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);
}

static void
poise_card_item_init (PoiseCardItem *self)
{
}

/**
 * poise_card_item_new:
 * @entry: a row of a category's list
 *
 * Returns: (transfer full): an item with a copy of it
 */
PoiseCardItem *
poise_card_item_new (const PoiseCardEntry *entry)
{
  PoiseCardItem *self = g_object_new (POISE_TYPE_CARD_ITEM, NULL);

  poise_card_item_update (self, entry);

  return self;
}

/**
 * poise_card_item_update:
 * @self: an item
 * @entry: the row of the same card, read anew
 */
void
poise_card_item_update (PoiseCardItem *self, const PoiseCardEntry *entry)
{
  self->card = entry->card;
  self->retrievability = entry->retrievability;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);

  if (g_set_str (&self->question, entry->question))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUESTION]);
}

/**
 * poise_card_item_get_card_id:
 * @self: a card
 *
 * Returns: row of the card
 */
gint64
poise_card_item_get_card_id (PoiseCardItem *self)
{
  return self->card.id;
}

/**
 * poise_card_item_get_question:
 * @self: a card
 *
 * Returns: (transfer none): its question as plain text
 */
const char *
poise_card_item_get_question (PoiseCardItem *self)
{
  return self->question;
}

static const char *
get_state (const PoiseCard *card, gint64 now_ms)
{
  if (card->suspended)
    return C_ ("card", "Suspended");

  if (card->state == POISE_CARD_NEW)
    return C_ ("card", "New");

  if (card->due_ms <= now_ms)
    return C_ ("card", "Due");

  if (card->state == POISE_CARD_LEARNING)
    return C_ ("card", "Learning");

  return C_ ("card", "Known");
}

/**
 * poise_card_item_dup_status:
 * @self: a card
 * @now_ms: the moment, Unix milliseconds
 *
 * Returns: (transfer full): where the card stands, and how likely it is
 * recalled
 */
char *
poise_card_item_dup_status (PoiseCardItem *self, gint64 now_ms)
{
  const char *state = get_state (&self->card, now_ms);
  g_autofree char *percent = NULL;

  if (self->card.state == POISE_CARD_NEW)
    return g_strdup (state);

  percent = poise_format_percent (self->retrievability);

  /* Translators: the state of a card, then the chance that it is recalled now
   */
  return g_strdup_printf (_ ("%s · %s"), state, percent);
}
