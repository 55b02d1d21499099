# What the tests of the checks share: a small project to plant faults in.
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import subprocess
import tempfile
import unittest

PROJECT = os.path.normpath(
    os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))


class ProjectTest(unittest.TestCase):
    """A test with an empty project folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = folder.name

    def write(self, files):
        """Writes {path: text} into the project."""
        for path, text in files.items():
            whole = os.path.join(self.top, path)
            os.makedirs(os.path.dirname(whole), exist_ok=True)
            with open(whole, "w", encoding="utf-8") as target:
                target.write(text)

    def run_tool(self, name, *arguments):
        """Runs a program of the real project; returns status and output."""
        run = subprocess.run([os.path.join(PROJECT, name), *arguments],
                             capture_output=True, text=True, check=False)
        return run.returncode, run.stdout + run.stderr
