/* poise-math-words-limits.c: says operators and names with their limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-words-private.h"

#include <string.h>

/* i=1: where the one relation is; 0 if the limit has another form. */
static guint
find_start (const PoiseSpoken *below)
{
  guint at = 0;

  for (guint i = 0; i < below->n_items; i++)
    {
      if (below->items[i]->class == POISE_ATOM_PUNCTUATION)
        return 0;
      if (below->items[i]->class != POISE_ATOM_RELATION)
        continue;
      if (at > 0 || !poise_math_is_character (below->items[i], "="))
        return 0;
      at = i;
    }

  return at + 1 < below->n_items ? at : 0;
}

static void
say_range (PoiseSpeaker *self,
           PoiseSpoken noun,
           const PoiseSpoken *below,
           const PoiseSpoken *above)
{
  guint at = find_start (below);
  PoiseSpoken parts[] = {
    noun,
    { .items = below->items, .n_items = at },
    { .items = below->items + at + 1, .n_items = below->n_items - at - 1 },
    *above,
  };
  PoiseSpoken plain[] = { noun, *below };

  if (at > 0)
    poise_speaker_say (
        self, above->n_items ? POISE_PHRASE_FROM_TO : POISE_PHRASE_FROM, parts);
  else
    poise_speaker_say (self, POISE_PHRASE_OVER, plain);
}

/**
 * poise_speaker_say_bounds:
 * @self: a speaker
 * @below: a subscript
 * @above: a superscript
 *
 * Says the range of a list, "from i equals 1 to n".
 *
 * Returns: whether the scripts are such a range
 */
gboolean
poise_speaker_say_bounds (PoiseSpeaker *self,
                          const PoiseMathNode *below,
                          const PoiseMathNode *above)
{
  PoiseSpoken lower = poise_math_get_items (&below);
  PoiseSpoken upper = poise_math_get_items (&above);

  if (find_start (&lower) == 0)
    return FALSE;
  say_range (self, (PoiseSpoken) { .words = "" }, &lower, &upper);

  return TRUE;
}

/* What a name with limits is called. */
static const char *
get_value_name (const char *name, PoiseTongue tongue)
{
  static const struct
  {
    const char *name;
    const char *names[POISE_N_TONGUES];
  } values[] = {
    { "lim", { "limit", "极限" } },
    { "lim sup", { "lim sup", "上极限" } },
    { "lim inf", { "lim inf", "下极限" } },
    { "max", { "max", "最大值" } },
    { "min", { "min", "最小值" } },
    { "sup", { "sup", "上确界" } },
    { "inf", { "inf", "下确界" } },
    { "argmax", { "arg max", "arg max" } },
    { "argmin", { "arg min", "arg min" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    if (strcmp (name, values[i].name) == 0)
      return values[i].names[tongue];

  return name;
}

/* x \to 0, against the n of \limsup_n */
static gboolean
has_relation (const PoiseSpoken *below)
{
  for (guint i = 0; i < below->n_items; i++)
    if (below->items[i]->class == POISE_ATOM_RELATION)
      return TRUE;

  return FALSE;
}

static void
say_named_limits (PoiseSpeaker *self,
                  PoiseSpoken noun,
                  const PoiseSpoken *below)
{
  gboolean is_limit = noun.words && g_str_has_prefix (noun.words, "lim")
                      && has_relation (below);
  PoiseSpoken parts[] = { noun, *below };

  if (noun.words)
    parts[0].words = get_value_name (noun.words, self->tongue);
  poise_speaker_say (
      self, is_limit ? POISE_PHRASE_LIMIT : POISE_PHRASE_OVER_VALUE, parts);
}

static void
say_operator_limits (PoiseSpeaker *self,
                     PoiseSpoken noun,
                     const PoiseSpoken *below,
                     const PoiseSpoken *above)
{
  PoiseSpoken until[] = { noun, *above };
  PoiseSpoken between[] = { noun, *below, *above };

  if (below->n_items && above->n_items && find_start (below) == 0)
    poise_speaker_say (self, POISE_PHRASE_BETWEEN, between);
  else if (below->n_items)
    say_range (self, noun, below, above);
  else
    poise_speaker_say (self, POISE_PHRASE_UNTIL, until);
}

/**
 * poise_speaker_say_limits:
 * @self: a speaker
 * @base: an operator or a name
 * @below: (nullable): what is below it
 * @above: (nullable): what is above it
 *
 * Says an operator that has limits, with "of" if something follows.
 */
void
poise_speaker_say_limits (PoiseSpeaker *self,
                          const PoiseMathNode *base,
                          const PoiseMathNode *below,
                          const PoiseMathNode *above)
{
  gboolean is_followed = self->is_followed;
  PoiseSpoken lower = poise_math_get_items (&below);
  PoiseSpoken upper = poise_math_get_items (&above);
  const PoiseMathNode *inner =
      base->kind == POISE_MATH_NAME ? base->children[0] : base;
  PoiseSpoken noun = poise_math_get_items (&inner);
  g_autofree char *name = poise_math_dup_name (base);

  noun.words = name;
  if (base->kind == POISE_MATH_OPERATOR
      && poise_math_name_of_character (name, self->tongue))
    noun.words = poise_math_name_of_character (name, self->tongue);

  if (base->kind != POISE_MATH_OPERATOR && below)
    say_named_limits (self, noun, &lower);
  else if (below || above)
    say_operator_limits (self, noun, &lower, &upper);
  else
    poise_speaker_say (self, POISE_PHRASE_ITSELF, &noun);

  if (is_followed)
    poise_speaker_say (self, POISE_PHRASE_OF_OPERATOR, NULL);
}

static gboolean
is_named (const PoiseMathNode *node, const char *name)
{
  g_autofree char *found =
      node && node->kind == POISE_MATH_NAME ? poise_math_dup_name (node) : NULL;

  return g_strcmp0 (found, name) == 0;
}

/**
 * poise_speaker_say_extremum:
 * @self: a speaker
 * @node: a node
 * @next: (nullable): its neighbour to the right
 * @is_followed: whether that one has another
 *
 * Says \arg\max_x, of which TeX makes two names.
 *
 * Returns: whether the nodes are that
 */
gboolean
poise_speaker_say_extremum (PoiseSpeaker *self,
                            const PoiseMathNode *node,
                            const PoiseMathNode *next,
                            gboolean is_followed)
{
  const PoiseMathNode *below = NULL;
  PoiseSpoken parts[2] = { { 0 } };

  if (!is_named (node, "arg") || !next || next->kind != POISE_MATH_SCRIPTS
      || next->children[2])
    return FALSE;
  below = next->children[1];
  parts[1] = poise_math_get_items (&below);
  if (is_named (next->children[0], "max"))
    parts[0].words = "arg max";
  else if (is_named (next->children[0], "min"))
    parts[0].words = "arg min";
  else
    return FALSE;

  poise_speaker_say (self, POISE_PHRASE_OVER_VALUE, parts);
  if (is_followed)
    poise_speaker_say (self, POISE_PHRASE_OF_OPERATOR, NULL);

  return TRUE;
}
