"""Marks the family's own words where they stand in a result."""

import re

from markupsafe import Markup, escape

from familyhelp.search.analysis import stem, terms, words

_WORD = re.compile(r"[\w'’]+")


def marked(text: str, asked: str) -> Markup:
    """``text`` with each word that means the same as one of ``asked`` in a ``mark`` element."""
    wanted = frozenset(terms(asked))
    made = Markup()
    at = 0
    for found in _WORD.finditer(text):
        if any(stem(word) in wanted for word in words(found[0])):
            made += escape(text[at : found.start()]) + Markup("<mark>{}</mark>").format(found[0])
            at = found.end()
    return made + escape(text[at:])
