"""From the layers of intake.yaml to one form."""

from familyhelp.content.build.intake import intake, laid_over, questions_of
from familyhelp.content.lined_yaml import read
from familyhelp.content.schema.intake import IntakeFile
from familyhelp.domain.intake import Asks, Basis, Choice, Condition, IntakeWords

LOWER = IntakeFile.model_validate(
    read(
        """
readers: [{key: team, name: the team}]
retention: [{key: request, says: Ninety days., days: 90, translations: {pl: "Dni: 90."}}]
screens: [{key: reach, title: Reach, lead: Safely, translations: {pl: {label: Kontakt}}}]
questions:
  - key: ways
    screen: reach
    asks: several
    label: Which ways?
    hint: One is enough.
    why: W
    purpose: P
    lawful_basis: public-task
    condition: equality
    retention: request
    seen_by: [team]
    choices: [{key: call, label: Ring me}]
    translations: {pl: {label: Jak?, choices: {call: Telefon}, choice_hints: {call: W domu}}}
  - key: pets
    screen: reach
    asks: line
    label: Pets
    why: W
    purpose: P
    lawful_basis: consent
    retention: request
    seen_by: [team]
    only_with: {ways: [call]}
"""
    ).value
)
UPPER = IntakeFile.model_validate(read("screens: [{key: reach, title: Contact}]\nleave_out: [pets]\n").value)


def test_a_later_layer_replaces_what_has_the_same_key_and_leaves_out_what_it_likes() -> None:
    both = intake([LOWER, UPPER], "en")
    assert [each.title for each in both.screens] == ["Contact"]
    assert [each.key for each in both.questions] == ["ways"]
    assert [each.key for each in questions_of([LOWER])] == ["ways", "pets"]
    assert [each.key for each in laid_over([LOWER.screens, UPPER.screens])] == ["reach"]


def test_everything_that_is_written_reaches_the_form() -> None:
    form = intake([LOWER], "en")
    ways, pets = form.questions
    assert (ways.asks, ways.basis, ways.condition) == (Asks.SEVERAL, Basis.PUBLIC_TASK, Condition.EQUALITY)
    assert ways.choices == (Choice("call", "Ring me"),)
    assert ways.translations["pl"] == IntakeWords(
        label="Jak?", choices={"call": "Telefon"}, choice_hints={"call": "W domu"}
    )
    assert pets.only_with == {"ways": ("call",)}
    assert form.screens[0].in_language("pl").title == "Kontakt"
    assert form.retention["request"].days == 90
    assert form.retention["request"].in_language("pl").says == "Dni: 90."
    assert form.readers == {"team": "the team"}


def test_without_files_there_is_no_form() -> None:
    assert not intake([], "en")
