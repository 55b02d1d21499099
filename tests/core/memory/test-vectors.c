/* test-vectors.c: the model against reference values computed elsewhere
 *
 * tests/data/fsrs holds review histories and, for each review, the state after
 * it and its intervals, from an independent program in double precision that
 * was checked against the two public implementations.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <json-glib/json-glib.h>
#include <math.h>

#include "poise-memory-model.h"

#define STATE_TOLERANCE    1e-6
#define INTERVAL_TOLERANCE 1e-5
#define LONGEST_INTERVAL   36500.0

typedef struct
{
  const char *path;
  const char *file;
  const char *interval_name;
  PoiseMemoryVersion version;
} VectorFile;

static const VectorFile vector_files[] = {
  { "/memory/vectors/fsrs6", "vectors_fsrs6.json", "interval_raw",
    POISE_FSRS_6 },
  { "/memory/vectors/fsrs7", "vectors_fsrs7.json", "interval", POISE_FSRS_7 },
};

static void
assert_near (double value, double expected, double tolerance)
{
  g_assert_cmpfloat (fabs (value - expected), <=, tolerance * fabs (expected));
}

/* The weights are used as they are: one set lies just out of bounds. */
static PoiseMemoryModel
model_from_json (JsonArray *weights, PoiseMemoryVersion version)
{
  PoiseMemoryModel model;

  poise_memory_model_init_default (&model, version);
  g_assert_cmpuint (json_array_get_length (weights), ==, model.n_weights);
  for (guint i = 0; i < model.n_weights; i++)
    model.weights[i] = json_array_get_double_element (weights, i);

  return model;
}

static void
assert_intervals (const PoiseMemoryModel *model,
                  const PoiseMemoryState *state,
                  JsonArray *retentions,
                  JsonArray *intervals)
{
  guint n_intervals = json_array_get_length (retentions);

  g_assert_cmpuint (json_array_get_length (intervals), ==, n_intervals);
  for (guint i = 0; i < n_intervals; i++)
    {
      double retention = json_array_get_double_element (retentions, i);
      double expected = json_array_get_double_element (intervals, i);

      assert_near (poise_memory_model_interval (model, state, retention),
                   fmin (expected, LONGEST_INTERVAL), INTERVAL_TOLERANCE);
    }
}

/* The first review has no retrievability before it. */
static void
assert_retrievability (const PoiseMemoryModel *model,
                       const PoiseMemoryState *before,
                       JsonObject *step)
{
  double days = json_object_get_double_member (step, "elapsed_days");
  double recalled = poise_memory_model_retrievability (model, before, days);

  if (json_object_get_null_member (step, "retrievability"))
    g_assert_cmpfloat (before->stability, ==, 0);
  else
    assert_near (recalled,
                 json_object_get_double_member (step, "retrievability"),
                 STATE_TOLERANCE);
}

static PoiseMemoryState
assert_step (const PoiseMemoryModel *model,
             const PoiseMemoryState *before,
             JsonObject *step)
{
  PoiseMemoryState state = poise_memory_model_update (
      model, before, (PoiseRating) json_object_get_int_member (step, "rating"),
      json_object_get_double_member (step, "elapsed_days"));

  assert_retrievability (model, before, step);
  assert_near (state.stability,
               json_object_get_double_member (step, "stability"),
               STATE_TOLERANCE);
  assert_near (
      state.stability_fast,
      json_object_get_double_member_with_default (step, "stability_fast", 0),
      STATE_TOLERANCE);
  assert_near (state.difficulty,
               json_object_get_double_member (step, "difficulty"),
               STATE_TOLERANCE);

  return state;
}

static guint
assert_case (const VectorFile *file, JsonObject *sets, JsonObject *history)
{
  const char *set = json_object_get_string_member (history, "parameters");
  PoiseMemoryModel model =
      model_from_json (json_object_get_array_member (sets, set), file->version);
  JsonArray *retentions = json_object_get_array_member (history, "retentions");
  JsonArray *steps = json_object_get_array_member (history, "steps");
  PoiseMemoryState state = { 0 };
  guint n_steps = json_array_get_length (steps);

  for (guint i = 0; i < n_steps; i++)
    {
      JsonObject *step = json_array_get_object_element (steps, i);

      state = assert_step (&model, &state, step);
      assert_intervals (
          &model, &state, retentions,
          json_object_get_array_member (step, file->interval_name));
    }

  return n_steps;
}

static void
test_vectors_agree (gconstpointer data)
{
  const VectorFile *file = data;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "fsrs", file->file, NULL);
  JsonObject *root, *sets;
  JsonArray *cases;
  guint n_steps = 0;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  sets = json_object_get_object_member (root, "parameter_sets");
  cases = json_object_get_array_member (root, "cases");

  for (guint i = 0; i < json_array_get_length (cases); i++)
    n_steps +=
        assert_case (file, sets, json_array_get_object_element (cases, i));

  g_assert_cmpuint (n_steps, ==, 802);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (vector_files); i++)
    g_test_add_data_func (vector_files[i].path, &vector_files[i],
                          test_vectors_agree);

  return g_test_run ();
}
