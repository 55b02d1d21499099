/* poise-math-box.c: the boxes of a layout, and the items they end as
 *
 * A layout makes many small boxes and drops them all at once, so they come
 * from an arena. What remains is the flat list of items, in one block of
 * memory together with the texts that they name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-box.h"

#include <string.h>

/*< private >
 * poise_math_box_new:
 * @arena: where it lives
 * @kind: what it shows
 *
 * Returns: (transfer none): an empty box
 */
PoiseMathBox *
poise_math_box_new (PoiseArena *arena, PoiseMathBoxKind kind)
{
  PoiseMathBox *self = poise_arena_alloc (arena, sizeof (PoiseMathBox));

  self->kind = kind;
  return self;
}

/*< private >
 * poise_math_box_new_rule:
 * @arena: where it lives
 * @width: in pixels
 * @height: in pixels
 * @color: as in #PoiseMathItem
 *
 * Returns: (transfer none): a rule that stands on the baseline
 */
PoiseMathBox *
poise_math_box_new_rule (PoiseArena *arena,
                         double width,
                         double height,
                         guint32 color)
{
  PoiseMathBox *self = poise_math_box_new (arena, POISE_BOX_RULE);

  self->width = width;
  self->ascent = height;
  self->color = color;

  return self;
}

/*< private >
 * poise_math_box_new_kern:
 * @arena: where it lives
 * @width: in pixels, may be negative
 *
 * Returns: (transfer none): a space
 */
PoiseMathBox *
poise_math_box_new_kern (PoiseArena *arena, double width)
{
  PoiseMathBox *self = poise_math_box_new (arena, POISE_BOX_KERN);

  self->width = width;
  return self;
}

/*< private >
 * poise_math_box_append:
 * @self: a list
 * @child: a box that has no parent yet
 *
 * Puts @child last; places and sizes stay as they are.
 */
void
poise_math_box_append (PoiseMathBox *self, PoiseMathBox *child)
{
  if (self->last != NULL)
    self->last->next = child;
  else
    self->first = child;

  self->last = child;
}

/*< private >
 * poise_math_box_place:
 * @self: a list
 * @child: a box that has no parent yet
 * @x: of the left edge of @child in @self
 * @y: of its baseline below that of @self
 *
 * Puts @child at a place and makes @self high, deep and wide enough for it.
 */
void
poise_math_box_place (PoiseMathBox *self,
                      PoiseMathBox *child,
                      double x,
                      double y)
{
  gboolean is_first = self->first == NULL;

  child->x = x;
  child->y = y;
  poise_math_box_append (self, child);
  self->ascent =
      is_first ? child->ascent - y : MAX (self->ascent, child->ascent - y);
  self->descent =
      is_first ? child->descent + y : MAX (self->descent, child->descent + y);
  self->width = MAX (self->width, x + child->width);
}

/*< private >
 * poise_math_box_set_class:
 * @self: an atom
 * @class: its class
 */
void
poise_math_box_set_class (PoiseMathBox *self, PoiseAtomClass class)
{
  self->class = class;
  self->end_class = class;
}

/* Counting before writing lets items and texts share one block. */
typedef struct
{
  guint n_items;
  gsize n_text_bytes;
} Extent;

static gboolean
is_shown (const PoiseMathBox *box)
{
  return box->kind != POISE_BOX_LIST && box->kind != POISE_BOX_KERN;
}

static void
count_items (const PoiseMathBox *box, Extent *extent)
{
  if (box->kind == POISE_BOX_TEXT)
    extent->n_text_bytes += strlen (box->text) + 1;

  if (is_shown (box))
    extent->n_items++;

  for (const PoiseMathBox *child = box->first; child != NULL;
       child = child->next)
    count_items (child, extent);
}

typedef struct
{
  PoiseMathItem *item;
  char *text;
} Writer;

static void
write_text (Writer *writer, const PoiseMathBox *box)
{
  gsize size = strlen (box->text) + 1;

  memcpy (writer->text, box->text, size);
  writer->item->text = writer->text;
  writer->item->text_font = box->text_font;
  writer->text += size;
}

static void
write_item (Writer *writer, const PoiseMathBox *box, double x, double y)
{
  PoiseMathItem *item = writer->item;

  if (!is_shown (box))
    return;

  *item = (PoiseMathItem) { .x = x, .y = y, .color = box->color };

  switch (box->kind)
    {
    case POISE_BOX_GLYPH:
      item->kind = POISE_MATH_ITEM_GLYPH;
      item->glyph = box->glyph;
      item->size = box->em;
      break;
    case POISE_BOX_TEXT:
      item->kind = POISE_MATH_ITEM_TEXT;
      item->size = box->em;
      item->width = box->width;
      write_text (writer, box);
      break;
    case POISE_BOX_RULE:
      item->kind = POISE_MATH_ITEM_RULE;
      item->y = y - box->ascent;
      item->width = box->width;
      item->height = box->ascent + box->descent;
      break;
    case POISE_BOX_LINE:
      item->kind = POISE_MATH_ITEM_LINE;
      item->y = box->is_falling ? y - box->ascent : y + box->descent;
      item->width = box->width;
      item->height = (box->ascent + box->descent) * (box->is_falling ? 1 : -1);
      item->thickness = box->thickness;
      break;
    case POISE_BOX_LIST:
    case POISE_BOX_KERN:
    default:
      g_assert_not_reached ();
    }

  writer->item++;
}

static void
write_items (Writer *writer, const PoiseMathBox *box, double x, double y)
{
  write_item (writer, box, x, y);

  for (const PoiseMathBox *child = box->first; child != NULL;
       child = child->next)
    write_items (writer, child, x + child->x, y + child->y);
}

/*< private >
 * poise_math_layout_new_from_boxes:
 * @first: the first of some boxes that stand side by side in one parent
 * @end: (nullable): the first box that is not meant any more
 * @x: where the layout begins in their parent, in pixels
 *
 * Returns: (transfer full): the items of the boxes; the width is that of the
 *   last box's right edge
 */
PoiseMathLayout *
poise_math_layout_new_from_boxes (const PoiseMathBox *first,
                                  const PoiseMathBox *end,
                                  double x)
{
  Extent extent = { 0 };
  Writer writer = { 0 };
  PoiseMathLayout *self = NULL;
  gsize items_size = 0;

  for (const PoiseMathBox *box = first; box != end; box = box->next)
    count_items (box, &extent);

  items_size = sizeof (PoiseMathItem) * extent.n_items;
  self =
      g_malloc0 (sizeof (PoiseMathLayout) + items_size + extent.n_text_bytes);
  writer.item = (PoiseMathItem *) (self + 1);
  writer.text = (char *) writer.item + items_size;
  self->items = writer.item;
  self->n_items = extent.n_items;

  for (const PoiseMathBox *box = first; box != end; box = box->next)
    {
      write_items (&writer, box, box->x - x, box->y);
      self->ascent = MAX (self->ascent, box->ascent - box->y);
      self->descent = MAX (self->descent, box->descent + box->y);
      self->width = MAX (self->width, box->x + box->width - x);
    }

  return self;
}
