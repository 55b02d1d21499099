/* poise-math-words-node.c: says one node of a formula
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-words-private.h"

#include <string.h>

typedef struct
{
  const char *mark;
  const char *names[POISE_N_TONGUES];
} Accent;

static const Accent accents[] = {
  { "\u0300", { "grave", "钝音符" } },
  { "\u0301", { "acute", "锐音符" } },
  { "\u0302", { "hat", "帽" } },
  { "\u0303", { "tilde", "波浪" } },
  { "\u0304", { "bar", "上横线" } },
  { "\u0305", { "bar", "上横线" } },
  { "\u0306", { "breve", "短音符" } },
  { "\u0307", { "dot", "一点" } },
  { "\u0308", { "double dot", "两点" } },
  { "\u030a", { "ring", "圆圈" } },
  { "\u030c", { "check", "抑扬符" } },
  { "\u0330", { "tilde below", "下波浪" } },
  { "\u0331", { "bar below", "下横线" } },
  { "\u0332", { "bar below", "下横线" } },
  { "\u20d6", { "left arrow", "左箭头" } },
  { "\u20d7", { "vector", "向量" } },
  { "\u20db", { "triple dot", "三点" } },
  { "\u20dc", { "quadruple dot", "四点" } },
  { "\u20e1", { "two-way arrow", "双向箭头" } },
  { "→", { "vector", "向量" } },
  { "⏜", { "arc", "弧" } },
  { "⏝", { "arc below", "下弧" } },
  { "←", { "left arrow", "左箭头" } },
  { "↔", { "two-way arrow", "双向箭头" } },
};

/* Whether the node is a letter of a name, or a name of several; appends it. */
static gboolean
append_name (GString *out, const PoiseMathNode *node)
{
  PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;
  gunichar letter = poise_math_get_letter (node, &alphabet);

  if (node->kind == POISE_MATH_NAME)
    {
      g_autofree char *name = poise_math_dup_name (node);

      if (name)
        g_string_append_printf (
            out,
            out->len > 0 && !g_str_has_suffix (out->str, " ") ? " %s" : "%s",
            name);
      return name != NULL;
    }
  if (node->kind == POISE_MATH_TEXT)
    {
      g_string_append (out, node->text);
      return strpbrk (node->text, "\\{}^_$") == NULL;
    }
  if (node->kind == POISE_MATH_SPACE)
    {
      if (out->len > 0 && node->width > 0)
        g_string_append_c (out, ' ');
      return TRUE;
    }
  if (!g_unichar_isalnum (letter) && letter != 0x2212 && letter != '-')
    return FALSE;

  g_string_append_unichar (out, letter == 0x2212 ? '-' : letter);

  return TRUE;
}

/* The line of \varlimsup and \varliminf. */
static const char *
get_lined_limit (const PoiseMathNode *node)
{
  const PoiseMathNode *inner = NULL;

  if (node->kind != POISE_MATH_OVERLINE && node->kind != POISE_MATH_UNDERLINE)
    return NULL;
  inner = poise_math_unwrap (node->children[0]);
  if (!inner || inner->kind != POISE_MATH_TEXT
      || strcmp (inner->text, "lim") != 0)
    return NULL;

  return node->kind == POISE_MATH_OVERLINE ? "lim sup" : "lim inf";
}

/**
 * poise_math_dup_name:
 * @node: a name such as "log", several in a row, or an operator
 *
 * Returns: (transfer full) (nullable): its letters, or the operator's
 *   character; %NULL if it is more than letters
 */
char *
poise_math_dup_name (const PoiseMathNode *node)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const PoiseMathNode *inner = node;
  PoiseSpoken letters = { 0 };

  if (node->kind == POISE_MATH_OPERATOR)
    return g_strdup (node->text);
  if (get_lined_limit (node))
    return g_strdup (get_lined_limit (node));
  if (node->kind == POISE_MATH_NAME)
    inner = node->children[0];

  letters = poise_math_get_items (&inner);
  for (guint i = 0; i < letters.n_items; i++)
    if (!append_name (out, letters.items[i]))
      return NULL;

  return g_strchomp (g_string_free (g_steal_pointer (&out), FALSE));
}

/**
 * poise_math_is_extremum:
 * @node: a node
 *
 * Returns: whether it is "argmax" or "argmin", which have limits however they
 *   are written
 */
gboolean
poise_math_is_extremum (const PoiseMathNode *node)
{
  static const char *const names[] = { "argmax", "argmin", "arg max", "arg min",
                                       NULL };
  g_autofree char *name =
      node->kind == POISE_MATH_NAME || node->kind == POISE_MATH_TEXT
          ? poise_math_dup_name (node)
          : NULL;

  return name && g_strv_contains (names, name);
}

static void
say_name (PoiseSpeaker *self, const PoiseMathNode *node)
{
  static const char *const names[][2] = {
    { "sin", "sine" },
    { "cos", "cosine" },
    { "tan", "tangent" },
    { "lim", "limit" },
  };
  g_autofree char *name = poise_math_dup_name (node);

  if (name == NULL)
    {
      poise_speaker_say_node (self, node->children[0]);
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (self->tongue == POISE_TONGUE_ENGLISH && strcmp (name, names[i][0]) == 0)
      {
        poise_speaker_say_words (self, names[i][1]);
        return;
      }

  poise_speaker_say_words (self, name);
}

static const char *
get_accent_name (const char *mark, PoiseTongue tongue)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accents); i++)
    if (strcmp (mark, accents[i].mark) == 0)
      return accents[i].names[tongue];

  return NULL;
}

static void
say_accent (PoiseSpeaker *self, const PoiseMathNode *node, const char *mark)
{
  const PoiseMathNode *base = node->children[0];
  const char *name = get_accent_name (mark, self->tongue);
  PoiseSpoken parts[] = { poise_math_get_items (&base), { .words = name } };
  gboolean is_vector = strcmp (mark, "→") == 0 || strcmp (mark, "\u20d7") == 0;

  if (get_lined_limit (node))
    poise_speaker_say_words (self, get_lined_limit (node));
  else if (name == NULL)
    poise_speaker_say_node (self, base);
  else if (is_vector)
    poise_speaker_say (self,
                       poise_math_is_simple (base)
                           ? POISE_PHRASE_ACCENT_BEFORE
                           : POISE_PHRASE_ACCENT_BEFORE_LONG,
                       parts);
  else
    poise_speaker_say (self,
                       poise_math_is_simple (base) ? POISE_PHRASE_ACCENT
                                                   : POISE_PHRASE_ACCENT_LONG,
                       parts);
}

static gboolean
begins_with_differential (const PoiseMathNode *const *node, guint min_items)
{
  PoiseSpoken spoken = poise_math_get_items (node);
  PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;
  const PoiseMathNode *first = spoken.n_items >= min_items
                                   ? poise_math_get_base (spoken.items[0])
                                   : NULL;
  gunichar letter = poise_math_get_letter (first, &alphabet);

  return letter == 'd' || letter == 0x2202;
}

/* dy/dx: what is derived is said first in any language. */
static gboolean
is_derivative (const PoiseMathNode *node)
{
  const PoiseMathNode *above = node->children[0];
  const PoiseMathNode *below = node->children[1];

  return begins_with_differential (&above, 1)
         && begins_with_differential (&below, 2);
}

static PoisePhrase
choose_fraction (const PoiseMathNode *node, gboolean is_plain)
{
  if (node->thickness != 0 && is_derivative (node))
    return is_plain ? POISE_PHRASE_DERIVATIVE : POISE_PHRASE_DERIVATIVE_LONG;
  if (node->thickness != 0)
    return is_plain ? POISE_PHRASE_FRACTION : POISE_PHRASE_FRACTION_LONG;
  if (*node->left == '\0')
    return POISE_PHRASE_ATOP;

  return is_plain ? POISE_PHRASE_BINOMIAL : POISE_PHRASE_BINOMIAL_LONG;
}

static void
say_fraction (PoiseSpeaker *self, const PoiseMathNode *node)
{
  const PoiseMathNode *above = node->children[0];
  const PoiseMathNode *below = node->children[1];
  PoiseSpoken parts[] = { poise_math_get_items (&above),
                          poise_math_get_items (&below) };
  gboolean is_plain = !self->is_fraction && poise_math_is_term (above)
                      && poise_math_is_term (below);
  gboolean outer = self->is_fraction;

  self->is_fraction = TRUE;
  poise_speaker_say (self, choose_fraction (node, is_plain), parts);
  self->is_fraction = outer;
}

static void
say_root (PoiseSpeaker *self, const PoiseMathNode *node)
{
  const PoiseMathNode *radicand = node->children[0];
  const PoiseMathNode *degree = node->children[1];
  PoiseSpoken parts[] = { poise_math_get_items (&radicand),
                          poise_math_get_items (&degree) };
  PoisePhrase phrase = POISE_PHRASE_ROOT_LONG;

  if (degree && poise_math_is_character (poise_math_unwrap (degree), "3"))
    phrase = POISE_PHRASE_ROOT_CUBE;
  else if (degree)
    phrase = POISE_PHRASE_ROOT_DEGREE;
  else if (poise_math_is_simple (radicand))
    phrase = POISE_PHRASE_ROOT;

  poise_speaker_say (self, phrase, parts);
}

/* An operator, or names such as "arg max". */
static gboolean
can_have_limits (const PoiseMathNode *base)
{
  if (base == NULL || base->kind == POISE_MATH_OPERATOR
      || base->kind == POISE_MATH_NAME || poise_math_is_extremum (base))
    return base != NULL;
  if (base->kind != POISE_MATH_ROW || base->n_children == 0)
    return FALSE;

  for (guint i = 0; i < base->n_children; i++)
    if (base->children[i]->kind != POISE_MATH_NAME
        && base->children[i]->kind != POISE_MATH_SPACE)
      return FALSE;

  return base->children[0]->kind == POISE_MATH_NAME;
}

static void
say_labels (PoiseSpeaker *self,
            const PoiseMathNode *above,
            const PoiseMathNode *below)
{
  PoiseSpoken upper[] = { { 0 }, poise_math_get_items (&above) };
  PoiseSpoken lower[] = { { 0 }, poise_math_get_items (&below) };

  if (upper[1].n_items > 0)
    poise_speaker_say (self, POISE_PHRASE_ABOVE, upper);
  if (lower[1].n_items > 0)
    poise_speaker_say (self, POISE_PHRASE_BELOW, lower);
}

/* A label that stands over or under a base. */
static void
say_stack (PoiseSpeaker *self, const PoiseMathNode *node)
{
  const PoiseMathNode *base = poise_math_unwrap (node->children[0]);
  const PoiseMathNode *above = node->children[1];
  const PoiseMathNode *below = node->children[2];

  if (can_have_limits (base))
    {
      poise_speaker_say_limits (self, base, below, above);
      return;
    }

  poise_speaker_say_node (self, base);
  say_labels (self, above, below);
}

static const char *
get_arrow_name (const char *arrow, PoiseTongue tongue)
{
  static const char *const plain[POISE_N_TONGUES] = { "arrow", "箭头" };

  if (strcmp (arrow, "←") == 0 || strcmp (arrow, "↔") == 0)
    return get_accent_name (arrow, tongue);

  return plain[tongue];
}

static void
say_arrow (PoiseSpeaker *self, const PoiseMathNode *node)
{
  const PoiseMathNode *above = node->children[0];
  const PoiseMathNode *below = node->children[1];
  PoiseSpoken labels[] = { poise_math_get_items (&above),
                           poise_math_get_items (&below) };
  PoiseSpoken parts[] = {
    { .words = get_arrow_name (node->text, self->tongue) },
    labels[labels[0].n_items > 0 ? 0 : 1],
    labels[1],
  };

  if (strcmp (node->text, "=") == 0 || parts[1].n_items == 0)
    {
      poise_speaker_say_character (self, node->text);
      say_labels (self, above, below);
      return;
    }

  poise_speaker_say (self,
                     labels[0].n_items > 0 && labels[1].n_items > 0
                         ? POISE_PHRASE_ARROW_LABELS
                         : POISE_PHRASE_ARROW_LABEL,
                     parts);
}

static void
say_around (PoiseSpeaker *self, const PoiseMathNode *node, PoisePhrase phrase)
{
  const PoiseMathNode *inner = node->children[0];
  PoiseSpoken part = poise_math_get_items (&inner);

  poise_speaker_say (self, phrase, &part);
}

static void
say_row (PoiseSpeaker *self, const PoiseMathNode *node)
{
  poise_speaker_say_items (self, (const PoiseMathNode *const *) node->children,
                           node->n_children, NULL);
}

static void
say_character (PoiseSpeaker *self, const PoiseMathNode *node)
{
  if (poise_math_is_digit (node))
    poise_speaker_say_digit (self, node->text);
  else
    poise_speaker_say_character (self, node->text);
}

static void
say_operator (PoiseSpeaker *self, const PoiseMathNode *node)
{
  poise_speaker_say_limits (self, node, NULL, NULL);
}

static void
say_text (PoiseSpeaker *self, const PoiseMathNode *node)
{
  poise_speaker_say_text (self, node->text);
}

static void
say_fenced (PoiseSpeaker *self, const PoiseMathNode *node)
{
  poise_speaker_say_fenced (self, node, FALSE);
}

static void
say_accented (PoiseSpeaker *self, const PoiseMathNode *node)
{
  say_accent (self, node, node->text);
}

static void
say_overline (PoiseSpeaker *self, const PoiseMathNode *node)
{
  say_accent (self, node, "\u0305");
}

static void
say_underline (PoiseSpeaker *self, const PoiseMathNode *node)
{
  say_accent (self, node, "\u0332");
}

static void
say_cancel (PoiseSpeaker *self, const PoiseMathNode *node)
{
  say_around (self, node, POISE_PHRASE_CANCEL);
}

static void
say_boxed (PoiseSpeaker *self, const PoiseMathNode *node)
{
  say_around (self, node, POISE_PHRASE_BOX);
}

static void
say_child (PoiseSpeaker *self, const PoiseMathNode *node)
{
  poise_speaker_say_node (self, node->children[0]);
}

/* By kind; spaces, phantoms and rules are silent. */
static void (*const sayers[]) (PoiseSpeaker *self,
                               const PoiseMathNode *node) = {
  [POISE_MATH_ROW] = say_row,
  [POISE_MATH_SYMBOL] = say_character,
  [POISE_MATH_OPERATOR] = say_operator,
  [POISE_MATH_NAME] = say_name,
  [POISE_MATH_TEXT] = say_text,
  [POISE_MATH_SCRIPTS] = poise_speaker_say_scripts,
  [POISE_MATH_FRACTION] = say_fraction,
  [POISE_MATH_ROOT] = say_root,
  [POISE_MATH_FENCED] = say_fenced,
  [POISE_MATH_DELIMITER] = say_character,
  [POISE_MATH_ACCENT] = say_accented,
  [POISE_MATH_OVERLINE] = say_overline,
  [POISE_MATH_UNDERLINE] = say_underline,
  [POISE_MATH_STRETCHED] = say_accented,
  [POISE_MATH_ARROW] = say_arrow,
  [POISE_MATH_STACK] = say_stack,
  [POISE_MATH_TABLE] = poise_speaker_say_table,
  [POISE_MATH_SPACE] = NULL,
  [POISE_MATH_STYLED] = say_child,
  [POISE_MATH_COLORED] = say_child,
  [POISE_MATH_CANCEL] = say_cancel,
  [POISE_MATH_BOXED] = say_boxed,
  [POISE_MATH_PHANTOM] = NULL,
  [POISE_MATH_SMASHED] = say_child,
  [POISE_MATH_CLASSED] = say_child,
  [POISE_MATH_SIZED] = say_child,
  [POISE_MATH_RAISED] = say_child,
  [POISE_MATH_RULE] = NULL,
};

/**
 * poise_speaker_say_node:
 * @self: a speaker
 * @node: (nullable): a node
 */
void
poise_speaker_say_node (PoiseSpeaker *self, const PoiseMathNode *node)
{
  if (node && sayers[node->kind])
    sayers[node->kind](self, node);
}
