/* poise-tex-symbols.c: what TeX's symbols and Unicode's characters stand for
 *
 * Characters have the class that TeX gives to the command of the same shape;
 * classes of the blocks of operators after Unicode Technical Report 25.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-symbols.h"

#include <string.h>

typedef struct
{
  gunichar first;
  gunichar last;
  PoiseTexSymbolKind kind;
} Range;

/* Ascending; what is in none is ordinary. */
static const Range ranges[] = {
  { '!', '!', POISE_TEX_CLOSE },
  { '(', '(', POISE_TEX_OPEN },
  { ')', ')', POISE_TEX_CLOSE },
  { '*', '+', POISE_TEX_BINARY },
  { ',', ',', POISE_TEX_PUNCTUATION },
  { '-', '-', POISE_TEX_BINARY },
  { '/', '/', POISE_TEX_FENCE },
  { ':', ':', POISE_TEX_RELATION },
  { ';', ';', POISE_TEX_PUNCTUATION },
  { '<', '>', POISE_TEX_RELATION },
  { '?', '?', POISE_TEX_CLOSE },
  { '[', '[', POISE_TEX_OPEN },
  { ']', ']', POISE_TEX_CLOSE },
  { '|', '|', POISE_TEX_FENCE },
  { 0x00b1, 0x00b1, POISE_TEX_BINARY },
  { 0x00b7, 0x00b7, POISE_TEX_BINARY },
  { 0x00d7, 0x00d7, POISE_TEX_BINARY },
  { 0x00f7, 0x00f7, POISE_TEX_BINARY },
  { 0x0391, 0x03a9, POISE_TEX_CAPITAL },
  { 0x03b1, 0x03c9, POISE_TEX_GREEK },
  { 0x03d1, 0x03d1, POISE_TEX_GREEK },
  { 0x03d5, 0x03d6, POISE_TEX_GREEK },
  { 0x03f0, 0x03f1, POISE_TEX_GREEK },
  { 0x03f4, 0x03f4, POISE_TEX_CAPITAL },
  { 0x03f5, 0x03f5, POISE_TEX_GREEK },
  { 0x2016, 0x2016, POISE_TEX_FENCE },
  { 0x2020, 0x2022, POISE_TEX_BINARY },
  { 0x2026, 0x2026, POISE_TEX_INNER },
  { 0x2190, 0x21ff, POISE_TEX_ARROW },
  { 0x2202, 0x2202, POISE_TEX_GREEK },
  { 0x2208, 0x220d, POISE_TEX_RELATION },
  { 0x220f, 0x2211, POISE_TEX_OPERATOR },
  { 0x2212, 0x2214, POISE_TEX_BINARY },
  { 0x2216, 0x2219, POISE_TEX_BINARY },
  { 0x221d, 0x221d, POISE_TEX_RELATION },
  { 0x2223, 0x2226, POISE_TEX_RELATION },
  { 0x2227, 0x222a, POISE_TEX_BINARY },
  { 0x222b, 0x2233, POISE_TEX_INTEGRAL },
  { 0x2234, 0x2237, POISE_TEX_RELATION },
  { 0x2238, 0x2238, POISE_TEX_BINARY },
  { 0x2239, 0x223d, POISE_TEX_RELATION },
  { 0x223e, 0x223e, POISE_TEX_BINARY },
  { 0x2240, 0x2240, POISE_TEX_BINARY },
  { 0x2241, 0x228b, POISE_TEX_RELATION },
  { 0x228c, 0x228e, POISE_TEX_BINARY },
  { 0x228f, 0x2292, POISE_TEX_RELATION },
  { 0x2293, 0x22a1, POISE_TEX_BINARY },
  { 0x22a2, 0x22a3, POISE_TEX_RELATION },
  { 0x22a6, 0x22b8, POISE_TEX_RELATION },
  { 0x22ba, 0x22bd, POISE_TEX_BINARY },
  { 0x22c0, 0x22c3, POISE_TEX_OPERATOR },
  { 0x22c4, 0x22c7, POISE_TEX_BINARY },
  { 0x22c8, 0x22c8, POISE_TEX_RELATION },
  { 0x22c9, 0x22cc, POISE_TEX_BINARY },
  { 0x22cd, 0x22cd, POISE_TEX_RELATION },
  { 0x22ce, 0x22cf, POISE_TEX_BINARY },
  { 0x22d0, 0x22d1, POISE_TEX_RELATION },
  { 0x22d2, 0x22d3, POISE_TEX_BINARY },
  { 0x22d4, 0x22ed, POISE_TEX_RELATION },
  { 0x22ef, 0x22f1, POISE_TEX_INNER },
  { 0x22f2, 0x22ff, POISE_TEX_RELATION },
  { 0x2308, 0x2308, POISE_TEX_OPEN },
  { 0x2309, 0x2309, POISE_TEX_CLOSE },
  { 0x230a, 0x230a, POISE_TEX_OPEN },
  { 0x230b, 0x230b, POISE_TEX_CLOSE },
  { 0x231c, 0x231c, POISE_TEX_OPEN },
  { 0x231d, 0x231d, POISE_TEX_CLOSE },
  { 0x231e, 0x231e, POISE_TEX_OPEN },
  { 0x231f, 0x231f, POISE_TEX_CLOSE },
  { 0x2322, 0x2323, POISE_TEX_RELATION },
  { 0x23b0, 0x23b0, POISE_TEX_OPEN },
  { 0x23b1, 0x23b1, POISE_TEX_CLOSE },
  { 0x27c2, 0x27c2, POISE_TEX_RELATION },
  { 0x27e6, 0x27e6, POISE_TEX_OPEN },
  { 0x27e7, 0x27e7, POISE_TEX_CLOSE },
  { 0x27e8, 0x27e8, POISE_TEX_OPEN },
  { 0x27e9, 0x27e9, POISE_TEX_CLOSE },
  { 0x27ea, 0x27ea, POISE_TEX_OPEN },
  { 0x27eb, 0x27eb, POISE_TEX_CLOSE },
  { 0x27ee, 0x27ee, POISE_TEX_OPEN },
  { 0x27ef, 0x27ef, POISE_TEX_CLOSE },
  { 0x27f0, 0x27ff, POISE_TEX_RELATION },
  { 0x2900, 0x297f, POISE_TEX_RELATION },
  { 0x2a00, 0x2a09, POISE_TEX_OPERATOR },
  { 0x2a0a, 0x2a1c, POISE_TEX_INTEGRAL },
  { 0x2a1d, 0x2a21, POISE_TEX_RELATION },
  { 0x2a22, 0x2a65, POISE_TEX_BINARY },
  { 0x2a66, 0x2a70, POISE_TEX_RELATION },
  { 0x2a71, 0x2a72, POISE_TEX_BINARY },
  { 0x2a73, 0x2af0, POISE_TEX_RELATION },
};

/* The glyph that TeX sets for a character of the keyboard or of text. */
static const gunichar replaced[][2] = {
  { '*', 0x2217 },    { '-', 0x2212 },    { '`', 0x2018 },
  { 0x00b5, 0x03bc }, { 0x00b7, 0x22c5 }, { 0x2206, 0x0394 },
  { 0x2126, 0x03a9 }, { 0x2329, 0x27e8 }, { 0x232a, 0x27e9 },
};

/* As strcmp () for a name that no zero byte ends. */
static int
compare_name (const char *name, gsize length, const char *other)
{
  int order = strncmp (name, other, length);

  return order != 0 ? order : (other[length] == '\0' ? 0 : -1);
}

/**
 * poise_tex_search:
 * @table: (array length=n): entries in the order of strcmp (), each of which
 *   begins with a pointer to its name
 * @n: number of entries
 * @size: of an entry in bytes
 * @name: (array length=length): a name that no zero byte ends
 * @length: its bytes
 *
 * Returns: (nullable): the entry of that name
 */
gconstpointer
poise_tex_search (gconstpointer table,
                  gsize n,
                  gsize size,
                  const char *name,
                  gsize length)
{
  gsize low = 0, high = n;

  while (low < high)
    {
      gsize middle = (low + high) / 2;
      gconstpointer entry = (const char *) table + middle * size;
      int order = compare_name (name, length, *(const char *const *) entry);

      if (order == 0)
        return entry;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

/**
 * poise_tex_lookup_symbol:
 * @name: (array length=length): a command without its backslash
 * @length: its bytes
 *
 * Returns: (nullable): the symbol
 */
const PoiseTexSymbol *
poise_tex_lookup_symbol (const char *name, gsize length)
{
  const PoiseTexSymbol *symbol =
      poise_tex_search (poise_tex_ordinary, poise_tex_n_ordinary,
                        sizeof (PoiseTexSymbol), name, length);

  if (symbol)
    return symbol;

  return poise_tex_search (poise_tex_relations, poise_tex_n_relations,
                           sizeof (PoiseTexSymbol), name, length);
}

/**
 * poise_tex_classify:
 * @character: a character in math
 *
 * Returns: what it stands for
 */
PoiseTexSymbolKind
poise_tex_classify (gunichar character)
{
  guint low = 0, high = G_N_ELEMENTS (ranges);

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (character < ranges[middle].first)
        high = middle;
      else if (character > ranges[middle].last)
        low = middle + 1;
      else
        return ranges[middle].kind;
    }

  return POISE_TEX_ORDINARY;
}

/**
 * poise_tex_replace:
 * @character: a character in math
 *
 * Returns: the character that TeX sets for it, such as a minus for a hyphen
 */
gunichar
poise_tex_replace (gunichar character)
{
  for (guint i = 0; i < G_N_ELEMENTS (replaced); i++)
    if (replaced[i][0] == character)
      return replaced[i][1];

  return character;
}

/**
 * poise_tex_is_text:
 * @character: a character in math
 *
 * Returns: whether it belongs to a run of text, as Han characters do
 */
gboolean
poise_tex_is_text (gunichar character)
{
  if (character < 0xaa || poise_tex_classify (character) != POISE_TEX_ORDINARY)
    return FALSE;
  if (character >= 0x2010 && character <= 0x201f)
    return character != 0x2016;
  if (character >= 0x2070 && character <= 0x214f)
    return FALSE;
  if (character >= 0x1d400 && character <= 0x1d7ff)
    return FALSE;

  return g_unichar_isalpha (character)
         || (character >= 0x3000 && character <= 0x303f)
         || (character >= 0xff00 && character <= 0xffef);
}
