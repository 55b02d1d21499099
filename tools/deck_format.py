"""deck_format: the one place that knows what a deck of cards looks like.

It owns the fields of a card with their kinds, levels and bounds, which of them
are translated, and the gettext context of each: `<card id>.<field>`, counted
from 1 inside lists (`dl-dropout.points.2`), and `<category key>.title`.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import copy
import json
from dataclasses import dataclass
from pathlib import Path

DECK = 'ml-interview'
SOURCE_LANGUAGE = 'en'

KINDS = ('concept', 'compare', 'compute', 'code', 'design', 'behavioural', 'company')
LEVELS = ('easy', 'medium', 'hard')

# The kinds that may do without a list that every other card has.
WITHOUT_FOLLOW_UPS = ('company',)
WITHOUT_SOURCES = ('behavioural',)

# Words of a text, least and most. Code blocks and formulas are not counted.
WORDS = {
    'question': (8, 40),
    'answer': (40, 110),
    'points': (1, 18),
    'detail': (0, 350),
    'follow_ups.question': (3, 40),
    'follow_ups.answer': (3, 80),
    'pitfalls': (3, 60),
}

# Entries of a list, least and most.
ENTRIES = {
    'points': (2, 6),
    'follow_ups': (1, 3),
    'pitfalls': (1, 3),
    'sources': (1, 8),
}

TEXT_FIELDS = ('id', 'kind', 'level', 'question', 'answer', 'detail')
TEXT_LISTS = ('tags', 'companies', 'points', 'pitfalls')
RECORD_LISTS = {
    'follow_ups': {'question': str, 'answer': str},
    'sources': {'title': str, 'authors': str, 'year': int, 'url': str},
}
FIELDS = ('id', 'kind', 'level', 'tags', 'companies', 'question', 'answer', 'points',
          'detail', 'follow_ups', 'pitfalls', 'sources')

# What a translator sees, in the order of reading.
TRANSLATED = ('question', 'answer', 'points', 'detail', 'follow_ups', 'pitfalls')


@dataclass(frozen=True)
class Message:
    """One text of a deck: its gettext context, the text, and the path to it."""

    context: str
    text: str
    path: tuple


class DeckError(Exception):
    """A file that cannot be read as what it should be; says which and why."""


def load_json(path):
    """The content of a JSON file; a DeckError names the file and the place."""
    try:
        return json.loads(Path(path).read_text(encoding='utf-8'))
    except (OSError, UnicodeError, ValueError) as error:
        raise DeckError(f'{path}: {error}') from error


def load_index(path):
    """The categories that index.json lists, in order: (key, id prefixes)."""
    try:
        return [(entry['key'], tuple(entry['prefixes']))
                for entry in load_json(path)['categories']]
    except (KeyError, TypeError) as error:
        raise DeckError(f'{path}: an entry without {error}') from error


def deck_path(folder, category):
    """Where the English cards of a category are."""
    return Path(folder) / DECK / f'{category}.json'


def load_decks(folder):
    """The English decks by category key, in order."""
    index = load_index(Path(folder) / 'index.json')
    return {key: load_json(deck_path(folder, key)) for key, _prefixes in index}


def word_bounds(path):
    """The bounds of the text at a Message's path inside its card."""
    names = [part for part in path if isinstance(part, str)]
    return WORDS.get('.'.join(names))


def card_messages(card, base=()):
    """Yields a Message for each non-empty translated text of one card."""
    for field in TRANSLATED:
        for path, text in _texts(card.get(field, ''), (field,)):
            if text:
                steps = (step + 1 if isinstance(step, int) else step for step in path)
                context = '.'.join([card['id'], *map(str, steps)])
                yield Message(context, text, base + path)


def messages(deck):
    """Yields a Message for each translated text of a deck, title first."""
    category = deck['category']
    yield Message(f'{category["key"]}.title', category['title'], ('category', 'title'))
    for number, card in enumerate(deck['cards']):
        yield from card_messages(card, ('cards', number))


def localise(deck, translate):
    """A copy of the deck, every text replaced by translate(context, text)."""
    result = copy.deepcopy(deck)
    for message in messages(deck):
        *parents, last = message.path
        holder = result
        for step in parents:
            holder = holder[step]
        holder[last] = translate(message.context, message.text)
    return result


def complete(deck):
    """A copy with every field of every card present and in the usual order."""
    cards = [{field: card.get(field, '' if field in TEXT_FIELDS else [])
              for field in FIELDS} for card in deck['cards']]
    return {'category': dict(deck['category']), 'cards': cards}


def _texts(value, path):
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            yield from _texts(entry, path + (number,))
    else:
        for name, entry in value.items():
            yield from _texts(entry, path + (name,))


def shape_faults(deck, key):
    """Yields what keeps the deck's head from having the right form."""
    if not isinstance(deck, dict) or set(deck) != {'category', 'cards'}:
        yield 'a deck holds "category" and "cards", nothing else'
        return
    category = deck['category']
    if not isinstance(category, dict) or set(category) != {'key', 'title'}:
        yield '"category" holds "key" and "title", nothing else'
    elif category['key'] != key:
        yield f'"category" has the key {category["key"]!r}, not {key!r}'
    elif not _is_text(category['title']) or not category['title']:
        yield 'the title is empty or not a text'
    if not isinstance(deck['cards'], list):
        yield '"cards" is not a list'


def card_shape_faults(card):
    """Yields what keeps one card from having the right fields and types."""
    if not isinstance(card, dict):
        yield 'not an object'
        return
    needed = set(FIELDS) - {'follow_ups', 'sources'}
    for field in sorted(needed - set(card)):
        yield f'lacks {field}'
    for field in sorted(set(card) - set(FIELDS)):
        yield f'has an unknown field {field}'
    for field in FIELDS:
        if field in card:
            yield from _field_faults(field, card[field])


def _field_faults(field, value):
    if field in TEXT_FIELDS:
        if not _is_text(value):
            yield f'{field} is not a text without space around it'
    elif not isinstance(value, list):
        yield f'{field} is not a list'
    elif field in TEXT_LISTS:
        if not all(_is_text(entry) and entry for entry in value):
            yield f'{field} holds an entry that is empty or no text without space around it'
    else:
        for number, entry in enumerate(value, 1):
            yield from _record_faults(f'{field}.{number}', entry, RECORD_LISTS[field])


def _record_faults(where, entry, form):
    if not isinstance(entry, dict) or set(entry) != set(form):
        yield f'{where} does not hold {", ".join(form)} and nothing else'
        return
    for name, kind in form.items():
        value = entry[name]
        good = _is_text(value) and value if kind is str else type(value) is int
        if not good:
            yield f'{where}.{name} is not a filled {"text" if kind is str else "number"}'


def _is_text(value):
    return isinstance(value, str) and value == value.strip() and '\r' not in value
