/* poise-category-page.c: one category and its cards
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-category-page.h"

#include <glib/gi18n.h>

#include "poise-card-info-dialog.h"
#include "poise-card-item.h"
#include "poise-focus.h"
#include "poise-format.h"
#include "poise-request.h"
#include "poise-study-button.h"

struct _PoiseCategoryPage
{
  AdwNavigationPage parent_instance;

  GtkLabel *summary_label;
  GtkButton *study_button;
  GtkListView *card_list;

  PoiseWorker *worker;
  PoiseSettings *settings;
  GListStore *cards; /* PoiseCardItem */
  GCancellable *listing;
  gint64 category_id;
};

G_DEFINE_FINAL_TYPE (PoiseCategoryPage,
                     poise_category_page,
                     ADW_TYPE_NAVIGATION_PAGE)

static void
poise_category_page_dispose (GObject *object)
{
  PoiseCategoryPage *self = POISE_CATEGORY_PAGE (object);

  g_clear_object (&self->worker);
  g_clear_object (&self->settings);
  g_clear_object (&self->cards);
  g_clear_object (&self->listing);
  gtk_widget_dispose_template (GTK_WIDGET (self), POISE_TYPE_CATEGORY_PAGE);

  G_OBJECT_CLASS (poise_category_page_parent_class)->dispose (object);
}

static void
info_closed_cb (PoiseCategoryPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.refresh", NULL);
}

static void
card_activated_cb (PoiseCategoryPage *self, guint position)
{
  g_autoptr (PoiseCardItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->cards), position);
  PoiseCardInfoDialog *dialog = poise_card_info_dialog_present (
      self->worker, self->settings, poise_card_item_get_card_id (item), TRUE,
      GTK_WIDGET (self));

  g_signal_connect_object (dialog, "closed", G_CALLBACK (info_closed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
poise_category_page_class_init (PoiseCategoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = poise_category_page_dispose;

  g_type_ensure (POISE_TYPE_CARD_ITEM);
  gtk_widget_class_set_template_from_resource (
      widget_class,
      "/io/github/poiseapp/Poise/ui/category/poise-category-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PoiseCategoryPage,
                                        summary_label);
  gtk_widget_class_bind_template_child (widget_class, PoiseCategoryPage,
                                        study_button);
  gtk_widget_class_bind_template_child (widget_class, PoiseCategoryPage,
                                        card_list);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
}

static void
poise_category_page_init (PoiseCategoryPage *self)
{
  g_autoptr (GtkNoSelection) model = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  poise_study_button_set (self->study_button, 0, 0, 0);
  self->cards = g_list_store_new (POISE_TYPE_CARD_ITEM);
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->cards)));
  gtk_list_view_set_model (self->card_list, GTK_SELECTION_MODEL (model));
}

/**
 * poise_category_page_new:
 * @worker: owner of the collection
 * @settings: the person's choices
 *
 * Returns: (transfer floating): a page without a category
 */
PoiseCategoryPage *
poise_category_page_new (PoiseWorker *worker, PoiseSettings *settings)
{
  PoiseCategoryPage *self = g_object_new (POISE_TYPE_CATEGORY_PAGE, NULL);

  self->worker = g_object_ref (worker);
  self->settings = g_object_ref (settings);

  return self;
}

static gpointer
list_cards (PoiseCollection *collection, gpointer data, GError **error)
{
  PoiseRequest *request = data;

  return poise_collection_list_cards (collection, request->category_id,
                                      request->language, request->now_ms,
                                      error);
}

static const PoiseWorkerJob list_cards_job = {
  list_cards,
  (GDestroyNotify) poise_request_free,
  (GDestroyNotify) g_ptr_array_unref,
};

/* Where the same cards are listed, the rows stay, and so do the focus and the
 * scrolled place. */
static gboolean
update_cards (PoiseCategoryPage *self, GPtrArray *entries)
{
  GListModel *model = G_LIST_MODEL (self->cards);
  guint n_cards = g_list_model_get_n_items (model);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_cards; i++)
    g_ptr_array_add (items, g_list_model_get_item (model, i));

  if (n_cards != entries->len)
    return FALSE;

  for (guint i = 0; i < n_cards; i++)
    {
      const PoiseCardEntry *entry = g_ptr_array_index (entries, i);

      if (poise_card_item_get_card_id (g_ptr_array_index (items, i))
          != entry->card.id)
        return FALSE;
    }

  for (guint i = 0; i < n_cards; i++)
    poise_card_item_update (g_ptr_array_index (items, i),
                            g_ptr_array_index (entries, i));

  return TRUE;
}

static void
replace_cards (PoiseCategoryPage *self, GPtrArray *entries)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (items,
                     poise_card_item_new (g_ptr_array_index (entries, i)));

  g_list_store_splice (self->cards, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->cards)),
                       items->pdata, items->len);
}

static void
cards_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PoiseCategoryPage) self = user_data;
  g_autoptr (GPtrArray) entries =
      poise_worker_run_finish (result, NULL /* the list before stays */);

  if (entries && !update_cards (self, entries))
    replace_cards (self, entries);
}

/* What was asked for another category must not show in this one. */
static void
list_cards_anew (PoiseCategoryPage *self)
{
  PoiseRequest *request = poise_request_new (self->settings);

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  self->listing = g_cancellable_new ();
  request->category_id = self->category_id;
  poise_worker_run_async (self->worker, &list_cards_job, request, self->listing,
                          cards_listed_cb, g_object_ref (self));
}

static char *
format_summary (const PoiseCategory *category)
{
  g_autofree char *cards = g_strdup_printf (
      ngettext ("%d card", "%d cards", (gulong) category->cards),
      category->cards);
  g_autofree char *percent = poise_format_percent (category->mastery);

  /* Translators: "12 cards", how many are due, how many new, and a share */
  return g_strdup_printf (_ ("%s: %d due, %d new today, %s known"), cards,
                          category->today.due, category->today.fresh, percent);
}

/**
 * poise_category_page_show:
 * @self: a page
 * @category: the category to show
 */
void
poise_category_page_show (PoiseCategoryPage *self,
                          const PoiseCategory *category)
{
  g_autofree char *summary = format_summary (category);
  gboolean had_focus = gtk_widget_is_focus (GTK_WIDGET (self->study_button));

  if (self->category_id != category->id)
    g_list_store_remove_all (self->cards);

  self->category_id = category->id;
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), category->title);
  gtk_label_set_label (self->summary_label, summary);
  poise_study_button_set (self->study_button, category->id,
                          category->today.due + category->today.fresh,
                          category->cards - category->seen);

  if (had_focus)
    poise_category_page_grab_default (self);

  list_cards_anew (self);
}

/**
 * poise_category_page_get_category:
 * @self: a page
 *
 * Returns: the category that it shows, or 0
 */
gint64
poise_category_page_get_category (PoiseCategoryPage *self)
{
  return self->category_id;
}

/**
 * poise_category_page_grab_default:
 * @self: a page
 *
 * Moves the focus to the button that begins, without one to the list, and
 * without cards to the first thing that takes it.
 */
void
poise_category_page_grab_default (PoiseCategoryPage *self)
{
  poise_focus_show (GTK_WIDGET (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self->study_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->study_button));
  else if (!gtk_widget_grab_focus (GTK_WIDGET (self->card_list)))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
