"""A small style sheet made from the questions: those that hang on another's answer appear with it, without any script.

A browser that does not know ``:has()`` shows them all, and the server passes over those that make no sense.
"""

from flask import Response

from familyhelp.domain.intake import Intake, Question
from familyhelp.web.intake.edition import edition


def sheet() -> Response:
    """The style sheet of this instance's form."""
    return Response(_rules(edition().directory.intake), mimetype="text/css")


def _rules(intake: Intake) -> str:
    rules = [_rule(each) for each in intake.questions if each.only_with]
    return "@supports selector(:has(a)) {\n" + "".join(rules) + "}\n"


def _rule(question: Question) -> str:
    """Hidden, unless an answer that it goes with is ticked on the page. Keys are plain letters: the schema says so."""
    shown = ""
    for key, wanted in question.only_with.items():
        ticked = ", ".join(f'input[name="{key}"][value="{each}"]:checked' for each in wanted)
        shown += f":has({ticked})"
    name = f".fh-ask--{question.key}"
    return f".fh-form:has({name}) {name} {{ display: none; }}\n.fh-form{shown} {name} {{ display: block; }}\n"
