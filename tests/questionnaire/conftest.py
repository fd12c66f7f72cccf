"""The made-up town of the cases, and a questionnaire of three questions."""

import pytest
from tests.questionnaire.shared_cases import town as read_town

from familyhelp.domain.directory import Directory
from familyhelp.domain.questionnaire import Questionnaire


@pytest.fixture(scope="session")
def town() -> Directory:
    return read_town()


@pytest.fixture(scope="session")
def questions(town: Directory) -> Questionnaire:
    assert town.questionnaire
    return town.questionnaire
