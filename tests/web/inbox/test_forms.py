"""The forms take what was offered, and nothing else."""

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict
from wtforms import Form

from familyhelp.web.inbox import forms


def _filled(made: type[Form], **said: str) -> Form:
    return made(MultiDict(said))


def test_only_what_was_offered_can_be_chosen(inbox_app: Flask) -> None:
    with inbox_app.test_request_context("/"):
        assert _filled(forms.WhyForm, why="covering").validate()
        assert not _filled(forms.WhyForm, why="nosiness").validate()
        assert not _filled(forms.MemberForm, role="4").validate()
        assert _filled(forms.MemberForm, role="3").validate()


def test_words_lose_hidden_signs_and_ends(inbox_app: Flask) -> None:
    with inbox_app.test_request_context("/"):
        form = _filled(forms.NoteForm, words="  Rang\x00 the school.\r\nTwice. ")
        assert form.validate()
        assert form["words"].data == "Rang the school.\nTwice."


@pytest.mark.parametrize("blank", ["", " ", "\n", "\x00"])
def test_nothing_is_not_something(inbox_app: Flask, blank: str) -> None:
    with inbox_app.test_request_context("/"):
        for made, name in ((forms.NoteForm, "words"), (forms.FindForm, "wanted"), (forms.ExportForm, "why")):
            assert not _filled(made, **{name: blank}).validate()
