/* poise-markdown-inlines.c: inlines as Markdown
 *
 * There is a safe way to write anything: each mark escaped, formats as tags,
 * formulas in \( \). And there is the way people write: "5 * 3", "$x$",
 * *emphasis*. Whether the latter means the same depends on all that stands in
 * the paragraph. So a paragraph is written plainly and read again; if that
 * gives another tree, it is written safely, and then each kind of safety is
 * left out that turns out not to be needed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-markdown-inlines.h"

#include <string.h>

#include "poise-code-markdown.h"
#include "poise-document-private.h"
#include "poise-markdown.h"
#include "poise-math-markdown.h"

#define MAX_TRIED       (32 * 1024) /* bytes; longer texts are written safely */
#define BYTE_ORDER_MARK "\xef\xbb\xbf" /* would go at the start of a text */

/* What may be done without, what is seldom needed first. */
typedef enum
{
  FREE_OTHER,   /* punctuation that is not named here */
  FREE_CONTROL, /* characters that are not shown */
  FREE_BLOCK,   /* what begins a block at the start of a line */
  FREE_AMPERSAND,
  FREE_BANG,
  FREE_PIPE,
  FREE_BACKSLASH,
  FREE_ANGLE,
  FREE_TILDE,
  FREE_UNDERSCORE,
  FREE_STAR,
  FREE_DOLLAR,
  FREE_TICK,
  FREE_BRACKET,
  FREE_TARGET, /* references in addresses */
  FREE_BREAK,  /* <br> in place of a backslash */
  FREE_MATH,   /* \( in place of $ */
  FREE_SPAN,   /* tags in place of marks */
  N_FREE,
} Free;

#define ALL_FREE ((1u << N_FREE) - 1)

typedef struct
{
  GString *out;
  PoisePlace place;
  guint free;  /* a bit for each Free */
  int depth;   /* of emphasis, for the choice of its mark */
  int n_links; /* open */
} Writer;

static void write_inlines (Writer *self, GPtrArray *inlines);

static gboolean
is_free (const Writer *self, Free what)
{
  return (self->free & (1u << what)) != 0;
}

static Free
get_class (char c)
{
  switch (c)
    {
    case '*':
      return FREE_STAR;
    case '_':
      return FREE_UNDERSCORE;
    case '$':
      return FREE_DOLLAR;
    case '[':
    case ']':
      return FREE_BRACKET;
    case '<':
      return FREE_ANGLE;
    case '\\':
      return FREE_BACKSLASH;
    case '`':
      return FREE_TICK;
    case '|':
      return FREE_PIPE;
    case '~':
      return FREE_TILDE;
    case '&':
      return FREE_AMPERSAND;
    case '!':
      return FREE_BANG;
    case '#':
    case '+':
    case '-':
    case '=':
    case '>':
    case ':':
    case '.':
    case ')':
      return FREE_BLOCK;
    default:
      return g_ascii_ispunct (c) ? FREE_OTHER : FREE_CONTROL;
    }
}

static gboolean
ends_with (const Writer *self, const char *end)
{
  const GString *out = self->out;
  gsize length = strlen (end);

  return out->len >= length
         && memcmp (out->str + out->len - length, end, length) == 0;
}

static gboolean
is_line_start (const Writer *self)
{
  return self->out->len == 0 || ends_with (self, "\n")
         || ends_with (self, "<br>");
}

/* "\(" would begin a formula, and so would "\[". */
static void
write_safely (Writer *self, char c)
{
  if (c == '[' || !g_ascii_ispunct (c))
    g_string_append_printf (self->out, "&#%d;", c);
  else if (c == '(')
    g_string_append_c (self->out, c);
  else
    g_string_append_printf (self->out, "\\%c", c);
}

/* An open "$$" would take the blocks that follow for a formula. */
static gboolean
is_double_dollar (const Writer *self, const char *at)
{
  return *at == '$' && (at[1] == '$' || ends_with (self, "$"));
}

static void
write_character (Writer *self, const char *at)
{
  char c = *at;
  gboolean is_blank = c == ' ' || c == '\t';
  gboolean is_safe = FALSE;

  if (is_blank)
    is_safe =
        is_line_start (self) || (c == '\t' && !is_free (self, FREE_CONTROL));
  else if (g_ascii_isdigit (c))
    is_safe = ends_with (self, "$") && !ends_with (self, "\\$")
              && !is_free (self, FREE_MATH);
  else if (c == '\n' || c == '\r')
    is_safe = TRUE;
  else if (g_ascii_ispunct (c) || g_ascii_iscntrl (c))
    is_safe = !is_free (self, get_class (c)) || is_double_dollar (self, at);

  if (is_safe)
    write_safely (self, c);
  else
    g_string_append_c (self->out, c);
}

/* Blanks at the end of a line would go. */
static void
guard_blank (Writer *self)
{
  GString *out = self->out;
  char last = out->len > 0 ? out->str[out->len - 1] : '\0';

  if (last != ' ' && last != '\t')
    return;

  g_string_truncate (out, out->len - 1);
  write_safely (self, last);
}

static void
write_text (Writer *self, const char *text)
{
  for (; *text; text++)
    if (strncmp (text, BYTE_ORDER_MARK, 3) == 0)
      {
        g_string_append (self->out, "&#xfeff;");
        text += 2;
      }
    else
      write_character (self, text);
}

static gboolean
is_cell (PoisePlace place)
{
  return place == POISE_PLACE_CELL || place == POISE_PLACE_SAFE_CELL;
}

/* Pipes in a cell are escaped even in code. */
static void
write_code (Writer *self, const char *code)
{
  g_autofree char *span = poise_code_dup_span (code);
  g_autoptr (GString) written = g_string_new (span);

  if (is_cell (self->place))
    g_string_replace (written, "|", "\\|", 0);
  g_string_append_len (self->out, written->str, (gssize) written->len);
}

static void
write_math (Writer *self, const char *tex)
{
  g_autofree char *markdown =
      poise_math_dup_inline (tex, is_free (self, FREE_MATH));

  if (markdown)
    g_string_append (self->out, markdown);
  else
    write_code (self, tex);
}

static gboolean
is_plain_in_target (const Writer *self, const char *at)
{
  if ((guchar) *at >= 0x80)
    return !g_unichar_isspace (g_utf8_get_char (at))
           && !g_unichar_iscntrl (g_utf8_get_char (at));
  if (g_ascii_isalnum (*at) || strchr ("/.:-", *at))
    return TRUE;

  return is_free (self, FREE_TARGET) && strchr ("_?=&~+,@!#%;$*'", *at);
}

static void
write_target (Writer *self, const char *target)
{
  gboolean is_spaced = is_free (self, FREE_TARGET) && strchr (target, ' ')
                       && !strpbrk (target, "<>\\\n\r");

  if (*target == '\0' || is_spaced)
    {
      g_string_append_printf (self->out, "<%s>", target);
      return;
    }

  while (*target)
    {
      const char *next = g_utf8_next_char (target);

      if (is_plain_in_target (self, target))
        g_string_append_len (self->out, target, next - target);
      else
        g_string_append_printf (self->out, "&#%u;", g_utf8_get_char (target));
      target = next;
    }
}

/* What <…> would make the same link of, or %NULL. */
static const char *
get_autolink (const PoiseInline *item)
{
  const PoiseInline *text =
      item->children->len == 1 ? item->children->pdata[0] : NULL;
  const char *target = item->target;

  if (item->kind != POISE_INLINE_LINK || text == NULL
      || text->kind != POISE_INLINE_TEXT)
    return NULL;

  if (g_str_has_prefix (target, "mailto:")
      && !g_str_has_prefix (text->text, "mailto:"))
    target += strlen ("mailto:");

  return strcmp (target, text->text) == 0 ? text->text : NULL;
}

/* The text of a link may have no other link than of this form. */
static void
write_link (Writer *self, const PoiseInline *item)
{
  const char *autolink = get_autolink (item);

  if (autolink && (self->n_links > 0 || is_free (self, FREE_TARGET)))
    {
      g_string_append_printf (self->out, "<%s>", autolink);
      return;
    }

  self->n_links++;
  if (item->kind == POISE_INLINE_IMAGE)
    g_string_append_c (self->out, '!');
  g_string_append_c (self->out, '[');
  write_inlines (self, item->children);
  g_string_append (self->out, "](");
  write_target (self, item->target);
  g_string_append_c (self->out, ')');
  self->n_links--;
}

static void
write_between_marks (Writer *self,
                     const PoiseInline *item,
                     const char *mark,
                     const char *tag)
{
  if (mark && is_free (self, FREE_SPAN))
    {
      g_string_append (self->out, mark);
      self->depth++;
      write_inlines (self, item->children);
      self->depth--;
      g_string_append (self->out, mark);
      return;
    }

  g_string_append_printf (self->out, "<%s>", tag);
  write_inlines (self, item->children);
  g_string_append_printf (self->out, "</%s>", tag);
}

static void
write_ruby (Writer *self, const PoiseInline *item)
{
  g_string_append (self->out, "<ruby>");
  write_inlines (self, item->children);
  g_string_append (self->out, "<rt>");
  write_text (self, item->text);
  g_string_append (self->out, "</rt></ruby>");
}

static gboolean
is_one_line (PoisePlace place)
{
  return is_cell (place) || place == POISE_PLACE_HEADING;
}

static void
write_soft_break (Writer *self)
{
  guard_blank (self);
  if (is_one_line (self->place))
    g_string_append_c (self->out, ' ');
  else
    g_string_append_c (self->out, '\n');
}

static void
write_line_break (Writer *self)
{
  guard_blank (self);
  if (is_free (self, FREE_BREAK) && !is_one_line (self->place))
    g_string_append (self->out, "\\\n");
  else
    g_string_append (self->out, "<br>");
}

static void
write_inline (Writer *self, const PoiseInline *item)
{
  switch (item->kind)
    {
    case POISE_INLINE_TEXT:
      write_text (self, item->text);
      break;
    case POISE_INLINE_CODE:
      write_code (self, item->text);
      break;
    case POISE_INLINE_MATH:
      write_math (self, item->text);
      break;
    case POISE_INLINE_EMPHASIS:
      write_between_marks (self, item, self->depth % 2 ? "_" : "*", "i");
      break;
    case POISE_INLINE_STRONG:
      write_between_marks (self, item, "**", "b");
      break;
    case POISE_INLINE_UNDERLINE:
      write_between_marks (self, item, NULL, "u");
      break;
    case POISE_INLINE_STRIKE:
      write_between_marks (self, item, "~~", "s");
      break;
    case POISE_INLINE_SUBSCRIPT:
      write_between_marks (self, item, NULL, "sub");
      break;
    case POISE_INLINE_SUPERSCRIPT:
      write_between_marks (self, item, NULL, "sup");
      break;
    case POISE_INLINE_RUBY:
      write_ruby (self, item);
      break;
    case POISE_INLINE_LINK:
    case POISE_INLINE_IMAGE:
      write_link (self, item);
      break;
    case POISE_INLINE_SOFT_BREAK:
      write_soft_break (self);
      break;
    case POISE_INLINE_LINE_BREAK:
      write_line_break (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_inlines (Writer *self, GPtrArray *inlines)
{
  for (guint i = 0; i < inlines->len; i++)
    write_inline (self, g_ptr_array_index (inlines, i));
}

static char *
dup_written (GPtrArray *inlines, PoisePlace place, guint free)
{
  Writer writer = { NULL, place, free };

  writer.out = g_string_new (NULL);
  write_inlines (&writer, inlines);
  guard_blank (&writer);

  return g_string_free (writer.out, FALSE);
}

static char *
dup_placed (const char *markdown, PoisePlace place, char bullet)
{
  g_autoptr (GString) lines = NULL;

  switch (place)
    {
    case POISE_PLACE_ITEM:
      lines = g_string_new (markdown);
      g_string_replace (lines, "\n", "\n  ", 0);
      return g_strdup_printf ("%c %s", bullet, lines->str);
    case POISE_PLACE_HEADING:
      return g_strconcat ("# ", markdown, NULL);
    case POISE_PLACE_UNDERLINED:
      return g_strconcat (markdown, "\n===", NULL);
    case POISE_PLACE_CELL:
    case POISE_PLACE_SAFE_CELL:
      return g_strconcat ("| ", markdown, " |\n| - |", NULL);
    case POISE_PLACE_PARAGRAPH:
    default:
      return g_strdup (markdown);
    }
}

/* The only block of @blocks, if it is of this kind. */
static const PoiseBlock *
get_only (GPtrArray *blocks, PoiseBlockKind kind)
{
  const PoiseBlock *block = NULL;

  if (blocks->len != 1)
    return NULL;

  block = g_ptr_array_index (blocks, 0);

  return block->kind == kind ? block : NULL;
}

static const PoiseBlock *
find_placed (const PoiseDocument *document, PoisePlace place)
{
  static const PoiseBlockKind kinds[][3] = {
    [POISE_PLACE_PARAGRAPH] = { POISE_BLOCK_PARAGRAPH },
    [POISE_PLACE_ITEM] = { POISE_BLOCK_BULLET_LIST, POISE_BLOCK_ITEM,
                           POISE_BLOCK_PARAGRAPH },
    [POISE_PLACE_HEADING] = { POISE_BLOCK_HEADING },
    [POISE_PLACE_UNDERLINED] = { POISE_BLOCK_HEADING },
    [POISE_PLACE_CELL] = { POISE_BLOCK_TABLE, POISE_BLOCK_ROW,
                           POISE_BLOCK_CELL },
    [POISE_PLACE_SAFE_CELL] = { POISE_BLOCK_TABLE },
  };
  const PoiseBlock *block = get_only (document->blocks, kinds[place][0]);

  for (int i = 1; block && block->children && i < 3; i++)
    if (block->kind == POISE_BLOCK_ITEM && block->task != POISE_TASK_NONE)
      return NULL;
    else
      block = get_only (block->children, kinds[place][i]);

  return block;
}

static gboolean
means_behind (const char *markdown,
              GPtrArray *inlines,
              PoisePlace place,
              char bullet)
{
  g_autofree char *placed = dup_placed (markdown, place, bullet);
  g_autoptr (PoiseDocument) document =
      poise_document_new_from_markdown (placed);
  const PoiseBlock *block = find_placed (document, place);

  return block && block->inlines
         && poise_inlines_equal (block->inlines, inlines);
}

/* Whether the Markdown means these inlines where it is to stand. Behind "*" a
 * text of stars would be a rule. */
static gboolean
means (const char *markdown, GPtrArray *inlines, PoisePlace place)
{
  return means_behind (markdown, inlines, place, '-')
         && (place != POISE_PLACE_ITEM
             || means_behind (markdown, inlines, place, '*'));
}

/**
 * poise_inlines_to_markdown:
 * @inlines: (element-type PoiseInline): inlines
 * @place: where they are to stand
 *
 * Writes inlines with as few escapes as they can do with. Lines end with line
 * feeds where @place may have several.
 *
 * Returns: (transfer full): Markdown
 */
char *
poise_inlines_to_markdown (GPtrArray *inlines, PoisePlace place)
{
  g_autofree char *best = NULL;
  guint free = 0;

  g_return_val_if_fail (inlines != NULL, NULL);

  best = dup_written (inlines, place, ALL_FREE);
  if (strlen (best) > MAX_TRIED || place == POISE_PLACE_SAFE_CELL)
    return dup_written (inlines, place, 0);
  if (means (best, inlines, place))
    return g_steal_pointer (&best);

  g_free (best);
  best = dup_written (inlines, place, free);
  for (int i = 0; i < N_FREE; i++)
    {
      g_autofree char *trial = dup_written (inlines, place, free | (1u << i));

      if (strcmp (trial, best) != 0 && !means (trial, inlines, place))
        continue;
      free |= 1u << i;
      g_free (best);
      best = g_steal_pointer (&trial);
    }

  return g_steal_pointer (&best);
}
