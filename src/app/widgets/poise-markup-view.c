/* poise-markup-view.c: a text of a card, laid out in native widgets
 *
 * Each block of the document becomes a widget of its own, built whole before it
 * is shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-markup-view.h"

#include "poise-markdown.h"
#include "poise-math-text.h"
#include "poise-pango-markup.h"

struct _PoiseMarkupView
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (PoiseMarkupView, poise_markup_view, ADW_TYPE_BIN)

#define BLOCK_SPACING 12
#define ITEM_SPACING  6

static GtkWidget *
create_blocks (GPtrArray *blocks, const char *language, int spacing);

static void
poise_markup_view_class_init (PoiseMarkupViewClass *klass)
{
}

static void
poise_markup_view_init (PoiseMarkupView *self)
{
}

/**
 * poise_markup_view_new:
 *
 * Returns: (transfer floating): an empty view
 */
GtkWidget *
poise_markup_view_new (void)
{
  return g_object_new (POISE_TYPE_MARKUP_VIEW, NULL);
}

static GtkWidget *
create_label (const char *markup, const char *css_class)
{
  GtkWidget *label = g_object_new (
      GTK_TYPE_LABEL, "label", markup, "use-markup", TRUE, "wrap", TRUE,
      "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  if (css_class)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_text (GPtrArray *inlines, const char *language, const char *css_class)
{
  g_autofree char *markup = poise_pango_markup_from_inlines (inlines, language);

  return create_label (markup, css_class);
}

static GtkWidget *
scroll_sideways (GtkWidget *child)
{
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", child,
                       "vscrollbar-policy", GTK_POLICY_NEVER,
                       "propagate-natural-height", TRUE, NULL);
}

static GtkWidget *
create_code (const PoiseBlock *block)
{
  g_autofree char *markup = poise_pango_markup_from_text (block->text, "en");
  GtkWidget *label = create_label (markup, "monospace");
  GtkWidget *scroller;

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  scroller = scroll_sideways (label);
  gtk_widget_add_css_class (scroller, "code");

  return scroller;
}

static GtkWidget *
create_math (const PoiseBlock *block)
{
  g_autofree char *text = poise_math_to_text (block->text);
  g_autofree char *markup = poise_pango_markup_from_text (text, "en");
  GtkWidget *label = create_label (markup, "math");

  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);

  return label;
}

static char *
dup_marker (const PoiseBlock *list, guint index)
{
  if (list->kind == POISE_BLOCK_ORDERED_LIST)
    return g_strdup_printf ("%u.", (guint) list->start + index);

  return g_strdup ("•");
}

static GtkWidget *
create_list (const PoiseBlock *list, const char *language)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_row_spacing (GTK_GRID (grid), ITEM_SPACING);

  for (guint i = 0; i < list->children->len; i++)
    {
      const PoiseBlock *item = g_ptr_array_index (list->children, i);
      g_autofree char *marker = dup_marker (list, i);
      GtkWidget *label = gtk_label_new (marker);
      GtkWidget *body = create_blocks (item->children, language, ITEM_SPACING);

      gtk_label_set_xalign (GTK_LABEL (label), 1.0);
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_add_css_class (label, "numeric");
      gtk_widget_set_hexpand (body, TRUE);
      gtk_grid_attach (GTK_GRID (grid), label, 0, (int) i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), body, 1, (int) i, 1, 1);
    }

  return grid;
}

static float
get_xalign (PoiseAlignment alignment)
{
  switch (alignment)
    {
    case POISE_ALIGNMENT_CENTER:
      return 0.5F;

    case POISE_ALIGNMENT_RIGHT:
      return 1.0F;

    case POISE_ALIGNMENT_DEFAULT:
    case POISE_ALIGNMENT_LEFT:
    default:
      return 0.0F;
    }
}

static void
attach_row (GtkGrid *grid,
            const PoiseBlock *row,
            int index,
            const char *language)
{
  for (guint i = 0; i < row->children->len; i++)
    {
      const PoiseBlock *cell = g_ptr_array_index (row->children, i);
      GtkWidget *label =
          create_text (cell->inlines, language, row->header ? "heading" : NULL);

      gtk_label_set_xalign (GTK_LABEL (label), get_xalign (cell->alignment));
      gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_add_css_class (label, "cell");
      gtk_grid_attach (grid, label, (int) i, index, 1, 1);
    }
}

/* Cells wrap as the page gets narrow. A table does not scroll sideways: what
 * scrolls has the height that its text takes at its narrowest. */
static GtkWidget *
create_table (const PoiseBlock *table, const char *language)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_add_css_class (grid, "table");

  for (guint i = 0; i < table->children->len; i++)
    {
      const PoiseBlock *row = g_ptr_array_index (table->children, i);
      int line = 2 * (int) i;

      if (i > 0)
        gtk_grid_attach (GTK_GRID (grid),
                         gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), 0,
                         line - 1, (int) MAX (row->children->len, 1), 1);

      attach_row (GTK_GRID (grid), row, line, language);
    }

  return grid;
}

static GtkWidget *
create_quote (const PoiseBlock *quote, const char *language)
{
  GtkWidget *box = create_blocks (quote->children, language, BLOCK_SPACING);

  gtk_widget_add_css_class (box, "quote");

  return box;
}

static GtkWidget *
create_block (const PoiseBlock *block, const char *language)
{
  switch (block->kind)
    {
    case POISE_BLOCK_PARAGRAPH:
      return create_text (block->inlines, language, NULL);

    case POISE_BLOCK_HEADING:
      return create_text (block->inlines, language, "heading");

    case POISE_BLOCK_BULLET_LIST:
    case POISE_BLOCK_ORDERED_LIST:
      return create_list (block, language);

    case POISE_BLOCK_QUOTE:
      return create_quote (block, language);

    case POISE_BLOCK_CODE:
      return create_code (block);

    case POISE_BLOCK_MATH:
      return create_math (block);

    case POISE_BLOCK_RULE:
      return gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

    case POISE_BLOCK_TABLE:
      return create_table (block, language);

    case POISE_BLOCK_ITEM:
    case POISE_BLOCK_ROW:
    case POISE_BLOCK_CELL:
    default:
      g_assert_not_reached ();
    }
}

static GtkWidget *
create_blocks (GPtrArray *blocks, const char *language, int spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);

  for (guint i = 0; blocks && i < blocks->len; i++)
    gtk_box_append (GTK_BOX (box),
                    create_block (g_ptr_array_index (blocks, i), language));

  return box;
}

/**
 * poise_markup_view_set_markdown:
 * @self: a view
 * @markdown: text of a card
 * @language: its language, such as "zh_CN"
 *
 * Replaces what the view shows.
 */
void
poise_markup_view_set_markdown (PoiseMarkupView *self,
                                const char *markdown,
                                const char *language)
{
  g_autoptr (PoiseDocument) document =
      poise_document_new_from_markdown (markdown);

  adw_bin_set_child (ADW_BIN (self),
                     create_blocks (document->blocks, language, BLOCK_SPACING));
}
