/* poise-block-widgets.c: a widget for each block of a document
 *
 * Each is built whole; nothing is left for later.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-block-widgets.h"

#include <string.h>

#include "poise-code-view.h"
#include "poise-figure-view.h"
#include "poise-formula-view.h"
#include "poise-side-scroller.h"
#include "poise-table-view.h"
#include "poise-text-view.h"

#define BLOCK_SPACING  12
#define ITEM_SPACING   6
#define MARKER_SPACING 8

/* Lists within lists are set in no further than this, since the page ends. */
#define MAX_INDENT 6

/* A formula with a source as short as this never takes more than a line of the
 * narrowest page. */
#define SHORT_FORMULA 20

/**
 * Setting:
 * @language: of the texts
 * @depth: lists and quotes around
 * @spacing: pixels between blocks
 */
typedef struct
{
  const char *language;
  int depth;
  int spacing;
} Setting;

static GtkWidget *create_blocks (GPtrArray *blocks, const Setting *setting);

static gboolean
has_long_formula (GPtrArray *inlines)
{
  gboolean found = FALSE;

  for (guint i = 0; inlines && i < inlines->len && !found; i++)
    {
      const PoiseInline *item = g_ptr_array_index (inlines, i);

      found = item->kind == POISE_INLINE_MATH
                  ? strlen (item->text) > SHORT_FORMULA
                  : has_long_formula (item->children);
    }

  return found;
}

static GtkWidget *
scroll_if (gboolean needed, GtkWidget *widget)
{
  return needed ? poise_side_scroller_new (widget) : widget;
}

static GtkWidget *
create_text (const PoiseBlock *block, const Setting *setting)
{
  GtkWidget *text = poise_text_view_new (block->inlines, setting->language,
                                         POISE_TEXT_PARAGRAPH);

  return scroll_if (has_long_formula (block->inlines), text);
}

static GtkWidget *
create_heading (const PoiseBlock *block, const Setting *setting)
{
  GtkWidget *text = poise_text_view_new (block->inlines, setting->language,
                                         POISE_TEXT_PARAGRAPH);

  poise_text_view_set_role (POISE_TEXT_VIEW (text),
                            GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LEVEL, block->level, -1);
  gtk_widget_add_css_class (text, block->level <= 2 ? "title-4" : "heading");

  return scroll_if (has_long_formula (block->inlines), text);
}

static void
append_plain (GString *out, GPtrArray *inlines)
{
  for (guint i = 0; inlines && i < inlines->len; i++)
    {
      const PoiseInline *item = g_ptr_array_index (inlines, i);

      if (item->text)
        g_string_append (out, item->text);
      else if (item->kind == POISE_INLINE_SOFT_BREAK
               || item->kind == POISE_INLINE_LINE_BREAK)
        g_string_append_c (out, ' ');
      else
        append_plain (out, item->children);
    }
}

static const PoiseInline *
get_only_image (const PoiseBlock *block)
{
  const PoiseInline *item;

  if (block->inlines->len != 1)
    return NULL;

  item = g_ptr_array_index (block->inlines, 0);

  return item->kind == POISE_INLINE_IMAGE && item->target ? item : NULL;
}

/* A picture that is not there leaves its alternative text. */
static GtkWidget *
create_figure (const PoiseInline *image)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) data = poise_figure_load_built_in (
      image->target, NULL /* the text takes its place */);
  g_autoptr (PoiseFigure) figure =
      data ? poise_figure_new (data, NULL /* likewise */) : NULL;

  if (!figure)
    return NULL;

  append_plain (text, image->children);

  return poise_figure_view_new (figure, text->str);
}

static GtkWidget *
create_paragraph (const PoiseBlock *block, const Setting *setting)
{
  const PoiseInline *image = get_only_image (block);
  GtkWidget *figure = image ? create_figure (image) : NULL;

  return figure ? figure : create_text (block, setting);
}

static GtkWidget *
create_formula (const PoiseBlock *block, const Setting *setting)
{
  g_autoptr (PoiseMath) math =
      poise_math_new (block->text, NULL /* then its source is shown */);

  if (!math)
    return poise_code_view_new (block->text, NULL);

  return poise_side_scroller_new (
      poise_formula_view_new (block->text, math, setting->language));
}

/* The empty label gives the box a baseline to stand on. */
#define BASELINE "\xe2\x80\x8b" /* zero width space */

static GtkWidget *
create_task_box (PoiseTask task)
{
  GtkWidget *box = gtk_check_button_new_with_label (BASELINE);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (box), task == POISE_TASK_DONE);
  gtk_widget_set_can_target (box, FALSE);
  gtk_widget_set_focusable (box, FALSE);

  return box;
}

/* That an item is one of a list its role says; a number says more. */
static GtkWidget *
create_marker (const PoiseBlock *list, guint index)
{
  const PoiseBlock *item = g_ptr_array_index (list->children, index);
  g_autofree char *number = NULL;
  GtkWidget *label;

  if (item->task != POISE_TASK_NONE)
    return create_task_box (item->task);

  if (list->kind == POISE_BLOCK_ORDERED_LIST)
    number = g_strdup_printf ("%u.", (guint) list->start + index);

  label = g_object_new (GTK_TYPE_LABEL, "label", number ? number : "•",
                        "xalign", 1.0, "accessible-role",
                        number ? GTK_ACCESSIBLE_ROLE_LABEL
                               : GTK_ACCESSIBLE_ROLE_PRESENTATION,
                        NULL);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "marker");

  return label;
}

static void
attach_item (GtkGrid *grid,
             const PoiseBlock *list,
             guint index,
             const Setting *setting)
{
  const PoiseBlock *item = g_ptr_array_index (list->children, index);
  GtkWidget *marker = create_marker (list, index);
  GtkWidget *body = create_blocks (item->children, setting);

  gtk_widget_set_valign (marker, GTK_ALIGN_BASELINE_FILL);
  gtk_widget_set_valign (body, GTK_ALIGN_BASELINE_FILL);
  gtk_widget_set_hexpand (body, TRUE);
  g_object_set (body, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);

  if (GTK_IS_CHECK_BUTTON (marker))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (marker),
                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY, body,
                                    NULL, -1);

  gtk_grid_attach (grid, marker, 0, (int) index, 1, 1);
  gtk_grid_attach (grid, body, 1, (int) index, 1, 1);
}

/* Too deep for another marker: what the items hold, one below the other. */
static GtkWidget *
create_flat_list (const PoiseBlock *list, const Setting *setting)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, ITEM_SPACING);

  for (guint i = 0; i < list->children->len; i++)
    {
      const PoiseBlock *item = g_ptr_array_index (list->children, i);

      gtk_box_append (GTK_BOX (box), create_blocks (item->children, setting));
    }

  return box;
}

static GtkWidget *
create_list (const PoiseBlock *list, const Setting *around)
{
  const Setting setting = { around->language, around->depth + 1, ITEM_SPACING };
  GtkWidget *grid;

  if (around->depth >= MAX_INDENT)
    return create_flat_list (list, &setting);

  grid = g_object_new (GTK_TYPE_GRID, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_LIST, "column-spacing",
                       MARKER_SPACING, "row-spacing", ITEM_SPACING, NULL);

  for (guint i = 0; i < list->children->len; i++)
    attach_item (GTK_GRID (grid), list, i, &setting);

  return grid;
}

static GtkWidget *
create_quote (const PoiseBlock *quote, const Setting *around)
{
  const Setting setting = { around->language, around->depth + 1,
                            BLOCK_SPACING };
  GtkWidget *box = create_blocks (quote->children, &setting);

  g_object_set (box, "accessible-role", GTK_ACCESSIBLE_ROLE_BLOCK_QUOTE, NULL);

  if (around->depth < MAX_INDENT)
    gtk_widget_add_css_class (box, "quote");

  return box;
}

static GtkWidget *
create_block (const PoiseBlock *block, const Setting *setting)
{
  switch (block->kind)
    {
    case POISE_BLOCK_PARAGRAPH:
      return create_paragraph (block, setting);

    case POISE_BLOCK_HEADING:
      return create_heading (block, setting);

    case POISE_BLOCK_BULLET_LIST:
    case POISE_BLOCK_ORDERED_LIST:
      return create_list (block, setting);

    case POISE_BLOCK_QUOTE:
      return create_quote (block, setting);

    case POISE_BLOCK_CODE:
      return poise_code_view_new (block->text, block->language);

    case POISE_BLOCK_MATH:
      return create_formula (block, setting);

    case POISE_BLOCK_RULE:
      return gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

    case POISE_BLOCK_TABLE:
      return poise_side_scroller_new (
          poise_table_view_new (block, setting->language));

    case POISE_BLOCK_ITEM:
    case POISE_BLOCK_ROW:
    case POISE_BLOCK_CELL:
    default:
      g_assert_not_reached ();
    }
}

static GtkWidget *
create_blocks (GPtrArray *blocks, const Setting *setting)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, setting->spacing);

  gtk_box_set_baseline_child (GTK_BOX (box), 0);

  for (guint i = 0; i < blocks->len; i++)
    gtk_box_append (GTK_BOX (box),
                    create_block (g_ptr_array_index (blocks, i), setting));

  return box;
}

/**
 * poise_block_widgets_create:
 * @blocks: (element-type PoiseBlock): blocks of a document
 * @language: language of the texts, such as "zh_CN"
 *
 * Returns: (transfer floating): a box with a widget for each block
 */
GtkWidget *
poise_block_widgets_create (GPtrArray *blocks, const char *language)
{
  const Setting setting = { language, 0, BLOCK_SPACING };

  return create_blocks (blocks, &setting);
}
