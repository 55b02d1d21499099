"""cards: checks of one card at a time.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re
from urllib.parse import urlsplit

import deck_format
import deck_text
from deck_checks.collection import Fault

DESIGN_STEPS = ('Restate the problem', 'List general issues',
                'Ask clarifying questions', 'Discuss techniques')
STAR_STEPS = ('Situation', 'Task', 'Action', 'Result')

# Words that sell and do not tell.
SALES_WORDS = (
    'amazing', 'awesome', 'best-in-class', 'blazing', 'breakthrough', 'cutting-edge', 'delve',
    'effortless', 'effortlessly', 'empower', 'empowers', 'exciting', 'game-changer',
    'game-changing', 'groundbreaking', 'holistic', 'incredible', 'magical', 'next-generation',
    'next-level', 'powerful', 'revolutionary', 'seamless', 'seamlessly', 'supercharge',
    'synergy', 'turnkey', 'unleash', 'unlock', 'world-class',
)
_SALES = re.compile(r'(?<![\w-])(?:' + '|'.join(SALES_WORDS) + r')(?![\w-])', re.IGNORECASE)


def schema(collection):
    """Fields, types, kinds, levels, tracks and years are what they may be."""
    yield from collection.shape_faults
    for name in collection.stray_files:
        yield Fault(name, 'not in index.json')
    for _key, card in collection.cards:
        for field, allowed in (('kind', deck_format.KINDS), ('level', deck_format.LEVELS)):
            if card[field] not in allowed:
                yield Fault(card['id'], f'{field} is {card[field]!r}')
        for company in set(card['companies']) - collection.tracks:
            yield Fault(card['id'], f'there is no track {company!r}')
        for field in ('tags', 'companies'):
            if len(set(card[field])) != len(card[field]):
                yield Fault(card['id'], f'{field} holds an entry twice')
        for source in card.get('sources', []):
            if not 1600 <= source['year'] <= 2100:
                yield Fault(card['id'], f'a source of the year {source["year"]}')


def bounds(collection):
    """Texts have their number of words, lists their number of entries."""
    for _key, card in collection.cards:
        for field, (least, most) in deck_format.ENTRIES.items():
            count = len(card.get(field, []))
            if count == 0 and _may_lack(card, field):
                continue
            if not least <= count <= most:
                yield Fault(f'{card["id"]}.{field}', f'{count} entries, not {least} to {most}')
            if field == 'follow_ups' and card['kind'] in deck_format.WITHOUT_FOLLOW_UPS:
                yield Fault(f'{card["id"]}.{field}', f'a {card["kind"]} card has none')
        for field in ('question', 'answer'):
            if not card[field]:
                yield Fault(f'{card["id"]}.{field}', 'empty')
        for message in deck_format.card_messages(card):
            least, most = deck_format.word_bounds(message.path)
            words = deck_text.count_words(message.text)
            if not least <= words <= most:
                yield Fault(message.context, f'{words} words, not {least} to {most}')


def _may_lack(card, field):
    kinds = {'follow_ups': deck_format.WITHOUT_FOLLOW_UPS,
             'sources': deck_format.WITHOUT_SOURCES}.get(field, ())
    return card['kind'] in kinds


def kinds(collection):
    """A card's depth holds what its kind promises."""
    promises = {
        'compare': _lacks_table,
        'compute': _lacks_output,
        'code': _lacks_output,
        'design': _lacks_steps,
        'behavioural': _lacks_story,
    }
    for _key, card in collection.cards:
        if card['kind'] in promises:
            for what in promises[card['kind']](card['detail']):
                yield Fault(f'{card["id"]}.detail', what)


def _lacks_table(detail):
    if not deck_text.has_table(detail):
        yield 'a compare card without a table'


def _lacks_output(detail):
    blocks = deck_text.split(detail).blocks
    shown = any(second.follows and (first.language, second.language) == ('python', 'text')
                for first, second in zip(blocks, blocks[1:]))
    if not shown:
        yield 'no python block with its output as a text block right after it'


def _lacks_steps(detail):
    places = [detail.find(f'**{step}') for step in DESIGN_STEPS]
    for step, place in zip(DESIGN_STEPS, places):
        if place < 0:
            yield f'a design card without the bold step "{step}"'
    if -1 not in places and places != sorted(places):
        yield 'the four steps are not in order'
    if not re.search(r'\d', detail):
        yield 'a design card without numbers'


def _lacks_story(detail):
    for step in STAR_STEPS:
        if step.lower() not in detail.lower():
            yield f'a behavioural card without "{step}"'


def formulas(collection):
    """Formulas, code, fences and emphasis are closed, and braces balance."""
    for where, text in collection.texts:
        for what in deck_text.delimiter_faults(text):
            yield Fault(where, what)
        for what in deck_text.emphasis_faults(text):
            yield Fault(where, what)


def links(collection):
    """Addresses are https and whole; a picture has words and is not remote."""
    for _key, card in collection.cards:
        addresses = [source['url'] for source in card.get('sources', [])]
        for address in sorted(set(addresses)):
            if addresses.count(address) > 1:
                yield Fault(f'{card["id"]}.sources', f'{address} stands twice')
        for address in addresses:
            if not is_address(address):
                yield Fault(f'{card["id"]}.sources', f'{address!r} is no https address')
    for _key, message in collection.messages:
        parts = deck_text.split(message.text)
        for address in parts.links:
            if not is_address(address):
                yield Fault(message.context, f'{address!r} is no https address')
        for words, target in parts.images:
            if not words.strip() or ':' in target:
                yield Fault(message.context, f'picture {target!r} is remote or has no words')


def is_address(address):
    """Whether a text is a whole https address with a host that could exist."""
    if not re.fullmatch(r"https://[\w.~:/?#\[\]@!$&'()*+,;=%-]+", address, re.ASCII):
        return False
    try:
        parts = urlsplit(address)
        parts.port
    except ValueError:
        return False
    host = re.fullmatch(r'(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}', parts.hostname or '')
    return bool(host) and parts.username is None


def wording(collection):
    """No word that sells, no exclamation mark."""
    for _key, message in collection.messages:
        prose = deck_text.split(message.text).prose
        for found in _SALES.findall(prose):
            yield Fault(message.context, f'"{found}" sells and does not tell')
        if re.search(r'(?<=[^\W\d_])!(?!=)', prose):
            yield Fault(message.context, 'an exclamation mark')
    for language, message, text in collection.translations:
        if '！' in deck_text.split(text).prose:
            yield Fault(f'{language} {message.context}', 'an exclamation mark')
