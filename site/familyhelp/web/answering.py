"""Between a request and the guided questions: what was said, what is asked next, and under which address.

Answers about safety never stand in an address: they come and go in the bodies of forms, and nothing keeps them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

from familyhelp.domain.directory import Directory
from familyhelp.domain.questionnaire import Asks, Question, Questionnaire
from familyhelp.questionnaire.replay import SKIP, Pair, State, district_in, replay

CHANGE, PASS, ENOUGH, ASKED, POSTCODE = "change", "pass", "enough", "asked", "postcode"
"""Names in forms beside the questions' own: the question to ask again, the one to skip, "show results now",
the one that was on the page, and a postcode, which is cut to its district before anything is done with it."""

DISTRICT = "district"
"""The name of the district that stood in the box of the postcode already, so that a part of town can replace it."""

UNKNOWN = "unknown"
"""The name in an address that says that a postcode was given which is not known here."""

MOST_PAIRS = 200
"""More than all answers to all questions; the rest of a longer request is passed over."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a family has said. ``again`` is a question to ask again, with its answer ticked.

    ``unknown`` is set when they gave a postcode that is not known here.
    """

    state: State
    again: Question | None = None
    unknown: bool = False

    @property
    def question(self) -> Question | None:
        """The question to ask now; None when it is time for the results."""
        return self.again or self.state.next

    @property
    def number(self) -> int:
        """Which question of those that apply is on the page, from 1."""
        return next((at for at, each in enumerate(self.state.asked, 1) if each == self.question), 0)

    @property
    def query(self) -> str:
        """The answers as the query of an address. Only when none of them is private."""
        change = [(CHANGE, self.again.key)] if self.again else []
        unknown = [(UNKNOWN, "1")] if self.unknown else []
        return "?" + urlencode([*self.state.pairs(), *change, *unknown])

    @property
    def kept(self) -> tuple[Pair, ...]:
        """The answers to all other questions than the one on the page, for the hidden fields of its form."""
        return self.state.pairs(without=self.question.key if self.question else "")


def in_address(arguments: MultiDict[str, str], directory: Directory, questions: Questionnaire) -> Asked:
    """What an address says. Answers about safety have no place in one, and are passed over."""
    said = [pair for pair in _pairs(arguments) if not _private(pair, questions)]
    state = replay(questions, said, directory.districts)
    again = _again(arguments, state)
    unknown = again is not None and again.asks is Asks.WHERE and arguments.get(UNKNOWN) == "1"
    return Asked(state, again, unknown=unknown)


def is_private(arguments: MultiDict[str, str], questions: Questionnaire) -> bool:
    """Whether an address holds an answer about safety."""
    return any(_private(pair, questions) for pair in _pairs(arguments))


def in_form(sent: MultiDict[str, str], directory: Directory, questions: Questionnaire) -> Asked:
    """What a form says. A question that was on its page and has no answer counts as skipped."""
    passed = sent.get(PASS, "")
    said = [pair for pair in _pairs(sent) if pair[0] != passed]
    where = questions.asking(Asks.WHERE)
    postcode = "" if where is None or where.key == passed else sent.get(POSTCODE, "").strip()
    district = district_in(postcode, directory.districts)
    if where and district and not (district == sent.get(DISTRICT) and _is_picked(where, said)):
        said = [(where.key, district), *(pair for pair in said if pair[0] != where.key)]
    state = _skipping(said, [passed], directory, questions)
    if where and postcode and not district:
        return Asked(state, where, unknown=True)
    if sent.get(ASKED) and not sent.get(CHANGE):
        state = _skipping(state.pairs(), [sent[ASKED]], directory, questions)
    if sent.get(ENOUGH):
        state = _skipping(state.pairs(), [each.key for each in questions.questions], directory, questions)
    return Asked(state, _again(sent, state))


def _pairs(given: MultiDict[str, str]) -> list[Pair]:
    return list(given.items(multi=True))[:MOST_PAIRS]


def _private(pair: Pair, questions: Questionnaire) -> bool:
    question = questions.by_key(pair[0])
    option = question.by_code(pair[1]) if question else None
    return option is not None and option.private


def _is_picked(where: Question, said: Iterable[Pair]) -> bool:
    """Whether a part of town is among what was said."""
    return any(key == where.key and where.by_code(value) for key, value in said)


def _again(given: MultiDict[str, str], state: State) -> Question | None:
    return next((each for each in state.asked if each.key == given.get(CHANGE)), None)


def _skipping(said: Iterable[Pair], keys: Iterable[str], directory: Directory, questions: Questionnaire) -> State:
    return replay(questions, [*said, *((SKIP, key) for key in keys)], directory.districts)


def before(asked: Asked) -> Question | None:
    """The question before the one on the page; None when that is the first."""
    earlier: Iterator[Question] = iter(asked.state.asked)
    found = None
    for each in earlier:
        if asked.question and each.key == asked.question.key:
            return found
        found = each
    return None
