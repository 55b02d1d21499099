/* poise-html-walker.c: what each element of HTML means
 *
 * libxml2 nests elements no deeper than 256, so that the walk may recurse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-html-walker.h"

#include <stdlib.h>
#include <string.h>

#include "poise-html-address.h"
#include "poise-html-style.h"
#include "poise-html-table.h"

#define MAX_NAME  12
#define MAX_SPAN  100
#define MAX_ROWS  65534 /* that a cell goes over, by the HTML standard */
#define MAX_START 999999999

typedef struct
{
  PoiseHtmlBuilder *builder;
  PoiseHtmlGrid grid;
} Walker;

typedef void (*WalkElement) (Walker *self, xmlNode *node);

static void walk_children (Walker *self, xmlNode *node);

static void
walk_nothing (Walker *self, xmlNode *node)
{
}

static void
walk_block (Walker *self, xmlNode *node)
{
  poise_html_builder_end_paragraph (self->builder);
  walk_children (self, node);
  poise_html_builder_end_paragraph (self->builder);
}

static void
walk_formatted (Walker *self, xmlNode *node, PoiseInlineKind kind)
{
  gboolean is_pushed =
      poise_html_builder_push_format (self->builder, kind, NULL);

  walk_children (self, node);
  if (is_pushed)
    poise_html_builder_pop_format (self->builder);
}

static char *
dup_attribute (Walker *self, xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) name);
  char *text = NULL;

  if (value)
    text = poise_html_builder_dup_source (self->builder, (const char *) value);
  xmlFree (value);

  return text;
}

static int
get_number (Walker *self, xmlNode *node, const char *name, int missing)
{
  g_autofree char *value = dup_attribute (self, node, name);

  return value ? (int) CLAMP (g_ascii_strtoll (value, NULL, 10), 0, MAX_START)
               : missing;
}

static void
walk_bold (Walker *self, xmlNode *node)
{
  g_autofree char *style = dup_attribute (self, node, "style");

  if (poise_style_parse (style).flags & POISE_STYLE_NOT_BOLD)
    walk_children (self, node);
  else
    walk_formatted (self, node, POISE_INLINE_STRONG);
}

static void
walk_italic (Walker *self, xmlNode *node)
{
  walk_formatted (self, node, POISE_INLINE_EMPHASIS);
}

static void
walk_underlined (Walker *self, xmlNode *node)
{
  walk_formatted (self, node, POISE_INLINE_UNDERLINE);
}

static void
walk_struck (Walker *self, xmlNode *node)
{
  walk_formatted (self, node, POISE_INLINE_STRIKE);
}

static void
walk_subscript (Walker *self, xmlNode *node)
{
  walk_formatted (self, node, POISE_INLINE_SUBSCRIPT);
}

static void
walk_superscript (Walker *self, xmlNode *node)
{
  walk_formatted (self, node, POISE_INLINE_SUPERSCRIPT);
}

static void
walk_quoted (Walker *self, xmlNode *node)
{
  poise_html_builder_add_text (self->builder, "“");
  walk_children (self, node);
  poise_html_builder_add_text (self->builder, "”");
}

static void
walk_code (Walker *self, xmlNode *node)
{
  poise_html_builder_push_code (self->builder, FALSE);
  walk_children (self, node);
  poise_html_builder_pop_code (self->builder, FALSE);
}

static void
walk_break (Walker *self, xmlNode *node)
{
  poise_html_builder_add_break (self->builder);
}

static void
walk_rule (Walker *self, xmlNode *node)
{
  if (poise_html_builder_is_held (self->builder))
    poise_html_builder_end_paragraph (self->builder);
  else
    poise_html_builder_add_block (self->builder, POISE_BLOCK_RULE);
}

static void
walk_heading (Walker *self, xmlNode *node)
{
  PoiseBlock *block = NULL;

  if (poise_html_builder_is_held (self->builder))
    {
      walk_block (self, node);
      return;
    }

  block = poise_html_builder_add_block (self->builder, POISE_BLOCK_HEADING);
  block->level = node->name[1] - '0';
  poise_html_builder_hold (self->builder, block);
  walk_children (self, node);
  poise_html_builder_release (self->builder);
}

static void
walk_container (Walker *self, xmlNode *node, PoiseBlockKind kind)
{
  PoiseBlock *block = poise_html_builder_open (self->builder, kind);

  if (block && kind == POISE_BLOCK_ORDERED_LIST)
    block->start = get_number (self, node, "start", 1);
  walk_children (self, node);
  poise_html_builder_close (self->builder, block);
}

static void
walk_bullets (Walker *self, xmlNode *node)
{
  walk_container (self, node, POISE_BLOCK_BULLET_LIST);
}

static void
walk_numbers (Walker *self, xmlNode *node)
{
  walk_container (self, node, POISE_BLOCK_ORDERED_LIST);
}

static void
walk_quote (Walker *self, xmlNode *node)
{
  walk_container (self, node, POISE_BLOCK_QUOTE);
}

/* In a cell, and in a list deeper than the limit, an item is a line. */
static void
walk_item (Walker *self, xmlNode *node)
{
  PoiseBlock *container = poise_html_builder_get_container (self->builder);

  if (!poise_html_builder_is_held (self->builder)
      && (container == NULL || container->kind != POISE_BLOCK_ITEM))
    {
      walk_container (self, node, POISE_BLOCK_ITEM);
      return;
    }

  poise_html_builder_end_paragraph (self->builder);
  if (poise_html_builder_is_held (self->builder))
    poise_html_builder_add_text (self->builder, "• ");
  walk_children (self, node);
  poise_html_builder_end_paragraph (self->builder);
}

/* The text of an element as it stands, each <br> a line feed. */
static void
append_source (Walker *self, xmlNode *node, GString *out)
{
  for (xmlNode *at = node->children; at; at = at->next)
    if (at->type == XML_TEXT_NODE)
      {
        g_autofree char *text = poise_html_builder_dup_source (
            self->builder, (const char *) at->content);

        g_string_append (out, text);
      }
    else if (at->type == XML_ELEMENT_NODE)
      {
        if (strcmp ((const char *) at->name, "br") == 0)
          g_string_append_c (out, '\n');
        append_source (self, at, out);
        if (strcmp ((const char *) at->name, "div") == 0 && at->next)
          g_string_append_c (out, '\n');
      }
}

static char *
dup_source (Walker *self, xmlNode *node)
{
  GString *out = g_string_new (NULL);

  append_source (self, node, out);

  return g_string_free (out, FALSE);
}

/* What a class such as "language-c" says, of the element or of one in it. */
static char *
dup_language (Walker *self, xmlNode *node)
{
  g_autofree char *class = dup_attribute (self, node, "class");
  const char *found = class ? strstr (class, "lang-") : NULL;
  xmlNode *child = node->children;

  if (found == NULL && class)
    found = strstr (class, "language-");
  if (found)
    {
      found = strchr (found, '-') + 1;

      return g_strndup (found, strcspn (found, " \t\n"));
    }

  return child && child->next == NULL
                 && xmlStrEqual (child->name, (const xmlChar *) "code")
             ? dup_language (self, child)
             : NULL;
}

static void
walk_preformatted (Walker *self, xmlNode *node)
{
  g_autofree char *source = NULL;
  g_autofree char *language = NULL;
  PoiseBlock *block = NULL;
  const char *from = NULL;

  if (poise_html_builder_is_held (self->builder))
    {
      poise_html_builder_end_paragraph (self->builder);
      poise_html_builder_push_code (self->builder, TRUE);
      walk_children (self, node);
      poise_html_builder_pop_code (self->builder, TRUE);
      poise_html_builder_end_paragraph (self->builder);
      return;
    }

  source = dup_source (self, node);
  language = dup_language (self, node);
  from = *source == '\n' ? source + 1 : source;
  block = poise_html_builder_add_block (self->builder, POISE_BLOCK_CODE);
  block->text =
      g_strndup (from, strlen (from) - (g_str_has_suffix (from, "\n") ? 1 : 0));
  if (language && *language)
    block->language = g_steal_pointer (&language);
}

static gboolean
has_name (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE
         && strcmp ((const char *) node->name, name) == 0;
}

/* In a cell the cells of another table are words, and its rows lines. */
static void
walk_table (Walker *self, xmlNode *node)
{
  PoiseBlock *table = NULL;

  for (xmlNode *at = node->children; at; at = at->next)
    if (has_name (at, "caption"))
      walk_block (self, at);

  table = poise_html_builder_open (self->builder, POISE_BLOCK_TABLE);
  if (table)
    poise_html_grid_start (&self->grid);
  walk_children (self, node);
  poise_html_builder_close (self->builder, table);
  if (table && !poise_html_grid_finish (&self->grid, table))
    poise_html_builder_drop (self->builder, table);
}

/* A head, body or foot of a table. */
static void
walk_rows (Walker *self, xmlNode *node)
{
  if (poise_html_builder_is_in (self->builder, POISE_BLOCK_TABLE))
    poise_html_grid_start (&self->grid);
  walk_children (self, node);
}

static void
walk_row (Walker *self, xmlNode *node)
{
  PoiseBlock *row = NULL;

  if (!poise_html_builder_is_in (self->builder, POISE_BLOCK_TABLE))
    {
      walk_block (self, node);
      return;
    }

  row = poise_html_builder_open (self->builder, POISE_BLOCK_ROW);
  row->header = TRUE;
  for (xmlNode *at = node->children; at; at = at->next)
    if (has_name (at, "td"))
      row->header = FALSE;
  if (node->parent && has_name (node->parent, "thead"))
    row->header = TRUE;
  walk_children (self, node);
  poise_html_builder_close (self->builder, row);
  self->grid.row++;
}

static PoiseHtmlSpan
get_span (Walker *self, xmlNode *node)
{
  PoiseHtmlSpan span = {
    CLAMP (get_number (self, node, "colspan", 1), 1, MAX_SPAN),
    MIN (get_number (self, node, "rowspan", 1), MAX_ROWS),
  };

  if (span.n_rows == 0) /* up to the last */
    span.n_rows = MAX_ROWS;

  return span;
}

static PoiseAlignment
get_alignment (Walker *self, xmlNode *node)
{
  g_autofree char *style = dup_attribute (self, node, "style");
  g_autofree char *align = dup_attribute (self, node, "align");
  PoiseAlignment alignment = poise_style_parse (style).alignment;

  return alignment == POISE_ALIGNMENT_DEFAULT && align
             ? poise_alignment_parse (align)
             : alignment;
}

static void
walk_cell (Walker *self, xmlNode *node)
{
  PoiseBlock *row = poise_html_builder_get_container (self->builder);
  gboolean is_in_row =
      poise_html_builder_is_in (self->builder, POISE_BLOCK_ROW);
  PoiseBlock *cell = NULL;

  if (!is_in_row
      && !poise_html_builder_is_in (self->builder, POISE_BLOCK_TABLE))
    {
      poise_html_builder_add_text (self->builder, " ");
      walk_children (self, node);
      return;
    }

  if (is_in_row)
    {
      poise_html_builder_end_paragraph (self->builder);
      poise_html_grid_fill (&self->grid, row);
    }
  cell = poise_html_builder_add_block (self->builder, POISE_BLOCK_CELL);
  cell->alignment = get_alignment (self, node);
  poise_html_builder_hold (self->builder, cell);
  walk_children (self, node);
  poise_html_builder_release (self->builder);
  if (is_in_row)
    poise_html_grid_span (&self->grid, row, get_span (self, node));
}

static void
walk_image (Walker *self, xmlNode *node)
{
  g_autofree char *target = dup_attribute (self, node, "src");
  g_autofree char *text = dup_attribute (self, node, "alt");

  if (target && *target)
    poise_html_builder_add_image (self->builder, target, text ? text : "");
  else if (text)
    poise_html_builder_add_text (self->builder, text);
}

static void
walk_link (Walker *self, xmlNode *node)
{
  g_autofree char *href = dup_attribute (self, node, "href");
  const char *target = href ? g_strstrip (href) : "";
  gboolean is_pushed = poise_html_is_address (target)
                       && poise_html_builder_push_format (
                           self->builder, POISE_INLINE_LINK, target);

  walk_children (self, node);
  if (is_pushed)
    poise_html_builder_pop_format (self->builder);
}

static void
walk_ruby (Walker *self, xmlNode *node)
{
  walk_formatted (self, node, POISE_INLINE_RUBY);
}

static void
walk_reading (Walker *self, xmlNode *node)
{
  g_autofree char *reading = dup_source (self, node);

  poise_html_builder_set_reading (self->builder, g_strstrip (reading));
}

typedef struct
{
  char name[MAX_NAME];
  WalkElement walk;
} Element;

/* In the order of strcmp (). What is not here is as its content. */
static const Element elements[] = {
  { "a", walk_link },           { "address", walk_block },
  { "article", walk_block },    { "aside", walk_block },
  { "audio", walk_nothing },    { "b", walk_bold },
  { "blockquote", walk_quote }, { "br", walk_break },
  { "canvas", walk_nothing },   { "caption", walk_nothing },
  { "center", walk_block },     { "cite", walk_italic },
  { "code", walk_code },        { "dd", walk_block },
  { "del", walk_struck },       { "details", walk_block },
  { "dfn", walk_italic },       { "div", walk_block },
  { "dl", walk_block },         { "dt", walk_block },
  { "em", walk_italic },        { "embed", walk_nothing },
  { "fieldset", walk_block },   { "figcaption", walk_block },
  { "figure", walk_block },     { "footer", walk_block },
  { "form", walk_block },       { "frameset", walk_nothing },
  { "h1", walk_heading },       { "h2", walk_heading },
  { "h3", walk_heading },       { "h4", walk_heading },
  { "h5", walk_heading },       { "h6", walk_heading },
  { "head", walk_nothing },     { "header", walk_block },
  { "hr", walk_rule },          { "i", walk_italic },
  { "iframe", walk_nothing },   { "img", walk_image },
  { "input", walk_nothing },    { "ins", walk_underlined },
  { "kbd", walk_code },         { "li", walk_item },
  { "main", walk_block },       { "map", walk_nothing },
  { "nav", walk_block },        { "noframes", walk_nothing },
  { "object", walk_nothing },   { "ol", walk_numbers },
  { "p", walk_block },          { "pre", walk_preformatted },
  { "q", walk_quoted },         { "rp", walk_nothing },
  { "rt", walk_reading },       { "ruby", walk_ruby },
  { "s", walk_struck },         { "samp", walk_code },
  { "script", walk_nothing },   { "section", walk_block },
  { "select", walk_nothing },   { "strike", walk_struck },
  { "strong", walk_bold },      { "style", walk_nothing },
  { "sub", walk_subscript },    { "summary", walk_block },
  { "sup", walk_superscript },  { "svg", walk_nothing },
  { "table", walk_table },      { "tbody", walk_rows },
  { "td", walk_cell },          { "template", walk_nothing },
  { "textarea", walk_nothing }, { "tfoot", walk_rows },
  { "th", walk_cell },          { "thead", walk_rows },
  { "title", walk_nothing },    { "tr", walk_row },
  { "tt", walk_code },          { "u", walk_underlined },
  { "ul", walk_bullets },       { "var", walk_italic },
  { "video", walk_nothing },
};

static int
compare_name (const void *key, const void *element)
{
  return strcmp (key, ((const Element *) element)->name);
}

static void
walk_element (Walker *self, xmlNode *node)
{
  const Element *element =
      bsearch (node->name, elements, G_N_ELEMENTS (elements), sizeof (Element),
               compare_name);

  if (element)
    element->walk (self, node);
  else
    walk_children (self, node);
}

/* Headings are bold without being told. */
static gboolean
is_heading (const xmlNode *node)
{
  return node->name[0] == 'h' && g_ascii_isdigit (node->name[1]);
}

static void
walk_styled (Walker *self, xmlNode *node)
{
  static const struct
  {
    PoiseStyleFlags flag;
    PoiseInlineKind kind;
  } formats[] = {
    { POISE_STYLE_BOLD, POISE_INLINE_STRONG },
    { POISE_STYLE_ITALIC, POISE_INLINE_EMPHASIS },
    { POISE_STYLE_UNDERLINE, POISE_INLINE_UNDERLINE },
    { POISE_STYLE_STRIKE, POISE_INLINE_STRIKE },
    { POISE_STYLE_SUBSCRIPT, POISE_INLINE_SUBSCRIPT },
    { POISE_STYLE_SUPERSCRIPT, POISE_INLINE_SUPERSCRIPT },
  };
  g_autofree char *style = dup_attribute (self, node, "style");
  PoiseStyleFlags flags = poise_style_parse (style).flags;
  int n_pushed = 0;

  if (flags & POISE_STYLE_HIDDEN)
    return;
  if (is_heading (node))
    flags &= ~(guint) POISE_STYLE_BOLD;

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (flags & formats[i].flag)
      n_pushed +=
          poise_html_builder_push_format (self->builder, formats[i].kind, NULL);
  walk_element (self, node);
  while (n_pushed-- > 0)
    poise_html_builder_pop_format (self->builder);
}

static void
walk_children (Walker *self, xmlNode *node)
{
  for (xmlNode *at = node->children; at; at = at->next)
    if (at->type == XML_TEXT_NODE)
      poise_html_builder_add_text (self->builder, (const char *) at->content);
    else if (at->type == XML_ELEMENT_NODE)
      walk_styled (self, at);
}

/**
 * poise_html_walk:
 * @builder: a builder
 * @root: an element of libxml2's
 * @length: of the HTML in bytes, which limits the cells made for it
 *
 * Tells the builder all that is in the element.
 */
void
poise_html_walk (PoiseHtmlBuilder *builder, xmlNode *root, gsize length)
{
  Walker walker = { builder, { length + MAX_SPAN } };

  walker.grid.ends = g_array_new (FALSE, TRUE, sizeof (int));
  walk_children (&walker, root);
  g_array_unref (walker.grid.ends);
}
