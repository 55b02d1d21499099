/* poise-cli.h: the commands of poise-cli
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/**
 * PoiseCliExit:
 * @POISE_CLI_OK: done
 * @POISE_CLI_FAILED: not done, or problems found; standard error says what
 * @POISE_CLI_USAGE: the arguments make no sense
 */
typedef enum
{
  POISE_CLI_OK,
  POISE_CLI_FAILED,
  POISE_CLI_USAGE,
} PoiseCliExit;

int poise_cli_memory_replay (int argc, char **argv);
int poise_cli_check (int argc, char **argv);
int poise_cli_export_log (int argc, char **argv);
int poise_cli_typeset (int argc, char **argv);
