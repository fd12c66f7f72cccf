import pytest

from familyhelp.content.front_matter import LONGEST_BODY, split
from familyhelp.content.problems import UnreadableError


def test_keys_and_body_come_apart() -> None:
    document = split("---\nname: A\n---\nHello.\n")
    assert document.keys.value == {"name": "A"}
    assert (document.body, document.body_line) == ("Hello.\n", 4)
    assert document.keys.line(("name",)) == 2


def test_a_line_across_the_body_is_not_the_end_of_the_keys() -> None:
    assert split("---\nname: A\n---\na\n\n---\n\nb").body == "a\n\n---\n\nb"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        ("  \n", "empty"),
        ("name: A", "three dashes"),
        ("---\nname: A", "not closed"),
        ("---\n---\nHello", "should be keys"),
        ("---\n[a]\n---\n", "should be keys"),
        ("---\nname: A\n---\n" + "a" * (LONGEST_BODY + 1), "longer than"),
    ],
)
def test_a_file_of_another_shape_is_explained(text: str, says: str) -> None:
    with pytest.raises(UnreadableError, match=says):
        split(text)
