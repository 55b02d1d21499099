/* poise-overview.c: what the pages outside a session show
 *
 * An overview is read in one job and never changes; a new one replaces it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "poise-overview.h"

#include "poise-budget.h"
#include "poise-day.h"

struct _PoiseOverview
{
  GObject parent_instance;
  PoiseToday today;
  GPtrArray *categories;
  PoiseInterview *interview;
  int days_left;
  GPtrArray *interview_view;
};

G_DEFINE_FINAL_TYPE (PoiseOverview, poise_overview, G_TYPE_OBJECT)

static void
poise_overview_finalize (GObject *object)
{
  PoiseOverview *self = POISE_OVERVIEW (object);

  g_clear_pointer (&self->categories, g_ptr_array_unref);
  g_clear_pointer (&self->interview_view, g_ptr_array_unref);
  g_clear_pointer (&self->interview, poise_interview_free);

  G_OBJECT_CLASS (poise_overview_parent_class)->finalize (object);
}

static void
poise_overview_class_init (PoiseOverviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = poise_overview_finalize;
}

static void
poise_overview_init (PoiseOverview *self)
{
}

/* Days from the study day of @now_ms to an ISO date; negative once it is past.
 */
static int
count_days_left (const char *iso_date, const PoiseRequest *request)
{
  g_autoptr (GDateTime) noon = NULL;
  g_autofree char *text = g_strconcat (iso_date, "T12:00:00", NULL);

  noon = g_date_time_new_from_iso8601 (text, request->policy.time_zone);

  if (!noon)
    return -1;

  return poise_day_number (g_date_time_to_unix (noon) * 1000,
                           request->policy.time_zone, 0)
         - poise_day_number (request->now_ms, request->policy.time_zone,
                             request->policy.day_start_hour);
}

static gboolean
overview_read_interview (PoiseOverview *self,
                         PoiseCollection *collection,
                         const PoiseRequest *request,
                         GError **error)
{
  g_autoptr (GPtrArray) interviews =
      poise_collection_list_interviews (collection, error);

  if (!interviews)
    return FALSE;

  for (guint i = 0; i < interviews->len && !self->interview; i++)
    {
      PoiseInterview *interview = g_ptr_array_index (interviews, i);
      int days = count_days_left (interview->date, request);

      if (days < 0)
        continue;

      self->interview = poise_interview_copy (interview);
      self->days_left = days;
    }

  return TRUE;
}

static gboolean
overview_read (PoiseOverview *self,
               PoiseCollection *collection,
               const PoiseRequest *request,
               GError **error)
{
  PoisePolicy policy;

  if (!overview_read_interview (self, collection, request, error)
      || !poise_budget_fit_policy (collection, request, &policy, error)
      || !poise_collection_get_today (collection, &policy, 0, request->now_ms,
                                      &self->today, error))
    return FALSE;

  self->categories = poise_collection_list_categories (
      collection, &policy, request->language, request->now_ms, error);

  if (!self->categories)
    return FALSE;

  self->interview_view = poise_collection_list_categories (
      collection, &policy, request->language,
      request->now_ms + self->days_left * POISE_MS_PER_DAY, error);

  return self->interview_view != NULL;
}

static gpointer
load_overview (PoiseCollection *collection, gpointer request, GError **error)
{
  g_autoptr (PoiseOverview) self = g_object_new (POISE_TYPE_OVERVIEW, NULL);

  if (!overview_read (self, collection, request, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Request: a PoiseRequest. Result: a PoiseOverview. */
const PoiseWorkerJob poise_overview_job = {
  load_overview,
  (GDestroyNotify) poise_request_free,
  g_object_unref,
};

/**
 * poise_overview_get_today:
 * @self: an overview
 *
 * Returns: (transfer none): what is to do in all categories
 */
const PoiseToday *
poise_overview_get_today (PoiseOverview *self)
{
  return &self->today;
}

/**
 * poise_overview_get_categories:
 * @self: an overview
 *
 * Returns: (transfer none) (element-type PoiseCategory): all categories
 */
GPtrArray *
poise_overview_get_categories (PoiseOverview *self)
{
  return self->categories;
}

/**
 * poise_overview_find_category:
 * @self: an overview
 * @id: a category
 *
 * Returns: (transfer none) (nullable): the category, %NULL if there is none
 * such
 */
const PoiseCategory *
poise_overview_find_category (PoiseOverview *self, gint64 id)
{
  for (guint i = 0; i < self->categories->len; i++)
    {
      const PoiseCategory *category = g_ptr_array_index (self->categories, i);

      if (category->id == id)
        return category;
    }

  return NULL;
}

/**
 * poise_overview_get_interview:
 * @self: an overview
 *
 * Returns: (transfer none) (nullable): the next interview
 */
const PoiseInterview *
poise_overview_get_interview (PoiseOverview *self)
{
  return self->interview;
}

/**
 * poise_overview_get_days_left:
 * @self: an overview
 *
 * Returns: days until the next interview; 0 on its day and without one
 */
int
poise_overview_get_days_left (PoiseOverview *self)
{
  return self->days_left;
}

/**
 * poise_overview_get_interview_view:
 * @self: an overview
 *
 * Returns: (transfer none) (element-type PoiseCategory): the categories with
 * the mastery expected on the day of the next interview, or now without one
 */
GPtrArray *
poise_overview_get_interview_view (PoiseOverview *self)
{
  return self->interview_view;
}

/**
 * poise_overview_get_seconds:
 * @today: what is to do
 *
 * Returns: estimated seconds for all of it
 */
int
poise_overview_get_seconds (const PoiseToday *today)
{
  return today->due_seconds + today->fresh * today->fresh_seconds;
}
