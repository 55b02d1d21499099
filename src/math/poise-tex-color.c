/* poise-tex-color.c: colours by name and by model
 *
 * The names of xcolor, then those of dvipsnames with the values that xcolor
 * gives them in RGB, then common ones of CSS that are none of these.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-tex-parser.h"

#include <string.h>

static const struct
{
  const char *name;
  guint32 rgb;
} names[] = {
  { "black", 0x000000 },
  { "white", 0xffffff },
  { "red", 0xff0000 },
  { "green", 0x00ff00 },
  { "blue", 0x0000ff },
  { "cyan", 0x00ffff },
  { "magenta", 0xff00ff },
  { "yellow", 0xffff00 },
  { "gray", 0x808080 },
  { "grey", 0x808080 },
  { "darkgray", 0x404040 },
  { "lightgray", 0xbfbfbf },
  { "brown", 0xbf8040 },
  { "lime", 0xbfff00 },
  { "olive", 0x808000 },
  { "orange", 0xff8000 },
  { "pink", 0xffbfbf },
  { "purple", 0xbf0040 },
  { "teal", 0x008080 },
  { "violet", 0x800080 },
  { "Apricot", 0xffad7a },
  { "Aquamarine", 0x2effb3 },
  { "Bittersweet", 0xc20300 },
  { "Black", 0x000000 },
  { "Blue", 0x0000ff },
  { "BlueGreen", 0x26ffab },
  { "BlueViolet", 0x1a0df5 },
  { "BrickRed", 0xb80000 },
  { "Brown", 0x660000 },
  { "BurntOrange", 0xff7d00 },
  { "CadetBlue", 0x616ec4 },
  { "Cerulean", 0x0fe3ff },
  { "CornflowerBlue", 0x59deff },
  { "Cyan", 0x00ffff },
  { "Dandelion", 0xffb529 },
  { "DarkOrchid", 0x9933cc },
  { "Emerald", 0x00ff80 },
  { "ForestGreen", 0x00e000 },
  { "Fuchsia", 0x7303eb },
  { "Goldenrod", 0xffe629 },
  { "Gray", 0x808080 },
  { "Green", 0x00ff00 },
  { "GreenYellow", 0xd9ff4f },
  { "JungleGreen", 0x03ff7a },
  { "Lavender", 0xff85ff },
  { "LimeGreen", 0x80ff00 },
  { "Magenta", 0xff00ff },
  { "Mahogany", 0xa60000 },
  { "Maroon", 0xad0000 },
  { "Melon", 0xff8a80 },
  { "MidnightBlue", 0x007091 },
  { "Mulberry", 0xa314fa },
  { "NavyBlue", 0x0f75ff },
  { "OliveGreen", 0x009900 },
  { "Orange", 0xff6321 },
  { "OrangeRed", 0xff0080 },
  { "Orchid", 0xad5cff },
  { "Peach", 0xff804d },
  { "Periwinkle", 0x6e73ff },
  { "PineGreen", 0x00bf29 },
  { "Plum", 0x8000ff },
  { "ProcessBlue", 0x0affff },
  { "Purple", 0x8c24ff },
  { "RawSienna", 0x8c0000 },
  { "Red", 0xff0000 },
  { "RedOrange", 0xff3b21 },
  { "RedViolet", 0x9700a8 },
  { "Rhodamine", 0xff2eff },
  { "RoyalBlue", 0x0080ff },
  { "RoyalPurple", 0x4019ff },
  { "RubineRed", 0xff00de },
  { "Salmon", 0xff789e },
  { "SeaGreen", 0x4fff80 },
  { "Sepia", 0x4d0000 },
  { "SkyBlue", 0x61ffe0 },
  { "SpringGreen", 0xbdff3d },
  { "Tan", 0xdb9470 },
  { "TealBlue", 0x1effa3 },
  { "Thistle", 0xe068ff },
  { "Turquoise", 0x26ffcc },
  { "Violet", 0x361fff },
  { "VioletRed", 0xff30ff },
  { "White", 0xffffff },
  { "WildStrawberry", 0xff0a9c },
  { "Yellow", 0xffff00 },
  { "YellowGreen", 0x8fff42 },
  { "YellowOrange", 0xff9400 },
  { "aqua", 0x00ffff },
  { "aquamarine", 0x7fffd4 },
  { "blueviolet", 0x8a2be2 },
  { "cadetblue", 0x5f9ea0 },
  { "chocolate", 0xd2691e },
  { "coral", 0xff7f50 },
  { "cornflowerblue", 0x6495ed },
  { "crimson", 0xdc143c },
  { "darkblue", 0x00008b },
  { "darkcyan", 0x008b8b },
  { "darkgreen", 0x006400 },
  { "darkorange", 0xff8c00 },
  { "darkred", 0x8b0000 },
  { "darkviolet", 0x9400d3 },
  { "deeppink", 0xff1493 },
  { "deepskyblue", 0x00bfff },
  { "dodgerblue", 0x1e90ff },
  { "firebrick", 0xb22222 },
  { "forestgreen", 0x228b22 },
  { "fuchsia", 0xff00ff },
  { "gold", 0xffd700 },
  { "goldenrod", 0xdaa520 },
  { "hotpink", 0xff69b4 },
  { "indigo", 0x4b0082 },
  { "lightblue", 0xadd8e6 },
  { "lightgreen", 0x90ee90 },
  { "limegreen", 0x32cd32 },
  { "maroon", 0x800000 },
  { "mediumblue", 0x0000cd },
  { "navy", 0x000080 },
  { "orangered", 0xff4500 },
  { "orchid", 0xda70d6 },
  { "plum", 0xdda0dd },
  { "royalblue", 0x4169e1 },
  { "salmon", 0xfa8072 },
  { "seagreen", 0x2e8b57 },
  { "sienna", 0xa0522d },
  { "silver", 0xc0c0c0 },
  { "skyblue", 0x87ceeb },
  { "slateblue", 0x6a5acd },
  { "slategray", 0x708090 },
  { "steelblue", 0x4682b4 },
  { "tan", 0xd2b48c },
  { "tomato", 0xff6347 },
  { "turquoise", 0x40e0d0 },
};

static guint32
opaque (guint32 rgb)
{
  return rgb << 8 | 0xff;
}

static gboolean
read_hex (const char *at, gsize length, guint32 *color)
{
  guint32 rgb = 0;

  if (length != 3 && length != 6)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return FALSE;
      rgb = rgb << 4 | (guint32) digit;
      if (length == 3)
        rgb = rgb << 4 | (guint32) digit;
    }
  *color = opaque (rgb);

  return TRUE;
}

static gboolean
read_name (const PoiseTexColor *defined, const char *name, guint32 *color)
{
  for (; defined; defined = defined->next)
    if (poise_tex_slice_is (defined->name, name))
      {
        *color = defined->color;
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (name, names[i].name) == 0)
      {
        *color = opaque (names[i].rgb);
        return TRUE;
      }

  return FALSE;
}

/* Each part by itself; @share is that of @color. */
static guint32
blend (guint32 color, guint32 other, double share)
{
  guint32 result = 0;

  for (int shift = 0; shift < 32; shift += 8)
    {
      double from = (other >> shift) & 0xff, to = (color >> shift) & 0xff;

      result |= (guint32) (from + (to - from) * share + 0.5) << shift;
    }

  return result;
}

/* A name, or as xcolor mixes them: red!40!blue is 40 per cent of red, and what
 * is not named is white. */
static gboolean
read_mixed (const PoiseTexColor *defined, PoiseTexSlice slice, guint32 *color)
{
  g_autofree char *text = g_strndup (slice.text, slice.length);
  g_auto (GStrv) words = g_strsplit (text, "!", -1);
  guint n = g_strv_length (words);
  guint32 mixed = 0;

  if (n == 0 || !read_name (defined, words[0], &mixed))
    return FALSE;
  for (guint i = 1; i < n; i += 2)
    {
      char *end = NULL;
      double share = g_ascii_strtod (words[i], &end) / 100;
      guint32 other = 0;

      if (end == words[i] || *end != '\0' || !(share >= 0 && share <= 1)
          || !read_name (defined, i + 1 < n ? words[i + 1] : "white", &other))
        return FALSE;
      mixed = blend (mixed, other, share);
    }
  *color = mixed;

  return TRUE;
}

/* Numbers apart by commas, each divided by the largest value. */
static guint
read_parts (PoiseTexSlice slice, double largest, double *parts)
{
  g_autofree char *text = g_strndup (slice.text, slice.length);
  g_auto (GStrv) words = g_strsplit (text, ",", 5);
  guint n = g_strv_length (words);

  for (guint i = 0; i < n && i < 4; i++)
    {
      char *end = NULL;
      double value = g_ascii_strtod (words[i], &end) / largest;

      if (*g_strstrip (end) != '\0' || !(value >= 0 && value <= 1))
        return 0;
      parts[i] = value;
    }

  return n;
}

static guint32
mix (double red, double green, double blue)
{
  guint32 rgb = (guint32) (red * 255 + 0.5) << 16
                | (guint32) (green * 255 + 0.5) << 8
                | (guint32) (blue * 255 + 0.5);

  return opaque (rgb);
}

/**
 * poise_tex_read_color:
 * @defined: (nullable): the colours that the formula has defined
 * @model: "RGB", "rgb", "gray", "HTML", "cmyk", or empty for names, mixtures
 *   such as red!40!blue, and #hex
 * @slice: the colour
 * @color: (out): 0xRRGGBBAA; unchanged on failure
 *
 * Returns: whether it is a colour
 */
gboolean
poise_tex_read_color (const PoiseTexColor *defined,
                      PoiseTexSlice model,
                      PoiseTexSlice slice,
                      guint32 *color)
{
  gboolean is_bytes = poise_tex_slice_is (model, "RGB");
  double parts[4] = { 0 };
  guint n = 0;

  slice = poise_tex_slice_strip (slice);
  if (poise_tex_slice_is (model, "HTML"))
    return read_hex (slice.text, slice.length, color);
  if (model.length == 0 && slice.length > 0 && *slice.text == '#')
    return read_hex (slice.text + 1, slice.length - 1, color);
  if (model.length == 0 || poise_tex_slice_is (model, "named"))
    return read_mixed (defined, slice, color);

  n = read_parts (slice, is_bytes ? 255 : 1, parts);
  if (n == 3 && (is_bytes || poise_tex_slice_is (model, "rgb")))
    *color = mix (parts[0], parts[1], parts[2]);
  else if (n == 1 && poise_tex_slice_is (model, "gray"))
    *color = mix (parts[0], parts[0], parts[0]);
  else if (n == 4 && poise_tex_slice_is (model, "cmyk"))
    *color =
        mix ((1 - parts[0]) * (1 - parts[3]), (1 - parts[1]) * (1 - parts[3]),
             (1 - parts[2]) * (1 - parts[3]));
  else
    return FALSE;

  return TRUE;
}
