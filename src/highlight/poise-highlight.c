/* poise-highlight.c: colours for code, as Pango attributes
 *
 * Keeps one buffer for each language from its first use to the end of the
 * program: to build the rules of a language takes longer than to use them. To
 * be called from the main thread only.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-highlight.h"

#include <gtksourceview/gtksource.h>

#include "poise-contrast.h"

#define LONGEST_CODE 100000 /* bytes */

/* Names that people write after the fence, and GtkSourceView's. */
static const struct
{
  const char *name;
  const char *id;
} languages[] = {
  { "bash", "sh" },
  { "c", "c" },
  { "c++", "cpp" },
  { "cpp", "cpp" },
  { "cxx", "cpp" },
  { "go", "go" },
  { "golang", "go" },
  { "h", "chdr" },
  { "hpp", "cpp" },
  { "java", "java" },
  { "javascript", "js" },
  { "js", "js" },
  { "json", "json" },
  { "jsx", "jsx" },
  { "py", "python3" },
  { "python", "python3" },
  { "python3", "python3" },
  { "r", "r" },
  { "rs", "rust" },
  { "rust", "rust" },
  { "sh", "sh" },
  { "shell", "sh" },
  { "sql", "sql" },
  { "ts", "typescript" },
  { "tsx", "typescript-jsx" },
  { "typescript", "typescript" },
  { "yaml", "yaml" },
  { "yml", "yaml" },
  { "zsh", "sh" },
};

static const char *
find_id (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i].name, lower))
      return languages[i].id;

  return NULL;
}

static GtkSourceBuffer *
create_buffer (const char *id)
{
  GtkSourceLanguageManager *manager =
      gtk_source_language_manager_get_default ();
  GtkSourceLanguage *language =
      gtk_source_language_manager_get_language (manager, id);
  GtkSourceBuffer *buffer;

  if (!language)
    return NULL;

  buffer = gtk_source_buffer_new_with_language (language);
  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (buffer), FALSE);

  return buffer;
}

static GtkSourceBuffer *
get_buffer (const char *id)
{
  static GHashTable *buffers = NULL;
  GtkSourceBuffer *buffer;

  if (!buffers)
    {
      gtk_source_init ();
      buffers = g_hash_table_new (g_str_hash, g_str_equal);
    }

  buffer = g_hash_table_lookup (buffers, id);

  if (!buffer && (buffer = create_buffer (id)))
    g_hash_table_insert (buffers, (gpointer) id, buffer);

  return buffer;
}

static void
set_scheme (GtkSourceBuffer *buffer, gboolean is_dark)
{
  GtkSourceStyleSchemeManager *manager =
      gtk_source_style_scheme_manager_get_default ();
  GtkSourceStyleScheme *scheme = gtk_source_style_scheme_manager_get_scheme (
      manager, is_dark ? "Adwaita-dark" : "Adwaita");

  if (scheme && gtk_source_buffer_get_style_scheme (buffer) != scheme)
    gtk_source_buffer_set_style_scheme (buffer, scheme);
}

static PangoAttribute *
create_foreground (const GdkRGBA *color, gboolean is_dark)
{
  double rgb[3] = { color->red, color->green, color->blue };

  poise_contrast_ensure (rgb, is_dark ? POISE_CODE_BACKGROUND_DARK
                                      : POISE_CODE_BACKGROUND_LIGHT);

  return pango_attr_foreground_new ((guint16) (rgb[0] * G_MAXUINT16),
                                    (guint16) (rgb[1] * G_MAXUINT16),
                                    (guint16) (rgb[2] * G_MAXUINT16));
}

/**
 * Look:
 * @foreground: (nullable) (owned): the colour
 * @weight: from 100 to 1000
 * @style: upright or not
 * @underline: how it is underlined
 */
typedef struct
{
  GdkRGBA *foreground;
  int weight;
  PangoStyle style;
  PangoUnderline underline;
} Look;

/* Later tags go over earlier ones. */
static void
look_add_tag (Look *self, GtkTextTag *tag)
{
  gboolean has_foreground, has_weight, has_style, has_underline;
  g_autoptr (GdkRGBA) foreground = NULL;
  int weight;
  PangoStyle style;
  PangoUnderline underline;

  g_object_get (tag, "foreground-set", &has_foreground, "foreground-rgba",
                &foreground, "weight-set", &has_weight, "weight", &weight,
                "style-set", &has_style, "style", &style, "underline-set",
                &has_underline, "underline", &underline, NULL);

  if (has_foreground && foreground)
    {
      g_clear_pointer (&self->foreground, gdk_rgba_free);
      self->foreground = g_steal_pointer (&foreground);
    }

  if (has_weight)
    self->weight = weight;

  if (has_style)
    self->style = style;

  if (has_underline)
    self->underline = underline;
}

static void
add_attribute (PangoAttrList *list,
               PangoAttribute *attribute,
               gsize start,
               gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (list, attribute);
}

static void
add_look (PangoAttrList *list,
          const GtkTextIter *place,
          gsize start,
          gsize end,
          gboolean is_dark)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (place);
  Look look = { NULL, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL,
                PANGO_UNDERLINE_NONE };

  for (GSList *l = tags; l; l = l->next)
    look_add_tag (&look, l->data);

  if (look.foreground)
    add_attribute (list, create_foreground (look.foreground, is_dark), start,
                   end);

  if (look.weight != PANGO_WEIGHT_NORMAL)
    add_attribute (list, pango_attr_weight_new ((PangoWeight) look.weight),
                   start, end);

  if (look.style != PANGO_STYLE_NORMAL)
    add_attribute (list, pango_attr_style_new (look.style), start, end);

  if (look.underline != PANGO_UNDERLINE_NONE)
    add_attribute (list, pango_attr_underline_new (look.underline), start, end);

  g_clear_pointer (&look.foreground, gdk_rgba_free);
}

/* A buffer counts characters and a Pango attribute bytes. */
static PangoAttrList *
collect (GtkTextBuffer *buffer, const char *code, gboolean is_dark)
{
  PangoAttrList *list = pango_attr_list_new ();
  const char *position = code;
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (buffer, &iter);

  while (!gtk_text_iter_is_end (&iter))
    {
      GtkTextIter next = iter;
      const char *end;

      gtk_text_iter_forward_to_tag_toggle (&next, NULL);
      end = g_utf8_offset_to_pointer (position,
                                      gtk_text_iter_get_offset (&next)
                                          - gtk_text_iter_get_offset (&iter));
      add_look (list, &iter, (gsize) (position - code), (gsize) (end - code),
                is_dark);
      position = end;
      iter = next;
    }

  return list;
}

/**
 * poise_highlight:
 * @code: text of a program
 * @language: (nullable): its language, as written after the fence; its first
 *   word counts, in any case
 * @is_dark: whether the background is dark
 *
 * Every colour has a contrast of 4.5 to 1 or more on the background of code.
 *
 * Returns: (transfer full) (nullable): foregrounds, weights, styles and
 * underlines; %NULL if the language is unknown or @code longer than 100 kB
 */
PangoAttrList *
poise_highlight (const char *code, const char *language, gboolean is_dark)
{
  g_autofree char *name = NULL;
  GtkSourceBuffer *buffer = NULL;
  GtkTextIter start, end;
  const char *id;

  g_return_val_if_fail (code != NULL, NULL);

  if (!language || strlen (code) > LONGEST_CODE)
    return NULL;

  name = g_strndup (language, strcspn (language, " \t,{:"));
  id = find_id (name);

  if (id)
    buffer = get_buffer (id);

  if (!buffer)
    return NULL;

  set_scheme (buffer, is_dark);
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (buffer), code, -1);
  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (buffer), &start, &end);
  gtk_source_buffer_ensure_highlight (buffer, &start, &end);

  return collect (GTK_TEXT_BUFFER (buffer), code, is_dark);
}
