/* poise-math-words-private.h: what the parts of the reader of formulas share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-math-alphabet.h"
#include "poise-math.h"

typedef enum
{
  POISE_TONGUE_ENGLISH,
  POISE_TONGUE_CHINESE,
  POISE_N_TONGUES,
} PoiseTongue;

typedef enum
{
  POISE_PHRASE_ABOVE,
  POISE_PHRASE_ACCENT,
  POISE_PHRASE_ACCENT_BEFORE,
  POISE_PHRASE_ACCENT_BEFORE_LONG,
  POISE_PHRASE_ACCENT_LONG,
  POISE_PHRASE_ARROW_LABEL,
  POISE_PHRASE_ARROW_LABELS,
  POISE_PHRASE_ATOP,
  POISE_PHRASE_BASE,
  POISE_PHRASE_BELOW,
  POISE_PHRASE_BETWEEN,
  POISE_PHRASE_BINOMIAL,
  POISE_PHRASE_BINOMIAL_LONG,
  POISE_PHRASE_BOLD,
  POISE_PHRASE_BOX,
  POISE_PHRASE_BRACE,
  POISE_PHRASE_BY,
  POISE_PHRASE_CANCEL,
  POISE_PHRASE_CASES,
  POISE_PHRASE_CASES_END,
  POISE_PHRASE_COLON,
  POISE_PHRASE_COMMA,
  POISE_PHRASE_CONGRUENT,
  POISE_PHRASE_CUBED,
  POISE_PHRASE_CURL,
  POISE_PHRASE_DAGGER,
  POISE_PHRASE_DEFINED,
  POISE_PHRASE_DEGREES,
  POISE_PHRASE_DERIVATIVE,
  POISE_PHRASE_DERIVATIVE_LONG,
  POISE_PHRASE_DETERMINANT,
  POISE_PHRASE_DIVERGENCE,
  POISE_PHRASE_EVALUATED,
  POISE_PHRASE_EVALUATED_FROM,
  POISE_PHRASE_EXPECTATION,
  POISE_PHRASE_EXPECTATION_OVER,
  POISE_PHRASE_FRACTION,
  POISE_PHRASE_FRACTION_LONG,
  POISE_PHRASE_FRAKTUR,
  POISE_PHRASE_FROM,
  POISE_PHRASE_FROM_TO,
  POISE_PHRASE_GIVEN,
  POISE_PHRASE_GRADIENT,
  POISE_PHRASE_IF,
  POISE_PHRASE_INDEPENDENT,
  POISE_PHRASE_INDICATOR,
  POISE_PHRASE_INVERSE,
  POISE_PHRASE_ITSELF,
  POISE_PHRASE_LIMIT,
  POISE_PHRASE_LINE,
  POISE_PHRASE_MAPS,
  POISE_PHRASE_MAPS_TO,
  POISE_PHRASE_MATRIX,
  POISE_PHRASE_MATRIX_END,
  POISE_PHRASE_NABLA,
  POISE_PHRASE_NEGATIVE,
  POISE_PHRASE_NOT,
  POISE_PHRASE_OF,
  POISE_PHRASE_OF_BRACKET,
  POISE_PHRASE_OF_OPERATOR,
  POISE_PHRASE_OVER,
  POISE_PHRASE_OVER_VALUE,
  POISE_PHRASE_PERP,
  POISE_PHRASE_POWER,
  POISE_PHRASE_POWER_LONG,
  POISE_PHRASE_RATIO,
  POISE_PHRASE_RELATIVE,
  POISE_PHRASE_ROOT,
  POISE_PHRASE_ROOT_CUBE,
  POISE_PHRASE_ROOT_DEGREE,
  POISE_PHRASE_ROOT_LONG,
  POISE_PHRASE_ROW,
  POISE_PHRASE_SCRIPT,
  POISE_PHRASE_SECOND_PARTIAL,
  POISE_PHRASE_SEMICOLON,
  POISE_PHRASE_SQUARED,
  POISE_PHRASE_SUB,
  POISE_PHRASE_SUB_LONG,
  POISE_PHRASE_SUCH_THAT,
  POISE_PHRASE_SUPER,
  POISE_PHRASE_SUPER_LONG,
  POISE_PHRASE_TAG,
  POISE_PHRASE_TIMES,
  POISE_PHRASE_TO,
  POISE_PHRASE_TRANSPOSE,
  POISE_PHRASE_UNIQUE,
  POISE_PHRASE_UNTIL,
  POISE_N_PHRASES,
} PoisePhrase;

/* A part of a phrase: some neighbours of a row, or words. */
typedef struct
{
  const PoiseMathNode *const *items;
  guint n_items;
  const char *words;
} PoiseSpoken;

/**
 * PoiseSpeaker:
 * @out: what has been said
 * @tongue: the language
 * @is_number: whether a digit would belong to the number said last
 * @is_followed: whether the part at hand has a neighbour to its right
 * @is_fraction: whether it is inside a fraction, so that another needs its end
 * @is_dimension: whether a product is one of dimensions: "m by n"
 */
typedef struct
{
  GString *out;
  PoiseTongue tongue;
  gboolean is_number;
  gboolean is_followed;
  gboolean is_fraction;
  gboolean is_dimension;
} PoiseSpeaker;

typedef enum
{
  POISE_BRACKET_NONE,
  POISE_BRACKET_OPEN,
  POISE_BRACKET_CLOSE,
  POISE_BRACKET_SEPARATOR, /* a bar between two parts */
} PoiseBracketRole;

/**
 * PoiseBracket:
 * @role: of an item of a row
 * @match: place of the other bracket of a pair
 * @outer: place behind the opening bracket around, 0 if there is none
 */
typedef struct
{
  PoiseBracketRole role;
  guint match;
  guint outer;
} PoiseBracket;

/* Delimiters that are said by what they do. */
typedef struct
{
  const char *left;
  const char *right;
  const char *open[POISE_N_TONGUES];
  const char *close[POISE_N_TONGUES];
} PoiseFence;

/* poise-math-words-names.c */
const char *poise_math_name_of_character (const char *character,
                                          PoiseTongue tongue);

/* poise-math-words-speaker.c */
void poise_speaker_say_words (PoiseSpeaker *self, const char *words);
void poise_speaker_say_text (PoiseSpeaker *self, const char *text);
void poise_speaker_say_digit (PoiseSpeaker *self, const char *digit);
void poise_speaker_say_character (PoiseSpeaker *self, const char *text);
void poise_speaker_say (PoiseSpeaker *self,
                        PoisePhrase phrase,
                        const PoiseSpoken *parts);

/* poise-math-words-node.c */
void poise_speaker_say_node (PoiseSpeaker *self, const PoiseMathNode *node);
char *poise_math_dup_name (const PoiseMathNode *node);
gboolean poise_math_is_extremum (const PoiseMathNode *node);

/* poise-math-words-table.c */
void poise_speaker_say_table (PoiseSpeaker *self, const PoiseMathNode *node);
void poise_speaker_say_cases (PoiseSpeaker *self, const PoiseMathNode *node);

/* poise-math-words-scripts.c */
void poise_speaker_say_scripts (PoiseSpeaker *self, const PoiseMathNode *node);
void poise_speaker_say_attached (PoiseSpeaker *self, const PoiseMathNode *node);

/* poise-math-words-limits.c */
gboolean poise_speaker_say_bounds (PoiseSpeaker *self,
                                   const PoiseMathNode *below,
                                   const PoiseMathNode *above);
void poise_speaker_say_limits (PoiseSpeaker *self,
                               const PoiseMathNode *base,
                               const PoiseMathNode *below,
                               const PoiseMathNode *above);
gboolean poise_speaker_say_extremum (PoiseSpeaker *self,
                                     const PoiseMathNode *node,
                                     const PoiseMathNode *next,
                                     gboolean is_followed);

/* poise-math-words-row.c */
void poise_speaker_say_items (PoiseSpeaker *self,
                              const PoiseMathNode *const *items,
                              guint n_items,
                              const char *fence);

/* poise-math-words-fence.c */
const PoiseFence *poise_math_lookup_fence (const char *left,
                                           const char *right,
                                           const PoiseMathNode *const *items,
                                           guint n_items);
void poise_speaker_say_fence_end (PoiseSpeaker *self,
                                  const PoiseFence *fence,
                                  const PoiseMathNode *const *items,
                                  guint n_items,
                                  gboolean is_scripted);
void poise_speaker_say_fenced (PoiseSpeaker *self,
                               const PoiseMathNode *node,
                               gboolean is_scripted);

/* poise-math-words-brackets.c */
PoiseBracket *poise_math_match_brackets (const PoiseMathNode *const *items,
                                         guint n_items);

/* poise-math-words-shape.c */
const PoiseMathNode *poise_math_unwrap (const PoiseMathNode *node);
const PoiseMathNode *poise_math_get_base (const PoiseMathNode *node);
PoiseSpoken poise_math_get_items (const PoiseMathNode *const *node);
gboolean poise_math_is_character (const PoiseMathNode *node, const char *text);
gunichar poise_math_get_letter (const PoiseMathNode *node,
                                PoiseAlphabet *alphabet);
gboolean poise_math_is_digit (const PoiseMathNode *node);
gboolean poise_math_is_simple (const PoiseMathNode *node);
gboolean poise_math_is_short (const PoiseMathNode *node);
gboolean poise_math_is_term (const PoiseMathNode *node);
gboolean poise_math_is_operand (const PoiseMathNode *node);
gboolean poise_math_is_function (const PoiseMathNode *node,
                                 const PoiseMathNode *const *items,
                                 guint n_items);
gboolean poise_math_is_tame (const PoiseMathNode *const *items, guint n_items);
