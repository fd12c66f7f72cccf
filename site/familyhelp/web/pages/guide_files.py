"""What the browser reads to put the answers together by itself: the questions, and the services of each worry."""

import json

from flask import Response, abort

from familyhelp.domain.questionnaire import Asks
from familyhelp.search.guiding.export import definition, records
from familyhelp.web.guided_pages import QUESTIONS
from familyhelp.web.presenting import directory


def guide_data(name: str) -> Response:
    """One file: ``questions``, or the services of the worry of a code."""
    shown = directory()
    questions = shown.questionnaire or abort(404)
    worries = questions.asking(Asks.WORRY)
    worry = worries.by_code(name) if worries else None
    if name != QUESTIONS and worry is None:
        abort(404)
    told = records(shown, worry) if worry else definition(shown)
    return Response(json.dumps(told, ensure_ascii=False, separators=(",", ":")), mimetype="application/json")


ROUTES = {"/find-help/data/<name>.json": guide_data}
