"""What a request needs to be of use, and what to say where it is missing. Everything else may be left out."""

from flask_babel import gettext
from werkzeug.datastructures import MultiDict

from familyhelp.domain.intake import Asks, Question, Screen
from familyhelp.web.intake import hubs
from familyhelp.web.intake.draft import Answers
from familyhelp.web.intake.edition import directory, intake
from familyhelp.web.intake.forms import form_for


def missing(questions: tuple[Question, ...], answers: Answers) -> dict[str, str]:
    """By question: what to say about an answer that another answer of the family's calls for."""
    wanted = {
        "phone": (("call", "text"), gettext("Enter the number that is safe, or choose another way")),
        "address": (("letter",), gettext("Enter where a letter is safe, or choose another way")),
        "email": (("email",), gettext("Enter the email address that is safe, or choose another way")),
    }
    ways = set(answers.get("ways", ()))
    return {
        each.key: wanted[each.key][1]
        for each in questions
        if each.key in wanted and ways.intersection(wanted[each.key][0]) and not answers.get(each.key)
    }


def faults(answers: Answers) -> list[tuple[str, Screen, str]]:
    """Everything that keeps a request from being sent, as question, screen and what to say."""
    found = []
    for screen in intake().screens:
        questions = tuple(each for each in intake().on(screen.key) if each.makes_sense_with(answers))
        said = {**_needed(questions, answers), **missing(questions, answers), **_unfinished(questions, answers)}
        found += [(key, screen, words) for key, words in said.items()]
    return found


def _needed(questions: tuple[Question, ...], answers: Answers) -> dict[str, str]:
    wanted = {
        "ways": gettext("Choose one safe way to reach you. If none is safe, choose “I will contact you”"),
        "family_agrees": gettext("Write for a family only when they know and agree"),
    }
    return {each.key: wanted[each.key] for each in questions if each.key in wanted and not answers.get(each.key)}


def _unfinished(questions: tuple[Question, ...], answers: Answers) -> dict[str, str]:
    """Answers that wait in the draft though they will not do: half a phone number."""
    typed = [each for each in questions if each.asks is not Asks.CHILDREN and answers.get(each.key)]
    if not typed:
        return {}
    given = MultiDict([(each.key, said) for each in typed for said in answers.get(each.key, ())])
    form = form_for(typed, {}, hubs.offer(directory(), "").choices, given)
    form.validate()
    return {each.key: str(form[each.key].errors[0]) for each in typed if form[each.key].errors}
