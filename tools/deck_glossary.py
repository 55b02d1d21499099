"""deck_glossary: the terms of a translation and where they occur in English.

A line of the file holds, with tabs between: the English term; its translations,
` / ` between those that are all right; wrong ones to avoid, likewise, or
nothing; a note. The first line is a heading.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re
from dataclasses import dataclass
from functools import cache

import deck_text
from deck_format import DeckError


@dataclass(frozen=True)
class Entry:
    """One term: how it is said, and how it must not be said."""

    english: str
    chinese: tuple
    avoid: tuple
    note: str


def load_glossary(path):
    """The entries of a glossary file, longest English term first."""
    entries = {}
    lines = path.read_text(encoding='utf-8').splitlines()
    for number, line in enumerate(lines[1:], 2):
        fields = [field.strip() for field in line.split('\t')]
        if len(fields) != 4 or not fields[0] or not fields[1]:
            raise DeckError(f'{path}:{number}: a line has four fields, the first two filled')
        if fields[0].lower() in entries:
            raise DeckError(f'{path}:{number}: {fields[0]} stands twice')
        entries[fields[0].lower()] = Entry(fields[0], _choices(fields[1]),
                                           _choices(fields[2]), fields[3])
    return sorted(entries.values(), key=lambda entry: -len(entry.english))


def _choices(field):
    return tuple(choice.strip() for choice in field.split(' / ') if choice.strip())


def terms_in(text, entries):
    """The entries whose term occurs in the prose of an English text.

    A word belongs to the longest term only: "false positive rate" is not also
    a "false positive".
    """
    prose = deck_text.split(text).prose
    found = []
    for entry in entries:
        prose, count = _pattern(entry.english).subn('\n', prose)
        if count:
            found.append(entry)
    return found


@cache
def _pattern(term):
    words = r'[\s-]+'.join(re.escape(word) for word in re.split(r'[\s-]+', term))
    return re.compile(rf'(?<![\w-]){words}(?:s|es)?(?![\w-])', re.IGNORECASE)
