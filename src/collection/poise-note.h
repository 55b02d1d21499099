/* poise-note.h: what a note says, in one language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

typedef struct
{
  char *question;
  char *answer;
} PoiseFollowUp;

typedef struct
{
  char *title;
  char *authors;
  int year;
  char *url; /* a DOI is stored as its https address */
} PoiseSource;

/**
 * PoiseNoteText:
 * @language: BCP 47-like tag of the text, such as "en" or "zh_CN"
 * @question: Markdown
 * @answer: Markdown
 * @points: Markdown of each key point
 * @detail: Markdown, possibly empty
 * @follow_ups: (element-type PoiseFollowUp): may be empty
 * @pitfalls: Markdown of each pitfall, may be empty
 * @sources: (element-type PoiseSource): may be empty
 *
 * Immutable and reference counted; may be shared between threads.
 */
typedef struct
{
  char *language;
  char *question;
  char *answer;
  char **points;
  char *detail;
  GPtrArray *follow_ups;
  char **pitfalls;
  GPtrArray *sources;
} PoiseNoteText;

PoiseNoteText *poise_note_text_new_from_json (const char *language,
                                              const char *json,
                                              GError **error);
PoiseNoteText *poise_note_text_ref (PoiseNoteText *self);
void poise_note_text_unref (PoiseNoteText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseNoteText, poise_note_text_unref)

/**
 * PoiseNote:
 * @id: the note's row
 * @guid: stable identifier, such as "dl-dropout"
 * @kind: concept, compare, compute, code, design, behavioural or company
 * @level: easy, medium or hard
 * @category_id: its category
 * @tags: free tags
 */
typedef struct
{
  gint64 id;
  char *guid;
  char *kind;
  char *level;
  gint64 category_id;
  char **tags;
} PoiseNote;

void poise_note_free (PoiseNote *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseNote, poise_note_free)
