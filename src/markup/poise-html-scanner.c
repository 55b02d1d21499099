/* poise-html-scanner.c: takes out of HTML what its parser must not see
 *
 * Formulas stand in the text of a card, with their "<" as entities and their
 * line ends as tags, and may begin and end in different elements. Each becomes
 * one character for private use, as in poise-math-scanner.c. What is math:
 *   \( \), [$] [/$] and <anki-mathjax>  within a line;
 *   \[ \], [$$] [/$$] and <anki-mathjax block="true">  on lines of its own;
 *   [latex] [/latex]  as its content says.
 *
 * Comments, scripts and style sheets are left out, and so are all attributes of
 * a tag beyond MAX_ATTRIBUTES, since libxml2 compares each with each.
 *
 * The work is linear in the input: a search that fails remembers how far it
 * looked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-html-scanner.h"

#include <string.h>

#include "poise-entity.h"

#define MAX_ATTRIBUTES 40
#define MAX_REFERENCE  12
#define LATEX          "[latex]"
#define MATHJAX        "anki-mathjax"

typedef struct
{
  const char *open;
  const char *close;
  PoiseLiftedKind kind;
} Fence;

static const Fence fences[] = {
  { "\\(", "\\)", POISE_LIFTED_INLINE_MATH },
  { "\\[", "\\]", POISE_LIFTED_DISPLAY_MATH },
  { "[$]", "[/$]", POISE_LIFTED_INLINE_MATH },
  { "[$$]", "[/$$]", POISE_LIFTED_DISPLAY_MATH },
  { LATEX, "[/latex]", POISE_LIFTED_INLINE_MATH },
};

typedef struct
{
  const char *html;
  const char *at;
  PoiseMathScan *scan;
  const char *searched[G_N_ELEMENTS (fences)]; /* no end before here */
} Scanner;

/* Unlike g_str_has_prefix(), without a look at all the rest. */
static gboolean
starts_with (const char *at, const char *prefix)
{
  return strncmp (at, prefix, strlen (prefix)) == 0;
}

static gboolean
is_tag (const char *at)
{
  return *at == '<'
         && (g_ascii_isalpha (at[1]) || at[1] == '!' || at[1] == '?'
             || (at[1] == '/' && g_ascii_isalpha (at[2])));
}

/* Whether @at is a tag of this name, with or without "/". */
static gboolean
has_name (const char *at, const char *name)
{
  gsize length = strlen (name);

  at += at[1] == '/' ? 2 : 1;

  return g_ascii_strncasecmp (at, name, length) == 0
         && !g_ascii_isalnum (at[length]) && at[length] != '-';
}

/* The end of the comment or tag at @at, behind its ">". */
static const char *
find_tag_end (const char *at)
{
  const char *end = NULL;
  char quote = '\0';

  if (starts_with (at, "<!--"))
    {
      end = strstr (at + 4, "-->");

      return end ? end + 3 : at + strlen (at);
    }

  for (end = at; *end && (quote || *end != '>'); end++)
    if (quote ? *end == quote : (*end == '"' || *end == '\'') && end[-1] == '=')
      quote = quote ? '\0' : *end;

  return *end ? end + 1 : end;
}

/* Whether no formula goes on over this tag. */
static gboolean
ends_formula (const char *at)
{
  static const char *const names[] = {
    "td", "th", "tr", "table", "li", "ul",  "ol",  "hr",         "h1",
    "h2", "h3", "h4", "h5",    "h6", "pre", "img", "blockquote", MATHJAX,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (has_name (at, names[i]))
      return TRUE;

  return FALSE;
}

/* Where the end of a formula is, or %NULL. */
static const char *
find_close (Scanner *self, gsize number, const char *from)
{
  const char *close = fences[number].close;
  gsize length = strlen (close);
  const char *at = from;

  if (from < self->searched[number])
    return NULL;

  while (*at)
    {
      if (strncmp (at, close, length) == 0)
        return at;
      if (is_tag (at) && ends_formula (at) && *fences[number].open == '\\')
        break;
      at += at[0] == '\\' && at[1] ? 2 : 1;
    }
  self->searched[number] = at;

  return NULL;
}

static gboolean
ends_line (const char *at)
{
  return has_name (at, "br") || has_name (at, "div") || has_name (at, "p");
}

static const char *
append_reference (GString *out, const char *at)
{
  gsize length = 1 + strcspn (at + 1, "; <&");

  if (at[length] != ';' || length > MAX_REFERENCE || length < 2)
    {
      g_string_append_c (out, '&');

      return at + 1;
    }

  poise_entity_append (out, at, length + 1);

  return at + length + 1;
}

static char *
dup_undone (const char *from, const char *end)
{
  g_autofree char *html = g_strndup (from, (gsize) (end - from));
  g_autoptr (GString) out = g_string_new (NULL);
  const char *at = html;

  while (*at)
    if (is_tag (at))
      {
        if (ends_line (at))
          g_string_append_c (out, '\n');
        at = find_tag_end (at);
      }
    else if (*at == '&')
      at = append_reference (out, at);
    else
      g_string_append_c (out, *at++);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* TeX knows neither no-break spaces nor blank lines within a formula. */
static char *
dup_tex (const char *text)
{
  g_autoptr (GString) tex = g_string_new (text);
  gsize n = 0;

  g_string_replace (tex, "\u00a0", " ", 0);
  for (gsize i = 0; i < tex->len; i++)
    if (tex->str[i] != '\n' || (n > 0 && tex->str[n - 1] != '\n'))
      tex->str[n++] = tex->str[i];
  g_string_truncate (tex, n);

  return g_strstrip (g_string_free (g_steal_pointer (&tex), FALSE));
}

static gboolean
unwrap (char *tex, const char *open, const char *close)
{
  gsize length = strlen (tex);
  gsize before = strlen (open);
  gsize after = strlen (close);

  if (length <= before + after || !g_str_has_prefix (tex, open)
      || !g_str_has_suffix (tex, close))
    return FALSE;

  memmove (tex, tex + before, length - before - after);
  tex[length - before - after] = '\0';
  g_strstrip (tex);

  return TRUE;
}

/* The content of [latex] is a document: a formula in its own delimiters, or
 * text with formulas in it. */
static char *
dup_latex (char *source, PoiseLiftedKind *kind)
{
  g_autofree char *tex = source;

  if (unwrap (tex, "$$", "$$") || unwrap (tex, "\\[", "\\]")
      || unwrap (tex, "\\begin{displaymath}", "\\end{displaymath}")
      || unwrap (tex, "\\begin{math}", "\\end{math}")
      || g_str_has_prefix (tex, "\\begin{"))
    {
      *kind = POISE_LIFTED_DISPLAY_MATH;

      return g_steal_pointer (&tex);
    }

  if (*tex == '$' && strchr (tex + 1, '$') == tex + strlen (tex) - 1
      && unwrap (tex, "$", "$"))
    return g_steal_pointer (&tex);

  return strchr (tex, '$') ? g_strdup_printf ("\\text{%s}", tex)
                           : g_steal_pointer (&tex);
}

static gboolean
lift (Scanner *self,
      PoiseLiftedKind kind,
      const char *from,
      const char *end,
      char *tex)
{
  PoiseLifted lifted = { kind, 0, NULL, tex };

  if (poise_math_scan_is_full (self->scan) || (tex && *tex == '\0'))
    {
      g_free (tex);

      return FALSE;
    }

  lifted.offset = (gsize) (from - self->html);
  lifted.source = dup_undone (from, end);
  poise_math_scan_add (self->scan, &lifted);
  self->at = end;

  return TRUE;
}

static gboolean
lift_fenced (Scanner *self, gsize number)
{
  const Fence *fence = &fences[number];
  PoiseLiftedKind kind = fence->kind;
  const char *from = self->at + strlen (fence->open);
  const char *close = find_close (self, number, from);
  g_autofree char *undone = NULL;
  char *tex = NULL;

  if (close == NULL)
    return FALSE;

  undone = dup_undone (from, close);
  tex = dup_tex (undone);
  if (strcmp (fence->open, LATEX) == 0)
    tex = dup_latex (tex, &kind);

  return lift (self, kind, self->at, close + strlen (fence->close), tex);
}

/* Whether the tag from @from to before @end says that it is a block. */
static gboolean
is_block (const char *from, const char *end)
{
  g_autofree char *tag = g_ascii_strdown (from, end - from);

  return strstr (tag, "block=\"true\"") || strstr (tag, "block='true'")
         || strstr (tag, "block=true");
}

static gboolean
lift_mathjax (Scanner *self)
{
  const char *from = find_tag_end (self->at);
  const char *close = from;
  g_autofree char *undone = NULL;

  while (*close && !(is_tag (close) && has_name (close, MATHJAX)))
    close++;
  undone = dup_undone (from, close);

  return lift (self,
               is_block (self->at, from) ? POISE_LIFTED_DISPLAY_MATH
                                         : POISE_LIFTED_INLINE_MATH,
               self->at, find_tag_end (close), dup_tex (undone));
}

/* Skips a script or style sheet: all up to its end tag. */
static const char *
find_raw_end (const char *at, const char *name)
{
  at = find_tag_end (at);
  while (*at && !(at[0] == '<' && at[1] == '/' && has_name (at, name)))
    at++;

  return find_tag_end (at);
}

/* The end of as many attributes as are kept. */
static const char *
find_attributes_end (const char *at, const char *end)
{
  char quote = '\0';
  int n = 0;

  for (; at < end && n < MAX_ATTRIBUTES; at++)
    if (quote ? *at == quote : (*at == '"' || *at == '\'') && at[-1] == '=')
      quote = quote ? '\0' : *at;
    else if (!quote && g_ascii_isspace (*at) && !g_ascii_isspace (at[1]))
      n++;

  return at;
}

static void
copy_tag (Scanner *self)
{
  const char *end = find_tag_end (self->at);
  const char *kept = find_attributes_end (self->at, end);
  GString *text = self->scan->text;

  g_string_append_len (text, self->at, kept - self->at);
  if (kept < end || end[-1] != '>')
    g_string_append_c (text, '>');
  self->at = end;
}

static void
scan_tag (Scanner *self)
{
  if (self->at[1] == '!' || self->at[1] == '?')
    self->at = find_tag_end (self->at);
  else if (has_name (self->at, "script"))
    self->at = find_raw_end (self->at, "script");
  else if (has_name (self->at, "style"))
    self->at = find_raw_end (self->at, "style");
  else if (!has_name (self->at, MATHJAX) || !lift_mathjax (self))
    copy_tag (self);
}

/* A reference to a character for private use stands for none. */
static gboolean
is_forged (const char *at)
{
  gboolean is_hex = FALSE;

  if (at[1] != '#')
    return FALSE;

  is_hex = at[2] == 'x' || at[2] == 'X';

  return g_ascii_strtoull (at + (is_hex ? 3 : 2), NULL, is_hex ? 16 : 10)
         >= POISE_FIRST_PLACEHOLDER;
}

static void
scan_character (Scanner *self)
{
  const char *end = g_utf8_next_char (self->at);

  if ((guchar) *self->at < 0xf3
      || g_utf8_get_char (self->at) < POISE_FIRST_PLACEHOLDER)
    {
      g_string_append_len (self->scan->text, self->at, end - self->at);
      self->at = end;
    }
  else if (!lift (self, POISE_LIFTED_CHARACTER, self->at, end, NULL))
    {
      g_string_append_unichar (self->scan->text, 0xfffd);
      self->at = end;
    }
}

static gboolean
scan_fence (Scanner *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fences); i++)
    if (starts_with (self->at, fences[i].open) && lift_fenced (self, i))
      return TRUE;

  return FALSE;
}

static void
scan (Scanner *self)
{
  while (*self->at)
    {
      char c = *self->at;

      if (is_tag (self->at))
        scan_tag (self);
      else if ((c == '\\' || c == '[') && scan_fence (self))
        continue;
      else if (c == '\\' && self->at[1] == '\\')
        {
          g_string_append (self->scan->text, "\\\\");
          self->at += 2;
        }
      else if (c == '&' && is_forged (self->at))
        {
          g_string_append_unichar (self->scan->text, 0xfffd);
          self->at += strcspn (self->at, "; <\n");
          self->at += *self->at == ';';
        }
      else
        scan_character (self);
    }
}

/**
 * poise_math_scan_new_html:
 * @html: valid UTF-8 whose lines end with line feeds
 *
 * Takes the math out of HTML, and leaves out what is never shown. Never fails:
 * what is not math stays where it was.
 *
 * Returns: (transfer full): the HTML without math, and the math
 */
PoiseMathScan *
poise_math_scan_new_html (const char *html)
{
  PoiseMathScan *self = NULL;
  Scanner scanner = { 0 };

  g_return_val_if_fail (html != NULL, NULL);

  self = poise_math_scan_new ();
  scanner.html = scanner.at = html;
  scanner.scan = self;
  scan (&scanner);

  return self;
}

/**
 * poise_html_dup_text:
 * @html: valid UTF-8
 *
 * Returns: (transfer full): the text without its tags, with a line feed for
 *   each tag that ends a line
 */
char *
poise_html_dup_text (const char *html)
{
  g_return_val_if_fail (html != NULL, NULL);

  return dup_undone (html, html + strlen (html));
}
