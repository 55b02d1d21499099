/* poise-collection.h: everything that a person studies and has answered
 *
 * A collection is one SQLite file. The review log in it is the truth and is
 * only ever appended to; memory states and due times are a cache that
 * poise_collection_rebuild() recomputes from it.
 *
 * A collection belongs to one thread at a time and knows no clock: every
 * moment is an argument, in Unix milliseconds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "poise-card.h"
#include "poise-note.h"
#include "poise-policy.h"

#define POISE_COLLECTION_ERROR (poise_collection_error_quark ())

/**
 * PoiseCollectionError:
 * @POISE_COLLECTION_ERROR_FAILED: anything that has no code of its own
 * @POISE_COLLECTION_ERROR_FOREIGN: the file is no collection of ours
 * @POISE_COLLECTION_ERROR_NEWER: written by a newer version of the program
 * @POISE_COLLECTION_ERROR_DAMAGED: the file's pages or rows are broken
 * @POISE_COLLECTION_ERROR_READ_ONLY: the file or its folder cannot be written
 * @POISE_COLLECTION_ERROR_FULL: no space left on the disk
 * @POISE_COLLECTION_ERROR_IN_USE: another process has it open
 * @POISE_COLLECTION_ERROR_DECK: a deck fails its checks
 * @POISE_COLLECTION_ERROR_NOT_FOUND: no such card, note, review or interview
 */
typedef enum
{
  POISE_COLLECTION_ERROR_FAILED,
  POISE_COLLECTION_ERROR_FOREIGN,
  POISE_COLLECTION_ERROR_NEWER,
  POISE_COLLECTION_ERROR_DAMAGED,
  POISE_COLLECTION_ERROR_READ_ONLY,
  POISE_COLLECTION_ERROR_FULL,
  POISE_COLLECTION_ERROR_IN_USE,
  POISE_COLLECTION_ERROR_DECK,
  POISE_COLLECTION_ERROR_NOT_FOUND,
} PoiseCollectionError;

GQuark poise_collection_error_quark (void);

typedef struct _PoiseCollection PoiseCollection;

/* Opens or creates; takes the file's lock; migrates an older schema. */
PoiseCollection *poise_collection_open (const char *path, GError **error);
void poise_collection_free (PoiseCollection *self);
const PoiseMemoryModel *poise_collection_get_model (PoiseCollection *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PoiseCollection, poise_collection_free)

gboolean poise_collection_get_card (PoiseCollection *self,
                                    gint64 card_id,
                                    PoiseCard *card,
                                    GError **error);
PoiseNote *poise_collection_dup_note (PoiseCollection *self,
                                      gint64 note_id,
                                      GError **error);
/* In @language if the note has it, else in English. */
PoiseNoteText *poise_collection_dup_text (PoiseCollection *self,
                                          gint64 note_id,
                                          const char *language,
                                          GError **error);
