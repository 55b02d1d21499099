/* poise-math-words.c: a formula as one says it
 *
 * The tree is read from left to right. A part of one word needs no end, all
 * else is closed aloud ("end root"), so that no two formulas sound alike.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "poise-math-words.h"

#include <string.h>

#include "poise-math-words-private.h"

/* A pause at the end of all says nothing. */
static void
trim_pauses (GString *out)
{
  static const char *const pauses[] = { ",", "，", " ", ";", "；" };
  gsize before = 0;

  do
    {
      before = out->len;
      for (gsize i = 0; i < G_N_ELEMENTS (pauses); i++)
        if (g_str_has_suffix (out->str, pauses[i]))
          g_string_truncate (out, out->len - strlen (pauses[i]));
    }
  while (out->len < before);
}

/**
 * poise_math_to_words:
 * @self: a formula
 * @language: "en" or "zh_CN"; any other is read in English
 *
 * Says a formula for those who listen to it.
 *
 * Returns: (transfer full): the words, without TeX; empty if nothing is visible
 */
char *
poise_math_to_words (const PoiseMath *self, const char *language)
{
  PoiseSpeaker speaker = { 0 };
  const PoiseMathNode *tag = NULL;
  PoiseSpoken part = { 0 };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  speaker.out = g_string_new (NULL);
  speaker.tongue = strcmp (language, "zh_CN") == 0 ? POISE_TONGUE_CHINESE
                                                   : POISE_TONGUE_ENGLISH;
  poise_speaker_say_node (&speaker, poise_math_get_root (self));
  tag = poise_math_get_tag (self);
  part = poise_math_get_items (&tag);
  if (tag)
    poise_speaker_say (&speaker, POISE_PHRASE_TAG, &part);
  trim_pauses (speaker.out);

  return g_string_free (speaker.out, FALSE);
}
