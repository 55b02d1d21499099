# An answer is on disk before the next card shows: killing the program at any
# moment loses nothing that was answered.
# SPDX-License-Identifier: GPL-3.0-or-later

import random
import time

from program import main, press
from sample import EASY, GOOD, HARD, SampleTest, write_decks

ROUNDS = 20
ROUNDS_WHILE_WRITING = 10
CARDS = 200


class KillTest(SampleTest):
    """Killed again and again on one collection."""

    def setUp(self):
        super().setUp()
        write_decks(self.decks, alpha=CARDS, beta=1)
        self.choose(welcomed=True, new_cards_per_day=999)
        self.choices = random.Random(20261124)

    def begin(self):
        running = self.start()
        running.focus("Study")
        press("Return")
        running.focus("Show Answer")
        return running

    def grade(self, running):
        """Gives some grade and waits until the next question shows."""
        rating = self.choices.choice((HARD, GOOD, EASY))
        press("space")
        running.focus("Good, ")
        press(str(rating))
        running.focus("Show Answer")
        return rating

    def test_kill_keeps_what_was_acknowledged(self):
        acknowledged = []
        for _ in range(ROUNDS):
            running = self.begin()
            for _ in range(self.choices.randint(1, 3)):
                acknowledged.append(self.grade(running))
            running.kill()
            self.assertEqual(self.ratings(), acknowledged)
            self.check()

    def test_kill_while_writing(self):
        """A grade on its way is there or not, and the rest is sound."""
        acknowledged = []
        for _ in range(ROUNDS_WHILE_WRITING):
            running = self.begin()
            acknowledged.append(self.grade(running))
            press("space")
            running.focus("Good, ")
            press("4")
            time.sleep(self.choices.uniform(0, 0.02))
            running.kill()
            found = self.ratings()
            self.assertIn(found, (acknowledged, acknowledged + [EASY]))
            acknowledged = found
            self.check()

    def test_kill_politely(self):
        running = self.begin()
        rating = self.grade(running)
        running.process.terminate()
        self.ends(running)
        self.assertEqual(self.ratings(), [rating])
        self.check()


if __name__ == "__main__":
    main()
