/* poise-test-collection.h: a collection in a folder of its own, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-collection-private.h"
#include "poise-day.h"
#include "poise-deck-loader.h"
#include "poise-queue.h"
#include "poise-rebuild.h"

/* 2026-03-02, a Monday, 10:00 UTC. */
#define TEST_NOW_MS G_GINT64_CONSTANT (1772445600000)

/**
 * TestCollection:
 * @folder: a temporary folder
 * @path: the collection's file in it
 * @collection: (nullable): the collection, open
 * @policy: choices to test with, in UTC
 * @now_ms: the moment of the test
 */
typedef struct
{
  char *folder;
  char *path;
  PoiseCollection *collection;
  PoisePolicy policy;
  gint64 now_ms;
} TestCollection;

void test_collection_init (TestCollection *self);
void test_collection_clear (TestCollection *self);
void test_collection_close (TestCollection *self);
void test_collection_open (TestCollection *self);
/* Writes without waiting for the disk, for a test that writes much. */
void test_collection_relax (TestCollection *self);
/* With a category "one" of @n_cards cards. */
void test_collection_init_with_cards (TestCollection *self, int n_cards);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestCollection, test_collection_clear)

char *test_deck_dup_json (const char *key, const char *language, int n_cards);
void test_collection_load (TestCollection *self,
                           const char *const *jsons,
                           gsize n_jsons);
void test_collection_execute (TestCollection *self, const char *sql);
gint64 test_collection_read_int (TestCollection *self, const char *sql);
gint64 test_collection_add_sibling (TestCollection *self, gint64 card_id);

PoiseCard test_collection_get_card (TestCollection *self, gint64 card_id);
PoiseOperation test_collection_grade (TestCollection *self,
                                      gint64 card_id,
                                      PoiseRating rating,
                                      PoiseOutcome *outcome);
void test_collection_assert_sound (TestCollection *self);

void test_assert_cards_equal (const PoiseCard *one, const PoiseCard *other);
