"""Tests that each check of the decks finds the fault it is there for.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import re
import unittest
from pathlib import Path
from unittest import mock

from sample import FIGURE, PICTURE, Tree

from deck_checks import CHECKS, code, coverage, figures
from deck_checks.cards import is_address
from deck_checks.collection import Collection


class CheckTest(unittest.TestCase):
    """Runs checks over a sound tree with one fault planted."""

    def setUp(self):
        self.tree = Tree()
        self.addCleanup(self.tree.remove)
        patch = mock.patch.object(coverage, 'LEAST_CARDS', 10)
        patch.start()
        self.addCleanup(patch.stop)

    def faults(self, check):
        return [str(fault) for fault in CHECKS[check](Collection(self.tree.write()))]

    def assert_finds(self, check, where, what):
        found = self.faults(check)
        self.assertTrue(any(fault.startswith(where) and what in fault for fault in found),
                        f'{check} says {found}, not {where}: {what}')


class SoundTest(CheckTest):
    def test_every_check_is_run_by_the_build(self):
        build = Path(__file__).with_name('meson.build').read_text(encoding='utf-8')
        listed = build.partition('deck_checks = [')[2].partition(']')[0]
        self.assertEqual(re.findall(r"'([^']+)'", listed), list(CHECKS))

    def test_sound_tree_has_no_faults(self):
        for check in CHECKS:
            with self.subTest(check=check):
                self.assertEqual(self.faults(check), [])


class CardTest(CheckTest):
    """Faults in a field of one English card."""

    def test_schema_finds(self):
        table = [
            ('kind', 'riddle', "kind is 'riddle'"),
            ('level', 'deadly', "level is 'deadly'"),
            ('companies', ['acme'], "no track 'acme'"),
            ('tags', ['one', 'one'], 'twice'),
            ('tags', 'one', 'tags is not a list'),
            ('points', ['said ', 'unsaid'], 'points holds an entry'),
            ('points', ['', 'unsaid'], 'points holds an entry'),
            ('question', None, 'question is not a text'),
            ('question', ' why ', 'question is not a text'),
            ('follow_ups', [{'question': 'Why?'}], 'follow_ups.1 does not hold'),
            ('sources', [{'title': 'T', 'authors': 'A', 'year': '2016', 'url': 'U'}],
             'sources.1.year is not a filled number'),
            ('sources', [{'title': '', 'authors': 'A', 'year': 2016, 'url': 'U'}],
             'sources.1.title is not a filled text'),
            ('sources', [{'title': 'T', 'authors': 'A', 'year': 16, 'url': 'U'}],
             'source of the year 16'),
            ('colour', 'red', 'unknown field colour'),
        ]
        for field, value, what in table:
            with self.subTest(field=field, value=value):
                card = self.tree.card('role-first')
                kept = dict(card)
                card[field] = value
                self.assert_schema_finds('role-first', what)
                card.clear()
                card.update(kept)

    def assert_schema_finds(self, where, what):
        """A tree whose English lacks the form cannot have a translation."""
        with mock.patch.object(Tree, 'po_text', lambda tree: ''):
            self.assert_finds('schema', where, what)

    def test_schema_finds_missing_field(self):
        del self.tree.card('role-first')['pitfalls']
        self.assert_schema_finds('role-first', 'lacks pitfalls')

    def test_schema_finds_wrong_key(self):
        self.tree.english['role']['category']['key'] = 'roles'
        self.assert_finds('schema', 'role.json', "'roles', not 'role'")

    def test_schema_finds_missing_and_broken_file(self):
        self.tree.write()
        path = self.tree.deck_folder / 'ml-interview' / 'role.json'
        path.write_text('{"category":')
        self.assertIn('Expecting value', str(next(CHECKS['schema'](Collection(self.tree.root)))))
        path.unlink()
        self.assertIn('No such file', str(next(CHECKS['schema'](Collection(self.tree.root)))))

    def test_schema_finds_file_outside_the_index(self):
        self.tree.put('resources/decks/ml-interview/stray.json', '{}')
        self.assert_finds('schema', 'stray.json', 'not in index.json')

    def test_bounds_finds(self):
        words = 'word '
        table = [
            ('role-first', 'question', 'Too short a question?', '.question: 4 words'),
            ('role-first', 'question', (words * 41).strip(), '.question: 41 words'),
            ('role-first', 'question', '', '.question: empty'),
            ('role-first', 'answer', (words * 39).strip(), '.answer: 39 words'),
            ('role-first', 'answer', (words * 111).strip(), '.answer: 111 words'),
            ('role-first', 'points', ['one'], '.points: 1 entries'),
            ('role-first', 'points', ['one'] * 7, '.points: 7 entries'),
            ('role-first', 'points', ['one', (words * 19).strip()], '.points.2: 19 words'),
            ('role-first', 'detail', (words * 351).strip(), '.detail: 351 words'),
            ('role-first', 'follow_ups', [], '.follow_ups: 0 entries'),
            ('role-first', 'pitfalls', [], '.pitfalls: 0 entries'),
            ('role-first', 'sources', [], '.sources: 0 entries'),
            ('co-first', 'follow_ups', [{'question': 'And what next?', 'answer': 'Not much more.'}],
             '.follow_ups: a company card has none'),
        ]
        for card_id, field, value, what in table:
            with self.subTest(field=field, what=what):
                card = self.tree.card(card_id)
                kept, card[field] = card[field], value
                self.assert_finds('bounds', card_id, what.lstrip('.'))
                card[field] = kept

    def test_bounds_allow_a_behavioural_card_without_sources(self):
        self.assertEqual(self.tree.card('beh-first')['sources'], [])
        self.assertEqual(self.faults('bounds'), [])

    def test_bounds_do_not_count_code_and_formulas(self):
        card = self.tree.card('role-first')
        card['detail'] = '```text\n' + 'word ' * 400 + '\n```\n$' + 'x + ' * 400 + 'x$'
        self.assertEqual(self.faults('bounds'), [])

    def test_kinds_finds(self):
        table = [
            ('role-second', 'No table | here.', 'without a table'),
            ('code-first', '```python\nprint(1)\n```', 'no python block'),
            ('code-first', '```python\nprint(1)\n```\nprints\n```text\n1\n```', 'no python block'),
            ('code-second', 'It is 42.', 'no python block'),
            ('sd-first', '**Restate the problem** 1', 'without the bold step "List general'),
            ('sd-first', '**Discuss techniques** **Ask clarifying questions** '
             '**List general issues** **Restate the problem** 1', 'not in order'),
            ('sd-first', '**Restate the problem** **List general issues** '
             '**Ask clarifying questions** **Discuss techniques**', 'without numbers'),
            ('beh-first', 'Situation, task and action.', 'without "Result"'),
        ]
        for card_id, detail, what in table:
            with self.subTest(detail=detail):
                self.tree.card(card_id)['detail'] = detail
                self.assert_finds('kinds', card_id, what)

    def test_formulas_finds(self):
        table = [
            ('a $x', 'opens or closes nothing'),
            ('a $\\frac{1}{2$ b', 'braces do not balance'),
            ('a $}{$ b', 'braces do not balance'),
            ('a $\\left( x )$ b', '\\left and \\right'),
            ('a $\\begin{cases} x$ b', 'is not ended'),
            ('a $x \\end{cases}$ b', 'ends nothing'),
            ('a `code b', 'a backquote'),
            ('a\n```python\nb', 'fence that is not closed'),
            ('**Loss:**falls', 'no emphasis'),
        ]
        for detail, what in table:
            with self.subTest(detail=detail):
                self.tree.card('role-first')['detail'] = detail
                self.assert_finds('formulas', 'role-first.detail', what)

    def test_formulas_finds_fault_in_translation(self):
        self.tree.card('role-first', 1)['detail'] = '**损失：**下降'
        self.assert_finds('formulas', 'zh_CN role-first.detail', 'no emphasis')

    def test_links_finds(self):
        source = self.tree.card('role-first')['sources'][0]
        for url in ('http://example.org/a', 'https://example.org/a b', 'https://localhost/',
                    'https://user@example.org/', 'https://', 'doi:10.1000/1'):
            with self.subTest(url=url):
                source['url'] = url
                self.assert_finds('links', 'role-first.sources', 'no https address')

    def test_links_finds_repeated_source(self):
        card = self.tree.card('role-first')
        card['sources'] = card['sources'] * 2
        self.assert_finds('links', 'role-first.sources', 'stands twice')

    def test_links_finds_in_text(self):
        card = self.tree.card('role-first')
        for detail, what in (('See [a](http://example.org).', 'no https address'),
                             ('![](figure.svg)', 'has no words'),
                             ('![a](https://example.org/a.png)', 'is remote')):
            with self.subTest(detail=detail):
                card['detail'] = detail
                self.assert_finds('links', 'role-first.detail', what)

    def test_address_accepts_real_forms(self):
        for url in ('https://arxiv.org/abs/1207.0580', 'https://doi.org/10.1145/2939672.2939785',
                    'https://doi.org/10.1016/0005-2736(75)90124-2',
                    'https://example.org/a_b/?q=1&r=2#top'):
            with self.subTest(url=url):
                self.assertTrue(is_address(url))

    def test_wording_finds(self):
        for detail, what in (('A powerful and plain model.', '"powerful" sells'),
                             ('A Cutting-Edge model.', '"Cutting-Edge" sells'),
                             ('It works!', 'exclamation mark')):
            with self.subTest(detail=detail):
                self.tree.card('role-first')['detail'] = detail
                self.assert_finds('wording', 'role-first.detail', what)
        self.tree.card('role-first')['detail'] = '`a != b`, $n!$ and a != b'
        self.assertEqual(self.faults('wording'), [])

    def test_wording_finds_in_translation(self):
        self.tree.card('role-first', 1)['detail'] = '有效！'
        self.assert_finds('wording', 'zh_CN role-first.detail', 'exclamation mark')


class FigureTest(CheckTest):
    """Faults in a picture or in how a card shows it."""

    def show(self, words, target='figures/plain.svg', language=0):
        self.tree.card('role-first', language)['detail'] = f'Text.\n\n![{words}]({target})'

    def test_figures_finds_missing_file(self):
        del self.tree.figures['plain.svg']
        self.assert_finds('figures', 'figures/plain.svg', 'no such file')
        self.assert_finds('figures', 'figures/plain.svg', 'folder or in the resource')

    def test_figures_finds_unused_file(self):
        self.tree.figures['spare.svg'] = FIGURE
        self.assert_finds('figures', 'figures/spare.svg', 'no card shows it')

    def test_figures_finds_file_that_the_program_does_not_carry(self):
        self.tree.resource = '<gresources/>'
        self.assert_finds('figures', 'figures/plain.svg', 'folder or in the resource')

    def test_figures_finds_wrong_target(self):
        for target in ('plain.svg', 'figures/Plain.svg', 'figures/../plain.svg',
                       'figures/plain.png'):
            with self.subTest(target=target):
                self.show('A level line with the loss beside it.', target)
                self.assert_finds('figures', 'role-first.detail', 'is not figures/NAME.svg')

    def test_figures_finds_picture_inside_a_paragraph(self):
        self.tree.card('role-first')['detail'] = 'See ' + PICTURE[0].partition('\n\n')[2]
        self.assert_finds('figures', 'role-first.detail', 'not a paragraph of its own')

    def test_figures_finds_alternative_text(self):
        table = [
            ('A line.', 0, 'has 2 words'),
            ('', 0, 'has 0 words'),
            ('word ' * 61, 0, 'has 61 words'),
            ('A level line with $L$ beside it, from left.', 0, 'holds markup'),
            ('A level line with `L` beside it, from left.', 0, 'holds markup'),
            ('A level line with **loss** beside it, from left.', 0, 'holds markup'),
            ('一条线。', 1, 'has 1 words'),
            ('线' * 122, 1, 'has 61 words'),
        ]
        for words, language, what in table:
            with self.subTest(words=words[:40]):
                kept = self.tree.card('role-first', language)['detail']
                self.show(words, language=language)
                where = ('', 'zh_CN ')[language] + 'role-first.detail'
                self.assert_finds('figures', where, what)
                self.tree.card('role-first', language)['detail'] = kept

    def test_figures_finds_difference_of_languages(self):
        self.tree.card('role-first', 1)['detail'] = '没有图。'
        self.assert_finds('figures', 'zh_CN role-first.detail', 'lacks the picture')
        self.tree.card('role-first', 1)['detail'] = PICTURE[1]
        self.tree.card('role-first')['detail'] = 'No picture.'
        self.assert_finds('figures', 'zh_CN role-first.detail', 'is not in the English')

    def test_figures_finds_in_svg(self):
        table = [
            ('</svg>', '', 'not well-formed'),
            ('<!-- plain.svg -->', '<!DOCTYPE svg>', 'a document type'),
            ('<!-- plain.svg -->', '<?xml-stylesheet href="a.css"?>', 'a processing'),
            ('xmlns="http://www.w3.org/2000/svg" ', '', 'the root is no svg'),
            ('viewBox="0 0 480 200"', '', 'no viewBox'),
            ('viewBox="0 0 480 200"', 'viewBox="1 0 480 200"', 'no viewBox'),
            ('0 0 480 200', '0 0 640 200', '640 by 200'),
            ('0 0 480 200', '0 0 480 400', '480 by 400'),
            ('height="200"', 'height="100"', 'not those of the viewBox'),
            ('stroke="currentColor"', 'stroke="#000"', "stroke is '#000'"),
            ('fill="currentColor"', 'fill="url(#a)"', "fill is 'url(#a)'"),
            ('stroke-opacity="0.5"', 'style="color:red"', 'an attribute style of path'),
            ('stroke-opacity="0.5"', 'onclick="run()"', 'an attribute onclick of path'),
            ('stroke-opacity="0.5"', 'stop-color="red"', 'an attribute stop-color of path'),
            ('font-family="serif"', 'font-family="Cantarell"', "font family 'Cantarell'"),
            ('</svg>', '<script/></svg>', 'an element script'),
            ('</svg>', '<style/></svg>', 'an element style'),
            ('</svg>', '<image href="a.png"/></svg>', 'an element image'),
            ('</svg>', '<use href="#a"/></svg>', 'an attribute href of use'),
            ('</svg>', 'words</svg>', "text outside a text element: 'words'"),
            ('>L<', '>validation loss<', '15 characters'),
        ]
        for old, new, what in table:
            with self.subTest(new=new, what=what):
                self.assertIn(old, FIGURE)
                self.tree.figures['plain.svg'] = FIGURE.replace(old, new)
                self.assert_finds('figures', 'figures/plain.svg', what)

    def test_figures_count_words_of_both_languages(self):
        for text, words in (('One well-known, x = 2.', 4), ('两个字符', 2), ('模型的 loss 下降', 3)):
            with self.subTest(text=text):
                self.assertEqual(figures.count_words(text), words)


class CoverageTest(CheckTest):
    def test_ids_finds_repeated(self):
        self.tree.card('role-second')['id'] = 'role-first'
        self.assert_finds('ids', 'role-first', '2 cards have this id')

    def test_ids_finds_wrong_form_and_prefix(self):
        for card_id, what in (('role-First', 'kebab'), ('role', 'kebab'), ('dl-first', 'none of')):
            with self.subTest(card_id=card_id):
                self.tree.english['role']['cards'][0]['id'] = card_id
                self.assert_finds('ids', card_id, what)

    def test_duplicates_finds(self):
        question = 'Which facts would you put about roles and duties, and how?'
        self.tree.card('role-second')['question'] = question
        self.assert_finds('duplicates', 'role-first', 'asks what role-second asks')

    def test_levels_finds(self):
        for card_id in ('role-first', 'role-second'):
            self.tree.card(card_id)['level'] = 'easy'
        self.assert_finds('levels', 'role', 'all cards are easy')

    def test_levels_finds_too_few_cards(self):
        self.tree.english['role']['cards'].pop()
        self.assert_finds('levels', 'cards', '9, not at least 10')

    def test_seed_finds(self):
        self.tree.seed.append('dl-dropout')
        self.assert_finds('seed', 'dl-dropout', 'missing')


class CodeTest(CheckTest):
    def put(self, source, shown):
        self.tree.card('code-first')['detail'] = (
            f'```python\n{source}\n```\n\n```text\n{shown}\n```')

    def test_code_finds(self):
        for source, shown, what in (('print(41)', '42', "prints '41\\n'"),
                                    ('print(1 / 0)', '42', 'ZeroDivisionError'),
                                    ('print(42) or exit(3)', '42', 'the code fails')):
            with self.subTest(source=source):
                self.put(source, shown)
                self.assert_finds('code', 'code-first.detail', what)

    def test_code_finds_output_that_is_not_shown(self):
        self.tree.card('code-first')['detail'] = '```python\nprint(42)\n```\nprints 42.'
        self.assert_finds('code', 'code-first.detail', "prints '42\\n', the card shows ''")

    def test_code_finds_endless_loop(self):
        self.put('while True: pass', '42')
        with mock.patch.object(code, 'SECONDS', 1):
            self.assert_finds('code', 'code-first.detail', 'the code ')

    def test_code_runs_apart_from_the_tree(self):
        self.put('import os\nprint(os.listdir("."))', '[]')
        self.assertEqual(self.faults('code'), [])

    def test_code_ignores_space_at_line_ends(self):
        self.put('print("a ")\nprint("b")', 'a\nb')
        self.assertEqual(self.faults('code'), [])


class TranslationTest(CheckTest):
    def plant(self, text, field='detail', card_id='role-first'):
        self.tree.card(card_id, 1)[field] = text

    def test_translation_finds_missing(self):
        self.plant('')
        self.assert_finds('translation', 'zh_CN role-first.detail', 'not translated')

    def test_translation_finds_missing_title(self):
        self.tree.chinese['role']['category']['title'] = ''
        self.assert_finds('translation', 'zh_CN role.title', 'not translated')

    def test_translation_finds_changed_english(self):
        root = self.tree.write()
        self.tree.card('role-first')['detail'] = 'Another plain case.'
        deck = json.dumps(self.tree.english['role'])
        self.tree.put('resources/decks/ml-interview/role.json', deck)
        found = [str(fault) for fault in CHECKS['translation'](Collection(root))]
        self.assertEqual(found, ['zh_CN role-first.detail: not translated'])

    def test_translation_finds_english(self):
        self.plant('The plain case, but in English.', 'question')
        self.assert_finds('translation', 'zh_CN role-first.question', 'holds no Chinese')

    def test_translation_finds_fuzzy(self):
        self.tree.po_tail = '\n#, fuzzy\nmsgctxt "a.b"\nmsgid "c"\nmsgstr "d"\n'
        self.assert_finds('translation', 'zh_CN.po', '1 fuzzy')

    def test_translation_finds_broken_file(self):
        self.tree.po_tail = '\nmsgid "c\n'
        self.assert_finds('translation', 'zh_CN.po', 'msgfmt')

    def test_translation_code_finds(self):
        answer = self.tree.card('role-first', 1)['answer']
        for old, new, what in (('$L$', '$M$', "lacks one of the formulas: 'L'"),
                               ('$L$', 'L', "lacks one of the formulas: 'L'"),
                               ('`errors`', '`错误`', "not in the English: '错误'"),
                               ('下降', '下降 $L$', "not in the English: 'L'")):
            with self.subTest(new=new):
                self.plant(answer.replace(old, new), 'answer')
                self.assert_finds('translation-code', 'zh_CN role-first.answer', what)

    def test_translation_code_finds_changed_block(self):
        detail = self.tree.card('code-first', 1)['detail']
        self.plant(detail.replace('6 * 7', '7 * 6'), card_id='code-first')
        self.assert_finds('translation-code', 'zh_CN code-first.detail', 'blocks')

    def test_translation_code_finds_lost_row(self):
        self.plant('| 损失 | 用途 |\n|---|---|', card_id='role-second')
        self.assert_finds('translation-code', 'zh_CN role-second.detail', '1 table lines, not 2')

    def test_glossary_finds_departure(self):
        answer = self.tree.card('role-first', 1)['answer']
        changed = answer.replace('过拟合（overfitting）', '拟合过头')
        self.plant(changed, 'answer')
        self.assert_finds('glossary', 'zh_CN role-first.answer', 'overfitting without 过拟合')

    def test_glossary_finds_word_to_avoid(self):
        self.plant('过度拟合的普通情况。')
        self.assert_finds('glossary', 'zh_CN role-first.detail', '过度拟合')

    def test_punctuation_finds(self):
        for text in ('损失,下降。', '损失下降.', '损失(下降)。', '召回率 (recall)。', '损失 (loss of it)。',
                     '损失: 下降。', '它是 loss, 下降。',
                     '**损失**, 下降。', '损失，$L$ (损失)。', '"损失"。', '损失， 下降。', '损失 ，下降。'):
            with self.subTest(text=text):
                self.plant(text)
                self.assert_finds('punctuation', 'zh_CN role-first.detail', 'punctuation')

    def test_punctuation_accepts(self):
        for text in ('损失（loss）下降，$L$ 也是。', '1. 第一步', '**步骤：** 说明。', '`a, b`，如上。',
                     'L1, L2 和 L3。', '| 损失 | ，|', '分成 (4, 0) 和 (0, 4)。', 'P(患病 | 阳性) 很小。',
                     '以 (user, item) 为主键。'):
            with self.subTest(text=text):
                self.plant(text)
                self.assertEqual(self.faults('punctuation'), [])

    def test_spacing_finds(self):
        for text in ('模型的loss', 'loss下降', '第1步', '2021年', '由$L$得出', '用`a`表示',
                     '**loss**下降'):
            with self.subTest(text=text):
                self.plant(text)
                self.assert_finds('spacing', 'zh_CN role-first.detail', 'no space')


if __name__ == '__main__':
    unittest.main()
