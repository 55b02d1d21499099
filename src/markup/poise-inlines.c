/* poise-inlines.c: one form for each text, whether two are the same, and what a
 * soft break is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "poise-document-private.h"

static gboolean
is_empty (const PoiseInline *item)
{
  switch (item->kind)
    {
    case POISE_INLINE_TEXT:
    case POISE_INLINE_CODE:
      return *item->text == '\0';
    case POISE_INLINE_EMPHASIS:
    case POISE_INLINE_STRONG:
    case POISE_INLINE_UNDERLINE:
    case POISE_INLINE_STRIKE:
    case POISE_INLINE_SUBSCRIPT:
    case POISE_INLINE_SUPERSCRIPT:
    case POISE_INLINE_RUBY:
      return item->children->len == 0;
    case POISE_INLINE_MATH:
    case POISE_INLINE_LINK:
    case POISE_INLINE_IMAGE:
    case POISE_INLINE_SOFT_BREAK:
    case POISE_INLINE_LINE_BREAK:
      return FALSE;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_joined (const PoiseInline *a, const PoiseInline *b)
{
  return a->kind == b->kind
         && (a->kind == POISE_INLINE_TEXT || a->kind == POISE_INLINE_CODE);
}

/* Makes one of the items from @first to before @last, which are of a kind. */
static PoiseInline *
join (GPtrArray *inlines, guint first, guint last)
{
  PoiseInline *item = g_steal_pointer (&inlines->pdata[first]);
  g_autoptr (GString) text = NULL;

  if (last == first + 1)
    return item;

  text = g_string_new (item->text);
  for (guint i = first + 1; i < last; i++)
    {
      PoiseInline *next = inlines->pdata[i];

      g_string_append (text, next->text);
      g_clear_pointer (&inlines->pdata[i], poise_inline_free);
    }
  g_free (item->text);
  item->text = g_string_free (g_steal_pointer (&text), FALSE);

  return item;
}

static gboolean
is_break (const PoiseInline *item)
{
  return item && item->kind == POISE_INLINE_LINE_BREAK;
}

/* Whether a line end in the source says nothing: after another, or beside a
 * line break. */
static gboolean
is_idle (const PoiseInline *before,
         const PoiseInline *item,
         const PoiseInline *after)
{
  return item->kind == POISE_INLINE_SOFT_BREAK
         && (is_break (before) || is_break (after)
             || (before && before->kind == POISE_INLINE_SOFT_BREAK));
}

/* What is shown for an image that is not there must be something. */
static void
name_image (PoiseInline *image)
{
  g_autofree char *path =
      g_strndup (image->target, strcspn (image->target, "?#"));
  const char *slash = strrchr (path, '/');
  const char *name = slash ? slash + 1 : path;

  if (*name && !g_str_has_prefix (path, "data:"))
    g_ptr_array_add (image->children,
                     poise_inline_new (POISE_INLINE_TEXT, name));
}

static void
drop_empty (GPtrArray *inlines)
{
  guint n = 0;

  for (guint i = 0; i < inlines->len; i++)
    {
      PoiseInline *item = inlines->pdata[i];

      if (item->children)
        poise_inlines_tidy (item->children);
      if (item->kind == POISE_INLINE_IMAGE && item->children->len == 0)
        name_image (item);
      if (is_empty (item))
        g_clear_pointer (&inlines->pdata[i], poise_inline_free);
      else
        inlines->pdata[n++] = item;
    }
  for (guint i = n; i < inlines->len; i++)
    inlines->pdata[i] = NULL;
  g_ptr_array_set_size (inlines, (int) n);
}

static void
drop_idle (GPtrArray *inlines)
{
  guint n = 0;

  for (guint i = 0; i < inlines->len; i++)
    {
      PoiseInline *item = inlines->pdata[i];
      const PoiseInline *before = n > 0 ? inlines->pdata[n - 1] : NULL;
      const PoiseInline *after =
          i + 1 < inlines->len ? inlines->pdata[i + 1] : NULL;

      if (is_idle (before, item, after))
        g_clear_pointer (&inlines->pdata[i], poise_inline_free);
      else
        inlines->pdata[n++] = item;
    }
  for (guint i = n; i < inlines->len; i++)
    inlines->pdata[i] = NULL;
  g_ptr_array_set_size (inlines, (int) n);
}

/**
 * poise_inlines_tidy:
 * @inlines: (element-type PoiseInline): inlines
 *
 * Joins neighbouring texts, joins neighbouring codes, and removes what shows
 * nothing, at every depth, so that equal looks are equal trees. A soft break
 * beside a line break shows nothing. An image without alternative text gets the
 * name of its file.
 */
void
poise_inlines_tidy (GPtrArray *inlines)
{
  guint n = 0;
  guint next = 0;

  g_return_if_fail (inlines != NULL);

  drop_empty (inlines);
  drop_idle (inlines);
  for (guint i = 0; i < inlines->len; i = next)
    {
      next = i + 1;
      while (next < inlines->len
             && is_joined (inlines->pdata[i], inlines->pdata[next]))
        next++;
      inlines->pdata[n++] = join (inlines, i, next);
    }
  for (guint i = n; i < inlines->len; i++)
    inlines->pdata[i] = NULL;
  g_ptr_array_set_size (inlines, (int) n);
}

static gboolean
is_end (const PoiseInline *item)
{
  return item->kind == POISE_INLINE_SOFT_BREAK
         || item->kind == POISE_INLINE_LINE_BREAK;
}

/**
 * poise_inlines_trim:
 * @inlines: (element-type PoiseInline): inlines of a block
 *
 * Removes the breaks at both ends, which show nothing there.
 */
void
poise_inlines_trim (GPtrArray *inlines)
{
  guint n = 0;

  g_return_if_fail (inlines != NULL);

  while (inlines->len > 0 && is_end (inlines->pdata[inlines->len - 1]))
    g_ptr_array_set_size (inlines, (int) inlines->len - 1);
  while (n < inlines->len && is_end (inlines->pdata[n]))
    n++;
  if (n > 0)
    g_ptr_array_remove_range (inlines, 0, n);
}

static gboolean
is_equal (const PoiseInline *a, const PoiseInline *b)
{
  return a->kind == b->kind && g_strcmp0 (a->text, b->text) == 0
         && g_strcmp0 (a->target, b->target) == 0
         && (a->children == NULL
             || poise_inlines_equal (a->children, b->children));
}

/**
 * poise_inlines_equal:
 * @a: (element-type PoiseInline): inlines
 * @b: (element-type PoiseInline): other inlines
 *
 * Returns: whether both are the same tree
 */
gboolean
poise_inlines_equal (GPtrArray *a, GPtrArray *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!is_equal (a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

/* Korean is as wide and has spaces between its words. */
static gboolean
is_unspaced (gunichar character)
{
  return g_unichar_iswide (character)
         && g_unichar_get_script (character) != G_UNICODE_SCRIPT_HANGUL;
}

static gboolean
is_unspaced_start (const PoiseInline *item)
{
  return item && item->kind == POISE_INLINE_TEXT
         && is_unspaced (g_utf8_get_char (item->text));
}

static gboolean
is_unspaced_end (const PoiseInline *item)
{
  const char *last = NULL;

  if (item == NULL || item->kind != POISE_INLINE_TEXT || *item->text == '\0')
    return FALSE;

  last = g_utf8_prev_char (item->text + strlen (item->text));

  return is_unspaced (g_utf8_get_char (last));
}

/**
 * poise_soft_break_is_space:
 * @inlines: (element-type PoiseInline): inlines of a block or of an inline
 * @index: that of a soft break
 *
 * Returns: whether the line end in the source is a space where the text goes
 *   on in the same line: always but between two Han characters
 */
gboolean
poise_soft_break_is_space (GPtrArray *inlines, guint index)
{
  const PoiseInline *before = NULL;
  const PoiseInline *after = NULL;

  g_return_val_if_fail (inlines != NULL && index < inlines->len, TRUE);

  if (index > 0)
    before = inlines->pdata[index - 1];
  if (index + 1 < inlines->len)
    after = inlines->pdata[index + 1];

  return !is_unspaced_end (before) || !is_unspaced_start (after);
}
