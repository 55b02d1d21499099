/* poise-tags.c: the few HTML tags that Markdown has no mark of its own for
 *
 * A beginning tag stands as text among the inlines until its end comes; then
 * what is between becomes the child of a new inline. A tag whose end does not
 * come within the same emphasis or link stays text.
 *
 * <ruby>base<rt>reading</rt>base<rt>reading</rt></ruby> is the one that nests
 * otherwise: each </rt> makes an inline of all since <ruby> or the last </rt>.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tags.h"

#include <string.h>

#include "poise-document-private.h"
#include "poise-plain-text.h"

typedef struct
{
  PoiseTag tag;
  GPtrArray *inlines; /* where the tag stands */
  guint index;        /* of its text there */
} OpenTag;

static const struct
{
  const char *name;
  PoiseTag tag;
} names[] = {
  { "b", POISE_TAG_BOLD },        { "i", POISE_TAG_ITALIC },
  { "u", POISE_TAG_UNDERLINE },   { "s", POISE_TAG_STRIKE },
  { "sub", POISE_TAG_SUBSCRIPT }, { "sup", POISE_TAG_SUPERSCRIPT },
  { "br", POISE_TAG_BREAK },      { "ruby", POISE_TAG_RUBY },
  { "rt", POISE_TAG_READING },
};

static PoiseTag
lookup (const char *name, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i].name) == length
        && g_ascii_strncasecmp (name, names[i].name, length) == 0)
      return names[i].tag;

  return POISE_TAG_NONE;
}

/**
 * poise_tag_parse:
 * @text: text that starts with "<"
 * @length: (out): of the tag in bytes
 * @is_end: (out): whether it is an end tag
 *
 * Reads a tag without attributes: <b>, </b>, <br>, <br/>, <br />.
 *
 * Returns: the tag, POISE_TAG_NONE if it is none of those known
 */
PoiseTag
poise_tag_parse (const char *text, gsize *length, gboolean *is_end)
{
  const char *name = NULL;
  const char *end = NULL;
  PoiseTag tag = POISE_TAG_NONE;

  g_return_val_if_fail (text != NULL && *text == '<', POISE_TAG_NONE);

  *is_end = text[1] == '/';
  name = end = text + (*is_end ? 2 : 1);
  while (g_ascii_isalpha (*end))
    end++;
  tag = lookup (name, (gsize) (end - name));
  if (tag == POISE_TAG_BREAK && *end == ' ')
    end++;
  if (tag == POISE_TAG_BREAK && *end == '/')
    end++;
  if (*end != '>' || (tag == POISE_TAG_BREAK && *is_end))
    return POISE_TAG_NONE;

  *length = (gsize) (end - text) + 1;

  return tag;
}

static PoiseInlineKind
get_kind (PoiseTag tag)
{
  switch (tag)
    {
    case POISE_TAG_BOLD:
      return POISE_INLINE_STRONG;
    case POISE_TAG_ITALIC:
      return POISE_INLINE_EMPHASIS;
    case POISE_TAG_UNDERLINE:
      return POISE_INLINE_UNDERLINE;
    case POISE_TAG_STRIKE:
      return POISE_INLINE_STRIKE;
    case POISE_TAG_SUBSCRIPT:
      return POISE_INLINE_SUBSCRIPT;
    case POISE_TAG_SUPERSCRIPT:
      return POISE_INLINE_SUPERSCRIPT;
    case POISE_TAG_RUBY:
    case POISE_TAG_READING:
      return POISE_INLINE_RUBY;
    case POISE_TAG_NONE:
    case POISE_TAG_BREAK:
    default:
      g_assert_not_reached ();
    }
}

/**
 * poise_tags_new:
 *
 * Returns: (transfer full): the tags that are open: none
 */
GArray *
poise_tags_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (OpenTag));
}

/**
 * poise_tags_open:
 * @self: the open tags
 * @inlines: (element-type PoiseInline): where the tag stands
 * @tag: a tag that has an end
 * @source: its text
 *
 * Takes a beginning tag.
 */
void
poise_tags_open (GArray *self,
                 GPtrArray *inlines,
                 PoiseTag tag,
                 const char *source)
{
  OpenTag open = { tag, inlines, inlines->len };

  g_ptr_array_add (inlines, poise_inline_new (POISE_INLINE_TEXT, source));
  g_array_append_val (self, open);
}

/* The number of the innermost open tag of this kind in @inlines, or -1. */
static int
find_open (GArray *self, GPtrArray *inlines, PoiseTag tag)
{
  for (int i = (int) self->len - 1; i >= 0; i--)
    {
      const OpenTag *open = &g_array_index (self, OpenTag, i);

      if (open->inlines != inlines)
        return -1;
      if (open->tag == tag)
        return i;
    }

  return -1;
}

/* Moves what stands from @first to before @last into @to. */
static void
move (GPtrArray *from, guint first, guint last, GPtrArray *to)
{
  for (guint i = first; i < last; i++)
    g_ptr_array_add (to, g_steal_pointer (&from->pdata[i]));
}

static void
wrap (GPtrArray *inlines, guint index, PoiseTag tag)
{
  PoiseInline *item = poise_inline_new (get_kind (tag), NULL);

  move (inlines, index + 1, inlines->len, item->children);
  g_ptr_array_set_size (inlines, (int) index);
  g_ptr_array_add (inlines, item);
}

static char *
dup_reading (GPtrArray *inlines, guint first)
{
  g_autoptr (PoiseDocument) document = poise_document_new ();
  PoiseBlock *paragraph = poise_block_new (POISE_BLOCK_PARAGRAPH);

  move (inlines, first, inlines->len, paragraph->inlines);
  g_ptr_array_add (document->blocks, paragraph);

  return poise_document_to_plain_text (document);
}

/* Where the base of the reading at @rt begins: behind the last ruby inline. */
static guint
find_base (GPtrArray *inlines, guint ruby, guint rt)
{
  guint first = rt;

  while (first > ruby + 1)
    {
      const PoiseInline *item = inlines->pdata[first - 1];

      if (item->kind == POISE_INLINE_RUBY)
        break;
      first--;
    }

  return first;
}

static gboolean
close_reading (GArray *self, GPtrArray *inlines)
{
  const OpenTag *rt = &g_array_index (self, OpenTag, self->len - 1);
  const OpenTag *ruby = NULL;
  PoiseInline *item = NULL;
  guint base = 0;

  if (self->len < 2 || rt->inlines != inlines || rt->tag != POISE_TAG_READING)
    return FALSE;
  ruby = rt - 1;
  if (ruby->inlines != inlines || ruby->tag != POISE_TAG_RUBY)
    return FALSE;

  base = find_base (inlines, ruby->index, rt->index);
  item = poise_inline_new (POISE_INLINE_RUBY, NULL);
  item->text = dup_reading (inlines, rt->index + 1);
  move (inlines, base, rt->index, item->children);
  g_ptr_array_set_size (inlines, (int) base);
  g_ptr_array_add (inlines, item);
  g_array_set_size (self, self->len - 1);

  return TRUE;
}

static void
close_ruby (GArray *self, GPtrArray *inlines, int number)
{
  guint index = g_array_index (self, OpenTag, number).index;

  g_ptr_array_remove_index (inlines, index);
  g_array_set_size (self, (guint) number);
}

/**
 * poise_tags_close:
 * @self: the open tags
 * @inlines: (element-type PoiseInline): where the tag stands
 * @tag: a tag
 * @source: its text
 *
 * Takes an end tag: makes an inline of what stands since its beginning. Without
 * a beginning it is text.
 */
void
poise_tags_close (GArray *self,
                  GPtrArray *inlines,
                  PoiseTag tag,
                  const char *source)
{
  int number = find_open (self, inlines, tag);

  if (tag == POISE_TAG_READING && number >= 0 && close_reading (self, inlines))
    return;

  if (number < 0 || tag == POISE_TAG_READING)
    g_ptr_array_add (inlines, poise_inline_new (POISE_INLINE_TEXT, source));
  else if (tag == POISE_TAG_RUBY)
    close_ruby (self, inlines, number);
  else
    {
      wrap (inlines, g_array_index (self, OpenTag, number).index, tag);
      g_array_set_size (self, (guint) number);
    }
}

/**
 * poise_tags_leave:
 * @self: the open tags
 * @inlines: (element-type PoiseInline): inlines that end here
 *
 * Makes text of the tags that are open in @inlines.
 */
void
poise_tags_leave (GArray *self, GPtrArray *inlines)
{
  while (self->len > 0
         && g_array_index (self, OpenTag, self->len - 1).inlines == inlines)
    g_array_set_size (self, self->len - 1);
}
