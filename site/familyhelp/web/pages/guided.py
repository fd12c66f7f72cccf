"""Finding help by answering a few questions: from the first worry to named services and a person to talk to."""

from collections.abc import Iterable, Iterator

from flask import abort, current_app, g, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from familyhelp.domain.questionnaire import Asks, Option, Questionnaire
from familyhelp.questionnaire.needs import needs
from familyhelp.questionnaire.replay import State, replay
from familyhelp.web import answering, guiding, in_guide
from familyhelp.web.answering import Asked
from familyhelp.web.guided_pages import ANY_AGE
from familyhelp.web.narrowing import narrowing
from familyhelp.web.presenting import address, directory


def find_help() -> str:
    """The first question: every worry, each a link to what helps with it."""
    shown = directory()
    worries = shown.questionnaire.asking(Asks.WORRY) if shown.questionnaire else None
    return render_template("pages/find-help.html", worries=worries, groups=shown.groups.values(), topics=shown.topics)


def guide_several() -> ResponseReturnValue:
    """Where the form of the first question leads: to the next one, or, on plain files, to an explanation."""
    questions = _questions()
    asked = answering.in_form(request.args, directory(), questions)
    if asked.state.answers and not answering.is_private(request.args, questions):
        return redirect(address("guide_answers") + asked.query, 303)
    worries = questions.asking(Asks.WORRY)
    return render_template("pages/find-help-several.html", worries=worries)


def guide_answers() -> ResponseReturnValue:
    """All questions, one a screen, then the results. Without an answer this is a page like any other, and it is frozen.

    What a form sends is answered with the address of the next page, unless an answer is private: then with the
    page itself, which nothing keeps.
    """
    questions = _questions()
    if request.method == "POST":
        asked = answering.in_form(request.form, directory(), questions)
        if asked.state.private:
            g.private = True
            return _page(asked)
        return redirect(address("guide_answers") + (asked.query if asked.state.answers or asked.unknown else ""), 303)
    asked = answering.in_address(request.args, directory(), questions)
    if answering.is_private(request.args, questions):
        return redirect(address("guide_answers") + (asked.query if asked.state.answers else ""), 303)
    if not asked.state.answers and not asked.unknown:
        g.private = True  # a script may put answers on this page that no address has
        return render_template(
            "pages/find-help-answers.html",
            questions=questions,
            asked=asked,
            count=guiding.count(needs(asked.state, directory())),
            panels=_raised(option for each in questions.questions for option in each.options),
            in_browser=in_guide.words(),
        )
    return _page(asked)


def _page(asked: Asked) -> str:
    """The next question, or the results."""
    found = needs(asked.state, directory(), current_app.config["SETTINGS"].clock())
    if asked.question:
        return render_template(
            "pages/find-help-question.html", asked=asked, before=answering.before(asked), count=guiding.count(found)
        )
    return render_template(
        "pages/find-help-results.html",
        heading=gettext("Help for you"),
        once=guiding.once,
        results=guiding.results(found),
        asked=asked,
        panels=_raised(_picked(asked.state)),
        narrowed=None,
        private=asked.state.private,
    )


def guide_worry(worry: str) -> str:
    """What helps with one worry."""
    return _narrowed(worry)


def guide_age(worry: str, age: str) -> str:
    """What helps with one worry for a child of one age."""
    if age == ANY_AGE:
        abort(404)
    return _narrowed(worry, age)


def guide_area(worry: str, age: str, area: str) -> str:
    """What helps with one worry for a child of one age, or of any, in one part of the town."""
    return _narrowed(worry, age, area)


def _narrowed(worry: str, age: str = "", area: str = "") -> str:
    """One of the ready-made pages. None of them knows the time, so that they are the same live and frozen."""
    narrowed = narrowing(_questions(), worry, "" if age == ANY_AGE else age, area) or abort(404)
    state = replay(_questions(), narrowed.pairs(), directory().districts)
    private = narrowed.worry.private
    g.private = private
    return render_template(
        "pages/find-help-results.html",
        heading=gettext("Help for you") if private else narrowed.worry.label,
        once=guiding.once,
        results=guiding.results(needs(state, directory())),
        panels=_raised(_picked(state)),
        asked=None,
        narrowed=narrowed,
        private=private,
    )


def _picked(state: State) -> Iterator[Option]:
    return (option for answer in state.answers for option in answer.options)


def _raised(options: Iterable[Option]) -> tuple[str, ...]:
    """The urgent panels that answers raise, in the order in which they are shown."""
    keys = {each.panel for each in options}
    return tuple(key for key in directory().panels if key in keys)


def _questions() -> Questionnaire:
    return directory().questionnaire or abort(404)


ROUTES = {
    "/find-help/": find_help,
    "/find-help/several/": guide_several,
    "/find-help/answers/": guide_answers,
    "/find-help/<worry>/": guide_worry,
    "/find-help/<worry>/<age>/": guide_age,
    "/find-help/<worry>/<age>/<area>/": guide_area,
}
