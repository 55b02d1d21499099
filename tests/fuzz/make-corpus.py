#!/usr/bin/env python3
"""Makes the seeds of the fuzzers: make-corpus.py SOURCE FOLDER

The cards of resources/decks are Markdown, their formulas and those of
tests/data/math TeX; HTML is made of the cards' words. Each text is a file in a
folder of its kind.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import hashlib
import html
import json
import pathlib
import re
import sys

FORMULA = re.compile(r"\$\$(.+?)\$\$|\$(.+?)\$", re.DOTALL)
HTML_SEEDS = [
    "<b>a</b><div>b<br>c</div><i>d</i>&nbsp;&lt;",
    "<ul><li>a<ol start=3><li>b</ol></ul><blockquote>c</blockquote><hr>",
    "<table><thead><tr><th>a<th align=right>b<tbody><tr><td colspan=2>c</table>",
    "<pre><code class=\"language-c\">a\n b</code></pre><code>c</code>",
    r"\(a &lt; b\) \[c<br>d\] [$]e[/$] [latex]$f$[/latex]",
    "<anki-mathjax block=\"true\">a</anki-mathjax><anki-mathjax>b</anki-mathjax>",
    "<ruby>a<rt>b</rt></ruby><img src=a.png alt=b><a href=c>d</a>",
    "<span style=\"font-weight:bold;font-style:italic\">a</span><h1>b</h1>",
]


def texts_of(value):
    """Every string in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts_of(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts_of(item)


def card_texts(source):
    for path in sorted((source / "resources/decks").rglob("*.json")):
        yield from texts_of(json.loads(path.read_text(encoding="utf-8")))


def formulas(source, cards):
    for path in sorted((source / "tests/data/math").glob("*.txt")):
        yield from path.read_text(encoding="utf-8").splitlines()
    for card in cards:
        for match in FORMULA.finditer(card):
            yield match.group(1) or match.group(2)


def as_html(card):
    lines = html.escape(card, quote=False).split("\n")
    return FORMULA.sub(lambda m: "\\(" + (m[1] or m[2]) + "\\)",
                       "<br>".join(lines))


def write(folder, texts):
    folder.mkdir(parents=True, exist_ok=True)
    for text in texts:
        data = text.encode("utf-8")
        name = hashlib.sha1(data).hexdigest()[:16]
        (folder / name).write_bytes(data)


def main():
    source, target = (pathlib.Path(name) for name in sys.argv[1:3])
    cards = [text for text in card_texts(source) if len(text) < 4000]
    write(target / "markdown", cards)
    write(target / "html", HTML_SEEDS + [as_html(card) for card in cards])
    write(target / "tex", formulas(source, cards))


main()
