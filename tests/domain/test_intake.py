"""The form as a value."""

from dataclasses import replace

from familyhelp.domain.intake import Asks, Basis, Choice, Condition, Intake, IntakeWords, Question, Retention, Screen

PHONE = Question(
    key="phone",
    screen="reach",
    asks=Asks.PHONE,
    label="Which number?",
    why="So that we can ring.",
    purpose="To ring.",
    basis=Basis.PUBLIC_TASK,
    retention="request",
    seen_by=("team",),
    hint="Like this.",
    only_with={"ways": ("call", "text")},
)
WAYS = replace(
    PHONE,
    key="ways",
    asks=Asks.SEVERAL,
    only_with={},
    choices=(Choice("call", "Ring me", "At home"), Choice("text", "Text me", "Any time")),
    translations={"pl": IntakeWords(label="Jak?", choices={"call": "Telefon"})},
)
FORM = Intake(
    screens=(Screen("reach", "Reach", "Safely", translations={"pl": IntakeWords(label="Kontakt")}),),
    questions=(WAYS, PHONE),
)


def test_a_question_shows_with_the_answers_it_goes_with_and_with_no_others() -> None:
    assert PHONE.makes_sense_with({"ways": ("text",)})
    assert not PHONE.makes_sense_with({"ways": ("letter",)})
    assert not PHONE.makes_sense_with({})
    assert WAYS.makes_sense_with({})


def test_what_is_kept_for_equality_is_only_counted() -> None:
    assert not PHONE.only_counted
    assert replace(PHONE, condition=Condition.EQUALITY).only_counted


def test_what_is_not_translated_stays_as_it_is_and_says_so() -> None:
    polish = FORM.in_language("pl")
    assert (polish.questions[0].label, polish.questions[0].hint, polish.questions[0].lang) == (
        "Jak?",
        "Like this.",
        "pl",
    )
    assert [each.label for each in polish.questions[0].choices] == ["Telefon", "Text me"]
    assert (polish.questions[1].label, polish.questions[1].lang) == ("Which number?", "en")
    assert (polish.screens[0].title, polish.screens[0].lead, polish.screens[0].lang) == ("Kontakt", "Safely", "pl")
    assert FORM.in_language("ur") == FORM


def test_the_hint_of_a_choice_is_never_left_in_another_language() -> None:
    hinted = replace(
        WAYS, translations={"pl": IntakeWords(choices={"call": "Telefon"}, choice_hints={"call": "W domu"})}
    )
    assert hinted.in_language("pl").choice("call") == Choice("call", "Telefon", "W domu")
    assert WAYS.in_language("pl").choice("call") == Choice("call", "Telefon", "")


def test_how_long_things_are_kept_is_said_in_the_familys_language() -> None:
    kept = {
        "request": Retention("request", "Ninety days.", 90, translations={"pl": "Dni: 90."}),
        "draft": Retention("draft", "An hour."),
    }
    polish = Intake(retention=kept).in_language("pl").retention
    assert [(each.says, each.lang) for each in polish.values()] == [("Dni: 90.", "pl"), ("An hour.", "en")]
    assert polish["request"].days == 90


def test_questions_are_found_by_key_and_by_screen() -> None:
    assert FORM.question("phone") is PHONE
    assert FORM.question("nothing") is None
    assert FORM.on("reach") == (WAYS, PHONE)
    assert FORM.on("help") == ()
    assert WAYS.choice("call") == Choice("call", "Ring me", "At home")
    assert WAYS.choice("post") is None


def test_an_instance_without_a_form_has_an_empty_one() -> None:
    assert not Intake()
    assert FORM
