/* poise-markup-view.c: a text of a card, laid out in native widgets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-markup-view.h"

#include "poise-block-widgets.h"
#include "poise-markdown.h"

/* No card that a person wrote is as long; one that a machine wrote must not
 * hold up the window. */
#define MAX_BYTES (64 * 1024)

struct _PoiseMarkupView
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (PoiseMarkupView, poise_markup_view, ADW_TYPE_BIN)

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

static PoiseDocument *
parse (const char *markdown)
{
  g_autofree char *beginning = NULL;
  const char *end;

  if (strlen (markdown) <= MAX_BYTES)
    return poise_document_new_from_markdown (markdown);

  end = g_utf8_find_prev_char (markdown, markdown + MAX_BYTES);
  beginning = g_strndup (markdown, (gsize) (end - markdown));

  return poise_document_new_from_markdown (beginning);
}

/**
 * poise_markup_view_set_markdown:
 * @self: a view
 * @markdown: text of a card
 * @language: its language, such as "zh_CN"
 *
 * Replaces what the view shows. The next frame shows all of it, unless it is
 * longer than 64 KiB: then its beginning.
 */
void
poise_markup_view_set_markdown (PoiseMarkupView *self,
                                const char *markdown,
                                const char *language)
{
  g_autoptr (PoiseDocument) document = parse (markdown);

  adw_bin_set_child (ADW_BIN (self),
                     poise_block_widgets_create (document->blocks, language));
}
