"""The mail server that carries notices, over a protected connection."""

import smtplib
import ssl
from collections.abc import Mapping
from contextlib import suppress
from email.message import EmailMessage
from email.utils import formatdate, parseaddr

from familyhelp.referrals.ports import PostError, RefusedError
from familyhelp.referrals.settings import BadSettingError, Mail, Security

_FOR_GOOD = 500
_PATIENCE = 20
"""Seconds to wait for the mail server."""

_HERE = {"localhost", "127.0.0.1", "::1"}


class SmtpPost:
    """Sends to some addresses through the mail server in ``mail``.

    ``trust`` are certificates to trust instead of the machine's own. Raises BadSettingError when mail
    would leave this machine unprotected, when sender or addresses are missing, or when Python's library could not
    send the user's name or password.
    """

    def __init__(self, mail: Mail, to: tuple[str, ...], trust: ssl.SSLContext | None = None) -> None:
        if mail.security is Security.NONE and mail.host not in _HERE:
            message = "FAMILYHELP_SMTP_SECURITY is none, which is only for a mail server on this machine."
            raise BadSettingError(message)
        if not parseaddr(mail.sender)[1] or not to:
            message = "FAMILYHELP_NOTICE_FROM and FAMILYHELP_NOTICE_TO must name the sender and the team."
            raise BadSettingError(message)
        if not (mail.user + mail.password).isascii():
            message = "FAMILYHELP_SMTP_USER and the password may hold only plain letters, digits and signs: no “£”."
            raise BadSettingError(message)
        self._mail, self._to = mail, to
        self._trust = trust or ssl.create_default_context()
        try:
            self._message("", "", "tried")
        except (LookupError, ValueError) as error:
            message = "FAMILYHELP_NOTICE_FROM, FAMILYHELP_NOTICE_TO and FAMILYHELP_ALARM_TO must be email addresses."
            raise BadSettingError(message) from error

    def send(self, subject: str, text: str, token: str) -> None:
        """Hand a message to the mail server. Raises PostError, RefusedError; neither says what the message was."""
        try:
            refused = self._hand_over(self._message(subject, text, token))
        except smtplib.SMTPDataError as error:
            raise _wrong(error.smtp_code) from None
        except smtplib.SMTPRecipientsRefused as error:
            refused = error.recipients
        except smtplib.SMTPResponseException as error:
            # A wrong password or a refused sender will be put right, and then the notice must still go out.
            raise PostError(_told(error.smtp_code)) from None
        except (OSError, UnicodeError, smtplib.SMTPException) as error:
            raise PostError(type(error).__name__) from None
        if refused:
            raise _wrong(_worst(refused))

    def _hand_over(self, message: EmailMessage) -> Mapping[str, tuple[int, bytes]]:
        server = self._connect()
        try:
            if self._mail.user:
                server.login(self._mail.user, self._mail.password)
            return server.send_message(message)
        finally:
            with suppress(OSError, smtplib.SMTPException):
                server.quit()

    def _connect(self) -> smtplib.SMTP:
        mail = self._mail
        if mail.security is Security.TLS:
            return smtplib.SMTP_SSL(mail.host, mail.port, timeout=_PATIENCE, context=self._trust)
        server = smtplib.SMTP(mail.host, mail.port, timeout=_PATIENCE)
        if mail.security is Security.STARTTLS:
            try:
                server.starttls(context=self._trust)
            except BaseException:
                server.close()
                raise
        return server

    def _message(self, subject: str, text: str, token: str) -> EmailMessage:
        message = EmailMessage()
        message["Subject"] = subject
        message["From"] = self._mail.sender
        message["To"] = ", ".join(self._to)
        message["Date"] = formatdate(usegmt=True)
        message["Message-ID"] = f"<{token}@{parseaddr(self._mail.sender)[1].rpartition('@')[2]}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(text)
        return message


def _worst(refused: Mapping[str, tuple[int, bytes]]) -> int:
    return max(code for code, _ in refused.values())


def _wrong(code: int) -> PostError | RefusedError:
    return RefusedError(_told(code)) if code >= _FOR_GOOD else PostError(_told(code))


def _told(code: int) -> str:
    return f"the mail server answered {code}"
