from pathlib import Path

import pytest

from familyhelp.search.urgent.examples import HEADER, Example, read


def test_a_line_tells_the_panels_the_language_and_the_words(tmp_path: Path) -> None:
    file = tmp_path / "some.tsv"
    file.write_text(f"{HEADER}\n# a remark\nsuicide|child-hurt\ten\tbetter gone\n\nnone\tpl\tplac zabaw\n", "utf-8")
    assert list(read(file)) == [
        Example(frozenset({"suicide", "child-hurt"}), "en", "better gone"),
        Example(frozenset(), "pl", "plac zabaw"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "first line"), ("suicide\ten\tgone\n", "first line"), (f"{HEADER}\nsuicide\tgone\n", "line 2")],
)
def test_a_file_that_is_none_is_refused_without_its_words(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "some.tsv"
    file.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=said) as told:
        list(read(file))
    assert "gone" not in str(told.value)
