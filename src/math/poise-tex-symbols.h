/* poise-tex-symbols.h: what TeX's symbols and Unicode's characters stand for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/* How an atom is made of a symbol. */
typedef enum
{
  POISE_TEX_ORDINARY,
  POISE_TEX_GREEK,   /* italic; only \boldsymbol changes it */
  POISE_TEX_CAPITAL, /* upright; takes the alphabet of the place */
  POISE_TEX_BINARY,
  POISE_TEX_RELATION,
  POISE_TEX_ARROW, /* a relation that stretches as a delimiter */
  POISE_TEX_OPEN,
  POISE_TEX_CLOSE,
  POISE_TEX_FENCE, /* an ordinary atom that stretches as a delimiter */
  POISE_TEX_PUNCTUATION,
  POISE_TEX_INNER,
  POISE_TEX_OPERATOR, /* a large one, limits by style */
  POISE_TEX_INTEGRAL, /* a large one without limits */
  POISE_TEX_NAME,
  POISE_TEX_LIMIT, /* a name with limits by style */
} PoiseTexSymbolKind;

typedef struct
{
  const char *name; /* without the backslash */
  const char *text;
  PoiseTexSymbolKind kind;
} PoiseTexSymbol;

extern const PoiseTexSymbol poise_tex_ordinary[];
extern const guint poise_tex_n_ordinary;
extern const PoiseTexSymbol poise_tex_relations[];
extern const guint poise_tex_n_relations;

gconstpointer poise_tex_search (gconstpointer table,
                                gsize n,
                                gsize size,
                                const char *name,
                                gsize length);
const PoiseTexSymbol *poise_tex_lookup_symbol (const char *name, gsize length);
PoiseTexSymbolKind poise_tex_classify (gunichar character);
gunichar poise_tex_replace (gunichar character);
gboolean poise_tex_is_text (gunichar character);
