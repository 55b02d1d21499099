/* poise-html.c: the HTML of cards to a document
 *
 * The scanner takes the math out, libxml2 makes sense of the tags, and the
 * walker tells the builder what it found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-html.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "poise-document-private.h"
#include "poise-html-builder.h"
#include "poise-html-scanner.h"
#include "poise-html-walker.h"

/* What libxml2 makes of it, %NULL if it gave up. */
static xmlDoc *
parse (const PoiseMathScan *scan)
{
  g_autofree char *html =
      g_strconcat ("<html><body>", scan->text->str, "</body></html>", NULL);
  htmlParserCtxt *context = htmlNewParserCtxt ();
  xmlDoc *document = NULL;

  if (context == NULL)
    return NULL;

  document = htmlCtxtReadMemory (
      context, html, (int) strlen (html), NULL, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
          | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  if (context->disableSAX)
    g_clear_pointer (&document, xmlFreeDoc);
  htmlFreeParserCtxt (context);

  return document;
}

static PoiseDocument *
read (const char *html)
{
  g_autoptr (PoiseMathScan) scan = poise_math_scan_new_html (html);
  xmlDoc *parsed = parse (scan);
  PoiseHtmlBuilder *builder = NULL;

  if (parsed == NULL)
    return NULL;

  builder = poise_html_builder_new (scan);
  if (xmlDocGetRootElement (parsed))
    poise_html_walk (builder, xmlDocGetRootElement (parsed), scan->text->len);
  xmlFreeDoc (parsed);

  return poise_html_builder_finish (builder);
}

/**
 * poise_document_new_from_html:
 * @html: any bytes; those that are not UTF-8 become U+FFFD
 *
 * Reads the HTML of a card as Anki writes it. Text, its formats, paragraphs,
 * headings, lists, quotes, tables, code, images, links, ruby and math are kept,
 * whether tags or styles say so; sizes and colours are dropped; scripts, style
 * sheets, frames, forms and what is hidden are left out. Math is `\(…\)`,
 * `\[…\]`, `[$]…[/$]`, `[$$]…[/$$]`, `[latex]…[/latex]` and <anki-mathjax>.
 *
 * A cell over several columns or rows stands in the first, with empty cells for
 * the others. An image without alternative text gets the name of its file.
 *
 * Lists, quotes and tables nested in each other deeper than 60 levels lose
 * their structure but not their text; elements nested deeper than libxml2
 * bears make all of the text plain. Of more than 1 MiB, what is beyond stands
 * without its tags in plain paragraphs, up to 4 MiB more, and then an ellipsis.
 *
 * Returns: (transfer full): a document
 */
PoiseDocument *
poise_document_new_from_html (const char *html)
{
  g_autofree char *clean = NULL;
  g_autofree char *start = NULL;
  g_autofree char *rest = NULL;
  PoiseDocument *document = NULL;
  gsize end = 0;

  g_return_val_if_fail (html != NULL, NULL);

  clean = poise_text_dup_clean (html);
  end = poise_text_find_end (clean);
  start = g_strndup (clean, end);
  document = read (start);
  if (document == NULL)
    {
      document = poise_document_new ();
      end = 0;
    }
  rest = poise_html_dup_text (clean + end);
  poise_text_append_plain (rest, document->blocks);

  return document;
}
