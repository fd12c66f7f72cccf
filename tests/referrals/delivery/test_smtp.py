import dataclasses
import ssl

import pytest
from tests.mailservers import Server

from familyhelp.referrals.delivery.smtp import SmtpPost
from familyhelp.referrals.ports import PostError, RefusedError
from familyhelp.referrals.settings import BadSettingError, Mail, Security

TEAM = ("team@example.org", "duty@example.org")


def _send(server: Server, to: tuple[str, ...] = TEAM) -> None:
    SmtpPost(server.mail, to, server.trust).send("Subject", "Text – in full\n", "familyhelp.CCCC-CCCC")


def test_a_notice_arrives_over_every_kind_of_line(server: Server) -> None:
    _send(server)
    (envelope,) = server.mailbox.taken
    assert envelope.mail_from == "letterbox@example.org"
    assert tuple(envelope.rcpt_tos) == TEAM
    (text,) = server.mailbox.texts
    assert "Message-ID: <familyhelp.CCCC-CCCC@example.org>" in text
    assert "Auto-Submitted: auto-generated" in text
    assert "Subject: Subject" in text


@pytest.mark.parametrize("server", [Security.STARTTLS, Security.TLS], indirect=True)
def test_a_server_whose_certificate_is_not_trusted_gets_nothing(server: Server) -> None:
    post = SmtpPost(server.mail, TEAM, ssl.create_default_context())
    with pytest.raises(PostError, match="SSLCertVerificationError"):
        post.send("Subject", "Text", "token")
    assert server.mailbox.taken == []


@pytest.mark.parametrize("mood", ["451 try later", "421 going down"])
def test_a_busy_server_is_tried_again(plain_server: Server, mood: str) -> None:
    plain_server.mailbox.mood = mood
    with pytest.raises(PostError, match=mood[:3]):
        _send(plain_server)


def test_a_refusal_for_good_is_told_from_a_busy_server(plain_server: Server) -> None:
    plain_server.mailbox.mood = "554 never"
    with pytest.raises(RefusedError, match="554"):
        _send(plain_server)


@pytest.mark.parametrize("unknown", [TEAM, TEAM[:1]])
def test_an_address_that_the_server_does_not_know_is_noticed(plain_server: Server, unknown: tuple[str, ...]) -> None:
    plain_server.mailbox.refuses = unknown
    with pytest.raises(RefusedError, match="550"):
        _send(plain_server)


def test_a_wrong_password_is_named_and_tried_again_once_it_is_put_right(plain_server: Server) -> None:
    mail = dataclasses.replace(plain_server.mail, user="letterbox", password="wrong")  # noqa: S106  wrong on purpose
    with pytest.raises(PostError, match="535"):
        SmtpPost(mail, TEAM).send("Subject", "Text", "token")


def test_a_server_that_is_not_there_is_tried_again(plain_server: Server) -> None:
    mail = dataclasses.replace(plain_server.mail, port=9)
    with pytest.raises(PostError, match="ConnectionRefusedError"):
        SmtpPost(mail, TEAM).send("Subject", "Text", "token")


@pytest.mark.parametrize("name", ["mail..example.org", "x" * 99 + ".example.org"])
def test_a_server_that_cannot_have_such_a_name_does_not_end_delivery(name: str) -> None:
    with pytest.raises(PostError, match="UnicodeError"):
        SmtpPost(Mail(name, sender="a@example.org"), TEAM).send("Subject", "Text", "token")


def test_a_line_that_should_be_protected_and_is_not_carries_nothing(plain_server: Server) -> None:
    mail = dataclasses.replace(plain_server.mail, security=Security.STARTTLS)
    with pytest.raises(PostError):
        SmtpPost(mail, TEAM, plain_server.trust).send("Subject", "Text", "token")
    assert plain_server.mailbox.taken == []


@pytest.mark.parametrize(
    ("mail", "to"),
    [
        (Mail("mail.example.org", security=Security.NONE, sender="a@example.org"), TEAM),
        (Mail("mail.example.org", sender=""), TEAM),
        (Mail("mail.example.org", sender="a@example.org"), ()),
        (Mail("mail.example.org", sender="a@example.org"), ("<",)),
        (Mail("mail.example.org", sender="a@example.org"), ("team@example.org\nduty@example.org",)),
        (Mail("mail.example.org", sender="a@example.org", user="letterbox", password="costs £5"), TEAM),  # noqa: S106  invented
        (Mail("mail.example.org", sender="a@example.org", user="bücher"), TEAM),
    ],
)
def test_settings_that_would_not_do_are_refused_at_the_start(mail: Mail, to: tuple[str, ...]) -> None:
    with pytest.raises(BadSettingError):
        SmtpPost(mail, to)
