/* poise-code-view.c: a block of code
 *
 * A label whose lines do not wrap, coloured by the language of the code; the
 * colours follow the dark style. Code runs from left to right everywhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-code-view.h"

#include "poise-highlight.h"
#include "poise-selectable-label.h"
#include "poise-side-scroller.h"

/* Colours for more would hold up the window. */
#define MAX_COLORED_BYTES (16 * 1024)

#define COMMON_LANGUAGE "python"

struct _PoiseCodeView
{
  AdwBin parent_instance;

  GtkLabel *label;
  char *code;
  char *language;
};

G_DEFINE_FINAL_TYPE (PoiseCodeView, poise_code_view, ADW_TYPE_BIN)

/* Not the language of the card: quotation marks in code are narrow. */
static void
add_language (PangoAttrList *attributes)
{
  PangoLanguage *english = pango_language_from_string ("en");

  pango_attr_list_insert (attributes, pango_attr_language_new (english));
}

static void
paint (PoiseCodeView *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (
      gtk_widget_get_display (GTK_WIDGET (self)));
  PangoAttrList *attributes = NULL;

  if (self->language && strlen (self->code) <= MAX_COLORED_BYTES)
    attributes = poise_highlight (self->code, self->language,
                                  adw_style_manager_get_dark (style));

  if (!attributes)
    attributes = pango_attr_list_new ();

  add_language (attributes);
  gtk_label_set_attributes (self->label, attributes);
  pango_attr_list_unref (attributes);
}

static void
poise_code_view_finalize (GObject *object)
{
  PoiseCodeView *self = POISE_CODE_VIEW (object);

  g_free (self->code);
  g_free (self->language);

  G_OBJECT_CLASS (poise_code_view_parent_class)->finalize (object);
}

static void
poise_code_view_class_init (PoiseCodeViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = poise_code_view_finalize;
}

static void
poise_code_view_init (PoiseCodeView *self)
{
  GtkWidget *scroller;

  self->label = poise_selectable_label_new ();
  gtk_label_set_wrap (self->label, FALSE);
  gtk_widget_set_direction (GTK_WIDGET (self->label), GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "monospace");

  scroller = poise_side_scroller_new (GTK_WIDGET (self->label));
  adw_bin_set_child (ADW_BIN (self), scroller);
  gtk_widget_add_css_class (GTK_WIDGET (self), "code");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
warm_up_cb (gpointer unused)
{
  g_autoptr (PangoAttrList) attributes =
      poise_highlight ("", COMMON_LANGUAGE, FALSE);
}

/**
 * poise_code_view_warm_up:
 *
 * Has the rules of the language that most code is in loaded in a second, when
 * there is nothing else to do: that takes longer than a frame, which the first
 * card with code would else have to wait for. Does nothing the second time.
 */
void
poise_code_view_warm_up (void)
{
  static gboolean begun;

  if (begun)
    return;

  begun = TRUE;
  g_timeout_add_seconds_once (1, warm_up_cb, NULL);
}

/**
 * poise_code_view_new:
 * @code: lines of code
 * @language: (nullable): its language, as named in Markdown
 *
 * Returns: (transfer floating): a view of the code
 */
GtkWidget *
poise_code_view_new (const char *code, const char *language)
{
  PoiseCodeView *self = g_object_new (POISE_TYPE_CODE_VIEW, NULL);
  AdwStyleManager *style = adw_style_manager_get_for_display (
      gtk_widget_get_display (GTK_WIDGET (self)));

  self->code = g_strdup (code);
  self->language = g_strdup (language);
  gtk_label_set_text (self->label, code);
  paint (self);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (paint), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
