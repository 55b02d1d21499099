/* poise-card-view.c: a card as a page of text
 *
 * The question never moves: the answer opens below it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-card-view.h"

#include <glib/gi18n.h>

#include "poise-card-section.h"
#include "poise-card-words.h"
#include "poise-markdown.h"
#include "poise-markup-view.h"
#include "poise-text-view.h"

#define SCROLL_MS 200

struct _PoiseCardView
{
  AdwBin parent_instance;

  GtkLabel *category_label;
  PoiseMarkupView *question_view;
  GtkBox *answer_box;
  PoiseMarkupView *answer_view;
  GtkBox *points_group;
  GtkBox *points_box;
  GtkBox *sections_box;

  PoiseNoteText *text;
  PoiseCardSection *sections[POISE_N_SECTIONS];
  gboolean rendering;
  gboolean is_new; /* its text has not been rendered yet */
  int scroll_frames;
  AdwAnimation *scrolling;
};

G_DEFINE_FINAL_TYPE (PoiseCardView, poise_card_view, ADW_TYPE_BIN)

static void
poise_card_view_dispose (GObject *object)
{
  PoiseCardView *self = POISE_CARD_VIEW (object);

  g_clear_object (&self->scrolling);
  g_clear_pointer (&self->text, poise_note_text_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), POISE_TYPE_CARD_VIEW);

  G_OBJECT_CLASS (poise_card_view_parent_class)->dispose (object);
}

static void
poise_card_view_class_init (PoiseCardViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_card_view_dispose;

  g_type_ensure (POISE_TYPE_MARKUP_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/poiseapp/Poise/ui/study/poise-card-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PoiseCardView,
                                        category_label);
  gtk_widget_class_bind_template_child (widget_class, PoiseCardView,
                                        question_view);
  gtk_widget_class_bind_template_child (widget_class, PoiseCardView,
                                        answer_box);
  gtk_widget_class_bind_template_child (widget_class, PoiseCardView,
                                        answer_view);
  gtk_widget_class_bind_template_child (widget_class, PoiseCardView,
                                        points_group);
  gtk_widget_class_bind_template_child (widget_class, PoiseCardView,
                                        points_box);
  gtk_widget_class_bind_template_child (widget_class, PoiseCardView,
                                        sections_box);
}

static void
poise_card_view_init (PoiseCardView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int i = 0; i < POISE_N_SECTIONS; i++)
    {
      self->sections[i] = poise_card_section_new ((PoiseSection) i);
      gtk_box_append (self->sections_box, GTK_WIDGET (self->sections[i]));
    }
}

#define POINT_INDEX "poise-point-index"

static void
point_toggled_cb (PoiseCardView *self, GtkCheckButton *button)
{
  int index =
      GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), POINT_INDEX));

  if (!self->rendering)
    gtk_widget_activate_action (GTK_WIDGET (self), "study.tick", "i", index);
}

/* A point is one paragraph: the box is ticked by its text too. */
static GtkWidget *
create_point_text (PoiseCardView *self, const char *markdown)
{
  g_autoptr (PoiseDocument) document =
      poise_document_new_from_markdown (markdown);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const PoiseBlock *block = document->blocks->len > 0
                                ? g_ptr_array_index (document->blocks, 0)
                                : NULL;
  GtkWidget *text =
      poise_text_view_new (block && block->inlines ? block->inlines : none,
                           self->text->language, POISE_TEXT_BUTTON);

  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);

  return text;
}

static void
add_point (PoiseCardView *self, const char *markdown, int index)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = create_point_text (self, markdown);
  g_autofree char *name = NULL;

  gtk_box_append (GTK_BOX (box), text);

  if (index < 9)
    {
      g_autofree char *shortcut = g_strdup_printf ("Alt+%d", index + 1);
      GtkWidget *key =
          g_object_new (GTK_TYPE_LABEL, "label", shortcut, "accessible-role",
                        GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_widget_add_css_class (key, "keycap");
      gtk_widget_set_valign (key, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), key);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS,
                                      shortcut, -1);
    }

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  g_object_set_data (G_OBJECT (button), POINT_INDEX, GINT_TO_POINTER (index));
  g_signal_connect_object (button, "toggled", G_CALLBACK (point_toggled_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_box_append (self->points_box, button);
  name = poise_text_view_dup_words (POISE_TEXT_VIEW (text));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
fill_points (PoiseCardView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->points_box))))
    gtk_box_remove (self->points_box, child);

  for (int i = 0; self->text->points[i]; i++)
    add_point (self, self->text->points[i], i);

  gtk_widget_set_visible (GTK_WIDGET (self->points_group),
                          self->text->points[0] != NULL);
}

static gboolean
follow_ups_equal (GPtrArray *a, GPtrArray *b)
{
  gboolean equal = a->len == b->len;

  for (guint i = 0; equal && i < a->len; i++)
    {
      const PoiseFollowUp *one = g_ptr_array_index (a, i);
      const PoiseFollowUp *other = g_ptr_array_index (b, i);

      equal = g_str_equal (one->question, other->question)
              && g_str_equal (one->answer, other->answer);
    }

  return equal;
}

static gboolean
sources_equal (GPtrArray *a, GPtrArray *b)
{
  gboolean equal = a->len == b->len;

  for (guint i = 0; equal && i < a->len; i++)
    {
      const PoiseSource *one = g_ptr_array_index (a, i);
      const PoiseSource *other = g_ptr_array_index (b, i);

      equal = g_str_equal (one->title, other->title)
              && g_str_equal (one->authors, other->authors)
              && one->year == other->year
              && g_strcmp0 (one->url, other->url) == 0;
    }

  return equal;
}

static gboolean
texts_equal (const PoiseNoteText *a, const PoiseNoteText *b)
{
  return a == b
         || (g_str_equal (a->language, b->language)
             && g_str_equal (a->question, b->question)
             && g_str_equal (a->answer, b->answer)
             && g_str_equal (a->detail, b->detail)
             && g_strv_equal ((const char *const *) a->points,
                              (const char *const *) b->points)
             && g_strv_equal ((const char *const *) a->pitfalls,
                              (const char *const *) b->pitfalls)
             && follow_ups_equal (a->follow_ups, b->follow_ups)
             && sources_equal (a->sources, b->sources));
}

static void
stop_scrolling (PoiseCardView *self)
{
  if (self->scrolling)
    adw_animation_pause (self->scrolling);

  g_clear_object (&self->scrolling);
}

/**
 * poise_card_view_set_text:
 * @self: a view
 * @text: what the card says
 * @category: title of its category
 *
 * Leaves the page alone if it says @text already: then the focus, the scrolled
 * place and what is open stay.
 */
void
poise_card_view_set_text (PoiseCardView *self,
                          PoiseNoteText *text,
                          const char *category)
{
  gtk_label_set_label (self->category_label, category);

  if (self->text && texts_equal (self->text, text))
    return;

  stop_scrolling (self);
  self->is_new = TRUE;
  g_clear_pointer (&self->text, poise_note_text_unref);
  self->text = poise_note_text_ref (text);

  poise_markup_view_set_markdown (self->question_view, text->question,
                                  text->language);
  poise_markup_view_set_markdown (self->answer_view, text->answer,
                                  text->language);
  fill_points (self);

  for (int i = 0; i < POISE_N_SECTIONS; i++)
    poise_card_section_set_text (self->sections[i], text);
}

static void
scroll_cb (double value, gpointer user_data)
{
  gtk_adjustment_set_value (user_data, value);
}

static void
start_scrolling (PoiseCardView *self, GtkViewport *viewport, double target)
{
  GtkAdjustment *adjustment =
      gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  AdwAnimationTarget *value = adw_callback_animation_target_new (
      scroll_cb, g_object_ref (adjustment), g_object_unref);

  stop_scrolling (self);
  self->scrolling = adw_timed_animation_new (
      GTK_WIDGET (self), gtk_adjustment_get_value (adjustment), target,
      SCROLL_MS, value);
  adw_animation_play (self->scrolling);
}

/* The frame in which a section opens measures what it holds; from the next one
 * there is room to scroll to it. */
static gboolean
scroll_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer section)
{
  PoiseCardView *self = POISE_CARD_VIEW (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_point_t point;

  if (--self->scroll_frames > 0)
    return G_SOURCE_CONTINUE;

  if (viewport
      && gtk_widget_compute_point (
          section, gtk_viewport_get_child (GTK_VIEWPORT (viewport)),
          &GRAPHENE_POINT_INIT (0, 0), &point))
    start_scrolling (self, GTK_VIEWPORT (viewport), point.y);

  return G_SOURCE_REMOVE;
}

static void
scroll_to (PoiseCardView *self, GtkWidget *section)
{
  self->scroll_frames = 2;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_tick_cb, section,
                                NULL);
}

/* A section that the person opens is scrolled to and read; one that comes with
 * the card is not. */
static void
render_sections (PoiseCardView *self, PoiseSession *session)
{
  for (int i = 0; i < POISE_N_SECTIONS; i++)
    {
      PoiseCardSection *section = self->sections[i];
      gboolean open =
          poise_session_get_section_open (session, (PoiseSection) i);

      if (!poise_card_section_set_open (section, open) || !open || self->is_new)
        continue;

      scroll_to (self, GTK_WIDGET (section));
      poise_card_section_announce (section);
    }
}

/**
 * poise_card_view_render:
 * @self: a view that has its text
 * @session: a session that shows the card
 *
 * Shows what @session says is to be seen of the card.
 */
void
poise_card_view_render (PoiseCardView *self, PoiseSession *session)
{
  guint32 ticks = poise_session_get_ticks (session);
  gboolean answered = poise_session_get_phase (session) == POISE_SESSION_ANSWER;
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->points_box));

  self->rendering = TRUE;

  for (int i = 0; child; i++, child = gtk_widget_get_next_sibling (child))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (child), (ticks >> i) & 1);

  render_sections (self, session);

  gtk_widget_set_visible (GTK_WIDGET (self->answer_box), answered);

  self->rendering = FALSE;
  self->is_new = FALSE;
}

/**
 * poise_card_view_dup_question:
 * @self: a view that has its text
 *
 * Returns: (transfer full): the question as one says it
 */
char *
poise_card_view_dup_question (PoiseCardView *self)
{
  return poise_card_words_dup (GTK_WIDGET (self->question_view));
}

/**
 * poise_card_view_dup_answer:
 * @self: a view that has its text
 *
 * Returns: (transfer full): the answer as one says it
 */
char *
poise_card_view_dup_answer (PoiseCardView *self)
{
  return poise_card_words_dup (GTK_WIDGET (self->answer_view));
}
