# The parts of ./dev that decide and count, without a build.
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import subprocess
import unittest

from support import PROJECT, ProjectTest

PARTS = ["host", "tree", "enter", "work", "test"]


class DevTest(ProjectTest):

    def shell(self, script, **environment):
        """Runs bash with the functions of ./dev; returns status and output."""
        parts = "".join(f". '{PROJECT}/tools/dev/{part}.sh'\n"
                        for part in PARTS)
        prologue = f"set -eu\nproject='{self.top}'\n{parts}" \
            "say () { echo \"$*\"; }\ndie () { say \"$@\"; exit 1; }\n"
        run = subprocess.run(["bash", "-c", prologue + script], text=True,
                             env=dict(os.environ, **environment),
                             capture_output=True, check=False)
        return run.returncode, run.stdout + run.stderr

    def test_version_reaches_compares_numbers(self):
        table = [("4.18.6", "4.18", True), ("4.8.3", "4.18", False),
                 ("1.10", "1.7", True), ("0.16.0", "0.16", True),
                 ("", "1.7", False), ("anything", "-", True)]
        for version, floor, expected in table:
            with self.subTest(f"{version} >= {floor}"):
                status, _ = self.shell(f"version_reaches '{version}' '{floor}'")
                self.assertEqual(status == 0, expected)

    def test_system_folder_is_told_from_users(self):
        table = [("/", True), ("/usr/share", True), ("/lib64", True),
                 ("/var/lib", True), ("/home/someone", False), ("/root", False),
                 ("/tmp/place", False), ("/library", False),
                 ("/var/lib/builder/poise", False), ("/usrlocal", False)]
        for folder, expected in table:
            with self.subTest(folder):
                status, _ = self.shell(f"is_system_folder '{folder}'")
                self.assertEqual(status == 0, expected)

    def test_tree_key_follows_packages_only(self):
        def key(packages):
            self.write({"tools/debian-packages": packages,
                        "tools/dev/finish-tree": "#!/bin/sh\n"})
            status, output = self.shell("tree_key")
            self.assertEqual(status, 0, output)
            return output

        first = key("# list\ngcc\nmeson\n")
        self.assertRegex(first, r"^[0-9a-f]{16}\n$")
        self.assertEqual(key("meson # comment\n\ngcc\ngcc\n"), first)
        self.assertNotEqual(key("gcc\n"), first)

    def test_needs_name_a_package_for_every_manager(self):
        with open(os.path.join(PROJECT, "tools/dev/needs"),
                  encoding="utf-8") as lines:
            rows = [line.split() for line in lines if line[0] != "#"]
        self.assertGreater(len(rows), 20)
        for row in rows:
            with self.subTest(row[2]):
                self.assertEqual(len(row), 8)
                self.assertIn(row[0], ("build", "test"))
                self.assertNotEqual(row[4], "-")

    def test_missing_needs_are_named(self):
        self.write({"tools/dev/needs":
                    "build program sh - a b c d\n"
                    "build program no-such-program 1.2 a b c d\n"
                    "test library no-such-library 9 e f g h\n"})
        status, output = self.shell("missing_needs build")
        self.assertEqual((status, output),
                         (0, "build program no-such-program 1.2 a b c d\n"))
        self.assertEqual(len(self.shell("missing_needs test")[1].split("\n")),
                         3)

    def test_package_manager_that_reaches_the_floor_is_told(self):
        needs = "build library gtk4 4.18 libgtk-4-dev gtk4-devel gtk4 gtk4"
        for version, expected in (("4.18.6", 0), ("4.20", 0), ("4.8.3", 1),
                                  ("", 1)):
            with self.subTest(version):
                status, _ = self.shell(
                    f"candidate_version () {{ echo '{version}'; }}\n"
                    f"manager_reaches dnf '{needs}'")
                self.assertEqual(status, expected)

    def test_count_results_tells_kinds_apart(self):
        results = ["OK", "OK", "EXPECTEDFAIL", "SKIP", "FAIL", "TIMEOUT",
                   "ERROR", "UNEXPECTEDPASS", "INTERRUPT"]
        self.write({"testlog.json": "".join(
            json.dumps({"name": f"test {result}", "result": result}) + "\n"
            for result in results)})
        _, output = self.run_tool("tools/dev/count-results",
                                  os.path.join(self.top, "testlog.json"))
        lines = output.splitlines()
        self.assertEqual(lines[0], "3 5 1")
        self.assertEqual(len(lines), 1 + 5 + 1)
        self.assertIn("test TIMEOUT (timeout)", lines)

    def test_count_results_without_log_is_a_failure(self):
        _, output = self.run_tool("tools/dev/count-results",
                                  os.path.join(self.top, "testlog.json"))
        self.assertEqual(output.splitlines()[0], "0 1 0")

    def test_results_of_a_log_are_added_up(self):
        status, output = self.shell(
            "check a true\n"
            "add_results gcc < <(printf '3 1 1\\nx (fail)\\ny (skip)\\n')\n"
            "close_count")
        self.assertEqual(status, 1)
        self.assertEqual(output.splitlines()[-4:], [
            "not passed: gcc: x (fail)", "not passed: gcc: y (skip)",
            "1 skipped", "4 passed, 1 failed"])

    def test_closing_line_sums_the_steps(self):
        table = [("check a true", 0, "1 passed, 0 failed"),
                 ("check a true; check b false || true", 1,
                  "1 passed, 1 failed"),
                 ("check a true; check b sh -c 'exit 77' || true", 0,
                  "1 passed, 0 failed"),
                 ("true", 1, "0 passed, 0 failed")]
        for steps, expected, last in table:
            with self.subTest(steps):
                status, output = self.shell(f"{steps}\nclose_count")
                self.assertEqual(status, expected)
                self.assertEqual(output.splitlines()[-1], last)

    def test_help_names_every_command(self):
        status, output = self.run_tool("dev", "help")
        self.assertEqual(status, 0)
        for command in ("run", "build", "test", "exec", "bench", "screenshots",
                        "format", "clean"):
            self.assertIn(f"\n  {command} ", output)

    def test_unknown_command_is_refused(self):
        status, output = self.run_tool("dev", "no-such-command")
        self.assertEqual(status, 1)
        self.assertIn("no-such-command", output)


if __name__ == "__main__":
    unittest.main()
