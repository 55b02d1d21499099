/* poise-tex-table.h: rows of cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-tex-parser.h"

/**
 * PoiseTexTableForm:
 * @kind: of the table
 * @style: of its cells
 * @alignment: 'l', 'c' or 'r' of each column; begins again at its end if
 *   @n_columns is 0
 * @n_columns: number of columns that the source declares, 0 for any
 * @rules: (nullable) (array length=n_columns+1): lines between them
 */
typedef struct
{
  PoiseMathTableKind kind;
  PoiseMathStyle style;
  const char *alignment;
  guint n_columns;
  const guint8 *rules;
} PoiseTexTableForm;

PoiseMathNode *poise_tex_parse_table (PoiseTexParser *self,
                                      const PoiseTexTableForm *form,
                                      PoiseMathNode *first);
