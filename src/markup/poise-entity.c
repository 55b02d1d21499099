/* poise-entity.c: HTML character references
 *
 * The named ones that people type: those of HTML 4 without most of the letters
 * of western languages, which keyboards have.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-entity.h"

#include <stdlib.h>
#include <string.h>

#define MAX_NAME 8

typedef struct
{
  char name[MAX_NAME];
  gunichar character;
} Entity;

/* In the order of strcmp (). */
static const Entity entities[] = {
  { "AElig", 0x00c6 },   { "Alpha", 0x0391 },   { "Aring", 0x00c5 },
  { "Auml", 0x00c4 },    { "Beta", 0x0392 },    { "Chi", 0x03a7 },
  { "Dagger", 0x2021 },  { "Delta", 0x0394 },   { "Eacute", 0x00c9 },
  { "Epsilon", 0x0395 }, { "Eta", 0x0397 },     { "Gamma", 0x0393 },
  { "Iota", 0x0399 },    { "Kappa", 0x039a },   { "Lambda", 0x039b },
  { "Mu", 0x039c },      { "Nu", 0x039d },      { "OElig", 0x0152 },
  { "Omega", 0x03a9 },   { "Omicron", 0x039f }, { "Oslash", 0x00d8 },
  { "Ouml", 0x00d6 },    { "Phi", 0x03a6 },     { "Pi", 0x03a0 },
  { "Prime", 0x2033 },   { "Psi", 0x03a8 },     { "Rho", 0x03a1 },
  { "Sigma", 0x03a3 },   { "Tau", 0x03a4 },     { "Theta", 0x0398 },
  { "Upsilon", 0x03a5 }, { "Uuml", 0x00dc },    { "Xi", 0x039e },
  { "Zeta", 0x0396 },    { "acute", 0x00b4 },   { "aelig", 0x00e6 },
  { "agrave", 0x00e0 },  { "alpha", 0x03b1 },   { "amp", 0x0026 },
  { "and", 0x2227 },     { "ang", 0x2220 },     { "apos", 0x0027 },
  { "aring", 0x00e5 },   { "asymp", 0x2248 },   { "auml", 0x00e4 },
  { "bdquo", 0x201e },   { "beta", 0x03b2 },    { "bull", 0x2022 },
  { "cap", 0x2229 },     { "ccedil", 0x00e7 },  { "cent", 0x00a2 },
  { "chi", 0x03c7 },     { "circ", 0x02c6 },    { "clubs", 0x2663 },
  { "cong", 0x2245 },    { "copy", 0x00a9 },    { "cup", 0x222a },
  { "dArr", 0x21d3 },    { "dagger", 0x2020 },  { "darr", 0x2193 },
  { "deg", 0x00b0 },     { "delta", 0x03b4 },   { "diams", 0x2666 },
  { "divide", 0x00f7 },  { "eacute", 0x00e9 },  { "egrave", 0x00e8 },
  { "empty", 0x2205 },   { "emsp", 0x2003 },    { "ensp", 0x2002 },
  { "epsilon", 0x03b5 }, { "equiv", 0x2261 },   { "eta", 0x03b7 },
  { "euro", 0x20ac },    { "exist", 0x2203 },   { "forall", 0x2200 },
  { "frac12", 0x00bd },  { "frac14", 0x00bc },  { "frac34", 0x00be },
  { "gamma", 0x03b3 },   { "ge", 0x2265 },      { "gt", 0x003e },
  { "hArr", 0x21d4 },    { "harr", 0x2194 },    { "hearts", 0x2665 },
  { "hellip", 0x2026 },  { "iexcl", 0x00a1 },   { "infin", 0x221e },
  { "int", 0x222b },     { "iota", 0x03b9 },    { "iquest", 0x00bf },
  { "isin", 0x2208 },    { "kappa", 0x03ba },   { "lArr", 0x21d0 },
  { "lambda", 0x03bb },  { "lang", 0x27e8 },    { "laquo", 0x00ab },
  { "larr", 0x2190 },    { "lceil", 0x2308 },   { "ldquo", 0x201c },
  { "le", 0x2264 },      { "lfloor", 0x230a },  { "lowast", 0x2217 },
  { "lsaquo", 0x2039 },  { "lsquo", 0x2018 },   { "lt", 0x003c },
  { "mdash", 0x2014 },   { "micro", 0x00b5 },   { "middot", 0x00b7 },
  { "minus", 0x2212 },   { "mu", 0x03bc },      { "nabla", 0x2207 },
  { "nbsp", 0x00a0 },    { "ndash", 0x2013 },   { "ne", 0x2260 },
  { "ni", 0x220b },      { "not", 0x00ac },     { "notin", 0x2209 },
  { "nsub", 0x2284 },    { "ntilde", 0x00f1 },  { "nu", 0x03bd },
  { "oelig", 0x0153 },   { "omega", 0x03c9 },   { "omicron", 0x03bf },
  { "oplus", 0x2295 },   { "or", 0x2228 },      { "oslash", 0x00f8 },
  { "otimes", 0x2297 },  { "ouml", 0x00f6 },    { "para", 0x00b6 },
  { "part", 0x2202 },    { "permil", 0x2030 },  { "perp", 0x22a5 },
  { "phi", 0x03c6 },     { "pi", 0x03c0 },      { "plusmn", 0x00b1 },
  { "pound", 0x00a3 },   { "prime", 0x2032 },   { "prod", 0x220f },
  { "prop", 0x221d },    { "psi", 0x03c8 },     { "quot", 0x0022 },
  { "rArr", 0x21d2 },    { "radic", 0x221a },   { "rang", 0x27e9 },
  { "raquo", 0x00bb },   { "rarr", 0x2192 },    { "rceil", 0x2309 },
  { "rdquo", 0x201d },   { "reg", 0x00ae },     { "rfloor", 0x230b },
  { "rho", 0x03c1 },     { "rsaquo", 0x203a },  { "rsquo", 0x2019 },
  { "sbquo", 0x201a },   { "sdot", 0x22c5 },    { "sect", 0x00a7 },
  { "shy", 0x00ad },     { "sigma", 0x03c3 },   { "sigmaf", 0x03c2 },
  { "sim", 0x223c },     { "spades", 0x2660 },  { "sub", 0x2282 },
  { "sube", 0x2286 },    { "sum", 0x2211 },     { "sup", 0x2283 },
  { "sup1", 0x00b9 },    { "sup2", 0x00b2 },    { "sup3", 0x00b3 },
  { "supe", 0x2287 },    { "szlig", 0x00df },   { "tau", 0x03c4 },
  { "there4", 0x2234 },  { "theta", 0x03b8 },   { "thinsp", 0x2009 },
  { "tilde", 0x02dc },   { "times", 0x00d7 },   { "trade", 0x2122 },
  { "uArr", 0x21d1 },    { "uarr", 0x2191 },    { "upsilon", 0x03c5 },
  { "uuml", 0x00fc },    { "xi", 0x03be },      { "yen", 0x00a5 },
  { "zeta", 0x03b6 },    { "zwj", 0x200d },     { "zwnj", 0x200c },
};

static int
compare_name (const void *key, const void *entity)
{
  return strcmp (key, ((const Entity *) entity)->name);
}

static gunichar
parse_number (const char *digits)
{
  gboolean is_hex = *digits == 'x' || *digits == 'X';
  guint64 number = g_ascii_strtoull (digits + is_hex, NULL, is_hex ? 16 : 10);

  if (number == 0 || number > 0x10ffff
      || !g_unichar_validate ((gunichar) number))
    return 0xfffd;

  return (gunichar) number;
}

/* The character of a reference without its "&" and ";", or 0. */
static gunichar
parse_reference (const char *name)
{
  const Entity *found = NULL;

  if (*name == '#')
    return parse_number (name + 1);

  found = bsearch (name, entities, G_N_ELEMENTS (entities), sizeof (Entity),
                   compare_name);

  return found ? found->character : 0;
}

/**
 * poise_entity_append:
 * @out: a string
 * @entity: a reference with its "&" and ";", such as "&amp;" or "&#x3b1;"
 * @length: its length in bytes
 *
 * Appends the character that a reference stands for, U+FFFD if a number stands
 * for none, or the reference itself if its name is not known.
 */
void
poise_entity_append (GString *out, const char *entity, gsize length)
{
  g_autofree char *name = NULL;
  gunichar character = 0;

  g_return_if_fail (out != NULL);
  g_return_if_fail (entity != NULL && length >= 2);

  name = g_strndup (entity + 1, length - 2);
  character = parse_reference (name);
  if (character)
    g_string_append_unichar (out, character);
  else
    g_string_append_len (out, entity, (gssize) length);
}
