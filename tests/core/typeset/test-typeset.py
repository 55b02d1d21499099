#!/usr/bin/env python3
# test-typeset.py: what poise-cli typeset writes, says and returns
#
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import unittest

POISE_CLI = sys.argv.pop(1)

MARKDOWN = """# Heading

The loss $L = \\frac{1}{n}\\sum_i \\ell_i$ of `n` cards.

$$\\nabla_\\theta J(\\theta)$$

| a | b |
|---|---|
| $x$ | y |
"""


def run(*arguments, text=None):
    environment = {name: value for name, value in os.environ.items()
                   if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [POISE_CLI, "typeset", *map(str, arguments)], capture_output=True,
        text=True, input=text, env=environment, check=False,
    )


def read_size(path):
    """Width and height of a PNG."""
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", data[16:24])


class TypesetTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.source = self.folder / "card.md"
        self.source.write_text(MARKDOWN, encoding="utf-8")
        self.picture = self.folder / "card.png"

    def typeset(self, *arguments, text=None):
        """The picture's size and bytes."""
        result = run("--png", self.picture, *arguments, text=text)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stdout + result.stderr, "")
        return read_size(self.picture), self.picture.read_bytes()

    def test_width_and_scale(self):
        (width, height), _ = self.typeset(self.source)
        self.assertEqual(width, 720)
        self.assertGreater(height, 150)
        self.assertEqual(self.typeset(self.source, "--width", "400")[0][0], 400)
        (width, taller), _ = self.typeset(self.source, "--scale", "2")
        self.assertEqual(width, 1440)
        self.assertAlmostEqual(taller, 2 * height, delta=2)

    def test_options_change_the_picture(self):
        _, plain = self.typeset(self.source)
        for option in ["--dark"], ["--html"], ["--formulas"]:
            self.assertNotEqual(self.typeset(self.source, *option)[1], plain,
                                option)
        self.assertEqual(self.typeset(self.source)[1], plain)

    def test_standard_input(self):
        _, from_file = self.typeset(self.source)
        self.assertEqual(self.typeset("-", text=MARKDOWN)[1], from_file)

    def test_language_gives_han_characters_their_shape(self):
        pictures = {self.typeset("-", "--language", language, text="骨直")[1]
                    for language in ("zh_CN", "ja")}
        self.assertEqual(len(pictures), 2)

    def test_formulas_are_numbered(self):
        (_, one), _ = self.typeset("-", "--formulas", text="x\n")
        (_, three), _ = self.typeset("-", "--formulas", text="x\n\nx\nx")
        self.assertGreater(three, one + 30)

    def test_built_in_card(self):
        (_, english), _ = self.typeset("--card", "train-dropout")
        self.assertGreater(english, 1000)
        self.typeset("--card", "train-dropout", "--language", "zh_CN")

    def test_hostile_text_is_painted(self):
        for text in "", "\0", "\ufeff", "$" * 5000, "> " * 5000, "a" * 100000:
            self.typeset("-", text=text)
        (_, height), _ = self.typeset("-", text="- a\n" * 5000)
        self.assertEqual(height, 32000)

    def test_failure_is_one_sentence(self):
        missing = self.folder / "missing"
        for arguments in (
            [missing, "--png", self.picture],
            [self.source, "--png", missing / "a.png"],
            ["--card", "no-such-card", "--png", self.picture],
            ["--card", "train-dropout", "--language", "../en", "--png",
             self.picture],
        ):
            result = run(*arguments)
            self.assertEqual(result.returncode, 1, arguments)
            self.assertTrue(result.stderr.startswith("poise-cli: "))
            self.assertEqual(result.stderr.count("\n"), 1)
            self.assertFalse(self.picture.exists())

    def test_wrong_usage_is_told(self):
        for arguments in (
            [],
            [self.source],
            ["--png", self.picture],
            [self.source, self.source, "--png", self.picture],
            [self.source, "--card", "x", "--png", self.picture],
            [self.source, "--html", "--formulas", "--png", self.picture],
            [self.source, "--width", "39", "--png", self.picture],
            [self.source, "--width", "wide", "--png", self.picture],
            [self.source, "--scale", "9", "--png", self.picture],
            [self.source, "--scale", "nan", "--png", self.picture],
            [self.source, "--scale", "-1", "--png", self.picture],
            [self.source, "--width", "8192", "--scale", "8", "--png",
             self.picture],
            [self.source, "--png", ""],
            [self.source, "--colour", "--png", self.picture],
        ):
            result = run(*arguments)
            self.assertEqual(result.returncode, 2, arguments)
            self.assertTrue(result.stderr.startswith("poise-cli: "), arguments)
            self.assertEqual(result.stderr.count("\n"), 1, arguments)
            self.assertFalse(self.picture.exists(), arguments)

    def test_help_is_no_error(self):
        result = run("--help")
        self.assertEqual(result.returncode, 0)
        self.assertIn("Usage:", result.stdout)


if __name__ == "__main__":
    unittest.main()
