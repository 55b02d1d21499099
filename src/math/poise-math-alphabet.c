/* poise-math-alphabet.c: the styled letters of Unicode's mathematical alphabets
 *
 * Block 1D400 holds each alphabet in the order of the plain letters, with holes
 * where Unicode had the letter already, in the block of letterlike symbols.
 * Source: Unicode 16, chapter 22.2, and the code charts 1D400 and 2100.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-alphabet.h"

#define N_ALPHABETS (POISE_ALPHABET_MONO + 1)

/* The first character of each range; 0 if the alphabet has none. The Greek
 * capitals are followed by nabla, the small letters, and seven variants. */
typedef struct
{
  gunichar latin; /* 26 capitals, 26 small letters */
  gunichar greek; /* 58 characters */
  gunichar digit; /* 10 */
} Range;

typedef struct
{
  gunichar hole;
  gunichar character;
} Hole;

static const Range ranges[N_ALPHABETS] = {
  [POISE_ALPHABET_ITALIC] = { 0x1d434, 0x1d6e2, 0 },
  [POISE_ALPHABET_BOLD] = { 0x1d400, 0x1d6a8, 0x1d7ce },
  [POISE_ALPHABET_BOLD_ITALIC] = { 0x1d468, 0x1d71c, 0 },
  [POISE_ALPHABET_SCRIPT] = { 0x1d49c, 0, 0 },
  [POISE_ALPHABET_BOLD_SCRIPT] = { 0x1d4d0, 0, 0 },
  [POISE_ALPHABET_FRAKTUR] = { 0x1d504, 0, 0 },
  [POISE_ALPHABET_BOLD_FRAKTUR] = { 0x1d56c, 0, 0 },
  [POISE_ALPHABET_DOUBLE_STRUCK] = { 0x1d538, 0, 0x1d7d8 },
  [POISE_ALPHABET_SANS] = { 0x1d5a0, 0, 0x1d7e2 },
  [POISE_ALPHABET_BOLD_SANS] = { 0x1d5d4, 0x1d756, 0x1d7ec },
  [POISE_ALPHABET_SANS_ITALIC] = { 0x1d608, 0, 0 },
  [POISE_ALPHABET_MONO] = { 0x1d670, 0, 0x1d7f6 },
};

static const Hole holes[] = {
  { 0x1d455, 0x210e }, { 0x1d49d, 0x212c }, { 0x1d4a0, 0x2130 },
  { 0x1d4a1, 0x2131 }, { 0x1d4a3, 0x210b }, { 0x1d4a4, 0x2110 },
  { 0x1d4a7, 0x2112 }, { 0x1d4a8, 0x2133 }, { 0x1d4ad, 0x211b },
  { 0x1d4ba, 0x212f }, { 0x1d4bc, 0x210a }, { 0x1d4c4, 0x2134 },
  { 0x1d506, 0x212d }, { 0x1d50b, 0x210c }, { 0x1d50c, 0x2111 },
  { 0x1d515, 0x211c }, { 0x1d51d, 0x2128 }, { 0x1d53a, 0x2102 },
  { 0x1d53f, 0x210d }, { 0x1d545, 0x2115 }, { 0x1d547, 0x2119 },
  { 0x1d548, 0x211a }, { 0x1d549, 0x211d }, { 0x1d551, 0x2124 },
};

/* The Greek range: 17 capitals to rho, the capital theta symbol, seven from
 * sigma to omega, nabla, 25 small letters, the variants below. */
#define N_GREEK 58

static const gunichar greek_tail[] = {
  0x2202, 0x03f5, 0x03d1, 0x03f0, 0x03d5, 0x03f1, 0x03d6,
};

/* -1 if the character has no place in the Greek range. */
static int
greek_place (gunichar letter)
{
  if (letter == 0x03f4)
    return 17;
  if (letter == 0x2207)
    return 25;
  if (letter >= 0x0391 && letter <= 0x03a9 && letter != 0x03a2)
    return (int) (letter - 0x0391);
  if (letter >= 0x03b1 && letter <= 0x03c9)
    return (int) (letter - 0x03b1) + 26;

  for (guint i = 0; i < G_N_ELEMENTS (greek_tail); i++)
    if (greek_tail[i] == letter)
      return (int) i + 51;

  return -1;
}

static gunichar
greek_letter (guint place)
{
  if (place == 17)
    return 0x03f4;
  if (place == 25)
    return 0x2207;
  if (place < 25)
    return 0x0391 + place;
  if (place < 51)
    return 0x03b1 + place - 26;

  return greek_tail[place - 51];
}

static gunichar
fill_hole (gunichar character)
{
  for (guint i = 0; i < G_N_ELEMENTS (holes); i++)
    if (holes[i].hole == character)
      return holes[i].character;

  return character;
}

static gunichar
compose_latin (gunichar letter, const Range *range)
{
  if (range->latin == 0)
    return letter;
  if (letter >= 'a')
    return fill_hole (range->latin + 26 + (letter - 'a'));

  return fill_hole (range->latin + (letter - 'A'));
}

/* TeX sets small letters and the partial derivative in italic by default, Greek
 * capitals and nabla upright. */
static PoiseAlphabet
default_alphabet (gunichar letter)
{
  if (letter == 0x03f4 || letter == 0x2207
      || (letter >= 0x0391 && letter <= 0x03a9))
    return POISE_ALPHABET_UPRIGHT;

  return POISE_ALPHABET_ITALIC;
}

/**
 * poise_alphabet_compose:
 * @letter: any character
 * @alphabet: a style
 *
 * Returns: the Latin or Greek letter, digit, nabla or partial derivative in
 * that style; @letter itself if Unicode has none
 */
gunichar
poise_alphabet_compose (gunichar letter, PoiseAlphabet alphabet)
{
  const Range *range = NULL;
  int place = 0;

  if (alphabet == POISE_ALPHABET_DEFAULT)
    alphabet = default_alphabet (letter);
  g_return_val_if_fail (alphabet < N_ALPHABETS, letter);

  range = &ranges[alphabet];
  if (letter < 0x80)
    {
      if (g_ascii_isalpha ((char) letter))
        return compose_latin (letter, range);
      if (g_ascii_isdigit ((char) letter) && range->digit)
        return range->digit + (letter - '0');
      return letter;
    }

  if (alphabet == POISE_ALPHABET_ITALIC
      && (letter == 0x0131 || letter == 0x0237))
    return letter == 0x0131 ? 0x1d6a4 : 0x1d6a5;
  if (alphabet == POISE_ALPHABET_BOLD && (letter == 0x03dc || letter == 0x03dd))
    return 0x1d7ca + (letter - 0x03dc);

  place = greek_place (letter);
  if (place >= 0 && range->greek)
    return range->greek + (guint) place;

  return letter;
}

static gunichar
open_hole (gunichar character)
{
  for (guint i = 0; i < G_N_ELEMENTS (holes); i++)
    if (holes[i].character == character)
      return holes[i].hole;

  return character;
}

/* 0 if the character is in none of the ranges. */
static gunichar
decompose_in (gunichar character, const Range *range)
{
  if (range->latin && character >= range->latin
      && character < range->latin + 52)
    {
      guint place = character - range->latin;

      return place < 26 ? 'A' + place : 'a' + place - 26;
    }
  if (range->greek && character >= range->greek
      && character < range->greek + N_GREEK)
    return greek_letter (character - range->greek);
  if (range->digit && character >= range->digit
      && character < range->digit + 10)
    return '0' + (character - range->digit);

  return 0;
}

static gunichar
decompose_single (gunichar character, PoiseAlphabet *alphabet)
{
  *alphabet = POISE_ALPHABET_ITALIC;
  if (character == 0x1d6a4)
    return 0x0131;
  if (character == 0x1d6a5)
    return 0x0237;

  *alphabet = POISE_ALPHABET_BOLD;
  if (character == 0x1d7ca || character == 0x1d7cb)
    return 0x03dc + (character - 0x1d7ca);

  *alphabet = POISE_ALPHABET_UPRIGHT;
  return character;
}

/**
 * poise_alphabet_decompose:
 * @character: any character
 * @alphabet: (out) (optional): its style, %POISE_ALPHABET_UPRIGHT for one
 * without; never %POISE_ALPHABET_DEFAULT
 *
 * The inverse of poise_alphabet_compose().
 *
 * Returns: the plain character
 */
gunichar
poise_alphabet_decompose (gunichar character, PoiseAlphabet *alphabet)
{
  PoiseAlphabet found = POISE_ALPHABET_UPRIGHT;
  gunichar styled = open_hole (character);
  gunichar letter = 0;

  for (guint i = 0; i < N_ALPHABETS && letter == 0; i++)
    {
      letter = decompose_in (styled, &ranges[i]);
      found = (PoiseAlphabet) i;
    }
  if (letter == 0)
    letter = decompose_single (character, &found);
  if (alphabet)
    *alphabet = found;

  return letter;
}
