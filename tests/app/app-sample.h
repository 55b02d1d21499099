/* app-sample.h: a small collection in a folder of its own, to test with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-request.h"
#include "poise-worker.h"

#define SAMPLE_ALPHA_CARDS 4
#define SAMPLE_BETA_CARDS  2
#define SAMPLE_CARDS       (SAMPLE_ALPHA_CARDS + SAMPLE_BETA_CARDS)
#define SAMPLE_POINTS      3

/* Longest wait for anything, after which the test fails. */
#define SAMPLE_PATIENCE_US (20 * G_USEC_PER_SEC)

/**
 * AppSample:
 * @folder: holds the collection and decks
 * @path: file of the collection
 * @settings: at their defaults, but cards in English, 240 minutes a day, and
 *   the day's start far away from now
 * @worker: owns the collection; not started in an empty sample
 */
typedef struct
{
  char *folder;
  char *path;
  PoiseSettings *settings;
  PoiseWorker *worker;
} AppSample;

typedef gboolean (*SampleCondition) (gpointer data);

AppSample *app_sample_new_empty (void);
AppSample *app_sample_new (void);
void app_sample_free (AppSample *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AppSample, app_sample_free)

void app_sample_wait (SampleCondition condition, gpointer data);
void app_sample_write_decks (AppSample *self);
void
app_sample_write_file (AppSample *self, const char *name, const char *text);
gboolean app_sample_load_decks (AppSample *self, GError **error);
gpointer app_sample_run (AppSample *self,
                         const PoiseWorkerJob *job,
                         gpointer request,
                         GError **error);
void app_sample_execute (AppSample *self, const char *sql);
