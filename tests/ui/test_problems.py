# What cannot be used is said in one sentence, and left as it is.
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import ctypes
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import unittest

from program import PATIENCE, PROGRAM, Program, Role, main, press
from sample import EASY, GOOD, HARD, SampleTest, write_decks

DAMAGED = "is damaged and has been left as it is"
FOREIGN = "belongs to another program; it has been left as it is"
UNWRITABLE = "or its folder is read-only, so answers could not be kept"
IN_USE = "Another window of Poise is using the collection"
MS_RDONLY, MS_REMOUNT, MS_BIND, MNT_DETACH = 1, 32, 4096, 2
FULL = "There is no space left on the disk for"


def read_bytes(path):
    with open(path, "rb") as source:
        return source.read()


def write_bytes(path, data):
    with open(path, "wb") as target:
        target.write(data)


class ProblemTest(SampleTest):
    """What the tests of problems share."""

    def setUp(self):
        super().setUp()
        write_decks(self.decks)
        self.choose(welcomed=True)

    def begin(self, **options):
        running = self.start(**options)
        running.focus("Study")
        return running

    def grade(self, running, key, then="Show Answer"):
        press("space")
        running.focus("Good, ")
        press(key)
        running.focus(then)

    def make_collection(self):
        """A collection with two grades, closed."""
        running = self.begin()
        press("Return")
        running.focus("Show Answer")
        self.grade(running, "3")
        self.grade(running, "4")
        self.leave(running)
        self.assertEqual(self.ratings(), [GOOD, EASY])

    def assert_refused(self, part, title, path=None):
        """The window says so, Try Again has the focus and says it too, and the
        file is byte for byte as it was."""
        path = path or self.path
        before = read_bytes(path) if os.path.exists(path) else None
        running = self.start(path=path)
        button = running.focus("Try Again", Role.BUTTON)
        running.find_text(title)
        sentence = running.find_text(part).name
        self.assertEqual(button.description, sentence)
        self.assertIn(os.path.basename(path), sentence)
        press("Return")
        running.focus("Try Again", Role.BUTTON)
        self.leave(running)
        after = read_bytes(path) if os.path.exists(path) else None
        self.assertEqual(after, before)


class CollectionTest(ProblemTest):
    """Files that are not a collection, or cannot be one now."""

    def test_problem_garbage(self):
        write_bytes(self.path, b"This was never a collection. " * 500)
        self.assert_refused(FOREIGN, "Not a Poise Collection")

    def test_problem_foreign_database(self):
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            database.execute("CREATE TABLE dish (name TEXT)")
            database.commit()
        self.assert_refused(FOREIGN, "Not a Poise Collection")

    def test_problem_newer(self):
        self.make_collection()
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            database.execute("PRAGMA user_version = 99")
        self.assert_refused("was written by a newer version of Poise",
                            "Collection Is Newer than Poise")

    def test_problem_truncated(self):
        self.make_collection()
        whole = read_bytes(self.path)
        write_bytes(self.path, whole[:len(whole) // 2])
        self.assert_refused(DAMAGED, "Collection Is Damaged")

    def test_problem_overwritten(self):
        self.make_collection()
        whole = bytearray(read_bytes(self.path))
        whole[100:8192] = os.urandom(8092)
        write_bytes(self.path, whole)
        self.assert_refused(DAMAGED, "Collection Is Damaged")

    @unittest.skipUnless(os.path.ismount("/sys"), "/sys is not the kernel's")
    def test_problem_not_writable(self):
        self.assert_refused(UNWRITABLE, "Collection Cannot Be Written",
                            path="/sys/poise.db")

    def test_problem_is_a_folder(self):
        os.mkdir(self.path)
        running = self.start()
        running.focus("Try Again")
        running.find_text(os.path.basename(self.path))
        self.leave(running)
        self.assertEqual(os.listdir(self.path), [])

    def test_problem_in_use(self):
        first = self.begin()
        second = self.start()
        second.focus("Try Again")
        second.find_text(IN_USE)
        second.find_text("Poise Is Already Open")
        first.kill()
        press("Return")
        second.focus("Study")
        press("Return")
        second.focus("Show Answer")
        self.grade(second, "3")
        self.assertEqual(self.ratings(), [GOOD])
        self.leave(second)
        self.check()

    def test_problem_second_start(self):
        """Without --collection the second one presents the first and ends."""
        first = Program("--decks", self.decks,
                                environment=self.environment())
        self.addCleanup(first.stop)
        first.focus("Study")
        second = subprocess.run([PROGRAM], env=self.environment(), check=False,
                                timeout=PATIENCE, capture_output=True)
        self.assertEqual(second.returncode, 0)
        press("Return")
        first.focus("Show Answer")
        self.grade(first, "3")
        self.leave(first)
        path = os.path.join(self.top, "data", "poise", "collection.db")
        self.assertEqual(self.ratings(path), [GOOD])


class DeckTest(ProblemTest):
    """Decks that fail their checks; the rest works."""

    def break_deck(self):
        """Takes the answer from one card of the deck."""
        path = os.path.join(self.decks, "decks", "en", "beta.json")
        deck = json.loads(read_bytes(path))
        del deck["cards"][1]["answer"]
        write_bytes(path, json.dumps(deck).encode())

    def test_problem_deck(self):
        self.break_deck()
        running = self.start()
        sentence = running.find_text("The built-in cards fail their checks and "
                                     "were not loaded: ").name
        for part in ("beta.json", "beta-2", "answer"):
            self.assertIn(part, sentence)
        press("Control+comma")
        running.find(Role.DIALOG, "Preferences")
        press("Escape")
        running.wait(lambda nodes: not any(
            node.role == Role.DIALOG for node in nodes), "end of the dialog")
        self.leave(running)
        self.assertEqual(self.read("SELECT count(*) FROM card"), [(0,)])

    def test_problem_deck_keeps_earlier_cards(self):
        self.make_collection()
        self.break_deck()
        running = self.begin()
        running.find_text("The built-in cards fail their checks")
        press("Return")
        running.focus("Show Answer")
        self.grade(running, "2")
        self.leave(running)
        self.assertEqual(self.ratings(), [GOOD, EASY, HARD])
        self.assertEqual(self.read("SELECT count(*) FROM card"), [(9,)])
        self.check()

    def test_problem_decks_missing(self):
        shutil.rmtree(self.decks)
        running = self.start()
        running.find_text("The built-in cards fail their checks")
        self.leave(running)


def mount(place, kind, flags, options=""):
    """mount(2); the program of that name may be missing."""
    library = ctypes.CDLL(None, use_errno=True)
    if library.mount(kind.encode(), place.encode(), kind.encode(), flags,
                     options.encode()) != 0:
        raise OSError(ctypes.get_errno(), place)


def enter_mounts():
    """Starts the tests anew with mounts of their own, where the system lets
    them have any."""
    user = [] if os.geteuid() == 0 else ["--user", "--map-current-user",
                                         "--keep-caps"]
    command = ["unshare", "--mount", "--propagation", "private", *user, "--"]
    if subprocess.run([*command, "true"], capture_output=True,
                      check=False).returncode == 0:
        os.environ["POISE_TEST_MOUNTS"] = "own"
        os.execvp("unshare", [*command, sys.executable, "-B", *sys.argv])


@unittest.skipUnless(os.environ.get("POISE_TEST_MOUNTS") == "own",
                     "the system lets nobody mount here")
class DiskTest(ProblemTest):
    """Disks that are full or read-only."""

    def setUp(self):
        super().setUp()
        self.disk = os.path.join(self.top, "disk")
        os.mkdir(self.disk)

    def mount(self, kind, flags=0, options=""):
        mount(self.disk, kind, flags, options)
        self.addCleanup(ctypes.CDLL(None).umount2, self.disk.encode(),
                        MNT_DETACH)

    def test_problem_disk_read_only(self):
        self.make_collection()
        self.mount(self.top, MS_BIND)
        mount(self.disk, "none", MS_REMOUNT | MS_BIND | MS_RDONLY)
        self.assert_refused(UNWRITABLE, "Collection Cannot Be Written",
                            path=os.path.join(self.disk, "collection.db"))

    def fill(self):
        """Leaves no room on the disk; returns the file that takes it."""
        path = os.path.join(self.disk, "filler")
        with open(path, "wb", buffering=0) as target:
            with contextlib.suppress(OSError):
                while target.write(bytes(4096)) == 4096:
                    pass
        return path

    def test_problem_disk_full(self):
        self.mount("tmpfs", options="size=6m")
        self.path = os.path.join(self.disk, "collection.db")
        running = self.begin()
        press("Return")
        running.focus("Show Answer")
        self.grade(running, "3")
        filler = self.fill()
        for _ in range(2):
            press("space")
            running.focus("Good, ")
            press("4")
            sentence = running.find_text(FULL).name
            running.hears(sentence)
            running.focus("Good, ")
            self.assertEqual(self.ratings(), [GOOD])
        os.remove(filler)
        press("4")
        running.focus("Show Answer")
        running.gone(FULL, Role.LABEL)
        self.assertEqual(self.ratings(), [GOOD, EASY])
        self.leave(running)
        self.check()


if __name__ == "__main__":
    if "POISE_TEST_MOUNTS" not in os.environ:
        enter_mounts()
    main()
