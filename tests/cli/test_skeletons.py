from tests.conftest import Visit

from familyhelp.cli import skeletons


def test_the_organisation_suggested_is_the_one_that_does_most_here(anytown: Visit) -> None:
    written = skeletons.of("service", "New", anytown.directory)
    services = anytown.directory.services.values()
    organisation = written.partition("organisation: ")[2].partition("\n")[0]
    runs = [each.organisation for each in services]
    assert runs.count(organisation) > 1


def test_every_topic_is_named_in_a_note(anytown: Visit) -> None:
    notes = "".join(line for line in skeletons.of("service", "New", anytown.directory).splitlines() if line[0] == "#")
    for topic in anytown.directory.topics:
        assert topic in notes


def test_a_name_is_written_so_that_yaml_takes_it_as_words(anytown: Visit) -> None:
    assert 'name: "yes: no # \\"x\\""' in skeletons.of("hub", 'yes: no # "x"', anytown.directory)
