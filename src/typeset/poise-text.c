/* poise-text.c: the inlines of a block as text that Pango lays out
 *
 * Owns the layouts of the text's formulas; the pieces of one formula share its
 * source and its tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-text.h"

#include "poise-math-words.h"
#include "poise-text-builder.h"

/* Whether it matters where lines may break. */
static gboolean
has_formula_or_code (GPtrArray *inlines)
{
  for (guint i = 0; inlines && i < inlines->len; i++)
    {
      const PoiseInline *item = g_ptr_array_index (inlines, i);

      if (item->kind == POISE_INLINE_MATH || item->kind == POISE_INLINE_CODE
          || has_formula_or_code (item->children))
        return TRUE;
    }

  return FALSE;
}

/**
 * poise_text_new:
 * @inlines: (nullable) (element-type PoiseInline): inlines of a block
 * @style: how to set them
 *
 * A formula that does not parse is its source, set as code.
 *
 * Returns: (transfer full): the text
 */
PoiseText *
poise_text_new (GPtrArray *inlines, const PoiseTextStyle *style)
{
  g_autoptr (PoiseText) plain = NULL;
  g_autoptr (PoiseTextBreaks) breaks = NULL;

  g_return_val_if_fail (style != NULL, NULL);

  plain = poise_text_build (inlines, style, NULL);

  if (!has_formula_or_code (inlines))
    return g_steal_pointer (&plain);

  breaks = poise_text_breaks_new (plain->text, style->language);

  return poise_text_build (inlines, style, breaks);
}

/**
 * poise_text_new_literal:
 * @text: literal text
 * @style: how to set it
 *
 * Returns: (transfer full): the text, in which nothing is markup
 */
PoiseText *
poise_text_new_literal (const char *text, const PoiseTextStyle *style)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  return poise_text_build_literal (text, style);
}

/**
 * poise_text_free:
 * @self: (nullable) (transfer full): a text
 */
void
poise_text_free (PoiseText *self)
{
  if (!self)
    return;

  for (guint i = 0; i < self->formulas->len; i++)
    {
      PoiseTextFormula *formula =
          &g_array_index (self->formulas, PoiseTextFormula, i);

      poise_math_layout_free (formula->layout);
      g_ref_string_release (formula->tex);
      poise_math_unref (formula->math);
    }

  g_array_unref (self->formulas);
  g_array_unref (self->codes);
  g_array_unref (self->inserted);
  pango_attr_list_unref (self->shapes);
  g_free (self->markup);
  g_free (self->text);
  g_free (self);
}

/* What a formula becomes in a text that shows none. */
typedef void (*AppendFormula) (GString *out,
                               const PoiseTextFormula *formula,
                               gpointer user_data);

/**
 * Cursor:
 * @text: a text
 * @formula: index of the next formula
 * @inserted: index of the next inserted character
 * @tex: (nullable): the last formula that was written
 */
typedef struct
{
  const PoiseText *text;
  guint formula;
  guint inserted;
  const char *tex;
} Cursor;

static const PoiseTextFormula *
cursor_take_formula (Cursor *self, gsize index)
{
  const GArray *formulas = self->text->formulas;

  while (self->formula < formulas->len)
    {
      const PoiseTextFormula *formula =
          &g_array_index (formulas, PoiseTextFormula, self->formula);

      if (formula->start > index)
        break;

      self->formula++;
      if (formula->start == index)
        return formula;
    }

  return NULL;
}

static gboolean
cursor_take_inserted (Cursor *self, gsize index)
{
  const GArray *inserted = self->text->inserted;

  while (self->inserted < inserted->len
         && g_array_index (inserted, gsize, self->inserted) < index)
    self->inserted++;

  return self->inserted < inserted->len
         && g_array_index (inserted, gsize, self->inserted) == index;
}

static char *
dup_range (const PoiseText *self,
           gsize start,
           gsize end,
           AppendFormula append_formula,
           gpointer user_data)
{
  GString *out = g_string_new (NULL);
  Cursor cursor = { .text = self };
  gsize next;

  for (gsize i = start; i < end && self->text[i]; i = next)
    {
      const PoiseTextFormula *formula = cursor_take_formula (&cursor, i);

      next = (gsize) (g_utf8_next_char (self->text + i) - self->text);

      if (formula && formula->tex != cursor.tex)
        append_formula (out, formula, user_data);
      else if (!formula && !cursor_take_inserted (&cursor, i))
        g_string_append_len (out, self->text + i, (gssize) (next - i));

      if (formula)
        cursor.tex = formula->tex;
    }

  return g_string_free_and_steal (out);
}

static void
append_source (GString *out,
               const PoiseTextFormula *formula,
               gpointer user_data)
{
  g_string_append_printf (out, "$%s$", formula->tex);
}

/**
 * poise_text_dup_source:
 * @self: a text
 * @start: first byte of a range, the start of a character
 * @end: first byte behind it; may be past the end of the text
 *
 * Returns: (transfer full): the range as one would type it, "$tex$" for a
 * formula that has any piece within
 */
char *
poise_text_dup_source (const PoiseText *self, gsize start, gsize end)
{
  g_return_val_if_fail (self != NULL, NULL);

  end = MIN (end, strlen (self->text));

  return dup_range (self, MIN (start, end), end, append_source, NULL);
}

static void
append_words (GString *out, const PoiseTextFormula *formula, gpointer user_data)
{
  g_autofree char *words = poise_math_to_words (formula->math, user_data);

  /* Marks each end, where a space may be missing. */
  g_string_append_c (out, '\x01');
  g_string_append (out, words);
  g_string_append_c (out, '\x01');
}

static gboolean
needs_space (const char *words, const char *mark)
{
  gunichar before, after;

  if (mark == words || !mark[1])
    return FALSE;

  before = g_utf8_get_char (g_utf8_find_prev_char (words, mark));
  after = g_utf8_get_char (mark + 1);

  return g_unichar_isalnum (before) && g_unichar_isalnum (after);
}

static char *
space_words (const char *words)
{
  GString *out = g_string_sized_new (strlen (words));

  for (const char *p = words; *p; p++)
    {
      if (*p != '\x01')
        g_string_append_c (out, *p);
      else if (needs_space (words, p))
        g_string_append_c (out, ' ');
    }

  return g_string_free_and_steal (out);
}

/**
 * poise_text_dup_words:
 * @self: a text
 * @language: its language, such as "zh_CN"
 *
 * Returns: (transfer full): the whole text with each formula as one says it
 */
char *
poise_text_dup_words (const PoiseText *self, const char *language)
{
  g_autofree char *marked = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  marked = dup_range (self, 0, strlen (self->text), append_words,
                      (gpointer) language);

  return space_words (marked);
}

static void
add_all (PangoAttrList *list, PangoAttrList *more)
{
  g_autoslist (PangoAttribute) attributes =
      pango_attr_list_get_attributes (more);

  for (GSList *l = attributes; l; l = l->next)
    pango_attr_list_insert (list, pango_attribute_copy (l->data));
}

/**
 * poise_text_create_layout:
 * @self: a text whose style had no links
 * @context: the context of its style
 *
 * Returns: (transfer full): a layout of the text, with room for its formulas
 */
PangoLayout *
poise_text_create_layout (const PoiseText *self, PangoContext *context)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  PangoLayout *layout;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  layout = pango_layout_new (context);
  pango_layout_set_text (layout, self->text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);

  if (!pango_parse_markup (self->markup, -1, 0, &attributes, NULL, NULL,
                           NULL /* the text is there without it */))
    attributes = pango_attr_list_new ();

  add_all (attributes, self->shapes);
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const PoiseTextFormula *one = a;
  const PoiseTextFormula *other = b;

  return one->start < other->start ? -1 : one->start > other->start;
}

/* The end of a line is a place without a run. */
static gboolean
find_formula (const PoiseText *self, PangoLayoutIter *iter, guint *index)
{
  const PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
  PoiseTextFormula wanted = { 0 };

  if (!run)
    return FALSE;

  wanted.start = (gsize) run->item->offset;

  return g_array_binary_search (self->formulas, &wanted, compare_starts, index);
}

/**
 * poise_text_dup_places:
 * @self: a text
 * @layout: a layout of the text
 *
 * Says where to paint the formulas.
 *
 * Returns: (transfer full): a place for each formula
 */
PoiseTextPlace *
poise_text_dup_places (const PoiseText *self, PangoLayout *layout)
{
  PoiseTextPlace *places;
  PangoLayoutIter *iter;
  guint index;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_LAYOUT (layout), NULL);

  places = g_new0 (PoiseTextPlace, MAX (self->formulas->len, 1));
  iter = pango_layout_get_iter (layout);

  do
    if (find_formula (self, iter, &index))
      {
        PangoRectangle extents;

        pango_layout_iter_get_run_extents (iter, NULL, &extents);
        places[index].x = (double) extents.x / PANGO_SCALE;
        places[index].baseline =
            (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
      }
  while (pango_layout_iter_next_run (iter));

  pango_layout_iter_free (iter);

  return places;
}
