/* poise-math.h: a formula of TeX as a tree
 *
 * A formula is parsed once and never changes; its layout, its words and its
 * Unicode text are read from the same tree. Dimensions are in em of the size
 * at that place.
 *
 * The files named poise-tex- read TeX and make the tree; those named
 * poise-math-words- and poise-math-text- say and write it; what else is named
 * poise-math- sets it in a font.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#define POISE_MATH_ERROR (poise_math_error_quark ())

/**
 * PoiseMathError:
 * @POISE_MATH_ERROR_UNKNOWN_COMMAND: a command, environment or colour has no
 * meaning here
 * @POISE_MATH_ERROR_SYNTAX: braces, arguments or fences do not match
 * @POISE_MATH_ERROR_TOO_DEEP: nested deeper than POISE_MATH_MAX_DEPTH
 * @POISE_MATH_ERROR_TOO_LARGE: the source or what its macros expand to is too
 * long, or there are too many parts, columns or macros
 */
typedef enum
{
  POISE_MATH_ERROR_UNKNOWN_COMMAND,
  POISE_MATH_ERROR_SYNTAX,
  POISE_MATH_ERROR_TOO_DEEP,
  POISE_MATH_ERROR_TOO_LARGE,
} PoiseMathError;

#define POISE_MATH_MAX_DEPTH  60
#define POISE_MATH_MAX_LENGTH 20000 /* bytes of source */
#define POISE_MATH_MAX_NODES  50000

/* The classes of TeX's atoms; spaces between neighbours follow from them. */
typedef enum
{
  POISE_ATOM_ORDINARY,
  POISE_ATOM_OPERATOR,
  POISE_ATOM_BINARY,
  POISE_ATOM_RELATION,
  POISE_ATOM_OPEN,
  POISE_ATOM_CLOSE,
  POISE_ATOM_PUNCTUATION,
  POISE_ATOM_INNER,
} PoiseAtomClass;

typedef enum
{
  POISE_MATH_STYLE_DISPLAY,
  POISE_MATH_STYLE_TEXT,
  POISE_MATH_STYLE_SCRIPT,
  POISE_MATH_STYLE_SCRIPT_SCRIPT,
  POISE_MATH_STYLE_INHERIT, /* whatever the place has */
} PoiseMathStyle;

typedef enum
{
  POISE_LIMITS_BY_STYLE, /* above and below in display style, else beside */
  POISE_LIMITS_ALWAYS,   /* \limits */
  POISE_LIMITS_NEVER,    /* \nolimits, and what has no limits */
} PoiseLimits;

typedef enum
{
  POISE_TEXT_FONT_ROMAN,
  POISE_TEXT_FONT_BOLD,
  POISE_TEXT_FONT_ITALIC,
  POISE_TEXT_FONT_SANS,
  POISE_TEXT_FONT_MONO,
} PoiseTextFont;

/* The styles are those outside of scripts; in a script the style of a kind is
 * that of the place. */
typedef enum
{
  POISE_MATH_TABLE_MATRIX,   /* matrix, array: text style, columns apart */
  POISE_MATH_TABLE_SMALL,    /* smallmatrix: script style */
  POISE_MATH_TABLE_CASES,    /* cases, rcases: text style, left */
  POISE_MATH_TABLE_ALIGNED,  /* aligned, split: display style, right and left;
                              * the second cell of a pair begins as behind
                              * an ordinary atom, as if by {} */
  POISE_MATH_TABLE_GATHERED, /* gathered: display style, centred */
  POISE_MATH_TABLE_SUBSTACK, /* \\ in braces: script style, close rows */
  POISE_MATH_TABLE_LINES,    /* \\ outside any environment: the style of the
                              * place */
} PoiseMathTableKind;

typedef enum
{
  /* A kind's fields are named behind it; children that may be missing are
   * NULL. */
  POISE_MATH_ROW,       /* children; an ordinary atom inside another row */
  POISE_MATH_SYMBOL,    /* text: one character, of its alphabet already (a
                         * plain x is U+1D465); class; combining marks and
                         * slashes (\not) follow in the same text. Up to four
                         * primes are one symbol, U+2032 to U+2034, U+2057. */
  POISE_MATH_OPERATOR,  /* text: a large operator such as a sum; limits */
  POISE_MATH_NAME,      /* [0] a text, or a row of texts, spaces and symbols;
                         * limits: \log, \operatorname */
  POISE_MATH_TEXT,      /* text, text_font: \text and its kin; a space counts.
                         * Two or more letters of \mathrm are one too. */
  POISE_MATH_SCRIPTS,   /* [0] base, [1] below, [2] above; base may be NULL */
  POISE_MATH_FRACTION,  /* [0] numerator, [1] denominator; style; left, right;
                         * thickness: of the rule in em, 0 none, negative the
                         * font's; left and right are "" if it has none */
  POISE_MATH_ROOT,      /* [0] radicand, [1] degree */
  POISE_MATH_FENCED,    /* left, right, "" for a missing one; children: rows;
                         * middles: the delimiters between them */
  POISE_MATH_DELIMITER, /* text; size 1 to 4: \big to \Bigg; class */
  POISE_MATH_ACCENT,    /* [0] base; text: the combining character, such as
                         * U+0302; is_wide; is_under */
  POISE_MATH_OVERLINE,  /* [0] */
  POISE_MATH_UNDERLINE, /* [0] */
  POISE_MATH_STRETCHED, /* [0] base; text: a brace, arrow or bracket as wide as
                         * the base; is_under. Scripts of a brace are limits. */
  POISE_MATH_ARROW,   /* text: the arrow; [0] above, [1] below: \xrightarrow */
  POISE_MATH_STACK,   /* [0] base, [1] above, [2] below: \overset, \stackrel */
  POISE_MATH_TABLE,   /* table; children: table->n_rows * table->n_columns
                       * cells in reading order, NULL for an empty one */
  POISE_MATH_SPACE,   /* width in em, may be negative; a visible space of the
                       * source (\  and ~) is one too */
  POISE_MATH_STYLED,  /* [0]; style: \displaystyle and its kin. No atom, as a
                       * colour and a size are none: what it holds stands in
                       * the row around. */
  POISE_MATH_COLORED, /* [0]; color */
  POISE_MATH_CANCEL,  /* [0]; text: "/", "\\" or "x" */
  POISE_MATH_BOXED,   /* [0] */
  POISE_MATH_PHANTOM, /* [0]; has_width, has_height: what it keeps */
  POISE_MATH_SMASHED, /* [0] drawn; has_width, has_height: what it keeps.
                       * text: "t" or "b" if only the height above or below
                       * the baseline goes; "r", "l" or "c" if the content
                       * without width sticks out to the right, to the left
                       * or to both sides */
  POISE_MATH_CLASSED, /* [0]; class: \mathrel and its kin; limits */
  POISE_MATH_SIZED,   /* [0]; size in hundredths: \small, \large */
  POISE_MATH_RAISED,  /* [0]; shift: \raisebox */
  POISE_MATH_RULE,    /* width, height, shift: \rule; a strut if either is 0 */
} PoiseMathKind;

typedef struct _PoiseMathNode PoiseMathNode;

typedef enum
{
  POISE_MATH_SPAN_CELL,  /* \multicolumn: the first cell has the room of all */
  POISE_MATH_SPAN_TEXT,  /* \intertext: no column has to be as wide */
  POISE_MATH_SPAN_FRAME, /* \Aboxed: the cells stay apart, in one frame */
} PoiseMathSpanKind;

/**
 * PoiseMathSpan:
 * @kind: what holds the cells together
 * @row: of the cells
 * @column: the first one
 * @n_columns: how many columns, all within the table
 * @alignment: of a cell: 'l', 'c' or 'r'
 * @rules_before: of a cell: lines before it, instead of the table's
 * @rules_after: of a cell: lines behind it, instead of the table's
 * @gap: of a text: space beyond the usual above and below it, in em
 */
typedef struct
{
  PoiseMathSpanKind kind;
  guint row;
  guint column;
  guint n_columns;
  char alignment;
  guint8 rules_before;
  guint8 rules_after;
  double gap;
} PoiseMathSpan;

/**
 * PoiseMathPartialRule:
 * @row: above which it stands, the number of rows for one below the last
 * @column: the first one
 * @n_columns: how many columns, all within the table
 * @weight: in em, 0 for the usual one
 * @is_short_left: whether it keeps away from its left end: \cmidrule(l)
 * @is_short_right: whether it keeps away from its right end
 */
typedef struct
{
  guint row;
  guint column;
  guint n_columns;
  double weight;
  gboolean is_short_left;
  gboolean is_short_right;
} PoiseMathPartialRule;

/**
 * PoiseMathTable:
 * @kind: how its cells are set
 * @n_rows: at least 1
 * @n_columns: at least 1
 * @alignment: (array length=n_columns): 'l', 'c' or 'r' for each
 * @column_rules: (array length=n_columns+1): lines before each and after the
 * last
 * @row_rules: (array length=n_rows+1): lines above each and below the last
 * @row_gaps: (array length=n_rows): space beyond the usual below each, in em
 * @style: of the cells, %POISE_MATH_STYLE_INHERIT for the kind's own
 * @is_padded: whether half a gap stands at the edges too, as in array
 * @tags: (array length=n_rows): (nullable): tag of each row, %NULL for none
 * @row_weights: (array length=n_rows+1): (nullable): how thick the lines above
 *   each row and below the last are, in em; 0 for the usual. Where it is more,
 *   the gaps are those of booktabs.
 * @spans: (array length=n_spans): cells that belong together, narrow ones first
 * @n_spans: number of spans
 * @partial_rules: (array length=n_partial_rules): lines under some columns
 * @n_partial_rules: number of them
 */
typedef struct
{
  PoiseMathTableKind kind;
  guint n_rows;
  guint n_columns;
  char *alignment;
  guint8 *column_rules;
  guint8 *row_rules;
  double *row_gaps;
  PoiseMathStyle style;
  gboolean is_padded;
  PoiseMathNode **tags;
  double *row_weights;
  PoiseMathSpan *spans;
  guint n_spans;
  PoiseMathPartialRule *partial_rules;
  guint n_partial_rules;
} PoiseMathTable;

/**
 * PoiseMathNode:
 *
 * One part of a formula; the kind says which fields have a meaning. The class
 * is right for every kind: that of scripts, a stack or a colour is their
 * base's. Texts are never %NULL.
 */
struct _PoiseMathNode
{
  PoiseMathKind kind;
  PoiseAtomClass class;
  PoiseLimits limits;
  PoiseMathStyle style;
  PoiseTextFont text_font;
  const char *text;
  const char *left;
  const char *right;
  const char **middles;
  PoiseMathNode **children;
  guint n_children;
  int size;
  double width;
  double height;
  double shift; /* upwards, in em; of a rule, its lower edge's */
  double thickness;
  guint32 color; /* 0xRRGGBBAA */
  gboolean is_wide;
  gboolean is_under;
  gboolean has_width;
  gboolean has_height;
  PoiseMathTable *table;
};

typedef struct _PoiseMath PoiseMath;

GQuark poise_math_error_quark (void);

PoiseMath *poise_math_new (const char *tex, GError **error);
PoiseMath *poise_math_ref (PoiseMath *self);
void poise_math_unref (PoiseMath *self);

const PoiseMathNode *poise_math_get_root (const PoiseMath *self);
const PoiseMathNode *poise_math_get_tag (const PoiseMath *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseMath, poise_math_unref)
