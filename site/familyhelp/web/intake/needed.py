"""What a request needs to be of use, and what to say where it is missing. Everything else may be left out."""

from flask_babel import gettext

from familyhelp.domain.intake import Question, Screen
from familyhelp.web.intake import hubs
from familyhelp.web.intake.draft import Answers
from familyhelp.web.intake.edition import directory, intake
from familyhelp.web.intake.fields import objection

_CALLED_FOR_BY = {"phone": ("call", "text"), "address": ("letter",), "email": ("email",)}
"""By question: the ways to reach a family, of which each calls for its answer."""

_WAITS = "i-will-contact"
"""The way of a family that gets in touch by itself, because no other is safe."""

_ALWAYS = {"ways", "family_agrees"}
"""What is needed wherever it is asked."""


def missing(questions: tuple[Question, ...], answers: Answers) -> dict[str, str]:
    """By question: what to say about an answer that another answer of the family's calls for, or speaks against."""
    ways = set(answers.get("ways", ()))
    said = {
        each.key: _call_for(each.key)
        for each in questions
        if ways.intersection(_CALLED_FOR_BY.get(each.key, ())) and not answers.get(each.key)
    }
    if _WAITS in ways and len(ways) > 1 and any(each.key == "ways" for each in questions):
        said["ways"] = _call_for("either")
    return said


def waits(answers: Answers) -> bool:
    """Whether nobody is to get in touch: the family does it by itself, and left nobody else to ring."""
    return set(answers.get("ways", ())) == {_WAITS} and not answers.get("professional_contact")


def _call_for(key: str) -> str:
    said: dict[str, str] = {
        "phone": gettext("Enter the number that is safe, or choose another way"),
        "address": gettext("Enter where a letter is safe, or choose another way"),
        "email": gettext("Enter the email address that is safe, or choose another way"),
        "ways": gettext("Choose one safe way to reach you. If none is safe, choose “I will contact you”"),
        "either": gettext("Choose the ways that are safe, or only “I will contact you”. We cannot do both"),
        "family_agrees": gettext("Write for a family only when they know and agree"),
    }
    return said[key]


def faults(answers: Answers) -> list[tuple[str, Screen, str]]:
    """Everything that keeps a request from being sent, as question, screen and what to say."""
    found = []
    for screen in intake().screens:
        questions = tuple(each for each in intake().on(screen.key) if each.makes_sense_with(answers))
        said = {**_needed(questions, answers), **missing(questions, answers), **_unfinished(questions, answers)}
        found += [(key, screen, words) for key, words in said.items()]
    return found


def _needed(questions: tuple[Question, ...], answers: Answers) -> dict[str, str]:
    return {each.key: _call_for(each.key) for each in questions if each.key in _ALWAYS and not answers.get(each.key)}


def _unfinished(questions: tuple[Question, ...], answers: Answers) -> dict[str, str]:
    """Answers that wait in the draft though they will not do: half a phone number."""
    offered = hubs.slugs(directory())
    said = {each.key: objection(each, answers[each.key], offered) for each in questions if answers.get(each.key)}
    return {key: words for key, words in said.items() if words}
