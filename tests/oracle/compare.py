#!/usr/bin/env python3
"""Compares our layout of formulas with MathJax's.

Arguments: the font, the program measure-math, the folder where MathJax is
installed, then files with one formula a line. Prints for display and for
inline style how many formulas are within five per cent, or 0.02 em, in width,
in height, in depth and in all three, and the worst of the others.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import pathlib
import shutil
import subprocess
import sys

TOLERANCE = 0.05
SMALL = 0.02
WORST = 20
NAMES = ("width", "height", "depth")


def run(command, formulas):
    text = "\n".join(formulas) + "\n"
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    if len(lines) != len(formulas):
        raise SystemExit(f"{command[0]} printed {len(lines)} lines for {len(formulas)}")
    return [None if line == "error" else tuple(map(float, line.split("\t")))
            for line in lines]


def excess(ours, theirs):
    """How far off a value is, in tolerances."""
    difference = abs(ours - theirs)
    return 0 if difference <= SMALL else difference / (TOLERANCE * max(abs(theirs), 1e-6))


def compare(style, formulas, measure, mathjax):
    ours = run([*measure, style], formulas)
    theirs = run(["node", mathjax, style], formulas)
    rows = []
    for formula, own, other in zip(formulas, ours, theirs):
        if own is None or other is None:
            print(f"{style}: not set by {'us' if own is None else 'MathJax'}: {formula}")
            continue
        rows.append((max(map(excess, own, other)), formula, own, other))
    good = sum(1 for row in rows if row[0] <= 1)
    print(f"{style}: all three in {good} of {len(rows)} ({100 * good / len(rows):.1f} %)")
    for index, name in enumerate(NAMES):
        within = sum(1 for row in rows if excess(row[2][index], row[3][index]) <= 1)
        print(f"  {name}: {within} of {len(rows)} ({100 * within / len(rows):.1f} %)")
    for worst, formula, own, other in sorted(rows, reverse=True)[:WORST]:
        if worst > 1:
            parts = (f"{name} {a:.3f}/{b:.3f}" for name, a, b in zip(NAMES, own, other)
                     if excess(a, b) > 1)
            print(f"  {worst:5.1f} {'; '.join(parts)}  {formula[:150]}")


def main():
    font, measure, folder, *files = sys.argv[1:]
    here = pathlib.Path(__file__).parent
    script = shutil.copy(here / "mathjax.mjs", folder)
    formulas = [line for file in files
                for line in pathlib.Path(file).read_text("utf-8").splitlines() if line]
    formulas = list(dict.fromkeys(formulas))
    for style in ("display", "inline"):
        compare(style, formulas, [measure, font], script)


if __name__ == "__main__":
    main()
