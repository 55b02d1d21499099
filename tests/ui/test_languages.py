# Cards follow the language of the desktop until a person chooses one; where
# the program is installed, its own words do too.
# SPDX-License-Identifier: GPL-3.0-or-later

import locale
import os
import unittest

from program import PROGRAM, main, press
from sample import SampleTest, write_decks

CHINESE = "zh_CN.UTF-8"
CATALOGUE = os.path.join(os.path.dirname(os.path.dirname(PROGRAM)), "share",
                         "locale", "zh_CN", "LC_MESSAGES", "poise.mo")


def has_locale():
    """Whether the system knows the Chinese locale."""
    try:
        locale.setlocale(locale.LC_MESSAGES, CHINESE)
    except locale.Error:
        return False
    locale.setlocale(locale.LC_MESSAGES, "C")
    return True


class LanguageTest(SampleTest):
    """The first card of a person whose desktop is in some language."""

    def setUp(self):
        super().setUp()
        write_decks(self.decks)
        self.choose(welcomed=True)

    def begin(self, **environment):
        """A program that shows a question; and the question."""
        running = self.start(**environment)
        running.focus("")
        press("Return")
        question = running.wait(lambda nodes: next(
            (node.description for node in nodes
             if node.description.startswith(("alpha", "beta"))), None),
            "question")
        return running, question

    def test_language_english(self):
        running, question = self.begin(LANG="en_US.UTF-8")
        self.assertIn("question", question)
        self.leave(running)

    def test_language_chinese_desktop(self):
        running, question = self.begin(LANG=CHINESE, LANGUAGE="zh_CN")
        self.assertIn("问题", question)
        press("space")
        running.find_text("答案")
        running.find_text("甲类" if question.startswith("alpha") else "乙类")
        press("l")
        running.find_text("answer")
        self.leave(running)

    def test_language_chosen(self):
        """The person's choice goes before the desktop's."""
        self.choose(welcomed=True, card_language="zh_CN")
        running, question = self.begin(LANG="en_US.UTF-8")
        self.assertIn("问题", question)
        running.focus("Show Answer")
        self.leave(running)

    @unittest.skipUnless(os.path.exists(CATALOGUE) and has_locale(),
                         "the program is not installed, or there is no "
                         "Chinese locale")
    def test_language_of_the_window(self):
        running, question = self.begin(LANG=CHINESE, LANGUAGE="zh_CN")
        self.assertIn("问题", question)
        words = [node.name for node in running.nodes() if node.name]
        self.assertNotIn("Show Answer", words)
        running.focus("显示答案")
        self.leave(running)


if __name__ == "__main__":
    main()
