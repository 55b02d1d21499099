/* poise-math-list.c: the parts of a formula in Unicode, and the spaces between
 *
 * TeX ignores the spaces of its source and sets its own by the class of each
 * part (The TeXbook, chapter 18). The same is done here, with one kind of
 * space: around relations, around binary operators that have something to their
 * left, after punctuation, between words. A tight list, as in a script, has
 * only the spaces between words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-list.h"

#include <string.h>

typedef struct
{
  PoiseMathClass class;
  char *text;
  gboolean has_space; /* the source asks for a space before it */
  gboolean is_open;   /* ends in letters that must not touch others */
} Atom;

struct _PoiseMathList
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
 * poise_math_list_new:
 *
 * Returns: (transfer full): an empty list
 */
PoiseMathList *
poise_math_list_new (void)
{
  PoiseMathList *self = g_new0 (PoiseMathList, 1);

  self->atoms = g_array_new (FALSE, FALSE, sizeof (Atom));
  g_array_set_clear_func (self->atoms, clear_atom);

  return self;
}

/**
 * poise_math_list_free:
 * @self: (nullable) (transfer full): a list
 */
void
poise_math_list_free (PoiseMathList *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->atoms);
  g_free (self);
}

static Atom *
get_atom (const PoiseMathList *self, guint i)
{
  return &g_array_index (self->atoms, Atom, i);
}

static gboolean
is_operand (const PoiseMathList *self)
{
  Atom *last = self->atoms->len ? get_atom (self, self->atoms->len - 1) : NULL;

  return last
         && (last->class == POISE_MATH_ORDINARY
             || last->class == POISE_MATH_WORD
             || last->class == POISE_MATH_CLOSE
             || last->class == POISE_MATH_FRACTION);
}

/**
 * poise_math_list_append:
 * @self: a list
 * @class: the class of the part; of a binary operator without a left operand
 *   the list makes an ordinary part, of a bar an opening or closing one
 * @text: its characters
 */
void
poise_math_list_append (PoiseMathList *self,
                        PoiseMathClass class,
                        const char *text)
{
  Atom atom = { 0 };

  g_return_if_fail (self != NULL && text != NULL);

  if (class == POISE_MATH_BAR)
    class = is_operand (self) ? POISE_MATH_CLOSE : POISE_MATH_OPEN;

  atom.class = class;
  atom.text = g_strdup (text);
  atom.has_space = self->has_space;
  g_array_append_val (self->atoms, atom);
  self->has_space = FALSE;
}

/**
 * poise_math_list_append_space:
 * @self: a list
 *
 * Asks for a space before the next part. Several are one.
 */
void
poise_math_list_append_space (PoiseMathList *self)
{
  g_return_if_fail (self != NULL);

  self->has_space = TRUE;
}

/**
 * poise_math_list_move:
 * @self: a list
 * @other: another
 *
 * Appends the parts of @other, which is empty then.
 */
void
poise_math_list_move (PoiseMathList *self, PoiseMathList *other)
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
  other->has_space = FALSE;
  g_array_set_size (other->atoms, 0);
}

/**
 * poise_math_list_take:
 * @self: a list
 * @other: (transfer full): another
 *
 * Appends the parts of @other.
 */
void
poise_math_list_take (PoiseMathList *self, PoiseMathList *other)
{
  g_return_if_fail (self != NULL && other != NULL && other != self);

  poise_math_list_move (self, other);
  poise_math_list_free (other);
}

/**
 * poise_math_list_set_class:
 * @self: a list
 * @class: a class
 *
 * Makes the list one part of that class.
 */
void
poise_math_list_set_class (PoiseMathList *self, PoiseMathClass class)
{
  g_autofree char *text = NULL;

  g_return_if_fail (self != NULL);

  text = poise_math_list_to_text (self, FALSE);
  self->has_space = self->atoms->len ? get_atom (self, 0)->has_space : FALSE;
  g_array_set_size (self->atoms, 0);
  poise_math_list_append (self, class, text);
}

/**
 * poise_math_list_append_script:
 * @self: a list
 * @text: a script in characters of its own, such as "₁" or "^(n+1)"
 * @is_open: whether a letter after it would look like part of it
 *
 * Appends to the last part, or as the first one. A fraction gets brackets.
 */
void
poise_math_list_append_script (PoiseMathList *self,
                               const char *text,
                               gboolean is_open)
{
  g_autofree char *base = NULL;
  Atom *atom = NULL;

  g_return_if_fail (self != NULL && text != NULL);

  if (self->atoms->len == 0)
    poise_math_list_append (self, POISE_MATH_ORDINARY, "");

  atom = get_atom (self, self->atoms->len - 1);
  base = g_steal_pointer (&atom->text);
  if (atom->class == POISE_MATH_FRACTION)
    {
      atom->text = g_strdup_printf ("(%s)%s", base, text);
      atom->class = POISE_MATH_ORDINARY;
    }
  else
    atom->text = g_strconcat (base, text, NULL);
  atom->is_open = is_open;
}

/**
 * poise_math_list_is_sign:
 * @self: a list
 *
 * Returns: whether the list is one operator, relation or punctuation mark; in
 *   braces TeX takes that for an ordinary part
 */
gboolean
poise_math_list_is_sign (const PoiseMathList *self)
{
  PoiseMathClass class = POISE_MATH_ORDINARY;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->atoms->len == 1)
    class = get_atom (self, 0)->class;

  return class == POISE_MATH_BINARY || class == POISE_MATH_RELATION
         || class == POISE_MATH_PUNCTUATION;
}

/**
 * poise_math_list_is_word:
 * @self: a list
 *
 * Returns: whether the list is several ordinary parts, the first a letter
 */
gboolean
poise_math_list_is_word (const PoiseMathList *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->atoms->len; i++)
    if (get_atom (self, i)->class != POISE_MATH_ORDINARY)
      return FALSE;

  return self->atoms->len > 1
         && g_unichar_isalpha (g_utf8_get_char (get_atom (self, 0)->text));
}

/**
 * poise_math_list_begins_with_word:
 * @self: a list
 *
 * Returns: whether the first part is a word
 */
gboolean
poise_math_list_begins_with_word (const PoiseMathList *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->atoms->len > 0 && get_atom (self, 0)->class == POISE_MATH_WORD;
}

/* Whether one pair of brackets reaches from the part @first to the last. */
static gboolean
is_bracketed (const PoiseMathList *self, guint first)
{
  int depth = 0;

  for (guint i = first; i < self->atoms->len; i++)
    {
      PoiseMathClass class = get_atom (self, i)->class;

      if (class == POISE_MATH_OPEN)
        depth++;
      else if (class == POISE_MATH_CLOSE)
        depth--;
      if (depth <= 0)
        return depth == 0 && i > first && i + 1 == self->atoms->len;
    }

  return FALSE;
}

/**
 * poise_math_list_is_unit:
 * @self: a list
 *
 * Returns: whether the list is one part, an expression in brackets, or a
 *   function applied to one, such as f(x)
 */
gboolean
poise_math_list_is_unit (const PoiseMathList *self)
{
  PoiseMathClass class = POISE_MATH_ORDINARY;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->atoms->len == 0)
    return TRUE;

  class = get_atom (self, 0)->class;
  if (self->atoms->len == 1)
    return class != POISE_MATH_FRACTION;

  return is_bracketed (self, 0)
         || ((class == POISE_MATH_ORDINARY || class == POISE_MATH_WORD
              || class == POISE_MATH_FUNCTION)
             && is_bracketed (self, 1));
}

/**
 * poise_math_list_is_numerator:
 * @self: a list
 *
 * Returns: whether the list can stand before a slash without brackets
 */
gboolean
poise_math_list_is_numerator (const PoiseMathList *self)
{
  int depth = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  if (poise_math_list_is_unit (self))
    return TRUE;

  for (guint i = 0; i < self->atoms->len; i++)
    {
      PoiseMathClass class = get_atom (self, i)->class;

      if (class == POISE_MATH_OPEN)
        depth++;
      else if (class == POISE_MATH_CLOSE)
        depth--;
      else if (depth == 0 && i > 0 && class == POISE_MATH_BINARY)
        return FALSE;
      else if (depth == 0 && class != POISE_MATH_ORDINARY
               && class != POISE_MATH_WORD && class != POISE_MATH_BINARY)
        return FALSE;
    }

  return TRUE;
}

/* dx, ∂w: two parts that are read as one. */
static gboolean
is_differential (const PoiseMathList *self)
{
  static const char *const signs[] = { "d", "∂", "Δ", NULL };

  if (self->atoms->len < 2
      || !g_strv_contains (signs, get_atom (self, 0)->text))
    return FALSE;

  for (guint i = 0; i < self->atoms->len; i++)
    if (get_atom (self, i)->class != POISE_MATH_ORDINARY)
      return FALSE;

  return TRUE;
}

/**
 * poise_math_list_is_denominator:
 * @self: a list
 *
 * Returns: whether the list can stand after a slash without brackets
 */
gboolean
poise_math_list_is_denominator (const PoiseMathList *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return poise_math_list_is_unit (self) || is_differential (self);
}

/* Whether the operator number @i has no operand on one side: a sign. */
static gboolean
is_sign (const PoiseMathList *self, guint i)
{
  PoiseMathClass left = POISE_MATH_OPEN;
  PoiseMathClass right = POISE_MATH_CLOSE;

  if (i > 0)
    left = get_atom (self, i - 1)->class;
  if (i + 1 < self->atoms->len)
    right = get_atom (self, i + 1)->class;

  return left == POISE_MATH_BINARY || left == POISE_MATH_RELATION
         || left == POISE_MATH_OPEN || left == POISE_MATH_PUNCTUATION
         || left == POISE_MATH_FUNCTION || left == POISE_MATH_LARGE
         || right == POISE_MATH_RELATION || right == POISE_MATH_CLOSE
         || right == POISE_MATH_PUNCTUATION;
}

static gboolean
is_named (PoiseMathClass class)
{
  return class == POISE_MATH_FUNCTION || class == POISE_MATH_LARGE
         || class == POISE_MATH_WORD;
}

static gboolean
is_spaced (const PoiseMathList *self, guint i)
{
  PoiseMathClass class = get_atom (self, i)->class;

  return class == POISE_MATH_RELATION
         || (class == POISE_MATH_BINARY && !is_sign (self, i));
}

/* Between two operands, or a sign and one. */
static gboolean
parts_words (const PoiseMathList *self, guint i)
{
  const Atom *left = get_atom (self, i - 1);
  const Atom *right = get_atom (self, i);

  if (right->class == POISE_MATH_OPEN)
    return left->class == POISE_MATH_FRACTION;
  if (left->class == POISE_MATH_BINARY)
    return FALSE;
  if (left->class == POISE_MATH_FUNCTION && right->class == POISE_MATH_FRACTION)
    return FALSE;
  if (is_named (left->class) || is_named (right->class))
    return TRUE;
  if (left->class == POISE_MATH_FRACTION || right->class == POISE_MATH_FRACTION)
    return right->class != POISE_MATH_BINARY;

  return left->is_open && right->class == POISE_MATH_ORDINARY;
}

static gboolean
is_slash (const Atom *atom)
{
  return strcmp (atom->text, "/") == 0;
}

static gboolean
needs_space (const PoiseMathList *self, guint i, gboolean is_tight)
{
  const Atom *left = get_atom (self, i - 1);
  const Atom *right = get_atom (self, i);

  if (right->has_space && !is_tight)
    return TRUE;
  if (left->class == POISE_MATH_OPEN || right->class == POISE_MATH_CLOSE
      || right->class == POISE_MATH_PUNCTUATION)
    return FALSE;
  if (is_spaced (self, i - 1) || is_spaced (self, i)
      || left->class == POISE_MATH_PUNCTUATION)
    return !is_tight;
  if (right->class == POISE_MATH_BINARY || is_slash (left) || is_slash (right))
    return FALSE;

  return parts_words (self, i);
}

/**
 * poise_math_list_to_text:
 * @self: a list
 * @is_tight: whether only words are to be spaced
 *
 * Returns: (transfer full): the parts with the spaces they need
 */
char *
poise_math_list_to_text (const PoiseMathList *self, gboolean is_tight)
{
  GString *out = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  for (guint i = 0; i < self->atoms->len; i++)
    {
      const Atom *atom = get_atom (self, i);
      gboolean ends_in_space = out->len == 0 || out->str[out->len - 1] == ' ';
      gboolean is_argument =
          atom->class == POISE_MATH_FRACTION && i > 0
          && get_atom (self, i - 1)->class == POISE_MATH_FUNCTION;

      if (i > 0 && *atom->text && *atom->text != ' ' && !ends_in_space
          && needs_space (self, i, is_tight))
        g_string_append_c (out, ' ');
      g_string_append_printf (out, is_argument ? "(%s)" : "%s", atom->text);
    }

  return g_string_free (out, FALSE);
}
