# Text of a card is selected with the mouse and copied, and the keys go on
# working while the text has the focus.
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import time

import gi

gi.require_version("Atspi", "2.0")
gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Atspi, Gdk, GLib, Gtk  # noqa: E402

from program import main, press, wait_for
from sample import GOOD, SampleTest, make_card, write_json

# Where things are in a window of the usual size in the corner of the display.
QUESTION_Y = 113
ANSWER_Y = 172
LEFT, RIGHT = 202, 700


def point(x, y, kind):
    """Gives the display one event of the mouse."""
    if not Atspi.generate_mouse_event(x, y, kind):
        raise AssertionError(f"the display took no {kind}")
    time.sleep(0.05)


def drag(start, end, y):
    point(start, y, "abs")
    point(start, y, "b1p")
    for x in range(start, end, 50):
        point(x, y, "abs")
    point(end, y, "abs")
    point(end, y, "b1r")


class SelectionTest(SampleTest):
    """A person who has been here before and studies cards with formulas."""

    def setUp(self):
        super().setUp()
        Gtk.init()
        write_json(os.path.join(self.decks, "decks", "index.json"),
                   {"categories": ["alpha"], "languages": ["en"]})
        cards = [make_card("alpha", number, "en") | {
            "question": f"Why is $x_{number}$ right, question {number}",
            "answer": f"Since $y_{number}$ is, answer {number}",
        } for number in (1, 2, 3)]
        write_json(os.path.join(self.decks, "decks", "en", "alpha.json"),
                   {"category": {"key": "alpha", "title": "Alpha"},
                    "cards": cards})

    def begin(self):
        self.choose(welcomed=True)
        running = self.start()
        running.focus("Study")
        press("Return")
        question = running.focus("Show Answer").description
        time.sleep(0.6)  # the page slides in
        return running, question[-1]

    def read_clipboard(self):
        """The text that the program puts into the clipboard, once it has."""
        clipboard = Gdk.Display.get_default().get_clipboard()
        reading, texts = [], []

        def take(source, result):
            reading.clear()
            try:
                texts.append(source.read_text_finish(result))
            except GLib.Error:
                pass  # nobody has put text there yet

        def look():
            if not reading and not texts:
                reading.append(True)
                clipboard.read_text_async(None, take)
            return texts

        return wait_for(look, lambda: "text in the clipboard")[0]

    def test_selection_copies_source(self):
        running, number = self.begin()
        drag(LEFT, RIGHT, QUESTION_Y)
        press("Control+c")
        self.assertEqual(self.read_clipboard(),
                         f"Why is $x_{number}$ right, question {number}")
        self.leave(running)

    def test_selection_leaves_keys(self):
        running, number = self.begin()
        drag(LEFT, RIGHT, QUESTION_Y)
        press("space")
        running.hears(f"answer {number}")
        running.focus("Good, ")
        drag(LEFT, RIGHT, ANSWER_Y)
        press("Control+c")
        self.assertEqual(self.read_clipboard(),
                         f"Since $y_{number}$ is, answer {number}")
        press("3")
        running.focus("Show Answer")
        self.assertEqual(self.ratings(), [GOOD])

        drag(LEFT, RIGHT, QUESTION_Y)
        press("Return")
        running.focus("Good, ")
        drag(LEFT, RIGHT, ANSWER_Y)
        press("d")
        running.hears("depth")
        press("Return")
        running.focus("Show Answer")
        self.assertEqual(self.ratings(), [GOOD, GOOD])
        self.leave(running)
        self.check()


main()
