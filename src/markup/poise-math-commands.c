/* poise-math-commands.c: TeX commands with arguments
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdlib.h>
#include <string.h>

#include "poise-math-parser.h"
#include "poise-math-symbols.h"

typedef struct _Command Command;

/* Called behind the name of the command. */
typedef void (*Handler) (PoiseMathParser *self,
                         PoiseMathList *list,
                         const Command *command);

struct _Command
{
  const char *name;
  Handler handle;
  const char *text; /* by the handler */
  const char *more;
  guint value;
};

static char *
dup_bracketed (PoiseMathList *list, gboolean is_bare)
{
  g_autofree char *text = poise_math_list_to_text (list, FALSE);

  return is_bare ? g_steal_pointer (&text) : g_strdup_printf ("(%s)", text);
}

static void
append_fraction (PoiseMathList *list,
                 PoiseMathList *above,
                 PoiseMathList *below)
{
  g_autofree char *numerator =
      dup_bracketed (above, poise_math_list_is_numerator (above));
  g_autofree char *denominator =
      dup_bracketed (below, poise_math_list_is_denominator (below));
  g_autofree char *text = g_strconcat (numerator, "/", denominator, NULL);

  poise_math_list_append (list, POISE_MATH_FRACTION, text);
}

static void
append_binomial (PoiseMathList *list,
                 PoiseMathList *above,
                 PoiseMathList *below)
{
  g_autofree char *upper = poise_math_list_to_text (above, FALSE);
  g_autofree char *lower = poise_math_list_to_text (below, FALSE);
  g_autofree char *text = g_strdup_printf ("%s choose %s", upper, lower);

  poise_math_list_append (list, POISE_MATH_OPEN, "(");
  poise_math_list_append (list, POISE_MATH_ORDINARY, text);
  poise_math_list_append (list, POISE_MATH_CLOSE, ")");
}

static void
handle_fraction (PoiseMathParser *self,
                 PoiseMathList *list,
                 const Command *command)
{
  g_autoptr (PoiseMathList) above = poise_math_parser_parse_argument (self);
  g_autoptr (PoiseMathList) below = poise_math_parser_parse_argument (self);

  append_fraction (list, above, below);
}

static void
handle_binomial (PoiseMathParser *self,
                 PoiseMathList *list,
                 const Command *command)
{
  g_autoptr (PoiseMathList) above = poise_math_parser_parse_argument (self);
  g_autoptr (PoiseMathList) below = poise_math_parser_parse_argument (self);

  append_binomial (list, above, below);
}

/* {a \over b}: what stands before in the group is the numerator. */
static void
handle_infix (PoiseMathParser *self,
              PoiseMathList *list,
              const Command *command)
{
  g_autoptr (PoiseMathList) above = poise_math_list_new ();
  g_autoptr (PoiseMathList) below = poise_math_list_new ();

  if (!poise_math_parser_enter (self))
    {
      poise_math_list_append (list, POISE_MATH_WORD, command->name);
      return;
    }

  poise_math_list_move (above, list);
  poise_math_parser_parse (self, below);
  poise_math_parser_leave (self);
  if (command->value)
    append_binomial (list, above, below);
  else
    append_fraction (list, above, below);
}

/* The sign of a root whose degree has this source. */
static char *
dup_root_sign (const char *degree, PoiseMathParser *self)
{
  g_autoptr (PoiseMathList) list = poise_math_list_new ();
  PoiseMathParser inner = { degree, self->depth, self->alphabet };
  g_autofree char *text = NULL;
  g_autofree char *raised = NULL;
  gboolean is_open = FALSE;

  if (strcmp (degree, "3") == 0)
    return g_strdup ("∛");
  if (strcmp (degree, "4") == 0)
    return g_strdup ("∜");

  if (poise_math_parser_enter (&inner))
    poise_math_parser_parse (&inner, list);
  text = poise_math_list_to_text (list, TRUE);
  raised = poise_math_dup_script (text, TRUE, &is_open);

  return g_strconcat (raised, "√", NULL);
}

static void
handle_root (PoiseMathParser *self, PoiseMathList *list, const Command *command)
{
  g_autofree char *degree = poise_math_parser_dup_option (self);
  g_autofree char *sign =
      degree ? dup_root_sign (degree, self) : g_strdup ("√");
  g_autoptr (PoiseMathList) radicand = poise_math_parser_parse_argument (self);
  g_autofree char *inner =
      dup_bracketed (radicand, poise_math_list_is_unit (radicand));
  g_autofree char *text = g_strconcat (sign, inner, NULL);

  poise_math_list_append (list, POISE_MATH_ORDINARY, text);
}

/* Styles that plain text does not have, and frames around. */
static void
handle_argument (PoiseMathParser *self,
                 PoiseMathList *list,
                 const Command *command)
{
  poise_math_list_take (list, poise_math_parser_parse_argument (self));
}

/* Upright letters: several of them are a name. */
static void
handle_upright (PoiseMathParser *self,
                PoiseMathList *list,
                const Command *command)
{
  g_autoptr (PoiseMathList) argument = poise_math_parser_parse_argument (self);

  if (poise_math_list_is_word (argument))
    poise_math_list_set_class (argument, POISE_MATH_WORD);
  poise_math_list_take (list, g_steal_pointer (&argument));
}

static void
handle_alphabet (PoiseMathParser *self,
                 PoiseMathList *list,
                 const Command *command)
{
  PoiseMathAlphabet outer = self->alphabet;

  self->alphabet = (PoiseMathAlphabet) command->value;
  poise_math_list_take (list, poise_math_parser_parse_argument (self));
  self->alphabet = outer;
}

static void
handle_class (PoiseMathParser *self,
              PoiseMathList *list,
              const Command *command)
{
  g_autoptr (PoiseMathList) argument = NULL;

  if (command->value == POISE_MATH_FUNCTION)
    poise_math_parser_take (self, "*");
  argument = poise_math_parser_parse_argument (self);
  poise_math_list_set_class (argument, (PoiseMathClass) command->value);
  poise_math_list_take (list, g_steal_pointer (&argument));
}

/* Text without its escapes and with one kind of space. */
static char *
dup_plain (const char *source)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (; *source; source++)
    {
      if (*source == '\\' && source[1] && !g_ascii_isalpha (source[1]))
        g_string_append_c (out, *++source);
      else if (*source == '~' || g_ascii_isspace (*source))
        g_string_append_c (out, ' ');
      else if (!strchr ("{}$", *source))
        g_string_append_c (out, *source);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
handle_text (PoiseMathParser *self, PoiseMathList *list, const Command *command)
{
  g_autofree char *source = poise_math_parser_dup_raw (self);
  g_autofree char *text = dup_plain (source);
  gboolean ends_in_space = g_str_has_suffix (text, " ");

  if (*text == ' ')
    poise_math_list_append_space (list);
  g_strstrip (text);
  if (*text)
    poise_math_list_append (list, POISE_MATH_WORD, text);
  if (ends_in_space)
    poise_math_list_append_space (list);
}

static void
handle_accent (PoiseMathParser *self,
               PoiseMathList *list,
               const Command *command)
{
  g_autofree char *base = poise_math_parser_dup_argument (self, FALSE);
  g_autofree char *text = poise_math_dup_accented (
      base, command->text, command->more, command->value != 0);

  poise_math_list_append (list, POISE_MATH_ORDINARY, text);
}

/* A brace with a label: the label follows in brackets. */
static void
handle_brace (PoiseMathParser *self,
              PoiseMathList *list,
              const Command *command)
{
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  handle_argument (self, list, command);
  poise_math_parser_skip_spaces (self);
  if (!poise_math_parser_take (self, "_")
      && !poise_math_parser_take (self, "^"))
    return;

  label = poise_math_parser_dup_argument (self, FALSE);
  text = g_strdup_printf ("(%s)", label);
  poise_math_list_append_space (list);
  poise_math_list_append (list, POISE_MATH_WORD, text);
}

static void
handle_stack (PoiseMathParser *self,
              PoiseMathList *list,
              const Command *command)
{
  g_autofree char *content = poise_math_parser_dup_argument (self, TRUE);
  g_autoptr (PoiseMathList) base = poise_math_parser_parse_argument (self);
  gboolean is_open = FALSE;
  g_autofree char *script =
      poise_math_dup_script (content, command->value != 0, &is_open);

  if (*content)
    poise_math_list_append_script (base, script, is_open);
  poise_math_list_take (list, g_steal_pointer (&base));
}

static void
handle_arrow (PoiseMathParser *self,
              PoiseMathList *list,
              const Command *command)
{
  g_autofree char *below = poise_math_parser_dup_option (self);
  g_autofree char *above = poise_math_parser_dup_argument (self, FALSE);
  g_autofree char *text = NULL;

  if (*above)
    text = g_strdup_printf ("%s(%s)", command->text, above);
  else
    text = g_strdup (command->text);
  poise_math_list_append (list, POISE_MATH_RELATION, text);
}

static void
handle_ignored (PoiseMathParser *self,
                PoiseMathList *list,
                const Command *command)
{
}

static void
handle_ignored_argument (PoiseMathParser *self,
                         PoiseMathList *list,
                         const Command *command)
{
  g_free (poise_math_parser_dup_option (self));
  g_free (poise_math_parser_dup_raw (self));
}

static void
handle_space (PoiseMathParser *self,
              PoiseMathList *list,
              const Command *command)
{
  if (command->value)
    g_free (poise_math_parser_dup_raw (self));
  poise_math_list_append_space (list);
}

/* \tag{1}, \pmod{n}: an argument in brackets after a space. */
static void
handle_remark (PoiseMathParser *self,
               PoiseMathList *list,
               const Command *command)
{
  g_autofree char *argument = NULL;
  g_autofree char *text = NULL;

  poise_math_parser_take (self, "*");
  argument = poise_math_parser_dup_argument (self, FALSE);
  text = g_strdup_printf ("(%s%s)", command->text, argument);
  poise_math_list_append_space (list);
  poise_math_list_append (list, POISE_MATH_WORD, text);
}

static void
handle_not (PoiseMathParser *self, PoiseMathList *list, const Command *command)
{
  g_autofree char *base = poise_math_parser_dup_argument (self, TRUE);
  g_autofree char *struck = g_strconcat (base, "\u0338", NULL);
  g_autofree char *text = g_utf8_normalize (struck, -1, G_NORMALIZE_NFC);

  poise_math_list_append (list, POISE_MATH_RELATION, text);
}

/* \left( and \bigl(; @value is the class, or ORDINARY for that of the sign. */
static void
handle_delimiter (PoiseMathParser *self,
                  PoiseMathList *list,
                  const Command *command)
{
  PoiseMathClass class = (PoiseMathClass) command->value;
  g_autoptr (PoiseMathList) sign = NULL;
  g_autofree char *text = NULL;

  poise_math_parser_skip_spaces (self);
  if (poise_math_parser_take (self, "."))
    return;

  sign = poise_math_parser_parse_argument (self);
  if (class == POISE_MATH_ORDINARY)
    {
      poise_math_list_take (list, g_steal_pointer (&sign));
      return;
    }

  text = poise_math_list_to_text (sign, TRUE);
  poise_math_list_append (list, class, text);
}

static void
handle_begin (PoiseMathParser *self,
              PoiseMathList *list,
              const Command *command)
{
  poise_math_parser_parse_environment (self, list);
}

static void
handle_substack (PoiseMathParser *self,
                 PoiseMathList *list,
                 const Command *command)
{
  poise_math_parser_parse_lines (self, list);
}

/* In the order of strcmp (). */
static const Command commands[] = {
  { "\t", handle_space, .value = FALSE },
  { "\n", handle_space, .value = FALSE },
  { " ", handle_space, .value = FALSE },
  { "!", handle_ignored },
  { ",", handle_space, .value = FALSE },
  { ":", handle_space, .value = FALSE },
  { ";", handle_space, .value = FALSE },
  { ">", handle_space, .value = FALSE },
  { "Bbb", handle_alphabet, .value = POISE_MATH_DOUBLE_STRUCK },
  { "Big", handle_delimiter, .value = POISE_MATH_ORDINARY },
  { "Bigg", handle_delimiter, .value = POISE_MATH_ORDINARY },
  { "Biggl", handle_delimiter, .value = POISE_MATH_OPEN },
  { "Biggm", handle_delimiter, .value = POISE_MATH_RELATION },
  { "Biggr", handle_delimiter, .value = POISE_MATH_CLOSE },
  { "Bigl", handle_delimiter, .value = POISE_MATH_OPEN },
  { "Bigm", handle_delimiter, .value = POISE_MATH_RELATION },
  { "Bigr", handle_delimiter, .value = POISE_MATH_CLOSE },
  { "acute", handle_accent, .text = "\u0301", .more = "acute" },
  { "allowbreak", handle_ignored },
  { "bar", handle_accent, .text = "\u0304", .more = "bar", .value = TRUE },
  { "bcancel", handle_argument },
  { "begin", handle_begin },
  { "bf", handle_ignored },
  { "big", handle_delimiter, .value = POISE_MATH_ORDINARY },
  { "bigg", handle_delimiter, .value = POISE_MATH_ORDINARY },
  { "biggl", handle_delimiter, .value = POISE_MATH_OPEN },
  { "biggm", handle_delimiter, .value = POISE_MATH_RELATION },
  { "biggr", handle_delimiter, .value = POISE_MATH_CLOSE },
  { "bigl", handle_delimiter, .value = POISE_MATH_OPEN },
  { "bigm", handle_delimiter, .value = POISE_MATH_RELATION },
  { "bigr", handle_delimiter, .value = POISE_MATH_CLOSE },
  { "binom", handle_binomial },
  { "bm", handle_argument },
  { "boldsymbol", handle_argument },
  { "boxed", handle_argument },
  { "breve", handle_accent, .text = "\u0306", .more = "breve" },
  { "cancel", handle_argument },
  { "cfrac", handle_fraction },
  { "check", handle_accent, .text = "\u030c", .more = "check" },
  { "choose", handle_infix, .value = TRUE },
  { "color", handle_ignored_argument },
  { "colorbox", handle_ignored_argument },
  { "dbinom", handle_binomial },
  { "dddot", handle_accent, .text = "\u20db", .more = "dddot" },
  { "ddot", handle_accent, .text = "\u0308", .more = "ddot" },
  { "dfrac", handle_fraction },
  { "displaystyle", handle_ignored },
  { "dot", handle_accent, .text = "\u0307", .more = "dot" },
  { "emph", handle_text },
  { "enskip", handle_space, .value = FALSE },
  { "enspace", handle_space, .value = FALSE },
  { "ensuremath", handle_argument },
  { "fbox", handle_text },
  { "frac", handle_fraction },
  { "grave", handle_accent, .text = "\u0300", .more = "grave" },
  { "hat", handle_accent, .text = "\u0302", .more = "hat" },
  { "hbox", handle_text },
  { "hline", handle_ignored },
  { "hphantom", handle_ignored_argument },
  { "hspace", handle_space, .value = TRUE },
  { "it", handle_ignored },
  { "label", handle_ignored_argument },
  { "left", handle_delimiter, .value = POISE_MATH_OPEN },
  { "limits", handle_ignored },
  { "mathbb", handle_alphabet, .value = POISE_MATH_DOUBLE_STRUCK },
  { "mathbbm", handle_alphabet, .value = POISE_MATH_DOUBLE_STRUCK },
  { "mathbf", handle_argument },
  { "mathbfit", handle_argument },
  { "mathbin", handle_class, .value = POISE_MATH_BINARY },
  { "mathcal", handle_alphabet, .value = POISE_MATH_SCRIPT },
  { "mathclap", handle_argument },
  { "mathclose", handle_class, .value = POISE_MATH_CLOSE },
  { "mathds", handle_alphabet, .value = POISE_MATH_DOUBLE_STRUCK },
  { "mathfrak", handle_alphabet, .value = POISE_MATH_FRAKTUR },
  { "mathinner", handle_argument },
  { "mathit", handle_argument },
  { "mathllap", handle_argument },
  { "mathnormal", handle_argument },
  { "mathop", handle_class, .value = POISE_MATH_LARGE },
  { "mathopen", handle_class, .value = POISE_MATH_OPEN },
  { "mathord", handle_argument },
  { "mathpunct", handle_class, .value = POISE_MATH_PUNCTUATION },
  { "mathrel", handle_class, .value = POISE_MATH_RELATION },
  { "mathring", handle_accent, .text = "\u030a", .more = "ring" },
  { "mathrlap", handle_argument },
  { "mathrm", handle_upright },
  { "mathscr", handle_alphabet, .value = POISE_MATH_SCRIPT },
  { "mathsf", handle_upright },
  { "mathstrut", handle_ignored },
  { "mathtt", handle_upright },
  { "mathup", handle_upright },
  { "mbox", handle_text },
  { "medspace", handle_space, .value = FALSE },
  { "middle", handle_delimiter, .value = POISE_MATH_RELATION },
  { "mspace", handle_space, .value = TRUE },
  { "negmedspace", handle_ignored },
  { "negthickspace", handle_ignored },
  { "negthinspace", handle_ignored },
  { "nicefrac", handle_fraction },
  { "nobreak", handle_ignored },
  { "nobreakspace", handle_space, .value = FALSE },
  { "nolimits", handle_ignored },
  { "nonumber", handle_ignored },
  { "not", handle_not },
  { "notag", handle_ignored },
  { "null", handle_ignored },
  { "operatorname", handle_class, .value = POISE_MATH_FUNCTION },
  { "over", handle_infix },
  { "overbrace", handle_brace },
  { "overbracket", handle_brace },
  { "overleftarrow", handle_accent, .text = "\u20d6", .more = "overleftarrow" },
  { "overline", handle_accent, .text = "\u0305", .more = "overline",
    .value = TRUE },
  { "overrightarrow", handle_accent, .text = "\u20d7", .more = "vec" },
  { "overset", handle_stack, .value = TRUE },
  { "phantom", handle_ignored_argument },
  { "pmb", handle_argument },
  { "pmod", handle_remark, .text = "mod " },
  { "pod", handle_remark, .text = "" },
  { "qquad", handle_space, .value = FALSE },
  { "quad", handle_space, .value = FALSE },
  { "relax", handle_ignored },
  { "right", handle_delimiter, .value = POISE_MATH_CLOSE },
  { "rm", handle_ignored },
  { "scriptscriptstyle", handle_ignored },
  { "scriptstyle", handle_ignored },
  { "sf", handle_ignored },
  { "sfrac", handle_fraction },
  { "smash", handle_argument },
  { "space", handle_space, .value = FALSE },
  { "sqrt", handle_root },
  { "stackrel", handle_stack, .value = TRUE },
  { "strut", handle_ignored },
  { "substack", handle_substack },
  { "tag", handle_remark, .text = "" },
  { "tbinom", handle_binomial },
  { "text", handle_text },
  { "textbf", handle_text },
  { "textcolor", handle_ignored_argument },
  { "textit", handle_text },
  { "textmd", handle_text },
  { "textnormal", handle_text },
  { "textrm", handle_text },
  { "textsf", handle_text },
  { "textstyle", handle_ignored },
  { "texttt", handle_text },
  { "textup", handle_text },
  { "tfrac", handle_fraction },
  { "thickspace", handle_space, .value = FALSE },
  { "thinspace", handle_space, .value = FALSE },
  { "tilde", handle_accent, .text = "\u0303", .more = "tilde" },
  { "tt", handle_ignored },
  { "underbar", handle_accent, .text = "\u0332", .more = "underbar",
    .value = TRUE },
  { "underbrace", handle_brace },
  { "underbracket", handle_brace },
  { "underline", handle_accent, .text = "\u0332", .more = "underline",
    .value = TRUE },
  { "underset", handle_stack, .value = FALSE },
  { "vec", handle_accent, .text = "\u20d7", .more = "vec" },
  { "vphantom", handle_ignored_argument },
  { "widecheck", handle_accent, .text = "\u030c", .more = "check" },
  { "widehat", handle_accent, .text = "\u0302", .more = "hat" },
  { "widetilde", handle_accent, .text = "\u0303", .more = "tilde" },
  { "xLeftarrow", handle_arrow, .text = "⇐" },
  { "xLeftrightarrow", handle_arrow, .text = "⇔" },
  { "xRightarrow", handle_arrow, .text = "⇒" },
  { "xcancel", handle_argument },
  { "xhookrightarrow", handle_arrow, .text = "↪" },
  { "xleftarrow", handle_arrow, .text = "←" },
  { "xleftrightarrow", handle_arrow, .text = "↔" },
  { "xlongequal", handle_arrow, .text = "=" },
  { "xmapsto", handle_arrow, .text = "↦" },
  { "xrightarrow", handle_arrow, .text = "→" },
};

static int
compare_name (const void *key, const void *command)
{
  return strcmp (key, ((const Command *) command)->name);
}

/**
 * poise_math_parser_parse_command:
 * @self: a parser at a backslash
 * @list: where to append
 *
 * Parses a command with its arguments. One that is not known is appended as its
 * source.
 */
void
poise_math_parser_parse_command (PoiseMathParser *self, PoiseMathList *list)
{
  const char *from = self->at;
  g_autofree char *name = poise_math_parser_dup_name (self);
  const PoiseMathSymbol *symbol = poise_math_symbol_lookup (name);
  const Command *command = bsearch (name, commands, G_N_ELEMENTS (commands),
                                    sizeof (Command), compare_name);

  if (command)
    command->handle (self, list, command);
  else if (symbol)
    poise_math_list_append (list, symbol->class, symbol->text);
  else
    poise_math_parser_append_source (self, list, from);
}
