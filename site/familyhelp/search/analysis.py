"""Text to the terms that are indexed and looked up: one function for both, in any script.

Latin accents are folded, apostrophes joined ("can't" is cant), combining marks of Indic scripts stay
with their letters, Arabic diacritics go and its letter variants are unified, English words are stemmed
(Snowball, because Whoosh's own Porter stemmer never undoubles consonants).
"""

import re
import unicodedata
from collections.abc import Sequence
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
_UKRAINIAN = "ями|ами|има|ові|еві|ого|ому|ими|іми|ити|ати|ях|ах|ів|їв|ей|ям|ам|ом|ем|ою|ею|ий|ій|их|їх|им|ої|ти"
FORMS = (
    ("\u0400", "\u04ff", f"(.{{2,}}?)(?:{_UKRAINIAN}|[аяоеєиіїуюьй])?"),
    ("\u0600", "\u06ff", "(?:وال|بال|لل|ال)?(.{3,}?)(?:هاي|ها|ات|ان|ون|ين|وں|يں|اں|[هيےم])?"),
    ("\u0980", "\u09ff", "(.{2,}?)(?:গুলো|গুলি|দের|ের|কে|তে|রা|টা|টি|র|ে)?"),
    ("\u0a00", "\u0a7f", "(.{2,}?)(?:ਿਆਂ|ੀਆਂ|ਾਂ|ਆਂ|[ਾੇੀੋਂ])?"),
)
"""Scripts whose words have many forms: of one from the first to the last character of a script, the group is its term.

The commonest endings of Ukrainian, of Arabic, Persian and Urdu (and "the", "and the", "with the", "for the" before an
Arabic word), of Bengali and Punjabi. Some words that are not one come together; a phrase's other words tell them apart.
"""
_FORMS = tuple((first, last, re.compile(pattern)) for first, last, pattern in FORMS)
_ARABIC = ("\u0600", "\u06ff")
_LONGEST_WORD = 40


def words(text: str) -> list[str]:
    """The words of a text as they are compared, before stop words go and before stemming."""
    folded = (
        unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower()).replace("ß", "ss").replace("ς", "σ")
    )
    plain = folded.translate(_ASCII) if folded.isascii() else "".join(map(_fold, folded))
    return [word[:_LONGEST_WORD] for word in plain.split()]


def terms(text: str) -> list[str]:
    """The terms of a text, in order: words without stop words, each in its stem."""
    return [stem(word) for word in words(text) if word not in STOP_WORDS]


def telling(spoken: Sequence[str]) -> list[str]:
    """The words that say what is looked for: all but stop words, or all when there are no others ("things to do")."""
    return [word for word in spoken if word not in STOP_WORDS] or list(spoken)


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """What a word shares with its other forms."""
    if word.isascii():
        # A new stemmer each time: Snowball's keeps its word in itself, so threads cannot share one.
        return str(snowballstemmer.stemmer("english").stemWord(_alike(word)))
    for first, last, pattern in _FORMS:
        if first <= word[0] <= last:
            found = pattern.fullmatch(word)
            return found[1] if found else word
    return word


def _alike(word: str) -> str:
    """The word that stands for this one, which may be a plural or a possessive ("mums")."""
    return ALIKE.get(word) or ALIKE.get(word.removesuffix("s"), word)


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
