"""deck_text: takes a card's Markdown apart into prose, code and formulas.

It follows the program's own reading of dollars: an opening `$` has no space
after it, a closing one no space before and no digit after it, and no formula
holds a blank line, so that "$5 and $10" stays prose.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re
import textwrap
import unicodedata
from dataclasses import dataclass

# Private-use characters that stand in the prose where something was lifted out.
CODE = '\ue000'
FORMULA = '\ue001'
DOLLAR = '\ue002'

_FENCE = re.compile(r'^([ \t]*)(`{3,}|~{3,})([^\n`]*)\n(.*?)^[ \t]*\2[ \t]*(?:\n|\Z)',
                    re.DOTALL | re.MULTILINE)
_CODE_SPAN = re.compile(r'(?<![`\\])(`+)(?!`)(.+?)(?<!`)\1(?!`)', re.DOTALL)
_FORMULA = re.compile(r'\$\$((?:(?!\n\s*\n)[^$])+?)\$\$'
                      r'|\$(?![\s$])((?:(?!\n\s*\n)[^$])*?)(?<=[^\s$])\$(?![\d$])'
                      r'|\\\((.+?)\\\)'
                      r'|\\\[(.+?)\\\]', re.DOTALL)
_TARGET = re.compile(r'(!?)\[([^\[\]]*)\]\(([^()\s]*(?:\([^()]*\)[^()\s]*)*)\)')
_EMPHASIS = re.compile(r'(?<![\\*])(\*{1,2})(?![\s*])((?:(?!\n\s*\n)[^*])+?)(?<![\s\\])\1(?!\*)')
_ENVIRONMENT = re.compile(r'\\(begin|end)\s*\{([^{}]*)\}')
_TABLE_RULE = re.compile(r'^[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$',
                         re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A fenced code block; follows says that only space lies before it."""

    language: str
    body: str
    follows: bool


@dataclass(frozen=True)
class Parts:
    """What a text holds; prose has a stand-in for each code span and formula."""

    blocks: tuple
    codes: tuple
    formulas: tuple
    links: tuple
    images: tuple
    prose: str


def split(text):
    """Takes a Markdown text apart."""
    blocks, rest = _lift_blocks(text)
    codes, formulas = [], []
    rest = _CODE_SPAN.sub(lambda match: _lift(codes, match.group(2), CODE), rest)
    rest = rest.replace('\\$', DOLLAR)
    rest = _FORMULA.sub(lambda match: _lift(formulas, _formula(match), FORMULA), rest)
    links = [found.group(3) for found in _TARGET.finditer(rest) if not found.group(1)]
    images = [(found.group(2), found.group(3))
              for found in _TARGET.finditer(rest) if found.group(1)]
    prose = _TARGET.sub(lambda match: match.group(2), rest)
    return Parts(tuple(blocks), tuple(codes), tuple(formulas), tuple(links),
                 tuple(images), prose)


def _lift_blocks(text):
    blocks, pieces, end = [], [], 0
    for match in _FENCE.finditer(text):
        between = text[end:match.start()]
        pieces.append(between)
        body = textwrap.dedent(match.group(4))
        follows = bool(blocks) and not between.strip()
        blocks.append(Block(match.group(3).strip(), body, follows))
        end = match.end()
    pieces.append(text[end:])
    return blocks, '\n'.join(pieces)


def _formula(match):
    return next(group for group in match.groups() if group is not None).strip()


def _lift(found, text, stand_in):
    found.append(text)
    return stand_in


def count_words(text):
    """The words of a Markdown text, without code blocks and formulas."""
    return sum(1 for word in split(text).prose.split()
               if any(char.isalnum() or char == CODE for char in word))


def without_emphasis(prose):
    """The prose without the asterisks of Markdown."""
    return re.sub(r'\*+', '', prose)


def has_table(text):
    """Whether the text holds a Markdown table: a head, its rule, a row."""
    prose = split(text).prose
    for match in _TABLE_RULE.finditer(prose):
        head = prose[:match.start()].rstrip('\n').rpartition('\n')[2]
        row = prose[match.end():].lstrip('\n').partition('\n')[0]
        if '|' in match.group() and '|' in head and '|' in row:
            return True
    return False


def emphasis_faults(text):
    """Yields bold or italic pieces that CommonMark does not read as such.

    Asterisks with punctuation inside and a letter outside open or close nothing:
    `**loss:**next` stays as it is written, and so does its Chinese counterpart.
    """
    prose = split(text).prose
    for match in _EMPHASIS.finditer(prose):
        before = prose[match.start() - 1:match.start()]
        after = prose[match.end():match.end() + 1]
        inside = match.group(2)
        if _closed(inside[:1], before) or _closed(inside[-1:], after):
            yield f'asterisks that are no emphasis: {before}{match.group()}{after}'


def _closed(inside, outside):
    return _is_mark(inside) and bool(outside) and not (outside.isspace() or _is_mark(outside))


def _is_mark(char):
    return char == CODE or (bool(char) and unicodedata.category(char)[0] in 'PS')


def delimiter_faults(text):
    """Yields what is unbalanced in the delimiters and formulas of a text."""
    parts = split(text)
    for match in re.finditer(r'\$(?!\d)', parts.prose):
        around = parts.prose[max(match.start() - 15, 0):match.end() + 15]
        yield f'a dollar that opens or closes nothing: {around!r} (a plain one is \\$)'
    if re.search(r'^[ \t]*(```|~~~)', parts.prose, re.MULTILINE):
        yield 'a code fence that is not closed'
    if re.search(r'(?<!\\)`', parts.prose):
        yield 'a backquote that opens or closes nothing'
    for formula in parts.formulas:
        yield from _formula_faults(formula)


def _formula_faults(formula):
    plain = re.sub(r'\\[\\{}]', '', formula)
    depth = 0
    for char in plain:
        depth += {'{': 1, '}': -1}.get(char, 0)
        if depth < 0:
            break
    if depth:
        yield f'braces do not balance in ${formula}$'
    if len(re.findall(r'\\left(?![a-zA-Z])', plain)) != len(
            re.findall(r'\\right(?![a-zA-Z])', plain)):
        yield f'\\left and \\right do not balance in ${formula}$'
    open_names = []
    for verb, name in _ENVIRONMENT.findall(formula):
        if verb == 'begin':
            open_names.append(name)
        elif not open_names or open_names.pop() != name:
            yield f'\\end{{{name}}} ends nothing in ${formula}$'
            return
    if open_names:
        yield f'\\begin{{{open_names[-1]}}} is not ended in ${formula}$'
