"""deck_po: translations of the decks as gettext files, by gettext's own programs.

It writes PO text and lets msgcat normalise it; it reads through msgfmt, so that
what counts as translated (not fuzzy, not obsolete) is what gettext says.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import gettext
import io
import subprocess
import time

from deck_format import DECK, DeckError, messages

HEADING = """\
# Cards of Poise.
# This file is distributed under the licence of the cards, CC-BY-SA-4.0.
#
"""


class _Untranslated(gettext.NullTranslations):
    """The end of the look-up: a text without translation is an empty one."""

    def pgettext(self, context, message):
        return ''


class Catalog:
    """The translations of one PO file."""

    def __init__(self, path):
        compiled = run_gettext('msgfmt', '--output-file=-', str(path))
        self._translations = _Untranslated()
        if compiled:  # msgfmt writes nothing for a file without translations
            self._translations = gettext.GNUTranslations(io.BytesIO(compiled))
            self._translations.add_fallback(_Untranslated())

    def lookup(self, context, text):
        """The translation, or an empty text if there is none."""
        return self._translations.pgettext(context, text)


def run_gettext(program, *arguments, text=b''):
    """What a gettext program prints, given the bytes it reads."""
    try:
        done = subprocess.run([program, *arguments], input=text, capture_output=True,
                              check=True, timeout=120)
    except FileNotFoundError as error:
        raise DeckError(f'{program} is missing: install gettext') from error
    except subprocess.CalledProcessError as error:
        raise DeckError(f'{program}: {error.stderr.decode(errors="replace").strip()}') from error
    return done.stdout


def quote(text):
    """A text as a PO string, on one line."""
    for plain, escaped in (('\\', '\\\\'), ('"', '\\"'), ('\n', '\\n'), ('\t', '\\t')):
        text = text.replace(plain, escaped)
    return f'"{text}"'


def entry(message, category, translation=''):
    """One PO entry; without translation it is one of a template."""
    return (f'#: {DECK}/{category}.json\n'
            f'msgctxt {quote(message.context)}\n'
            f'msgid {quote(message.text)}\n'
            f'msgstr {quote(translation)}\n')


def header(language=''):
    """The first entry of a PO file, or of the template if no language is said."""
    revised = time.strftime('%Y-%m-%d %H:%M+0000', time.gmtime())
    fields = [
        ('Project-Id-Version', 'poise-cards'),
        ('PO-Revision-Date', revised if language else 'YEAR-MO-DA HO:MI+ZONE'),
        ('Last-Translator', 'Poise contributors' if language else 'FULL NAME <EMAIL@ADDRESS>'),
        ('Language-Team', 'none' if language else 'LANGUAGE'),
        ('Language', language),
        ('MIME-Version', '1.0'),
        ('Content-Type', 'text/plain; charset=UTF-8'),
        ('Content-Transfer-Encoding', '8bit'),
    ]
    lines = ''.join(f'{name}: {value}\n' for name, value in fields)
    return f'{HEADING}msgid ""\nmsgstr {quote(lines)}\n'


def normalise(po_text):
    """PO text as gettext lays it out, which also checks its form."""
    return run_gettext('msgcat', '-', text=po_text.encode()).decode()


def template(decks):
    """The template of decks by category key."""
    pieces = [header()]
    for key, deck in decks.items():
        pieces += [entry(message, key) for message in messages(deck)]
    return normalise('\n'.join(pieces))
