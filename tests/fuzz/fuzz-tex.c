/* fuzz-tex.c: any bytes as a formula, laid out, said and written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include <math.h>

#include "poise-math-layout.h"
#include "poise-math-text.h"
#include "poise-math-words.h"
#include "poise-math.h"

static PoiseMathFont *
get_font (void)
{
  static PoiseMathFont *font;
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length = 0;

  if (font == NULL)
    {
      g_assert_true (g_file_get_contents (FONT_FILE, &data, &length, NULL));
      bytes = g_bytes_new_take (g_steal_pointer (&data), length);
      font = poise_math_font_new (bytes, NULL);
      g_assert_nonnull (font);
    }

  return font;
}

static void
check_layout (const PoiseMathLayout *layout)
{
  g_assert_true (isfinite (layout->width));
  g_assert_true (isfinite (layout->ascent) && isfinite (layout->descent));
  for (guint i = 0; i < layout->n_items; i++)
    {
      const PoiseMathItem *item = &layout->items[i];

      g_assert_true (isfinite (item->x) && isfinite (item->y));
      g_assert_true (isfinite (item->width) && isfinite (item->height));
    }
}

static void
fuzz_layout (const PoiseMath *math, PoiseMathStyle style, double max_width)
{
  PoiseMathSetting setting = { get_font (), 16.0, style, max_width };
  g_autoptr (PoiseMathLayout) layout = poise_math_layout_new (math, &setting);
  g_autoptr (GPtrArray) pieces = NULL;

  check_layout (layout);
  pieces = poise_math_layout_new_pieces (math, &setting);
  g_assert_cmpuint (pieces->len, >, 0);
  for (guint i = 0; i < pieces->len; i++)
    check_layout (g_ptr_array_index (pieces, i));
}

static void
fuzz_words (const PoiseMath *math, const char *language)
{
  g_autofree char *words = poise_math_to_words (math, language);

  g_assert_true (g_utf8_validate (words, -1, NULL));
}

static void
fuzz (const char *text)
{
  g_autoptr (PoiseMath) math = poise_math_new (text, NULL /* any text */);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *plain = poise_math_to_text (valid);

  g_assert_true (g_utf8_validate (plain, -1, NULL));
  if (math == NULL)
    return;

  fuzz_words (math, "en");
  fuzz_words (math, "zh_CN");
  fuzz_layout (math, POISE_MATH_STYLE_DISPLAY, 300.0);
  fuzz_layout (math, POISE_MATH_STYLE_TEXT, 0.0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  fuzz_run (data, size, fuzz);

  return 0;
}
