/* poise-math-scanner.c: takes out of Markdown what its parser must not see
 *
 * A Markdown parser would read the underscores, stars and pipes of a formula as
 * its own. So each formula is replaced by one character of the planes for
 * private use before the parser runs: a letter to the parser, and never part of
 * its syntax. Replaced likewise are
 *   the tags of poise-tags.h;
 *   a character of the input from those planes, so that no input can forge a
 *   placeholder;
 *   a lone "~", which people write for "about" and "to", while the parser would
 *   strike out what stands between two;
 *   the punctuation of East Asia beside "*" or "~", since emphasis around it
 *   would not end before a letter, and there is no space between sentences.
 *
 * What is math:
 *   \( \) and $ $ within a line or over line ends, \[ \] and $$ $$ likewise;
 *   an opening $ has no space after it, a closing one no space before it and no
 *   digit after it ("$5 and $10" is money), and what is between them is not a
 *   number with Han text ("$5，买$n$个" neither);
 *   never over a blank line, but for $$ $$ and \[ \] whose delimiters have
 * their lines for themselves; nor, for $ $ and \( \), into a line that starts a
 *   block; never in a code span, between code fences or in a bare address.
 *
 * The work is linear in the input: no search looks where one failed before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-scanner.h"

#include <string.h>

#include "poise-markdown-address.h"
#include "poise-markdown-line.h"
#include "poise-tags.h"

#define MAX_TICKS 32
#define MAX_TEXT  256 /* bytes of \text{…} that are looked through */

typedef enum
{
  DOLLAR,
  DOUBLE_DOLLAR,
  PAREN,
  BRACKET,
  N_DELIMITERS,
} Delimiter;

typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  PoiseMathScan *scan;
  GHashTable *refused; /* offsets of what is not to be lifted */
  gboolean is_strict;  /* nothing over several lines is to be lifted */
  int quotes;          /* markers ">" before the current line */
  gsize content;       /* where that line's own text starts */

  char fence; /* 0 outside a fenced code block */
  gsize fence_length;
  int fence_quotes;

  gsize searched[N_DELIMITERS];        /* no closing delimiter before here */
  gsize gaps_searched[N_DELIMITERS];   /* nor behind blank lines before here */
  gsize text_searched;                 /* no "$" but in \text{…} before here */
  gsize ticks_searched[MAX_TICKS + 1]; /* by the length of the run */
} Scanner;

static gboolean
lift (Scanner *self, PoiseLiftedKind kind, gsize from, gsize to, char *tex)
{
  PoiseLifted lifted = { kind, from, NULL, tex };

  if (poise_math_scan_is_full (self->scan)
      || (self->refused
          && g_hash_table_contains (self->refused, GSIZE_TO_POINTER (from)))
      || (self->is_strict && memchr (self->text + from, '\n', to - from)))
    return FALSE;

  lifted.source = g_strndup (self->text + from, to - from);
  poise_math_scan_add (self->scan, &lifted);

  return TRUE;
}

static gboolean
is_mark (char c)
{
  return c == '*' || c == '~';
}

/* Whether the parser would read the character of @width bytes at hand as what
 * it is not. */
static gboolean
misleads (const Scanner *self, gsize width)
{
  const char *here = self->text + self->at;
  char before = '\0';
  gunichar character = 0;

  if (*here == '~')
    return here[1] != '~' && (self->at == 0 || here[-1] != '~');
  if ((guchar) *here < 0xe2)
    return FALSE;

  character = g_utf8_get_char (here);
  before = self->at > 0 ? here[-1] : '\0';

  return character >= POISE_FIRST_PLACEHOLDER
         || ((is_mark (before) || is_mark (here[width]))
             && g_unichar_ispunct (character));
}

static void
copy_until (Scanner *self, gsize end)
{
  GString *out = self->scan->text;

  while (self->at < end)
    {
      const char *here = self->text + self->at;
      gsize width = (gsize) (g_utf8_next_char (here) - here);
      gboolean is_lifted = misleads (self, width)
                           && lift (self, POISE_LIFTED_CHARACTER, self->at,
                                    self->at + width, NULL);

      if (!is_lifted && g_utf8_get_char (here) >= POISE_FIRST_PLACEHOLDER)
        g_string_append_unichar (out, 0xfffd);
      else if (!is_lifted)
        g_string_append_len (out, here, (gssize) width);
      self->at += width;
    }
}

/* The parser is to see what is escaped. */
static void
copy_escape (Scanner *self)
{
  const char *here = self->text + self->at;
  gsize length = g_ascii_ispunct (here[1]) ? 2 : 1;

  g_string_append_len (self->scan->text, here, (gssize) length);
  self->at += length;
}

/* Whether nothing that began above goes on in the line at @line. */
static gboolean
ends_above (const Scanner *self, gsize line, gboolean is_inline)
{
  int n = 0;
  gsize at = poise_line_skip_quotes (self->text, line, self->quotes, &n);

  return self->text[at] == '\n' || self->text[at] == '\0'
         || (is_inline ? poise_line_starts_block (self->text, at)
                       : poise_line_is_fence (self->text, at));
}

/* The end of \text{…} at @at, in which there may be formulas again; or @at. */
static gsize
skip_text (const Scanner *self, gsize at)
{
  const char *text = self->text;
  gsize end = at + strlen ("\\text");
  int depth = 0;

  if (strncmp (text + at, "\\text", 5) != 0
      && strncmp (text + at, "\\mbox", 5) != 0)
    return at;

  while (g_ascii_isalpha (text[end]))
    end++;
  if (text[end] != '{')
    return at;

  for (; end - at < MAX_TEXT && text[end] != '\n' && text[end] != '\0'; end++)
    if (text[end] == '\\' && text[end + 1] != '\0')
      end++;
    else if (text[end] == '{')
      depth++;
    else if (text[end] == '}' && --depth == 0)
      return end + 1;

  return at;
}

static gboolean
closes_at (const Scanner *self, gsize at, Delimiter delimiter)
{
  const char *text = self->text + at;

  switch (delimiter)
    {
    case DOLLAR:
      return text[0] == '$';
    case DOUBLE_DOLLAR:
      return text[0] == '$' && text[1] == '$';
    case PAREN:
      return text[0] == '\\' && text[1] == ')';
    case BRACKET:
      return text[0] == '\\' && text[1] == ']';
    case N_DELIMITERS:
    default:
      g_assert_not_reached ();
    }
}

/* Whether the delimiter at @at of two characters is all there is on its line.
 */
static gboolean
has_line (const Scanner *self, gsize line, gsize at)
{
  int n = 0;

  return poise_line_skip_quotes (self->text, line, self->quotes, &n) == at
         && poise_line_is_end (self->text, at + 2);
}

/* Whether the line at @line is blank, in the same quotes, and not the last. */
static gboolean
is_gap (const Scanner *self, gsize line)
{
  int n = 0;
  gsize at = poise_line_skip_quotes (self->text, line, self->quotes, &n);

  return n == self->quotes && self->text[at] == '\n';
}

/* Where the closing delimiter on a line of its own is that ends the formula
 * with the blank line at @line, or 0. Text with formulas of its own is none. */
static gsize
find_close_behind_gap (Scanner *self, gsize line, Delimiter delimiter)
{
  gsize at = line;

  if (line < self->gaps_searched[delimiter])
    return 0;

  while (at < self->length)
    {
      int n = 0;
      gsize start = poise_line_skip_quotes (self->text, at, self->quotes, &n);
      gsize end = start + strcspn (self->text + start, "\n");

      if (closes_at (self, start, delimiter))
        {
          if (has_line (self, at, start))
            return start;
          break;
        }
      if (n < self->quotes || self->text[start] == '#'
          || poise_line_is_fence (self->text, start)
          || memchr (self->text + start, '$', end - start))
        break;
      at = end + 1;
    }
  self->gaps_searched[delimiter] = at;

  return 0;
}

/* Where the closing delimiter is, or 0, and then how far was looked. */
static gsize
search_close (Scanner *self,
              gsize from,
              Delimiter delimiter,
              gboolean skips_text,
              gsize *searched)
{
  gboolean is_inline = delimiter == DOLLAR || delimiter == PAREN;
  gboolean is_alone = !is_inline && self->at == self->content
                      && poise_line_is_end (self->text, from);
  gsize at = from;

  for (; at < self->length; at++)
    {
      char c = self->text[at];

      if (closes_at (self, at, delimiter))
        return at;
      if (c == '`' && delimiter == DOLLAR)
        break;
      if (c == '\n' && ends_above (self, at + 1, is_inline))
        {
          *searched = at;
          if (is_alone && is_gap (self, at + 1))
            return find_close_behind_gap (self, at + 1, delimiter);
          break;
        }
      if (c == '\\' && skips_text && skip_text (self, at) > at)
        at = skip_text (self, at) - 1;
      else if (c == '\\' && self->text[at + 1] != '\n' && at + 1 < self->length)
        at++;
    }

  *searched = at;

  return 0;
}

/* Where the closing delimiter is, or 0. */
static gsize
find_close (Scanner *self, gsize from, Delimiter delimiter)
{
  gsize to = 0;

  if (from < self->searched[delimiter] || poise_math_scan_is_full (self->scan))
    return 0;

  if (delimiter == DOLLAR && from >= self->text_searched)
    to = search_close (self, from, delimiter, TRUE, &self->text_searched);

  return to ? to
            : search_close (self, from, delimiter, FALSE,
                            &self->searched[delimiter]);
}

/* A formula without the quote markers, the indents of its further lines and the
 * blank ones, which TeX does not allow. */
static char *
dup_tex (const Scanner *self, gsize from, gsize to)
{
  g_autoptr (GString) tex = g_string_new (NULL);
  gsize at = from;

  while (at < to)
    {
      const char *end = memchr (self->text + at, '\n', to - at);
      gsize next = end ? (gsize) (end - self->text) + 1 : to;
      int n = 0;

      if (self->text[at] != '\n')
        g_string_append_len (tex, self->text + at, (gssize) (next - at));
      at = end ? MIN (to, poise_line_skip_quotes (self->text, next,
                                                  self->quotes, &n))
               : to;
      at = MIN (to, poise_line_skip_blanks (self->text, at));
    }

  return g_strstrip (g_string_free (g_steal_pointer (&tex), FALSE));
}

static gboolean
lift_between (Scanner *self,
              gsize from,
              gsize to,
              gsize width,
              PoiseLiftedKind kind)
{
  g_autofree char *tex = dup_tex (self, from, to);

  if (*tex == '\0' || !lift (self, kind, self->at, to + width, tex))
    return FALSE;

  (void) g_steal_pointer (&tex);
  self->at = to + width;

  return TRUE;
}

/* Whether this is a sum of money and text up to the next dollar. */
static gboolean
is_money (const Scanner *self, gsize from, gsize to)
{
  const char *end = self->text + to;

  if (!g_ascii_isdigit (self->text[from])
      || memchr (self->text + from, '\\', to - from))
    return FALSE;

  for (const char *at = self->text + from; at < end; at = g_utf8_next_char (at))
    if (g_unichar_iswide (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

static gboolean
lift_dollars (Scanner *self)
{
  gsize from = self->at + 1;
  gsize to = 0;

  if (self->text[from] == '$')
    {
      to = find_close (self, from + 1, DOUBLE_DOLLAR);

      return to
             && lift_between (self, from + 1, to, 2, POISE_LIFTED_DISPLAY_MATH);
    }

  if (g_ascii_isspace (self->text[from]))
    return FALSE;

  to = find_close (self, from, DOLLAR);
  if (to == 0 || g_ascii_isspace (self->text[to - 1])
      || g_ascii_isdigit (self->text[to + 1]) || is_money (self, from, to))
    return FALSE;

  return lift_between (self, from, to, 1, POISE_LIFTED_INLINE_MATH);
}

static gboolean
lift_backslash (Scanner *self)
{
  gboolean display = self->text[self->at + 1] == '[';
  gsize to = 0;

  if (!display && self->text[self->at + 1] != '(')
    return FALSE;

  to = find_close (self, self->at + 2, display ? BRACKET : PAREN);

  return to
         && lift_between (self, self->at + 2, to, 2,
                          display ? POISE_LIFTED_DISPLAY_MATH
                                  : POISE_LIFTED_INLINE_MATH);
}

/* The end of the code span that opens here, or of its backticks alone. */
static gsize
find_code_end (Scanner *self)
{
  gsize n = poise_line_run_length (self->text, self->at);
  gsize start = self->at + n;
  gsize at = start;

  if (n > MAX_TICKS || start < self->ticks_searched[n])
    return start;

  while (at < self->length)
    {
      gsize run =
          self->text[at] == '`' ? poise_line_run_length (self->text, at) : 0;

      if (run == n)
        return at + n;
      if (self->text[at] == '\n' && ends_above (self, at + 1, TRUE))
        break;
      at += MAX (run, 1);
    }

  self->ticks_searched[n] = at;

  return start;
}

static gboolean
lift_tag (Scanner *self)
{
  gboolean is_end = FALSE;
  gsize length = 0;

  if (poise_tag_parse (self->text + self->at, &length, &is_end)
          == POISE_TAG_NONE
      || !lift (self, POISE_LIFTED_TAG, self->at, self->at + length, NULL))
    return FALSE;

  self->at += length;

  return TRUE;
}

/* The end of the text at hand. That of an address goes on over its dollars. */
static gsize
find_text_end (const Scanner *self)
{
  const char *here = self->text + self->at;
  const char *end = here + strcspn (here, "`$\\<\n");

  if (*end == '$')
    end = poise_markdown_skip_address (here, end);

  return (gsize) (end - self->text);
}

static void
scan_line (Scanner *self)
{
  while (self->at < self->length && self->text[self->at] != '\n')
    {
      const char *here = self->text + self->at;

      if (*here == '`')
        copy_until (self, find_code_end (self));
      else if (*here == '$')
        {
          if (!lift_dollars (self))
            copy_until (self, self->at + (here[1] == '$' ? 2 : 1));
        }
      else if (*here == '\\')
        {
          if (!lift_backslash (self))
            copy_escape (self);
        }
      else if (*here == '<')
        {
          if (!lift_tag (self))
            copy_until (self, self->at + 1);
        }
      else
        copy_until (self, find_text_end (self));
    }
}

static gboolean
closes_fence (const Scanner *self, gsize at)
{
  gsize n = self->text[at] == self->fence
                ? poise_line_run_length (self->text, at)
                : 0;

  return n >= self->fence_length
         && strchr ("\n",
                    self->text[poise_line_skip_blanks (self->text, at + n)]);
}

/* Whether the line at hand belongs to a fenced code block. */
static gboolean
in_fence (Scanner *self, gsize line_end)
{
  gsize at = 0;
  int quotes = 0;

  if (self->fence)
    {
      at = poise_line_skip_quotes (self->text, self->at, self->fence_quotes,
                                   &quotes);
      if (quotes == self->fence_quotes)
        {
          if (closes_fence (self, at))
            self->fence = 0;
          return TRUE;
        }
      self->fence = 0;
    }

  at = self->content =
      poise_line_skip_containers (self->text, self->at, &self->quotes);
  if (!poise_line_is_fence (self->text, at))
    return FALSE;

  self->fence_length = poise_line_run_length (self->text, at);
  self->fence_quotes = self->quotes;
  if (self->text[at] == '`'
      && memchr (self->text + at + self->fence_length, '`',
                 line_end - at - self->fence_length))
    return FALSE;

  self->fence = self->text[at];

  return TRUE;
}

static void
scan (Scanner *self)
{
  while (self->at < self->length)
    {
      gsize end = self->at + strcspn (self->text + self->at, "\n");

      if (in_fence (self, end))
        copy_until (self, end);
      else
        scan_line (self);
      if (self->at < self->length)
        copy_until (self, self->at + 1);
    }
}

/**
 * poise_math_scan_new_markdown:
 * @markdown: valid UTF-8 whose lines end with line feeds
 * @refused: (nullable): a set of offsets; what stands there is not taken out
 * @is_strict: whether not to take out anything that goes over several lines
 *
 * Takes the math and the tags out of a text. Never fails: what is neither stays
 * where it was.
 *
 * Returns: (transfer full): the text without math, and the math
 */
PoiseMathScan *
poise_math_scan_new_markdown (const char *markdown,
                              GHashTable *refused,
                              gboolean is_strict)
{
  PoiseMathScan *self = NULL;
  Scanner scanner = { 0 };

  g_return_val_if_fail (markdown != NULL, NULL);

  self = poise_math_scan_new ();
  scanner.text = markdown;
  scanner.length = strlen (markdown);
  scanner.scan = self;
  scanner.refused = refused;
  scanner.is_strict = is_strict;
  scan (&scanner);

  return self;
}
