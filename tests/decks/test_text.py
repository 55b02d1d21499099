"""Tests of how a card's Markdown is taken apart.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import unittest

import sample  # noqa: F401 (makes the tools importable)

import deck_text
from deck_glossary import Entry, terms_in
from deck_text import CODE, FORMULA


class SplitTest(unittest.TestCase):
    def test_split_formulas(self):
        table = [
            ('a $x$ b', ['x']),
            ('a $$x + y$$ b', ['x + y']),
            ('梯度$g_t$是', ['g_t']),
            ('$a$ and $b$', ['a', 'b']),
            ('$5 and $10', []),
            ('$5 and $x$', ['x']),
            ('costs \\$5, $x$', ['x']),
            ('`$x$` is code', []),
            ('$x\n\ny$', []),
            ('| $P(A|B)$ | $c$ |', ['P(A|B)', 'c']),
            ('\\(x\\) and \\[y\\]', ['x', 'y']),
            ('```text\n$x$\n```', []),
            ('$$\nx\n+ y\n$$', ['x\n+ y']),
        ]
        for text, formulas in table:
            with self.subTest(text=text):
                self.assertEqual(list(deck_text.split(text).formulas), formulas)

    def test_split_code(self):
        parts = deck_text.split('Use `a` and ``b`c``, not \\`d\\`.')
        self.assertEqual(parts.codes, ('a', 'b`c'))
        self.assertEqual(parts.prose, f'Use {CODE} and {CODE}, not \\`d\\`.')

    def test_split_blocks(self):
        text = '```python\nif x:\n    y\n```\n\n```text\n1\n```\nthen\n  ```sql\n  select\n  ```'
        found = [(block.language, block.body, block.follows)
                 for block in deck_text.split(text).blocks]
        self.assertEqual(found, [('python', 'if x:\n    y\n', False), ('text', '1\n', True),
                                 ('sql', 'select\n', False)])

    def test_split_links(self):
        parts = deck_text.split('[a](https://example.org/b_(c)) and ![d](e.svg)')
        self.assertEqual(parts.links, ('https://example.org/b_(c)',))
        self.assertEqual(parts.images, (('d', 'e.svg'),))
        self.assertEqual(parts.prose, 'a and d')


class CountTest(unittest.TestCase):
    def test_count_words(self):
        table = [
            ('', 0),
            ('one two', 2),
            ('one - two', 2),
            ('| one | two |\n|---|---|\n| 3 | 4 |', 4),
            ('the loss $a + b$ falls', 3),
            ('call `f(x, y)` once', 3),
            ('**bold** word', 2),
            ('before\n```python\nprint(1)\n```\nafter', 2),
        ]
        for text, count in table:
            with self.subTest(text=text):
                self.assertEqual(deck_text.count_words(text), count)

    def test_has_table(self):
        table = [
            ('| a | b |\n|---|---|\n| c | d |', True),
            ('before\n\n| a | b |\n|:--|--:|\n| c | d |\n\nafter', True),
            ('| a | b |\n|---|---|', False),
            ('a\n---\nb', False),
            ('a | b', False),
            ('```text\n| a | b |\n|---|---|\n| c | d |\n```', False),
        ]
        for text, expected in table:
            with self.subTest(text=text):
                self.assertEqual(deck_text.has_table(text), expected)


class BalanceTest(unittest.TestCase):
    def test_balanced_texts_have_no_faults(self):
        for text in ('a $x$', 'a $\\{x\\}$', '$\\left\\{ x \\right.$', '$5', '\\$', '\\`',
                     '$\\begin{cases} a \\\\ b \\end{cases}$', '$\\leftarrow$', '`{`',
                     '```python\n$\n```'):
            with self.subTest(text=text):
                self.assertEqual(list(deck_text.delimiter_faults(text)), [])

    def test_emphasis(self):
        table = [
            ('**loss:** next', True),
            ('**loss**: next', True),
            ('**loss:**next', False),
            ('**损失：**下降', False),
            ('**损失**：下降', True),
            ('是**损失**的', True),
            ('是**“损失”**的', False),
            ('是**`a`**的', False),
            ('是 **`a`** 的', True),
            ('*损失。*下降', False),
            ('a * b * c', True),
            ('**损失：**', True),
        ]
        for text, sound in table:
            with self.subTest(text=text):
                self.assertEqual(not list(deck_text.emphasis_faults(text)), sound)


class GlossaryTest(unittest.TestCase):
    def test_terms_in(self):
        entries = [Entry(term, ('x',), (), '') for term in
                   ('false positive rate', 'false positive', 'batch', 'k-means')]
        table = [
            ('A false positive rate.', ['false positive rate']),
            ('A false-positive and batches', ['false positive', 'batch']),
            ('minibatch, batched, `batch`, $batch$', []),
            ('Use K-Means', ['k-means']),
        ]
        for text, terms in table:
            with self.subTest(text=text):
                self.assertEqual([entry.english for entry in terms_in(text, entries)], terms)


class StandInTest(unittest.TestCase):
    def test_stand_ins_are_no_letters(self):
        for char in (CODE, FORMULA):
            self.assertFalse(char.isalnum())


if __name__ == '__main__':
    unittest.main()
