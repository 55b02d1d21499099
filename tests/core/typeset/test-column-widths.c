/* test-column-widths.c: how wide the columns of a table are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-column-widths.h"

typedef struct
{
  const char *name;
  int width;
  gboolean fits;
  int n_columns;
  struct
  {
    int minimum;
    int natural;
    int width;
  } columns[3];
} Case;

static const Case cases[] = {
  { "none", 100, TRUE, 0, { { 0 } } },
  { "none in no room", -5, TRUE, 0, { { 0 } } },
  { "all fit", 300, TRUE, 2, { { 20, 100, 100 }, { 30, 150, 150 } } },
  { "all just fit", 250, TRUE, 2, { { 20, 100, 100 }, { 30, 150, 150 } } },
  { "one pixel short", 249, TRUE, 2, { { 20, 100, 99 }, { 30, 150, 150 } } },
  { "by what is missing", 200, TRUE, 2, { { 50, 50, 50 }, { 50, 250, 150 } } },
  { "in proportion", 220, TRUE, 2, { { 10, 110, 60 }, { 60, 260, 160 } } },
  { "at the minimums", 80, TRUE, 2, { { 50, 90, 50 }, { 30, 70, 30 } } },
  { "below the minimums", 79, FALSE, 2, { { 50, 90, 50 }, { 30, 70, 30 } } },
  { "no room", 0, FALSE, 1, { { 1, 1, 1 } } },
  { "empty columns", 10, TRUE, 2, { { 0, 0, 0 }, { 0, 0, 0 } } },
  { "natural below minimum", 100, TRUE, 1, { { 60, 10, 60 } } },
  { "negative", 100, TRUE, 2, { { -5, -9, 0 }, { -1, 30, 30 } } },
  { "huge", 1000, TRUE, 2, { { 0, G_MAXINT, 500 }, { 0, G_MAXINT, 500 } } },
};

static void
test_column_widths_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *one = &cases[i];
      PoiseColumn columns[3] = { { 0 } };

      for (int j = 0; j < one->n_columns; j++)
        columns[j] = (PoiseColumn) { one->columns[j].minimum,
                                     one->columns[j].natural, -1 };

      g_test_message ("%s", one->name);
      g_assert_cmpint (poise_column_widths_share (
                           columns, (guint) one->n_columns, one->width),
                       ==, one->fits);

      for (int j = 0; j < one->n_columns; j++)
        g_assert_cmpint (columns[j].width, ==, one->columns[j].width);
    }
}

/* Whatever the columns: none below its minimum nor above its natural width, and
 * no pixel lost. */
static void
test_column_widths_properties (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (int round = 0; round < 2000; round++)
    {
      PoiseColumn columns[6];
      guint n = (guint) g_rand_int_range (random, 1, 7);
      int minimum = 0, natural = 0, sum = 0, width;
      gboolean fits;

      for (guint i = 0; i < n; i++)
        {
          columns[i].minimum = g_rand_int_range (random, 0, 100);
          columns[i].natural =
              columns[i].minimum + g_rand_int_range (random, 0, 400);
          minimum += columns[i].minimum;
          natural += columns[i].natural;
        }

      width = g_rand_int_range (random, 0, 2000);
      fits = poise_column_widths_share (columns, n, width);

      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpint (columns[i].width, >=, columns[i].minimum);
          g_assert_cmpint (columns[i].width, <=, columns[i].natural);
          sum += columns[i].width;
        }

      g_assert_cmpint (fits, ==, minimum <= width);
      g_assert_cmpint (sum, ==, fits ? MIN (natural, width) : minimum);
    }
}

/* More room makes no column narrower. */
static void
test_column_widths_grow (void)
{
  PoiseColumn before[3] = { { 30, 60 }, { 10, 500 }, { 0, 90 } };

  poise_column_widths_share (before, 3, 40);

  for (int width = 41; width <= 700; width++)
    {
      PoiseColumn after[3] = { { 30, 60 }, { 10, 500 }, { 0, 90 } };

      poise_column_widths_share (after, 3, width);
      for (int i = 0; i < 3; i++)
        {
          g_assert_cmpint (after[i].width, >=, before[i].width - 1);
          before[i] = after[i];
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typeset/column-widths/cases", test_column_widths_cases);
  g_test_add_func ("/typeset/column-widths/properties",
                   test_column_widths_properties);
  g_test_add_func ("/typeset/column-widths/grow", test_column_widths_grow);

  return g_test_run ();
}
