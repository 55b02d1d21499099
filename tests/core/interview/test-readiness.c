/* test-readiness.c: how much of what an interview asks would be recalled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-readiness.h"

#define MAX_CATEGORIES 4

typedef struct
{
  const char *key;
  int cards;
  double mastery;
  double weight; /* in the track; 0 if it does not name the category */
} Sample;

typedef struct
{
  const char *what;
  gboolean with_track;
  Sample samples[MAX_CATEGORIES]; /* ends with cards and key zero */
  double recall;
  const char *weakest;
} ReadinessCase;

static const ReadinessCase cases[] = {
  { "nothing", FALSE, { { 0 } }, 0, NULL },
  { "nothing, with a track", TRUE, { { 0 } }, 0, NULL },
  { "one category", FALSE, { { "a", 3, 0.25 } }, 0.25, "a" },
  { "all known", FALSE, { { "a", 3, 1 }, { "b", 1, 1 } }, 1, NULL },
  { "by the number of cards",
    FALSE,
    { { "a", 30, 0.9 }, { "b", 10, 0.5 } },
    0.8,
    "b" },
  /* 30 * 0.2 is more than 10 * 0.5. */
  { "many cards weigh more than little recall",
    FALSE,
    { { "a", 30, 0.8 }, { "b", 10, 0.5 } },
    0.725,
    "a" },
  { "by the track's weights",
    TRUE,
    { { "a", 1, 0.5, 3 }, { "b", 100, 1, 1 } },
    0.625,
    "a" },
  { "not asked by the company",
    TRUE,
    { { "a", 50, 0.1, 0 }, { "b", 1, 0.6, 2 } },
    0.6,
    "b" },
  { "without cards", TRUE, { { "a", 0, 0, 9 }, { "b", 2, 0.5, 1 } }, 0.5, "b" },
  { "without cards or track",
    FALSE,
    { { "a", 0, 0 }, { "b", 2, 0.5 } },
    0.5,
    "b" },
  { "only what the company does not ask",
    TRUE,
    { { "a", 2, 0.9, 0 } },
    0,
    NULL },
  { "one of a person's own",
    TRUE,
    { { NULL, 5, 0.1 }, { "b", 2, 0.5, 1 } },
    0.5,
    "b" },
  { "the first of equals",
    TRUE,
    { { "a", 1, 0.5, 2 }, { "b", 1, 0.5, 2 } },
    0.5,
    "a" },
};

/* Lists the samples' categories and puts their weights into @track. */
static GPtrArray *
list_categories (const ReadinessCase *test, PoiseTrack *track)
{
  GPtrArray *categories =
      g_ptr_array_new_with_free_func ((GDestroyNotify) poise_category_free);

  for (int i = 0; i < MAX_CATEGORIES; i++)
    {
      const Sample *sample = &test->samples[i];
      PoiseCategory *category;

      if (!sample->key && sample->cards == 0)
        break;

      category = g_new0 (PoiseCategory, 1);
      category->key = g_strdup (sample->key);
      category->cards = sample->cards;
      category->mastery = sample->mastery;
      g_ptr_array_add (categories, category);

      if (sample->weight > 0)
        g_hash_table_insert (
            track->weights, g_strdup (sample->key),
            g_memdup2 (&sample->weight, sizeof sample->weight));
    }

  return categories;
}

static void
test_readiness_is_weighted_mastery (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PoiseTrack) track = g_new0 (PoiseTrack, 1);
      g_autoptr (GPtrArray) categories = NULL;
      PoiseReadiness readiness;

      track->weights =
          g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      categories = list_categories (&cases[i], track);
      readiness = poise_readiness_compute (categories,
                                           cases[i].with_track ? track : NULL);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpfloat_with_epsilon (readiness.recall, cases[i].recall, 1e-12);
      g_assert_cmpstr (readiness.weakest ? readiness.weakest->key : NULL, ==,
                       cases[i].weakest);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interview/readiness/is-weighted-mastery",
                   test_readiness_is_weighted_mastery);

  return g_test_run ();
}
