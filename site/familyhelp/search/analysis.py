"""Text to the terms that are indexed and looked up: one function for both, in any script.

Latin accents are folded, apostrophes joined ("can't" is cant), combining marks of Indic scripts stay
with their letters, Arabic diacritics go and its letter variants are unified, English words are stemmed
(Snowball, because Whoosh's own Porter stemmer never undoubles consonants).
"""

import unicodedata
from functools import lru_cache

import snowballstemmer

_STOP_WORDS = """
a about after all also am an and any anything are as at be been before being but by can could did do does ever
every for from get getting give go going got had has have he her hers him his how i id if ill im in into is it
its ive just keep keeping keeps know let lets like looking make makes me more much my need needs next now of on
or our please put really said say says she should so some someone something somewhere take takes tell that the
their them then there theres these they theyre thing things think this to told too us very want wants was way we
week were what when where which while who why will with would you your
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""English words that say nothing about what is looked for."""

_KEPT_WORDS = """
alone anymore anyone away cant couldnt didnt doesnt dont down everyone everything hasnt havent isnt never no nobody not
nothing off out over shouldnt wasnt wont wouldnt up
"""
KEPT_WORDS = frozenset(_KEPT_WORDS.split())
"""Little words that do matter, so are looked up, and never taken for misspellings."""

_ALIKE = """
child: children kid kids bairn bairns wean weans kiddies
woman: women
man: men
tooth: teeth
foot: feet
partner: boyfriend girlfriend husband wife hubby missus fiance spouse
mum: mam mom mother mams mummy mammy mothers
dad: father fathers daddy da
grandparent: nan nana nanna gran grandma granny grandmother grandad granddad grandfather grandparents
grandchild: grandchildren grandson granddaughter grandkid grandkids grandbairn
myself: himself herself themselves yourself ourselves itself
"""
ALIKE = {
    word: one for one, others in (line.split(":") for line in _ALIKE.strip().splitlines()) for word in others.split()
}
"""Everyday words that are one to a family, and plurals that no suffix rule reaches."""

_APOSTROPHES = frozenset("'’‘`´ʼʹ′＇")
_ONE_FOR_ANOTHER = str.maketrans(
    {
        **dict.fromkeys("یىې", "ي"),
        **dict.fromkeys("أإآٱ", "ا"),
        "ک": "ك",
        "ڪ": "ك",
        "ة": "ه",
        "ۀ": "ه",
        "ہ": "ه",
        "ە": "ه",
        "ۂ": "ه",
        "ł": "l",
        "đ": "d",
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "þ": "th",
        "ð": "d",
    }
)
_ASCII = {code: None if chr(code) in _APOSTROPHES else " " for code in range(128) if not chr(code).isalnum()}
"""What :func:`_fold` makes of every character, for the many texts that are plain English."""
_ARABIC_ARTICLES = ("وال", "بال", "لل", "ال")
_ARABIC = ("\u0600", "\u06ff")
_SHORTEST_ARABIC_WORD = 3
_LONGEST_WORD = 40


def words(text: str) -> list[str]:
    """The words of a text as they are compared, before stop words go and before stemming."""
    folded = (
        unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower()).replace("ß", "ss").replace("ς", "σ")
    )
    return [word[:_LONGEST_WORD] for word in "".join(map(_fold, folded)).split()]


def terms(text: str) -> list[str]:
    """The terms of a text, in order: words without stop words, each in its stem."""
    return [stem(word) for word in words(text) if word not in STOP_WORDS]


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """What a word shares with its other forms."""
    if word.isascii():
        # A new stemmer each time: Snowball's keeps its word in itself, so threads cannot share one.
        return str(snowballstemmer.stemmer("english").stemWord(_alike(word)))
    if _ARABIC[0] <= word[0] <= _ARABIC[1]:
        return _without_article(word)
    return word


def _alike(word: str) -> str:
    """The word that stands for this one, which may be a plural or a possessive ("mums")."""
    return ALIKE.get(word) or ALIKE.get(word.removesuffix("s"), word)


def _without_article(word: str) -> str:
    """An Arabic word without "the", "and the", "with the", "for the"."""
    for article in _ARABIC_ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= _SHORTEST_ARABIC_WORD:
            return word.removeprefix(article)
    return word


@lru_cache(maxsize=8_192)
def _fold(char: str) -> str:
    """One character as it is compared: itself, a simpler form, a space between words, or nothing."""
    category = unicodedata.category(char)
    if char in _APOSTROPHES or category == "Cf" or _is_accent(char) or _is_arabic_sign(char, category):
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if category[0] == "L":
        return _plain_letter(char)
    return char if category[0] in "MN" else " "


def _is_accent(char: str) -> bool:
    """Whether it is an accent that stands alone after composition."""
    return "\u0300" <= char <= "\u036f"


def _is_arabic_sign(char: str, category: str) -> bool:
    """Whether it is an Arabic vowel sign or the stroke that only lengthens a word."""
    return _ARABIC[0] <= char <= _ARABIC[1] and (category == "Mn" or char == "ـ")


def _plain_letter(char: str) -> str:
    """A letter without what people leave out when they type."""
    if char.isascii():
        return char
    base = unicodedata.normalize("NFD", char)[0]
    return (base if base.isascii() else char).translate(_ONE_FOR_ANOTHER)
