# What the tests of the whole program start from: a folder with a home of its
# own, small decks, settings, and the collection read behind the program.
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import json
import os
import sqlite3
import subprocess
import tempfile
import time
import unittest

import program

TITLES = {"alpha": ("Alpha", "甲类"), "beta": ("Beta", "乙类")}
POINTS = 4
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
LEARNING = 1
"""The state of a card that comes back the same day."""
UNDO = 3
"""The kind of a row of the log that takes another back."""


def make_card(category, number, language):
    """A card whose every text says which one it is."""
    def text(english, chinese):
        return f"{category} {english} {number}" if language == "en" \
            else f"{category} {chinese}{number}"
    return {
        "id": f"{category}-{number}", "kind": "concept", "level": "easy",
        "tags": [], "companies": [],
        "question": text("question", "问题"), "answer": text("answer", "答案"),
        "points": [text(f"point {i}", f"要点{i}、") for i in range(POINTS)],
        "detail": text("depth", "深入"),
        "follow_ups": [{"question": text("further question", "追问"),
                        "answer": text("further answer", "追答")}],
        "pitfalls": [text("trap", "陷阱")],
        "sources": [{"title": text("source", "来源"), "authors": "A. Author",
                     "year": 2020, "url": "https://example.org/source"}],
    }


def write_json(path, value):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as target:
        json.dump(value, target, ensure_ascii=False)


def write_decks(folder, alpha=6, beta=3):
    """Two categories in two languages, for --decks @folder."""
    write_json(os.path.join(folder, "decks", "index.json"),
               {"categories": list(TITLES), "languages": ["en", "zh_CN"]})
    for i, language in enumerate(("en", "zh_CN")):
        for category, size in (("alpha", alpha), ("beta", beta)):
            write_json(
                os.path.join(folder, "decks", language, category + ".json"),
                {"category": {"key": category, "title": TITLES[category][i]},
                 "cards": [make_card(category, number + 1, language)
                           for number in range(size)]})


def to_variant(value):
    """A setting as the settings file writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)


class SampleTest(unittest.TestCase):
    """A test with a folder of its own, and programs that end with it."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="poise-ui-")
        self.addCleanup(folder.cleanup)
        self.top = folder.name
        self.path = os.path.join(self.top, "collection.db")
        self.decks = os.path.join(self.top, "sample")

    def environment(self, **changes):
        """The surroundings of a program with a home in the folder. A program
        that ends within a frame leaks that frame in GTK: leaks are looked for
        by the tests that run in process."""
        home = {"ASAN_OPTIONS": "detect_leaks=0",
                "G_DEBUG": "fatal-warnings", "GSETTINGS_BACKEND": "keyfile",
                "HOME": self.top, "LANG": "en_US.UTF-8", "TZ": "UTC"}
        for name in ("cache", "config", "data", "state"):
            home[f"XDG_{name.upper()}_HOME"] = os.path.join(self.top, name)
        return os.environ | home | changes

    def choose(self, **settings):
        """Writes the settings; the study day starts far from now."""
        settings.setdefault("day_start_hour",
                            (time.gmtime().tm_hour + 12) % 24)
        settings.setdefault("minutes_per_day", 240)
        lines = [f"{name.replace('_', '-')}={to_variant(value)}\n"
                 for name, value in settings.items()]
        path = os.path.join(self.top, "config", "glib-2.0", "settings")
        os.makedirs(path, exist_ok=True)
        with open(os.path.join(path, "keyfile"), "w",
                  encoding="utf-8") as target:
            target.write("[io/github/poiseapp/Poise]\n" + "".join(lines))

    def start(self, *arguments, path=None, decks=None, **environment):
        """Starts a program of its own on the sample's collection."""
        started = program.Program(
            "--collection", path or self.path, "--decks", decks or self.decks,
            *arguments, environment=self.environment(**environment))
        self.addCleanup(started.stop)
        return started

    def ends(self, running):
        """Waits for the end: with status 0 and without a complaint."""
        complaints = running.end()
        self.assertEqual(running.process.returncode, 0, complaints)
        for line in complaints.splitlines():
            self.assertNotRegex(line, "WARNING|CRITICAL|ERROR")

    def leave(self, running):
        """Quits as a person does."""
        program.press("Control+q")
        self.ends(running)

    def read(self, query, *values, path=None):
        """The rows that @query gives, read beside the running program."""
        uri = f"file:{path or self.path}?mode=ro"
        with contextlib.closing(sqlite3.connect(uri, uri=True)) as database:
            return database.execute(query, values).fetchall()

    def ratings(self, path=None):
        """The grades in the log that nothing has taken back, in order."""
        return [row[0] for row in self.read(
            "SELECT rating FROM review WHERE kind <> ? AND id NOT IN "
            "(SELECT undoes FROM review WHERE undoes IS NOT NULL) "
            "ORDER BY id", UNDO, path=path)]

    def check(self, path=None):
        """Has the command-line tool find the closed collection sound."""
        run = subprocess.run([program.TOOL, "check", path or self.path],
                             capture_output=True, text=True, check=False,
                             timeout=program.PATIENCE)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
