/* poise-math-words-row.c: says neighbours, which change each other's names
 *
 * A bracket after a function is "of", after a factor "times"; a bar is "given"
 * or an absolute value; digits make one number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-words-private.h"

#include <string.h>

#define PAUSE 0.9 /* em: a space of this width is heard */

typedef struct
{
  PoiseSpeaker *speaker;
  const PoiseMathNode *const *items;
  guint n_items;
  const char *fence;       /* the delimiter around the row, or NULL */
  PoiseBracket *brackets;  /* of each item */
  gboolean *is_silent;     /* brackets that are not said */
  gboolean *has_pause;     /* a wide space stands before the item */
  guint last_arrow;        /* its place, 0 if there is none */
  gboolean has_colon;      /* an arrow after it is that of a map */
  gboolean has_quantifier; /* a colon in it begins a condition */
  gboolean has_modulus;    /* an equivalence in it is a congruence */
  gboolean is_random;      /* a bar in it is a condition */
} Row;

/* The text of a bracket, which may carry scripts. */
static const char *
get_bracket (const PoiseMathNode *node)
{
  if (node->kind == POISE_MATH_SCRIPTS && node->children[0])
    node = node->children[0];

  return node->text;
}

/* The neighbours of a place, %NULL if there is none. */
static const PoiseMathNode *
get_left (const Row *self, guint i)
{
  return i > 0 ? self->items[i - 1] : NULL;
}

static const PoiseMathNode *
get_right (const Row *self, guint i)
{
  return i + 1 < self->n_items ? self->items[i + 1] : NULL;
}

/* Whether what stands before a place can be an operand of what follows. */
static gboolean
has_operand (const Row *self, guint i)
{
  if (i == 0 || self->brackets[i - 1].role == POISE_BRACKET_SEPARATOR
      || self->brackets[i - 1].role == POISE_BRACKET_OPEN)
    return FALSE;

  return self->brackets[i - 1].role == POISE_BRACKET_CLOSE
         || poise_math_is_operand (self->items[i - 1]);
}

/* i, i+1, 0: what is between the brackets of an element of a list. */
static gboolean
is_index (const PoiseMathNode *const *items, guint n_items)
{
  if (n_items == 3
      && (poise_math_is_character (items[1], "+")
          || poise_math_is_character (items[1], "−")))
    return poise_math_is_simple (items[0]) && poise_math_is_simple (items[2]);

  return n_items == 1 && poise_math_is_simple (items[0]);
}

/* Whether a bracket at that place holds the arguments of what is before it.
 * W[x, y] is a product with a list, so the arguments say nothing there. */
static gboolean
is_after_function (const Row *self,
                   guint i,
                   const char *bracket,
                   const PoiseMathNode *const *items,
                   guint n_items)
{
  const PoiseMathNode *left = get_left (self, i);

  if (left == NULL || self->brackets[i - 1].role != POISE_BRACKET_NONE)
    return FALSE;
  if (*bracket == '[' && left->class == POISE_ATOM_ORDINARY
      && left->kind == POISE_MATH_SYMBOL && is_index (items, n_items)
      && !poise_math_is_digit (left))
    return TRUE;

  return poise_math_is_function (self->items[i - 1], items,
                                 *bracket == '(' ? n_items : 0);
}

static const PoiseMathNode *
get_fenced (const PoiseMathNode *node)
{
  if (node && node->kind == POISE_MATH_SCRIPTS)
    node = node->children[0];

  return node && node->kind == POISE_MATH_FENCED ? node : NULL;
}

static gboolean
is_bracket_text (const char *text)
{
  return strcmp (text, "(") == 0 || strcmp (text, "[") == 0;
}

static gboolean
opens_bracket (const PoiseMathNode *node)
{
  const PoiseMathNode *fenced = get_fenced (node);

  if (fenced)
    return is_bracket_text (fenced->left);

  return node
         && (node->kind == POISE_MATH_SYMBOL
             || node->kind == POISE_MATH_DELIMITER)
         && is_bracket_text (node->text);
}

/* After arguments without brackets, a word must not sound like one of them. */
static void
say_end_of_arguments (Row *self, guint i, guint n_arguments)
{
  const PoiseMathNode *right = get_right (self, i);
  PoiseAtomClass class = right ? right->class : POISE_ATOM_CLOSE;

  if (right && self->brackets[i + 1].role != POISE_BRACKET_NONE
      && self->brackets[i + 1].role != POISE_BRACKET_OPEN)
    return;
  if (class == POISE_ATOM_ORDINARY || class == POISE_ATOM_OPERATOR
      || class == POISE_ATOM_INNER
      || (class == POISE_ATOM_BINARY && n_arguments > 1))
    poise_speaker_say (self->speaker, POISE_PHRASE_COMMA, NULL);
}

/* Says what joins a bracket to what stands before it. */
static gboolean
say_junction (Row *self,
              guint i,
              const char *bracket,
              PoiseSpoken inner,
              gboolean can_be_silent)
{
  gboolean is_silent =
      can_be_silent && poise_math_is_tame (inner.items, inner.n_items);

  if (is_after_function (self, i, bracket, inner.items, inner.n_items))
    {
      poise_speaker_say (self->speaker,
                         is_silent ? POISE_PHRASE_OF : POISE_PHRASE_OF_BRACKET,
                         NULL);
      return is_silent;
    }
  if (*bracket == '[' && i > 0
      && poise_math_is_character (self->items[i - 1], "]"))
    {
      poise_speaker_say (self->speaker, POISE_PHRASE_COMMA, NULL);
      return is_silent;
    }
  if (has_operand (self, i) && !self->has_pause[i])
    poise_speaker_say (self->speaker, POISE_PHRASE_TIMES, NULL);

  return FALSE;
}

/* max{a, b} and an indicator are "of" a set; the limits of a name have said
 * "of" already. */
static void
say_set_junction (Row *self, guint i, const char *left)
{
  const PoiseMathNode *before = poise_math_unwrap (get_left (self, i));
  gboolean is_name = before && before->kind == POISE_MATH_NAME;

  if (before && before->kind == POISE_MATH_SCRIPTS)
    before = poise_math_unwrap (before->children[0]);
  if (strcmp (left, "{") == 0
      && (is_name || poise_math_is_character (before, "𝟙")))
    poise_speaker_say (self->speaker, POISE_PHRASE_OF_BRACKET, NULL);
}

static void
say_opening (Row *self, guint i)
{
  const PoiseMathNode *node = self->items[i];
  guint closing = self->brackets[i].match;
  PoiseSpoken inner = { .items = self->items + i + 1,
                        .n_items = closing - i - 1 };
  const PoiseFence *fence =
      poise_math_lookup_fence (node->text, get_bracket (self->items[closing]),
                               inner.items, inner.n_items);

  if (fence)
    {
      say_set_junction (self, i, node->text);
      poise_speaker_say_words (self->speaker,
                               fence->open[self->speaker->tongue]);
      return;
    }

  if (is_bracket_text (node->text))
    self->is_silent[i] = self->is_silent[closing] =
        say_junction (self, i, node->text, inner,
                      self->items[closing]->kind != POISE_MATH_SCRIPTS);
  if (!self->is_silent[i])
    poise_speaker_say_character (self->speaker, node->text);
}

static void
say_closing (Row *self, guint i)
{
  const PoiseMathNode *node = self->items[i];
  guint opening = self->brackets[i].match;
  const PoiseMathNode *const *inner = self->items + opening + 1;
  const PoiseFence *fence =
      poise_math_lookup_fence (get_bracket (self->items[opening]),
                               get_bracket (node), inner, i - opening - 1);
  gboolean is_scripted = node->kind == POISE_MATH_SCRIPTS;

  if (self->is_silent[i])
    say_end_of_arguments (self, i, i - opening - 1);
  else if (fence)
    poise_speaker_say_fence_end (self->speaker, fence, inner, i - opening - 1,
                                 is_scripted);
  else
    poise_speaker_say_character (self->speaker, get_bracket (node));
  if (is_scripted)
    poise_speaker_say_attached (self->speaker, node);
}

static void
say_separator (Row *self, guint i)
{
  const char *text = get_bracket (self->items[i]);
  guint outer = self->brackets[i].outer;
  const char *fence =
      outer > 0 ? get_bracket (self->items[outer - 1]) : self->fence;
  gboolean is_single = strcmp (text, "|") == 0 || strcmp (text, "∣") == 0;

  if (self->items[i]->kind == POISE_MATH_SCRIPTS)
    poise_speaker_say_scripts (self->speaker, self->items[i]);
  else if (fence && strcmp (fence, "{") == 0)
    poise_speaker_say (self->speaker, POISE_PHRASE_SUCH_THAT, NULL);
  else if (is_single && (fence || self->is_random || strcmp (text, "|") == 0))
    poise_speaker_say (self->speaker, POISE_PHRASE_GIVEN, NULL);
  else if (fence && !is_single)
    poise_speaker_say (self->speaker, POISE_PHRASE_RELATIVE, NULL);
  else
    poise_speaker_say_character (self->speaker, text);
}

static gboolean
is_digit_base (const PoiseMathNode *node)
{
  if (node && node->kind == POISE_MATH_SCRIPTS)
    node = node->children[0];

  return poise_math_is_digit (node);
}

/* A point or comma inside a number; {,} is TeX's way to write the latter. */
static gboolean
say_number_mark (Row *self, guint i)
{
  const PoiseMathNode *node = poise_math_unwrap (self->items[i]);
  gboolean is_mark =
      poise_math_is_character (node, ".")
      || (node != self->items[i] && poise_math_is_character (node, ","));
  gboolean has_digit =
      i + 1 < self->n_items && is_digit_base (self->items[i + 1]);

  if (!is_mark || !has_digit)
    return FALSE;
  if (!self->speaker->is_number && *node->text == ',')
    return FALSE;

  poise_speaker_say_digit (self->speaker, node->text);

  return TRUE;
}

static gboolean
is_arrow (const PoiseMathNode *node)
{
  return poise_math_is_character (node, "→")
         || poise_math_is_character (node, "⟶");
}

static gboolean
is_in_set (const Row *self, guint i)
{
  guint outer = self->brackets[i].outer;
  const char *fence =
      outer > 0 ? get_bracket (self->items[outer - 1]) : self->fence;

  return g_strcmp0 (fence, "{") == 0;
}

static PoisePhrase
choose_colon (Row *self, guint i)
{
  gboolean is_after_digit = i > 0 && poise_math_is_digit (self->items[i - 1]);
  const PoiseMathNode *right = get_right (self, i);

  if (is_in_set (self, i) || self->has_quantifier)
    return POISE_PHRASE_SUCH_THAT;
  if (is_after_digit)
    return poise_math_is_digit (right) ? POISE_PHRASE_RATIO : POISE_PHRASE_TO;
  if (self->has_colon || self->last_arrow <= i)
    return POISE_PHRASE_COLON;

  self->has_colon = TRUE;

  return POISE_PHRASE_MAPS;
}

static gboolean
is_numeric (const PoiseMathNode *node)
{
  return node && (is_digit_base (node) || node->kind == POISE_MATH_FRACTION);
}

static gboolean
ends_sentence (const Row *self, guint i)
{
  return poise_math_is_character (self->items[i], ".")
         && get_right (self, i) == NULL;
}

/* Says a sign whose name depends on its neighbours. */
static gboolean
say_sign (Row *self, guint i)
{
  const PoiseMathNode *node = self->items[i];

  if (poise_math_is_character (node, ","))
    poise_speaker_say (self->speaker, POISE_PHRASE_COMMA, NULL);
  else if (poise_math_is_character (node, ";"))
    poise_speaker_say (self->speaker, POISE_PHRASE_SEMICOLON, NULL);
  else if (poise_math_is_character (node, "−") && !has_operand (self, i))
    poise_speaker_say (self->speaker, POISE_PHRASE_NEGATIVE, NULL);
  else if (poise_math_is_character (node, ":"))
    poise_speaker_say (self->speaker, choose_colon (self, i), NULL);
  else if (self->has_modulus && poise_math_is_character (node, "≡"))
    poise_speaker_say (self->speaker, POISE_PHRASE_CONGRUENT, NULL);
  else if (self->has_colon && is_arrow (node))
    poise_speaker_say (self->speaker, POISE_PHRASE_MAPS_TO, NULL);
  else if (self->speaker->is_dimension && poise_math_is_character (node, "×"))
    poise_speaker_say (self->speaker, POISE_PHRASE_BY, NULL);
  else if (poise_math_is_character (node, "⋅")
           && (is_numeric (get_left (self, i))
               || is_numeric (get_right (self, i))))
    poise_speaker_say (self->speaker, POISE_PHRASE_TIMES, NULL);
  else if (!ends_sentence (self, i))
    return FALSE;

  return TRUE;
}

/* Two parts that are said as one. */
static gboolean
say_pair (Row *self, guint i)
{
  static const struct
  {
    const char *first;
    const char *second;
    PoisePhrase phrase;
  } pairs[] = {
    { ":", "=", POISE_PHRASE_DEFINED },
    { "∃", "!", POISE_PHRASE_UNIQUE },
    { "∇", "⋅", POISE_PHRASE_DIVERGENCE },
    { "∇", "×", POISE_PHRASE_CURL },
    { "⟂", "⟂", POISE_PHRASE_INDEPENDENT },
    { "⊥", "⊥", POISE_PHRASE_INDEPENDENT },
  };
  const PoiseMathNode *right = get_right (self, i);

  for (gsize j = 0; j < G_N_ELEMENTS (pairs); j++)
    if (poise_math_is_character (self->items[i], pairs[j].first)
        && poise_math_is_character (right, pairs[j].second))
      {
        poise_speaker_say (self->speaker, pairs[j].phrase, NULL);
        return TRUE;
      }

  return poise_speaker_say_extremum (
      self->speaker, self->items[i], right,
      i + 2 < self->n_items && !opens_bracket (self->items[i + 2]));
}

static void
say_fenced_item (Row *self, guint i, const PoiseMathNode *fenced)
{
  const PoiseMathNode *first = fenced->n_children ? fenced->children[0] : NULL;
  PoiseSpoken inner = poise_math_get_items (&first);
  gboolean is_silent = FALSE;

  say_set_junction (self, i, fenced->left);
  if (is_bracket_text (fenced->left))
    is_silent =
        say_junction (self, i, fenced->left, inner,
                      fenced == self->items[i] && fenced->n_children == 1);
  if (!is_silent)
    {
      poise_speaker_say_node (self->speaker, self->items[i]);
      return;
    }

  poise_speaker_say_items (self->speaker, inner.items, inner.n_items,
                           fenced->left);
  say_end_of_arguments (self, i, inner.n_items);
}

/* E before a bracket is an expectation. */
static gboolean
say_expectation (Row *self, guint i)
{
  const PoiseMathNode *node = poise_math_unwrap (self->items[i]);
  const PoiseMathNode *below = NULL;
  PoiseSpoken part = { 0 };

  if (!opens_bracket (get_right (self, i)))
    return FALSE;
  if (node && node->kind == POISE_MATH_SCRIPTS && node->children[2] == NULL)
    {
      below = node->children[1];
      node = poise_math_unwrap (node->children[0]);
    }
  if (node && node->kind == POISE_MATH_NAME)
    node = poise_math_unwrap (node->children[0]);
  if (!poise_math_is_character (node, "𝔼"))
    return FALSE;

  part = poise_math_get_items (&below);
  poise_speaker_say (
      self->speaker,
      below ? POISE_PHRASE_EXPECTATION_OVER : POISE_PHRASE_EXPECTATION, &part);

  return TRUE;
}

/* A name says "of" before a bracket without being told to. */
static gboolean
is_named (const PoiseMathNode *node)
{
  node = poise_math_get_base (node);

  return node && node->kind == POISE_MATH_NAME;
}

static void
say_item (Row *self, guint i)
{
  const PoiseMathNode *node = self->items[i];
  const PoiseMathNode *right = get_right (self, i);
  const PoiseMathNode *fenced = get_fenced (node);
  gboolean was_number = self->speaker->is_number && is_digit_base (node);

  self->speaker->is_number = was_number;
  self->speaker->is_followed =
      right && !(is_named (node) && opens_bracket (right));
  if (fenced)
    say_fenced_item (self, i, fenced);
  else if (!say_sign (self, i) && !say_expectation (self, i))
    poise_speaker_say_node (self->speaker, node);
}

static void
say_all (Row *self)
{
  for (guint i = 0; i < self->n_items; i++)
    {
      PoiseBracketRole role = self->brackets[i].role;

      if (self->has_pause[i])
        poise_speaker_say (self->speaker, POISE_PHRASE_COMMA, NULL);
      if (role == POISE_BRACKET_OPEN)
        say_opening (self, i);
      else if (role == POISE_BRACKET_CLOSE)
        say_closing (self, i);
      else if (role == POISE_BRACKET_SEPARATOR)
        say_separator (self, i);
      else if (say_pair (self, i))
        i++;
      else if (!say_number_mark (self, i))
        say_item (self, i);
    }
}

/* Notes what changes the names of signs in the whole row. */
static void
note_item (Row *self, const PoiseMathNode *item)
{
  if (is_arrow (item))
    self->last_arrow = self->n_items;
  if (poise_math_is_character (item, "∃")
      || poise_math_is_character (item, "∀"))
    self->has_quantifier = TRUE;
  if (item->kind == POISE_MATH_TEXT && strcmp (item->text, "mod") == 0)
    self->has_modulus = TRUE;
  if (poise_math_is_character (item, "∼") || poise_math_is_character (item, "⟂")
      || poise_math_is_character (item, "⫫"))
    self->is_random = TRUE;
}

/* Leaves the spaces out and notes the wide ones. */
static void
fill_row (Row *self,
          const PoiseMathNode **kept,
          const PoiseMathNode *const *items,
          guint n_items)
{
  for (guint i = 0; i < n_items; i++)
    {
      const PoiseMathNode *item = items[i];

      if (item->kind == POISE_MATH_SPACE && item->width > PAUSE)
        self->has_pause[self->n_items] = TRUE;
      if (item->kind == POISE_MATH_SPACE || item->kind == POISE_MATH_PHANTOM
          || item->kind == POISE_MATH_RULE)
        continue;
      note_item (self, item);
      kept[self->n_items++] = item;
    }
  self->items = kept;
}

/**
 * poise_speaker_say_items:
 * @self: a speaker
 * @items: (array length=n_items): a row
 * @n_items: number of items
 * @fence: (nullable): the delimiter to the left of the row
 */
void
poise_speaker_say_items (PoiseSpeaker *self,
                         const PoiseMathNode *const *items,
                         guint n_items,
                         const char *fence)
{
  g_autofree const PoiseMathNode **kept = NULL;
  g_autofree PoiseBracket *brackets = NULL;
  g_autofree gboolean *flags = NULL;
  Row row = { .speaker = self, .fence = fence };

  if (n_items == 0)
    return;

  kept = g_new (const PoiseMathNode *, n_items);
  flags = g_new0 (gboolean, 2 * (gsize) n_items + 1);
  row.is_silent = flags;
  row.has_pause = flags + n_items;
  fill_row (&row, kept, items, n_items);
  brackets = poise_math_match_brackets (kept, row.n_items);
  row.brackets = brackets;
  say_all (&row);
}
