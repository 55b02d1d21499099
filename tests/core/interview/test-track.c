/* test-track.c: reading what a company's interviews draw on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gio.h>

#include "poise-track.h"

static PoiseTrack *
read_track (const char *json, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));

  return poise_track_new_from_json (bytes, error);
}

static void
test_track_reads_weights (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PoiseTrack) track =
      read_track ("{\"weights\": {\"coding\": 3, \"llms\": 0.5, \"role\": 100,"
                  " \"a\": 1e-3}, \"name\": \"Größe\", \"key\": \"big\","
                  " \"note\": [1, 2]}",
                  &error);

  g_assert_no_error (error);
  g_assert_cmpstr (track->key, ==, "big");
  g_assert_cmpstr (track->name, ==, "Größe");
  g_assert_cmpint (g_hash_table_size (track->weights), ==, 4);
  g_assert_cmpfloat (poise_track_get_weight (track, "coding"), ==, 3);
  g_assert_cmpfloat (poise_track_get_weight (track, "llms"), ==, 0.5);
  g_assert_cmpfloat (poise_track_get_weight (track, "role"), ==, 100);
  g_assert_cmpfloat (poise_track_get_weight (track, "a"), ==, 1e-3);
}

/* Of a track, categories not named and those that a person made count nothing;
 * without one every category counts the same. */
static void
test_track_weight_of_others (void)
{
  g_autoptr (PoiseTrack) track = read_track (
      "{\"key\": \"k\", \"name\": \"n\", \"weights\": {\"coding\": 3}}", NULL);

  g_assert_cmpfloat (poise_track_get_weight (track, "role"), ==, 0);
  g_assert_cmpfloat (poise_track_get_weight (track, NULL), ==, 0);
  g_assert_cmpfloat (poise_track_get_weight (NULL, "role"), ==, 1);
  g_assert_cmpfloat (poise_track_get_weight (NULL, NULL), ==, 1);
}

#define WITH_WEIGHTS(weights) \
  "{\"key\": \"k\", \"name\": \"n\", \"weights\": " weights "}"

static const char *const bad[] = {
  /* not an object */
  "",
  " ",
  "{",
  "null",
  "true",
  "1",
  "\"key\"",
  "[]",
  "[{\"key\": \"k\"}]",
  "\xff\xfe",
  "{\"key\": \"\xff\", \"name\": \"n\", \"weights\": {}}",
  /* missing */
  "{}",
  "{\"name\": \"n\", \"weights\": {\"a\": 1}}",
  "{\"key\": \"k\", \"weights\": {\"a\": 1}}",
  "{\"key\": \"k\", \"name\": \"n\"}",
  /* of a wrong type */
  "{\"key\": 1, \"name\": \"n\", \"weights\": {\"a\": 1}}",
  "{\"key\": null, \"name\": \"n\", \"weights\": {\"a\": 1}}",
  "{\"key\": [\"k\"], \"name\": \"n\", \"weights\": {\"a\": 1}}",
  "{\"key\": \"k\", \"name\": {}, \"weights\": {\"a\": 1}}",
  "{\"key\": \"k\", \"name\": false, \"weights\": {\"a\": 1}}",
  "{\"key\": \"\", \"name\": \"n\", \"weights\": {\"a\": 1}}",
  "{\"key\": \"k\", \"name\": \"\", \"weights\": {\"a\": 1}}",
  WITH_WEIGHTS ("null"),
  WITH_WEIGHTS ("3"),
  WITH_WEIGHTS ("\"coding\""),
  WITH_WEIGHTS ("[1, 2]"),
  WITH_WEIGHTS ("{}"),
  WITH_WEIGHTS ("{\"a\": null}"),
  WITH_WEIGHTS ("{\"a\": true}"),
  WITH_WEIGHTS ("{\"a\": \"3\"}"),
  WITH_WEIGHTS ("{\"a\": [3]}"),
  WITH_WEIGHTS ("{\"a\": {\"b\": 3}}"),
  /* out of range */
  WITH_WEIGHTS ("{\"a\": 0}"),
  WITH_WEIGHTS ("{\"a\": -1}"),
  WITH_WEIGHTS ("{\"a\": 100.001}"),
  WITH_WEIGHTS ("{\"a\": 1e300}"),
  WITH_WEIGHTS ("{\"a\": 1, \"b\": 0}"),
};

static void
test_track_refuses_bad_files (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PoiseTrack) track = read_track (bad[i], &error);

      if (track)
        g_test_message ("accepted: %s", bad[i]);

      g_assert_null (track);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_cmpstr (error->message, !=, "");
    }
}

/* Cut anywhere, a track is either refused or, with its end, whole. */
static void
test_track_survives_any_cut (void)
{
  static const char json[] =
      WITH_WEIGHTS ("{\"coding\": 3, \"system-design\": 2.5, \"llms\": 1}");

  for (gsize length = 0; length < strlen (json); length++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (json, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (poise_track_new_from_json (bytes, &error));
      g_assert_nonnull (error);
    }
}

static void
test_track_error_may_be_ignored (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (read_track (bad[i], NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interview/track/reads-weights", test_track_reads_weights);
  g_test_add_func ("/interview/track/weight-of-others",
                   test_track_weight_of_others);
  g_test_add_func ("/interview/track/refuses-bad-files",
                   test_track_refuses_bad_files);
  g_test_add_func ("/interview/track/survives-any-cut",
                   test_track_survives_any_cut);
  g_test_add_func ("/interview/track/error-may-be-ignored",
                   test_track_error_may_be_ignored);

  return g_test_run ();
}
