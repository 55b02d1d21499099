/* memory-replay.c: poise-cli memory replay
 *
 * Reads review histories, one JSON object a line, and writes the memory states
 * they lead to. It owns the one line in work: each is answered before the next
 * is read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <json-glib/json-glib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "poise-cli.h"
#include "poise-memory-model.h"

static const char help[] =
    "Usage:\n"
    "  poise-cli memory replay < HISTORIES > STATES\n"
    "\n"
    "Reads one JSON object a line:\n"
    "  {\"parameters\": [W0, W1, ...], \"reviews\": [[RATING, DAYS], ...],\n"
    "   \"retentions\": [R, ...]}\n"
    "and writes one a line:\n"
    "  {\"states\": [{\"stability\": S, \"stability_fast\": F, \"difficulty\": "
    "D,\n"
    "   \"retrievability\": P, \"intervals\": [DAYS, ...]}, ...]}\n"
    "\n"
    "  parameters      34 weights for FSRS-7, 21 for FSRS-6, 19 or 17 for "
    "older\n"
    "                  versions; none or no list: the defaults of FSRS-7\n"
    "  reviews         RATING 1 Again, 2 Hard, 3 Good, 4 Easy; DAYS since the\n"
    "                  review before, not used for the first; FSRS-6 counts "
    "whole\n"
    "                  days, 0 is the same day; less than 0 counts as 0\n"
    "  retentions      from 0 to 1; none or no list: no intervals\n"
    "\n"
    "One state for each review, as it is after the review:\n"
    "  stability       in days\n"
    "  stability_fast  in days; 0 for FSRS-6\n"
    "  difficulty      1 to 10\n"
    "  retrievability  the chance of recall just before the review; null for "
    "the\n"
    "                  first\n"
    "  intervals       days, not rounded, until recall falls to each of the\n"
    "                  retentions; 0 to 36500\n"
    "\n"
    "Empty lines are left out. The first bad line ends the run with status "
    "1.\n";

/* One line, read. The lists are borrowed from the parser. */
typedef struct
{
  PoiseMemoryModel model;
  JsonArray *reviews;
  JsonArray *retentions;
} History;

static void
set_problem (GError **error, const char *problem)
{
  g_set_error_literal (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_INVALID_DATA,
                       problem);
}

static gboolean
node_get_number (JsonNode *node, double *number)
{
  GType type = json_node_get_value_type (node);

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return FALSE;

  *number = json_node_get_double (node);

  return isfinite (*number);
}

/* Finds no list where there is no such member, or null. */
static gboolean
object_get_list (JsonObject *object,
                 const char *name,
                 JsonArray **list,
                 GError **error)
{
  JsonNode *node = json_object_get_member (object, name);

  *list = NULL;
  if (!node || JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      *list = json_node_get_array (node);
      return TRUE;
    }

  g_set_error (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_INVALID_DATA,
               "\"%s\" is not a list", name);

  return FALSE;
}

static guint
list_length (JsonArray *list)
{
  return list ? json_array_get_length (list) : 0;
}

static gboolean
read_parameters (JsonArray *list, PoiseMemoryModel *model, GError **error)
{
  double weights[POISE_MAX_WEIGHTS];
  guint n_weights = list_length (list);

  if (n_weights == 0)
    {
      poise_memory_model_init_default (model, POISE_FSRS_7);
      return TRUE;
    }

  for (guint i = 0; i < MIN (n_weights, POISE_MAX_WEIGHTS); i++)
    {
      if (!node_get_number (json_array_get_element (list, i), &weights[i]))
        {
          set_problem (error, "a parameter is not a finite number");
          return FALSE;
        }
    }

  if (!poise_memory_model_init (model, weights, n_weights, error))
    return FALSE;

  /* Not moved onto their bounds: the formulas are asked, not the program. */
  if (n_weights == model->n_weights)
    memcpy (model->weights, weights, n_weights * sizeof *weights);

  return TRUE;
}

static gboolean
read_review (JsonNode *node,
             PoiseRating *rating,
             double *elapsed_days,
             GError **error)
{
  JsonArray *pair =
      JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  double number;

  if (list_length (pair) != 2)
    {
      set_problem (error, "a review is not a pair of rating and days");
      return FALSE;
    }

  if (!node_get_number (json_array_get_element (pair, 0), &number)
      || !(number == 1 || number == 2 || number == 3 || number == 4))
    {
      set_problem (error, "a rating is not 1, 2, 3 or 4");
      return FALSE;
    }
  *rating = (PoiseRating) number;

  if (!node_get_number (json_array_get_element (pair, 1), elapsed_days))
    {
      set_problem (error, "the days before a review are not a finite number");
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_retentions (JsonArray *list, GError **error)
{
  for (guint i = 0; i < list_length (list); i++)
    {
      double retention;

      if (node_get_number (json_array_get_element (list, i), &retention)
          && retention >= 0 && retention <= 1)
        continue;

      set_problem (error, "a retention is not a number from 0 to 1");
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_history (JsonNode *root, History *history, GError **error)
{
  JsonObject *object;
  JsonArray *parameters;

  if (!root || !JSON_NODE_HOLDS_OBJECT (root))
    {
      set_problem (error, "the line is not a JSON object");
      return FALSE;
    }

  object = json_node_get_object (root);
  if (!object_get_list (object, "parameters", &parameters, error)
      || !object_get_list (object, "reviews", &history->reviews, error)
      || !object_get_list (object, "retentions", &history->retentions, error))
    return FALSE;

  if (!history->reviews)
    {
      set_problem (error, "there are no \"reviews\"");
      return FALSE;
    }

  return read_parameters (parameters, &history->model, error)
         && check_retentions (history->retentions, error);
}

/* 17 significant digits: reading them back gives the same double. Weights out
 * of bounds can lead to what is no number, for which JSON has null. */
static void
append_number (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (number))
    {
      g_string_append (text, "null");
      return;
    }

  g_ascii_formatd (buffer, sizeof buffer, "%.17g", number);
  g_string_append (text, buffer);
}

static void
append_member (GString *text, const char *name, double number)
{
  g_string_append_printf (text, "\"%s\":", name);
  append_number (text, number);
  g_string_append_c (text, ',');
}

static void
append_state (GString *text,
              const History *history,
              const PoiseMemoryState *state,
              double retrievability)
{
  g_string_append_c (text, '{');
  append_member (text, "stability", state->stability);
  append_member (text, "stability_fast", state->stability_fast);
  append_member (text, "difficulty", state->difficulty);
  append_member (text, "retrievability", retrievability);

  g_string_append (text, "\"intervals\":[");
  for (guint i = 0; i < list_length (history->retentions); i++)
    {
      double retention = json_array_get_double_element (history->retentions, i);

      if (i > 0)
        g_string_append_c (text, ',');
      append_number (text, poise_memory_model_interval (&history->model, state,
                                                        retention));
    }
  g_string_append (text, "]}");
}

static gboolean
append_states (GString *text, const History *history, GError **error)
{
  const PoiseMemoryModel *model = &history->model;
  PoiseMemoryState state = { 0 };

  g_string_append (text, "{\"states\":[");
  for (guint i = 0; i < list_length (history->reviews); i++)
    {
      JsonNode *node = json_array_get_element (history->reviews, i);
      PoiseRating rating;
      double days, recalled;

      if (!read_review (node, &rating, &days, error))
        return FALSE;

      if (model->version == POISE_FSRS_6)
        days = floor (days);

      recalled = poise_memory_model_retrievability (model, &state, days);
      state = poise_memory_model_update (model, &state, rating, days);
      if (i > 0)
        g_string_append_c (text, ',');
      append_state (text, history, &state, i > 0 ? recalled : NAN);
    }
  g_string_append (text, "]}\n");

  return TRUE;
}

static gboolean
replay_line (JsonParser *parser,
             const char *line,
             gssize length,
             GError **error)
{
  g_autoptr (GString) text = g_string_sized_new (1024);
  History history;

  if (!json_parser_load_from_data (parser, line, length, NULL /* said below */))
    {
      set_problem (error, "the line is not valid JSON");
      return FALSE;
    }

  if (!read_history (json_parser_get_root (parser), &history, error)
      || !append_states (text, &history, error))
    return FALSE;

  if (fwrite (text->str, 1, text->len, stdout) == text->len)
    return TRUE;

  set_problem (error, "the answer could not be written");

  return FALSE;
}

static gboolean
is_blank (const char *line, gssize length)
{
  return strspn (line, " \t\r\n") == (gsize) length;
}

static int
replay (FILE *input)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  char *line = NULL;
  gsize capacity = 0;
  gssize length;
  int result = POISE_CLI_OK;

  for (guint64 number = 1; (length = getline (&line, &capacity, input)) >= 0;
       number++)
    {
      g_autoptr (GError) error = NULL;

      if (is_blank (line, length) || replay_line (parser, line, length, &error))
        continue;

      fflush (stdout);
      g_printerr ("poise-cli: Line %" G_GUINT64_FORMAT ": %s.\n", number,
                  error->message);
      result = POISE_CLI_FAILED;
      break;
    }
  free (line);

  if (result != POISE_CLI_OK || !ferror (input))
    return result;

  g_printerr ("poise-cli: The histories could not be read.\n");

  return POISE_CLI_FAILED;
}

/**
 * poise_cli_memory_replay:
 * @argc: number of arguments
 * @argv: the arguments, the command's name first
 *
 * Replays the review histories on standard input; `--help` explains the form.
 *
 * Returns: a #PoiseCliExit
 */
int
poise_cli_memory_replay (int argc, char **argv)
{
  int result;

  if (argc == 2 && strcmp (argv[1], "--help") == 0)
    {
      g_print ("%s", help);
      return POISE_CLI_OK;
    }

  if (argc > 1)
    {
      g_printerr ("poise-cli: memory replay takes no argument \"%s\". "
                  "See poise-cli memory replay --help.\n",
                  argv[1]);
      return POISE_CLI_USAGE;
    }

  result = replay (stdin);
  if (fflush (stdout) == 0 || result != POISE_CLI_OK)
    return result;

  g_printerr ("poise-cli: The answers could not be written.\n");

  return POISE_CLI_FAILED;
}
