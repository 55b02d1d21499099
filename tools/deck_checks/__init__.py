"""deck_checks: what must hold of the built-in cards and their translations.

A check is a function of a Collection that yields Faults. check-decks runs them.

SPDX-License-Identifier: GPL-3.0-or-later
"""

from deck_checks import cards, code, coverage, figures, translation

CHECKS = {
    'schema': cards.schema,
    'bounds': cards.bounds,
    'kinds': cards.kinds,
    'formulas': cards.formulas,
    'links': cards.links,
    'figures': figures.figures,
    'wording': cards.wording,
    'ids': coverage.ids,
    'duplicates': coverage.duplicates,
    'levels': coverage.levels,
    'seed': coverage.seed,
    'code': code.runs,
    'translation': translation.complete,
    'translation-code': translation.same_code,
    'glossary': translation.glossary,
    'punctuation': translation.punctuation,
    'spacing': translation.spacing,
}
