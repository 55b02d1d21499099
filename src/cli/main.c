/* main.c: poise-cli, the core without a window
 *
 * Finds the command in a table and hands it the arguments that follow; a
 * command's argv[0] is its own name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "poise-cli.h"

#define MAX_COMMAND_WORDS 2

typedef struct
{
  const char *words[MAX_COMMAND_WORDS];
  const char *summary;
  int (*run) (int argc, char **argv);
} Command;

static const Command commands[] = {
  { { "check" },
    "Check a collection, and repair what follows from its review log",
    poise_cli_check },
  { { "export-log" },
    "Write a collection's review log as CSV",
    poise_cli_export_log },
  { { "memory", "replay" },
    "Work out the memory states of review histories",
    poise_cli_memory_replay },
  { { "typeset" }, "Set a text or a card as a picture", poise_cli_typeset },
};

static int
command_length (const Command *command)
{
  return command->words[1] ? 2 : 1;
}

static void
print_help (void)
{
  g_print ("Usage:\n  poise-cli COMMAND [ARGUMENT...]\n\nCommands:\n");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const Command *command = &commands[i];
      const char *second = command->words[1];
      g_autofree char *name = g_strjoin (" ", command->words[0], second, NULL);

      g_print ("  %-15s %s\n", name, command->summary);
    }
  g_print ("\n'poise-cli COMMAND --help' explains a command.\n"
           "Exit status: 0 done, 1 failed, 2 wrong usage.\n");
}

static gboolean
command_matches (const Command *command, int argc, char **argv)
{
  if (argc < command_length (command))
    return FALSE;

  for (int i = 0; i < command_length (command); i++)
    {
      if (strcmp (command->words[i], argv[i]) != 0)
        return FALSE;
    }

  return TRUE;
}

static int
run_command (int argc, char **argv)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const Command *command = &commands[i];
      int used = command_length (command) - 1;

      if (command_matches (command, argc, argv))
        return command->run (argc - used, argv + used);
    }

  g_printerr ("poise-cli: There is no command \"%s\". See poise-cli --help.\n",
              argv[0]);

  return POISE_CLI_USAGE;
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");

  if (argc < 2)
    {
      g_printerr ("poise-cli: A command is missing. See poise-cli --help.\n");
      return POISE_CLI_USAGE;
    }

  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      print_help ();
      return POISE_CLI_OK;
    }

  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("poise-cli %s\n", PACKAGE_VERSION);
      return POISE_CLI_OK;
    }

  return run_command (argc - 1, argv + 1);
}
