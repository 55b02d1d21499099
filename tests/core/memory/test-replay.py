#!/usr/bin/env python3
# test-replay.py: poise-cli memory replay, run as a program
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test-replay.py POISE_CLI VECTOR_FOLDER"""

import json
import math
import os
import pathlib
import subprocess
import sys
import unittest

CLI = sys.argv[1]
VECTORS = pathlib.Path(sys.argv[2])
LONGEST = 36500


def replay(text, *arguments):
    return subprocess.run(
        [CLI, "memory", "replay", *arguments],
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )


def history_line(case, sets):
    reviews = [[s["rating"], s["elapsed_days"]] for s in case["steps"]]
    return json.dumps(
        {
            "parameters": sets[case["parameters"]],
            "reviews": reviews,
            "retentions": case["retentions"],
        }
    )


class ReplayTest(unittest.TestCase):
    def assert_number(self, value, expected, tolerance):
        if expected is None:
            self.assertIsNone(value)
        else:
            self.assertTrue(math.isclose(value, expected, rel_tol=tolerance))

    def assert_vectors(self, name, interval):
        data = json.loads((VECTORS / name).read_text())
        cases = data["cases"]
        lines = [history_line(case, data["parameter_sets"]) for case in cases]
        result = replay("\n".join(lines))
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        answers = [json.loads(line) for line in result.stdout.splitlines()]
        self.assertEqual(len(answers), len(cases))
        for answer, case in zip(answers, cases):
            self.assertEqual(len(answer["states"]), len(case["steps"]))
            for state, step in zip(answer["states"], case["steps"]):
                self.assert_state(state, step, step[interval])

    def assert_state(self, state, step, intervals):
        for name in ("stability", "difficulty", "retrievability"):
            self.assert_number(state[name], step[name], 1e-6)
        self.assert_number(
            state["stability_fast"], step.get("stability_fast", 0), 1e-6
        )
        self.assertEqual(len(state["intervals"]), len(intervals))
        for value, expected in zip(state["intervals"], intervals):
            self.assert_number(value, min(expected, LONGEST), 1e-5)

    def test_replay_agrees_with_vectors_of_fsrs6(self):
        self.assert_vectors("vectors_fsrs6.json", "interval_raw")

    def test_replay_agrees_with_vectors_of_fsrs7(self):
        self.assert_vectors("vectors_fsrs7.json", "interval")

    def test_replay_without_parameters_is_fsrs7(self):
        for start in ('{"parameters":[],', "{"):
            result = replay(start + '"reviews":[[3,0]],"retentions":[0.9]}\n')
            state = json.loads(result.stdout)["states"][0]
            self.assertEqual(state["stability"], 3.9221)
            self.assertAlmostEqual(state["stability_fast"], 0.8 * 3.9221)
            self.assertIsNone(state["retrievability"])
            self.assertEqual(len(state["intervals"]), 1)

    def test_replay_of_no_reviews_has_no_states(self):
        self.assertEqual(replay('{"reviews":[]}').stdout, '{"states":[]}\n')

    def test_replay_of_nothing_says_nothing(self):
        result = replay("")
        self.assertEqual(
            (result.returncode, result.stdout, result.stderr), (0, "", "")
        )

    def test_replay_of_what_cannot_be_read_fails(self):
        folder = os.open("/", os.O_RDONLY)
        try:
            result = subprocess.run(
                [CLI, "memory", "replay"],
                stdin=folder,
                capture_output=True,
                text=True,
                timeout=60,
            )
        finally:
            os.close(folder)
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertIn("could not be read", result.stderr)

    def test_replay_leaves_empty_lines_out(self):
        result = replay('\n{"reviews":[]}\n \t\r\n{"reviews":[]}\n\n')
        self.assertEqual(result.returncode, 0)
        self.assertEqual(len(result.stdout.splitlines()), 2)

    def test_replay_of_fsrs6_counts_whole_days(self):
        weights = json.dumps([1.0] * 4 + [5.0] + [0.5] * 16)
        form = '{"parameters":%s,"reviews":[[3,0],[3,%s]],"retentions":[0.9]}'
        whole = replay(form % (weights, "2")).stdout
        self.assertEqual(whole, replay(form % (weights, "2.9")).stdout)

    def test_replay_stops_at_a_bad_line_and_names_it(self):
        bad_lines = {
            '{"reviews":[[3,0]]': "not valid JSON",
            "no": "not valid JSON",
            "[1]": "not a JSON object",
            "{}": "reviews",
            '{"reviews":3}': "reviews",
            '{"reviews":[3]}': "pair",
            '{"reviews":[[3]]}': "pair",
            '{"reviews":[[3,0],[3,1,2]]}': "pair",
            '{"reviews":[[0,0]]}': "rating",
            '{"reviews":[[5,0]]}': "rating",
            '{"reviews":[[2.5,0]]}': "rating",
            '{"reviews":[["3",0]]}': "rating",
            '{"reviews":[[3,"1"]]}': "days",
            '{"reviews":[[3,null]]}': "days",
            '{"reviews":[[3,1e999]]}': "days",
            '{"reviews":[],"retentions":[1.5]}': "retention",
            '{"reviews":[],"retentions":["a"]}': "retention",
            '{"reviews":[],"retentions":{}}': "retentions",
            '{"parameters":[1,2],"reviews":[]}': "2 weights",
            '{"parameters":%s,"reviews":[]}' % ([1] * 100): "100 weights",
            '{"parameters":[1,"x"],"reviews":[]}': "parameter",
            '{"parameters":[1e999],"reviews":[]}': "parameter",
        }
        good = '{"reviews":[[3,0]]}\n'
        for line, words in bad_lines.items():
            with self.subTest(line=line):
                result = replay(good + "\n" + line + "\n" + good)
                self.assertEqual(result.returncode, 1)
                self.assertEqual(len(result.stdout.splitlines()), 1)
                self.assertEqual(len(result.stderr.splitlines()), 1)
                self.assertIn("Line 3:", result.stderr)
                self.assertIn(words, result.stderr)

    def test_replay_of_absurd_weights_is_json(self):
        for length in (21, 34):
            for weight in (0, -1e300, 1e300):
                line = {"parameters": [weight] * length, "retentions": [0, 0.9, 1]}
                line["reviews"] = [[1, 0], [3, 0], [4, 1], [1, 10], [2, 1e300]]
                result = replay(json.dumps(line))
                self.assertEqual(result.returncode, 0)
                states = json.loads(result.stdout)["states"]
                self.assertEqual(len(states), 5)

    def test_replay_takes_no_arguments_but_help(self):
        result = replay("", "--help")
        self.assertEqual(result.returncode, 0)
        self.assertIn("retrievability", result.stdout)
        result = replay("", "x")
        self.assertEqual((result.returncode, result.stdout), (2, ""))

    def test_replay_finds_a_full_disk(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            result = subprocess.run(
                [CLI, "memory", "replay"],
                input='{"reviews":[]}',
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                timeout=60,
            )
        self.assertEqual(result.returncode, 1)
        self.assertIn("could not be written", result.stderr)


class CommandTest(unittest.TestCase):
    def run_cli(self, *arguments):
        return subprocess.run(
            [CLI, *arguments], capture_output=True, text=True, timeout=60
        )

    def test_command_help_lists_commands(self):
        result = self.run_cli("--help")
        self.assertEqual(result.returncode, 0)
        for name in ("check", "export-log", "memory replay"):
            self.assertIn(name, result.stdout)

    def test_command_must_exist(self):
        for arguments in ((), ("memory",), ("memory", "x"), ("x",), ("replay",)):
            result = self.run_cli(*arguments)
            self.assertEqual((result.returncode, result.stdout), (2, ""))
            self.assertIn("--help", result.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
