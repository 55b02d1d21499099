# A whole first session by keys alone, with the focus asserted at every step.
# SPDX-License-Identifier: GPL-3.0-or-later

import re

from program import Role, State, main, press
from sample import (AGAIN, EASY, GOOD, HARD, LEARNING, POINTS, SampleTest,
                    write_decks)

NEW_CARDS = 7
GRADES = {AGAIN: "Again", HARD: "Hard", GOOD: "Good", EASY: "Easy"}
SECTIONS = {"d": "depth", "w": "further answer", "t": "trap", "r": "source"}


def format_wait(interval_days, wait_ms):
    """The span that the button of a grade says, worked out from the log."""
    if interval_days > 0:
        return f"{interval_days} day" + "s" * (interval_days != 1)
    minutes = -(-wait_ms // 60000)
    return f"{minutes} minute" + "s" * (minutes != 1)


class SessionTest(SampleTest):
    """What a person who has just installed the program does first."""

    def setUp(self):
        super().setUp()
        write_decks(self.decks)
        self.choose(new_cards_per_day=NEW_CARDS)
        self.given = []

    def ask(self, running):
        """Waits for a question; returns which card it is."""
        question = running.focus("Show Answer", Role.BUTTON).description
        self.assertIn(" question ", question)
        running.find_text(question)
        return question

    def reveal(self, running, question):
        press("space")
        running.hears(question.replace("question", "answer"))
        running.focus("Good, ")

    def ticks(self, running):
        return [i for i, node in enumerate(running.nodes(Role.CHECK_BOX))
                if node.has(State.CHECKED)]

    def assert_ticks(self, running, ticks, suggested):
        """The ticks, the grade they suggest with the focus, and why."""
        name = GRADES[suggested]
        reason = f"Suggested: {name}, {len(ticks)} of {POINTS} points said"
        running.focus(name + ", ", description=reason)
        running.find_text(reason)
        self.assertEqual(self.ticks(running), ticks)
        self.assertEqual([node.name for node in running.nodes()
                          if node.description.startswith("Suggested: ")
                          and not node.name.startswith(name)], [])

    def grade(self, running, rating):
        """Gives @rating by its digit; what its button said is what happens."""
        name = next(node.name for node in running.nodes(Role.BUTTON)
                    if node.name.startswith(GRADES[rating] + ", "))
        said = re.fullmatch(r"\w+, comes back in (.*)", name).group(1)
        press(str(rating))
        self.given.append(rating)
        running.focus(("Show Answer", "Done"), Role.BUTTON)
        rating_of, days, wait = self.read(
            "SELECT rating, interval_days, due_ms - time_ms FROM review "
            "ORDER BY id DESC LIMIT 1")[0]
        self.assertEqual((rating_of, said), (rating, format_wait(days, wait)))

    def card(self, column, question):
        """A value of the card with @question."""
        guid = question.replace(" question ", "-")
        return self.read(f"SELECT {column} FROM card JOIN note "
                         "ON note.id = note_id WHERE guid = ?", guid)[0][0]

    def try_ticks(self, running):
        for key, ticks, suggested in (
                ("Alt+1", [0], AGAIN), ("Alt+3", [0, 2], HARD),
                ("Alt+4", [0, 2, 3], HARD), ("Alt+2", [0, 1, 2, 3], GOOD),
                ("Alt+3", [0, 1, 3], HARD)):
            press(key)
            self.assert_ticks(running, ticks, suggested)

    def try_undo(self, running, question):
        press("space")
        self.ask(running)
        self.assertEqual(self.ratings(), [HARD])
        press("Control+z")
        running.hears("Grade undone")
        self.assert_ticks(running, [0, 1, 3], HARD)
        self.assertEqual(self.ratings(), [])
        self.assertEqual(self.card("state", question), 0)

    def try_language(self, running):
        press("l")
        running.find_text("答案")
        self.assertNotIn("answer", " ".join(running.texts()))
        self.assert_ticks(running, [0, 1, 3], HARD)
        press("l")
        running.find_text("answer")
        running.gone("答案")
        self.assert_ticks(running, [0, 1, 3], HARD)

    def try_sections(self, running, question):
        for key, word in SECTIONS.items():
            text = question.replace("question", word)
            self.assertNotIn(text, " ".join(running.texts()))
            press(key)
            running.find_text(text)
            running.focus("Hard, ")
        for key, word in SECTIONS.items():
            press(key)
            running.gone(question.replace("question", word))
            running.focus("Hard, ")

    def try_marks(self, running, question):
        for key, image, column in (("f", "Flagged", "flagged"),
                                   ("s", "Starred", "starred")):
            press(key)
            running.find(Role.IMAGE, image)
            self.assertEqual(self.card(column, question), 1)
            self.assert_ticks(running, [0, 1, 3], HARD)
        press("Control+z")
        running.hears("Star change undone")
        running.gone("Starred")
        self.assertEqual(self.card("starred", question), 0)

    def try_removals(self, running, question):
        for key, notice, back, column in (
                ("b", "Buried until tomorrow", "Card unburied",
                 "buried_until_ms"),
                ("Shift+s", "Card suspended", "Card unsuspended",
                 "suspended")):
            press(key)
            running.hears(notice)
            self.ask(running)
            self.assertGreater(self.card(column, question), 0)
            press("Control+z")
            running.hears(back)
            self.assert_ticks(running, [0, 1, 3], HARD)
            self.assertEqual(self.card(column, question), 0)

    def try_information(self, running):
        press("i")
        running.find(Role.DIALOG, "Card Information")
        running.find_text("Lapses")
        press("Escape")
        running.gone("Card Information")
        self.assert_ticks(running, [0, 1, 3], HARD)

    def finish(self, running):
        """Gives every grade, then Good until the session is done. The card
        graded Again comes back last, and is buried."""
        for rating in (HARD, AGAIN, GOOD, EASY, GOOD, GOOD):
            self.grade(running, rating)
            self.reveal(running, self.ask(running))
        self.grade(running, GOOD)
        question = self.ask(running)
        self.assertEqual(self.card("state", question), LEARNING)
        for way_back in (True, False):
            press("b")
            running.hears("Buried until tomorrow")
            running.focus("Done", Role.BUTTON)
            if way_back:
                press("Control+z")
                running.hears("Card unburied")
                self.assertEqual(self.ask(running), question)

    def test_session_first(self):
        running = self.start()
        running.focus("Start Studying", Role.BUTTON)
        press("Return")
        question = self.ask(running)
        self.assertNotIn(question.replace("question", "answer"),
                         running.texts())
        self.reveal(running, question)
        self.try_ticks(running)
        self.try_undo(running, question)
        self.try_language(running)
        self.try_sections(running, question)
        self.try_marks(running, question)
        self.try_removals(running, question)
        self.try_information(running)
        self.finish(running)

        running.focus("Done", Role.BUTTON)
        running.find_text(f"{len(self.given)} answers in ")
        press("Return")
        running.focus("Learn 2 More", Role.BUTTON)
        self.leave(running)
        self.assertEqual(self.ratings(), self.given)
        self.check()

    def test_session_left_midway(self):
        running = self.start()
        running.focus("Start Studying")
        press("Return")
        question = self.ask(running)
        self.reveal(running, question)
        self.grade(running, GOOD)
        self.ask(running)
        press("Escape")
        running.focus("Study", Role.BUTTON, "6 cards · about 9 min")
        self.leave(running)

        running = self.start()
        running.focus("Study", Role.BUTTON)
        press("Return")
        self.assertNotEqual(self.ask(running), question)
        self.leave(running)
        self.assertEqual(self.ratings(), self.given)
        self.check()


if __name__ == "__main__":
    main()
