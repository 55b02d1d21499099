"""Tests of the tools that make translated decks and their PO files.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import subprocess
import sys
import unittest

from sample import PICTURE, TOOLS, Tree

import deck_format
import deck_po
from deck_format import Message

HARD_TEXTS = (
    'plain',
    'two\nlines',
    'a "quoted" word',
    'a \\ backslash, \\n and \\t and \\"',
    'a\ttab',
    '$\\frac{1}{n}\\sum_i x_i$',
    '```python\nprint("a\\n", 100 % 7)\n```\n\n```text\na\n```',
    '100 % of %s and %d',
    '汉字，“引号”',
    'a very long line ' * 20 + 'end',
    'line\n' * 30 + 'end',
)


class PoTest(unittest.TestCase):
    def test_po_gives_back_any_text(self):
        pieces = [deck_po.header('zh_CN')]
        for number, text in enumerate(HARD_TEXTS):
            message = Message(f'card.{number}', text, ())
            pieces.append(deck_po.entry(message, 'role', '译' + text))
        tree = Tree()
        self.addCleanup(tree.remove)
        tree.put('all.po', deck_po.normalise('\n'.join(pieces)))
        catalog = deck_po.Catalog(tree.root / 'all.po')
        for number, text in enumerate(HARD_TEXTS):
            with self.subTest(text=text):
                self.assertEqual(catalog.lookup(f'card.{number}', text), '译' + text)

    def test_po_keeps_contexts_apart(self):
        tree = Tree()
        self.addCleanup(tree.remove)
        first, second = (Message(f'card.{number}', 'batch', ()) for number in (1, 2))
        tree.put('all.po', deck_po.normalise('\n'.join([
            deck_po.header('zh_CN'), deck_po.entry(first, 'role', '批'),
            deck_po.entry(second, 'role', '批次')])))
        catalog = deck_po.Catalog(tree.root / 'all.po')
        self.assertEqual(catalog.lookup('card.1', 'batch'), '批')
        self.assertEqual(catalog.lookup('card.2', 'batch'), '批次')
        self.assertEqual(catalog.lookup('card.3', 'batch'), '')


class FormatTest(unittest.TestCase):
    def setUp(self):
        self.tree = Tree()
        self.addCleanup(self.tree.remove)

    def test_messages_have_contexts(self):
        contexts = [message.context for message in deck_format.messages(self.tree.english['role'])]
        self.assertEqual(contexts[:9], [
            'role.title', 'role-first.question', 'role-first.answer', 'role-first.points.1',
            'role-first.points.2', 'role-first.detail', 'role-first.follow_ups.1.question',
            'role-first.follow_ups.1.answer', 'role-first.pitfalls.1'])
        self.assertEqual(len(set(contexts)), len(contexts))

    def test_messages_leave_out_empty_texts(self):
        self.tree.card('role-first')['detail'] = ''
        contexts = {message.context for message in deck_format.messages(self.tree.english['role'])}
        self.assertNotIn('role-first.detail', contexts)

    def test_localise_reaches_every_text_and_nothing_else(self):
        deck = self.tree.english['role']
        localised = deck_format.localise(deck, lambda context, text: context)
        card = localised['cards'][0]
        self.assertEqual(localised['category'], {'key': 'role', 'title': 'role.title'})
        self.assertEqual(card['points'], ['role-first.points.1', 'role-first.points.2'])
        self.assertEqual(card['follow_ups'][0]['answer'], 'role-first.follow_ups.1.answer')
        for field in ('id', 'kind', 'level', 'tags', 'companies', 'sources'):
            self.assertEqual(card[field], deck['cards'][0][field])
        self.assertNotEqual(deck['cards'][0]['question'], card['question'])


class ToolTest(unittest.TestCase):
    def setUp(self):
        self.tree = Tree()
        self.addCleanup(self.tree.remove)
        self.tree.write()

    def run_tool(self, name, *arguments, status=0):
        done = subprocess.run([sys.executable, '-B', TOOLS / name, *map(str, arguments)],
                              capture_output=True, text=True, encoding='utf-8',
                              env={**os.environ, 'LC_ALL': 'C.UTF-8'})
        self.assertEqual(done.returncode, status, done.stderr)
        return done

    def localise(self, key, *arguments):
        source = deck_format.deck_path(self.tree.deck_folder, key)
        output = self.tree.root / 'out.json'
        done = self.run_tool('localise-deck', *arguments, source, output)
        return output.read_text(encoding='utf-8'), done.stderr

    def po(self):
        return self.tree.po_folder / 'zh_CN.po'

    def test_localise_gives_the_translated_deck(self):
        for key, deck in self.tree.chinese.items():
            text, warnings = self.localise(key, '--po', self.po())
            self.assertEqual(json.loads(text), deck)
            self.assertEqual(warnings, '')

    def test_localise_without_po_only_makes_compact(self):
        text, warnings = self.localise('role')
        self.assertEqual(json.loads(text), self.tree.english['role'])
        self.assertEqual(text.count('\n'), 1)
        self.assertNotIn('", "', text)
        self.assertEqual(warnings, '')

    def test_localise_is_the_same_each_time(self):
        self.assertEqual(self.localise('role', '--po', self.po()),
                         self.localise('role', '--po', self.po()))

    def test_localise_falls_back_to_english_with_a_warning(self):
        self.tree.card('role-first', 1)['detail'] = ''
        self.tree.write()
        text, warnings = self.localise('role', '--po', self.po())
        card = json.loads(text)['cards'][0]
        self.assertEqual(card['detail'], PICTURE[0])
        self.assertIn('1 texts of role.json', warnings)
        self.assertIn('role-first.detail', warnings)

    def test_localise_leaves_out_fuzzy_translations(self):
        text = self.po().read_text(encoding='utf-8')
        place = text.index('msgctxt "role-first.detail"')
        self.po().write_text(text[:place] + '#, fuzzy\n' + text[place:], encoding='utf-8')
        self.assertIn('The plain case.', self.localise('role', '--po', self.po())[0])

    def test_localise_fills_in_fields_that_may_lack(self):
        del self.tree.card('co-first')['follow_ups']
        del self.tree.card('beh-first')['sources']
        self.tree.write()
        self.assertEqual(json.loads(self.localise('companies')[0])['cards'][0]['follow_ups'], [])
        self.assertEqual(json.loads(self.localise('behavioural')[0])['cards'][0]['sources'], [])

    def test_localise_refuses_a_broken_deck(self):
        source = deck_format.deck_path(self.tree.deck_folder, 'role')
        output = self.tree.root / 'out.json'
        for text, what in (('{', 'role.json'), ('{"cards":[]}', 'nothing else'),
                           ('{"category":{"key":"role","title":"R"},"cards":[{}]}', 'lacks')):
            with self.subTest(text=text):
                source.write_text(text)
                done = self.run_tool('localise-deck', source, output, status=1)
                self.assertIn(what, done.stderr)
                self.assertFalse(output.exists())

    def test_template_holds_every_text_once(self):
        output = self.tree.root / 'cards.pot'
        self.run_tool('deck-template', self.tree.deck_folder, output)
        text = output.read_text(encoding='utf-8')
        wanted = [message.context for deck in self.tree.english.values()
                  for message in deck_format.messages(deck)]
        found = [line.split('"')[1] for line in text.splitlines() if line.startswith('msgctxt')]
        self.assertEqual(found, wanted)
        self.assertIn('#: ml-interview/role.json', text)

    def test_index_lists_keys(self):
        done = self.run_tool('deck-index', self.tree.deck_folder / 'index.json')
        self.assertEqual(done.stdout.split(), list(self.tree.english))

    def test_index_is_written_for_the_program(self):
        output = self.tree.root / 'index.json'
        self.run_tool('deck-index', self.tree.deck_folder / 'index.json', output, 'en', 'zh_CN')
        self.assertEqual(json.loads(output.read_text()),
                         {'categories': list(self.tree.english), 'languages': ['en', 'zh_CN']})

    def drafts(self, *keys):
        paths = []
        for key in keys:
            self.tree.put(f'draft/{key}.json', json.dumps(self.tree.chinese[key]))
            paths.append(self.tree.root / 'draft' / f'{key}.json')
        return paths

    def run_import(self, *keys):
        return self.run_tool('import-deck-translation', '--language', 'zh_CN',
                             self.tree.deck_folder, self.po(), *self.drafts(*keys)).stderr

    def test_import_makes_a_complete_file(self):
        self.po().unlink()
        self.assertEqual(self.run_import(*self.tree.chinese), '')
        for key, deck in self.tree.chinese.items():
            self.assertEqual(json.loads(self.localise(key, '--po', self.po())[0]), deck)

    def test_import_is_the_same_each_time(self):
        self.run_import(*self.tree.chinese)
        first = self.po().read_text(encoding='utf-8')
        self.run_import(*self.tree.chinese)
        self.assertEqual(self.po().read_text(encoding='utf-8'), first)

    def test_import_replaces_texts_and_keeps_the_others(self):
        self.tree.card('role-first', 1)['detail'] = '另一种说法。'
        self.run_import('role')
        self.assertIn('另一种说法。', self.localise('role', '--po', self.po())[0])
        kept = json.loads(self.localise('coding', '--po', self.po())[0])
        self.assertEqual(kept, self.tree.chinese['coding'])

    def test_import_replaces_a_fuzzy_translation(self):
        text = self.po().read_text(encoding='utf-8')
        place = text.index('msgctxt "role-first.detail"')
        self.po().write_text(text[:place] + '#, fuzzy\n' + text[place:], encoding='utf-8')
        self.run_import('role')
        self.assertNotIn('fuzzy', self.po().read_text(encoding='utf-8'))

    def test_import_drops_what_belongs_to_no_english_text(self):
        deck = self.tree.english['role']
        deck['cards'].pop()
        self.tree.put('resources/decks/ml-interview/role.json', json.dumps(deck))
        self.run_import('coding')
        self.assertNotIn('role-second', self.po().read_text(encoding='utf-8'))

    def test_import_says_what_does_not_fit(self):
        self.tree.card('role-first', 1)['points'] = ['损失下降。', '它可能上升。', '多余。']
        self.tree.card('role-second', 1)['pitfalls'] = []
        warnings = self.run_import('role')
        self.assertIn('role-first.points.3 belongs to no English text', warnings)
        self.assertIn('role-second.pitfalls.1 is missing', warnings)

    def test_import_leaves_english_texts_untranslated(self):
        self.po().unlink()
        self.tree.chinese['role'] = self.tree.english['role']
        self.run_import('role')
        _text, warnings = self.localise('role', '--po', self.po())
        self.assertIn('are not translated', warnings)

    def test_import_refuses_an_unknown_category(self):
        self.tree.chinese['role']['category']['key'] = 'roles'
        done = self.run_tool('import-deck-translation', '--language', 'zh_CN',
                             self.tree.deck_folder, self.po(), *self.drafts('role'), status=1)
        self.assertIn('no category roles', done.stderr)

    def test_check_says_the_fault_and_fails(self):
        self.tree.card('role-first')['kind'] = 'riddle'
        self.tree.write()
        done = self.run_tool('check-decks', '--root', self.tree.root, 'schema', status=1)
        self.assertEqual(done.stdout, "role-first: kind is 'riddle'\n")
        self.run_tool('check-decks', '--root', self.tree.root, 'ids')
        self.run_tool('check-decks', 'nonsense', status=2)

    def test_check_says_that_a_file_is_missing(self):
        self.po().unlink()
        done = self.run_tool('check-decks', '--root', self.tree.root, 'spacing', status=1)
        self.assertIn('zh_CN.po', done.stdout)


if __name__ == '__main__':
    unittest.main()
