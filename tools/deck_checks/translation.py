"""translation: checks of the cards in other languages against the English ones.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re
from collections import Counter

import deck_po
import deck_text
from deck_checks.collection import Fault
from deck_format import DeckError
from deck_glossary import load_glossary, terms_in

HAN = '\u3400-\u4dbf\u4e00-\u9fff'
_HAN = re.compile(f'[{HAN}]')
_STAND_INS = deck_text.CODE + deck_text.FORMULA
_HALF_WIDTH = re.compile(f'[{HAN}”》」】] ?[,;:?!()]|[{HAN}][.)"]|[,;:?!] ?[{HAN}]|[("][{HAN}]')
# Brackets that stay half-width: those of a function, of numbers, of a tuple.
_PLAIN_BRACKETS = re.compile(r'(?<=[A-Za-z])\([^()]*\)|\([\d\s,.…−–+-]*\)'
                             r'|(?<= )\([!-\'*-~]+(?:, [!-\'*-~]+)+\)')
_SPACED_WIDE = re.compile('[，。；：？！（）、] +(?=[^ \n|])|[^ \n|>] +[，。；：？！）、]')
_TOUCHING = re.compile(f'[{HAN}][A-Za-z0-9{_STAND_INS}]|[A-Za-z0-9{_STAND_INS}][{HAN}]')

# A text with fewer words may be the same in both languages, such as a name.
WORDS_THAT_NEED_HAN = 4


def complete(collection):
    """Every text is translated, nothing is fuzzy, and gettext accepts the file."""
    for language in collection.languages:
        path = collection.po_path(language)
        try:
            deck_po.run_gettext('msgfmt', '--check', '--output-file=-', str(path))
            fuzzy = deck_po.run_gettext('msgattrib', '--only-fuzzy', '--no-obsolete', str(path))
        except DeckError as error:
            yield Fault(path.name, str(error))
            return
        if b'\nmsgctxt' in fuzzy:
            yield Fault(path.name, f'{fuzzy.count(b"#, fuzzy")} fuzzy entries')
        catalog = collection.catalogs[language]
        for _key, message in collection.messages:
            if not catalog.lookup(message.context, message.text):
                yield Fault(f'{language} {message.context}', 'not translated')
    for where, message, text in _chinese(collection):
        words = deck_text.count_words(message.text)
        if words >= WORDS_THAT_NEED_HAN and not _HAN.search(text):
            yield Fault(where, 'holds no Chinese')


def same_code(collection):
    """Formulas, code, links and tables are those of the English text."""
    for language, message, text in collection.translations:
        where = f'{language} {message.context}'
        source, target = deck_text.split(message.text), deck_text.split(text)
        for name in ('blocks', 'codes', 'formulas', 'links'):
            yield from _difference(where, name, getattr(source, name), getattr(target, name))
        rows = [parts.prose.count('\n|') for parts in (source, target)]
        if rows[0] != rows[1]:
            yield Fault(where, f'{rows[1]} table lines, not {rows[0]}')


def _difference(where, name, source, target):
    wanted, found = Counter(source), Counter(target)
    for entry in wanted - found:
        yield Fault(where, f'lacks one of the {name}: {entry!r}')
    for entry in found - wanted:
        yield Fault(where, f'one of the {name} is not in the English: {entry!r}')


def glossary(collection):
    """Terms are translated as the glossary says."""
    entries = load_glossary(collection.po_folder / 'glossary.tsv')
    for where, message, text in _chinese(collection):
        lower = text.lower()
        for wrong, entry in ((wrong, entry) for entry in entries for wrong in entry.avoid):
            if wrong.lower() in lower:
                yield Fault(where, f'{wrong} is not how the glossary says {entry.english}')
        for entry in terms_in(message.text, entries):
            if not any(word.lower() in lower for word in entry.chinese):
                yield Fault(where, f'{entry.english} without {" or ".join(entry.chinese)}')


def punctuation(collection):
    """Punctuation beside Chinese characters is full-width, without spaces."""
    for where, _message, text in _chinese(collection):
        prose = deck_text.split(text).prose
        plain = _PLAIN_BRACKETS.sub('0', deck_text.without_emphasis(prose))
        for match in _HALF_WIDTH.finditer(plain):
            yield Fault(where, f'half-width punctuation: {_around(plain, match)}')
        for match in _SPACED_WIDE.finditer(prose):
            yield Fault(where, f'space beside full-width punctuation: {_around(prose, match)}')


def spacing(collection):
    """A space stands between Chinese and Latin letters, digits, code, formulas."""
    for where, _message, text in _chinese(collection):
        prose = deck_text.without_emphasis(deck_text.split(text).prose)
        for match in _TOUCHING.finditer(prose):
            yield Fault(where, f'no space: {_around(prose, match)}')


def _chinese(collection):
    for language, message, text in collection.translations:
        if language.startswith('zh'):
            yield f'{language} {message.context}', message, text


def _around(prose, match):
    piece = prose[max(match.start() - 8, 0):match.end() + 8]
    return piece.replace(deck_text.CODE, '`…`').replace(deck_text.FORMULA, '$…$')
