"""What a family's answers tell about danger, so that the team reads them in time and the family sees whom to ring."""

from familyhelp.domain.intake import Asks, Intake
from familyhelp.search.urgent.matcher import Matcher
from familyhelp.web.intake.draft import Answers

ABUSE = frozenset({"violence-at-home", "child-hurt", "exploitation", "forced-marriage"})
"""The panels for which somebody must be in touch within four hours."""


def panels(answers: Answers, intake: Intake, dangers: Matcher) -> tuple[str, ...]:
    """The keys of the urgent panels that the answers raise: by a choice that names one, or by the family's words."""
    chosen = [
        choice.panel
        for question in intake.questions
        for key in answers.get(question.key, ())
        if (choice := question.choice(key)) and choice.panel
    ]
    written = ["\n".join(answers.get(question.key, ())) for question in intake.questions if question.asks is Asks.WORDS]
    heard = dangers.keys("\n".join(filter(None, written))) if any(written) else ()
    return tuple(dict.fromkeys((*chosen, *heard)))


def may_tell(intake: Intake, before: Answers, now: Answers) -> bool:
    """Whether anything has changed that could tell of danger: listening takes time, so we do it once for all words."""
    return any(
        before.get(each.key) != now.get(each.key)
        for each in intake.questions
        if each.asks is Asks.WORDS or any(choice.panel for choice in each.choices)
    )


def is_abuse(raised: tuple[str, ...]) -> bool:
    """Whether somebody may be being hurt by another person."""
    return bool(ABUSE.intersection(raised))
