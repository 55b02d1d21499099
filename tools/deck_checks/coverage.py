"""coverage: checks of the cards as a whole.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re
from collections import Counter
from itertools import combinations

from deck_checks.collection import Fault

LEAST_CARDS = 60
LEAST_LEVELS = 2

# Two questions with this share of words in common (Jaccard index) ask the same.
SAME_QUESTION = 0.6

_ID = re.compile(r'[a-z0-9]+(?:-[a-z0-9]+)+')
_EMPTY_WORDS = frozenset(
    'a an and are as at be by can could did do does explain for from give has have how i if in '
    'is it its me my of on one or should some than that the their them then there this to use '
    'used using was we what when where which who why will with would you your'.split())


def ids(collection):
    """Ids are unique, in kebab case, and begin with a prefix of their category."""
    prefixes = dict(collection.index)
    counts = Counter(card['id'] for _key, card in collection.cards)
    for card_id, count in counts.items():
        if count > 1:
            yield Fault(card_id, f'{count} cards have this id')
    for key, card in collection.cards:
        if not _ID.fullmatch(card['id']):
            yield Fault(card['id'], 'not in kebab case')
        elif card['id'].partition('-')[0] not in prefixes[key]:
            yield Fault(card['id'], f'begins with none of {", ".join(prefixes[key])}')


def duplicates(collection):
    """No two cards ask the same question in nearly the same words."""
    questions = [(card['id'], content_words(card['question'])) for _key, card in collection.cards]
    for (first, words), (second, others) in combinations(questions, 2):
        share = jaccard(words, others)
        if share >= SAME_QUESTION:
            yield Fault(first, f'asks what {second} asks ({share:.0%} of the words)')


def content_words(text):
    """The words of a question that say what it is about."""
    return frozenset(re.findall(r'[a-z0-9]+', text.lower())) - _EMPTY_WORDS


def jaccard(first, second):
    """The share of words that two sets have in common, 0 to 1."""
    union = first | second
    return len(first & second) / len(union) if union else 0.0


def levels(collection):
    """There are enough cards, and each category mixes levels."""
    total = sum(1 for _card in collection.cards)
    if total < LEAST_CARDS:
        yield Fault('cards', f'{total}, not at least {LEAST_CARDS}')
    for key, deck in collection.decks.items():
        found = {card['level'] for card in deck['cards']}
        if len(found) < LEAST_LEVELS:
            yield Fault(key, f'all cards are {", ".join(found) or "missing"}')


def seed(collection):
    """Every part of the article that the program grew from has its card."""
    present = {card['id'] for _key, card in collection.cards}
    for card_id in collection.seed_ids:
        if card_id not in present:
            yield Fault(card_id, 'the card is missing')
