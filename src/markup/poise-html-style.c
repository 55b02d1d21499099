/* poise-html-style.c: what of a style attribute is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-html-style.h"

#include <string.h>

static const struct
{
  const char *property;
  const char *value; /* found within the value */
  PoiseStyleFlags flag;
} rules[] = {
  { "font-weight", "bold", POISE_STYLE_BOLD },
  { "font-weight", "600", POISE_STYLE_BOLD },
  { "font-weight", "700", POISE_STYLE_BOLD },
  { "font-weight", "800", POISE_STYLE_BOLD },
  { "font-weight", "900", POISE_STYLE_BOLD },
  { "font-weight", "normal", POISE_STYLE_NOT_BOLD },
  { "font-weight", "400", POISE_STYLE_NOT_BOLD },
  { "font-style", "italic", POISE_STYLE_ITALIC },
  { "font-style", "oblique", POISE_STYLE_ITALIC },
  { "text-decoration", "underline", POISE_STYLE_UNDERLINE },
  { "text-decoration-line", "underline", POISE_STYLE_UNDERLINE },
  { "text-decoration", "line-through", POISE_STYLE_STRIKE },
  { "text-decoration-line", "line-through", POISE_STYLE_STRIKE },
  { "vertical-align", "sub", POISE_STYLE_SUBSCRIPT },
  { "vertical-align", "super", POISE_STYLE_SUPERSCRIPT },
  { "display", "none", POISE_STYLE_HIDDEN },
};

/**
 * poise_alignment_parse:
 * @value: the value of text-align or of an align attribute
 *
 * Returns: the alignment it names, %POISE_ALIGNMENT_DEFAULT if none
 */
PoiseAlignment
poise_alignment_parse (const char *value)
{
  g_return_val_if_fail (value != NULL, POISE_ALIGNMENT_DEFAULT);

  if (g_ascii_strcasecmp (value, "left") == 0)
    return POISE_ALIGNMENT_LEFT;
  if (g_ascii_strcasecmp (value, "center") == 0)
    return POISE_ALIGNMENT_CENTER;
  if (g_ascii_strcasecmp (value, "right") == 0)
    return POISE_ALIGNMENT_RIGHT;

  return POISE_ALIGNMENT_DEFAULT;
}

static void
take (PoiseStyle *self, const char *property, const char *value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (strcmp (property, rules[i].property) == 0
        && strstr (value, rules[i].value))
      self->flags |= rules[i].flag;

  if (strcmp (property, "text-align") == 0)
    self->alignment = poise_alignment_parse (value);
}

/**
 * poise_style_parse:
 * @style: (nullable): a style attribute
 *
 * Reads bold, italic, underlined, struck out, raised and lowered text, what is
 * not shown, and the alignment. Sizes and colours are dropped.
 *
 * Returns: what it says
 */
PoiseStyle
poise_style_parse (const char *style)
{
  PoiseStyle self = { 0 };
  g_autofree char *lower = NULL;
  g_auto (GStrv) declarations = NULL;

  if (style == NULL)
    return self;

  lower = g_ascii_strdown (style, -1);
  declarations = g_strsplit (lower, ";", -1);
  for (char **at = declarations; *at; at++)
    {
      char *colon = strchr (*at, ':');

      if (colon == NULL)
        continue;
      *colon = '\0';
      take (&self, g_strstrip (*at), g_strstrip (colon + 1));
    }

  return self;
}
