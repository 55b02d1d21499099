"""figures: the pictures of the cards and the words that stand in for them.

A picture is an SVG of ours that takes the colour of the text: no colour of its
own, nothing that runs or is fetched, no words that would need a translation.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re
from collections import Counter
from xml.etree import ElementTree

import deck_text
from deck_checks.collection import Fault

# Words of an alternative text, least and most; two Han characters are a word.
LEAST_WORDS, MOST_WORDS = 8, 60

# Characters of text in a picture, all together.
MOST_CHARACTERS = 12

# User units: the width of every picture, the bounds of its height.
WIDTH = 480
LEAST_HEIGHT, MOST_HEIGHT = 160, 300

_ELEMENTS = frozenset('svg g path rect circle ellipse line polyline polygon text tspan'.split())
_ATTRIBUTES = frozenset(
    'viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points dx dy transform fill stroke '
    'opacity fill-opacity stroke-opacity stroke-width stroke-linecap stroke-linejoin '
    'stroke-dasharray font-family font-size font-style font-weight text-anchor'.split())
_PAINTS = frozenset(('currentColor', 'none'))
_FONTS = frozenset(('serif', 'sans-serif'))
_SVG = '{http://www.w3.org/2000/svg}'
_TARGET = re.compile(r'figures/([a-z0-9]+(?:-[a-z0-9]+)*\.svg)')
_HAN = re.compile('[\u3400-\u4dbf\u4e00-\u9fff]')


def figures(collection):
    """Pictures exist, are used, have no colour, and are said in every language."""
    used = set()
    for where, text in collection.texts:
        for words, target in deck_text.split(text).images:
            used.add(target)
            yield from (Fault(where, what) for what in _image_faults(text, words, target))
    present = {f'figures/{path.name}' for path in collection.figure_paths}
    for target in sorted(used - present):
        yield Fault(target, 'a card shows it, but there is no such file')
    for target in sorted(present - used):
        yield Fault(target, 'no card shows it')
    for target in sorted(present ^ collection.figure_resource):
        yield Fault(target, 'in the folder or in the resource, but not in both')
    for path in collection.figure_paths:
        for what in svg_faults(path.read_text(encoding='utf-8', errors='replace')):
            yield Fault(f'figures/{path.name}', what)
    yield from _differences(collection)


def _image_faults(text, words, target):
    if not _TARGET.fullmatch(target):
        yield f'picture {target!r} is not figures/NAME.svg'
    if f'\n\n![{words}]({target})\n\n' not in f'\n\n{text}\n\n':
        yield f'picture {target!r} is not a paragraph of its own'
    if re.search(f'[*_<{deck_text.CODE}{deck_text.FORMULA}{deck_text.DOLLAR}]', words):
        yield f'the alternative text of {target!r} holds markup'
    count = count_words(words)
    if not LEAST_WORDS <= count <= MOST_WORDS:
        yield (f'the alternative text of {target!r} has {count} words, '
               f'not {LEAST_WORDS} to {MOST_WORDS}')


def count_words(text):
    """The words of a text in which two Han characters are one."""
    others = _HAN.sub(' ', text).split()
    return len(_HAN.findall(text)) // 2 + sum(any(map(str.isalnum, word)) for word in others)


def _differences(collection):
    """A translation shows the pictures of the English text."""
    for language, message, text in collection.translations:
        wanted, found = (Counter(target for _words, target in deck_text.split(source).images)
                         for source in (message.text, text))
        for target in wanted - found:
            yield Fault(f'{language} {message.context}', f'lacks the picture {target!r}')
        for target in found - wanted:
            yield Fault(f'{language} {message.context}', f'{target!r} is not in the English')


def svg_faults(source):
    """Yields what an SVG for the cards must not have, or lacks."""
    if re.search(r'<!(?!--)|<\?(?!xml )', source):
        yield 'a document type, an entity or a processing instruction'
        return
    try:
        root = ElementTree.fromstring(source.encode())
    except ElementTree.ParseError as error:
        yield f'not well-formed: {error}'
        return
    yield from _size_faults(root)
    for element in root.iter():
        yield from _element_faults(element)
    characters = re.sub(r'\s', '', ''.join(root.itertext()))
    if len(characters) > MOST_CHARACTERS:
        yield f'{len(characters)} characters of text, not at most {MOST_CHARACTERS}'


def _size_faults(root):
    if root.tag != f'{_SVG}svg':
        yield 'the root is no svg element'
    box = re.fullmatch(r'0 0 (\d+) (\d+)', root.get('viewBox', ''))
    if not box:
        yield 'no viewBox of the form "0 0 WIDTH HEIGHT"'
        return
    width, height = box.groups()
    if int(width) != WIDTH or not LEAST_HEIGHT <= int(height) <= MOST_HEIGHT:
        yield (f'{width} by {height} units, '
               f'not {WIDTH} by {LEAST_HEIGHT} to {MOST_HEIGHT}')
    if (root.get('width'), root.get('height')) != (width, height):
        yield 'width and height are not those of the viewBox'


def _element_faults(element):
    name = element.tag.removeprefix(_SVG)
    if name not in _ELEMENTS:
        yield f'an element {name}'
    for attribute, value in element.items():
        if attribute not in _ATTRIBUTES:
            yield f'an attribute {attribute} of {name}'
        elif attribute in ('fill', 'stroke') and value not in _PAINTS:
            yield f'{attribute} is {value!r}, not currentColor or none'
        elif attribute == 'font-family' and value not in _FONTS:
            yield f'the font family {value!r}'
    if name not in ('text', 'tspan'):
        stray = ''.join(filter(None, (element.text, *(child.tail for child in element))))
        if stray.strip():
            yield f'text outside a text element: {stray.strip()!r}'
