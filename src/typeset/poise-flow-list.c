/* poise-flow-list.c: lists on a page
 *
 * Markers stand in a column of their own, right aligned, each on the baseline
 * of what its item begins with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-flow.h"

#include <math.h>

#define MARKER_GAP 8.0

static char *
dup_marker (const PoiseBlock *list, guint index)
{
  const PoiseBlock *item = g_ptr_array_index (list->children, index);

  switch (item->task)
    {
    case POISE_TASK_OPEN:
      return g_strdup ("☐");

    case POISE_TASK_DONE:
      return g_strdup ("☑");

    case POISE_TASK_NONE:
    default:
      break;
    }

  if (list->kind == POISE_BLOCK_ORDERED_LIST)
    return g_strdup_printf ("%" G_GINT64_FORMAT ".",
                            (gint64) list->start + index);

  return g_strdup ("•");
}

static GPtrArray *
create_markers (const PoiseFlow *self, const PoiseBlock *list, double *width)
{
  GPtrArray *markers = g_ptr_array_new ();

  *width = 0;

  for (guint i = 0; i < list->children->len; i++)
    {
      g_autofree char *text = dup_marker (list, i);
      PoiseMark *marker =
          poise_flow_create_literal (self, text, self->style->context);

      *width = MAX (*width, marker->width);
      g_ptr_array_add (markers, marker);
    }

  return markers;
}

static void
add_item (PoiseFlow *self,
          const PoiseBlock *item,
          PoiseMark *marker,
          double marker_right,
          PoiseSpan span)
{
  double before = self->baseline;
  double top = self->y;
  double baseline;

  self->baseline = NAN;
  poise_flow_add_blocks (self, item->children, span, POISE_FLOW_ITEM_SPACING);
  baseline = self->baseline;

  if (isnan (baseline))
    baseline = top + poise_mark_get_baseline (marker);

  poise_flow_place (self, marker, marker_right - marker->width,
                    baseline - poise_mark_get_baseline (marker));
  self->y = MAX (self->y, marker->y + marker->height);
  self->baseline = isnan (before) ? baseline : before;
}

/**
 * poise_flow_add_list:
 * @self: a flow
 * @list: a list
 * @span: where it goes
 */
void
poise_flow_add_list (PoiseFlow *self, const PoiseBlock *list, PoiseSpan span)
{
  double width;
  g_autoptr (GPtrArray) markers = create_markers (self, list, &width);
  double indent = width + MARKER_GAP;

  for (guint i = 0; i < list->children->len; i++)
    {
      if (i > 0)
        self->y += POISE_FLOW_ITEM_SPACING;

      add_item (self, g_ptr_array_index (list->children, i),
                g_ptr_array_index (markers, i), span.x + width,
                (PoiseSpan) { span.x + indent, span.width - indent });
    }
}
