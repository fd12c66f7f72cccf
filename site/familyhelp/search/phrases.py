"""The shape in which words are compared with the vocabulary's phrases, when both are written down."""

from collections.abc import Iterable

from familyhelp.search.analysis import stem

ANYONE = {
    **dict.fromkeys(("he", "she", "they", "we", "you"), "i"),
    **dict.fromkeys(("his", "their", "our", "your"), "my"),
    **dict.fromkeys(("him", "her", "them", "us"), "me"),
}
"""Whoever it is about: "he hits her" is "I hit me"."""
WHOLE = "="
"""What a phrase begins with that is compared with all the words, little ones too."""


def whole(spoken: Iterable[str]) -> tuple[str, ...]:
    """All the words in their stems, whoever it is about."""
    return tuple(stem(ANYONE.get(word, word)) for word in spoken)
