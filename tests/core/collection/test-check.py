#!/usr/bin/env python3
# test-check.py: what poise-cli check and export-log say and return
#
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import unittest

POISE_CLI = sys.argv.pop(1)

CARD = """
INSERT INTO category (key, position, retired) VALUES ('one', 0, 0);
INSERT INTO note (guid, kind, level, category_id, position, tags, companies,
  origin, retired, modified_ms)
VALUES ('one-1', 'concept', 'easy', 1, 0, '[]', '[]', 'built-in', 0, 0);
INSERT INTO note_text (note_id, language, json) VALUES (1, 'en', '{}');
INSERT INTO card (note_id, ordinal, category_id, position) VALUES (1, 0, 1, 0);
"""

HEADER = (
    "card_id,review_time_ms,elapsed_days,elapsed_secs,rating,duration_ms,kind\n"
)


def run(*arguments):
    return subprocess.run(
        [POISE_CLI, *map(str, arguments)], capture_output=True, text=True
    )


class CheckTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / "collection"

    def make_collection(self, sql=CARD):
        self.path.touch()
        self.assertEqual(run("check", self.path).returncode, 0)
        self.change(sql)

    def change(self, sql):
        connection = sqlite3.connect(self.path)
        connection.executescript(sql)
        connection.close()

    def test_sound_collection_passes(self):
        self.make_collection()
        result = run("check", self.path)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("1 cards, 0 reviews, 0 cards differ", result.stdout)

    def test_rebuild_repairs_a_card(self):
        self.make_collection()
        self.change("UPDATE card SET reps = 3")
        result = run("check", self.path)
        self.assertEqual(result.returncode, 1)
        self.assertIn("Card 1 is not in the state", result.stdout)
        self.assertEqual(run("check", "--rebuild", self.path).returncode, 0)
        self.assertEqual(run("check", self.path).returncode, 0)

    def test_unreadable_file_fails(self):
        self.path.write_text("A letter, longer than a header would be.")
        result = run("check", self.path)
        self.assertEqual(result.returncode, 1)
        self.assertIn("not a database", result.stderr)

    def test_missing_file_is_not_made(self):
        for command in "check", "export-log":
            self.assertEqual(run(command, self.path).returncode, 1)
            self.assertFalse(self.path.exists())

    def test_wrong_usage_is_told(self):
        for arguments in (
            ["check"],
            ["check", "--repair", self.path],
            ["check", self.path, self.path],
            ["export-log"],
            ["export-log", "--all"],
        ):
            self.assertEqual(run(*arguments).returncode, 2, arguments)

    def test_help_is_no_error(self):
        for command in "check", "export-log":
            result = run(command, "--help")
            self.assertEqual(result.returncode, 0)
            self.assertIn("Usage:", result.stdout)

    def test_export_log_writes_csv(self):
        self.make_collection()
        self.change(
            "INSERT INTO review (card_id, time_ms, rating, kind, duration_ms,"
            " elapsed_days, interval_days, due_ms, stability, stability_fast,"
            " difficulty) VALUES (1, 1000, 3, 0, 500, -1, 0, 2000, 1, 1, 5)"
        )
        result = run("export-log", self.path)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stdout, HEADER + "1,1000,-1,-1,3,500,0\n")


if __name__ == "__main__":
    unittest.main()
