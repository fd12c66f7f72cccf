"""Whether the form for asking for help hangs together once all its layers are laid over each other."""

from collections.abc import Collection, Iterator, Sequence

from familyhelp.content.build.intake import laid_over, questions_of
from familyhelp.content.lined_yaml import Lined, Trail
from familyhelp.content.problems import Problem, nearest
from familyhelp.content.schema.intake import CHECK, IntakeFile, QuestionEntry
from familyhelp.domain.intake import Asks

MOST_SCREENS = 5
"""With “before you start”, “check your answers” and “sent” they are eight."""

NEEDED = {"ways": Asks.SEVERAL, "consent": Asks.TICK}
"""What no request can do without: one safe way to be in touch, and the family's consent."""

KNOWN = {
    "who": Asks.ONE, "phone": Asks.PHONE, "email": Asks.EMAIL, "postcode": Asks.POSTCODE, "hub": Asks.HUB,
    "children": Asks.CHILDREN, "topics": Asks.SEVERAL, "words": Asks.WORDS, "would_help": Asks.WORDS,
}  # fmt: skip
"""Questions that the program knows by name, and how each must be asked."""

TAKEN = (CHECK, "sent", "leave", "look", "privacy", "static", "healthy")
"""Addresses that the form needs for itself."""


def intake_problems(files: Sequence[tuple[IntakeFile, Lined, str]]) -> Iterator[Problem]:
    """What is wrong between the files: each is an entry without errors, its lines, and its path."""
    if not files:
        return
    entries = [entry for entry, _, _ in files]
    screens = [each.key for each in laid_over(entry.screens for entry in entries)]
    retention = [each.key for each in laid_over(entry.retention for entry in entries)]
    readers = [each.key for each in laid_over(entry.readers for entry in entries)]
    for entry, keys, file in files:
        for at, screen in enumerate(entry.screens):
            if screen.key in TAKEN:
                said = f"“{screen.key}” is an address that the form needs for itself"
                yield Problem(file, keys.line(("screens", at)), said, f"about-{screen.key}")
        for at, question in enumerate(entry.questions):
            trail: Trail = ("questions", at)
            yield from _named(question.screen, "screen", [*screens, CHECK], (file, keys.line((*trail, "screen"))))
            yield from _named(question.retention, "retention", retention, (file, keys.line((*trail, "retention"))))
            for reader in question.seen_by:
                yield from _named(reader, "reader", readers, (file, keys.line((*trail, "seen_by"))))
            yield from _asked_rightly(question, file, keys.line((*trail, "asks")))
    yield from _whole(entries, len(screens), files[-1][2])


def _named(key: str, kind: str, there: Collection[str], place: tuple[str, int]) -> Iterator[Problem]:
    if key not in there:
        yield Problem(*place, f"there is no {kind} “{key}”", nearest(key, there))


def _asked_rightly(question: QuestionEntry, file: str, line: int) -> Iterator[Problem]:
    wanted = (NEEDED | KNOWN).get(question.key, question.asks)
    if question.asks is not wanted:
        yield Problem(file, line, f"“{question.key}” cannot be asked in this way", wanted.value)


def _whole(entries: Sequence[IntakeFile], screens: int, file: str) -> Iterator[Problem]:
    asked = {each.key for each in questions_of(entries)}
    for key in NEEDED:
        if key not in asked:
            yield Problem(file, 1, f"the form has no question “{key}”, without which nobody can be answered")
    if screens > MOST_SCREENS:
        yield Problem(file, 1, f"there are {screens} screens of questions: the most is {MOST_SCREENS}")
