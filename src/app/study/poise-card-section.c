/* poise-card-section.c: one part of a card that opens with a key
 *
 * Its body is built when it first opens.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-card-section.h"

#include <glib/gi18n.h>

#include "poise-card-words.h"
#include "poise-markup-view.h"
#include "poise-selectable-label.h"

struct _PoiseCardSection
{
  AdwBin parent_instance;

  GtkButton *button;
  GtkImage *arrow_image;
  GtkLabel *title_label;
  GtkLabel *key_label;
  AdwBin *body;

  PoiseSection section;
  PoiseNoteText *text;
};

G_DEFINE_FINAL_TYPE (PoiseCardSection, poise_card_section, ADW_TYPE_BIN)

static const char *const titles[POISE_N_SECTIONS] = {
  [POISE_SECTION_DETAIL] = N_ ("Depth"),
  [POISE_SECTION_FOLLOW_UPS] = N_ ("Follow-ups"),
  [POISE_SECTION_PITFALLS] = N_ ("Pitfalls"),
  [POISE_SECTION_SOURCES] = N_ ("Sources"),
};

static const char *const keys[POISE_N_SECTIONS] = {
  [POISE_SECTION_DETAIL] = "D",
  [POISE_SECTION_FOLLOW_UPS] = "W",
  [POISE_SECTION_PITFALLS] = "T",
  [POISE_SECTION_SOURCES] = "R",
};

static void
poise_card_section_dispose (GObject *object)
{
  PoiseCardSection *self = POISE_CARD_SECTION (object);

  g_clear_pointer (&self->text, poise_note_text_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), POISE_TYPE_CARD_SECTION);

  G_OBJECT_CLASS (poise_card_section_parent_class)->dispose (object);
}

static void
poise_card_section_class_init (PoiseCardSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_card_section_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/poiseapp/Poise/ui/study/poise-card-section.ui");
  gtk_widget_class_bind_template_child (widget_class, PoiseCardSection, button);
  gtk_widget_class_bind_template_child (widget_class, PoiseCardSection,
                                        arrow_image);
  gtk_widget_class_bind_template_child (widget_class, PoiseCardSection,
                                        title_label);
  gtk_widget_class_bind_template_child (widget_class, PoiseCardSection,
                                        key_label);
  gtk_widget_class_bind_template_child (widget_class, PoiseCardSection, body);
}

static void
poise_card_section_init (PoiseCardSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * poise_card_section_new:
 * @section: which part of a card
 *
 * Returns: (transfer floating): a closed section
 */
PoiseCardSection *
poise_card_section_new (PoiseSection section)
{
  PoiseCardSection *self = g_object_new (POISE_TYPE_CARD_SECTION, NULL);
  const char *title = _ (titles[section]);

  self->section = section;
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->key_label, keys[section]);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "i",
                                    (int) section);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
      GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, keys[section], -1);

  return self;
}

static void
append_markdown (GtkBox *box, const char *markdown, PoiseCardSection *self)
{
  GtkWidget *view = poise_markup_view_new ();

  poise_markup_view_set_markdown (POISE_MARKUP_VIEW (view), markdown,
                                  self->text->language);
  gtk_box_append (box, view);
}

static void
append_follow_ups (GtkBox *box, PoiseCardSection *self)
{
  for (guint i = 0; i < self->text->follow_ups->len; i++)
    {
      const PoiseFollowUp *item = g_ptr_array_index (self->text->follow_ups, i);
      GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

      append_markdown (GTK_BOX (pair), item->question, self);
      gtk_widget_add_css_class (gtk_widget_get_first_child (pair), "heading");
      append_markdown (GTK_BOX (pair), item->answer, self);
      gtk_box_append (box, pair);
    }
}

static void
append_source (GtkBox *box, const PoiseSource *source)
{
  g_autofree char *title = g_markup_escape_text (source->title, -1);
  g_autofree char *authors = g_markup_escape_text (source->authors, -1);
  g_autofree char *url = g_markup_escape_text (source->url, -1);
  g_autoptr (GString) markup = g_string_new (NULL);
  GtkLabel *label = poise_selectable_label_new ();

  g_string_append_printf (markup, "<a href=\"%s\">%s</a>", url, title);

  if (*authors)
    g_string_append_printf (markup, "\n%s", authors);

  if (source->year > 0)
    g_string_append_printf (markup, ", %d", source->year);

  poise_selectable_label_set_markup (label, markup->str);
  gtk_widget_add_css_class (GTK_WIDGET (label), "source");
  gtk_box_append (box, GTK_WIDGET (label));
}

static GtkWidget *
create_body (PoiseCardSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  switch (self->section)
    {
    case POISE_SECTION_DETAIL:
      append_markdown (GTK_BOX (box), self->text->detail, self);
      break;

    case POISE_SECTION_FOLLOW_UPS:
      append_follow_ups (GTK_BOX (box), self);
      break;

    case POISE_SECTION_PITFALLS:
      for (guint i = 0; self->text->pitfalls[i]; i++)
        append_markdown (GTK_BOX (box), self->text->pitfalls[i], self);
      break;

    case POISE_SECTION_SOURCES:
      for (guint i = 0; i < self->text->sources->len; i++)
        append_source (GTK_BOX (box),
                       g_ptr_array_index (self->text->sources, i));
      break;

    case POISE_N_SECTIONS:
    default:
      g_assert_not_reached ();
    }

  return box;
}

static gboolean
is_empty (PoiseCardSection *self)
{
  switch (self->section)
    {
    case POISE_SECTION_DETAIL:
      return !*self->text->detail;

    case POISE_SECTION_FOLLOW_UPS:
      return self->text->follow_ups->len == 0;

    case POISE_SECTION_PITFALLS:
      return !self->text->pitfalls[0];

    case POISE_SECTION_SOURCES:
      return self->text->sources->len == 0;

    case POISE_N_SECTIONS:
    default:
      g_assert_not_reached ();
    }
}

/**
 * poise_card_section_set_text:
 * @self: a section
 * @text: what the card says
 *
 * Closes the section, and hides it if the card has nothing in it.
 */
void
poise_card_section_set_text (PoiseCardSection *self, PoiseNoteText *text)
{
  poise_note_text_ref (text);
  g_clear_pointer (&self->text, poise_note_text_unref);
  self->text = text;
  adw_bin_set_child (self->body, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), !is_empty (self));
}

/**
 * poise_card_section_announce:
 * @self: a section that is open
 *
 * Has a screen reader read it: the key that opens it leaves the focus where it
 * is. The window speaks, since GTK drops what a widget says that no screen
 * reader has come across yet.
 */
void
poise_card_section_announce (PoiseCardSection *self)
{
  g_autofree char *words = poise_card_words_dup (GTK_WIDGET (self->body));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_accessible_announce (GTK_ACCESSIBLE (root), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * poise_card_section_set_open:
 * @self: a section that has its text
 * @open: whether its body shows
 *
 * Returns: whether that is a change
 */
gboolean
poise_card_section_set_open (PoiseCardSection *self, gboolean open)
{
  gboolean changed = gtk_widget_get_visible (GTK_WIDGET (self->body)) != open;

  if (open && !adw_bin_get_child (self->body))
    adw_bin_set_child (self->body, create_body (self));

  gtk_widget_set_visible (GTK_WIDGET (self->body), open);
  gtk_image_set_from_icon_name (self->arrow_image, open ? "pan-down-symbolic"
                                                        : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button),
                               GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);

  return changed;
}
