/* poise-tex-commands.h: the commands that are more than a symbol
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-tex-parser.h"

typedef struct _PoiseTexCommand PoiseTexCommand;

/* Called behind the command; NULL if it shows nothing. */
typedef PoiseMathNode *(*PoiseTexParse) (PoiseTexParser *parser,
                                         const PoiseTexCommand *command);

/* @text and @value mean what @parse takes them for. */
struct _PoiseTexCommand
{
  const char *name;
  PoiseTexParse parse;
  const char *text;
  int value;
};

extern const PoiseTexCommand poise_tex_commands[];
extern const guint poise_tex_n_commands;

const PoiseTexCommand *poise_tex_lookup_command (const char *name,
                                                 gsize length);

/* poise-tex-structures.c */
PoiseMathNode *poise_tex_fraction (PoiseTexParser *parser,
                                   const PoiseTexCommand *command);
PoiseMathNode *poise_tex_continued (PoiseTexParser *parser,
                                    const PoiseTexCommand *command);
PoiseMathNode *poise_tex_binomial (PoiseTexParser *parser,
                                   const PoiseTexCommand *command);
PoiseMathNode *poise_tex_general_fraction (PoiseTexParser *parser,
                                           const PoiseTexCommand *command);
PoiseMathNode *poise_tex_infix (PoiseTexParser *parser,
                                const PoiseTexCommand *command);
PoiseMathNode *poise_tex_root (PoiseTexParser *parser,
                               const PoiseTexCommand *command);
PoiseMathNode *poise_tex_root_of (PoiseTexParser *parser,
                                  const PoiseTexCommand *command);
PoiseMathNode *poise_tex_accent (PoiseTexParser *parser,
                                 const PoiseTexCommand *command);
PoiseMathNode *poise_tex_line (PoiseTexParser *parser,
                               const PoiseTexCommand *command);
PoiseMathNode *poise_tex_stretched (PoiseTexParser *parser,
                                    const PoiseTexCommand *command);
PoiseMathNode *poise_tex_arrow (PoiseTexParser *parser,
                                const PoiseTexCommand *command);
PoiseMathNode *poise_tex_stack (PoiseTexParser *parser,
                                const PoiseTexCommand *command);
PoiseMathNode *poise_tex_sideset (PoiseTexParser *parser,
                                  const PoiseTexCommand *command);
PoiseMathNode *poise_tex_limits (PoiseTexParser *parser,
                                 const PoiseTexCommand *command);
PoiseMathNode *poise_tex_not (PoiseTexParser *parser,
                              const PoiseTexCommand *command);
PoiseMathNode *poise_tex_dots (PoiseTexParser *parser,
                               const PoiseTexCommand *command);
PoiseMathNode *poise_tex_class (PoiseTexParser *parser,
                                const PoiseTexCommand *command);
PoiseMathNode *poise_tex_name (PoiseTexParser *parser,
                               const PoiseTexCommand *command);
PoiseMathNode *poise_tex_choice (PoiseTexParser *parser,
                                 const PoiseTexCommand *command);

/* poise-tex-box.c */
PoiseMathNode *poise_tex_cancel (PoiseTexParser *parser,
                                 const PoiseTexCommand *command);
PoiseMathNode *poise_tex_boxed (PoiseTexParser *parser,
                                const PoiseTexCommand *command);
PoiseMathNode *poise_tex_boxed_cells (PoiseTexParser *parser,
                                      const PoiseTexCommand *command);
PoiseMathNode *poise_tex_background (PoiseTexParser *parser,
                                     const PoiseTexCommand *command);
PoiseMathNode *poise_tex_enclose (PoiseTexParser *parser,
                                  const PoiseTexCommand *command);
PoiseMathNode *poise_tex_transparent (PoiseTexParser *parser,
                                      const PoiseTexCommand *command);
PoiseMathNode *poise_tex_rule (PoiseTexParser *parser,
                               const PoiseTexCommand *command);
PoiseMathNode *poise_tex_raise (PoiseTexParser *parser,
                                const PoiseTexCommand *command);
PoiseMathNode *poise_tex_raised_text (PoiseTexParser *parser,
                                      const PoiseTexCommand *command);
PoiseMathNode *poise_tex_phantom (PoiseTexParser *parser,
                                  const PoiseTexCommand *command);
PoiseMathNode *poise_tex_strut (PoiseTexParser *parser,
                                const PoiseTexCommand *command);
PoiseMathNode *poise_tex_smash (PoiseTexParser *parser,
                                const PoiseTexCommand *command);
PoiseMathNode *poise_tex_lap (PoiseTexParser *parser,
                              const PoiseTexCommand *command);

/* poise-tex-delimiter.c */
PoiseMathNode *poise_tex_fence (PoiseTexParser *parser,
                                const PoiseTexCommand *command);
PoiseMathNode *poise_tex_big (PoiseTexParser *parser,
                              const PoiseTexCommand *command);

/* poise-tex-styles.c */
PoiseMathNode *poise_tex_alphabet (PoiseTexParser *parser,
                                   const PoiseTexCommand *command);
PoiseMathNode *poise_tex_alphabet_switch (PoiseTexParser *parser,
                                          const PoiseTexCommand *command);
PoiseMathNode *poise_tex_bold (PoiseTexParser *parser,
                               const PoiseTexCommand *command);
PoiseMathNode *poise_tex_bold_switch (PoiseTexParser *parser,
                                      const PoiseTexCommand *command);
PoiseMathNode *poise_tex_style (PoiseTexParser *parser,
                                const PoiseTexCommand *command);
PoiseMathNode *poise_tex_size (PoiseTexParser *parser,
                               const PoiseTexCommand *command);
PoiseMathNode *poise_tex_define_color (PoiseTexParser *parser,
                                       const PoiseTexCommand *command);
PoiseMathNode *poise_tex_color (PoiseTexParser *parser,
                                const PoiseTexCommand *command);
PoiseMathNode *poise_tex_color_switch (PoiseTexParser *parser,
                                       const PoiseTexCommand *command);
PoiseMathNode *poise_tex_color_box (PoiseTexParser *parser,
                                    const PoiseTexCommand *command);
PoiseMathNode *poise_tex_space (PoiseTexParser *parser,
                                const PoiseTexCommand *command);
PoiseMathNode *poise_tex_glue (PoiseTexParser *parser,
                               const PoiseTexCommand *command);
PoiseMathNode *poise_tex_length_space (PoiseTexParser *parser,
                                       const PoiseTexCommand *command);
PoiseMathNode *poise_tex_ignore (PoiseTexParser *parser,
                                 const PoiseTexCommand *command);

/* poise-tex-text.c */
PoiseMathNode *poise_tex_text (PoiseTexParser *parser,
                               const PoiseTexCommand *command);
PoiseMathNode *poise_tex_boxed_text (PoiseTexParser *parser,
                                     const PoiseTexCommand *command);
PoiseMathNode *poise_tex_verbatim (PoiseTexParser *parser,
                                   const PoiseTexCommand *command);
PoiseMathNode *poise_tex_link (PoiseTexParser *parser,
                               const PoiseTexCommand *command);
PoiseMathNode *poise_tex_line_of_text (PoiseTexParser *parser,
                                       const PoiseTexCommand *command);
PoiseMathNode *poise_tex_tag (PoiseTexParser *parser,
                              const PoiseTexCommand *command);

/* poise-tex-character.c */
PoiseMathNode *poise_tex_unicode (PoiseTexParser *parser,
                                  const PoiseTexCommand *command);
PoiseMathNode *poise_tex_char (PoiseTexParser *parser,
                               const PoiseTexCommand *command);

/* poise-tex-macro.c */
PoiseTexSlice poise_tex_compose (PoiseTexParser *parser,
                                 const PoiseTexCommand *command);
PoiseMathNode *poise_tex_composed (PoiseTexParser *parser,
                                   const PoiseTexCommand *command);
PoiseMathNode *poise_tex_new_command (PoiseTexParser *parser,
                                      const PoiseTexCommand *command);
PoiseMathNode *poise_tex_define (PoiseTexParser *parser,
                                 const PoiseTexCommand *command);
PoiseMathNode *poise_tex_let (PoiseTexParser *parser,
                              const PoiseTexCommand *command);
PoiseMathNode *poise_tex_new_operator (PoiseTexParser *parser,
                                       const PoiseTexCommand *command);

/* poise-tex-environment.c */
PoiseMathNode *poise_tex_environment (PoiseTexParser *parser,
                                      const PoiseTexCommand *command);
PoiseMathNode *poise_tex_multicolumn (PoiseTexParser *parser,
                                      const PoiseTexCommand *command);
PoiseMathNode *poise_tex_dots_for (PoiseTexParser *parser,
                                   const PoiseTexCommand *command);
PoiseMathNode *poise_tex_substack (PoiseTexParser *parser,
                                   const PoiseTexCommand *command);
