/* poise-math-text-list.c: the parts of a formula in Unicode, and the spaces
 * between
 *
 * TeX ignores the spaces of its source and sets its own by the class of each
 * part (The TeXbook, chapter 18). The same is done here, with one kind of
 * space: around relations, around binary operators that have something to their
 * left, after punctuation, between words. A tight list, as in a script, has
 * only the spaces between words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-text-list.h"

#include <string.h>

#define MAX_NUMBER 64 /* bytes of digits in one part */

typedef struct
{
  PoiseMathTextClass class;
  char *text;
  gboolean has_space; /* the source asks for a space before it */
  gboolean is_open;   /* ends in letters that must not touch others */
} Atom;

struct _PoiseMathTextList
{
  GArray *atoms;
  gboolean has_space; /* before the next one */
};

static void
clear_atom (gpointer data)
{
  g_free (((Atom *) data)->text);
}

/**
 * poise_math_text_list_new:
 *
 * Returns: (transfer full): an empty list
 */
PoiseMathTextList *
poise_math_text_list_new (void)
{
  PoiseMathTextList *self = g_new0 (PoiseMathTextList, 1);

  self->atoms = g_array_new (FALSE, FALSE, sizeof (Atom));
  g_array_set_clear_func (self->atoms, clear_atom);

  return self;
}

/**
 * poise_math_text_list_free:
 * @self: (nullable) (transfer full): a list
 */
void
poise_math_text_list_free (PoiseMathTextList *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->atoms);
  g_free (self);
}

static Atom *
get_atom (const PoiseMathTextList *self, guint i)
{
  return &g_array_index (self->atoms, Atom, i);
}

static gboolean
is_operand (const PoiseMathTextList *self)
{
  Atom *last = self->atoms->len ? get_atom (self, self->atoms->len - 1) : NULL;

  return last
         && (last->class == POISE_MATH_TEXT_ORDINARY
             || last->class == POISE_MATH_TEXT_WORD
             || last->class == POISE_MATH_TEXT_CLOSE
             || last->class == POISE_MATH_TEXT_FRACTION);
}

/* Whether the text goes on what stands last: a number, ":=" or "⊥⊥". */
static gboolean
continues (const PoiseMathTextList *self, const char *text)
{
  const Atom *last = NULL;

  if (self->atoms->len == 0 || self->has_space)
    return FALSE;

  last = get_atom (self, self->atoms->len - 1);
  if (strcmp (last->text, ":") == 0)
    return strcmp (text, "=") == 0;
  if (strcmp (last->text, "⊥") == 0)
    return strcmp (text, "⊥") == 0;

  return g_ascii_isdigit (*text) && !last->is_open
         && strlen (last->text) < MAX_NUMBER
         && (g_ascii_isdigit (*last->text) || *last->text == '.')
         && last->text[strspn (last->text, "0123456789.")] == '\0';
}

static void
extend (PoiseMathTextList *self, PoiseMathTextClass class, const char *text)
{
  Atom *last = get_atom (self, self->atoms->len - 1);
  g_autofree char *before = g_steal_pointer (&last->text);

  last->text = g_strconcat (before, text, NULL);
  last->class = class;
}

/**
 * poise_math_text_list_append:
 * @self: a list
 * @class: the class of the part; of a binary operator without a left operand
 *   the list makes an ordinary part, of a bar an opening or closing one
 * @text: its characters
 *
 * The digits of a number become one part.
 */
void
poise_math_text_list_append (PoiseMathTextList *self,
                             PoiseMathTextClass class,
                             const char *text)
{
  Atom atom = { 0 };

  g_return_if_fail (self != NULL && text != NULL);

  if (continues (self, text))
    {
      extend (self, class, text);
      return;
    }

  if (class == POISE_MATH_TEXT_BAR)
    class = is_operand (self) ? POISE_MATH_TEXT_CLOSE : POISE_MATH_TEXT_OPEN;

  atom.class = class;
  atom.text = g_strdup (text);
  atom.has_space = self->has_space;
  g_array_append_val (self->atoms, atom);
  self->has_space = FALSE;
}

/**
 * poise_math_text_list_append_space:
 * @self: a list
 *
 * Asks for a space before the next part. Several are one.
 */
void
poise_math_text_list_append_space (PoiseMathTextList *self)
{
  g_return_if_fail (self != NULL);

  self->has_space = TRUE;
}

/**
 * poise_math_text_list_take:
 * @self: a list
 * @other: (transfer full): another
 *
 * Appends the parts of @other.
 */
void
poise_math_text_list_take (PoiseMathTextList *self, PoiseMathTextList *other)
{
  g_return_if_fail (self != NULL && other != NULL && other != self);

  for (guint i = 0; i < other->atoms->len; i++)
    {
      Atom atom = *get_atom (other, i);

      get_atom (other, i)->text = NULL;
      atom.has_space |= self->has_space;
      self->has_space = FALSE;
      g_array_append_val (self->atoms, atom);
    }
  self->has_space |= other->has_space;
  poise_math_text_list_free (other);
}

/**
 * poise_math_text_list_set_class:
 * @self: a list
 * @class: a class
 *
 * Makes the list one part of that class.
 */
void
poise_math_text_list_set_class (PoiseMathTextList *self,
                                PoiseMathTextClass class)
{
  g_autofree char *text = NULL;

  g_return_if_fail (self != NULL);

  text = poise_math_text_list_to_text (self, FALSE);
  self->has_space = self->atoms->len ? get_atom (self, 0)->has_space : FALSE;
  g_array_set_size (self->atoms, 0);
  poise_math_text_list_append (self, class, text);
}

/**
 * poise_math_text_list_append_script:
 * @self: a list
 * @text: a script in characters of its own, such as "₁" or "^(n+1)"
 * @is_open: whether a letter after it would look like part of it
 *
 * Appends to the last part, or as the first one. A fraction gets brackets.
 */
void
poise_math_text_list_append_script (PoiseMathTextList *self,
                                    const char *text,
                                    gboolean is_open)
{
  g_autofree char *base = NULL;
  Atom *atom = NULL;

  g_return_if_fail (self != NULL && text != NULL);

  if (self->atoms->len == 0)
    poise_math_text_list_append (self, POISE_MATH_TEXT_ORDINARY, "");

  atom = get_atom (self, self->atoms->len - 1);
  base = g_steal_pointer (&atom->text);
  if (atom->class == POISE_MATH_TEXT_FRACTION)
    {
      atom->text = g_strdup_printf ("(%s)%s", base, text);
      atom->class = POISE_MATH_TEXT_ORDINARY;
    }
  else
    atom->text = g_strconcat (base, text, NULL);
  atom->is_open = is_open;
}

/**
 * poise_math_text_list_is_sign:
 * @self: a list
 *
 * Returns: whether the list is one operator, relation or punctuation mark; in
 *   braces TeX takes that for an ordinary part
 */
gboolean
poise_math_text_list_is_sign (const PoiseMathTextList *self)
{
  PoiseMathTextClass class = POISE_MATH_TEXT_ORDINARY;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->atoms->len == 1)
    class = get_atom (self, 0)->class;

  return class == POISE_MATH_TEXT_BINARY || class == POISE_MATH_TEXT_RELATION
         || class == POISE_MATH_TEXT_PUNCTUATION;
}

/**
 * poise_math_text_list_begins_with_word:
 * @self: a list
 *
 * Returns: whether the first part is a word
 */
gboolean
poise_math_text_list_begins_with_word (const PoiseMathTextList *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->atoms->len > 0
         && get_atom (self, 0)->class == POISE_MATH_TEXT_WORD;
}

/* Whether one pair of brackets reaches from the part @first to the last. */
static gboolean
is_bracketed (const PoiseMathTextList *self, guint first)
{
  int depth = 0;

  for (guint i = first; i < self->atoms->len; i++)
    {
      PoiseMathTextClass class = get_atom (self, i)->class;

      if (class == POISE_MATH_TEXT_OPEN)
        depth++;
      else if (class == POISE_MATH_TEXT_CLOSE)
        depth--;
      if (depth <= 0)
        return depth == 0 && i > first && i + 1 == self->atoms->len;
    }

  return FALSE;
}

/**
 * poise_math_text_list_is_unit:
 * @self: a list
 *
 * Returns: whether the list is one part, an expression in brackets, or a
 *   function applied to one, such as f(x)
 */
gboolean
poise_math_text_list_is_unit (const PoiseMathTextList *self)
{
  PoiseMathTextClass class = POISE_MATH_TEXT_ORDINARY;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->atoms->len == 0)
    return TRUE;

  class = get_atom (self, 0)->class;
  if (self->atoms->len == 1)
    return class != POISE_MATH_TEXT_FRACTION;

  return is_bracketed (self, 0)
         || ((class == POISE_MATH_TEXT_ORDINARY || class == POISE_MATH_TEXT_WORD
              || class == POISE_MATH_TEXT_FUNCTION)
             && is_bracketed (self, 1));
}

/**
 * poise_math_text_list_is_numerator:
 * @self: a list
 *
 * Returns: whether the list can stand before a slash without brackets
 */
gboolean
poise_math_text_list_is_numerator (const PoiseMathTextList *self)
{
  int depth = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  if (poise_math_text_list_is_unit (self))
    return TRUE;

  for (guint i = 0; i < self->atoms->len; i++)
    {
      PoiseMathTextClass class = get_atom (self, i)->class;

      if (class == POISE_MATH_TEXT_OPEN)
        depth++;
      else if (class == POISE_MATH_TEXT_CLOSE)
        depth--;
      else if (depth == 0 && i > 0 && class == POISE_MATH_TEXT_BINARY)
        return FALSE;
      else if (depth == 0 && class != POISE_MATH_TEXT_ORDINARY
               && class != POISE_MATH_TEXT_WORD
               && class != POISE_MATH_TEXT_BINARY)
        return FALSE;
    }

  return TRUE;
}

/* dx, ∂w: two parts that are read as one. */
static gboolean
is_differential (const PoiseMathTextList *self)
{
  static const char *const signs[] = { "d", "∂", "Δ", NULL };

  if (self->atoms->len < 2
      || !g_strv_contains (signs, get_atom (self, 0)->text))
    return FALSE;

  for (guint i = 0; i < self->atoms->len; i++)
    if (get_atom (self, i)->class != POISE_MATH_TEXT_ORDINARY)
      return FALSE;

  return TRUE;
}

/**
 * poise_math_text_list_is_denominator:
 * @self: a list
 *
 * Returns: whether the list can stand after a slash without brackets
 */
gboolean
poise_math_text_list_is_denominator (const PoiseMathTextList *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return poise_math_text_list_is_unit (self) || is_differential (self);
}

/* Whether the operator number @i has no operand on one side: a sign. */
static gboolean
is_sign (const PoiseMathTextList *self, guint i)
{
  PoiseMathTextClass left = POISE_MATH_TEXT_OPEN;
  PoiseMathTextClass right = POISE_MATH_TEXT_CLOSE;

  if (i > 0)
    left = get_atom (self, i - 1)->class;
  if (i + 1 < self->atoms->len)
    right = get_atom (self, i + 1)->class;

  return left == POISE_MATH_TEXT_BINARY || left == POISE_MATH_TEXT_RELATION
         || left == POISE_MATH_TEXT_OPEN || left == POISE_MATH_TEXT_PUNCTUATION
         || left == POISE_MATH_TEXT_FUNCTION || left == POISE_MATH_TEXT_LARGE
         || right == POISE_MATH_TEXT_RELATION || right == POISE_MATH_TEXT_CLOSE
         || right == POISE_MATH_TEXT_PUNCTUATION;
}

static gboolean
is_named (PoiseMathTextClass class)
{
  return class == POISE_MATH_TEXT_FUNCTION || class == POISE_MATH_TEXT_LARGE
         || class == POISE_MATH_TEXT_WORD;
}

static gboolean
is_spaced (const PoiseMathTextList *self, guint i)
{
  PoiseMathTextClass class = get_atom (self, i)->class;

  return class == POISE_MATH_TEXT_RELATION
         || (class == POISE_MATH_TEXT_BINARY && !is_sign (self, i));
}

/* Between two operands, or a sign and one. */
static gboolean
parts_words (const PoiseMathTextList *self, guint i)
{
  const Atom *left = get_atom (self, i - 1);
  const Atom *right = get_atom (self, i);

  if (right->class == POISE_MATH_TEXT_OPEN)
    return left->class == POISE_MATH_TEXT_FRACTION;
  if (left->class == POISE_MATH_TEXT_BINARY)
    return FALSE;
  if (left->class == POISE_MATH_TEXT_FUNCTION
      && right->class == POISE_MATH_TEXT_FRACTION)
    return FALSE;
  if (is_named (left->class) || is_named (right->class))
    return TRUE;
  if (left->class == POISE_MATH_TEXT_FRACTION
      || right->class == POISE_MATH_TEXT_FRACTION)
    return right->class != POISE_MATH_TEXT_BINARY;

  return left->is_open && right->class == POISE_MATH_TEXT_ORDINARY;
}

static gboolean
is_slash (const Atom *atom)
{
  return strcmp (atom->text, "/") == 0;
}

static gboolean
needs_space (const PoiseMathTextList *self, guint i, gboolean is_tight)
{
  const Atom *left = get_atom (self, i - 1);
  const Atom *right = get_atom (self, i);

  if (right->has_space && !is_tight)
    return TRUE;
  if (left->class == POISE_MATH_TEXT_OPEN
      || right->class == POISE_MATH_TEXT_CLOSE
      || right->class == POISE_MATH_TEXT_PUNCTUATION)
    return FALSE;
  if (is_spaced (self, i - 1) || is_spaced (self, i)
      || left->class == POISE_MATH_TEXT_PUNCTUATION)
    return !is_tight;
  if (right->class == POISE_MATH_TEXT_BINARY || is_slash (left)
      || is_slash (right))
    return FALSE;

  return parts_words (self, i);
}

/**
 * poise_math_text_list_to_text:
 * @self: a list
 * @is_tight: whether only words are to be spaced
 *
 * Returns: (transfer full): the parts with the spaces they need
 */
char *
poise_math_text_list_to_text (const PoiseMathTextList *self, gboolean is_tight)
{
  GString *out = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  for (guint i = 0; i < self->atoms->len; i++)
    {
      const Atom *atom = get_atom (self, i);
      gboolean ends_in_space = out->len == 0 || out->str[out->len - 1] == ' ';
      gboolean is_argument =
          atom->class == POISE_MATH_TEXT_FRACTION && i > 0
          && get_atom (self, i - 1)->class == POISE_MATH_TEXT_FUNCTION;

      if (i > 0 && *atom->text && *atom->text != ' ' && !ends_in_space
          && needs_space (self, i, is_tight))
        g_string_append_c (out, ' ');
      g_string_append_printf (out, is_argument ? "(%s)" : "%s", atom->text);
    }

  return g_string_free (out, FALSE);
}
