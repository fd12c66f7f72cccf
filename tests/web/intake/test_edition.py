"""The form reads the content once, and refuses to start on a broken one."""

import shutil
from pathlib import Path

import pytest
from tests.conftest import MINIMAL, ROOT

from familyhelp.content.problems import BrokenContentError
from familyhelp.web.intake.edition import FormEdition, NoFormError, directory, edition, intake


def test_content_without_questions_is_refused() -> None:
    with pytest.raises(NoFormError):
        FormEdition.read(MINIMAL)


def test_broken_content_is_refused_with_its_problems(tmp_path: Path) -> None:
    broken = Path(shutil.copytree(MINIMAL, tmp_path / "anytown"))
    (broken / "intake.yaml").write_text("questions: [{key: pets}]\n", encoding="utf-8")
    with pytest.raises(BrokenContentError, match=r"intake.yaml:1: “pets” is asked without “purpose”"):
        FormEdition.read(broken)


def test_each_council_on_the_shared_layer_has_the_form() -> None:
    assert FormEdition.read(ROOT / "examples" / "dudley").directory.intake


@pytest.mark.usefixtures("in_form")
def test_a_page_asks_in_its_own_language() -> None:
    assert directory() is edition().languages["en"]
    assert intake() is directory().intake
