/* poise-document.h: the one tree that every text of a card becomes
 *
 * A document is a list of blocks; a block holds inlines, child blocks or
 * literal text, by its kind. A tree is immutable once built and may be shared
 * between threads.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

typedef enum
{
  POISE_INLINE_TEXT,        /* text */
  POISE_INLINE_CODE,        /* text */
  POISE_INLINE_MATH,        /* text: TeX source without its delimiters */
  POISE_INLINE_EMPHASIS,    /* children */
  POISE_INLINE_STRONG,      /* children */
  POISE_INLINE_UNDERLINE,   /* children */
  POISE_INLINE_STRIKE,      /* children */
  POISE_INLINE_SUBSCRIPT,   /* children */
  POISE_INLINE_SUPERSCRIPT, /* children */
  POISE_INLINE_RUBY,        /* children: the base; text: how it is read */
  POISE_INLINE_LINK,        /* children, target */
  POISE_INLINE_IMAGE,       /* children: the alternative text; target */
  POISE_INLINE_SOFT_BREAK,
  POISE_INLINE_LINE_BREAK,
} PoiseInlineKind;

/**
 * PoiseInline:
 * @kind: which kind
 * @text: literal text, for the kinds that have it
 * @target: address of a link or image
 * @children: (element-type PoiseInline): for the kinds that hold others
 */
typedef struct
{
  PoiseInlineKind kind;
  char *text;
  char *target;
  GPtrArray *children;
} PoiseInline;

typedef enum
{
  POISE_BLOCK_PARAGRAPH,    /* inlines */
  POISE_BLOCK_HEADING,      /* inlines, level */
  POISE_BLOCK_BULLET_LIST,  /* children: items */
  POISE_BLOCK_ORDERED_LIST, /* children: items; start */
  POISE_BLOCK_ITEM,         /* children: blocks; task */
  POISE_BLOCK_QUOTE,        /* children: blocks */
  POISE_BLOCK_CODE,         /* text, language */
  POISE_BLOCK_MATH,         /* text: TeX source without its delimiters */
  POISE_BLOCK_RULE,
  POISE_BLOCK_TABLE, /* children: rows */
  POISE_BLOCK_ROW,   /* children: cells; header */
  POISE_BLOCK_CELL,  /* inlines, alignment */
} PoiseBlockKind;

typedef enum
{
  POISE_TASK_NONE, /* an item without a box */
  POISE_TASK_OPEN,
  POISE_TASK_DONE,
} PoiseTask;

typedef enum
{
  POISE_ALIGNMENT_DEFAULT,
  POISE_ALIGNMENT_LEFT,
  POISE_ALIGNMENT_CENTER,
  POISE_ALIGNMENT_RIGHT,
} PoiseAlignment;

/**
 * PoiseBlock:
 * @kind: which kind
 * @level: of a heading, 1 to 6
 * @start: first number of an ordered list
 * @header: whether a row is the table's head
 * @alignment: of a cell
 * @task: of an item
 * @language: of a code block, %NULL if not said
 * @text: literal text, for the kinds that have it; without a last line feed
 * @inlines: (element-type PoiseInline): for the kinds that hold inlines
 * @children: (element-type PoiseBlock): for the kinds that hold blocks
 */
typedef struct
{
  PoiseBlockKind kind;
  int level;
  int start;
  gboolean header;
  PoiseAlignment alignment;
  PoiseTask task;
  char *language;
  char *text;
  GPtrArray *inlines;
  GPtrArray *children;
} PoiseBlock;

/**
 * PoiseDocument:
 * @blocks: (element-type PoiseBlock): in order
 */
typedef struct
{
  GPtrArray *blocks;
} PoiseDocument;

PoiseDocument *poise_document_ref (PoiseDocument *self);
void poise_document_unref (PoiseDocument *self);

gboolean poise_soft_break_is_space (GPtrArray *inlines, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseDocument, poise_document_unref)
