# What keys do outside the plain course of a session: the sidebar, dialogs,
# menus, the mode with two grades, keys that are held, keys typed ahead.
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import time

from program import Role, State, hold, main, press, wait_for
from sample import AGAIN, EASY, GOOD, SampleTest, write_decks

MENU_SECONDS = 0.5
"""How long a menu may need until keys go to it, or no longer do."""


class KeysTest(SampleTest):
    """A person who has been here before."""

    def setUp(self):
        super().setUp()
        write_decks(self.decks)

    def begin(self, **settings):
        """A program that shows Today."""
        self.choose(welcomed=True, **settings)
        running = self.start()
        running.focus("Study", Role.BUTTON)
        return running

    def study(self, **settings):
        """A program that shows an answer; and its question."""
        running = self.begin(**settings)
        press("Return")
        question = running.focus("Show Answer").description
        press("space")
        running.hears(question.replace("question", "answer"))
        return running, question

    def go_to_sidebar(self, running):
        self.reach(running, "Today", Role.LIST_ITEM)

    def test_keys_main_menu(self):
        running = self.begin()
        press("F10")
        running.focus("", Role.MENU_ITEM)
        time.sleep(MENU_SECONDS)
        press("Escape")
        running.focus("Main Menu")
        self.leave(running)

    def test_keys_sidebar(self):
        running = self.begin()
        self.go_to_sidebar(running)
        running.find_text("9 cards · about 14 min")
        press("Down")
        running.focus("Alpha", Role.LIST_ITEM)
        press("Down")
        running.focus("Beta", Role.LIST_ITEM)
        press("Up")
        running.focus("Alpha", Role.LIST_ITEM)
        press("Return")
        running.find_text("6 cards: 0 due, 6 new today, 0 % known")
        running.focus("Alpha", Role.LIST_ITEM)
        press("Control+t")
        running.focus("Study", Role.BUTTON)
        running.gone("6 cards:")
        self.leave(running)

    def open_category(self, running):
        self.go_to_sidebar(running)
        press("Down")
        press("Down")
        running.focus("Beta", Role.LIST_ITEM)
        press("Return")
        running.find_text("beta question 3")

    def reach(self, running, name, role, limit=20):
        """Goes by Tab to what has @name and @role."""
        for _ in range(limit):
            node = running.moves("Tab")
            if node.role == role and node.name.startswith(name):
                return
        self.fail(f"Tab does not lead to “{name}”")

    def test_keys_category(self):
        running = self.begin()
        self.open_category(running)
        self.reach(running, "Study", Role.BUTTON)
        press("Return")
        self.assertIn("beta question",
                      running.focus("Show Answer").description)
        press("Escape")
        running.focus("Study", Role.BUTTON)
        running.find_text("3 cards: ")

        self.reach(running, "beta question 1", Role.LIST_ITEM)
        press("Down")
        running.focus("beta question 2", Role.LIST_ITEM)
        press("Return")
        running.find(Role.DIALOG, "Card Information")
        running.focus("Suspended", Role.CHECK_BOX)
        press("space")
        running.wait(lambda nodes: next(
            (node for node in nodes if node.name == "Suspended"
             and node.has(State.CHECKED)), None), "suspended card")
        press("Escape")
        running.gone("Card Information")
        running.find_text("Suspended")
        running.focus("beta question 2", Role.LIST_ITEM)
        self.leave(running)
        self.assertEqual(self.read("SELECT guid FROM card JOIN note ON "
                                   "note.id = note_id WHERE suspended = 1"),
                         [("beta-2",)])
        self.check()

    def test_keys_listed(self):
        running = self.begin()
        press("Control+Shift+slash")
        running.find(Role.DIALOG, "Keyboard Shortcuts")
        names = [node.name for node in running.nodes(Role.LIST_ITEM)]
        for title in ("Undo", "Flag", "Bury until tomorrow", "Good", "Depth",
                      "Sources", "Preferences", "Main menu", "Quit"):
            self.assertIn(title, names)
        press("Escape")
        running.gone("Keyboard Shortcuts")
        running.focus("Study", Role.BUTTON)
        self.leave(running)

    def test_keys_dialogs_keep_session(self):
        running, question = self.study()
        for keys, title in (("Control+Shift+slash", "Keyboard Shortcuts"),
                            ("Control+comma", "Preferences")):
            press(keys)
            running.find(Role.DIALOG, title)
            press("3")
            press("Escape")
            running.wait(lambda nodes: not any(
                node.role == Role.DIALOG for node in nodes), "end of dialog")
            running.focus("Good, ", Role.BUTTON)
            running.find_text(question)
        self.assertEqual(self.ratings(), [])
        self.leave(running)

    def test_keys_preferences(self):
        running = self.begin()
        press("Control+comma")
        running.find(Role.DIALOG, "Preferences")
        self.reach(running, "New cards at most", Role.SPIN_BUTTON)
        for _ in range(3):
            press("Down")
        press("Escape")
        running.gone("Desired retention")
        running.focus("Study", Role.BUTTON)
        self.leave(running)
        path = os.path.join(self.top, "config", "glib-2.0", "settings",
                            "keyfile")
        with open(path, encoding="utf-8") as source:
            self.assertIn("new-cards-per-day=17\n", source.read())

    def test_keys_text_size(self):
        running = self.begin()
        path = os.path.join(self.top, "config", "glib-2.0", "settings",
                            "keyfile")

        def read_scale():
            with open(path, encoding="utf-8") as source:
                lines = dict(line.split("=") for line in source if "=" in line)
            return round(100 * float(lines.get("card-text-scale", "1")))

        for keys, percent in (("Control+Shift+equal", 110),
                              ("Control+equal", 120), ("Control+minus", 110),
                              ("Control+0", 100)):
            press(keys)
            wait_for(lambda: read_scale() == percent,
                     lambda: f"{percent} % after {keys}")
        self.leave(running)

    def test_keys_pass_fail(self):
        running, _ = self.study(grading_mode="pass-fail")
        running.focus("Pass, ", Role.BUTTON)
        grades = [node.name.split(",")[0]
                  for node in running.nodes(Role.BUTTON)
                  if "comes back in" in node.name]
        self.assertEqual(grades, ["Fail", "Pass"])
        for keys, rating in ((["3", "4", "2"], GOOD), (["1"], AGAIN),
                             (["Return"], GOOD)):
            given = self.ratings()
            for key in keys:
                press(key)
            running.focus("Show Answer")
            self.assertEqual(self.ratings(), given + [rating])
            press("space")
            running.focus("Pass, ", Role.BUTTON)
        press("Alt+1")
        running.focus("Fail, ", Role.BUTTON)
        self.leave(running)
        self.check()

    def test_keys_held_act_once(self):
        running = self.begin()
        hold("Return")
        question = running.focus("Show Answer").description
        hold("space")
        running.hears(question.replace("question", "answer"))
        running.focus("Good, ")
        self.assertEqual(self.ratings(), [])
        hold("l")
        running.find_text("答案")
        hold("3")
        running.focus("Show Answer")
        self.assertEqual(self.ratings(), [GOOD])
        self.leave(running)

    def test_keys_held_repeat_in_lists(self):
        """That the display does repeat a key which is held."""
        running = self.begin()
        self.go_to_sidebar(running)
        hold("Down")
        running.focus("Beta", Role.LIST_ITEM)
        self.leave(running)

    def test_keys_other_grade(self):
        """Return gives the grade that has the focus, suggested or not."""
        running, _ = self.study()
        running.focus("Good, ")
        press("Right")
        running.focus("Easy, ")
        press("Return")
        running.focus("Show Answer")
        self.assertEqual(self.ratings(), [EASY])
        self.leave(running)

    def test_keys_card_menu(self):
        """The menu key keeps the session."""
        running, question = self.study()
        running.focus("Good, ")
        time.sleep(2 * MENU_SECONDS)  # the page slides in, which closes menus
        press("F10")
        running.focus("", Role.MENU_ITEM)
        running.find_text(question)
        time.sleep(MENU_SECONDS)
        press("Escape")
        running.focus("Card Menu")
        time.sleep(MENU_SECONDS)
        self.reach(running, "Good, ", Role.BUTTON)
        press("Return")
        running.focus("Show Answer")
        self.assertEqual(self.ratings(), [GOOD])
        self.leave(running)

    def test_keys_typed_ahead(self):
        running = self.begin()
        press("Return")
        running.focus("Show Answer")
        for rating in "432343":
            press("space")
            press(rating)
        running.find_text("6 / 9")
        running.focus("Show Answer")
        self.assertEqual(self.ratings(), [4, 3, 2, 3, 4, 3])
        for _ in range(6):
            press("Control+z")
        running.find_text("0 / 9")
        running.focus("Good, ")
        self.assertEqual(self.ratings(), [])
        self.leave(running)
        self.check()

    def test_keys_nothing_left(self):
        """Where there is no button to begin with, the focus is somewhere."""
        write_decks(self.decks, alpha=1, beta=1)
        running, _ = self.study()
        for keys in ("3", "space", "3"):
            press(keys)
        running.focus("Done")
        press("Return")
        running.find_text("Done for today")
        running.focus("Set Interview Date…", Role.BUTTON)
        self.leave(running)

        running = self.start()
        running.find_text("Done for today")
        running.focus("Set Interview Date…", Role.BUTTON)
        press("Control+comma")
        running.find(Role.DIALOG, "Preferences")
        press("Escape")
        running.focus("Set Interview Date…", Role.BUTTON)
        self.leave(running)

    def test_keys_close(self):
        running = self.begin()
        press("Control+w")
        self.ends(running)


if __name__ == "__main__":
    main()
