/* poise-tex-input.h: a TeX source as tokens
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-math-arena.h"
#include "poise-math.h"

typedef enum
{
  POISE_TEX_TOKEN_END,
  POISE_TEX_TOKEN_CHARACTER,
  POISE_TEX_TOKEN_COMMAND,
  POISE_TEX_TOKEN_OPEN,  /* { */
  POISE_TEX_TOKEN_CLOSE, /* } */
  POISE_TEX_TOKEN_ALIGN, /* & */
  POISE_TEX_TOKEN_RAISED,
  POISE_TEX_TOKEN_LOWERED,
} PoiseTexTokenKind;

/**
 * PoiseTexToken:
 * @kind: what it is
 * @text: (array length=length): a command's name, else the token itself
 * @length: in bytes
 * @character: of a character
 */
typedef struct
{
  PoiseTexTokenKind kind;
  const char *text;
  gsize length;
  gunichar character;
} PoiseTexToken;

typedef struct
{
  const char *text;
  gsize length;
} PoiseTexSlice;

typedef struct _PoiseTexFrame PoiseTexFrame;

/* A text that is being read; @below goes on behind it. */
struct _PoiseTexFrame
{
  const char *at;
  const char *end;
  PoiseTexFrame *below;
};

typedef struct
{
  PoiseArena *arena;
  const char *source;
  const char *source_end;
  const char *place; /* the last one read in the source itself */
  PoiseTexFrame *top;
  guint n_expansions;
  gsize expanded; /* bytes */
  GError *error;
} PoiseTexInput;

void poise_tex_input_fail (PoiseTexInput *self,
                           PoiseMathError code,
                           const char *format,
                           ...) G_GNUC_PRINTF (3, 4);
void poise_tex_input_push (PoiseTexInput *self, PoiseTexSlice text);
gboolean poise_tex_input_is_at_end (PoiseTexInput *self);

PoiseTexToken poise_tex_input_peek (PoiseTexInput *self);
void poise_tex_input_take (PoiseTexInput *self, const PoiseTexToken *token);

gboolean poise_tex_input_take_character (PoiseTexInput *self, char character);
gboolean poise_tex_input_take_directly (PoiseTexInput *self, char character);
PoiseTexSlice poise_tex_input_take_argument (PoiseTexInput *self);
PoiseTexSlice poise_tex_input_take_raw (PoiseTexInput *self);
gboolean poise_tex_input_take_option (PoiseTexInput *self,
                                      PoiseTexSlice *option);
gboolean poise_tex_input_take_balanced (PoiseTexInput *self,
                                        char closing,
                                        PoiseTexSlice *text);
gboolean poise_tex_input_take_until (PoiseTexInput *self,
                                     const char *end,
                                     PoiseTexSlice *text);

gboolean poise_tex_token_is (const PoiseTexToken *token, const char *name);
gboolean poise_tex_slice_is (PoiseTexSlice slice, const char *text);
PoiseTexSlice poise_tex_slice_strip (PoiseTexSlice slice);
