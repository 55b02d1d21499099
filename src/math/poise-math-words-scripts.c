/* poise-math-words-scripts.c: says powers and subscripts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-words-private.h"

#include <string.h>

typedef struct
{
  const char *character;
  PoisePhrase phrase;
} Raised;

/* Superscripts with a word of their own. */
static const Raised raised[] = {
  { "2", POISE_PHRASE_SQUARED },   { "3", POISE_PHRASE_CUBED },
  { "⊤", POISE_PHRASE_TRANSPOSE }, { "⊺", POISE_PHRASE_TRANSPOSE },
  { "†", POISE_PHRASE_DAGGER },    { "∘", POISE_PHRASE_DEGREES },
  { "⊥", POISE_PHRASE_PERP },
};

static gboolean
is_prime (const PoiseMathNode *node)
{
  return poise_math_is_character (node, "′")
         || poise_math_is_character (node, "″")
         || poise_math_is_character (node, "‴")
         || poise_math_is_character (node, "⁗");
}

/* Says the primes that a superscript begins with and leaves the rest. */
static void
say_primes (PoiseSpeaker *self, PoiseSpoken *above)
{
  static const char *const runs[] = { "′", "″", "‴" };

  while (above->n_items > 0 && is_prime (above->items[0]))
    {
      guint n = 0;

      while (n < above->n_items && n < G_N_ELEMENTS (runs)
             && poise_math_is_character (above->items[n], "′"))
        n++;
      poise_speaker_say_character (self,
                                   n ? runs[n - 1] : above->items[0]->text);
      above->items += MAX (n, 1);
      above->n_items -= MAX (n, 1);
    }
}

/* A letter that can be a matrix, or what is in brackets. */
static gboolean
can_transpose (const PoiseMathNode *base)
{
  PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;
  gunichar letter = poise_math_get_letter (base, &alphabet);

  if (base && base->kind == POISE_MATH_SCRIPTS)
    return TRUE;
  if (letter == 0)
    return base != NULL;

  return !g_unichar_isdigit (letter)
         && (alphabet == POISE_ALPHABET_BOLD
             || alphabet == POISE_ALPHABET_BOLD_ITALIC || letter < 0x80);
}

static gboolean
can_invert (const PoiseMathNode *base)
{
  PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;
  gunichar letter = poise_math_get_letter (base, &alphabet);

  if (letter == 0)
    return base != NULL;

  return g_unichar_isupper (letter) || strchr (")]", (int) letter)
         || g_utf8_strchr ("fghσφϕψ", -1, letter)
         || alphabet == POISE_ALPHABET_BOLD
         || alphabet == POISE_ALPHABET_BOLD_ITALIC;
}

static gboolean
is_negative (const PoiseSpoken *above, const char *character)
{
  return above->n_items == 2 && poise_math_is_character (above->items[0], "−")
         && poise_math_is_character (above->items[1], character);
}

static gboolean
say_raised_word (PoiseSpeaker *self,
                 const PoiseMathNode *base,
                 const PoiseMathNode *above)
{
  PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;
  gunichar letter = poise_math_get_letter (above, &alphabet);

  for (gsize i = 0; i < G_N_ELEMENTS (raised); i++)
    if (poise_math_is_character (above, raised[i].character)
        || (g_unichar_isdigit (letter)
            && letter == g_utf8_get_char (raised[i].character)))
      {
        poise_speaker_say (self, raised[i].phrase, NULL);
        return TRUE;
      }

  if ((letter == 'T' && can_transpose (base))
      || (above && above->kind == POISE_MATH_TEXT
          && strcmp (above->text, "T") == 0))
    {
      poise_speaker_say (self, POISE_PHRASE_TRANSPOSE, NULL);
      return TRUE;
    }
  if (!poise_math_is_character (above, "∗")
      && !poise_math_is_character (above, "⋆"))
    return FALSE;

  poise_speaker_say_character (self, above->text);

  return TRUE;
}

/* A sign alone, such as that of x^+, is no power. */
static gboolean
is_sign (const PoiseMathNode *above)
{
  PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;
  gunichar letter = poise_math_get_letter (above, &alphabet);

  return letter && !g_unichar_isalnum (letter) && letter != 0x221e;
}

/* V^\pi: the policy of a value */
static gboolean
is_policy (const PoiseMathNode *base, const PoiseMathNode *above)
{
  PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;

  return g_unichar_isupper (poise_math_get_letter (base, &alphabet))
         && poise_math_get_letter (poise_math_unwrap (above), &alphabet)
                == 0x3c0;
}

/* ^{(i)} is an index, and so are words. */
static gboolean
say_index (PoiseSpeaker *self,
           const PoiseMathNode *base,
           const PoiseSpoken *above)
{
  PoiseSpoken inner = *above;
  guint n = above->n_items;

  if (n > 2 && poise_math_is_character (above->items[0], "(")
      && poise_math_is_character (above->items[n - 1], ")"))
    {
      inner.items++;
      inner.n_items -= 2;
    }
  else if (n != 1
           || (above->items[0]->kind != POISE_MATH_TEXT
               && above->items[0]->kind != POISE_MATH_NAME
               && !is_sign (above->items[0])
               && !is_policy (base, above->items[0])))
    return FALSE;

  poise_speaker_say (
      self, inner.n_items == 1 ? POISE_PHRASE_SUPER : POISE_PHRASE_SUPER_LONG,
      &inner);

  return TRUE;
}

static gboolean
is_double_struck (const PoiseMathNode *base)
{
  PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;

  return poise_math_get_letter (base, &alphabet)
         && alphabet == POISE_ALPHABET_DOUBLE_STRUCK;
}

static void
say_power (PoiseSpeaker *self,
           const PoiseMathNode *base,
           const PoiseSpoken *above,
           gboolean is_simple)
{
  gboolean outer = self->is_dimension;

  self->is_dimension = is_double_struck (base);
  poise_speaker_say (
      self, is_simple ? POISE_PHRASE_POWER : POISE_PHRASE_POWER_LONG, above);
  self->is_dimension = outer;
}

static void
say_above (PoiseSpeaker *self,
           const PoiseMathNode *base,
           const PoiseMathNode *node)
{
  PoiseSpoken above = poise_math_get_items (&node);
  guint n_primes = above.n_items;

  say_primes (self, &above);
  n_primes -= above.n_items;
  if (above.n_items == 0)
    return;

  if (above.n_items == 1
      && say_raised_word (self, base, poise_math_unwrap (above.items[0])))
    return;
  if (is_negative (&above, "⊤"))
    {
      poise_speaker_say (self, POISE_PHRASE_INVERSE, NULL);
      poise_speaker_say (self, POISE_PHRASE_TRANSPOSE, NULL);
    }
  else if (is_negative (&above, "1") && can_invert (base))
    poise_speaker_say (self, POISE_PHRASE_INVERSE, NULL);
  else if (!say_index (self, base, &above))
    say_power (self, base, &above,
               above.n_items == 1
                   ? poise_math_is_simple (above.items[0])
                   : n_primes == 0 && poise_math_is_simple (node));
}

static void
say_below (PoiseSpeaker *self, const PoiseMathNode *node)
{
  PoiseSpoken below = poise_math_get_items (&node);

  poise_speaker_say (self,
                     poise_math_is_short (node) ? POISE_PHRASE_SUB
                                                : POISE_PHRASE_SUB_LONG,
                     &below);
}

/**
 * poise_speaker_say_attached:
 * @self: a speaker
 * @node: scripts whose base has been said
 *
 * Those of a list give its range: "from i equals 1 to n".
 */
void
poise_speaker_say_attached (PoiseSpeaker *self, const PoiseMathNode *node)
{
  const PoiseMathNode *below = node->children[1];
  const PoiseMathNode *above = node->children[2];

  if (below && above && poise_speaker_say_bounds (self, below, above))
    return;
  if (below)
    say_below (self, below);
  if (above)
    say_above (self, poise_math_unwrap (node->children[0]), above);
  self->is_number = FALSE;
}

static gboolean
is_brace (const PoiseMathNode *base)
{
  return base->kind == POISE_MATH_STRETCHED;
}

static void
say_brace (PoiseSpeaker *self, const PoiseMathNode *base, PoiseSpoken label)
{
  const PoiseMathNode *inner = base->children[0];
  PoiseSpoken parts[] = { poise_math_get_items (&inner), label };

  poise_speaker_say (self, POISE_PHRASE_BRACE, parts);
}

static void
say_name (PoiseSpeaker *self,
          const PoiseMathNode *base,
          const PoiseMathNode *node)
{
  g_autofree char *name = poise_math_dup_name (base);
  gboolean is_followed = self->is_followed;
  const PoiseMathNode *below = node->children[1];
  PoiseSpoken parts[] = { { .words = name }, poise_math_get_items (&below) };

  if (below && (g_strcmp0 (name, "log") == 0 || g_strcmp0 (name, "lg") == 0))
    {
      poise_speaker_say (self, POISE_PHRASE_BASE, parts);
      if (node->children[2])
        say_above (self, base, node->children[2]);
      if (is_followed)
        poise_speaker_say (self, POISE_PHRASE_OF_OPERATOR, NULL);
      return;
    }

  poise_speaker_say_node (self, base);
  poise_speaker_say_attached (self, node);
}

static gboolean
is_evaluation (const PoiseMathNode *base)
{
  return poise_math_is_character (base, "|")
         || (base->kind == POISE_MATH_FENCED && *base->left == '\0'
             && strcmp (base->right, "|") == 0);
}

static void
say_evaluation (PoiseSpeaker *self,
                const PoiseMathNode *base,
                const PoiseMathNode *below,
                const PoiseMathNode *above)
{
  PoiseSpoken parts[] = { poise_math_get_items (&below),
                          poise_math_get_items (&above) };

  if (base->kind == POISE_MATH_FENCED)
    poise_speaker_say_items (self,
                             (const PoiseMathNode *const *) base->children,
                             base->n_children, NULL);
  poise_speaker_say (
      self, above ? POISE_PHRASE_EVALUATED_FROM : POISE_PHRASE_EVALUATED,
      parts);
}

/* @outer is @base with its class: \mathop has limits, whatever it holds. */
static gboolean
has_limits (const PoiseMathNode *base, const PoiseMathNode *outer)
{
  if (base->kind == POISE_MATH_OPERATOR || poise_math_is_extremum (base))
    return TRUE;

  return (base->kind == POISE_MATH_NAME || outer->kind == POISE_MATH_CLASSED)
         && outer->class == POISE_ATOM_OPERATOR
         && outer->limits != POISE_LIMITS_NEVER;
}

static gboolean
is_partial (const PoiseMathNode *base)
{
  PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;

  return poise_math_get_letter (base, &alphabet) == 0x2202;
}

static void
say_base (PoiseSpeaker *self, const PoiseMathNode *base, gboolean is_raised)
{
  if (base->kind == POISE_MATH_FENCED)
    poise_speaker_say_fenced (self, base, TRUE);
  else if (is_raised && poise_math_is_character (base, "∇"))
    poise_speaker_say (self, POISE_PHRASE_NABLA, NULL);
  else
    poise_speaker_say_node (self, base);
}

/**
 * poise_speaker_say_scripts:
 * @self: a speaker
 * @node: scripts
 */
void
poise_speaker_say_scripts (PoiseSpeaker *self, const PoiseMathNode *node)
{
  const PoiseMathNode *base = poise_math_unwrap (node->children[0]);
  const PoiseMathNode *below = node->children[1];
  const PoiseMathNode *above = node->children[2];
  const PoiseMathNode *label = below ? below : above;
  PoiseSpoken part = poise_math_get_items (&below);

  if (base == NULL)
    poise_speaker_say_attached (self, node);
  else if (has_limits (base, node->children[0]))
    poise_speaker_say_limits (self, base, below, above);
  else if (is_brace (base) && label)
    say_brace (self, base, poise_math_get_items (&label));
  else if (base->kind == POISE_MATH_NAME)
    say_name (self, base, node);
  else if (below && above == NULL && poise_math_is_character (base, "∇"))
    poise_speaker_say (self, POISE_PHRASE_GRADIENT, &part);
  else if (below && is_evaluation (base))
    say_evaluation (self, base, below, above);
  else if (below == NULL && is_partial (base)
           && poise_math_is_character (poise_math_unwrap (above), "2"))
    poise_speaker_say (self, POISE_PHRASE_SECOND_PARTIAL, NULL);
  else
    {
      say_base (self, base, above != NULL);
      poise_speaker_say_attached (self, node);
    }
}
