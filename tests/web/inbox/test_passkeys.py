"""Passkeys: what a device must prove, and what is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.web.inbox.device import SoftDevice

from familyhelp.web.inbox.passkeys import NotProvenError, Passkey, Reception, id_in, key_of, new_handle, written

ORIGIN = "https://inbox.example.org"
HERE = Reception.at(ORIGIN)


def _enrolled(device: SoftDevice) -> Passkey:
    question = HERE.ask_to_enrol("Wren Worker", new_handle(), ())
    return HERE.enrol(device.create(question.options, ORIGIN), question.challenge)


def test_a_device_that_was_enrolled_lets_its_owner_in() -> None:
    device = SoftDevice()
    passkey = _enrolled(device)
    question = HERE.ask_to_sign_in()
    answer = device.get(question.options, ORIGIN)
    assert id_in(answer) == passkey.id
    assert HERE.sign_in(answer, question.challenge, passkey).uses == 1


def test_a_finger_or_a_pin_is_always_asked_for() -> None:
    wanted = json.loads(HERE.ask_to_enrol("Wren", b"handle", ()).options)["authenticatorSelection"]
    assert (wanted["userVerification"], wanted["residentKey"]) == ("required", "required")
    assert json.loads(HERE.ask_to_sign_in().options)["userVerification"] == "required"
    with pytest.raises(NotProvenError):
        _enrolled(SoftDevice(verifies=False))


def test_a_device_that_did_not_ask_for_the_finger_lets_nobody_in() -> None:
    device = SoftDevice()
    passkey = _enrolled(device)
    device.verifies = False
    question = HERE.ask_to_sign_in()
    with pytest.raises(NotProvenError):
        HERE.sign_in(device.get(question.options, ORIGIN), question.challenge, passkey)


def test_a_copy_of_a_device_is_found_out_by_its_count() -> None:
    device = SoftDevice(uses=7)
    passkey = _enrolled(device)
    device.uses = 3
    question = HERE.ask_to_sign_in()
    with pytest.raises(NotProvenError):
        HERE.sign_in(device.get(question.options, ORIGIN), question.challenge, passkey)


def test_a_device_with_an_endless_name_is_refused() -> None:
    assert _enrolled(SoftDevice(b"x" * 256))
    with pytest.raises(NotProvenError):
        _enrolled(SoftDevice(b"x" * 257))


def test_a_false_site_cannot_use_a_passkey() -> None:
    device = SoftDevice()
    passkey = _enrolled(device)
    question = HERE.ask_to_sign_in()
    with pytest.raises(NotProvenError):
        HERE.sign_in(device.get(question.options, "https://inbox.example.net"), question.challenge, passkey)


def test_an_old_answer_does_not_fit_a_new_question() -> None:
    device = SoftDevice()
    passkey = _enrolled(device)
    old = device.get(HERE.ask_to_sign_in().options, ORIGIN)
    with pytest.raises(NotProvenError):
        HERE.sign_in(old, HERE.ask_to_sign_in().challenge, passkey)


def test_another_device_is_not_this_one() -> None:
    passkey = _enrolled(SoftDevice())
    question = HERE.ask_to_sign_in()
    with pytest.raises(NotProvenError):
        HERE.sign_in(SoftDevice().get(question.options, ORIGIN), question.challenge, passkey)


def test_a_device_with_a_passkey_is_not_asked_for_a_second() -> None:
    known = _enrolled(SoftDevice())
    options = json.loads(HERE.ask_to_enrol("Wren", new_handle(), (known,)).options)
    assert [each["id"] for each in options["excludeCredentials"]] == [written(known.id)]


def test_what_stands_for_a_person_says_nothing_of_them() -> None:
    assert len({new_handle() for _ in range(50)}) == 50


@given(st.binary(min_size=1, max_size=64))
def test_an_id_is_found_again_as_it_was_stored(key: bytes) -> None:
    assert key_of(written(key)) == key


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3),
    max_leaves=8,
)


@given(st.text(max_size=60) | JUNK.map(json.dumps))
def test_nonsense_proves_nothing(answer: str) -> None:
    question = HERE.ask_to_sign_in()
    for read in (
        lambda: id_in(answer),
        lambda: HERE.enrol(answer, question.challenge),
        lambda: HERE.sign_in(answer, question.challenge, Passkey(b"x", b"y", 0)),
    ):
        with pytest.raises(NotProvenError):
            read()


@given(st.fixed_dictionaries({"id": JUNK, "rawId": JUNK, "type": JUNK, "response": JUNK}))
def test_an_answer_with_nonsense_in_its_parts_proves_nothing(parts: dict[str, object]) -> None:
    question = HERE.ask_to_sign_in()
    with pytest.raises(NotProvenError):
        HERE.enrol(json.dumps(parts), question.challenge)
    with pytest.raises(NotProvenError):
        HERE.sign_in(json.dumps(parts), question.challenge, Passkey(b"x", b"y", 0))


@pytest.mark.parametrize(
    ("origin", "host"), [("https://inbox.example.org", "inbox.example.org"), ("http://localhost:8002", "localhost")]
)
def test_passkeys_are_bound_to_the_host_alone(origin: str, host: str) -> None:
    assert Reception.at(origin) == Reception(host, origin)
