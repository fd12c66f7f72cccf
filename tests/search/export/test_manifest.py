"""The manifest says all that a reader must know first."""

from familyhelp.domain.directory import Directory
from familyhelp.search.export.documents import documents
from familyhelp.search.export.manifest import manifest


def test_numbers_have_their_names(town: Directory) -> None:
    found = manifest(town, tuple(documents(town)))
    assert found["kinds"] == [10, 2, 1, 0]
    assert found["topics"][0] == ["food", "home", 4, 0]
    assert [key for key, *_, danger in found["topics"] if danger] == ["danger"]
    assert found["areas"][: found["pickable"]] == ["town", "hill", "coast"]
    assert found["hub_words"] == ["hub"]
    assert found["districts"] == ["ZZ1", "ZZ2"]
    assert found["weights"]["topic"]
