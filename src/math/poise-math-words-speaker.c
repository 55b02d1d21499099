/* poise-math-words-speaker.c: puts words, characters and phrases in a line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-words-private.h"

#include <string.h>

/* "@1" is where a part is said. */
static const char *const phrases[POISE_N_PHRASES][POISE_N_TONGUES] = {
  [POISE_PHRASE_ABOVE] = { "@1 with @2 above", "@1 上方 @2" },
  [POISE_PHRASE_ACCENT] = { "@1 @2", "@1 @2" },
  [POISE_PHRASE_ACCENT_BEFORE] = { "@2 @1", "@2 @1" },
  [POISE_PHRASE_ACCENT_BEFORE_LONG] = { "@2 @1, end @2", "@2 @1 结束" },
  [POISE_PHRASE_ACCENT_LONG] = { "@2 over @1, end @2", "@2 盖住 @1 结束" },
  [POISE_PHRASE_ARROW_LABEL] = { "@1 labelled @2,", "@1 标注 @2，" },
  [POISE_PHRASE_ARROW_LABELS] = { "@1 labelled @2 and @3,",
                                  "@1 标注 @2 和 @3，" },
  [POISE_PHRASE_ATOP] = { "stack @1 above @2, end stack",
                          "上下叠放 @1，@2 结束" },
  [POISE_PHRASE_BASE] = { "@1 base @2", "以 @2 为底的 @1" },
  [POISE_PHRASE_BELOW] = { "@1 with @2 below", "@1 下方 @2" },
  [POISE_PHRASE_BETWEEN] = { "@1 from @2 to @3", "从 @2 到 @3 @1" },
  [POISE_PHRASE_BINOMIAL] = { "@1 choose @2", "@1 选 @2" },
  [POISE_PHRASE_BINOMIAL_LONG] = { "binomial @1 choose @2, end binomial",
                                   "组合数 @1 选 @2 结束" },
  [POISE_PHRASE_BOLD] = { "bold", "粗体" },
  [POISE_PHRASE_BOX] = { "boxed @1, end box", "方框 @1 结束" },
  [POISE_PHRASE_BRACE] = { "group @1, end group, labelled @2,",
                           "整体 @1 结束，标注 @2，" },
  [POISE_PHRASE_BY] = { "by", "乘" },
  [POISE_PHRASE_CANCEL] = { "crossed out @1, end crossed out", "划去 @1 结束" },
  [POISE_PHRASE_CASES] = { "cases:", "分情况：" },
  [POISE_PHRASE_CASES_END] = { "; end cases", "；分情况结束" },
  [POISE_PHRASE_COLON] = { "colon", "冒号" },
  [POISE_PHRASE_COMMA] = { ",", "，" },
  [POISE_PHRASE_CONGRUENT] = { "congruent to", "同余于" },
  [POISE_PHRASE_CUBED] = { "cubed", "的立方" },
  [POISE_PHRASE_CURL] = { "curl of", "旋度" },
  [POISE_PHRASE_DAGGER] = { "dagger", "剑号" },
  [POISE_PHRASE_DEFINED] = { "is defined as", "定义为" },
  [POISE_PHRASE_DEGREES] = { "degrees", "度" },
  [POISE_PHRASE_DERIVATIVE] = { "@1 over @2", "@1 比 @2" },
  [POISE_PHRASE_DERIVATIVE_LONG] = { "fraction @1 over @2, end fraction",
                                     "分式 @1 比 @2 结束" },
  [POISE_PHRASE_DETERMINANT] = { "determinant of", "行列式" },
  [POISE_PHRASE_DIVERGENCE] = { "divergence of", "散度" },
  [POISE_PHRASE_EVALUATED] = { ", evaluated at @1,", "，在 @1 处取值，" },
  [POISE_PHRASE_EVALUATED_FROM] = { ", evaluated from @1 to @2,",
                                    "，从 @1 到 @2 取值，" },
  [POISE_PHRASE_EXPECTATION] = { "the expectation", "期望" },
  [POISE_PHRASE_EXPECTATION_OVER] = { "the expectation over @1",
                                      "对 @1 的期望" },
  [POISE_PHRASE_FRACTION] = { "@1 over @2", "@2 分之 @1" },
  [POISE_PHRASE_FRACTION_LONG] = { "fraction @1 over @2, end fraction",
                                   "分式 @2 分之 @1 结束" },
  [POISE_PHRASE_FRAKTUR] = { "fraktur", "哥特体" },
  [POISE_PHRASE_FROM] = { "@1 from @2 equals @3", "对 @2 从 @3 开始 @1" },
  [POISE_PHRASE_FROM_TO] = { "@1 from @2 equals @3 to @4",
                             "对 @2 从 @3 到 @4 @1" },
  [POISE_PHRASE_GIVEN] = { "given", "给定" },
  [POISE_PHRASE_GRADIENT] = { "gradient with respect to @1 of",
                              "对 @1 的梯度" },
  [POISE_PHRASE_IF] = { "if", "，当" },
  [POISE_PHRASE_INDEPENDENT] = { "independent of", "独立于" },
  [POISE_PHRASE_INDICATOR] = { "indicator", "示性函数" },
  [POISE_PHRASE_INVERSE] = { "inverse", "的逆" },
  [POISE_PHRASE_ITSELF] = { "@1", "@1" },
  [POISE_PHRASE_LIMIT] = { "@1 as @2", "@2 时的 @1" },
  [POISE_PHRASE_LINE] = { "line @1:", "第 @1 行：" },
  [POISE_PHRASE_MAPS] = { "maps", "由" },
  [POISE_PHRASE_MAPS_TO] = { "to", "映射到" },
  [POISE_PHRASE_MATRIX] = { "matrix with @1 and @2:", "@1 @2 矩阵：" },
  [POISE_PHRASE_MATRIX_END] = { "; end matrix", "；矩阵结束" },
  [POISE_PHRASE_NABLA] = { "nabla", "nabla" },
  [POISE_PHRASE_NEGATIVE] = { "minus", "负" },
  [POISE_PHRASE_NOT] = { "not", "非" },
  [POISE_PHRASE_OF] = { "of", "括号" },
  [POISE_PHRASE_OF_BRACKET] = { "of", "" },
  [POISE_PHRASE_OF_OPERATOR] = { "of", "" },
  [POISE_PHRASE_OVER] = { "@1 over @2", "对 @2 @1" },
  [POISE_PHRASE_OVER_VALUE] = { "@1 over @2", "对 @2 取 @1" },
  [POISE_PHRASE_PERP] = { "perp", "正交补" },
  [POISE_PHRASE_POWER] = { "to the @1", "的 @1 次方" },
  [POISE_PHRASE_POWER_LONG] = { "to the power @1, end power", "的 @1 次方" },
  [POISE_PHRASE_RATIO] = { "to", "比" },
  [POISE_PHRASE_RELATIVE] = { "relative to", "相对于" },
  [POISE_PHRASE_ROOT] = { "the square root of @1", "根号 @1" },
  [POISE_PHRASE_ROOT_CUBE] = { "the cube root of @1, end root",
                               "三次根号下 @1 结束" },
  [POISE_PHRASE_ROOT_DEGREE] = { "the root of degree @2 of @1, end root",
                                 "@2 次根号下 @1 结束" },
  [POISE_PHRASE_ROOT_LONG] = { "the square root of @1, end root",
                               "根号下 @1 结束" },
  [POISE_PHRASE_ROW] = { "row @1:", "第 @1 行：" },
  [POISE_PHRASE_SCRIPT] = { "script", "花体" },
  [POISE_PHRASE_SECOND_PARTIAL] = { "partial squared", "二阶偏" },
  [POISE_PHRASE_SEMICOLON] = { ";", "；" },
  [POISE_PHRASE_SQUARED] = { "squared", "的平方" },
  [POISE_PHRASE_SUB] = { "sub @1", "下标 @1" },
  [POISE_PHRASE_SUB_LONG] = { "sub @1, end sub", "下标 @1 结束" },
  [POISE_PHRASE_SUCH_THAT] = { "such that", "满足" },
  [POISE_PHRASE_SUPER] = { "superscript @1", "上标 @1" },
  [POISE_PHRASE_SUPER_LONG] = { "superscript @1, end superscript",
                                "上标 @1 结束" },
  [POISE_PHRASE_TAG] = { ", tag @1", "，编号 @1" },
  [POISE_PHRASE_TIMES] = { "times", "乘" },
  [POISE_PHRASE_TO] = { "to", "到" },
  [POISE_PHRASE_TRANSPOSE] = { "transpose", "转置" },
  [POISE_PHRASE_UNIQUE] = { "there exists a unique", "存在唯一的" },
  [POISE_PHRASE_UNTIL] = { "@1 to @2", "到 @2 @1" },
};

/* What stands behind a word without a space. */
static const char *const marks[] = { ",", ";", ":", "%", "，", "；", "：" };

static gsize
get_mark_length (const char *words)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (words, marks[i]))
      return strlen (marks[i]);

  return 0;
}

/* g_str_has_suffix () would measure all that has been said, for each word. */
static gboolean
ends_with (const GString *out, const char *mark)
{
  gsize length = strlen (mark);

  return out->len >= length
         && memcmp (out->str + out->len - length, mark, length) == 0;
}

static gboolean
ends_in_pause (const GString *out)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (*marks[i] != '%' && ends_with (out, marks[i]))
      return TRUE;

  return out->len == 0;
}

/* A full-width mark has its space in itself. */
static gboolean
needs_space (const GString *out)
{
  return out->len > 0
         && !(ends_in_pause (out) && (guchar) out->str[out->len - 1] >= 0x80);
}

static void
append_spaced (PoiseSpeaker *self, const char *words, gsize length)
{
  if (length == 0)
    return;

  if (needs_space (self->out))
    g_string_append_c (self->out, ' ');
  g_string_append_len (self->out, words, (gssize) length);
}

/**
 * poise_speaker_say_words:
 * @self: a speaker
 * @words: words without spaces at their ends; may begin with a mark
 *
 * Of two marks that would follow each other only the first is kept.
 */
void
poise_speaker_say_words (PoiseSpeaker *self, const char *words)
{
  gsize length = get_mark_length (words);

  self->is_number = FALSE;
  if (length > 0 && (*words == '%' || !ends_in_pause (self->out)))
    g_string_append_len (self->out, words, (gssize) length);
  words += length;
  while (*words == ' ')
    words++;
  append_spaced (self, words, strlen (words));
}

/* A character that means something in TeX is never said as it is. */
static gboolean
is_forbidden (char character)
{
  return character != '\0' && strchr ("\\{}^_$", character) != NULL;
}

/**
 * poise_speaker_say_text:
 * @self: a speaker
 * @text: words of the author
 *
 * Says them as they are, with one space between them.
 */
void
poise_speaker_say_text (PoiseSpeaker *self, const char *text)
{
  while (*text)
    {
      gsize n = 0;
      char character[] = { *text, '\0' };

      while (text[n] && !g_ascii_isspace (text[n]) && !is_forbidden (text[n]))
        n++;
      if (n > 0)
        {
          g_autofree char *word = g_strndup (text, n);

          poise_speaker_say_words (self, word);
        }
      else if (is_forbidden (*text))
        poise_speaker_say_words (
            self, poise_math_name_of_character (character, self->tongue));
      text += MAX (n, 1);
    }
}

/**
 * poise_speaker_say_digit:
 * @self: a speaker
 * @digit: a digit, or a mark inside a number
 */
void
poise_speaker_say_digit (PoiseSpeaker *self, const char *digit)
{
  if (self->is_number)
    g_string_append (self->out, digit);
  else
    append_spaced (self, digit, strlen (digit));
  self->is_number = TRUE;
}

static void
say_style (PoiseSpeaker *self, PoiseAlphabet alphabet, gunichar letter)
{
  if (alphabet == POISE_ALPHABET_BOLD || alphabet == POISE_ALPHABET_BOLD_ITALIC
      || alphabet == POISE_ALPHABET_BOLD_SCRIPT
      || alphabet == POISE_ALPHABET_BOLD_FRAKTUR
      || alphabet == POISE_ALPHABET_BOLD_SANS)
    poise_speaker_say (self, POISE_PHRASE_BOLD, NULL);
  if (alphabet == POISE_ALPHABET_SCRIPT
      || alphabet == POISE_ALPHABET_BOLD_SCRIPT)
    poise_speaker_say (self, POISE_PHRASE_SCRIPT, NULL);
  if (alphabet == POISE_ALPHABET_FRAKTUR
      || alphabet == POISE_ALPHABET_BOLD_FRAKTUR)
    poise_speaker_say (self, POISE_PHRASE_FRAKTUR, NULL);
}

static void
say_letter (PoiseSpeaker *self, gunichar character)
{
  PoiseAlphabet alphabet = POISE_ALPHABET_DEFAULT;
  gunichar letter = poise_alphabet_decompose (character, &alphabet);
  const char *name = NULL;
  char text[7] = "";

  if (alphabet == POISE_ALPHABET_DOUBLE_STRUCK && letter == '1')
    {
      poise_speaker_say (self, POISE_PHRASE_INDICATOR, NULL);
      return;
    }

  say_style (self, alphabet, letter);
  g_unichar_to_utf8 (letter, text);
  name = poise_math_name_of_character (text, self->tongue);
  poise_speaker_say_words (self, name ? name : text);
}

/**
 * poise_speaker_say_character:
 * @self: a speaker
 * @text: a character with its style, and marks on it
 */
void
poise_speaker_say_character (PoiseSpeaker *self, const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  const char *whole = composed ? composed : text;
  const char *name = poise_math_name_of_character (whole, self->tongue);

  if (name)
    {
      poise_speaker_say_words (self, name);
      return;
    }

  if (strstr (text, "\u0338"))
    poise_speaker_say (self, POISE_PHRASE_NOT, NULL);
  if (*text)
    say_letter (self, g_utf8_get_char (text));
}

static void
say_part (PoiseSpeaker *self, const PoiseSpoken *part)
{
  if (part->words)
    poise_speaker_say_words (self, part->words);
  else
    poise_speaker_say_items (self, part->items, part->n_items, NULL);
  self->is_number = FALSE;
}

static void
say_literal (PoiseSpeaker *self, const char *from, gsize length)
{
  g_autofree char *words = g_strstrip (g_strndup (from, length));

  poise_speaker_say_words (self, words);
}

/**
 * poise_speaker_say:
 * @self: a speaker
 * @phrase: a phrase
 * @parts: (nullable): its parts, as many as it has
 */
void
poise_speaker_say (PoiseSpeaker *self,
                   PoisePhrase phrase,
                   const PoiseSpoken *parts)
{
  const char *at = phrases[phrase][self->tongue];

  self->is_followed = FALSE;
  while (*at)
    {
      gsize length = strcspn (at, "@");

      say_literal (self, at, length);
      at += length;
      if (*at == '@')
        {
          say_part (self, &parts[at[1] - '1']);
          at += 2;
        }
    }
}
