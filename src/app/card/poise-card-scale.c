/* poise-card-scale.c: how large the text of cards is
 *
 * Holds a style for widgets of class "card-text" that follows the setting. All
 * else of a card follows its font, formulas too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-card-scale.h"

#include <math.h>

#define KEY     "card-text-scale"
#define STEP    0.1
#define MINIMUM 0.8
#define MAXIMUM 2.0

struct _PoiseCardScale
{
  GObject parent_instance;

  GdkDisplay *display;
  GSettings *store;
  GtkCssProvider *style;
};

G_DEFINE_FINAL_TYPE (PoiseCardScale, poise_card_scale, G_TYPE_OBJECT)

static void
update_style (PoiseCardScale *self)
{
  int percent = (int) lround (g_settings_get_double (self->store, KEY) * 100);
  g_autofree char *css =
      g_strdup_printf (".card-text { font-size: %d%%; }", percent);

  gtk_css_provider_load_from_string (self->style, css);
}

static void
poise_card_scale_dispose (GObject *object)
{
  PoiseCardScale *self = POISE_CARD_SCALE (object);

  if (self->display)
    gtk_style_context_remove_provider_for_display (
        self->display, GTK_STYLE_PROVIDER (self->style));

  g_clear_object (&self->display);
  g_clear_object (&self->store);
  g_clear_object (&self->style);

  G_OBJECT_CLASS (poise_card_scale_parent_class)->dispose (object);
}

static void
poise_card_scale_class_init (PoiseCardScaleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = poise_card_scale_dispose;
}

static void
poise_card_scale_init (PoiseCardScale *self)
{
  self->style = gtk_css_provider_new ();
}

/**
 * poise_card_scale_new:
 * @display: where cards show
 * @store: the person's choices
 *
 * Returns: (transfer full): what makes cards as large as the person likes, for
 *   as long as it lives
 */
PoiseCardScale *
poise_card_scale_new (GdkDisplay *display, GSettings *store)
{
  PoiseCardScale *self = g_object_new (POISE_TYPE_CARD_SCALE, NULL);

  self->display = g_object_ref (display);
  self->store = g_object_ref (store);
  update_style (self);
  gtk_style_context_add_provider_for_display (
      display, GTK_STYLE_PROVIDER (self->style),
      GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (store, "changed::" KEY, G_CALLBACK (update_style),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * poise_card_scale_step:
 * @self: the size of cards
 * @steps: steps up, or down if negative; 0 goes back to the normal size
 */
void
poise_card_scale_step (PoiseCardScale *self, int steps)
{
  double scale = g_settings_get_double (self->store, KEY);
  double next = round (scale / STEP + steps) * STEP;

  if (steps == 0)
    g_settings_reset (self->store, KEY);
  else
    g_settings_set_double (self->store, KEY, CLAMP (next, MINIMUM, MAXIMUM));
}
