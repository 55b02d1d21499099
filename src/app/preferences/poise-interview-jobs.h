/* poise-interview-jobs.h: reading and setting the interview ahead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "poise-interview-list.h"
#include "poise-worker.h"

/**
 * PoiseInterviewRequest:
 * @id: the interview to change, or 0 to add one
 * @date: (nullable): local date, "2026-12-12"; %NULL to remove the interview
 * @track: key of a company track, or ""
 * @now_ms: the moment, Unix milliseconds
 */
typedef struct
{
  gint64 id;
  char *date;
  char *track;
  gint64 now_ms;
} PoiseInterviewRequest;

/* Takes a PoiseInterviewRequest; returns a PoiseInterview, empty if removed. */
extern const PoiseWorkerJob poise_interview_set_job;
