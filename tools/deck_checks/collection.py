"""collection: the cards of a source tree, as the checks see them.

SPDX-License-Identifier: GPL-3.0-or-later
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree

import deck_format
import deck_po


@dataclass(frozen=True)
class Fault:
    """What is wrong, and where: a file, a card or a text of a card."""

    where: str
    what: str

    def __str__(self):
        return f'{self.where}: {self.what}'


class Collection:
    """Reads the tree at root; what has not the right form is left out."""

    def __init__(self, root):
        self.root = Path(root)
        self.deck_folder = self.root / 'resources' / 'decks'
        self.po_folder = self.root / 'po' / 'cards'

    @cached_property
    def index(self):
        """Pairs of category key and id prefixes, in order."""
        return deck_format.load_index(self.deck_folder / 'index.json')

    @property
    def stray_files(self):
        """The names of deck files that the index does not know."""
        folder = self.deck_folder / deck_format.DECK
        known = {f'{key}.json' for key, _prefixes in self.index}
        return sorted({path.name for path in folder.glob('*.json')} - known)

    @cached_property
    def tracks(self):
        """The keys of the company tracks."""
        folder = self.root / 'resources' / 'tracks'
        return {path.stem for path in folder.glob('*.json')}

    @cached_property
    def figure_paths(self):
        """The files of the pictures, in order."""
        return sorted((self.root / 'resources' / 'figures').glob('*'))

    @cached_property
    def figure_resource(self):
        """The names under which the program carries pictures."""
        path = self.root / 'resources' / 'poise-figures.gresource.xml'
        try:
            tree = ElementTree.parse(path)
        except ElementTree.ParseError as error:
            raise deck_format.DeckError(f'{path}: {error}') from error
        return {entry.text for entry in tree.iter('file')}

    @cached_property
    def seed_ids(self):
        """The ids of the cards that must exist."""
        return (self.root / 'tests' / 'decks' / 'seed.txt').read_text(encoding='utf-8').split()

    @cached_property
    def _read(self):
        decks, faults = {}, []
        for key, _prefixes in self.index:
            path = deck_format.deck_path(self.deck_folder, key)
            try:
                deck = deck_format.load_json(path)
            except deck_format.DeckError as error:
                faults.append(Fault(path.name, str(error)))
                continue
            head = [Fault(path.name, what) for what in deck_format.shape_faults(deck, key)]
            faults += head
            if not head:
                decks[key] = {'category': deck['category'],
                              'cards': list(_sound_cards(deck, path.name, faults))}
        return decks, faults

    @property
    def decks(self):
        """The decks by category key, without the cards that lack the form."""
        return self._read[0]

    @property
    def shape_faults(self):
        """Faults of the form, for what is left out elsewhere."""
        return self._read[1]

    @property
    def cards(self):
        """Yields (category key, card) for every card that has the form."""
        for key, deck in self.decks.items():
            for card in deck['cards']:
                yield key, card

    @property
    def messages(self):
        """Yields (category key, Message) for every translated text."""
        for key, deck in self.decks.items():
            for message in deck_format.messages(deck):
                yield key, message

    @cached_property
    def languages(self):
        """The languages that the cards are translated to."""
        return (self.po_folder / 'LINGUAS').read_text(encoding='utf-8').split()

    def po_path(self, language):
        """Where the translation to a language is."""
        return self.po_folder / f'{language}.po'

    @cached_property
    def catalogs(self):
        """The translations by language."""
        return {language: deck_po.Catalog(self.po_path(language))
                for language in self.languages}

    @property
    def translations(self):
        """Yields (language, Message, translation), none for what is missing."""
        for language, catalog in self.catalogs.items():
            for _key, message in self.messages:
                text = catalog.lookup(message.context, message.text)
                if text:
                    yield language, message, text

    @property
    def texts(self):
        """Yields (where, text) for every text in every language."""
        for _key, message in self.messages:
            yield message.context, message.text
        for language, message, text in self.translations:
            yield f'{language} {message.context}', text


def _sound_cards(deck, name, faults):
    for number, card in enumerate(deck['cards'], 1):
        found = list(deck_format.card_shape_faults(card))
        if not found:
            yield card
            continue
        known = isinstance(card, dict) and isinstance(card.get('id'), str)
        where = card['id'] if known else f'{name}, card {number}'
        faults += [Fault(where, what) for what in found]
