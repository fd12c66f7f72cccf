"""A family that goes through the guided questions without scripts."""

from collections.abc import Iterator

from justhtml import Element
from tests.auditing import Page, problems
from tests.conftest import Visit
from werkzeug.test import TestResponse

Pairs = list[tuple[str, str]]


class Family:
    """Somebody who fills in one form after another. Whatever they see is audited, and every address is remembered."""

    def __init__(self, visit: Visit, start: str) -> None:
        self._client = visit.client
        self.addresses: list[str] = []
        self.page = self._get(start)

    def _get(self, address: str) -> Page:
        self.addresses.append(address)
        return self._look(address, self._client.get(address))

    def _look(self, address: str, answer: TestResponse) -> Page:
        page = Page(address, answer)
        assert answer.status_code == 200
        assert [each for each in problems(page) if "which a frozen page cannot take" not in each] == []
        return page

    def send(self, form: str, said: Pairs, button: tuple[str, str] = ("", "")) -> Page:
        """Send the form that fits, with some answers, by one of its buttons."""
        node = self.page.one(form)
        pairs = [*_hidden(node), *said, *([button] if button[0] else [])]
        action = str(node.attrs["action"])
        if node.attrs["method"] == "get":
            answer = self._client.get(action, query_string=pairs)
        else:
            answer = self._client.post(action, data=_data(pairs))
        if answer.status_code == 303:
            self.page = self._get(str(answer.location))
        else:
            self.page = self._look(action, answer)
        return self.page

    def answer(self, *said: tuple[str, str]) -> Page:
        """Tick or type, and go on."""
        return self.send("main > form.fh-ask", list(said))

    def press(self, name: str) -> Page:
        """Press the one button of this name in the question's form."""
        value = self.page.attribute(f'main > form.fh-ask button[name="{name}"]', "value")
        return self.send("main > form.fh-ask", [], (name, value))

    def back(self) -> Page:
        """Go back to the question before."""
        return self.send(
            "main > form.fh-ask__back", [], ("change", self.page.attribute("main > form .fh-back", "value"))
        )

    def change(self, question: str) -> Page:
        """Change an answer on the page of results."""
        return self.send(".fh-answers form", [], ("change", question))


def _hidden(form: Element) -> Iterator[tuple[str, str]]:
    for node in form.query('input[type="hidden"]'):
        assert isinstance(node, Element)
        yield str(node.attrs["name"]), str(node.attrs["value"])


def _data(pairs: Pairs) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found
