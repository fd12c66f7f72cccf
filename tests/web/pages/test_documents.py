"""Documents, photographs and recordings of the content."""

import pytest
from tests.conftest import Visit


def test_a_document_is_given_as_it_is(anytown: Visit) -> None:
    answer = anytown.client.get("/documents/pledge.txt", buffered=True)
    assert (answer.status_code, answer.mimetype) == (200, "text/plain")
    assert "We do what we say." in answer.text


@pytest.mark.parametrize(
    "path", ["../site.yaml", "..%2fsite.yaml", "nothing.pdf", "", "pledge.txt/", "%00", "x" * 5000]
)
def test_nothing_else_of_the_content_is_given(anytown: Visit, path: str) -> None:
    assert anytown.client.get(f"/documents/{path}").status_code == 404
