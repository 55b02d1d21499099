/* poise-rating-panel.c: the grades, each with the interval that it leads to
 *
 * The suggested grade carries the accent and the focus.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-rating-panel.h"

#include <glib/gi18n.h>

#include "poise-even-layout.h"
#include "poise-format.h"
#include "poise-grade-name.h"
#include "poise-key-table.h"

struct _PoiseRatingPanel
{
  AdwBin parent_instance;

  GtkLabel *advice_label;
  GtkBox *grades_box;

  PoisePreview preview;
  PoiseGradingMode mode;
  PoiseRating suggested;
  GtkWidget *buttons[5];            /* by rating; NULL if not offered */
  GtkEventController *proceed_keys; /* of the suggested button; or NULL */
};

G_DEFINE_FINAL_TYPE (PoiseRatingPanel, poise_rating_panel, ADW_TYPE_BIN)

static const char *
get_title (PoiseRating rating, PoiseGradingMode mode)
{
  if (mode == POISE_GRADING_PASS_FAIL)
    return poise_grade_name_get_pass_fail (rating);

  return poise_grade_name_get (rating);
}

static void
poise_rating_panel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), POISE_TYPE_RATING_PANEL);

  G_OBJECT_CLASS (poise_rating_panel_parent_class)->dispose (object);
}

static void
poise_rating_panel_class_init (PoiseRatingPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_rating_panel_dispose;

  g_type_ensure (POISE_TYPE_EVEN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/poiseapp/Poise/ui/study/poise-rating-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PoiseRatingPanel,
                                        advice_label);
  gtk_widget_class_bind_template_child (widget_class, PoiseRatingPanel,
                                        grades_box);
}

static void
poise_rating_panel_init (PoiseRatingPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);

  if (css_class)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* The key is in the corner, where it takes no width from the grade. */
static GtkWidget *
create_face (const char *title, const char *interval, const char *key)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = create_label (key, "grade-key");

  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), create_label (title, NULL));
  gtk_box_append (GTK_BOX (box), create_label (interval, "interval"));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), box);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), label);

  return overlay;
}

static GtkWidget *
create_button (PoiseRating rating,
               int key,
               PoiseGradingMode mode,
               const PoisePreview *preview)
{
  const PoiseOutcome *outcome = &preview->outcomes[rating - POISE_RATING_AGAIN];
  const char *title = get_title (rating, mode);
  g_autofree char *interval =
      poise_format_interval_short (outcome, preview->reviewed_ms);
  g_autofree char *spoken =
      poise_format_interval_long (outcome, preview->reviewed_ms);
  g_autofree char *shortcut = g_strdup_printf ("%d", key);
  /* Translators: a grade and the time after which the card comes back */
  g_autofree char *name =
      g_strdup_printf (_ ("%s, comes back in %s"), title, spoken);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button),
                        create_face (title, interval, shortcut));
  gtk_widget_add_css_class (button, "grade");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "study.grade");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", key);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
      GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, shortcut, -1);

  return button;
}

static void
remove_buttons (PoiseRatingPanel *self)
{
  self->proceed_keys = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    if (self->buttons[i])
      gtk_box_remove (self->grades_box, g_steal_pointer (&self->buttons[i]));
}

static void
add_button (PoiseRatingPanel *self,
            PoiseRating rating,
            int key,
            const PoisePreview *preview)
{
  self->buttons[rating] = create_button (rating, key, self->mode, preview);
  gtk_box_append (self->grades_box, self->buttons[rating]);
}

/* Also in a window that is not the active one. */
static gboolean
holds_focus (PoiseRatingPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->grades_box));
}

/**
 * poise_rating_panel_show:
 * @self: a panel
 * @preview: what each grade would do
 * @mode: which grades to offer
 *
 * Offers the grades of a card that has been revealed. Does nothing if it does
 * so already; else a focus that is in the panel stays in it.
 */
void
poise_rating_panel_show (PoiseRatingPanel *self,
                         const PoisePreview *preview,
                         PoiseGradingMode mode)
{
  gboolean had_focus = holds_focus (self);

  if (self->buttons[POISE_RATING_AGAIN] && self->mode == mode
      && memcmp (&self->preview, preview, sizeof *preview) == 0)
    return;

  remove_buttons (self);
  self->preview = *preview;
  self->mode = mode;
  self->suggested = POISE_RATING_AGAIN;

  if (mode == POISE_GRADING_PASS_FAIL)
    {
      add_button (self, POISE_RATING_AGAIN, 1, preview);
      add_button (self, POISE_RATING_GOOD, 2, preview);
    }
  else
    {
      for (int i = POISE_RATING_AGAIN; i <= POISE_RATING_EASY; i++)
        add_button (self, (PoiseRating) i, i, preview);
    }

  if (had_focus)
    poise_rating_panel_grab_default (self);
}

static char *
format_advice (PoiseRatingPanel *self, const PoiseRatingAdvice *advice)
{
  const char *title = get_title (self->suggested, self->mode);

  if (advice->points == 0)
    /* Translators: the placeholder is a grade */
    return g_strdup_printf (_ ("Suggested: %s"), title);

  if (advice->said == 0)
    /* Translators: the placeholder is a grade */
    return g_strdup_printf (_ ("Suggested: %s. Tick the points that you said."),
                            title);

  /* Translators: a grade, then how many key points of how many were said */
  return g_strdup_printf (ngettext ("Suggested: %s, %d of %d point said",
                                    "Suggested: %s, %d of %d points said",
                                    (gulong) advice->points),
                          title, advice->said, advice->points);
}

/* The suggested grade's button takes the keys that the page has for it, so that
 * a key typed ahead means what it means when its turn comes. */
static void
suggest (PoiseRatingPanel *self, PoiseRating rating)
{
  GtkWidget *earlier = self->buttons[self->suggested];
  GtkWidget *button = self->buttons[rating];

  gtk_widget_remove_css_class (earlier, "suggested-action");
  gtk_accessible_reset_property (GTK_ACCESSIBLE (earlier),
                                 GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);

  if (self->proceed_keys)
    gtk_widget_remove_controller (earlier, self->proceed_keys);

  self->proceed_keys = poise_key_table_create_controller ("study.proceed");
  gtk_widget_add_controller (button, self->proceed_keys);
  gtk_widget_add_css_class (button, "suggested-action");
  self->suggested = rating;
}

/**
 * poise_rating_panel_set_advice:
 * @self: a panel that shows grades
 * @advice: which grade to suggest, and why
 */
void
poise_rating_panel_set_advice (PoiseRatingPanel *self,
                               const PoiseRatingAdvice *advice)
{
  PoiseRating rating = advice->rating;
  gboolean had_focus = gtk_widget_is_focus (self->buttons[self->suggested]);
  g_autofree char *text = NULL;

  suggest (self, rating);

  if (had_focus)
    gtk_widget_grab_focus (self->buttons[rating]);

  text = format_advice (self, advice);
  gtk_label_set_label (self->advice_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[rating]),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/**
 * poise_rating_panel_grab_default:
 * @self: a panel that shows grades
 *
 * Moves the focus to the suggested grade.
 */
void
poise_rating_panel_grab_default (PoiseRatingPanel *self)
{
  gtk_widget_grab_focus (self->buttons[self->suggested]);
}
