"""sample: a small source tree with sound cards, for the tests to plant faults in.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path

TOOLS = Path(__file__).resolve().parents[2] / 'tools'
sys.path.insert(0, str(TOOLS))

import deck_po  # noqa: E402
from deck_format import messages  # noqa: E402

ANSWER = (
    'Say that the loss $L$ is the mean of `errors` over a batch, and that it falls while the '
    'model learns. A careful candidate adds that overfitting shows when the loss on the '
    'validation set rises again, and names one remedy with its cost, such as stopping early.',
    '损失 $L$ 是一个 batch 上 `errors` 的均值，并随模型学习而下降。谨慎的候选人会补充：'
    '当验证集上的损失重新上升时，就出现了过拟合（overfitting），并说出一种补救办法及其代价，'
    '例如提前停止。')

TABLE = ('| loss | use |\n|---|---|\n| squared | regression |',
         '| 损失 | 用途 |\n|---|---|\n| 平方 | 回归 |')
CODE = '```python\nprint(6 * 7)\n```\n\n```text\n42\n```'
STEPS = ('**Restate the problem.** Ten users.\n\n**List general issues.** Load.\n\n'
         '**Ask clarifying questions.** Latency.\n\n**Discuss techniques.** 50 ms.',
         '**复述问题。** 十个用户。\n\n**列出一般问题。** 负载。\n\n'
         '**提出澄清问题。** 延迟。\n\n**讨论技术。** 50 ms。')
STAR = ('Situation, task, action and result, in that order.', '按情境、任务、行动、结果的顺序来讲。')

FIGURE = '''<?xml version="1.0" encoding="UTF-8"?>
<!-- plain.svg -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 200" width="480" height="200"
     fill="none" stroke="currentColor" font-family="serif">
  <path d="M 10 10 H 470" stroke-opacity="0.5"/>
  <text x="20" y="40" fill="currentColor" stroke="none">L<tspan dy="4">t</tspan></text>
</svg>
'''
PICTURE = ('The plain case.\n\n'
           '![A level line with the loss beside it, drawn from left to right.](figures/plain.svg)',
           '普通情况。\n\n![一条从左到右的水平线，旁边标着损失的符号。](figures/plain.svg)')

DEPTHS = {
    'concept': PICTURE,
    'compare': TABLE,
    'compute': ('By hand:\n\n' + CODE, '手算：\n\n' + CODE),
    'code': (CODE, CODE),
    'design': STEPS,
    'behavioural': STAR,
    'company': ('As reported in 2021.', '据 2021 年的报道。'),
}

CARDS = {
    'role': [('role-first', 'concept', 'easy'), ('role-second', 'compare', 'medium')],
    'companies': [('co-first', 'company', 'easy'), ('co-second', 'company', 'hard')],
    'behavioural': [('beh-first', 'behavioural', 'easy'), ('beh-second', 'behavioural', 'hard')],
    'coding': [('code-first', 'code', 'easy'), ('code-second', 'compute', 'medium')],
    'system-design': [('sd-first', 'design', 'medium'), ('sd-second', 'design', 'hard')],
}
PREFIXES = {'role': 'role', 'companies': 'co', 'behavioural': 'beh', 'coding': 'code',
            'system-design': 'sd'}
TITLES = {'role': '岗位', 'companies': '公司', 'behavioural': '行为面试', 'coding': '编程',
          'system-design': '系统设计'}

# Questions that share few words.
TOPICS = (('roles and duties', '岗位和职责'), ('tables of losses', '损失表'),
          ('interview loops', '面试流程'), ('homework rounds', '课后作业轮'),
          ('difficult colleagues', '难相处的同事'), ('personal mistakes', '个人失误'),
          ('integer products', '整数乘积'), ('arithmetic by hand', '手工算术'),
          ('forum backends', '论坛后端'), ('recommendation feeds', '推荐信息流'))


def _card(number, card_id, kind, level, language):
    def text(pair):
        return pair[language]
    topic = TOPICS[number]
    question = (f'Which facts matter about {topic[0]}, and how would {topic[0]} be put?',
                f'关于{topic[1]}，哪些事实重要，又该怎么说？')
    follow_up = {'question': text(('And what comes next then?', '接下来呢？')),
                 'answer': text(('Nothing of any weight.', '没有什么重要的。'))}
    source = {'title': 'A Paper', 'authors': 'A. Author', 'year': 2016,
              'url': 'https://doi.org/10.1000/1'}
    return {
        'id': card_id, 'kind': kind, 'level': level, 'tags': ['sample'], 'companies': ['google'],
        'question': text(question),
        'answer': text(ANSWER),
        'points': [text(('The loss falls.', '损失下降。')), text(('It can rise.', '它可能上升。'))],
        'detail': text(DEPTHS[kind]),
        'follow_ups': [] if kind == 'company' else [follow_up],
        'pitfalls': [text(('Reading only the training loss.', '只看训练损失。'))],
        'sources': [] if kind == 'behavioural' else [source],
    }


def decks(language):
    """The decks by category key; language 0 is English, 1 Chinese."""
    result, number = {}, 0
    for key, rows in CARDS.items():
        cards = []
        for row in rows:
            cards.append(_card(number, *row, language))
            number += 1
        title = (key.title(), TITLES[key])[language]
        result[key] = {'category': {'key': key, 'title': title}, 'cards': cards}
    return result


class Tree:
    """A source tree in a temporary folder; change english or chinese, then write."""

    def __init__(self):
        self.root = Path(tempfile.mkdtemp(prefix='poise-decks-'))
        self.english, self.chinese = decks(0), decks(1)
        self.seed = [row[0] for rows in CARDS.values() for row in rows]
        self.glossary = 'English\tChinese\tAvoid\tNote\noverfitting\t过拟合\t过度拟合\t\n'
        self.po_tail = ''
        self.figures = {'plain.svg': FIGURE}
        self.resource = '<gresources><file>figures/plain.svg</file></gresources>'

    def card(self, card_id, language=0):
        """The card of an id, to change in place."""
        for deck in (self.english, self.chinese)[language].values():
            for card in deck['cards']:
                if card['id'] == card_id:
                    return card
        raise KeyError(card_id)

    @property
    def deck_folder(self):
        return self.root / 'resources' / 'decks'

    @property
    def po_folder(self):
        return self.root / 'po' / 'cards'

    def write(self):
        """Writes everything and returns the root."""
        index = [{'key': key, 'prefixes': [PREFIXES[key]]} for key in self.english]
        self.put('resources/decks/index.json', json.dumps({'categories': index}))
        self.put('resources/tracks/google.json', '{}')
        self.put('tests/decks/seed.txt', '\n'.join(self.seed))
        self.put('po/cards/LINGUAS', 'zh_CN\n')
        self.put('po/cards/glossary.tsv', self.glossary)
        self.put('resources/poise-figures.gresource.xml', self.resource)
        for name, text in self.figures.items():
            self.put(f'resources/figures/{name}', text)
        for key, deck in self.english.items():
            self.put(f'resources/decks/ml-interview/{key}.json', json.dumps(deck))
        self.put('po/cards/zh_CN.po', self.po_text())
        return self.root

    def po_text(self):
        """The Chinese texts as PO text, beside their English ones."""
        pieces = [deck_po.header('zh_CN')]
        for key, deck in self.english.items():
            chinese = {message.context: message.text for message in messages(self.chinese[key])}
            pieces += [deck_po.entry(message, key, chinese.get(message.context, ''))
                       for message in messages(deck)]
        return '\n'.join(pieces) + self.po_tail

    def put(self, name, text):
        """Writes one file of the tree."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')

    def remove(self):
        """Takes the folder away."""
        shutil.rmtree(self.root)
