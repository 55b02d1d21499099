/* bench-card.c: what it costs to show a card
 *
 * Processor time from the text to the painted frame, against a frame of a
 * window without a card; memory that formulas and code add to the process;
 * memory that a thousand cards leave behind. Memory is the process's share of
 * its pages (PSS), measured in runs of this program with the name of a card.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <adwaita.h>
#include <malloc.h>
#include <time.h>

#include "poise-markup-view.h"

#define N_RUNS   50
#define N_CARDS  1000
#define N_WARM   200
#define BUDGET   16.0 /* ms */
#define MEMORY   12.0 /* MiB */
#define PER_CARD 0.5  /* KiB, what the allocator may not give back */

static const char rich[] =
    "Given $x \\in \\mathbb{R}^d$ and a matrix, the logits are "
    "$z = W x + b$ and $p_i = \\frac{e^{z_i}}{\\sum_j e^{z_j}}$.\n\n"
    "$$L(\\theta) = -\\frac{1}{n} \\sum_{i=1}^{n} \\log p_{y_i}(x_i) "
    "+ \\lambda \\lVert \\theta \\rVert_2^2$$\n\n"
    "- The gradient is $\\nabla_z L = p - y$, so $0 \\le p_i \\le 1$.\n"
    "- With $\\lambda > 0$ the norm $\\lVert \\theta \\rVert_2$ stays small.\n"
    "- The temperature $\\tau$ divides: $p_i \\propto e^{z_i / \\tau}$.\n\n"
    "$$\\mathrm{softmax}\\left(\\frac{Q K^\\top}{\\sqrt{d_k}}\\right) V$$\n\n"
    "```python\n"
    "def softmax(z):\n"
    "    m = max(z)  # keeps exp from overflowing\n"
    "    e = [math.exp(v - m) for v in z]\n"
    "    return [v / sum(e) for v in e]\n"
    "```\n\n"
    "It costs $O(n^2 d)$.";

static const char plain[] =
    "Given a vector of features and weights, the logits are a product and the "
    "probabilities their normalised exponentials.\n\n"
    "The loss is the mean of the negative logarithms, and a penalty.\n\n"
    "- The gradient is the difference, so it is bounded.\n"
    "- With a penalty the norm stays small.\n"
    "- The temperature divides.\n\n"
    "Attention is a softmax over scaled products.\n\n"
    "    def softmax\n"
    "    keeps exp from overflowing\n"
    "    return the shares\n\n"
    "It costs a square.";

typedef struct
{
  GtkWidget *window;
  GtkWidget *view;
  gboolean painted;
} Stage;

static void
after_paint_cb (GdkFrameClock *clock, Stage *stage)
{
  stage->painted = TRUE;
}

static void
wait_for_paint (Stage *stage)
{
  stage->painted = FALSE;

  while (!stage->painted)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Stage *stage)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  stage->view = poise_markup_view_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), stage->view);
  stage->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (stage->window), 640, 800);
  adw_window_set_content (ADW_WINDOW (stage->window), scroller);
  gtk_window_present (GTK_WINDOW (stage->window));
  g_signal_connect (gtk_widget_get_frame_clock (stage->window), "after-paint",
                    G_CALLBACK (after_paint_cb), stage);
  wait_for_paint (stage);
}

static void
show (Stage *stage, const char *markdown)
{
  poise_markup_view_set_markdown (POISE_MARKUP_VIEW (stage->view), markdown,
                                  "en");
  gtk_widget_queue_draw (stage->window);
  wait_for_paint (stage);
}

static double
get_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return one < other ? -1 : one > other;
}

/* Median cost of a frame with @markdown; NULL for one where nothing changes. */
static double
time_frames (Stage *stage, const char *markdown)
{
  double times[N_RUNS];

  for (int i = 0; i < N_RUNS; i++)
    {
      double start;

      show (stage, "");
      start = get_cpu_ms ();
      show (stage, markdown);
      times[i] = get_cpu_ms () - start;
    }

  qsort (times, N_RUNS, sizeof (double), compare);

  return times[N_RUNS / 2];
}

/* A line of the process's memory in KiB, without what is free to be used again:
 * "Pss" is its share of all its pages, "Private_Dirty" what is its own,
 * whatever other processes do. */
static double
get_memory (const char *name)
{
  g_autofree char *start = g_strdup_printf ("\n%s:", name);
  g_autofree char *text = NULL;
  const char *line;

  malloc_trim (0);

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL,
                            NULL /* then there is nothing to say */))
    return 0;

  line = strstr (text, start);

  return line ? g_ascii_strtod (line + strlen (start), NULL) : 0;
}

/* What a run of this program with the argument @name prints. */
static double
run_alone (const char *program, const char *name)
{
  const char *argv[] = { program, name, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL,
                     &output, NULL, NULL, &error))
    g_error ("%s", error->message);

  return g_ascii_strtod (output, NULL);
}

static double
measure_memory (Stage *stage, const char *markdown)
{
  for (int i = 0; i < 3; i++)
    show (stage, markdown);

  return get_memory ("Pss");
}

static double
measure_growth (Stage *stage)
{
  double before = 0;

  for (int i = 0; i < N_WARM + N_CARDS; i++)
    {
      if (i == N_WARM)
        before = get_memory ("Private_Dirty");

      show (stage, i % 2 == 0 ? rich : plain);
    }

  return get_memory ("Private_Dirty") - before;
}

static void
report (const char *what, double value, const char *unit, double budget)
{
  g_print ("%-44s %7.2f %s (budget %g)%s\n", what, value, unit, budget,
           value > budget ? " OVER" : "");
}

static void
report_all (Stage *stage, const char *program)
{
  double nothing = time_frames (stage, "");
  double first = get_cpu_ms ();

  show (stage, rich);
  first = get_cpu_ms () - first;

  g_print ("%-44s %7.2f ms\n", "frame without a card", nothing);
  g_print ("%-44s %7.2f ms\n", "first card with 12 formulas and code", first);
  g_print ("%-44s %7.2f ms\n", "card of plain text",
           time_frames (stage, plain));
  report ("card with 12 formulas and code", time_frames (stage, rich), "ms",
          BUDGET);
  report ("memory that formulas and code add",
          (run_alone (program, "rich") - run_alone (program, "plain")) / 1024,
          "MiB", MEMORY);
  report ("memory that each of 1,000 cards leaves",
          run_alone (program, "growth") / N_CARDS, "KiB", PER_CARD);
}

int
main (int argc, char **argv)
{
  Stage stage = { NULL };

  adw_init ();
  set_up (&stage);

  if (argc == 1)
    report_all (&stage, argv[0]);
  else if (g_str_equal (argv[1], "growth"))
    g_print ("%f\n", measure_growth (&stage));
  else
    g_print ("%f\n", measure_memory (
                         &stage, g_str_equal (argv[1], "rich") ? rich : plain));

  gtk_window_destroy (GTK_WINDOW (stage.window));

  return 0;
}
