/* poise-review-csv.c: the review log as CSV
 *
 * One row for each review that counts, in the order of writing. The columns are
 * those of the field's training data:
 *   card_id, review_time_ms (Unix), elapsed_days (whole study days since the
 *   card's review before, -1 for the first, 0 if the clock has been set back),
 *   elapsed_secs (likewise), rating (1 to 4), duration_ms, kind (0 learning,
 *   1 review, 2 relearning).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-review-csv.h"

#include "poise-day.h"
#include "poise-review-log.h"

#define HEADER \
  "card_id,review_time_ms,elapsed_days,elapsed_secs,rating,duration_ms,kind\n"

typedef struct
{
  GTimeZone *zone;
  int day_start_hour;
  GOutputStream *stream;
  GCancellable *cancellable;
  GHashTable *last_times; /* card id to the time of its last review */
} Writer;

static int
writer_get_day (const Writer *self, gint64 time_ms)
{
  return poise_day_number (time_ms, self->zone, self->day_start_hour);
}

static gboolean
write_review (const PoiseReview *review, gpointer user_data, GError **error)
{
  Writer *writer = user_data;
  gint64 *last = g_hash_table_lookup (writer->last_times, &review->card_id);
  int days = -1;
  gint64 seconds = -1;

  if (g_cancellable_set_error_if_cancelled (writer->cancellable, error))
    return FALSE;

  if (last)
    {
      days = writer_get_day (writer, review->time_ms)
             - writer_get_day (writer, *last);
      days = MAX (days, 0);
      seconds = MAX (review->time_ms - *last, 0) / 1000;
    }

  g_hash_table_insert (writer->last_times,
                       g_memdup2 (&review->card_id, sizeof (gint64)),
                       g_memdup2 (&review->time_ms, sizeof (gint64)));

  return g_output_stream_printf (
      writer->stream, NULL, writer->cancellable, error,
      "%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT ",%d,%" G_GINT64_FORMAT
      ",%d,%" G_GINT64_FORMAT ",%d\n",
      review->card_id, review->time_ms, days, seconds, (int) review->rating,
      review->duration_ms, (int) review->kind);
}

/**
 * poise_review_csv_write:
 * @collection: a collection
 * @zone: time zone of the study days
 * @day_start_hour: local hour at which a study day starts, 0 to 23
 * @stream: where to write
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Returns: whether all was written; errors are those of the stream, of
 *   poise_collection_foreach_review() and %G_IO_ERROR_CANCELLED
 */
gboolean
poise_review_csv_write (PoiseCollection *collection,
                        GTimeZone *zone,
                        int day_start_hour,
                        GOutputStream *stream,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GHashTable) last_times =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  Writer writer = { zone, day_start_hour, stream, cancellable, last_times };

  if (!g_output_stream_write_all (stream, HEADER, strlen (HEADER), NULL,
                                  cancellable, error))
    return FALSE;

  return poise_collection_foreach_review (collection, 0, write_review, &writer,
                                          error);
}
